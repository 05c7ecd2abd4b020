import { rewriteReferences } from "../../workbook/formula-references";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { sheetNameProblem } from "../../workbook/sheet-name";
import { columnWidthPt, defaultRowHeightPt, pointsToWidth } from "../../workbook/units";
import type { Workbook } from "../../workbook/workbook";
import { boolean, flag, integer, number, onSheet, oneOf, rectsOf, text } from "../arguments";
import { EVENT } from "../change-log";
import type { DeskState } from "../desk-state";
import { invalidArgument, itemNotFound, RichApiError } from "../errors";
import { colorFrom, colorText } from "../format-target";
import { hostObject, NULL_OBJECT, type ClassTable, type HostObject, type Method } from "../member-table";
import { AUTO_FILTER_TABLE } from "./auto-filter";
import { CHARTS_TABLE } from "./charts";
import { FREEZE_PANES_TABLE } from "./freeze-panes";
import { NAMES_TABLE } from "./names";
import { PAGE_BREAKS_TABLE } from "./page-breaks";
import { PAGE_LAYOUT_TABLE } from "./page-layout";
import { range } from "./range";
import { ADDRESS_LIMIT, areas } from "./range-areas";
import { WORKSHEET_PROTECTION_TABLE } from "./worksheet-protection";

/** One worksheet. Its `Id` goes with every answer: it is what events are addressed to. */
export const WORKSHEET_TABLE: ClassTable<Sheet> = {
  name: "Worksheet",
  since: "1.1",
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value, desk) => rename(sheet, text(value), desk.workbook) },
    Position: { get: (sheet, desk) => desk.workbook.sheets.indexOf(sheet), set: move },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      since: "1.7",
      get: (sheet, desk) => colorText(sheet.rest.properties.tabColor, desk, ""),
      set: (sheet, value) => {
        const { tabColor: _old, ...properties } = sheet.rest.properties;
        sheet.rest = {
          ...sheet.rest,
          properties: value === "" ? properties : { ...properties, tabColor: colorFrom(value) as never },
        };
        sheet.changed = true;
      },
    },
    StandardWidth: {
      since: "1.7",
      get: (sheet) => columnWidthPt(sheet, SHEET_COLUMNS - 1),
      set: (sheet, value) => {
        const defaultColWidth = pointsToWidth(number(value));
        sheet.rest = { ...sheet.rest, properties: { ...sheet.rest.properties, defaultColWidth } };
        sheet.changed = true;
      },
    },
    StandardHeight: { since: "1.7", get: (sheet) => defaultRowHeightPt(sheet) },
    ShowGridlines: view("showGridLines"),
    ShowHeadings: view("showRowColHeaders"),
  },
  navigations: {
    Charts: { get: (sheet) => hostObject(CHARTS_TABLE, sheet) },
    Protection: { since: "1.2", get: (sheet) => hostObject(WORKSHEET_PROTECTION_TABLE, sheet) },
    Names: { since: "1.4", get: (sheet) => hostObject(NAMES_TABLE, { sheet }) },
    FreezePanes: { since: "1.7", get: (sheet) => hostObject(FREEZE_PANES_TABLE, sheet) },
    PageLayout: { since: "1.9", get: (sheet) => hostObject(PAGE_LAYOUT_TABLE, sheet) },
    AutoFilter: { since: "1.9", get: (sheet) => hostObject(AUTO_FILTER_TABLE, sheet) },
    HorizontalPageBreaks: {
      since: "1.9",
      get: (sheet) => hostObject(PAGE_BREAKS_TABLE, { sheet, axis: "rows" as const }),
    },
    VerticalPageBreaks: {
      since: "1.9",
      get: (sheet) => hostObject(PAGE_BREAKS_TABLE, { sheet, axis: "columns" as const }),
    },
  },
  methods: {
    Activate: {
      call: (sheet, _args, desk) => {
        if (sheet.visibility !== "Visible") throw new RichApiError("InvalidOperation");
        desk.activate(sheet);
        return null;
      },
    },
    Calculate: { since: "1.6", call: (_sheet, _args, desk) => ((desk.stale = true), null) },
    Delete: { call: remove },
    GetRange: {
      call: (sheet, [address], desk) => {
        const [rect, more] =
          address === undefined || address === null || address === ""
            ? [WHOLE_SHEET]
            : rectsOf(text(address), sheet, desk);
        return rect && !more ? range({ sheet, rect }, desk) : invalidArgument();
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, [row, column, rows, columns], desk) => {
        const rect = onSheet({
          row: integer(row),
          column: integer(column),
          rowCount: integer(rows),
          columnCount: integer(columns),
        });
        return range({ sheet, rect }, desk);
      },
    },
    GetCell: {
      call: (sheet, [row, column], desk) =>
        range(
          { sheet, rect: onSheet({ row: integer(row), column: integer(column), rowCount: 1, columnCount: 1 }) },
          desk,
        ),
    },
    GetRanges: {
      since: "1.9",
      call: (sheet, [address], desk) => {
        if (address === undefined || address === null || address === "")
          return areas({ sheet, rects: [WHOLE_SHEET] }, desk);
        if (text(address).length > ADDRESS_LIMIT) invalidArgument();
        return areas({ sheet, rects: rectsOf(text(address), sheet, desk) }, desk);
      },
    },
    GetUsedRange: {
      call: (sheet, [valuesOnly], desk) =>
        range(
          { sheet, rect: sheet.usedRect(flag(valuesOnly)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
          desk,
        ),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      call: (sheet, [valuesOnly], desk) => {
        const rect = sheet.usedRect(flag(valuesOnly));
        return rect ? range({ sheet, rect }, desk) : NULL_OBJECT;
      },
    },
    GetNextOrNullObject: {
      since: "1.5",
      call: (sheet, [visible], desk) => neighbour(sheet, 1, visible, desk) ?? NULL_OBJECT,
    },
    GetPreviousOrNullObject: {
      since: "1.5",
      call: (sheet, [visible], desk) => neighbour(sheet, -1, visible, desk) ?? NULL_OBJECT,
    },
    GetNext: { since: "1.5", call: (sheet, [visible], desk) => neighbour(sheet, 1, visible, desk) ?? itemNotFound() },
    GetPrevious: {
      since: "1.5",
      call: (sheet, [visible], desk) => neighbour(sheet, -1, visible, desk) ?? itemNotFound(),
    },
    _GetSheetById: {
      since: "1.7",
      call: (_sheet, [id], desk) => hostObject(WORKSHEET_TABLE, desk.workbook.sheet(text(id)) ?? itemNotFound()),
    },
    ...events({
      DataChanged: EVENT.changed,
      SelectionChanged: EVENT.selectionChanged,
      Activated: EVENT.activated,
      Deactivated: EVENT.deactivated,
    }),
  },
  identity: (sheet) => ({ Id: sheet.id }),
};

const WHOLE_SHEET = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

function events(list: Readonly<Record<string, number>>): Record<string, Method<Sheet>> {
  const methods: Record<string, Method<Sheet>> = {};
  for (const [name, event] of Object.entries(list)) {
    methods[`_Register${name}Event`] = {
      since: "1.7",
      call: (sheet, _args, desk) => (desk.changes.register(event, sheet.id), null),
    };
    methods[`_Unregister${name}Event`] = {
      since: "1.7",
      call: (sheet, _args, desk) => (desk.changes.unregister(event, sheet.id), null),
    };
  }
  return methods;
}

function view(key: "showGridLines" | "showRowColHeaders"): ClassTable<Sheet>["properties"][string] {
  return {
    since: "1.8",
    get: (sheet) => sheet.rest.views?.[0]?.[key] ?? true,
    set: (sheet, value) => {
      const [first, ...others] = sheet.rest.views ?? [];
      sheet.rest = { ...sheet.rest, views: [{ ...first, [key]: boolean(value) } as never, ...others] };
      sheet.changed = true;
    },
  };
}

/** Renames a sheet; formulas and names that point at it follow. Throws where Excel refuses the name. */
export function rename(sheet: Sheet, name: string, workbook: Workbook): void {
  if (sheetNameProblem(name)) throw new RichApiError("InvalidArgument");
  const taken = workbook.sheet(name);
  if (taken && taken !== sheet) throw new RichApiError("ItemAlreadyExists");
  const old = sheet.name.toUpperCase();
  const follow = (formula: string): string =>
    rewriteReferences(formula, (ref) => (ref.sheet?.toUpperCase() === old ? { ...ref, sheet: name } : ref));
  for (const other of workbook.sheets) {
    for (const [row, cells] of other.rows) {
      for (const [column, cell] of cells) {
        const formula = cell.formula === undefined ? undefined : follow(cell.formula);
        if (formula !== undefined && formula !== cell.formula) other.put(row, column, { ...cell, formula });
      }
    }
  }
  for (const defined of workbook.names) defined.formula = follow(defined.formula);
  sheet.name = name;
  sheet.changed = true;
}

function move(sheet: Sheet, value: unknown, desk: DeskState): void {
  const position = integer(value);
  const others = desk.workbook.sheets.filter((other) => other !== sheet);
  if (position < 0 || position > others.length) invalidArgument();
  others.splice(position, 0, sheet);
  desk.workbook.sheets = others;
}

function setVisibility(sheet: Sheet, value: unknown, desk: DeskState): void {
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const);
  const others = desk.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [first] = others;
  if (visibility !== "Visible" && !first) throw new RichApiError("InvalidOperation");
  sheet.visibility = visibility;
  sheet.changed = true;
  if (visibility !== "Visible" && desk.workbook.activeSheet === sheet && first) desk.activate(first);
}

function remove(sheet: Sheet, _args: readonly unknown[], desk: DeskState): null {
  if (sheet.visibility === "VeryHidden") throw new RichApiError("InvalidOperation");
  const others = desk.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (others.length === 0) throw new RichApiError("InvalidOperation");
  assertWorkbookOpen(desk);
  desk.workbook.removeSheet(sheet);
  desk.changes.sheetEvent(EVENT.deleted, sheet);
  desk.stale = true;
  return null;
}

/** Sheets can be neither added nor removed while the structure of the workbook is protected. */
export function assertWorkbookOpen(desk: DeskState): void {
  const protection = desk.workbook.library.model.protection as { lockStructure?: boolean } | null | undefined;
  if (protection?.lockStructure) throw new RichApiError("AccessDenied");
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown, desk: DeskState): HostObject | null {
  const sheets = desk.workbook.sheets.filter(
    (other) => other === sheet || !flag(visibleOnly) || other.visibility === "Visible",
  );
  const next = sheets[sheets.indexOf(sheet) + step];
  return next ? hostObject(WORKSHEET_TABLE, next) : null;
}
