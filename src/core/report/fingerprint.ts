import type { Bulletin, Task } from "../model/bulletin";
import type { Finding } from "../model/report";
import { cellText, type CellRange, type SheetSnapshot } from "../model/sheet";

/** What a fingerprint is made of. */
type Rested = Pick<Finding, "ruleId" | "messageId" | "taskRow" | "cells" | "evidence">;

/**
 * Gives each finding of a report its fingerprint, asked for in the report's order: of the rule and the texts that the
 * finding rests on, wherever they stand. For a rule on one task (`readsTask`) these are the task's targets, its
 * completion and its status; for one on the sheet the cells it points at. The serial number counts only where the
 * finding is about it, so that a row put in above changes nothing.
 */
export function fingerprinter(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  digestOfTask: (task: Task) => string,
): (finding: Rested, readsTask: boolean) => string {
  const taskAt = taskFinder(bulletin.tasks);
  const uses = new Map<string, number>();
  const month = bulletin.title?.month ?? null;
  return (finding, readsTask) => {
    const task = finding.taskRow === null ? undefined : taskAt(finding.taskRow);
    const texts = readsTask && task ? [month, digestOfTask(task)] : pointedAt(sheet, finding, task);
    const quotes = finding.evidence.map(({ start, text }) => [start, text]);
    const digest = digestOf(JSON.stringify([finding.ruleId, finding.messageId, quotes, texts]));
    const count = (uses.get(digest) ?? 0) + 1;
    uses.set(digest, count);
    return count === 1 ? digest : `${digest}#${count}`;
  };
}

/** Gives the digest of the texts that a task is judged by. A row may be asked for dozens of times while it is judged. */
export function taskDigester(): (task: Task) => string {
  const known = new Map<Task, string>();
  return (task) => {
    let digest = known.get(task);
    if (digest !== undefined) return digest;
    if (known.size > MOST_DIGESTS) known.clear();
    known.set(task, (digest = digestOfJson(judgedTexts(task))));
    return digest;
  };
}

/** More than are judged together. */
const MOST_DIGESTS = 200;

/** From a row to the task that begins on it. Tasks stand in the order of their rows. */
function taskFinder(tasks: readonly Task[]): (row: number) => Task | undefined {
  return (row) => {
    let [low, high] = [0, tasks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tasks[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return tasks[low]?.row === row ? tasks[low] : undefined;
  };
}

function judgedTexts(task: Task): (string | null)[] {
  const { annualTarget, monthlyTarget, completion, stated } = task;
  return [annualTarget?.text ?? null, monthlyTarget?.text ?? null, completion?.text ?? null, stated?.word ?? null];
}

/** A finding on many cells is known by the first of them. */
const MOST_CELLS = 60;
/** Nor are texts gone over without end: one cell may be full of what is quoted. UTF-16 units. */
const MOST_TEXT = 200_000;

function pointedAt(sheet: SheetSnapshot, { cells, evidence }: Rested, task: Task | undefined): string[] {
  const texts: string[] = task === undefined ? [] : targetsOf(task);
  let length = 0;
  for (const { cell } of evidence.slice(0, MOST_CELLS)) {
    const text = cellText(sheet, cell);
    length += text.length;
    if (length > MOST_TEXT) break;
    texts.push(text);
  }
  for (const range of cells) {
    for (const text of textsOf(sheet, range)) {
      if (texts.length > 2 * MOST_CELLS) return texts;
      texts.push(text);
    }
  }
  return texts;
}

/** What tells a task from others, for a finding about a cell that others have alike. */
function targetsOf({ annualTarget, monthlyTarget }: Task): string[] {
  return [annualTarget?.text ?? "", monthlyTarget?.text ?? ""];
}

function* textsOf(sheet: SheetSnapshot, { row, column, rowCount, columnCount }: CellRange): Generator<string> {
  for (let at = row; at < row + rowCount; at++) {
    for (let beside = column; beside < column + columnCount; beside++) {
      yield cellText(sheet, { row: at, column: beside });
    }
  }
}

/** 64 bits of a text, as letters and digits: two multiplicative hashes side by side (no secret, only an identity). */
export function digestOf(text: string): string {
  const digest = new Digest();
  digest.add(text);
  return digest.written();
}

/** `digestOf(JSON.stringify(texts))`; but few texts have anything that JSON escapes, and the others need not be copied. */
function digestOfJson(texts: readonly (string | null)[]): string {
  const digest = new Digest();
  let before = "[";
  for (const text of texts) {
    digest.add(before);
    before = ",";
    if (text === null || !digest.addQuoted(text)) digest.add(JSON.stringify(text));
  }
  digest.add("]");
  return digest.written();
}

class Digest {
  private one = 0xdeadbeef | 0;
  private two = 0x41c6ce57 | 0;

  add(text: string): void {
    let { one, two } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x9e3779b1);
      two = Math.imul(two ^ unit, 0x5f356495);
    }
    this.one = one;
    this.two = two;
  }

  /** Adds a text in quotation marks; adds nothing and gives false where JSON would escape a part of it. */
  addQuoted(text: string): boolean {
    let one = Math.imul(this.one ^ QUOTE, 0x9e3779b1);
    let two = Math.imul(this.two ^ QUOTE, 0x5f356495);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (isEscaped(unit)) return false;
      one = Math.imul(one ^ unit, 0x9e3779b1);
      two = Math.imul(two ^ unit, 0x5f356495);
    }
    this.one = Math.imul(one ^ QUOTE, 0x9e3779b1);
    this.two = Math.imul(two ^ QUOTE, 0x5f356495);
    return true;
  }

  written(): string {
    let { one, two } = this;
    one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
    two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
    return inLetters(one >>> 0, two >>> 0);
  }
}

const [QUOTE, BACKSLASH, BLANK] = [0x22, 0x5c, 0x20];

/** Control characters, quotation mark and backslash; and halves of a pair, which are escaped where they stand alone. */
function isEscaped(unit: number): boolean {
  return unit < BLANK || unit === QUOTE || unit === BACKSLASH || (unit & 0xf800) === 0xd800;
}

/** Two numbers of 32 bits, each as seven letters and digits of base 36. */
function inLetters(one: number, two: number): string {
  const [a, b] = [Math.floor(one / CUBE), Math.floor(two / CUBE)];
  const [c, d] = [one - a * CUBE, two - b * CUBE];
  const high = String.fromCharCode(digit(a / CUBE), digit(a / SQUARE), digit(a / 36), digit(a));
  const middle = String.fromCharCode(digit(c / SQUARE), digit(c / 36), digit(c), digit(b / CUBE), digit(b / SQUARE));
  return high + middle + String.fromCharCode(digit(b / 36), digit(b), digit(d / SQUARE), digit(d / 36), digit(d));
}

const SQUARE = 36 ** 2;
const CUBE = 36 ** 3;

/** The code of the last digit of a number (of its whole part) in base 36. */
function digit(number: number): number {
  const last = Math.trunc(number) % 36;
  return last < 10 ? 0x30 + last : 0x57 + last;
}
