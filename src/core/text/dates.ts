import type { Period } from "../model/quantity";
import type { Quote } from "../model/span";
import { isDigit, isNumeric } from "./characters";
import type { NormalizedText } from "./normalize";
import { readNumeral } from "./numerals";
import { phraseTable } from "./phrase-table";

/** A date or a stretch of time named in a text. Months and days are 1-based; null where not named. */
export interface DateMention extends Quote {
  /** day: 5月20日. month: 5月, 下月, 6月底. months: 1-5月, 二季度, 上半年. year: 2024年, 年底, 全年. years: several. */
  readonly kind: "day" | "month" | "months" | "year" | "years";
  readonly year: number | null;
  /** The (first) month; null for 下月, 月底 and for a year. */
  readonly month: number | null;
  /** The last month of "months", else equal to `month`. */
  readonly toMonth: number | null;
  readonly day: number | null;
  /** 初, 上旬 → start; 中旬, 年中 → middle; 底, 末, 下旬 → end. */
  readonly part: "start" | "middle" | "end" | null;
  /** 上月, 去年 → previous; 本月, 今年, 全年 → current; 下月, 明年, 次月 → next; null where named by number. */
  readonly relative: "previous" | "current" | "next" | null;
  /** A deadline: 前, 之前, 以前 stand behind it. */
  readonly before: boolean;
  /** 截至, 截止 stand before it. */
  readonly asOf: boolean;
}

/** A mention in normalized offsets, before it is quoted. */
export type DateToken = Omit<DateMention, "text">;

/** Dates and stretches of time in a text, in order, with raw spans. Linear; never throws. */
export function datesOf(normalized: NormalizedText): DateMention[] {
  return scanDates(normalized.text).map((token) => {
    const span = normalized.rawSpan(token.start, token.end);
    return { ...token, ...span, text: normalized.raw.slice(span.start, span.end) };
  });
}

/** The same in normalized offsets. */
export function scanDates(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if ((STARTERS[code] ?? 0) === 0) {
      index++;
      continue;
    }
    const token = readDate(text, index);
    if (token !== null) {
      tokens.push(token);
      index = Math.max(token.end, index + 1);
    } else if (isDigit(code)) {
      do index++;
      while (isDigit(text.charCodeAt(index)));
    } else index++;
  }
  return tokens;
}

/** The period that a mention gives to amounts beside it; null for a mere date (6月20日, 明年). */
export function periodOf(date: DateToken): Period | null {
  const closes = date.asOf || date.before || date.part === "end";
  if (date.kind === "years") return { kind: "years" };
  if (date.kind === "year") {
    if (date.relative === "previous") return { kind: "lastYear" };
    if (date.relative === "next") return null;
    if (closes && date.part !== "start") return { kind: "until", month: 12, day: null };
    return date.part === null ? { kind: "year", year: date.year } : null;
  }
  if (date.relative === "next") return null;
  const month = date.toMonth;
  if (month === null) return date.kind === "month" && date.relative === "current" ? { kind: "month", month } : null;
  if (date.kind === "day") return closes ? { kind: "until", month, day: date.day } : null;
  if (closes) return { kind: "until", month, day: null };
  if (date.part !== null) return null;
  if (date.kind === "months") return { kind: "range", from: date.month ?? 1, to: month };
  return { kind: "month", month };
}

interface Shape {
  readonly kind: DateMention["kind"];
  readonly month?: number;
  readonly toMonth?: number;
  readonly part?: DateMention["part"];
  readonly relative?: DateMention["relative"];
}

