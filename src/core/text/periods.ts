import type { Period } from "../model/quantity";
import { CharSet } from "./char-set";
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
const COMPARED_AFTER = new CharSet("比较与同超");
/** 年度任务, 全年目标: a goal, not the time of the amount. */
const GOAL_AFTER = /^[^\d，]{0,6}?(?:目标|任务|计划|指标|预算)/;
const GOAL_BUT_PLAN_AFTER = /^[^\d，]{0,6}?(?:目标|任务|指标|预算)/;

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
    if (date.kind !== "day" && COMPARED_AFTER.at(text, date.start - 1)) continue;
    const period = text.startsWith("以来", date.end) ? ({ kind: "cumulative" } as const) : periodOf(date);
    if (period === null) continue;
    if (period.kind === "year" && isGoal(text, date)) continue;
    found.push({ start: date.start, end: date.end, period });
  }
  CUMULATIVE.lastIndex = 0;
  for (let match = CUMULATIVE.exec(text); match !== null; match = CUMULATIVE.exec(text)) {
    found.push({ start: match.index, end: CUMULATIVE.lastIndex, period: { kind: "cumulative" } });
  }
  if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withReach(found, text, clauses);
}

function isGoal(text: string, date: DateToken): boolean {
  // 今年计划新增: there 计划 is a verb.
  const goal = /^[今当]年$/.test(text.slice(date.start, date.end)) ? GOAL_BUT_PLAN_AFTER : GOAL_AFTER;
  return goal.test(text.slice(date.end, date.end + 10));
}

function withReach(
  found: readonly { start: number; end: number; period: Period }[],
  text: string,
  clauses: readonly Clause[],
): GoverningPeriod[] {
  if (found.length === 0) return NONE;
  const ends = sentenceEnds(text, clauses);
  const periods: GoverningPeriod[] = [];
  let at = 0;
  for (const one of found) {
    while (at < clauses.length && (clauses[at]?.end ?? 0) < one.end) at++;
    const clause = clauses[at];
    if (clause === undefined || one.start < clause.start) continue;
    const head = isHead(text, clause.start, one.start);
    // 对2022年考核单位开展回头看: a year inside a clause belongs to a thing, not to the amount.
    if (one.period.kind === "year" && one.period.year !== null && !head) continue;
    const previous = periods.at(-1);
    const word = one.period.kind === "cumulative" && one.end - one.start <= 2;
    if (word && previous !== undefined && previous.until >= one.end && saysMore(previous, one)) continue;
    const alone = head && clause.end - one.end <= 1;
    const heads = !word && (alone || (head && isSentenceHead(clauses, at)));
    const sentence = ends.get(clause.sentence);
    const stays = one.period.kind === "until" || one.period.kind === "range";
    const until = heads && sentence !== undefined ? (stays ? sentence.stop : sentence.end) : clause.end;
    periods.push({ start: one.start, end: one.end, period: one.period, until });
  }
  return periods;
}

/** What may stand between the head of a clause, or a heading's colon, and the period that heads it: 3.截至, 其中. */
const LEAD_IN =
  /^(?:[①-⑳]|（?[\d一二三四五六七八九十]{1,3}[.、）是])?(?:其中|截至|截止|在|到|至|自|预计|计划|力争|确保|目前|另外|同时|全区|全县|全市)?$/;
const LONGEST_LEAD_IN = 7;

function isHead(text: string, clauseStart: number, start: number): boolean {
  const near = text.slice(Math.max(clauseStart, start - LONGEST_LEAD_IN - 1), start);
  const colon = near.lastIndexOf("：");
  if (colon < 0 && start - clauseStart > LONGEST_LEAD_IN) return false;
  return LEAD_IN.test(near.slice(colon + 1));
}

/** 1-5月累计, 5月份累计: the months say more than the word. */
/** One for all texts that name no period. */
const NONE: GoverningPeriod[] = [];

function saysMore(previous: GoverningPeriod, word: { readonly start: number }): boolean {
  const { kind } = previous.period;
  if (kind === "range" || kind === "until" || kind === "years") return true;
  return kind === "month" && word.start - previous.end <= 1;
}

function isSentenceHead(clauses: readonly Clause[], index: number): boolean {
  return index === 0 || clauses[index - 1]?.sentence !== clauses[index]?.sentence;
}

interface SentenceEnd {
  /** Where the sentence ends, at 。 or ；. */
  readonly end: number;
  /** Where the last sentence joined to it by ； ends, unless numbering parts them. */
  readonly stop: number;
}

/** First characters of `NUMBERED`. */
const NUMBERS = new CharSet("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（0123456789一二三四五六七八九十");
const NUMBERED = /^(?:[①-⑳]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、）]|[一二三四五六七八九十]{1,2}[是、])/;

function sentenceEnds(text: string, clauses: readonly Clause[]): Map<number, SentenceEnd> {
  const ends = new Map<number, SentenceEnd>();
  for (let index = clauses.length - 1; index >= 0; index--) {
    const clause = clauses[index];
    if (clause === undefined || ends.has(clause.sentence)) continue;
    const next = clauses[index + 1];
    const joined =
      next !== undefined && text.charAt(clause.end) === "；" && !(NUMBERS.at(next.text, 0) && NUMBERED.test(next.text));
    const stop = joined ? (ends.get(next.sentence)?.stop ?? next.end) : clause.end;
    ends.set(clause.sentence, { end: clause.end, stop });
  }
  return ends;
}
