import type { NameNote } from "../model/bulletin";
import type { Quote } from "../model/span";
import type { Steps } from "../model/steps";
import { cutNames } from "./name-pieces";
import type { NamePiece } from "./name-pieces";
import * as words from "./unit-words";

/** A name as a cell has it; the cell itself is known to whoever asked. */
export interface ReadName {
  readonly name: string;
  readonly written: Quote;
  readonly lead: boolean;
  readonly repair: "none" | "rejoined" | "recognised";
}

/** What a name cell names, and what else it says. */
export interface CellNames {
  readonly names: readonly ReadName[];
  readonly notes: readonly Pick<NameNote, "written" | "kind">[];
}

/** A piece, or several that belong together. */
interface Part extends NamePiece {
  readonly name: string;
  readonly joined: boolean;
}

interface Evidence {
  /** How often a piece stands in the sheet. */
  readonly pieces: ReadonlyMap<string, number>;
  /** How often one piece follows another with only a blank between. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many different names begin with these two characters. */
  readonly heads: ReadonlyMap<string, number>;
}

/** In how many cells a given name is taken to stand, beside those it does. */
const GIVEN_USES = 1000;
const LONGEST_NAME = 40;
const LONGEST_WINDOW = 5;
const HAN_NAME = /^[\p{Script=Han}·]{2,4}$/u;

/**
 * A reader of unit cells that knows all unit cells of the sheet (`texts`, one per cell): a name broken by a line
 * wrap is rejoined where the sheet has it whole, or where a piece cannot be a name by itself.
 * `personsBeside`: the column also names persons, who are no units. Made in steps, one for each text.
 */
export function* unitReader(
  texts: Iterable<string>,
  personsBeside = false,
  given: readonly string[] = [],
): Steps<(text: string) => CellNames> {
  const evidence = yield* gather(texts, given);
  const known = new Map<string, CellNames>();
  return (text) => {
    let names = known.get(text);
    if (!names) known.set(text, (names = readUnits(text, evidence, personsBeside)));
    return names;
  };
}

function readUnits(raw: string, evidence: Evidence, personsBeside: boolean): CellNames {
  const cut = cutNames(raw, true);
  const names: ReadName[] = [];
  const notes: Pick<NameNote, "written" | "kind">[] = cut.remarks.map((written) => ({ written, kind: "remark" }));
  const pieces = joinCollectives(raw, cut.pieces.flatMap(splitConjunctions).map(asPart));
  const parts = joinWraps(joinKnown(pieces, raw, evidence), raw, evidence);
  parts.forEach((part, index) => {
    const written = { start: part.start, end: part.end, text: part.text };
    const kind = noteKind(part, index > 0, personsBeside);
    if (kind) notes.push({ written, kind });
    else names.push({ ...trimmed(part), lead: part.lead, repair: part.joined ? "rejoined" : "none" });
  });
  notes.sort((a, b) => a.written.start - b.written.start);
  return { names, notes };
}

/** The name without 等部门, 配合 and a person's post behind it. */
function trimmed(part: Part): Pick<ReadName, "name" | "written"> {
  const name = bareName(part.name);
  const cutOff = part.name.length - name.length;
  const text = cutOff === 0 ? part.text : part.text.slice(0, part.text.length - cutOff);
  return { name, written: { start: part.start, end: part.start + text.length, text } };
}

