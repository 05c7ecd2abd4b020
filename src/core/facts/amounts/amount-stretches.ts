import type { Period } from "../../model/quantity";
import type { Candidate } from "./amount-candidates";
import { SUMMED } from "./amount-scores";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { coverage } from "../phrases/topic";
import { standsBefore } from "../phrases/words-around";

/**
 * "上半年99.5%" ↔ "一季度99.6%，6月99.6%，上半年平均99.41%": where a figure of the very stretch of time that is asked for stands
 * there, those of other stretches answer nothing. `month` is the bulletin's.
 */
export function ofSameStretch(wanted: PlacedQuantity, candidates: Candidate[], month: number | null): Candidate[] {
  const asked = stretchOf(wanted.period, month);
  if (asked === null || candidates.every(({ quantity }) => quantity.period === null)) return candidates;
  const told = candidates.map(({ quantity }) => stretchOf(quantity.period, month));
  if (!told.includes(asked)) return candidates;
  return candidates.filter((_, at) => told[at] === null || told[at] === asked);
}

/** A stretch of time as a word; null where none is named, or no more than "up to now". */
function stretchOf(period: Period | null | undefined, month: number | null): string | null {
  if (period?.kind === "range") return `${String(period.from)}-${String(period.to)}`;
  if (period?.kind !== "month") return null;
  const own = period.month ?? month;
  return own === null ? null : `${String(own)}-${String(own)}`;
}

/** "甲类1260万元、乙类810万元，合计2070万元": where the parts come to the total, the total answers. */
export function withoutParts(demand: Demand, candidates: Candidate[]): Candidate[] {
  const total = candidates.find(
    ({ statement, quantity }) =>
      (standsBefore(SUMMED, statement, quantity) || quantity.period?.kind === "cumulative") &&
      statement.subject.pairs.size <= 1,
  );
  if (!total) return candidates;
  const parts = candidates.filter(
    ({ statement, quantity }) =>
      statement.sentence === total.statement.sentence &&
      // 牛2.4万头、羊9.1万只，合计11.5万头（只）
      (quantity.unit === "%") === (total.quantity.unit === "%") &&
      statement.start < total.statement.start,
  );
  // 18户中扭亏7户、减亏6户，合计13户: the whole that they are out of may stand before them.
  for (let from = 0; from <= parts.length - 2; from++) {
    const own = parts.slice(from);
    // 税收28.7亿元、非税9.1亿元，合计37.8亿元 for 税收30亿元: beside other demands each part may be what one asks for.
    if (!demand.sole && isOneNamed(demand, own)) continue;
    const sum = own.reduce((all, { value }) => all + value, 0);
    if (Math.abs(sum - total.value) <= 0.01 * total.value) return candidates.filter((one) => !own.includes(one));
  }
  return candidates;
}

/** 税收30亿元 names one of 税收、非税; 佩戴耳标 neither or both of 牦牛耳标、藏羊耳标. */
function isOneNamed(demand: Demand, parts: readonly Candidate[]): boolean {
  const named = parts.map(({ statement }) => coverage(statement.subject, demand.topic));
  return Math.min(...named) < 0.9 && Math.max(...named) - Math.min(...named) > 0.3;
}
