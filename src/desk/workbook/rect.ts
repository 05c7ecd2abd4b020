/** A rectangle of cells on a worksheet. Zero-based; counts are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns of a worksheet of Excel 2007 and later. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The rectangle with these corners, the last ones included. */
export function rectBetween(row: number, column: number, lastRow: number, lastColumn: number): Rect {
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

export function lastRow(rect: Rect): number {
  return rect.row + rect.rowCount - 1;
}

export function lastColumn(rect: Rect): number {
  return rect.column + rect.columnCount - 1;
}

export function isEntireRow(rect: Rect): boolean {
  return rect.column === 0 && rect.columnCount === SHEET_COLUMNS;
}

export function isEntireColumn(rect: Rect): boolean {
  return rect.row === 0 && rect.rowCount === SHEET_ROWS;
}

/** Whether the rectangle lies on the sheet and holds at least one cell. */
export function isOnSheet(rect: Rect): boolean {
  return (
    [rect.row, rect.column, rect.rowCount, rect.columnCount].every(Number.isInteger) &&
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rowCount > 0 &&
    rect.columnCount > 0 &&
    rect.row + rect.rowCount <= SHEET_ROWS &&
    rect.column + rect.columnCount <= SHEET_COLUMNS
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < row || right < column ? null : rectBetween(row, column, bottom, right);
}

export function boundingRect(a: Rect, b: Rect): Rect {
  return rectBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function containsRect(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameRect(common, inner);
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** What is left of `a` without `b`: up to four rectangles, top to bottom. */
export function subtractRect(a: Rect, b: Rect): Rect[] {
  const common = intersection(a, b);
  if (!common) return [a];
  const parts: Rect[] = [];
  const bottom = lastRow(common);
  const right = lastColumn(common);
  if (common.row > a.row) parts.push(rectBetween(a.row, a.column, common.row - 1, lastColumn(a)));
  if (common.column > a.column) parts.push(rectBetween(common.row, a.column, bottom, common.column - 1));
  if (right < lastColumn(a)) parts.push(rectBetween(common.row, right + 1, bottom, lastColumn(a)));
  if (bottom < lastRow(a)) parts.push(rectBetween(bottom + 1, a.column, lastRow(a), lastColumn(a)));
  return parts;
}

export function cellCount(rect: Rect): number {
  return rect.rowCount * rect.columnCount;
}
