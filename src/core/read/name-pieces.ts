import { endOfNames } from "../model/bulletin";
import type { Quote } from "../model/span";

/** What stands between two separators of a name cell, marks of leadership taken off. */
export interface NamePiece extends Quote {
  /** Marked 牵头, in whichever way. */
  readonly lead: boolean;
  /** Only blanks or a line break part it from the piece before: it may be the rest of the same name. */
  readonly mayContinue: boolean;
}

/** A name cell, cut up. Offsets count in the raw text. */
export interface CutCell {
  readonly pieces: readonly NamePiece[];
  /** Bracketed words that name no one. */
  readonly remarks: readonly Quote[];
}

const LEAD_WORDS = ["牵头", "主办", "主责", "总负责"];
const OTHER_MARKS = ["配合", "协办", "协助", "协同", "参与", "责任单位", "主体", "排名不分先后"];
/** Words before a colon: whether what follows leads. */
const LABELS: Readonly<Record<string, boolean>> = {
  ...{ 牵头: true, 牵头单位: true, 牵头部门: true, 牵头责任单位: true, 主办: true, 主办单位: true, 主责单位: true },
  ...{ 主责: true, 牵头领导: true, 责任单位: false, 责任部门: false, 配合: false, 配合单位: false, 配合部门: false },
  ...{ 协办: false, 协办单位: false, 参与单位: false, 协同单位: false, 协助单位: false, 成员单位: false },
  ...{ 分管领导: false, 责任领导: false, 责任人: false, 配合领导: false },
};
/** What may follow or precede a name without brackets: 区教育局牵头, 由区教育局牵头. */
const LEAD_TAIL = /(?:负责)?牵头(?:负责|单位)?$/;

/** Bracketed words with one of these name nobody. */
const BRACKETED_REMARKS = ["提供", "负责", "职责", "分工", "责任人", "联系人", "电话"];
/** Numbering before a name: 1.区教育局, ①区教育局. */
const NUMBERING = /^(?:\d{1,2}[.．)）]?|[①-⑳])/;
const LONGEST_BRACKET = 40;

/** What a character is to a cell of names: a part of one, or one of the others. */
const [NAME, BLANK, SEPARATOR, COLON, OPENING, CLOSING] = [0, 1, 2, 3, 4, 5];
const PARTS = new Uint8Array(0x10000);
for (const [part, characters] of [
  [BLANK, " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\ufeff"],
  [SEPARATOR, "、，,；;/／|｜。\\＋+&"],
  [COLON, "：:﹕"],
  [OPENING, "（([【［〔〈《<＜{﹙"],
  [CLOSING, "）)]】］〕〉》>＞}﹚"],
] as const) {
  for (const character of characters) PARTS[character.charCodeAt(0)] = part;
}
PARTS.fill(BLANK, 0x2000, 0x200b);

/**
 * Cuts a cell of names at blanks, line breaks, 、，；/ and brackets. `keepBrackets`: bracketed words that are no mark
 * belong to the name before them (区委宣传部（区文明办）), else they are dropped (王芳（常务）). Reads up to `endOfNames`.
 */
export function cutNames(raw: string, keepBrackets: boolean): CutCell {
  const cutter = new Cutter(beginning(raw), keepBrackets);
  cutter.run();
  return { pieces: spreadLabels(raw, cutter.pieces, cutter.labels), remarks: cutter.remarks };
}

/** As much of a cell as is read, without a name that is cut in two. */
function beginning(raw: string): string {
  const most = endOfNames(raw);
  if (most === raw.length) return raw;
  for (let end = most; end > most - LONGEST_BRACKET; end--) {
    const part = PARTS[raw.charCodeAt(end)];
    if (part === BLANK || part === SEPARATOR) return raw.slice(0, end);
  }
  return raw.slice(0, most);
}

interface Label {
  readonly at: number;
  readonly lead: boolean;
}

class Cutter {
  readonly pieces: NamePiece[] = [];
  readonly remarks: Quote[] = [];
  readonly labels: Label[] = [];
  private start = -1;
  private mayContinue = false;
  private leadNext = false;

  constructor(
    private readonly raw: string,
    private readonly keepBrackets: boolean,
  ) {}

  run(): void {
    const { raw } = this;
    let at = 0;
    while (at < raw.length) {
      const part = PARTS[raw.charCodeAt(at)];
      if (part === undefined || part === NAME) {
        if (this.start === -1) this.start = at;
      } else if (part === BLANK) this.flush(at, true);
      else if (part === OPENING) {
        at = this.bracket(at);
        continue;
      } else if (part === COLON) this.colon(at);
      // Also 牵头） with its opening bracket lost.
      else this.flush(at, false);
      at++;
    }
    this.flush(raw.length, false);
  }

