import { quoteSheet, rectAddress } from "../../workbook/a1";
import { cellCount, containsRect, isEntireColumn, isEntireRow, lastColumn, lastRow } from "../../workbook/rect";
import { columnWidthPt } from "../../workbook/units";
import { boolean } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { formatOfRange } from "../format-target";
import { assertAllowed } from "../guard";
import { hostObject, type ClassTable, type HostObject, type Property } from "../member-table";
import {
  formulaOf,
  numberFormatOf,
  readCells,
  textOf,
  typeOf,
  valueOf,
  writeCells,
  writeNumberFormats,
} from "../range-content";
import { CONDITIONAL_FORMATS_TABLE } from "./conditional-formats";
import { RANGE_ACTIONS } from "./range-actions";
import { RANGE_FORMAT_TABLE } from "./range-format";
import { RANGE_GEOMETRY } from "./range-geometry";
import { setHyperlink } from "./range-hyperlink";
import { RANGE_PROPERTIES_IN_BULK } from "./range-properties";
import { WORKSHEET_TABLE } from "./worksheet";

/** A rectangle of cells. */
export const RANGE_TABLE: ClassTable<RangeTarget> = {
  name: "Range",
  since: "1.1",
  properties: {
    Values: { get: current((target) => readCells(target, valueOf)), set: writeCells },
    Formulas: { get: current((target) => readCells(target, formulaOf)), set: writeCells },
    FormulasLocal: { get: current((target) => readCells(target, formulaOf)), set: writeCells },
    Text: { get: current((target) => readCells(target, textOf)) },
    ValueTypes: { get: current((target) => readCells(target, typeOf)) },
    NumberFormat: { get: (target) => readCells(target, numberFormatOf), set: writeNumberFormats },
    NumberFormatLocal: { since: "1.7", get: (target) => readCells(target, numberFormatOf), set: writeNumberFormats },
    RowIndex: { get: (target) => rectOf(target).row },
    ColumnIndex: { get: (target) => rectOf(target).column },
    RowCount: { get: (target) => rectOf(target).rowCount },
    ColumnCount: { get: (target) => rectOf(target).columnCount },
    CellCount: {
      get: (target) => {
        const count = cellCount(rectOf(target));
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    Address: { get: rangeAddress },
    AddressLocal: { get: rangeAddress },
    IsEntireRow: { since: "1.7", get: (target) => isEntireRow(rectOf(target)) },
    IsEntireColumn: { since: "1.7", get: (target) => isEntireColumn(rectOf(target)) },
    Hidden: {
      since: "1.2",
      get: (target) => shared(rowsHidden(target).map((row) => row || shared(columnsHidden(target)) === true)),
    },
    RowHidden: { since: "1.2", get: (target) => shared(rowsHidden(target)), set: setRowHidden },
    ColumnHidden: { since: "1.2", get: (target) => shared(columnsHidden(target)), set: setColumnHidden },
    Left: { since: "1.10", get: (target) => extent(0, rectOf(target).column, (c) => columnWidthPt(target.sheet, c)) },
    Width: {
      since: "1.10",
      get: (target) =>
        extent(rectOf(target).column, lastColumn(rectOf(target)) + 1, (c) => columnWidthPt(target.sheet, c)),
    },
    Hyperlink: { since: "1.7", get: hyperlinkOf, set: setHyperlink },
  },
  navigations: {
    Format: { get: (target) => hostObject(RANGE_FORMAT_TABLE, formatOfRange(target)) },
    Worksheet: { get: (target) => hostObject(WORKSHEET_TABLE, target.sheet) },
    ConditionalFormats: {
      since: "1.6",
      get: (target) => hostObject(CONDITIONAL_FORMATS_TABLE, { sheet: target.sheet, rects: () => [rectOf(target)] }),
    },
  },
  methods: { ...RANGE_GEOMETRY, ...RANGE_ACTIONS, ...RANGE_PROPERTIES_IN_BULK },
};

/** A range object for a rectangle; it follows its cells. */
export function range(target: RangeTarget, desk: DeskState): HostObject {
  return hostObject(RANGE_TABLE, desk.track(target));
}

/** "Sheet1!A1:B2", the sheet's name in quotes where needed. */
function rangeAddress(target: RangeTarget): string {
  return `${quoteSheet(target.sheet.name)}!${rectAddress(rectOf(target))}`;
}

/** A getter that first has formulas worked out. */
function current<T>(get: (target: RangeTarget) => T): Property<RangeTarget>["get"] {
  return (target, desk) => {
    desk.settle();
    return get(target);
  };
}

/** Rows of the range's used part; the ones below are shown. */
function rowsHidden(target: RangeTarget): boolean[] {
  const rect = rectOf(target);
  const count = Math.min(rect.rowCount, 100_000);
  return Array.from({ length: count }, (_, i) => target.sheet.isRowHidden(rect.row + i));
}

function columnsHidden(target: RangeTarget): boolean[] {
  const rect = rectOf(target);
  return Array.from({ length: rect.columnCount }, (_, i) => target.sheet.isColumnHidden(rect.column + i));
}

function shared(values: readonly boolean[]): boolean | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function setRowHidden(target: RangeTarget, value: unknown): void {
  const hidden = boolean(value);
  assertAllowed(target.sheet, "formatRows");
  const rect = rectOf(target);
  for (let row = rect.row; row <= lastRow(rect); row++) target.sheet.formatRow(row, { hidden });
}

function setColumnHidden(target: RangeTarget, value: unknown): void {
  const hidden = boolean(value);
  assertAllowed(target.sheet, "formatColumns");
  const rect = rectOf(target);
  target.sheet.changed = true;
  target.sheet.columns.update(rect.column, lastColumn(rect), ({ hidden: _old, ...format }) => ({
    ...format,
    ...(hidden && { hidden }),
  }));
}

function extent(first: number, end: number, size: (index: number) => number): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += size(i);
  return sum;
}

function hyperlinkOf(target: RangeTarget): unknown {
  const rect = rectOf(target);
  const link = target.sheet.hyperlinks.find((one) => containsRect(one.rect, rect));
  if (!link) return null;
  return {
    ...(link.address !== "" && { address: link.address }),
    ...(link.location !== "" && { documentReference: link.location }),
    textToDisplay: textOf(target.sheet.cell(rect.row, rect.column)),
    screenTip: link.tooltip,
  };
}
