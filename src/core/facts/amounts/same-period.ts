import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";

/** Like is compared with like: a cumulative figure says nothing of a month, a month's only if it suffices alone. */
export function samePeriod(
  { text, sole }: Pick<Demand, "text" | "sole">,
  wanted: PlacedQuantity,
  answer: PlacedQuantity,
  met: boolean,
  month: number | null,
): boolean {
  if (yearOf(wanted) !== null && yearOf(answer) !== null && yearOf(wanted) !== yearOf(answer)) return false;
  // 年度完成投资1.5亿元 ↔ 当月完成1180万元，累计完成1.52亿元: no month's figure is the year's, unless it suffices alone.
  const ask = wanted.period?.kind === "year" || YEARS_OWN.test(text) ? "toDate" : spanOf(wanted, month);
  // 12月新增300人 ↔ 全年新增2.1万人: the whole year's say nothing of one month's.
  const told =
    ask === null ? null : ask === "month" && answer.period?.kind === "year" ? "toDate" : spanOf(answer, month);
  if (ask === null || told === null) return true;
  // 7月覆盖率达到55% ↔ 截至目前覆盖率51.6%: how it stands, be it for the month or since January.
  const stands = wanted.unit === "%" && wanted.change === null && answer.change === null;
  if (ask === "month" && told === "toDate")
    return (stands && !isEarlier(answer, wanted)) || isStageReached(wanted, answer, sole);
  if (ask === "toDate" && told === "month") return met;
  return true;
}

/** 年度完成投资, 年度新增: what is to come together in the year. */
const YEARS_OWN = /年度(?:累计|完成|实现|新增|达到)/;

/**
 * 10月份完成2座 ↔ 10月底已有2座: no more by the end of that month than the stage asks for; or fewer since January than in that month
 * alone, where nothing else is asked for that they might be told of.
 */
function isStageReached(wanted: PlacedQuantity, { period: told, value }: PlacedQuantity, sole: boolean): boolean {
  const month = wanted.period?.kind === "month" ? wanted.period.month : null;
  if (month === null || wanted.unit === "%" || wanted.change !== null || wanted.bound === "atMost") return false;
  const until = told?.kind === "until" && told.month === month;
  return (until && value <= wanted.value) || (sole && isRangeTo(told, month) && value < wanted.value);
}

function isRangeTo(told: PlacedQuantity["period"], month: number): boolean {
  return told?.kind === "range" && told.from <= month && told.to === month;
}

/** 9月份合格率 ↔ 1-8月合格率: told of a time that was over before. */
function isEarlier({ period: told }: PlacedQuantity, { period: asked }: PlacedQuantity): boolean {
  const month = asked?.kind === "month" ? asked.month : null;
  if (month === null) return false;
  return (told?.kind === "range" && told.to < month) || (told?.kind === "until" && told.month < month);
}

/** 2022年 and 2021年 are two stretches of time; null where no year is named. */
function yearOf({ period }: PlacedQuantity): number | null {
  return period?.kind === "year" ? period.year : null;
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