  /** Ends the current piece. `soft`: a blank follows, so that the next piece may belong to it. */
  private flush(end: number, soft: boolean): void {
    const start = this.start;
    this.start = -1;
    if (start !== -1) this.mayContinue = this.add(start, end) && soft;
    else if (!soft) this.mayContinue = false;
  }

  /** Adds a piece; false where it was a mark and no name. */
  private add(start: number, end: number): boolean {
    const text = this.raw.slice(start, end);
    if (LEAD_WORDS.includes(text)) {
      this.markLead();
      return false;
    }
    const tail = text.includes("牵头") ? LEAD_TAIL.exec(text) : null;
    const numbering = NUMBERING.exec(text)?.[0].length ?? 0;
    const from = tail && text.startsWith("由") ? start + 1 : start + numbering;
    const to = tail && tail.index > 0 ? start + tail.index : end;
    if (to <= from) return false;
    this.pieces.push({
      start: from,
      end: to,
      text: this.raw.slice(from, to),
      lead: tail !== null || this.leadNext,
      mayContinue: this.mayContinue && this.pieces.length > 0,
    });
    this.leadNext = false;
    return tail === null;
  }

  private markLead(): void {
    const last = this.pieces.pop();
    if (last) this.pieces.push({ ...last, lead: true });
    else this.leadNext = true;
    this.mayContinue = false;
  }

  private colon(at: number): void {
    const label = this.start === -1 ? undefined : LABELS[this.raw.slice(this.start, at)];
    if (label === undefined) {
      this.flush(at, false);
      return;
    }
    this.labels.push({ at, lead: label });
    this.start = -1;
    this.mayContinue = false;
  }

  /** Handles a bracket opened at `open`; returns where to go on. */
  private bracket(open: number): number {
    const { raw } = this;
    const close = closingBracket(raw, open);
    if (close === -1) {
      // （牵头 with its closing bracket lost.
      const word = LEAD_WORDS.find((candidate) => raw.startsWith(candidate, open + 1));
      this.flush(open, false);
      if (word) this.markLead();
      return open + 1 + (word?.length ?? 0);
    }
    if (close === open + 3 && raw.startsWith("牵头", open + 1)) {
      this.flush(open, false);
      this.markLead();
      return close + 1;
    }
    const content = raw.slice(open + 1, close).replace(/[\s\u200b-\u200d\ufeff]+/g, "");
    const isMark = (words: readonly string[]) => content.length <= 12 && words.some((word) => content.includes(word));
    if (isMark(LEAD_WORDS)) {
      this.flush(open, false);
      this.markLead();
    } else if (/^\d{0,2}$/.test(content) || isMark(OTHER_MARKS)) {
      this.flush(open, false);
    } else if (!this.keepBrackets) {
      this.flush(open, false);
    } else if (BRACKETED_REMARKS.some((word) => content.includes(word))) {
      this.flush(open, false);
      this.remarks.push({ start: open, end: close + 1, text: raw.slice(open, close + 1) });
    } else if (this.start === -1) {
      this.extendLast(open, close + 1);
    }
    return close + 1;
  }

  /** 区委宣传部 （区文明办）: the bracket belongs to the piece before the blank. */
  private extendLast(open: number, end: number): void {
    const last = this.pieces.at(-1);
    if (!last || !this.mayContinue) {
      this.start = open;
      return;
    }
    this.pieces[this.pieces.length - 1] = { ...last, end, text: this.raw.slice(last.start, end) };
  }
}

function closingBracket(raw: string, open: number): number {
  for (let at = open + 1; at < Math.min(raw.length, open + LONGEST_BRACKET); at++) {
    const part = PARTS[raw.charCodeAt(at)];
    if (part === CLOSING) return at;
    if (part === OPENING) return -1;
  }
  return -1;
}

/**
 * 牵头单位：A、B；配合单位：C. A label that leads holds up to the next label, a line break or ；. Where blanks alone part
 * the names and no other label follows, only the first is meant.
 */
function spreadLabels(raw: string, pieces: readonly NamePiece[], labels: readonly Label[]): readonly NamePiece[] {
  if (!labels.some(({ lead }) => lead)) return pieces;
  let index = 0;
  let label: Label | null = null;
  let end = 0;
  let stopped = false;
  return pieces.map((piece) => {
    while (index < labels.length && labels[index]!.at < piece.start) {
      label = labels[index++]!;
      end = label.at + 1;
      stopped = false;
    }
    if (!label?.lead) return piece;
    const between = raw.slice(end, piece.start);
    const first = end === label.at + 1;
    const holds = first || !/[；;。\n\r]/.test(between);
    const onlyBlanks = !first && !/[、，,/]/.test(between);
    if (!holds || (onlyBlanks && index === labels.length)) stopped = true;
    end = piece.end;
    return stopped ? piece : { ...piece, lead: true };
  });
}
