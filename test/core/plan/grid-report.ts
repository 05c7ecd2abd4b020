import type { Report } from "../../../src/core/model/report";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";
import { analyze } from "../../../src/core/report/analyze";

/** A snapshot of a sheet that holds these cells from A1 on. */
export function gridSnapshot(values: readonly (readonly CellValue[])[], sheetName = "五月"): SheetSnapshot {
  return {
    sheetName,
    origin: { row: 0, column: 0 },
    values,
    formulas: [],
    errors: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    columnWidthsPt: null,
    protected: false,
  };
}

/** The report of such a sheet, which has to be a bulletin. */
export function reportOfSheet(sheet: SheetSnapshot): Report {
  const analysis = analyze(sheet);
  if (analysis.kind === "none") throw new Error(analysis.lookedFor);
  return analysis.report;
}

/** A table of tasks given as [completion, leaders, units, target]. */
export function taskGrid(
  tasks: readonly (readonly [string, string, string, string?])[],
  title = "2024年《政府工作报告》重点工作5月份完成情况通报表",
): CellValue[][] {
  return [
    [title, "", "", "", "", ""],
    ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
    ...tasks.map(([completion, leaders, units, target], index): CellValue[] => [
      index + 1,
      "全年任务。",
      target ?? `推进第${index + 1}项工程建设。`,
      completion,
      leaders,
      units,
    ]),
  ];
}
