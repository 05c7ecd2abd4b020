import type { Candidate } from "./amount-candidates";
import { wordsBefore } from "./amount-kinds";
import { deedsAround, isLookedAt } from "./amount-levels";
import { openingOf, type Statement } from "../statements/statements";
import type { Demand } from "../demands/demands";
import { unitsComparable } from "../../text/units";
import { isOfWhole } from "../phrases/words-around";

/** Whether an amount may be one part of a sum that `best` belongs to: of its kind and item, done, and counted by itself. */
export function isPart(best: Candidate, one: Candidate): boolean {
  const { statement, quantity, level } = one;
  if (statement.item !== best.statement.item || !addUp(quantity.unit, best.quantity.unit)) return false;
  if (quantity.word !== null || quantity.comparedWith !== null || level === "lower") return false;
  if (isLookedAt(one)) return false;
  // 另责令4家整改 for 清退5家: what is told besides, by another verb.
  const { deedWord } = best.asked.demand;
  if (statement.text.startsWith("另") && !statement.text.includes(deedWord || "\0")) return false;
  if (statement.bracketed || statement.remains) return false;
  if (isDetail(one) && !isDetail(best)) return false;
  if (isOnPaper(one) && !isOnPaper(best) && isThere(best)) return false;
  if (statement.stage === "underway" || statement.stage === "stopped") return false;
  // 2处土方已完: of the others more is told.
  if (EARLY_WORKS.test(statement.text) && !EARLY_WORKS.test(best.statement.text)) return false;
  // 4个因订单不足仍停产: of them the opposite is told.
  if (STILL.test(statement.text.slice(quantity.normalizedEnd - statement.start))) return false;
  // 3个在安装: of them the work goes on.
  if (/^正?在/.test(statement.text.slice(quantity.normalizedEnd - statement.start))) return false;
  // "9个进度在90%以上" is on its way.
  if (statement.quantities.some(({ unit, change, word }) => unit === "%" && change === null && word !== "all"))
    return false;
  return !isBeside(best.asked.demand, wordsBefore(statement, quantity));
}

const STILL = /[仍尚还][^，。；]{0,3}[停闲未没在处]|(?:停[产业工]|歇业|闲置)$/;

const EARLY_WORKS = /土方|回填|清表|基坑|桩基|场平|路基|基层|基础(?!设施)|主体/;

/** 其中博士9名、硕士54名: of the whole that stands before them. */
export function isDetail({ asked, statement }: Candidate): boolean {
  const { statements } = asked.answers;
  return isOfWhole(openingOf(statements, statements.indexOf(statement)).text);
}

/** 户厕改造全部完成，其中水冲式2450座、双瓮式1180座: the clause of the whole, where no amount in the unit of its parts stands before them. */
export function wholeOfParts({ asked, statement, quantity: { unit } }: Candidate): Statement | undefined {
  const { statements } = asked.answers;
  const opening = openingOf(statements, statements.indexOf(statement));
  const before = statements.slice(0, statements.indexOf(opening));
  const isCounted = before.some(({ quantities }) => quantities.some((one) => unitsComparable(one.unit, unit)));
  return isCounted || !isOfWhole(opening.text) ? undefined : before.at(-1);
}

/** 另有9个利用供销网点叠加业务: more of them, by other words; not 另有6家待批准. */
export function isBesides({ statement: { text, stage, bracketed } }: Candidate): boolean {
  if (
    bracketed ||
    !text.startsWith("另") ||
    /[待拟将正尚未]|预计|计划|争取|审|报|申请|转出|迁出|退|主体|基础|桩|土[方建]|回填|清表|开工|动工|进场|施工|招标|设计|选址|手续/.test(
      text,
    )
  )
    return false;
  return stage === "finished" || stage === "reported" || stage === "silent";
}

/** 第二批17辆签订合同 beside 首批28辆已交付: ordered, and not there yet. */
function isOnPaper({ statement, quantity }: Candidate): boolean {
  const own = deedsAround(statement, quantity);
  return own.length > 0 && own.every(({ deed }) => deed.rank !== null && deed.rank <= 5.5);
}

function isThere({ statement, quantity }: Candidate): boolean {
  return deedsAround(statement, quantity).some(({ deed }) => (deed.rank ?? 0) >= 9);
}

/** 惠及420户, 退出3家: no part of it, unless that is what was asked for. */
function isBeside({ deed, text }: Demand, before: string): boolean {
  const word = BESIDE.exec(before)?.[0];
  if (word === undefined || text.includes(word)) return false;
  return (deed?.name !== "settle" && !/清理|整治|淘汰|压减/.test(text)) || !LOSSES.has(word);
}

/** What came of it, and what is left, is no part of it. */
const BESIDE =
  /可再|惠及|涉及|带动|受益|服务|辐射|投入|占|剩余|保留|在[建审编谈途装修改办施调安]|待|余|其他|[缺欠差]|参与|参加|拥有|存量|保有|现有|有效|退(?!化|耕|役)|提取|支取|偿还|注销|关停|迁出|减少|流失|需求|首[笔单]/;

const LOSSES = new Set("退 注销 关停 迁出 减少".split(" "));

/** 31座 and 12家 are places; what 个 counts may be anything. */
function addUp(one: string, other: string): boolean {
  return one === other || (one !== "个" && other !== "个" && unitsComparable(one, other));
}
