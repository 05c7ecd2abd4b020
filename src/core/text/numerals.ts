import { CharNumbers, CharSet, NO_NUMBER } from "./char-set";
import { codeAt, isDigit, isHanDigit, isHanNumeral } from "./characters";

/** A number as it stands in a text, without unit. Offsets are normalized offsets. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper number of 三四 ("three or four"), else null. */
  readonly high: number | null;
  /** The worth of the last digit as written: 1 for 12, 0.1 for 3.5, 1000 for 3.5万, 10000 for 两万. */
  readonly precision: number;
  readonly script: "arabic" | "han";
  /** Whether 万, 亿 … belong to it. */
  readonly magnified: boolean;
}

/**
 * Reads the number that begins at a normalized offset: 12, 12.6, 1.2万, 1亿5000万, 一百二十, 两千, 三百五, 三四,
 * 五十三点四. Gives null where there is none or where the digits are no number (四五六, 百花, an id of 16 digits).
 * Fractions and percentages are read by `readShare`.
 */
export function readNumeral(text: string, index: number): Numeral | null {
  const code = codeAt(text, index);
  if (isDigit(code)) return readArabic(text, index);
  return isHanNumeral(code) ? readHan(text, index) : null;
}

/** Offset after the run of digits, or of Chinese numerals, that begins at `index`: what a reader skips as a whole. */
export function endOfRun(text: string, index: number): number {
  let end = index;
  if (isDigit(codeAt(text, index))) {
    while (isDigit(codeAt(text, end)) || (codeAt(text, end) === DOT && isDigit(codeAt(text, end + 1)))) end++;
    return end;
  }
  while (isHanNumeral(codeAt(text, end))) end++;
  return end;
}

/** The power of ten that 十, 百, 千, 万, 亿, 百万, 千万, 万亿 … at `index` stand for, with their end; null for none. */
export function readMagnitude(text: string, index: number): { readonly exponent: number; readonly end: number } | null {
  const first = MAGNITUDES.of(codeAt(text, index));
  if (first === NO_NUMBER) return null;
  // 百万, 千亿, 万亿; but 万千 is the 万 of 万千瓦.
  const second = MAGNITUDES.of(codeAt(text, index + 1));
  if (second < 4 || second <= first) return { exponent: first, end: index + 1 };
  return { exponent: first + second, end: index + 2 };
}

/** `value` × 10^`exponent`, without the noise of floating-point multiplication. */
export function scaled(value: number, exponent: number): number {
  if (exponent === 0) return value;
  if (exponent > 0 && Number.isInteger(value)) return value * 10 ** exponent;
  if (exponent > 0 && hasFewPlaces(value)) {
    const whole = Math.round(value * MILLION);
    return exponent < 6 ? whole / (POWERS[6 - exponent] as number) : whole * (POWERS[exponent - 6] as number);
  }
  const digits = String(value);
  return digits.includes("e") ? value * 10 ** exponent : Number(`${digits}e${exponent}`);
}

/**
 * Whether a number is one of six decimals and twelve digits at most, as nearly all are: then it is a whole number of
 * millionths, and to calculate with that is exact and many times faster than by way of its digits.
 */
export function hasFewPlaces(value: number): boolean {
  const whole = Math.round(value * MILLION);
  return Math.abs(whole) < 1e12 && whole / MILLION === value;
}

const MILLION = 1e6;
const DOT = 0x2e;
/** Longer runs are ids and telephone numbers, and would lose digits. */
const LONGEST = 15;
/** Powers of ten. */
const MAGNITUDES = new CharNumbers({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 });
/** A magnitude without a digit counts only as money, or where a word of passing it stands before: 千万元, 破百万人次. */
const ROUND_SUMS = new Set("百万 千万 亿 百亿 千亿 万亿".split(" "));
const ROUND_NUMBERS = new Set("百 千 万 百万 千万 亿 十亿 百亿 千亿".split(" "));
const PASSING = new CharSet("超破过近逾");
/** Behind these a magnitude is part of an idiom or a name: 过万里, 超千家万户. */
const ROUND_UNITS = new CharSet("元人亩吨公户家名册斤件场平千头株次台辆个箱标");
const THOUSAND = new CharSet("千");
const HIGH = new CharSet("万亿");
const HAN_VALUES = new CharNumbers({
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
});

function readArabic(text: string, start: number): Numeral | null {
  let end = start;
  while (isDigit(codeAt(text, end))) end++;
  const whole = end;
  if (codeAt(text, end) === DOT && isDigit(codeAt(text, end + 1))) {
    end++;
    while (isDigit(codeAt(text, end))) end++;
    // 1.2.3 is a section or a version.
    if (codeAt(text, end) === DOT && isDigit(codeAt(text, end + 1))) return null;
  }
  if (end - start > LONGEST) return null;
  const places = end > whole ? end - whole - 1 : 0;
  const value = valueOf(text, start, whole, end) / (POWERS[places] as number);
  const precision = 1 / (POWERS[places] as number);
  return { start, end, value, high: null, precision, script: "arabic", magnified: false };
}

/** The digits before and behind the dot at `dot` as one whole number. At most LONGEST of them, so that it is exact. */
function valueOf(text: string, start: number, dot: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) if (at !== dot) value = value * 10 + codeAt(text, at) - ZERO;
  return value;
}

const ZERO = 0x30;
/** Exact powers of ten: one whole number through one of them is the double nearest to the decimal as written. */
const POWERS = Array.from({ length: LONGEST + 1 }, (_, places) => Number(`1e${places}`));

