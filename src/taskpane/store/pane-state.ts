import type { FixUndo } from "../../app/apply-fixes";
import type { CheckedSheet } from "../../app/checked-sheet";
import { DEFAULT_BASIS, type Basis } from "../../core/model/decision";
import type { Report } from "../../core/model/report";
import type { SummaryOrder } from "../../core/plan/summary";

/** The tabs of the pane, left to right. */
export const PANE_TABS = ["check", "summary", "print", "settings"] as const;
export type PaneTab = (typeof PANE_TABS)[number];

/** What is going on in Excel for the pane. Only `rechecking` comes of itself; the rest the user asked for. */
export type Doing =
  | "nothing"
  | "checking"
  | "rechecking"
  | "clearing"
  | "summarizing"
  | "fixing"
  | "undoing"
  | "deciding"
  | "listing"
  | "saving"
  | "opening";

/** Everything the pane shows, as one value. Components draw it and decide nothing. */
export interface PaneState {
  /** `outside`: the page was opened in a browser, where there is no Excel. */
  readonly host: "excel" | "outside";
  readonly tab: PaneTab;
  readonly doing: Doing;
  /** Rows judged so far, told once a check has taken long enough to be wondered at; else null. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The last report, which stays in view while a new check runs or fails. */
  readonly report: Report | null;
  /** What the report was worked out from, handed back with the next wish. */
  readonly analysis: CheckedSheet | null;
  /** The user wants no marks until the next check. */
  readonly marksCleared: boolean;
  /** Whether the sheet was changed after the report was made. */
  readonly stale: boolean;
  /** Whether the sheet could not be read when it was last tried: the report may be out of date. */
  readonly unread: boolean;
  /** Whether a re-check is on its way, so that the user need not be told to ask for one. */
  readonly recheckDue: boolean;
  /** Names of the sheets that hold a bulletin, where several do and the user has to say which; else null. */
  readonly choice: readonly string[] | null;
  readonly notice: Notice | null;
  /** The summary sheet in the workbook, and whether its bulletin was changed since; null where there is none. */
  readonly summary: { readonly sheetName: string; readonly outdated: boolean } | null;
  /** The user's settings and decisions, as the workbook keeps them. */
  readonly basis: Basis;
  /** The fixes made last, as long as they can be taken back. */
  readonly lastFix: LastFix | null;
}

export interface LastFix {
  readonly undo: FixUndo;
  readonly count: number;
  /** Something else was done since: no news any more, but still the way back. */
  readonly quiet: boolean;
}

/** How the summary sheet is wanted. */
export interface SummaryWish {
  readonly order: SummaryOrder;
  readonly leaderSheets: boolean;
  readonly unitSheets: boolean;
}

/** What became of the last action. */
export interface Notice {
  readonly tone: "success" | "warning" | "error";
  readonly title: string;
  readonly sentence: string;
  /** For the maintainers, where something went wrong that was not foreseen. Holds no text of the workbook. */
  readonly report?: string;
}

/** The state before the first check. */
export const INITIAL_STATE: PaneState = {
  host: "excel",
  tab: "check",
  doing: "nothing",
  progress: null,
  report: null,
  analysis: null,
  marksCleared: false,
  stale: false,
  unread: false,
  recheckDue: false,
  choice: null,
  notice: null,
  summary: null,
  basis: DEFAULT_BASIS,
  lastFix: null,
};
