import { demandsOf } from "../../../src/core/facts/demands/demands";
import { phrasesOf } from "../../../src/core/facts/phrases/phrases";
import { statementsOf } from "../../../src/core/facts/statements/statements";
import { factsOf } from "../../../src/core/facts/task-facts";
import type { Task } from "../../../src/core/model/bulletin";
import { cuesOf } from "../../../src/core/text/cues";
import { normalize } from "../../../src/core/text/normalize";
import { bareTask } from "../../bare-task";

const MONTH = 5;

/** What a completion says of a target in May: an outcome for each demand, "!" where it is sure. */
export function outcomesSeen(target: string, completion: string): string {
  const { outcomes } = factsOf(taskOf(target, completion), MONTH);
  return outcomes.map(({ outcome, sure }) => `${outcome}${sure ? "!" : ""}`).join(" ");
}

/** Why each demand is answered as it is. */
export function reasonsSeen(target: string, completion: string): string {
  return factsOf(taskOf(target, completion), MONTH)
    .outcomes.map(({ reason }) => reason)
    .join(" ");
}

/** How far each clause of a completion says that something got. */
export function stagesSeen(completion: string): string {
  return statementsOf(phrasesOf(normalize(completion)), MONTH)
    .map(({ stage, hollow, remains }) => `${stage}${hollow ? " hollow" : ""}${remains ? " remains" : ""}`)
    .join(", ");
}

/** What each demand of a target asks for, with its amount. */
export function asksSeen(target: string): string {
  return demandsOf(phrasesOf(normalize(target)))
    .map(({ ask, quantity }) => `${ask}${quantity ? ` ${quantity.value}${quantity.unit}` : ""}`)
    .join(", ");
}

/** What the words of a text tell of deeds and of how far they have got; "nothing" where they tell nothing. */
export function cuesSeen(text: string): string {
  const cues = cuesOf(normalize(text).text).map(({ aspect, deed }) => aspect ?? deed?.name ?? "");
  return cues.join(" ") || "nothing";
}

function taskOf(target: string, completion: string): Task {
  const cell = (column: number) => ({ row: 2, column });
  return {
    ...bareTask(2),
    monthlyTarget: { cell: cell(2), text: target },
    completion: { cell: cell(3), text: completion },
  };
}
