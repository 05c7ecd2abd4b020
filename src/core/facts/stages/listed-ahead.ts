import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** 建成急救站 ↔ 急救站已纳入明年政府投资项目库: what stands in a list is still to be done. */
export function isListedAhead({ deed, text }: Demand, { stage, text: told, deeds }: Statement): boolean {
  if (stage === "underway" || stage === "notDone" || !LISTED_AHEAD.test(told) || /[纳列编]入|入库|库/.test(text))
    return false;
  const rank = deed?.rank ?? 0;
  if (rank < 5 && deed?.name !== "hold") return false;
  return deeds.every((state) => (state.deed.rank ?? 0) < rank);
}

/** Lists of what is to come. */
const LISTED_AHEAD =
  /(?:纳入|列入|编入|进入)(?!.*(?:名录|监测|管理|统计))[^，。；]{0,16}(?:项目库|储备库|库|计划|规划|盘子|预算|清单|议程|日程)$/;
