import { describesAnother } from "../amounts/amount-kinds";
import { CharSet } from "../../text/char-set";
import { quantityWith } from "../../text/quantities";
import { SignedPattern } from "../../text/signs";
import type { Phrase, PlacedQuantity } from "../phrases/phrases";
import { oneBefore, textBefore, textBetween } from "../phrases/words-around";

/** Nothing of the kind may happen. */
const ZERO =
  /(?<![社消批分凑])零(?!工[市驿经客就岗])[^点上星部食售距散头件碎钱花排碳跑基彩接关添首废]{1,6}|为(?:零|0(?![\d.%]))|不发生|不得(?:发生|出现|新增)|避免(?:发生|出现)|不得出现|不得发生|不新增|不出现|(?:禁止|严禁)(?:发生|出现|新增)|不断[供档]|不脱销|不出[^，。现台具口]{0,6}(?:事故?|问题|差错|纰漏|乱子)(?![故题])|不[死伤亡]人|不[垮溃决]|不(?:被|受)?(?:扣分|失分|丢分|通报|约谈|问责|点名)|无新增|杜绝|无[^人线锡锈公害障烟的、，。]{0,10}(事故|漏|错|欠薪|上访|火情|火灾|疫情|事件|案件|投诉|伤亡|死亡|拖欠|返贫|积案|超期|逾期|溺水|溺亡|辍学|失学|病例|感染)|不因[^，。、\d]{2,10}[断停辍](?!定)|无(?:重新|再)?(?:犯罪|肇事|肇祸|脱管|漏管|失联|断供|走失|溺亡)/;

/** Whether a phrase asks that nothing of the kind happens: 零火点, 逾期为零. */
export function isZero(phrase: Phrase): boolean {
  const measured = (quantity: PlacedQuantity) =>
    quantity.word !== "none" &&
    quantity.value > 0 &&
    quantity.unit !== "%" &&
    // 一次死亡3人以上事故: how grave they are.
    // 无一例病例: not one.
    !/(?:一次(?:性)?(?:死亡|致死|受伤|过火)?|无|没有)$/.test(textBefore(phrase, quantity)) &&
    !/^(?:死亡|致死|受伤|过火)/.test(phrase.text.slice(quantity.normalizedEnd - phrase.start));
  if (phrase.quantities.some(measured)) return false;
  if (phrase.quantities.some((quantity) => quantity.value === 0 && quantity.arrives)) return true;
  return phrase.quantities.some((quantity) => quantity.word === "none") || ZERO.test(phrase.text);
}

/** What every pattern about last year has one of. */
const OF_LAST_YEAR = "只零负正较比于过转";
const ONE_WAY = new SignedPattern(
  /只减不增|只降不升|只降不增|只增不减|只升不降|(?<![社消])零增长|(?<!由)负增长|由[升增]转[降减]/,
  OF_LAST_YEAR,
);
const BESIDE_LAST_YEAR = new SignedPattern(/(低于|少于|高于|超过)(上年|去年|上一年|同期)/, OF_LAST_YEAR);
const LAST_YEAR = /(不高于|不超过|低于|少于|不多于)|(不低于|不少于|高于|超过|只增不减)/;

/** 不高于上年, 低于去年, 只减不增: what it must be beside what it was. */
export function besideLastYear(phrase: Phrase): "notAbove" | "notBelow" | null {
  if (phrase.quantities.some((quantity) => quantity.word === null)) return null;
  if (!ONE_WAY.mayBeIn(phrase)) return null;
  if (ONE_WAY.isIn(phrase)) return /只[增升]/.test(phrase.text) ? "notBelow" : "notAbove";
  if (TURNED.isIn(phrase)) return "notBelow";
  const moved = MOVED.pattern.exec(phrase.text);
  if (moved) return moved[1] ? "notAbove" : "notBelow";
  if (!BESIDE_LAST_YEAR.isIn(phrase)) return null;
  const match = LAST_YEAR.exec(phrase.text);
  return match?.[1] ? "notAbove" : "notBelow";
}

/** 增速转正, 由降转升, 实现正增长: what it was last year is what it must not fall below. */
const TURNED = new SignedPattern(/(?:增速|增幅|由负)转正|由[降减跌]转[升增正]|(?<!实际)正增长/, OF_LAST_YEAR);

/** 较上年同期减少: a change for which no size is named. */
const MOVED = new SignedPattern(
  /(?:[较比](?:上年|去年|上一年)(?:同期)?|同比)(?:[^，。]{0,3}?)(?:(减少|下降|降低|压减|缩短|少)|增长|增加|提高|上升|提升|多)[。；]?$/,
  OF_LAST_YEAR,
);

const FALL = /(压减|精简|压降|缩减|压缩|减少|下降|降低|削减|缩短)[^到至达，。]{1,10}$/;
const RISE = /(增长|提高|增加|提升|上升|增幅)[^到至达占，。]{1,10}$/;

/** "压减用水量5%": the verb of change stands apart from its amount. */
export function withChange(phrase: Phrase, quantity: PlacedQuantity | null): PlacedQuantity | null {
  if (!quantity || quantity.unit !== "%" || quantity.change !== null || quantity.word !== null) return quantity;
  const before = textBefore(phrase, quantity);
  if (FALL.test(before)) return quantityWith(quantity, { change: "fall" });
  return RISE.test(before) && !/率[^，。]{0,3}$/.test(before) ? quantityWith(quantity, { change: "rise" }) : quantity;
}

