import { quantityWith } from "../../text/quantities";
import { unitsComparable } from "../../text/units";
import { demandedQuantity, withBound, withChange } from "./demanded-amounts";
import { type Demand, demandWith } from "./demands";
import type { Phrase, PlacedQuantity } from "../phrases/phrases";

/**
 * "全年增长6%（9月目标：增长5%）", "年内新增900户（1-9月600户）": what is to be reached by now stands in brackets behind what is to be
 * reached in the year. Puts it in the place of the year's in `hard`. `bracketed`: the asides of the item.
 */
export function withMonthsGoals(hard: Demand[], bracketed: readonly Phrase[]): void {
  for (const phrase of bracketed) {
    if (!BY_NOW.test(phrase.text)) continue;
    const goal = withBound(phrase, withChange(phrase, demandedQuantity(phrase)));
    const at = hard.findIndex((demand) => demand.start <= phrase.start && phrase.end <= demand.end);
    const demand = hard[at];
    if (!goal || !demand?.quantity || goal.word !== null || isOneOfSeveral(phrase, bracketed)) continue;
    if (!isPartOf(goal, demand.quantity) || namesOtherDeed(phrase, demand)) continue;
    hard[at] = demandWith(demand, { quantity: ofSameKind(goal, demand.quantity), base: baseOf(goal, demand.quantity) });
  }
}

const BY_NOW =
  /^(?:其中)?(?:截至|到|至)?(?:1?\d(?:-1?\d)?月份?|本月|当月|[一二三四1-4]季度|上半年|前三季度)(?:末|底)?(?:前|的?(?:目标|任务|计划|要求|应|须|需|累计|完成|达|实现|增长|新增|[：为]|\d))/;

/** 新建8个（6月底前开工3个）: a step of some, and no goal for the deed. */
function namesOtherDeed({ cues }: Phrase, { deedWord }: Demand): boolean {
  return deedWord !== "" && cues.some(({ deed, text }) => deed !== null && text !== deedWord);
}

/** 6月300户，9月600户: which of them is meant nobody can tell. */
function isOneOfSeveral(phrase: Phrase, bracketed: readonly Phrase[]): boolean {
  return bracketed.some((other) => other !== phrase && other.sentence === phrase.sentence && BY_NOW.test(other.text));
}

/** So much of it: an amount of the same kind that is no larger, or a share. */
function isPartOf(goal: PlacedQuantity, year: PlacedQuantity): boolean {
  if (goal.unit === "%" && year.unit !== "%") return goal.change === null;
  if (!unitsComparable(goal.unit, year.unit)) return false;
  // 压减薄弱村12个（9月底前压减10个）: the verb stands nearer to the second amount.
  return goal.unit !== "%" || goal.change === null || goal.change === year.change;
}

/** 增长6%（1-9月5%）: the growth is named once. The period is the brackets', which the bulletin's month is. */
function ofSameKind(goal: PlacedQuantity, year: PlacedQuantity): PlacedQuantity {
  if (goal.unit === "%" && year.unit !== "%") return quantityWith(goal, { period: null });
  const bound = goal.bound === "none" ? year.bound : goal.bound;
  return quantityWith(goal, {
    change: goal.unit === "%" ? (goal.change ?? year.change) : year.change,
    bound,
    period: null,
  });
}

function baseOf(goal: PlacedQuantity, year: PlacedQuantity): PlacedQuantity | null {
  return goal.unit === "%" && year.unit !== "%" ? year : null;
}
