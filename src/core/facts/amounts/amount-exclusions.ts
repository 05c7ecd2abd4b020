import { cuesOf } from "../../text/cues";
import { SignedPattern } from "../../text/signs";
import { unitsComparable } from "../../text/units";
import { PLACE, wordsBefore } from "./amount-kinds";
import type { Demand } from "../demands/demands";
import { isWholeBefore } from "./incomplete-counts";
import { areDifferentRates, rateOf, ratesSharing } from "../phrases/measures";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { standsBefore, textBefore, textBetween } from "../phrases/words-around";

/** Which amounts of a completion are no answer to a demand, though their unit would do. */

/** 同比增长10% ↔ 环比增长14%: a change beside another time. */
export function isComparedOtherwise(wanted: PlacedQuantity, { comparedWith }: PlacedQuantity): boolean {
  return comparedWith !== null && wanted.comparedWith !== null && comparedWith !== wanted.comparedWith;
}

/** 日均800剂次 ↔ 11月共1.8万剂次: what all the days come to. */
export function isSumOfDays(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (!DAILY.test(demand.text)) return false;
  const before = textBefore(statement, quantity);
  return !/[日天]/.test(before) && /共|累计|总|合计|\d月/.test(before);
}

const DAILY = /日均|每[日天]/;

/** 企业上云300家 ↔ 参训企业320家: who came to hear of it. */
export function isOfAudience(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  return standsBefore(AUDIENCE, statement, quantity) && !/[参训会展赛课听]/.test(demand.text);
}

/** What the patterns of those who are there have one of. */
const OF_COUNTS = "有存余总共合占全区参受听到";

const AUDIENCE = new SignedPattern(/(?:参[训会展赛]|受训|听课|到会)[^，。；、\d]{0,4}$/, OF_COUNTS);

/** 10亿元以上项目2个 ↔ 5亿元以上项目3个: those over another threshold. */
export function isOverAnotherThreshold(demand: Demand, statement: Statement): boolean {
  if (!demand.text.includes("以上") || !statement.text.includes("以上")) return false;
  const asked = THRESHOLD.exec(demand.text)?.[1];
  const told = asked === undefined ? undefined : THRESHOLD.exec(statement.text)?.[1];
  return told !== undefined && told !== asked;
}

/** 剔除煤电因素后增长5.1%, 峰值1.52万吨: true of a part of the time or the whole only. */
export function isExceptional(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (WITHOUT.isIn(statement) && !/剔除|扣除|不含|不计/.test(demand.text)) return true;
  if (!PEAK.mayBeIn(statement) || quantity.bound !== "none") return false;
  return PEAK.pattern.test(wordsBefore(statement, quantity)) && !PEAK.isIn(demand);
}

const WITHOUT = new SignedPattern(/^(若|如)?(剔除|扣除|不含|不计)/, "剔扣不");
const PEAK = new SignedPattern(/峰值|极值|单[日月周]最[高多]|瞬时|高峰时段?|[日月]最高/, "峰极最瞬");

/** 峰值1.52万吨: reached once, and no level that is kept. */
export function isPeak(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  return standsBefore(AT_PEAK, statement, quantity) && !/峰|最[高大]|瞬时/.test(demand.text);
}

const AT_PEAK = new SignedPattern(/(峰值?|高峰[日期时]?|瞬时|单日最[高大]|最[高大]日)[^，。\d]{0,6}$/, "峰极最瞬");

/** An amount of money that a thing must come up to in order to be counted; a figure of its own follows. */
const THRESHOLD = /((?:\d[\d.]{0,8}[万亿]?|[百千万亿]{1,2})元)(?:及?以上)(?:的)?(?![，。；、]|$)\D{1,16}\d/;

