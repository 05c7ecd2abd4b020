import type { CellRange } from "../core/model/sheet";

/** Formats of a rectangle of cells: each row is a list of [index into `looks`, cells]. */
export interface LookState {
  readonly area: CellRange;
  readonly looks: readonly Excel.CellPropertiesFormat[];
  readonly rows: readonly (readonly (readonly [look: number, count: number])[])[];
}

const SIDES = ["top", "bottom", "left", "right"] as const;
const LOADED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
    indentLevel: true,
    textOrientation: true,
  },
};

/** Cells read or written in one request: each takes up to a kilobyte of Excel's 5 MB. */
const CELLS_AT_ONCE = 2500;

/** Reads every format that laying out for print overwrites. A sync for every 2,500 cells. */
export async function captureLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellRange,
): Promise<LookState> {
  const known = new Map<string, number>();
  const looks: Excel.CellPropertiesFormat[] = [];
  const rows: [number, number][][] = [];
  for (const { from, count } of chunks(area)) {
    const range = sheet.getRangeByIndexes(area.row + from, area.column, count, area.columnCount);
    const cells = range.getCellProperties(LOADED);
    // One response holds no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    // A result of a method has nothing to load.
    // eslint-disable-next-line office-addins/load-object-before-read
    for (const row of cells.value) {
      const runs: [number, number][] = [];
      for (const { format } of row) {
        const look = settable(format ?? {});
        const key = JSON.stringify(look);
        const index = known.get(key) ?? looks.length;
        if (index === looks.length) {
          known.set(key, index);
          looks.push(look);
        }
        const last = runs.at(-1);
        if (last !== undefined && last[0] === index) last[1]++;
        else runs.push([index, 1]);
      }
      rows.push(runs);
    }
  }
  return { area, looks, rows };
}

/** Writes the formats back. A sync for every 2,500 cells. */
export async function restoreLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, looks, rows }: LookState,
): Promise<void> {
  for (const { from, count } of chunks(area)) {
    const range = sheet.getRangeByIndexes(area.row + from, area.column, count, area.columnCount);
    const cells = rows
      .slice(from, from + count)
      .map((runs) => runs.flatMap(([index, times]) => Array<object>(times).fill({ format: looks[index] })));
    range.setCellProperties(cells);
    // One request holds no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** What can be written back: no colour where there is no fill, no weight where there is no line. */
function settable({ fill, borders, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines: Excel.CellBorderCollection = {};
  for (const side of SIDES) {
    const line = borders?.[side];
    if (line !== undefined) lines[side] = line.style === undefined || line.style === "None" ? { style: "None" } : line;
  }
  const isFilled = fill?.pattern !== undefined && fill.pattern !== "None";
  return { ...format, fill: isFilled ? fill : { pattern: "None" }, borders: lines };
}

function chunks({ rowCount, columnCount }: CellRange): { readonly from: number; readonly count: number }[] {
  const size = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const found = [];
  for (let from = 0; from < rowCount; from += size) found.push({ from, count: Math.min(size, rowCount - from) });
  return found;
}
