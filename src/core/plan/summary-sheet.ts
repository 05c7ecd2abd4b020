import { columnOf, type Task } from "../model/bulletin";
import type { Report, TallyLine, UnitTallyLine } from "../model/report";
import { columnName, type CellAddress } from "../model/sheet";
import type { SheetContent, SheetEntry } from "../model/sheet-fill";
import type { Steps } from "../model/steps";
import { firstUnit } from "../model/task-title";
import { SheetDraft } from "./sheet-draft";
import type { Places } from "./summary-list";
import { addCountTable, type CountTable, type TableContext } from "./summary-tables";
import {
  BODY_FONT,
  BODY_PT,
  countOf,
  HEAD_LOOK,
  HEADING_LOOK,
  LINK_LOOK,
  linkToRow,
  namesText,
  NOTE_LOOK,
  STATUS_COLUMNS,
  TEXT_LOOK,
  TITLE_LOOK,
} from "./summary-words";
import { textHeightPt } from "./text-height";

/** The cell of 汇总 that says whether it is out of date. */
export const SUMMARY_FRESHNESS: CellAddress = { row: 2, column: 0 };

export interface SummarySources {
  readonly byLeader: readonly TallyLine[];
  readonly byUnit: readonly UnitTallyLine[];
  readonly paragraph: string;
  readonly madeAt: string;
  readonly freshness: SheetEntry;
  /** The sheet that lists the tasks behind each count, and where they stand there. */
  readonly listName: string;
  readonly places: Places;
}

export interface SummarySheet {
  readonly content: SheetContent;
  /** The tables by leader and by unit, as far as there are any. */
  readonly tables: readonly CountTable[];
}

/** 汇总, to be printed on A4 across. */
export function* summarySheet(report: Report, sources: SummarySources): Steps<SummarySheet> {
  const statuses = STATUS_COLUMNS.filter((status) => status !== "other" || countOf(report.tally.overall, status) > 0);
  // Name, statuses, number of tasks, rate, doubtful, contradicted, led, taken part in.
  const columns = statuses.length + 7;
  const draft = new SheetDraft([
    NAME_WIDTH_PT,
    ...new Array<number>(columns - 1).fill(COUNTS_WIDTH_PT / (columns - 1)),
  ]);
  const context: TableContext = { draft, statuses, listName: sources.listName, places: sources.places };
  const { bulletin, tally } = report;

  const tables: CountTable[] = [];

  draft.addLine(summaryTitle(report), 32, TITLE_LOOK);
  draft.addLine(madeFrom(report, sources.madeAt), 15, NOTE_LOOK);
  draft.addLine(sources.freshness, 15, { ...NOTE_LOOK, bold: true });

  draft.addLine("一、总体情况", 24, HEADING_LOOK);
  const overall = addCountTable(context, { group: "overall", lines: [{ ...tally.overall, name: "全部任务" }] });
  const paragraphHeight = textHeightPt(sources.paragraph, draft.widthPt(0, columns - 1), 12);
  draft.addLine(sources.paragraph, paragraphHeight + 8, {
    fontName: BODY_FONT,
    fontSize: 12,
    vertical: "Center",
    wrap: true,
  });

  draft.addLine("二、按分管领导汇总", 24, HEADING_LOOK);
  const leaders = "一项任务有几位分管领导的，每位各计一次";
  if (columnOf(bulletin, "leaders") === undefined || sources.byLeader.length === 0) {
    draft.addLine("通报表中没有分管领导。", 18, NOTE_LOOK);
  } else {
    tables.push(addNamedTable(context, { group: "leader", lines: sources.byLeader }, leaders, overall));
  }

  draft.addLine("三、按责任单位汇总", 24, HEADING_LOOK);
  const units = "一项任务有几家责任单位的，每家各计一次；工作专班等集体名称照原表计，不拆分";
  if (sources.byUnit.length === 0) draft.addLine("通报表中没有责任单位。", 18, NOTE_LOOK);
  else tables.push(addNamedTable(context, { group: "unit", lines: sources.byUnit }, units, overall));

  yield* addTaskList(draft, report, "四、未完成的任务", "notCompleted");
  yield* addTaskList(draft, report, "五、部分完成的任务", "partial");
  return { content: draft.content({ orientation: "Landscape", titleRows: 0 }), tables };
}

