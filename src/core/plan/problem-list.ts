import type { Status, Task } from "../model/bulletin";
import type { Decision } from "../model/decision";
import type { Finding, Report } from "../model/report";

/** One problem as it is sent to the responsible unit. All in words; "" where there is nothing to say. */
export interface ProblemLine {
  /** 1-based. */
  readonly number: number;
  /** Zero-based worksheet row; null for the sheet as a whole. */
  readonly row: number | null;
  readonly serial: string;
  /** The unit that leads, else all responsible ones. */
  readonly leadUnit: string;
  readonly problem: string;
  /** The words it rests on, with ellipses between them. */
  readonly evidence: string;
  readonly proposal: string;
  /** Note to the unit where it was forwarded. */
  readonly note: string;
}

/**
 * The problems that are open: neither ignored by the user nor only good to know. What was forwarded to a unit is listed
 * whatever its severity. In the report's order.
 */
export function problemList(report: Report): ProblemLine[] {
  const tasks = new Map(report.bulletin.tasks.map((task) => [task.row, task]));
  return report.findings
    .filter(isOpen)
    .map((finding, index) => lineOf(finding, tasks.get(finding.taskRow ?? -1) ?? null, index + 1));
}

function isOpen({ severity, decision }: Finding): boolean {
  if (decision !== null) return decision.kind === "forwarded";
  return severity !== "info";
}

function lineOf(finding: Finding, task: Task | null, number: number): ProblemLine {
  return {
    number,
    row: finding.taskRow ?? finding.cells[0]?.row ?? null,
    serial: task?.serialNumber?.text.trim() ?? "",
    leadUnit: task === null ? "" : (task.leadUnit ?? unitsOf(task)),
    problem: finding.message,
    evidence: evidenceWords(finding),
    proposal: proposalWords(finding),
    note: noteWords(finding.decision),
  };
}

function unitsOf({ responsibleUnits }: Task): string {
  return [...new Set(responsibleUnits.map(({ name }) => name))].join("、");
}

function evidenceWords({ evidence }: Finding): string {
  const quotes = evidence.map(({ text }) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  return [...new Set(quotes)].join(" …… ");
}

const CHANGE_WORDS: Readonly<Record<Status, string>> = {
  completed: "改为完成",
  partial: "改为部分完成",
  notCompleted: "改为未完成",
};

function proposalWords({ fix, statusFixes, kind }: Finding): string {
  if (fix !== null) return fix.label;
  if (statusFixes.length > 0) {
    return `核实后改正文字，或者${statusFixes.map(({ status }) => CHANGE_WORDS[status]).join("、")}`;
  }
  return kind === "status" ? "请核实并补充说明" : "请改正";
}

function noteWords(decision: Decision | null): string {
  if (decision === null) return "";
  return decision.reason === "" ? "请责任单位核实" : decision.reason;
}

const HEAD = ["序号", "行号", "表中序号", "牵头单位", "问题", "依据", "建议", "附言"];

/** The list for the clipboard: a head line and a line each, cells parted by tabs, so that Excel and Word take it in. */
export function problemListText(lines: readonly ProblemLine[]): string {
  const rows = lines.map((line) => [
    String(line.number),
    line.row === null ? "整张表" : `第${line.row + 1}行`,
    line.serial,
    line.leadUnit,
    line.problem,
    line.evidence,
    line.proposal,
    line.note,
  ]);
  return [HEAD, ...rows].map((cells) => cells.map(oneCell).join("\t")).join("\r\n");
}

/** Kept in one cell, and text where it is pasted: what opens like a formula gets a blank before it. */
function oneCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(line) ? ` ${line}` : line;
}
