import type { Quote } from "./span";

/**
 * How the text limits an amount. A target's bare number means "at least" (JUDGING); here it stays "none",
 * because only the judge knows whether it reads a target.
 */
export type Bound =
  | "none"
  /** 以上, 不低于, 至少, 不少于, 超过, 突破, 达到…以上 */
  | "atLeast"
  /** 以内, 以下, 不超过, 控制在…, 低于 */
  | "atMost"
  /** 控制在1.5%至2.5%: both ends count. */
  | "within";

/** How exactly the text puts an amount: 约/左右, 余/多/超 (a little more), 近/不足/不到 (a little less). */
export type Hedge = "about" | "over" | "nearly";

/** Which stretch of time an amount or a deed belongs to, as far as the words beside it say. Months are 1-based. */
export type Period =
  /** 5月份, 5月, 当月, 本月 (month null: 当月 without a name). */
  | { readonly kind: "month"; readonly month: number | null }
  /** 1-5月, 上半年, 一季度, 二季度. `from` is 1 for a year-to-date range. */
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  /** 截至5月底, 截至5月31日, 5月底前. */
  | { readonly kind: "until"; readonly month: number; readonly day: number | null }
  /** 累计, 今年以来, 本年度累计. */
  | { readonly kind: "cumulative" }
  /** 全年, 年内, 2023年, 年度. */
  | { readonly kind: "year"; readonly year: number | null }
  /** 去年, 上年同期: an amount of the year before, to compare with. */
  | { readonly kind: "lastYear" }
  /** Several years together: 十二五期间, 2013至2017年, 前4年. */
  | { readonly kind: "years" };

/**
 * An amount in a text, in raw offsets. Numbers that measure nothing (years, dates, document numbers, names such
 * as 5G or “1347”) are no quantities and never appear.
 */
export interface Quantity extends Quote {
  /** In the canonical unit; the lower end of a range (3至5场 → 3). A fall keeps its sign apart, see `change`. */
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly high: number | null;
  /** Canonical unit: "元", "平方米", "米", "千克", "%", "家", "个", "户"… ; "" for a bare number. */
  readonly unit: string;
  /** The unit as written, with its multiplier: "万元", "亿元", "公顷". */
  readonly unitWritten: string;
  /**
   * Last digit's worth of the number as written, in the canonical unit: 3.7亿元 → 10000000, 42% → 1. Half of it
   * is the rounding error. 0 for words (过半, 全部).
   */
  readonly precision: number;
  readonly bound: Bound;
  readonly hedge: Hedge | null;
  /**
   * 增长/提高/上升 → rise; 下降/降低/减少/压缩/压减, or a growth written as negative (-7.7%) → fall (value is
   * positive). Also a distance: 超出目标642人, 高3个百分点 → rise; 低21.7个百分点, 尚差20户 → fall. A bare 增加30个 or
   * 新增30个 is an amount (null), but 同比增加30个 is a rise.
   */
  readonly change: "rise" | "fall" | null;
  /** 降至38, 增加到30, 压缩至18%, 拓宽至6米: the amount is where the change arrives, not its size. */
  readonly arrives: boolean;
  /** 由3.5米拓宽至…, 从30家增加到…: the amount is where the change starts, and answers nothing. */
  readonly departs: boolean;
  /** 同比/比上年 or 环比/比上月. */
  readonly comparedWith: "lastYear" | "lastMonth" | null;
  /**
   * A percentage of what: 占全年目标84%, 完成年度任务的41.9% → "annualTarget"; 占92.1%, 其中…占, …的40% →
   * "whole"; null where the text does not say so.
   */
  readonly shareOf: "annualTarget" | "whole" | null;
  /** What the words right beside it say; null where they say nothing. */
  readonly period: Period | null;
  /** Words that stand for a number: 全部/全覆盖 → all, 过半/一半以上 → half, 零/为零/无 → none; null for digits and numerals. */
  readonly word: "all" | "half" | "none" | null;
}
