import type { CellContent, Task } from "../../model/bulletin";
import { Pace } from "../../model/steps";
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
    const firstOn = new Map<number, Task>();
    const firstBy = new Map<string, Task>();
    const numberOf = textNumbers();
    const pace = new Pace();
    for (const task of tasks) {
      if (pace.isDue(lengthOf(task.annualTarget) + lengthOf(task.monthlyTarget))) yield PAUSE;
      const [annual, monthly] = [numberOf(task.annualTarget), numberOf(task.monthlyTarget)];
      if (annual === BLANK && monthly === BLANK) continue;
      // Few targets come twice: only then is there more to compare.
      const first = firstOn.get(annual * MOST_TEXTS + monthly);
      if (!first) {
        firstOn.set(annual * MOST_TEXTS + monthly, task);
        continue;
      }
      const keysOf = (one: Task) => ({
        sameRow: `row ${annual} ${monthly} ${numberOf(one.completion)}`,
        sameTarget: `target ${annual} ${monthly} ${one.responsibleUnits.map(({ name }) => name).join("、")}`,
      });
      keepFirst(firstBy, keysOf(first), first);
      const keys = keysOf(task);
      const twin = numberOf(task.completion) === BLANK ? undefined : firstBy.get(keys.sameRow);
      // Where only a month's target is known, short ones recur: 按序时进度推进。
      const other = twin ?? (annual === BLANK ? undefined : firstBy.get(keys.sameTarget));
      const target = annual !== BLANK ? task.annualTarget : task.monthlyTarget;
      const otherTarget = other && (annual !== BLANK ? other.annualTarget : other.monthlyTarget);
      if (other && target && otherTarget && !isOneCell(target, otherTarget)) {
        const evidence = [otherTarget, target].map((content) => quoteOf(content, openingWords(content.text)));
        yield {
          messageId: twin ? "sameRow" : "sameTarget",
          data: { row: task.row + 1, otherRow: other.row + 1, words: evidence[1]?.text ?? "" },
          cells: [oneCell(otherTarget.cell), oneCell(target.cell)],
          evidence,
          taskRow: task.row,
        };
      }
      keepFirst(firstBy, keys, task);
    }
  },
};

/** More than a worksheet has: two numbers of texts are kept as one. */
const MOST_TEXTS = 2 ** 24;

function keepFirst(
  firstBy: Map<string, Task>,
  { sameRow, sameTarget }: { readonly sameRow: string; readonly sameTarget: string },
  task: Task,
): void {
  if (!firstBy.has(sameRow)) firstBy.set(sameRow, task);
  if (!firstBy.has(sameTarget)) firstBy.set(sameTarget, task);
}

function lengthOf(content: CellContent | null): number {
  return content?.text.length ?? 0;
}

/** The number of a text without letters and digits. */
const BLANK = 0;

/**
 * Numbers texts so that those have one number that differ in blanks and punctuation only. What they come down to is
 * not kept: in a long table it would take more room than all the rest.
 */
function textNumbers(): (content: CellContent | null) => number {
  const texts: string[] = [];
  const known = new Map<number, number>();
  return (content) => {
    if (!content) return BLANK;
    const { text } = content;
    let slot = hashOf(text);
    if (slot === null) return BLANK;
    for (let at = known.get(slot); at !== undefined; at = known.get(++slot)) {
      const other = texts[at] ?? "";
      if (other === text || bare(other) === bare(text)) return at + 1;
    }
    known.set(slot, texts.length);
    return texts.push(text);
  };
}

/** A hash of what a text comes down to; null where nothing is left of it. */
function hashOf(text: string): number | null {
  let hash = 0;
  let isEmpty = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const part = PARTS[code];
    if (part === MARK) continue;
    // Most texts hold nothing that has another form.
    if (part !== PLAIN) return hashOfBare(bare(text));
    hash = (Math.imul(hash, 31) + code) | 0;
    isEmpty = false;
  }
  return isEmpty ? null : hash;
}

function hashOfBare(text: string): number | null {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return text === "" ? null : hash;
}

const MARK = 1;
const PLAIN = 2;
const MARKS = "，。、；：（）“”！？—- \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";
/** By their codes: marks and blanks, and the letters and digits that have no other form. */
const PARTS = new Uint8Array(0x10000)
  .fill(MARK, 0x2000, 0x200b)
  .fill(PLAIN, 0x30, 0x3a)
  .fill(PLAIN, 0x41, 0x5b)
  .fill(PLAIN, 0x61, 0x7b)
  .fill(PLAIN, 0x4e00, 0xa000);
for (const mark of MARKS) PARTS[mark.charCodeAt(0)] = MARK;
for (const sign of "%.") PARTS[sign.charCodeAt(0)] = PLAIN;

/** Letters and digits alone: blanks and punctuation make no other task. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}%.]+/gu, "");
}

function isOneCell(a: CellContent, b: CellContent): boolean {
  return a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}
