import { CharNumbers, CharSet, NO_NUMBER } from "./char-set";
import { BRACKET_PAIRS, isBracket, isDigit, isPunctuation } from "./characters";
import type { NormalizedText } from "./normalize";

/** A stretch of text between two commas or full stops, without them. Offsets are normalized offsets. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Zero-based number of the sentence it belongs to. An aside belongs to the sentence around it. */
  readonly sentence: number;
  /** Brackets around it: 0 for the running text, 1 inside （）, 2 inside （（））. */
  readonly depth: number;
}

/** A text cut into its clauses. */
export interface CutText {
  /** The clauses of the running text. */
  readonly clauses: readonly Clause[];
  /** Those inside （） brackets, each with its depth, in the order of their ends. */
  readonly asides: readonly Clause[];
  readonly brackets: Brackets;
}

/**
 * For the normalized offset of a bracket or quotation mark the offset of the one that matches it. Marks without a
 * partner are left out, so that a forgotten bracket does not swallow the rest.
 */
export type Brackets = ReadonlyMap<number, number>;

/**
 * Cuts a text at 。；！？ and at line breaks that separate items (sentences) and at ， (clauses); 、 does not cut.
 * Nothing is cut inside brackets, 《》 or quotation marks, which stay part of their clause: see `asides`.
 * Numbering such as "1." stays with what follows. Clauses that hold nothing but blanks are left out.
 */
export function cutText(normalized: NormalizedText): CutText {
  const { text, breaks } = normalized;
  const brackets = matchBrackets(text);
  const separators = breaks.filter((index) => separatesItems(text, index));
  const clauses: Clause[] = [];
  const asides: Clause[] = [];
  const starts = [0];
  /** Closing offsets of the brackets we are in; a quotation or title hides everything inside. */
  const closers: number[] = [];
  let hiddenUntil = -1;
  let sentence = 0;
  let nextSeparator = 0;
  const emit = (end: number, depth: number): void => {
    const clause = trimmed(text, starts[depth] ?? 0, end, sentence, depth);
    if (clause !== null) (depth === 0 ? clauses : asides).push(clause);
    starts[depth] = end + 1;
  };
  for (let index = 0; index < text.length; index++) {
    const depth = closers.length;
    while (nextSeparator < separators.length && (separators[nextSeparator] as number) <= index) {
      const isHere = separators[nextSeparator++] === index;
      if (!isHere || depth > 0 || index <= hiddenUntil || index <= (starts[0] ?? 0)) continue;
      emit(index, 0);
      starts[0] = index;
      sentence++;
    }
    const code = text.charCodeAt(index);
    if (!isPunctuation(code)) continue;
    const match = brackets.get(index) ?? -1;
    if (depth > 0 && index === closers[depth - 1]) {
      emit(index, depth);
      closers.pop();
    } else if (match > index && index > hiddenUntil) {
      if (code === OPENING) {
        closers.push(match);
        starts[depth + 1] = index + 1;
      } else hiddenUntil = match;
    } else if (index > hiddenUntil && (code === COMMA || SENTENCE_ENDS.has(code))) {
      emit(index, depth);
      if (depth === 0 && code !== COMMA) sentence++;
    }
  }
  emit(text.length, 0);
  return { clauses, asides, brackets };
}

function matchBrackets(text: string): Brackets {
  let first = 0;
  while (first < text.length && !isBracket(text.charCodeAt(first))) first++;
  if (first === text.length) return NO_BRACKETS;
  const partner = new Map<number, number>();
  const open: number[] = [];
  /** How many of each pair are open. */
  const waiting: number[] = BRACKET_PAIRS.map(() => 0);
  for (let index = first; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isBracket(code)) continue;
    const opened = OPENERS.of(code);
    if (opened !== NO_NUMBER) {
      open.push(index);
      waiting[opened]!++;
      continue;
    }
    const closed = CLOSERS.of(code);
    if (closed === NO_NUMBER || waiting[closed] === 0) continue;
    for (;;) {
      const start = open.pop() ?? 0;
      const pair = OPENERS.of(text.charCodeAt(start));
      waiting[pair]!--;
      if (pair !== closed) continue;
      partner.set(start, index);
      partner.set(index, start);
      break;
    }
  }
  return partner;
}

/** Of a text without any: most have none. */
const NO_BRACKETS: Brackets = new Map();

/** Number of the pair that a mark opens, or closes. */
const OPENERS = new CharNumbers(Object.fromEntries(BRACKET_PAIRS.map((pair, number) => [pair.charAt(0), number])));
const CLOSERS = new CharNumbers(Object.fromEntries(BRACKET_PAIRS.map((pair, number) => [pair.charAt(1), number])));

const [OPENING, COMMA] = [0xff08, 0xff0c];
const SENTENCE_ENDS = new CharSet("。；！？");
/** Behind these a break, even before a numbering, separates no more than the mark itself. */
const LINE_GOES_ON = new CharSet("：、，");
/** What the next line must begin with for a break in mid-sentence to separate. Else it only wraps a line. */
const NUMBERING =
  /[①-⑳⑴-⒇]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}(?:）|[.、](?!\d))|[一二三四五六七八九]是/y;

function separatesItems(text: string, index: number): boolean {
  if (SENTENCE_ENDS.at(text, index - 1)) return true;
  if (LINE_GOES_ON.at(text, index - 1)) return false;
  // A wrapped "完成1 / 2.5公里" has a digit before the break: there the numbering is none.
  if (isDigit(text.charCodeAt(index - 1))) return false;
  NUMBERING.lastIndex = index;
  return NUMBERING.test(text);
}

function trimmed(text: string, from: number, to: number, sentence: number, depth: number): Clause | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
  return end > start ? { start, end, text: text.slice(start, end), sentence, depth } : null;
}
