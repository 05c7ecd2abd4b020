import type { WorkbookEdit } from "../core/model/edit";
import { cellName, columnName, rangeName, type CellRange } from "../core/model/sheet";
import type { CellLook, SheetContent, SheetEntry } from "../core/model/sheet-fill";
import { addChart, loadCharts, removeCharts } from "./add-chart";
import { addressLists } from "./chunks";
import { addTag, loadTag, loadUsed, roleOf } from "./own-sheets";
import { typed } from "./set-values";

type FillSheet = Extract<WorkbookEdit, { kind: "fillSheet" }>;

/** Sheets to be filled: looked at, checked, then filled. */
export interface SheetFills {
  /** After the looking: why they can't be filled, or null. */
  refusal(): string | null;
  /** Fills the sheets, one after another; several syncs each, so that no request nears Excel's limit. */
  fill(): Promise<void>;
}

/** Looks at the sheets that the edits fill. Two syncs, none where there are no edits. */
export async function sheetFills(context: Excel.RequestContext, edits: readonly FillSheet[]): Promise<SheetFills> {
  const sheets = edits.map((edit) => context.workbook.worksheets.getItemOrNullObject(edit.sheetName));
  for (const sheet of sheets) sheet.load("name");
  if (sheets.length > 0) await context.sync();
  const looks = edits.map((edit, index) => lookAt(edit, sheets[index] as Excel.Worksheet));
  if (sheets.some((sheet) => !sheet.isNullObject)) await context.sync();
  return {
    refusal() {
      for (const { edit, sheet, present } of looks) {
        if (present === null) continue;
        const role = roleOf(present.tag);
        if (role !== edit.role && !(role === null && present.used.isNullObject)) {
          return `工作簿里已有一张名为“${edit.sheetName}”的工作表，不是本工具生成的，没有动它。请把它改名，再重试。`;
        }
        if (sheet.protection.protected) {
          return `工作表“${edit.sheetName}”受保护，没有改动它。请在“审阅”选项卡点“撤销工作表保护”，再重试。`;
        }
      }
      return null;
    },
    async fill() {
      // All sheets first: formulas of one point at another.
      const made = looks.map(({ edit, sheet, present }) => {
        if (present === null) {
          const added = context.workbook.worksheets.add(edit.sheetName);
          // At once: whatever happens from here on, the next try knows the sheet for its own.
          addTag(added, edit.role, added.getRange(cellName(edit.freshnessCell)));
          return added;
        }
        if (roleOf(present.tag) === null) addTag(sheet, edit.role, sheet.getRange(cellName(edit.freshnessCell)));
        empty(sheet);
        removeCharts(present.charts);
        return sheet;
      });
      await context.sync();
      for (const [index, { edit }] of looks.entries()) {
        await fillOne(context, made[index] as Excel.Worksheet, edit.content);
      }
    },
  };
}

interface Look {
  readonly edit: FillSheet;
  readonly sheet: Excel.Worksheet;
  /** What is to be known of a sheet that is there already; null where it has to be made. */
  readonly present: {
    readonly tag: Excel.NamedItem;
    readonly used: Excel.Range;
    readonly charts: Excel.ChartCollection;
  } | null;
}

/** Asks about a sheet that has arrived. */
function lookAt(edit: FillSheet, sheet: Excel.Worksheet): Look {
  if (sheet.isNullObject) return { edit, sheet, present: null };
  sheet.protection.load("protected");
  return { edit, sheet, present: { tag: loadTag(sheet), used: loadUsed(sheet), charts: loadCharts(sheet) } };
}