const NOT_ABOVE = /(?:不超过|不高于|不突破|控制在|(?<!不)低于)[^，。；\d至到]{2,12}的$/;
const NOT_BELOW = /(?:不低于|不少于|不小于|(?<!不)超过)[^，。；\d至到]{2,12}的$/;

/** 不超过年限额的25%: the bound stands apart from its amount. */
export function withBound(phrase: Phrase, quantity: PlacedQuantity | null): PlacedQuantity | null {
  if (!quantity || quantity.word !== null) return quantity;
  const before = textBefore(phrase, quantity);
  // 不发生滞留超过12小时的情况
  if (quantity.bound === "atLeast" && MUST_NOT.test(before)) return quantityWith(quantity, { bound: "atMost" });
  if (quantity.bound !== "none") return quantity;
  const ofSomething = before.endsWith("的");
  if ((ofSomething && NOT_ABOVE.test(before)) || LIMIT.test(before)) return quantityWith(quantity, { bound: "atMost" });
  if (COUNTED_WITHIN.test(phrase.text.slice(quantity.normalizedEnd - phrase.start)))
    return quantityWith(quantity, { bound: "atMost" });
  return ofSomething && NOT_BELOW.test(before) ? quantityWith(quantity, { bound: "atLeast" }) : quantity;
}

const MUST_NOT =
  /(?:不得?(?:发生|出现|新增)|避免|杜绝|防止)[^，。；\d]{0,10}(?:延误|滞留|中断|停[电水气暖]|逾期|超期|等候|拥堵)/;

/** 不突破限额42亿元 */
const LIMIT = /(?:不超过|不得超过|不突破|控制在)[^，。；\d]{0,6}(?:限额|上限|总额|红线|预算|概算|控制数)(?:的)?$/;

/** 3个环节以内 */
const COUNTED_WITHIN = /^[^，。；、\d]{1,4}(?:以内|之内)/;

/** 完成年度投资8亿元的90%, 任务的一半: the amount that a share is of; null where the phrase does not name it. */
export function baseOf(phrase: Phrase, share: PlacedQuantity): PlacedQuantity | null {
  if (share.unit !== "%" || share.change !== null) return null;
  const base = oneBefore(phrase.quantities, phrase.quantities.indexOf(share));
  // 收入10万元以上的村占比80%: which villages.
  if (!base || base.unit === "%" || base.bound !== "none" || base.word !== null || base.unit === "") return null;
  const between = textBetween(phrase, base, share);
  return /^[^，。；、]{0,6}的[^，。；、]{0,4}$/.test(between) ? base : null;
}

/** Units that time or place a deed rather than measure it, unless a bound says that they do. */
const TIMES = new Set(["天", "日", "月", "个月", "年", "小时", "分钟", "周", "季度"]);

/** Words before an amount of time that measures something: 服务时长2万小时. */
const LASTING = /(?:时长|时数|工时|机时|用时|耗时|时限|学时|提前量)(?:达到|达|为|累计|共计|不少于|约)?$/;

/** 师生比1:18 and 生师比18:1: the fewer pupils to a teacher the better. */
const PEOPLE_TO_STAFF = /师[生幼]比|[生幼]师比|辅导员[^，。]{0,6}比/;

/** 三年一轮, 两年一届: how often it comes round. */
function isRhythm(phrase: Phrase, quantity: PlacedQuantity): boolean {
  if (quantity.value !== 1 || !ROUNDS.has(quantity.unit)) return false;
  return /[\d一两二三四五][年月周季]$/.test(textBefore(phrase, quantity));
}

const FROM = new CharSet("由从");
const ROUNDS = new Set("轮 届 次 度".split(" "));

/**
 * The amount that a phrase asks for. A share or a bounded amount goes before a bare one, and the last before
 * earlier ones; where something is widened 由3.5米至6米 the first is where it starts from.
 */
export function demandedQuantity(phrase: Phrase): PlacedQuantity | null {
  const measures = phrase.quantities.filter(
    (quantity) =>
      (quantity.unit !== "" || quantity.bound !== "none" || quantity.value >= 100 || quantity.precision < 1) &&
      quantity.word !== "none" &&
      // 110千伏专线: the name of a line.
      quantity.unit !== "千伏" &&
      !describesAnother(phrase, quantity) &&
      !FROM.at(phrase.text, quantity.normalizedStart - phrase.start - 1) &&
      !isRhythm(phrase, quantity) &&
      (!TIMES.has(quantity.unit) ||
        LASTING.test(textBefore(phrase, quantity)) ||
        quantity.bound !== "none" ||
        quantity.arrives ||
        quantity.change !== null),
  );
  const asked =
    measures.filter((quantity) => quantity.unit === "%" && quantity.word !== "all").at(-1) ??
    measures.filter((quantity) => quantity.bound !== "none").at(-1) ??
    measures.filter((quantity) => quantity.word === null).at(-1) ??
    measures.at(-1) ??
    null;
  if (asked?.bound !== "none" || !/^1比|比1$/.test(asked.unit) || !PEOPLE_TO_STAFF.test(phrase.text)) return asked;
  return quantityWith(asked, { bound: "atMost" });
}
