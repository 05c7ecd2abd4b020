import type { CellContent } from "../model/bulletin";
import type { Evidence } from "../model/report";
import type { CellAddress, CellRange } from "../model/sheet";
import type { Quote, Span } from "../model/span";

/** Evidence for the words of a cell that stand in `span` (raw offsets); the whole text where it is absent. */
export function quoteOf(content: CellContent, span: Span = { start: 0, end: content.text.length }): Evidence {
  const { start, end } = span;
  return { cell: content.cell, start, end, text: content.text.slice(start, end) };
}

/** Evidence for words that the reader quoted already. */
export function quotedAt(cell: CellAddress, { start, end, text }: Quote): Evidence {
  return { cell, start, end, text };
}

/** Span of the first clause of a text, at most 20 UTF-16 units: enough for a person to find the place by. */
export function openingWords(text: string, from = 0): Span {
  const start = from + (text.slice(from).length - text.slice(from).trimStart().length);
  const stop = text.slice(start, start + 20).search(/[，。；,;\n]/);
  return { start, end: stop > 0 ? start + stop : Math.min(text.length, start + 20) };
}

/** A cell as a rectangle. */
export function oneCell({ row, column }: CellAddress): CellRange {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** Text on one line, for a message. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Zero-based rows as people name them: [6, 7, 12] → "第7、8、13行"; the first six of a long list, with the total. */
export function rowsInWords(rows: readonly number[]): string {
  const shown = rows.slice(0, 6).map((row) => String(row + 1));
  if (rows.length <= 6) return `第${shown.join("、")}行`;
  return `第${shown.join("、")}……行（共${rows.length}行）`;
}
