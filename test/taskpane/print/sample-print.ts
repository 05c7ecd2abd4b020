import { planPrint, type PrintPlan } from "../../../src/core/plan/print/plan-print";
import { printSettings, type PrintPaper } from "../../../src/core/plan/print/settings";
import { readBulletin } from "../../../src/core/read/bulletin";
import type { CellValue } from "../../../src/core/model/sheet";
import { PRINT_CLOSED, type PrintState, type PrintStore } from "../../../src/taskpane/print/print-store";
import { mixedReport } from "../sample-report";

/** A plan of so many rows; the last is too long for any page where `overlong`. */
export function samplePlan(paper: PrintPaper = "a4", rows = 30, overlong = false): PrintPlan {
  const values: CellValue[][] = [
    ["2024年重点工作5月份完成情况通报表", "", "", "", "", ""],
    ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"],
  ];
  for (let i = 0; i < rows; i++) {
    const text = "完成。已完成农村公路改造26公里。".repeat(overlong && i === rows - 1 ? 200 : 1 + (i % 7));
    values.push([i + 1, "改造农村公路60公里。", "完成改造20公里。", text, "安国庆", "区交通局"]);
  }
  const sheet = {
    sheetName: "五月",
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
  const read = readBulletin(sheet);
  if (read.kind === "none") throw new Error(read.lookedFor);
  return planPrint({
    sheet,
    bulletin: read.bulletin,
    shown: null,
    settings: printSettings(paper),
    hiddenRows: "leaveOut",
    copyName: "打印稿",
  });
}

const OPEN: PrintState = { ...PRINT_CLOSED, sheetName: mixedReport().bulletin.sheetName };

/** States of the print section by name: each is looked at and searched for accessibility faults. */
export const PRINT_STATES: Readonly<Record<string, () => PrintState>> = {
  planning: () => ({ ...OPEN, doing: "planning" }),
  planned: () => ({ ...OPEN, plan: samplePlan() }),
  question: () => ({ ...OPEN, question: "表格正在筛选，有3行是隐藏的。隐藏的行要不要打印？" }),
  overlong: () => ({ ...OPEN, paper: "a3", plan: samplePlan("a3", 12, true) }),
  printed: () => ({
    ...OPEN,
    plan: samplePlan(),
    notice: { tone: "success", title: "打印稿做好了", sentence: "共5页，在工作表“打印稿”上，原来的通报表没有改动。" },
  }),
};

/** A store that stays in one state. */
export function samplePrintStore(name: string): PrintStore {
  const state = PRINT_STATES[name]?.();
  if (state === undefined) throw new Error(`no such state: ${name}`);
  const nothing = async () => undefined;
  return {
    getState: () => state,
    subscribe: () => () => undefined,
    open: nothing,
    close: () => undefined,
    choose: nothing,
    print: nothing,
    printCopy: nothing,
    undo: nothing,
    dismissNotice: () => undefined,
  };
}
