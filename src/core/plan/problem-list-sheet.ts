import type { Task } from "../model/bulletin";
import type { WorkbookEdit } from "../model/edit";
import type { Report } from "../model/report";
import type { SheetEntry, SheetRole } from "../model/sheet-fill";
import { problemList, type ProblemLine } from "./problem-list";
import { SheetDraft } from "./sheet-draft";
import { sheetNamer } from "./sheet-names";
import {
  BODY_PT,
  HEAD_LOOK,
  LINK_LOOK,
  linkToRow,
  NOTE_LOOK,
  NUMBER_LOOK,
  TEXT_LOOK,
  TITLE_LOOK,
} from "./summary-words";
import { textHeightPt } from "./text-height";

export const PROBLEM_LIST_ROLE = "problemList";

/**
 * The edit that writes 问题清单, to be sent to the responsible units: a line for each open problem. The sheet that was
 * made earlier is filled again; nobody else's is touched. `madeAt` as a person writes it, `present` the workbook's
 * sheets.
 */
export function problemListEdit(
  report: Report,
  madeAt: string,
  present: readonly SheetRole[],
): Extract<WorkbookEdit, { kind: "fillSheet" }> {
  const lines = problemList(report);
  const tasks = new Map(report.bulletin.tasks.map((task) => [task.row, task]));
  const draft = new SheetDraft(COLUMNS.map(({ widthPt }) => widthPt));
  draft.addLine("问题清单", 30, TITLE_LOOK);
  const from = `依据工作表“${report.bulletin.sheetName}”，${madeAt}生成，共${lines.length}条。`;
  const note = draft.addLine(from, 15, NOTE_LOOK);
  const head = draft.add(
    COLUMNS.map(({ header }) => header),
    24,
  );
  draft.look({ row: head, column: 0, rowCount: 1, columnCount: COLUMNS.length }, HEAD_LOOK);
  for (const line of lines) {
    const entries = COLUMNS.map(({ entry }) => entry(line, report, tasks.get(line.row ?? -1)));
    const heights = entries.map((value, column) =>
      typeof value === "string" ? textHeightPt(value, COLUMNS[column]?.widthPt ?? 0, BODY_PT) : 0,
    );
    draft.add(entries, Math.max(20, ...heights));
  }
  if (lines.length > 0) {
    const body = { row: head + 1, rowCount: lines.length, columnCount: 1 };
    COLUMNS.forEach(({ look }, column) => draft.look({ ...body, column }, look));
  }
  return {
    kind: "fillSheet",
    sheetName: sheetNamer(present)(PROBLEM_LIST_ROLE, "问题清单"),
    role: PROBLEM_LIST_ROLE,
    freshnessCell: { row: note, column: 0 },
    content: draft.content({ orientation: "Landscape", titleRows: head + 1, frozenRows: head + 1 }),
  };
}

interface Column {
  readonly header: string;
  readonly widthPt: number;
  readonly look: typeof TEXT_LOOK;
  entry(line: ProblemLine, report: Report, task: Task | undefined): SheetEntry;
}

const COLUMNS: readonly Column[] = [
  { header: "编号", widthPt: 36, look: NUMBER_LOOK, entry: ({ number }) => number },
  {
    header: "所在行",
    widthPt: 52,
    look: LINK_LOOK,
    entry: ({ row }, { bulletin }, task) => {
      if (row === null) return "整张表";
      const words = `第${row + 1}行`;
      return task === undefined ? words : linkToRow(bulletin.sheetName, task, words);
    },
  },
  { header: "序号", widthPt: 40, look: NUMBER_LOOK, entry: ({ serial }) => serial },
  { header: "牵头（责任）单位", widthPt: 100, look: TEXT_LOOK, entry: ({ leadUnit }) => leadUnit },
  { header: "问题", widthPt: 190, look: TEXT_LOOK, entry: ({ problem }) => problem },
  { header: "依据（原文）", widthPt: 170, look: TEXT_LOOK, entry: ({ evidence }) => evidence },
  { header: "建议", widthPt: 110, look: TEXT_LOOK, entry: ({ proposal }) => proposal },
  { header: "附言", widthPt: 90, look: TEXT_LOOK, entry: ({ note }) => note },
];
