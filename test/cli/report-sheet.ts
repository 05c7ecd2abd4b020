import type { Report } from "../../src/core/model/report";
import type { CellValue, SheetSnapshot } from "../../src/core/model/sheet";
import { analyze } from "../../src/core/report/analyze";
import { snapshot } from "../snapshot";

/** A small bulletin of six rows: sound ones, one that contradicts itself, one without a status, untidy ones. */
export const BULLETIN: readonly (readonly CellValue[])[] = [
  ["2024年《政府工作报告》重点工作5月份完成情况通报表", "", "", "", "", ""],
  ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
  [
    1,
    "新建改建农村公路60公里。",
    "完成农村公路改建20公里。",
    "完成。已改建农村公路26公里。",
    "安国庆",
    "区交通局（牵头） 区财政局",
  ],
  [
    2,
    "改造老旧小区12个。",
    "完成老旧小区改造5个。",
    "完成。已完成老旧小区改造3个。",
    "白晓明",
    "区住建局（牵头） 区财政局",
  ],
  [3, "建成社区食堂8处。", "建成社区食堂2处。", "未完成。社区食堂尚未建成。", "白晓明", "区民政局"],
  [4, "新增绿地10公顷。", "新增绿地3公顷。", "已新增绿地3.2公顷。", "安国庆", "区城管局"],
  [6, "开展安全检查12次。", "开展安全检查1次。", "完成。5月份开展安全检查1次。", "安国庆", "区应急局"],
];

/** What the check says of it. */
export function bulletinReport(grid = BULLETIN): { sheet: SheetSnapshot; report: Report } {
  const sheet = snapshot(grid, { sheetName: "五月" });
  const analysis = analyze(sheet);
  if (analysis.kind === "none") throw new Error(analysis.lookedFor);
  return { sheet, report: analysis.report };
}
