import { type Asked, changed, type DemandOutcome } from "./demand-outcome";
import type { Statement } from "./statements/statements";
import { coverage } from "./phrases/topic";

/**
 * "因招标延后，现场尚未动工": nothing of it has begun. What is said of the whole answers each demand that nothing else answers.
 * `outcomes` are those of `asked`, in the same order.
 */
export function deniedAsWhole(asked: readonly Asked[], outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (!outcomes.some(({ reason }) => reason === "unanswered")) return outcomes;
  if (outcomes.some(({ outcome }) => outcome === "met")) return outcomes;
  return outcomes.map((outcome, at) => {
    if (outcome.reason !== "unanswered" || outcome.demand.ask === "zero" || outcome.demand.ask === "activity")
      return outcome;
    const { demand, answers } = asked[at] as Asked;
    const statement = answers.statements.find(
      (one) =>
        one.stage === "notDone" &&
        !one.bracketed &&
        !one.remains &&
        NOT_BEGUN.test(one.text) &&
        (isOfAll(one.text) || coverage(one.subject, demand.wideTopic) >= 0.6),
    );
    if (!statement) return outcome;
    const progress = answers.statements.some(isWork);
    return changed(outcome, { outcome: "short", reason: "denied", statement, sure: !progress, progress });
  });
}

const NOT_BEGUN = /[未没]有?(?:全面|实质性?|正式|组织)?(?:动工|开工|启动|开展|实施|开始|进场|施工)/;

/** 该项工作, 现场, 项目: names no part. */
function isOfAll(text: string): boolean {
  return OF_ALL.test(text.slice(0, text.search(/[均尚还仍暂都至]*[未没]/)));
}

const OF_ALL =
  /^(?:截至|目前|现|[\d月日底份上中下旬]|[该此各]?[项个]?|上述|以上|整个?|工程|项目|工作|任务|现场|活动|建设)*$/;

/** Works, or anything else than talk and papers, done or told. */
function isWork({ stage, deeds }: Statement): boolean {
  return (
    (stage === "finished" || stage === "reported") &&
    deeds.some(({ deed }) =>
      deed.rank === null ? !["look", "inspect", "tend", "conduct", "decide"].includes(deed.name) : deed.rank >= 6,
    )
  );
}
