import type { BulletinColumn, ColumnRole, PageFurniture } from "../model/bulletin";
import { Pace, type Steps } from "../model/steps";
import type { Grid } from "./grid";
import { isBlank, squeeze } from "./grid";
import type { HeaderBlock } from "./header";
import type { HeaderReader } from "./header-words";
import { rowKind } from "./row-kinds";
import type { Ending, RowContext, RowKind } from "./row-kinds";

/** The rows below a header, sorted out. */
export interface BodyRows {
  /** One per task: its first row and how many rows it takes. */
  readonly tasks: readonly { readonly row: number; readonly rowCount: number }[];
  readonly furniture: readonly PageFurniture[];
  /** Rows after the last task that hold something. */
  readonly trailing: readonly number[];
}

/** Sorts the rows below the header into tasks, page furniture and what follows the table. Linear in rows. */
export function* sortRows(
  grid: Grid,
  block: HeaderBlock,
  byRole: ReadonlyMap<ColumnRole, BulletinColumn>,
  textsAbove: readonly string[],
  readHeader: HeaderReader,
): Steps<BodyRows> {
  const first = block.range.row + block.range.rowCount;
  const kinds = yield* kindsOf({
    grid,
    block,
    byRole,
    columns: [...byRole.values()],
    titles: new Set(textsAbove.map(squeeze)),
    headers: headerTexts(grid, block),
    readHeader,
  });
  const last = kinds.lastIndexOf("task");
  const tasks: { row: number; rowCount: number }[] = [];
  const furniture: PageFurniture[] = [];
  let open = false;
  for (let index = 0; index <= last; index++) {
    const kind = kinds[index]!;
    const row = first + index;
    if (kind === "task" || kind === "partial") tasks.push({ row, rowCount: 1 });
    else if (kind === "continuation" && open) tasks.at(-1)!.rowCount++;
    else if (kind === "blank" || kind === "repeatedHeader" || kind === "repeatedTitle") furniture.push({ row, kind });
    open = kind === "task" || kind === "partial" || (kind === "continuation" && open);
  }
  const end = endOfLastTask(grid, byRole, first + last, kinds, first);
  if (last >= 0) tasks.at(-1)!.rowCount = end - tasks.at(-1)!.row;
  const trailing: number[] = [];
  for (let row = last < 0 ? first : end; row < grid.endRow; row++) {
    if (!isBlankRow(grid, row)) trailing.push(row);
  }
  return { tasks, furniture, trailing };
}

function* kindsOf(context: RowContext): Steps<RowKind[]> {
  const { grid, block } = context;
  const kinds: RowKind[] = [];
  const pace = new Pace();
  let afterGap = false;
  let ending: Ending = "open";
  for (let row = block.range.row + block.range.rowCount; row < grid.endRow; row++) {
    if (pace.isDue(ROW)) yield;
    const kind = rowKind(context, row, afterGap, ending);
    kinds.push(kind);
    if (kind === "foreignHeader") ending = "closed";
    else if (kind === "note" && ending === "open") ending = "noted";
    else if (kind === "repeatedHeader" || kind === "task") ending = "open";
    afterGap = kind === "blank" || kind === "section" || kind === "note" || kind === "total";
  }
  return kinds;
}

/** What telling a row costs, in characters looked at. */
const ROW = 400;

/**
 * Rows after the last task belong to it only while cells of it are merged over them: below the table a line with
 * a unit's name is a signature.
 */
function endOfLastTask(
  grid: Grid,
  byRole: ReadonlyMap<ColumnRole, BulletinColumn>,
  lastRow: number,
  kinds: readonly RowKind[],
  first: number,
): number {
  let end = lastRow + 1;
  const covers = (row: number) =>
    [...byRole.values()].some(({ column }) => {
      const area = grid.areaAt(row, column);
      return area !== undefined && area.row <= lastRow;
    });
  while (end < grid.endRow && kinds[end - first] === "continuation" && covers(end)) end++;
  return end;
}

/** Squeezed header texts with their columns, for each row of the header. */
function headerTexts(grid: Grid, block: HeaderBlock): RowContext["headers"] {
  return Array.from({ length: block.range.rowCount }, (_, level) =>
    block.columns
      .map(({ column }) => ({ column, text: grid.own(block.range.row + level, column) }))
      .filter(({ text }) => !isBlank(text))
      .map(({ column, text }) => ({ column, squeezed: squeeze(text) })),
  );
}

function isBlankRow(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    if (!isBlank(grid.own(row, column))) return false;
  }
  return true;
}
