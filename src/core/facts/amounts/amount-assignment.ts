import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import { ratesSharing } from "../phrases/measures";
import type { Asked } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/** A demand for an amount with what may answer it. */
export interface Found {
  readonly pair: Asked;
  readonly candidates: readonly Candidate[];
  readonly otherPeriod: Statement | null;
}

/** The unit of the amount that is asked for; undefined where none is. */
export function unitOf({ demand }: Asked): string | undefined {
  return demand.quantity?.unit;
}

/**
 * One amount answers one demand. Best pairs first; among a demand's nearly equal candidates the kinder reading wins.
 */
export function assigned(found: readonly Found[]): (Candidate | null)[] {
  const chosen: (Candidate | null)[] = [];
  const taken: PlacedQuantity[] = [];
  const order: Choice[] = [];
  for (const { candidates } of found) {
    for (const candidate of candidates) order.push({ candidate, demand: chosen.length });
    chosen.push(null);
  }
  if (order.length > 1) order.sort(inPreference);
  for (const { candidate, demand } of order) {
    if (chosen[demand] || taken.includes(candidate.quantity)) continue;
    const isKinder = (other: Candidate) =>
      other.met && other.level !== "lower" && other.score >= candidate.score - 0.15 && !taken.includes(other.quantity);
    const kinder = found.length === 1 ? (found[0] as Found).candidates.find(isKinder) : undefined;
    const kind = kinder ?? candidate;
    chosen[demand] = kind;
    // 受理率、办结率均为100% answers for both.
    if (!ratesSharing(kind.statement, kind.quantity)) taken.push(kind.quantity);
  }
  return chosen;
}

interface Choice {
  readonly candidate: Candidate;
  /** Index of the demand. */
  readonly demand: number;
}

function inPreference({ candidate: a }: Choice, { candidate: b }: Choice): number {
  return b.score - a.score || a.quantity.start - b.quantity.start;
}

/** 8个新建站点 is told of 新建8个 by its own deed, and not of 改造3个. */
export function isToldApart({ asked, statement }: Candidate, other: Demand): boolean {
  const { deedWord } = asked.demand;
  if (deedWord === "" || other.deedWord === "" || deedWord === other.deedWord) return false;
  return statement.text.includes(deedWord) && !statement.text.includes(other.deedWord);
}

/**
 * As many amounts stand there as demands in this unit, and in the same order: then each answers its own, whatever
 * words are beside it ("1—3项分别完成…").
 */
export function inOrder(
  unit: string | undefined,
  found: readonly Found[],
  chosen: readonly (Candidate | null)[],
): boolean {
  const own: Found[] = [];
  let last = -1;
  for (let at = 0; at < found.length; at++) {
    const entry = found[at] as Found;
    if (unitOf(entry.pair) !== unit) continue;
    const place = chosen[at]?.quantity.start ?? -1;
    if (place < 0 || place <= last) return false;
    own.push(entry);
    last = place;
  }
  const running = new Set<PlacedQuantity>();
  for (const { candidates } of own)
    for (const { statement, quantity } of candidates) if (!statement.bracketed) running.add(quantity);
  return running.size === own.length;
}
