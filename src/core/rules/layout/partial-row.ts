import { cellName } from "../../model/sheet";
import { oneCell } from "../evidence";
import { isPartial, rowBlanks } from "../row-blanks";
import { PAUSE, type SheetRule } from "../rule";
import { labelOf } from "../task-cells";

export const partialRow: SheetRule<"mostlyBlank"> = {
  id: "partial-row",
  kind: "layout",
  summary: "整行没有填完：一行里空着的单元格比填了的还多",
  messages: {
    mostlyBlank: {
      severity: "error",
      text: "第{row}行没有填完：{headers}空着（{cells}）。请补填；如果这一行不是任务，请移到表外或删去。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "", "", ""],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", "区教育局"],
      ],
      finds: ["mostlyBlank"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "", "", "", ""],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", "区教育局"],
      ],
      finds: ["mostlyBlank"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "", "完成。已建成6处。", "陈立新", "区园林局"],
        ["", "", "", "", "", ""],
        ["注：本表数据截至5月31日。", "", "", "", "", ""],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const row of rowBlanks(sheet, bulletin)) {
      if (row === PAUSE) yield PAUSE;
      if (row === PAUSE || !isPartial(row)) continue;
      yield {
        messageId: "mostlyBlank",
        data: {
          row: row.task.row + 1,
          headers: row.blanks.map(({ column }) => `「${labelOf(column)}」`).join("、"),
          cells: row.blanks.map(({ cell }) => cellName(cell)).join("、"),
        },
        cells: row.blanks.map(({ cell }) => oneCell(cell)),
        taskRow: row.task.row,
      };
    }
  },
};
