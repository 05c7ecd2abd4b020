import type { Bulletin } from "../model/bulletin";
import { type Basis, DEFAULT_BASIS } from "../model/decision";
import type { Finding, Judgement, Report, Severity } from "../model/report";
import type { SheetSnapshot } from "../model/sheet";
import { readBulletin } from "../read/bulletin";
import { sheetRules } from "../rules";
import { wordMessage } from "../rules/rule";
import { fingerprinter } from "./fingerprint";
import { judgeTask, type RawFinding } from "./judge";
import { settleFinding, settleTask, settlingOf } from "./settle";
import { statusFixer } from "./status-fixes";
import { tallyOf } from "./tally";

/** The report of a sheet, or what was looked for in vain (a Chinese sentence). */
export type Analysis =
  { readonly kind: "report"; readonly report: Report } | { readonly kind: "none"; readonly lookedFor: string };

/**
 * Checks one sheet: reads the bulletin, applies every rule, judges every task, counts. `basis`: what the user set and
 * decided. Pure and deterministic.
 */
export function analyze(sheet: SheetSnapshot, basis: Basis = DEFAULT_BASIS): Analysis {
  const read = readBulletin(sheet);
  if (read.kind === "none") return read;
  return { kind: "report", report: reportOf(sheet, read.bulletin, basis) };
}

/** The report of a bulletin that was read from `sheet`. */
export function reportOf(sheet: SheetSnapshot, bulletin: Bulletin, basis: Basis = DEFAULT_BASIS): Report {
  const month = monthOf(bulletin);
  const settling = settlingOf(sheet, basis, {
    fingerprint: fingerprinter(sheet, bulletin),
    statusFixes: statusFixer(sheet, bulletin),
  });
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const raw of sheetFindings(sheet, bulletin)) {
    const finding = settleFinding(raw, settling);
    if (finding !== null) findings.push(finding);
  }
  for (const task of bulletin.tasks) {
    const settled = settleTask(task, judgeTask(task, month), settling);
    judgements.push(settled.judgement);
    findings.push(...settled.findings);
  }
  findings.sort(byPlace);
  return { bulletin, judgements, findings, tally: tallyOf(bulletin, judgements) };
}

/** The month reported on: the title's, else the one named in the monthly target's header. */
function monthOf(bulletin: Bulletin): number | null {
  return bulletin.title?.month ?? bulletin.columns.find((column) => column.role === "monthlyTarget")?.month ?? null;
}

function* sheetFindings(sheet: SheetSnapshot, bulletin: Bulletin): Iterable<RawFinding> {
  for (const rule of sheetRules) {
    for (const hit of rule.check(sheet, bulletin)) {
      const message = rule.messages[hit.messageId];
      if (!message) throw new Error(`rule ${rule.id} has no message ${hit.messageId}`);
      yield {
        ruleId: rule.id,
        messageId: hit.messageId,
        kind: rule.kind,
        severity: message.severity,
        taskRow: hit.taskRow ?? null,
        cells: hit.cells,
        message: wordMessage(message.text, hit.data),
        evidence: hit.evidence ?? [],
        fix: hit.fix ?? null,
      };
    }
  }
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings about the whole sheet first, then by row, column and severity. */
function byPlace(a: Finding, b: Finding): number {
  const place = (finding: Finding) => [finding.cells[0]?.row ?? -1, finding.cells[0]?.column ?? -1] as const;
  const [aRow, aColumn] = place(a);
  const [bRow, bColumn] = place(b);
  return aRow - bRow || aColumn - bColumn || SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity];
}
