import { cellName } from "../../model/sheet";
import { onOneLine, oneCell, openingWords, quoteOf } from "../evidence";
import type { SheetRule } from "../rule";
import { filledCells } from "../task-cells";

/** Columns that hold words. A serial number may well be a formula. */
const TEXT_ROLES = [
  "annualTarget",
  "monthlyTarget",
  "completion",
  "status",
  "leaders",
  "responsibleUnits",
  "supportingUnits",
] as const;

export const formulaText: SheetRule<"computed"> = {
  id: "formula-text",
  kind: "layout",
  summary: "该写文字的单元格里是公式",
  messages: {
    computed: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）是用公式取来的，来源改动或文件转发后内容会变。请复制后“粘贴为数值”。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "⟦新建口袋公园6处⟧。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      formulas: [{ row: 2, column: 1, formula: "=VLOOKUP(A3,年度!A:B,2,0)" }],
      finds: ["computed"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "⟦完成⟧。已开工2处。", "⟦陈立新⟧", "区园林局"]],
      formulas: [
        { row: 2, column: 3, formula: '="完成。"&"已开工2处。"' },
        { row: 2, column: 4, formula: "=领导!B2" },
      ],
      finds: ["computed", "computed"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      formulas: [{ row: 2, column: 0, formula: "=ROW()-2" }],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const errors = new Set(sheet.errors.map(({ row, column }) => `${row},${column}`));
    const formulas = new Set(
      sheet.formulas.map(({ row, column }) => `${row},${column}`).filter((key) => !errors.has(key)),
    );
    if (formulas.size === 0) return;
    for (const { task, column, cell, text } of filledCells(sheet, bulletin, TEXT_ROLES)) {
      if (!formulas.has(`${cell.row},${cell.column}`)) continue;
      yield {
        messageId: "computed",
        data: { row: task.row + 1, header: onOneLine(column.header), cell: cellName(cell) },
        cells: [oneCell(cell)],
        evidence: [quoteOf({ cell, text }, openingWords(text))],
        taskRow: task.row,
      };
    }
  },
};
