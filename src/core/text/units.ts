import { CharSet } from "./char-set";
import { codeAt, isCjk, isLetter } from "./characters";
import { interned } from "./interned";
import { readMagnitude } from "./numerals";
import { type Phrase, phraseTable } from "./phrase-table";
import { CAUTION, COUNTED_BY_GE, COUNTERS, MEASURES, SAME_COUNT, SAME_SPELLING } from "./unit-tables";

/** A unit found behind a number. Offsets are normalized offsets. */
export interface Unit {
  /** Canonical name: 米 for 公里. */
  readonly name: string;
  /** As written, without a multiplier. */
  readonly written: string;
  /** One written unit in canonical ones. */
  readonly factor: number;
  readonly end: number;
  /** Whether it counts things or deeds (个, 家, 场) rather than measuring. */
  readonly counts: boolean;
}

interface Entry {
  readonly name: string;
  readonly factor: number;
  readonly counts: boolean;
  readonly arabicOnly: boolean;
  /** What may not follow an amount in digits, and in Chinese numerals; null where anything may. */
  readonly not: CharSet | null;
  readonly hanNot: CharSet | null;
}

const UNITS = phraseTable(entries());

function* entries(): Generator<[string, Entry]> {
  const spelled = new Map<string, readonly [string, number, boolean]>();
  for (const [spelling, [unit, factor]] of Object.entries(MEASURES)) spelled.set(spelling, [unit, factor, false]);
  for (const counter of COUNTERS.split(" ")) {
    if (spelled.has(counter)) throw new Error(`${counter} is a measure and a counter`);
    spelled.set(counter, [SAME_SPELLING[counter] ?? counter, 1, true]);
  }
  for (const spelling of [...Object.keys(CAUTION), ...Object.keys(SAME_SPELLING)]) {
    if (!spelled.has(spelling)) throw new Error(`${spelling} is in a table about units but is no unit`);
  }
  for (const [spelling, [name, factor, counts]] of spelled) {
    const caution = CAUTION[spelling];
    const not = setOf(caution?.not ?? "");
    const hanNot = caution?.hanNot === undefined ? not : setOf((caution.not ?? "") + caution.hanNot);
    yield [spelling, { name, factor, counts, arabicOnly: caution?.arabicOnly === true, not, hanNot }];
  }
}

function setOf(characters: string): CharSet | null {
  return characters === "" ? null : new CharSet(characters);
}

/**
 * The unit that begins at a normalized offset, behind a number in the given script; null where there is none, or
 * where the characters begin another word. 元/吨, 吨/年, 人/天: a rate is a unit of its own, not converted.
 */
export function readUnit(text: string, index: number, script: "arabic" | "han"): Unit | null {
  const phrase = UNITS.beginningAt(text, index, script === "arabic" ? fitsArabic : fitsHan);
  if (phrase === null) return script === "arabic" ? unknownCounter(text, index) : null;
  const end = index + phrase.length;
  const { name, factor, counts } = phrase.value;
  if (text.startsWith("/", end)) {
    const multiplied = readMagnitude(text, end + 1)?.end ?? end + 1;
    const per = UNITS.beginningAt(text, end + 1) ?? UNITS.beginningAt(text, multiplied);
    if (per !== null) {
      const stop = (text.startsWith(per.key, end + 1) ? end + 1 : multiplied) + per.key.length;
      const written = interned(text.slice(index, stop));
      return { name: written, written, factor: 1, end: stop, counts: false };
    }
  }
  // 47.2万亩次 is more than the 亩 that it was done on.
  if (AREA.has(phrase.key) && text.startsWith("次", end) && !TIMES_WORD.at(text, end + 1))
    return { name, written: `${phrase.key}次`, factor, end: end + 1, counts };
  // 58座次, 12馆次: any counter makes a count of deeds with 次 behind it.
  if (counts && text.startsWith("次", end) && !name.endsWith("次") && !TIMES_WORD.at(text, end + 1)) {
    return { name: interned(`${name}次`), written: `${phrase.key}次`, factor, end: end + 1, counts };
  }
  return { name, written: phrase.key, factor, end, counts };
}

/**
 * 1.5万叶, 420榀, 2.1万剂次: a lone character that ends its clause counts something, though no table has it. Behind digits only,
 * and not where it places, dates or grades: 3号, 8时, 4级.
 */
function unknownCounter(text: string, index: number): Unit | null {
  if (!isCjk(codeAt(text, index)) || NO_COUNTER.at(text, index)) return null;
  const end = text.startsWith("次", index + 1) ? index + 2 : index + 1;
  if (end < text.length && !CLOSING.at(text, end)) return null;
  const name = interned(text.slice(index, end));
  return { name, written: name, factor: 1, end, counts: true };
}

const CLOSING = new CharSet("，。；、（）");
const NO_COUNTER = new CharSet(
  "，。；、：！？（）“”《》号级时点度折强佳星线楼版代型类等届任第之前后起内外余多上下左右中间和与或至到的了为均已也都超万亿千百十几两一二三四五六七八九零成完月年日元平占",
);

const AREA = new Set(["亩", "公顷", "平方米"]);

/** 次 with one of these is another word: 12家次日开工. */
const TIMES_WORD = new CharSet("级序性数日月年要品生");

function fitsArabic({ key, length, value }: Phrase<Entry>, text: string, index: number): boolean {
  const end = index + length;
  return !goesOnInLetters(key, text, end) && (value.not === null || !value.not.at(text, end));
}

function fitsHan({ key, length, value }: Phrase<Entry>, text: string, index: number): boolean {
  const end = index + length;
  if (value.arabicOnly || goesOnInLetters(key, text, end)) return false;
  return value.hanNot === null || !value.hanNot.at(text, end);
}

function goesOnInLetters(key: string, text: string, end: number): boolean {
  return isLetter(codeAt(text, end)) && isLetter(key.charCodeAt(key.length - 1));
}

/** Whether a unit, and not a multiplier, begins here: 千瓦, 千米, 百分点. */
export function startsMeasure(text: string, index: number): boolean {
  if (readMagnitude(text, index) === null) return false;
  return UNITS.beginningAt(text, index) !== null;
}

/** The units that a unit may be set against. */
const COMPARABLE = new Map<string, Set<string>>();
for (const units of SAME_COUNT.map((line) => line.split(" ")))
  for (const one of units) COMPARABLE.set(one, new Set([...(COMPARABLE.get(one) ?? []), ...units]));
const COUNTER_NAMES = new Set(COUNTERS.split(" ").map((counter) => SAME_SPELLING[counter] ?? counter));

/**
 * Whether amounts in two canonical units can be set against each other. Symmetric. A bare number ("") may stand
 * for any count, but for no measure.
 */
export function unitsComparable(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "") return COUNTER_NAMES.has(b);
  if (b === "") return COUNTER_NAMES.has(a);
  if (a === "个") return COUNTED_BY_GE.has(b);
  if (b === "个") return COUNTED_BY_GE.has(a);
  return COMPARABLE.get(a)?.has(b) === true;
}
