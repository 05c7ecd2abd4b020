import { cellName, placeOf } from "../../model/sheet";
import { oneCell, openingWords, quoteOf } from "../evidence";
import { PAUSE, type SheetRule } from "../rule";
import { filledCells, labelOf, type Wanted } from "../task-cells";

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

const BARE_NUMBER = /^\s*-?[0-9]+(?:\.[0-9]+)?\s*$/;
const FIRST_HAN = 0x4e00;

/** A number and nothing else. Most cells are told by their first character, which is Chinese. */
function isBareNumber(text: string): boolean {
  return text.charCodeAt(0) < FIRST_HAN && BARE_NUMBER.test(text);
}

export const formulaText: SheetRule<"computed" | "number"> = {
  id: "formula-text",
  kind: "layout",
  summary: "该写文字的单元格里是公式或光秃秃的数字",
  messages: {
    computed: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）是用公式取来的，来源改动或文件转发后内容会变。请复制后“粘贴为数值”。",
    },
    number: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）里只有一个数字「{text}」，可能是“3-5”一类的文字被Excel当作日期换掉了。请核实后填写文字。",
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
      tasks: [
        [1, "新建口袋公园6处。", "⟦45415⟧", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["number"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      formulas: [{ row: 2, column: 0, formula: "=ROW()-2" }],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const errors = new Set(sheet.errors.map(placeOf));
    const formulas = new Set(sheet.formulas.map(placeOf).filter((place) => !errors.has(place)));
    const isFormula = (row: number, column: number) => formulas.size > 0 && formulas.has(placeOf({ row, column }));
    const wanted: Wanted = (text, row, column) => isBareNumber(text) || isFormula(row, column);
    for (const found of filledCells(sheet, bulletin, wanted, TEXT_ROLES)) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE) continue;
      const { task, column, cell, text } = found;
      const isComputed = isFormula(cell.row, cell.column);
      yield {
        messageId: isComputed ? "computed" : "number",
        data: { row: task.row + 1, header: labelOf(column), cell: cellName(cell), text: text.trim() },
        cells: [oneCell(cell)],
        evidence: [quoteOf({ cell, text }, openingWords(text))],
        taskRow: task.row,
      };
    }
  },
};
