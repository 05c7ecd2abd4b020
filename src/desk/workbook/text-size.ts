import { isError, type Cell } from "./cell";
import type { Sheet } from "./sheet";
import { columnWidthPt, defaultRowHeightPt, pointsToWidth } from "./units";

/**
 * Height of a row in points: what the file says, or, for a row that fits itself to its text, an estimate. Excel
 * measures with the real fonts; here a Chinese character is as wide as its font is high and a Latin one half of it.
 */
export function rowHeightPt(sheet: Sheet, row: number): number {
  const format = sheet.rowFormat(row);
  if (format.hidden) return 0;
  return format.height ?? fittingHeight(sheet, row);
}

/** Lets a row fit itself to its text, as a double click on its lower edge does. */
export function autofitRow(sheet: Sheet, row: number): void {
  sheet.formatRow(row, { height: fittingHeight(sheet, row), customHeight: undefined, hidden: undefined });
}

/** Makes a column as wide as its longest line of unwrapped text. */
export function autofitColumn(sheet: Sheet, column: number): void {
  let widest = 0;
  for (const [row, cells] of sheet.rows) {
    const cell = cells.get(column);
    if (!cell || sheet.mergeAt(row, column)) continue;
    for (const line of textOf(cell).split("\n")) widest = Math.max(widest, textWidth(line, fontSize(cell)));
  }
  if (widest === 0) return;
  sheet.changed = true;
  sheet.columns.update(column, column, (format) => ({
    ...format,
    width: Math.min(255, pointsToWidth(widest + 6)),
    bestFit: true,
  }));
}

const LINE = 1.36;
const HIGHEST = 409.5;

function fittingHeight(sheet: Sheet, row: number): number {
  let height = defaultRowHeightPt(sheet);
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    const text = textOf(cell);
    // Merged cells do not count: Excel never fits a row to them.
    if (text === "" || sheet.mergeAt(row, column)) continue;
    const size = fontSize(cell);
    const width = cell.style.alignment?.wrapText ? Math.max(1, columnWidthPt(sheet, column) - 4) : Infinity;
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / width)), 0);
    height = Math.max(height, Math.ceil(lines * size * LINE * 4) / 4);
  }
  return Math.min(height, HIGHEST);
}

function textOf(cell: Cell): string {
  return cell.value === null ? "" : isError(cell.value) ? cell.value.error : String(cell.value);
}

function fontSize(cell: Cell): number {
  return cell.style.font?.size ?? 11;
}

function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.52;
  return width;
}
