import { deedsAround } from "./amount-levels";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { coverage } from "../phrases/topic";
import type { DeedState } from "../statements/deed-states";
import type { Statement } from "../statements/statements";

/** "排查高层186栋，整改518处" for 新建消防站2座: another act, in a sentence that is about other things. */
export function isOfOtherAct(demand: Demand, { deeds, subject, wideTopic }: Statement): boolean {
  if (demand.sole || subject.pairs.size > 0 || !isNoStepOf(demand, deeds)) return false;
  return demand.subject.pairs.size >= 2 && coverage(demand.subject, wideTopic) < 0.34;
}

/** 建成河湖1条 ↔ 整改问题12个: things of another name, counted in 个, that were dealt with and not built. */
export function isCountOfElse(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const unit = demand.quantity?.unit;
  if (quantity.unit !== "个" || unit === "个" || unit === "%") return false;
  if (!isNoStepOf(demand, deedsAround(statement, quantity))) return false;
  return statement.topic.chars.countIn(demand.subject.chars) === 0;
}

/** Whether works are asked for, and the deeds that are told are none of their steps: 整改, 排查. */
function isNoStepOf({ deed }: Demand, deeds: readonly DeedState[]): boolean {
  return (deed?.rank ?? 0) >= 6 && deeds.length > 0 && deeds.every((state) => state.deed.rank === null);
}
