import type { Span } from "../model/span";
import { isCjk, isDigit, isHan, isHanDigit, isHanNumeral, isLetter, isWordJoint } from "./characters";
import { isPlain } from "./plain-spelling";

/**
 * A text in one spelling per meaning, with the way back. Offsets of `text` are "normalized offsets"; everything
 * shown to a person must go through `rawSpan`.
 */
export interface NormalizedText {
  readonly raw: string;
  readonly text: string;
  /** Normalized offsets of the characters before which a line break stood, ascending. */
  readonly breaks: readonly number[];
  /** Raw offset of a normalized offset; `text.length` gives the end of the last character kept. */
  toRaw(index: number): number;
  /** Raw half-open span of a normalized one. An empty span stays empty. */
  rawSpan(start: number, end: number): Span;
}

/**
 * Gives a cell's text one spelling: digits, letters, % and signs half-width; 。，；：、！？（）“” full-width;
 * every dash of a range "-"; no blank, line break or invisible character but a single blank between two Latin
 * words or numbers; no thousands separator; 0 for an O among digits, 〇 for a circle among Chinese digits.
 * Linear in the length; never throws.
 */
export function normalize(raw: string): NormalizedText {
  if (isPlain(raw)) return withOrigin(raw, raw, [], null);
  if (codes.length < raw.length) grow(raw.length);
  const breaks: number[] = [];
  const kept = compact(raw, codes, origin, breaks);
  const length = settle(codes, origin, kept, breaks);
  if (isUnchanged(raw, length)) return withOrigin(raw, raw, breaks, null);
  return withOrigin(raw, textOf(codes, length), breaks, origin.slice(0, length));
}

/** Working space of `normalize`, kept from call to call: most texts come out unchanged and need none of their own. */
let codes = new Uint16Array(4096);
let origin = new Uint32Array(4096);

function grow(length: number): void {
  codes = new Uint16Array(length);
  origin = new Uint32Array(length);
}

function isUnchanged(raw: string, length: number): boolean {
  if (length !== raw.length) return false;
  for (let index = 0; index < length; index++) if (raw.charCodeAt(index) !== codes[index]) return false;
  return true;
}

/** `from`: raw offsets of the characters kept; null where every character is. */
function withOrigin(raw: string, text: string, breaks: readonly number[], from: Uint32Array | null): NormalizedText {
  const { length } = text;
  const end = from === null ? length : length === 0 ? 0 : (from[length - 1] ?? 0) + 1;
  const toRaw = (index: number): number => {
    if (index >= length) return end;
    const at = Math.max(0, index);
    return from === null ? at : (from[at] ?? 0);
  };
  const rawSpan = (start: number, stop: number): Span =>
    stop <= start ? { start: toRaw(start), end: toRaw(start) } : { start: toRaw(start), end: toRaw(stop - 1) + 1 };
  return { raw, text, breaks, toRaw, rawSpan };
}

/** One canonical character per class, before what stands around it is looked at. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "-": "－﹣−‐‑‒–―～~〜∼˗",
  "—": "─━",
  "·": "・•‧∙●･",
  "。": "｡",
  "、": "､﹑",
  ",": "，﹐",
  ".": "．﹒",
  ";": "；﹔",
  ":": "：﹕∶︰",
  "?": "？",
  "!": "！",
  "(": "（﹙❨",
  ")": "）﹚❩",
  "〔": "[［〖",
  "〕": "]］〗",
  "“": "「〝",
  "”": "」〞",
  "‘": "『",
  "’": "』",
  "《": "〈",
  "》": "〉",
  "%": "％﹪",
  "#": "＃♯",
  "/": "／∕⁄",
  "+": "＋﹢",
  "×": "✕✖╳",
  "≥": "≧⩾",
  "≤": "≦⩽",
  "0": "⁰₀",
  "1": "¹₁",
  "2": "²₂",
  "3": "³₃",
  "4": "⁴₄",
  "5": "⁵₅",
  "6": "⁶₆",
  "7": "⁷₇",
  "8": "⁸₈",
  "9": "⁹₉",
  μ: "µ",
};

/** Half-width punctuation that becomes full-width once its surroundings were looked at. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

const DROP = 0;
const BLANK = 0x20;
const BREAK = 0x0a;
/** More digits than a thousands separator may follow. */
const DECIMALS = 100;
const LINE_BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
const BYTE_ORDER_MARK = 0xfeff;
const SINGLE = buildSingle();
const FULL = new Uint16Array(128);
for (const [half, full] of Object.entries(FULL_WIDTH)) FULL[half.charCodeAt(0)] = full.charCodeAt(0);
const CARRIAGE_RETURN = "_x000D_";

