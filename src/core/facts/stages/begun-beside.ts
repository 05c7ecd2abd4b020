import type { DemandOutcome } from "../demand-outcome";
import { oneBefore } from "../phrases/words-around";

/**
 * 启动无垃圾行动，城乡环境综合整治: works that are only named behind what is to be begun, and that no word of the text tells of, are what
 * the beginning is for. The outcomes without them, where the beginning itself is met.
 */
export function withoutNamedBeside(outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (!outcomes.some(isNamedOnly)) return outcomes;
  return outcomes.filter((outcome, at) => {
    const before = oneBefore(outcomes, at);
    if (!before || !isNamedOnly(outcome)) return true;
    return before.outcome !== "met" || before.demand.ask !== "begin" || outcome.demand.start - before.demand.end > 1;
  });
}

/** To be begun, without a verb that says so, and not told of. */
function isNamedOnly({ reason, demand }: DemandOutcome): boolean {
  const { ask, deed, deedWord, quantity } = demand;
  if (reason !== "unanswered" || ask !== "begin" || quantity !== null) return false;
  return deed?.name === "build" && deedWord !== "施工";
}
