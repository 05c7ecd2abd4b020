import type { Demand } from "../demands/demands";
import { changed, type DemandOutcome, toldOnSide, unanswered } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import { textBefore } from "../phrases/words-around";
import type { Statement } from "../statements/statements";

/** Demands that name no figure and are yet kept or not by the figures told. null where a demand is of no such kind. */
export function withoutFigureOutcome(demand: Demand, said: readonly Statement[]): DemandOutcome | null {
  if (LIMITED.test(demand.text)) return limitOutcome(demand, said);
  const asked = BOTH.exec(demand.text);
  return asked ? bothOutcome(demand, asked[1] ? "fall" : "rise", said) : null;
}

const CEILING = "(?:限额|预算|概算|上限|红线|控制数)";
const LIMITED = new RegExp(
  `(?:控制在|不得?(?:超过?|突破|高于))[^，。；\\d]{0,10}${CEILING}(?:之?内|以内|范围内)?[。；]?$`,
);
const OVER = new RegExp(`(?<![未不没有])(?:超出?|突破|超过|高于)[^，。；\\d]{0,6}${CEILING}`);
const WITHIN = new RegExp(
  `(?:[未不没]有?(?:超出?|突破|超过)|低于|少于)[^，。；\\d]{0,6}${CEILING}|${CEILING}[^，。；]{0,12}(?:之内|以内|范围内)`,
);
const OF_CEILING = new RegExp(`${CEILING}(?:数|总额)?[为是共达的]{0,2}$`);

/** 债务控制在限额以内 ↔ 超出限额1.1亿元, "余额42亿元，限额45亿元". */
function limitOutcome(demand: Demand, said: readonly Statement[]): DemandOutcome | null {
  for (const statement of said) {
    if (statement.stage === "planned" || statement.stage === "forecast" || statement.bracketed) continue;
    if (OVER.test(statement.text)) return changed(toldOnSide(demand, statement, false), { progress: false });
    if (WITHIN.test(statement.text)) return toldOnSide(demand, statement, true);
    for (const ceiling of statement.quantities) {
      if (ceiling.word !== null || !OF_CEILING.test(textBefore(statement, ceiling))) continue;
      const actual = ceiling.unit === "%" ? null : actualIn(said, ceiling);
      const spent = ceiling.unit === "%" ? ceiling.value / 100 : actual && actual.value / ceiling.value;
      if (spent !== null) return changed(toldOnSide(demand, statement, spent <= 1), { progress: spent <= 1 });
    }
  }
  return null;
}

/** The amount told before the ceiling, in its unit. */
function actualIn(said: readonly Statement[], { unit, start }: PlacedQuantity): PlacedQuantity | null {
  let last: PlacedQuantity | null = null;
  for (const { quantities } of said)
    for (const one of quantities)
      if (one.unit === unit && one.word === null && one.change === null && one.start < start) last = one;
  return last;
}

const BOTH = /[双三]重?(?:(下降|降低|减少|压减|降)|(?:增长|提升|上升|提高|增|升))”?(?:目标)?[。；]?$/;

/** 起数、人数双下降 ↔ "起数下降12%，人数上升5%": each of the changes told must go the way that is asked for. */
function bothOutcome(demand: Demand, way: "rise" | "fall", said: readonly Statement[]): DemandOutcome | null {
  let right = 0;
  let wrong: { readonly statement: Statement; readonly quantity: PlacedQuantity } | null = null;
  let last: Statement | null = null;
  for (const statement of said) {
    if (statement.stage === "planned" || statement.stage === "forecast") continue;
    let change: PlacedQuantity["change"] = null;
    for (const quantity of statement.quantities) {
      // 分别上升3%和5%: the verb goes for both.
      change = quantity.change ?? change;
      if (change === null || quantity.arrives || quantity.value === 0) continue;
      last = statement;
      if (change === way) right++;
      else wrong ??= { statement, quantity };
    }
  }
  if (wrong)
    return changed(unanswered(demand), {
      outcome: "short",
      reason: "amountMissed",
      statement: wrong.statement,
      quantity: wrong.quantity,
      sure: demand.sole,
      progress: right > 0,
      partlyMet: right > 0,
    });
  if (right > 1 && last) return toldOnSide(demand, last, true);
  return last || said.some(({ text }) => text.includes("双")) ? null : unanswered(demand);
}
