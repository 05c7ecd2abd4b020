import { cellName, type CellAddress } from "../core/model/sheet";
import type { ApplyResult } from "./apply-edits";

/** Brings a sheet to the front where another is; a hidden one stays hidden, and that is said. */
export async function activateSheet(context: Excel.RequestContext, sheetName: string): Promise<ApplyResult> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("name,visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== "Visible") {
    return { kind: "refused", sentence: `没有找到工作表“${sheetName}”，或者它是隐藏的。` };
  }
  if (active.name === sheet.name) return { kind: "applied" };
  sheet.activate();
  await context.sync();
  return { kind: "applied" };
}

/**
 * Shows a cell: activates its sheet, then selects the cell. Two syncs after the first look, since selecting on a
 * sheet that is not active yet is unreliable. Refused, with a sentence, where there is no such sheet or it is hidden.
 */
export async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: CellAddress,
): Promise<ApplyResult> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) {
    return { kind: "refused", sentence: `没有找到工作表“${sheetName}”，它可能已被删除或者改名。请重新点“一键检查”。` };
  }
  if (sheet.visibility !== "Visible") {
    return { kind: "refused", sentence: `工作表“${sheetName}”是隐藏的。请先取消隐藏，再点这一条。` };
  }
  sheet.activate();
  await context.sync();
  sheet.getRange(cellName(cell)).select();
  await context.sync();
  return { kind: "applied" };
}
