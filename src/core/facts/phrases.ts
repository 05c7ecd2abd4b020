import { DEFAULT_SETTINGS } from "../model/settings";
import { type Cue, cuesOf } from "../text/cues";
import { type Clause, type CutText, cutText } from "../text/clauses";
import { type DateToken, scanDates } from "../text/dates";
import type { NormalizedText } from "../text/normalize";
import { type LocatedQuantity, quantitiesOf } from "../text/quantities";
import { itemsOf, type Item } from "./items";
import { type Topic, topicsOf } from "./topic";

/** A quantity with its place in the normalized text. */
export interface PlacedQuantity extends LocatedQuantity {
  /** How far 左右 and 约 reach, as a share of the amount. */
  readonly tolerance: number;
}

/**
 * The smallest piece that says one thing: a clause, or a part of one where a list strings several together.
 * Offsets count in the normalized text.
 */
export interface Phrase {
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

/** Cuts a normalized text into items and phrases, with what each says. */
export function phrasesOf(normalized: NormalizedText, tolerance = DEFAULT_SETTINGS.tolerance): PhrasedText {
  const items = itemsOf(normalized);
  const cut = cutText(normalized);
  const dates = scanDates(normalized.text);
  const quantities = quantitiesOf(normalized, cut, dates).map((quantity) => Object.assign(quantity, { tolerance }));
  const inBrackets = bracketedAmong(quantities, cut);
  const pieces = piecesOf(normalized, items, cut, quantities);
  const phrases = pieces
    .slice(0, MOST_PHRASES)
    .map((piece) => phraseOf(normalized.text, shortened(piece), quantities, inBrackets));
  const complete =
    pieces.length <= MOST_PHRASES &&
    pieces.every(({ start, end }) => end - start <= LONGEST_PHRASE) &&
    phrases.every((phrase) => phrase.quantities.length < MOST_AMOUNTS);
  return { normalized, items, phrases, dates, complete };
}

function shortened(piece: Piece): Piece {
  return piece.end - piece.start > LONGEST_PHRASE ? { ...piece, end: piece.start + LONGEST_PHRASE } : piece;
}

function phraseOf(
  whole: string,
  piece: Piece,
  quantities: readonly PlacedQuantity[],
  inBrackets: ReadonlySet<PlacedQuantity>,
): Phrase {
  const { item, start, end, sentence, bracketed, continues } = piece;
  const cues = cuesOf(whole, start, end);
  const first = firstFrom(quantities, start);
  const inside = quantities.slice(first, Math.min(first + MOST_AMOUNTS, firstFrom(quantities, end)));
  // What stands in brackets is a phrase of its own.
  const own = bracketed || inBrackets.size === 0 ? inside : inside.filter((quantity) => !inBrackets.has(quantity));
  const { topic, subject } = topicsOf(whole, piece, cues, own);
  const text = whole.slice(start, end);
  return { item, start, end, text, sentence, bracketed, continues, cues, quantities: own, topic, subject };
}

/** The quantities that stand in brackets. */
function bracketedAmong(quantities: readonly PlacedQuantity[], { asides }: CutText): ReadonlySet<PlacedQuantity> {
  const found = new Set<PlacedQuantity>();
  if (quantities.length === 0 || asides.length === 0) return found;
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
  let [low, high] = [0, quantities.length];
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
): Piece[] {
  const all: readonly Clause[] =
    asides.length === 0 ? clauses : [...clauses, ...asides].sort((a, b) => a.start - b.start);
  const perItem: Piece[][] = items.map(() => []);
  let at = 0;
  for (const clause of all) {
    const bracketed = clause.depth > 0;
    while (at + 1 < items.length && (items[at] as Item).end <= clause.start) at++;
    // A heading or a number may stand inside what is one clause by its punctuation.
    for (let i = at; i < items.length; i++) {
      const item = items[i] as Item;
      if (item.start >= clause.end) break;
      const [start, end] = [Math.max(item.start, clause.start), Math.min(item.end, clause.end)];
      if (start >= end) continue;
      const piece = { item, start, end, sentence: clause.sentence, bracketed, continues: false };
      if (bracketed) perItem[i]?.push(piece);
      else splitList(normalized.text, piece, quantities, perItem[i] as Piece[]);
    }
  }
  return perItem.length === 1 ? (perItem[0] as Piece[]) : perItem.flat();
}

/** "上级专款7.9亿元、政策性贷款14.6亿元" says two things: adds the pieces to `pieces`. */
function splitList(text: string, piece: Piece, quantities: readonly PlacedQuantity[], pieces: Piece[]): void {
  let { start } = piece;
  const last = firstFrom(quantities, piece.end) - 1;
  for (let at = firstFrom(quantities, start); at < last; at++) {
    const [left, right] = [quantities[at] as PlacedQuantity, quantities[at + 1] as PlacedQuantity];
    const mark = joinAfter(text, left.normalizedEnd, right.normalizedStart);
    // Values of one list ("4.4%和3.5%", "1、2号") belong together: something must be named between them.
    // 10亿元以上1个、5亿元以上2个: a threshold names what is counted behind it.
    const names =
      right.bound === "atLeast" && at + 1 < last && !"，。、；）".includes(text.charAt(right.normalizedEnd));
    if (mark < 0 || (right.normalizedStart - mark < 3 && !names)) continue;
    pieces.push({ ...piece, start, end: mark, continues: start > piece.start });
    start = mark + 1;
  }
  pieces.push(start === piece.start ? piece : { ...piece, start, continues: true });
}

const JOINS = new Set("、及和并");
/** Characters (of the unit, say) that may stand between an amount and the word that joins the next one. */
const FARTHEST_JOIN = 3;

/** Offset of the first word that joins within a few characters of `from`, before `to`; −1 where none does. */
function joinAfter(text: string, from: number, to: number): number {
  // 项目1个（年产5万台）、: what stands in brackets is passed over.
  const opened = text.charAt(from) === "（" ? text.indexOf("）", from) : -1;
  const begin = opened >= 0 && opened < to ? opened + 1 : from;
  const end = Math.min(to, begin + FARTHEST_JOIN + 1);
  for (let at = begin; at < end; at++) if (JOINS.has(text.charAt(at))) return at;
  return -1;
}
