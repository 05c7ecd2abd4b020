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

  private opened: string | null = null;

  constructor(library: LibraryWorkbook, parts: ReadonlyMap<string, Uint8Array>) {
    this.library = library;
    this.parts = parts;
  }

  /** Remembers the workbook as it is now as the one in the file. */
  markOpened(): void {
    this.opened = this.outline();
    for (const sheet of this.sheets) sheet.changed = false;
  }

  /** Whether anything differs from the file it was opened from; a new workbook always does. */
  get isChanged(): boolean {
    return this.opened !== this.outline() || this.sheets.some((sheet) => sheet.changed);
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

  private outline(): string {
    return JSON.stringify([
      this.sheets.map(({ id, name, visibility }) => [id, name, visibility]),
      this.names.map(({ sheet, ...name }) => [name, sheet?.id]),
      [...this.settings],
      this.activeSheet.id,
    ]);
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
