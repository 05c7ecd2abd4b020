import {
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  lastColumn,
  lastRow,
  rectBetween,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "./rect";
import type { Rect } from "./rect";

/** "A" → 0, "AA" → 26. Letters only, any case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "D3", 2, 3. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A1 notation without the sheet's name: "A1", "A1:C3", "B:C", "2:5". With `dollar` "$" every part is absolute. */
export function rectAddress(rect: Rect, dollar: "" | "$" = ""): string {
  const columns = [rect.column, lastColumn(rect)].map((c) => dollar + columnLetters(c));
  const rows = [rect.row, lastRow(rect)].map((r) => dollar + String(r + 1));
  if (isEntireColumn(rect)) return isEntireRow(rect) ? rows.join(":") : columns.join(":");
  if (isEntireRow(rect)) return rows.join(":");
  const first = `${columns[0]}${rows[0]}`;
  return rect.rowCount === 1 && rect.columnCount === 1 ? first : `${first}:${columns[1]}${rows[1]}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/;

/** Reads "A1", "$A$1:C3", "B:C", "2:5" (no sheet name). Null for anything else or outside the sheet. */
export function parseRect(text: string): Rect | null {
  const parts = text.trim().split(":");
  if (parts.length > 2) return null;
  const first = CORNER.exec(parts[0] ?? "");
  const second = CORNER.exec(parts[1] ?? parts[0] ?? "");
  if (!first || !second) return null;
  const [, column, row] = first;
  const [, column2, row2] = second;
  if ((column === undefined) !== (column2 === undefined) || (row === undefined) !== (row2 === undefined)) return null;
  if (column === undefined && row === undefined) return null;
  if (parts.length === 1 && (column === undefined || row === undefined)) return null;
  const columns = column && column2 ? [columnIndex(column), columnIndex(column2)] : [0, SHEET_COLUMNS - 1];
  const rows = row && row2 ? [Number(row) - 1, Number(row2) - 1] : [0, SHEET_ROWS - 1];
  const rect = rectBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return isOnSheet(rect) ? rect : null;
}

/** Parts "'A b'!C3" into sheet name and the rest; the sheet is null where there is none. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly rest: string } {
  const bang = reference.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: reference };
  const name = reference.slice(0, bang).trim();
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return { sheet: quoted ? name.slice(1, -1).replace(/''/g, "'") : name, rest: reference.slice(bang + 1) };
}

const PLAIN_NAME = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}[0-9]+|[rR][0-9]*([cC][0-9]*)?|[cC][0-9]*)$/;

/** The sheet's name as it stands before "!" in a reference, in quotes where Excel needs them. */
export function quoteSheet(name: string): string {
  return PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
