import type { CellContent } from "../model/bulletin";
import { cellText, textAt } from "../model/sheet";
import type { CellAddress, CellRange, SheetSnapshot } from "../model/sheet";
import { readStatus, type StatusReader } from "./status";

/**
 * A snapshot with its merged areas opened: what a reader's eye sees in a cell, and where that text really
 * stands. Addresses are those of the worksheet.
 */
export interface Grid {
  readonly sheet: SheetSnapshot;
  /** Reads status words, with those that the user added. */
  readonly readStatus: StatusReader;
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  /** Whether any cells of the snapshot are merged, as far as the host can tell. */
  readonly isMerged: boolean;
  /** The merged area a cell lies in, if any. */
  areaAt(row: number, column: number): CellRange | undefined;
  /** The cell that holds what is seen here: the area's top-left cell, or the cell itself. */
  anchor(row: number, column: number): CellAddress;
  /** Raw text seen in the cell, merged areas included. */
  seen(row: number, column: number): string;
  /** What is seen in the cell, with the cell that holds it. */
  content(row: number, column: number): CellContent;
  /** Raw text that stands in this very cell. */
  own(row: number, column: number): string;
}

/** Opens a snapshot. Linear in its rows and in the cells of its merged areas that lie within it. */
export function openGrid(sheet: SheetSnapshot, read: StatusReader = readStatus): Grid {
  const firstRow = sheet.origin.row;
  const endRow = firstRow + sheet.values.length;
  const firstColumn = sheet.origin.column;
  const endColumn = firstColumn + (sheet.values[0]?.length ?? 0);
  const areas = new Map<number, CellRange>();
  const width = Math.max(1, endColumn - firstColumn);
  const key = (row: number, column: number) => (row - firstRow) * width + (column - firstColumn);
  for (const area of sheet.merges ?? []) {
    // Whole columns can be merged: only what the snapshot covers matters.
    const lastRow = Math.min(endRow, area.row + area.rowCount);
    const lastColumn = Math.min(endColumn, area.column + area.columnCount);
    for (let row = Math.max(firstRow, area.row); row < lastRow; row++) {
      for (let column = Math.max(firstColumn, area.column); column < lastColumn; column++) {
        areas.set(key(row, column), area);
      }
    }
  }
  const isMerged = areas.size > 0;
  const areaAt = (row: number, column: number) =>
    !isMerged || column < firstColumn || column >= endColumn ? undefined : areas.get(key(row, column));
  const anchor = (row: number, column: number) => {
    const area = areaAt(row, column);
    return area ? { row: area.row, column: area.column } : { row, column };
  };
  return {
    sheet,
    readStatus: read,
    firstRow,
    endRow,
    firstColumn,
    endColumn,
    isMerged,
    areaAt,
    anchor,
    seen: (row, column) => (isMerged ? cellText(sheet, anchor(row, column)) : textAt(sheet, row, column)),
    content: (row, column) => {
      const cell = anchor(row, column);
      return { cell, text: cellText(sheet, cell) };
    },
    own: (row, column) => textAt(sheet, row, column),
  };
}

/**
 * Text with every blank taken out and full-width letters, digits and brackets made half-width: how headers and
 * titles are compared. Offsets are lost, so it is never used where evidence is cut.
 */
export function squeeze(text: string): string {
  return UNCHANGED.test(text) ? text : text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]+/g, "");
}

/** Characters without another form: names mostly, and then there is nothing to do. */
const UNCHANGED = /^[!-~\u4e00-\u9fff、。]*$/;

/**
 * Whether a text has more than `count` Chinese characters, each of which stays one when it is squeezed. Tells most
 * texts from short ones at a glance.
 */
export function hasMoreHan(text: string, count: number): boolean {
  let left = count;
  for (let index = 0; index < text.length && left >= 0; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) left--;
  }
  return left < 0;
}

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most texts show by their first character that they are not.
  if ((code > 0x20 && code < 0x80) || (code >= 0x4e00 && code <= 0x9fff)) return false;
  return !/[^\s\u200b-\u200d\ufeff]/.test(text);
}