/** What each character becomes by itself: DROP, BLANK, BREAK or its canonical spelling. */
function buildSingle(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = isOrdinary(code) ? code : canonical(code);
  for (const [canon, variants] of Object.entries(SPELLINGS)) {
    for (const variant of variants) table[variant.charCodeAt(0)] = canon.charCodeAt(0);
  }
  return table;
}

/** Written characters of East Asia, and what has no meaning of its own: nearly the whole table, so that it is soon built. */
function isOrdinary(code: number): boolean {
  return code > 0x3164 && code < 0xf900;
}

function canonical(code: number): number {
  const character = String.fromCharCode(code);
  if (LINE_BREAKS.has(code)) return BREAK;
  if (code === 0x3164 || code === 0x2800 || (/\s/.test(character) && code !== BYTE_ORDER_MARK)) return BLANK;
  // Control and format characters, and variation selectors: invisible, dropped without a trace.
  if (/[\p{Cc}\p{Cf}]/u.test(character) || (code >= 0xfe00 && code <= 0xfe0f)) return DROP;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  // Radicals and compatibility forms that PDF conversion leaves in place of the plain character.
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = character.normalize("NFKC");
    return plain.length === 1 ? plain.charCodeAt(0) : code;
  }
  return code;
}

/** First pass: each character by itself, and the blanks between. Gives the number of characters kept. */
function compact(raw: string, codes: Uint16Array, origin: Uint32Array, breaks: number[]): number {
  let length = 0;
  let blankAt = -1;
  let broken = false;
  for (let index = 0; index < raw.length; index++) {
    const written = raw.charCodeAt(index);
    let code = isHan(written) ? written : (SINGLE[written] ?? DROP);
    let skip = 0;
    if (code === 0x5f && raw.startsWith(CARRIAGE_RETURN, index)) {
      code = BREAK;
      skip = CARRIAGE_RETURN.length - 1;
    }
    if (code === BLANK || code === BREAK) {
      if (blankAt < 0) blankAt = index;
      if (code === BREAK) broken = true;
      index += skip;
      continue;
    }
    if (code === DROP) continue;
    if (blankAt >= 0) {
      if (length > 0 && separates(codes[length - 1] ?? 0, code)) {
        codes[length] = BLANK;
        origin[length++] = blankAt;
      }
      if (broken && length > 0) breaks.push(length);
      blankAt = -1;
      broken = false;
    }
    codes[length] = code;
    origin[length++] = index;
  }
  return length;
}

/** Whether a blank between the two means something: between Latin words, and between numbers ("4. 3处"). */
function separates(before: number, after: number): boolean {
  if (isDigit(before) && isLetter(after)) return false;
  return (isWordJoint(before) || before === 0x2c) && isWordJoint(after);
}

