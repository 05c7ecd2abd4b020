import type { Report } from "../../core/model/report";
import type { SummaryOrder } from "../../core/plan/summary";

/** Everything the pane shows, as one value. Components draw it and decide nothing. */
export interface PaneState {
  /** `outside`: the page was opened in a browser, where there is no Excel. */
  readonly host: "excel" | "outside";
  readonly doing: "nothing" | "checking" | "clearing" | "summarizing";
  /** The last report, which stays in view while a new check runs or fails. */
  readonly report: Report | null;
  /** Whether the sheet was changed after the report was made. */
  readonly stale: boolean;
  /** Names of the sheets that hold a bulletin, where several do and the user has to say which; else null. */
  readonly choice: readonly string[] | null;
  readonly notice: Notice | null;
  /** The summary sheet in the workbook, and whether its bulletin was changed since; null where there is none. */
  readonly summary: { readonly sheetName: string; readonly outdated: boolean } | null;
}

/** How the summary sheet is wanted. */
export interface SummaryWish {
  readonly order: SummaryOrder;
  readonly leaderSheets: boolean;
  readonly unitSheets: boolean;
}

/** What became of the last action. */
export interface Notice {
  readonly tone: "error" | "warning" | "success";
  readonly title: string;
  /** What happened and what to do about it. */
  readonly sentence: string;
}

export const INITIAL_STATE: PaneState = {
  host: "excel",
  doing: "nothing",
  report: null,
  stale: false,
  choice: null,
  notice: null,
  summary: null,
};
