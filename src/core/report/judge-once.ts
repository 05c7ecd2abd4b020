import type { Task } from "../model/bulletin";
import { Pace, type Steps } from "../model/steps";
import { judgeEach, type JudgedTask } from "./judge";
import { recalled, type Remembered } from "./memory";

/** What tasks are judged with, and where it is looked up whether they have been already. */
export interface Judging {
  readonly month: number | null;
  readonly tolerance: number;
  readonly digestOfTask: (task: Task) => string;
  /** Of this analysis: what is judged is added. */
  readonly remembered: Map<string, Remembered>;
  /** Of an earlier one that judged with the same; null where there is none. */
  readonly before: ReadonlyMap<string, Remembered> | null;
}

/** Judges some tasks together, but none that reads like one of those before. In their order. */
export function* judgeOnce(tasks: readonly Task[], judging: Judging): Steps<JudgedTask[]> {
  const { month, tolerance, digestOfTask, remembered, before } = judging;
  const digests: string[] = [];
  const known: (JudgedTask | null)[] = [];
  const fresh: Task[] = [];
  const pace = new Pace();
  for (const task of tasks) {
    if (pace.isDue(lengthOf(task))) yield;
    const digest = digestOfTask(task);
    digests.push(digest);
    const judged = recalled(remembered, digest, task) ?? (before && recalled(before, digest, task));
    known.push(judged);
    if (judged === null) fresh.push(task);
  }
  const judged = yield* judgeEach(fresh, month, tolerance);
  const all: JudgedTask[] = [];
  let next = 0;
  for (let at = 0; at < tasks.length; at++) {
    const one = known[at] ?? (judged[next++] as JudgedTask);
    all.push(one);
    remembered.set(digests[at] as string, { task: tasks[at] as Task, judged: one });
  }
  return all;
}

/** UTF-16 units that are read of a task. */
function lengthOf({ annualTarget, monthlyTarget, completion }: Task): number {
  return (annualTarget?.text.length ?? 0) + (monthlyTarget?.text.length ?? 0) + (completion?.text.length ?? 0);
}
