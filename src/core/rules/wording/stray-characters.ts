import { cellName } from "../../model/sheet";
import type { Span } from "../../model/span";
import { onOneLine, oneCell, quoteOf } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import * as words from "../latin-words";
import { PAUSE, type SheetRule } from "../rule";
import { filledCells, labelOf } from "../task-cells";
import { matchesIn } from "../../model/matches";

type MessageId = "word" | "letter" | "lookalike" | "debris";

/** Something that does not belong, and what to put instead if that is plain. */
interface Stray {
  readonly kind: MessageId;
  readonly span: Span;
  readonly by: string | null;
}

const MOST_QUOTES = 20;

export const strayCharacters: SheetRule<MessageId> = {
  id: "stray-characters",
  kind: "wording",
  summary: "中文里混入英文词、孤立字母或转换留下的乱码",
  messages: {
    word: { severity: "warning", text: "第{row}行的「{header}」（{cell}）在中文里混入英文“{words}”。请改为中文。" },
    letter: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）在汉字之间有孤立的字母“{words}”，像是识别或输入时带进来的。请核实。",
    },
    lookalike: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）的数字“{words}”里混入字母（l像1，O像0）。请改为数字。",
    },
    debris: { severity: "warning", text: "第{row}行的「{header}」（{cell}）有转换留下的乱码“{words}”。请与原文核对。" },
  },
  examples: [
    {
      tasks: [
        [
          1,
          "新建公园6处。",
          "开工2处。",
          "完成。召开推进会⟦ and ⟧现场会，公园⟦or⟧广场已开工2处。",
          "陈立新",
          "区园林局",
        ],
      ],
      finds: ["word"],
    },
    {
      tasks: [
        [
          1,
          "新建公园6处。",
          "正在⟦ l ⟧推进2处公园，做好⟦ a ⟧项目⟦s⟧储备，协调⟦ J ⟧入驻。",
          "完成。已⟦j⟧开工，正在⟦ r ⟧施工。",
          "陈立新",
          "区园林局",
        ],
      ],
      finds: ["letter", "letter"],
    },
    {
      tasks: [[1, "新建公园⟦1O⟧处。", "开工⟦l2⟧处。", "完成。已开工12处。", "陈立新", "区园林局"]],
      finds: ["lookalike", "lookalike"],
    },
    {
      tasks: [
        [1, "新建公园6处。", "开工2处。⟦_x000D_⟧", "完成。已开工2处，面积⟦\uFFFD⟧平方米。", "陈立新", "区园林局"],
      ],
      finds: ["debris", "debris"],
    },
    {
      tasks: [
        [
          1,
          "治理VOCs和PM2.5，新建5G基站，落实RCEP，开发APP，改造110kVA变电站，A级景区、T恤、国III车、C位、X光。",
          "推进WiFi全覆盖，“e网通办”上线，方案 B 定稿，维生素 C 达标，Research and Development中心挂牌。",
          "完成。1+N体系、3+X模式已建成，i健康平台上线，5l样品2份，H2O检测合格，i城南、B 区已开工。",
          "陈立新",
          "区园林局",
        ],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const found of filledCells(sheet, bulletin, mayHaveStrays)) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE) continue;
      const { task, column, cell, text } = found;
      const strays = straysIn(text);
      for (const kind of ["word", "letter", "lookalike", "debris"] as const) {
        const some = strays.filter((stray) => stray.kind === kind);
        if (some.length === 0) continue;
        const evidence = some.slice(0, MOST_QUOTES).map(({ span }) => quoteOf({ cell, text }, span));
        const data = {
          row: task.row + 1,
          header: labelOf(column),
          cell: cellName(cell),
          words: [...new Set(evidence.map((quote) => shown(quote.text)))].join("”“"),
        };
        const changes = some.flatMap(({ span, by }) => (by === null ? [] : [{ span, by }]));
        const fix =
          changes.length === some.length
            ? rewriteCell(sheet, cell, replaceSpans(text, changes), {
                label: `改正${cellName(cell)}里的“${data.words}”`,
                safe: kind === "debris" && !some.some(({ span }) => joinsNumbers(text, span)),
              })
            : undefined;
        yield {
          messageId: kind,
          data,
          cells: [oneCell(cell)],
          evidence,
          taskRow: task.row,
          ...(fix && { fix }),
        };
      }
    }
  },
};

/** Most cells are purely Chinese and need no closer look. */
function mayHaveStrays(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (code === DEBRIS_HAN[0] || code === DEBRIS_HAN[1]) return true;
    } else if (isLetter(code) || code === 0xfffd || words.isUnprintableCode(code)) {
      return true;
    }
  }
  return false;
}

