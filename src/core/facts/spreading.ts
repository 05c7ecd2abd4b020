import type { DemandOutcome, Asked } from "./demand-outcome";
import type { Phrase } from "./phrases/phrases";
import type { Statement } from "./statements/statements";

/** 全面推行X, 全面推开X beside another end: asks that X holds everywhere. */
export function asksToSpread({ text, quantities }: Phrase): boolean {
  return quantities.length === 0 && SPREADS.test(text);
}

const SPREADS = /^(并)?(全面|全域)(推行|推开|推广|铺开|实施|启用)/;

/** "X尚未全面推行": tells of what was to hold everywhere, and of nothing else. */
function deniesSpread({ stage, text }: Statement): boolean {
  return stage === "notDone" && DENIED.test(text);
}

const DENIED = /[未没][^，。]{0,6}(全面|全域|推行|推开|推广|铺开)/;

/**
 * Parts what answers demands that something be spread from what answers the others. Such a demand comes out where the text
 * denies it; where it does not, nobody can tell how far 全面 is, and it is left out.
 */
export function withoutSpreading(asked: readonly Asked[]): {
  readonly others: readonly Asked[];
  readonly denied: readonly DemandOutcome[];
} {
  if (!asked.some(({ demand }) => demand.spreads)) return { others: asked, denied: [] };
  const denied: DemandOutcome[] = [];
  const others: Asked[] = [];
  for (const { demand, answers } of asked) {
    const statement = answers.statements.find(deniesSpread);
    if (!demand.spreads) {
      const statements = answers.statements.filter((told) => !deniesSpread(told));
      others.push({ demand, answers: { statements, by: answers.by } });
    } else if (statement) {
      denied.push({
        demand,
        outcome: "short",
        reason: "denied",
        statement,
        quantity: null,
        sure: true,
        progress: true,
      });
    }
  }
  return { others, denied };
}