/** The number with the magnitude that stands at `at`: 1.2 + 万, 1 + 亿 + 5000 + 万. `null` where none stands there. */
export function magnify(text: string, numeral: Numeral, at = numeral.end): Numeral | null {
  const magnitude = readMagnitude(text, at);
  if (magnitude === null) return null;
  const { exponent, end } = magnitude;
  const value = scaled(numeral.value, exponent);
  const precision = scaled(numeral.precision, exponent);
  const upper = withEnd(numeral, end, value, precision);
  if (exponent < 4 || numeral.script !== "arabic" || !isDigit(codeAt(text, end))) return upper;
  // 1亿5000万: a lower part follows at once.
  const rest = readArabic(text, end);
  // The lower part must have a lower multiplier: 1万1万 is two numbers (and must not recurse).
  if (rest === null || (readMagnitude(text, rest.end)?.exponent ?? 0) >= exponent) return upper;
  const lower = magnify(text, rest) ?? rest;
  if (lower.value >= precision) return upper;
  return withEnd(numeral, lower.end, value + lower.value, lower.precision);
}

/** A numeral with what multiplies it. Written out: copies made with `...` have a shape of their own. */
function withEnd({ start, high, script }: Numeral, end: number, value: number, precision: number): Numeral {
  return { start, end, value, high, precision, script, magnified: true };
}

function readHan(text: string, start: number): Numeral | null {
  let end = start;
  while (end - start <= LONGEST && isHanNumeral(codeAt(text, end))) end++;
  if (end - start > LONGEST) return null;
  // 四百二十一亿千瓦时: 千 is of the unit.
  if (THOUSAND.at(text, end - 1) && HIGH.at(text, end - 2) && end - start > 2) end--;
  const run = text.slice(start, end);
  if (run.length === 2 && isHanDigit(run.charCodeAt(0)) && isHanDigit(run.charCodeAt(1)))
    return readPair(run, start, end);
  // 千万元以上: a bare 千万 counts only as money.
  const value = isRound(text, run, start, end) ? evaluate(`一${run}`) : evaluate(run);
  if (value === null) return null;
  const decimals = readDecimals(text, end);
  if (decimals !== null && isHanDigit(run.charCodeAt(run.length - 1))) {
    const places = decimals.digits.length;
    const exact = Number(`${value}.${decimals.digits}`);
    return numeral(start, decimals.end, exact, scaled(1, -places), false);
  }
  const precision = run.endsWith("万") ? 1e4 : run.endsWith("亿") ? 1e8 : 1;
  return numeral(start, end, value, precision, precision > 1);
}

/** 千万元, 亿元; 超百家, 突破百万人次. */
function isRound(text: string, run: string, start: number, end: number): boolean {
  if (ROUND_SUMS.has(run) && (text.startsWith("元", end) || (run === "百万" && text.startsWith("人次", end))))
    return true;
  return PASSING.at(text, start - 1) && ROUND_UNITS.at(text, end) && ROUND_NUMBERS.has(run);
}

function numeral(start: number, end: number, value: number, precision: number, magnified: boolean): Numeral {
  return { start, end, value, high: null, precision, script: "han", magnified };
}

/** 三四 ("three or four"). Other pairs are names and dates: 五一, 三三. */
function readPair(run: string, start: number, end: number): Numeral | null {
  const low = HAN_VALUES.of(run.charCodeAt(0));
  const high = HAN_VALUES.of(run.charCodeAt(1));
  if (high !== low + 1 || low === 0) return null;
  return { start, end, value: low, high, precision: 1, script: "han", magnified: false };
}

/** 点四五 after a Chinese digit. */
function readDecimals(text: string, index: number): { readonly digits: string; readonly end: number } | null {
  if (!text.startsWith("点", index) || !isHanDigit(codeAt(text, index + 1))) return null;
  let digits = "";
  let end = index + 1;
  while (digits.length < LONGEST && isHanDigit(codeAt(text, end))) {
    digits += String(HAN_VALUES.of(codeAt(text, end)));
    end++;
  }
  return { digits, end };
}

/** The value of a run of Chinese numerals, or null where it is not well formed: 百花's 百, 十四五, 一二三. */
function evaluate(run: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = 0;
  let zero = false;
  let lastSectionPower = Infinity;
  for (let index = 0; index < run.length; index++) {
    const value = HAN_VALUES.of(run.charCodeAt(index));
    if (value !== NO_NUMBER) {
      if (digit !== null && !(zero && digit === 0)) return null;
      digit = value;
      if (value === 0) zero = true;
      continue;
    }
    const power = MAGNITUDES.of(run.charCodeAt(index));
    if (power >= 4) {
      const part = section + (digit ?? 0);
      // 万亿 multiplies what was gathered so far.
      if (part === 0 && !(power === 8 && total > 0 && lastPower === 4)) return null;
      total = power === 8 ? (total + part) * 1e8 : total + part * 1e4;
      section = 0;
      lastSectionPower = Infinity;
    } else {
      if (power >= lastSectionPower) return null;
      const leading = digit === null || digit === 0;
      // Only 十 may lead without a digit: 十二. 百花, 千方百计 and 万一 are no numbers.
      if (leading && !(power === 1 && digit === null && section === 0 && total === 0)) return null;
      section += (leading ? 1 : (digit ?? 1)) * 10 ** power;
      lastSectionPower = power;
    }
    digit = null;
    zero = false;
    lastPower = power;
  }
  if (digit === null) return total + section;
  // 三百五 is 350, 一万二 is 12000; 三百零五 is 305.
  const short = !zero && run.length > 1 && lastPower >= 2 && digit > 0;
  return total + section + (short ? digit * 10 ** (lastPower - 1) : digit);
}
