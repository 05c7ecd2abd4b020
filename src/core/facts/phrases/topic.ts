import { CharSet } from "../../text/char-set";
import { isDigit, isOfWord } from "../../text/characters";
import type { Cue } from "../../text/cues";
import { each, phraseTable } from "../../text/phrase-table";
import { CodeSet, pairCode } from "./code-set";

/** What a phrase is about: the characters left when stages, deeds, amounts and empty words are taken out. */
export interface Topic {
  /** Adjacent pairs of content characters. */
  readonly pairs: CodeSet;
  readonly chars: CodeSet;
}

/** The topics of one phrase. */
export interface Topics {
  /** With the deeds: 招标 and 设计 are two things. */
  readonly topic: Topic;
  /** Without them: what they are done to. */
  readonly subject: Topic;
}

/** Words that tell nothing about the subject. */
const EMPTY = phraseTable(
  each(
    "工作 任务 项目 工程 情况 有关 相关 各项 各类 各级 进度 总量 工程量 目标 年度 全年 年内 当月 本月 累计 截至 目前 今年 以来 月份 月底 上半年 下半年 季度 " +
      "同比 比上年 上年 去年 达到 达 率 占 的 了 和 与 及 对 在 为 将 按 以 等 并 其 中 由 从 到 至 于 我区 我市 我县 我镇 全区 全市 全县 全镇 全省 区内 市内 县内 本 该 " +
      "共 约 左右 以上 以下 以内 不低于 不少于 不超过 超过 突破 至少 控制 总 数 个 项 家 前 后 内 外 上 下 新 再 又 也 还 都 已 均 全部 全面 进一步 认真 切实 大力 扎实 着力 坚决 进行 做好 加大 力度 水平 闭环 发现",
    true,
  ),
);

/** Marks of a character that is left out of the topic, and of one left out of the subject. */
const NO_TOPIC = 1;
const NO_SUBJECT = 2;

/** The topics of `text.slice(piece.start, piece.end)`. Cues and quantities carry offsets of the same text. */
export function topicsOf(
  text: string,
  piece: { readonly start: number; readonly end: number },
  cues: readonly Cue[],
  quantities: readonly { readonly normalizedStart: number; readonly normalizedEnd: number }[],
): Topics {
  const { start, end } = piece;
  const length = end - start;
  if (hidden.length < length) hidden = new Uint8Array(length);
  for (let at = 0; at < length; at++) hidden[at] = 0;
  for (const { normalizedStart, normalizedEnd } of quantities)
    hide(Math.max(0, normalizedStart - start), Math.min(length, normalizedEnd - start), NO_TOPIC | NO_SUBJECT);
  let alike = true;
  for (const cue of cues) {
    const empty = cue.aspect !== null || cue.deed?.name === "tend";
    if (!empty) alike = false;
    hide(cue.start - start, cue.end - start, empty ? NO_TOPIC | NO_SUBJECT : NO_SUBJECT);
  }
  const topic = seenIn(text, start, end, NO_TOPIC);
  return { topic, subject: alike ? topic : seenIn(text, start, end, NO_SUBJECT) };
}

/** Working space of `topicsOf`, kept from call to call: what is hidden of the phrase, by character. */
let hidden = new Uint8Array(512);

function hide(from: number, to: number, mark: number): void {
  for (let at = from; at < to; at++) hidden[at]! |= mark;
}

/** The topic of what is not hidden by `mark`, the empty words left out of which every character is still seen. */
function seenIn(text: string, start: number, end: number, mark: number): Topic {
  const length = end - start;
  hiddenFrom = start;
  hiddenBy = mark;
  for (let at = 0; at < length;) {
    const empty = hidden[at]! & mark ? 0 : emptyAt(text, start + at, end);
    hide(at, at + empty, mark);
    at += Math.max(1, empty);
  }
  return topicOfRuns(text, start, end, hidden, mark);
}

