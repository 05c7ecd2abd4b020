import type { NameNote } from "../model/bulletin";
import type { Quote } from "../model/span";
import { Pace, type Steps } from "../model/steps";
import { FEWEST_USES, recogniseGarbled, segmentGlued } from "./garbled-names";
import type { KnownNames } from "./garbled-names";
import { cutNames } from "./name-pieces";
import type { NamePiece } from "./name-pieces";
import { type CellNames, type ReadName, timesEach } from "./unit-names";
import { AND_OTHERS, NOBODY, POSTS } from "./unit-words";

/** A person's name as cut from the cell, or several pieces of one. */
interface Part extends Quote {
  readonly name: string;
  readonly lead: boolean;
  readonly mayContinue: boolean;
  readonly repair: ReadName["repair"];
}

/** What cutting up a character of a cell costs, in characters looked at. */
const CUTTING = 10;
/** In how many cells a given name is taken to stand, beside those it does. */
const GIVEN_USES = 1000;
const LONGEST_WINDOW = 4;
const LONGEST_PERSON = 4;
/** A cell with more names is no list of leaders: nothing in it is guessed. */
const MOST_LEADERS = 40;

/**
 * A reader of leader cells that knows all leader cells of the sheet (`texts`, one per cell): 王 芳 is 王芳, and names
 * garbled in conversion from a cell of two columns are recognised by the names that the sheet itself uses.
 * Names that are `given` count as if many cells had them. Made in steps, one for each text.
 */
export function* leaderReader(
  texts: Iterable<string>,
  given: readonly string[] = [],
): Steps<(text: string) => CellNames> {
  const counts = new Map<string, number>(given.map((name) => [name, GIVEN_USES]));
  const pace = new Pace();
  for (const [text, times] of timesEach(texts)) {
    if (pace.isDue(CUTTING * text.length)) yield;
    for (const { name } of partsOf(text).parts) counts.set(name, (counts.get(name) ?? 0) + times);
  }
  const bySurname = new Map<string, string[]>();
  for (const [name, count] of counts) {
    if (count < FEWEST_USES || name.length < 2 || name.length > LONGEST_PERSON) continue;
    const namesakes = bySurname.get(name[0]!);
    if (namesakes) namesakes.push(name);
    else bySurname.set(name[0]!, [name]);
  }
  const usual: KnownNames = { counts, bySurname };
  const known = new Map<string, CellNames>();
  return (text) => {
    let names = known.get(text);
    if (!names) known.set(text, (names = readLeaders(text, usual)));
    return names;
  };
}

function readLeaders(raw: string, usual: KnownNames): CellNames {
  const { parts, notes } = partsOf(raw);
  const rejoined = joinSingles(recognise(joinKnown(parts, raw, usual), raw, usual), raw);
  const names = rejoined.map(({ name, start, end, text, lead, repair }) => ({
    ...{ name, lead, repair },
    written: { start, end, text },
  }));
  return { names, notes };
}

function partsOf(raw: string): { parts: Part[]; notes: Pick<NameNote, "written" | "kind">[] } {
  const parts: Part[] = [];
  const notes: Pick<NameNote, "written" | "kind">[] = [];
  for (const piece of cutNames(raw, false).pieces) {
    const written = { start: piece.start, end: piece.end, text: piece.text };
    if (!/[\p{L}\d]/u.test(piece.text) || NOBODY.includes(piece.text) || AND_OTHERS.exec(piece.text)?.index === 0) {
      notes.push({ written, kind: "remark" });
      continue;
    }
    const person = withoutPost(piece);
    if (person) parts.push(person);
  }
  return { parts, notes };
}

/** 副区长王芳, 王芳副区长 and 王芳等 name 王芳; 区委常委 alone names no one. */
function withoutPost(piece: NamePiece): Part | null {
  let { start, end } = piece;
  const text = () => piece.text.slice(start - piece.start, end - piece.start);
  const others = AND_OTHERS.exec(piece.text);
  if (others && others.index >= 2) end = piece.start + others.index;
  const named = text();
  const [first, last] = postsIn(named);
  if (last !== -1) {
    if (last < end - start) start += last;
    else if (first >= 2 && first <= LONGEST_PERSON) end = start + first;
    else return null;
  }
  return {
    ...{ start, end, text: text(), name: text(), lead: piece.lead, repair: "none" },
    mayContinue: piece.mayContinue && start === piece.start,
  };
}

