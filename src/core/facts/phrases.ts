import { DEFAULT_SETTINGS } from "../model/settings";
import { type Cue, cuesOf } from "../text/cues";
import { asidesOf, type Clause, clausesOf } from "../text/clauses";
import type { NormalizedText } from "../text/normalize";
import { type LocatedQuantity, quantitiesOf } from "../text/quantities";
import { itemsOf, type Item } from "./items";
import { type Topic, topicOf } from "./topic";

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
}

/** Cuts a normalized text into items and phrases, with what each says. */
export function phrasesOf(normalized: NormalizedText, tolerance = DEFAULT_SETTINGS.tolerance): PhrasedText {
  const items = itemsOf(normalized);
  const clauses = clausesOf(normalized);
  const quantities = quantitiesOf(normalized, clauses).map((quantity) => ({ ...quantity, tolerance }));
  const asides = asidesOf(normalized);
  const bracketed = new Uint8Array(normalized.text.length);
  for (const aside of asides) bracketed.fill(1, aside.start, aside.end);
  const pieces = piecesOf(normalized, items, [...clauses, ...asides], quantities);
  const phrases = items.flatMap((item, index) =>
    (pieces[index] ?? []).map((piece) => phraseOf(normalized.text, item, piece, quantities, bracketed)),
  );
  return { normalized, items, phrases };
}

function phraseOf(
  whole: string,
  item: Item,
  piece: Piece,
  quantities: readonly PlacedQuantity[],
  bracketed: Uint8Array,
): Phrase {
  const text = whole.slice(piece.start, piece.end);
  const cues = cuesOf(text).map((cue) => ({ ...cue, start: cue.start + piece.start, end: cue.end + piece.start }));
  const inside = quantities.slice(firstFrom(quantities, piece.start), firstFrom(quantities, piece.end));
  // What stands in brackets is a phrase of its own.
  const own = piece.bracketed ? inside : inside.filter((quantity) => bracketed[quantity.normalizedStart] === 0);
  return {
    ...piece,
    item,
    text,
    cues,
    quantities: own,
    topic: topicOf(whole, piece, cues, own),
    subject: topicOf(whole, piece, cues, own, true),
  };
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
  all: readonly Clause[],
  quantities: readonly PlacedQuantity[],
): Piece[][] {
  const clauses = all.map((clause) => ({ ...clause, bracketed: clause.depth > 0 })).sort((a, b) => a.start - b.start);
  const perItem: Piece[][] = items.map(() => []);
  let at = 0;
  for (const clause of clauses) {
    while (at + 1 < items.length && (items[at] as Item).end <= clause.start) at++;
    // A heading or a number may stand inside what is one clause by its punctuation.
    for (let i = at; i < items.length; i++) {
      const item = items[i] as Item;
      if (item.start >= clause.end) break;
      const [start, end] = [Math.max(item.start, clause.start), Math.min(item.end, clause.end)];
      if (start >= end) continue;
      const piece = { start, end, sentence: clause.sentence, bracketed: clause.bracketed, continues: false };
      perItem[i]?.push(...(clause.bracketed ? [piece] : splitList(normalized.text, piece, quantities)));
    }
  }
  return perItem;
}

/** "上级专款7.9亿元、政策性贷款14.6亿元" says two things. */
function splitList(text: string, piece: Piece, quantities: readonly PlacedQuantity[]): Piece[] {
  const cuts: number[] = [];
  const inside = quantities.slice(firstFrom(quantities, piece.start), firstFrom(quantities, piece.end));
  for (let i = 0; i + 1 < inside.length; i++) {
    const [left, right] = [inside[i] as PlacedQuantity, inside[i + 1] as PlacedQuantity];
    const between = text.slice(left.normalizedEnd, right.normalizedStart);
    const at = between.search(/[、及和并]/);
    // Values of one list ("4.4%和3.5%", "1、2号") belong together: something must be named between them.
    if (at >= 0 && at <= 3 && between.length - at >= 3) cuts.push(left.normalizedEnd + at);
  }
  const pieces: Piece[] = [];
  let start = piece.start;
  for (const at of [...new Set(cuts)].sort((a, b) => a - b)) {
    pieces.push({ ...piece, start, end: at, continues: pieces.length > 0 });
    start = at + 1;
  }
  pieces.push({ ...piece, start, continues: pieces.length > 0 });
  return pieces;
}
