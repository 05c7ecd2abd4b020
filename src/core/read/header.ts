import type { CellRange } from "../model/sheet";
import { Pace, type Steps } from "../model/steps";
import type { Grid } from "./grid";
import { isBlank, squeeze } from "./grid";
import { readGroupedHeader, readHeader } from "./header-words";
import type { HeaderReader, HeaderReading } from "./header-words";

/** One column of a header. */
export interface HeaderColumn {
  readonly column: number;
  /** As written; levels joined with "/". */
  readonly text: string;
  /** Row of the lowest header text. */
  readonly row: number;
  /** The header above it where there are two levels, else "". */
  readonly group: string;
  readonly reading: HeaderReading | null;
}

/** A header of one row or two, with the columns that stand together. */
export interface HeaderBlock {
  readonly range: CellRange;
  readonly columns: readonly HeaderColumn[];
}

/** The best header of a sheet, or how near the nearest came. */
export type HeaderSearch =
  | { readonly kind: "header"; readonly block: HeaderBlock }
  | { readonly kind: "none"; readonly nearest: HeaderBlock | null };

/** Rows looked at below a header to tell what a column holds. */
const SAMPLE_ROWS = 60;
const LONGEST_SUB_HEADER = 20;

/** Finds the header by what its cells say, wherever it stands. The first of equally good ones wins. */
export function* findHeader(grid: Grid, read: HeaderReader): Steps<HeaderSearch> {
  let best: HeaderBlock | null = null;
  let nearest: HeaderBlock | null = null;
  const width = grid.endColumn - grid.firstColumn;
  const pace = new Pace();
  for (let row = grid.firstRow; row < grid.endRow; row++) {
    if (pace.isDue(width * LONGEST_LOOK)) yield;
    if (!hasHeader(grid, row, read)) continue;
    for (const block of blocksAt(grid, row)) {
      if (isBulletinHeader(block) && score(block) > (best ? score(best) : 0)) best = block;
      if (score(block) > (nearest ? score(nearest) : 0)) nearest = block;
    }
    // Where every column has a role, none further down can be better.
    if (best && score(best) === width) break;
  }
  return best ? { kind: "header", block: best } : { kind: "none", nearest };
}

/** Distinct roles of a block: the more, the better the header. */
function score(block: HeaderBlock): number {
  return new Set(block.columns.map(({ reading }) => reading?.role).filter(Boolean)).size;
}

/**
 * A bulletin says what was asked for or who answers for it, and how far it got. Without the latter it is a list
 * of duties.
 */
function isBulletinHeader(block: HeaderBlock): boolean {
  const roles = new Set(block.columns.map(({ reading }) => reading?.role));
  const tells = roles.has("completion") || roles.has("status");
  const about = ["annualTarget", "monthlyTarget", "leaders", "responsibleUnits"] as const;
  return tells && about.some((role) => roles.has(role)) && score(block) >= 3;
}

/** As much of a cell as is looked at to tell that it is no header. */
const LONGEST_LOOK = 30;

function hasHeader(grid: Grid, row: number, read: HeaderReader): boolean {
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    const text = grid.own(row, column);
    if (text !== "" && read(text)) return true;
  }
  return false;
}

function blocksAt(grid: Grid, row: number): HeaderBlock[] {
  const rowCount = isSubHeaderRow(grid, row) ? 2 : 1;
  return segments(grid, headerColumns(grid, row, rowCount), row + rowCount).map((columns) => ({
    range: {
      row,
      column: columns[0]!.column,
      rowCount,
      columnCount: columns.at(-1)!.column - columns[0]!.column + 1,
    },
    columns: withCompletionByContent(grid, withCompletionByGroup(grid, columns, row + rowCount), row + rowCount),
  }));
}

function headerColumns(grid: Grid, row: number, rowCount: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    const upper = rowCount === 2 ? groupText(grid, row, column) : grid.seen(row, column);
    const lower = rowCount === 2 && !isMergedDown(grid, row, column) ? grid.seen(row + 1, column) : "";
    const only = { column, group: "", row };
    if (isBlank(lower)) columns.push({ ...only, text: grid.seen(row, column), reading: readHeader(upper) });
    else if (isBlank(upper)) columns.push({ ...only, text: lower, row: row + 1, reading: readHeader(lower) });
    else {
      const text = `${upper}/${lower}`;
      columns.push({ column, text, group: upper, row: row + 1, reading: readGroupedHeader(lower, upper) });
    }
  }
  return columns;
}

