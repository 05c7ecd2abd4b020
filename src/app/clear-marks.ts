import type { WorkbookEdit } from "../core/model/edit";
import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { listSheets } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";

/**
 * Takes this add-in's marks off every sheet of the workbook, also those that were put there before it was last
 * saved. The user's own fills and conditional formats stay. Never throws.
 */
export function clearMarks(): Promise<ApplyResult | Failed> {
  return attempt(() =>
    inExcel("清除标记", async (context) => {
      const sheets = await listSheets(context);
      return applyEdits(
        context,
        sheets.map(({ name }): WorkbookEdit => ({ kind: "setMarks", sheetName: name, marks: [] })),
      );
    }),
  );
}
