import type { Failed } from "../../app/attempt";
import type { Checked } from "../../app/checked-sheet";
import type { SummaryOutcome } from "../../app/write-summary";
import type { ApplyResult } from "../../excel/apply-edits";
import type { Notice, PaneState } from "./pane-state";
import type { CheckAnswer, Decided, FixAnswer, InVain, ListAnswer, SettingsAnswer, UndoAnswer } from "./use-cases";

/** What each answer changes in the pane, and the words in which it is told. */

export function afterCheck(answer: CheckAnswer): Partial<PaneState> {
  switch (answer.kind) {
    case "report":
      return { ...withReport(answer), marksCleared: false, notice: besides(answer) };
    case "several":
      return { choice: answer.sheetNames };
    case "unknownSheet":
      return { choice: answer.sheetNames, notice: problem("没有这张工作表", answer) };
    case "cancelled":
      return { notice: { tone: "warning", title: "已取消检查", sentence: answer.sentence } };
    case "none":
      return { notice: problem("没有找到通报表", answer) };
    case "failed":
      return vain("检查没有完成", answer);
  }
}

/** A re-check speaks up only where it did not come to a report. */
export function afterRecheck(answer: CheckAnswer, changedMeanwhile: boolean): Partial<PaneState> {
  if (answer.kind === "report") return { ...withReport(answer), stale: changedMeanwhile, notice: besides(answer) };
  if (answer.kind === "cancelled") return { stale: true };
  return { ...vain("没有自动更新结果", answer), stale: true };
}

export function afterSummary(answer: SummaryOutcome | Failed): Partial<PaneState> {
  if (answer.kind === "cancelled") return {};
  if (answer.kind !== "written") return vain("汇总表没有生成", answer);
  const { sheetName, sheetCount } = answer;
  return {
    summary: { sheetName, outdated: false },
    notice: success("汇总表已生成", `在工作表“${sheetName}”，连同图和明细共${sheetCount}张，可以直接打印。`),
  };
}

export function afterClearing(answer: ApplyResult | Failed): Partial<PaneState> {
  if (answer.kind !== "applied") return { notice: problem("标记没有清除", answer) };
  const notice = success("标记已清除", "您自己设置的颜色和条件格式没有改动。重新点“一键检查”会再标上。");
  return { marksCleared: true, notice };
}

export function afterFixing(answer: FixAnswer): Partial<PaneState> {
  if (answer.kind !== "applied") return vain("没有修正", answer);
  const { done, refused, undo } = answer;
  const left: Notice | null =
    refused.length === 0 ? besides(answer) : { tone: "warning", title: "有的没有修正", sentence: refused.join("") };
  return {
    ...withReport(answer),
    notice: left,
    lastFix: undo === null || done === 0 ? null : { undo, count: done, quiet: false },
  };
}

export function afterUndoing(answer: UndoAnswer): Partial<PaneState> {
  if (answer.kind !== "applied") return vain("没有撤销", answer);
  const { left } = answer;
  const notice: Notice =
    left.length === 0
      ? success("修正已撤销", "改过的单元格恢复了原样。")
      : { tone: "warning", title: "只撤销了一部分", sentence: left.join("") };
  return { ...withReport(answer), lastFix: null, notice };
}

export function afterDeciding(answer: Decided | InVain, title: string): Partial<PaneState> {
  if (answer.kind !== "decided") return vain(title, answer);
  return { ...withReport(answer), notice: besides(answer) };
}

export function afterProblemList(answer: ListAnswer): Partial<PaneState> {
  if (answer.kind !== "written") return vain("没有生成问题清单", answer);
  return {
    ...withReport(answer),
    notice: success("问题清单已生成", `在工作表“${answer.sheetName}”，可以打印，也可以发给责任单位。`),
  };
}

export function afterSaving(answer: SettingsAnswer, title: string): Partial<PaneState> {
  if (answer.kind !== "saved") return { notice: problem("设置没有保存", answer) };
  return { basis: answer.basis, notice: success(title, answer.sentence || "设置存在这个工作簿里，随文件一起走。") };
}

/** What came to nothing on the checked sheet. Where it could not even be read, the report in view is in doubt. */
function vain(
  title: string,
  answer: Failed | { readonly kind: string; readonly sentence: string },
): Partial<PaneState> {
  return { notice: problem(title, answer), ...(answer.kind === "failed" ? { unread: true } : {}) };
}

/** What came to nothing. */
export function problem(title: string, answer: { readonly sentence: string; readonly report?: string }): Notice {
  const notice: Notice = { tone: "error", title, sentence: answer.sentence };
  return answer.report === undefined ? notice : { ...notice, report: answer.report };
}

function success(title: string, sentence: string): Notice {
  return { tone: "success", title, sentence };
}

function withReport({ report, analysis, basis }: Checked): Partial<PaneState> {
  return { report, analysis, basis, stale: false, unread: false, choice: null };
}

/** What there is to say besides the report: settings that were set back, marks that were refused. */
function besides({ marks, notices }: Checked): Notice | null {
  if (marks?.kind === "refused") {
    return {
      tone: "warning",
      title: "检查好了，但没有加上标记",
      sentence: [marks.sentence, ...notices].join(""),
    };
  }
  return notices.length === 0 ? null : { tone: "warning", title: "请注意", sentence: notices.join("") };
}
