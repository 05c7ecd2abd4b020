import type { NameNote, Task } from "../../model/bulletin";
import type { Fix } from "../../model/edit";
import { cellName, cellText } from "../../model/sheet";
import type { SheetSnapshot } from "../../model/sheet";
import { onOneLine, oneCell, quotedAt } from "../evidence";
import { rewriteCell } from "../fixes";
import type { SheetRule } from "../rule";

export const strayNameFragment: SheetRule<"fragment" | "leftover"> = {
  id: "stray-name-fragment",
  kind: "wording",
  summary: "责任单位里多出一个孤零零的“局”“委”等字",
  messages: {
    leftover: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）在「{before}」后面多出一个「{fragment}」，像是换行时留下的。请删去。",
    },
    fragment: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）里的「{fragment}」不成名称，可能漏了前面的字。请核实。",
    },
  },
  examples: [
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局\n⟦局⟧\n区财政局"]],
      finds: ["leftover"],
    },
    {
      tasks: [[1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "⟦委⟧\n区财政局"]],
      finds: ["fragment"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局\n区统计局提供数据"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管\n局"],
      ],
      finds: [],
    },
  ],
  *check(sheet, { tasks }) {
    const seen = new Set<string>();
    for (const task of tasks) {
      for (const note of task.nameNotes) {
        const place = `${cellName(note.cell)}:${note.written.start}`;
        if (note.kind !== "fragment" || seen.has(place)) continue;
        seen.add(place);
        const before = nameBefore(task, note);
        const fix = before === null ? undefined : removal(sheet, note);
        yield {
          messageId: before === null ? "fragment" : "leftover",
          data: {
            row: task.row + 1,
            cell: cellName(note.cell),
            fragment: onOneLine(note.written.text),
            before: before ?? "",
          },
          cells: [oneCell(note.cell)],
          evidence: [quotedAt(note.cell, note.written)],
          taskRow: task.row,
          ...(fix && { fix }),
        };
      }
    }
  },
};

/** The name right before the fragment, if it ends in the same words; else null. */
function nameBefore({ responsibleUnits }: Task, { cell, written }: NameNote): string | null {
  const before = responsibleUnits
    .filter((mention) => mention.cell.row === cell.row && mention.cell.column === cell.column)
    .filter((mention) => mention.written.end <= written.start)
    .at(-1);
  return before?.name.endsWith(written.text.trim()) ? before.name : null;
}

/** Takes the fragment out, with the blanks and separators before it. */
function removal(sheet: SheetSnapshot, { cell, written }: NameNote): Fix {
  const text = cellText(sheet, cell);
  const kept = text.slice(0, written.start).replace(/[\s、，,；;]+$/, "");
  return rewriteCell(sheet, cell, kept + text.slice(written.end), `删去${cellName(cell)}里多余的「${written.text}」`);
}
