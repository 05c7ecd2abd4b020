import type { Candidate } from "./amount-candidates";
import { NO_SUMS } from "./amounts-of-each";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/**
 * "19户中已注销12户、破产终结7户" for 出清19户: all that were to be dealt with are told apart by what became of them. null where one
 * of them is still open, or the parts do not make up the whole; `sure` where the first is told as done.
 */
export function allDealtWith({ asked, statement, quantity }: Candidate): { readonly sure: boolean } | null {
  const { demand, answers } = asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed?.name !== "settle" || wanted.change !== null || NO_SUMS.has(wanted.unit)) return null;
  const near = answers.statements.filter(
    ({ sentence, item, bracketed }) => sentence === statement.sentence && item === statement.item && !bracketed,
  );
  const whole = wholeIn(near, quantity.unit);
  if (!whole || whole.value < wanted.value) return null;
  let sum = 0;
  let first: Statement | null = null;
  for (const part of near) {
    if (part.end <= whole.normalizedEnd) continue;
    if (isOpen(part)) return null;
    for (const one of part.quantities) {
      if (one.start <= whole.start || one.unit !== whole.unit || one.word !== null) continue;
      first ??= part;
      sum += one.value;
    }
  }
  // 已 before the first of them goes for all.
  return sum === whole.value ? { sure: first?.stage === "finished" } : null;
}

/** The whole that the parts behind it are of: 19户 in 19户“僵尸企业”中. */
function wholeIn(near: readonly Statement[], unit: string): PlacedQuantity | undefined {
  for (const { text, start, quantities } of near) {
    const whole = quantities.find(
      (one) => one.unit === unit && one.word === null && AMONG.test(text.slice(one.normalizedEnd - start)),
    );
    if (whole) return whole;
  }
  return undefined;
}

const AMONG = /^[^，。；\d]{0,16}[中里]/;

function isOpen({ stage, remains, text }: Statement): boolean {
  return remains || OPEN_STAGES.has(stage) || NO_END.test(text);
}

const OPEN_STAGES = new Set<Statement["stage"]>(["underway", "planned", "forecast", "notDone", "stopped"]);
/** What was ordered, or handed on, has not come to its end. */
const NO_END = /限期|待|在[办建谈拆]|移交|移送|立案|受理|约谈|督办|协商|谈判|列入|纳入/;
