import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { tells } from "../statements/deed-states";
import type { Statement } from "../statements/statements";

/** "到货2000只，已佩戴激活2000只": behind the earlier step stands as much of it that is done. */
export function laterStep({ statement, quantity }: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(
    (other) =>
      other.met &&
      other.level !== "lower" &&
      other.statement.sentence === statement.sentence &&
      other.statement.start > statement.start &&
      other.statement.stage === "finished" &&
      other.quantity.word === null &&
      other.quantity.unit === quantity.unit,
  );
}

/** "86人通过体检，全部入职" for 招聘80名, 受理2318件，均按期答复: the clause behind the step tells the end of all of them. */
export function allThere({ deed }: Demand, statements: readonly Statement[], step: Statement): Statement | undefined {
  return statements.find(
    ({ sentence, start, stage, deeds, quantities, remains, whole, text }) =>
      sentence === step.sentence &&
      start > step.start &&
      stage === "finished" &&
      whole &&
      !remains &&
      quantities.every(({ word }) => word === "all") &&
      (ENDED.test(text) || deeds.some((state) => state.deed === deed)),
  );
}

const ENDED = /入职|到岗|上岗|报到|入学|入校|在岗|到任|办结|[答回]复|办理完/;

/** "审核通过申请862万元，5月28日拨付至账户": the clause behind tells that what was applied for is paid. */
export function paidOut({ statement: step, quantity, asked: { answers } }: Candidate): Statement | null {
  if (quantity.unit !== "元") return null;
  return (
    answers.statements.find(
      ({ sentence, start, stage, deeds, quantities, remains, some }) =>
        sentence === step.sentence &&
        start > step.start &&
        (stage === "finished" || stage === "reported") &&
        !remains &&
        !some &&
        quantities.every(({ word }) => word === "all") &&
        deeds.some(({ deed, aspect }) => deed.name === "pay" && (aspect === "done" || aspect === "told")),
    ) ?? null
  );
}

/** "2100套具备办证条件，已发证2136本": behind the step stands an amount, counted by another word, that is done and would do. */
export function isOutdone({ asked: { demand, answers }, statement: step, quantity: counted }: Candidate): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  return answers.statements.some(
    ({ sentence, start, stage, deeds, quantities }) =>
      sentence === step.sentence &&
      start > step.start &&
      stage === "finished" &&
      deeds.length > 0 &&
      quantities.some(
        ({ unit, word, value }) => unit !== counted.unit && unit !== "%" && word === null && value >= wanted.value,
      ),
  );
}

/** "方案印发，人员转隶到位，新机构挂牌" for 完成3个街道改革: behind the earlier step stand others that are taken. */
export function goesOnToEnd({ asked: { demand, answers }, statement: step }: Candidate): boolean {
  if (demand.deed !== null) return false;
  return answers.statements.some(
    ({ sentence, start, stage, deeds }) =>
      sentence === step.sentence &&
      start > step.start &&
      (stage === "finished" || stage === "reported") &&
      deeds.some(({ deed }) => (deed.rank ?? 0) >= 9 || deed.name === "found" || deed.name === "settle"),
  );
}

/** "申请资金9.8亿元，已下达2.1亿元": what has come of what was applied for. */
export function gotOf(best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(
    ({ met, level, statement, quantity }) =>
      !met &&
      level !== "lower" &&
      quantity.unit === "元" &&
      best.quantity.unit === "元" &&
      statement.sentence === best.statement.sentence &&
      statement.start > best.statement.start &&
      statement.stage === "finished" &&
      statement.subject.pairs.size < 2 &&
      statement.deeds.some(({ deed }) => deed.name === "pay" || deed.name === "gain"),
  );
}

/**
 * "3个乡镇通过暗访，待命名" for 创建卫生乡镇3个: the name itself is still to come; "通过省级暗访，等待国家考核" for 命名2个: so is who decides on
 * it.
 */
export function awaitedName({ asked: { demand, answers }, statement: told }: Candidate): Statement | null {
  const { deed, deedWord } = demand;
  const looked = DECIDED.has(deed?.name ?? "") && !told.text.includes(deedWord) && tells(told.deeds, "inspect");
  if (!looked && !["创建", "争创", "创评", "培育"].includes(deedWord)) return null;
  return (
    answers.statements.find(
      ({ sentence, start, stage, deeds, quantities, text }) =>
        sentence === told.sentence &&
        start > told.start &&
        (stage === "planned" || stage === "underway") &&
        quantities.length === 0 &&
        (AWAITS.test(text) || tells(deeds, "award")),
    ) ?? null
  );
}

const DECIDED = new Set(["award", "approve", "found"]);
const AWAITS = /^[尚还仍正目前在]*[等待需]/;

/** "签订协议23万吨，收贮9月开展" for 收贮20万吨: so much is agreed upon, and all of it is still to come. */
export function onlyAgreed({ asked: { demand, answers }, statement: step, quantity }: Candidate): Statement | null {
  if (quantity.unit === "%" || !AGREED.test(step.text) || ASKED_AGREED.test(demand.text)) return null;
  const behind = answers.statements.filter(({ sentence, start }) => sentence === step.sentence && start > step.start);
  if (behind.some(({ quantities }) => quantities.some(({ unit }) => unit === quantity.unit))) return null;
  return behind.find(({ stage, text }) => stage === "planned" && STARTS.test(text)) ?? null;
}

const AGREED = /(?:协议|合同|意向|订单|地块|面积)\d[^，。；]*$|^落实[^，。；\d]{0,8}(?:协议|合同|意向|订单|地块|面积)/;
const ASKED_AGREED = /协议|合同|意向|订单|地块|签|落实/;
const STARTS = /开始|启动|开展|组织|实施|进行|供货|交货|到货|交付|进场|[栽播收]/;