function bareName(name: string): string {
  // 区教育局（王芳）, but 区委宣传部（区文明办） and 各镇（街道）.
  const bracket = /[（(〔[【]([^（(〔[【]{2,4})[）)〕\]】]$/.exec(name);
  if (bracket && HAN_NAME.test(bracket[1]!) && isWhole(name.slice(0, bracket.index))) {
    const isUnit = isWhole(bracket[1]!) || words.COLLECTIVES.includes(bracket[1]!);
    if (!isUnit) return name.slice(0, bracket.index);
  }
  const others = words.AND_OTHERS.exec(name);
  if (others && others.index >= 2) return name.slice(0, others.index);
  const support = words.SUPPORT_TAIL.exec(name);
  if (support && isWhole(name.slice(0, support.index))) return name.slice(0, support.index);
  const post = words.POSTS.map((word) => name.indexOf(word)).filter((at) => at > 2 && isWhole(name.slice(0, at)));
  return post.length > 0 ? name.slice(0, Math.min(...post)) : name;
}

function noteKind(part: Part, follows: boolean, personsBeside: boolean): NameNote["kind"] | null {
  const { name } = part;
  if (!/[\p{L}\d]/u.test(name) || words.NOBODY.includes(name) || name.length > LONGEST_NAME) return "remark";
  if (words.REMARK_WORDS.some((word) => name.includes(word))) return "remark";
  const support = words.SUPPORT_TAIL.exec(name);
  if (support && (!isWhole(name.slice(0, support.index)) || /^(?:各|相关|有关)/.test(name))) return "remark";
  if (words.AND_OTHERS.exec(name)?.index === 0) return "remark";
  if (isOrphan(name) && (name.length === 1 || (part.mayContinue && follows))) return "fragment";
  if (!personsBeside || part.joined) return null;
  const person = HAN_NAME.test(name) && !isWhole(name) && !isOrphan(name);
  return person || words.POSTS.includes(name) ? "remark" : null;
}

function isOrphan(name: string): boolean {
  return Object.hasOwn(words.ORPHAN_ENDINGS, name);
}

function isWhole(name: string): boolean {
  const bare = name.replace(/[（(〔[【][^（(〔[【]{0,40}$/, "");
  return bare.length >= 2 && words.UNIT_ENDINGS.some((ending) => bare.endsWith(ending));
}

/** 区教育局和区水务局: two pieces where what stands before 和 is a whole name. */
function splitConjunctions(piece: NamePiece): NamePiece[] {
  const pieces: NamePiece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(words.CONJUNCTION)) {
    if (match.index <= from || !isWhole(piece.text.slice(from, match.index))) continue;
    pieces.push(part(from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(part(from, piece.text.length));
  return pieces;

  function part(start: number, end: number): NamePiece {
    const isFirst = start === 0;
    return {
      start: piece.start + start,
      end: piece.start + end,
      text: piece.text.slice(start, end),
      lead: piece.lead && end === piece.text.length,
      mayContinue: piece.mayContinue && isFirst,
    };
  }
}

/** 各镇、街道 is one name, kept as written. */
function joinCollectives(raw: string, parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const between = last ? raw.slice(last.end, part.start) : "";
    const belongs = last && /^(?:各|全[区县市]各)/.test(last.name) && words.COLLECTIVES.includes(part.name);
    if (last && belongs && /^\s*[、/]\s*$/.test(between)) result[result.length - 1] = join(raw, [last, part], false);
    else result.push(part);
  }
  return result;
}

/** Pieces that the sheet elsewhere has as one. The longest such run wins. */
function joinKnown(parts: readonly Part[], raw: string, { pieces }: Evidence): Part[] {
  const result: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    let taken = 1;
    for (let count = Math.min(LONGEST_WINDOW, parts.length - at); count > 1 && taken === 1; count--) {
      const run = parts.slice(at, at + count);
      if (!run.slice(1).every((part) => part.mayContinue)) continue;
      const whole = pieces.get(run.map(({ name }) => name).join("")) ?? 0;
      const rarest = Math.min(...run.map(({ name }) => pieces.get(name) ?? 0));
      const broken = run.some(({ name }) => !isWhole(name) || isOrphan(name));
      if (whole > 0 && (broken || whole >= rarest)) taken = count;
    }
    result.push(taken === 1 ? parts[at]! : join(raw, parts.slice(at, at + taken), true));
    at += taken;
  }
  return result;
}

/** Pieces that cannot be names by themselves, joined until nothing changes. */
function joinWraps(parts: readonly Part[], raw: string, evidence: Evidence): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    result.push(part);
    while (result.length > 1 && belongsTogether(result.at(-2)!, result.at(-1)!, evidence)) {
      const [before, after] = result.splice(-2);
      result.push(join(raw, [before!, after!], true));
    }
  }
  return result;
}

function belongsTogether(before: Part, after: Part, evidence: Evidence): boolean {
  if (!after.mayContinue || before.name.length + after.name.length > LONGEST_NAME) return false;
  if (isNote(before.name) || isNote(after.name)) return false;
  if (words.PARTY_COMMITTEES.includes(before.name) && words.PARTY_DEPARTMENTS.includes(after.name)) return true;
  const mayEnd = isOrphan(after.name) ? words.ORPHAN_ENDINGS[after.name] : undefined;
  if (mayEnd)
    return !isOrphan(before.name) && (!isWhole(before.name) || mayEnd.some((ending) => before.name.endsWith(ending)));
  if (before.name.length === 1) return words.UNIT_HEADS.includes(before.name) && isWhole(after.name);
  if (isWhole(before.name) || !isWhole(after.name)) return false;
  if (words.SPLIT_WORDS.some((word) => isSplit(word, before.name, after.name))) return true;
  if (words.UNIT_HEADS.includes(after.name[0]!)) return false;
  // Without a word that tells: only if neither piece ever stands without the other, and no other name begins so.
  const together = evidence.pairs.get(pairKey(before.name, after.name)) ?? 0;
  const alone = (name: string) => (evidence.pieces.get(name) ?? 0) > together;
  const headIsCommon = (evidence.heads.get(after.name.slice(0, 2)) ?? 0) > 1;
  return (before.joined || !alone(before.name)) && (after.joined || !alone(after.name)) && !headIsCommon;
}

function isNote(name: string): boolean {
  return words.NOBODY.includes(name) || words.REMARK_WORDS.some((word) => name.includes(word));
}

/** Whether a word lies across the break: 开发 / 区管委会. */
function isSplit(word: string, before: string, after: string): boolean {
  for (let at = 1; at < word.length; at++) {
    if (before.endsWith(word.slice(0, at)) && after.startsWith(word.slice(at))) return true;
  }
  return false;
}

function asPart(piece: NamePiece): Part {
  return { ...piece, name: piece.text.replace(/[\s\u200b-\u200d\ufeff]+/g, ""), joined: false };
}

function join(raw: string, parts: readonly Part[], wrapped: boolean): Part {
  const first = parts[0]!;
  const end = parts.at(-1)!.end;
  return {
    start: first.start,
    end,
    text: raw.slice(first.start, end),
    name: wrapped ? parts.map(({ name }) => name).join("") : raw.slice(first.start, end).replace(/\s+/g, ""),
    lead: parts.some(({ lead }) => lead),
    mayContinue: first.mayContinue,
    joined: wrapped || parts.some(({ joined }) => joined),
  };
}

/** How often each text comes: cells with the same names are cut once. */
export function timesEach(texts: Iterable<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

function* gather(texts: Iterable<string>, given: readonly string[]): Steps<Evidence> {
  const pieces = new Map<string, number>(given.map((name) => [name, GIVEN_USES]));
  const pairs = new Map<string, number>();
  const count = (map: Map<string, number>, key: string, times: number) => map.set(key, (map.get(key) ?? 0) + times);
  for (const [text, times] of timesEach(texts)) {
    yield;
    const parts = cutNames(text, true).pieces.flatMap(splitConjunctions).map(asPart);
    parts.forEach((part, index) => {
      count(pieces, part.name, times);
      if (part.mayContinue) count(pairs, pairKey(parts[index - 1]!.name, part.name), times);
    });
  }
  const heads = new Map<string, number>();
  for (const name of pieces.keys()) if (isWhole(name)) count(heads, name.slice(0, 2), 1);
  return { pieces, pairs, heads };
}

function pairKey(before: string, after: string): string {
  return `${before}\n${after}`;
}
