import type { NameNote } from "../model/bulletin";
import type { Quote } from "../model/span";
import { Pace, type Steps } from "../model/steps";
import { cutNames } from "./name-pieces";
import type { NamePiece } from "./name-pieces";
import { isWhole, KnownNames, LONGEST_NAME, type NameFacts } from "./unit-facts";
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

/** A cell, cut up once, and how many cells there are like it. */
interface Cut {
  times: number;
  readonly parts: readonly Part[];
  readonly remarks: readonly Quote[];
}

interface Evidence {
  readonly names: KnownNames;
  /** The cells that have not been read yet. */
  readonly cuts: Map<string, Cut>;
  /** How often a piece stands in the sheet. */
  readonly pieces: ReadonlyMap<string, number>;
  /** How often a whole name follows a piece that is none, with only a blank between. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many different names begin with these two characters. */
  readonly heads: ReadonlyMap<string, number>;
  /** How long the longest piece is. */
  readonly longest: number;
}

/** In how many cells a given name is taken to stand, beside those it does. */
const GIVEN_USES = 1000;
const LONGEST_WINDOW = 5;

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
  const cut = evidence.cuts.get(raw) ?? cutUp(raw);
  // Each text is read once: what was cut for it is not needed any more.
  evidence.cuts.delete(raw);
  const names: ReadName[] = [];
  const notes: Pick<NameNote, "written" | "kind">[] = cut.remarks.map((written) => ({ written, kind: "remark" }));
  const pieces = joinCollectives(raw, cut.parts);
  const parts = joinWraps(joinKnown(pieces, raw, evidence), raw, evidence);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    const facts = evidence.names.factsOf(part.name);
    const kind = noteKind(part, facts, index > 0, personsBeside);
    if (kind) notes.push({ written: { start: part.start, end: part.end, text: part.text }, kind });
    else names.push(nameIn(part, facts.bare));
  }
  if (notes.length > 1) notes.sort((a, b) => a.written.start - b.written.start);
  return { names, notes };
}

/** The same string stands for a name wherever it is written, so that a long table holds each name once. */
function nameIn({ start, text, name, lead, joined }: Part, bare: string): ReadName {
  const kept = text.slice(0, text.length - (name.length - bare.length));
  const written = { start, end: start + kept.length, text: kept === bare ? bare : kept };
  return { name: bare, written, lead, repair: joined ? "rejoined" : "none" };
}

function noteKind(
  { name, mayContinue, joined }: Part,
  { isRemark, orphanEndings, isPersonal }: NameFacts,
  follows: boolean,
  personsBeside: boolean,
): NameNote["kind"] | null {
  if (isRemark) return "remark";
  if (orphanEndings && (name.length === 1 || (mayContinue && follows))) return "fragment";
  return personsBeside && !joined && isPersonal ? "remark" : null;
}

