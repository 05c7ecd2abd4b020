import type { PrintEdit } from "../core/model/print-edit";
import { rangeName, type CellRange, type SheetSnapshot } from "../core/model/sheet";
import type { ApplyResult } from "./apply-edits";
import { capturePage, restorePage, type PageState } from "./page-state";
import { forgetUndo, markUnfinished } from "./print-memory";
import { captureLooks, restoreLooks, type LookState } from "./look-state";
import { captureLines, restoreLines, type LineState } from "./line-state";
import { captureRows, insertRows, type RemovedRow } from "./removed-rows";
import { writing } from "./session";

/** All that laying a sheet out overwrites, as it was before. Plain JSON. */
export interface PrintUndo {
  readonly sheetName: string;
  /** Last row and column in use after the layout; a sheet that has others now was changed since. */
  readonly usedAfter: { readonly lastRow: number; readonly lastColumn: number };
  readonly looks: LookState;
  readonly lines: LineState;
  readonly page: PageState;
  /** Areas that were merged for print, and those that were there before. */
  readonly merged: readonly CellRange[];
  readonly mergesBefore: readonly CellRange[];
  /** Rows that were taken out, ascending, on the sheet as it was. */
  readonly removed: readonly RemovedRow[];
  readonly hiddenRows: readonly number[];
}

/** What undoing needs to know of a plan. */
interface Planned {
  readonly removedRows: readonly number[];
  readonly edits: readonly PrintEdit[];
}

/** Reads what a plan is going to overwrite on a sheet. */
export async function captureForUndo(
  context: Excel.RequestContext,
  snapshot: SheetSnapshot,
  plan: Planned,
): Promise<PrintUndo> {
  const { sheetName, origin, values } = snapshot;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const columnCount = values[0]?.length ?? 0;
  const table = { ...origin, rowCount: values.length, columnCount };
  const looks = await captureLooks(context, sheet, withNeighbours(table));
  const lines = await captureLines(context, sheet, table);
  const page = await capturePage(context, sheet);
  const removed = await captureRows(context, sheet, plan.removedRows, origin.column, columnCount);
  const merged = plan.edits.flatMap((edit) => (edit.kind === "mergeCells" ? edit.cells : []));
  return {
    sheetName,
    usedAfter: {
      lastRow: origin.row + values.length - 1 - plan.removedRows.length,
      lastColumn: origin.column + columnCount - 1,
    },
    looks,
    lines,
    page,
    merged,
    mergesBefore: snapshot.merges ?? [],
    removed,
    hiddenRows: snapshot.hiddenRows,
  };
}

/**
 * Puts everything back; refused where rows or columns came or went meanwhile. `unfinished`: the layout, or an earlier
 * undoing, stopped somewhere on its way, and only some of the rows that it takes out may be missing. What was kept is
 * forgotten at the end.
 */
export async function restoreFromUndo(
  context: Excel.RequestContext,
  { undo, unfinished }: { readonly undo: PrintUndo; readonly unfinished: boolean },
): Promise<ApplyResult> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(undo.sheetName);
  sheet.load("name,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (sheet.isNullObject) return refused(`没有找到工作表“${undo.sheetName}”，它可能已被删除或者改名。`);
  if (sheet.protection.protected) {
    return refused(`工作表“${undo.sheetName}”受保护。请在“审阅”选项卡点“撤销工作表保护”，再撤销排版。`);
  }
  const missing = rowsMissing(undo, used);
  const expected = unfinished ? missing >= 0 && missing <= undo.removed.length : missing === undo.removed.length;
  if (!expected) {
    return refused(
      `工作表“${undo.sheetName}”排版之后增加或者删除过行列，原来的格式对不上了，没有改动它。请先恢复行列，再撤销排版。`,
    );
  }
  return writing(() => putBack(context, sheet, undo, missing));
}

/** How many of the rows that the layout takes out are not there; -1 where the sheet is another than it was. */
function rowsMissing({ usedAfter: { lastRow, lastColumn }, removed }: PrintUndo, used: Excel.Range): number {
  if (used.isNullObject || used.columnIndex + used.columnCount - 1 !== lastColumn) return -1;
  return lastRow + removed.length - (used.rowIndex + used.rowCount - 1);
}

async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  undo: PrintUndo,
  missing: number,
): Promise<ApplyResult> {
  markUnfinished(context);
  for (const area of undo.merged) sheet.getRange(rangeName(area)).unmerge();
  insertRows(sheet, undo.removed, missing);
  const old = new Set(undo.mergesBefore.map(rangeName));
  const touched = undo.merged.length > 0 || undo.removed.length > 0;
  if (touched) for (const name of old) sheet.getRange(name).merge();
  await restoreLooks(context, sheet, undo.looks);
  restoreLines(sheet, undo.lines, new Set(undo.hiddenRows));
  restorePage(sheet, undo.page);
  forgetUndo(context);
  await context.sync();
  return { kind: "applied" };
}

function refused(sentence: string): ApplyResult {
  return { kind: "refused", sentence };
}

/** A line between two cells belongs to both: the cells around the area are kept as well. */
function withNeighbours({ row, column, rowCount, columnCount }: CellRange): CellRange {
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  return { row: top, column: left, rowCount: row - top + rowCount + 1, columnCount: column - left + columnCount + 1 };
}
