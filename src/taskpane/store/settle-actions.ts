import { afterDeciding, afterFixing, afterProblemList, afterUndoing, problem } from "./answer-words";
import type { StoreCore } from "./store-core";
import type { DecisionName, DecisionWish, WantedFix } from "./use-cases";

export interface SettleActions {
  /** Applies fixes, each shown to the user before. */
  applyFixes(wanted: readonly WantedFix[]): Promise<void>;
  /** Takes back the fixes applied last. */
  undoFixes(): Promise<void>;
  forgetLastFix(): void;
  decide(wish: DecisionWish): Promise<void>;
  revokeDecision(name: DecisionName): Promise<void>;
  /** Writes the problem list to send to the units. */
  writeProblemList(): Promise<void>;
}

/** Settling of findings, as part of the pane's store. */
export function settleActions(core: StoreCore): SettleActions {
  const { useCases, change, run, guarded } = core;

  return {
    async applyFixes(wanted) {
      await run("fixing", async () => {
        const sheet = core.checkedSheet();
        if (sheet === null || wanted.length === 0) return;
        change({ notice: null });
        change(afterFixing(await guarded(() => useCases.applyFixes({ ...sheet, wanted }))));
      });
    },
    async undoFixes() {
      await run("undoing", async () => {
        const { lastFix } = core.getState();
        if (lastFix === null) return;
        change({ notice: null });
        const { sheetName: _, ...rest } = core.checkedSheet() ?? { sheetName: "" };
        change(afterUndoing(await guarded(() => useCases.undoFixes({ ...rest, undo: lastFix.undo }))));
      });
    },
    forgetLastFix() {
      change({ lastFix: null });
    },
    async decide(wish) {
      await run("deciding", async () => {
        const sheet = core.checkedSheet();
        if (sheet === null) return;
        change({ notice: null });
        change(afterDeciding(await guarded(() => useCases.decide({ ...sheet, ...wish })), "没有记下来"));
      });
    },
    async revokeDecision(name) {
      await run("deciding", async () => {
        const sheet = core.checkedSheet();
        if (sheet === null) return;
        change({ notice: null });
        change(afterDeciding(await guarded(() => useCases.revokeDecision({ ...sheet, ...name })), "没有撤回"));
      });
    },
    async writeProblemList() {
      await run("listing", async () => {
        const sheet = core.checkedSheet();
        if (sheet === null) return change({ notice: problem("没有生成问题清单", { sentence: CHECK_FIRST }) });
        change({ notice: null });
        const answer = await guarded(() => useCases.writeProblemList(sheet));
        change(afterProblemList(answer));
        if (answer.kind === "written") await guarded(() => useCases.showSheet(answer.sheetName));
      });
    },
  };
}

const CHECK_FIRST = "请先点“一键检查”，再生成问题清单。";
