import type { WorkbookEdit } from "../../../src/core/model/edit";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";

/** Carries out the edits that fixes are made of; one whose cells read differently now is left out. */
export function applyEdits(sheet: SheetSnapshot, edits: readonly WorkbookEdit[]): SheetSnapshot {
  let values = sheet.values.map((row) => [...row]);
  for (const edit of edits) {
    if (edit.kind === "setValue") {
      const row = values[edit.cell.row - sheet.origin.row];
      const column = edit.cell.column - sheet.origin.column;
      if (row && row[column] === edit.before) row[column] = edit.after;
    } else if (edit.kind === "deleteRows") {
      const reads = (row: number): readonly CellValue[] | undefined => values[row - sheet.origin.row];
      const isUnchanged = edit.rows.every(({ row, before }) => JSON.stringify(reads(row)) === JSON.stringify(before));
      const gone = new Set(edit.rows.map(({ row }) => row - sheet.origin.row));
      if (isUnchanged) values = values.filter((_, at) => !gone.has(at));
    }
  }
  return { ...sheet, values };
}
