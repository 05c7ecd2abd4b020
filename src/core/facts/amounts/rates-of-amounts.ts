import { changed, type DemandOutcome } from "../demand-outcome";

/**
 * The outcomes, a rate of 100% that only says of the amount before it that all of it is asked for, and of which no figure is told,
 * as that amount came out: 化解账款6800万元，完成率100% ↔ 化解6800万元.
 */
export function withRatesOfAmounts(outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (!outcomes.some(isBareRate)) return outcomes;
  const all: DemandOutcome[] = [];
  for (const outcome of outcomes) {
    const before = all.at(-1);
    const goesOn = before?.demand.item === outcome.demand.item && before.quantity !== null;
    if (!goesOn || before.quantity.unit === "%" || !isBareRate(outcome)) all.push(outcome);
    else {
      const { outcome: came, reason, statement, quantity, sure, progress } = before;
      all.push(changed(outcome, { outcome: came, reason, statement, quantity, sure, progress }));
    }
  }
  return all;
}

/** 完成率100%: of nothing that it names. */
function isBareRate({ reason, demand: { rate, quantity, subject } }: DemandOutcome): boolean {
  if (reason !== "unanswered" || rate === null || quantity?.value !== 100 || quantity.unit !== "%") return false;
  return rate === "完成率" && subject.chars.size <= 3;
}
