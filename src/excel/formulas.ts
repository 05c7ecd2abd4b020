/** Formulas of a workbook: sheet name → "row:column", zero-based → formula. */
export type Formulas = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads every formula of the workbook, and nothing else. Three syncs. */
export async function readFormulas(context: Excel.RequestContext): Promise<Formulas> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const found = sheets.items.map((sheet) => {
    const cells = sheet.getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject("Formulas");
    cells.load("areaCount");
    return { name: sheet.name, cells };
  });
  await context.sync();
  const loaded = found
    .filter(({ cells }) => !cells.isNullObject)
    .map(({ name, cells }) => {
      cells.areas.load("items/rowIndex,items/columnIndex,items/formulas");
      return { name, areas: cells.areas };
    });
  if (loaded.length > 0) await context.sync();
  return new Map(loaded.map(({ name, areas }) => [name, formulasOf(areas)]));
}

function formulasOf(areas: Excel.RangeCollection): Map<string, string> {
  const formulas = new Map<string, string>();
  for (const { rowIndex, columnIndex, formulas: rows } of areas.items) {
    rows.forEach((cells: unknown[], row) =>
      cells.forEach((formula, column) => {
        if (typeof formula === "string") formulas.set(`${rowIndex + row}:${columnIndex + column}`, formula);
      }),
    );
  }
  return formulas;
}
