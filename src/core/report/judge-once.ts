import type { Task } from "../model/bulletin";
import type { Steps } from "../model/steps";
import { judgeEach, type JudgedTask, judgeTask } from "./judge";
import { judgeKey, type JudgeMemory, recalled, type Remembered } from "./memory";

/** What tasks are judged with, and where it is looked up whether they have been already. */
export interface Judging {
  readonly month: number | null;
  readonly tolerance: number;
  readonly digestOfTask: (task: Task) => string;
  /** Of this analysis: what is judged is added. */
  readonly remembered: Map<string, Remembered>;
  /** Of an earlier one. */
  readonly memory: JudgeMemory;
}

/** Judges some tasks together, but none that reads like another, of these or of those before. In their order. */
export function* judgeOnce(tasks: readonly Task[], judging: Judging): Steps<JudgedTask[]> {
  const { month, tolerance, digestOfTask, remembered, memory } = judging;
  const first = new Map<string, Task>();
  const keys: string[] = [];
  for (const task of tasks) {
    const key = judgeKey(task, digestOfTask(task), month, tolerance);
    keys.push(key);
    yield;
    if (first.has(key)) continue;
    const known = recalled(remembered, key, task) ?? recalled(memory, key, task);
    if (known) remembered.set(key, { task, judged: known });
    else first.set(key, task);
  }
  const judged = yield* judgeEach([...first.values()], month, tolerance);
  for (const [at, [key, task]] of [...first].entries()) remembered.set(key, { task, judged: judged[at] as JudgedTask });
  const all: JudgedTask[] = [];
  for (const [at, task] of tasks.entries())
    all.push(recalled(remembered, keys[at] ?? "", task) ?? judgeTask(task, month, tolerance));
  return all;
}
