import type { ColumnRole } from "../../model/bulletin";
import { cellName } from "../../model/sheet";
import { oneCell } from "../evidence";
import { PAUSE, type SheetHit, type SheetRule } from "../rule";
import { labelOf } from "../task-cells";
import { isPartial, rowBlanks } from "../row-blanks";
import type { RowBlanks } from "../row-blanks";

type MessageId = "required" | "noTarget" | "monthlyTarget" | "annualTarget";

const TARGETS: readonly ColumnRole[] = ["annualTarget", "monthlyTarget"];

export const blankCell: SheetRule<MessageId> = {
  id: "blank-cell",
  kind: "layout",
  summary: "必填单元格空着：目标任务、完成情况、分管领导或责任单位没有填写",
  messages: {
    required: { severity: "error", text: "第{row}行的「{header}」（{cell}）空着，请补填。" },
    noTarget: { severity: "error", text: "第{row}行没有目标任务（{cell}空着），完成情况没有对照。请补填。" },
    monthlyTarget: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）空着，完成情况将对照年度目标核对。如有本月目标，请补填。",
    },
    annualTarget: { severity: "warning", text: "第{row}行的「{header}」（{cell}）空着，请补填。" },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "", "陈立新", "区房管局"],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", " "],
      ],
      finds: ["required", "required", "required"],
    },
    {
      tasks: [
        [1, "", "", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["noTarget"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "", "完成。已建成6处。", "陈立新", "区园林局"],
        [2, "", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["monthlyTarget", "annualTarget"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "", "完成设计。", "完成。已完成设计。", "", ""],
      ],
      merges: [
        { row: 2, column: 1, rowCount: 2, columnCount: 1 },
        { row: 2, column: 4, rowCount: 2, columnCount: 1 },
        { row: 2, column: 5, rowCount: 2, columnCount: 1 },
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const row of rowBlanks(sheet, bulletin)) {
      if (row === PAUSE) yield PAUSE;
      else if (!isPartial(row)) yield* hitsOf(row);
    }
  },
};

function* hitsOf(row: RowBlanks): Generator<SheetHit<MessageId>> {
  const targets = row.blanks.filter(({ column }) => TARGETS.includes(column.role));
  for (const { column, cell } of row.blanks) {
    if (TARGETS.includes(column.role)) continue;
    yield hit("required", row, cell, labelOf(column));
  }
  const [first] = targets;
  if (!first) return;
  const noAnnual = row.task.annualTarget === null || row.task.annualTarget.text.trim() === "";
  const noMonthly = row.task.monthlyTarget === null || row.task.monthlyTarget.text.trim() === "";
  if (noAnnual && noMonthly) {
    yield {
      messageId: "noTarget",
      data: { row: row.task.row + 1, cell: targets.map(({ cell }) => cellName(cell)).join("、") },
      cells: targets.map(({ cell }) => oneCell(cell)),
      taskRow: row.task.row,
    };
    return;
  }
  const messageId = first.column.role === "monthlyTarget" ? "monthlyTarget" : "annualTarget";
  yield hit(messageId, row, first.cell, labelOf(first.column));
}

function hit(
  messageId: MessageId,
  { task }: RowBlanks,
  cell: { readonly row: number; readonly column: number },
  header: string,
): SheetHit<MessageId> {
  return {
    messageId,
    data: { row: task.row + 1, cell: cellName(cell), header },
    cells: [oneCell(cell)],
    taskRow: task.row,
  };
}
