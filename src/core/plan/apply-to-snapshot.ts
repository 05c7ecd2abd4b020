import type { WorkbookEdit } from "../model/edit";
import type { CellAddress, CellValue, SheetSnapshot } from "../model/sheet";

/**
 * The sheet as it would read once these values were written. Edits whose cell reads neither `before` nor lies within
 * the snapshot are left out, as are all but `setValue`: no row moves.
 */
export function withValues(sheet: SheetSnapshot, edits: readonly WorkbookEdit[]): SheetSnapshot {
  const rows = new Map<number, CellValue[]>();
  for (const edit of edits) {
    if (edit.kind !== "setValue" || edit.sheetName !== sheet.sheetName) continue;
    const at = edit.cell.row - sheet.origin.row;
    const column = edit.cell.column - sheet.origin.column;
    const known = sheet.values[at];
    if (known === undefined || column < 0 || column >= known.length) continue;
    const row = rows.get(at) ?? [...known];
    if (row[column] !== edit.before) continue;
    row[column] = edit.after;
    rows.set(at, row);
  }
  return { ...sheet, values: sheet.values.map((row, at) => rows.get(at) ?? row) };
}

/** What a cell holds; "" outside the snapshot. */
export function valueIn({ values, origin }: SheetSnapshot, { row, column }: CellAddress): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}
