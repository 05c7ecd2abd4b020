import { isFoundByLooking } from "../amounts/all-looked-at";
import { JUDGED } from "../stages/stage-doubts";
import { unitsComparable } from "../../text/units";
import type { Demand } from "../demands/demands";
import type { Derived } from "./derived-changes";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { isExcused } from "../phrases/remainders";
import { amountsIn, type ToldAmount } from "../amounts/told-amounts";
import { isAllOfEarlier } from "../amounts/all-of-others";
import { describesAnother } from "../amounts/amount-kinds";
import { coverage, coverageIn } from "../phrases/topic";
import { isOfWhole, textBefore } from "../phrases/words-around";

type Count = ToldAmount;

/** 乡镇27所共65所: the last of the parts that are added up. */
export const PART_OF_SUM = /^\D*\d+(\D{1,2})(?:共|合)计?\d+\1/;

/** More amounts than anybody strings together between a whole and its part. */
const MOST_PARTS = 6;

/**
 * "受理418件，办结395件", "240个村中203个": an amount over the last one before it that is at least as large, in the same
 * unit. Of several parts ("在册1206人，脱管1人，再犯罪3人") the one that is about the demand. What is told wrong or undone
 * (不合格6批次 for a rate of 合格) counts against the whole.
 */
export function shareIn(demand: Demand, statements: readonly Statement[]): Derived | null {
  const counts = amountsIn(statements, (quantity, statement) => {
    const { unit, unitWritten, change, comparedWith } = quantity;
    return (
      !statement.bracketed &&
      !describesAnother(statement, quantity) &&
      !PART_OF_SUM.test(statement.text.slice(quantity.normalizedStart - statement.start)) &&
      unit !== "%" &&
      // 总额41.8亿元，比年初增加2.7亿元: by how much it moved is no part of it.
      (change === null || comparedWith === null) &&
      !NO_COUNTS.has(unitWritten) &&
      (unitWritten !== "天" || demand.text.includes("天数"))
    );
  });
  // 办结率: the part is that which is 办结.
  const act = demand.rate?.slice(0, 2) ?? "";
  // 支出进度: over all there is, not over what was handed on of it.
  const ofProgress = /(?:支出|执行|投资|资金)[^，。]{0,3}(?:进度|率)/.test(demand.text);
  let best: { derived: Derived; weight: number } | null = null;
  for (let i = 1; i < counts.length; i++) {
    const part = counts[i];
    const whole = part && wholeBefore(counts, i, part, act, ofProgress);
    if (!part || !whole) continue;
    if (
      isFoundByLooking(demand, part.statement) ||
      isOfAnotherKind(whole, part) ||
      (isExcused(part.statement) && !CUT.test(demand.text)) ||
      isOneOfMany(part) ||
      // 竣工率90% ↔ 40栋中38栋开工
      isAllOfEarlier(demand, part.statement)
    )
      continue;
    const share = (100 * part.quantity.value) / (whole.quantity.value - excusedIn(counts, whole, part));
    const parts = makesUp(demand, whole, counts.slice(counts.indexOf(whole) + 1), statements);
    const rest = (act === "" || !nearOf(part).includes(act)) && isLeftOver(part.statement);
    const failed = isFailure(demand, part);
    const value = parts === "done" ? 100 : Number((rest || failed ? 100 - share : share).toPrecision(12));
    // 鉴定17栋，腾空17栋: the part told with the deed asked for.
    const named = [demand.deedWord, act].some((word) => word !== "" && part.statement.text.includes(word));
    const about = coverageIn(demand.topic, part.statement);
    const weight = about + (named ? 0.6 : 0) - (rest ? 0.3 : 0) - (failed ? 0.1 : 0);
    const weak = parts === "maybe" || (parts === null && isOneOfKinds(demand, whole, part, counts));
    if (!best || weight > best.weight)
      best = { derived: { statement: part.statement, source: part.quantity, value, change: null, weak }, weight };
  }
  if (best && !best.derived.weak && isExplained(best.derived, statements)) return { ...best.derived, weak: true };
  return best && (demand.sole || best.weight >= 0.2 ? best.derived : { ...best.derived, weak: true });
}

