import type { CellContent } from "../model/bulletin";
import type { CellAddress } from "../model/sheet";
import { normalize } from "../text/normalize";
import { type CutUp, cutUp, phrasedOf, type PhrasedText, withQuantities } from "./phrases/phrases";

/** A text that was judged, with its cell. Offsets in it are turned into evidence by `quote`. */
export interface JudgedText extends PhrasedText {
  readonly cell: CellAddress;
  /** Offset of the judged text in the raw text of the cell (after a status word). */
  readonly offset: number;
}

/** A text of a cell on its way to be a `JudgedText`. */
export interface OpenedText {
  readonly cell: CellAddress;
  readonly offset: number;
  /** false where the cell holds more than is read of it. */
  readonly whole: boolean;
  readonly text: CutUp;
}

/** No printed page holds a cell of so many characters; what stands behind them is not read. */
const LONGEST_TEXT = 8_000;

/** Something to read: a letter or a digit. */
const READABLE = /[\p{L}\p{N}]/u;

/** The text of a cell from `offset` on, read in one go; null where it is blank. `tolerance`: how far 左右 reaches, as a share. */
export function judged(content: CellContent | null, offset: number, tolerance: number): JudgedText | null {
  const opened = openedText(content, offset);
  return opened && judgedText(withAmounts(opened, tolerance));
}

/** The first of three stages that come to what `judged` comes to: cuts the text up. */
export function openedText(content: CellContent | null, offset: number): OpenedText | null {
  const text = content?.text.slice(offset, offset + LONGEST_TEXT) ?? "";
  if (content && text.length === LONGEST_TEXT && !READABLE.test(text)) {
    // Blanks without end are no empty cell: what stands behind them is read.
    const from = content.text.slice(offset).search(READABLE);
    if (from > 0) return openedText(content, offset + from);
  }
  if (!content || text.trim() === "") return null;
  const whole = content.text.length - offset <= LONGEST_TEXT;
  return { cell: content.cell, offset, whole, text: cutUp(normalize(text)) };
}

/** The second stage: reads the amounts. */
export function withAmounts({ cell, offset, whole, text }: OpenedText, tolerance: number): OpenedText {
  return { cell, offset, whole, text: withQuantities(text, tolerance) };
}

/** The third stage: tells the phrases apart. */
export function judgedText({ cell, offset, whole, text }: OpenedText): JudgedText {
  const { normalized, items, phrases, dates, complete } = phrasedOf(text);
  return { normalized, items, phrases, dates, complete: complete && whole, cell, offset };
}
