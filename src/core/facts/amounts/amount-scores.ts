import { CharSet } from "../../text/char-set";
import { SignedPattern } from "../../text/signs";
import { deedsAround, type Level } from "./amount-levels";
import { wordsBefore } from "./amount-kinds";
import { ASKS_NEW } from "./amount-exclusions";
import type { Demand } from "../demands/demands";
import type { Asked } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { isOfWhole, standsBefore, textBefore } from "../phrases/words-around";

/** What every score of one demand needs to know of it. */
export interface Measure {
  readonly wanted: PlacedQuantity;
  /** See `measureBefore`. */
  readonly name: string;
  /** A level is asked for, which what there is answers and not what is new. */
  readonly level: boolean;
  /** What offices call in short what is measured: 固投. null where they have no such word. */
  readonly inShort: string | null;
}

/** Names of measures with their short forms. */
const IN_SHORT: readonly (readonly [string, string])[] = [
  ["固定资产投资", "固投"],
  ["社会消费品零售", "社零"],
  ["第一产业", "一产"],
  ["第二产业", "二产"],
  ["第三产业", "三产"],
];

/** Works that out, once for all scores of a demand. */
export function measureOf(demand: Demand, wanted: PlacedQuantity): Measure {
  const reached = (wanted.arrives && wanted.change !== null) || isLevel(demand, wanted);
  const inShort = IN_SHORT.find(([full]) => demand.text.includes(full))?.[1] ?? null;
  return { wanted, name: measureBefore(demand, wanted), level: reached && wanted.unit !== "%", inShort };
}

/** How much of a score only tells that an amount in the very unit goes before another, and makes it no surer. */
export const CHOSEN_BY_UNIT = 0.2;

/** How likely an amount is to be told of what a demand asks for: 0.15 is a guess, 0.7 leaves little doubt. */
export function scoreOf(
  { demand, answers }: Asked,
  { wanted, name, level: asksLevel, inShort }: Measure,
  statement: Statement,
  quantity: PlacedQuantity,
  level: Level,
): number {
  const own = statement.shares?.get(quantity);
  // A clause that opens its sentence, and a demand without a heading, have one topic and no wider one.
  const near = coverage(demand.topic, statement.topic);
  const wide = statement.wideTopic === statement.topic ? near : coverage(demand.topic, statement.wideTopic);
  const widest = demand.wideTopic === demand.topic ? wide : coverage(demand.wideTopic, statement.wideTopic);
  let score = own
    ? 1.2 * Math.max(coverage(demand.topic, own), coverage(own, demand.topic))
    : 1.2 * Math.max(near, 0.75 * wide);
  score += 0.4 * widest;
  if (!demand.sole && near >= 0.6) score += 0.3;
  if (level === "achieved") score += 0.5;
  else if (demand.deed && deedsAround(statement, quantity).some((state) => state.deed === demand.deed)) score += 0.2;
  if (asksLevel) score += stockOrFlow(statement, quantity);
  if (standsBefore(SUMMED, statement, quantity)) score += 0.3;
  // 净增15家 is answered by 净增11家, whatever came in: 新纳统18家，退出7家，净增11家.
  if (demand.text.includes("净增") && /净增[^，。\d]{0,10}$/.test(wordsBefore(statement, quantity))) score += 0.8;
  if (namesOtherLevel(demand.text, statement.text)) score -= 0.9;
  if (quantity.value === wanted.value) score += 0.25;
  if (level === "lower") score -= 0.5;
  if (answers.by === "number") score += 0.1;
  if (name !== "" && statement.text.includes(name)) score += name === measureBefore(statement, quantity) ? 0.5 : 0.2;
  if (wanted.unit === quantity.unit) score += 0.1 + CHOSEN_BY_UNIT;
  if (inShort !== null && statement.text.includes(inShort)) score += 1;
  if (wanted.period && quantity.period && wanted.period.kind === quantity.period.kind) score += 0.4;
  if (wanted.period?.kind === "years" && quantity.period?.kind === "cumulative") score += 0.4;
  if (isOfWhole(demand.text)) {
    // 其中女性20人 ↔ 招录80人（含女性24人）: a part is told in brackets, not before them.
    if (statement.bracketed) score += 0.4;
    else if (/^（(?:含|其中)/.test(statement.text.slice(quantity.normalizedEnd - statement.start))) score -= 0.6;
  } else if (statement.bracketed && !/^(?:折合|约合|合人民币|合计)/.test(statement.text)) score -= 0.4;
  // 损失金额下降18% beside 发案下降11%
  if (statement.subject.pairs.size >= 2 && coverage(statement.subject, demand.wideTopic) < 0.2)
    score -= isOfLikeWorks(demand, statement) ? 0.1 : 0.4;
  if (isOfWhole(statement.text)) {
    if (!demand.text.includes("其中") && coverage(demand.subject, statement.subject) < 0.3) score -= 0.2;
    if (statement.subject.pairs.size > 0 && coverage(statement.subject, demand.subject) >= 0.6) score += 0.4;
  }
  // 总额下降3.2%，其中出口增长1.1%: the growth of a part is another measure.
  if (wanted.change !== null && /^(其中|剔除|扣除)/.test(statement.text) && !demand.text.includes("其中")) score -= 1.6;
  if (quantity.shareOf === "annualTarget" && demand.base) score += 0.6;
  if (quantity.comparedWith !== null && quantity.comparedWith !== wanted.comparedWith) score -= 0.2;
  if (statement.stage === "forecast") score -= 0.3;
  return score;
}

