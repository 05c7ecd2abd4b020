import type { Task } from "../model/bulletin";
import type { Evidence } from "../model/report";
import type { JudgedTask } from "./judge";

/** Tasks judged before, by all that their judgement rests on. Handed from one analysis of a sheet to the next. */
export type JudgeMemory = ReadonlyMap<string, JudgedTask>;

/** All that `judgeTask` reads, but for the row: two tasks with one key are judged alike. */
export function judgeKey(task: Task, month: number | null, tolerance: number): string {
  const { row, annualTarget, monthlyTarget, completion, narrativeStart, stated } = task;
  const contents = [annualTarget, monthlyTarget, completion].map(
    (content) => content && [content.text, content.cell.row - row, content.cell.column],
  );
  return JSON.stringify([month, tolerance, narrativeStart, stated?.status ?? null, contents]);
}

/** What was judged of a task that stands on another row now. */
export function movedTo(row: number, judged: JudgedTask): JudgedTask {
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
