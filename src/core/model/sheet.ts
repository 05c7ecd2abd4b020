/** One cell. Zero-based row and column of the worksheet. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. Zero-based, counts at least 1. */
export interface CellRange extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a cell holds. Blank is "". An error value is its text ("#REF!") and is listed in `errors`. */
export type CellValue = string | number | boolean;

/**
 * Everything the check needs to know of one worksheet, as plain JSON: read once from the host, then never
 * touched again. A user's failing sheet is one of these in a file.
 */
export interface SheetSnapshot {
  readonly sheetName: string;
  /** Top-left cell of `values` on the worksheet (the used range need not begin at A1). */
  readonly origin: CellAddress;
  /** Row-major; all rows have the same length. May be empty for a blank sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Cells that hold a formula, with its text (begins with "="). Absolute addresses. */
  readonly formulas: readonly (CellAddress & { readonly formula: string })[];
  /** Cells that show an error value. Absolute addresses. */
  readonly errors: readonly CellAddress[];
  /** Merged areas, or null where the host can't tell (reading merges needs ExcelApi 1.13). */
  readonly merges: readonly CellRange[] | null;
  /** Zero-based worksheet rows hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Zero-based worksheet columns that are hidden. */
  readonly hiddenColumns: readonly number[];
  /** Whether an AutoFilter is hiding rows now. */
  readonly filtered: boolean;
  /** Widths in points of the columns of `values`, left to right; null where unknown. */
  readonly columnWidthsPt: readonly number[] | null;
  readonly protected: boolean;
  /**
   * Where the used range goes on beyond `values`, because it is larger than is read: the first row and the first
   * column left out, zero-based; null for the one that was read to its end. Absent where all was read.
   */
  readonly unread?: { readonly row: number | null; readonly column: number | null };
}

/** As many columns as Excel has. */
const MOST_COLUMNS = 16_384;

/** One number for each cell of a worksheet, to know it again by. */
export function placeOf({ row, column }: CellAddress): number {
  return row * MOST_COLUMNS + column;
}

/** Whether a text holds more than blanks: `text.trim() !== ""`, told from its first character mostly. */
export function isFilled(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff) || text.trim() !== "";
}

/** A1 notation of a cell, for people: `{row: 2, column: 3}` → "D3". */
export function cellName(cell: CellAddress): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** Letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a rectangle; a single cell is written as one: "D3", "A1:F2". */
export function rangeName(range: CellRange): string {
  const first = cellName(range);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellName({ row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 })}`;
}

/**
 * Raw text of a cell: strings as they are, numbers and booleans as Excel would type them, "" outside the
 * snapshot. Evidence spans count in this text.
 */
export function cellText(sheet: SheetSnapshot, cell: CellAddress): string {
  return textAt(sheet, cell.row, cell.column);
}

/** `cellText` of a cell given by its row and column. */
export function textAt({ values, origin }: SheetSnapshot, row: number, column: number): string {
  const value = values[row - origin.row]?.[column - origin.column];
  if (typeof value === "string") return value;
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
