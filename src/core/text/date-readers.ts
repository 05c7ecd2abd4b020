import { CharNumbers, CharSet } from "./char-set";
import { codeAt, isDigit, isNumeric, NUMERIC } from "./characters";
import { AS_OF, DEADLINE, NAMED, NAMES, PARTS, type Shape } from "./date-names";
import type { DateToken } from "./dates";
import { readNumeral } from "./numerals";

/** Whether a date may begin with this code unit. */
export function mayBeginDate(code: number): boolean {
  return (STARTERS[code] ?? 0) !== 0;
}

/** Whether the number at `index` may be part of a date, by what stands behind it. Most numbers are told here. */
export function mayGoOnAsDate(text: string, index: number): boolean {
  let end = index + 1;
  while (end - index <= LONGEST_NUMBER && isNumeric(codeAt(text, end))) end++;
  return BEHIND_NUMBERS.at(text, end);
}

/** A year has four digits. */
const LONGEST_NUMBER = 4;
/** What stands behind the first number of every date: its sign, a mark of ranges and dates, or the rest of 十四五期间. */
const BEHIND_NUMBERS = new CharSet('年月日季-至到、/.期时以末规”"');

/** The date or stretch of time that begins at a normalized offset, with the 底, 前, 截至 around it; else null. */
export function readDate(text: string, start: number): DateToken | null {
  const shaped = isNumeric(codeAt(text, start))
    ? (readYears(text, start) ?? readPlan(text, start) ?? readNumbered(text, start))
    : (readNamed(text, start) ?? readSpan(text, start) ?? readPlan(text, start) ?? readQuarter(text, start));
  return shaped === null ? null : withSurroundings(text, shaped);
}

/** Plan periods: 十四五, “十四五”. */
const PLAN = /[“"]?十[一二三四五六]五[”"]?(?:期间|时期|以来|末|规划)/y;
const PAST_YEARS = /(?:前|近|过去|最近)(?:\d{1,2}|[一二三四五六七八九十两几]{1,2})年(?!级|龄)/y;
const PAST_MONTHS = /前(\d{1,2}|[一二三四五六七八九十两]{1,2})个?月(?![初底末上中下份])/y;
const QUARTER = /第?([一二三四1234])(?:(?:季度)?[-至到、]第?([一二三四1234]))?季度/y;
const SPAN_FIRST = new CharSet("前近过最");
/** 提前4年, 目前5年: there 前 is the end of another word. */
const NO_SPAN_AFTER = new CharSet("目提之此以当");
/** Code units at which a date may begin. */
const STARTERS = new Uint8Array(0x10000);
for (const name of [...Object.keys(NAMED), ...NUMERIC, ..."前近过最“第"]) STARTERS[name.charCodeAt(0)] = 1;

/** Start, end and what was read, before 底, 前 and 截至 are looked for. */
type Core = Omit<DateToken, "before" | "asOf">;

/** A stretch of years. */
function yearsAt(start: number, end: number): Core {
  return namedAt(start, end, SEVERAL_YEARS);
}

const SEVERAL_YEARS: Shape = { kind: "years", month: null, toMonth: null, part: null, relative: null };

/** A name of time, or any that has neither a year nor a day. */
function namedAt(start: number, end: number, { kind, month, toMonth, part, relative }: Shape): Core {
  return { start, end, kind, year: null, month, toMonth, day: null, part, relative };
}

function monthsAt(start: number, end: number, month: number, toMonth: number): Core {
  const kind = "months";
  return { start, end, kind, year: null, month, toMonth, day: null, part: null, relative: null };
}

function monthAt(start: number, end: number, month: number): Core {
  const kind = "month";
  return { start, end, kind, year: null, month, toMonth: month, day: null, part: null, relative: null };
}

function dayAt(start: number, end: number, year: number | null, month: number | null, day: number): Core {
  return { start, end, kind: "day", year, month, toMonth: month, day, part: null, relative: null };
}

function yearAt(start: number, end: number, year: number): Core {
  return { start, end, kind: "year", year, month: null, toMonth: null, day: null, part: null, relative: null };
}

function readNamed(text: string, start: number): Core | null {
  const phrase = NAMES.beginningAt(text, start);
  if (phrase === null) return null;
  if (phrase.value.notAfter?.at(text, start - 1)) return null;
  return namedAt(start, start + phrase.length, phrase.value);
}

function readPlan(text: string, start: number): Core | null {
  if (!text.startsWith("十", start) && !text.startsWith("“", start)) return null;
  PLAN.lastIndex = start;
  return PLAN.test(text) ? yearsAt(start, PLAN.lastIndex) : null;
}

