import type { Status } from "../model/bulletin";
import type { Span } from "../model/span";

/** The words people write for a status. 基本完成 is not 完成: something is still missing. */
export const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  completed: [
    ...["完成", "已完成", "全部完成", "已全部完成", "全面完成", "已全面完成", "提前完成", "已提前完成", "超额完成"],
    ...["已超额完成", "圆满完成", "已圆满完成", "顺利完成", "按期完成", "按时完成", "如期完成", "完成目标", "完成任务"],
    ...["已完成目标任务", "已完成任务", "完成目标任务", "任务完成", "已办结", "办结", "已完结", "已达标", "达标"],
  ],
  partial: [
    ...["部分完成", "已部分完成", "部分已完成", "大部分完成", "基本完成", "已基本完成", "基本已完成", "未全部完成"],
    ...["未完全完成", "部分未完成", "序时推进", "按序时推进", "达到序时进度", "已达到序时进度", "达到序时"],
    ...["符合序时进度", "完成序时进度", "超序时进度", "正在推进", "正推进", "推进中", "正常推进", "有序推进"],
    ...["持续推进", "稳步推进", "加快推进", "顺利推进", "正在进行", "进行中", "正在实施", "实施中", "正在办理"],
    ...["办理中", "正在落实", "落实中"],
  ],
  notCompleted: [
    ...["未完成", "没有完成", "没完成", "尚未完成", "还未完成", "未按期完成", "未按时完成", "全部未完成", "均未完成"],
    ...["未启动", "尚未启动", "未开展", "尚未开展", "未开工", "尚未开工", "未开始", "尚未开始", "未实施", "未推进"],
    ...["滞后", "进度滞后", "进展滞后", "推进滞后", "严重滞后", "进展缓慢", "推进缓慢", "进度缓慢", "未达标"],
    ...["未达序时", "未达到序时", "未达序时进度", "未达到序时进度", "未达到序时要求", "低于序时进度", "落后序时进度"],
    ...["未办结", "未落实"],
  ],
};

/** Signs that stand for a status, in a column of their own only. */
const STATUS_SIGNS: ReadonlyMap<string, Status> = new Map([
  ["√", "completed"],
  ["✓", "completed"],
  ["✔", "completed"],
  ["是", "completed"],
  ["×", "notCompleted"],
  ["✗", "notCompleted"],
  ["✘", "notCompleted"],
  ["否", "notCompleted"],
]);

/** What may be written before the word: 完成情况：完成。 */
const LABELS = ["完成情况", "进展情况", "完成状态", "进展状态", "目前状态", "状态", "进度"];

const OPENING = "“\"'‘「『【[［〔(（《<＜";
const CLOSING = "”\"'’」』】]］〕)）》>＞";
/** What closes the word. A blank alone does not: 完成 立项手续 is a sentence. */
const ENDING = "。．.：:﹕，,;；！!—–｡";
/** In a column of its own a remark may follow in brackets or after a blank: 未完成（因雨停工）. */
const ENDING_IN_COLUMN = ENDING + OPENING + " \t\u3000\u00a0、/";
/** An opening sentence this short that ends in one of these was meant as a status: 顺利实施。 */
const STATUS_MORPHEMES = [
  "完成",
  "推进",
  "落实",
  "启动",
  "开展",
  "实施",
  "进行",
  "达标",
  "滞后",
  "序时",
  "办结",
  "完结",
];
const LONGEST_UNKNOWN_WORD = 6;

const BLANK = /[\s\u200b-\u200d\ufeff]/;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/** Where a status was found in a text, and what it means. */
export interface StatusReading {
  /** null: a word that was meant as a status, but is in no vocabulary. */
  readonly status: Status | null;
  readonly word: string;
  /** The word with its brackets, punctuation and the blanks between them. */
  readonly span: Span;
  /** Where the text goes on, blanks skipped. */
  readonly narrativeStart: number;
}

/**
 * Reads the status word that opens a text: 完成。 完成 ： “已完成” 【部分完成】 (完成) 完成；. null where the text opens
 * with anything else (完成了3项…, 完成率…, 完成投资…). In a status column (`alone`) the word may also be followed by
 * a remark, and every text is taken as meant for a status. Offsets count in the raw text.
 */
export const readStatus: StatusReader = (raw, alone = false) => readWith(WORDS_LONGEST_FIRST, raw, alone);

export type StatusReader = (raw: string, alone?: boolean) => StatusReading | null;

/** `readStatus` with words of the user's beside those of the table, or in their place. */
export function statusReader(more: Readonly<Record<Status, readonly string[]>>): StatusReader {
  if (Object.values(more).every((words) => words.length === 0)) return readStatus;
  const words = longestFirst([...entriesOf(STATUS_WORDS), ...entriesOf(more)]);
  return (raw, alone = false) => readWith(words, raw, alone);
}

/** The words by their first character, longest first. */
type Words = ReadonlyMap<string, readonly (readonly [string, Status])[]>;

function readWith(words: Words, raw: string, alone: boolean): StatusReading | null {
  const start = skipBlanks(raw, 0, true);
  if (start === raw.length) return null;
  return (
    statusAt(words, raw, start, start, alone) ??
    labelled(words, raw, start, alone) ??
    (alone ? whole(raw, start) : unknown(raw, start))
  );
}

