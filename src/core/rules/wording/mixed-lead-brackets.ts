import { oneCell, quoteOf, rowsInWords } from "../evidence";
import { replaceSpans, setValue } from "../fixes";
import { bracketedMarks } from "../lead-marks";
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
      text: "全表“牵头”的括号不统一：写作“{usual}”的{usualCount}处，其余{otherCount}处不同（{rows}）。请统一。",
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
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局(牵头)\n区财政局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局⟦（牵头）⟧\n区财政局"],
        [3, "修缮校舍12处。", "完成设计。", "完成。已完成设计。", "周慧敏", "区教育局(牵头)\n区财政局"],
      ],
      finds: ["mixed"],
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
    const cells: (TaskCell & { readonly marks: readonly LeadMark[] })[] = [];
    for (const found of filledCells(sheet, bulletin, ["responsibleUnits"])) {
      yield PAUSE;
      const marks = bracketedMarks(found);
      if (marks.length > 0) cells.push({ ...found, marks });
    }
    const usual = usualBrackets(cells.flatMap(({ marks }) => marks));
    if (!usual) return;
    const isOther = ({ open, close }: LeadMark) => open + close !== usual.brackets;
    const others = cells
      .filter(({ marks }) => marks.some(isOther))
      .map(({ marks, ...found }) => ({ ...found, marks: marks.filter(isOther) }));
    if (others.length === 0) return;
    const [open = "", close = ""] = usual.brackets;
    yield {
      messageId: "mixed",
      data: {
        usual: `${open}牵头${close}`,
        usualCount: usual.count,
        rows: rowsInWords(others.map(({ cell }) => cell.row)),
        otherCount: others.reduce((sum, { marks }) => sum + marks.length, 0),
      },
      cells: others.map(({ cell }) => oneCell(cell)),
      evidence: others.flatMap(({ cell, text, marks }) => marks.map((mark) => quoteOf({ cell, text }, mark))),
      fix: {
        label: `把“牵头”的括号都改为“${open}${close}”`,
        safe: true,
        edits: others.map((found) => setValue(sheet, found.cell, rebracketed(found, open, close))),
      },
    };
  },
};

/** The pair of brackets used most; of two used as often, the full-width one. */
function usualBrackets(marks: readonly LeadMark[]): { brackets: string; count: number } | null {
  const counts = new Map<string, number>([["（）", 0]]);
  for (const { open, close } of marks) counts.set(open + close, (counts.get(open + close) ?? 0) + 1);
  let usual: { brackets: string; count: number } | null = null;
  for (const [brackets, count] of counts) if (count > (usual?.count ?? 0)) usual = { brackets, count };
  return usual;
}

function rebracketed(
  { text, marks }: TaskCell & { readonly marks: readonly LeadMark[] },
  open: string,
  close: string,
): string {
  const changes = marks.flatMap(({ start, end }) => [
    { span: { start, end: start + 1 }, by: open },
    { span: { start: end - 1, end }, by: close },
  ]);
  return replaceSpans(text, changes);
}