/** 锟 and 烫, which conversion leaves where it failed. */
const DEBRIS_HAN = [..."锟烫"].map((char) => char.charCodeAt(0));

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const IN_NUMBER = /[0-9０-９.．]/;

/** Whether taking the words out may make one number of two. */
function joinsNumbers(text: string, { start, end }: Span): boolean {
  return IN_NUMBER.test(text.charAt(start - 1)) || IN_NUMBER.test(text.charAt(end));
}

function straysIn(text: string): Stray[] {
  return [...latinStrays(text), ...lookalikes(text), ...debris(text)];
}

const LATIN = /[A-Za-z]+/g;
const DIGITS = /[0-9lO]{2,}/g;

/** English words and single letters with Chinese on both sides, blanks between them included. */
function* latinStrays(text: string): Generator<Stray> {
  for (const match of matchesIn(text, LATIN)) {
    const start = match.index;
    const end = start + match[0].length;
    const from = skipBlanksBack(text, start);
    const to = skipBlanks(text, end);
    if (!isChinese(text[from - 1]) || !isChinese(text[to])) continue;
    const span = { start: from, end: to };
    const blanks = (from < start ? 1 : 0) + (to > end ? 1 : 0);
    const word = match[0].toLowerCase();
    if (Object.hasOwn(words.ENGLISH_WORDS, word) && match[0] !== match[0].toUpperCase()) {
      if (blanks < 2 && words.PLAYFUL_WORDS.includes(word)) continue;
      yield { kind: "word", span, by: words.ENGLISH_WORDS[word] ?? null };
    } else if (word.length === 1 && isStrayLetter(text, match[0], from, to, blanks)) {
      yield { kind: "letter", span, by: null };
    }
  }
}

/** A letter between Chinese characters that neither classifies nor numbers anything. */
function isStrayLetter(text: string, letter: string, from: number, to: number, blanks: number): boolean {
  if (!isHan(text[from - 1]) || !isHan(text[to])) return false;
  if (words.BEHIND_LETTER.includes(text[to] ?? "")) return false;
  if (letter === letter.toUpperCase()) {
    const before = text.slice(Math.max(0, from - 4), from);
    return blanks === 2 && !words.BEFORE_LETTER.some((word) => before.endsWith(word));
  }
  return blanks === 2 || !words.NAMED_LETTERS.includes(letter);
}

/** 1O个, l2处: letters that a scanner took digits for. */
function* lookalikes(text: string): Generator<Stray> {
  for (const match of matchesIn(text, DIGITS)) {
    const start = match.index;
    const end = start + match[0].length;
    const isNumber = /[0-9]/.test(match[0]) && /^l?[0-9O]+$/.test(match[0]) && /l|O/.test(match[0]);
    if (!isNumber || match[0].startsWith("O")) continue;
    if (!isHan(text[start - 1]) || !isHanOrPercent(text[end])) continue;
    yield { kind: "lookalike", span: { start, end }, by: match[0].replaceAll("l", "1").replaceAll("O", "0") };
  }
}

function* debris(text: string): Generator<Stray> {
  for (const [word, by] of Object.entries(words.DEBRIS)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      yield { kind: "debris", span: { start: at, end: at + word.length }, by };
    }
  }
  for (let start = 0; start < text.length; start++) {
    if (!words.isUnprintable(text[start] ?? "")) continue;
    let end = start + 1;
    while (end < text.length && words.isUnprintable(text[end] ?? "")) end++;
    yield { kind: "debris", span: { start, end }, by: null };
    start = end;
  }
}

/** For a message: invisible characters by their code. */
function shown(text: string): string {
  return [...onOneLine(text)]
    .map((char) =>
      words.isUnprintable(char) ? `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}` : char,
    )
    .join("");
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && (text[at] === " " || text[at] === "\u3000")) at++;
  return at;
}

function skipBlanksBack(text: string, at: number): number {
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\u3000")) at--;
  return at;
}

function isHan(char: string | undefined): boolean {
  return char !== undefined && /\p{Script=Han}/u.test(char);
}

function isHanOrPercent(char: string | undefined): boolean {
  return isHan(char) || char === "%" || char === "，" || char === "。";
}

/** Chinese text or punctuation, or the cell's end. A quotation mark makes a name of what stands beside it. */
function isChinese(char: string | undefined): boolean {
  return char === undefined || isHan(char) || "，。、；：！？\n）（》".includes(char);
}
