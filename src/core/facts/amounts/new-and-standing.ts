import type { Candidate } from "./amount-candidates";
import { ASKS_NEW } from "./amount-exclusions";
import type { Demand } from "../demands/demands";
import { coverage } from "../phrases/topic";
import { textBefore } from "../phrases/words-around";

/**
 * The candidates, where new ones are asked for and told as such, without how many there are in all: 面积新增120万平方米 ↔
 * 面积达到2160万平方米，净增96万平方米.
 */
export function withoutStanding(demand: Demand, candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2 || !ASKS_NEW.isIn(demand)) return candidates;
  const added = candidates.filter(({ statement, quantity }) => ADDED.test(textBefore(statement, quantity)));
  if (added.length === 0 || added.length === candidates.length) return candidates;
  return candidates.filter((one) => added.includes(one) || !isStanding(textBefore(one.statement, one.quantity)));
}

/** 累计30万亩 ↔ 2021年5.2万亩，累计31.7万亩: where all there is until now is asked for, what is told before of a part of it is no answer. */
export function withoutLatest(demand: Demand, candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2 || !demand.text.includes("累计")) return candidates;
  const running = candidates.filter(
    ({ quantity, statement: { subject } }) =>
      quantity.period?.kind === "cumulative" && (subject.pairs.size <= 1 || coverage(subject, demand.topic) >= 0.5),
  );
  return candidates.filter((one) => !running.some((all) => isWithin(one, all)));
}

function isWithin(part: Candidate, all: Candidate): boolean {
  return (
    part.quantity.unit === all.quantity.unit &&
    part.quantity.period?.kind !== "cumulative" &&
    part.value < all.value &&
    part.statement.sentence === all.statement.sentence &&
    part.statement.start < all.statement.start
  );
}

const ADDED = /(?:净增|新增|增加|扩增|新添)[^，。；\d]{0,6}$/;

function isStanding(before: string): boolean {
  return ALTOGETHER.test(before) && !/[新增]/.test(before);
}

const ALTOGETHER = /(?:达到?|共有?|总计|合计)[^，。；\d]{0,3}$/;