/** 上年同期1.92万吨, 由0.68元, 全年任务7.2万亩: what something is compared with. */
export function isBaseline(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (quantity.departs || standsBefore(BEYOND_GOAL, statement, quantity)) return true;
  const isShare = quantity.unit === "%";
  const mayTellThen = BASELINE.mayBeIn(statement);
  if (!mayTellThen && (isShare || !TO_BE_DONE.mayBeIn(statement))) return false;
  const before = textBefore(statement, quantity).slice(-10);
  if (mayTellThen) {
    if (START.pattern.test(before) && quantity.unit !== "位次") return true;
    const then = BASELINE.pattern.exec(before);
    if (then && quantity.unitWritten !== "倍" && !CHANGED.test(then[1] ?? "")) return true;
  }
  // "全年任务7.2万亩" is what is to be done; "完成任务41%" is what has been.
  if (isShare || !TO_BE_DONE.mayBeIn(statement)) return false;
  // 总投资2亿元 is what it will cost; 总投资的56% is how far it got.
  if (COST.pattern.test(before) && !/总投资|计划投资/.test(demand.text)) return true;
  return (
    TO_BE_DONE.pattern.test(before) &&
    // 争取风电指标30万千瓦: the quota itself is asked for.
    !(/指标(数|量|为|是)?$/.test(before) && demand.text.includes("指标")) &&
    // 招生计划不少于1.2万名 asks for what is planned.
    !/[^全本今年总度月]计划/.test(demand.text) &&
    !/(完成|占|超)[^，。]{0,6}$/.test(before)
  );
}

/** 上年同期1.92万吨; but 较上年压减12% tells what became of it since. */
const BASELINE = new SignedPattern(/(?:同期|上年|去年|基数)([^，。]{0,6})$/, "由从期年基");
const CHANGED = /[增减降升涨压缩扩提回高低多少移翻]/;
/** 由0.68元, 从年初的62家; not 从严查处15起. */
const START = new SignedPattern(/[由从](?:年初|原来|原|上年|去年|上月|最初|此前|过去)?的?$/, "由从期年基");
const COST = new SignedPattern(/(总投资|计划投资)[^，。]{0,6}$/, "投务划标");
const TO_BE_DONE = new SignedPattern(/(任务|计划|目标|指标)(数|量|为|是)?$/, "投务划标");

/** 比考核目标多0.7万亩, 超出任务300户: by how much it differs from what was asked for. */
const BEYOND_GOAL = new SignedPattern(
  /(?:[比较](?:省|市|县|上级)?(?:考核|年度|全年|计划|规划|控制|预期|下达)?(?:目标|任务|计划|指标)数?[多少高低超]出?|(?:超出|超|多于)(?:年度|全年|计划)?(?:目标|任务|计划|指标)数?)$/,
  "投务划标",
);

/** 应签470户: how many there are to do. */
export function isDue(statement: Statement, quantity: PlacedQuantity): boolean {
  return standsBefore(DUE, statement, quantity);
}

const DUE = new SignedPattern(/(?:^|[^响适供对相反效])应(?![用急届聘诉邀对战])[^，。；\d]{1,8}$/, "应");

/** 共有电梯8台, 全区电梯8台, 占8台的87%: how many there are, told without a deed. */
export function isAllThereAre(statement: Statement, quantity: PlacedQuantity): boolean {
  return (
    statement.stage === "silent" && statement.deeds.length === 0 && standsBefore(ALL_THERE_ARE, statement, quantity)
  );
}

const ALL_THERE_ARE = new SignedPattern(
  /(?:[共总][有计数]?|合计|占|^(?:全[区县市镇乡村省州旗]|辖区))[^，。；\d]{0,6}$/,
  OF_COUNTS,
);

/** "64个村中已建成41个": the whole out of which a part is told. */
export function isWholeOfPart(statement: Statement, quantity: PlacedQuantity): boolean {
  const { quantities } = statement;
  const following = quantities.length === 1 ? undefined : quantities[quantities.indexOf(quantity) + 1];
  if (!following) {
    // "3处隐患中，1处已销号": the whole stands in a clause of its own.
    if (!WITHIN.mayBeIn(statement) || statement.cues.at(-1)?.aspect === "ongoing") return false;
    return WITHIN.pattern.test(statement.text.slice(quantity.normalizedEnd - statement.start));
  }
  if (isWholeBefore(statement, quantity, following)) return true;
  if (!unitsComparable(quantity.unit, following.unit) || following.value >= quantity.value) return false;
  return /[中里]/.test(textBetween(statement, quantity, following));
}

const WITHIN = new SignedPattern(/^[^，。]{0,16}[中里]$/, "中里");

