import type { Bulletin, BulletinColumn, CellContent, ColumnRole, Task } from "../model/bulletin";
import { isFilled, placeOf, textAt } from "../model/sheet";
import type { CellAddress, SheetSnapshot } from "../model/sheet";
import { Pace } from "../model/steps";
import { onOneLine } from "./evidence";
import { PAUSE, type Pause } from "./rule";

/** A cell of a task, with the column it belongs to. In a merged area: the area's top-left cell. */
export interface TaskCell extends CellContent {
  readonly task: Task;
  readonly column: BulletinColumn;
}

/** Whether a rule wants a closer look at a cell with this text. */
export type Wanted = (text: string, row: number, column: number) => boolean;

/**
 * The cells with text in the recognised columns of the tasks that a rule wants a closer look at, each once, in all rows
 * of a task; in between, pauses to hand on. Most rules have nothing to say of most cells: `wanted` tells at a glance.
 */
export function* filledCells(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  wanted: Wanted,
  roles?: readonly ColumnRole[],
): Generator<TaskCell | Pause> {
  const columns = bulletin.columns.filter(({ role }) => !roles || roles.includes(role));
  const pace = new Pace();
  for (const task of bulletin.tasks) {
    for (let row = task.row; row < task.row + task.rowCount; row++) {
      let length = 0;
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at] as BulletinColumn;
        // Covered cells of a merged area hold nothing, so the content comes up once, where it stands.
        const text = textAt(sheet, row, column.column);
        length += text.length;
        if (text === "" || !wanted(text, row, column.column) || !isFilled(text)) continue;
        yield { task, column, cell: { row, column: column.column }, text };
      }
      if (pace.isDue(length)) yield PAUSE;
    }
  }
}

/** From each row of a task to the task's first row. */
export function taskRows({ tasks }: Bulletin): Map<number, number> {
  const taskRowOf = new Map<number, number>();
  for (const { row, rowCount } of tasks) for (let i = 0; i < rowCount; i++) taskRowOf.set(row + i, row);
  return taskRowOf;
}

/** From a cell to the cell that holds its content: the top-left one of the merged area it lies in, else itself. */
export function mergeAnchors(sheet: SheetSnapshot): (cell: CellAddress) => CellAddress {
  const anchors = new Map<number, CellAddress>();
  const lastRow = sheet.origin.row + sheet.values.length;
  const lastColumn = sheet.origin.column + (sheet.values[0]?.length ?? 0);
  for (const area of sheet.merges ?? []) {
    const anchor = { row: area.row, column: area.column };
    for (let row = area.row; row < Math.min(area.row + area.rowCount, lastRow); row++) {
      for (let column = area.column; column < Math.min(area.column + area.columnCount, lastColumn); column++) {
        anchors.set(placeOf({ row, column }), anchor);
      }
    }
  }
  return (cell) => (anchors.size > 0 && anchors.get(placeOf(cell))) || cell;
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
