import { rangeName, type CellRange } from "../core/model/sheet";

/** A stretch of rows of one sheet's used range, read in one response. Rows count from the used range's first. */
export interface RowStretch {
  readonly sheet: number;
  readonly from: number;
  readonly rowCount: number;
}

/** How large one sheet's used range is. */
export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Cells read in one response while it is not known how long their texts are: at 400 characters a cell, text and
 * formula, three bytes a character, this is half of the 5 MB that Excel on the web allows.
 */
const FIRST_CELLS = 1000;
/** Cells in one response at most, however short their texts: far from the 5 million Excel allows. */
const MOST_CELLS = 100_000;
/** Characters aimed at in one response: with formula and UTF-8 about six bytes each, so about 1.8 MB of 5. */
const AIMED_CHARACTERS = 300_000;
/** A chunk's cells grow at most this many times over the last one's, since the next texts may be longer. */
const GROWTH = 8;

/** How many cells to ask for next, from how many characters the last cells held. */
export function nextCellBudget(last?: { readonly cells: number; readonly characters: number }): number {
  if (last === undefined || last.cells === 0) return FIRST_CELLS;
  const each = Math.max(1, last.characters / last.cells);
  return Math.max(1, Math.min(MOST_CELLS, last.cells * GROWTH, Math.floor(AIMED_CHARACTERS / each)));
}

/**
 * The next stretches to read, from `start` on, over several sheets if they fit the budget together. Whole rows, at
 * least one; empty when all is read.
 */
export function nextStretches(
  extents: readonly Extent[],
  start: { readonly sheet: number; readonly row: number },
  cellBudget: number,
): RowStretch[] {
  const stretches: RowStretch[] = [];
  let left = cellBudget;
  let row = start.row;
  for (let sheet = start.sheet; sheet < extents.length; sheet++, row = 0) {
    const extent = extents[sheet] as Extent;
    if (row >= extent.rowCount || extent.columnCount === 0) continue;
    const fitting = Math.floor(left / extent.columnCount);
    if (fitting < 1 && stretches.length > 0) break;
    const rowCount = Math.max(1, Math.min(fitting, extent.rowCount - row));
    stretches.push({ sheet, from: row, rowCount });
    left -= rowCount * extent.columnCount;
    if (row + rowCount < extent.rowCount) break;
  }
  return stretches;
}

/** Joins addresses into lists no longer than `limit` characters: "D3,D7:D9". */
export function addressLists(ranges: readonly CellRange[], limit = ADDRESS_LIMIT): string[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const name = rangeName(range);
    if (list !== "" && list.length + 1 + name.length > limit) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? name : `${list},${name}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** `getRanges` refuses addresses past 8,192 characters; kept well below, since hosts count the sheet's name too. */
const ADDRESS_LIMIT = 2000;
