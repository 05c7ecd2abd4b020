import type { CellRange } from "../core/model/sheet";
import { addressLists } from "./chunks";
import { captureLooksOf, difference, isDrawn, newLine, restoreLooksOf, SIDES, type Side } from "./look-state";

type Look = Excel.CellPropertiesFormat;

/** How a row looks that is going to be deleted. */
export interface RowLooks {
  /** Its cells within the used columns: one row. */
  readonly area: CellRange;
  /** Each as it is drawn, with the lines that it shares with its neighbours. */
  readonly looks: readonly Look[];
  /** For each, the sides whose line is its neighbour's alone: written on the cell too, it would be a line more. */
  readonly lent: readonly (readonly Side[])[];
  /** What cells right of all others look like: that of the row itself. */
  readonly beyond: Look;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Reads how rows look. `areas`: the used cells of each. A sync for every 2,500 cells, three rows for each row. */
export async function captureRowLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
): Promise<RowLooks[]> {
  const windows = areas.map(withNeighbours);
  const found = await captureLooksOf(context, sheet, [...windows, ...areas.map(cellBeyond)]);
  return areas.map((area, index): RowLooks => {
    const window = windows[index] as CellRange;
    const at = (row: number, column: number) => found[index]?.[row - window.row]?.[column - window.column];
    const columns = Array.from({ length: area.columnCount }, (_, i) => area.column + i);
    return {
      area,
      looks: columns.map((column) => at(area.row, column) ?? {}),
      lent: columns.map((column) =>
        SIDES.filter((side) => {
          const { row: down, column: right } = STEPS[side];
          return isLent(at(area.row, column), at(area.row + down, column + right), side);
        }),
      ),
      beyond: found[areas.length + index]?.[0]?.[0] ?? {},
    };
  });
}

/** From a cell to its neighbour on a side, and what that side is to the neighbour. */
const STEPS: Readonly<Record<Side, { readonly row: number; readonly column: number; readonly back: Side }>> = {
  top: { row: -1, column: 0, back: "bottom" },
  bottom: { row: 1, column: 0, back: "top" },
  left: { row: 0, column: -1, back: "right" },
  right: { row: 0, column: 1, back: "left" },
};

/**
 * Excel tells what line is drawn between two cells, not which of them has it. A cell without lines across it, beside
 * one that has them, is a blank one at the edge of a table: the line is the table's.
 */
function isLent(cell: Look | undefined, neighbour: Look | undefined, side: Side): boolean {
  if (!isDrawn(cell?.borders?.[side]) || neighbour === undefined) return false;
  const across = side === "top" || side === "bottom" ? (["left", "right"] as const) : (["top", "bottom"] as const);
  const hasLines = (one: Look | undefined) => across.some((other) => isDrawn(one?.borders?.[other]));
  return !hasLines(cell) && hasLines(neighbour);
}

/**
 * Gives rows that were just inserted the looks they had. What Excel let them inherit from the row above stays where it
 * is right (a colour of the theme stays one) and is cleared where it is not. Three syncs, more where rows are many.
 */
export async function restoreRowLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly RowLooks[],
): Promise<void> {
  const areas = rows.map(({ area }) => area);
  const inherited = await captureLooksOf(context, sheet, [
    ...areas,
    ...areas.map(cellBeyond),
    { row: LAST_ROW, column: LAST_COLUMN, rowCount: 1, columnCount: 1 },
  ]);
  const plain = inherited.at(-1)?.[0]?.[0] ?? {};
  const cleared = rows.map((row, index) =>
    clearInherited(sheet, row, {
      cells: inherited[index]?.[0] ?? [],
      beyond: inherited[rows.length + index]?.[0]?.[0] ?? {},
      plain,
    }),
  );
  const windows = areas.map(withNeighbours);
  const present = await captureLooksOf(context, sheet, windows);
  const lines = new Map<string, LineGroup>();
  const own = ownSides(rows);
  for (const [index, row] of rows.entries()) {
    const window = windows[index] as CellRange;
    const at: LookAt = (r, c) => present[index]?.[r - window.row]?.[c - window.column];
    writeLooks(sheet, row, at);
    for (const column of cleared[index] ?? []) collectLines(lines, row, column, at, own);
  }
  for (const { item, line, areas: along } of lines.values()) {
    for (const addresses of addressLists(along)) sheet.getRanges(addresses).format.borders.getItem(item).set(line);
  }
  await context.sync();
  // Whatever else a host makes of lines that two cells share: in the end they are drawn as they were.
  await restoreLooksOf(
    context,
    sheet,
    areas,
    rows.map(({ looks }) => [looks]),
  );
}

