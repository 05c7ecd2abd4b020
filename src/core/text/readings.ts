import type { Bound, Hedge, Quantity } from "../model/quantity";
import type { Amount } from "./amounts";
import { CharSet } from "./char-set";
import { AFTER, BEFORE, type Modifier, SIGNED_AFTER } from "./modifiers";
import { GRADE } from "./word-amounts";
import { arrivalBefore, comparisonIn, differenceBefore, distanceIn, shareOfWhat } from "./relations";

/** An amount with the words around it. Normalized offsets. */
export interface Reading {
  readonly amount: Amount;
  readonly start: number;
  readonly end: number;
  /** How far the words before reach to the left. */
  readonly left: number;
  readonly bound: Bound;
  readonly hedge: Hedge | null;
  readonly change: "rise" | "fall" | null;
  readonly arrives: boolean;
  readonly departs: boolean;
  readonly comparedWith: Quantity["comparedWith"];
  readonly shareOf: Quantity["shareOf"];
  readonly word: Quantity["word"];
  /** Whether any word before or behind says that this is an amount. */
  readonly introduced: boolean;
}

const MOST_MODIFIERS = 6;
/** How far before an amount 同比 may stand, in characters. */
const FARTHEST_COMPARISON = 40;

/**
 * Gathers the words before and behind an amount. `delimiter` is the offset behind the last punctuation before it;
 * `previous` the amount before, whose words it may share (分别下降4.4%和3.5%).
 */
export function readAround(text: string, read: Amount, delimiter: number, previous: Reading | null): Reading {
  let amount = read;
  let start = amount.start;
  let negative = false;
  if (
    start > 0 &&
    text.startsWith("-", start - 1) &&
    SIGNED_AFTER.test(text.slice(Math.max(0, start - 2), start - 1))
  ) {
    negative = true;
    start--;
  }
  const before = wordsBefore(text, start, Math.max(delimiter, previous?.end ?? 0));
  const behind = wordsBehind(text, amount);
  const windowStart = Math.max(delimiter, previous?.end ?? 0, amount.start - FARTHEST_COMPARISON);
  const heir = previous !== null && inheritsFrom(text, previous, amount, before.left) ? previous : null;
  let comparedWith = comparisonIn(text, windowStart, amount.start) ?? heir?.comparedWith ?? null;
  const isShare = amount.unit === "%" && amount.word !== "all";
  const proportional = PROPORTIONAL.has(amount.unit);
  let change = before.change ?? amount.change;
  if (before.amount && !proportional && comparedWith === null && !before.arrives) change = null;
  let arrives = before.arrives;
  if (isShare && !arrives) {
    const arrival = arrivalBefore(text, before.left, delimiter);
    if (arrival !== null) {
      change = arrival;
      arrives = true;
    }
  }
  // 同比多收3600万元, 比去年少栽500株
  if (comparedWith !== null && change === null && !isShare && !before.amount)
    change = differenceBefore(text, before.left, windowStart);
  if (amount.unit === "百分点") change ??= distanceIn(text.slice(windowStart, amount.start));
  if (heir !== null && change === null) {
    change = heir.change;
    arrives = heir.arrives;
  }
  // 同比批次下降20%、人次下降35%.
  if (change !== null && previous !== null && text.startsWith("、", previous.end) && windowStart === previous.end) {
    comparedWith ??= previous.comparedWith;
  }
  if (!arrives && before.to && previous?.departs === true && previous.amount.unit === amount.unit) {
    arrives = true;
    change ??= amount.value < previous.amount.value ? "fall" : "rise";
  }
  if (negative) change = "fall";
  const times = amount.unit === "倍" ? growthOf(text, amount, before.left, change === "rise" && !arrives) : null;
  if (times !== null) {
    amount = times.amount;
    change = times.change;
    comparedWith ??= times.comparedWith;
  }
  // 同比+5.2%.
  if (isShare && amount.start > 0 && text.startsWith("+", amount.start - 1)) change ??= "rise";
  const ranged = amount.high !== null;
  const controlled = before.bound === "atMost" && before.controls && ranged;
  const within = ranged && (behind.within || (controlled && behind.bound === null));
  // Ⅲ类以上, 优于Ⅲ类, 达到Ⅲ类: the better the lower.
  const bound: Bound = within
    ? "within"
    : amount.unit === GRADE
      ? "atMost"
      : (behind.bound ?? before.bound ?? heir?.bound ?? amount.bound ?? "none");
  return {
    amount,
    start: Math.min(start, before.quotedFrom),
    end: behind.end,
    left: before.left,
    // 控制在85%左右 limits nothing, it aims; 涨幅控制在3%左右 limits.
    bound:
      before.controls && behind.hedge === "about" && behind.bound === null && !ranged && change !== "rise"
        ? "none"
        : bound,
    hedge: amount.hedge ?? behind.hedge ?? before.hedge,
    change,
    arrives,
    departs:
      (before.from || startsFrom(text, before.left, delimiter)) &&
      GOES_ON_TO.test(text.slice(behind.end, behind.end + 10)),
    comparedWith,
    shareOf: isShare ? (shareAt(text, before, delimiter, previous) ?? heir?.shareOf ?? null) : null,
    word: amount.word,
    introduced: before.left < start || behind.end > amount.end,
  };
}

/** 由每人每月705元, 从年初的0.46次: what the level is of, or of when, stands between 由 and the amount. */
function startsFrom(text: string, left: number, limit: number): boolean {
  const least = Math.max(limit, left - FARTHEST_START);
  for (let at = left - 1; at >= least; at--) {
    const char = text.charAt(at);
    if (char === "由" || char === "从") return OF_WHAT.test(text.slice(at + 1, left));
  }
  return false;
}

