import type { NameMention } from "../../model/bulletin";
import { cellName, cellText, placeOf } from "../../model/sheet";
import { Pace } from "../../model/steps";
import { onOneLine, oneCell, quotedAt } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import { PAUSE, type SheetRule } from "../rule";

export const brokenUnitName: SheetRule<"broken"> = {
  id: "broken-unit-name",
  kind: "wording",
  summary: "单位名称被空格或换行断开",
  messages: {
    broken: {
      severity: "warning",
      text: "第{row}行的责任单位（{cell}）有名称中间断开，应连写：{names}。",
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
          "⟦柳河镇\n政府⟧\n⟦城南经济开发\n区管委会⟧\n区财政局",
        ],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局"],
      ],
      finds: ["broken"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "⟦区园林 局⟧（牵头） 区财政局"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区园林局"],
      ],
      finds: ["broken"],
    },
    {
      tasks: [
        [1, "新建口袋公园6处。", "开工2处。", "完成。已开工2处。", "陈立新", "区园林局\n（牵头）\n柳河镇政府"],
        [2, "改造老旧小区4个。", "完成招标。", "完成。已完成招标。", "陈立新", "区房管局 区财政局"],
      ],
      finds: [],
    },
  ],
  *check(sheet, { tasks }) {
    const seen = new Set<number>();
    const pace = new Pace();
    for (const task of tasks) {
      if (pace.isDue(0)) yield PAUSE;
      if (!task.responsibleUnits.some(({ repair }) => repair === "rejoined")) continue;
      for (const broken of byCell(task.responsibleUnits.filter(({ repair }) => repair === "rejoined"))) {
        const [{ cell }] = broken;
        if (seen.has(placeOf(cell))) continue;
        seen.add(placeOf(cell));
        const names = broken.map(({ written, name }) => `「${onOneLine(written.text)}」写作「${name}」`).join("，");
        // One fix for the cell: two would each undo the other's ground.
        const changes = broken.map(({ written, name }) => ({ span: written, by: name }));
        yield {
          messageId: "broken",
          data: { row: task.row + 1, cell: cellName(cell), names },
          cells: [oneCell(cell)],
          evidence: broken.map(({ written }) => quotedAt(cell, written)),
          taskRow: task.row,
          fix: rewriteCell(sheet, cell, replaceSpans(cellText(sheet, cell), changes), {
            label: `${cellName(cell)}：${names}`,
            safe: true,
          }),
        };
      }
    }
  },
};

/** Mentions that follow one another in one cell, together. */
function byCell(mentions: readonly NameMention[]): [NameMention, ...NameMention[]][] {
  const groups: [NameMention, ...NameMention[]][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const isSame = last && last[0].cell.row === mention.cell.row && last[0].cell.column === mention.cell.column;
    if (isSame) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}
