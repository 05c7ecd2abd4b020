import { afterSummary } from "./answer-words";
import { checkActions, type CheckActions } from "./check-actions";
import { INITIAL_STATE, type PaneState, type PaneTab, type SummaryWish } from "./pane-state";
import { recheckActions, type RecheckActions } from "./recheck-actions";
import { settingsActions, type SettingsActions } from "./settings-actions";
import { settleActions, type SettleActions } from "./settle-actions";
import { createStoreCore } from "./store-core";
import type { UseCases } from "./use-cases";

/** What a user can do in the pane. Nothing here throws: what goes wrong becomes a notice with a sentence. */
export interface PaneActions extends CheckActions, SettleActions, SettingsActions {
  openTab(tab: PaneTab): void;
  /** Writes the summary sheet of the reported bulletin, else of the active one. */
  summarize(wish?: SummaryWish): Promise<void>;
  dismissNotice(): void;
}

/** The pane's state and all that changes it. The ribbon buttons use the same one, so that both show one result. */
export interface PaneStore extends PaneActions, RecheckActions {
  getState(): PaneState;
  /** Calls back after every change; gives a function that ends it. */
  subscribe(listener: () => void): () => void;
}

const USUAL_SUMMARY: SummaryWish = { order: "total", leaderSheets: false, unitSheets: false };

/** The store of a pane in Excel, or of the page outside. */
export function createPaneStore(useCases: UseCases, host: PaneState["host"] = "excel"): PaneStore {
  const listeners = new Set<() => void>();
  const core = createStoreCore(useCases, { ...INITIAL_STATE, host }, () => {
    for (const listener of listeners) listener();
  });
  const { getState, change, run, paced, guarded } = core;

  return {
    getState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...checkActions(core),
    ...recheckActions(core),
    ...settleActions(core),
    ...settingsActions(core),
    openTab(tab) {
      const { tab: before, notice } = getState();
      if (before !== tab) change({ tab, notice: notice?.tone === "success" ? null : notice });
    },
    async summarize(wish = USUAL_SUMMARY) {
      await run("summarizing", async () => {
        change({ notice: null, tab: "summary" });
        const { report, analysis } = getState();
        const where = report === null ? {} : { sheetName: report.bulletin.sheetName, previous: analysis };
        const answer = await paced((pace) => useCases.writeSummary({ ...pace, ...where, ...wish }));
        change(afterSummary(answer));
        if (answer.kind !== "written") return;
        // What the summary read meanwhile is the newer report.
        change({ report: answer.report, analysis: answer.analysis, stale: false, unread: false });
        await guarded(() => useCases.showSheet(answer.sheetName));
      });
    },
    dismissNotice() {
      change({ notice: null });
    },
  };
}
