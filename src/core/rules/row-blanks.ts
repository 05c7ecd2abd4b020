import type { Bulletin, BulletinColumn, Task } from "../model/bulletin";
import { type CellAddress, isFilled, type SheetSnapshot, textAt } from "../model/sheet";
import { Pace } from "../model/steps";
import { PAUSE, type Pause } from "./rule";
import { mergeAnchors } from "./task-cells";

/** The required cells of a task: which are blank, and how many are filled. */
export interface RowBlanks {
  readonly task: Task;
  /** At least one. */
  readonly blanks: readonly { readonly column: BulletinColumn; readonly cell: CellAddress }[];
  readonly filled: number;
}

/** Columns in which every task must have something. The serial number and the status have rules of their own. */
const REQUIRED = ["annualTarget", "monthlyTarget", "completion", "leaders", "responsibleUnits"] as const;

/** The tasks that have a required cell blank; in between, pauses to hand on. */
export function* rowBlanks(sheet: SheetSnapshot, bulletin: Bulletin): Generator<RowBlanks | Pause> {
  const anchor = mergeAnchors(sheet);
  const columns = bulletin.columns.filter(({ role }) => REQUIRED.some((required) => required === role));
  const isMerged = sheet.merges !== null && sheet.merges.length > 0;
  const pace = new Pace();
  for (const task of bulletin.tasks) {
    if (pace.isDue(0)) yield PAUSE;
    if (!isMerged && columns.every(({ column }) => isFilled(textAt(sheet, task.row, column)))) continue;
    const blanks = columns
      .map((column) => ({ column, cell: anchor({ row: task.row, column: column.column }) }))
      .filter(({ column, cell }) => !isFilled(textAt(sheet, cell.row, cell.column)) && isBlank(task, column));
    if (blanks.length > 0) yield { task, blanks, filled: columns.length - blanks.length };
  }
}

/** A row with more blank than filled cells was begun, not forgotten in one place. */
export function isPartial({ blanks, filled }: RowBlanks): boolean {
  return blanks.length > filled;
}

/** Blank as the reader sees it too: where the host can't tell merged areas, it carries their content down. */
function isBlank(task: Task, { role, column }: BulletinColumn): boolean {
  switch (role) {
    case "annualTarget":
    case "monthlyTarget":
    case "completion":
      return !isFilled(task[role]?.text ?? "");
    case "leaders":
      return task.leaders.length === 0;
    case "responsibleUnits":
      return task.responsibleUnits.every(({ cell }) => cell.column !== column);
    default:
      return true;
  }
}
