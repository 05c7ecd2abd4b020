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
  const names = before.slice(0, each.index).split(LISTED);
  return names.length > 1 ? names.filter((name) => name !== "").length : null;
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
