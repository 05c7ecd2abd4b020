import type { Task } from "../../model/bulletin";
import { columnOf } from "../../model/bulletin";
import { cellName, isFilled } from "../../model/sheet";
import { oneCell, openingWords, quoteOf } from "../evidence";
import type { SheetHit, SheetRule } from "../rule";

type MessageId = "row" | "blankStatus" | "everyRow";

export const missingStatus: SheetRule<MessageId> = {
  id: "missing-status",
  kind: "layout",
  summary: "没有写明状态：完成情况没有以完成、部分完成或未完成开头",
  messages: {
    row: {
      severity: "error",
      text: "第{row}行的完成情况（{cell}）没有写明状态，开头是「{words}」。请在开头写明“完成。”“部分完成。”或“未完成。”。",
    },
    blankStatus: {
      severity: "error",
      text: "第{row}行的状态（{cell}）空着。请填写“完成”“部分完成”或“未完成”。",
    },
    everyRow: {
      severity: "error",
      text: "全表{count}行都没有写明状态，无法核对。请在各行完成情况的开头写明“完成。”“部分完成。”或“未完成。”。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "⟦已开工2处⟧，其余正在招标。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["row"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "已发布招标公告。", "陈立新", "区房管局"],
      ],
      finds: ["everyRow"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "进展情况", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "已开工2处。", "", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "已完成招标。", "完成", "陈立新", "区房管局"],
      ],
      finds: ["blankStatus"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "“已完成”。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", " 部分完成 ：已发布招标公告。", "陈立新", "区房管局"],
      ],
      finds: [],
    },
  ],
  *check(_sheet, bulletin) {
    const reported = bulletin.tasks.filter(({ completion }) => completion !== null && isFilled(completion.text));
    const without = reported.filter(({ stated }) => !stated || stated.word === null);
    if (without.length === reported.length && without.length > 1) {
      const columns = bulletin.columns.filter(({ role }) => role === "status" || role === "completion");
      const count = without.length;
      yield { messageId: "everyRow", data: { count }, cells: columns.map(({ headerCell }) => oneCell(headerCell)) };
      return;
    }
    const hasStatusColumn = columnOf(bulletin, "status") !== undefined;
    for (const task of without) yield hasStatusColumn && task.stated ? blankStatus(task) : unopened(task);
  },
};

function blankStatus({ row, stated }: Task): SheetHit<MessageId> {
  const cell = stated?.cell ?? { row, column: 0 };
  return {
    messageId: "blankStatus",
    data: { row: row + 1, cell: cellName(cell) },
    cells: [oneCell(cell)],
    taskRow: row,
  };
}

function unopened({ row, completion }: Task): SheetHit<MessageId> {
  const content = completion ?? { cell: { row, column: 0 }, text: "" };
  const evidence = quoteOf(content, openingWords(content.text));
  return {
    messageId: "row",
    data: { row: row + 1, cell: cellName(content.cell), words: evidence.text },
    cells: [oneCell(content.cell)],
    evidence: [evidence],
    taskRow: row,
  };
}
