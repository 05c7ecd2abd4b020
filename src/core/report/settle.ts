import type { Task } from "../model/bulletin";
import type { Basis, Decision } from "../model/decision";
import type { Fix } from "../model/edit";
import type { Finding, Judgement, Severity, StatusFix } from "../model/report";
import { placeOf, type SheetSnapshot } from "../model/sheet";
import type { Weight } from "../rules/rule";
import { type JudgedTask, type RawFinding, verdictOf } from "./judge";

/** What a finding is settled with beside the basis itself. */
export interface Settling {
  /** Formulas of the sheet, by their places. */
  readonly formulaCells: ReadonlySet<number>;
  readonly basis: Basis;
  /** Decisions by rule and fingerprint. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly fingerprint: (finding: RawFinding, readsTask: boolean) => string;
  readonly statusFixes: (finding: RawFinding, task: Task, judgement: Judgement) => readonly StatusFix[];
}

/** Looks up what settling needs of a sheet and a basis, once. */
export function settlingOf(
  sheet: SheetSnapshot,
  basis: Basis,
  given: Pick<Settling, "fingerprint" | "statusFixes">,
): Settling {
  return {
    ...given,
    basis,
    formulaCells: new Set(sheet.formulas.map(placeOf)),
    decisions: new Map(basis.decisions.map((decision) => [decision.ruleId + decision.fingerprint, decision])),
  };
}

/** A finding on the sheet as the user's settings and decisions have it; null where its rule is switched off. */
export function settleFinding(raw: RawFinding, settling: Settling): Finding | null {
  return settled(raw, "decisive", settling, false, NO_FIXES);
}

/**
 * What became of one task: findings that were ignored no longer count for the verdict, those forwarded to a unit do;
 * those of rules that are switched off are gone. Adds the findings to `kept`.
 */
export function settleTask(
  task: Task,
  { judgement, findings, weights }: JudgedTask,
  settling: Settling,
  kept: Finding[],
): Judgement {
  const counting: Weight[] = [];
  for (let index = 0; index < findings.length; index++) {
    const raw = findings[index]!;
    const weight = weights[index] ?? "note";
    const finding = settled(raw, weight, settling, true, settling.statusFixes(raw, task, judgement));
    if (finding === null) continue;
    kept.push(finding);
    if (finding.decision?.kind !== "ignored") counting.push(weight);
  }
  const verdict = verdictOf(counting);
  return verdict === judgement.verdict ? judgement : { ...judgement, verdict };
}

const NO_FIXES: readonly StatusFix[] = [];

function settled(
  raw: RawFinding,
  weight: Weight,
  { basis, decisions, formulaCells, fingerprint }: Settling,
  readsTask: boolean,
  statusFixes: readonly StatusFix[],
): Finding | null {
  const severity = severityOf(raw, weight, basis.settings.severities[raw.ruleId]);
  // Asked for in any case: fingerprints count those alike in the report's order.
  const print = fingerprint(raw, readsTask);
  if (severity === "off") return null;
  // Field by field: there may be hundreds of thousands, and a spread copy takes many times as long.
  return {
    ruleId: raw.ruleId,
    messageId: raw.messageId,
    kind: raw.kind,
    severity,
    taskRow: raw.taskRow,
    cells: raw.cells,
    message: raw.message,
    evidence: raw.evidence,
    fix: raw.fix !== null && keepsFormulas(raw.fix, formulaCells) ? raw.fix : null,
    statusFixes: statusFixes.every((fix) => keepsFormulas(fix, formulaCells))
      ? statusFixes
      : statusFixes.filter((fix) => keepsFormulas(fix, formulaCells)),
    fingerprint: print,
    decision: (decisions.size > 0 && decisions.get(raw.ruleId + print)) || null,
  };
}

/** The status itself is what the check is for: its rules can be told to speak lower, not to be silent. */
function severityOf(raw: RawFinding, weight: Weight, choice: Severity | "off" | undefined): Severity | "off" {
  if (choice === undefined || (choice === "off" && raw.kind === "status")) return raw.severity;
  // What is only doubted never stops publishing.
  return choice === "error" && weight !== "decisive" ? "warning" : choice;
}

/** Whether no formula is written over or deleted: its text is nowhere else, and others may rest on it. */
function keepsFormulas({ edits }: Fix, formulaCells: ReadonlySet<number>): boolean {
  if (formulaCells.size === 0) return true;
  return edits.every((edit) => {
    if (edit.kind === "setValue") return !formulaCells.has(placeOf(edit.cell));
    if (edit.kind !== "deleteRows") return true;
    return edit.rows.every(({ row, before, firstColumn }) =>
      before.every((_, index) => !formulaCells.has(placeOf({ row, column: firstColumn + index }))),
    );
  });
}