/** Where the first post begins and the last one ends, of the last mention of each; [Infinity, -1] without any. */
function postsIn(text: string): readonly [number, number] {
  let [first, last] = [Infinity, -1];
  if (![...text].some((char) => POST_ENDS.has(char))) return [first, last];
  for (const post of POSTS) {
    const at = text.lastIndexOf(post);
    if (at === -1) continue;
    first = Math.min(first, at);
    last = Math.max(last, at + post.length);
  }
  return [first, last];
}

/** Characters that posts end in: few names have one. */
const POST_ENDS: ReadonlySet<string> = new Set(POSTS.map((post) => post.at(-1) ?? ""));

/** 王 芳 where the sheet has 王芳. */
function joinKnown(parts: readonly Part[], raw: string, { counts }: KnownNames): Part[] {
  const result: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    let taken = 1;
    for (let count = Math.min(LONGEST_WINDOW, parts.length - at); count > 1 && taken === 1; count--) {
      const run = parts.slice(at, at + count);
      const name = run.map((part) => part.name).join("");
      if (name.length > LONGEST_PERSON || !run.slice(1).every((part) => part.mayContinue)) continue;
      const isPiece = (part: Part) => part.name.length === 1 || (counts.get(part.name) ?? 0) < (counts.get(name) ?? 0);
      if (counts.has(name) && run.every(isPiece)) taken = count;
    }
    result.push(taken === 1 ? parts[at]! : join(raw, parts.slice(at, at + taken), "rejoined"));
    at += taken;
  }
  return result;
}

/** Names run together, or garbled in conversion. Fewest lost characters first, then the shortest stretch. */
function recognise(parts: readonly Part[], raw: string, usual: KnownNames): Part[] {
  const result = parts.flatMap((part) => splitGlued(part, raw, usual));
  if (result.length > MOST_LEADERS) return result;
  for (const lost of [0, 1] as const) {
    for (let count = 1; count <= LONGEST_WINDOW; count++) {
      for (let at = 0; at + count <= result.length; at++) {
        const run = result.slice(at, at + count);
        if (run.some(({ repair }) => repair !== "none")) continue;
        const others = result.filter((part) => !run.includes(part)).map(({ name }) => name);
        const names = recogniseGarbled(
          run.map(({ name }) => name),
          others,
          usual,
          lost,
        );
        if (!names) continue;
        const stretch = join(raw, run, "recognised");
        result.splice(at, count, ...names.map((name) => ({ ...stretch, name })));
      }
    }
  }
  return result;
}

function splitGlued(part: Part, raw: string, usual: KnownNames): Part[] {
  const names = segmentGlued(part.name, usual);
  if (!names) return [part];
  let start = part.start;
  return names.map((name) => {
    const end = start + name.length;
    const piece: Part = {
      ...part,
      start,
      end,
      name,
      text: raw.slice(start, end),
      repair: "recognised",
      mayContinue: false,
    };
    start = end;
    return piece;
  });
}

/** 王 芳 李 强, which no other cell explains: pairs. 王 建 国: one name. */
function joinSingles(parts: readonly Part[], raw: string): Part[] {
  const result: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    let end = at;
    while (end < parts.length && parts[end]!.name.length === 1 && (end === at || parts[end]!.mayContinue)) end++;
    const size = end - at === 3 ? 3 : (end - at) % 2 === 0 ? 2 : 1;
    if (end === at) result.push(parts[at++]!);
    for (; at < end; at += size) {
      result.push(size === 1 ? parts[at]! : join(raw, parts.slice(at, at + size), "rejoined"));
    }
  }
  return result;
}

function join(raw: string, parts: readonly Part[], repair: ReadName["repair"]): Part {
  const { start, mayContinue } = parts[0]!;
  const end = parts.at(-1)!.end;
  return {
    ...{ start, end, text: raw.slice(start, end), repair, mayContinue },
    name: parts.map(({ name }) => name).join(""),
    lead: parts.some(({ lead }) => lead),
  };
}
