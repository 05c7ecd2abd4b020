import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import { rateOf } from "../phrases/measures";
import { isOfWhole, textBefore } from "../phrases/words-around";

/** Verbs of two sides, each of which may be told with an amount of its own. */
const SIDES: readonly (readonly [verb: string, sides: readonly string[]])[] = [["轮换", ["轮出", "轮入"]]];

/**
 * 轮换3万吨 ↔ "轮出3万吨，轮入1万吨": both sides were asked for; the one that is not reached, where the other is. null where
 * the text does not tell them apart, or they came out alike.
 */
export function missedSide(demand: Demand, candidates: readonly Candidate[]): Candidate | null {
  if (candidates.length < 2) return null;
  const one = missedInstance(demand, candidates);
  if (one) return one;
  const [, sides] = SIDES.find(([verb]) => demand.text.includes(verb)) ?? [];
  if (!sides) return null;
  const told: Candidate[] = [];
  for (const side of sides) {
    const own = candidates.find(({ statement, quantity }) => textBefore(statement, quantity).includes(side));
    if (own) told.push(own);
  }
  return told.some((side) => side.met) ? (told.find((side) => !side.met) ?? null) : null;
}

/** "县医院药占比28.4%、中医院药占比33.1%": one rate told of several, of whom one does not keep it. */
function missedInstance(demand: Demand, candidates: readonly Candidate[]): Candidate | null {
  if (demand.quantity?.unit !== "%" || demand.quantity.word !== null || demand.rate === null) return null;
  const missed = candidates.find(
    ({ met, statement }) => !met && (statement.continues || NAME_ONLY.test(statement.text)) && !isPartOfAll(statement),
  );
  if (!missed) return null;
  const rate = rateOf(missed.statement, missed.quantity);
  if (rate === null && missed.statement.continues) return null;
  const isTwin = (one: Candidate) =>
    one.met &&
    one.statement.sentence === missed.statement.sentence &&
    one.statement.start < missed.statement.start &&
    !isPartOfAll(one.statement) &&
    one.quantity.change === missed.quantity.change &&
    isOwnName(demand, one) &&
    (rate === null || nameOf(one, rate).at(-1) === nameOf(missed, rate).at(-1)) &&
    (rate === null
      ? rateOf(one.statement, one.quantity) === demand.rate
      : rateOf(one.statement, one.quantity) === rate);
  return isOwnName(demand, missed) && candidates.some(isTwin) ? missed : null;
}

/** 县医院 of 县医院药占比28.4%. */
function nameOf({ statement: { text } }: Candidate, rate: string): string {
  return text.slice(0, Math.max(0, text.indexOf(rate) - 1));
}

/** 个体工商户89.2%: whose, and the rate of the clauses before. */
const NAME_ONLY = /^\p{Script=Han}{2,8}[\d.]+%$/u;

function isPartOfAll({ text, bracketed }: Candidate["statement"]): boolean {
  return bracketed || isOfWhole(text);
}

/** Opens with a name that the demand does not single out. */
function isOwnName({ text }: Demand, { statement }: Candidate): boolean {
  const name = statement.text.slice(0, 2);
  return /^\p{Script=Han}{2}$/u.test(name) && !text.includes(name);
}
