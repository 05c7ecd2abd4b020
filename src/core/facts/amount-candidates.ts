import { unitsComparable } from "../text/units";
import { deedsAround, type Level, levelOf } from "./amount-levels";
import { averagedOver, describesAnother, wordsBefore } from "./amount-kinds";
import { amountToldFor, countsPlaces } from "./amount-sums";
import { meets } from "./amounts";
import type { Demand } from "./demands";
import { isWholeBefore } from "./incomplete-counts";
import { areDifferentRates, rateOf, ratesSharing } from "./measures";
import type { Asked } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/** An amount of the completion that may answer a demand. */
export interface Candidate {
  readonly asked: Asked;
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
  /** What it comes to: 各2处 told of three is 6. */
  readonly value: number;
  /** The words leave open of how many it is told. */
  readonly doubtful: boolean;
  readonly met: boolean;
  readonly level: Level;
  readonly score: number;
}

/** More amounts than anybody writes into one clause. */
const MOST_AMOUNTS = 40;

/** The amounts that may answer a demand; `otherPeriod` tells one of another stretch of time. */
export function candidatesOf(
  asked: Asked,
  month: number | null,
): { candidates: Candidate[]; otherPeriod: Statement | null } {
  const candidates: Candidate[] = [];
  let otherPeriod: Statement | null = null;
  const wanted = asked.demand.quantity;
  if (!wanted) return { candidates, otherPeriod };
  const { text, start } = asked.demand;
  const over = averagedOver({ text, start, quantities: [wanted] }, wanted);
  let head: Level = "plain";
  for (const statement of asked.answers.statements) {
    if (!statement.continues) head = "plain";
    if (statement.stage === "planned" || statement.stage === "notDone" || statement.next) continue;
    for (const quantity of statement.quantities.slice(0, MOST_AMOUNTS)) {
      if (quantity.word === "none" || !unitsComparable(wanted.unit, quantity.unit)) continue;
      const told = amountToldFor(asked.demand, statement, quantity);
      const met = meets(wanted, told.value === quantity.value ? quantity : { ...quantity, value: told.value });
      if (met === null || isBaseline(asked.demand, statement, quantity) || describesAnother(statement, quantity))
        continue;
      if (countsPlaces(asked.demand, statement, quantity)) continue;
      if (isOverAnotherThreshold(asked.demand, statement)) continue;
      if (isOtherAverage(over, statement, quantity)) continue;
      if (isOtherRate(asked.demand, statement, quantity)) continue;
      if (!samePeriod(wanted, quantity, met, month)) {
        otherPeriod = statement;
        continue;
      }
      if (asked.demand.sole && isElsewhere(asked.demand, statement, wanted, quantity)) continue;
      if (isWholeOfPart(statement, quantity) || isStock(asked.demand, statement, quantity)) continue;
      const level = levelOf(asked.demand, statement, quantity);
      if (!statement.continues) head = level;
      // 引进本科生41名、硕士22名: the verb goes for the whole list.
      const listed = head === "achieved" && statement.continues && statement.deeds.length === 0;
      const related = listed && coverage(asked.demand.topic, statement.topic) > 0;
      const score = scoreOf(asked, statement, quantity, level) + (related ? 0.5 : 0);
      if (score > 0.15 || asked.demand.sole)
        candidates.push({ asked, statement, quantity, value: told.value, doubtful: !told.sure, met, level, score });
    }
  }
  const named = withoutWholes(asked.demand, wanted, candidates);
  return { candidates: asked.demand.sole ? withoutParts(named) : named, otherPeriod };
}

/**
 * 引进本科以上人才800名 ↔ "引进各类人才1120名，其中本科以上671名": where the part is named as the demand names it and the whole
 * is not, the whole answers nothing.
 */
function withoutWholes(demand: Demand, wanted: PlacedQuantity, candidates: Candidate[]): Candidate[] {
  const parts = candidates.filter(({ statement }) => statement.text.startsWith("其中"));
  if (parts.length === 0) return candidates;
  const [start, end] = [wanted.normalizedStart - demand.start, wanted.normalizedEnd - demand.start];
  const words = demand.text.slice(0, start).replace(LINK, "") + demand.text.slice(end);
  const asked = new Set([...words].filter((char) => !/[，。、；：的]/.test(char)));
  const isWhole = (whole: Candidate) =>
    parts.some((part) => {
      if (whole.statement.sentence !== part.statement.sentence || whole.statement.start >= part.statement.start)
        return false;
      const extra = [...asked].filter((char) => !whole.statement.text.includes(char));
      return (
        extra.length > 0 && extra.filter((char) => part.statement.text.includes(char)).length >= 0.6 * extra.length
      );
    });
  return candidates.filter((whole) => !isWhole(whole));
}

