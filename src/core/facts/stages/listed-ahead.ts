import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** 建成急救站 ↔ 急救站已纳入明年政府投资项目库: what stands in a list, or has its money promised, is still to be done. */
export function isListedAhead({ deed, text }: Demand, { stage, text: told, start, deeds, cues }: Statement): boolean {
  if (stage === "underway" || stage === "notDone" || /[纳列编]入|入库|库/.test(text)) return false;
  const at = told.search(LISTED_AHEAD);
  if (at < 0 || cues.some((cue) => ENDED.has(cue.text))) return false;
  const rank = deed?.rank ?? 0;
  if (rank < 5 && deed?.name !== "hold") return false;
  // 农贸市场改造挤进项目库: before the verb stands the name of the works.
  return deeds.every(
    ({ deed: { rank: own, name }, end }) => (own ?? 0) < rank || (end <= start + at && !OVER.has(name)),
  );
}

const ENDED = new Set(["完成", "完毕", "结束"]);
const OVER = new Set(["finish", "accept", "handover", "use"]);

/** Lists of what is to come. */
const LISTED_AHEAD =
  /(?:纳入|列入|编入|进入|[排挤写报][入进]|列为)(?!.*(?:名录|监测|管理|统计))[^，。；]{0,16}(?:项目库|储备库|库|计划|规划”?|盘子|预算|清单|议程|日程|项目)$|获[^，。；]{0,12}(?:额度|资金|指标)支持$/;
