import type { Bulletin, Task } from "../model/bulletin";
import { type Basis, DEFAULT_BASIS } from "../model/decision";
import type { Finding, Judgement, Report, Severity } from "../model/report";
import type { SheetSnapshot } from "../model/sheet";
import { finish, Pace, type Steps } from "../model/steps";
import { readBulletinInSteps } from "../read/bulletin";
import { sheetRules } from "../rules";
import { PAUSE, type SheetHit, type SheetRule, wordMessage } from "../rules/rule";
import { fingerprinter, taskDigester } from "./fingerprint";
import type { JudgedTask, RawFinding } from "./judge";
import { type Judging, judgeOnce } from "./judge-once";
import { type JudgeMemory, NO_MEMORY, type Remembered } from "./memory";
import { settleFinding, settleTask, type Settling, settlingOf } from "./settle";
import { statusFixer } from "./status-fixes";
import { tallyInSteps } from "./tally";

/** The report of a sheet, or what was looked for in vain (a Chinese sentence). */
export type Analysis =
  | {
      readonly kind: "report";
      readonly report: Report;
      /** For the next analysis of the same sheet. */
      readonly memory: JudgeMemory;
    }
  | { readonly kind: "none"; readonly lookedFor: string };

/** How far an analysis has got. */
export interface AnalysisProgress {
  /** From 0 to 1, never falling: reading the table, its layout and wording, then the rows one by one. */
  readonly share: number;
  /** Rows judged so far, of how many; 0 of 0 until the table has been read. */
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/**
 * Checks one sheet: reads the bulletin, applies every rule, judges every task, counts. `basis`: what the user set and
 * decided; `memory`: of an earlier analysis, so that only tasks that have changed since are judged again; the result is
 * the same without. Pure and deterministic.
 */
export function analyze(sheet: SheetSnapshot, basis: Basis = DEFAULT_BASIS, memory: JudgeMemory = NO_MEMORY): Analysis {
  return finish(analyzeInSteps(sheet, basis, memory));
}

/**
 * `analyze` for an interface that must not stand still: each step is short (a part of the judging of one row, or a millisecond or two of anything else)
 * and tells how far the whole has got. The caller looks at the clock between steps; dropping the generator cancels.
 */
export function* analyzeInSteps(
  sheet: SheetSnapshot,
  basis: Basis = DEFAULT_BASIS,
  memory: JudgeMemory = NO_MEMORY,
): Generator<AnalysisProgress, Analysis, void> {
  const read = yield* telling(readBulletinInSteps(sheet, basis.settings), passesOver(sheet.values.length));
  if (read.kind === "none") return read;
  return yield* reportInSteps(sheet, read.bulletin, basis, memory);
}

function* reportInSteps(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  basis: Basis,
  memory: JudgeMemory,
): Generator<AnalysisProgress, Extract<Analysis, { kind: "report" }>, void> {
  const month = monthOf(bulletin);
  const { tolerance } = basis.settings;
  const remembered = new Map<string, Remembered>();
  const rowsTotal = bulletin.tasks.length;
  const begun = { share: READ_SHARE, rowsDone: 0, rowsTotal };
  yield begun;
  const digestOfTask = taskDigester();
  const fingerprint = fingerprinter(sheet, bulletin, digestOfTask);
  yield begun;
  const settling = settlingOf(sheet, basis, { fingerprint, statusFixes: statusFixer(sheet, bulletin) });
  const findings: Finding[] = [];
  yield* applySheetRules(sheet, bulletin, settling, findings);
  const isOfUse = memory.judged.size > 0 && memory.month === month && memory.tolerance === tolerance;
  const before = isOfUse ? memory.judged : null;
  const judging = { month, tolerance, digestOfTask, remembered, before };
  const judgements = yield* judgeRows(bulletin.tasks, judging, settling, findings);
  const atEnd = () => ({ share: 1, rowsDone: rowsTotal, rowsTotal });
  const sorted = yield* telling(sortedByPlace(findings), atEnd);
  const tally = yield* telling(tallyInSteps(bulletin, judgements), atEnd);
  const report = { bulletin, judgements, findings: sorted, tally };
  return { kind: "report", report, memory: { month, tolerance, judged: remembered } };
}

/** Adds what the rules on the whole sheet find to `findings`. */
function* applySheetRules(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
  settling: Settling,
  findings: Finding[],
): Generator<AnalysisProgress, void, void> {
  const rowsTotal = bulletin.tasks.length;
  for (const [index, rule] of sheetRules.entries()) {
    const progress = { share: READ_SHARE + (RULES_SHARE * index) / sheetRules.length, rowsDone: 0, rowsTotal };
    yield progress;
    const pace = new Pace();
    for (const hit of rule.check(sheet, bulletin)) {
      if (hit === PAUSE || pace.isDue(HIT)) yield progress;
      if (hit === PAUSE) continue;
      const finding = settleFinding(findingOf(rule, hit), settling);
      if (finding !== null) findings.push(finding);
    }
  }
}

/** Judges all tasks and adds what is found to `findings`. */
function* judgeRows(
  tasks: readonly Task[],
  judging: Judging,
  settling: Settling,
  findings: Finding[],
): Generator<AnalysisProgress, Judgement[], void> {
  const judgements: Judgement[] = [];
  const rowsTotal = tasks.length;
  const pace = new Pace();
  for (let rowsDone = 0; rowsDone < rowsTotal; rowsDone = judgements.length) {
    const share = JUDGED_FROM + ((1 - JUDGED_FROM) * rowsDone) / rowsTotal;
    const progress = { share, rowsDone, rowsTotal };
    yield progress;
    const together = tasks.slice(rowsDone, rowsDone + (rowsDone < ALONE ? 1 : TOGETHER));
    const judged = yield* telling(judgeOnce(together, judging), () => progress);
    for (let at = 0; at < together.length; at++) {
      const one = judged[at] as JudgedTask;
      if (pace.isDue(HIT * one.findings.length)) yield progress;
      judgements.push(settleTask(together[at] as Task, one, settling, findings));
    }
  }
  return judgements;
}

/** Rows judged together: more of them would only take more memory. */
const TOGETHER = 16;

/**
 * The first rows are judged one by one. An engine learns from the first objects of a kind how long they live: where it
 * collected garbage while most of those made so far were still in use, it would keep all later ones for long.
 */
const ALONE = 16;

/** What part of the whole the reading and the rules on layout take, measured; the rest is judging. */
const READ_SHARE = 0.15;
const RULES_SHARE = 0.1;
const JUDGED_FROM = READ_SHARE + RULES_SHARE;

/** Steps that tell, at each of them, how far the whole has got. */
function* telling<Result>(
  steps: Steps<Result>,
  progress: () => AnalysisProgress,
): Generator<AnalysisProgress, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield progress();
  }
}

