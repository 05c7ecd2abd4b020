import { oneCell, quoteOf, rowsInWords } from "../evidence";
import { replaceSpans, setValue } from "../fixes";
import { bracketedMarks, hasLeadWord } from "../lead-marks";
import type { LeadMark } from "../lead-marks";
import { PAUSE, type SheetRule } from "../rule";
import { filledCells } from "../task-cells";
import type { TaskCell } from "../task-cells";

export const mixedLeadBrackets: SheetRule<"mixed"> = {
  id: "mixed-lead-brackets",
  kind: "wording",
  summary: "“牵头”的括号不统一：有的全角、有的半角",
  messages: {
    mixed: {
      severity: "warning",
      text: "全表“牵头”的括号不统一：全角的“（牵头）”{usualCount}处，其余{otherCount}处不同（{rows}）。请统一用全角。",
    },
  },
  examples: [
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局（牵头）\n区财政局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局⟦(牵头)⟧\n区财政局"],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", "区教育局⟦（牵头)⟧\n区财政局"],
      ],
      finds: ["mixed"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局⟦(牵头)⟧\n区财政局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局（牵头）\n区财政局"],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", "区教育局⟦(牵头)⟧\n区财政局"],
      ],
      finds: ["mixed"],
    },
    {
      title: "都用半角，也是统一的",
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局(牵头)\n区财政局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局(牵头)\n区财政局"],
      ],
      finds: [],
    },
    {
      title: "别的半角括号不在此列",
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局（牵头）\n区委宣传部(区文明办)"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局\n（牵头）\n区财政局"],
      ],
      finds: [],
    },
  ],
  *check(sheet, bulletin) {
    const kinds = new Set<string>();
    let all = 0;
    const others: (TaskCell & { readonly marks: readonly LeadMark[] })[] = [];
    for (const found of filledCells(sheet, bulletin, hasLeadWord, ["responsibleUnits"])) {
      if (found === PAUSE) yield PAUSE;
      if (found === PAUSE) continue;
      const marks = bracketedMarks(found);
      all += marks.length;
      for (const { open, close } of marks) kinds.add(open + close);
      // Full width is what Chinese text is set in: most of a table being in half width makes that no better.
      const otherMarks = marks.filter(({ open, close }) => open !== OPEN || close !== CLOSE);
      if (otherMarks.length > 0) others.push({ ...found, marks: otherMarks });
    }
    if (kinds.size < 2) return;
    const otherCount = others.reduce((sum, { marks }) => sum + marks.length, 0);
    yield {
      messageId: "mixed",
      data: {
        usualCount: all - otherCount,
        rows: rowsInWords(others.map(({ cell }) => cell.row)),
        otherCount,
      },
      cells: others.map(({ cell }) => oneCell(cell)),
      evidence: others.flatMap(({ cell, text, marks }) => marks.map((mark) => quoteOf({ cell, text }, mark))),
      fix: {
        label: `把“牵头”的括号都改为全角的“${OPEN}${CLOSE}”`,
        safe: true,
        edits: others.map((found) => setValue(sheet, found.cell, rebracketed(found))),
      },
    };
  },
};

const [OPEN, CLOSE] = ["（", "）"] as const;

function rebracketed({ text, marks }: TaskCell & { readonly marks: readonly LeadMark[] }): string {
  const changes = marks.flatMap(({ start, end }) => [
    { span: { start, end: start + 1 }, by: OPEN },
    { span: { start: end - 1, end }, by: CLOSE },
  ]);
  return replaceSpans(text, changes);
}
