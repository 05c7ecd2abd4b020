import { SignedPattern } from "../../text/signs";
import type { Asked, DemandOutcome } from "../demand-outcome";
import { coverage } from "../phrases/topic";
import { textBefore } from "../phrases/words-around";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/**
 * "护林员应配86名，实配79名" for 配齐护林员: how many there should be and how many there are, by the very verb asked for. null where
 * the words do not stand so.
 */
export function dueAndActual({ demand, answers: { statements } }: Asked): DemandOutcome | null {
  if (demand.ask !== "end" || demand.quantity !== null) return null;
  for (let at = 0; at < statements.length - 1; at++) {
    const due = statements[at] as Statement;
    const actual = statements[at + 1] as Statement;
    const all = DUE.mayBeIn(due) ? due.quantities[0] : undefined;
    const some = actual.quantities[0];
    if (!all || !some || all.unit !== some.unit || due.sentence !== actual.sentence || isInexact(some)) continue;
    const verb = DUE.pattern.exec(textBefore(due, all))?.[1];
    if (verb === undefined || !demand.text.includes(verb)) continue;
    if (ACTUAL.exec(textBefore(actual, some))?.[1] !== verb) continue;
    if (!demand.sole && coverage(demand.subject, due.topic) < 0.5) continue;
    const met = some.value >= all.value;
    return {
      demand,
      outcome: met ? "met" : "short",
      reason: met ? "amountReached" : "amountMissed",
      statement: actual,
      quantity: some,
      sure: true,
      progress: some.value > 0,
    };
  }
  return null;
}

function isInexact({ unit, word }: PlacedQuantity): boolean {
  return unit === "%" || word !== null;
}

/** 应配, 应缴: that it should be done. */
const DUE = new SignedPattern(/应(\p{Script=Han})$/u, "应");
/** 实配, 已配: that it is. */
const ACTUAL = /^(?:目前|现|已|实际)*[实已]?(\p{Script=Han})(?:备|齐|了)?$/u;
