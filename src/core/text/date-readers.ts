import { isDigit, isNumeric } from "./characters";
import { AS_OF, DEADLINE, NAMED, NAMES, NOT_AFTER, PARTS } from "./date-names";
import type { DateMention, DateToken } from "./dates";
import { readNumeral } from "./numerals";

/** Whether a date may begin with this code unit. */
export function mayBeginDate(code: number): boolean {
  return (STARTERS[code] ?? 0) !== 0;
}

/** The date or stretch of time that begins at a normalized offset, with the 底, 前, 截至 around it; else null. */
export function readDate(text: string, start: number): DateToken | null {
  const shaped = isNumeric(text.charCodeAt(start))
    ? (readYears(text, start) ?? readPlan(text, start) ?? readNumbered(text, start))
    : (readNamed(text, start) ?? readSpan(text, start) ?? readPlan(text, start) ?? readQuarter(text, start));
  return shaped === null ? null : withSurroundings(text, shaped);
}

/** Plan periods: 十四五, “十四五”. */
const PLAN = /[“"]?十[一二三四五六]五[”"]?(?:期间|时期|以来|末|规划)/y;
const PAST_YEARS = /(?:前|近|过去|最近)(?:\d{1,2}|[一二三四五六七八九十两几]{1,2})年(?!级|龄)/y;
const PAST_MONTHS = /前(\d{1,2}|[一二三四五六七八九十两]{1,2})个月/y;
const QUARTER = /第?([一二三四1234])(?:(?:季度)?[-至到、]第?([一二三四1234]))?季度/y;
const SPAN_FIRST = new Set("前近过最");
/** 提前4年, 目前5年: there 前 is the end of another word. */
const NO_SPAN_AFTER = "目提之此以当";
/** Code units at which a date may begin. */
const STARTERS = new Uint8Array(0x10000);
for (let code = 0; code < STARTERS.length; code++) STARTERS[code] = isNumeric(code) ? 1 : 0;
for (const name of [...Object.keys(NAMED), ..."前近过最“第"]) STARTERS[name.charCodeAt(0)] = 1;

/** Start, end and what was read, before 底, 前 and 截至 are looked for. */
type Core = Omit<DateToken, "before" | "asOf">;

function core(start: number, end: number, kind: DateMention["kind"], rest: Partial<Core> = NOTHING): Core {
  const { year = null, month = null, toMonth = null, day = null, part = null, relative = null } = rest;
  return { start, end, kind, year, month, toMonth, day, part, relative };
}

const NOTHING: Partial<Core> = {};

function readNamed(text: string, start: number): Core | null {
  const phrase = NAMES.beginningAt(text, start);
  if (phrase === null) return null;
  const before = start > 0 ? text.charAt(start - 1) : "";
  if (before !== "" && (NOT_AFTER[phrase.key] ?? "").includes(before)) return null;
  const { kind, ...rest } = phrase.value;
  return core(start, start + phrase.key.length, kind, rest);
}

function readPlan(text: string, start: number): Core | null {
  const first = text.charAt(start);
  if (first !== "十" && first !== "“") return null;
  PLAN.lastIndex = start;
  return PLAN.test(text) ? core(start, PLAN.lastIndex, "years") : null;
}

/** 前4年, 近三年, 前5个月. */
function readSpan(text: string, start: number): Core | null {
  if (!SPAN_FIRST.has(text.charAt(start)) || (start > 0 && NO_SPAN_AFTER.includes(text.charAt(start - 1)))) return null;
  PAST_YEARS.lastIndex = start;
  if (PAST_YEARS.test(text)) return core(start, PAST_YEARS.lastIndex, "years");
  PAST_MONTHS.lastIndex = start;
  if (!PAST_MONTHS.test(text)) return null;
  const toMonth = readNumeral(text, start + 1)?.value ?? 0;
  return toMonth >= 1 && toMonth <= 12 ? core(start, PAST_MONTHS.lastIndex, "months", { month: 1, toMonth }) : null;
}

