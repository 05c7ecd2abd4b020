import type { Failed } from "../../app/attempt";
import type { Doing, PaneState } from "./pane-state";
import type { CheckWish, SheetWish, UseCases } from "./use-cases";

/** What the parts of the pane's store share: the state, and how something is done in Excel. */
export interface StoreCore {
  readonly useCases: UseCases;
  getState(): PaneState;
  change(part: Partial<PaneState>): void;
  /**
   * Does what the user asked for. A re-check under way is waited for; while anything else is being done, nothing new
   * is begun.
   */
  run(doing: Doing, action: () => Promise<void>): Promise<void>;
  /** Does something in Excel; a slip of our own becomes an answer with a report for the maintainers. */
  guarded<T>(action: () => Promise<T>): Promise<T | Unforeseen>;
  /** `guarded` for long work, whose progress the pane tells and which `cancel` ends. */
  paced<T>(action: (pace: Pick<CheckWish, "signal" | "onProgress">) => Promise<T>): Promise<T | Unforeseen>;
  /** Ends the long work under way, as long as nothing has been written. */
  cancel(): void;
  /** The sheet of the report and what it was worked out from, for the next wish; null before the first check. */
  checkedSheet(): SheetWish | null;
}

export interface Unforeseen extends Failed {
  readonly report?: string;
}

/** The part that all others of a store rest on. `tell` is called after every change. */
export function createStoreCore(useCases: UseCases, initial: PaneState, tell: () => void): StoreCore {
  let state = initial;
  let running: Promise<void> = Promise.resolve();
  let ending: AbortController | null = null;

  function change(part: Partial<PaneState>): void {
    state = { ...state, ...part };
    tell();
  }

  const core: StoreCore = {
    useCases,
    getState: () => state,
    change,
    async run(doing, action) {
      while (state.doing === "rechecking" && doing !== "rechecking") await running;
      if (state.doing !== "nothing") return;
      change({ doing, ...(doing === "rechecking" ? {} : givenWay(state, doing)) });
      running = action().finally(() => change({ doing: "nothing", progress: null }));
      await running;
    },
    async guarded(action) {
      try {
        return await action();
      } catch (error) {
        return { kind: "failed", sentence: UNFORESEEN, report: useCases.errorReport(error, state.doing) };
      }
    },
    async paced(action) {
      const mine = new AbortController();
      ending = mine;
      const answer = await core.guarded(() => action({ signal: mine.signal, onProgress: progressTold(core) }));
      if (ending === mine) ending = null;
      return answer;
    },
    cancel() {
      ending?.abort();
    },
    checkedSheet() {
      const { report, analysis, marksCleared } = state;
      if (report === null) return null;
      return {
        sheetName: report.bulletin.sheetName,
        ...(analysis === null ? {} : { previous: analysis }),
        ...(marksCleared ? { mark: false } : {}),
      };
    },
  };
  return core;
}

/** Shorter work shows no progress: it would only flash. */
const PROGRESS_AFTER_MS = 300;
/** How often the progress is told: as often as a number can be read. */
const PROGRESS_EVERY_MS = 100;

/** Tells the pane how far a check is, once it has taken long enough to be wondered at, and not too often. */
function progressTold({ change }: StoreCore): (progress: { rowsDone: number; rowsTotal: number }) => void {
  const begun = performance.now();
  let toldAt = -Infinity;
  return ({ rowsDone, rowsTotal }) => {
    const now = performance.now();
    if (now - begun < PROGRESS_AFTER_MS || now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    change({ progress: { done: rowsDone, total: rowsTotal } });
  };
}

/** News of what was done give way to what is done next; the way back from a fix stays, in a line. */
function givenWay({ notice, lastFix }: PaneState, doing: Doing): Partial<PaneState> {
  return {
    notice: notice?.tone === "success" ? null : notice,
    lastFix: lastFix === null || doing === "undoing" ? lastFix : { ...lastFix, quiet: true },
  };
}

const UNFORESEEN = "出现了没有预料到的错误。请重试；如果仍不行，请复制错误报告交给维护人员，报告里没有表格内容。";
