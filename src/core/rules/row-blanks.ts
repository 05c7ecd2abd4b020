import type { Bulletin, BulletinColumn, Task } from "../model/bulletin";
import type { CellAddress, SheetSnapshot } from "../model/sheet";
import { taskCells } from "./task-cells";
import type { TaskCell } from "./task-cells";

/** The required cells of a task: which are filled, which blank. */
export interface RowBlanks {
  readonly task: Task;
  readonly blanks: readonly { readonly column: BulletinColumn; readonly cell: CellAddress }[];
  readonly filled: number;
}

/** Columns in which every task must have something. The serial number and the status have rules of their own. */
const REQUIRED = ["annualTarget", "monthlyTarget", "completion", "leaders", "responsibleUnits"] as const;

/** The blank and filled required cells of each task. */
export function* rowBlanks(sheet: SheetSnapshot, bulletin: Bulletin): Generator<RowBlanks> {
  let task: Task | undefined;
  let blanks: { column: BulletinColumn; cell: CellAddress }[] = [];
  let filled = 0;
  for (const found of taskCells(sheet, bulletin, REQUIRED)) {
    if (task && found.task !== task) {
      yield { task, blanks, filled };
      blanks = [];
      filled = 0;
    }
    task = found.task;
    if (isBlank(found)) blanks.push({ column: found.column, cell: found.cell });
    else filled++;
  }
  if (task) yield { task, blanks, filled };
}

/** A row with more blank than filled cells was begun, not forgotten in one place. */
export function isPartial({ blanks, filled }: RowBlanks): boolean {
  return blanks.length > filled;
}

/** Blank as the reader sees it too: where the host can't tell merged areas, it carries their content down. */
function isBlank({ task, column, text }: TaskCell): boolean {
  if (text.trim() !== "") return false;
  switch (column.role) {
    case "annualTarget":
    case "monthlyTarget":
    case "completion":
      return (task[column.role]?.text ?? "").trim() === "";
    case "leaders":
      return task.leaders.length === 0;
    case "responsibleUnits":
      return task.responsibleUnits.every(({ cell }) => cell.column !== column.column);
    default:
      return true;
  }
}