/** "甲类1260万元、乙类810万元，合计2070万元": where the parts come to the total, the total answers. */
function withoutParts(candidates: Candidate[]): Candidate[] {
  const total = candidates.find(
    ({ statement, quantity }) =>
      SUMMED.test(statement.text.slice(0, quantity.normalizedStart - statement.start)) &&
      statement.subject.pairs.size <= 1,
  );
  if (!total) return candidates;
  const parts = candidates.filter(
    ({ statement, quantity }) =>
      statement.sentence === total.statement.sentence &&
      quantity.unit === total.quantity.unit &&
      statement.start < total.statement.start,
  );
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length < 2 || Math.abs(sum - total.value) > 0.01 * total.value) return candidates;
  return candidates.filter((one) => !parts.includes(one));
}

/** 人均14平方米 is no answer where a sum is asked for, nor a sum told beside it where 人均 is. */
function isOtherAverage(over: string | null, statement: Statement, quantity: PlacedQuantity): boolean {
  const own = averagedOver(statement, quantity);
  if (own === over) return false;
  return own !== null || (over !== null && TOTAL.test(wordsBefore(statement, quantity)));
}

const TOTAL = /总|共|累计|新增|合计/;

/** 10亿元以上项目2个 ↔ 5亿元以上项目3个: those over another threshold. */
function isOverAnotherThreshold(demand: Demand, statement: Statement): boolean {
  const asked = THRESHOLD.exec(demand.text)?.[1];
  const told = asked === undefined ? undefined : THRESHOLD.exec(statement.text)?.[1];
  return told !== undefined && told !== asked;
}

/** An amount of money that a thing must come up to in order to be counted; a figure of its own follows. */
const THRESHOLD = /(\d[\d.]{0,8}[万亿]?元)(?:及?以上)(?:的)?(?![，。；、]|$)\D{1,16}\d/;

/** 上年同期1.92万吨, 由0.68元, 全年任务7.2万亩: what something is compared with. */
function isBaseline(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const before = statement.text.slice(0, quantity.normalizedStart - statement.start).slice(-10);
  if (quantity.departs || (START.test(before) && quantity.unit !== "位次")) return true;
  const then = BASELINE.exec(before);
  if (then && quantity.unitWritten !== "倍" && !CHANGED.test(then[1] ?? "")) return true;
  // 总投资2亿元 is what it will cost; 总投资的56% is how far it got.
  if (quantity.unit !== "%" && !/总投资|计划投资/.test(demand.text) && /(总投资|计划投资)[^，。]{0,6}$/.test(before))
    return true;
  // "全年任务7.2万亩" is what is to be done; "完成任务41%" is what has been.
  return (
    quantity.unit !== "%" &&
    /(任务|计划|目标|指标)(数|量|为|是)?$/.test(before) &&
    !/(完成|占|超)[^，。]{0,6}$/.test(before)
  );
}

/** 上年同期1.92万吨; but 较上年压减12% tells what became of it since. */
const BASELINE = /(?:同期|上年|去年|基数)([^，。]{0,6})$/;
const CHANGED = /[增减降升涨压缩扩提回高低多少移翻]/;
/** 由0.68元, 从年初的62家; not 从严查处15起. */
const START = /[由从](?:年初|原来|原|上年|去年|上月|最初|此前|过去)?的?$/;

/** "64个村中已建成41个": the whole out of which a part is told. */
function isWholeOfPart(statement: Statement, quantity: PlacedQuantity): boolean {
  const index = statement.quantities.indexOf(quantity);
  const following = statement.quantities[index + 1];
  // "3处隐患中，1处已销号": the whole stands in a clause of its own.
  const behind = statement.text.slice(quantity.normalizedEnd - statement.start);
  const ongoing = statement.cues.at(-1)?.aspect === "ongoing";
  if (!following && !ongoing && /^[^，。]{0,16}[中里]$/.test(behind)) return true;
  if (following && isWholeBefore(statement, quantity, following)) return true;
  if (!following || !unitsComparable(quantity.unit, following.unit) || following.value >= quantity.value) return false;
  return /[中里]/.test(
    statement.text.slice(quantity.normalizedEnd - statement.start, following.normalizedStart - statement.start),
  );
}

