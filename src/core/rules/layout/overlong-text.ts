import { type ColumnRole, endOfNames, LONGEST_NAME_CELL } from "../../model/bulletin";
import { cellName, placeOf } from "../../model/sheet";
import type { CellRange, SheetSnapshot } from "../../model/sheet";
import { onOneLine, oneCell, quoteOf } from "../evidence";
import { alwaysFits, FONT_PT, fittedLength } from "../print-fit";
import { PAUSE, type SheetRule } from "../rule";
import { filledCells, labelOf, type Wanted } from "../task-cells";

/** Most a cell can hold, and most a row can be high, in Excel. */
const LONGEST_TEXT = 32767;
const TALLEST_ROW_PT = 409;

const NAME_ROLES: readonly ColumnRole[] = ["leaders", "responsibleUnits", "supportingUnits"];

/** How many characters are quoted of what is cut off. */
const QUOTED = 12;

const LONG_REPORT = `完成。${"现场已完成土方开挖和管线迁改，正在浇筑基础。".repeat(45)}`;
/** 195 points take 18 characters of 五号 size, and 409 points 29 lines of them. */
const FITS = 18 * 29;
const CUT_REPORT = `${LONG_REPORT.slice(0, FITS)}⟦${LONG_REPORT.slice(FITS, FITS + QUOTED)}⟧${LONG_REPORT.slice(FITS + QUOTED)}`;
/** The last characters of a text, marked. */
const FULL = `完成。${"长".repeat(LONGEST_TEXT - 3 - QUOTED)}⟦${"长".repeat(QUOTED)}⟧`;

/** Units that fill a cell to just beyond what is read of it. */
const MANY_UNITS = "区园林局、".repeat(LONGEST_NAME_CELL / 5);
const UNREAD_UNITS = `${MANY_UNITS.slice(0, -QUOTED)}⟦${MANY_UNITS.slice(-QUOTED)}⟧区财政局`;

type MessageId = "tooTall" | "full" | "overflow" | "unreadNames";

export const overlongText: SheetRule<MessageId> = {
  id: "overlong-text",
  kind: "layout",
  summary: "文字过长：一个单元格印不下，超过Excel的字数上限，或姓名、单位太多没有读完",
  messages: {
    tooTall: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）有{count}个字，按现在的列宽用{font}磅字估算，一行的最大高度也印不下，大约从「{words}」起会被截掉。请加宽这一列、精简文字，或分成两行。",
    },
    full: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）正好写满{count}个字，达到单元格的上限，后面的文字可能已经丢失。请与原文核对。",
    },
    overflow: {
      severity: "error",
      text: "第{row}行的「{header}」（{cell}）有{count}个字，超过单元格{limit}字的上限，保存时会丢失文字。请精简。",
    },
    unreadNames: {
      severity: "warning",
      text: "第{row}行的「{header}」（{cell}）有{count}个字，只读到第{limit}个字的「{words}」，后面的姓名或单位没有读，也没有计入汇总。请精简。",
    },
  },
  examples: [
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", CUT_REPORT, "陈立新", "区园林局"]],
      columnWidthsPt: [36, 120, 120, 200, 60, 90],
      finds: ["tooTall"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", FULL, "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", `完成。${FULL}`, "陈立新", "区房管局"],
      ],
      finds: ["full", "overflow"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", LONG_REPORT, "陈立新", "区园林局"]],
      columnWidthsPt: [36, 120, 120, 480, 60, 90],
      finds: [],
    },
    { tasks: [[1, "新建口袋公园6处。", "开工2处。", LONG_REPORT, "陈立新", "区园林局"]], finds: [] },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", UNREAD_UNITS],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", MANY_UNITS],
      ],
      finds: ["unreadNames"],
    },
  ],
  *check(sheet, bulletin) {
    const areas = new Map((sheet.merges ?? []).map((area) => [placeOf(area), area]));
    for (const found of filledCells(sheet, bulletin, mayBeTooLong(sheet))) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE) continue;
      const { task, column, cell, text } = found;
      const about = () => ({ row: task.row + 1, cell: cellName(cell), header: labelOf(column), count: text.length });
      const end = endOfNames(text);
      if (end < text.trimEnd().length && NAME_ROLES.includes(column.role)) {
        const evidence = quoteOf({ cell, text }, { start: end - QUOTED, end });
        const data = { ...about(), limit: end, words: onOneLine(evidence.text) };
        yield { messageId: "unreadNames", data, evidence: [evidence], cells: [oneCell(cell)], taskRow: task.row };
      }
      if (text.length >= LONGEST_TEXT) {
        const messageId = text.length === LONGEST_TEXT ? "full" : "overflow";
        const tail = { start: text.length - QUOTED, end: text.length };
        yield {
          messageId,
          data: { ...about(), limit: LONGEST_TEXT },
          evidence: [quoteOf({ cell, text }, tail)],
          cells: [oneCell(cell)],
          taskRow: task.row,
        };
        continue;
      }
      const area = (areas.size > 0 && areas.get(placeOf(cell))) || oneCell(cell);
      const widthPt = widthOf(sheet, area);
      if (widthPt === null) continue;
      const fits = fittedLength(text, widthPt, TALLEST_ROW_PT * area.rowCount);
      if (fits >= text.trimEnd().length) continue;
      const evidence = quoteOf({ cell, text }, { start: fits, end: Math.min(fits + QUOTED, text.length) });
      const data = { ...about(), font: FONT_PT, words: onOneLine(evidence.text) };
      yield { messageId: "tooTall", data, evidence: [evidence], cells: [oneCell(cell)], taskRow: task.row };
    }
  },
};

/** Tells most texts from those that may be too long by their length. */
function mayBeTooLong({ columnWidthsPt, origin }: SheetSnapshot): Wanted {
  if (!columnWidthsPt) return (text) => text.length > LONGEST_NAME_CELL;
  const room = columnWidthsPt.map((widthPt) => alwaysFits(widthPt, TALLEST_ROW_PT));
  return (text, _row, column) => text.length > (room[column - origin.column] ?? 0) || text.includes("\n");
}

/** Width of an area in points; null where unknown or hidden. */
function widthOf(sheet: SheetSnapshot, { column, columnCount }: CellRange): number | null {
  if (!sheet.columnWidthsPt) return null;
  const from = column - sheet.origin.column;
  const widths = sheet.columnWidthsPt.slice(from, from + columnCount);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return width > 0 && !sheet.hiddenColumns.includes(column) ? width : null;
}
