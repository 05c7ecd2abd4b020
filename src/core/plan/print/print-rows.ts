import type { Bulletin, ColumnRole } from "../../model/bulletin";
import { cellText, type CellRange, type CellValue, type SheetSnapshot } from "../../model/sheet";
import type { Steps } from "../../model/steps";

/** What the sheet shows, cell by cell as `SheetSnapshot.values`: a date reads "5月3日" there and 45049 in the values. */
export interface ShownCells {
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** A column of the printed table. */
export interface PrintColumn {
  /** Zero-based on the worksheet read, and on the one printed. */
  readonly source: number;
  readonly target: number;
  readonly role: ColumnRole | "other";
}

/**
 * A row to be printed. `note`: text above or below the table (a subtitle, signatures). Rows are zero-based on the
 * worksheet read, and on the one printed.
 */
export interface PrintRow {
  readonly source: number;
  readonly target: number;
  readonly kind: "title" | "note" | "header" | "body";
  /** Text shown in each column of the table. */
  readonly texts: readonly string[];
}

export interface PrintTable {
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** Merged areas that are kept, where they are on the printed sheet. */
  readonly merges: readonly CellRange[];
  /** Rows of page furniture and blank rows that go, zero-based on the worksheet read, ascending. */
  readonly removed: readonly number[];
}

export interface RowChoice {
  /** On a copy rows close up from row 1; on the sheet itself they keep their places, less what is removed above. */
  readonly place: "copy" | "sheet";
  readonly hiddenRows: "include" | "leaveOut";
}

/** The rows and columns to print, in order: furniture, blank rows and whatever stands beside the table left out. */
export function* printTableInSteps(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  shown: ShownCells | null,
  choice: RowChoice,
): Steps<PrintTable> {
  const columns = columnsOf(sheet, bulletin, choice);
  const removed = yield* removedRows(sheet, bulletin, columns, choice);
  const gone = new Set(removed);
  const hidden = new Set(choice.hiddenRows === "leaveOut" ? sheet.hiddenRows : []);
  const rows: PrintRow[] = [];
  const end = sheet.origin.row + sheet.values.length;
  let target = choice.place === "copy" ? 0 : sheet.origin.row;
  for (let row = sheet.origin.row; row < end; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    if (gone.has(row)) continue;
    const isPrinted = !hidden.has(row);
    if (isPrinted) {
      const kind = kindOf(row, bulletin);
      const texts = columns.map((column) => {
        const text = shownText(sheet, shown, row, column.source);
        const isNames = choice.place === "copy" && kind === "body" && NAME_ROLES.has(column.role);
        return isNames ? namesOnLines(text) : text;
      });
      rows.push({ source: row, target, kind, texts });
    }
    if (isPrinted || choice.place === "sheet") target++;
  }
  return { columns, rows, merges: keptMerges(sheet, rows, columns), removed };
}

/** Rows looked at in one step. */
const ROWS_A_STEP = 64;

const NAME_ROLES: ReadonlySet<PrintColumn["role"]> = new Set(["leaders", "responsibleUnits", "supportingUnits"]);

/**
 * Puts names parted by blanks on lines of their own, so that no name is broken; left alone where a blank may stand
 * within a name ("高 晋").
 */
export function namesOnLines(text: string): string {
  const words = text.split(/[ \u3000]+(?![（(])/u);
  return words.every((word) => [...word].length >= 2) ? words.join("\n") : text;
}

/** Value of a cell as it is to be written on a copy: a formula's result, an error's text. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? "";
}

/** The text a cell shows; where the column is too narrow to show a number, the number. */
export function shownText(sheet: SheetSnapshot, shown: ShownCells | null, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value;
  const text = shown?.texts[row - sheet.origin.row]?.[column - sheet.origin.column] ?? "";
  return text === "" || /^#+$/.test(text) ? cellText(sheet, { row, column }) : text;
}

function columnsOf(sheet: SheetSnapshot, bulletin: Bulletin, { place }: RowChoice): PrintColumn[] {
  const { column, columnCount } = bulletin.headerRange;
  const roles = new Map([...bulletin.duplicateColumns, ...bulletin.columns].map((one) => [one.column, one.role]));
  const hidden = new Set(sheet.hiddenColumns);
  const shown = Array.from({ length: columnCount }, (_, i) => column + i).filter((one) => !hidden.has(one));
  return shown.map((source, i) => ({
    source,
    target: place === "copy" ? i : source,
    role: roles.get(source) ?? "other",
  }));
}

function kindOf(row: number, bulletin: Bulletin): PrintRow["kind"] {
  const { headerRange, bodyRange, title } = bulletin;
  if (row === title?.cell.row && row < headerRange.row) return "title";
  if (row < headerRange.row) return "note";
  if (row < headerRange.row + headerRange.rowCount) return "header";
  return bodyRange !== null && row < bodyRange.row + bodyRange.rowCount ? "body" : "note";
}

/** Furniture and blank rows. On the sheet itself a row stays that holds something beside the table or cuts a merge. */
function* removedRows(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  columns: readonly PrintColumn[],
  { place }: RowChoice,
): Steps<number[]> {
  const furniture = new Set(bulletin.furniture.map(({ row }) => row));
  const within = new Set(columns.map(({ source }) => source));
  const tall = new Set<number>();
  for (const area of sheet.merges ?? []) {
    if (area.rowCount > 1) for (let i = 0; i < area.rowCount; i++) tall.add(area.row + i);
  }
  const found: number[] = [];
  for (const [i, values] of sheet.values.entries()) {
    if (i % ROWS_A_STEP === 0) yield;
    const row = sheet.origin.row + i;
    const isBlank = (inside: boolean) =>
      values.every((value, c) => within.has(sheet.origin.column + c) !== inside || !/\S/.test(String(value)));
    if (!furniture.has(row) && !isBlank(true)) continue;
    if (!tall.has(row) && (place === "copy" || isBlank(false))) found.push(row);
  }
  return found;
}

/** Merged areas of which at least two cells are printed, moved to where their cells are printed. */
function keptMerges(sheet: SheetSnapshot, rows: readonly PrintRow[], columns: readonly PrintColumn[]): CellRange[] {
  const bySource = new Map(rows.map((row) => [row.source, row]));
  return (sheet.merges ?? []).flatMap((area) => {
    const inRows = Array.from({ length: area.rowCount }, (_, i) => bySource.get(area.row + i)).filter(
      (row) => row !== undefined,
    );
    const inColumns = columns.filter(({ source }) => source >= area.column && source < area.column + area.columnCount);
    const [row, column] = [inRows[0], inColumns[0]];
    if (row === undefined || column === undefined || inRows.length * inColumns.length < 2) return [];
    const rowCount = (inRows.at(-1)?.target ?? row.target) - row.target + 1;
    const columnCount = (inColumns.at(-1)?.target ?? column.target) - column.target + 1;
    return [{ row: row.target, column: column.target, rowCount, columnCount }];
  });
}
