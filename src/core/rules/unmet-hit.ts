import type { DemandOutcome } from "../facts/demand-outcome";
import { answerOf, demandOf, type TaskFacts } from "../facts/task-facts";
import type { TaskHit } from "./rule";

/** A hit that sets a demand's words against the words that answer it; null where nothing does. Decisive only if sure. */
export function unmetHit<MessageId extends string>(
  facts: TaskFacts,
  outcome: DemandOutcome,
  messageId: MessageId,
): TaskHit<MessageId> | null {
  const answer = answerOf(facts, outcome);
  if (!answer) return null;
  const target = demandOf(facts, outcome);
  return {
    messageId,
    data: { target: target.text, answer: answer.text },
    evidence: [target, answer],
    weight: outcome.sure ? "decisive" : "doubt",
  };
}
