import type { Bulletin } from "../../../src/core/model/bulletin";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { sheetRules } from "../../../src/core/rules";
import { PAUSE } from "../../../src/core/rules/rule";
import { snapshot } from "../../snapshot";

export const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
export const GRID: readonly (readonly CellValue[])[] = [
  ["2024年重点工作5月份完成情况通报表"],
  HEADER,
  [1, "新建泵站6座。", "新建泵站2座。", "完成。已建成2座。", "陈立新", "区水利局"],
  [2, "改造公厕8座。", "改造公厕3座。", "完成。已改造3座。", "陈立新", "区城管局"],
];

/** The grid with another text in a cell, zero-based. */
export function withCell(
  row: number,
  column: number,
  value: CellValue,
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  return snapshot(
    GRID.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)),
    more,
  );
}

export function bulletinOf(sheet: SheetSnapshot): Bulletin {
  const reading = readBulletin(sheet);
  if (reading.kind === "none") throw new Error(reading.lookedFor);
  return reading.bulletin;
}

export function hitsOf(ruleId: string, sheet: SheetSnapshot) {
  const rule = sheetRules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  return [...rule.check(sheet, bulletinOf(sheet))].filter((hit) => hit !== PAUSE);
}