/** Back to a blank sheet. The tag stays. */
function empty(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.clear("Hyperlinks");
  all.clear("All");
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

async function fillOne(context: Excel.RequestContext, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  const width = content.columnWidthsPt.length;
  content.columnWidthsPt.forEach((points, column) => {
    const letter = columnName(column);
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = points;
  });
  if (content.hiddenColumns !== null) {
    const { first, count } = content.hiddenColumns;
    sheet.getRange(`${columnName(first)}:${columnName(first + count - 1)}`).columnHidden = true;
  }
  // Before the values: a link may bring its address as text, which the value then takes the place of.
  for (const { cell, targetSheet, target, tip } of content.links) {
    const place = `'${targetSheet.replace(/'/g, "''")}'!${rangeName(target)}`;
    sheet.getRange(cellName(cell)).hyperlink = { documentReference: place, screenTip: tip };
  }
  for (const { from, rows } of chunksOf(content.rows)) {
    // Chunks of one sheet may not fit one request together.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (from > 0) await context.sync();
    sheet.getRangeByIndexes(from, 0, rows.length, width).formulas = rows.map((row) =>
      Array.from({ length: width }, (_, column) => written(row[column] ?? "")),
    );
  }
  await context.sync();
  for (const { cells, byRow } of content.merges) sheet.getRange(rangeName(cells)).merge(byRow);
  for (const { look, cells } of content.looks) {
    for (const addresses of addressLists(cells)) dress(sheet.getRanges(addresses).format, look);
  }
  for (const { cells, format } of content.numberFormats) {
    sheet.getRange(rangeName(cells)).numberFormat = Array.from({ length: cells.rowCount }, () =>
      new Array<string>(cells.columnCount).fill(format),
    );
  }
  for (const [heightPt, cells] of rowsByHeight(content)) {
    for (const addresses of addressLists(cells)) sheet.getRanges(addresses).format.rowHeight = heightPt;
  }
  setPage(sheet, content);
  for (const chart of content.charts) addChart(context, sheet, chart);
  await context.sync();
}

function written(entry: SheetEntry): string | number {
  if (typeof entry === "object") return entry.formula;
  return typed(typeof entry === "string" ? fitted(entry) : entry) as string | number;
}

/** As much of a text as a cell takes, and that there is more. */
function fitted(text: string): string {
  if (text.length < CELL_CHARACTERS) return text;
  return `${text.slice(0, CELL_CHARACTERS - MORE.length - 2).replace(/[\uD800-\uDBFF]$/, "")}${MORE}`;
}

/** Excel's limit; an apostrophe may stand before the text. */
const CELL_CHARACTERS = 32_767;
const MORE = "……（文字太长，单元格里放不下，以下略）";

/** Characters of one write at most: with what JSON and UTF-8 add, far below the 5 MB of a request. */
const CHUNK_CHARACTERS = 200_000;
const CHUNK_ROWS = 4000;

function chunksOf(rows: SheetContent["rows"]): { from: number; rows: SheetContent["rows"] }[] {
  const chunks: { from: number; rows: SheetContent["rows"] }[] = [];
  let from = 0;
  let characters = 0;
  rows.forEach((row, index) => {
    const length = row.reduce<number>(
      (sum, entry) => sum + (typeof entry === "object" ? entry.formula : String(entry)).length + 4,
      0,
    );
    if (index > from && (characters + length > CHUNK_CHARACTERS || index - from >= CHUNK_ROWS)) {
      chunks.push({ from, rows: rows.slice(from, index) });
      from = index;
      characters = 0;
    }
    characters += length;
  });
  if (from < rows.length) chunks.push({ from, rows: rows.slice(from) });
  return chunks;
}

/** Rows of one height together, as whole rows of the sheet. */
function rowsByHeight({ rowHeights }: SheetContent): Map<number, CellRange[]> {
  const byHeight = new Map<number, CellRange[]>();
  for (const { row, heightPt } of rowHeights) {
    const cells = byHeight.get(heightPt) ?? [];
    const last = cells.at(-1);
    if (last !== undefined && last.row + last.rowCount === row) {
      cells[cells.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      cells.push({ row, column: 0, rowCount: 1, columnCount: 1 });
    }
    byHeight.set(heightPt, cells);
  }
  return byHeight;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function dress(format: Excel.RangeFormat, look: CellLook): void {
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.underline !== undefined) format.font.underline = look.underline ? "Single" : "None";
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.lines !== true) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#808080";
  }
}

/** Margins of A4 in points: left, right, top, bottom. */
const MARGINS_PT = { left: 42, right: 42, top: 50, bottom: 50 } as const;

function setPage(sheet: Excel.Worksheet, { page, frozenRows }: SheetContent): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  layout.paperSize = "A4";
  layout.zoom = page.onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.leftMargin = MARGINS_PT.left;
  layout.rightMargin = MARGINS_PT.right;
  layout.topMargin = MARGINS_PT.top;
  layout.bottomMargin = MARGINS_PT.bottom;
  layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
  if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${page.titleRows}`);
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}
