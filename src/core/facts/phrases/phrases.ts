import { DEFAULT_SETTINGS } from "../../model/settings";
import { CharSet } from "../../text/char-set";
import { type Cue, cuesOf } from "../../text/cues";
import { type Clause, type CutText, cutText } from "../../text/clauses";
import { type DateToken, scanDates } from "../../text/dates";
import type { NormalizedText } from "../../text/normalize";
import { type LocatedQuantity, quantitiesOf } from "../../text/quantities";
import { type Signed, signsOf } from "../../text/signs";
import { withClauseCue } from "./clause-cues";
import { itemsOf, type Item } from "./items";
import { type Topic, topicsOf } from "./topic";

/** A quantity with its place in the normalized text. */
export type PlacedQuantity = LocatedQuantity;

/**
 * The smallest piece that says one thing: a clause, or a part of one where a list strings several together.
 * Offsets count in the normalized text.
 */
export interface Phrase extends Signed {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the sentence within the text, from 0: a subject is inherited within a sentence only. */
  readonly sentence: number;
  /** Stands in brackets: describes its neighbour, asks and reports nothing of its own. */
  readonly bracketed: boolean;
  /** Goes on with a list (A46家、B31家): its verb stands in the phrase before. */
  readonly continues: boolean;
  readonly cues: readonly Cue[];
  readonly quantities: readonly PlacedQuantity[];
  readonly topic: Topic;
  /** The topic without the deeds: what they are done to. */
  readonly subject: Topic;
}

/** A text cut into items, and those into phrases. */
export interface PhrasedText {
  readonly normalized: NormalizedText;
  readonly items: readonly Item[];
  readonly phrases: readonly Phrase[];
  readonly dates: readonly DateToken[];
  /** false where the text is longer than is ever read to its end: no verdict on it is certain. */
  readonly complete: boolean;
}

/**
 * How much is read: many times what the longest cells of real bulletins have. Phrases are held against phrases and
 * amounts against amounts; without a bound one cell of 32,767 characters could hold up the check for a minute.
 */
const MOST_PHRASES = 200;
const LONGEST_PHRASE = 400;
const MOST_AMOUNTS = 40;

/** A normalized text with what must be known of it before its phrases can be. */
export interface CutUp {
  readonly normalized: NormalizedText;
  readonly items: readonly Item[];
  readonly cut: CutText;
  readonly dates: readonly DateToken[];
  /** Empty until they are read. */
  readonly quantities: readonly PlacedQuantity[];
}

/** Cuts a normalized text into items and phrases, with what each says. */
export function phrasesOf(normalized: NormalizedText, tolerance = DEFAULT_SETTINGS.tolerance): PhrasedText {
  return phrasedOf(withQuantities(cutUp(normalized), tolerance));
}

/** The first of three stages that come to what `phrasesOf` comes to. */
export function cutUp(normalized: NormalizedText): CutUp {
  const items = itemsOf(normalized);
  return { normalized, items, cut: cutText(normalized), dates: scanDates(normalized.text), quantities: [] };
}

/** The second stage. */
export function withQuantities({ normalized, items, cut, dates }: CutUp, tolerance: number): CutUp {
  return { normalized, items, cut, dates, quantities: quantitiesOf(normalized, cut, dates, tolerance) };
}

/** The third stage. */
export function phrasedOf({ normalized, items, cut, dates, quantities }: CutUp): PhrasedText {
  const inBrackets = bracketedAmong(quantities, cut);
  const pieces = piecesOf(normalized, items, cut, quantities, inBrackets);
  let complete = pieces.length <= MOST_PHRASES;
  const phrases: Phrase[] = [];
  for (const piece of pieces) {
    if (piece.end - piece.start > LONGEST_PHRASE) complete = false;
    if (phrases.length === MOST_PHRASES) break;
    const phrase = phraseOf(normalized.text, shortened(piece), quantities, inBrackets);
    if (phrase.quantities.length >= MOST_AMOUNTS) complete = false;
    phrases.push(phrase);
  }
  return { normalized, items, phrases, dates, complete };
}

function shortened(piece: Piece): Piece {
  return piece.end - piece.start > LONGEST_PHRASE ? { ...piece, end: piece.start + LONGEST_PHRASE } : piece;
}

function phraseOf(
  whole: string,
  piece: Piece,
  quantities: readonly PlacedQuantity[],
  inBrackets: ReadonlySet<PlacedQuantity> | null,
): Phrase {
  const { item, start, end, sentence, bracketed, continues } = piece;
  const cues = withClauseCue(whole, start, end, cuesOf(whole, start, end));
  const own: PlacedQuantity[] = [];
  const first = firstFrom(quantities, start);
  const stop = Math.min(first + MOST_AMOUNTS, firstFrom(quantities, end));
  for (let at = first; at < stop; at++) {
    const quantity = quantities[at] as PlacedQuantity;
    // What stands in brackets is a phrase of its own.
    if (bracketed || inBrackets === null || !inBrackets.has(quantity)) own.push(quantity);
  }
  const { topic, subject } = topicsOf(whole, piece, cues, own);
  const text = whole.slice(start, end);
  const signs = signsOf(text);
  return { item, start, end, text, signs, sentence, bracketed, continues, cues, quantities: own, topic, subject };
}

/** The piece of a phrase between two offsets of the normalized text, as a phrase of its own. */
export function pieceOfPhrase(whole: string, phrase: Phrase, start: number, end: number): Phrase {
  const cues = phrase.cues.filter((cue) => cue.start >= start && cue.end <= end);
  const quantities = phrase.quantities.filter((one) => one.normalizedStart >= start && one.normalizedEnd <= end);
  const { topic, subject } = topicsOf(whole, { start, end }, cues, quantities);
  return phraseWith(phrase, { start, end, text: whole.slice(start, end), cues, quantities, topic, subject });
}