const FARTHEST_START = 14;
const OF_WHAT =
  /^(?:(?:改造|整治|调整|治理|实施)前|年初|年末|上年末?|去年|上月|原来?|最初|此前|过去|[人户月年日亩]均|平均|每[^，。；：、\d每]{1,4}){1,4}的?$/;
const GOES_ON_TO = /^[^，。；：]{0,8}[至到为]/;

/** Units in which an 增加 or 提升 is always a change: nobody builds three percent. */
const PROPORTIONAL = new Set(["%", "百分点", "倍", "位次"]);

interface Growth {
  readonly amount: Amount;
  readonly change: "rise" | "fall";
  readonly comparedWith: Quantity["comparedWith"];
}

const THEN = /(?:上年|去年|上一年|上年度|同期)(?:同期|全年)?的$/;

/** 增长1.3倍 is a growth of 130%; 上年的1.7倍 is one of 70%. Null for other multiples. */
function growthOf(text: string, amount: Amount, left: number, grows: boolean): Growth | null {
  const beside = THEN.test(text.slice(Math.max(0, left - 8), left));
  if (!grows && !beside) return null;
  const percent = (value: number) => Number((100 * (beside ? Math.abs(value - 1) : value)).toPrecision(12));
  return {
    amount: {
      ...amount,
      unit: "%",
      value: percent(amount.value),
      high: amount.high === null ? null : percent(amount.high),
      precision: 100 * amount.precision,
    },
    change: beside && amount.value < 1 ? "fall" : "rise",
    comparedWith: beside ? "lastYear" : null,
  };
}

interface Before {
  readonly bound: Modifier["bound"];
  readonly hedge: Modifier["hedge"];
  readonly change: Modifier["change"];
  readonly left: number;
  readonly quotedFrom: number;
  readonly arrives: boolean;
  readonly to: boolean;
  readonly amount: boolean;
  readonly share: boolean;
  readonly from: boolean;
  readonly controls: boolean;
}

function wordsBefore(text: string, start: number, limit: number): Before {
  let left = start;
  let quotedFrom = start;
  let quoting = true;
  let bound: Modifier["bound"] = null;
  let hedge: Modifier["hedge"] = null;
  let change: Modifier["change"] = null;
  let arrives = false;
  let to = false;
  let amount = false;
  let share = false;
  let from = false;
  let controls = false;
  for (let count = 0; count < MOST_MODIFIERS && left > limit; count++) {
    const phrase = BEFORE.endingAt(text, left);
    if (phrase === null || left - phrase.length < limit) break;
    const { value, length } = phrase;
    if (value.arrivesOnly && !to) break;
    left -= length;
    if (bound === null && value.bound !== null) {
      bound = value.bound;
      controls = value.controls;
    }
    hedge ??= value.hedge;
    if (change === null && value.change !== null) {
      change = value.change;
      amount = value.amount;
    }
    arrives ||= value.arrives || (to && (value.change !== null || value.arrivesOnly));
    to ||= value.to;
    share ||= value.share;
    from ||= value.from;
    if (quoting && value.quoted) quotedFrom = left;
    else quoting = false;
    if (value.stop) break;
  }
  return { bound, hedge, change, arrives, to, amount, share, from, controls, left, quotedFrom };
}

interface Behind {
  readonly end: number;
  readonly bound: Bound | null;
  readonly hedge: Hedge | null;
  readonly within: boolean;
}

/** 3个工作日办结: within so many. */
const SETTLED_IN = /^(?:即可|可|全部)?(?:办结|办好|办妥|办完|办理完|审结|审批完|出证|领证|答复)/;
const TIME_UNITS = new Set(["小时", "工作日", "月"]);

function wordsBehind(text: string, amount: Amount): Behind {
  let { end } = amount;
  let bound: Bound | null = null;
  let hedge: Hedge | null = null;
  for (let count = 0; count < 3; count++) {
    const phrase = AFTER.beginningAt(text, end);
    // 6栋封顶, 全部封顶: the roof, and no limit.
    if (
      phrase === null ||
      (phrase.key === "封顶" && amount.unit !== "元" && (amount.unit !== "%" || amount.word !== null))
    )
      break;
    // 20多 before another word ("20多年来") is still "more than".
    bound ??= phrase.value.bound;
    hedge ??= phrase.value.hedge;
    end += phrase.length;
  }
  if (bound === null && TIME_UNITS.has(amount.unit)) {
    if (text.startsWith("内", end)) {
      bound = "atMost";
      end++;
    } else if (amount.unit !== "月" && SETTLED_IN.test(text.slice(end, end + 6))) bound = "atMost";
  }
  const within = text.startsWith("之间", end);
  return { end: within ? end + 2 : end, bound, hedge, within };
}

const FARTHEST_GOAL = 24;

function shareAt(text: string, before: Before, delimiter: number, previous: Reading | null): Quantity["shareOf"] {
  // 占年度任务8万亩的81.25%: the goal stands before its amount.
  const named = previous !== null && before.left - previous.end === 1 && text.startsWith("的", previous.end);
  const end = named ? previous.left : before.left;
  const share = shareOfWhat(text.slice(Math.max(delimiter, end - FARTHEST_GOAL), end), before.share);
  return share ?? (named ? "whole" : null);
}

/** 分别下降4.4%和3.5%: the second of a list, without words of its own, is like the first. */
function inheritsFrom(text: string, previous: Reading, amount: Amount, left: number): boolean {
  const apart = amount.start - previous.end;
  if (left !== amount.start || apart < 1 || apart > 2) return false;
  if (previous.amount.unit !== amount.unit || previous.word !== null) return false;
  return apart === 1 ? JOINS.at(text, previous.end) : text.startsWith("以及", previous.end);
}

const JOINS = new CharSet("、和与及或");
