import type { Bulletin, Task } from "../../core/model/bulletin";
import type { Finding, Judgement, Report, Severity, Verdict } from "../../core/model/report";
import type { CellRange } from "../../core/model/sheet";
import { impliedWords, type EntryTag } from "../words";

/** One line of the list: a finding, or a verdict that no finding speaks for. */
export interface Entry {
  /** The same for the same problem of the same cell in the next report. */
  readonly key: string;
  readonly tag: EntryTag;
  readonly severity: Severity;
  readonly message: string;
  /** Where it stands, what a click selects; null for something that is missing altogether. */
  readonly place: CellRange | null;
  readonly finding: Finding | null;
  /** Whether the responsible unit was asked; the problem stays in the list until the text is changed. */
  readonly forwarded: boolean;
}

/** The entries of one row, or of the sheet as a whole. */
export interface EntryGroup {
  readonly key: string;
  /** Zero-based worksheet row; null for the sheet as a whole. */
  readonly row: number | null;
  readonly task: Task | null;
  readonly judgement: Judgement | null;
  readonly entries: readonly Entry[];
}

/**
 * The report as the pane lists it: the sheet as a whole first, then row by row. Rows without any problem are left
 * out, as are findings that the user ignored; a row whose verdict is not "supported" always has an entry that says so.
 */
export function groupEntries(report: Report): EntryGroup[] {
  const tasks = new Map(report.bulletin.tasks.map((task) => [task.row, task]));
  const judgements = new Map(report.judgements.map((judgement) => [judgement.row, judgement]));
  const findings = new Map<number | null, Finding[]>();
  for (const judgement of report.judgements) {
    if (judgement.verdict !== "supported") findings.set(judgement.row, []);
  }
  for (const finding of report.findings) {
    if (finding.decision?.kind === "ignored") continue;
    const group = findings.get(finding.taskRow);
    if (group === undefined) findings.set(finding.taskRow, [finding]);
    else group.push(finding);
  }
  return [...findings.keys()].sort(wholeSheetFirst).map((row) => {
    const task = row === null ? null : (tasks.get(row) ?? null);
    const judgement = row === null ? null : (judgements.get(row) ?? null);
    const entries = distinctKeys(findings.get(row)?.map((finding) => entryOf(finding, judgement)) ?? []);
    const spoken = entries.some((entry) => entry.tag === judgement?.verdict);
    return {
      key: row === null ? "sheet" : `row${row}`,
      row,
      task,
      judgement,
      entries:
        judgement === null || judgement.verdict === "supported" || spoken
          ? entries
          : [entryOfJudgement(judgement, task), ...entries],
    };
  });
}

/** How many entries there are of each tag: as many as the list shows when it is narrowed to it. */
export function countTags(groups: readonly EntryGroup[]): Record<EntryTag, number> {
  const counts: Record<EntryTag, number> = { contradicted: 0, uncertain: 0, layout: 0, wording: 0, note: 0 };
  for (const { entries } of groups) for (const { tag } of entries) counts[tag] += 1;
  return counts;
}

function entryOf(finding: Finding, judgement: Judgement | null): Entry {
  return {
    key: [finding.taskRow ?? "sheet", finding.ruleId, finding.messageId, placeKey(finding.cells[0])].join("/"),
    tag: tagOf(finding, judgement?.verdict ?? null),
    severity: finding.severity,
    message: finding.message,
    place:
      finding.cells[0] ?? finding.evidence.map(({ cell }) => ({ ...cell, rowCount: 1, columnCount: 1 }))[0] ?? null,
    finding,
    forwarded: finding.decision?.kind === "forwarded",
  };
}

/** A finding never sounds graver than the verdict of its row: only a contradicted row shows 矛盾. */
function tagOf(finding: Finding, verdict: Verdict | null): EntryTag {
  if (finding.kind !== "status") return finding.kind;
  if (finding.severity === "info" || verdict === null || verdict === "supported") return "note";
  if (finding.severity === "error" && verdict === "contradicted") return "contradicted";
  return verdict === "contradicted" ? "note" : "uncertain";
}

function entryOfJudgement(judgement: Judgement, task: Task | null): Entry {
  const stated = task?.stated?.word;
  return {
    key: `${judgement.row}/verdict`,
    tag: judgement.verdict === "contradicted" ? "contradicted" : "uncertain",
    severity: judgement.verdict === "contradicted" ? "error" : "warning",
    message: `${stated ? `填报“${stated}”，` : ""}文本支持${impliedWords(judgement.impliedStatuses)}`,
    place: placeOfStatus(task, judgement.row),
    finding: null,
    forwarded: false,
  };
}

function placeOfStatus(task: Task | null, row: number): CellRange {
  const cell = task?.stated?.cell ?? task?.completion?.cell ?? { row, column: 0 };
  return { ...cell, rowCount: 1, columnCount: 1 };
}

function placeKey(place: CellRange | undefined): string {
  return place === undefined ? "" : `${place.row},${place.column}`;
}

/** Two findings of one rule on one cell need keys of their own: the second gets #2. */
function distinctKeys(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.key) ?? 0) + 1;
    seen.set(entry.key, count);
    return count === 1 ? entry : { ...entry, key: `${entry.key}#${count}` };
  });
}

function wholeSheetFirst(a: number | null, b: number | null): number {
  return (a ?? -1) - (b ?? -1);
}

/** The raw text of a cell as the bulletin holds it; null for cells it keeps only in part (names) or not at all. */
export function bulletinText(
  bulletin: Bulletin,
  task: Task | null,
  cell: { row: number; column: number },
): string | null {
  const contents = [
    task?.monthlyTarget,
    task?.completion,
    task?.annualTarget,
    task?.serialNumber,
    task?.remark,
    bulletin.title,
    ...bulletin.unknownColumns,
  ];
  return (
    contents.find((content) => content?.cell.row === cell.row && content.cell.column === cell.column)?.text ?? null
  );
}
