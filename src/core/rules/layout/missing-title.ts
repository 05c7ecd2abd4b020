import type { SheetRule } from "../rule";

export const missingTitle: SheetRule<"none"> = {
  id: "missing-title",
  kind: "layout",
  summary: "没有标题：表头上方没有写明年份、月份的通报表标题",
  messages: {
    none: {
      severity: "warning",
      text: "第{row}行表头上方没有找到标题。请在上方写明标题，例如「{year}年重点工作{month}月份完成情况通报表」。",
    },
  },
  examples: [
    {
      title: "",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      finds: ["none"],
    },
    {
      title: "",
      grid: [
        ["序号", "年度目标任务", "月度目标任务", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["none"],
    },
    {
      title: "区政府民生实事项目进展情况表（截至5月底）",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      finds: [],
    },
  ],
  *check(_sheet, bulletin) {
    if (bulletin.title) return;
    const month = bulletin.columns.find((column) => column.month !== null)?.month;
    yield {
      messageId: "none",
      data: { row: bulletin.headerRange.row + 1, year: "××××", month: month ?? "×" },
      cells: [bulletin.headerRange],
    };
  },
};
