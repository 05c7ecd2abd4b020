import type { Bound, Hedge, Quantity } from "../model/quantity";
import { CharSet } from "./char-set";
import { codeAt, isDigit } from "./characters";
import { hasFewPlaces, magnify, type Numeral, readMagnitude, readNumeral, scaled } from "./numerals";
import { BETWEEN } from "./modifiers";
import { readUnit, startsMeasure, type Unit } from "./units";

/**
 * A number with its multiplier and unit, without the words around it. Normalized offsets. Made with all members in this
 * order everywhere: objects of one shape are read faster.
 */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** In the canonical unit. */
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  readonly unitWritten: string;
  readonly precision: number;
  readonly hedge: Hedge | null;
  readonly counts: boolean;
  /** Has 万, 亿 … */
  readonly magnified: boolean;
  readonly script: "arabic" | "han";
  /** For a word that stands for a number (全部, 过半, 零), else null. */
  readonly word: Quantity["word"];
  /** The bound that such a word has in itself: 过半 is at least a half, 前三 at most the third place. */
  readonly bound: Bound | null;
  /** 翻番 is a rise in itself. */
  readonly change: "rise" | null;
}

/** A number and what multiplies it, before its unit is known. */
interface Scaled {
  readonly numeral: Numeral;
  /** As written, without the multiplier: the 1 of 1-2万亩 shares the 万 behind. */
  readonly plain: Numeral;
  readonly multiplier: string;
  readonly hedge: Hedge | null;
  readonly unit: Unit | null;
  readonly end: number;
}

/**
 * Reads the amount whose number begins at `start`: 12家, 1.2万亩, 50余万元, 3至5场, 1.5%-2.5%, 30-50万元, 百分之五十,
 * 三分之二, 四成六. Gives null where no number stands there. A number without a unit has the unit "".
 */
export function readAmount(text: string, start: number): Amount | null {
  const numeral = readNumeral(text, start);
  const share = readShare(text, start, numeral);
  if (share !== null) return withRange(text, share);
  if (numeral === null) return null;
  const low = readScaled(text, numeral);
  return rangeOf(text, low) ?? withSmallerUnit(text, amountOf(low, low.unit));
}

/** Units of time, longest first: what follows another one at once is added to it. 分 stands for 分钟 beside another. */
const TIMES = ["个月", "个小时", "小时", "分钟", "分", "秒"] as const;
const LONGER: Readonly<Record<string, readonly string[]>> = {
  年: ["个月"],
  天: ["小时", "个小时"],
  日: ["小时"],
  小时: ["分钟", "分"],
  个小时: ["分钟", "分"],
  分钟: ["秒"],
  分: ["秒"],
};

/** 1小时46分, 13分20秒, 2年6个月: one amount. */
function withSmallerUnit(text: string, amount: Amount): Amount {
  if (!isDigit(codeAt(text, amount.end))) return amount;
  const smaller = LONGER[amount.unitWritten];
  if (smaller === undefined) return amount;
  const rest = readNumeral(text, amount.end);
  const unit = rest && TIMES.find((name) => smaller.includes(name) && text.startsWith(name, rest.end));
  if (!rest || !unit) return amount;
  const minutes = amount.unitWritten === "分" ? amount.value / 60 : amount.value;
  const part = { 个月: 1, 个小时: 1, 小时: 1, 分钟: 1 / 60, 分: 1 / 60, 秒: 1 / 3600 }[unit];
  return {
    ...amount,
    end: rest.end + unit.length,
    value: rounded(minutes + rest.value * part),
    unit: unit === "个月" ? "月" : "小时",
    precision: rounded(part),
    counts: false,
  };
}

/** A fraction or percentage in words: 百分之五十三点四, 千分之三, 三分之二, 六成, 四成六. Value in %. */
function readShare(text: string, start: number, first: Numeral | null): Amount | null {
  if (first === null) {
    const named = text.startsWith("百分之", start) ? 1 : text.startsWith("千分之", start) ? 0.1 : 0;
    const numeral = named > 0 ? readNumeral(text, start + 3) : null;
    if (numeral === null) return null;
    return share(start, numeral.end, numeral.value * named, numeral.precision * named, "百分之", numeral.script);
  }
  if (first.magnified) return null;
  if (text.startsWith("/", first.end)) return readSlashed(text, first);
  if (text.startsWith("分之", first.end)) {
    const second = readNumeral(text, first.end + 2);
    if (second === null || first.value === 0) return null;
    return share(start, second.end, (second.value / first.value) * 100, 0, "分之", first.script);
  }
  return readTenths(text, first);
}

