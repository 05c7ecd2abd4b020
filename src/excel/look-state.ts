import type { CellRange } from "../core/model/sheet";

/** Formats of a rectangle of cells: each row is a list of [index into `looks`, cells]. */
export interface LookState {
  readonly area: CellRange;
  readonly looks: readonly Excel.CellPropertiesFormat[];
  readonly rows: readonly (readonly (readonly [look: number, count: number])[])[];
}

/** The sides of a cell. */
export const SIDES = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof SIDES)[number];
export const DIAGONALS = ["diagonalDown", "diagonalUp"] as const;
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

/** With what else the cells of a row have that is to come back. */
const LOADED_OF_ROWS: Excel.CellPropertiesLoadOptions = {
  format: { ...LOADED.format, font: { ...LOADED.format?.font, strikethrough: true } },
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

/**
 * Reads the formats of several rectangles of the same width. Those that fit one request share it.
 */
export async function captureLooksOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
): Promise<Excel.CellPropertiesFormat[][][]> {
  const found: Excel.CellPropertiesFormat[][][] = [];
  for (const group of groupsOf(areas)) {
    const results = group.map(({ row, column, rowCount, columnCount }) =>
      sheet.getRangeByIndexes(row, column, rowCount, columnCount).getCellProperties(LOADED_OF_ROWS),
    );
    // One response holds no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    // A result of a method has nothing to load.

    for (const { value } of results) found.push(value.map((row) => row.map(({ format }) => settable(format ?? {}))));
  }
  return found;
}

/**
 * Writes formats back where they are others now, and of those only what differs: a colour of the theme that is still
 * right stays one.
 */
export async function restoreLooksOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  wanted: readonly (readonly (readonly Excel.CellPropertiesFormat[])[])[],
): Promise<void> {
  const present = await captureLooksOf(context, sheet, areas);
  let queued = 0;
  for (const [index, { row, column, rowCount, columnCount }] of areas.entries()) {
    const cells = (wanted[index] ?? []).map((looks, r) =>
      looks.map((look, c) => ({ format: difference(look, present[index]?.[r]?.[c] ?? {}) })),
    );
    if (cells.flat().every(({ format }) => Object.keys(format).length === 0)) continue;
    sheet.getRangeByIndexes(row, column, rowCount, columnCount).setCellProperties(cells);
    queued += rowCount * columnCount;
    if (queued < CELLS_AT_ONCE) continue;
    // One request holds no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    queued = 0;
  }
  await context.sync();
}

function groupsOf(areas: readonly CellRange[]): CellRange[][] {
  const groups: CellRange[][] = [];
  let cells = CELLS_AT_ONCE;
  for (const area of areas) {
    const size = area.rowCount * area.columnCount;
    if (cells + size > CELLS_AT_ONCE) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(area);
    cells += size;
  }
  return groups;
}

/** What of `wanted` reads otherwise in `present`: what has to be written for a cell to look so. */
export function difference(
  wanted: Excel.CellPropertiesFormat,
  present: Excel.CellPropertiesFormat,
): Excel.CellPropertiesFormat {
  const changed = Object.entries(wanted).flatMap(([key, value]: [string, unknown]) => {
    const now: unknown = present[key as keyof Excel.CellPropertiesFormat];
    if (JSON.stringify(value) === JSON.stringify(now)) return [];
    if (key === "borders") return [[key, otherLines(wanted.borders ?? {}, present.borders ?? {})] as const];
    // A font is written property by property.
    if (key !== "font" || typeof value !== "object" || value === null) return [[key, value] as const];
    const font = Object.entries(value).filter(
      ([name, one]) => one !== (now as Record<string, unknown> | undefined)?.[name],
    );
    return [[key, Object.fromEntries(font)] as const];
  });
  return Object.fromEntries(changed);
}

/** A line is its style, weight and colour together. */
function otherLines(wanted: Excel.CellBorderCollection, present: Excel.CellBorderCollection) {
  const sides = [...SIDES, ...DIAGONALS].filter(
    (side) => JSON.stringify(wanted[side] ?? NO_LINE) !== JSON.stringify(present[side] ?? NO_LINE),
  );
  return Object.fromEntries(
    sides.map((side) => {
      const line = wanted[side] ?? NO_LINE;
      return [side, isDrawn(present[side]) ? line : newLine(line)];
    }),
  );
}

/** A line where there is none. Black is what one without a colour of its own is drawn in. */
export function newLine(line: Excel.CellBorder): Excel.CellBorder {
  const { color, ...rest } = line;
  return color === undefined || color === "#000000" ? rest : line;
}

const NO_LINE: Excel.CellBorder = { style: "None" };

/** What can be written back: no colour where there is no fill, no weight where there is no line. */
function settable({ fill, borders, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines: Excel.CellBorderCollection = {};
  for (const side of SIDES) {
    const line = borders?.[side];
    if (line !== undefined) lines[side] = isDrawn(line) ? line : NO_LINE;
  }
  for (const side of DIAGONALS) {
    const line = borders?.[side];
    if (line !== undefined && isDrawn(line)) lines[side] = line;
  }
  const isFilled = fill?.pattern !== undefined && fill.pattern !== "None";
  return { ...format, fill: isFilled ? fill : { pattern: "None" }, borders: lines };
}

/** Whether there is a line. */
export function isDrawn(line: Excel.CellBorder | undefined): boolean {
  return line?.style !== undefined && line.style !== "None";
}

function chunks({ rowCount, columnCount }: CellRange): { readonly from: number; readonly count: number }[] {
  const size = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const found = [];
  for (let from = 0; from < rowCount; from += size) found.push({ from, count: Math.min(size, rowCount - from) });
  return found;
}
