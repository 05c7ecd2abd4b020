import type { Bulletin } from "../../model/bulletin";
import { cellText, rangeName } from "../../model/sheet";
import type { CellRange } from "../../model/sheet";
import { openingWords, quoteOf } from "../evidence";
import type { SheetRule } from "../rule";
import { taskRows } from "../task-cells";

export const mergedBodyCells: SheetRule<"merged"> = {
  id: "merged-body-cells",
  kind: "layout",
  summary: "表格正文有合并单元格，影响筛选、排序和打印行高",
  messages: {
    merged: {
      severity: "warning",
      text: "{ranges}是合并单元格。合并后不能正常筛选、排序，打印时行高也算不准；请取消合并，逐行填写。",
    },
  },
  examples: [
    {
      tasks: [
        ["⟦1⟧", "⟦新建口袋公园6处⟧。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        ["", "", "完成招标。", "完成。已完成招标。", "陈立新", "区园林局"],
      ],
      merges: [
        { row: 2, column: 0, rowCount: 2, columnCount: 1 },
        { row: 2, column: 1, rowCount: 2, columnCount: 1 },
      ],
      finds: ["merged"],
    },
    {
      tasks: [
        [1, "⟦新建口袋公园6处⟧。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "", "完成招标。", "完成。已完成招标。", "陈立新", "区园林局"],
      ],
      merges: [{ row: 2, column: 1, rowCount: 2, columnCount: 1 }],
      finds: ["merged"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "⟦全部开工⟧。", "完成。已全部开工。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "", "完成。已全部开工。", "⟦周慧敏⟧", "区房管局"],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "", "区教育局"],
      ],
      merges: [
        { row: 2, column: 2, rowCount: 2, columnCount: 1 },
        { row: 3, column: 4, rowCount: 2, columnCount: 1 },
      ],
      finds: ["merged", "merged"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 6 }],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    if (sheet.merges === null || sheet.merges.length === 0) return;
    const taskRowOf = taskRows(bulletin);
    const inBody = sheet.merges.filter((area) => firstTaskRow(taskRowOf, bulletin, area) !== undefined);
    for (const areas of bySameRows(inBody)) {
      const evidence = areas.flatMap(({ row, column }) => {
        const content = { cell: { row, column }, text: cellText(sheet, { row, column }) };
        return content.text.trim() === "" ? [] : [quoteOf(content, openingWords(content.text))];
      });
      const taskRow = firstTaskRow(taskRowOf, bulletin, areas[0]);
      yield {
        messageId: "merged",
        data: { ranges: areas.map(rangeName).join("、") },
        cells: areas,
        evidence,
        ...(taskRow !== undefined && { taskRow }),
      };
    }
  },
};

/** Areas over the same rows, together: a task of several rows is one finding, not one per column. */
function bySameRows(areas: readonly CellRange[]): [CellRange, ...CellRange[]][] {
  const groups = new Map<string, [CellRange, ...CellRange[]]>();
  for (const area of areas) {
    const key = `${area.row} ${area.rowCount}`;
    const group = groups.get(key);
    if (group) group.push(area);
    else groups.set(key, [area]);
  }
  return [...groups.values()];
}

/** The first task it lies in; undefined outside the tasks: a section heading merged across its row is no fault. */
function firstTaskRow(
  taskRowOf: ReadonlyMap<number, number>,
  { bodyRange, headerRange }: Bulletin,
  area: CellRange,
): number | undefined {
  if (!bodyRange || area.column >= headerRange.column + headerRange.columnCount) return undefined;
  if (area.column + area.columnCount <= headerRange.column) return undefined;
  const end = Math.min(area.row + area.rowCount, bodyRange.row + bodyRange.rowCount);
  for (let row = Math.max(area.row, bodyRange.row); row < end; row++) {
    const taskRow = taskRowOf.get(row);
    if (taskRow !== undefined) return taskRow;
  }
  return undefined;
}