/** 区教育局和区水务局: two pieces where what stands before 和 is a whole name. */
function splitConjunctions(piece: NamePiece): NamePiece[] {
  if (!HAS_CONJUNCTION.test(piece.text)) return [piece];
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

const HAS_CONJUNCTION = /[和及与]/;

/** 各镇、街道 is one name, kept as written. */
function joinCollectives(raw: string, parts: readonly Part[]): readonly Part[] {
  if (!raw.includes("各")) return parts;
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
function joinKnown(parts: readonly Part[], raw: string, evidence: Evidence): readonly Part[] {
  if (!parts.some(({ mayContinue }) => mayContinue)) return parts;
  const result: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    const taken = knownRun(parts, at, evidence);
    result.push(taken === 1 ? parts[at]! : join(raw, parts.slice(at, at + taken), true));
    at += taken;
  }
  return result;
}

/** How many pieces from one on the sheet elsewhere has as one name: the most, or 1. */
function knownRun(parts: readonly Part[], from: number, { pieces, longest, names }: Evidence): number {
  let taken = 1;
  let name = "";
  let rarest = Infinity;
  let isBroken = false;
  for (let at = from; at < Math.min(parts.length, from + LONGEST_WINDOW); at++) {
    const part = parts[at]!;
    if (at > from && !part.mayContinue) break;
    name += part.name;
    if (name.length > longest) break;
    const facts = names.factsOf(part.name);
    rarest = Math.min(rarest, pieces.get(part.name) ?? 0);
    isBroken ||= !facts.isWhole || facts.orphanEndings !== null;
    const whole = at > from ? (pieces.get(name) ?? 0) : 0;
    if (whole > 0 && (isBroken || whole >= rarest)) taken = at - from + 1;
  }
  return taken;
}

/** Pieces that cannot be names by themselves, joined until nothing changes. */
function joinWraps(parts: readonly Part[], raw: string, evidence: Evidence): readonly Part[] {
  if (!parts.some(({ mayContinue }) => mayContinue)) return parts;
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
  const [first, second] = [evidence.names.factsOf(before.name), evidence.names.factsOf(after.name)];
  if (first.isNote || second.isNote) return false;
  if (words.PARTY_COMMITTEES.includes(before.name) && words.PARTY_DEPARTMENTS.includes(after.name)) return true;
  const mayEnd = second.orphanEndings;
  if (mayEnd) {
    if (first.orphanEndings) return false;
    return !first.isWhole || mayEnd.some((ending) => before.name.endsWith(ending));
  }
  if (before.name.length === 1) return words.UNIT_HEADS.includes(before.name) && second.isWhole;
  if (first.isWhole || !second.isWhole) return false;
  if (words.SPLIT_WORDS.some((word) => isSplit(word, before.name, after.name))) return true;
  if (words.UNIT_HEADS.includes(after.name[0]!)) return false;
  // Without a word that tells: only if neither piece ever stands without the other, and no other name begins so.
  const together = evidence.pairs.get(pairKey(before.name, after.name)) ?? 0;
  const alone = (name: string) => (evidence.pieces.get(name) ?? 0) > together;
  const headIsCommon = (evidence.heads.get(after.name.slice(0, 2)) ?? 0) > 1;
  return (before.joined || !alone(before.name)) && (after.joined || !alone(after.name)) && !headIsCommon;
}

/** Whether a word lies across the break: 开发 / 区管委会. */
function isSplit(word: string, before: string, after: string): boolean {
  for (let at = 1; at < word.length; at++) {
    if (before.endsWith(word.slice(0, at)) && after.startsWith(word.slice(at))) return true;
  }
  return false;
}

function cutUp(raw: string): Cut {
  const { pieces, remarks } = cutNames(raw, true);
  const parts = HAS_CONJUNCTION.test(raw) ? pieces.flatMap(splitConjunctions).map(asPart) : pieces.map(asPart);
  return { times: 1, parts, remarks };
}

function asPart({ start, end, text, lead, mayContinue }: NamePiece): Part {
  const name = mayHaveBlanks(text) ? text.replace(BLANKS_ALL, "") : text;
  return { start, end, text, lead, mayContinue, name, joined: false };
}

/** Most names are Chinese characters and nothing else: that is seen sooner than that no kind of blank is among them. */
function mayHaveBlanks(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return true;
  }
  return false;
}

const BLANKS_ALL = /[\s\u200b-\u200d\ufeff]+/g;

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
  const cuts = new Map<string, Cut>();
  const names = new KnownNames();
  const pace = new Pace();
  for (const text of texts) {
    const known = cuts.get(text);
    if (known) known.times++;
    else cuts.set(text, cutUp(text));
    if (pace.isDue(known ? 0 : CUTTING * text.length)) yield;
  }
  for (const { parts, times } of cuts.values()) {
    if (pace.isDue(CUTTING * parts.length)) yield;
    for (let index = 0; index < parts.length; index++) {
      const { name, mayContinue } = parts[index]!;
      count(pieces, name, times);
      const before = parts[index - 1];
      // Others are never asked for.
      if (!mayContinue || !before || !names.factsOf(name).isWhole || names.factsOf(before.name).isWhole) continue;
      count(pairs, pairKey(before.name, name), times);
    }
  }
  const heads = new Map<string, number>();
  let longest = 0;
  for (const name of pieces.keys()) {
    if (pace.isDue(CUTTING)) yield;
    if (names.factsOf(name).isWhole) count(heads, name.slice(0, 2), 1);
    longest = Math.max(longest, name.length);
  }
  return { names, cuts, pieces, pairs, heads, longest };
}

/** What cutting up a character of a cell costs, in characters looked at. */
const CUTTING = 10;

function count(map: Map<string, number>, key: string, times: number): void {
  map.set(key, (map.get(key) ?? 0) + times);
}

function pairKey(before: string, after: string): string {
  return `${before}\n${after}`;
}
