import type { Status, Task } from "../../src/core/model/bulletin";
import type { Judgement, Verdict } from "../../src/core/model/report";
import { type JudgedTask, judgeTask } from "../../src/core/report/judge";
import { bareTask } from "../bare-task";

/** One labelled row, as in labelled.jsonl. */
export interface LabelledRow {
  readonly id: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly target: string;
  readonly annualTarget?: string;
  readonly completion: string;
  readonly stated: string | null;
  readonly implied: readonly string[];
  readonly items: readonly { readonly target: string; readonly verdict: string; readonly evidence: string }[];
  readonly difficulty?: string;
  readonly note?: string;
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  completed: "完成",
  partial: "部分完成",
  notCompleted: "未完成",
};
export const STATUSES = Object.keys(STATUS_WORDS) as Status[];

/** One row under one stated status. */
export interface Case {
  readonly row: LabelledRow;
  readonly stated: Status;
  /** The stated status is not among the labelled ones. */
  readonly contradiction: boolean;
  readonly judgement: Judgement;
  readonly findings: JudgedTask["findings"];
}

export interface Score {
  readonly cases: number;
  readonly contradictions: number;
  readonly consistent: number;
  /** Cases called contradicted, and how many of them are. */
  readonly called: number;
  readonly calledRightly: number;
  /** Contradictions called contradicted or uncertain. */
  readonly flagged: number;
  readonly uncertainConsistent: number;
  /** Rows whose implied set equals the label. */
  readonly exactSets: number;
  readonly rows: number;
}

/** Judges every row under each of the three statuses. */
export function casesOf(rows: readonly LabelledRow[]): Case[] {
  return rows.flatMap((row) =>
    STATUSES.map((stated) => {
      const { judgement, findings } = judgeTask(taskOf(row, stated), row.month);
      return { row, stated, contradiction: !row.implied.includes(STATUS_WORDS[stated]), judgement, findings };
    }),
  );
}

export function scoreOf(cases: readonly Case[]): Score {
  const is = (verdict: Verdict) => (entry: Case) => entry.judgement.verdict === verdict;
  const contradictions = cases.filter((entry) => entry.contradiction);
  const consistent = cases.filter((entry) => !entry.contradiction);
  const called = cases.filter(is("contradicted"));
  const rows = cases.filter((entry) => entry.stated === "completed");
  return {
    cases: cases.length,
    contradictions: contradictions.length,
    consistent: consistent.length,
    called: called.length,
    calledRightly: called.filter((entry) => entry.contradiction).length,
    flagged: contradictions.filter((entry) => entry.judgement.verdict !== "supported").length,
    uncertainConsistent: consistent.filter(is("uncertain")).length,
    exactSets: rows.filter((entry) => sameSet(entry)).length,
    rows: rows.length,
  };
}

export function sameSet({ row, judgement }: Case): boolean {
  const found = judgement.impliedStatuses.map((status) => STATUS_WORDS[status]);
  return found.length === row.implied.length && found.every((word) => row.implied.includes(word));
}

/** A task as the reader would make it from such a row. */
export function taskOf(row: LabelledRow, stated: Status): Task {
  const cell = (column: number) => ({ row: 2, column });
  return {
    ...bareTask(2),
    serialNumber: { cell: cell(0), text: "1" },
    annualTarget: row.annualTarget === undefined ? null : { cell: cell(1), text: row.annualTarget },
    monthlyTarget: { cell: cell(2), text: row.target },
    completion: { cell: cell(3), text: row.completion },
    stated: { status: stated, word: STATUS_WORDS[stated], cell: cell(3), span: null },
  };
}
