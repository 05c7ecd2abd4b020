import type { MonthRange } from "../model/bulletin";

/** What a title or header says of time. */
export interface TimeWords {
  readonly year: number | null;
  /** The last month named, 1-based. */
  readonly month: number | null;
  readonly period: MonthRange | null;
  /** The text without its time words. */
  readonly rest: string;
}

/** Stretches of a year that have a name. */
const NAMED_PERIODS: Readonly<Record<string, MonthRange>> = {
  前三季度: { from: 1, to: 9 },
  第一季度: { from: 1, to: 3 },
  第二季度: { from: 4, to: 6 },
  第三季度: { from: 7, to: 9 },
  第四季度: { from: 10, to: 12 },
  一季度: { from: 1, to: 3 },
  二季度: { from: 4, to: 6 },
  三季度: { from: 7, to: 9 },
  四季度: { from: 10, to: 12 },
  "1季度": { from: 1, to: 3 },
  "2季度": { from: 4, to: 6 },
  "3季度": { from: 7, to: 9 },
  "4季度": { from: 10, to: 12 },
  上半年: { from: 1, to: 6 },
  下半年: { from: 7, to: 12 },
};

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const MONTHS: Readonly<Record<string, number>> = {
  ...{ 十二: 12, 十一: 11, 十: 10, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const MONTH = `(1[0-2]|0?[1-9]|${Object.keys(MONTHS).join("|")})`;
const DAY = "(?:底|末|初|中旬|上旬|下旬|[0-3]?\\d[日号])?";

/** Every character that a time word may end in. */
export const TIME_CHARACTERS =
  "年度份月季上下半中旬底末初日号个0123456789" + [NAMED_PERIODS, DIGITS, MONTHS].flatMap(Object.keys).join("");

const YEAR = new RegExp(`((?:19|20)\\d\\d|[${Object.keys(DIGITS).join("")}]{4})年(?:度|份)?`);
const DOTTED_MONTH = /((?:19|20)\d\d)[.\-/](1[0-2]|0?[1-9])(?![\d年])/;
const RANGE = new RegExp(`${MONTH}月?份?[-–—―~～至到]+${MONTH}月份?${DAY}`);
const FIRST_MONTHS = new RegExp(`前${MONTH}个月`);
const UNTIL = new RegExp(`截[至止]到?${MONTH}月份?${DAY}`);
const ONE_MONTH = new RegExp(`${MONTH}月(?!\\d|[日号])份?${DAY}`);
const NAMED = new RegExp(`(${Object.keys(NAMED_PERIODS).join("|")})`);

/**
 * Reads year, month and period out of a squeezed title or header: 2023年, 二〇二三年, 5月份, 十二月, 1-10月, 截至9月底,
 * 上半年, 一季度. A stretch (or 截至…) gives a period; its last month is the month.
 */
export function readTimeWords(squeezed: string): TimeWords {
  const dotted = YEAR.test(squeezed) ? null : DOTTED_MONTH.exec(squeezed);
  if (dotted) {
    const rest = cut(squeezed, dotted);
    return { year: Number(dotted[1]), month: Number(dotted[2]), period: null, rest };
  }
  const year = YEAR.exec(squeezed);
  const text = year ? cut(squeezed, year) : squeezed;
  return { year: year ? yearOf(year[1]!) : null, ...readPeriod(text) };
}

function readPeriod(text: string): Omit<TimeWords, "year"> {
  const range = RANGE.exec(text);
  if (range) {
    const from = monthOf(range[1]!);
    const to = monthOf(range[2]!);
    if (from <= to) return { month: to, period: { from, to }, rest: cut(text, range) };
  }
  const sinceJanuary = UNTIL.exec(text) ?? FIRST_MONTHS.exec(text);
  if (sinceJanuary) {
    const to = monthOf(sinceJanuary[1]!);
    return { month: to, period: { from: 1, to }, rest: cut(text, sinceJanuary) };
  }
  const month = ONE_MONTH.exec(text);
  if (month) return { month: monthOf(month[1]!), period: null, rest: cut(text, month) };
  const named = NAMED.exec(text);
  if (named) {
    const period = NAMED_PERIODS[named[1]!]!;
    return { month: period.to, period, rest: cut(text, named) };
  }
  return { month: null, period: null, rest: text };
}

function cut(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

function monthOf(written: string): number {
  return MONTHS[written] ?? Number(written);
}

function yearOf(written: string): number {
  return Number([...written].map((char) => DIGITS[char] ?? char).join(""));
}
