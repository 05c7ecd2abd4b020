import type { Task } from "../model/bulletin";
import type { Report, TallyLine } from "../model/report";
import type { CellAddress, CellRange } from "../model/sheet";
import type { SheetContent, SheetEntry } from "../model/sheet-fill";
import type { Steps } from "../model/steps";
import { firstUnit, taskTitle } from "../model/task-title";
import { SheetDraft } from "./sheet-draft";
import {
  BODY_FONT,
  COUNTED_WORDS,
  HEAD_LOOK,
  isCounted,
  LINK_COLOR,
  linkToRow,
  NOTE_LOOK,
  STATUS_COLUMNS,
  statusWords,
  TITLE_LOOK,
  VERDICT_WORDS,
  type Counted,
} from "./summary-words";

/** Whose tasks are counted. */
export type Group = "overall" | "leader" | "unit";

/** Where the tasks stand that a count stands for; null where it is zero. */
export type Places = (group: Group, name: string, counted: Counted) => CellRange | null;

export interface SummaryList {
  readonly content: SheetContent;
  readonly freshnessCell: CellAddress;
  readonly places: Places;
}

interface Sources {
  readonly byLeader: readonly TallyLine[];
  readonly byUnit: readonly TallyLine[];
  readonly freshness: SheetEntry;
}

/**
 * 汇总明细: for each line of the summary the tasks it counts, status by status, then once more those found
 * contradicted or doubtful; so that every count stands for neighbouring rows, and a filter finds any of them.
 */
export function* summaryList(report: Report, { byLeader, byUnit, freshness }: Sources): Steps<SummaryList> {
  const draft = new SheetDraft(WIDTHS);
  draft.addLine("汇总明细", 30, TITLE_LOOK);
  const freshnessRow = draft.addLine(freshness, 15, NOTE_LOOK);
  draft.look({ row: draft.add(HEAD, 20), column: 0, rowCount: 1, columnCount: HEAD.length }, HEAD_LOOK);

  const first = draft.nextRow;
  const rows: SheetEntry[][] = [];
  const places = new Map<string, CellRange>();
  const indexOf = new Map(report.bulletin.tasks.map((task, index) => [task.row, index]));
  // Worked out once for each task, whatever the number of names that count it.
  const facts: SheetEntry[][] = [];
  for (const [index, task] of report.bulletin.tasks.entries()) {
    if (index % TASKS_A_STEP === 0) yield;
    facts.push(factsOf(report.bulletin.sheetName, task));
  }
  const groups: readonly (readonly [Group, readonly TallyLine[]])[] = [
    ["overall", [report.tally.overall]],
    ["leader", byLeader],
    ["unit", byUnit],
  ];
  for (const [group, lines] of groups) {
    for (const line of lines) {
      const name = group === "overall" ? "" : line.name;
      const start = first + rows.length;
      const tasks = line.rows.map((row) => indexOf.get(row) ?? -1);
      for (const counted of LISTED) {
        const top = first + rows.length;
        for (const [done, index] of tasks.entries()) {
          if (done % TASKS_A_STEP === 0) yield;
          if (!isCounted(report, index, counted)) continue;
          const verdict = VERDICT_WORDS[report.judgements[index]?.verdict ?? "supported"];
          rows.push([GROUP_WORDS[group], name, COUNTED_WORDS[counted], ...(facts[index] ?? []), verdict]);
        }
        remember(places, keyOf(group, name, counted), top, first + rows.length);
        if (counted === "other") remember(places, keyOf(group, name, "total"), start, first + rows.length);
      }
    }
  }
  draft.addAll(rows);
  if (rows.length > 0) {
    draft.look(
      { row: first, column: 0, rowCount: rows.length, columnCount: HEAD.length },
      { fontName: BODY_FONT, fontSize: 10, vertical: "Center", horizontal: "Left" },
    );
    draft.look({ row: first, column: LINK_COLUMN, rowCount: rows.length, columnCount: 1 }, LINK);
  }
  return {
    content: draft.content({ orientation: "Landscape", titleRows: 3, frozenRows: 3 }),
    freshnessCell: { row: freshnessRow, column: 0 },
    places: (group, name, counted) => places.get(keyOf(group, group === "overall" ? "" : name, counted)) ?? null,
  };
}

/** Tasks looked at in one step. */
const TASKS_A_STEP = 256;

const HEAD = ["范围", "名称", "所计项", "序号", "所在行", "工作任务", "牵头（责任）单位", "填报状态", "校核结论"];
const WIDTHS = [60, 130, 60, 40, 55, 320, 130, 60, 70];
const LINK_COLUMN = HEAD.indexOf("所在行");
const LINK = { color: LINK_COLOR, underline: true } as const;

const LISTED: readonly Counted[] = [...STATUS_COLUMNS, "contradicted", "uncertain"];
const GROUP_WORDS: Readonly<Record<Group, string>> = { overall: "全部任务", leader: "分管领导", unit: "责任单位" };

function factsOf(sheetName: string, task: Task): SheetEntry[] {
  const serial = task.serialNumber?.text.trim() ?? "";
  const link = linkToRow(sheetName, task, `第${task.row + 1}行`);
  return [serial, link, taskTitle(task), firstUnit(task), statusWords(task)];
}

function keyOf(group: Group, name: string, counted: Counted): string {
  return `${group}/${counted}/${name}`;
}

function remember(places: Map<string, CellRange>, key: string, top: number, end: number): void {
  if (end > top) places.set(key, { row: top, column: 0, rowCount: end - top, columnCount: HEAD.length });
}