/** Names of times without a number of their own. */
const NAMED: Readonly<Record<string, Shape>> = {
  上半年: { kind: "months", month: 1, toMonth: 6 },
  下半年: { kind: "months", month: 7, toMonth: 12 },
  前三季度: { kind: "months", month: 1, toMonth: 9 },
  前3季度: { kind: "months", month: 1, toMonth: 9 },
  前两季度: { kind: "months", month: 1, toMonth: 6 },
  前两个季度: { kind: "months", month: 1, toMonth: 6 },
  前三个季度: { kind: "months", month: 1, toMonth: 9 },
  今年: { kind: "year", relative: "current" },
  本年: { kind: "year", relative: "current" },
  本年度: { kind: "year", relative: "current" },
  当年: { kind: "year", relative: "current" },
  全年: { kind: "year", relative: "current" },
  年内: { kind: "year", relative: "current" },
  年底: { kind: "year", relative: "current", part: "end" },
  年末: { kind: "year", relative: "current", part: "end" },
  年终: { kind: "year", relative: "current", part: "end" },
  年中: { kind: "year", relative: "current", part: "middle" },
  年初: { kind: "year", relative: "current", part: "start" },
  去年: { kind: "year", relative: "previous" },
  上年: { kind: "year", relative: "previous" },
  上年度: { kind: "year", relative: "previous" },
  上一年: { kind: "year", relative: "previous" },
  明年: { kind: "year", relative: "next" },
  来年: { kind: "year", relative: "next" },
  次年: { kind: "year", relative: "next" },
  下年度: { kind: "year", relative: "next" },
  本月: { kind: "month", relative: "current" },
  当月: { kind: "month", relative: "current" },
  月内: { kind: "month", relative: "current" },
  每月: { kind: "month", relative: "current" },
  月底: { kind: "month", relative: "current", part: "end" },
  月末: { kind: "month", relative: "current", part: "end" },
  上月: { kind: "month", relative: "previous" },
  上个月: { kind: "month", relative: "previous" },
  下月: { kind: "month", relative: "next" },
  下个月: { kind: "month", relative: "next" },
  次月: { kind: "month", relative: "next" },
  上季度: { kind: "months", relative: "previous" },
  本季度: { kind: "months", relative: "current" },
  下季度: { kind: "months", relative: "next" },
  下一季度: { kind: "months", relative: "next" },
  近年来: { kind: "years" },
  近几年: { kind: "years" },
};

/** Words that make a name of time part of something else: 当年's 应当年, 中年. Checked just before it. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  当年: "应每",
  全年: "健安",
  年内: "青少老近几一二三两五十百",
  年中: "青少老每",
  年底: "青少老近几",
  年初: "青少老近几",
  年末: "青少老",
  年终: "青少老",
  月底: "岁年",
  月末: "岁年",
  月内: "岁年个",
  上年: "以",
  本年: "成",
};

const NAMES = phraseTable(Object.entries(NAMED));
const PARTS = phraseTable<NonNullable<DateMention["part"]>>([
  ["底", "end"],
  ["末", "end"],
  ["下旬", "end"],
  ["初", "start"],
  ["上旬", "start"],
  ["中旬", "middle"],
]);
const AS_OF = phraseTable([
  ["截至", true],
  ["截止", true],
  ["截止到", true],
  ["截至到", true],
  ["截止至", true],
]);
const DEADLINE = phraseTable([
  ["前", true],
  ["之前", true],
  ["以前", true],
  ["前后", false],
  ["前期", false],
  ["前沿", false],
  ["前往", false],
]);
/** Plan periods: 十四五, “十四五”. */
const PLAN = /[“"]?十[一二三四五六]五[”"]?(?:期间|时期|以来|末|规划)/y;
const PAST_YEARS = /(?:前|近|过去|最近)(?:\d{1,2}|[一二三四五六七八九十两几]{1,2})年(?!级|龄)/y;
const PAST_MONTHS = /前(\d{1,2}|[一二三四五六七八九十两]{1,2})个月/y;
const QUARTER = /第?([一二三四1234])(?:(?:季度)?[-至到]第?([一二三四1234]))?季度/y;
const SPAN_FIRST = new Set("前近过最");
/** 提前4年, 目前5年: there 前 is the end of another word. */
const NO_SPAN_AFTER = "目提之此以当";
/** Code units at which a date may begin. */
const STARTERS = new Uint8Array(0x10000);
for (let code = 0; code < STARTERS.length; code++) STARTERS[code] = isNumeric(code) ? 1 : 0;
for (const name of [...Object.keys(NAMED), ..."前近过最“第"]) STARTERS[name.charCodeAt(0)] = 1;

function readDate(text: string, start: number): DateToken | null {
  const shaped = isNumeric(text.charCodeAt(start))
    ? (readYears(text, start) ?? readPlan(text, start) ?? readNumbered(text, start))
    : (readNamed(text, start) ?? readSpan(text, start) ?? readPlan(text, start) ?? readQuarter(text, start));
  return shaped === null ? null : withSurroundings(text, shaped);
}

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
  if (text.charAt(first + 1) !== "季" && rangeMark(text, first + 1) === null) return null;
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
  const dash = rangeMark(text, afterFirst);
  const last = dash === null ? null : readSmall(text, dash, 12);
  if (last !== null && last.value > first.value && text.charAt(last.end) === "月") {
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

function afterMonth(text: string, monthSign: number): number {
  return text.charAt(monthSign + 1) === "份" ? monthSign + 2 : monthSign + 1;
}

/** 20日, 20号, and 20-25日 (the last day counts), right behind a month. */
function readDayOf(text: string, start: number): { readonly value: number; readonly end: number } | null {
  const first = readSmall(text, start, 31);
  if (first === null) return null;
  const dash = rangeMark(text, text.charAt(first.end) === "日" ? first.end + 1 : first.end);
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
