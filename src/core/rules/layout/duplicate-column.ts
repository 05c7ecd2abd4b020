import { cellName, cellText } from "../../model/sheet";
import { oneCell, quoteOf } from "../evidence";
import type { SheetRule } from "../rule";
import { ROLE_NAMES } from "../task-cells";

export const duplicateColumn: SheetRule<"twice" | "alike"> = {
  id: "duplicate-column",
  kind: "layout",
  summary: "表头重列：两列都是同一种内容，分不清以哪一列为准",
  messages: {
    twice: {
      severity: "error",
      text: "{first}和{second}的表头相同，都是「{name}」，核对时只用了{first}这一列。请删去多余的一列，或把表头改清楚。",
    },
    alike: {
      severity: "warning",
      text: "{first}和{second}两个表头都像是「{name}」，核对时只用了{first}这一列。请把表头改清楚。",
    },
  },
  examples: [
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "⟦完成情况⟧", "⟦完成情况⟧", "分管区领导", "责任单位"],
        [
          1,
          "新建口袋公园6处。",
          "开工2处。",
          "完成。已开工2处，其余4处正在办理招标手续。",
          "完成。已开工3处，其余4处正在办理招标手续。",
          "陈立新",
          "区园林局",
        ],
      ],
      finds: ["twice"],
    },
    {
      grid: [
        ["⟦序号⟧", "⟦序号⟧", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
        [1, 1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["twice"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "⟦分管区领导⟧", "⟦分管领导⟧", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "周慧敏", "区园林局"],
      ],
      finds: ["alike"],
    },
    {
      title: "2024年重点工作5月份完成情况通报表",
      grid: [
        ["序号", "年度目标任务", "4月份完成情况", "5月份目标任务", "5月份完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "完成。已开工1处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: [],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "牵头单位", "配合单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局", "区财政局"],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const second of bulletin.duplicateColumns) {
      const first = bulletin.columns.find(({ role }) => role === second.role);
      // Several months side by side are no fault.
      if (!first || (first.month !== null && second.month !== null && first.month !== second.month)) continue;
      const headers = [first.headerCell, second.headerCell];
      const isSame = bare(first.header) === bare(second.header);
      yield {
        messageId: isSame ? "twice" : "alike",
        data: {
          first: cellName(first.headerCell),
          second: cellName(second.headerCell),
          name: isSame ? bare(first.header) : ROLE_NAMES[first.role],
        },
        cells: headers.map(oneCell),
        evidence: headers.map((cell) => quoteOf({ cell, text: cellText(sheet, cell) })),
      };
    }
  },
};

function bare(header: string): string {
  return header.replace(/\s+/g, "");
}
