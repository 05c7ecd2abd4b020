import type { BulletinColumn, BulletinTitle, CellContent } from "../../model/bulletin";
import type { Evidence } from "../../model/report";
import { cellName, cellText } from "../../model/sheet";
import { oneCell, quoteOf } from "../evidence";
import type { SheetHit, SheetRule } from "../rule";

type MessageId = "titleAndHeader" | "headers";

export const monthMismatch: SheetRule<MessageId> = {
  id: "month-mismatch",
  kind: "layout",
  summary: "月份不一致：标题的月份与表头的月份不同，或两个表头的月份不同",
  messages: {
    titleAndHeader: {
      severity: "error",
      text: "标题{first}写的是{firstMonth}月，表头{second}「{header}」写的是{secondMonth}月。请核实后统一。",
    },
    headers: {
      severity: "error",
      text: "表头{first}写的是{firstMonth}月，表头{second}「{header}」写的是{secondMonth}月。请核实后统一。",
    },
  },
  examples: [
    {
      title: "2024年重点工作⟦6月⟧份完成情况通报表",
      grid: [
        ["序号", "年度目标任务", "⟦5月⟧份目标任务", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["titleAndHeader"],
    },
    {
      title: "",
      grid: [
        ["序号", "年度目标任务", "⟦5月⟧份目标任务", "⟦4月⟧份完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["headers"],
    },
    {
      title: "2024年1-5月重点工作完成情况通报表",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      finds: [],
    },
    {
      title: "2024年重点工作完成情况通报表",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const dated = bulletin.columns.filter(({ month }) => month !== null);
    const headerText = ({ headerCell }: BulletinColumn) => ({ cell: headerCell, text: cellText(sheet, headerCell) });
    const { title } = bulletin;
    if (title && title.month !== null) {
      for (const column of dated) {
        if (agrees(title, column.month)) continue;
        yield hit("titleAndHeader", title, title.month, headerText(column), column.month ?? 0);
      }
      return;
    }
    const [first, ...others] = dated;
    if (!first) return;
    for (const column of others) {
      if (column.month === first.month) continue;
      yield hit("headers", headerText(first), first.month ?? 0, headerText(column), column.month ?? 0);
    }
  },
};

/** A title with a range may stand over a column for any month in it: 上半年 over 6月份目标 and 1月份目标. */
function agrees(title: BulletinTitle, month: number | null): boolean {
  if (month === null || month === title.month) return true;
  return title.period !== null && month >= title.period.from && month <= title.period.to;
}

function hit(
  messageId: MessageId,
  first: CellContent,
  firstMonth: number,
  second: CellContent,
  secondMonth: number,
): SheetHit<MessageId> {
  return {
    messageId,
    data: {
      first: cellName(first.cell),
      firstMonth,
      second: cellName(second.cell),
      secondMonth,
      header: second.text.replace(/\s+/g, ""),
    },
    cells: [oneCell(first.cell), oneCell(second.cell)],
    evidence: [monthIn(first), monthIn(second)],
  };
}

/** The last month named in a text (of "1-5月" the "5月"), else all of it. */
function monthIn({ cell, text }: CellContent): Evidence {
  const months = [...text.matchAll(/(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?月/g)];
  const last = months.at(-1);
  if (!last) return quoteOf({ cell, text });
  return quoteOf({ cell, text }, { start: last.index, end: last.index + last[0].length });
}
