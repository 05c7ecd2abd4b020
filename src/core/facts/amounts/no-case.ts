import type { Demand } from "../demands/demands";
import { changed, type DemandOutcome, onItsWay } from "../demand-outcome";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** 查处率100% ↔ 未发现无证经营: all of none. null where a case is told, or the rate is of something else. */
export function noCaseOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const { quantity, rate } = demand;
  const each = quantity !== null && EACH_CASE.test(demand.text);
  const left = each ? leftOf(demand, statements) : null;
  if (left) return left;
  // 排查非法采砂，发现一起查处一起: what the cases are of stands before.
  const topic = each ? demand.wideTopic : demand.topic;
  // 较大事故不超过1起 ↔ 未发生较大事故
  const limited = quantity?.bound === "atMost" && quantity.change === null && /事故|案件|疫情|火灾/.test(demand.text);
  // 符合条件的全部安置 ↔ 本批无符合条件人员
  const fit = quantity?.word === "all" && /符合[^，。]{0,2}条件/.test(demand.text);
  if (!limited && !each && !fit && (rate === null || !OF_CASES.test(rate) || quantity?.value !== 100)) return null;
  const statement = statements.find(
    (told) =>
      told.stage === "clear" &&
      (fit ? NONE_FIT.test(told.text) : NO_CASE.test(told.text) && coverage(told.subject, topic) >= 0.5),
  );
  if (!statement) return null;
  return { demand, outcome: "met", reason: "zeroKept", statement, quantity: null, sure: true, progress: true };
}

/** Rates of what is to be done with cases that may not come up. */
const OF_CASES = /(?:查处|处置|整改|化解|办结|核查|消除|处理|销号|扑救)率/;
const NO_CASE = /未|没有|无/;
const NONE_FIT = /(?:无|没有|未发现)(?:新增)?符合[^，。]{0,2}条件/;

/** 发现一处取缔一处: all that are found. */
const EACH_CASE = /^(?:做到|坚持)?发现[一1](.)、?[^，。；、]{2,4}[一1]\1[。；]?$/;

/** 发现7处，取缔5处，另2处正在处理: some of those found are left. */
function leftOf(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const found = statements.find(({ text, stage }) => stage !== "clear" && /发现|排查出|查出/.test(text));
  const unit = demand.quantity?.unit;
  const statement = statements.find(
    ({ start, sentence, stage, next, quantities }) =>
      sentence === found?.sentence &&
      start > found.start &&
      !next &&
      (stage === "underway" || stage === "notDone") &&
      quantities.some((count) => count.unit === unit && count.word === null && count.value > 0),
  );
  if (!statement) return null;
  return changed(onItsWay(demand, statement, true), { partlyMet: true });
}
