/** Classes of UTF-16 code units. All take a code unit and are false for 0, which stands for "no character". */

const HAN_DIGITS = new Set([..."〇零一二两三四五六七八九"].map((character) => character.charCodeAt(0)));
const HAN_MAGNITUDES = new Set([..."十百千万亿"].map((character) => character.charCodeAt(0)));

/** 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A–Z, a–z. */
export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** 〇零一二两三四五六七八九. */
export function isHanDigit(code: number): boolean {
  return HAN_DIGITS.has(code);
}

/** A Chinese digit or 十百千万亿. */
export function isHanNumeral(code: number): boolean {
  return HAN_DIGITS.has(code) || HAN_MAGNITUDES.has(code);
}

/** A Chinese character (no punctuation). */
export function isCjk(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** What a blank may keep apart: digits, letters, the full stop of a numbering. */
export function isWordJoint(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 0x2e;
}
