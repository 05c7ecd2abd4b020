import { SignedPattern } from "../../text/signs";
import { unitsComparable } from "../../text/units";
import type { Demand } from "../demands/demands";
import type { Phrase, PlacedQuantity } from "../phrases/phrases";
import { oneBefore, textBetween } from "../phrases/words-around";
import type { Statement } from "../statements/statements";

type Words = Pick<Phrase, "text" | "signs" | "start" | "quantities">;

/** The words between the amount before and this one, at most 16 characters. */
export function wordsBefore({ text, start, quantities }: Omit<Words, "signs">, quantity: PlacedQuantity): string {
  const index = quantities.indexOf(quantity);
  const from = Math.max(oneBefore(quantities, index)?.normalizedEnd ?? 0, start, quantity.normalizedStart - 16);
  return text.slice(Math.max(0, from - start), Math.max(0, quantity.normalizedStart - start));
}

const AVERAGE =
  /(人|户|村|亩|地|校|班|企|镇|社|店|件|家|次|单位面积)均|(?:每[万千百]?|(?<![\d十百千万亿几数余多])[万千百](?=人(?!以|规模|[级次工计大同])))(人口|人|亩|平方公里|床|班)/g;

/** What an amount is an average over: 人均12平方米 → 人, 每千人口3.2人 → 人; null where it is a sum, or does not say. */
export function averagedOver(words: Words, quantity: PlacedQuantity): string | null {
  if (!NAMES_AVERAGE.mayBeIn(words)) return null;
  let found: string | null = null;
  const before = wordsBefore(words, quantity);
  if (!NAMES_AVERAGE.pattern.test(before)) return null;
  AVERAGE.lastIndex = 0;
  for (let match = AVERAGE.exec(before); match !== null; match = AVERAGE.exec(before)) {
    const over = match[1] ?? match[2] ?? null;
    found = over === "人口" ? "人" : over;
  }
  return found;
}

const NAMES_AVERAGE = new SignedPattern(/[均每]|[万千百]人/, "均每人");

/** 人均14平方米 is no answer where a sum is asked for, nor a sum told beside it where 人均 is. */
export function isOtherAverage(
  over: string | null,
  demand: Demand,
  statement: Statement,
  quantity: PlacedQuantity,
): boolean {
  const own = averagedOver(statement, quantity);
  // 低保标准620元 ↔ 每人每月640元: a standard is what each gets.
  if (own === over || (over === null && quantity.unit === "元" && STANDARD.test(demand.text))) return false;
  return own !== null || (over !== null && TOTAL.test(wordsBefore(statement, quantity)));
}

const TOTAL = /总|共|累计|新增|合计/;
const STANDARD = /标准|待遇|报酬|津贴|养老金|工资/;

/** Nouns that an amount may describe: 5000万元以上项目, 百亩以上的合作社. */
const DESCRIBED =
  /^(?:的|及以上的)|(?:项目|企业|公司|村|镇|乡|园区|工程|大户|集群|品牌|单品|平台|单位|主体|产品|产业|街区|农场|基地|社区|学校|医院|水库|商户|用户|客户|合同|订单|人才|人员|人群|居民|老人|儿童|家庭|道路|桥梁|小区|锅炉|机组|场馆|市场|投资|合作社|种植户|养殖场|养殖户|店|店铺|商家|[茶药车酒外]企)$/;
/** The same right behind a bound, with no count to follow: 20万元以下村. */
const AT_ONCE =
  /^(?:的?(?:非公|民营|工业|农业|重大|重点|外资|内资|招商|产业|优质|大型|小型|新|老年)?(?:项目|企业|村|镇|园区|工程|大户|产业|集群|品牌|老人|人群|居民|锅炉|机组|建筑|道路|场馆|矿井|煤矿|水厂|窑炉|班级|大班|路段|病例))/;
/** Units in which things are described and not counted. */
const DESCRIBING = new Set([
  "元",
  "美元",
  "平方米",
  "米",
  "千瓦",
  "千克",
  "岁",
  "立方米",
  "千伏安",
  "吨标准煤",
  "人",
  "名",
  "月",
  "小时",
]);

/**
 * 引进投资5亿元以上项目3个: the first amount says which projects, the second how many. Holds for measures with a bound,
 * or with 的, that stand before a noun.
 */
export function describesAnother(words: Omit<Words, "signs">, quantity: PlacedQuantity): boolean {
  const { text, start, quantities } = words;
  // 9万吨/年以下矿井
  const isRate = quantity.bound !== "none" && quantity.unit.includes("/");
  if (isRate && describesThoseOf(words, quantity)) return true;
  if (!DESCRIBING.has(quantity.unit) && !isRate) return false;
  // 30万吨级码头
  if (text.startsWith("级", quantity.normalizedEnd - start)) return true;
  if (quantity.unit === "岁") return !/平均|寿命/.test(text);
  const bounded = quantity.bound !== "none" || /^[百千万亿]/.test(quantity.text);
  const behind = text.slice(quantity.normalizedEnd - start, quantity.normalizedEnd - start + 13);
  if (bounded && AT_ONCE.test(behind)) return true;
  const next = quantities[quantities.indexOf(quantity) + 1];
  if (!next || unitsComparable(next.unit, quantity.unit) || next.unit === "%") return false;
  const between = text.slice(quantity.normalizedEnd - start, next.normalizedStart - start);
  // 其中50万元以上21个
  if (between === "" && quantity.bound !== "none" && quantity.unit === "元" && isCount(next)) return true;
  if (between.length > 12 || /[、，。；和及并]/.test(between) || !DESCRIBED.test(between)) return false;
  return bounded || between.startsWith("的");
}

/** 浓度不低于80毫克/升的水厂4座: a rate with a bound that the things have which are counted behind it. */
function describesThoseOf(words: Omit<Words, "signs">, quantity: PlacedQuantity): boolean {
  const next = words.quantities[words.quantities.indexOf(quantity) + 1];
  const behind = /以[上下]$/.test(quantity.text) ? /^的?[^，、。；]{1,10}$/ : /^的[^，、。；]{1,8}$/;
  return next !== undefined && isCount(next) && behind.test(textBetween(words, quantity, next));
}

function isCount({ unit, word, value }: PlacedQuantity): boolean {
  return COUNTS.has(unit) && word === null && value % 1 === 0;
}

const COUNTS = new Set("个 家 户 名 人 宗 笔 村 所 处 座 条 栋".split(" "));

const PLACES = new Set("个 家 所 村 镇 乡 街道 社区 镇街 乡镇 县 部门 户 处 支 组 站 座 班".split(" "));

/** Nouns for places and bodies, behind their count. */
export const PLACE = /^(?:行政)?(?:乡镇|镇街|街道|社区|村|镇|乡|县|区|校|学校|网格|园区|支部|部门)/;

/** What an amount may be told of each of: 3个社区, 12个乡镇, 8所学校. */
export function isPlace({ unit, value, word }: PlacedQuantity): boolean {
  return word === null && PLACES.has(unit) && value >= 2 && value % 1 === 0;
}
