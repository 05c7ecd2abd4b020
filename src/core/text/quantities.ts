import type { Bound, Hedge, Quantity } from "../model/quantity";
import { type Amount, readAmount } from "./amounts";
import { isCjk, isDigit, isNumeric, isPunctuation } from "./characters";
import { type Clause, clausesOf } from "./clauses";
import { scanDates } from "./dates";
import { isBareName, isLookalike, namedStretches } from "./lookalikes";
import { AFTER, BEFORE, type Modifier, SIGNED_AFTER } from "./modifiers";
import type { NormalizedText } from "./normalize";
import { endOfRun } from "./numerals";
import { type GoverningPeriod, governingPeriods } from "./periods";
import { isIssue } from "./phases";
import { arrivalBefore, comparisonIn, shareOfWhat } from "./relations";
import { readUnit } from "./units";
import { beginsWord, readWord } from "./word-amounts";

/** A quantity with its normalized offsets, for callers that go on working on normalized text. */
export interface LocatedQuantity extends Quantity {
  /** Normalized half-open span of the same words. */
  readonly normalizedStart: number;
  readonly normalizedEnd: number;
}

/**
 * The amounts of a text in the order they stand, with raw spans; what they measure nothing with (years, dates,
 * document numbers, names, idioms) is left out. Linear in the length; never throws.
 * `clauses` saves work where the caller has them.
 */
export function quantitiesOf(
  normalized: NormalizedText,
  clauses: readonly Clause[] = clausesOf(normalized),
): LocatedQuantity[] {
  const { text } = normalized;
  const dates = scanDates(text);
  const covered = merged(dates, namedStretches(text));
  const periods = governingPeriods(text, dates, clauses);
  const breaks = new Set(normalized.breaks);
  const found: LocatedQuantity[] = [];
  const lists: ListUnits = { last: 0, closing: null };
  let previous: Reading | null = null;
  let delimiter = 0;
  let nextCovered = 0;
  let nextPeriod = 0;
  let index = 0;
  while (index < text.length) {
    while (nextCovered < covered.length && (covered[nextCovered]?.end ?? 0) <= index) nextCovered++;
    const stretch = covered[nextCovered];
    if (stretch !== undefined && stretch.start <= index) {
      index = stretch.end;
      continue;
    }
    const code = text.charCodeAt(index);
    const numeric = isNumeric(code);
    if (!numeric && !beginsWord(code)) {
      if (isPunctuation(code) && DELIMITERS.has(code)) delimiter = index + 1;
      index++;
      continue;
    }
    const skip = isDigit(code) ? numberingLength(text, index, breaks) : 0;
    if (skip > 0) {
      index += skip;
      continue;
    }
    const word = readWord(text, index);
    const amount = word === null ? (numeric ? countable(text, index, lists) : null) : null;
    if (word === null && amount === null) {
      index = numeric ? endOfName(text, index) : index + 1;
      continue;
    }
    if (amount !== null && amount.unit === "" && isBareName(text, amount.start, amount.end)) {
      index = Math.max(amount.end, index + 1);
      continue;
    }
    const reading: Reading | null =
      word !== null
        ? { ...modify(text, word, delimiter, previous), word: word.word, bound: word.bound ?? "none" }
        : amount !== null
          ? modify(text, amount, delimiter, previous)
          : null;
    if (reading === null || (word === null && !standsAlone(text, reading))) {
      index = Math.max(reading?.amount.end ?? 0, index + 1);
      continue;
    }
    while (nextPeriod < periods.length && (periods[nextPeriod]?.end ?? 0) <= reading.start) nextPeriod++;
    found.push(quantityOf(normalized, reading, periodAt(periods, nextPeriod, reading.start)));
    previous = reading;
    index = Math.max(reading.end, index + 1);
  }
  return found;
}

