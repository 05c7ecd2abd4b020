import type { Bulletin } from "../../model/bulletin";
import { cellName, cellText, columnName } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import { onOneLine, oneCell, quoteOf } from "../evidence";
import type { SheetRule } from "../rule";
import { ROLE_NAMES, mergeAnchors } from "../task-cells";

export const unreadableHeader: SheetRule<"garbled" | "blank" | "assumed" | "unknown"> = {
  id: "unreadable-header",
  kind: "layout",
  summary: "表头读不出：表头空着、是乱码，或不是本插件认识的列",
  messages: {
    garbled: { severity: "warning", text: "{cell}的表头「{header}」读不出是哪一列，这一列没有核对。请改正表头。" },
    blank: { severity: "error", text: "{cell}的表头空着，但{column}列里有内容，这一列没有核对。请补上表头。" },
    assumed: { severity: "error", text: "{cell}的表头空着，按内容当作「{name}」列核对。请补上表头。" },
    unknown: { severity: "info", text: "{cell}的表头「{header}」不是要核对的列，{column}列没有核对。" },
  },
  examples: [
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位", "⟦#REF!⟧"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局", "一季度已报"],
      ],
      finds: ["garbled"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "一季度已报", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["blank"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", ""],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["blank"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "未完成。正在编制招标文件。", "陈立新", "区房管局"],
      ],
      finds: ["assumed"],
    },
    {
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "⟦项目地点⟧", "完成情况", "分管区领导", "责任单位"],
        [1, "新建口袋公园6处。", "开工2处。", "东城街道", "完成。已开工2处。", "陈立新", "区园林局"],
      ],
      finds: ["unknown"],
    },
    {
      title: "备注列与标准的各列都认得",
      grid: [
        ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位", "备注"],
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局", "一季度已报"],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    for (const { cell, text } of bulletin.unknownColumns) {
      if (text.trim() === "") continue;
      yield {
        messageId: isGarbled(text) ? "garbled" : "unknown",
        data: { cell: cellName(cell), header: onOneLine(text), column: columnName(cell.column) },
        cells: [oneCell(cell)],
        evidence: [quoteOf({ cell, text: cellText(sheet, cell) })],
      };
    }
    for (const { role, header, headerCell } of bulletin.columns) {
      if (header.trim() !== "") continue;
      const data = { cell: cellName(headerCell), name: ROLE_NAMES[role] };
      yield { messageId: "assumed", data, cells: [oneCell(headerCell)] };
    }
    for (const cell of blankHeaders(sheet, bulletin)) {
      yield {
        messageId: "blank",
        data: { cell: cellName(cell), column: columnName(cell.column) },
        cells: [oneCell(cell)],
      };
    }
  },
};

/** A Chinese header has Chinese characters, none of them lost in conversion. */
function isGarbled(header: string): boolean {
  return !/\p{Script=Han}/u.test(header) || /[\uFFFD\uE000-\uF8FF]|锟斤拷/.test(header);
}

/** Lowest cells of blank headers above a column with text that was not recognised, in the table or right beside it. */
function* blankHeaders(sheet: SheetSnapshot, bulletin: Bulletin): Generator<CellAddress> {
  const anchor = mergeAnchors(sheet);
  const { headerRange, tasks } = bulletin;
  const known = new Set(bulletin.columns.map(({ column }) => column));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const headerRows = Array.from({ length: headerRange.rowCount }, (_, i) => headerRange.row + i);
  for (let column = Math.max(first - 1, 0); column <= last + 1; column++) {
    if (known.has(column)) continue;
    const isBlank = headerRows.every((row) => cellText(sheet, anchor({ row, column })).trim() === "");
    if (!isBlank) continue;
    const filled = tasks.filter(({ row }) => cellText(sheet, { row, column }).trim() !== "").length;
    // A few words beside the table are a note, not a column.
    const isBeside = column < first || column > last;
    if (filled > 0 && (!isBeside || filled * 2 >= tasks.length)) {
      yield { row: headerRange.row + headerRange.rowCount - 1, column };
    }
  }
}
