import type { Quantity } from "../model/quantity";
import { DEFAULT_SETTINGS } from "../model/settings";
import { type Amount, readAmount } from "./amounts";
import { CharSet } from "./char-set";
import { codeAt, isCjk, isDigit, isNumeric, NUMERIC } from "./characters";
import { type CutText, cutText } from "./clauses";
import { type DateToken, scanDates } from "./dates";
import { isBareName, isLookalike, namedStretches } from "./lookalikes";
import { AFTER } from "./modifiers";
import type { NormalizedText } from "./normalize";
import { borrowUnit, type ListUnits, numberingLength } from "./number-lists";
import { endOfRun } from "./numerals";
import { type GoverningPeriod, governingPeriods } from "./periods";
import { isIssue } from "./phases";
import { readRank } from "./ranks";
import { readRatio } from "./ratios";
import { type Reading, readAround } from "./readings";
import { readWord, WORD_BEGINNINGS } from "./word-amounts";

/** A quantity with its normalized offsets, for callers that go on working on normalized text. */
export interface LocatedQuantity extends Quantity {
  /** Normalized half-open span of the same words. */
  readonly normalizedStart: number;
  readonly normalizedEnd: number;
  /** How far 左右 and 约 reach, as a share of the amount. */
  readonly tolerance: number;
}

/**
 * The amounts of a text in the order they stand, with raw spans; what measures nothing (years, dates, document
 * numbers, names, idioms) is left out. Linear in the length; never throws.
 * `cut` and `dates` save work where the caller has them; `tolerance` is the user's, see LocatedQuantity.
 */
export function quantitiesOf(
  normalized: NormalizedText,
  { clauses, brackets }: CutText = cutText(normalized),
  dates: readonly DateToken[] = scanDates(normalized.text),
  tolerance = DEFAULT_SETTINGS.tolerance,
): LocatedQuantity[] {
  const { text } = normalized;
  const periods = governingPeriods(text, dates, clauses);
  const hidden = inOrder(dates, namedStretches(text, brackets));
  const quantities: LocatedQuantity[] = [];
  let next = 0;
  for (const reading of readingsOf(text, hidden, new Set(normalized.breaks))) {
    while (next < periods.length && (periods[next]?.end ?? 0) <= reading.start) next++;
    quantities.push(quantityOf(normalized, reading, periodAt(periods, next, reading.start), tolerance));
  }
  return quantities;
}

