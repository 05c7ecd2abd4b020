import type { CellContent, Task } from "../../model/bulletin";
import { oneCell, openingWords, quoteOf } from "../evidence";
import { PAUSE, type SheetRule } from "../rule";

export const duplicateTask: SheetRule<"sameRow" | "sameTarget"> = {
  id: "duplicate-task",
  kind: "layout",
  summary: "同一任务列了两次：两行的目标任务（和完成情况）相同",
  messages: {
    sameRow: {
      severity: "error",
      text: "第{row}行与第{otherRow}行的目标任务和完成情况完全相同（「{words}」），像是重复粘贴。请核实后删去一行。",
    },
    sameTarget: {
      severity: "warning",
      text: "第{row}行与第{otherRow}行的目标任务、责任单位相同（「{words}」），完成情况却不同。请核实是否重复。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "⟦新建口袋公园6处⟧。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
        [3, "⟦新建口袋公园6处⟧。", "开工 2处", "完成。已开工2处。", "周慧敏", "区园林局"],
      ],
      finds: ["sameRow"],
    },
    {
      tasks: [
        [1, "⟦新建口袋公园6处⟧。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "⟦新建口袋公园6处⟧。", "开工2处。", "未完成。正在征地。", "陈立新", "区园林局"],
      ],
      finds: ["sameTarget"],
    },
    {
      title: "同一目标分到各镇，各报各的",
      tasks: [
        [1, "改造农村厕所300户。", "完成50户。", "完成。已改造52户。", "陈立新", "柳河镇政府"],
        [2, "改造农村厕所300户。", "完成50户。", "完成。已改造61户。", "陈立新", "青山镇政府"],
        [3, "改造农村厕所500户。", "完成50户。", "完成。已改造52户。", "陈立新", "柳河镇政府"],
      ],
      finds: [],
    },
    {
      tasks: [
        [1, "新建口袋公园6处，修缮步道。", "公园开工2处。", "完成。已开工2处。", "陈立新", "区园林局"],
        [2, "", "步道完成设计。", "完成。步道已完成设计。", "陈立新", "区园林局"],
      ],
      merges: [{ row: 2, column: 1, rowCount: 2, columnCount: 1 }],
      finds: [],
    },
  ],
  *check(_sheet, { tasks }) {
    const firstBy = new Map<string, Task>();
    const numberOf = textNumbers();
    for (const task of tasks) {
      yield PAUSE;
      const [annual, monthly] = [numberOf(task.annualTarget), numberOf(task.monthlyTarget)];
      const target = annual !== BLANK ? task.annualTarget : monthly !== BLANK ? task.monthlyTarget : null;
      if (!target) continue;
      const completion = numberOf(task.completion);
      const sameRow = `row ${annual} ${monthly} ${completion}`;
      const sameTarget = `target ${annual} ${monthly} ${task.responsibleUnits.map(({ name }) => name).join("、")}`;
      const twin = completion === BLANK ? undefined : firstBy.get(sameRow);
      // Where only a month's target is known, short ones recur: 按序时进度推进。
      const other = twin ?? (annual === BLANK ? undefined : firstBy.get(sameTarget));
      const otherTarget = other && (numberOf(other.annualTarget) !== BLANK ? other.annualTarget : other.monthlyTarget);
      if (other && otherTarget && !isOneCell(target, otherTarget)) {
        const evidence = [otherTarget, target].map((content) => quoteOf(content, openingWords(content.text)));
        yield {
          messageId: twin ? "sameRow" : "sameTarget",
          data: { row: task.row + 1, otherRow: other.row + 1, words: evidence[1]?.text ?? "" },
          cells: [oneCell(otherTarget.cell), oneCell(target.cell)],
          evidence,
          taskRow: task.row,
        };
      }
      if (!firstBy.has(sameRow)) firstBy.set(sameRow, task);
      if (!firstBy.has(sameTarget)) firstBy.set(sameTarget, task);
    }
  },
};

/** The number of a text without letters and digits. */
const BLANK = 0;

/**
 * Numbers texts so that those have one number that differ in blanks and punctuation only. What they come down to is
 * not kept: in a long table it would take more room than all the rest.
 */
function textNumbers(): (content: CellContent | null) => number {
  const known = new Map<number, { readonly text: string; readonly number: number }[]>();
  let last = BLANK;
  return (content) => {
    const own = content ? bare(content.text) : "";
    if (!content || own === "") return BLANK;
    const hash = hashOf(own);
    const sharing = known.get(hash) ?? [];
    const same = sharing.find(({ text }) => text === content.text || bare(text) === own);
    if (same) return same.number;
    known.set(hash, [...sharing, { text: content.text, number: ++last }]);
    return last;
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

const MARKS = /[\s，。、；：（）“”！？—-]+/g;
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z%.]*$/;

/** Letters and digits alone: blanks and punctuation make no other task. */
function bare(text: string): string {
  const kept = text.replace(MARKS, "");
  // Most texts hold nothing else that has another form.
  if (PLAIN.test(kept)) return kept;
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}%.]+/gu, "");
}

function isOneCell(a: CellContent, b: CellContent): boolean {
  return a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}
