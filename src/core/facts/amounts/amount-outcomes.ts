import { allLookedAt } from "./all-looked-at";
import { assigned, type Found, inOrder, isToldApart, unitOf } from "./amount-assignment";
import { type Candidate, candidatesOf } from "./amount-candidates";
import { amountOutcome, type Place } from "./amount-verdict";
import { besideAverageOutcome } from "../derived/beside-average";
import { besideLastYearOutcome } from "../derived/beside-last-year";
import type { Demand } from "../demands/demands";
import { derivedOutcome, netOutcome } from "../derived/derived-amounts";
import { type Asked, changed, type DemandOutcome, unanswered } from "../demand-outcome";
import { isOnlyOf } from "../of-others";
import { overdueOutcome } from "./overdue";
import { twinOf } from "./twin-amounts";
import { noCaseOutcome } from "./no-case";
import { isOfWhole } from "../phrases/words-around";

/** Outcomes of the demands for an amount; a demand that must be judged by stages alone has none. */
export function amountOutcomes(asked: readonly Asked[], month: number | null): ReadonlyMap<Demand, DemandOutcome> {
  const amounts = amountsFound(asked, month);
  if (amounts.found.length > 0) judgeFound(amounts);
  return amounts.outcomes;
}

/** Amounts that may answer demands, and the outcomes of those demands that are known without them. */
export interface AmountsFound {
  readonly outcomes: Map<Demand, DemandOutcome>;
  readonly found: readonly Found[];
}

export const NO_AMOUNTS: AmountsFound = { outcomes: new Map(), found: [] };

/** The first of two stages that come to what `amountOutcomes` comes to. */
export function amountsFound(asked: readonly Asked[], month: number | null): AmountsFound {
  const outcomes = new Map<Demand, DemandOutcome>();
  if (!asked.some(({ demand }) => demand.ask === "amount")) return { outcomes, found: [] };
  for (const pair of asked) {
    const { demand, answers } = pair;
    const beside =
      (demand.besideLastYear && besideLastYearOutcome(demand, answers.statements)) ??
      (demand.besideAverage && besideAverageOutcome(demand, answers.statements)) ??
      noCaseOutcome(demand, answers.statements) ??
      overdueOutcome(demand, answers) ??
      allLookedAt(demand, answers);
    if (beside) outcomes.set(pair.demand, changed(beside, {}));
  }
  const found: Found[] = [];
  for (const [at, pair] of asked.entries()) {
    const { demand, answers } = pair;
    if (demand.ask !== "amount" || demand.quantity === null) continue;
    if (answers.statements.length === 0 || outcomes.has(demand)) continue;
    const next = asked[at + 1];
    const { candidates, otherPeriod } = candidatesOf(pair, month, next !== undefined && isOfWhole(next.demand.text));
    found.push({ pair, candidates, otherPeriod });
  }
  return { outcomes, found };
}

/** The second stage: adds to the outcomes what the amounts that were found come to. */
export function judgeFound({ outcomes, found }: AmountsFound): void {
  const chosen = assigned(found);
  const places = new Map<string | undefined, Place>();
  const placeIn = (unit: string | undefined): Place => {
    const place = places.get(unit) ?? placeAmong(unit, found, chosen);
    places.set(unit, place);
    return place;
  };
  for (let index = 0; index < found.length; index++) {
    const { pair, candidates, otherPeriod } = found[index] as Found;
    const mine = chosen[index] ?? null;
    const best = mine && isClaimed(mine, index, found, chosen) ? null : mine;
    const outcome =
      netOutcome(pair) ??
      (best
        ? withTwin(best, amountOutcome(best, candidates, placeIn(unitOf(pair)), chosen))
        : (derivedOutcome(pair, otherPeriod) ?? (candidates.length > 0 ? unanswered(pair.demand) : null)));
    if (outcome) outcomes.set(pair.demand, changed(outcome, {}));
  }
}

/** 培育经营主体58家 for 家庭农场40家 and 合作社15家: one sum for two demands answers neither. `index`: of the demand it was chosen for. */
function isClaimed(
  mine: Candidate,
  index: number,
  found: readonly Found[],
  chosen: readonly (Candidate | null)[],
): boolean {
  // 620套主体封顶 for 620套 beside 300套: the very figure of one of them.
  if (mine.value === mine.asked.demand.quantity?.value) return false;
  for (let at = 0; at < found.length; at++) {
    if (at === index || chosen[at]) continue;
    const { pair, candidates } = found[at] as Found;
    if (isToldApart(mine, pair.demand) || isOnlyOf(mine.asked.demand, pair.demand, mine.statement)) continue;
    if (candidates.some((entry) => entry.quantity === mine.quantity && entry.score >= mine.score - 0.5)) return true;
  }
  return false;
}

/** Where the demands for an amount in one unit stand among those found. */
function placeAmong(unit: string | undefined, found: readonly Found[], chosen: readonly (Candidate | null)[]): Place {
  let count = 0;
  for (const { pair } of found) if (unitOf(pair) === unit) count++;
  return { unique: count === 1, orderly: inOrder(unit, found, chosen) };
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
