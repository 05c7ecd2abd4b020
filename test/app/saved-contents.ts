import type { HeadlessDesk } from "../../src/desk/headless";
import { openWorkbook } from "../../src/desk/workbook/open";
import type { Sheet } from "../../src/desk/workbook/sheet";

/**
 * Values, formulas and formats of every sheet, as they stand in the saved file. Marks and settings are left out: a
 * check writes them as well.
 */
export async function savedContents(desk: HeadlessDesk): Promise<unknown> {
  const workbook = await openWorkbook(await desk.save());
  return workbook.sheets.map(contentsOf);
}

function contentsOf(sheet: Sheet): unknown {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([column, { value, formula, style, source, note }]) => {
      const runs = (source?.value as { richText?: unknown } | undefined)?.richText;
      return [row, column, { value, formula, look: lookOf(style), runs, note: note !== undefined }] as const;
    }),
  );
  return {
    name: sheet.name,
    cells: cells.sort(([r1, c1], [r2, c2]) => Number(r1) - Number(r2) || Number(c1) - Number(c2)),
    rows: [...sheet.rowFormats].sort(([a], [b]) => a - b),
    columns: sheet.columns.list(),
    merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
  };
}

/** Of a style, what shows: no flags of the file format, no colour of a border that is not there. */
function lookOf(style: object): unknown {
  return Object.entries(style)
    .filter(([key]) => !key.startsWith("apply"))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
