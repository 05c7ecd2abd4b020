import { columnName, type CellRange } from "../core/model/sheet";
import { addressLists } from "./chunks";

/** Heights of rows and widths of columns. `null` height: the sheet's standard one. */
export interface LineState {
  readonly firstRow: number;
  /** Runs of rows of one height, from `firstRow` on. */
  readonly heights: readonly (readonly [heightPt: number | null, count: number])[];
  readonly firstColumn: number;
  readonly widthsPt: readonly number[];
}

export async function captureLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rowCount, columnCount }: CellRange,
): Promise<LineState> {
  const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  const rows = range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
  const columns = range.getColumnProperties({ format: { columnWidth: true } });
  await context.sync();
  const heights: [number | null, number][] = [];
  // A result of a method has nothing to load.
  // eslint-disable-next-line office-addins/load-object-before-read
  for (const { format } of rows.value) {
    const known = format as { rowHeight?: number; useStandardHeight?: boolean } | undefined;
    const height = known?.useStandardHeight === true ? null : (known?.rowHeight ?? null);
    const last = heights.at(-1);
    if (last !== undefined && last[0] === height) last[1]++;
    else heights.push([height, 1]);
  }
  return {
    firstRow: row,
    heights,
    firstColumn: column,
    widthsPt: columns.value.map((one) => one.format?.columnWidth ?? 0),
  };
}

/** Queues heights and widths as they were; rows and columns that were hidden are hidden again. */
export function restoreLines(sheet: Excel.Worksheet, state: LineState, hiddenRows: ReadonlySet<number>): void {
  const byHeight = new Map<number | null, CellRange[]>();
  let row = state.firstRow;
  for (const [height, count] of state.heights) {
    const ranges = byHeight.get(height) ?? [];
    byHeight.set(height, ranges);
    // A hidden row reads as 0 high.
    if (height !== 0) ranges.push({ row, rowCount: count, column: 0, columnCount: 1 });
    row += count;
  }
  for (const [height, ranges] of byHeight) {
    for (const addresses of addressLists(ranges)) {
      const { format } = sheet.getRanges(addresses);
      if (height === null) format.useStandardHeight = true;
      else format.rowHeight = height;
    }
  }
  for (const hidden of hiddenRows) sheet.getRange(`${hidden + 1}:${hidden + 1}`).rowHidden = true;
  state.widthsPt.forEach((width, i) => {
    const name = columnName(state.firstColumn + i);
    const whole = sheet.getRange(`${name}:${name}`);
    if (width === 0) whole.columnHidden = true;
    else whole.format.columnWidth = width;
  });
}