/** Sub-headers: short words below a header that spans several columns, and no row of a task. */
function isSubHeaderRow(grid: Grid, row: number): boolean {
  if (row + 1 >= grid.endRow) return false;
  let grouped = 0;
  let recognised = 0;
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    if (isMergedDown(grid, row, column)) continue;
    const lower = grid.seen(row + 1, column);
    if (isBlank(lower)) continue;
    if (squeeze(lower).length > LONGEST_SUB_HEADER || /^\d+$/.test(squeeze(lower))) return false;
    const upper = groupText(grid, row, column);
    if (!isBlank(upper) && spansColumns(grid, row, column)) grouped++;
    // What stands over 序号 is a title, not a header.
    if (!isBlank(upper) && readHeader(lower)?.role === "serialNumber") return false;
    if (readGroupedHeader(lower, upper)) recognised++;
    else if (grid.readStatus(lower)) return false;
  }
  return grouped >= 2 && recognised >= 2 && recognised >= grouped / 2;
}

function isMergedDown(grid: Grid, row: number, column: number): boolean {
  const area = grid.areaAt(row, column);
  return area !== undefined && area.row + area.rowCount > row + 1;
}

/** Whether the header above is shared: merged across, or with empty cells beside it. */
function spansColumns(grid: Grid, row: number, column: number): boolean {
  const area = grid.areaAt(row, column);
  if (area) return area.columnCount > 1;
  return isBlank(grid.seen(row, column)) || (column + 1 < grid.endColumn && isBlank(grid.seen(row, column + 1)));
}

/** Header text over a column, carried to the right where the cells beside it are empty but have sub-headers. */
function groupText(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= grid.firstColumn; at--) {
    const text = grid.seen(row, at);
    if (!isBlank(text)) return at < column && isMergedDown(grid, row, at) ? "" : text;
    if (isBlank(grid.seen(row + 1, at))) return "";
  }
  return "";
}

/** Columns that stand together: a column without header and content parts two tables. */
function segments(grid: Grid, columns: readonly HeaderColumn[], bodyRow: number): HeaderColumn[][] {
  const parts: HeaderColumn[][] = [];
  let part: HeaderColumn[] = [];
  for (const column of columns) {
    if (isBlank(column.text) && sample(grid, column.column, bodyRow).length === 0) {
      parts.push(part);
      part = [];
    } else part.push(column);
  }
  parts.push(part);
  return parts.filter((columnsOfPart) => columnsOfPart.length > 0);
}

/** Texts that stand in a column below the header, blank ones left out. */
export function sample(grid: Grid, column: number, bodyRow: number): string[] {
  const texts: string[] = [];
  for (let row = bodyRow; row < Math.min(grid.endRow, bodyRow + SAMPLE_ROWS); row++) {
    // A title or section merged across says nothing of a column.
    if ((grid.areaAt(row, column)?.columnCount ?? 1) > 1) continue;
    const text = grid.own(row, column);
    if (!isBlank(text)) texts.push(text);
  }
  return texts;
}

/** 完成情况 over 状态 and 说明: the sub-column with the longest texts is the narrative. */
function withCompletionByGroup(grid: Grid, columns: HeaderColumn[], bodyRow: number): HeaderColumn[] {
  if (columns.some(({ reading }) => reading?.role === "completion")) return columns;
  const below = columns.filter(({ reading, group }) => !reading && readHeader(group)?.role === "completion");
  const length = ({ column }: HeaderColumn) => sample(grid, column, bodyRow).join("").length;
  const [longest] = below.sort((a, b) => length(b) - length(a));
  return longest
    ? columns.map((column) => (column === longest ? { ...column, reading: COMPLETION } : column))
    : columns;
}

/** Where no header names the completion, cells that open with a status word do. */
function withCompletionByContent(grid: Grid, columns: HeaderColumn[], bodyRow: number): HeaderColumn[] {
  const tells = columns.some(({ reading }) => reading?.role === "completion" || reading?.role === "status");
  if (tells || columns.filter(({ reading }) => reading).length < 3) return columns;
  const found = columns.find(({ column, reading }) => {
    if (reading) return false;
    const texts = sample(grid, column, bodyRow);
    return texts.length >= 2 && texts.filter((text) => grid.readStatus(text)?.status).length * 2 > texts.length;
  });
  return columns.map((column) => (column === found ? { ...column, reading: COMPLETION } : column));
}

/** A completion that no header of its own names. */
const COMPLETION: HeaderReading = {
  role: "completion",
  month: null,
  strength: 0,
  narrative: true,
  mayBeStatus: false,
  lead: false,
  withPersons: false,
};