interface Inherited {
  readonly cells: readonly Look[];
  readonly beyond: Look;
  /** A cell that nobody ever formatted. */
  readonly plain: Look;
}

/** Queues that what a row inherited wrongly is cleared. Gives the columns where it is. */
function clearInherited(sheet: Excel.Worksheet, row: RowLooks, { cells, beyond, plain }: Inherited): number[] {
  const { area, looks, lent } = row;
  const columns = looks.map((_, i) => area.column + i);
  if (!isSame(row.beyond, beyond)) {
    const whole = sheet.getRange(`${area.row + 1}:${area.row + 1}`);
    whole.clear("Formats");
    const { borders: _, ...look } = difference(row.beyond, plain);
    if (Object.keys(look).length > 0) whole.set({ format: look as Excel.Interfaces.RangeFormatUpdateData });
    return columns;
  }
  const wrong = columns.filter((_, i) => {
    const [look = {}, now = {}] = [looks[i], cells[i]];
    return lent[i]?.length !== 0 || !isSame(look.borders, now.borders) || changes(look, plain) < changes(look, now);
  });
  for (const addresses of addressLists(wrong.map((column) => cellAt(area.row, column)))) {
    sheet.getRanges(addresses).clear("Formats");
  }
  return wrong;
}

type LookAt = (row: number, column: number) => Look | undefined;

/** Queues what of the looks is not yet so, but for lines around the cells. */
function writeLooks(sheet: Excel.Worksheet, { area, looks }: RowLooks, at: LookAt): void {
  const cells = looks.map((look, i) => {
    const { borders: _, ...others } = difference(look, at(area.row, area.column + i) ?? {});
    return { format: others };
  });
  if (cells.every(({ format }) => Object.keys(format).length === 0)) return;
  sheet.getRangeByIndexes(area.row, area.column, 1, area.columnCount).setCellProperties([cells]);
}

/** Cells that get a line alike, by which side of them it is. */
interface LineGroup {
  readonly item: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
  readonly line: Excel.CellBorder;
  readonly areas: CellRange[];
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** A line that the neighbour draws as well is written as one inside the two, which both keep. */
function collectLines(
  lines: Map<string, LineGroup>,
  { area, looks, lent }: RowLooks,
  column: number,
  at: LookAt,
  isOwn: (row: number, column: number, side: Side) => boolean | undefined,
): void {
  const { row } = area;
  const borders = looks[column - area.column]?.borders ?? {};
  for (const side of SIDES) {
    const line = borders[side];
    if (!isDrawn(line) || line === undefined || lent[column - area.column]?.includes(side)) continue;
    const step = STEPS[side];
    const other = { row: row + step.row, column: column + step.column };
    const shares =
      isOwn(other.row, other.column, step.back) ?? isDrawn(at(other.row, other.column)?.borders?.[step.back]);
    const item = !shares ? EDGES[side] : step.row === 0 ? "InsideVertical" : "InsideHorizontal";
    const key = `${item} ${JSON.stringify(line)}`;
    const group = lines.get(key) ?? { item, line: newLine(line), areas: [] };
    lines.set(key, group);
    group.areas.push(shares ? both({ row, column }, other) : cellAt(row, column));
  }
}

/** Whether a cell of the rows themselves has a line of its own on a side; undefined for cells of other rows. */
function ownSides(rows: readonly RowLooks[]) {
  const byRow = new Map(rows.map((one) => [one.area.row, one]));
  return (row: number, column: number, side: Side): boolean | undefined => {
    const one = byRow.get(row);
    const look = one?.looks[column - one.area.column];
    if (one === undefined || look === undefined) return undefined;
    return isDrawn(look.borders?.[side]) && !(one.lent[column - one.area.column]?.includes(side) ?? false);
  };
}

function both(a: { row: number; column: number }, b: { row: number; column: number }): CellRange {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rowCount: Math.abs(a.row - b.row) + 1,
    columnCount: Math.abs(a.column - b.column) + 1,
  };
}

/** How many properties have to be written, lines aside. */
function changes(wanted: Look, present: Look): number {
  const { borders: _, font, ...others } = difference(wanted, present);
  return Object.keys(others).length + Object.keys(font ?? {}).length;
}

function cellAt(row: number, column: number): CellRange {
  return { row, column, rowCount: 1, columnCount: 1 };
}

function cellBeyond({ row }: CellRange): CellRange {
  return cellAt(row, LAST_COLUMN);
}

function withNeighbours({ row, column, rowCount, columnCount }: CellRange): CellRange {
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  const bottom = Math.min(LAST_ROW, row + rowCount);
  const right = Math.min(LAST_COLUMN, column + columnCount);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