/** Second pass, in place: what a character means among its neighbours. Gives the new length. */
function settle(codes: Uint16Array, origin: Uint32Array, kept: number, breaks: number[]): number {
  let length = 0;
  let nextBreak = 0;
  /** Digits just before, as far as a separator may follow them; −1 where they follow a letter, as in H2O. */
  let digits = 0;
  let quoteOpen = false;
  let apostropheOpen = false;
  for (let index = 0; index < kept; index++) {
    while (nextBreak < breaks.length && breaks[nextBreak] === index) breaks[nextBreak++] = length;
    const before = length > 0 ? (codes[length - 1] ?? 0) : 0;
    const code = codes[index] ?? 0;
    const after = index + 1 < kept ? (codes[index + 1] ?? 0) : 0;
    let settled = code;
    if (code === 0x2c && groupsThousands(codes, index, kept, digits)) {
      digits = 0;
      continue;
    } else if (code === 0x2e) {
      if (isCjk(before) && !isHanDigit(before)) settled = 0x3002;
    } else if (code === 0x3a) {
      if (!(isDigit(before) && isDigit(after))) settled = 0xff1a;
    } else if (code === 0x22) {
      settled = quoteOpen ? 0x201d : 0x201c;
    } else if (code === 0x27) {
      if (!(isLetter(before) && isLetter(after))) {
        settled = apostropheOpen ? 0x2019 : 0x2018;
        apostropheOpen = !apostropheOpen;
      }
    } else if (code === 0x2014) {
      const doubled = before === 0x2014 || after === 0x2014;
      if (isDigit(after) ? !doubled || isRangeEnd(before) : isDigit(before) && !doubled) settled = 0x2d;
      if (doubled && isRangeEnd(before) && after === 0x2014 && isDigit(codes[index + 2] ?? 0)) continue;
    } else if (code === 0x4e00) {
      // 8一10家: a dash that was read as the character for one.
      if (isDigit(before) && isDigit(after)) settled = 0x2d;
    } else if (code === 0x25cb || code === 0x25ef || code === 0x3007) {
      if (isHanNumeral(before)) settled = 0x3007;
    } else if ((code === 0x4f || code === 0x6f) && digits > 0) {
      if (readsAsZero(codes, index, kept)) settled = 0x30;
    } else {
      settled = FULL[code] || code;
    }
    if (settled === 0x2c) settled = 0xff0c;
    if (settled === 0x201c) quoteOpen = true;
    else if (settled === 0x201d) quoteOpen = false;
    if (!isDigit(settled)) digits = 0;
    else if (digits < 0 || isLetter(before)) digits = -1;
    else digits = before === 0x2e ? DECIMALS : digits + 1;
    codes[length] = settled;
    origin[length++] = origin[index] ?? 0;
  }
  return length;
}

/** 1,234 and 12,345,678: up to three digits before, exactly three after. */
function groupsThousands(codes: Uint16Array, index: number, kept: number, digitsBefore: number): boolean {
  if (digitsBefore < 1 || digitsBefore > 3) return false;
  for (let ahead = 1; ahead <= 3; ahead++)
    if (index + ahead >= kept || !isDigit(codes[index + ahead] ?? 0)) return false;
  return index + 4 >= kept || !isDigit(codes[index + 4] ?? 0);
}

/** Whether an O after digits is a zero: more digits, a unit or a % follow, not another letter. */
function readsAsZero(codes: Uint16Array, index: number, kept: number): boolean {
  let next = index + 1;
  while (next < kept && next < index + 4 && (codes[next] === 0x4f || codes[next] === 0x6f)) next++;
  const code = next < kept ? (codes[next] ?? 0) : 0;
  return isDigit(code) || isCjk(code) || code === 0x25 || code === 0x2e;
}

/** What may stand before the dash of a range: a digit, % or a month. */
function isRangeEnd(code: number): boolean {
  return isDigit(code) || code === 0x25 || code === 0x6708;
}

/** Given in chunks, because a call takes only so many arguments. */
function textOf(codes: Uint16Array, length: number): string {
  const chunk = 8192;
  let text = "";
  for (let start = 0; start < length; start += chunk) {
    const part: unknown = codes.subarray(start, Math.min(start + chunk, length));
    text += String.fromCharCode.apply(null, part as number[]);
  }
  return text;
}
