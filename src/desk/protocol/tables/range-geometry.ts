import {
  boundingRect,
  intersection,
  lastColumn,
  lastRow,
  rectBetween,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Rect,
} from "../../workbook/rect";
import { isBlank } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import { flag, integer, onSheet, oneOf, rectsOf, target as targetOf } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound, RichApiError } from "../errors";
import { isHostObject, NULL_OBJECT, type HostObject, type Method } from "../member-table";
import { range } from "./range";
import { areas } from "./range-areas";

/** Methods of a range that lead to other ranges. */
export const RANGE_GEOMETRY: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCell: moved((rect, [row, column]) => ({
    row: rect.row + integer(row),
    column: rect.column + integer(column),
    rowCount: 1,
    columnCount: 1,
  })),
  GetRow: moved((rect, [row]) => ({ ...rect, row: rect.row + within(row, rect.rowCount), rowCount: 1 })),
  GetColumn: moved((rect, [column]) => ({
    ...rect,
    column: rect.column + within(column, rect.columnCount),
    columnCount: 1,
  })),
  GetLastCell: moved((rect) => ({ row: lastRow(rect), column: lastColumn(rect), rowCount: 1, columnCount: 1 })),
  GetLastRow: moved((rect) => ({ ...rect, row: lastRow(rect), rowCount: 1 })),
  GetLastColumn: moved((rect) => ({ ...rect, column: lastColumn(rect), columnCount: 1 })),
  GetEntireRow: moved((rect) => ({ ...rect, column: 0, columnCount: SHEET_COLUMNS })),
  GetEntireColumn: moved((rect) => ({ ...rect, row: 0, rowCount: SHEET_ROWS })),
  GetOffsetRange: moved((rect, [rows, columns]) => ({
    ...rect,
    row: rect.row + integer(rows, 0),
    column: rect.column + integer(columns, 0),
  })),
  GetResizedRange: moved(
    (rect, [rows, columns]) => ({
      ...rect,
      rowCount: rect.rowCount + integer(rows, 0),
      columnCount: rect.columnCount + integer(columns, 0),
    }),
    "1.3",
  ),
  GetAbsoluteResizedRange: moved(
    (rect, [rows, columns]) => ({ ...rect, rowCount: integer(rows), columnCount: integer(columns) }),
    "1.7",
  ),
  GetRowsAbove: moved((rect, [count]) => {
    const n = integer(count, 1);
    return n >= 0 ? { ...rect, row: rect.row - n, rowCount: n } : { ...rect, rowCount: -n };
  }, "1.3"),
  GetRowsBelow: moved((rect, [count]) => {
    const n = integer(count, 1);
    return n >= 0
      ? { ...rect, row: lastRow(rect) + 1, rowCount: n }
      : { ...rect, row: lastRow(rect) + 1 + n, rowCount: -n };
  }, "1.3"),
  GetColumnsBefore: moved((rect, [count]) => {
    const n = integer(count, 1);
    return n >= 0 ? { ...rect, column: rect.column - n, columnCount: n } : { ...rect, columnCount: -n };
  }, "1.3"),
  GetColumnsAfter: moved((rect, [count]) => {
    const n = integer(count, 1);
    return n >= 0
      ? { ...rect, column: lastColumn(rect) + 1, columnCount: n }
      : { ...rect, column: lastColumn(rect) + 1 + n, columnCount: -n };
  }, "1.3"),
  GetBoundingRect: moved((rect, [other], desk, target) => boundingRect(rect, otherRect(other, target, desk))),
  GetIntersection: {
    call: (target, [other], desk) => intersect(target, other, desk) ?? itemNotFound(),
  },
  GetIntersectionOrNullObject: {
    since: "1.4",
    call: (target, [other], desk) => intersect(target, other, desk) ?? NULL_OBJECT,
  },
  GetUsedRange: {
    // Excel gives the first cell of a range without any used cell.
    call: (target, [valuesOnly], desk) =>
      used(target, flag(valuesOnly), desk) ??
      range({ sheet: target.sheet, rect: { ...rectOf(target), rowCount: 1, columnCount: 1 } }, desk),
  },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (target, [valuesOnly], desk) => used(target, flag(valuesOnly), desk) ?? NULL_OBJECT,
  },
  GetSurroundingRegion: {
    since: "1.7",
    call: (target, _args, desk) => range({ sheet: target.sheet, rect: region(target) }, desk),
  },
  GetMergedAreasOrNullObject: {
    since: "1.13",
    call: (target, _args, desk) => {
      const merges = target.sheet.mergesIn(rectOf(target));
      return merges.length > 0 ? areas({ sheet: target.sheet, rects: merges }, desk) : NULL_OBJECT;
    },
  },
  GetSpecialCells: {
    since: "1.9",
    call: (target, args, desk) => specialCells(target, args, desk) ?? itemNotFound(),
  },
  GetSpecialCellsOrNullObject: {
    since: "1.9",
    call: (target, args, desk) => specialCells(target, args, desk) ?? NULL_OBJECT,
  },
};

