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
): (finding: Rested, readsTask: boolean) => string {
  const tasks = new Map(bulletin.tasks.map((task) => [task.row, task]));
  const uses = new Map<string, number>();
  const month = bulletin.title?.month ?? null;
  let last: { readonly task: Task; readonly digest: string } | null = null;
  // A row may have dozens of findings, and long texts: these are gone over once.
  const digestOfTask = (task: Task): string => {
    if (last?.task !== task) last = { task, digest: digestOf(JSON.stringify(judgedTexts(task))) };
    return last.digest;
  };
  return (finding, readsTask) => {
    const task = finding.taskRow === null ? undefined : tasks.get(finding.taskRow);
    const texts = readsTask && task ? [month, digestOfTask(task)] : pointedAt(sheet, finding, task);
    const quotes = finding.evidence.map(({ start, text }) => [start, text]);
    const digest = digestOf(JSON.stringify([finding.ruleId, finding.messageId, quotes, texts]));
    const count = (uses.get(digest) ?? 0) + 1;
    uses.set(digest, count);
    return count === 1 ? digest : `${digest}#${count}`;
  };
}

function judgedTexts(task: Task): (string | null)[] {
  const { annualTarget, monthlyTarget, completion, stated } = task;
  return [annualTarget?.text, monthlyTarget?.text, completion?.text, stated?.word].map((text) => text ?? null);
}

/** A finding on many cells is known by the first of them. */
const MOST_CELLS = 60;

function pointedAt(sheet: SheetSnapshot, { cells, evidence }: Rested, task: Task | undefined): string[] {
  const texts: string[] = task === undefined ? [] : targetsOf(task);
  for (const { cell } of evidence.slice(0, MOST_CELLS)) texts.push(cellText(sheet, cell));
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
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return [one, two].map((half) => (half >>> 0).toString(36).padStart(7, "0")).join("");
}