/** 自来水普及率 is not answered by 水质合格率, though both are percentages; 不良率 is by 不良贷款率. */
function isOtherRate(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const shared = ratesSharing(statement, quantity);
  if (shared) return demand.rate !== null && !shared.some((name) => !areDifferentRates(demand.rate, name.slice(-3)));
  if (!areDifferentRates(demand.rate, rateOf(statement, quantity))) return false;
  return Math.max(coverage(demand.topic, statement.topic), coverage(demand.topic, statement.wideTopic)) < 0.38;
}

/** A figure of another thing in another unit, though nothing else stands in the text. */
function isElsewhere(demand: Demand, statement: Statement, wanted: PlacedQuantity, quantity: PlacedQuantity): boolean {
  if (wanted.unit === quantity.unit && wanted.unit !== "个" && wanted.unit !== "家" && wanted.unit !== "场")
    return false;
  // 工作站1个 ↔ 特派员46名: other things in another unit.
  const strange = wanted.unit !== quantity.unit && demand.topic.chars.size >= 3 && statement.topic.chars.size >= 3;
  if (strange && !statement.whole && statement.wideTopic.chars.countIn(demand.wideTopic.chars) === 0) return true;
  if (strange && !statement.whole && isOtherWork(demand, statement)) return true;
  const others = wanted.unit === quantity.unit ? 2 : 1;
  const people = quantity.unit === "名" || quantity.unit === "位";
  const least = others === 1 && quantity.unit !== "" && wanted.unit !== "" ? (people ? 1 : 2) : 3;
  const named = demand.subject.pairs.size >= least && statement.subject.pairs.size >= others;
  return (
    named &&
    coverage(demand.topic, statement.wideTopic) < (others === 1 ? 0.25 : 0.2) &&
    !statement.text.includes(demand.deedWord || "\0")
  );
}

/** 改造市场3个 ↔ 取缔摊点56处: another act, on something that the target does not name. */
function isOtherWork({ deed, wideTopic }: Demand, { deeds, subject, topic }: Statement): boolean {
  if (!deed || deeds.length === 0 || subject.pairs.size < 2 || topic.chars.countIn(wideTopic.chars) > 0) return false;
  return deeds.every((state) => state.deed.name !== deed.name && state.deed.rank === null);
}

/** 共有摊位415个 is what there is, not what is new. */
function isStock(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (!ASKS_NEW.test(demand.text) || demand.quantity?.arrives || STOCK.test(demand.text)) return false;
  if (quantity.arrives && quantity.unit !== "%") return true;
  return /(共有|现有|余额|存量|保有|总数|总量)[^，。]{0,6}$/.test(
    statement.text.slice(0, quantity.normalizedStart - statement.start),
  );
}

/** What is to be new, by its own words; 高新技术, 创新平台 and 新能源 are names. */
const ASKS_NEW =
  /(?<![高创更翻革])新(?!能源|材料|区|型|技术|兴|质|时代|农|一代|闻|城|村|疆|乡|媒体|业态|就业形态)|增加|增设|净增|扩增/;
const STOCK = /保有量|拥有量|存量|总数|总量|余额|累计达到/;

/** Like is compared with like: a cumulative figure says nothing of a month, a month's only if it suffices alone. */
function samePeriod(wanted: PlacedQuantity, answer: PlacedQuantity, met: boolean, month: number | null): boolean {
  const [ask, told] = [spanOf(wanted, month), spanOf(answer, month)];
  if (ask === null || told === null) return true;
  if (ask === "month" && told === "toDate") return false;
  if (ask === "toDate" && told === "month") return met;
  return true;
}

function spanOf(quantity: PlacedQuantity, month: number | null): "month" | "toDate" | null {
  const { period } = quantity;
  if (!period) return null;
  if (period.kind === "month") return "month";
  if (period.kind === "range") return period.from === period.to ? "month" : "toDate";
  if (period.kind === "until") return month === 1 ? null : "toDate";
  if (period.kind === "year") return null;
  return "toDate";
}

