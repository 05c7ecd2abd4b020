import type { PrintEdit } from "../core/model/print-edit";
import { rangeName, type CellRange } from "../core/model/sheet";
import type { ApplyResult } from "./apply-edits";
import { addressLists } from "./chunks";
import { queuePage } from "./page-set-up";
import { writing } from "./session";
import { typed } from "./set-values";

/**
 * Carries out the edits of a print plan, in their order. First it is seen that the sheets are there and not
 * protected; where not, nothing is done and the sentence says why. A sheet to be refilled is made where it is
 * missing, after the one it is made from; `onMade` may queue what is to be done in the same request. Two syncs, and
 * one more for every few hundred thousand characters.
 */
export async function applyPrint(
  context: Excel.RequestContext,
  edits: readonly PrintEdit[],
  onMade: (sheetName: string) => void = () => {},
): Promise<ApplyResult> {
  const names = [...new Set(edits.map((edit) => edit.sheetName))];
  const refilled = new Map(
    edits.flatMap((edit) => (edit.kind === "refillSheet" ? [[edit.sheetName, edit.after]] : [])),
  );
  const { worksheets } = context.workbook;
  const found = names.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    return { name, sheet };
  });
  const befores = [...refilled.values()].map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("position");
    return sheet;
  });
  await context.sync();

  for (const { name, sheet } of found) {
    if (sheet.isNullObject && !refilled.has(name)) {
      return refused(`没有找到工作表“${name}”，它可能已被删除或者改名。请重新点“一键检查”。`);
    }
    if (!sheet.isNullObject && sheet.protection.protected) {
      return refused(`工作表“${name}”受保护，没有改动它。请在“审阅”选项卡点“撤销工作表保护”，再重试。`);
    }
  }

  const sheets = new Map<string, Excel.Worksheet>();
  for (const { name, sheet } of found) {
    if (!sheet.isNullObject) {
      sheets.set(name, sheet);
      continue;
    }
    const added = worksheets.add(name);
    const before = befores.find((one) => !one.isNullObject);
    if (before !== undefined) added.position = before.position + 1;
    onMade(name);
    sheets.set(name, added);
  }
  return writing(async () => {
    for (const edit of edits) {
      const sheet = sheets.get(edit.sheetName) as Excel.Worksheet;
      if (edit.kind === "refillSheet") await refill(context, sheet, edit);
      else queue(sheet, edit);
    }
    await context.sync();
    return { kind: "applied" };
  });
}

function refused(sentence: string): ApplyResult {
  return { kind: "refused", sentence };
}

type Refill = Extract<PrintEdit, { kind: "refillSheet" }>;

/** Empties the sheet and writes its values, in as many requests as their length asks for. */
async function refill(context: Excel.RequestContext, sheet: Excel.Worksheet, edit: Refill): Promise<void> {
  const all = sheet.getRange();
  all.clear();
  all.unmerge();
  const columnCount = edit.values[0]?.length ?? 0;
  if (columnCount === 0) return;
  for (const { from, to } of rowChunks(edit.values)) {
    const range = sheet.getRangeByIndexes(from, 0, to - from, columnCount);
    range.values = edit.values.slice(from, to).map((row) => row.map(typed));
    // One request holds no more than 5 MB.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (to < edit.values.length) await context.sync();
  }
  for (const { format, cells } of edit.numberFormats) {
    sheet.getRange(rangeName(cells)).numberFormat = Array.from({ length: cells.rowCount }, () => [format]);
  }
}

/** Characters in one request, for some three bytes each: far from Excel's 5 MB. */
const CHARACTERS = 200_000;

function rowChunks(values: Refill["values"]): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let characters = Infinity;
  values.forEach((row, index) => {
    const length = row.reduce<number>((sum, value) => sum + String(value).length + 4, 0);
    const last = found.at(-1);
    if (last === undefined || characters + length > CHARACTERS) {
      found.push({ from: index, to: index + 1 });
      characters = length;
    } else {
      last.to = index + 1;
      characters += length;
    }
  });
  return found;
}

function queue(sheet: Excel.Worksheet, edit: Exclude<PrintEdit, Refill>): void {
  switch (edit.kind) {
    case "mergeCells":
      for (const cells of edit.cells) sheet.getRange(rangeName(cells)).merge();
      return;
    case "setLook":
      for (const addresses of addressLists(edit.cells)) putLook(sheet.getRanges(addresses).format, edit.look);
      return;
    case "setBorders":
      putBorders(sheet.getRange(rangeName(edit.cells)), edit);
      return;
    case "setColumnWidths":
      for (const { column, widthPt } of edit.columns) {
        sheet.getRange(wholeColumns(column)).format.columnWidth = widthPt;
      }
      return;
    case "setRowHeights":
      for (const { heightPt, rows } of edit.heights) {
        const whole = rows.map(({ row, rowCount }): CellRange => ({ row, rowCount, column: 0, columnCount: 1 }));
        for (const addresses of addressLists(whole)) sheet.getRanges(addresses).format.rowHeight = heightPt;
      }
      return;
    case "showRows":
      for (const row of edit.rows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = false;
      return;
    case "setPage":
      queuePage(sheet, edit.page);
      return;
    default:
      throw new Error(`no such edit: ${JSON.stringify(edit satisfies never)}`);
  }
}

type Look = Extract<PrintEdit, { kind: "setLook" }>["look"];

/** Black on white: a published table has no colours. */
function putLook(format: Excel.RangeFormat, look: Look): void {
  format.font.name = look.fontName;
  format.font.size = look.fontSizePt;
  format.font.bold = look.bold;
  format.font.italic = false;
  format.font.underline = "None";
  format.font.color = "#000000";
  format.fill.clear();
  format.indentLevel = 0;
  format.shrinkToFit = false;
  format.textOrientation = 0;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = "Center";
  format.wrapText = look.wrap;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INSIDES = ["InsideHorizontal", "InsideVertical"] as const;

function putBorders(range: Excel.Range, { lines }: Extract<PrintEdit, { kind: "setBorders" }>): void {
  for (const side of [...INSIDES, ...EDGES]) {
    const border = range.format.borders.getItem(side);
    if (lines === "none") {
      border.style = "None";
      continue;
    }
    border.style = "Continuous";
    border.color = "#000000";
    border.weight = side.startsWith("Edge") ? "Medium" : "Thin";
  }
}

/** "C:C" of a zero-based column. */
function wholeColumns(column: number): string {
  const letters = rangeName({ row: 0, column, rowCount: 1, columnCount: 1 }).replace(/\d+$/, "");
  return `${letters}:${letters}`;
}
