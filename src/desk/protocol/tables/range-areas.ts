import { quoteSheet, rectAddress } from "../../workbook/a1";
import {
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Rect,
} from "../../workbook/rect";
import { integer, onSheet, rectsOf, target as targetOf } from "../arguments";
import { rectOf, type AreasTarget, type DeskState, type RangeTarget } from "../desk-state";
import { itemNotFound } from "../errors";
import { formatOfAreas } from "../format-target";
import { hostObject, isHostObject, NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";
import { CONDITIONAL_FORMATS_TABLE } from "./conditional-formats";
import { range } from "./range";
import { clearCells, clearedWhat } from "./range-actions";
import { RANGE_FORMAT_TABLE } from "./range-format";
import { WORKSHEET_TABLE } from "./worksheet";

/** Longest address that `getRanges` takes; Excel's own limit, found by its users, not documented. */
export const ADDRESS_LIMIT = 8192;

/** Several rectangles of one sheet. */
export const RANGE_AREAS_TABLE: ClassTable<AreasTarget> = {
  name: "RangeAreas",
  since: "1.9",
  properties: {
    Address: { get: areasAddress },
    AddressLocal: { get: areasAddress },
    AreaCount: { get: (target) => target.rects.length },
    CellCount: { get: (target) => target.rects.reduce((sum, rect) => sum + cellCount(rect), 0) },
    IsEntireRow: { get: (target) => target.rects.every(isEntireRow) },
    IsEntireColumn: { get: (target) => target.rects.every(isEntireColumn) },
  },
  navigations: {
    Areas: { get: (target) => hostObject(RANGE_COLLECTION_TABLE, target) },
    Format: { get: (target) => hostObject(RANGE_FORMAT_TABLE, formatOfAreas(target)) },
    ConditionalFormats: {
      get: (target) => hostObject(CONDITIONAL_FORMATS_TABLE, { sheet: target.sheet, rects: () => target.rects }),
    },
    Worksheet: { get: (target) => hostObject(WORKSHEET_TABLE, target.sheet) },
  },
  methods: {
    Clear: {
      call: (target, [applyTo], desk) => {
        clearCells(target.sheet, target.rects, clearedWhat(applyTo), desk);
        return null;
      },
    },
    GetEntireRow: {
      call: (target, _args, desk) => changed(target, desk, (r) => ({ ...r, column: 0, columnCount: SHEET_COLUMNS })),
    },
    GetEntireColumn: {
      call: (target, _args, desk) => changed(target, desk, (r) => ({ ...r, row: 0, rowCount: SHEET_ROWS })),
    },
    GetOffsetRangeAreas: {
      call: (target, [rows, columns], desk) =>
        changed(target, desk, (r) =>
          onSheet({ ...r, row: r.row + integer(rows), column: r.column + integer(columns) }),
        ),
    },
    GetIntersection: { call: (target, [other], desk) => common(target, other, desk) ?? itemNotFound() },
    GetIntersectionOrNullObject: { call: (target, [other], desk) => common(target, other, desk) ?? NULL_OBJECT },
  },
};

/** `RangeAreas.areas`. */
export const RANGE_COLLECTION_TABLE: ClassTable<AreasTarget> = {
  name: "RangeCollection",
  since: "1.9",
  properties: {},
  navigations: {},
  methods: {
    GetCount: { call: (target) => target.rects.length },
    GetItemAt: {
      call: (target, [index], desk) => {
        const rect = target.rects[integer(index)];
        return rect ? range({ sheet: target.sheet, rect }, desk) : itemNotFound();
      },
    },
  },
  items: (target, desk) => target.rects.map((rect) => range({ sheet: target.sheet, rect }, desk)),
};

/** An object for several rectangles of a sheet; they follow their cells. */
export function areas(target: AreasTarget, desk: DeskState): HostObject {
  return hostObject(RANGE_AREAS_TABLE, desk.track(target));
}

function areasAddress(target: AreasTarget): string {
  return target.rects.map((rect) => `${quoteSheet(target.sheet.name)}!${rectAddress(rect)}`).join(",");
}

function changed(target: AreasTarget, desk: DeskState, change: (rect: Rect) => Rect): HostObject {
  return areas({ sheet: target.sheet, rects: target.rects.map(change) }, desk);
}

function common(target: AreasTarget, other: unknown, desk: DeskState): HostObject | null {
  const others = otherRects(other, target, desk);
  const rects = target.rects.flatMap((a) => others.flatMap((b) => intersection(a, b) ?? []));
  return rects.length > 0 ? areas({ sheet: target.sheet, rects }, desk) : null;
}

function otherRects(other: unknown, target: AreasTarget, desk: DeskState): readonly Rect[] {
  if (!isHostObject(other)) return rectsOf(String(other), target.sheet, desk);
  if (other.table.name === "RangeAreas") return (other.target as AreasTarget).rects;
  return [rectOf(targetOf<RangeTarget>(other, "Range"))];
}
