import type { Candidate } from "./amount-candidates";
import type { Demand } from "./demands";
import { ratesSharing } from "./measures";
import type { Asked } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";

/** A demand for an amount with what may answer it. */
export interface Found {
  readonly pair: Asked;
  readonly candidates: readonly Candidate[];
  readonly otherPeriod: Statement | null;
}

export function unitOf({ demand }: Asked): string | undefined {
  return demand.quantity?.unit;
}

/**
 * One amount answers one demand. Best pairs first; among a demand's nearly equal candidates the kinder reading wins.
 */
export function assigned(found: readonly Found[]): (Candidate | null)[] {
  const chosen: (Candidate | null)[] = [];
  const taken = new Map<PlacedQuantity, number>();
  const order: { readonly candidate: Candidate; readonly demand: number }[] = [];
  for (const { candidates } of found) {
    for (const candidate of candidates) order.push({ candidate, demand: chosen.length });
    chosen.push(null);
  }
  order.sort(
    (a, b) => b.candidate.score - a.candidate.score || a.candidate.quantity.start - b.candidate.quantity.start,
  );
  for (const { candidate, demand } of order) {
    if (chosen[demand] || taken.has(candidate.quantity)) continue;
    const isNear = (other: Candidate) => other.score >= candidate.score - 0.15 && !taken.has(other.quantity);
    const kinder =
      found.length === 1
        ? found[0]?.candidates.find((other) => isNear(other) && other.met && other.level !== "lower")
        : undefined;
    const kind = kinder ?? candidate;
    chosen[demand] = kind;
    // 受理率、办结率均为100% answers for both.
    if (!ratesSharing(kind.statement, kind.quantity)) taken.set(kind.quantity, demand);
  }
  return chosen;
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
  unit: string,
  entries: readonly { readonly pair: Asked; readonly candidates: readonly Candidate[] }[],
  chosen: readonly (Candidate | null)[],
): boolean {
  const running = new Set<PlacedQuantity>();
  let [size, last] = [0, -1];
  for (const [at, { pair, candidates }] of entries.entries()) {
    if (pair.demand.quantity?.unit !== unit) continue;
    const place = chosen[at]?.quantity.start ?? -1;
    if (place < 0 || place <= last) return false;
    [size, last] = [size + 1, place];
    for (const { statement, quantity } of candidates) if (!statement.bracketed) running.add(quantity);
  }
  return running.size === size;
}