/** 自来水普及率 is not answered by 水质合格率, though both are percentages; 不良率 is by 不良贷款率. */
export function isOtherRate(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const shared = ratesSharing(statement, quantity);
  if (shared) return demand.rate !== null && !shared.some((name) => !areDifferentRates(demand.rate, name.slice(-3)));
  const told = rateOf(statement, quantity);
  // 贷款增长15% ↔ 不良率1.32%: a level, and no growth.
  if (demand.rate === null && told !== null && demand.quantity?.change && !/[增升降减速幅]/.test(told)) return true;
  // 满意率98% ↔ 其中讨薪案件占四成: what the things told are made up of.
  if (
    told === null &&
    demand.rate !== null &&
    !ANY_SHARE.test(demand.rate) &&
    /^其中.*占[^，。]{0,4}$/.test(textBefore(statement, quantity))
  )
    return true;
  // 税收占比75% ↔ 收入增长6.1%: by how much it grew, and no share.
  if (told === null && demand.rate !== null && ANY_SHARE.test(demand.rate) && isGrowth(demand, quantity)) return true;
  // 开工率100% ↔ 形象进度31%
  if (told === null && demand.rate !== null && WORKS_PROGRESS.test(textBefore(statement, quantity))) return true;
  if (!areDifferentRates(demand.rate, told) || isShareOfSame(demand, statement, told)) return false;
  if (told !== null && isNamedShort(demand, told)) return false;
  // 成活率98% ↔ 母畜死亡率0.3%: neither character of its name stands in the demand.
  if (told !== null && isNamedElse(demand, told)) return true;
  // 满意率96% beside 办结率: named in no word of the demand, whatever the sentence is about.
  if (told !== null && !sharesName(demand.text, statement.text, told)) return true;
  return Math.max(coverage(demand.topic, statement.topic), coverage(demand.topic, statement.wideTopic)) < 0.38;
}

/** 不良率 for 不良贷款率: the same name without its middle. */
function isNamedShort({ rate, text }: Demand, told: string): boolean {
  const at = text.indexOf(told.slice(0, 2));
  return at >= 0 && rate !== null && text.slice(at + 2, at + 6).includes(rate.slice(0, 2)) && !isAct(told);
}

/** 办结率 and 满意率 are told of one and the same thing. */
function isAct(told: string): boolean {
  return cuesOf(told.slice(0, 2)).some((cue) => cue.deed !== null);
}

/** 普惠率 ↔ 普惠园覆盖率, 优良天数比例 ↔ 优良率: where one of the two only says that it is a share, the other's name decides. */
function isShareOfSame({ rate, text }: Demand, statement: Statement, told: string | null): boolean {
  if (rate === null || told === null) return false;
  return (
    (ANY_SHARE.test(told) && statement.text.includes(rate.slice(0, 2))) ||
    (ANY_SHARE.test(rate) && text.includes(told.slice(0, 2)))
  );
}

function isNamedElse({ rate, text }: Demand, told: string): boolean {
  if (ANY_SHARE.test(told) || (rate !== null && ANY_SHARE.test(rate))) return false;
  return !text.includes(told.charAt(0)) && !text.includes(told.charAt(1));
}

function isGrowth({ quantity: wanted }: Demand, { change, arrives }: PlacedQuantity): boolean {
  return wanted?.change === null && change !== null && !arrives;
}

const WORKS_PROGRESS = /(?:形象进度|工程进度|工程量|施工进度)[^，。\d]{0,5}$/;
const ANY_SHARE = /覆盖率|占比|比重|比例/;

/** Whether one of the four characters before 率 stands in the demand: 不良贷款率 for 不良率. */
function sharesName(demanded: string, text: string, rate: string): boolean {
  const at = text.lastIndexOf(rate);
  return [...text.slice(Math.max(0, at - 2), at + 2)].some((char) => demanded.includes(char));
}

/** A figure of another thing in another unit, though nothing else stands in the text. */
export function isElsewhere(
  demand: Demand,
  statement: Statement,
  wanted: PlacedQuantity,
  quantity: PlacedQuantity,
): boolean {
  if (wanted.unit === quantity.unit && wanted.unit !== "个" && wanted.unit !== "家" && wanted.unit !== "场")
    return false;
  if (countsOtherNoun(demand, statement, wanted, quantity)) return true;
  if (isSameNumberOfThem(statement, wanted, quantity)) return false;
  // 工作站1个 ↔ 特派员46名: other things in another unit.
  const strange = wanted.unit !== quantity.unit && demand.topic.chars.size >= 3 && statement.topic.chars.size >= 3;
  if (strange && !statement.whole && statement.wideTopic.chars.countIn(demand.wideTopic.chars) === 0) return true;
  if (strange && !statement.whole && isOtherWork(demand, statement)) return true;
  const others = wanted.unit === quantity.unit ? 2 : 1;
  const people = quantity.unit === "名" || quantity.unit === "位";
  const least = others === 1 && quantity.unit !== "" && wanted.unit !== "" ? (people ? 1 : 2) : 3;
  // 竞赛6场 ↔ 已办焊工、电工4场: held, whatever they are named.
  if (demand.sole && wanted.unit === "场" && quantity.unit === "场" && /办|举行|开展/.test(statement.text))
    return false;
  const named = demand.subject.pairs.size >= least && statement.subject.pairs.size >= others;
  return (
    named &&
    coverage(demand.topic, statement.wideTopic) < (others === 1 ? 0.25 : 0.2) &&
    !statement.text.includes(demand.deedWord || "\0")
  );
}

