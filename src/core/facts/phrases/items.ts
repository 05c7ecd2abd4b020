import { CharSet } from "../../text/char-set";
import { codeAt, isDigit, isHan, isNumeric, isOfWord } from "../../text/characters";
import { cuesOf, wordPattern } from "../../text/cues";
import type { NormalizedText } from "../../text/normalize";
import { type Topic, topicOfWords } from "./topic";

/**
 * A piece of a target or a completion, cut at headings and numbering. Offsets count in the normalized text,
 * half-open; `start` is after heading and number.
 */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Heading it stands under ("人才公寓"), without blanks and colon; null where there is none. */
  readonly heading: string | null;
  /** What the heading is about; about nothing where there is none. */
  readonly about: Topic;
  /** Its number within the heading, 1-based: "2." ② 二是 → 2; null where there is none. */
  readonly number: number | null;
}

interface Marker {
  readonly start: number;
  readonly end: number;
  readonly heading: string | null;
  readonly number: number | null;
  /** Which way of numbering; numbers of one way form a series. */
  readonly style: string;
}

/** Cuts a text into items; a text with neither headings nor numbers is one item. Blank pieces are left out. */
export function itemsOf(normalized: NormalizedText): Item[] {
  const { text } = normalized;
  const markers = inOrder(numberMarkers(text), headingMarkers(text));
  const items: Item[] = [];
  let heading: string | null = null;
  let about = topicOfWords("");
  let number: number | null = null;
  let numberOutside = false;
  let from = 0;
  const close = (end: number) => {
    const piece = trimmed(text, from, end);
    if (piece) items.push({ start: piece.start, end: piece.end, text: piece.text, heading, about, number });
  };
  let previousEnd = -1;
  for (const marker of markers) {
    if (marker.start < previousEnd) continue;
    close(marker.start);
    if (marker.number !== null) {
      // "1.高标准农田：…2.水肥一体化：…": the numbers are outside, each heading ends with its number.
      if (numberOutside || heading === null) {
        heading = null;
        about = topicOfWords("");
      }
      number = marker.number;
    } else {
      numberOutside = number !== null && marker.start <= previousEnd + 1 && items.at(-1)?.end !== marker.start;
      if (!numberOutside) number = null;
      heading = marker.heading;
      about = topicOfWords(heading ?? "");
    }
    from = previousEnd = marker.end;
  }
  close(text.length);
  return items;
}

function inOrder(numbers: readonly Marker[], headings: readonly Marker[]): readonly Marker[] {
  if (headings.length === 0) return numbers;
  return numbers.length === 0 ? headings : [...numbers, ...headings].sort((a, b) => a.start - b.start);
}

/** Chinese ordinals 1–20 and circled digits, for numbering only. */
const ORDINALS = "一二三四五六七八九十";
const FIRST_CIRCLED = "①".charCodeAt(0);
const CIRCLED = 20;

interface Numbering {
  readonly style: string;
  readonly pattern: RegExp;
}

/**
 * Ways of numbering, by what may stand where an item begins. Each pattern is tried at one place only, where its first
 * character may begin it: a digit, a bracket, or a Chinese numeral.
 */
const BY_DIGIT: readonly Numbering[] = [
  { style: "digit", pattern: /(\d{1,2})[.、．,，](?=(.))/y },
  { style: "halfBracket", pattern: /(\d{1,2})[）)]/y },
];
const BY_BRACKET: readonly Numbering[] = [
  { style: "bracket", pattern: /[（(](\d{1,2})[）)]/y },
  { style: "ordinalBracket", pattern: /[（(]([一二三四五六七八九十]{1,2})[）)]/y },
];
const BY_ORDINAL: readonly Numbering[] = [
  { style: "isOrdinal", pattern: /([一二三四五六七八九十]{1,2})是/y },
  { style: "ordinal", pattern: /([一二三四五六七八九十]{1,2})、/y },
];

interface Numbered extends Marker {
  readonly number: number;
  readonly sure: boolean;
}

/** Numbering counts only where an item may begin, and where the numbers form a series (in any order). */
function numberMarkers(text: string): Marker[] {
  const found: Numbered[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // ② can't be anything but a number.
    if (code >= FIRST_CIRCLED && code < FIRST_CIRCLED + CIRCLED)
      found.push(marked("circled", index, index + 1, code - FIRST_CIRCLED + 1));
    else if ((isNumeric(code) || code === OPENING || code === HALF_OPENING) && mayBegin(text, index)) {
      const marker = numberAt(text, index, isDigit(code) ? BY_DIGIT : isHan(code) ? BY_ORDINAL : BY_BRACKET);
      if (marker) found.push(marker);
    }
  }
  if (found.length === 0) return found;
  const series = new Map<string, Set<number>>();
  for (const { style, number } of found) series.set(style, (series.get(style) ?? new Set()).add(number));
  return found.filter(({ style, number, sure }) => {
    const numbers = series.get(style) as Set<number>;
    const goesOn = numbers.has(number + 1) || numbers.has(number - 1);
    return goesOn || (sure && number === 1 && style !== "ordinal");
  });
}

const [OPENING, CLOSING, HALF_OPENING] = [0xff08, 0xff09, 0x28];

function marked(style: string, start: number, end: number, number: number, sure = true): Numbered {
  return { start, end, heading: null, number, style, sure };
}