/** The reading goes over the rows about five times, and makes a step about every thousand of them each time. */
const READ_STEPS = 6 / 1000;

function passesOver(rows: number): () => AnalysisProgress {
  let steps = 0;
  return () => {
    steps += 1;
    return { share: READ_SHARE * Math.min(1, steps / (READ_STEPS * rows + 1)), rowsDone: 0, rowsTotal: 0 };
  };
}

/** The month reported on: the title's, else the one named in the monthly target's header. */
function monthOf(bulletin: Bulletin): number | null {
  return bulletin.title?.month ?? bulletin.columns.find((column) => column.role === "monthlyTarget")?.month ?? null;
}

function findingOf(rule: SheetRule, hit: SheetHit<string>): RawFinding {
  const message = rule.messages[hit.messageId];
  if (!message) throw new Error(`rule ${rule.id} has no message ${hit.messageId}`);
  return {
    ruleId: rule.id,
    messageId: hit.messageId,
    kind: rule.kind,
    severity: message.severity,
    taskRow: hit.taskRow ?? null,
    cells: hit.cells,
    message: wordMessage(message.text, hit.data),
    evidence: hit.evidence ?? NONE,
    fix: hit.fix ?? null,
  };
}

/** One for all findings without evidence. */
const NONE: readonly never[] = [];

/** What wording and settling one hit costs, in characters looked at. */
const HIT = 1_000;

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order of a report: row by row, so that no one step has to sort them all. */
function* sortedByPlace(findings: readonly Finding[]): Steps<Finding[]> {
  const byRow = new Map<number, Finding[]>();
  const pace = new Pace();
  for (const finding of findings) {
    if (pace.isDue(0)) yield;
    const row = finding.cells[0]?.row ?? -1;
    const beside = byRow.get(row);
    if (beside) beside.push(finding);
    else byRow.set(row, [finding]);
  }
  const sorted: Finding[] = [];
  for (const row of Float64Array.from(byRow.keys()).sort()) {
    if (pace.isDue(0)) yield;
    const beside = byRow.get(row) ?? [];
    if (beside.length > 1) beside.sort(byPlace);
    for (const finding of beside) sorted.push(finding);
  }
  return sorted;
}

/** Findings about the whole sheet first, then by row, column and severity. */
function byPlace(a: Finding, b: Finding): number {
  const [aCell] = a.cells;
  const [bCell] = b.cells;
  return (
    (aCell?.row ?? -1) - (bCell?.row ?? -1) ||
    (aCell?.column ?? -1) - (bCell?.column ?? -1) ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
  );
}