/** 4个项目已通过审核 for 争取投资项目4个: as many as were asked for, by a noun that any of them has. */
function isSameNumberOfThem({ text, start }: Statement, wanted: PlacedQuantity, quantity: PlacedQuantity): boolean {
  if (quantity.value !== wanted.value || quantity.unit !== wanted.unit || quantity.normalizedStart > start)
    return false;
  return /^(?:项目|工程|单位)[均已都全]/.test(text.slice(quantity.normalizedEnd - start));
}

/** 学校2所 ↔ 招收8个班: what 个 counts is named, and not what was asked for. */
function countsOtherNoun(
  demand: Demand,
  statement: Statement,
  wanted: PlacedQuantity,
  quantity: PlacedQuantity,
): boolean {
  if (quantity.unit !== "个" || wanted.unit === "个" || wanted.unit === "") return false;
  const behind = statement.text.slice(quantity.normalizedEnd - statement.start);
  const place = /[各每均]/.test(behind) ? null : PLACE.exec(behind);
  const noun = (/^(?:\p{Script=Han}{1,4})(?=$|[，。；、（])/u.exec(behind) ?? place)?.[0];
  if (noun === undefined || ANY_NOUN.test(noun)) return false;
  // 向乡镇下放40项 ↔ 与13个乡镇签订交接书: what stands before the verb is whom it is done for.
  const asked = /^[向给对]/.test(demand.text) ? demand.text.slice(demand.text.indexOf(demand.deedWord)) : demand.text;
  return ![...noun].some((char) => asked.includes(char));
}

const ANY_NOUN = /项目|工程|点|处|单位|任务|[已均全完建竣投达到]/;

/** 改造市场3个 ↔ 取缔摊点56处: another act, on something that the target does not name. */
function isOtherWork({ deed, wideTopic }: Demand, { deeds, subject, topic }: Statement): boolean {
  if (!deed || deeds.length === 0 || subject.pairs.size < 2 || topic.chars.countIn(wideTopic.chars) > 0) return false;
  return deeds.every((state) => state.deed.name !== deed.name && state.deed.rank === null);
}

/** 共有摊位415个 is what there is, not what is new. */
export function isStock(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  // 全县现有茶园46.8万亩 for 完成低改1.2万亩: what there is was not done.
  if (statement.deeds.length === 0 && standsBefore(THERE_IS, statement, quantity)) {
    const acts = (demand.deed?.rank ?? null) !== null || demand.text.startsWith("完成");
    if (acts && !THERE_IS.isIn(demand)) return true;
  }
  const arrived = quantity.arrives && quantity.unit !== "%";
  if (!arrived && !standsBefore(IN_STOCK, statement, quantity)) return false;
  return ASKS_NEW.isIn(demand) && demand.quantity?.arrives !== true && !STOCK.test(demand.text);
}

const THERE_IS = new SignedPattern(/(现有|原有|辖区有|境内有)[^，。]{0,8}$/, OF_COUNTS);
const IN_STOCK = new SignedPattern(/(共有|现有|余额|存量|保有|总数|总量)[^，。]{0,6}$/, OF_COUNTS);

/** What is to be new, by its own words; 高新技术, 创新平台 and 新能源 are names. */
export const ASKS_NEW = new SignedPattern(
  /(?<![高创更翻革])新(?!能源|材料|区|型|技术|兴|质|时代|农|一代|闻|城|村|疆|乡|媒体|业态|就业形态)|增加|增设|净增|扩增/,
  "新增",
);
const STOCK = /保有量|拥有量|存量|总数|总量|余额|累计达到/;
