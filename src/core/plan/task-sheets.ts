import type { Task } from "../model/bulletin";
import { isOpen, type Finding, type Report } from "../model/report";
import type { CellAddress } from "../model/sheet";
import type { SheetContent, SheetEntry } from "../model/sheet-fill";
import type { Steps } from "../model/steps";
import { SheetDraft } from "./sheet-draft";
import {
  BODY_PT,
  COUNTED_WORDS,
  HEAD_LOOK,
  LINK_LOOK,
  linkToRow,
  namesText,
  NOTE_LOOK,
  NUMBER_LOOK,
  STATUS_COLUMNS,
  statusOf,
  statusWords,
  TEXT_LOOK,
  TITLE_LOOK,
  VERDICT_WORDS,
} from "./summary-words";
import { textHeightPt } from "./text-height";

export type TaskSheetKind = "leader" | "unit";

/** The cell of a task sheet that says whether it is out of date. */
export const TASK_SHEET_FRESHNESS: CellAddress = { row: 1, column: 0 };

/**
 * One leader's or unit's tasks with status, text and findings, as a sheet to hand over. `rows` are the tasks' rows in
 * the bulletin; none where the bulletin no longer names them, and then the sheet says so.
 */
export function* taskSheet(
  { report, findings }: { readonly report: Report; readonly findings: FindingsByRow },
  kind: TaskSheetKind,
  name: string,
  rows: readonly number[],
  freshness: SheetEntry,
): Steps<SheetContent> {
  const draft = new SheetDraft(COLUMNS.map(({ widthPt }) => widthPt));
  draft.addLine(`${name}${kind === "leader" ? "分管" : "承担"}的工作任务`, 30, TITLE_LOOK);
  draft.addLine(freshness, 15, NOTE_LOOK);
  const wanted = new Set(rows);
  const tasks = report.bulletin.tasks.flatMap((task, index) => (wanted.has(task.row) ? [{ task, index }] : []));
  draft.addLine(countWords(report, kind, name, tasks), 15, NOTE_LOOK);
  if (tasks.length === 0) return draft.content({ orientation: "Landscape", titleRows: 0 });

  const head = draft.add(
    COLUMNS.map(({ header }) => header),
    32,
  );
  draft.look({ row: head, column: 0, rowCount: 1, columnCount: COLUMNS.length }, HEAD_LOOK);
  for (const [done, { task, index }] of tasks.entries()) {
    if (done % ROWS_A_STEP === 0) yield;
    const entries = COLUMNS.map(({ entry }) => entry(report, task, index, findings.get(task.row) ?? []));
    const heights = entries.map((value, column) =>
      typeof value === "string" ? textHeightPt(value, COLUMNS[column]?.widthPt ?? 0, BODY_PT) : 0,
    );
    draft.add(entries, Math.max(20, ...heights));
  }
  const all = { row: head + 1, rowCount: tasks.length, columnCount: 1 };
  COLUMNS.forEach(({ look }, column) => draft.look({ ...all, column }, look));
  return draft.content({ orientation: "Landscape", titleRows: head + 1, frozenRows: head + 1 });
}

/** Rows written down in one step. */
const ROWS_A_STEP = 16;

interface Column {
  readonly header: string;
  readonly widthPt: number;
  readonly look: typeof TEXT_LOOK;
  entry(report: Report, task: Task, index: number, findings: readonly Finding[]): SheetEntry;
}

const COLUMNS: readonly Column[] = [
  { header: "序号", widthPt: 40, look: NUMBER_LOOK, entry: (_report, task) => task.serialNumber?.text.trim() ?? "" },
  {
    header: "所在行",
    widthPt: 50,
    look: LINK_LOOK,
    entry: ({ bulletin }, task) => linkToRow(bulletin.sheetName, task, `第${task.row + 1}行`),
  },
  {
    header: "目标任务",
    widthPt: 165,
    look: TEXT_LOOK,
    entry: (_report, task) => task.monthlyTarget?.text.trim() || task.annualTarget?.text.trim() || "",
  },
  { header: "填报状态", widthPt: 50, look: NUMBER_LOOK, entry: (_report, task) => statusWords(task) },
  {
    header: "完成情况（原文）",
    widthPt: 235,
    look: TEXT_LOOK,
    entry: (_report, task) => task.completion?.text ?? "",
  },
  {
    header: "责任单位",
    widthPt: 90,
    look: TEXT_LOOK,
    entry: (_report, task) => namesText(task.responsibleUnits),
  },
  {
    header: "校核意见",
    widthPt: 120,
    look: TEXT_LOOK,
    entry: ({ judgements }, _task, index, findings) => {
      const verdict = VERDICT_WORDS[judgements[index]?.verdict ?? "supported"];
      const messages = [...new Set(findings.map(({ message }) => message))];
      return messages.length === 0 ? verdict : `${verdict}：${messages.join("\n")}`;
    },
  },
];

function countWords(
  { bulletin }: Report,
  kind: TaskSheetKind,
  name: string,
  tasks: readonly { readonly task: Task }[],
): string {
  const from = `依据工作表“${bulletin.sheetName}”`;
  if (tasks.length === 0) return `${from}：其中没有${name}的任务。`;
  const counts = STATUS_COLUMNS.flatMap((status) => {
    const count = tasks.filter(({ task }) => statusOf(task) === status).length;
    return count === 0 ? [] : [`${COUNTED_WORDS[status]}${count}项`];
  });
  const led = tasks.filter(({ task }) => task.leadUnit === name).length;
  const leads = kind === "unit" ? `，其中牵头${led}项` : "";
  return `${from}：共${tasks.length}项${leads}；${counts.join("，")}。`;
}

/** Open findings by the row of their task. */
export type FindingsByRow = ReadonlyMap<number, readonly Finding[]>;

/** What a task sheet tells of each task: worked out once for all sheets. */
export function* findingsByRow({ findings }: Report): Steps<FindingsByRow> {
  const byRow = new Map<number, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    if (index % 1024 === 0) yield;
    if (finding.taskRow === null || finding.severity === "info" || !isOpen(finding)) continue;
    const known = byRow.get(finding.taskRow);
    if (known === undefined) byRow.set(finding.taskRow, [finding]);
    else known.push(finding);
  }
  return byRow;
}
