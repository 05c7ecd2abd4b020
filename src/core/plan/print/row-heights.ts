import type { CellRange } from "../../model/sheet";
import type { Steps } from "../../model/steps";
import type { PrintColumn, PrintRow, PrintTable } from "./print-rows";
import type { PrintSettings } from "./settings";
import { countLines, measureText, type MeasuredText } from "./text-measure";

/** Excel takes no higher row. */
export const HIGHEST_ROW_PT = 409;

/** A row's height as it should be, in points; may exceed what Excel or the page allows. */
export interface NeededHeight {
  readonly row: PrintRow;
  readonly neededPt: number;
  /** The column whose text needs it. */
  readonly column: PrintColumn | null;
}

/** The texts of each row and column of a table, measured; null where there is none. */
export type MeasuredRows = readonly (readonly (MeasuredText | null)[])[];

/** Measures every text of a table once, whatever the widths and sizes it is then set in. */
export function* measureRows({ rows }: PrintTable): Steps<MeasuredRows> {
  const measured: (MeasuredText | null)[][] = [];
  for (const [index, { texts }] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    measured.push(texts.map((text) => (text === "" ? null : measureText(text))));
  }
  return measured;
}

/** Rows looked at in one step. */
const ROWS_A_STEP = 16;

/** Heights that show every text whole, at the widths given. Title and notes are set across the whole table. */
export function* neededHeights(
  table: PrintTable,
  measured: MeasuredRows,
  widthsPt: readonly number[],
  bodySizePt: number,
  settings: PrintSettings,
): Steps<NeededHeight[]> {
  const spans = mergedSpans(table);
  const total = widthsPt.reduce((sum, width) => sum + width, 0);
  const heights: NeededHeight[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    if (row.kind === "title" || row.kind === "note") {
      heights.push(acrossHeight(row, total, bodySizePt, settings));
      continue;
    }
    let neededPt = heightOf(1, bodySizePt, settings);
    let highest: PrintColumn | null = null;
    for (const [i, text] of (measured[index] ?? []).entries()) {
      const column = table.columns[i] as PrintColumn;
      const span = spans?.get(placeKey(row.target, column.target));
      if (text === null || span === "covered" || (span !== undefined && span.rowCount > 1)) continue;
      const width = span === undefined ? (widthsPt[i] as number) : spanWidth(span, table.columns, widthsPt);
      const here = measuredHeight(text, width, bodySizePt, settings);
      if (here > neededPt) [neededPt, highest] = [here, column];
    }
    heights.push({ row, neededPt, column: highest });
  }
  return yield* withTallMerges(heights, table, widthsPt, bodySizePt, settings);
}

/** Height of a row of so many lines. Lines and rows are whole pixels, as Excel and LibreOffice set them. */
export function heightOf(lines: number, sizePt: number, settings: PrintSettings): number {
  return wholePixels(lines * linePt(sizePt, settings) + settings.paddingPt.y);
}

/** Height of one line of text. */
export function linePt(sizePt: number, { lineHeightEm }: PrintSettings): number {
  return wholePixels(sizePt * lineHeightEm);
}

function wholePixels(points: number): number {
  return Math.ceil(points / PIXEL_PT - 1e-9) * PIXEL_PT;
}

const PIXEL_PT = 0.75;

function textHeight(text: string, widthPt: number, sizePt: number, settings: PrintSettings): number {
  return measuredHeight(measureText(text), widthPt, sizePt, settings);
}

function measuredHeight(text: MeasuredText, widthPt: number, sizePt: number, settings: PrintSettings): number {
  const em = Math.max(1, (widthPt - settings.paddingPt.x) / sizePt);
  return heightOf(countLines(text, em), sizePt, settings);
}

/** Title and notes: the first text of the row, across the table. Several texts stand beside one another. */
function acrossHeight(row: PrintRow, totalPt: number, bodySizePt: number, settings: PrintSettings): NeededHeight {
  const size = row.kind === "title" ? settings.title.sizePt : bodySizePt;
  const texts = row.texts.filter((text) => text !== "");
  const alone = texts.length === 1;
  const needed = texts.map((text) =>
    // Beside others a text runs on to the right, over blank cells, in one line of its own.
    alone ? textHeight(text, totalPt, size, settings) : heightOf(text.split("\n").length, size, settings),
  );
  const space = row.kind === "title" ? size * TITLE_SPACE_EM : 0;
  const neededPt = Math.max(heightOf(1, size, settings), ...needed) + wholePixels(space);
  return { row, neededPt, column: null };
}

/** Free space around the title, in its size. */
const TITLE_SPACE_EM = 0.5;

type Span = CellRange | "covered";

function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Merged areas by their first cell; their other cells are covered. null where nothing is merged. */
function mergedSpans(table: PrintTable): ReadonlyMap<string, Span> | null {
  if (table.merges.length === 0) return null;
  const spans = new Map<string, Span>();
  for (const area of table.merges) {
    for (let r = 0; r < area.rowCount; r++) {
      for (let c = 0; c < area.columnCount; c++) {
        spans.set(placeKey(area.row + r, area.column + c), r === 0 && c === 0 ? area : "covered");
      }
    }
  }
  return spans;
}

function spanWidth(span: CellRange, columns: readonly PrintColumn[], widthsPt: readonly number[]): number {
  return columns.reduce((sum, { target }, i) => {
    const isInside = target >= span.column && target < span.column + span.columnCount;
    return isInside ? sum + (widthsPt[i] as number) : sum;
  }, 0);
}

/** Where text merged downwards needs more than its rows have, the last of them gets the rest. */
function* withTallMerges(
  heights: NeededHeight[],
  table: PrintTable,
  widthsPt: readonly number[],
  bodySizePt: number,
  settings: PrintSettings,
): Steps<NeededHeight[]> {
  const indexes = new Map(heights.map(({ row }, i) => [row.target, i]));
  for (const area of table.merges) {
    if (area.rowCount === 1) continue;
    yield;
    const inside = Array.from({ length: area.rowCount }, (_, i) => indexes.get(area.row + i)).filter(
      (index) => index !== undefined,
    );
    const index = table.columns.findIndex(({ target }) => target >= area.column);
    const column = table.columns[index];
    const first = heights[inside[0] ?? -1];
    const last = inside.at(-1);
    if (first === undefined || last === undefined || column === undefined) continue;
    const width = spanWidth(area, table.columns, widthsPt);
    const needed = textHeight(first.row.texts[index] ?? "", width, bodySizePt, settings);
    const missing = needed - inside.reduce((sum, i) => sum + (heights[i] as NeededHeight).neededPt, 0);
    if (missing <= 0) continue;
    const old = heights[last] as NeededHeight;
    heights[last] = { ...old, neededPt: old.neededPt + wholePixels(missing), column };
  }
  return heights;
}
