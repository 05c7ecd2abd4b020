import { verdictOf } from "../check/verdict";
import type { Doing, PaneState } from "../store/pane-state";

/** What a screen reader says of what is going on. A re-check that came of itself is told by its result alone. */
const DOING_WORDS: Readonly<Partial<Record<Doing, string>>> = {
  checking: "正在检查",
  clearing: "正在清除标记",
  summarizing: "正在生成汇总表",
  fixing: "正在修正",
  undoing: "正在撤销",
  listing: "正在生成问题清单",
  opening: "正在打开示例",
};

/** What a screen reader says of a change. Notices and choices speak for themselves. */
export function announcement({ doing, report, stale, unread, recheckDue, choice, notice }: PaneState): string {
  const going = DOING_WORDS[doing];
  if (going !== undefined) return going;
  if (report === null || choice !== null || (notice !== null && notice.tone !== "warning")) return "";
  if (unread) return "没有读到表格，检查结果可能过时";
  if (stale) return recheckDue ? "" : "表格已改动，检查结果可能过时";
  const { headline, detail } = verdictOf(report);
  return `检查完毕：${headline}。${detail}`;
}
