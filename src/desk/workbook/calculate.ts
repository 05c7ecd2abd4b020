import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { isError, type Cell, type Content } from "./cell";
import { lastColumn, lastRow } from "./rect";
import { serialFromLibrary } from "./serial-date";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The library's types of values, as its engine tells them apart. */
const TYPE = { blank: 0, merged: 1, value: 3, formula: 6 } as const;

/**
 * Works out every formula of the workbook and puts the results into the cells. Kept in a module of its own, because
 * the engine takes long to load and most bulletins hold no formula.
 */
export function calculate(workbook: Workbook): void {
  const sheets = workbook.sheets.map(sheetLike);
  const names = workbook.names.map((name) => ({
    name: name.name,
    ranges: [name.formula.slice(1)],
    ...(name.sheet && { localSheetId: workbook.sheets.indexOf(name.sheet) }),
  }));
  const book: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (key) => sheets.find((s) => s.id === key || s.name === key),
    definedNames: {
      getAllEntries: () => names,
      getAllNames: () => names,
    },
    properties: { date1904: workbook.library.properties.date1904 ?? false },
  };
  calculateFormulas(book);
}

function sheetLike(sheet: Sheet): WorksheetLike {
  const eachRow = (first: unknown, second?: unknown): void => {
    const visit = (second ?? first) as (row: RowLike, number: number) => void;
    for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) visit(rowLike(sheet, row), row + 1);
  };
  const used = sheet.usedRect(false);
  return {
    id: sheet.libraryId,
    name: sheet.name,
    dimensions: used && {
      top: used.row + 1,
      left: used.column + 1,
      bottom: lastRow(used) + 1,
      right: lastColumn(used) + 1,
    },
    eachRow,
    findCell: (row, column) =>
      sheet.rows.get(row - 1)?.has(column - 1) ? cellLike(sheet, row - 1, column - 1) : undefined,
    getCell: (row, column) => cellLike(sheet, row - 1, column - 1),
    mergedRegions: sheet.merges.map((m) => ({
      top: m.row + 1,
      left: m.column + 1,
      bottom: lastRow(m) + 1,
      right: lastColumn(m) + 1,
    })),
  };
}

function rowLike(sheet: Sheet, row: number): RowLike {
  return {
    hidden: sheet.isRowHidden(row),
    eachCell: (first: unknown, second?: unknown) => {
      const visit = (second ?? first) as (cell: CellLike, column: number) => void;
      for (const column of [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
        visit(cellLike(sheet, row, column), column + 1);
      }
    },
  };
}

function cellLike(sheet: Sheet, row: number, column: number): CellLike {
  const read = (): Cell => sheet.cell(row, column);
  const write = (value: unknown): void => {
    const cell = read();
    const next = contentFrom(value);
    if (!same(next, cell.value)) sheet.put(row, column, { ...cell, value: next });
  };
  const cell = read();
  const merge = sheet.mergeAt(row, column);
  const covered = merge !== null && (merge.row !== row || merge.column !== column);
  return {
    row: row + 1,
    col: column + 1,
    type: covered
      ? TYPE.merged
      : cell.formula !== undefined
        ? TYPE.formula
        : cell.value === null
          ? TYPE.blank
          : TYPE.value,
    ...(cell.formula !== undefined && { formula: cell.formula.slice(1) }),
    model: {
      ...(cell.formula !== undefined && { formula: cell.formula.slice(1) }),
      ...(cell.source?.shareType !== undefined && { shareType: cell.source.shareType }),
      ...(cell.source?.ref !== undefined && { ref: cell.source.ref }),
    },
    get value() {
      return read().value;
    },
    set value(value: unknown) {
      write(value);
    },
    get result() {
      return read().value as CellLike["result"];
    },
    set result(value: CellLike["result"]) {
      write(value);
    },
  };
}

function contentFrom(value: unknown): Content {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return serialFromLibrary(value, false);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return isError(value) ? { error: value.error } : null;
}

function same(a: Content, b: Content): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}
