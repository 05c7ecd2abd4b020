import { isCjk, isDigit, isLetter } from "../text/characters";
import type { Cue } from "../text/cues";

/** What a phrase is about: the characters left when stages, deeds, amounts and empty words are taken out. */
export interface Topic {
  /** Adjacent pairs of content characters. */
  readonly pairs: ReadonlySet<string>;
  readonly chars: ReadonlySet<string>;
}

/** Words that tell nothing about the subject. */
const EMPTY = byFirst(
  (
    "工作 任务 项目 工程 情况 有关 相关 各项 各类 各级 进度 总量 工程量 目标 年度 全年 年内 当月 本月 累计 截至 目前 今年 以来 月份 月底 上半年 下半年 季度 " +
    "同比 比上年 上年 去年 达到 达 率 占 的 了 和 与 及 对 在 为 将 按 以 等 并 其 中 由 从 到 至 于 我区 我市 我县 我镇 全区 全市 全县 全镇 全省 区内 市内 县内 本 该 " +
    "共 约 左右 以上 以下 以内 不低于 不少于 不超过 超过 突破 至少 控制 其中 总 数 个 项 家 前 后 内 外 上 下 新 再 又 也 还 都 已 均 全部 全面 进行 做好 加大 力度 水平"
  ).split(" "),
);

function byFirst(words: readonly string[]): Map<number, string[]> {
  const table = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(0);
    const list = table.get(code);
    if (list) list.push(word);
    else table.set(code, [word]);
  }
  return table;
}

/**
 * The topic of `text.slice(piece.start, piece.end)`. Cues and quantities carry offsets of the same text.
 * Deeds belong to the topic (招标 and 设计 are two things); `subjectOnly` leaves them out.
 */
export function topicOf(
  text: string,
  piece: { readonly start: number; readonly end: number },
  cues: readonly Cue[],
  quantities: readonly { readonly normalizedStart: number; readonly normalizedEnd: number }[],
  subjectOnly = false,
): Topic {
  const { start, end } = piece;
  const hidden = new Uint8Array(end - start);
  for (const quantity of quantities)
    hidden.fill(1, Math.max(0, quantity.normalizedStart - start), quantity.normalizedEnd - start);
  for (const cue of cues)
    if (cue.aspect || subjectOnly || cue.deed?.name === "tend") hidden.fill(1, cue.start - start, cue.end - start);
  for (let index = start; index < end;) {
    const length = hidden[index - start] ? 0 : emptyAt(text, index, start, hidden);
    if (length > 0) hidden.fill(1, index - start, index - start + length);
    index += Math.max(1, length);
  }
  return topicOfRuns(text, start, end, hidden);
}

/** Length of the empty word that begins at `index`, all of it still seen; else 0. */
function emptyAt(text: string, index: number, start: number, hidden: Uint8Array): number {
  const words = EMPTY.get(text.charCodeAt(index));
  if (!words) return 0;
  for (const word of words) {
    const last = index - start + word.length - 1;
    if (last < hidden.length && !hidden[last] && text.startsWith(word, index)) return word.length;
  }
  return 0;
}

/** The topic of plain words, such as a heading. */
export function topicOfWords(words: string): Topic {
  return topicOfRuns(words, 0, words.length, null);
}

function topicOfRuns(text: string, start: number, end: number, hidden: Uint8Array | null): Topic {
  const pairs = new Set<string>();
  const chars = new Set<string>();
  let previous = "";
  for (let index = start; index < end; index++) {
    if (hidden?.[index - start] || !isContent(text.charCodeAt(index))) {
      previous = "";
      continue;
    }
    const char = text.charAt(index);
    chars.add(char);
    if (previous !== "") pairs.add(previous + char);
    previous = char;
  }
  return { pairs, chars };
}

/** Letters, digits and Chinese characters. */
function isContent(code: number): boolean {
  return isCjk(code) || isDigit(code) || isLetter(code) || (code >= 0xd800 && code <= 0xdfff);
}

/**
 * How much of `wanted` is found in `found`, 0 to 1. Not symmetric: a long answer may say more than was asked.
 * An empty `wanted` is about nothing in particular: 0.5.
 */
export function coverage(wanted: Topic, found: Topic): number {
  if (wanted.chars.size === 0) return 0.5;
  const chars = share(wanted.chars, found.chars);
  if (wanted.pairs.size === 0) return chars;
  return Math.max(share(wanted.pairs, found.pairs), 0.75 * chars);
}

/** Both topics together. */
export function union(...topics: readonly Topic[]): Topic {
  const pairs = new Set<string>();
  const chars = new Set<string>();
  for (const topic of topics) {
    for (const pair of topic.pairs) pairs.add(pair);
    for (const char of topic.chars) chars.add(char);
  }
  return { pairs, chars };
}

/** A sentence that goes on and on is about no more than this. */
const MOST_PAIRS = 160;

/** What a sentence is about so far; it stops growing, so that a very long one costs no more than its length. */
export function extended(context: Topic, next: Topic): Topic {
  if (next.chars.size === 0 || context.pairs.size > MOST_PAIRS) return context;
  return context.chars.size === 0 ? next : union(context, next);
}

function share(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  let hits = 0;
  for (const part of wanted) if (found.has(part)) hits++;
  return hits / wanted.size;
}
