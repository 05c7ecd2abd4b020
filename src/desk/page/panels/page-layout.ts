import { parseRect } from "../../workbook/a1";
import { lastColumn, lastRow, rectBetween, type Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { rowHeightPt } from "../../workbook/text-size";
import { columnWidthPt } from "../../workbook/units";

/** One printed page: which rows and columns of the sheet stand on it. Hidden ones are left out. */
export interface PrintedPage {
  /** Title rows first, where they repeat. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** How a sheet would be printed. Lengths in points. */
export interface PrintLayout {
  readonly paper: { readonly name: string; readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** 1 is full size. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
  readonly centered: boolean;
  /** Rows taller than a page: their text is cut. Zero-based. */
  readonly tooTall: readonly number[];
}

/** Lays out a sheet as Excel would, as far as its page set-up says. */
export function printLayout(sheet: Sheet): PrintLayout {
  const setup = sheet.rest.pageSetup;
  const [name, shortMm, longMm] = PAPERS[setup.paperSize ?? 1] ?? LETTER;
  const landscape = setup.orientation === "landscape";
  const paper = {
    name: `${name} ${landscape ? "横向" : "纵向"}`,
    width: (landscape ? longMm : shortMm) * PT_PER_MM,
    height: (landscape ? shortMm : longMm) * PT_PER_MM,
  };
  const margins = marginsOf(setup.margins);
  const area = parseRect(setup.printArea?.split("&&")[0] ?? "") ?? sheet.usedRect(false);
  const width = paper.width - margins.left - margins.right;
  const height = paper.height - margins.top - margins.bottom;
  const common = { paper, margins, centered: setup.horizontalCentered ?? false };
  if (!area) return { ...common, scale: 1, pages: [], tooTall: [] };

  const rows = indexes(area.row, lastRow(area)).filter((row) => !sheet.isRowHidden(row));
  const columns = indexes(area.column, lastColumn(area)).filter((column) => !sheet.isColumnHidden(column));
  const rowPt = (row: number): number => rowHeightPt(sheet, row);
  const columnPt = (column: number): number => columnWidthPt(sheet, column);
  const titles = titleRows(setup.printTitlesRow).filter((row) => !sheet.isRowHidden(row));
  const scale = scaleOf(setup, sum(columns, columnPt), sum(rows, rowPt), width, height);

  const titleHeight = sum(titles, rowPt);
  const bands = split(rows, rowPt, height / scale, breaksOf(sheet.rest.rowBreaks), (first) =>
    first > Math.max(-1, ...titles) ? titleHeight : 0,
  );
  const strips = split(columns, columnPt, width / scale, breaksOf(sheet.rest.colBreaks), () => 0);
  const pages = strips.flatMap((strip) =>
    bands.map((band) => ({
      rows: (band[0] ?? 0) > Math.max(-1, ...titles) ? [...titles, ...band] : band,
      columns: strip,
    })),
  );
  const tooTall = rows.filter((row) => rowPt(row) > height / scale - (titles.includes(row) ? 0 : titleHeight));
  return { ...common, scale, pages, tooTall };
}

/** The part of a merged area that stands on a page: how many of the page's rows and columns it covers. */
export function spanOn(page: PrintedPage, merge: Rect): { readonly rows: number; readonly columns: number } {
  const inside = (list: readonly number[], first: number, last: number): number =>
    list.filter((index) => index >= first && index <= last).length;
  return {
    rows: inside(page.rows, merge.row, lastRow(merge)),
    columns: inside(page.columns, merge.column, lastColumn(merge)),
  };
}

const PT_PER_MM = 72 / 25.4;
const LETTER = ["Letter", 215.9, 279.4] as const;

/** Papers by the file's number: name, short and long side in millimetres. */
const PAPERS: Readonly<Record<number, readonly [string, number, number]>> = {
  1: LETTER,
  5: ["Legal", 215.9, 355.6],
  8: ["A3", 297, 420],
  9: ["A4", 210, 297],
  11: ["A5", 148, 210],
  12: ["B4", 257, 364],
  13: ["B5", 182, 257],
};

function marginsOf(margins: Sheet["rest"]["pageSetup"]["margins"] | undefined): PrintLayout["margins"] {
  const inches = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3, ...margins };
  return Object.fromEntries(
    Object.entries(inches).map(([side, length]) => [side, length * 72]),
  ) as PrintLayout["margins"];
}

function scaleOf(
  setup: Sheet["rest"]["pageSetup"],
  wholeWidth: number,
  wholeHeight: number,
  width: number,
  height: number,
): number {
  if (!setup.fitToPage) return (setup.scale ?? 100) / 100;
  const across = setup.fitToWidth ? (width * setup.fitToWidth) / wholeWidth : 1;
  const down = setup.fitToHeight ? (height * setup.fitToHeight) / wholeHeight : 1;
  return Math.max(0.1, Math.floor(Math.min(1, across, down) * 100) / 100);
}

/** Cuts a list of rows or columns into runs that fit; a break before an index begins a new run. */
function split(
  list: readonly number[],
  size: (index: number) => number,
  room: number,
  breaksBefore: ReadonlySet<number>,
  taken: (first: number) => number,
): number[][] {
  const runs: number[][] = [];
  let left = 0;
  for (const index of list) {
    const run = runs.at(-1);
    if (!run || breaksBefore.has(index) || size(index) > left + 0.01) {
      runs.push([index]);
      left = room - taken(index) - size(index);
    } else {
      run.push(index);
      left -= size(index);
    }
  }
  return runs;
}

/** `id` of a break is the number of the last row or column before it, counted from 1. */
function breaksOf(breaks: readonly { readonly id: number }[] | undefined): ReadonlySet<number> {
  return new Set((breaks ?? []).map(({ id }) => id));
}

function titleRows(titles: string | undefined): number[] {
  const rect = parseRect(titles ?? "");
  return rect ? indexes(rect.row, lastRow(rect)) : [];
}

function indexes(first: number, last: number): number[] {
  const { row, rowCount } = rectBetween(first, 0, last, 0);
  return Array.from({ length: rowCount }, (_, index) => row + index);
}

function sum(list: readonly number[], size: (index: number) => number): number {
  return list.reduce((total, index) => total + size(index), 0);
}
