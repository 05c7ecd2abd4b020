import { columnName } from "../../model/sheet";
import type { SheetRule } from "../rule";

export const unreadArea: SheetRule<"rows" | "columns"> = {
  id: "unread-area",
  kind: "layout",
  summary: "表太大，后面的行或列没有读，也就没有核对",
  messages: {
    rows: {
      severity: "error",
      text: "这张工作表太长，第{row}行起没有读，没有核对，也没有计入汇总。后面如果还有任务，请移到另一张工作表分别检查；如果只是多余的内容，请删去后重新检查。",
    },
    columns: {
      severity: "warning",
      text: "这张工作表太宽，{column}列起没有读，没有核对。后面如果还有要核对的列，请移到{column}列之前；如果只是多余的内容，请删去后重新检查。",
    },
  },
  examples: [
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      unread: { row: 60_000, column: 40 },
      finds: ["rows", "columns"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      unread: { row: null, column: 40 },
      finds: ["columns"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      finds: [],
    },
  ],
  *check({ unread }, { headerRange }) {
    if (!unread) return;
    const cells = [headerRange];
    if (unread.row !== null) yield { messageId: "rows", data: { row: unread.row + 1 }, cells };
    if (unread.column !== null) yield { messageId: "columns", data: { column: columnName(unread.column) }, cells };
  },
};
