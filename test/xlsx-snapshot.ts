import { Workbook } from "@cj-tech-master/excelts";
import type { CellRange, CellValue, SheetSnapshot } from "../src/core/model/sheet";
import { snapshot } from "./snapshot";

/**
 * The sheets of an .xlsx as snapshots, for tests of the core alone. The way the add-in reads a workbook is
 * src/excel over the desk; this one only needs values, merges and hidden rows.
 */
export async function xlsxSnapshots(path: string): Promise<SheetSnapshot[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map((sheet) => {
    const merges: CellRange[] = sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    }));
    const grid: CellValue[][] = [];
    const hiddenRows: number[] = [];
    for (let row = 0; row < sheet.rowCount; row++) {
      const cells: CellValue[] = [];
      for (let column = 0; column < sheet.columnCount; column++) {
        cells.push(isCovered(merges, row, column) ? "" : plain(sheet.getCell(row + 1, column + 1).value));
      }
      if (sheet.getRow(row + 1).hidden) hiddenRows.push(row);
      grid.push(cells);
    }
    return snapshot(grid, { sheetName: sheet.name, merges, hiddenRows });
  });
}

function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    (area) =>
      (row !== area.row || column !== area.column) &&
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );
}

function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "richText" in value) {
    return (value.richText as { text: string }[]).map((run) => run.text).join("");
  }
  throw new Error(`a cell of a kind these tests do not read: ${JSON.stringify(value)}`);
}