function scoreOf({ demand, answers }: Asked, statement: Statement, quantity: PlacedQuantity, level: Level): number {
  const wanted = demand.quantity as PlacedQuantity;
  const own = statement.shares?.get(quantity);
  let score = own
    ? 1.2 * Math.max(coverage(demand.topic, own), coverage(own, demand.topic))
    : 1.2 * Math.max(coverage(demand.topic, statement.topic), 0.75 * coverage(demand.topic, statement.wideTopic));
  score += 0.4 * coverage(demand.wideTopic, statement.wideTopic);
  if (level === "achieved") score += 0.5;
  else if (demand.deed && deedsAround(statement, quantity).some((state) => state.deed === demand.deed)) score += 0.2;
  const reached = (wanted.arrives && wanted.change !== null) || isLevel(demand, wanted);
  if (reached && wanted.unit !== "%") score += stockOrFlow(statement, quantity);
  if (SUMMED.test(statement.text.slice(0, quantity.normalizedStart - statement.start))) score += 0.3;
  // 净增15家 is answered by 净增11家, whatever came in: 新纳统18家，退出7家，净增11家.
  if (demand.text.includes("净增") && /净增[^，。\d]{0,10}$/.test(wordsBefore(statement, quantity))) score += 0.8;
  if (quantity.value === wanted.value) score += 0.25;
  if (level === "lower") score -= 0.5;
  if (answers.by === "number") score += 0.1;
  const name = measureBefore(demand, wanted);
  if (name !== "" && name === measureBefore(statement, quantity)) score += 0.5;
  else if (name !== "" && statement.text.includes(name)) score += 0.2;
  if (wanted.unit === quantity.unit) score += 0.1;
  if (wanted.period && quantity.period && wanted.period.kind === quantity.period.kind) score += 0.4;
  if (wanted.period?.kind === "years" && quantity.period?.kind === "cumulative") score += 0.4;
  if (statement.bracketed) score -= 0.4;
  // 损失金额下降18% beside 发案下降11%
  if (statement.subject.pairs.size >= 2 && coverage(statement.subject, demand.wideTopic) < 0.2) score -= 0.4;
  if (/^其中/.test(statement.text) && !/其中/.test(demand.text) && coverage(demand.subject, statement.subject) < 0.3)
    score -= 0.2;
  if (
    /^其中/.test(statement.text) &&
    statement.subject.pairs.size > 0 &&
    coverage(statement.subject, demand.subject) >= 0.6
  )
    score += 0.4;
  if (quantity.shareOf === "annualTarget" && demand.base) score += 0.6;
  if (quantity.comparedWith !== null && quantity.comparedWith !== wanted.comparedWith) score -= 0.2;
  if (statement.stage === "forecast") score -= 0.3;
  return score;
}

/** 合计2070万元: all parts together. */
const SUMMED = /(?:合计|共计|总计|总共|一共)[^，。\d]{0,4}$/;

/** 企业达到60家 asks how many there are, 新增企业达到60家 does not. */
function isLevel(demand: Demand, wanted: PlacedQuantity): boolean {
  const before = demand.text.slice(0, wanted.normalizedStart - demand.start);
  return /(?:达到|达|总数|总量|保有量|拥有量|发展到)[^，。]{0,2}$/.test(before) && !ASKS_NEW.test(demand.text);
}

/** 增至10条 is answered by 共有10条, not by 新设4条. */
function stockOrFlow(statement: Statement, quantity: PlacedQuantity): number {
  const before = statement.text.slice(0, quantity.normalizedStart - statement.start);
  if (
    quantity.arrives ||
    /(共有|现有|总数|总量|达到|达|共计|累计|共|总计|保有量|拥有量|存量)[^，。]{0,8}$/.test(before)
  )
    return 0.5;
  return /(新增|新设|净增|新建|增设|增加|新认定|新培育|新)[^，。]{0,10}$/.test(before) ? -0.5 : 0;
}

/** What stands between the name of a measure and its amount: 保有量达到48家, 缴费人数为17万人. */
const LINK = /(?:达到|达|为|是|共|已|完成|实现|计|有|约|不少于|不低于|至少|突破|超过|了|至|到)+$/;
const COUNTED = /(?:人数|户数|家数|件数|次数|数量|总数|总量|总额|总值|规模|数)$/;

/** The last two characters of the name of what an amount measures: 新建, 净增, 缴费 of 缴费人数达到; "" where none stands there. */
function measureBefore(phrase: { readonly text: string; readonly start: number }, quantity: PlacedQuantity): string {
  const at = quantity.normalizedStart - phrase.start;
  const near = phrase.text
    .slice(Math.max(0, at - 12), at)
    .replace(LINK, "")
    .replace(COUNTED, "");
  const name = near.slice(-2);
  return name.length === 2 && !/[，。、；：\s]/.test(name) ? name : "";
}
