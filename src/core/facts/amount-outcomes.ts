import { type Candidate, candidatesOf } from "./amount-candidates";
import type { Demand } from "./demands";
import { besideAverageOutcome } from "./beside-average";
import { besideLastYearOutcome } from "./beside-last-year";
import { derivedOutcome, netOutcome } from "./derived-amounts";
import { ratesSharing } from "./measures";
import type { Statement } from "./statements";
import { overdueOutcome } from "./overdue";
import { type Asked, changed, type DemandOutcome, unanswered } from "./outcomes";
import { twinOf } from "./twin-amounts";
import { noCaseOutcome } from "./zero-outcomes";
import type { PlacedQuantity } from "./phrases";
import { amountOutcome } from "./amount-verdict";

/** Outcomes of the demands for an amount; a demand that must be judged by stages alone has none. */
export function amountOutcomes(asked: readonly Asked[], month: number | null): ReadonlyMap<Demand, DemandOutcome> {
  const outcomes = new Map<Demand, DemandOutcome>();
  if (asked.every(({ demand }) => demand.ask !== "amount")) return outcomes;
  for (const pair of asked) {
    const { demand, answers } = pair;
    const beside =
      (demand.besideLastYear && besideLastYearOutcome(demand, answers.statements)) ??
      (demand.besideAverage && besideAverageOutcome(demand, answers.statements)) ??
      noCaseOutcome(demand, answers.statements) ??
      overdueOutcome(demand, answers);
    if (beside) outcomes.set(pair.demand, changed(beside, {}));
  }
  const found: Found[] = [];
  for (const pair of asked) {
    const { demand, answers } = pair;
    if (demand.ask !== "amount" || demand.quantity === null) continue;
    if (answers.statements.length === 0 || outcomes.has(demand)) continue;
    const { candidates, otherPeriod } = candidatesOf(pair, month);
    found.push({ pair, candidates, otherPeriod });
  }
  const chosen = assigned(found);
  const orderly = new Map<string, boolean>();
  const isOrderly = (unit: string): boolean => {
    const known = orderly.get(unit) ?? inOrder(unit, found, chosen);
    orderly.set(unit, known);
    return known;
  };
  found.forEach(({ pair, candidates, otherPeriod }, index) => {
    const mine = chosen[index];
    // 培育经营主体58家 for 家庭农场40家 and 合作社15家: one sum for two demands answers neither.
    const claimed =
      mine &&
      found.some(
        (other, at) =>
          at !== index &&
          !chosen[at] &&
          !isToldApart(mine, other.pair.demand) &&
          other.candidates.some((entry) => entry.quantity === mine.quantity && entry.score >= mine.score - 0.5),
      );
    const best = claimed ? null : mine;
    const net = netOutcome(pair);
    const outcome = net
      ? net
      : best
        ? withTwin(
            best,
            amountOutcome(
              best,
              candidates,
              found.every((other) => other.pair === pair || unitOf(other.pair) !== unitOf(pair)),
              isOrderly(pair.demand.quantity?.unit ?? ""),
            ),
          )
        : (derivedOutcome(pair, otherPeriod) ?? (candidates.length > 0 ? unanswered(pair.demand) : null));
    if (outcome) outcomes.set(pair.demand, changed(outcome, {}));
  });
  return outcomes;
}

/** 600户1500人 ↔ 574户1613人: one of the two is reached, the other is not. */
function withTwin({ asked, statement }: Candidate, told: DemandOutcome): DemandOutcome {
  const { demand, outcome, reason, quantity, sure } = told;
  if (!quantity || told.statement !== statement || (reason !== "amountReached" && reason !== "amountMissed"))
    return told;
  const twin = twinOf(asked.demand, statement, quantity);
  if (!twin || twin.met === (outcome === "met")) return told;
  const missed = twin.met ? quantity : twin.quantity;
  const short = { demand, outcome: "short", reason: "amountMissed", statement, quantity: missed, sure } as const;
  return { ...short, progress: true, partlyMet: true };
}

/** A demand for an amount with what may answer it. */
interface Found {
  readonly pair: Asked;
  readonly candidates: readonly Candidate[];
  readonly otherPeriod: Statement | null;
}

function unitOf({ demand }: Asked): string | undefined {
  return demand.quantity?.unit;
}

/**
 * One amount answers one demand. Best pairs first; among a demand's nearly equal candidates the kinder reading wins.
 */
function assigned(found: readonly Found[]): (Candidate | null)[] {
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
function isToldApart({ asked, statement }: Candidate, other: Demand): boolean {
  const { deedWord } = asked.demand;
  if (deedWord === "" || other.deedWord === "" || deedWord === other.deedWord) return false;
  return statement.text.includes(deedWord) && !statement.text.includes(other.deedWord);
}

/**
 * As many amounts stand there as demands in this unit, and in the same order: then each answers its own, whatever
 * words are beside it ("1—3项分别完成…").
 */
function inOrder(
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
