import { judgeTask } from "../../src/core/report/judge";
import type { Judgement } from "../../src/core/model/report";
import type { Status } from "../../src/core/model/bulletin";
import { type LabelledRow, STATUS_WORDS, taskOf } from "./score";

/** A way to falsify a row that is found fine: what it does, and how. null where it can't be done to this row. */
export interface Mutation {
  readonly name: string;
  mutate(row: LabelledRow, judgement: Judgement): Mutant | null;
}

/** A changed row, to be judged under `stated`. */
export interface Mutant {
  readonly row: LabelledRow;
  readonly stated: Status;
}

/** How many mutants were made, and how many are no longer found fine. */
export interface MutationScore {
  readonly name: string;
  readonly made: number;
  readonly caught: number;
  readonly missed: readonly Mutant[];
}

/** Falsifies every row labelled 完成 alone and judged so, in each way that applies. */
export function mutationScores(rows: readonly LabelledRow[]): MutationScore[] {
  const fine = rows
    .filter((row) => row.implied.length === 1 && row.implied[0] === "完成")
    .map((row) => ({ row, judgement: judgeTask(taskOf(row, "completed"), row.month).judgement }))
    .filter(({ judgement }) => judgement.verdict === "supported");
  return MUTATIONS.map(({ name, mutate }) => {
    const mutants = fine.flatMap(({ row, judgement }) => mutate(row, judgement) ?? []);
    const missed = mutants.filter(
      ({ row, stated }) => judgeTask(taskOf(row, stated), row.month).judgement.verdict === "supported",
    );
    return { name, made: mutants.length, caught: mutants.length - missed.length, missed };
  });
}

/** How a clerk would write that it is not done. The first that applies. */
const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?:均|都|现|业)?已(?:经|全部)?(?!有|具备)/, "尚未"],
  [/(?:全部|顺利|如期)?(完成|竣工|建成|印发|通过|投用)$/, "尚未$1"],
];

/** Where less is better a smaller figure is none the worse. */
const AT_MOST = /以内|以下|不超过|不高于|低于|控制|下降|降低|减少|压缩|压减|缩短|零增长|降/;

const MUTATIONS: readonly Mutation[] = [
  {
    name: "改小决定性的数（减为三成）",
    mutate(row, judgement) {
      const item = judgement.items.find(
        ({ reason, outcome }) => outcome === "met" && reason.startsWith("达到目标数") && !AT_MOST.test(row.target),
      );
      const number = item?.answer && /\d+(?:\.\d+)?/.exec(item.answer.text);
      if (!item?.answer || !number) return null;
      // The whole text may tell the number twice.
      if (row.completion.split(number[0]).length !== 2) return null;
      const lower = String(Math.floor(Number(number[0]) * 30) / 100);
      return { row: { ...row, completion: row.completion.replace(number[0], lower) }, stated: "completed" };
    },
  },
  {
    name: "否定决定性的动词",
    mutate(row, judgement) {
      // With a figure the denial would contradict itself.
      const answer = judgement.items.find(
        ({ outcome, answer: found }) => outcome === "met" && found && !/\d/.test(found.text),
      );
      const words = answer?.answer?.text ?? "";
      const negation = NEGATIONS.find(([pattern]) => pattern.test(words));
      if (!negation || row.completion.split(words).length !== 2) return null;
      const denied = words.replace(negation[0], negation[1]);
      return { row: { ...row, completion: row.completion.replace(words, denied) }, stated: "completed" };
    },
  },
  {
    name: "状态换成未完成",
    mutate: (row) => ({ row, stated: "notCompleted" }),
  },
  {
    name: "状态换成部分完成",
    mutate: (row) => ({ row, stated: "partial" }),
  },
];

/** One line for a missed mutant. */
export function wordsOf({ row, stated }: Mutant): string {
  return `${row.id} 填报${STATUS_WORDS[stated]}  目标 ${row.target}  文中 ${row.completion}`;
}
