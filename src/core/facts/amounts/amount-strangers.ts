import { isDue } from "./amount-exclusions";
import { isWorks } from "./amount-levels";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { oneBefore, textBefore } from "../phrases/words-around";

/** Amounts that tell something else of the same unit than what was asked for. */

/** 招聘教师126名 ↔ 设岗位126个: places to be filled. */
export function isPost(wanted: PlacedQuantity, statement: Statement, quantity: PlacedQuantity): boolean {
  if ((wanted.unit !== "名" && wanted.unit !== "人") || quantity.unit !== "个") return false;
  return /(?:岗位|职位|名额|计划)$/.test(textBefore(statement, quantity));
}

/** 零就业家庭为0, 无幼儿园的乡镇为0: none of those that lack what was asked for. */
export function isNoneLacking(statement: Statement, { value, normalizedStart }: PlacedQuantity): boolean {
  return value === 0 && LACKING.test(statement.text.slice(0, normalizedStart - statement.start));
}

const LACKING = /(?:^|[的、])(?:无|没有|未|尚未|零|缺|空白)[^，。；、]{1,14}(?:为|是|已?降至|已?降到|数)$/;

/** 首期15亿元发行推迟至6月: the amount that has not come. */
export function isPutOff({ stage, cues }: Statement, { normalizedEnd }: PlacedQuantity): boolean {
  return stage === "stopped" && cues.some(({ aspect, start }) => aspect === "halted" && start >= normalizedEnd);
}

/** 建成分拣站1座 ↔ 应接入社区206个，已接入190个: how many of another thing there are to do, and are done, by another verb. */
export function isDueOfElse(
  { quantity: wanted, deedWord }: Demand,
  statements: readonly Statement[],
  at: number,
  quantity: PlacedQuantity,
): boolean {
  const statement = statements[at] as Statement;
  if (wanted?.unit === quantity.unit || deedWord === "" || statement.text.includes(deedWord)) return false;
  if (isDue(statement, quantity)) return true;
  const before = oneBefore(statements, at);
  if (before?.sentence !== statement.sentence || statement.subject.pairs.size > 0) return false;
  return before.quantities.some((all) => all.unit === quantity.unit && isDue(before, all));
}

/** 6月份修复成功37件 for 当月登记藏品20件: it names a thing, and none that was asked for. */
export function isOfNothingAsked({ sole, topic, deedWord }: Demand, statement: Statement): boolean {
  if (sole || statement.stage === "silent" || (deedWord !== "" && statement.text.includes(deedWord))) return false;
  return coverage(topic, statement.topic) === 0;
}

/** 2家申报材料被退回, 9名弃岗: so many have not got it, or are not there. */
export function isTurnedDown({ text, start }: Statement, { normalizedEnd, word }: PlacedQuantity): boolean {
  return word === null && TURNED_DOWN.test(text.slice(normalizedEnd - start));
}

const TURNED_DOWN =
  /被?(?:退回|驳回|否决)$|^(?:考生|人员|教师|学员)?(?:弃[岗权考]|毁约|违约|爽约|[没未不](?:来|到|报到|入职)|离职|辞职|离岗|流失|落选|退出|放弃)了?$/;

/** 库房全部拆除 ↔ 企业全部退出: all of something else. */
export function isOfAnotherThing({ sole, subject }: Demand, statement: Statement): boolean {
  if (sole || subject.pairs.size < 2 || statement.subject.pairs.size < 1) return false;
  return coverage(subject, statement.topic) < 0.34 && coverage(statement.subject, subject) < 0.34;
}

/** 企业全部复工 ↔ 员工返岗率91%: a rate of others. */
export function isRateOfOthers({ text, subject }: Demand, statement: Statement, { unit }: PlacedQuantity): boolean {
  const name = RATE_NAME.exec(statement.text)?.[1];
  if (unit !== "%" || name === undefined || text.includes(name)) return false;
  return statement.topic.chars.countIn(subject.chars) === 0;
}

/** The name of a rate, with what it is of before it: 员工返岗率, not 完成率 alone, which is of whatever is asked for. */
const RATE_NAME = /(?!目前)[^，。；、\d]{2}([^，。；、]{2})率/;

/** 建成示范所5个 ↔ 为21个财政所更换电脑: those for whom something else was done. */
export function isServed(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const { text, start, deeds } = statement;
  const { deed, deedWord } = demand;
  // 51户装妥，残联抽验12户: samples of what was done.
  if (
    quantity.unit !== "%" &&
    SAMPLED.test(text.slice(0, quantity.normalizedStart - start)) &&
    !/[抽检查验测]/.test(demand.text)
  )
    return true;
  // 培育企业5家 ↔ 兑付奖补1360万元，惠企84家
  if (isBenefited(demand, statement, quantity)) return true;
  // 新增档案室5家 ↔ 对12家单位开展检查
  const gained = deed?.name === "gain" && deeds.length > 0 && deeds.every((state) => state.deed !== deed);
  if (!gained && (!isWorks(demand) || (deed?.rank ?? 0) < 8)) return false;
  const { normalizedStart, unit } = quantity;
  if (gained) return SERVING.test(text.slice(0, normalizedStart - start)) && !text.includes(deedWord);
  // 培训2期: so often, and no things.
  if (OFTEN.has(unit) && unit !== demand.quantity?.unit) return true;
  if (MEASURED.test(unit) || !/[为向给对]/.test(text.charAt(normalizedStart - start - 1))) return false;
  // 示范点为6个 tells what there is.
  return !text.includes(deedWord) && text.length - (quantity.normalizedEnd - start) > 4;
}

const SAMPLED = /抽[验查检测][了其]?中?$/;

/** 惠企84家, 受惠企业96家: those who have something of what was done. */
function isBenefited(
  { text: asked }: Demand,
  { text, start }: Statement,
  { normalizedStart }: PlacedQuantity,
): boolean {
  const word = BENEFIT.exec(text.slice(0, normalizedStart - start))?.[0];
  return word !== undefined && !BENEFIT.test(asked.slice(0, 24)) && !ASKS_BENEFIT.test(asked);
}

const BENEFIT = /(?:惠[企民农及]|受[惠益])(?:市场|经营)?(?:企业|主体|群众|农户|商户|人口)?(?:约|达|近|超)?$/;
const ASKS_BENEFIT = /[惠益]|覆盖|服务|扶持|支持|减|免|贷|贴|补/;

/** Those whom something was done for: 对12家单位, 帮助11家企业. */
const SERVING = /(?:[向给对]|帮助|帮扶|协助)$/;
const MEASURED = /[米克元%]/;
const OFTEN = new Set("期 次 场 轮 批次".split(" "));
