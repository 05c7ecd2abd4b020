import { formatCellValue } from "@cj-tech-master/excelts";
import { isError, NO_STYLE, type Cell, type Content, type Style } from "../workbook/cell";
import { interpretEntry } from "../workbook/entry";
import { lastColumn, lastRow, type Rect } from "../workbook/rect";
import type { Sheet } from "../workbook/sheet";
import { changeStyles } from "../workbook/styling";
import { valueType } from "./change-log";
import type { DeskState, RangeTarget } from "./desk-state";
import { rectOf } from "./desk-state";
import { invalidArgument, RichApiError } from "./errors";
import { assertAllowed, isReadable } from "./guard";

/** Rows of what `read` gives for each cell; null for ranges too large to read. */
export function readCells<T>(target: RangeTarget, read: (cell: Cell) => T): T[][] | null {
  const rect = rectOf(target);
  if (!isReadable(rect)) return null;
  const rows: T[][] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const cells: T[] = [];
    for (let column = rect.column; column <= lastColumn(rect); column++)
      cells.push(read(target.sheet.cell(row, column)));
    rows.push(cells);
  }
  return rows;
}

export function valueOf(cell: Cell): string | number | boolean {
  return plain(cell.value);
}

export function formulaOf(cell: Cell): string | number | boolean {
  return cell.formula ?? plain(cell.value);
}

export function typeOf(cell: Cell): string {
  return valueType(cell.value);
}

export function numberFormatOf(cell: Cell): string {
  return formatCode(cell.style);
}

export function textOf(cell: Cell): string {
  const value = plain(cell.value);
  if (typeof value !== "number") return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
  const code = formatCode(cell.style);
  return code === "General" ? general(value) : formatCellValue(value, code);
}

/** Eleven digits at most, as Excel's General shows in a wide enough cell. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const short = Number(value.toPrecision(10));
  return Math.abs(short) >= 1e11 || (short !== 0 && Math.abs(short) < 1e-9)
    ? value.toExponential(5).toUpperCase()
    : String(short);
}

function formatCode(style: Style): string {
  const format = style.numFmt;
  return typeof format === "object" ? format.formatCode : (format ?? "General");
}

function plain(value: Content): string | number | boolean {
  return value === null ? "" : isError(value) ? value.error : value;
}

/**
 * Writes a rectangle of values or formulas. One plain value fills every cell; null leaves a cell as it is; the size
 * must fit otherwise. Cells covered by a merge stay blank.
 */
export function writeCells(target: RangeTarget, input: unknown, desk: DeskState): void {
  const rect = rectOf(target);
  if (!isReadable(rect)) throw new RichApiError("InvalidArgument");
  const rows = matrix(input, rect);
  assertAllowed(target.sheet, "content", [rect]);
  for (let r = 0; r < rect.rowCount; r++) {
    for (let c = 0; c < rect.columnCount; c++) {
      const value = rows ? rows[r]?.[c] : input;
      if (value !== null && value !== undefined) writeCell(target.sheet, rect.row + r, rect.column + c, value, desk);
    }
  }
}

/** Writes number formats, of the range's size or one for all cells. */
export function writeNumberFormats(target: RangeTarget, input: unknown): void {
  const rect = rectOf(target);
  assertAllowed(target.sheet, "formatCells");
  const rows = matrix(input, rect);
  if (!rows) {
    const numFmt = typeof input === "string" ? input : invalidArgument();
    return changeStyles(target.sheet, [rect], (style) => withFormat(style, numFmt));
  }
  rows.forEach((cells, r) =>
    cells.forEach((numFmt, c) => {
      if (numFmt === null || numFmt === undefined) return;
      if (typeof numFmt !== "string") return invalidArgument();
      target.sheet.restyle(rect.row + r, rect.column + c, (style) => withFormat(style, numFmt));
    }),
  );
}

function withFormat({ numFmt: _old, ...style }: Style, numFmt: string): Style {
  return numFmt === "General" ? style : { ...style, numFmt };
}

const CELL_CHARACTERS = 32_767;

function writeCell(sheet: Sheet, row: number, column: number, input: unknown, desk: DeskState): void {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  const old = sheet.cell(row, column);
  const next = contentFrom(input, old);
  sheet.put(row, column, next);
  if (old.formula !== undefined || next.formula !== undefined || desk.hasFormulas) desk.stale = true;
  desk.changes.edited(sheet, { row, column, rowCount: 1, columnCount: 1 }, old.value, next.value);
}

function contentFrom(input: unknown, old: Cell): Cell {
  const rest = { style: old.style, ...(old.note !== undefined && { note: old.note }) };
  if (typeof input === "number" || typeof input === "boolean") return { value: input, ...rest };
  if (typeof input !== "string" || input.length > CELL_CHARACTERS) return invalidArgument();
  const entry = interpretEntry(input, formatCode(old.style) === "@");
  const takesFormat = entry.numberFormat !== undefined && formatCode(old.style) === "General";
  const style = takesFormat ? { ...(old.style === NO_STYLE ? {} : old.style), numFmt: entry.numberFormat } : old.style;
  return {
    value: entry.value,
    ...(entry.formula !== undefined && { formula: entry.formula }),
    ...rest,
    style: style as Style,
  };
}

/** The input as rows when it is a matrix of the range's size, null when it is one value for all cells. */
export function matrix(input: unknown, rect: Rect): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(input)) return null;
  const rows = input as unknown[];
  const fits =
    rows.length === rect.rowCount && rows.every((row) => Array.isArray(row) && row.length === rect.columnCount);
  return fits ? (rows as unknown[][]) : invalidArgument();
}
