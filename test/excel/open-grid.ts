import type { CellValue } from "../../src/core/model/sheet";
import { openBlankDesk, type HeadlessDesk, type HeadlessOptions } from "../../src/desk/headless";

/** A desk over a new workbook with one sheet that holds `grid` from A1 on; text stays text. Closed by `closeDesks`. */
export async function openGrid(
  grid: readonly (readonly CellValue[])[],
  options: HeadlessOptions & { readonly sheetName?: string } = {},
): Promise<HeadlessDesk> {
  const desk = openBlankDesk({ sheetName: "五月", ...options });
  openDesks.push(desk);
  await fill(options.sheetName ?? "五月", grid);
  return desk;
}

/** Another sheet at the end of the open workbook. */
export async function addSheet(name: string, grid: readonly (readonly CellValue[])[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await fill(name, grid);
}

/** Closes what `openGrid` opened; for `afterEach`. The last one first, so that each puts back what it found. */
export function closeDesks(): void {
  for (const desk of openDesks.splice(0).reverse()) desk.dispose();
}

/** Keeps a desk opened some other way for `closeDesks`. */
export function keep(desk: HeadlessDesk): HeadlessDesk {
  openDesks.push(desk);
  return desk;
}

const openDesks: HeadlessDesk[] = [];

async function fill(name: string, grid: readonly (readonly CellValue[])[]): Promise<void> {
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return;
  // A request may hold 5 MB, as in Excel on the web.
  for (let top = 0; top < grid.length; top += ROWS_AT_ONCE) {
    const block = grid.slice(top, top + ROWS_AT_ONCE);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(top, 0, block.length, width);
      range.values = block.map((row) => Array.from({ length: width }, (_, column) => typedText(row[column] ?? "")));
      await context.sync();
    });
  }
}

const ROWS_AT_ONCE = 250;

function typedText(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
