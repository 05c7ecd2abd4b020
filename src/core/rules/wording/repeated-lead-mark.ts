import { cellName } from "../../model/sheet";
import { oneCell, quoteOf } from "../evidence";
import { hasLeadWord, leadMarks } from "../lead-marks";
import { PAUSE, type SheetRule } from "../rule";
import { filledCells } from "../task-cells";

export const repeatedLeadMark: SheetRule<"several"> = {
  id: "repeated-lead-mark",
  kind: "wording",
  summary: "同一行标了两个以上“牵头”",
  messages: {
    several: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）标了{count}处“牵头”，分不清由谁牵头。请只留一个。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局⟦（牵头）⟧、区财政局⟦(牵头)⟧"],
      ],
      finds: ["several"],
    },
    {
      tasks: [
        [
          1,
          "新建口袋公园6处。",
          "开工2处。",
          "完成。已开工2处。",
          "陈立新",
          "区园林局⟦牵头⟧、区财政局⟦牵头⟧、区住建局",
        ],
      ],
      finds: ["several"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局（牵头）\n区财政局"],
        [
          2,
          "改造老旧小区4个。",
          "完成招标。",
          "完成。已完成招标。",
          "陈立新",
          "牵头单位：区房管局\n配合单位：区财政局",
        ],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const found of filledCells(sheet, bulletin, hasLeadWord, ["responsibleUnits"])) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE) continue;
      const { task, cell, text } = found;
      const marks = leadMarks({ cell, text });
      if (marks.length < 2) continue;
      yield {
        messageId: "several",
        data: { row: task.row + 1, cell: cellName(cell), count: marks.length },
        cells: [oneCell(cell)],
        evidence: marks.map((mark) => quoteOf({ cell, text }, mark)),
        taskRow: task.row,
      };
    }
  },
};
