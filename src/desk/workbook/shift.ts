import { intersection, lastColumn, lastRow, rectBetween, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "./rect";

/**
 * Cells pushed along one axis: rows down or up, columns right or left. A positive `count` inserts that many before
 * `at`, a negative one deletes that many from `at` on. Only cells whose other coordinate lies in `band` move; for
 * whole rows or columns the band is the whole sheet.
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last (included) column of shifted rows, or row of shifted columns. */
  readonly band: readonly [first: number, last: number];
}

/** The shift that inserting (+) or deleting (−) exactly this rectangle causes. */
export function shiftOf(rect: Rect, axis: Shift["axis"], insert: boolean): Shift {
  const count = axis === "rows" ? rect.rowCount : rect.columnCount;
  return {
    axis,
    at: axis === "rows" ? rect.row : rect.column,
    count: insert ? count : -count,
    band: axis === "rows" ? [rect.column, lastColumn(rect)] : [rect.row, lastRow(rect)],
  };
}

/** Whether whole rows or whole columns move. */
export function isWhole(shift: Shift): boolean {
  const limit = shift.axis === "rows" ? SHEET_COLUMNS : SHEET_ROWS;
  return shift.band[0] === 0 && shift.band[1] === limit - 1;
}

/**
 * Where a rectangle is after the shift, as a reference in a formula behaves: it moves, grows when cells are inserted
 * inside it and shrinks when some of it is deleted. Null when all of it is deleted. A rectangle that reaches out of
 * the band stays where it is.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const across: readonly [number, number] =
    shift.axis === "rows" ? [rect.column, lastColumn(rect)] : [rect.row, lastRow(rect)];
  if (across[0] < shift.band[0] || across[1] > shift.band[1]) return rect;
  const along: readonly [number, number] =
    shift.axis === "rows" ? [rect.row, lastRow(rect)] : [rect.column, lastColumn(rect)];
  const limit = shift.axis === "rows" ? SHEET_ROWS : SHEET_COLUMNS;
  const moved = shiftInterval(along, shift, limit);
  if (!moved) return null;
  return shift.axis === "rows"
    ? rectBetween(moved[0], rect.column, moved[1], lastColumn(rect))
    : rectBetween(rect.row, moved[0], lastRow(rect), moved[1]);
}

/** Whether the shift would tear the rectangle apart: part of it moves, part of it does not. */
export function tears(rect: Rect, shift: Shift): boolean {
  const inBand: Rect =
    shift.axis === "rows"
      ? rectBetween(shift.at, shift.band[0], SHEET_ROWS - 1, shift.band[1])
      : rectBetween(shift.band[0], shift.at, shift.band[1], SHEET_COLUMNS - 1);
  const touched = intersection(rect, inBand);
  if (!touched) return false;
  const across = shift.axis === "rows" ? touched.columnCount === rect.columnCount : touched.rowCount === rect.rowCount;
  return !across;
}

function shiftInterval(
  [first, last]: readonly [number, number],
  { at, count }: Shift,
  limit: number,
): readonly [number, number] | null {
  // A whole column stays a whole column however many rows come and go.
  if (first === 0 && last === limit - 1) return [first, last];
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = last >= at ? Math.min(last + count, limit - 1) : last;
    return start > limit - 1 ? null : [start, end];
  }
  const gone = -count;
  const start = first < at ? first : Math.max(at, first - gone);
  const end = last < at ? last : Math.max(at - 1, last - gone);
  return end < start ? null : [start, end];
}
