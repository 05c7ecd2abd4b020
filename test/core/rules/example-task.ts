import type { Task } from "../../../src/core/model/bulletin";
import type { Evidence } from "../../../src/core/model/report";
import type { TaskExample } from "../../../src/core/rules/rule";
import { bareTask } from "../../bare-task";

/** An example of a task rule as a task, and the words it marks with ⟦…⟧. */
export interface ExampleTask {
  readonly task: Task;
  readonly marked: readonly Evidence[];
  /** Raw text by column. */
  readonly texts: readonly string[];
}

const ROW = 2;
const STATUS_WORDS = { completed: "完成", partial: "部分完成", notCompleted: "未完成" } as const;

/** The task with its annual target in column 1, target in 2, completion in 3; the marks are taken out. */
export function exampleTask(example: TaskExample<string>): ExampleTask {
  const cells = [null, example.annualTarget ?? null, example.target, example.completion].map((marked, column) => {
    const parts = (marked ?? "").split(/[⟦⟧]/);
    const text = parts.join("");
    const evidence: Evidence[] = [];
    parts.reduce((start, part, index) => {
      if (index % 2 === 1) evidence.push({ cell: { row: ROW, column }, start, end: start + part.length, text: part });
      return start + part.length;
    }, 0);
    return { text, evidence };
  });
  const cell = (column: number) => ({ row: ROW, column });
  const content = (column: number) => ({ cell: cell(column), text: cells[column]!.text });
  const task: Task = {
    ...bareTask(ROW),
    serialNumber: { cell: cell(0), text: "1" },
    annualTarget: example.annualTarget === undefined ? null : content(1),
    monthlyTarget: content(2),
    completion: content(3),
    stated: { status: example.stated, word: STATUS_WORDS[example.stated], cell: cell(3), span: null },
  };
  return { task, marked: cells.flatMap(({ evidence }) => evidence), texts: cells.map(({ text }) => text) };
}
