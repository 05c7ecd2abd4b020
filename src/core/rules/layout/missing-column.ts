import type { Bulletin, ColumnRole } from "../../model/bulletin";
import { columnOf } from "../../model/bulletin";
import type { SheetHit, SheetRule } from "../rule";
import { ROLE_NAMES } from "../task-cells";

type MessageId = "essential" | "useful" | "noMonthlyTarget";

/** What the check cannot do without the column. */
const LOSS: Partial<Record<ColumnRole, string>> = {
  serialNumber: "无法核对序号",
  annualTarget: "无法用年度目标核对完成比例",
  leaders: "无法按领导汇总",
  responsibleUnits: "无法按单位汇总",
};

export const missingColumn: SheetRule<MessageId> = {
  id: "missing-column",
  kind: "layout",
  summary: "表头缺列：没有找到完成情况、目标任务、分管领导、责任单位、序号等列",
  messages: {
    essential: { severity: "error", text: "第{row}行表头里没有找到「{name}」列，无法核对各行。请检查表头文字。" },
    useful: {
      severity: "warning",
      text: "第{row}行表头里没有找到「{name}」列，{loss}。如果本表本来就不设这一列，可以忽略。",
    },
    noMonthlyTarget: {
      severity: "info",
      text: "第{row}行表头里没有找到「月份目标任务」列，完成情况将对照年度目标核对。",
    },
  },
  examples: [
    {
      title: "2024年重点工作5月份完成情况通报表",
      grid: [
        ["序号", "年度目标任务", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "完成。已建成口袋公园6处。", "陈立新", "区园林局"],
      ],
      finds: ["useful"],
    },
    {
      title: "2024年区政府民生实事项目上半年推进情况表",
      grid: [
        ["序号", "年度目标任务", "责任单位", "分管区领导", "推进情况"],
        [1, "新建口袋公园6处。", "区园林局", "陈立新", "完成。已建成口袋公园6处。"],
      ],
      finds: ["noMonthlyTarget"],
    },
    {
      title: "2024年全市重点工作5月份落实情况通报表",
      grid: [
        ["序号", "工作任务", "分管市领导", "牵头单位", "落实进展情况"],
        [1, "新建口袋公园6处。", "陈立新", "市园林局", "完成。已建成口袋公园6处。"],
      ],
      finds: ["noMonthlyTarget"],
    },
    {
      grid: [
        ["序号", "完成情况", "分管区领导", "责任单位"],
        [1, "完成。已建成口袋公园6处。", "陈立新", "区园林局"],
      ],
      finds: ["essential"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "牵头单位", "配合单位", "分管区领导"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "区园林局", "区财政局", "陈立新"],
      ],
      finds: [],
    },
  ],
  *check(_sheet, bulletin) {
    const missing = (role: ColumnRole) => !columnOf(bulletin, role);
    if (missing("completion")) yield hit(bulletin, "essential", ROLE_NAMES.completion);
    if (missing("annualTarget") && missing("monthlyTarget")) yield hit(bulletin, "essential", "目标任务");
    else if (missing("monthlyTarget")) yield withoutMonthlyTarget(bulletin);
    else if (missing("annualTarget")) yield useful(bulletin, "annualTarget");
    for (const role of ["serialNumber", "leaders", "responsibleUnits"] as const) {
      if (missing(role)) yield useful(bulletin, role);
    }
  },
};

/**
 * A monthly bulletin with an annual target should have a monthly one beside it; a table with one target for all
 * (工作任务), or for half a year, need not.
 */
function withoutMonthlyTarget(bulletin: Bulletin): SheetHit<MessageId> {
  const isMonthly = bulletin.title !== null && bulletin.title.month !== null && bulletin.title.period === null;
  const isAnnual = columnOf(bulletin, "annualTarget")?.header.includes("年") ?? false;
  if (!isMonthly || !isAnnual) return hit(bulletin, "noMonthlyTarget", "");
  const name = `${bulletin.title?.month ?? ""}${ROLE_NAMES.monthlyTarget}`;
  return hit(bulletin, "useful", name, "只能对照年度目标核对");
}

function useful(bulletin: Bulletin, role: ColumnRole): SheetHit<MessageId> {
  return hit(bulletin, "useful", ROLE_NAMES[role], LOSS[role]);
}

function hit(bulletin: Bulletin, messageId: MessageId, name: string, loss = ""): SheetHit<MessageId> {
  const row = bulletin.headerRange.row + bulletin.headerRange.rowCount;
  return { messageId, data: { row, name, loss }, cells: [bulletin.headerRange] };
}
