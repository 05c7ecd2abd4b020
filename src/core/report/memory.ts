import type { CellContent, Task } from "../model/bulletin";
import type { Evidence } from "../model/report";
import { digestOf } from "./fingerprint";
import type { JudgedTask } from "./judge";

/** Tasks judged before, by `judgeKey`. Handed from one analysis of a sheet to the next. */
export type JudgeMemory = ReadonlyMap<string, Remembered>;

export interface Remembered {
  readonly task: Task;
  readonly judged: JudgedTask;
}

/** A short digest of all that `judgeTask` reads, but for the row. */
export function judgeKey(task: Task, month: number | null, tolerance: number): string {
  const texts = contentsOf(task).map((content) => content?.text ?? "");
  return `${month} ${tolerance} ${task.stated?.status} ${digestOf(texts.join("\n"))}`;
}

/** What was judged of a task that is alike in all that `judgeTask` reads, as it is for `task`; null where none is known. */
export function recalled(memory: JudgeMemory, key: string, task: Task): JudgedTask | null {
  const known = memory.get(key);
  return known && areAlike(known.task, task) ? movedTo(task.row, known.judged) : null;
}

/** Equal digests are no proof. */
function areAlike(one: Task, other: Task): boolean {
  if (one.narrativeStart !== other.narrativeStart) return false;
  const others = contentsOf(other);
  return contentsOf(one).every((content, at) => {
    const beside = others[at];
    if (!content || !beside) return content === beside;
    const rows = content.cell.row - one.row === beside.cell.row - other.row;
    return content.text === beside.text && rows && content.cell.column === beside.cell.column;
  });
}

function contentsOf({ annualTarget, monthlyTarget, completion }: Task): readonly (CellContent | null)[] {
  return [annualTarget, monthlyTarget, completion];
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
