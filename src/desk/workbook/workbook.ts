import type { Workbook as LibraryWorkbook } from "@cj-tech-master/excelts";
import { Sheet, type SheetRest, type Visibility } from "./sheet";
import type { Shift } from "./shift";

/** A defined name. `formula` has its "="; `sheetIndex` is null for the whole workbook. */
export interface Name {
  name: string;
  formula: string;
  sheet: Sheet | null;
  hidden: boolean;
  comment: string;
}

/** What was selected on a sheet: A1 addresses without the sheet's name. */
export interface Selection {
  readonly sheet: Sheet;
  readonly address: string;
}

/**
 * The one model of an open workbook, shared by the interpreter of the client's requests and by whatever shows it to a
 * person. It knows nothing of Office.js. Open one with `openWorkbook` or `blankWorkbook`, write it with
 * `saveWorkbook`.
 */
export class Workbook {
  sheets: Sheet[] = [];
  names: Name[] = [];
  /** Settings of the add-in, by key; values are JSON. Kept in the file as Excel keeps them. */
  readonly settings = new Map<string, unknown>();
  activeSheet!: Sheet;
  /** Called after cells were pushed aside on a sheet, so that what points at them can follow. */
  readonly onShift = new Set<(sheet: Sheet, shift: Shift) => void>();
  /** Carries what this model does not understand from the file to the file. */
  readonly library: LibraryWorkbook;
  /** The parts of the file it was opened from. */
  readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(library: LibraryWorkbook, parts: ReadonlyMap<string, Uint8Array>) {
    this.library = library;
    this.parts = parts;
  }

  /** By name (any case) or id. */
  sheet(key: string): Sheet | null {
    const wanted = key.toUpperCase();
    return this.sheets.find((s) => s.id === key || s.name.toUpperCase() === wanted) ?? null;
  }

  /** A new blank sheet at the end. The name must be valid and free. */
  addSheet(name: string): Sheet {
    const worksheet = this.library.addWorksheet(name);
    const sheet = makeSheet(worksheet.id, name, "Visible", worksheet.model);
    sheet.changed = true;
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.library.removeWorksheet(sheet.libraryId);
    this.sheets = this.sheets.filter((s) => s !== sheet);
    this.names = this.names.filter((n) => n.sheet !== sheet);
    const first = this.sheets.find((s) => s.visibility === "Visible");
    if (this.activeSheet === sheet && first) this.activeSheet = first;
  }
}

/** Wraps a worksheet of the library; cells and columns are filled in by the caller. */
export function makeSheet(libraryId: number, name: string, visibility: Visibility, rest: SheetRest): Sheet {
  const id = `{00000000-0001-0000-${(libraryId - 1).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  return new Sheet(id, libraryId, name, visibility, rest);
}
