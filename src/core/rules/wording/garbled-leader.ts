import type { NameMention, Task } from "../../model/bulletin";
import { cellName, cellText } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import type { Quote } from "../../model/span";
import { Pace } from "../../model/steps";
import { onOneLine, oneCell, quotedAt } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import { usualSeparator } from "../name-separators";
import { PAUSE, type SheetRule } from "../rule";

/** Names that were read out of one stretch of a cell. */
interface Stretch {
  readonly cell: CellAddress;
  readonly written: Quote;
  readonly names: readonly string[];
  readonly repair: NameMention["repair"];
}

export const garbledLeader: SheetRule<"garbled" | "glued" | "broken"> = {
  id: "garbled-leader",
  kind: "wording",
  summary: "领导姓名错乱：两人的名字在转换时错位、连写，或一人的名字被断开",
  messages: {
    garbled: {
      severity: "error",
      text: "第{row}行的分管领导（{cell}）「{written}」像是转换时错位，按全表的姓名应为{names}。请核实后改正。",
    },
    glued: {
      severity: "warning",
      text: "第{row}行的分管领导（{cell}）「{written}」几个人的姓名连在一起，应分开写作{names}。",
    },
    broken: {
      severity: "warning",
      text: "第{row}行的分管领导（{cell}）「{written}」一个人的姓名被断成两行，应写作{names}。",
    },
  },
  examples: [
    { tasks: rows(["陈立", "周敏", "陈立\n周敏", "⟦陈周\n立敏⟧", "⟦陈周敏⟧"]), finds: ["garbled", "garbled"] },
    { tasks: rows(["陈立新", "周慧敏", "陈立新\n周慧敏", "⟦陈立新周慧敏⟧"]), finds: ["glued"] },
    { tasks: rows(["陈立新", "陈立新、周慧敏", "⟦陈立\n新⟧"]), finds: ["broken"] },
    { title: "两个字的姓名中间常空一格", tasks: rows(["陈　立", "周慧敏", "陈 立\n周慧敏"]), finds: [] },
    { tasks: rows(["陈立", "周敏", "陈立、周敏", "周敏 陈立"]), finds: [] },
  ],
  *check(sheet, { tasks }) {
    const separator = usualSeparator(sheet, tasks);
    const seen = new Set<string>();
    const pace = new Pace();
    for (const task of tasks) {
      if (pace.isDue(0)) yield PAUSE;
      if (task.leaders.every(({ repair }) => repair === "none")) continue;
      for (const { cell, written, names, repair } of stretches(sheet, task)) {
        const place = `${cellName(cell)}:${written.start}`;
        if (seen.has(place)) continue;
        seen.add(place);
        if (repair === "rejoined" && !/[\r\n]/.test(written.text)) continue;
        const isGlued = names.length > 1 && written.text === names.join("");
        const shown = onOneLine(written.text);
        const after = replaceSpans(cellText(sheet, cell), [{ span: written, by: names.join(separator) }]);
        yield {
          messageId: repair === "rejoined" ? "broken" : isGlued ? "glued" : "garbled",
          data: { row: task.row + 1, cell: cellName(cell), written: shown, names: inQuotes(names) },
          cells: [oneCell(cell)],
          evidence: [quotedAt(cell, written)],
          taskRow: task.row,
          fix: rewriteCell(sheet, cell, after, {
            label: `把${cellName(cell)}的「${shown}」改为${inQuotes(names)}`,
            // Who was meant is for a person to say; that a name is written in one piece is not.
            safe: repair === "rejoined",
          }),
        };
      }
    }
  },
};

/** Task rows for the examples: one per leader cell. */
function rows(leaders: readonly string[]): (string | number)[][] {
  return leaders.map((names, i) => {
    const place = "甲乙丙丁戊"[i] ?? "";
    return [
      i + 1,
      `新建${place}街口袋公园。`,
      `开工${place}街公园。`,
      `完成。${place}街公园已开工。`,
      names,
      "区园林局",
    ];
  });
}

/** Repaired names, those from one stretch or from stretches that touch taken together. */
function stretches(sheet: SheetSnapshot, { leaders }: Task): Stretch[] {
  const found: Stretch[] = [];
  for (const { cell, written, name, repair } of leaders) {
    if (repair === "none") continue;
    const last = found.at(-1);
    const isOneCell = last?.cell.row === cell.row && last.cell.column === cell.column;
    if (!last || !isOneCell || repair !== "recognised" || last.repair !== repair || written.start > last.written.end) {
      found.push({ cell, written, names: [name], repair });
      continue;
    }
    const start = last.written.start;
    const end = Math.max(last.written.end, written.end);
    const text = cellText(sheet, cell).slice(start, end);
    found[found.length - 1] = { ...last, written: { start, end, text }, names: [...last.names, name] };
  }
  return found;
}

function inQuotes(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join("");
}