/** Length of the empty word that begins at `index`, its last character still seen; else 0. */
function emptyAt(text: string, index: number, end: number): number {
  if (!EMPTY.mayBegin(text.charCodeAt(index))) return 0;
  return EMPTY.beginningAt(text, index, endsSeen, end)?.length ?? 0;
}

/** Whether the last character of an empty word is seen. `hiddenFrom`: where `hidden` begins; `hiddenBy`: the mark that counts. */
function endsSeen({ length }: { readonly length: number }, _text: string, index: number): boolean {
  return !(hidden[index - hiddenFrom + length - 1]! & hiddenBy);
}

let hiddenFrom = 0;
let hiddenBy = 0;

/** The topic of plain words, such as a heading. */
export function topicOfWords(words: string): Topic {
  return words === "" ? NOTHING : topicOfRuns(words, 0, words.length, null, 0);
}

const NOTHING: Topic = { pairs: CodeSet.EMPTY, chars: CodeSet.EMPTY };

/** Digits of a date: 6 in 6月底. */
function isOfDate(text: string, index: number): boolean {
  let at = index;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at > index && DATE_SIGNS.at(text, at);
}

const DATE_SIGNS = new CharSet("年月日");

function topicOfRuns(text: string, start: number, end: number, hidden: Uint8Array | null, mark: number): Topic {
  let pairs = 0;
  let chars = 0;
  let previous = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (
      (hidden !== null && hidden[index - start]! & mark) ||
      !isContent(code) ||
      (isDigit(code) && isOfDate(text, index))
    ) {
      previous = 0;
      continue;
    }
    charsSeen[chars++] = code;
    if (previous !== 0) pairsSeen[pairs++] = pairCode(previous, code);
    previous = code;
  }
  return { pairs: CodeSet.of(pairsSeen, pairs), chars: CodeSet.of(charsSeen, chars) };
}

/** Where the members of a topic are gathered. */
const pairsSeen: number[] = [];
const charsSeen: number[] = [];

/** Letters, digits and Chinese characters. */
function isContent(code: number): boolean {
  return isOfWord(code) || (code >= 0xd800 && code <= 0xdfff);
}

/**
 * How much of `wanted` is found in `found`, 0 to 1. Not symmetric: a long answer may say more than was asked.
 * An empty `wanted` is about nothing in particular: 0.5.
 */
export function coverage(wanted: Topic, found: Topic): number {
  if (wanted.chars.size === 0) return 0.5;
  const chars = share(wanted.chars, found.chars);
  // Without a character in common there is no pair of them.
  if (chars === 0 || wanted.pairs.size === 0) return chars;
  return Math.max(share(wanted.pairs, found.pairs), 0.75 * chars);
}

/** The same for a clause: what its sentence is about besides counts for less. */
export function coverageIn(wanted: Topic, { topic, wideTopic }: Told): number {
  return Math.max(coverage(wanted, topic), 0.8 * coverage(wanted, wideTopic));
}

/** What a clause tells of, and what it goes on with. */
interface Told {
  readonly topic: Topic;
  readonly wideTopic: Topic;
}

/** All of the topics together. */
export function unionOf(topics: readonly Topic[]): Topic {
  let all = NOTHING;
  for (const topic of topics) all = union(all, topic);
  return all;
}

/** Both topics together. */
export function union(one: Topic, other: Topic): Topic {
  return { pairs: one.pairs.union(other.pairs), chars: one.chars.union(other.chars) };
}

/** A sentence that goes on and on is about no more than this. */
const MOST_PAIRS = 160;

/** What a sentence is about so far; it stops growing, so that a very long one costs no more than its length. */
export function extended(context: Topic, next: Topic): Topic {
  if (next.chars.size === 0 || context.pairs.size > MOST_PAIRS) return context;
  return context.chars.size === 0 ? next : union(context, next);
}

function share(wanted: CodeSet, found: CodeSet): number {
  return wanted.countIn(found) / wanted.size;
}
