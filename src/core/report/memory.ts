import type { CellContent, Task } from "../model/bulletin";
import type { Evidence } from "../model/report";
import type { JudgedTask } from "./judge";

/** Tasks judged before, and with what. Handed from one analysis of a sheet to the next. */
export interface JudgeMemory {
  readonly month: number | null;
  readonly tolerance: number;
  /** By the digest of the task's texts (`taskDigester`). */
  readonly judged: ReadonlyMap<string, Remembered>;
}

/** Of no analysis. */
export const NO_MEMORY: JudgeMemory = { month: null, tolerance: 0, judged: new Map() };

export interface Remembered {
  readonly task: Task;
  readonly judged: JudgedTask;
}

/** What was judged of a task that is alike in all that `judgeTask` reads, as it is for `task`; null where none is known. */
export function recalled(known: ReadonlyMap<string, Remembered>, digest: string, task: Task): JudgedTask | null {
  const one = known.get(digest);
  return one && areAlike(one.task, task) ? movedTo(task.row, one.judged) : null;
}

/** Whether two tasks are alike in all that `judgeTask` reads, but for the row. Equal digests are no proof. */
function areAlike(one: Task, other: Task): boolean {
  if (one.narrativeStart !== other.narrativeStart || one.stated?.status !== other.stated?.status) return false;
  const down = other.row - one.row;
  return (
    isSame(one.annualTarget, other.annualTarget, down) &&
    isSame(one.monthlyTarget, other.monthlyTarget, down) &&
    isSame(one.completion, other.completion, down)
  );
}

/** Whether a cell holds the same text in the same place, `down` rows further down. */
function isSame(one: CellContent | null, other: CellContent | null, down: number): boolean {
  if (!one || !other) return one === other;
  return one.text === other.text && one.cell.row + down === other.cell.row && one.cell.column === other.cell.column;
}

/** What was judged of a task that stands on another row now. */
function movedTo(row: number, judged: JudgedTask): JudgedTask {
  const by = row - judged.judgement.row;
  if (by === 0) return judged;
  const { judgement } = judged;
  const items = judgement.items.map((item) => ({
    ...item,
    target: moved(item.target, by),
    answer: item.answer && moved(item.answer, by),
  }));
  const findings = judged.findings.map((finding) => ({
    ...finding,
    taskRow: row,
    cells: finding.cells.map((cell) => ({ ...cell, row: cell.row + by })),
    evidence: finding.evidence.map((evidence) => moved(evidence, by)),
  }));
  return { ...judged, judgement: { ...judgement, row, items }, findings };
}

function moved(evidence: Evidence, by: number): Evidence {
  return { ...evidence, cell: { ...evidence.cell, row: evidence.cell.row + by } };
}