/**
 * "问题户厕846座，拆除23座，整修823座，全面销号": parts that make up the whole, each told done, or all of them at the end: "done". "maybe"
 * where nothing says that one of them is open (261名已走访，7名视频探访); null where one is, or something is missing.
 */
function makesUp(
  demand: Demand,
  whole: Count,
  behind: readonly Count[],
  statements: readonly Statement[],
): "done" | "maybe" | null {
  // 合格61所、整改3所 for 合格率: what became of the others makes them no better.
  if (JUDGED.test(demand.rate ?? "")) return null;
  const looksOnly = LOOKS.test(demand.rate ?? "");
  const { sentence, start } = whole.statement;
  let sum = 0;
  let done = true;
  for (const [at, part] of behind.entries()) {
    const { statement, quantity } = part;
    if (statement.sentence !== sentence || quantity.unit !== whole.quantity.unit) return null;
    if (!looksOnly && (isFailure(demand, part) || AMISS.test(statement.text))) return null;
    if (statement.remains || isLeftOver(statement) || LEFT.test(statement.text)) return null;
    done &&= looksOnly || isDone(statement);
    sum += quantity.value;
    if (sum < whole.quantity.value) continue;
    if (at === 0 || sum > whole.quantity.value) return null;
    const closed = (one: Statement) =>
      one.sentence === sentence && one.start > start && isDone(one) && ALL_OVER.test(one.text);
    return done || statements.some(closed) ? "done" : "maybe";
  }
  return null;
}

const AMISS =
  /[不未无没拒缺失需待]|涉及|另行|纠纷|困难|承诺|稳控|限期|责令[^，。]{0,4}[整改]|(?:下[达发]|发出)[^，。]{0,4}通知/;
const LEFT = /^[剩其余尚]/;

function isDone({ stage, deeds }: Statement): boolean {
  return stage === "finished" || (stage === "reported" && deeds.some(({ deed }) => ENDS.has(deed.name)));
}

const ALL_OVER = /全部|全面|均|都|悉数/;
const ENDS = new Set(["settle", "clear", "finish", "accept", "use", "handover", "pay"]);

/** Rates of how many were looked at, whatever was found: 年检率. */
const LOOKS = /[检查测审访]率$/;

/** "公交车412辆，其中纯电动336辆、混合动力41辆" for 新能源占比: kinds that together may be what was asked for. */
function isOneOfKinds({ quantity }: Demand, whole: Count, part: Count, counts: readonly Count[]): boolean {
  if (quantity === null || !isOfWhole(part.statement.text)) return false;
  let sum = part.quantity.value;
  for (const { statement, quantity: other } of counts.slice(counts.indexOf(part) + 1)) {
    if (!statement.continues || other.unit !== part.quantity.unit) break;
    sum += other.value;
  }
  return sum > part.quantity.value && (100 * sum) / whole.quantity.value >= quantity.value;
}

/** The last of the counts before the one at `index` that it may be a part of; with `first`, the first of them. */
function wholeBefore(
  counts: readonly Count[],
  index: number,
  part: Count,
  act: string,
  first: boolean,
): Count | undefined {
  const from = Math.max(0, index - MOST_PARTS);
  for (let step = from; step < index; step++) {
    const whole = counts[first ? step : index - 1 - (step - from)] as Count;
    if (!mayHold(whole.quantity, part.quantity) || !isTogether(whole, part, act)) continue;
    if (!isPartItself(whole, counts)) return whole;
  }
  return undefined;
}

/** 项目46个，已履约41个，开工29个: 已 tells it as done of what stands before it. */
function isPartItself(whole: Count, counts: readonly Count[]): boolean {
  const { statement, quantity } = whole;
  if (!/^已/.test(statement.text)) return false;
  return counts.some(
    (other) =>
      other.statement.sentence === statement.sentence &&
      other.statement.start < statement.start &&
      other.quantity.unit === quantity.unit &&
      other.quantity.value >= quantity.value,
  );
}

function mayHold({ value, unit }: PlacedQuantity, part: PlacedQuantity): boolean {
  if (value <= 0) return false;
  if (unitsComparable(unit, part.unit)) return value >= part.value;
  // 新办企业214户，免费刻章214套: every one of them.
  return value === part.value && value >= 10;
}