/** 2013至2017年, 2021-2025年. */
function readYears(text: string, start: number): Core | null {
  const from = readYear(text, start);
  if (from === null) return null;
  const dash = rangeMark(text, from.end) ?? (text.charAt(from.end) === "年" ? rangeMark(text, from.end + 1) : null);
  if (dash === null) return null;
  const to = readYear(text, dash);
  if (to === null || to.value <= from.value || text.charAt(to.end) !== "年") return null;
  return core(start, to.end + 1, "years");
}

/** What begins with a number: year, quarter, months, month, day. */
function readNumbered(text: string, start: number): Core | null {
  if (start > 0 && isDigit(text.charCodeAt(start - 1))) return null;
  const year = readYear(text, start);
  if (year !== null) {
    if (text.charAt(year.end) !== "年") return readDashed(text, start, year);
    const at = year.end + 1;
    const within = readMonths(text, at) ?? readQuarter(text, at) ?? readHalf(text, at);
    const across = within === null ? null : readYearsAcross(text, start, within.end);
    if (across !== null) return across;
    if (within !== null) return { ...within, start, year: year.value };
    const end = text.charAt(at) === "度" ? at + 1 : text.charAt(at) === "内" ? at + 1 : at;
    return core(start, end, "year", { year: year.value });
  }
  return readQuarter(text, start) ?? readMonths(text, start) ?? readDay(text, start);
}

/** 2022年11月-2023年4月: a stretch over a year's end. */
function readYearsAcross(text: string, start: number, end: number): Core | null {
  const dash = rangeMark(text, end);
  const year = dash === null ? null : readYear(text, dash);
  if (year === null || text.charAt(year.end) !== "年") return null;
  return core(start, readMonths(text, year.end + 1)?.end ?? year.end + 1, "years");
}

function readHalf(text: string, start: number): Core | null {
  const phrase = NAMES.beginningAt(text, start, ({ key }) => key.endsWith("半年") || key.startsWith("前"));
  return phrase === null ? null : core(start, start + phrase.key.length, "months", phrase.value);
}

/** 2024-05-20, 2024/5/20, 2024.5.20. */
function readDashed(text: string, start: number, year: { value: number; end: number }): Core | null {
  const separator = text.charAt(year.end);
  if (separator !== "-" && separator !== "/" && separator !== ".") return null;
  const month = readSmall(text, year.end + 1, 12);
  if (month === null || text.charAt(month.end) !== separator) return null;
  const day = readSmall(text, month.end + 1, 31);
  if (day === null) return null;
  return core(start, day.end, "day", { year: year.value, month: month.value, toMonth: month.value, day: day.value });
}

function readQuarter(text: string, start: number): Core | null {
  const first = text.charAt(start) === "第" ? start + 1 : start;
  const next = text.charAt(first + 1);
  if (next !== "季" && next !== "、" && rangeMark(text, first + 1) === null) return null;
  QUARTER.lastIndex = start;
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const from = readNumeral(match[1] ?? "", 0)?.value ?? 1;
  const to = match[2] === undefined ? from : (readNumeral(match[2], 0)?.value ?? from);
  return core(start, QUARTER.lastIndex, "months", { month: from * 3 - 2, toMonth: to * 3 });
}

/** 5月, 5月份, 5月20日, 1-5月, 1月至5月, 十二月. */
function readMonths(text: string, start: number): Core | null {
  const first = readSmall(text, start, 12);
  if (first === null) return null;
  const named = text.charAt(first.end) === "月";
  const afterFirst = named ? afterMonth(text, first.end) : first.end;
  const listed = text.charAt(afterFirst) === "、" && (named || !atHead(text, start));
  const dash = listed ? afterFirst + 1 : rangeMark(text, afterFirst);
  const last = dash === null ? null : readSmall(text, dash, 12);
  const follows = last !== null && (listed ? last.value === first.value + 1 : last.value > first.value);
  if (last !== null && follows && text.charAt(last.end) === "月") {
    const end = afterMonth(text, last.end);
    const day = readDayOf(text, end);
    // 5月1日至6月… never comes here; 1-5月31日 ends at a day.
    return core(start, day === null ? end : day.end, "months", { month: first.value, toMonth: last.value });
  }
  if (!named) return null;
  const day = text.charAt(first.end + 1) === "份" ? null : readDayOf(text, first.end + 1);
  const month = { month: first.value, toMonth: first.value };
  if (day !== null) return core(start, day.end, "day", { ...month, day: day.value });
  return core(start, afterFirst, "month", month);
}

