import type { Bulletin, BulletinColumn, CellContent, ColumnRole, Task } from "../model/bulletin";
import { cellText } from "../model/sheet";
import type { CellAddress, SheetSnapshot } from "../model/sheet";
import { onOneLine } from "./evidence";

/** A cell of a task, with the column it belongs to. In a merged area: the area's top-left cell. */
export interface TaskCell extends CellContent {
  readonly task: Task;
  readonly column: BulletinColumn;
}

/**
 * The cell of each recognised column in the first row of each task, blank ones included, row by row. A cell that is
 * merged down over several tasks comes up once for each of them.
 */
export function* taskCells(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  roles?: readonly ColumnRole[],
): Generator<TaskCell> {
  const anchor = mergeAnchors(sheet);
  const columns = bulletin.columns.filter(({ role }) => !roles || roles.includes(role));
  for (const task of bulletin.tasks) {
    for (const column of columns) {
      const cell = anchor({ row: task.row, column: column.column });
      yield { task, column, cell, text: cellText(sheet, cell) };
    }
  }
}

/** Every cell with text in the recognised columns of the tasks, each once, in all rows of a task. */
export function* filledCells(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  roles?: readonly ColumnRole[],
): Generator<TaskCell> {
  const columns = bulletin.columns.filter(({ role }) => !roles || roles.includes(role));
  for (const task of bulletin.tasks) {
    for (let row = task.row; row < task.row + task.rowCount; row++) {
      for (const column of columns) {
        const cell = { row, column: column.column };
        // Covered cells of a merged area hold nothing, so the content comes up once, where it stands.
        const text = cellText(sheet, cell);
        if (text.trim() !== "") yield { task, column, cell, text };
      }
    }
  }
}

/** From a cell to the cell that holds its content: the top-left one of the merged area it lies in, else itself. */
export function mergeAnchors(sheet: SheetSnapshot): (cell: CellAddress) => CellAddress {
  const anchors = new Map<string, CellAddress>();
  const lastRow = sheet.origin.row + sheet.values.length;
  const lastColumn = sheet.origin.column + (sheet.values[0]?.length ?? 0);
  for (const area of sheet.merges ?? []) {
    const anchor = { row: area.row, column: area.column };
    for (let row = area.row; row < Math.min(area.row + area.rowCount, lastRow); row++) {
      for (let column = area.column; column < Math.min(area.column + area.columnCount, lastColumn); column++) {
        anchors.set(`${row},${column}`, anchor);
      }
    }
  }
  return (cell) => (anchors.size > 0 && anchors.get(`${cell.row},${cell.column}`)) || cell;
}

/** What a message calls a column: its header on one line, or what it was taken for. */
export function labelOf({ header, role }: BulletinColumn): string {
  return onOneLine(header) || ROLE_NAMES[role];
}

/** Text and status columns as a person names them, for messages about a column that is not there. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  serialNumber: "序号",
  annualTarget: "年度目标任务",
  monthlyTarget: "月份目标任务",
  completion: "完成情况",
  status: "完成状态",
  leaders: "分管领导",
  responsibleUnits: "责任单位",
  supportingUnits: "配合单位",
  remark: "备注",
};
