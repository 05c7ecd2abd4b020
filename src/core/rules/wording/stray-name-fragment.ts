import type { NameMention, Task } from "../../model/bulletin";
import type { Fix } from "../../model/edit";
import { cellName, cellText, placeOf } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import type { Quote } from "../../model/span";
import { onOneLine, oneCell, quotedAt } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import type { SheetRule } from "../rule";

export const strayNameFragment: SheetRule<"fragment" | "leftover"> = {
  id: "stray-name-fragment",
  kind: "wording",
  summary: "责任单位里多出一个孤零零的“局”“委”等字",
  messages: {
    leftover: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）里，{fragments}是多出来的，像是换行时留下的。请删去。",
    },
    fragment: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）里的{fragments}不成名称，可能漏了前面的字。请核实。",
    },
  },
  examples: [
    {
      tasks: [
        [
          1,
          "新建口袋公园6处。",
          "开工2处。",
          "完成。已开工2处。",
          "陈立新",
          "区园林局\n⟦局⟧\n区财政局\n⟦局⟧\n区住建局",
        ],
      ],
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
    const seen = new Set<number>();
    for (const task of tasks) {
      if (task.nameNotes.length === 0) continue;
      for (const { cell, stray, leftover } of fragmentsByCell(task)) {
        if (seen.has(placeOf(cell))) continue;
        seen.add(placeOf(cell));
        const about = { row: task.row + 1, cell: cellName(cell) };
        const rest = { cells: [oneCell(cell)], taskRow: task.row };
        if (leftover.length > 0) {
          yield {
            messageId: "leftover",
            data: { ...about, fragments: leftover.map(inWords).join("、") },
            evidence: leftover.map(({ written }) => quotedAt(cell, written)),
            fix: removal(sheet, cell, leftover),
            ...rest,
          };
        }
        if (stray.length > 0) {
          yield {
            messageId: "fragment",
            data: { ...about, fragments: stray.map(inWords).join("、") },
            evidence: stray.map(({ written }) => quotedAt(cell, written)),
            ...rest,
          };
        }
      }
    }
  },
};

interface Fragments {
  readonly cell: CellAddress;
  /** Fragments that repeat the end of the name before them, and those that do not. */
  readonly leftover: Fragment[];
  readonly stray: Fragment[];
}

interface Fragment {
  readonly written: Quote;
  /** The name it is left over from. */
  readonly before: string | null;
}

/** The fragments of a task's unit cells, cell by cell. */
function fragmentsByCell({ responsibleUnits, nameNotes }: Task): Iterable<Fragments> {
  const byCell = new Map<number, Fragments>();
  let next = 0;
  for (const { cell, written, kind } of nameNotes) {
    if (kind !== "fragment") continue;
    // Both lists are in reading order, so one walk through the names serves all fragments.
    while (next < responsibleUnits.length && isBefore(responsibleUnits[next]!, { cell, written })) next++;
    const last = responsibleUnits[next - 1];
    const isLeftover = last && placeOf(last.cell) === placeOf(cell) && last.name.endsWith(written.text.trim());
    let found = byCell.get(placeOf(cell));
    if (!found) byCell.set(placeOf(cell), (found = { cell, leftover: [], stray: [] }));
    if (isLeftover) found.leftover.push({ written, before: last.name });
    else found.stray.push({ written, before: null });
  }
  return byCell.values();
}

function isBefore(mention: NameMention, fragment: { readonly cell: CellAddress; readonly written: Quote }): boolean {
  const { row, column } = mention.cell;
  if (column !== fragment.cell.column) return column < fragment.cell.column;
  return row !== fragment.cell.row ? row < fragment.cell.row : mention.written.end <= fragment.written.start;
}

function inWords({ written, before }: Fragment): string {
  const fragment = `「${onOneLine(written.text)}」`;
  return before === null ? fragment : `「${before}」后面的${fragment}`;
}

/** Takes the fragments out, with the blanks and separators before them. */
function removal(sheet: SheetSnapshot, cell: CellAddress, fragments: readonly Fragment[]): Fix {
  const text = cellText(sheet, cell);
  const changes = fragments.map(({ written: { start, end } }) => ({
    span: { start: separatorsBefore(text, start), end },
    by: "",
  }));
  return rewriteCell(
    sheet,
    cell,
    replaceSpans(text, changes),
    // The fragment may be all that is left of another unit.
    { label: `删去${cellName(cell)}里${fragments.map(inWords).join("、")}`, safe: false },
  );
}

function separatorsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\s、，,；;]/.test(text[start - 1] ?? "")) start--;
  return start;
}