/** Dates and names in the order they stand; of two that begin at one place the longer first. */
function inOrder(dates: readonly Stretch[], names: readonly Stretch[]): readonly Stretch[] {
  if (names.length === 0) return dates;
  return [...dates, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Walks the text once. `hidden` stretches (ascending) hold no amounts. */
function readingsOf(text: string, hidden: readonly Stretch[], breaks: ReadonlySet<number>): Reading[] {
  const readings: Reading[] = [];
  const lists: ListUnits = { last: 0, closing: null };
  let previous: Reading | null = null;
  let delimiter = 0;
  let nextHidden = 0;
  let index = 0;
  while (index < text.length) {
    while (nextHidden < hidden.length && (hidden[nextHidden]?.end ?? 0) <= index) nextHidden++;
    const stretch = hidden[nextHidden];
    if (stretch !== undefined && stretch.start <= index) {
      index = stretch.end;
      continue;
    }
    const role = ROLES[text.charCodeAt(index)];
    if (role !== BEGINS_AMOUNT) {
      index++;
      if (role === DELIMITS) delimiter = index;
      continue;
    }
    const amount = amountAt(text, index, lists, breaks);
    if (typeof amount === "number") {
      index = amount;
      continue;
    }
    const reading = readAround(text, inOneShape(amount), delimiter, previous);
    index = Math.max(reading.end, index + 1);
    if (!standsAlone(text, reading)) continue;
    readings.push(reading);
    previous = reading;
  }
  return readings;
}

/** An amount written out in one place, however it was put together: objects of one shape are read faster. */
function inOneShape(read: Amount): Amount {
  return {
    start: read.start,
    end: read.end,
    value: read.value,
    high: read.high,
    unit: read.unit,
    unitWritten: read.unitWritten,
    precision: read.precision,
    hedge: read.hedge,
    counts: read.counts,
    magnified: read.magnified,
    script: read.script,
    word: read.word,
    bound: read.bound,
    change: read.change,
  };
}

/** What a character does to the walk: an amount may begin at it, or what stands before it is parted from what follows. */
const ROLES = new Uint8Array(0x10000);
const [BEGINS_AMOUNT, DELIMITS] = [1, 2];
for (const character of NUMERIC + WORD_BEGINNINGS) ROLES[character.charCodeAt(0)] = BEGINS_AMOUNT;
for (const mark of "，。；：！？（）") ROLES[mark.charCodeAt(0)] = DELIMITS;

/** The amount that begins at `index`; where there is none, the offset at which to go on looking. */
function amountAt(text: string, index: number, lists: ListUnits, breaks: ReadonlySet<number>): Amount | number {
  const word = readWord(text, index);
  if (word !== null) return word;
  const code = codeAt(text, index);
  if (!isNumeric(code)) return index + 1;
  const numbering = isDigit(code) ? numberingLength(text, index, breaks) : 0;
  if (numbering > 0) return index + numbering;
  return countable(text, index, lists) ?? endOfName(text, index);
}

/** Offset after a numeral that is no amount; in 第1至3名 both numbers are passed. */
function endOfName(text: string, index: number): number {
  const end = Math.max(endOfRun(text, index), index + 1);
  const ordinal = index > 0 && text.startsWith("第", index - 1) && ORDINAL_RANGE.at(text, end);
  return ordinal && isNumeric(codeAt(text, end + 1)) ? endOfRun(text, end + 1) : end;
}

const ORDINAL_RANGE = new CharSet("-至到、和");

/** The amount whose number begins at `index`, unless that is a look-alike. */
function countable(text: string, index: number, lists: ListUnits): Amount | null {
  const rank = readRank(text, index);
  if (rank !== null) return rank;
  const ratio = readRatio(text, index);
  if (ratio !== null) return ratio;
  const run = endOfRun(text, index);
  if (isLookalike(text, index, run)) return null;
  const amount = readAmount(text, index);
  if (amount === null) return null;
  if (amount.unit === "") {
    // 5至12号楼: what follows the second number makes both a name.
    if (amount.end !== run && isLookalike(text, index, amount.end)) return null;
    if (OF_PARTICLES.test(text.slice(Math.max(0, index - 16), index))) return inMicrograms(amount);
    const borrowed = borrowUnit(text, amount, lists);
    // 2021、2022年: years; 12345, 4.0.
    if (borrowed === null || isStray(text, borrowed)) return null;
    const bare = borrowed.unit === "" || borrowed.unitWritten === "年";
    return bare && isBareName(text, index, amount.end) ? null : borrowed;
  }
  if (amount.unit === "期" && !isIssue(text, amount)) return null;
  // 23年12月: a year of two digits.
  if (amount.unitWritten === "年" && isDigit(codeAt(text, amount.end))) return null;
  return amount;
}

/** PM2.5均值22, PM10控制在55以内: a bare number of it is a density. */
const OF_PARTICLES = /PM(?:2\.5|10)[^，。；\d]{1,10}$/i;

function inMicrograms(bare: Amount): Amount {
  return { ...bare, unit: "微克/立方米" };
}

/** Whether a bare number can't be an amount, whatever stands before it: 12部门's neighbours, 3、, a lone 三. */
function isStray(text: string, amount: Amount): boolean {
  if (amount.unit !== "" || amount.word !== null || amount.magnified) return false;
  if (amount.script === "han") return true;
  const next = codeAt(text, amount.end);
  if (STRAY_BEFORE.has(next) || isDigit(next)) return true;
  return isCjk(next) && AFTER.beginningAt(text, amount.end) === null;
}

const STRAY_BEFORE = new CharSet("、.- ");

/** A number with a unit is an amount; a bare one only where the words around it say so. */
function standsAlone(text: string, { amount, introduced, word, end }: Reading): boolean {
  if (amount.unit !== "" || word !== null) return true;
  if (text.startsWith("、", amount.end)) return false;
  if (end > amount.end) return true;
  return (
    introduced ||
    (amount.start > 0 && text.startsWith("：", amount.start - 1)) ||
    (amount.magnified && amount.script === "arabic")
  );
}

function periodAt(periods: readonly GoverningPeriod[], next: number, start: number): Quantity["period"] {
  for (let index = next - 1; index >= 0 && index >= next - 4; index--) {
    const one = periods[index];
    if (one !== undefined && one.until >= start) return one.period;
  }
  return null;
}

/** A quantity with something else in it: of the same shape, which copies made with `...` are not. */
export function quantityWith(made: LocatedQuantity, other: Partial<LocatedQuantity>): LocatedQuantity {
  const copy: LocatedQuantity = {
    start: made.start,
    end: made.end,
    text: made.text,
    value: made.value,
    high: made.high,
    unit: made.unit,
    unitWritten: made.unitWritten,
    precision: made.precision,
    bound: made.bound,
    hedge: made.hedge,
    change: made.change,
    arrives: made.arrives,
    departs: made.departs,
    comparedWith: made.comparedWith,
    shareOf: made.shareOf,
    period: made.period,
    word: made.word,
    normalizedStart: made.normalizedStart,
    normalizedEnd: made.normalizedEnd,
    tolerance: made.tolerance,
  };
  return Object.assign(copy, other);
}

function quantityOf(
  normalized: NormalizedText,
  reading: Reading,
  period: Quantity["period"],
  tolerance: number,
): LocatedQuantity {
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
    tolerance,
  };
}
