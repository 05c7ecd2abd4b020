import { cellAddress } from "../../workbook/a1";
import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { integer, rectsOf, target as targetOf } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound } from "../errors";
import { isHostObject, NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";
import { range } from "./range";

/** `worksheet.freezePanes`. */
export const FREEZE_PANES_TABLE: ClassTable<Sheet> = {
  name: "WorksheetFreezePanes",
  since: "1.7",
  properties: {},
  navigations: {},
  methods: {
    FreezeRows: { call: (sheet, [count]) => freeze(sheet, integer(count, 1), 0) },
    FreezeColumns: { call: (sheet, [count]) => freeze(sheet, 0, integer(count, 1)) },
    FreezeAt: {
      call: (sheet, [frozen], desk) => {
        const rect = isHostObject(frozen)
          ? rectOf(targetOf<RangeTarget>(frozen, "Range"))
          : (rectsOf(String(frozen), sheet, desk)[0] ?? invalidArgument());
        return freeze(
          sheet,
          rect.rowCount === SHEET_ROWS ? 0 : lastRow(rect) + 1,
          rect.columnCount === SHEET_COLUMNS ? 0 : lastColumn(rect) + 1,
        );
      },
    },
    Unfreeze: { call: (sheet) => freeze(sheet, 0, 0) },
    GetLocation: { call: (sheet, _args, desk) => location(sheet, desk) ?? itemNotFound() },
    GetLocationOrNullObject: { call: (sheet, _args, desk) => location(sheet, desk) ?? NULL_OBJECT },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) invalidArgument();
  const [first, ...others] = sheet.rest.views ?? [];
  const {
    state: _state,
    xSplit: _x,
    ySplit: _y,
    topLeftCell: _cell,
    activePane: _pane,
    ...kept
  } = (first ?? {}) as Record<string, unknown>;
  const view =
    rows === 0 && columns === 0
      ? { ...kept, state: "normal" }
      : { ...kept, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: cellAddress(rows, columns) };
  sheet.rest = { ...sheet.rest, views: [view as never, ...others] };
  sheet.changed = true;
  return null;
}

function location(sheet: Sheet, desk: DeskState): HostObject | null {
  const view = sheet.rest.views?.[0] as { state?: string; xSplit?: number; ySplit?: number } | undefined;
  if (view?.state !== "frozen") return null;
  const rect: Rect = {
    row: 0,
    column: 0,
    rowCount: view.ySplit || SHEET_ROWS,
    columnCount: view.xSplit || SHEET_COLUMNS,
  };
  return range({ sheet, rect }, desk);
}