function numberAt(text: string, index: number, numberings: readonly Numbering[]): Numbered | null {
  for (const { style, pattern } of numberings) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    const number = match && numberOf(match[1] ?? "");
    if (!match || number === null) continue;
    // "1.8月底前": the digit after the dot is the item's own; believed only if the series goes on.
    const sure = !/\d/.test(match[2] ?? "");
    return marked(style, index, index + match[0].length, number, sure);
  }
  return null;
}

function numberOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written) || null;
  if (written.length === 1) return ORDINALS.indexOf(written) + 1 || null;
  if (written.startsWith("十")) return 10 + ORDINALS.indexOf(written.slice(1)) + 1;
  return null;
}

/** Whether an item may begin at `index`: at the start, after a sentence mark, a colon or a bracket's end. */
function mayBegin(text: string, index: number): boolean {
  return index === 0 || BEFORE_ITEMS.at(text, index - 1);
}

/** Sentence marks, colons and blanks. */
const BEFORE_ITEMS = new CharSet("。；：;:！ ");

/** Words before a colon that introduce, and head nothing. */
const NO_HEADING = wordPattern(
  "其中 如下 包括 目前 截至 下一步 下步 一是 二是 三是 例如 即 分别为 分别是 主要是 原因 说明 注 备注 存在问题 情况 累计 完成情况 进展 如 有 分别".split(
    " ",
  ),
);

const LONGEST_HEADING = 30;

/** A heading: a short phrase without commas that begins where an item may and ends in a colon. */
function headingMarkers(text: string): Marker[] {
  const markers: Marker[] = boxedHeadings(text);
  for (let colon = text.indexOf("："); colon >= 0; colon = text.indexOf("：", colon + 1)) {
    const start = headingStart(text, colon);
    if (start === null) continue;
    const heading = text.slice(start, colon);
    if (heading.length < 2 || isIntroduction(heading)) continue;
    markers.push({ start, end: colon + 1, heading: heading.replace(/\s+/g, ""), number: null, style: "heading" });
  }
  return markers;
}

/** 【数字政府】: a heading in a box, where an item may begin. */
function boxedHeadings(text: string): Marker[] {
  const markers: Marker[] = [];
  for (let open = text.indexOf("【"); open >= 0; open = text.indexOf("【", open + 1)) {
    const close = text.indexOf("】", open);
    if (close < 0) break;
    const heading = text.slice(open + 1, close).replace(/\s+/g, "");
    const isHead = heading.length >= 2 && heading.length <= LONGEST_HEADING && mayBegin(text, open);
    if (isHead) markers.push({ start: open, end: close + 1, heading, number: null, style: "heading" });
  }
  return markers;
}

function headingStart(text: string, colon: number): number | null {
  let closed = 0;
  for (let index = colon - 1; index >= 0 && colon - index <= LONGEST_HEADING + 1; index--) {
    const code = text.charCodeAt(index);
    if (code === CLOSING) closed++;
    // （11月目标：…）: a colon in brackets heads nothing.
    if (code === OPENING && closed-- === 0) return null;
    if (COMMAS.has(code) && !insideBrackets(text, index, colon)) {
      // "2、村卫生室：" — the mark belongs to a number.
      if (!text.startsWith("，", index) && isDigit(codeAt(text, index - 1))) return index + 1;
      if (text.startsWith("、", index)) continue;
      return null;
    }
    if (STOPS.has(code)) return index + 1;
    if (DOTS.has(code) && isDigit(codeAt(text, index - 1)) && !isDigit(codeAt(text, index + 1))) return index + 1;
    if (code >= FIRST_CIRCLED && code < FIRST_CIRCLED + CIRCLED) return index + 1;
    if (index === 0) return 0;
  }
  return null;
}

const COMMAS = new CharSet("，、,");
const STOPS = new CharSet("。；：！");
const DOTS = new CharSet(".．");

function insideBrackets(text: string, index: number, end: number): boolean {
  const after = text.slice(index, end);
  const open = after.search(/[（《“]/);
  const close = after.search(/[）》”]/);
  return close >= 0 && (open < 0 || close < open);
}

function isIntroduction(heading: string): boolean {
  NO_HEADING.lastIndex = 0;
  const match = NO_HEADING.exec(heading);
  if (match?.index === 0 && (match[0].length === heading.length || /^(截至|累计|目前|其中|原因)/.test(heading)))
    return true;
  // "两项任务均已完成：…" says something itself.
  if (cuesOf(heading).some((cue) => cue.aspect === "done")) return true;
  // "48万吨固废去向明确：": a whole, and what became of it.
  if (/\d(?:\.\d+)?[万亿]?(?:吨|亩|元|公里|平方米|户|人|件|批次|[个家座处项条台名场宗栋套所]$)/.test(heading))
    return true;
  return /^\d+$/.test(heading) || /(是|为|有|包括|如下|分别)$/.test(heading);
}

function trimmed(text: string, start: number, end: number): { start: number; end: number; text: string } | null {
  while (start < end && BETWEEN.has(text.charCodeAt(start))) start++;
  while (end > start && BLANKS.has(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const piece = text.slice(start, end);
  return isOfWord(text.charCodeAt(start)) || /[\p{L}\p{N}]/u.test(piece) ? { start, end, text: piece } : null;
}

/** Normalized text has no blanks but these. */
const BLANKS = new CharSet(" \n");
const BETWEEN = new CharSet(" \n。；，、;,：");