/** In one sentence, or 其中 or the deed asked for (整治251个) in the next; 47所小学、19所初中 stand side by side. */
function isTogether(whole: Count, { statement, quantity }: Count, act: string): boolean {
  const apart = statement.sentence - whole.statement.sentence;
  if (apart !== 0) {
    const goesOn = isOfWhole(statement.text) || (act !== "" && statement.text.startsWith(act));
    return apart === 1 && goesOn && statement.item === whole.statement.item;
  }
  const between = statement.text.slice(
    Math.max(0, whole.quantity.normalizedEnd - statement.start),
    quantity.normalizedStart - statement.start,
  );
  if (whole.statement === statement && /^[^，。；]{0,8}、$/.test(between)) return false;
  // 教育2次、公益活动1次: the one is no part of the other.
  if (statement.continues && OFTEN.has(quantity.unit)) return false;
  const beside = statement.continues && quantity.normalizedStart === statement.start;
  return !beside || whole.statement.deeds.length > 0;
}

/** 其中水电38.5亿、光伏21.4亿、风电6.1亿千瓦时: which of them are meant, or all together, nobody can tell. */
function isOneOfMany({ statement, quantity }: Count): boolean {
  const before = textBefore(statement, quantity);
  return isOfWhole(statement.text) && /\d[万亿]?、/.test(before) && quantity.word === null;
}

const OFTEN = new Set("次 场 期".split(" "));

/** 压减率 ↔ 注销22家: to be struck off is what was asked for. */
const CUT = /压减|注销|清理|关停|退出|撤销|取缔|清退/;

/** Units of what is no part of anything counted. */
const NO_COUNTS = new Set([
  "%",
  "小时",
  "个小时",
  "分钟",
  "月",
  "个月",
  "年",
  "百分点",
  "个百分点",
  "位",
  "岁",
  "倍",
  "工作日",
  "个工作日",
]);

/** "发现问题12个，约谈机构5家": what is counted in other units under other names is no part of it. */
function isOfAnotherKind(whole: Count, part: Count): boolean {
  if (whole.statement === part.statement || whole.quantity.value === part.quantity.value) return false;
  if (whole.quantity.unit === part.quantity.unit) return false;
  const [one, other] = [whole.statement.subject, part.statement.subject];
  return one.pairs.size > 0 && other.pairs.size > 0 && coverage(other, one) === 0;
}

/** 2条正在核查, 其余27个待整改: what is not done yet. */
function isLeftOver({ stage, remains, deeds }: Statement): boolean {
  if (stage === "notDone" || stage === "stopped" || stage === "planned") return true;
  return (remains && stage !== "finished") || (stage === "underway" && deeds.every((state) => state.aspect !== "done"));
}

function nearOf({ statement, quantity }: Count): string {
  const at = quantity.normalizedStart - statement.start;
  return statement.text.slice(Math.max(0, at - 8), at + quantity.text.length + 8);
}

/** "41人，40人报到，1人自愿放弃": how many of the whole need not be done; 0 where that and the part are more than there are. */
function excusedIn(counts: readonly Count[], whole: Count, part: Count): number {
  let excused = 0;
  for (const { statement, quantity } of counts)
    if (statement.sentence === part.statement.sentence && quantity.unit === part.quantity.unit && isExcused(statement))
      excused += quantity.value;
  return excused + part.quantity.value <= whole.quantity.value ? excused : 0;
}

/** "应接入386辆，已接入371辆，部分拟报废不再接入": what is left need not be done, however many that are. */
function isExplained({ statement }: Derived, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) =>
      other.sentence === statement.sentence &&
      other.start > statement.start &&
      other.quantities.length > 0 &&
      isExcused(other),
  );
}

const FAILURE =
  /(不合格|不达标|未达标|未按|超期|逾期|超时|不满意|差评|未办结|未完成|未整改|未缴|未参保|未接种|未签|未覆盖|漏)/;

/** 不合格6批次, 6批次不合格: told of those that failed, where the demand is for those that did not. */
function isFailure(demand: Demand, { statement, quantity }: Count): boolean {
  const at = quantity.normalizedStart - statement.start;
  const near = statement.text.slice(Math.max(0, at - 6), at + quantity.text.length + 6);
  return FAILURE.test(near) && !FAILURE.test(demand.text) && !/不良|失业|超标|逾期|漏/.test(demand.text);
}
