import { SignedPattern } from "../../text/signs";
import type { Phrase, PlacedQuantity } from "./phrases";
import { type Topic, topicOfWords } from "./topic";
import { oneBefore, textBefore } from "./words-around";

/** Names of rates that mean one thing; any other two are two measures. */
const SAME_RATES = [
  "合格率 达标率",
  "办结率 结案率 办理率 按期办结率 完成率",
  "满意率 满意度 好评率",
  "使用率 利用率",
  "占比 比重 比例",
].map((names) => names.split(" "));

/** The rate an amount measures, as its phrase names it: 自来水普及率 → 普及率. null where the phrase names none. */
export function rateOf(
  phrase: Pick<Phrase, "text" | "signs" | "start" | "quantities">,
  quantity: PlacedQuantity,
): string | null {
  if (!NAMES_RATE.mayBeIn(phrase)) return null;
  const index = phrase.quantities.indexOf(quantity);
  const from = oneBefore(phrase.quantities, index)?.normalizedEnd ?? phrase.start;
  const before = phrase.text.slice(Math.max(0, from - phrase.start), quantity.normalizedStart - phrase.start);
  let last: string | null = null;
  RATE.lastIndex = 0;
  for (let match = RATE.exec(before); match !== null; match = RATE.exec(before)) last = match[0];
  return last !== null && !NO_RATES.test(last) ? last : null;
}

const NAMES_RATE = new SignedPattern(/[率度比]/, "率度比");
const RATE = /[^，。、（）“”\d\s]{2}[率度]|占比|比重|比例/g;
const NO_RATES = /比率|年度|季度|进度|力度|程度|幅度|高度|制度|长度|深度|浓度|效率/;

/** Whether two amounts are told of two different rates: 普及率92% is not answered by 合格率96.4%. */
export function areDifferentRates(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  return !SAME_RATES.some((names) => names.includes(one) && names.includes(other));
}

/**
 * 受理率、办结率均达到100%: the rates that share one amount. null where the phrase names fewer than two of them.
 */
export function ratesSharing(
  phrase: Pick<Phrase, "text" | "signs" | "start">,
  quantity: PlacedQuantity,
): string[] | null {
  if (quantity.unit !== "%" || quantity.word !== null || !NAMES_RATE.mayBeIn(phrase)) return null;
  const before = textBefore(phrase, quantity);
  if (!/[率度][、和与及]/.test(before)) return null;
  const names = before.replace(SHARING, "").split(/(?<=[率度])[、和与及]/);
  const rates = names.filter((name) => /[率度]$/.test(name) && !NO_RATES.test(name.slice(-3)));
  return rates.length > 1 && rates.length === names.length ? rates : null;
}

/** Words between the names of rates and their common amount. */
const SHARING = /(?:均|都|全部|同时|分别|要|须|应|保持|稳定|达到|达|为|是|在|不低于|不少于|超过|以上)*$/;

/**
 * "党员、老兵分别不少于800人、400人": the words that each amount belongs to. null where the phrase shares out nothing,
 * or does not name as many things as amounts.
 */
export function sharedOut(phrase: Pick<Phrase, "text" | "start" | "quantities">): Map<PlacedQuantity, Topic> | null {
  const at = phrase.text.indexOf("分别");
  if (at < 0) return null;
  const amounts = phrase.quantities.filter((quantity) => quantity.normalizedStart - phrase.start >= at);
  if (amounts.length < 2) return null;
  const names = phrase.text
    .slice(0, at)
    .replace(/同比$|环比$|比例$|等$/, "")
    .split(/[、和与及]/);
  if (names.length < amounts.length) return null;
  const own = names.slice(-amounts.length);
  return new Map(amounts.map((quantity, index) => [quantity, topicOfWords((own[index] ?? "").slice(-8))]));
}
