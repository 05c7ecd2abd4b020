import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import { INITIAL_STATE, type PaneState } from "../../../src/taskpane/store/pane-state";
import {
  cleanReport,
  decided,
  decisionOn,
  findingOf,
  layoutReport,
  longReport,
  mixedReport,
  talliedReport,
} from "../sample-report";

/** Every state the pane can be in, by name: each is looked at and searched for accessibility faults. */
export const STATES: Readonly<Record<string, PaneState>> = {
  first: INITIAL_STATE,
  checking: { ...INITIAL_STATE, doing: "checking" },
  outside: { ...INITIAL_STATE, host: "outside" },
  none: {
    ...INITIAL_STATE,
    notice: {
      tone: "error",
      title: "没有找到通报表",
      sentence: "找的是表头里有“序号”“目标任务”“完成情况”的表格。请打开通报表所在的工作表，再点“一键检查”。",
    },
  },
  several: { ...INITIAL_STATE, choice: ["5月通报", "4月通报（存档）", "领导小组办公室重点任务落实进展情况表"] },
  mixed: { ...INITIAL_STATE, report: mixedReport() },
  clean: { ...INITIAL_STATE, report: cleanReport() },
  layout: { ...INITIAL_STATE, report: layoutReport() },
  long: { ...INITIAL_STATE, report: longReport(300, 2) },
  huge: { ...INITIAL_STATE, report: longReport(1000, 5) },
  progress: { ...INITIAL_STATE, doing: "checking", progress: { done: 1240, total: 5000 } },
  settled: settledState(),
  fixed: {
    ...INITIAL_STATE,
    report: mixedReport(),
    lastFix: {
      undo: { sheetName: "5月通报", cells: [], removed: [], lastRow: 0, formulas: [] } as never,
      count: 2,
      quiet: false,
    },
  },
  following: { ...INITIAL_STATE, doing: "rechecking", report: mixedReport(), recheckDue: true },
  rechecking: { ...INITIAL_STATE, doing: "checking", report: mixedReport() },
  summarized: {
    ...INITIAL_STATE,
    tab: "summary",
    report: talliedReport(),
    summary: { sheetName: "汇总", outdated: true },
    notice: { tone: "success", title: "汇总表已生成", sentence: "在工作表“汇总”，连同图和明细共3张，可以直接打印。" },
  },
  settings: { ...INITIAL_STATE, tab: "settings", report: talliedReport() },
  print: { ...INITIAL_STATE, tab: "print", report: cleanReport() },
  nothingToSummarize: { ...INITIAL_STATE, tab: "summary" },
  nothingToPrint: { ...INITIAL_STATE, tab: "print" },
  unforeseen: {
    ...INITIAL_STATE,
    report: mixedReport(),
    notice: {
      tone: "error",
      title: "检查没有完成",
      sentence: "出现了没有预料到的错误。请重试；如果仍不行，请复制错误报告交给维护人员，报告里没有表格内容。",
      report: "通报校核 0.1.0\nExcel 16.0",
    },
  },
  stale: { ...INITIAL_STATE, report: mixedReport(), stale: true },
  refused: {
    ...INITIAL_STATE,
    report: mixedReport(),
    notice: {
      tone: "warning",
      title: "检查好了，但没有加上标记",
      sentence: "工作表“5月通报”受保护。请在“审阅”选项卡撤销保护，再点“一键检查”。",
    },
  },
  cleared: {
    ...INITIAL_STATE,
    report: mixedReport(),
    notice: { tone: "success", title: "标记已清除", sentence: "您自己设置的颜色和条件格式没有改动。" },
  },
  failed: {
    ...INITIAL_STATE,
    notice: {
      tone: "error",
      title: "检查没有完成",
      sentence: "检查通报表没有成功：有一个单元格正在编辑。请按回车键结束编辑，再重试。",
    },
  },
};

/** One finding forwarded, one ignored, one ignored earlier whose text has changed since. */
function settledState(): PaneState {
  const mixed = mixedReport();
  const shortfall = findingOf(mixed, "3200米");
  const plan = findingOf(mixed, "打算");
  const forwarded = decided(mixed, shortfall.fingerprint, "forwarded", "请核实东环路剩余路段的进场时间。");
  const report = decided(forwarded, plan.fingerprint, "ignored", "责任单位已核实");
  const gone = { ...decisionOn(plan, "ignored", "有佐证材料"), fingerprint: "gone", quote: "新建口袋公园3处" };
  const decisions = [...report.findings.flatMap(({ decision }) => decision ?? []), gone];
  return { ...INITIAL_STATE, report, basis: { ...DEFAULT_BASIS, decisions } };
}