/** 前4年, 近三年, 前5个月. */
function readSpan(text: string, start: number): Core | null {
  if (!SPAN_FIRST.at(text, start) || NO_SPAN_AFTER.at(text, start - 1)) return null;
  PAST_YEARS.lastIndex = start;
  if (PAST_YEARS.test(text)) return yearsAt(start, PAST_YEARS.lastIndex);
  PAST_MONTHS.lastIndex = start;
  if (!PAST_MONTHS.test(text)) return null;
  const toMonth = readNumeral(text, start + 1)?.value ?? 0;
  return toMonth >= 1 && toMonth <= 12 ? monthsAt(start, PAST_MONTHS.lastIndex, 1, toMonth) : null;
}

/** 2013至2017年, 2021-2025年. */
function readYears(text: string, start: number): Core | null {
  const from = readYear(text, start);
  if (from === null) return null;
  const dash = rangeMark(text, from.end) ?? (text.startsWith("年", from.end) ? rangeMark(text, from.end + 1) : null);
  if (dash === null) return null;
  const to = readYear(text, dash);
  if (to === null || to.value <= from.value || !text.startsWith("年", to.end)) return null;
  return yearsAt(start, to.end + 1);
}

/** What begins with a number: year, quarter, months, month, day. */
function readNumbered(text: string, start: number): Core | null {
  if (start > 0 && isDigit(codeAt(text, start - 1))) return null;
  const year = readYear(text, start);
  if (year !== null) {
    if (!text.startsWith("年", year.end)) return readDashed(text, start, year);
    const at = year.end + 1;
    const within = readMonths(text, at) ?? readQuarter(text, at) ?? readHalf(text, at);
    const across = within === null ? null : readYearsAcross(text, start, within.end);
    if (across !== null) return across;
    if (within !== null) return { ...within, start, year: year.value };
    return yearAt(start, YEAR_ENDS.at(text, at) ? at + 1 : at, year.value);
  }
  return readQuarter(text, start) ?? readMonths(text, start) ?? readDay(text, start);
}

/** 2023年度, 2023年内. */
const YEAR_ENDS = new CharSet("度内");

/** 2022年11月-2023年4月: a stretch over a year's end. */
function readYearsAcross(text: string, start: number, end: number): Core | null {
  const dash = rangeMark(text, end);
  const year = dash === null ? null : readYear(text, dash);
  if (year === null || !text.startsWith("年", year.end)) return null;
  return yearsAt(start, readMonths(text, year.end + 1)?.end ?? year.end + 1);
}

function readHalf(text: string, start: number): Core | null {
  const phrase = NAMES.beginningAt(text, start, ({ key }) => key.endsWith("半年") || key.startsWith("前"));
  return phrase === null ? null : namedAt(start, start + phrase.length, phrase.value);
}

/** 2024-05-20, 2024/5/20, 2024.5.20. */
function readDashed(text: string, start: number, year: { value: number; end: number }): Core | null {
  const separator = text.charAt(year.end);
  if (separator !== "-" && separator !== "/" && separator !== ".") return null;
  const month = readSmall(text, year.end + 1, 12);
  if (month === null || text.charAt(month.end) !== separator) return null;
  const day = readSmall(text, month.end + 1, 31);
  if (day === null) return null;
  return dayAt(start, day.end, year.value, month.value, day.value);
}

function readQuarter(text: string, start: number): Core | null {
  const first = text.startsWith("第", start) ? start + 1 : start;
  if (!QUARTER_GOES_ON.at(text, first + 1)) return null;
  QUARTER.lastIndex = start;
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const from = readNumeral(match[1] ?? "", 0)?.value ?? 1;
  const to = match[2] === undefined ? from : (readNumeral(match[2], 0)?.value ?? from);
  return monthsAt(start, QUARTER.lastIndex, from * 3 - 2, to * 3);
}

/** 二季度, 一、二季度, 一至三季度. */
const QUARTER_GOES_ON = new CharSet("季、-至到");

/** 5月, 5月份, 5月20日, 1-5月, 1月至5月, 十二月. */
function readMonths(text: string, start: number): Core | null {
  const first = readSmall(text, start, 12);
  if (first === null) return null;
  const named = text.startsWith("月", first.end);
  const afterFirst = named ? afterMonth(text, first.end) : first.end;
  const listed = text.startsWith("、", afterFirst) && (named || !atHead(text, start));
  const dash = listed ? afterFirst + 1 : rangeMark(text, afterFirst);
  const last = dash === null ? null : readSmall(text, dash, 12);
  const follows = last !== null && (listed ? last.value === first.value + 1 : last.value > first.value);
  if (last !== null && follows && text.startsWith("月", last.end)) {
    const end = afterMonth(text, last.end);
    const day = readDayOf(text, end);
    // 5月1日至6月… never comes here; 1-5月31日 ends at a day.
    return monthsAt(start, day === null ? end : day.end, first.value, last.value);
  }
  if (!named) return null;
  const day = text.startsWith("份", first.end + 1) ? null : readDayOf(text, first.end + 1);
  if (day !== null) return dayAt(start, day.end, null, first.value, day.value);
  return monthAt(start, afterFirst, first.value);
}

