import type { Bulletin } from "../model/bulletin";
import { rangeName, type CellRange, type SheetSnapshot } from "../model/sheet";
import type { SheetContent, SheetEntry } from "../model/sheet-fill";
import type { Steps } from "../model/steps";

/** What the line says while the bulletin reads as it did. */
export const FRESH = "与通报表一致";
/** What the line begins with once the bulletin reads otherwise. */
export const OUTDATED = "已过期";

/** The cells of the bulletin that are watched: from its title to some rows below it, where a row may be added. */
export function watchedArea({ headerRange, bodyRange, title, columns }: Bulletin): CellRange {
  const used = columns.map(({ column }) => column);
  const left = Math.min(headerRange.column, ...used, title?.cell.column ?? headerRange.column);
  const right = Math.max(headerRange.column + headerRange.columnCount - 1, ...used);
  const top = Math.min(headerRange.row, title?.cell.row ?? headerRange.row);
  const body = bodyRange ?? headerRange;
  return {
    row: top,
    column: left,
    rowCount: body.row + body.rowCount + ROWS_BELOW - top,
    columnCount: right - left + 1,
  };
}

/** Content with what it was made from beside it: the watched cells as they read now, in hidden columns. */
export function* withCopy(content: SheetContent, sheet: SheetSnapshot, area: CellRange): Steps<SheetContent> {
  const first = copyPlace(content, area).column;
  const rowCount = Math.max(content.rows.length, area.rowCount);
  const rows: (readonly SheetEntry[])[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const own = content.rows[row] ?? [];
    const gap = new Array<SheetEntry>(Math.max(0, first - own.length)).fill("");
    rows.push(row >= area.rowCount ? own : [...own, ...gap, ...copiedRow(sheet, area, row)]);
  }
  const widths = new Array<number>(area.columnCount + 1).fill(COPY_WIDTH_PT);
  return {
    ...content,
    rows,
    columnWidthsPt: [...content.columnWidthsPt, ...widths],
    hiddenColumns: { first, count: area.columnCount },
  };
}

/** Rows copied in one step. */
const ROWS_A_STEP = 256;

/** Where `withCopy` puts the copy: one blank column lies between, so that sorting the content leaves it alone. */
export function copyPlace(content: Pick<SheetContent, "columnWidthsPt">, area: CellRange): CellRange {
  return { ...area, row: 0, column: content.columnWidthsPt.length + 1 };
}

/**
 * A live formula that says whether the bulletin still reads as it did, cell by cell. Where cells of the bulletin hold
 * errors it is a text that says so, since a formula over them could only fail.
 */
export function freshnessEntry(
  sheet: SheetSnapshot,
  area: CellRange,
  copy: { readonly sheetName: string; readonly place: CellRange },
): SheetEntry {
  if (sheet.errors.some((cell) => holds(area, cell.row, cell.column))) {
    return "通报表中有错误值，无法自动核对本表是否过期；通报表改动后请重新生成";
  }
  const now = `${sheetReference(sheet.sheetName)}!${absolute(area)}`;
  const then = `${sheetReference(copy.sheetName)}!${absolute(copy.place)}`;
  const outdated = `"${OUTDATED}：通报表在本表生成之后有改动，请重新生成"`;
  return { formula: `=IFERROR(IF(SUMPRODUCT(--(${now}<>${then}))=0,"${FRESH}",${outdated}),${outdated})` };
}

/** "'5月'", ready to stand before "!" in a formula. */
export function sheetReference(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'`;
}

/** Blank rows below the table that are watched too, so that an added row is noticed. */
const ROWS_BELOW = 20;
const COPY_WIDTH_PT = 48;

function copiedRow(sheet: SheetSnapshot, area: CellRange, row: number): SheetEntry[] {
  const cells = sheet.values[area.row + row - sheet.origin.row] ?? [];
  return Array.from({ length: area.columnCount }, (_, column): SheetEntry => {
    const value = cells[area.column + column - sheet.origin.column] ?? "";
    return typeof value === "boolean" ? { formula: value ? "=TRUE" : "=FALSE" } : value;
  });
}

function holds(area: CellRange, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

function absolute(area: CellRange): string {
  return rangeName(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}
