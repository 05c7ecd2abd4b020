import type { CellAddress } from "../core/model/sheet";
import type { ApplyResult } from "../excel/apply-edits";
import { activateSheet, selectCell } from "../excel/select-cell";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";

/** Lands the user on a cell: its sheet comes to the front and the cell is selected. Never throws. */
export function showCell(sheetName: string, cell: CellAddress): Promise<ApplyResult | Failed> {
  return attempt(() => inExcel("选中单元格", (context) => selectCell(context, sheetName, cell)));
}

/** Brings a sheet to the front, without changing what is selected on it. Never throws. */
export function showSheet(sheetName: string): Promise<ApplyResult | Failed> {
  return attempt(() => inExcel("切换工作表", (context) => activateSheet(context, sheetName)));
}
