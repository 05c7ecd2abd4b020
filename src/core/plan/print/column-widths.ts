import type { Steps } from "../../model/steps";
import { countLines, type MeasuredText } from "./text-measure";

/** A column whose width is to be found. Lengths in points. */
export interface WidthColumn {
  /** One per row; null where the cell is blank or merged. */
  readonly texts: readonly (MeasuredText | null)[];
  readonly leastPt: number;
  /** A fixed width; null: to be found. */
  readonly fixedPt: number | null;
}

export interface WidthTask {
  readonly columns: readonly WidthColumn[];
  readonly totalPt: number;
  readonly fontSizePt: number;
  readonly paddingPt: number;
  /** Rows of more lines than this cost as much as many others: they would not fit their page. */
  readonly mostLines: number;
}

/**
 * Widths that together make `totalPt` and the table as short as can be found. Starts from shares by amount of text, then moves width
 * from one column to another, in ever smaller steps, as long as that shortens the table. Minimums that do not fit
 * together shrink in proportion. Deterministic.
 */
export function* findWidths(task: WidthTask): Steps<number[]> {
  const { columns, totalPt } = task;
  const free = columns.flatMap((column, index) => (column.fixedPt === null ? [index] : []));
  const fixed = columns.reduce((sum, column) => sum + (column.fixedPt ?? 0), 0);
  const room = Math.max(0, totalPt - fixed);
  const least = free.reduce((sum, index) => sum + (columns[index] as WidthColumn).leastPt, 0);
  const widths = columns.map((column) => column.fixedPt ?? column.leastPt * Math.min(1, room / least));
  if (least >= room || free.length < 2) {
    const only = free[0];
    if (free.length === 1 && only !== undefined) widths[only] = room;
    return widths;
  }
  const measure = lineTables(task);
  const amounts: number[] = [];
  for (const index of free) {
    amounts.push(yield* amountOf(columns[index] as WidthColumn));
  }
  const found: Exchanged[] = [];
  for (const exponent of EXPONENTS) {
    const start = [...widths];
    const weights = amounts.map((amount) => amount ** exponent);
    const weight = weights.reduce((sum, one) => sum + one, 0) || 1;
    free.forEach((index, i) => {
      (start[index] as number) += ((room - least) * (weights[i] as number)) / weight;
    });
    found.push(yield* exchange(start, free, task, measure));
  }
  return found.reduce((best, one) => (one.cost < best.cost ? one : best)).widths;
}

/** Texts are shared out by their amount, or more evenly: whichever ends shorter. */
const EXPONENTS = [1, 0.6];
/** Points moved at once, coarse to fine. */
const STEPS = [48, 24, 12, 6, 3];
/** Of long tables so many rows, the longest among them, decide about the widths. */
const MOST_ROWS = 700;

function* amountOf({ texts }: WidthColumn): Steps<number> {
  let sum = 0;
  for (const [row, text] of texts.entries()) {
    if (row % ROWS_A_STEP === 0) yield;
    if (text !== null) for (const width of text.widths) sum += Math.max(0, width);
  }
  return sum;
}

/** Rows added up in one step. */
const ROWS_A_STEP = 1024;

type Lines = (column: number, widthPt: number) => Uint16Array;

/** Lines of every row that decides, at a width; worked out once per column and width. */
function lineTables({ columns, fontSizePt, paddingPt }: WidthTask): Lines {
  const rows = decidingRows(columns);
  const texts = columns.map((column) => rows.map((row) => column.texts[row] ?? null));
  const known = columns.map(() => new Map<number, Uint16Array>());
  return (column, widthPt) => {
    const key = Math.round(widthPt * 100);
    const cache = known[column] as Map<number, Uint16Array>;
    let lines = cache.get(key);
    if (lines === undefined) {
      const em = (widthPt - paddingPt) / fontSizePt;
      lines = Uint16Array.from(texts[column] as (MeasuredText | null)[], (text) =>
        text === null ? 0 : countLines(text, em),
      );
      cache.set(key, lines);
    }
    return lines;
  };
}

function decidingRows(columns: readonly WidthColumn[]): number[] {
  const count = columns[0]?.texts.length ?? 0;
  const all = Array.from({ length: count }, (_, row) => row);
  if (count <= MOST_ROWS) return all;
  const amount = all.map((row) => columns.reduce((sum, column) => sum + (column.texts[row]?.widths.length ?? 0), 0));
  const longest = [...all].sort((a, b) => (amount[b] as number) - (amount[a] as number)).slice(0, MOST_ROWS / 7);
  const step = count / (MOST_ROWS - longest.length);
  const spread = Array.from({ length: MOST_ROWS - longest.length }, (_, i) => Math.floor(i * step));
  return [...new Set([...longest, ...spread])].sort((a, b) => a - b);
}

interface Exchanged {
  readonly widths: number[];
  readonly cost: number;
}

function* exchange(start: readonly number[], free: readonly number[], task: WidthTask, lines: Lines): Steps<Exchanged> {
  let widths = [...start];
  let cost = costOf(widths, task, lines);
  for (const step of STEPS) {
    for (let moved = true; moved;) {
      moved = false;
      for (const from of free) {
        if ((widths[from] as number) - step < (task.columns[from] as WidthColumn).leastPt) continue;
        for (const to of free) {
          yield;
          if (to === from || (widths[from] as number) - step < (task.columns[from] as WidthColumn).leastPt) continue;
          const next = widths.map((width, i) => (i === from ? width - step : i === to ? width + step : width));
          const nextCost = costOf(next, task, lines);
          if (nextCost < cost) {
            widths = next;
            cost = nextCost;
            moved = true;
          }
        }
      }
    }
  }
  return { widths, cost };
}

/** Lines of all rows together; a line too many in a row that has no room for it counts a hundredfold. */
function costOf(widths: readonly number[], task: WidthTask, lines: Lines): number {
  const tables = widths.map((width, column) => lines(column, width));
  const count = tables[0]?.length ?? 0;
  let cost = 0;
  for (let row = 0; row < count; row++) {
    let most = 1;
    for (const table of tables) {
      const here = table[row] as number;
      if (here > most) most = here;
    }
    cost += most + 100 * Math.max(0, most - task.mostLines);
  }
  return cost;
}
