import { activityOutcome } from "./activity-outcomes";
import { answersTo } from "./alignment";
import { type Demand, workOf } from "./demands";
import type { DemandOutcome } from "./outcomes";
import type { PhrasedText } from "./phrases";
import type { Statement } from "./statements";

/**
 * 开展招商，签约20亿元: work that the target names beside results, and that the text tells of for certain. It counts only
 * where no result is reached: then something is done all the same. `told`: the outcomes of the results.
 */
export function workBeside(
  told: readonly DemandOutcome[],
  target: PhrasedText,
  completion: PhrasedText,
  statements: readonly Statement[],
): readonly DemandOutcome[] {
  const taken = new Set(told.map(({ statement }) => statement));
  const left = statements.filter((statement) => !taken.has(statement));
  return worksAmong(target, told)
    .map((demand) => activityOutcome(demand, answersTo(demand, target, completion, left)))
    .filter(({ outcome, sure }) => outcome === "met" && sure)
    .map((outcome) => ({ ...outcome, sure: false }));
}

/** Clauses of their own that ask for work one can see, beside what `told` is of. */
export function worksAmong(target: PhrasedText, told: readonly DemandOutcome[]): Demand[] {
  return target.phrases
    .filter(({ bracketed, quantities, text }) => !bracketed && quantities.length === 0 && WORK.test(text))
    .filter(({ start, end }) => !told.some(({ demand }) => demand.start < end && start < demand.end))
    .map(workOf);
}

const WORK =
  /^.{0,8}(开展|组织|举办|做好|推进|推动|协调|配合|协助|督促|督导|跟进|宣传|调研|走访|培训|检查|排查|对接|摸排|筹备|指导).{4,}/;
