import type { Period } from "../model/quantity";
import type { Quote } from "../model/span";
import { codeAt, isDigit, isNumeric } from "./characters";
import { mayBeginDate, mayGoOnAsDate, readDate } from "./date-readers";
import type { NormalizedText } from "./normalize";

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

/** The same in normalized offsets. `until`: none that begins behind this offset is looked for. */
export function scanDates(text: string, until = text.length): DateToken[] {
  const tokens: DateToken[] = [];
  let index = 0;
  while (index < text.length && index <= until) {
    const code = text.charCodeAt(index);
    if (!mayBeginDate(code)) {
      index++;
      continue;
    }
    const token = isNumeric(code) && !mayGoOnAsDate(text, index) ? null : readDate(text, index);
    if (token !== null) {
      tokens.push(token);
      index = Math.max(token.end, index + 1);
    } else if (isDigit(code)) {
      do index++;
      while (isDigit(codeAt(text, index)));
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
