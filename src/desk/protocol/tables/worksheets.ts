import { sheetNameProblem } from "../../workbook/sheet-name";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { flag, text } from "../arguments";
import { EVENT } from "../change-log";
import type { DeskState } from "../desk-state";
import { itemNotFound, RichApiError } from "../errors";
import { hostObject, NULL_OBJECT, type ClassTable, type HostObject, type Method } from "../member-table";
import { assertWorkbookOpen, WORKSHEET_TABLE } from "./worksheet";

/** `workbook.worksheets`. */
export const WORKSHEETS_TABLE: ClassTable<Workbook> = {
  name: "WorksheetCollection",
  since: "1.1",
  properties: {},
  navigations: {},
  methods: {
    Add: { call: add },
    GetActiveWorksheet: { call: (workbook) => sheetObject(workbook.activeSheet) },
    GetCount: { since: "1.4", call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length },
    GetFirst: {
      since: "1.5",
      call: (workbook, [visibleOnly]) => sheetObject(listed(workbook, visibleOnly)[0] ?? itemNotFound()),
    },
    GetLast: {
      since: "1.5",
      call: (workbook, [visibleOnly]) => sheetObject(listed(workbook, visibleOnly).at(-1) ?? itemNotFound()),
    },
    GetItemOrNullObject: {
      since: "1.4",
      call: (workbook, [key]) => {
        const sheet = workbook.sheet(text(key));
        return sheet ? sheetObject(sheet) : NULL_OBJECT;
      },
    },
    ...event("DataChanged", EVENT.changed, "1.9"),
    ...event("SelectionChanged", EVENT.selectionChanged, "1.9"),
    ...event("Activated", EVENT.activated, "1.7"),
    ...event("Deactivated", EVENT.deactivated, "1.7"),
    ...event("Added", EVENT.added, "1.7"),
    ...event("Deleted", EVENT.deleted, "1.7"),
  },
  indexer: (workbook, [key]) => sheetObject(workbook.sheet(text(key)) ?? itemNotFound()),
  items: (workbook) => workbook.sheets.map(sheetObject),
};

function sheetObject(sheet: Sheet): HostObject {
  return hostObject(WORKSHEET_TABLE, sheet);
}

function listed(workbook: Workbook, visibleOnly: unknown): Sheet[] {
  return workbook.sheets.filter((sheet) => !flag(visibleOnly) || sheet.visibility === "Visible");
}

function add(workbook: Workbook, [name]: readonly unknown[], desk: DeskState): HostObject {
  assertWorkbookOpen(desk);
  const wanted = name === undefined || name === null || name === "" ? freeName(workbook) : text(name);
  if (sheetNameProblem(wanted)) throw new RichApiError("InvalidArgument");
  if (workbook.sheet(wanted)) throw new RichApiError("ItemAlreadyExists");
  const sheet = workbook.addSheet(wanted);
  desk.changes.sheetEvent(EVENT.added, sheet);
  return sheetObject(sheet);
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheet(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}

function event(name: string, number: number, since: string): Record<string, Method<Workbook>> {
  return {
    [`_Register${name}Event`]: {
      since,
      call: (_workbook, _args, desk) => (desk.changes.register(number, "Workbook"), null),
    },
    [`_Unregister${name}Event`]: {
      since,
      call: (_workbook, _args, desk) => (desk.changes.unregister(number, "Workbook"), null),
    },
  };
}
