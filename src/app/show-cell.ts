import type { CellAddress } from "../core/model/sheet";
import type { ApplyResult } from "../excel/apply-edits";
import { selectCell } from "../excel/select-cell";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";

/** Lands the user on a cell: its sheet comes to the front and the cell is selected. Never throws. */
export function showCell(sheetName: string, cell: CellAddress): Promise<ApplyResult | Failed> {
  return attempt(() => inExcel("选中单元格", (context) => selectCell(context, sheetName, cell)));
}
