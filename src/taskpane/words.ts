import type { Status } from "../core/model/bulletin";
import type { Outcome, Severity } from "../core/model/report";

/** The words of the pane that stand for values of the model: one table per fact. */

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  completed: "完成",
  partial: "部分完成",
  notCompleted: "未完成",
};

/** What the text supports, in words; all three statuses together mean that it does not tell. */
export function impliedWords(statuses: readonly Status[]): string {
  if (statuses.length === Object.keys(STATUS_WORDS).length) return "哪种状态都有可能";
  return statuses.map((status) => `“${STATUS_WORDS[status]}”`).join("或");
}

/**
 * What an entry of the list is called. Findings on a status take the row's verdict; `note` is what was also found
 * without touching it.
 */
export type EntryTag = "contradicted" | "uncertain" | "layout" | "wording" | "note";

export const TAG_WORDS: Readonly<Record<EntryTag, string>> = {
  contradicted: "矛盾",
  uncertain: "存疑",
  layout: "版式",
  wording: "文字",
  note: "提示",
};

/** All tags in the order in which the pane counts them. */
export const ENTRY_TAGS: readonly EntryTag[] = ["contradicted", "uncertain", "layout", "wording", "note"];

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "须改正",
  warning: "请核对",
  info: "供参考",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: "已达到",
  short: "未达到",
  open: "未办结",
  unknown: "未见答复",
};
