/** Classes of UTF-16 code units. All take a code unit; 0, which stands for "no character", is in none. */

const DIGIT = 1;
const LETTER = 2;
const HAN_DIGIT = 4;
const HAN_MAGNITUDE = 8;
const CJK = 16;
const BRACKET = 32;
const STOP = 64;

/** Pairs of brackets and quotation marks, opening mark first. */
export const BRACKET_PAIRS: readonly string[] = ["（）", "《》", "“”", "‘’", "〔〕", "【】"];

const HAN_DIGITS = "〇零一二两三四五六七八九";
const HAN_MAGNITUDES = "十百千万亿";
/** Every character that `isNumeric` is true of. */
export const NUMERIC = `0123456789${HAN_DIGITS}${HAN_MAGNITUDES}`;

const CLASS = classes();

/**
 * The UTF-16 unit at `index`; outside the text 0, which is in no class. An engine that once met charCodeAt with an offset
 * outside its text calls it by a slow way from then on.
 */
export function codeAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
}

/** 0–9. Asked most of all, and answered without a look into the table. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A–Z, a–z. */
export function isLetter(code: number): boolean {
  return ((CLASS[code] ?? 0) & LETTER) !== 0;
}

/** 〇零一二两三四五六七八九. */
export function isHanDigit(code: number): boolean {
  return ((CLASS[code] ?? 0) & HAN_DIGIT) !== 0;
}

/** A Chinese digit or 十百千万亿. */
export function isHanNumeral(code: number): boolean {
  return ((CLASS[code] ?? 0) & (HAN_DIGIT | HAN_MAGNITUDE)) !== 0;
}

/** A digit or a Chinese numeral. */
export function isNumeric(code: number): boolean {
  return ((CLASS[code] ?? 0) & (DIGIT | HAN_DIGIT | HAN_MAGNITUDE)) !== 0;
}

/** A digit, a letter or a Chinese character. */
export function isOfWord(code: number): boolean {
  return isHan(code) || ((CLASS[code] ?? 0) & (DIGIT | LETTER | CJK)) !== 0;
}

/** One of the usual Chinese characters: told without a look into a table, whose 20,000 places no cache would hold. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A Chinese character (no punctuation). */
export function isCjk(code: number): boolean {
  return isHan(code) || ((CLASS[code] ?? 0) & CJK) !== 0;
}

/** A mark of `BRACKET_PAIRS`. */
export function isBracket(code: number): boolean {
  return !isHan(code) && ((CLASS[code] ?? 0) & BRACKET) !== 0;
}

/** A bracket, or ，。；：！？. */
export function isPunctuation(code: number): boolean {
  return !isHan(code) && ((CLASS[code] ?? 0) & (BRACKET | STOP)) !== 0;
}

/** What a blank may keep apart: digits, letters, the full stop of a numbering. */
export function isWordJoint(code: number): boolean {
  return ((CLASS[code] ?? 0) & (DIGIT | LETTER)) !== 0 || code === 0x2e;
}

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) table[character.charCodeAt(0)]! |= bit;
  };
  for (let code = 0x3400; code <= 0x9fff; code++) if (code <= 0x4dbf || code >= 0x4e00) table[code] = CJK;
  mark("〇", CJK);
  mark("0123456789", DIGIT);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER);
  mark(HAN_DIGITS, HAN_DIGIT);
  mark(HAN_MAGNITUDES, HAN_MAGNITUDE);
  mark(BRACKET_PAIRS.join(""), BRACKET);
  mark("，。；：！？", STOP);
  return table;
}
