import type { Bulletin, CellContent } from "../../model/bulletin";
import { cellName, cellText, placeOf } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import type { Span } from "../../model/span";
import { oneCell, quoteOf } from "../evidence";
import { PAUSE, type Pause, type SheetRule } from "../rule";
import { filledCells, taskRows } from "../task-cells";

/** The error values that Excel shows in a cell. */
const ERROR_WORDS = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

export const errorValue: SheetRule<"broken"> = {
  id: "error-value",
  kind: "layout",
  summary: "单元格显示错误值（#REF!、#N/A等）",
  messages: {
    broken: { severity: "error", text: "{cell}显示错误值「{error}」，原来的内容没有了。请改填正确的文字。" },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "⟦#REF!⟧", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已拨付⟦#VALUE!⟧万元。", "陈立新", "⟦#N/A⟧"],
      ],
      formulas: [{ row: 2, column: 2, formula: "=目标!#REF!" }],
      errors: [{ row: 2, column: 2 }],
      finds: ["broken", "broken", "broken"],
    },
    {
      title: "⟦#NAME?⟧",
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"]],
      errors: [{ row: 0, column: 0 }],
      finds: ["broken"],
    },
    {
      tasks: [[1, "新建7#、8#厂房。", "8#厂房封顶。", "完成。8#厂房已封顶。", "陈立新", "区工业局"]],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const seen = new Set<number>();
    for (const found of broken(sheet, bulletin)) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE || seen.has(placeOf(found.cell))) continue;
      const { cell, text, span, taskRow } = found;
      seen.add(placeOf(cell));
      const evidence = quoteOf({ cell, text }, span);
      yield {
        messageId: "broken",
        data: { cell: cellName(cell), error: evidence.text },
        cells: [oneCell(cell)],
        evidence: [evidence],
        ...(taskRow !== undefined && { taskRow }),
      };
    }
  },
};

interface Broken extends CellContent {
  readonly span: Span;
  readonly taskRow?: number;
}

/** Errors in the table as the host lists them, in the title row or header too; then those that stand in a text. */
function* broken(sheet: SheetSnapshot, bulletin: Bulletin): Generator<Broken | Pause> {
  const taskRowOf = sheet.errors.length > 0 ? taskRows(bulletin) : new Map<number, number>();
  for (const { row, column } of sheet.errors) {
    const cell = { row, column };
    const taskRow = taskRowOf.get(row);
    if (!isInTable(bulletin, cell) || (taskRow === undefined && !isAboveBody(bulletin, cell))) continue;
    const text = cellText(sheet, cell);
    yield { cell, text, span: { start: 0, end: text.length }, ...(taskRow !== undefined && { taskRow }) };
  }
  for (const found of filledCells(sheet, bulletin, (text) => text.includes("#"))) {
    if (found === PAUSE) yield PAUSE;
    if (found === PAUSE) continue;
    const { task, cell, text } = found;
    const word = ERROR_WORDS.find((candidate) => text.includes(candidate));
    if (word === undefined) continue;
    const start = text.indexOf(word);
    yield { cell, text, span: { start, end: start + word.length }, taskRow: task.row };
  }
}

function isInTable({ headerRange: { column, columnCount } }: Bulletin, cell: CellAddress): boolean {
  return cell.column >= column && cell.column < column + columnCount;
}

function isAboveBody({ headerRange }: Bulletin, { row }: CellAddress): boolean {
  return row < headerRange.row + headerRange.rowCount;
}
