import { typed } from "./set-values";

/** A row that was taken out, zero-based on the sheet as it was, with what its cells held. */
export interface RemovedRow {
  readonly row: number;
  readonly cells: readonly RemovedCell[];
}

interface RemovedCell {
  readonly column: number;
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  readonly numberFormat: string;
}

/** Reads rows that are going to be taken out. One sync, none where there are no rows. */
export async function captureRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
  column: number,
  columnCount: number,
): Promise<RemovedRow[]> {
  if (rows.length === 0) return [];
  const ranges = rows.map((row) => {
    const range = sheet.getRangeByIndexes(row, column, 1, columnCount);
    range.load("formulas,values,numberFormat");
    return { row, range };
  });
  await context.sync();
  return ranges.map(({ row, range }) => ({
    row,
    cells: (range.formulas[0] as (string | number | boolean)[]).flatMap((content, i) => {
      const numberFormat = String(range.numberFormat[0]?.[i] ?? "General");
      if (content === "" && numberFormat === "General") return [];
      const isFormula = typeof content === "string" && content.startsWith("=") && content !== range.values[0]?.[i];
      return [{ column: column + i, content, isFormula, numberFormat }];
    }),
  }));
}

/**
 * Queues that the rows come back, with their content; ascending, as they were captured. `missing`: how many of them are
 * not there, where taking them out or putting them back stopped on its way. They go from the lowest up and come back
 * from the highest down, so it is the lowest that are missing.
 */
export function insertRows(sheet: Excel.Worksheet, rows: readonly RemovedRow[], missing = rows.length): void {
  for (const [index, row] of rows.entries()) {
    if (index >= rows.length - missing) sheet.getRange(`${row.row + 1}:${row.row + 1}`).insert("Down");
    for (const { column, numberFormat } of row.cells) {
      sheet.getRangeByIndexes(row.row, column, 1, 1).numberFormat = [[numberFormat]];
    }
    writeContent(sheet, row);
  }
}

/** Queues the content of a row that is there again, its number formats with it. */
export function writeContent(sheet: Excel.Worksheet, { row, cells }: RemovedRow): void {
  for (const { column, content, isFormula, numberFormat } of cells) {
    if (content === "") continue;
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    cell.formulas = [[isFormula || numberFormat === "@" ? content : typed(content)]];
  }
}