function labelled(words: Words, raw: string, start: number, alone: boolean): StatusReading | null {
  for (const label of LABELS) {
    const end = matchLoosely(raw, start, label);
    if (end === -1) continue;
    const colon = skipBlanks(raw, end);
    if (raw[colon] !== "：" && raw[colon] !== ":") continue;
    const reading = statusAt(words, raw, start, skipBlanks(raw, colon + 1), alone);
    if (reading) return reading;
  }
  return null;
}

/** A vocabulary word at `at`; the span of what is found begins at `spanStart`. */
function statusAt(words: Words, raw: string, spanStart: number, at: number, alone: boolean): StatusReading | null {
  const bracket = at < raw.length && OPENING.includes(raw[at]!);
  const wordStart = bracket ? skipBlanks(raw, at + 1) : at;
  for (const [word, status] of words.get(raw.charAt(wordStart)) ?? []) {
    const wordEnd = matchLoosely(raw, wordStart, word);
    if (wordEnd === -1) continue;
    const spanEnd = endOfStatus(raw, wordEnd, bracket, alone);
    if (spanEnd === -1) continue;
    // The table's own word where it stands there without blanks: a long table then holds it once.
    const written = wordEnd - wordStart === word.length ? word : raw.slice(wordStart, wordEnd);
    return reading(raw, status, written, spanStart, spanEnd);
  }
  const sign = alone ? STATUS_SIGNS.get(raw.slice(at).trim()) : undefined;
  return sign ? reading(raw, sign, raw.slice(at).trim(), spanStart, raw.trimEnd().length) : null;
}

/** End of the punctuation that belongs to a word ending at `wordEnd`, or -1 where the sentence goes on. */
function endOfStatus(raw: string, wordEnd: number, bracket: boolean, alone: boolean): number {
  let at = skipBlanks(raw, wordEnd);
  const closed = bracket && at < raw.length && CLOSING.includes(raw[at]!);
  if (bracket && !closed) return -1;
  let end = closed ? at + 1 : wordEnd;
  at = skipBlanks(raw, end);
  const endings = alone ? ENDING_IN_COLUMN : ENDING;
  const ends = at === raw.length || isLineBreak(raw[at]!) || endings.includes(raw[at]!) || (alone && at > end);
  // 完成.5 is a number, not an ending.
  if (!closed && (!ends || (raw[at] === "." && /\d/.test(raw[at + 1] ?? "")))) return -1;
  while (at < raw.length && ENDING.includes(raw[at]!)) {
    end = at + 1;
    at = skipBlanks(raw, end);
  }
  return end;
}

/** 顺利实施。 opens like a status, though no vocabulary has it. */
function unknown(raw: string, start: number): StatusReading | null {
  const bracket = "【“[〔".indexOf(raw[start]!);
  const wordStart = bracket === -1 ? start : start + 1;
  const closing = bracket === -1 ? "。｡" : "】”]〕"[bracket]!;
  let end = wordStart;
  while (end < raw.length && end - wordStart < LONGEST_UNKNOWN_WORD && /\p{Script=Han}/u.test(raw[end]!)) end++;
  const word = raw.slice(wordStart, end);
  if (end === raw.length || !closing.includes(raw[end]!)) return null;
  if (!STATUS_MORPHEMES.some((morpheme) => word.endsWith(morpheme))) return null;
  return { ...reading(raw, null, word, start, end + 1), narrativeStart: 0 };
}

function whole(raw: string, start: number): StatusReading {
  const end = raw.trimEnd().length;
  return { status: null, word: raw.slice(start, end), span: { start, end }, narrativeStart: 0 };
}

function reading(raw: string, status: Status | null, word: string, start: number, end: number): StatusReading {
  return { status, word, span: { start, end }, narrativeStart: skipBlanks(raw, end, true) };
}

/** End of `word` written at `at`, blanks inside allowed (完 成); -1 where something else stands there. */
function matchLoosely(raw: string, at: number, word: string): number {
  if (raw[at] !== word[0]) return -1;
  let position = at;
  for (const char of word) {
    if (position > at) position = skipBlanks(raw, position);
    if (raw[position] !== char) return -1;
    position++;
  }
  return position;
}

function skipBlanks(raw: string, at: number, andLines = false): number {
  let position = at;
  while (position < raw.length && BLANK.test(raw[position]!) && (andLines || !isLineBreak(raw[position]!))) position++;
  return position;
}

function isLineBreak(char: string): boolean {
  return LINE_BREAK.test(char);
}

type Entries = readonly (readonly [string, Status])[];

function entriesOf(words: Readonly<Record<Status, readonly string[]>>): Entries {
  return (Object.entries(words) as [Status, readonly string[]][]).flatMap(([status, some]) =>
    some.map((word) => [word, status] as const),
  );
}

/** Of a word that stands there twice the last counts. */
function longestFirst(entries: Entries): Words {
  const words = new Map<string, (readonly [string, Status])[]>();
  for (const entry of [...new Map(entries)].sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charAt(0);
    words.set(first, [...(words.get(first) ?? []), entry]);
  }
  return words;
}

const WORDS_LONGEST_FIRST = longestFirst(entriesOf(STATUS_WORDS));