/** 2/3, 3/4; not 13/15个 (done of planned), 5/6月, 1/2号楼. */
function readSlashed(text: string, first: Numeral): Amount | null {
  const second = isDigit(codeAt(text, first.end + 1)) ? readNumeral(text, first.end + 1) : null;
  if (second === null || second.value > 10 || first.value >= second.value || first.value < 1) return null;
  if (first.value % 1 !== 0 || second.value % 1 !== 0) return null;
  if (/^[号月日#/.%-]/.test(text.slice(second.end, second.end + 1))) return null;
  if (readMagnitude(text, second.end) !== null || readUnit(text, second.end, "arabic") !== null) return null;
  return share(first.start, second.end, (first.value / second.value) * 100, 0, "/", first.script);
}

/** 六成, 四成六, 9成; not 一成立, 三成果. */
function readTenths(text: string, first: Numeral): Amount | null {
  const { start, end, script } = first;
  if (!text.startsWith("成", end) || first.value <= 0 || first.value > 10 || first.value % 1 !== 0) return null;
  const tenths = first.value * 10;
  if (first.high !== null) return { ...share(start, end + 1, tenths, 10, "成", script), high: first.high * 10 };
  const rest = readNumeral(text, end + 1);
  if (rest !== null && rest.script === "han" && rest.end === end + 2 && rest.value > 0 && rest.value < 10) {
    if (readUnit(text, rest.end, "han") === null) return share(start, rest.end, tenths + rest.value, 1, "成", script);
  }
  if (WORD_AFTER_TENTHS.at(text, end + 1)) return null;
  return share(start, end + 1, tenths, 10, "成", script);
}

/** 成 with one of these is another word: 成立, 成果, 成效, 成员. */
const WORD_AFTER_TENTHS = new CharSet("立为果员本功效长就熟交都型套片建品绩因分");

function share(
  start: number,
  end: number,
  value: number,
  precision: number,
  unitWritten: string,
  script: Amount["script"],
): Amount {
  const clean = rounded(value);
  return {
    start,
    end,
    value: clean,
    high: null,
    unit: "%",
    unitWritten,
    precision: rounded(precision),
    hedge: null,
    counts: false,
    magnified: false,
    script,
    word: null,
    bound: null,
    change: null,
  };
}

/** 百分之三十至百分之四十, 六成到七成. */
function withRange(text: string, low: Amount): Amount {
  if (!RANGE.at(text, low.end)) return low;
  const high = readShare(text, low.end + 1, readNumeral(text, low.end + 1));
  return high === null || high.value <= low.value ? low : { ...low, end: high.end, high: high.value };
}

const RANGE = new CharSet("-至到");

function readScaled(text: string, plain: Numeral): Scaled {
  // 30多万户, 600余人, 5万多户: the hedge stands before or behind the multiplier.
  const inner = BETWEEN.beginningAt(text, plain.end);
  const multiplierAt = plain.end + (inner?.key.length ?? 0);
  const magnified = startsMeasure(text, multiplierAt) ? null : magnify(text, plain, multiplierAt);
  const numeral = magnified ?? plain;
  let end = magnified?.end ?? multiplierAt;
  // Of 2亿3千万 the last multiplier counts.
  const multiplier = magnified === null ? "" : (/[^\d.]*$/.exec(text.slice(multiplierAt, end))?.[0] ?? "");
  const outer = inner === null ? BETWEEN.beginningAt(text, end) : null;
  end += outer?.key.length ?? 0;
  const unit = readUnit(text, end, isPlainNumber(numeral, plain) ? "arabic" : plain.script);
  const hedge = (inner ?? outer)?.value.hedge ?? null;
  return { numeral, plain, multiplier, hedge, unit, end: unit?.end ?? end };
}

/** 三百八十万尾: a numeral of so many characters is no part of a name, so that its unit is none either. */
function isPlainNumber(numeral: Numeral, plain: Numeral): boolean {
  return plain.end - plain.start >= 3 || (numeral.magnified && plain.end - plain.start >= 2);
}

/** 3至5场, 1-2万亩, 1.5%至2.5%, 1万到2万户. Null where no range stands here. */
function rangeOf(text: string, low: Scaled): Amount | null {
  if (low.numeral.high !== null || !RANGE.at(text, low.end)) return null;
  if (!isDigit(codeAt(text, low.end + 1)) && low.plain.script === "arabic") return null;
  const second = readNumeral(text, low.end + 1);
  if (second === null) return null;
  const high = readScaled(text, second);
  if (low.unit !== null && high.unit !== null && low.unit.name !== high.unit.name) return null;
  const unit = high.unit ?? low.unit;
  if (unit === null && !low.numeral.magnified && !high.numeral.magnified && high.multiplier !== "") return null;
  // In 30-50万元 the 万 counts for both; in 5000-1万元 it does not.
  const shares =
    low.multiplier === "" && low.unit === null && high.multiplier !== "" && low.plain.value < high.plain.value;
  const exponent = shares ? Math.round(Math.log10(high.numeral.value / high.plain.value)) : 0;
  const bottom = shares ? scaled(low.plain.value, exponent) : low.numeral.value;
  const lowFactor = (low.unit ?? unit)?.factor ?? 1;
  const highFactor = (high.unit ?? unit)?.factor ?? 1;
  if (bottom * lowFactor >= high.numeral.value * highFactor) return null;
  const amount = amountOf(high, unit);
  return {
    ...amount,
    start: low.plain.start,
    value: rounded(bottom * lowFactor),
    high: amount.value,
    hedge: low.hedge ?? high.hedge,
    magnified: low.numeral.magnified || high.numeral.magnified,
  };
}

function amountOf({ numeral, plain, multiplier, hedge, end }: Scaled, unit: Unit | null): Amount {
  const factor = unit?.factor ?? 1;
  return {
    start: plain.start,
    end,
    value: rounded(numeral.value * factor),
    high: numeral.high === null ? null : rounded(numeral.high * factor),
    unit: unit === null ? "" : unit.name,
    unitWritten: unit === null ? multiplier : multiplier + unit.written,
    precision: rounded(numeral.precision * factor),
    hedge,
    counts: unit !== null && unit.counts,
    magnified: numeral.magnified,
    script: plain.script,
    word: null,
    bound: null,
    change: null,
  };
}

/** Takes away the noise of floating-point multiplication: 12 significant digits. */
function rounded(value: number): number {
  return Number.isInteger(value) || hasFewPlaces(value) ? value : Number(value.toPrecision(12));
}
