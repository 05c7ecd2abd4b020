import type { Demand } from "../demands/demands";
import type { DemandOutcome } from "../demand-outcome";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** 查处率100% ↔ 未发现无证经营: all of none. null where a case is told, or the rate is of something else. */
export function noCaseOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const { quantity, rate, topic } = demand;
  // 较大事故不超过1起 ↔ 未发生较大事故
  const limited = quantity?.bound === "atMost" && quantity.change === null && /事故|案件|疫情|火灾/.test(demand.text);
  if (!limited && (rate === null || !OF_CASES.test(rate) || quantity?.value !== 100)) return null;
  const statement = statements.find(
    (told) => told.stage === "clear" && NO_CASE.test(told.text) && coverage(told.subject, topic) >= 0.5,
  );
  if (!statement) return null;
  return { demand, outcome: "met", reason: "zeroKept", statement, quantity: null, sure: true, progress: true };
}

/** Rates of what is to be done with cases that may not come up. */
const OF_CASES = /(?:查处|处置|整改|化解|办结|核查|消除|处理|销号|扑救)率/;
const NO_CASE = /未|没有|无/;
