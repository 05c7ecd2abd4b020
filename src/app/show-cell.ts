import type { CellAddress } from "../core/model/sheet";
import type { ApplyResult } from "../excel/apply-edits";
import { inExcel, pageHost, type ExcelHost } from "../excel/host";
import { selectCell } from "../excel/select-cell";
import { attempt, type Failed } from "./attempt";

/** Lands the user on a cell: its sheet comes to the front and the cell is selected. Never throws. */
export function showCell(
  sheetName: string,
  cell: CellAddress,
  host: ExcelHost = pageHost(),
): Promise<ApplyResult | Failed> {
  return attempt(() => inExcel(host, "选中单元格", (context) => selectCell(context, sheetName, cell)));
}
