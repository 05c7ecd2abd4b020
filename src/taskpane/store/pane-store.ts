import type { Failed } from "../../app/attempt";
import type { CheckOutcome } from "../../app/check-workbook";
import type { SummaryState } from "../../app/summary-state";
import type { SummaryOutcome, SummaryRequest } from "../../app/write-summary";
import type { CellAddress } from "../../core/model/sheet";
import type { ApplyResult } from "../../excel/apply-edits";
import { INITIAL_STATE, type Notice, type PaneState, type SummaryWish } from "./pane-state";

/** What the pane can have done; src/app does it in Excel. */
export interface UseCases {
  checkWorkbook(request: { readonly sheetName?: string }): Promise<CheckOutcome>;
  clearMarks(): Promise<ApplyResult | Failed>;
  showCell(sheetName: string, cell: CellAddress): Promise<ApplyResult | Failed>;
  writeSummary(request: SummaryRequest): Promise<SummaryOutcome | Failed>;
  summaryState(): Promise<SummaryState | Failed>;
}

/** The pane's state and all that changes it. The ribbon buttons use the same one, so that both show one result. */
export interface PaneStore {
  getState(): PaneState;
  /** Calls back after every change; gives a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Checks the named sheet, else the active bulletin. While a check runs, a second one is not begun. */
  check(sheetName?: string): Promise<void>;
  clearMarks(): Promise<void>;
  /** Shows a cell of the reported sheet in Excel. */
  select(cell: CellAddress): Promise<void>;
  /** Writes the summary sheet of the reported bulletin; what it read meanwhile becomes the report. */
  summarize(wish: SummaryWish): Promise<void>;
  /** A sheet was changed: the report is out of date if it is the reported one. */
  sheetChanged(sheetName: string): void;
  dismissNotice(): void;
}

/** Nothing here throws: what goes wrong becomes a notice with a sentence. */
export function createPaneStore(useCases: UseCases, host: PaneState["host"] = "excel"): PaneStore {
  let state: PaneState = { ...INITIAL_STATE, host };
  const listeners = new Set<() => void>();

  function change(part: Partial<PaneState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async check(sheetName) {
      if (state.doing !== "nothing") return;
      change({ doing: "checking", notice: null, choice: null });
      const request = sheetName === undefined ? {} : { sheetName };
      const outcome = await guarded(() => useCases.checkWorkbook(request));
      change({ doing: "nothing", ...afterCheck(outcome) });
      if (outcome.kind !== "report") return;
      const found = await guarded(() => useCases.summaryState());
      // Whether there is a summary is only a help: where it can't be told, nothing is said.
      const summary = found.kind === "present" ? found : null;
      if (state.doing === "nothing" && summary !== state.summary) change({ summary });
    },
    async clearMarks() {
      if (state.doing !== "nothing") return;
      change({ doing: "clearing", notice: null });
      const result = await guarded(() => useCases.clearMarks());
      change({ doing: "nothing", notice: afterClearing(result) });
    },
    async select(cell) {
      if (state.report === null) return;
      const { sheetName } = state.report.bulletin;
      const result = await guarded(() => useCases.showCell(sheetName, cell));
      if (result.kind !== "applied") change({ notice: problem("没有定位到单元格", result.sentence) });
    },
    async summarize(wish) {
      if (state.doing !== "nothing" || state.report === null) return;
      change({ doing: "summarizing", notice: null });
      const { sheetName } = state.report.bulletin;
      const outcome = await guarded(() => useCases.writeSummary({ sheetName, ...wish }));
      change({ doing: "nothing", ...afterSummary(outcome) });
    },
    sheetChanged(sheetName) {
      if (state.report?.bulletin.sheetName !== sheetName || state.stale) return;
      change({ stale: true, summary: state.summary === null ? null : { ...state.summary, outdated: true } });
    },
    dismissNotice() {
      change({ notice: null });
    },
  };
}

function afterCheck(outcome: CheckOutcome): Partial<PaneState> {
  switch (outcome.kind) {
    case "report": {
      const refused = outcome.marks?.kind === "refused" ? outcome.marks.sentence : null;
      const notice: Notice | null =
        refused === null ? null : { tone: "warning", title: "检查好了，但没有加上标记", sentence: refused };
      return { report: outcome.report, stale: false, notice };
    }
    case "several":
      return { choice: outcome.sheetNames };
    case "unknownSheet":
      return { choice: outcome.sheetNames, notice: problem("没有这张工作表", outcome.sentence) };
    case "cancelled":
      return {};
    case "none":
      return { notice: problem("没有找到通报表", outcome.sentence) };
    case "failed":
      return { notice: problem("检查没有完成", outcome.sentence) };
  }
}

function afterSummary(outcome: SummaryOutcome | Failed): Partial<PaneState> {
  if (outcome.kind === "cancelled") return {};
  if (outcome.kind !== "written") return { notice: problem("汇总表没有生成", outcome.sentence) };
  const { sheetName, sheetCount, report } = outcome;
  return {
    report,
    stale: false,
    summary: { sheetName, outdated: false },
    notice: {
      tone: "success",
      title: "汇总表已生成",
      sentence: `在工作表“${sheetName}”，连同图和明细共${sheetCount}张，可以直接打印。`,
    },
  };
}

function afterClearing(result: ApplyResult | Failed): Notice {
  if (result.kind === "applied") {
    return { tone: "success", title: "标记已清除", sentence: "您自己设置的颜色和条件格式没有改动。" };
  }
  return problem("标记没有清除", result.sentence);
}

function problem(title: string, sentence: string): Notice {
  return { tone: "error", title, sentence };
}

/** A slip of our own is told as well; its message may quote a cell and stays out, its class does not. */
async function guarded<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return {
      kind: "failed",
      sentence: `出现了没有预料到的错误（${name}）。请重试；如果仍不行，请把这句话和操作步骤告诉维护人员。`,
    };
  }
}
