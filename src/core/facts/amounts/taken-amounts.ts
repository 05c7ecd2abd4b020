import { deedsAround } from "./amount-levels";
import type { Asked, DemandOutcome } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import { coverage } from "../phrases/topic";

/** What follows for one demand from the amounts that answer other demands (`taken`). */

/** "绿化完工，内配完成50%": a share that answers another demand says nothing of this one. */
export function withoutTaken(asked: Asked, taken: ReadonlySet<PlacedQuantity>): Asked {
  if (taken.size === 0) return asked;
  const { demand, answers } = asked;
  const left = answers.statements.filter(
    (statement) =>
      !statement.quantities.some((quantity) => quantity.unit === "%" && taken.has(quantity)) ||
      (demand.subject.chars.size > 0 && coverage(demand.subject, statement.topic) >= 0.5),
  );
  if (left.length === 0 || left.length === answers.statements.length) return asked;
  return { demand, answers: { statements: left, by: answers.by } };
}

/** Told done, of an amount that another demand asked for, where one in another unit was asked for. */
export function isToldOfOthers(
  { demand, outcome, statement }: DemandOutcome,
  taken: ReadonlySet<PlacedQuantity>,
): boolean {
  if (demand.ask !== "amount" || outcome !== "met" || !statement || statement.whole) return false;
  const isOther = (quantity: PlacedQuantity) =>
    taken.has(quantity) && quantity.unit !== "%" && quantity.unit !== demand.quantity?.unit;
  return statement.quantities.some(
    (quantity) => isOther(quantity) && deedsAround(statement, quantity).some(({ word }) => word === demand.deedWord),
  );
}
