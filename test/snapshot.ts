import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellRange, CellValue, SheetSnapshot } from "../src/core/model/sheet";

/** Folder with the real bulletins. Not everybody has it: see `sharedDataMissing`. */
export const SHARED_DATA = join(__dirname, "../../shared/data");

/** Whether the real bulletins are absent, so that the tests that need them must be skipped. */
export const sharedDataMissing = !existsSync(SHARED_DATA);

/**
 * A sheet made of a grid of strings (or numbers), short rows padded with "". Whatever else a test needs goes in
 * `more`: `snapshot([["a"]], { merges: [merge("A1:F1")], hiddenRows: [2] })`.
 */
export function snapshot(
  grid: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetSnapshot, "values">> = {},
): SheetSnapshot {
  const width = Math.max(0, ...grid.map((row) => row.length));
  return {
    sheetName: "通报表",
    origin: { row: 0, column: 0 },
    formulas: [],
    errors: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    columnWidthsPt: null,
    protected: false,
    ...more,
    values: grid.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]),
  };
}

/** "B3:B5" as a rectangle, for `merges`. */
export function merge(a1: string): CellRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(a1);
  if (!match) throw new Error(`not a range: ${a1}`);
  const [, firstColumn = "", firstRow = "", lastColumn = "", lastRow = ""] = match;
  const row = Number(firstRow) - 1;
  const column = columnIndex(firstColumn);
  return { row, column, rowCount: Number(lastRow) - row, columnCount: columnIndex(lastColumn) - column + 1 };
}

/** A bulletin kept as tab-separated text (a line per row, nothing quoted) as a sheet. */
export function tsvSnapshot(path: string): SheetSnapshot {
  const lines = readFileSync(path, "utf8").replace(/\r/g, "").split("\n");
  while (lines.at(-1) === "") lines.pop();
  return snapshot(lines.map((line) => line.split("\t")));
}

function columnIndex(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
