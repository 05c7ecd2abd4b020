import { columnName } from "../../model/sheet";
import { oneCell, rowsInWords } from "../evidence";
import type { SheetRule } from "../rule";

export const hiddenArea: SheetRule<"rows" | "filtered" | "columns"> = {
  id: "hidden-area",
  kind: "layout",
  summary: "有隐藏的行、列或正在起作用的筛选（仍照样核对、计数）",
  messages: {
    rows: { severity: "info", text: "{rows}被隐藏，仍照样核对并计入汇总。发布前请确认是否要显示。" },
    filtered: { severity: "info", text: "筛选正在起作用，{rows}没有显示，仍照样核对并计入汇总。发布前请清除筛选。" },
    columns: { severity: "info", text: "{columns}列（{headers}）被隐藏，仍照样核对。发布前请确认是否要显示。" },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      hiddenRows: [3],
      hiddenColumns: [1],
      finds: ["rows", "columns"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      hiddenRows: [2],
      filtered: true,
      finds: ["filtered"],
    },
    {
      title: "",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      hiddenRows: [20],
      hiddenColumns: [9],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const hidden = bulletin.tasks.filter((task) => task.hidden);
    const [first] = bulletin.columns;
    if (hidden.length > 0 && first) {
      yield {
        messageId: sheet.filtered ? "filtered" : "rows",
        data: { rows: rowsInWords(hidden.map(({ row }) => row)) },
        cells: hidden.map(({ row }) => oneCell({ row, column: first.column })),
      };
    }
    const columns = bulletin.columns.filter(({ column }) => sheet.hiddenColumns.includes(column));
    if (columns.length === 0) return;
    yield {
      messageId: "columns",
      data: {
        columns: columns.map(({ column }) => columnName(column)).join("、"),
        headers: columns.map(({ header }) => `「${header.replace(/\s+/g, "")}」`).join("、"),
      },
      cells: columns.map(({ headerCell }) => oneCell(headerCell)),
    };
  },
};
