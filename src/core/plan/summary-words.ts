import type { Status, Task } from "../model/bulletin";
import type { Report, TallyLine, Verdict } from "../model/report";
import { cellName } from "../model/sheet";
import type { CellLook, SheetEntry } from "../model/sheet-fill";
import { sheetReference } from "./freshness";

/** What is counted of a line. `other`: tasks whose status is missing or outside the vocabulary. */
export type Counted = Status | "other" | "total" | "contradicted" | "uncertain";

export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  completed: "完成",
  partial: "部分完成",
  notCompleted: "未完成",
  other: "状态不明",
  total: "任务数",
  contradicted: "矛盾",
  uncertain: "存疑",
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradicted: "矛盾",
  uncertain: "存疑",
  supported: "未发现矛盾",
};

/** The statuses in the order of the columns. */
export const STATUS_COLUMNS = ["completed", "partial", "notCompleted", "other"] as const;

export function countOf(line: TallyLine, counted: Counted): number {
  if (counted === "other") return line.total - line.completed - line.partial - line.notCompleted;
  return line[counted];
}

/** The kind of a task among the statuses. */
export function statusOf(task: Task): Status | "other" {
  return task.stated?.status ?? "other";
}

/** The status as a person reads it: the word of the vocabulary, else what is written, else that nothing is. */
export function statusWords(task: Task): string {
  return task.stated?.status ? COUNTED_WORDS[task.stated.status] : (task.stated?.word ?? "未填报");
}

export function isCounted(report: Report, index: number, counted: Counted): boolean {
  const task = report.bulletin.tasks[index];
  if (task === undefined) return false;
  if (counted === "total") return true;
  if (counted === "contradicted" || counted === "uncertain") return report.judgements[index]?.verdict === counted;
  return statusOf(task) === counted;
}

/** A cell that leads to a task's row in the bulletin, with a text to click on. */
export function linkToRow(sheetName: string, task: Task, words: string): SheetEntry {
  const cell = task.completion?.cell ?? task.serialNumber?.cell ?? { row: task.row, column: 0 };
  const place = `#${sheetReference(sheetName)}!${cellName(cell)}`;
  return { formula: `=HYPERLINK("${inFormula(place)}","${inFormula(words.slice(0, 200))}")` };
}

/** A text between the quotation marks of a formula. */
export function inFormula(text: string): string {
  return text.replace(/"/g, '""');
}

/** Names in the order written, each once. */
export function namesText(mentions: readonly { readonly name: string }[]): string {
  return [...new Set(mentions.map(({ name }) => name))].join("、");
}

/** Fonts that every Chinese Windows has. */
export const TITLE_FONT = "黑体";
export const BODY_FONT = "宋体";
export const BODY_PT = 10.5;
/** Dark enough to print as black. */
export const LINK_COLOR = "#1F3864";

export const TITLE_LOOK: CellLook = { fontName: TITLE_FONT, fontSize: 18, horizontal: "Center", vertical: "Center" };
export const NOTE_LOOK: CellLook = { fontName: BODY_FONT, fontSize: 9, vertical: "Center", wrap: true };
export const HEADING_LOOK: CellLook = { fontName: TITLE_FONT, fontSize: 14, vertical: "Center" };
export const HEAD_LOOK: CellLook = {
  fontName: TITLE_FONT,
  fontSize: BODY_PT,
  fill: "#E7E6E6",
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
  lines: true,
};
export const TEXT_LOOK: CellLook = {
  fontName: BODY_FONT,
  fontSize: BODY_PT,
  horizontal: "Left",
  vertical: "Center",
  wrap: true,
  lines: true,
};
export const NUMBER_LOOK: CellLook = { ...TEXT_LOOK, horizontal: "Center" };
export const LINK_LOOK: CellLook = { ...NUMBER_LOOK, color: LINK_COLOR, underline: true };
