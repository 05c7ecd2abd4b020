import { SignedPattern } from "../../text/signs";
import { unitsComparable } from "../../text/units";
import { isPlace, PLACE } from "./amount-kinds";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { standsBefore, textBefore, textBetween } from "../phrases/words-around";

/** An amount worked out from several, with whether the words leave no doubt that they belong together. */
export interface Sum {
  readonly value: number;
  readonly sure: boolean;
}

/** Units whose amounts do not add up. */
export const NO_SUMS = new Set([
  "%",
  "百分点",
  "倍",
  "小时",
  "工作日",
  "月",
  "岁",
  "分",
  "位次",
  "微克/立方米",
  "毫克/升",
  "摄氏度",
  "分贝",
]);

const EACH = new SignedPattern(/[各每均](?:[^，。；\d各每均]{0,12})$/, "各每均");
/** Words with 各, 每 and 均 that tell of no several: 各类活动12场, 每周56小时, 平均. */
const NOT_EACH =
  /平均|[人户村亩月年日地校]均|各[类级项种界地方]|每(?:周|月|日|年|季|天|次|千|万|百|人|亩|家|件|立方|平方|公里|个月)/;
const LISTED = /[、和与及]/;

/**
 * How many times an amount counts that is told of each of several: "东城、西城各办2场" → 2, "3个社区各建2处" → 3. 1 where it is
 * told once for all, null where nobody can tell of how many it is told.
 */
function timesTold(statement: Statement, quantity: PlacedQuantity): number | null {
  if (!EACH.mayBeIn(statement)) return 1;
  const before = textBefore(statement, quantity);
  const each = EACH.pattern.exec(before);
  if (!each || NOT_EACH.test(before.slice(-12))) return 1;
  const at = statement.start + each.index;
  const counted = statement.quantities.filter((other) => other.normalizedEnd <= at && isPlace(other)).at(-1);
  if (counted) return counted.value;
  if (each[0].startsWith("均")) return 1;
  const several = SEVERAL.exec(before.slice(0, each.index))?.[1];
  if (several !== undefined) return "零一二三四五六七八九十".indexOf(several === "两" ? "二" : several);
  const names = before.slice(0, each.index).split(LISTED);
  return names.length > 1 ? names.filter((name) => name !== "").length : null;
}

/** 春秋两季双选会, 东西两区技能比武: of how many it is told, by a word that counts them. */
const SEVERAL = /([两二三四五六七八九十])[季区地县市州校院园馆片期批厂站镇村组线港场部班岸](?:[^，。；、\d]{0,10})$/;

/** 学位各300个、180个: 各 shares a list out. Gives what the list comes to, for its first amount; null where there is no list. */
function sharedOutSum(statement: Statement, quantity: PlacedQuantity): number | null {
  if (!EACH.mayBeIn(statement) || !/各$/.test(textBefore(statement, quantity))) return null;
  const { quantities } = statement;
  let sum = quantity.value;
  let at = quantities.indexOf(quantity);
  for (; at + 1 < quantities.length; at++) {
    const [last, next] = [quantities[at] as PlacedQuantity, quantities[at + 1] as PlacedQuantity];
    if (next.unit !== quantity.unit || !/^[、和与及]$/.test(textBetween(statement, last, next))) break;
    sum += next.value;
  }
  return quantities[at] === quantity ? null : sum;
}

function sharesOut(statement: Statement, quantity: PlacedQuantity): boolean {
  const before = statement.quantities.slice(0, statement.quantities.indexOf(quantity));
  return before.some((one) => one.unit === quantity.unit && sharedOutSum(statement, one) !== null);
}

const PER_PLACE = new SignedPattern(
  /[每各]个?(?:街道|社区|村|镇|乡|县|区|校|学校|所|单位|企业|网格|园区|支部|行政村|家庭|站|厂|班|户|部门)/,
  "各每均",
);

/** 每村2名, 各镇不少于1处: an amount asked of each. */
function isOfEach(demand: Demand): boolean {
  const wanted = demand.quantity;
  return wanted !== null && standsBefore(PER_PLACE, demand, wanted);
}

/**
 * 全镇22个村: of how many it is told, where what is asked of each is told of all; 8个村建成书屋6间: where, and not how many.
 */
export function countsPlaces(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (!isPlace(quantity)) return false;
  const place = PLACE.exec(statement.text.slice(quantity.normalizedEnd - statement.start))?.[0];
  if (place === undefined) return false;
  return isOfEach(demand) || isWhere(demand, place, statement, quantity);
}

function isWhere(demand: Demand, place: string, statement: Statement, quantity: PlacedQuantity): boolean {
  const following = statement.quantities[statement.quantities.indexOf(quantity) + 1];
  const wanted = demand.quantity;
  if (!following || !wanted || following.word !== null || !unitsComparable(following.unit, wanted.unit)) return false;
  if (demand.deed === null || demand.text.startsWith(place, wanted.normalizedEnd - demand.start)) return false;
  if (/[各每均]/.test(textBetween(statement, quantity, following))) return false;
  return statement.deeds.some(({ start }) => start >= quantity.normalizedEnd && start < following.normalizedStart);
}

/** What an amount comes to for a demand: of each, or of all together. `sure` where the words say of how many it is told. */
export function amountToldFor(demand: Demand, statement: Statement, quantity: PlacedQuantity): Sum {
  // Written out each time: of one shape.
  const plain = { value: quantity.value, sure: true };
  if (quantity.word !== null || NO_SUMS.has(quantity.unit)) return plain;
  if (!isOfEach(demand)) {
    const shared = sharedOutSum(statement, quantity);
    if (shared !== null) return { value: shared, sure: true };
    // The others of that list are in what its first comes to.
    if (/各[^，。；]{0,24}[、和与及]$/.test(textBefore(statement, quantity)) && sharesOut(statement, quantity))
      return { value: 0, sure: true };
    const times = timesTold(statement, quantity);
    if (times === 1) return plain;
    return times === null ? { value: quantity.value, sure: false } : { value: quantity.value * times, sure: true };
  }
  if (standsBefore(EACH, statement, quantity)) return plain;
  const wanted = demand.quantity as PlacedQuantity;
  const count = statement.quantities
    .filter((other) => other.normalizedEnd <= quantity.normalizedStart && countsPlaces(demand, statement, other))
    .at(-1);
  if (count) return { value: quantity.value / count.value, sure: true };
  return { value: quantity.value, sure: quantity.value < wanted.value * 1.5 };
}
