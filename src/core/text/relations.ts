import type { Quantity } from "../model/quantity";
import { CharSet } from "./char-set";
import { BEFORE, COMPARISON, GOAL, GOAL_VERB, NOT_YEARLY, YEARLY } from "./modifiers";

/** 同比 … or 环比 … in the words of `[from, to)`, which stand before an amount: the last one counts. */
export function comparisonIn(text: string, from: number, to: number): Quantity["comparedWith"] {
  let compared: Quantity["comparedWith"] = null;
  let at = from;
  while (at < to && !COMPARES.at(text, at)) at++;
  if (at >= to) return compared;
  const words = text.slice(from, to);
  COMPARISON.lastIndex = 0;
  for (let match = COMPARISON.exec(words); match !== null; match = COMPARISON.exec(words)) {
    compared = match[1] !== undefined ? "lastYear" : "lastMonth";
  }
  return compared;
}

/** What every word of comparison has one of. */
const COMPARES = new CharSet("比较");

/**
 * What a percentage is a share of, by the words that end right before it (and before its 约, 达到 …): 完成年度任务的
 * → annualTarget, 占 or …的 → whole. `share`: 占 was among the words already read.
 */
export function shareOfWhat(words: string, share: boolean): Quantity["shareOf"] {
  const goal = GOAL.exec(words);
  if (goal === null) return share || words.endsWith("的") || SHARED.test(words) ? "whole" : null;
  const before = words.slice(0, goal.index);
  const near = before.slice(-10);
  if (NOT_YEARLY.test(near.slice(-4))) return "whole";
  if (YEARLY.test(near)) return "annualTarget";
  return share || GOAL_VERB.test(before) ? "annualTarget" : "whole";
}

/** 占总投资: what stands between is the whole. */
const SHARED = /占[^，。；、\d]{1,10}$/;
const ARRIVAL = /([至到为])[^，。；：至到为]{1,12}的$/;

/** 压缩至法定时限的18%: the change that arrives at a share of something, its whole standing between. */
export function arrivalBefore(text: string, left: number, limit: number): "rise" | "fall" | null {
  if (left === 0 || !text.startsWith("的", left - 1)) return null;
  const words = text.slice(Math.max(limit, left - 24), left);
  const match = ARRIVAL.exec(words);
  if (match === null) return null;
  return BEFORE.endingAt(words, match.index)?.value.change ?? null;
}

/** 多收3600万元, 少栽了500株, 增收2亿元: so much more or less than another time, by a verb of its own. */
export function differenceBefore(text: string, left: number, limit: number): "rise" | "fall" | null {
  const match = DIFFERENCE.exec(text.slice(Math.max(limit, left - 3), left));
  return match === null ? null : match[1] === undefined ? "rise" : "fall";
}

const DIFFERENCE = /(?:[多增净]|([少减]))\p{Script=Han}了?$/u;

/** 高于全省平均水平0.9个百分点: above or below what stands between. */
export function distanceIn(words: string): "rise" | "fall" | null {
  const match = /([高低])于[^，。；]*$/.exec(words);
  if (match === null) return null;
  return match[1] === "高" ? "rise" : "fall";
}
