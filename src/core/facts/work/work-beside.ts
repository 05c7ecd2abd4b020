import { coverage } from "../phrases/topic";
import { activityOutcome } from "./activity-outcomes";
import { answersTo } from "../alignment";
import { type Demand, workOf } from "../demands/demands";
import { changed, type DemandOutcome } from "../demand-outcome";
import type { PhrasedText } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/**
 * 开展招商，签约20亿元: work that the target names beside results, and that the text tells of, for certain or in a sentence of its own. It counts only
 * where no result is reached: then something is done all the same. `told`: the outcomes of the results; `surely`: none of them is
 * known, so that only what is told for certain counts.
 */
export function workBeside(
  told: readonly DemandOutcome[],
  target: PhrasedText,
  completion: PhrasedText,
  statements: readonly Statement[],
  surely: boolean,
): readonly DemandOutcome[] {
  const beside: DemandOutcome[] = [];
  const works = worksAmong(target, told);
  if (works.length === 0) return beside;
  const left = statements.filter((statement) => !told.some((outcome) => outcome.statement === statement));
  const apart = left.filter(({ sentence }) => !told.some(({ statement }) => statement?.sentence === sentence));
  for (const demand of works) {
    const isMet = (said: readonly Statement[], inFull: boolean) => {
      const outcome = activityOutcome(demand, answersTo(demand, target, completion, said));
      const near = !surely || coverage(demand.subject, outcome.statement?.topic ?? demand.topic) >= NEAR;
      return outcome.outcome === "met" && (outcome.sure || !inFull) && near ? outcome : null;
    };
    // What a sentence of its own tells is this work, by whatever words.
    const outcome = (apart.length > 0 && !surely ? isMet(apart, false) : null) ?? isMet(left, true);
    if (outcome) beside.push(changed(outcome, { sure: false }));
  }
  return beside;
}

/** How much of the work's own words must be told where it alone decides. */
const NEAR = 0.6;

/** Clauses of their own that ask for work one can see, beside what `told` is of. */
export function worksAmong(target: PhrasedText, told: readonly DemandOutcome[]): Demand[] {
  const works: Demand[] = [];
  for (const phrase of target.phrases) {
    const { start, end } = phrase;
    if (phrase.bracketed || phrase.quantities.length > 0 || !WORK.test(phrase.text)) continue;
    if (!told.some(({ demand }) => demand.start < end && start < demand.end)) works.push(workOf(phrase));
  }
  return works;
}

const WORK =
  /^.{0,2}(?:全面|严格)落实.{3,}|^.{0,2}(?:加强|强化|深化|压减).{6,}|^.{0,8}(开展|组织|举办|做好|推进|推动|协调|配合|协助|督促|督导|跟进|宣传|调研|走访|培训|检查|排查|对接|摸排|筹备|指导).{4,}|.{4}(?:走访|检查|排查|培训|宣传|调研|演练)[。；]?$/;
