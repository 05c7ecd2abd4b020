import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import { textBefore } from "../phrases/words-around";

/** Verbs of two sides, each of which may be told with an amount of its own. */
const SIDES: readonly (readonly [verb: string, sides: readonly string[]])[] = [["轮换", ["轮出", "轮入"]]];

/**
 * 轮换3万吨 ↔ "轮出3万吨，轮入1万吨": both sides were asked for; the one that is not reached, where the other is. null where
 * the text does not tell them apart, or they came out alike.
 */
export function missedSide(demand: Demand, candidates: readonly Candidate[]): Candidate | null {
  if (candidates.length < 2) return null;
  const [, sides] = SIDES.find(([verb]) => demand.text.includes(verb)) ?? [];
  if (!sides) return null;
  const told: Candidate[] = [];
  for (const side of sides) {
    const own = candidates.find(({ statement, quantity }) => textBefore(statement, quantity).includes(side));
    if (own) told.push(own);
  }
  return told.some((side) => side.met) ? (told.find((side) => !side.met) ?? null) : null;
}
