import type { Workbook } from "../../workbook/workbook";
import { EVENT } from "../change-log";
import type { DeskState } from "../desk-state";
import { text } from "../arguments";
import { hostObject, type ClassTable, type HostObject } from "../member-table";
import { APPLICATION_TABLE } from "./application";
import { NAMES_TABLE } from "./names";
import { range } from "./range";
import { areas } from "./range-areas";
import { SETTINGS_TABLE } from "./settings";
import { WORKSHEETS_TABLE } from "./worksheets";

/** The workbook: where every path begins. */
export const WORKBOOK_TABLE: ClassTable<Workbook> = {
  name: "Workbook",
  since: "1.1",
  properties: {
    Name: { since: "1.7", get: (_workbook, desk) => desk.fileName },
    ReadOnly: { since: "1.8", get: () => false },
  },
  navigations: {
    Application: { get: () => hostObject(APPLICATION_TABLE, null) },
    Worksheets: { get: (workbook) => hostObject(WORKSHEETS_TABLE, workbook) },
    Names: { get: () => hostObject(NAMES_TABLE, { sheet: null }) },
    Settings: { since: "1.4", get: (workbook) => hostObject(SETTINGS_TABLE, workbook) },
  },
  methods: {
    GetSelectedRange: { call: (workbook, _args, desk) => selected(workbook, desk, 0) },
    GetActiveCell: { since: "1.7", call: (workbook, _args, desk) => selected(workbook, desk, 1) },
    GetSelectedRanges: {
      since: "1.9",
      call: (workbook, _args, desk) =>
        areas({ sheet: workbook.activeSheet, rects: desk.selection(workbook.activeSheet) }, desk),
    },
    _GetReferenceCount: { call: (_workbook, _args, desk) => desk.references.size },
    _RemoveReference: { call: (_workbook, [id], desk) => (desk.references.remove(text(id)), null) },
    _RemoveAllReferences: { call: (_workbook, _args, desk) => (desk.references.removeAll(), null) },
    _RegisterActivatedEvent: {
      since: "1.13",
      call: (_w, _args, desk) => (desk.changes.register(EVENT.workbookActivated, "Workbook"), null),
    },
    _UnregisterActivatedEvent: {
      since: "1.13",
      call: (_w, _args, desk) => (desk.changes.unregister(EVENT.workbookActivated, "Workbook"), null),
    },
  },
};

/** The selected range, or with `cells` 1 its active cell; of several areas the first. */
function selected(workbook: Workbook, desk: DeskState, cells: 0 | 1): HostObject {
  const sheet = workbook.activeSheet;
  const [first] = desk.selection(sheet);
  const rect = first ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return range({ sheet, rect: cells === 1 ? { ...rect, rowCount: 1, columnCount: 1 } : rect }, desk);
}
