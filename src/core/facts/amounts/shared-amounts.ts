import type { Candidate } from "./amount-candidates";
import type { PlacedQuantity } from "../phrases/phrases";
import { isOpen } from "../statements/told-stage";
import { isOfWhole, textBefore } from "../phrases/words-around";

/** Whether an amount is what another demand was answered with, by the very deed that it asks for. */
export function isAnswerOfOther(one: Candidate, best: Candidate, chosen: readonly (Candidate | null)[]): boolean {
  for (const other of chosen) {
    if (!other || other.asked === best.asked || other.quantity !== one.quantity || !other.met) continue;
    if (isNamedBefore(other)) return true;
  }
  return false;
}

/** 新种86亩 for 新种80亩: the two characters before both amounts are the same. */
function isNamedBefore({ asked: { demand }, statement, quantity }: Candidate): boolean {
  const name = textBefore(demand, demand.quantity as PlacedQuantity).slice(-2);
  return name.length === 2 && textBefore(statement, quantity).endsWith(name);
}

/** 开工10部 ↔ 11部动了土，其中4部井道立起: itself, or how far some of those have come that had only to begin. */
export function isDetailOf(one: Candidate, { asked: { demand }, statement, value, met }: Candidate): boolean {
  if (one.statement === statement) return true;
  return met && demand.deed?.ask === "begin" && !one.met && one.value < value && isOfWhole(one.statement.text);
}

/** 安防工程180公里 ↔ "完工153公里，在建27公里": what is told beside comes, with what is done, to the very amount asked for. */
export function isRestTold({ asked: { demand, answers }, statement, quantity, level, value }: Candidate): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  if (level === "lower" || wanted.unit === "%" || quantity.unit !== wanted.unit || wanted.word !== null) return false;
  return answers.statements.some(
    (rest) =>
      rest.item === statement.item &&
      rest.start > statement.start &&
      (rest.remains || isOpen(rest.stage)) &&
      rest.quantities.some(
        (one) => one.unit === quantity.unit && one.word === null && one.value + value === wanted.value,
      ),
  );
}
