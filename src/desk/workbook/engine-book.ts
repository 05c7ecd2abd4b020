import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { isError, type Cell, type Content } from "./cell";
import { lastColumn, lastRow } from "./rect";
import { serialFromLibrary } from "./serial-date";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The library's types of values, as its engine tells them apart. */
const TYPE = { blank: 0, merged: 1, value: 3, formula: 6 } as const;

/**
 * The workbook as the library's formula engine wants to see it. Only formulas that `worksOut` names are shown as
 * such; the cells of the others look like plain values. Results go straight into the cells.
 */
export function engineBook(workbook: Workbook, worksOut: (formula: string) => boolean): WorkbookLike {
  const sheets = workbook.sheets.map((sheet) => sheetLike(sheet, worksOut));
  const names = workbook.names.map((name) => ({
    name: name.name,
    ranges: [name.formula.slice(1)],
    ...(name.sheet && { localSheetId: workbook.sheets.indexOf(name.sheet) }),
  }));
  return {
    worksheets: sheets,
    getWorksheet: (key) => sheets.find((s) => s.id === key || s.name === key),
    definedNames: {
      getAllEntries: () => names,
      getAllNames: () => names,
    },
    properties: { date1904: workbook.library.properties.date1904 ?? false },
  };
}

function sheetLike(sheet: Sheet, worksOut: (formula: string) => boolean): WorksheetLike {
  const eachRow = (first: unknown, second?: unknown): void => {
    const visit = (second ?? first) as (row: RowLike, number: number) => void;
    for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) visit(rowLike(sheet, row, worksOut), row + 1);
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
      sheet.rows.get(row - 1)?.has(column - 1) ? new EngineCell(sheet, row - 1, column - 1, worksOut) : undefined,
    getCell: (row, column) => new EngineCell(sheet, row - 1, column - 1, worksOut),
    mergedRegions: sheet.merges.map((m) => ({
      top: m.row + 1,
      left: m.column + 1,
      bottom: lastRow(m) + 1,
      right: lastColumn(m) + 1,
    })),
  };
}

function rowLike(sheet: Sheet, row: number, worksOut: (formula: string) => boolean): RowLike {
  return {
    hidden: sheet.isRowHidden(row),
    eachCell: (first: unknown, second?: unknown) => {
      const visit = (second ?? first) as (cell: CellLike, column: number) => void;
      for (const column of [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
        visit(new EngineCell(sheet, row, column, worksOut), column + 1);
      }
    },
  };
}

/** One cell for the engine: a class, since there is one for every cell of the workbook. */
class EngineCell implements CellLike {
  readonly row: number;
  readonly col: number;
  readonly type: CellLike["type"];
  readonly formula?: string;
  private readonly sheet: Sheet;
  private readonly cell: Cell;

  constructor(sheet: Sheet, row: number, column: number, worksOut: (formula: string) => boolean) {
    this.sheet = sheet;
    this.row = row + 1;
    this.col = column + 1;
    this.cell = sheet.cell(row, column);
    this.type = typeOf(sheet, this.cell, row, column, worksOut);
    if (this.type === TYPE.formula && this.cell.formula !== undefined) this.formula = this.cell.formula.slice(1);
  }

  get model(): CellLike["model"] {
    const { formula } = this;
    const { shareType, ref } = this.cell.source ?? {};
    return {
      ...(formula !== undefined && { formula }),
      ...(shareType !== undefined && { shareType }),
      ...(ref !== undefined && { ref }),
    };
  }

  get value(): Content {
    return this.sheet.cell(this.row - 1, this.col - 1).value;
  }

  set value(value: unknown) {
    putValue(this.sheet, this.row - 1, this.col - 1, contentFrom(value));
  }

  get result(): CellLike["result"] {
    return this.value as CellLike["result"];
  }

  set result(value: CellLike["result"]) {
    this.value = value;
  }
}

function typeOf(
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
  worksOut: (formula: string) => boolean,
): CellLike["type"] {
  const merge = sheet.mergeAt(row, column);
  if (merge !== null && (merge.row !== row || merge.column !== column)) return TYPE.merged;
  if (cell.formula !== undefined && worksOut(cell.formula)) return TYPE.formula;
  return cell.value === null ? TYPE.blank : TYPE.value;
}

/** Puts a result into a cell; one that is there already leaves the sheet unchanged. */
export function putValue(sheet: Sheet, row: number, column: number, value: Content): void {
  const cell = sheet.cell(row, column);
  if (!same(value, cell.value)) sheet.put(row, column, { ...cell, value });
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
