import { MEASURES } from "../../text/unit-tables";
import { unitsComparable } from "../../text/units";
import { averagedOver, wordsBefore } from "./amount-kinds";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { textBefore } from "../phrases/words-around";
import type { Statement } from "../statements/statements";

/**
 * How many of the demand's units one of the answer's comes to where they are not the same unit: 1 cubic metre of water is
 * a ton of it; 亩均462公斤 answers 450公斤/亩. null where the two can't be set against each other.
 */
export function unitFactor(
  demand: Demand,
  wanted: PlacedQuantity,
  statement: Statement,
  quantity: PlacedQuantity,
): number | null {
  if (unitsComparable(wanted.unit, quantity.unit))
    return wanted.unit === "元" ? monthsFactor(demand, wanted, statement, quantity) : 1;
  // 检查40家次 ↔ 检查加油站31座: each was looked at once at least.
  if (
    wanted.unit.endsWith("次") &&
    /^[家户处]次$/.test(wanted.unit) &&
    unitsComparable(wanted.unit.slice(0, -1), quantity.unit)
  )
    return 1;
  // 分配公租房380套 ↔ 380户家庭选房: one for each.
  if (HOMES.has(wanted.unit) && HOMES.has(quantity.unit) && /[房屋宅寓]/.test(demand.text)) return 1;
  // 新增规上企业5家 ↔ 规上企业6户
  if (OF_FIRMS.has(wanted.unit) && OF_FIRMS.has(quantity.unit) && FIRMS.test(demand.text) && FIRMS.test(statement.text))
    return 1;
  if (`${wanted.unit}次` === quantity.unit && (wanted.unit === "剂" || wanted.unit === "针")) return 1;
  if (quantity.unit === "份" && POSTS.has(wanted.unit) && AGREED.test(wordsBefore(statement, quantity))) return 1;
  // 巡航8航次 ↔ 出航10次
  if (quantity.unit === "次" && TURNS.has(wanted.unit)) return 1;
  // 公益岗100个 ↔ 安置118人
  if (POSTS.has(wanted.unit) && POSTS.has(quantity.unit) && /岗位?$/.test(textBefore(demand, wanted))) return 1;
  if (quantity.unit === "份" && /^[项个件]$/.test(wanted.unit) && PAPERS.test(wordsBefore(statement, quantity)))
    return 1;
  if (wanted.unit === "立方米" && quantity.unit === "千克" && WATER.test(demand.text)) return 0.001;
  if (wanted.unit === "千克" && quantity.unit === "立方米" && WATER.test(demand.text)) return 1000;
  if (CAPACITY.test(demand.text) && CAPACITY.test(statement.text)) {
    const yearly = yearlyFactor(wanted, quantity);
    if (yearly !== null) return yearly;
  }
  return isToldOfEach(wanted, statement, quantity) || isInShort(demand, wanted, quantity)
    ? 1 / (MEASURES[perOf(wanted)[0]]?.[1] ?? 1)
    : null;
}

/** 每人每年3600元 ↔ 每人每月305元: twelve of them. */
function monthsFactor(
  demand: Demand,
  wanted: PlacedQuantity,
  statement: Statement,
  quantity: PlacedQuantity,
): number | null {
  if (!EACH_TIME.test(demand.text)) return 1;
  const asked = EACH_TIME.exec(textBefore(demand, wanted))?.[1];
  const told = EACH_TIME.exec(textBefore(statement, quantity))?.[1];
  if (asked === undefined || told === undefined || asked === told) return 1;
  return asked === "年" ? 12 : 1 / 12;
}

const EACH_TIME = /每([月年])/;
const TURNS = new Set("航次 班次 车次 场次 轮次 架次".split(" "));
/** 达成意向600人 ↔ 签订意向643份: one for each. */
const AGREED = /(?:意向|意向书|就业协议|劳动合同|聘用合同|承诺书)$/;
const POSTS = new Set("个 人 名".split(" "));
const HOMES = new Set(["套", "户"]);
const OF_FIRMS = new Set(["家", "户"]);
/** Not 企业带动农户. */
const FIRMS = /(?:企|公司|主体)(?![^，]*[农居])/;

/**
 * 去产能120万吨 ↔ 退出产能135万吨/年: what is made in a year, whether or not its unit says so. How many of the demand's units one of
 * the answer's is; null where they are not of that kind.
 */
function yearlyFactor(wanted: PlacedQuantity, quantity: PlacedQuantity): number | null {
  const [asked, askedOver] = perOf(wanted);
  const [told, toldOver] = perOf(quantity);
  if (askedOver === toldOver || (askedOver || toldOver) !== "年" || (askedOver !== "" && toldOver !== "")) return null;
  const [one, ofOne] = MEASURES[asked] ?? [asked, 1];
  const [other, ofOther] = MEASURES[told] ?? [told, 1];
  return one === other ? ofOther / ofOne : null;
}

const CAPACITY = /产能|能力|规模/;

/** 提交申请书283份: a paper for each. */
const PAPERS = /(?:申请书|申报书|申报材料|建议书)$/;

/** 供水, 售水, 污水, 取水量. */
const WATER = /[供售用取产排蓄输污中节饮原再生]水/;

/** 亩均462公斤, 日处理5万吨 beside 450公斤/亩, 4万吨/日. */
export function isToldOfEach(wanted: PlacedQuantity, statement: Statement, quantity: PlacedQuantity): boolean {
  if (!wanted.unit.includes("/")) return false;
  const [unit, over] = perOf(wanted);
  if (over === "" || MEASURES[unit]?.[0] !== quantity.unit) return false;
  if (averagedOver(statement, quantity) === over) return true;
  return /^[日天]$/.test(over) && /日(?:均|供|处理|产|取)/.test(wordsBefore(statement, quantity));
}

/** 浓度降至35毫克/立方米 ↔ 降到39毫克: in how much of what goes without saying. */
function isInShort({ text }: Demand, wanted: PlacedQuantity, { unit, word }: PlacedQuantity): boolean {
  const [asked, over] = perOf(wanted);
  return over !== "" && word === null && OF_CONTENT.test(text) && (MEASURES[asked]?.[0] ?? asked) === unit;
}

const OF_CONTENT = /浓度|含量|氮氧化物|颗粒物|二氧化|COD|氨氮|总磷|总氮/;

/** The unit and what it is told of, of a rate: 公斤/亩 → 公斤, 亩. */
function perOf({ unit }: PlacedQuantity): readonly [string, string] {
  const at = unit.indexOf("/");
  return at < 0 ? [unit, ""] : [unit.slice(0, at), unit.slice(at + 1)];
}