export function summaryTitle({ bulletin }: Report): string {
  return `${bulletin.title?.text.replace(/\s+/gu, "") ?? `“${bulletin.sheetName}”`}汇总`;
}

const NAME_WIDTH_PT = 150;
const COUNTS_WIDTH_PT = 600;

function madeFrom({ bulletin, tally }: Report, madeAt: string): string {
  const { bodyRange } = bulletin;
  const rows = bodyRange === null ? "" : `第${bodyRange.row + 1}至${bodyRange.row + bodyRange.rowCount}行的`;
  return (
    `依据：工作表“${bulletin.sheetName}”${rows}${tally.overall.total}项任务；生成：${madeAt}。` +
    "点数字可以看到所计的任务。重新生成时整张表更新，请不要在本表上添加内容。"
  );
}

/** A heading's table under the line on how it adds up. */
function addNamedTable(
  context: TableContext,
  wanted: Parameters<typeof addCountTable>[1],
  rule: string,
  overall: CountTable,
): CountTable {
  const { draft } = context;
  const note = draft.addLine("", 15, NOTE_LOOK);
  const table = addCountTable(context, wanted, overall);
  const total = columnName(table.totalColumn);
  const sum = `${total}${(table.sumRow ?? table.firstRow) + 1}`;
  const tasks = `${total}${overall.firstRow + 1}`;
  draft.put(note, 0, { formula: `="任务共"&${tasks}&"项；${rule}，各行相加为"&${sum}&"项次。"` });
  return table;
}

function* addTaskList(
  draft: SheetDraft,
  report: Report,
  heading: string,
  status: "partial" | "notCompleted",
): Steps<void> {
  const { bulletin } = report;
  const tasks = bulletin.tasks.filter((task) => task.stated?.status === status);
  draft.addLine(`${heading}（${tasks.length}项）`, 24, HEADING_LOOK);
  if (tasks.length === 0) {
    draft.addLine("没有。", 18, NOTE_LOOK);
    return;
  }
  const last = draft.columnCount - 1;
  const head = draft.add(["牵头（责任）单位", "序号", "分管领导", "目标任务", "", "", "完成情况（原文）"], 20);
  for (const [done, task] of tasks.entries()) {
    if (done % ROWS_A_STEP === 0) yield;
    addTask(draft, bulletin.sheetName, task);
  }
  const rowCount = tasks.length + 1;
  draft.merge({ row: head, column: TARGET, rowCount, columnCount: REASON - TARGET }, true);
  draft.merge({ row: head, column: REASON, rowCount, columnCount: last - REASON + 1 }, true);
  const body = { row: head + 1, rowCount: tasks.length };
  draft.look({ row: head, column: 0, rowCount: 1, columnCount: draft.columnCount }, HEAD_LOOK);
  draft.look({ ...body, column: 0, columnCount: 1 }, TEXT_LOOK);
  draft.look({ ...body, column: 1, columnCount: 1 }, LINK_LOOK);
  draft.look({ ...body, column: 2, columnCount: draft.columnCount - 2 }, TEXT_LOOK);
}

/** Rows written down in one step. */
const ROWS_A_STEP = 16;

/** Columns of the lists: leader, then target and reason over several columns each. */
const LEADERS = 2;
const TARGET = 3;
const REASON = 6;

function addTask(draft: SheetDraft, sheetName: string, task: Task): void {
  const unit = firstUnit(task);
  const leaders = namesText(task.leaders);
  const target = task.monthlyTarget?.text.trim() || task.annualTarget?.text.trim() || "";
  const reason = task.completion?.text ?? task.remark?.text ?? "";
  const height = Math.max(
    20,
    textHeightPt(unit, draft.widthPt(0, 0), BODY_PT),
    textHeightPt(leaders, draft.widthPt(LEADERS, LEADERS), BODY_PT),
    textHeightPt(target, draft.widthPt(TARGET, REASON - 1), BODY_PT),
    textHeightPt(reason, draft.widthPt(REASON, draft.columnCount - 1), BODY_PT),
  );
  const serial = task.serialNumber?.text.trim() || `第${task.row + 1}行`;
  draft.add([unit, linkToRow(sheetName, task, serial), leaders, target, "", "", reason], height);
}
