import { columnOf, type NameMention, type Status, type Task } from "../core/model/bulletin";
import type { Evidence, Finding, Judgement, Report, TallyLine } from "../core/model/report";
import { cellName, rangeName } from "../core/model/sheet";

/** The names of the statuses as the bulletin writes them. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  completed: "完成",
  partial: "部分完成",
  notCompleted: "未完成",
};

/**
 * A report in the command line's stable JSON form: Excel's own row numbers (1-based) and addresses, offsets
 * zero-based and half-open in the cell's raw text. Fields are only ever added.
 */
export function jsonReport(file: string, report: Report) {
  const { bulletin, judgements, findings, tally } = report;
  return {
    file,
    sheet: bulletin.sheetName,
    title: bulletin.title?.text ?? null,
    year: bulletin.title?.year ?? null,
    month: bulletin.title?.month ?? columnOf(bulletin, "monthlyTarget")?.month ?? null,
    tasks: bulletin.tasks.map((task, index) => taskJson(task, judgements[index])),
    findings: findings.map(findingJson),
    tally: {
      byLeader: tally.byLeader.map(lineJson),
      byUnit: tally.byUnit.map((line) => ({ ...lineJson(line), led: line.led })),
    },
  };
}

function taskJson(task: Task, judgement: Judgement | undefined) {
  return {
    row: task.row + 1,
    serialNumber: task.serialNumber?.text ?? "",
    statedStatus: task.stated?.status ? STATUS_NAMES[task.stated.status] : null,
    impliedStatuses: (judgement?.impliedStatuses ?? []).map((status) => STATUS_NAMES[status]),
    verdict: judgement?.verdict ?? "uncertain",
    leaders: names(task.leaders),
    responsibleUnits: names(task.responsibleUnits),
    leadUnit: task.leadUnit,
    items: (judgement?.items ?? []).map(({ target, answer, outcome, reason }) => ({
      target: evidenceJson(target),
      answer: answer === null ? null : evidenceJson(answer),
      outcome,
      reason,
    })),
  };
}

function findingJson(finding: Finding) {
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    kind: finding.kind,
    severity: finding.severity,
    row: finding.taskRow === null ? null : finding.taskRow + 1,
    cells: finding.cells.map(rangeName),
    message: finding.message,
    evidence: finding.evidence.map(evidenceJson),
    fixable: finding.fix !== null,
    fingerprint: finding.fingerprint,
    decision: finding.decision && { kind: finding.decision.kind, reason: finding.decision.reason },
  };
}

function evidenceJson({ cell, start, end, text }: Evidence) {
  return { cell: cellName(cell), start, end, text };
}

function lineJson({ name, total, completed, partial, notCompleted, contradicted, uncertain }: TallyLine) {
  return { name, total, completed, partial, notCompleted, contradicted, uncertain };
}

/** Names in the order written, each once. */
function names(mentions: readonly NameMention[]): string[] {
  return [...new Set(mentions.map((mention) => mention.name))];
}