/** 更换管道19.4公里 for 管网改造18公里: the same kind of works on a thing of like name. */
function isOfLikeWorks({ deed, quantity, subject }: Demand, { deeds, subject: own }: Statement): boolean {
  if (deed?.name !== "build" || quantity?.unit !== "米") return false;
  return deeds.some((state) => state.deed === deed) && own.chars.countIn(subject.chars) > 0;
}

/** 市级8家 for 省级2家; 省级以上 may be any above. */
function namesOtherLevel(asked: string, told: string): boolean {
  if (!told.includes("级")) return false;
  const [own, other] = [asked.match(LEVELS), told.match(LEVELS)];
  return own !== null && other !== null && !/级及?以上/.test(asked) && !other.some((level) => own.includes(level));
}

const LEVELS = /国家级|[省市县区州]级/g;

/** 合计2070万元: all parts together. */
export const SUMMED = new SignedPattern(/(?:合计|共计|总计|总共|一共)[^，。\d]{0,4}$|^[共计]$/, "计共");

/** 企业达到60家 asks how many there are, 新增企业达到60家 does not. */
function isLevel(demand: Demand, wanted: PlacedQuantity): boolean {
  return standsBefore(AT_LEVEL, demand, wanted) && !ASKS_NEW.isIn(demand);
}

const AT_LEVEL = new SignedPattern(/(?:达到|达|总数|总量|保有量|拥有量|发展到)[^，。]{0,2}$/, "达总量展");

/** 增至10条 is answered by 共有10条, not by 新设4条. */
function stockOrFlow(statement: Statement, quantity: PlacedQuantity): number {
  const before = textBefore(statement, quantity);
  if (
    quantity.arrives ||
    /(共有|现有|总数|总量|达到|达|共计|累计|共|总计|保有量|拥有量|存量)[^，。]{0,8}$/.test(before)
  )
    return 0.5;
  return /(新增|新设|净增|新建|增设|增加|新认定|新培育|新)[^，。]{0,10}$/.test(before) ? -0.5 : 0;
}

/** What stands between the name of a measure and its amount: 保有量达到48家, 缴费人数为17万人. */
export const LINK = /(?:达到|达|为|是|共|已|完成|实现|计|有|约|不少于|不低于|至少|突破|超过|了|至|到)+$/;
/** Last characters of `LINK`. */
const LINK_ENDS = new CharSet("到达为是共已成现计有约于少破过了至");
const COUNTED = /(?:人数|户数|家数|件数|次数|数量|总数|总量|总额|总值|规模|数)$/;

/** Last characters of `COUNTED`. */
const COUNTED_ENDS = new CharSet("数量额值模");
/** Marks and blanks, which are no part of a name. */
const PARTS = new CharSet("，。、；： \n");

/** The last two characters of the name of what an amount measures: 新建, 净增, 缴费 of 缴费人数达到; "" where none stands there. */
function measureBefore(phrase: { readonly text: string; readonly start: number }, quantity: PlacedQuantity): string {
  const at = quantity.normalizedStart - phrase.start;
  let near = phrase.text.slice(Math.max(0, at - 12), at);
  if (LINK_ENDS.at(near, near.length - 1)) near = near.replace(LINK, "");
  if (COUNTED_ENDS.at(near, near.length - 1)) near = near.replace(COUNTED, "");
  const { length } = near;
  return length < 2 || PARTS.at(near, length - 1) || PARTS.at(near, length - 2) ? "" : near.slice(-2);
}