/** At the head of a sentence 4、5月 is a numbering and a month. */
function atHead(text: string, start: number): boolean {
  return start === 0 || HEADS.at(text, start - 1);
}

const HEADS = new CharSet("。；：！？ ");

function afterMonth(text: string, monthSign: number): number {
  return text.startsWith("份", monthSign + 1) ? monthSign + 2 : monthSign + 1;
}

/** 20日, 20号, and 20-25日 (the last day counts), right behind a month. */
function readDayOf(text: string, start: number): { readonly value: number; readonly end: number } | null {
  const first = readSmall(text, start, 31);
  if (first === null) return null;
  const dash = rangeMark(text, DAY_SIGNS.at(text, first.end) ? first.end + 1 : first.end);
  const last = dash === null ? null : readSmall(text, dash, 31);
  const day = last !== null && last.value > first.value && DAY_SIGNS.at(text, last.end) ? last : first;
  return DAY_SIGNS.at(text, day.end) ? { value: day.value, end: day.end + 1 } : null;
}

const DAY_SIGNS = new CharSet("日号");

/** A day without its month: 20日前. 3日内 and 5日以内 are stretches of time. */
function readDay(text: string, start: number): Core | null {
  const day = readSmall(text, start, 31);
  if (day === null || !text.startsWith("日", day.end)) return null;
  if (NO_DAY_BEFORE.at(text, day.end + 1) || text.startsWith("以内", day.end + 1)) return null;
  return dayAt(start, day.end + 1, null, null, day.value);
}

/** 3日内, 5日常, 2日游. */
const NO_DAY_BEFORE = new CharSet("内常游");

/** A year of four digits (arabic or Chinese) between 1900 and 2099. */
function readYear(text: string, start: number): { readonly value: number; readonly end: number } | null {
  if (!isNumeric(codeAt(text, start + 3)) || !isNumeric(codeAt(text, start + 1))) return null;
  let value = 0;
  for (let offset = 0; offset < 4; offset++) {
    const digit = YEAR_DIGITS.of(codeAt(text, start + offset));
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  const end = start + 4;
  if (isDigit(codeAt(text, end)) || value < 1900 || value > 2099) return null;
  return { value, end };
}

const YEAR_DIGITS = new CharNumbers(
  Object.fromEntries([..."0123456789〇一二三四五六七八九"].map((character, index) => [character, index % 10])),
);

/** A whole number from 1 to `most`, of one or two digits or in Chinese numerals. */
function readSmall(text: string, start: number, most: number): { readonly value: number; readonly end: number } | null {
  const code = codeAt(text, start);
  if (isDigit(code)) {
    let end = start;
    let value = 0;
    while (end < start + 3 && isDigit(codeAt(text, end))) value = value * 10 + YEAR_DIGITS.of(codeAt(text, end++));
    return end - start <= 2 && value >= 1 && value <= most ? { value, end } : null;
  }
  let end = start;
  while (end < start + 4 && SMALL_HAN.at(text, end)) end++;
  if (end === start || end - start > 3) return null;
  const numeral = readNumeral(text.slice(start, end), 0);
  if (numeral === null || numeral.high !== null || numeral.value < 1 || numeral.value > most) return null;
  return { value: numeral.value, end };
}

const SMALL_HAN = new CharSet("一二三四五六七八九十");

/** The offset behind -, 至, 到 at `index`; null where none stands there. */
function rangeMark(text: string, index: number): number | null {
  return RANGE_MARKS.at(text, index) ? index + 1 : null;
}

const RANGE_MARKS = new CharSet("-至到");

function withSurroundings(text: string, read: Core): DateToken {
  let { end, part } = read;
  const partPhrase = read.kind === "day" ? null : PARTS.beginningAt(text, end);
  if (partPhrase !== null) {
    part = partPhrase.value;
    end += partPhrase.length;
  }
  const deadline = DEADLINE.beginningAt(text, end);
  const before = deadline !== null && deadline.value;
  if (before) end += deadline.length;
  const asOf =
    AS_OF.endingAt(text, read.start) !== null || (read.kind === "month" && opensClause(text, read.start - 1));
  const { start, kind, year, month, toMonth, day, relative } = read;
  return { start, end, kind, year, month, toMonth, day, part, relative, before, asOf };
}

/** 至11月接待游客, 到9月: 至 or 到 that opens a clause, and does not close 3月至11月. */
function opensClause(text: string, index: number): boolean {
  if (!UP_TO.at(text, index)) return false;
  return index === 0 || CLAUSE_ENDS.at(text, index - 1);
}

const UP_TO = new CharSet("至到");
const CLAUSE_ENDS = new CharSet("，。；：");