/** A phrase with something else in it: of the same shape, which copies made with `...` are not. */
export function phraseWith(made: Phrase, other: Partial<Phrase>): Phrase {
  const { item, start, end, text, sentence, bracketed, continues, cues, quantities, topic, subject } = made;
  const signs = other.text === undefined ? made.signs : signsOf(other.text);
  const copy = { item, start, end, text, signs, sentence, bracketed, continues, cues, quantities, topic, subject };
  return Object.assign(copy, other);
}

/** The quantities that stand in brackets; null where there are no brackets or no quantities. */
function bracketedAmong(
  quantities: readonly PlacedQuantity[],
  { asides }: CutText,
): ReadonlySet<PlacedQuantity> | null {
  if (quantities.length === 0 || asides.length === 0) return null;
  const found = new Set<PlacedQuantity>();
  let at = 0;
  // Brackets lie within brackets: each quantity is looked at once all the same.
  for (const { start, end } of [...asides].sort((a, b) => a.start - b.start)) {
    at = Math.max(at, firstFrom(quantities, start));
    while ((quantities[at]?.normalizedStart ?? end) < end) found.add(quantities[at++] as PlacedQuantity);
  }
  return found;
}

/** Index of the first quantity that begins at `offset` or after it. */
function firstFrom(quantities: readonly PlacedQuantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as PlacedQuantity).normalizedStart < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Piece {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly bracketed: boolean;
  readonly continues: boolean;
}

/** The clauses of each item and its asides in brackets, split further where one strings several things together. */
function piecesOf(
  normalized: NormalizedText,
  items: readonly Item[],
  { clauses, asides }: CutText,
  quantities: readonly PlacedQuantity[],
  inBrackets: ReadonlySet<PlacedQuantity> | null,
): Piece[] {
  const all: readonly Clause[] =
    asides.length === 0 ? clauses : [...clauses, ...asides].sort((a, b) => a.start - b.start);
  const perItem: Piece[][] = [];
  for (let index = 0; index < items.length; index++) perItem.push([]);
  let at = 0;
  for (const clause of all) {
    const bracketed = clause.depth > 0;
    while (at + 1 < items.length && (items[at] as Item).end <= clause.start) at++;
    // A heading or a number may stand inside what is one clause by its punctuation.
    for (let i = at; i < items.length; i++) {
      const item = items[i] as Item;
      if (item.start >= clause.end) break;
      const start = Math.max(item.start, clause.start);
      const end = Math.min(item.end, clause.end);
      if (start >= end) continue;
      const piece: Piece = { item, start, end, sentence: clause.sentence, bracketed, continues: false };
      if (bracketed) perItem[i]?.push(piece);
      else splitList(normalized.text, piece, quantities, inBrackets, perItem[i] as Piece[]);
    }
  }
  const [pieces = []] = perItem;
  for (let index = 1; index < perItem.length; index++)
    for (const piece of perItem[index] as Piece[]) pieces.push(piece);
  return pieces;
}

/** "上级专款7.9亿元、政策性贷款14.6亿元" says two things: adds the pieces to `pieces`. */
function splitList(
  text: string,
  piece: Piece,
  quantities: readonly PlacedQuantity[],
  inBrackets: ReadonlySet<PlacedQuantity> | null,
  pieces: Piece[],
): void {
  let { start } = piece;
  const last = firstFrom(quantities, piece.end) - 1;
  for (let at = firstFrom(quantities, start); at < last; at++) {
    const left = quantities[at] as PlacedQuantity;
    const right = quantities[at + 1] as PlacedQuantity;
    // 180公里（新建60公里、改造120公里）: an aside divides nothing.
    if (inBrackets?.has(left)) continue;
    // 覆盖全部医疗机构、监测企业150家: behind 全部 stands what it is all of.
    const ofAll = left.word === "all" && right.word === null;
    const mark = joinAfter(text, left.normalizedEnd, right.normalizedStart, ofAll ? FARTHEST_OF_ALL : FARTHEST_JOIN);
    if (ofAll && right.normalizedStart - mark < FARTHEST_OF_ALL) continue;
    // Values of one list ("4.4%和3.5%", "1、2号") belong together: something must be named between them.
    // 10亿元以上1个、5亿元以上2个: a threshold names what is counted behind it.
    const names = right.bound === "atLeast" && at + 1 < last && !ENDS.at(text, right.normalizedEnd);
    if (mark < 0 || (right.normalizedStart - mark < 3 && !names)) continue;
    pieces.push(partOf(piece, start, mark));
    start = mark + 1;
  }
  pieces.push(start === piece.start ? piece : partOf(piece, start, piece.end));
}

function partOf({ item, start, sentence, bracketed }: Piece, from: number, to: number): Piece {
  return { item, start: from, end: to, sentence, bracketed, continues: from > start };
}

const ENDS = new CharSet("，。、；）");
const JOINS = new CharSet("、及和并");
/** Characters (of the unit, say) that may stand between an amount and the word that joins the next one. */
const FARTHEST_JOIN = 3;
const FARTHEST_OF_ALL = 6;

/** Offset of the first word that joins within a few characters of `from`, before `to`; −1 where none does. */
function joinAfter(text: string, from: number, to: number, farthest: number): number {
  // 项目1个（年产5万台）、: what stands in brackets is passed over.
  const opened = text.startsWith("（", from) ? text.indexOf("）", from) : -1;
  const begin = opened >= 0 && opened < to ? opened + 1 : from;
  const end = Math.min(to, begin + farthest + 1);
  for (let at = begin; at < end; at++) if (JOINS.at(text, at)) return at;
  return -1;
}
