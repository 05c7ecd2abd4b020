import { cuesOf } from "../../text/cues";
import type { Demand } from "../demands/demands";
import { coverage } from "../phrases/topic";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/** All of them, told of something else than what was asked for. */

/** 水稳基层全部完成 is no answer where 沥青面层 is asked for. */
export function isAllOfAnother(demand: Demand, statement: Statement, { word }: PlacedQuantity): boolean {
  const { subject, wideTopic, deeds } = statement;
  if (word !== "all") return false;
  // 占全部投资的比重为50.7%
  if (statement.text.includes("占全部")) return true;
  if (demand.subject.pairs.size < 2) return false;
  // 欠薪案件63件，全部办结 says nothing of 保证金覆盖率.
  const told = deeds.length > 0 || statement.stage === "finished";
  if (!demand.sole && subject.pairs.size === 0 && told && wideTopic.pairs.size >= 4)
    return coverage(demand.topic, wideTopic) < 0.2;
  // 社区换届全部完成 says nothing of “一肩挑”比例.
  if (!demand.sole && deeds.length > 0 && demand.topic.chars.countIn(wideTopic.chars) === 0) return true;
  if (subject.pairs.size < 2) return false;
  return coverage(subject, demand.wideTopic) < 0.3;
}

/** 竣工率100% ↔ 全部开工: all of them have come to an earlier step. */
export function isAllOfEarlier({ rate }: Demand, { deeds }: Statement): boolean {
  const asked = rate === null ? null : (cuesOf(rate.slice(0, 2))[0]?.deed?.rank ?? null);
  return asked !== null && deeds.length > 0 && deeds.every(({ deed }) => deed.rank !== null && deed.rank < asked);
}
