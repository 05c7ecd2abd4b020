import { parseRect } from "../../workbook/a1";
import type { Rect } from "../../workbook/rect";
import { lastRow } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import type { DeskState } from "../desk-state";
import { itemNotFound } from "../errors";
import { assertAllowed } from "../guard";
import { NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";
import { range } from "./range";

/** `worksheet.autoFilter`: read, cleared and removed; setting criteria is not known to the desk. */
export const AUTO_FILTER_TABLE: ClassTable<Sheet> = {
  name: "AutoFilter",
  since: "1.9",
  properties: {
    Enabled: { get: (sheet) => filterRect(sheet) !== null },
    IsDataFiltered: { get: (sheet) => sheet.filterCriteria.includes("<filterColumn") },
  },
  navigations: {},
  methods: {
    GetRange: { call: (sheet, _args, desk) => location(sheet, desk) ?? itemNotFound() },
    GetRangeOrNullObject: { call: (sheet, _args, desk) => location(sheet, desk) ?? NULL_OBJECT },
    ClearCriteria: {
      call: (sheet) => {
        assertAllowed(sheet, "autoFilter");
        showFiltered(sheet);
        return null;
      },
    },
    Remove: {
      call: (sheet) => {
        assertAllowed(sheet, "autoFilter");
        showFiltered(sheet);
        sheet.rest = { ...sheet.rest, autoFilter: null };
        sheet.changed = true;
        return null;
      },
    },
  },
};

function filterRect(sheet: Sheet): Rect | null {
  const { autoFilter } = sheet.rest;
  return typeof autoFilter === "string" ? parseRect(autoFilter) : null;
}

function location(sheet: Sheet, desk: DeskState): HostObject | null {
  const rect = filterRect(sheet);
  return rect && range({ sheet, rect }, desk);
}

/** Shows the rows that a filter hides; the file does not tell them from rows hidden by hand inside the filter. */
function showFiltered(sheet: Sheet): void {
  const rect = filterRect(sheet);
  if (!rect || sheet.filterCriteria === "") return;
  sheet.filterCriteria = "";
  sheet.changed = true;
  for (let row = rect.row + 1; row <= lastRow(rect); row++) {
    if (sheet.isRowHidden(row)) sheet.formatRow(row, { hidden: false });
  }
}
