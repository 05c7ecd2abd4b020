import type { Bulletin, PageFurniture } from "../../model/bulletin";
import type { Fix } from "../../model/edit";
import { cellText } from "../../model/sheet";
import type { CellRange, SheetSnapshot } from "../../model/sheet";
import { quoteOf, rowsInWords } from "../evidence";
import type { SheetHit, SheetRule } from "../rule";

type MessageId = "headings" | "blanks" | "both";

export const pageFurniture: SheetRule<MessageId> = {
  id: "page-furniture",
  kind: "layout",
  summary: "表格中间夹着重复的表头、标题或空行",
  messages: {
    headings: {
      severity: "warning",
      text: "表格中间有重复的{what}：{headings}。请删去；打印时每页的表头应由“打印标题”生成。",
    },
    blanks: { severity: "warning", text: "表格中间有空行：{blanks}。空行会打断筛选和排序，请删去。" },
    both: {
      severity: "warning",
      text: "表格中间有重复的{what}：{headings}；有空行：{blanks}。请一并删去；打印时每页的表头应由“打印标题”生成。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        ["⟦序号⟧", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["headings"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        ["", "", "", "", "", ""],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["blanks"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        ["", "", "", "", "", ""],
        ["⟦序号⟧", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["both"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        ["", "", "", "", "", ""],
        ["注：本表数据截至5月31日。", "", "", "", "", ""],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const { furniture } = bulletin;
    const headings = furniture.filter(({ kind }) => kind !== "blank");
    const blanks = furniture.filter(({ kind }) => kind === "blank");
    if (furniture.length === 0) return;
    const fix = deletion(sheet, bulletin);
    yield {
      messageId: blanks.length === 0 ? "headings" : headings.length === 0 ? "blanks" : "both",
      data: { what: nameOf(headings), headings: rowsOf(headings), blanks: rowsOf(blanks) },
      cells: furniture.map(({ row }) => tableRow(bulletin, row)),
      evidence: headings.flatMap(({ row }) => firstText(sheet, tableRow(bulletin, row))),
      ...(fix && { fix }),
    } satisfies SheetHit<MessageId>;
  },
};

function nameOf(headings: readonly PageFurniture[]): string {
  const names = { repeatedTitle: "标题", repeatedHeader: "表头", blank: "" };
  return [...new Set(headings.map(({ kind }) => names[kind]))].join("和");
}

function rowsOf(furniture: readonly PageFurniture[]): string {
  return rowsInWords(furniture.map(({ row }) => row));
}

function tableRow({ headerRange: { column, columnCount } }: Bulletin, row: number): CellRange {
  return { row, column, rowCount: 1, columnCount };
}

/** The first words of a heading row, as evidence. */
function firstText(sheet: SheetSnapshot, range: CellRange) {
  for (let column = range.column; column < range.column + range.columnCount; column++) {
    const cell = { row: range.row, column };
    const text = cellText(sheet, cell);
    if (text.trim() !== "") return [quoteOf({ cell, text })];
  }
  return [];
}

/** Deletes those of the rows that hold nothing beside the table and cut through no merged area. */
function deletion(sheet: SheetSnapshot, bulletin: Bulletin): Fix | undefined {
  const firstColumn = sheet.origin.column;
  const { column, columnCount } = bulletin.headerRange;
  const tall = rowsOfTallMerges(sheet);
  const rows = bulletin.furniture
    .map(({ row }) => ({ row, before: sheet.values[row - sheet.origin.row] ?? [], firstColumn }))
    .filter(({ before }) =>
      before.every((value, i) => {
        const isInside = firstColumn + i >= column && firstColumn + i < column + columnCount;
        return isInside || String(value).trim() === "";
      }),
    )
    .filter(({ row }) => !tall.has(row))
    .sort((a, b) => a.row - b.row);
  if (rows.length === 0) return undefined;
  const label = `删去${rowsInWords(rows.map(({ row }) => row))}`;
  return { label, safe: true, edits: [{ kind: "deleteRows", sheetName: sheet.sheetName, rows }] };
}

/** Rows that share a merged area with another row. */
function rowsOfTallMerges(sheet: SheetSnapshot): ReadonlySet<number> {
  const rows = new Set<number>();
  const end = sheet.origin.row + sheet.values.length;
  for (const area of sheet.merges ?? []) {
    if (area.rowCount === 1) continue;
    for (let row = area.row; row < Math.min(area.row + area.rowCount, end); row++) rows.add(row);
  }
  return rows;
}
