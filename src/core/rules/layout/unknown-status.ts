import { cellName, cellText } from "../../model/sheet";
import { onOneLine, oneCell, quoteOf } from "../evidence";
import type { SheetRule } from "../rule";

export const unknownStatus: SheetRule<"outside"> = {
  id: "unknown-status",
  kind: "layout",
  summary: "状态词不认识：写的不是完成、部分完成、未完成，也不是它们的常见说法",
  messages: {
    outside: {
      severity: "error",
      text: "第{row}行的状态（{cell}）写作「{word}」，算不进完成、部分完成、未完成中的任何一种。请改用这三个词之一。",
    },
  },
  examples: [
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "进展情况", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "已开工2处。", "⟦良好⟧", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "已完成招标。", "完成", "陈立新", "区房管局"],
      ],
      finds: ["outside"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "⟦即将完成。⟧已进场2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["outside"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "已完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "未完成。尚未发布公告。", "陈立新", "区房管局"],
      ],
      finds: [],
    },
  ],
  *check(sheet, { tasks }) {
    for (const { row, stated } of tasks) {
      if (!stated || stated.status !== null || stated.word === null) continue;
      const content = { cell: stated.cell, text: cellText(sheet, stated.cell) };
      yield {
        messageId: "outside",
        data: { row: row + 1, cell: cellName(stated.cell), word: onOneLine(stated.word) },
        cells: [oneCell(stated.cell)],
        evidence: [quoteOf(content, stated.span ?? undefined)],
        taskRow: row,
      };
    }
  },
};