/** An amount with the words around it. Normalized offsets. */
interface Reading {
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

const DELIMITERS = codes("，。；：！？（）");

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Offset after a numeral that is no amount; in 第1至3名 both numbers are passed. */
function endOfName(text: string, index: number): number {
  const end = Math.max(endOfRun(text, index), index + 1);
  const ordinal = text.charAt(index - 1) === "第" && "-至到、和".includes(text.charAt(end) || " ");
  return ordinal && isNumeric(text.charCodeAt(end + 1)) ? endOfRun(text, end + 1) : end;
}

/** The amount at `index`, unless the numeral is a look-alike. */
function countable(text: string, index: number, lists: ListUnits): Amount | null {
  const run = endOfRun(text, index);
  if (isLookalike(text, index, run)) return null;
  const amount = readAmount(text, index);
  if (amount === null) return null;
  if (amount.unit === "") {
    // 5至12号楼: what follows the second number makes both a name.
    if (amount.end !== run && isLookalike(text, index, amount.end)) return null;
    return borrowUnit(text, amount, lists);
  }
  if (amount.unit === "期" && !isIssue(text, amount)) return null;
  // 23年12月: a year of two digits.
  if (amount.unitWritten === "年" && isDigit(text.charCodeAt(amount.end))) return null;
  return amount;
}

const LIST_MARKS = codes("、和与及或");

/** The list of bare numbers read last: a long list is read once, not once for each of its members. */
interface ListUnits {
  /** Where its last member begins; a number before that belongs to the list. */
  last: number;
  /** The last member: its unit is that of all; null where it is a name or has none. */
  closing: Amount | null;
}

/** 120、80人: the first takes the unit of the last. 1、2、4号楼: all are names. A single number stays as it is. */
function borrowUnit(text: string, amount: Amount, lists: ListUnits): Amount | null {
  if (!LIST_MARKS.has(text.charCodeAt(amount.end)) || !isDigit(text.charCodeAt(amount.end + 1))) return amount;
  if (amount.start >= lists.last) readList(text, amount.end, lists);
  const { closing } = lists;
  if (closing === null || closing.magnified !== amount.magnified) return null;
  const unit = readUnit(text, closing.end - unitLength(closing), closing.script);
  if (unit === null) return null;
  const scale = (value: number): number => Number((value * unit.factor).toPrecision(12));
  return {
    ...amount,
    unit: unit.name,
    unitWritten: closing.unitWritten,
    counts: unit.counts,
    value: scale(amount.value),
    high: amount.high === null ? null : scale(amount.high),
    precision: scale(amount.precision),
  };
}

/** Walks a list of bare numbers from a separator up to the first member that has a unit, or is no number. */
function readList(text: string, separator: number, lists: ListUnits): void {
  let end = separator;
  lists.closing = null;
  while (LIST_MARKS.has(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) {
    const next = readAmount(text, end + 1);
    lists.last = end + 1;
    if (next === null || isLookalike(text, end + 1, endOfRun(text, end + 1))) return;
    if (next.unit !== "") {
      lists.closing = next;
      return;
    }
    end = next.end;
  }
}

/** Length of the unit without its multiplier, which was read with the number. */
function unitLength(amount: Amount): number {
  const multiplier = /^[十百千万亿]*/.exec(amount.unitWritten)?.[0].length ?? 0;
  return amount.magnified ? amount.unitWritten.length - multiplier : amount.unitWritten.length;
}

/** Length of a numbering at the head of a sentence or line that would read as a number: the "1." of "1.8月底前". */
function numberingLength(text: string, index: number, breaks: ReadonlySet<number>): number {
  const before = index === 0 ? "。" : text.charAt(index - 1);
  if (!"。；：！？ ".includes(before) && !breaks.has(index)) return 0;
  const mark = text.charAt(isDigit(text.charCodeAt(index + 1)) ? index + 2 : index + 1);
  if (mark !== "." && mark !== "、") return 0;
  const match = NUMBERED.exec(text.slice(index, index + 12));
  if (match === null) return 0;
  const length = (match[1] ?? "").length + 1;
  if (match[2] === "、") return length;
  const decimals = match[3] ?? "";
  const after = index + length + decimals.length;
  if (/^[年月日号]/.test(text.slice(after, after + 1))) return length;
  const unit = readUnit(text, after, "arabic");
  // Nobody writes 1.5户; 1.5万户 has its multiplier first and is none.
  return unit !== null && unit.counts ? length : 0;
}

const NUMBERED = /^(\d{1,2})(?:(、)|\.(\d{1,6})(?![\d.]))/;

const MOST_MODIFIERS = 6;
/** How far before an amount 同比 may stand, in characters. */
const FARTHEST_COMPARISON = 40;

/** Gathers the words before and behind an amount. */
function modify(text: string, amount: Amount, delimiter: number, previous: Reading | null): Reading {
  let start = amount.start;
  let negative = false;
  if (text.charAt(start - 1) === "-" && SIGNED_AFTER.test(text.slice(Math.max(0, start - 2), start - 1))) {
    negative = true;
    start--;
  }
  const before = wordsBefore(text, start, Math.max(delimiter, previous?.end ?? 0));
  const behind = wordsBehind(text, amount);
  const windowStart = Math.max(delimiter, previous?.end ?? 0, amount.start - FARTHEST_COMPARISON);
  const heir = previous !== null && inheritsFrom(text, previous, amount, before.left) ? previous : null;
  const comparedWith = comparisonIn(text.slice(windowStart, amount.start)) ?? heir?.comparedWith ?? null;
  const isShare = amount.unit === "%";
  const proportional = isShare || amount.unit === "百分点" || amount.unit === "倍";
  let change = before.change ?? null;
  if (before.amount && !proportional && comparedWith === null && !before.arrives) change = null;
  let arrives = before.arrives;
  if (isShare && !arrives) {
    const arrival = arrivalBefore(text, before.left, delimiter);
    if (arrival !== null) {
      change = arrival;
      arrives = true;
    }
  }
  if (heir !== null && change === null) {
    change = heir.change;
    arrives = heir.arrives;
  }
  if (!arrives && before.to && previous?.departs === true && previous.amount.unit === amount.unit) {
    arrives = true;
    change ??= amount.value < previous.amount.value ? "fall" : "rise";
  }
  if (negative) change = "fall";
  // 同比+5.2%.
  if (isShare && text.charAt(amount.start - 1) === "+") change ??= "rise";
  const ranged = amount.high !== null;
  const controlled = before.bound === "atMost" && before.controls && ranged;
  const bound: Bound =
    behind.within && ranged
      ? "within"
      : (behind.bound ?? (controlled ? "within" : (before.bound ?? heir?.bound ?? "none")));
  return {
    amount,
    start: Math.min(start, before.quotedFrom),
    end: behind.end,
    left: before.left,
    bound: before.controls && behind.hedge === "about" && behind.bound === undefined && !ranged ? "none" : bound,
    hedge: amount.hedge ?? behind.hedge ?? before.hedge ?? null,
    change,
    arrives,
    departs: before.from && /^[^，。；：]{0,8}[至到为]/.test(text.slice(behind.end, behind.end + 10)),
    comparedWith,
    shareOf: isShare
      ? (shareOfWhat(text.slice(Math.max(delimiter, before.left - 24), before.left), before.share) ??
        heir?.shareOf ??
        null)
      : null,
    word: null,
    introduced: before.left < start || behind.end > amount.end,
  };
}

interface Before extends Omit<Modifier, "to" | "amount" | "share" | "from"> {
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
  const said: { -readonly [Key in "bound" | "hedge" | "change"]?: Modifier[Key] } = {};
  const flags = { arrives: false, to: false, amount: false, share: false, from: false, controls: false };
  for (let count = 0; count < MOST_MODIFIERS && left > limit; count++) {
    const phrase = BEFORE.endingAt(text, left);
    if (phrase === null || left - phrase.key.length < limit) break;
    const { value, key } = phrase;
    if (value.arrivesOnly && !flags.to) break;
    left -= key.length;
    if (value.bound !== undefined && said.bound === undefined) {
      said.bound = value.bound;
      flags.controls = key.includes("控") || key.startsWith("限制");
    }
    if (value.hedge !== undefined) said.hedge ??= value.hedge;
    if (value.change !== undefined && said.change === undefined) {
      said.change = value.change;
      flags.amount = value.amount === true;
    }
    if (flags.to && (value.change !== undefined || value.arrivesOnly)) flags.arrives = true;
    if (value.to) flags.to = true;
    if (value.share) flags.share = true;
    if (value.from) flags.from = true;
    if (quoting && value.quoted) quotedFrom = left;
    else quoting = false;
    if (value.stop) break;
  }
  return { ...said, ...flags, left, quotedFrom };
}

interface Behind {
  readonly end: number;
  readonly bound: Bound | undefined;
  readonly hedge: Hedge | undefined;
  readonly within: boolean;
}

const TIME_UNITS = new Set(["小时", "工作日", "月"]);

function wordsBehind(text: string, amount: Amount): Behind {
  let { end } = amount;
  let bound: Bound | undefined;
  let hedge: Hedge | undefined;
  for (let count = 0; count < 3; count++) {
    const phrase = AFTER.beginningAt(text, end);
    if (phrase === null) break;
    // 20多 before another word ("20多年来") is still "more than".
    bound ??= phrase.value.bound;
    hedge ??= phrase.value.hedge;
    end += phrase.key.length;
  }
  if (bound === undefined && TIME_UNITS.has(amount.unit) && text.charAt(end) === "内") {
    bound = "atMost";
    end++;
  }
  const within = text.startsWith("之间", end);
  return { end: within ? end + 2 : end, bound, hedge, within };
}

/** 分别下降4.4%和3.5%: the second of a list, without words of its own, is like the first. */
function inheritsFrom(text: string, previous: Reading, amount: Amount, left: number): boolean {
  if (left !== amount.start || previous.amount.unit !== amount.unit || previous.word !== null) return false;
  const between = text.slice(previous.end, Math.min(amount.start, previous.end + 3));
  return amount.start - previous.end <= 2 && /^(?:[、和与及或]|以及)$/.test(between);
}

/** A number with a unit is an amount; a bare one only where the words around it say so. */
function standsAlone(text: string, { amount, introduced, end }: Reading): boolean {
  if (amount.unit !== "") return true;
  if (amount.script === "han" && !amount.magnified) return false;
  const listed = text.charAt(amount.end) === "、" || text.charAt(amount.end) === ".";
  if (listed) return false;
  if (end > amount.end) return true;
  const followed = isCjk(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || text.charAt(end) === "-";
  if (followed && !amount.magnified) return false;
  return introduced || text.charAt(amount.start - 1) === "：" || (amount.magnified && amount.script === "arabic");
}

function periodAt(periods: readonly GoverningPeriod[], next: number, start: number): Quantity["period"] {
  for (let index = next - 1; index >= 0 && index >= next - 4; index--) {
    const one = periods[index];
    if (one !== undefined && one.until >= start) return one.period;
  }
  return null;
}

function quantityOf(normalized: NormalizedText, reading: Reading, period: Quantity["period"]): LocatedQuantity {
  const { amount, start, end, bound, hedge, change, arrives, departs, comparedWith, shareOf, word } = reading;
  const span = normalized.rawSpan(start, end);
  const { value, high, unit, unitWritten, precision } = amount;
  return {
    start: span.start,
    end: span.end,
    text: normalized.raw.slice(span.start, span.end),
    value,
    high,
    unit,
    unitWritten,
    precision,
    bound,
    hedge,
    change,
    arrives,
    departs,
    comparedWith,
    shareOf,
    period,
    word,
    normalizedStart: start,
    normalizedEnd: end,
  };
}

/** Two ascending lists of stretches as one. */
function merged(
  a: readonly { readonly start: number; readonly end: number }[],
  b: readonly { readonly start: number; readonly end: number }[],
): { readonly start: number; readonly end: number }[] {
  return [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end);
}