/** At the head of a sentence 4、5月 is a numbering and a month. */
function atHead(text: string, start: number): boolean {
  return start === 0 || "。；：！？ ".includes(text.charAt(start - 1));
}

function afterMonth(text: string, monthSign: number): number {
  return text.charAt(monthSign + 1) === "份" ? monthSign + 2 : monthSign + 1;
}

/** 20日, 20号, and 20-25日 (the last day counts), right behind a month. */
function readDayOf(text: string, start: number): { readonly value: number; readonly end: number } | null {
  const first = readSmall(text, start, 31);
  if (first === null) return null;
  const dash = rangeMark(text, /[日号]/.test(text.charAt(first.end)) ? first.end + 1 : first.end);
  const last = dash === null ? null : readSmall(text, dash, 31);
  const day = last !== null && last.value > first.value && /[日号]/.test(text.charAt(last.end)) ? last : first;
  return /[日号]/.test(text.charAt(day.end)) ? { value: day.value, end: day.end + 1 } : null;
}

/** A day without its month: 20日前. 3日内 and 5日以内 are stretches of time. */
function readDay(text: string, start: number): Core | null {
  const day = readSmall(text, start, 31);
  if (day === null || text.charAt(day.end) !== "日") return null;
  if (/[内常游]/.test(text.charAt(day.end + 1)) || text.startsWith("以内", day.end + 1)) return null;
  return core(start, day.end + 1, "day", { day: day.value });
}

/** A year of four digits (arabic or Chinese) between 1900 and 2099. */
function readYear(text: string, start: number): { readonly value: number; readonly end: number } | null {
  if (!isNumeric(text.charCodeAt(start + 3)) || !isNumeric(text.charCodeAt(start + 1))) return null;
  let value = 0;
  for (let offset = 0; offset < 4; offset++) {
    const digit = YEAR_DIGITS.indexOf(text.charAt(start + offset));
    if (digit < 0) return null;
    value = value * 10 + (digit % 10);
  }
  const end = start + 4;
  if (isDigit(text.charCodeAt(end)) || value < 1900 || value > 2099) return null;
  return { value, end };
}

const YEAR_DIGITS = "0123456789〇一二三四五六七八九";

/** A whole number from 1 to `most`, of one or two digits or in Chinese numerals. */
function readSmall(text: string, start: number, most: number): { readonly value: number; readonly end: number } | null {
  const code = text.charCodeAt(start);
  if (isDigit(code)) {
    let end = start;
    while (end < start + 3 && isDigit(text.charCodeAt(end))) end++;
    const value = Number(text.slice(start, end));
    return end - start <= 2 && value >= 1 && value <= most ? { value, end } : null;
  }
  let end = start;
  while (end < start + 4 && SMALL_HAN.has(text.charAt(end))) end++;
  if (end === start || end - start > 3) return null;
  const numeral = readNumeral(text.slice(start, end), 0);
  if (numeral === null || numeral.high !== null || numeral.value < 1 || numeral.value > most) return null;
  return { value: numeral.value, end };
}

const SMALL_HAN = new Set("一二三四五六七八九十");

/** The offset behind -, 至, 到 at `index`; null where none stands there. */
function rangeMark(text: string, index: number): number | null {
  const character = text.charAt(index);
  return character === "-" || character === "至" || character === "到" ? index + 1 : null;
}

function withSurroundings(text: string, read: Core): DateToken {
  let { end, part } = read;
  const partPhrase = read.kind === "day" ? null : PARTS.beginningAt(text, end);
  if (partPhrase !== null) {
    part = partPhrase.value;
    end += partPhrase.key.length;
  }
  const deadline = DEADLINE.beginningAt(text, end);
  const before = deadline !== null && deadline.value;
  if (before) end += deadline.key.length;
  const asOf = AS_OF.endingAt(text, read.start) !== null;
  const { start, kind, year, month, toMonth, day, relative } = read;
  return { start, end, kind, year, month, toMonth, day, part, relative, before, asOf };
}
