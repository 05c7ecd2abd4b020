import { unitsComparable } from "../text/units";
import { averagedOver, describesAnother } from "./amount-kinds";
import {
  isBaseline,
  isElsewhere,
  isOtherAverage,
  isOtherRate,
  isOverAnotherThreshold,
  isStock,
  isWholeOfPart,
  samePeriod,
} from "./amount-exclusions";
import { type Level, levelOf } from "./amount-levels";
import { LINK, scoreOf, SUMMED } from "./amount-scores";
import { amountToldFor, countsPlaces } from "./amount-sums";
import { meets } from "./amounts";
import type { Demand } from "./demands";
import type { Asked } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/** An amount of the completion that may answer a demand. */
export interface Candidate {
  readonly asked: Asked;
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
  /** What it comes to: 各2处 told of three is 6. */
  readonly value: number;
  /** The words leave open of how many it is told. */
  readonly doubtful: boolean;
  readonly met: boolean;
  readonly level: Level;
  readonly score: number;
}

/** More amounts than anybody writes into one clause. */
const MOST_AMOUNTS = 40;

/** The amounts that may answer a demand; `otherPeriod` tells one of another stretch of time. */
export function candidatesOf(
  asked: Asked,
  month: number | null,
): { candidates: Candidate[]; otherPeriod: Statement | null } {
  const candidates: Candidate[] = [];
  let otherPeriod: Statement | null = null;
  const wanted = asked.demand.quantity;
  if (!wanted) return { candidates, otherPeriod };
  const { text, start } = asked.demand;
  const over = averagedOver({ text, start, quantities: [wanted] }, wanted);
  let head: Level = "plain";
  for (const statement of asked.answers.statements) {
    if (!statement.continues) head = "plain";
    if (statement.stage === "planned" || statement.stage === "notDone" || statement.next) continue;
    for (const quantity of statement.quantities.slice(0, MOST_AMOUNTS)) {
      if (quantity.word === "none" || !unitsComparable(wanted.unit, quantity.unit)) continue;
      const told = amountToldFor(asked.demand, statement, quantity);
      const met = meets(wanted, told.value === quantity.value ? quantity : { ...quantity, value: told.value });
      if (met === null || isBaseline(asked.demand, statement, quantity) || describesAnother(statement, quantity))
        continue;
      if (countsPlaces(asked.demand, statement, quantity)) continue;
      if (isOverAnotherThreshold(asked.demand, statement)) continue;
      if (isOtherAverage(over, statement, quantity)) continue;
      if (isOtherRate(asked.demand, statement, quantity)) continue;
      if (!samePeriod(wanted, quantity, met, month)) {
        otherPeriod = statement;
        continue;
      }
      if (asked.demand.sole && isElsewhere(asked.demand, statement, wanted, quantity)) continue;
      if (isWholeOfPart(statement, quantity) || isStock(asked.demand, statement, quantity)) continue;
      const level = levelOf(asked.demand, statement, quantity);
      if (!statement.continues) head = level;
      // 引进本科生41名、硕士22名: the verb goes for the whole list.
      const listed = head === "achieved" && statement.continues && statement.deeds.length === 0;
      const related = listed && coverage(asked.demand.topic, statement.topic) > 0;
      const score = scoreOf(asked, statement, quantity, level) + (related ? 0.5 : 0);
      if (score > 0.15 || asked.demand.sole)
        candidates.push({ asked, statement, quantity, value: told.value, doubtful: !told.sure, met, level, score });
    }
  }
  const named = withoutWholes(asked.demand, wanted, candidates);
  return { candidates: asked.demand.sole ? withoutParts(named) : named, otherPeriod };
}

/**
 * 引进本科以上人才800名 ↔ "引进各类人才1120名，其中本科以上671名": where the part is named as the demand names it and the whole
 * is not, the whole answers nothing.
 */
function withoutWholes(demand: Demand, wanted: PlacedQuantity, candidates: Candidate[]): Candidate[] {
  const parts = candidates.filter(({ statement }) => statement.text.startsWith("其中"));
  if (parts.length === 0) return candidates;
  const [start, end] = [wanted.normalizedStart - demand.start, wanted.normalizedEnd - demand.start];
  const words = demand.text.slice(0, start).replace(LINK, "") + demand.text.slice(end);
  const asked = new Set([...words].filter((char) => !/[，。、；：的]/.test(char)));
  const isWhole = (whole: Candidate) =>
    parts.some((part) => {
      if (whole.statement.sentence !== part.statement.sentence || whole.statement.start >= part.statement.start)
        return false;
      const extra = [...asked].filter((char) => !whole.statement.text.includes(char));
      return (
        extra.length > 0 && extra.filter((char) => part.statement.text.includes(char)).length >= 0.6 * extra.length
      );
    });
  return candidates.filter((whole) => !isWhole(whole));
}

/** "甲类1260万元、乙类810万元，合计2070万元": where the parts come to the total, the total answers. */
function withoutParts(candidates: Candidate[]): Candidate[] {
  const total = candidates.find(
    ({ statement, quantity }) =>
      SUMMED.test(statement.text.slice(0, quantity.normalizedStart - statement.start)) &&
      statement.subject.pairs.size <= 1,
  );
  if (!total) return candidates;
  const parts = candidates.filter(
    ({ statement, quantity }) =>
      statement.sentence === total.statement.sentence &&
      quantity.unit === total.quantity.unit &&
      statement.start < total.statement.start,
  );
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length < 2 || Math.abs(sum - total.value) > 0.01 * total.value) return candidates;
  return candidates.filter((one) => !parts.includes(one));
}
