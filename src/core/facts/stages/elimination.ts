import { unitsComparable } from "../../text/units";
import { type Asked, changed, type DemandOutcome } from "../demand-outcome";
import type { Demand } from "../demands/demands";
import { isOfAnotherPlace } from "../names";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/**
 * "建成数字平台，接入摄像头300路" ↔ "平台上线，汇聚视频314路": where all demands but one are answered, and all clauses but one answer, the last
 * clause answers the last demand if it has an amount in its unit, or a deed of its kind. That is believed, not sworn to.
 * `outcomes` are those of `asked`, in the same order.
 */
export function toldByElimination(
  asked: readonly Asked[],
  outcomes: readonly DemandOutcome[],
): readonly DemandOutcome[] {
  if (outcomes.length < 2) return outcomes;
  const missing = outcomes.filter(isMissing);
  const [last] = missing;
  if (!last || missing.length > 1 || !outcomes.every((outcome) => outcome === last || outcome.statement))
    return outcomes;
  const clause = onlyFree((asked[outcomes.indexOf(last)] as Asked).answers.statements, outcomes);
  const found = clause && answerIn(last, clause);
  return found ? outcomes.map((outcome) => (outcome === last ? found : outcome)) : outcomes;
}

function isMissing({ reason, demand }: DemandOutcome): boolean {
  return reason === "unanswered" && (demand.ask === "end" || demand.ask === "amount");
}

/** The one clause that answers nothing yet; null where there are several, or none. */
function onlyFree(statements: readonly Statement[], outcomes: readonly DemandOutcome[]): Statement | null {
  let free: Statement | null = null;
  for (const statement of statements) {
    if (outcomes.some((outcome) => outcome.statement === statement) || statement.next || statement.bracketed) continue;
    if (free) return null;
    free = statement;
  }
  return free;
}

function answerIn(outcome: DemandOutcome, clause: Statement): DemandOutcome | null {
  const { demand } = outcome;
  const { stage, deeds, quantities, text, hollow, remains, some } = clause;
  if (hollow || remains || some || UNDONE.test(text)) return null;
  if (isOfAnotherPlace(demand, [clause])) return null;
  if (stage !== "finished" && stage !== "reported" && stage !== "silent") return null;
  if (demand.ask === "end")
    return deeds.some(({ deed }) => deed === demand.deed)
      ? changed(outcome, { outcome: "met", reason: "done", statement: clause, sure: false, progress: true })
      : null;
  const wanted = demand.quantity;
  const counts = quantities.filter(({ word, change }) => word === null && change === null);
  const [count] = counts;
  if (!wanted || !count || counts.length > 1 || !isAlike(demand, wanted, count) || isVast(wanted, count)) return null;
  const met = count.value >= wanted.value;
  const reason = met ? "amountReached" : "amountMissed";
  return changed(outcome, {
    outcome: met ? "met" : "short",
    reason,
    statement: clause,
    quantity: count,
    sure: false,
    progress: true,
  });
}

const UNDONE = /[未没不拟将待正尚仍缺难仅只无若须需]/;

/** 剂 and 剂次 are one unit here; 万元, 亩 and % are told of too many things. */
function isAlike({ quantity }: Demand, wanted: PlacedQuantity, count: PlacedQuantity): boolean {
  if (quantity?.bound === "atMost" || wanted.unit === "%" || wanted.unit === "元" || wanted.word !== null) return false;
  return unitsComparable(wanted.unit, count.unit) || wanted.unit.replace("次", "") === count.unit.replace("次", "");
}

/** So many more, or so few, that they count something else. */
function isVast(wanted: PlacedQuantity, count: PlacedQuantity): boolean {
  return count.value > 3 * wanted.value || count.value * 4 < wanted.value;
}
