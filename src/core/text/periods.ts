import type { Period } from "../model/quantity";
import type { Clause } from "./clauses";
import { type DateToken, periodOf } from "./dates";

/** A period named in a text, with the stretch of text it governs. Normalized offsets. */
export interface GoverningPeriod {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Up to where it holds, unless another one comes first: the end of its clause, or of its sentence. */
  readonly until: number;
}

/** Words without a date that name a period. */
const CUMULATIVE = /累计|今年以来|年初以来|截至目前|截止目前|到目前为止|截至当前|至今/g;
/** Behind these a date is what something is compared with, or what is planned for, and not when. */
const COMPARED_AFTER = /[比较与同超]$/;
/** 年度任务, 全年目标: a goal, not the time of the amount. */
const GOAL_AFTER = /^.{0,6}?(?:目标|任务|计划|指标|预算)/;

/**
 * Periods in the order of the text. One at the head of its sentence (截至5月底，…) holds to the sentence's end; any
 * other to the end of its clause.
 */
export function governingPeriods(
  text: string,
  dates: readonly DateToken[],
  clauses: readonly Clause[],
): GoverningPeriod[] {
  const found: { start: number; end: number; period: Period }[] = [];
  for (const date of dates) {
    if (date.kind !== "day" && COMPARED_AFTER.test(text.slice(Math.max(0, date.start - 1), date.start))) continue;
    const period = text.startsWith("以来", date.end) ? ({ kind: "cumulative" } as const) : periodOf(date);
    if (period === null) continue;
    if (period.kind === "year" && GOAL_AFTER.test(text.slice(date.end, date.end + 10))) continue;
    found.push({ start: date.start, end: date.end, period });
  }
  CUMULATIVE.lastIndex = 0;
  for (let match = CUMULATIVE.exec(text); match !== null; match = CUMULATIVE.exec(text)) {
    found.push({ start: match.index, end: CUMULATIVE.lastIndex, period: { kind: "cumulative" } });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withReach(found, clauses);
}

function withReach(
  found: readonly { start: number; end: number; period: Period }[],
  clauses: readonly Clause[],
): GoverningPeriod[] {
  const ends = sentenceEnds(clauses);
  const periods: GoverningPeriod[] = [];
  let at = 0;
  for (const one of found) {
    while (at < clauses.length && (clauses[at]?.end ?? 0) < one.end) at++;
    const clause = clauses[at];
    if (clause === undefined || one.start < clause.start) continue;
    const heads = one.start - clause.start <= HEAD && isSentenceHead(clauses, at);
    const cumulative = one.period.kind === "cumulative" && one.end - one.start <= 2;
    const until = heads && !cumulative ? (ends.get(clause.sentence) ?? clause.end) : clause.end;
    // 1-5月累计: the months say more than the word.
    const previous = periods[periods.length - 1];
    if (cumulative && previous !== undefined && previous.until >= one.end && saysMore(previous.period)) continue;
    periods.push({ ...one, until });
  }
  return periods;
}

/** How far from the head of a clause a period still heads it: 3. 截至, 其中，5月. */
const HEAD = 6;

function saysMore(period: Period): boolean {
  return period.kind === "range" || period.kind === "until" || period.kind === "years" || period.kind === "year";
}

function isSentenceHead(clauses: readonly Clause[], index: number): boolean {
  return index === 0 || clauses[index - 1]?.sentence !== clauses[index]?.sentence;
}

function sentenceEnds(clauses: readonly Clause[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const clause of clauses) ends.set(clause.sentence, clause.end);
  return ends;
}
