/** A page's rows: `from` to `to` (exclusive) of the rows given, with the height they take, the repeated header not. */
export interface PageRows {
  readonly from: number;
  readonly to: number;
  readonly filledPt: number;
}

export interface PageRoom {
  /** Room for rows on the first page (below title and header) and on the others (below the repeated header), points. */
  readonly firstPt: number;
  readonly otherPt: number;
  /** Rows that a page may not begin with: they belong to the row before. */
  readonly heldTo: ReadonlySet<number>;
}

/**
 * Shares rows out to pages: no row is split, no page more than needed, pages as evenly full as can be, and on the
 * last at least three rows where that costs no page. A row higher than its page gets one of its own.
 */
export function sharePages(heightsPt: readonly number[], { firstPt, otherPt, heldTo }: PageRoom): PageRows[] {
  const count = heightsPt.length;
  if (count === 0) return [{ from: 0, to: 0, filledPt: 0 }];
  // best[i]: the least cost of pages whose last ends before row i; before[i]: where that page begins.
  const best = new Float64Array(count + 1).fill(Infinity);
  const before = new Int32Array(count + 1);
  best[0] = 0;
  const pieces = pieceStarts(heldTo, count);
  for (let to = 1; to <= count; to++) {
    if (to < count && heldTo.has(to)) continue;
    let filled = 0;
    for (let from = to - 1; from >= 0; from--) {
      filled += heightsPt[from] as number;
      const room = from === 0 ? firstPt : otherPt;
      const fits = filled <= room + TOLERANCE;
      if (!fits && filled > Math.max(firstPt, otherPt) && to - from > 1 && !heldAll(from, to)) break;
      const cost = (best[from] as number) + pageCost(filled, room) + lastCost(to, from, count);
      if (fits && cost < (best[to] as number)) set(to, from, cost);
      // What can't be parted overflows, at a price that no other choice reaches.
      else if (!fits && heldAll(from, to) && cost + OVERFLOW < (best[to] as number)) {
        set(to, from, cost + OVERFLOW);
      }
    }
  }
  return pagesFrom(before, heightsPt);

  /** Whether rows `from` to `to` form one piece. */
  function heldAll(from: number, to: number): boolean {
    return (pieces[to - 1] as number) <= from;
  }

  function set(to: number, from: number, cost: number): void {
    best[to] = cost;
    before[to] = from;
  }
}

/** Adding up hundreds of heights leaves less than this. */
const TOLERANCE = 1e-6;
/** More than all that unevenness may cost: fewer pages come first. */
const PAGE = 1e6;
const OVERFLOW = 1e12;
const FEWEST_ON_LAST = 3;

function pageCost(filled: number, room: number): number {
  const free = Math.max(0, 1 - filled / room);
  return PAGE + free * free;
}

function lastCost(to: number, from: number, count: number): number {
  return to === count && from > 0 && to - from < FEWEST_ON_LAST ? PAGE / 2 : 0;
}

/** For each row, the first of the rows that it belongs to. */
function pieceStarts(heldTo: ReadonlySet<number>, count: number): Int32Array {
  const starts = new Int32Array(count);
  for (let row = 1; row < count; row++) starts[row] = heldTo.has(row) ? (starts[row - 1] as number) : row;
  return starts;
}

function pagesFrom(before: Int32Array, heights: readonly number[]): PageRows[] {
  const pages: PageRows[] = [];
  for (let to = heights.length; to > 0; to = before[to] as number) {
    const from = before[to] as number;
    pages.push({ from, to, filledPt: heights.slice(from, to).reduce((sum, height) => sum + height, 0) });
  }
  return pages.reverse();
}
