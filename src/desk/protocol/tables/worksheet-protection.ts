import type { Sheet } from "../../workbook/sheet";
import { record } from "../arguments";
import { RichApiError } from "../errors";
import type { ClassTable } from "../member-table";

/** Names of the client's options and of the file's; the file says what is allowed. */
const OPTIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

/** `worksheet.protection`. */
export const WORKSHEET_PROTECTION_TABLE: ClassTable<Sheet> = {
  name: "WorksheetProtection",
  since: "1.2",
  properties: {
    Protected: { get: (sheet) => sheet.isProtected },
    Options: {
      get: (sheet) => {
        const protection = sheet.rest.sheetProtection as Readonly<Record<string, unknown>> | null;
        const allowed = Object.entries(OPTIONS).map(([name, key]) => [name, protection?.[key] === true] as const);
        return { ...Object.fromEntries(allowed), selectionMode: "Normal" };
      },
    },
  },
  navigations: {},
  methods: {
    Protect: {
      call: (sheet, [options, password], desk) => {
        if (sheet.isProtected) throw new RichApiError("InvalidOperation");
        if (typeof password === "string" && password !== "")
          desk.refuse("WorksheetProtection.protect(password)", "unknown");
        const wanted = options === undefined || options === null ? {} : record(options);
        const allowed = Object.entries(OPTIONS).map(([name, key]) => [key, wanted[name] === true] as const);
        sheet.rest = { ...sheet.rest, sheetProtection: { sheet: true, ...Object.fromEntries(allowed) } };
        sheet.changed = true;
        return null;
      },
    },
    Unprotect: {
      call: (sheet, [password]) => {
        // A password cannot be checked here, and where there is one Excel wants it.
        const secured = (sheet.rest.sheetProtection as { hashValue?: string } | null)?.hashValue !== undefined;
        if (secured || (typeof password === "string" && password !== "")) throw new RichApiError("AccessDenied");
        sheet.rest = { ...sheet.rest, sheetProtection: null };
        sheet.changed = true;
        return null;
      },
    },
  },
};