function moved(
  move: (rect: Rect, args: readonly unknown[], desk: DeskState, target: RangeTarget) => Rect,
  since?: string,
): Method<RangeTarget> {
  return {
    ...(since !== undefined && { since }),
    call: (target, args, desk) =>
      range({ sheet: target.sheet, rect: onSheet(move(rectOf(target), args, desk, target)) }, desk),
  };
}

function within(value: unknown, count: number): number {
  const index = integer(value);
  return index >= 0 && index < count ? index : invalidArgument();
}

/** An argument that may be a range object or an address. */
function otherRect(value: unknown, target: RangeTarget, desk: DeskState): Rect {
  if (!isHostObject(value)) return rectsOf(String(value), target.sheet, desk)[0] ?? invalidArgument();
  const other = targetOf<RangeTarget>(value, "Range");
  if (other.sheet !== target.sheet) throw new RichApiError("InvalidArgument");
  return rectOf(other);
}

function intersect(target: RangeTarget, other: unknown, desk: DeskState): HostObject | null {
  const rect = intersection(rectOf(target), otherRect(other, target, desk));
  return rect && range({ sheet: target.sheet, rect }, desk);
}

function used(target: RangeTarget, valuesOnly: boolean, desk: DeskState): HostObject | null {
  const rect = rectOf(target);
  let found: Rect | null = null;
  for (const [row, column, cell] of target.sheet.cellsIn(rect)) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const at = rectBetween(row, column, row, column);
    found = found ? boundingRect(found, at) : at;
  }
  return found && range({ sheet: target.sheet, rect: found }, desk);
}

/** Grows while any cell touching the edge, corners included, has content. */
function region(target: RangeTarget): Rect {
  let rect = rectOf(target);
  const all = target.sheet.usedRect(true);
  if (!all) return rect;
  const filled = (area: Rect): boolean => {
    for (const [, , cell] of target.sheet.cellsIn(area))
      if (cell.value !== null || cell.formula !== undefined) return true;
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const [top, left, bottom, right] = [rect.row - 1, rect.column - 1, lastRow(rect) + 1, lastColumn(rect) + 1];
    const [l, r] = [Math.max(0, left), Math.min(SHEET_COLUMNS - 1, right)];
    const [t, b] = [Math.max(0, top), Math.min(SHEET_ROWS - 1, bottom)];
    const edges: readonly Rect[] = [
      rectBetween(t, l, t, r),
      rectBetween(b, l, b, r),
      rectBetween(t, l, b, l),
      rectBetween(t, r, b, r),
    ];
    for (const edge of edges) {
      if (intersection(edge, rect) && !edgeIsOutside(edge, rect)) continue;
      if (!filled(edge)) continue;
      rect = boundingRect(rect, edge);
      grown = true;
      break;
    }
  }
  return rect;
}

function edgeIsOutside(edge: Rect, rect: Rect): boolean {
  return boundingRect(edge, rect).rowCount > rect.rowCount || boundingRect(edge, rect).columnCount > rect.columnCount;
}

const SPECIAL = ["Blanks", "Constants", "Formulas", "Visible"] as const;

function specialCells(target: RangeTarget, [type]: readonly unknown[], desk: DeskState): HostObject | null {
  const kind = oneOf(type, SPECIAL);
  const sheet = target.sheet;
  const all = sheet.usedRect(false);
  const rect = all && intersection(rectOf(target), all);
  if (!rect) return null;
  const rects: Rect[] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    let start = -1;
    for (let column = rect.column; column <= lastColumn(rect) + 1; column++) {
      const hit = column <= lastColumn(rect) && isSpecial(sheet, row, column, kind);
      if (hit && start < 0) start = column;
      if (!hit && start >= 0) {
        rects.push(rectBetween(row, start, row, column - 1));
        start = -1;
      }
    }
  }
  return rects.length > 0 ? areas({ sheet, rects: stack(rects) }, desk) : null;
}

function isSpecial(sheet: Sheet, row: number, column: number, kind: (typeof SPECIAL)[number]): boolean {
  if (kind === "Visible") return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
  const cell = sheet.cell(row, column);
  if (kind === "Formulas") return cell.formula !== undefined;
  return isBlank(cell) === (kind === "Blanks") && cell.formula === undefined;
}

/** Joins runs of equal columns in rows that follow each other. */
function stack(rects: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const rect of rects) {
    const above = joined.findIndex(
      (r) => r.column === rect.column && r.columnCount === rect.columnCount && lastRow(r) === rect.row - 1,
    );
    const one = joined[above];
    if (one) joined[above] = boundingRect(one, rect);
    else joined.push(rect);
  }
  return joined;
}
