import type { CellAddress } from "../../core/model/sheet";
import { afterCheck, afterClearing, problem } from "./answer-words";
import type { StoreCore } from "./store-core";

export interface CheckActions {
  /** Checks the named sheet, else the active bulletin. */
  check(sheetName?: string): Promise<void>;
  /** Ends the check under way, as long as nothing has been written. */
  cancel(): void;
  clearMarks(): Promise<void>;
  /** Shows a cell of the reported sheet in Excel. */
  select(cell: CellAddress): Promise<void>;
  /** Puts the shipped example on a sheet of its own and checks it. */
  openExample(): Promise<void>;
}

/** Shorter checks show no progress: it would only flash. */
const PROGRESS_AFTER_MS = 300;
/** How often the progress is told: as often as a number can be read. */
const PROGRESS_EVERY_MS = 100;

/** Checking and looking, as part of the pane's store. */
export function checkActions(core: StoreCore): CheckActions {
  const { useCases, change, run, guarded } = core;
  let ending: AbortController | null = null;

  async function checkNow(sheetName: string | undefined): Promise<void> {
    change({ notice: null, choice: null });
    ending = new AbortController();
    const { signal } = ending;
    const request = { signal, onProgress: progressTold(core), ...(sheetName === undefined ? {} : { sheetName }) };
    const answer = await guarded(() => useCases.checkWorkbook(request));
    ending = null;
    change(afterCheck(answer));
    if (answer.kind !== "report") return;
    const found = await guarded(() => useCases.summaryState());
    // Whether there is a summary is only a help: where it can't be told, nothing is said.
    change({ summary: found.kind === "present" ? found : null });
  }

  return {
    async check(sheetName) {
      await run("checking", () => {
        change({ tab: "check" });
        return checkNow(sheetName);
      });
    },
    cancel() {
      ending?.abort();
    },
    async clearMarks() {
      await run("clearing", async () => {
        change({ notice: null });
        const answer = await guarded(() => useCases.clearMarks());
        change(afterClearing(answer));
      });
    },
    async select(cell) {
      const { report } = core.getState();
      if (report === null) return;
      const answer = await guarded(() => useCases.showCell(report.bulletin.sheetName, cell));
      if (answer.kind !== "applied") change({ notice: problem("没有定位到单元格", answer) });
    },
    async openExample() {
      await run("opening", async () => {
        change({ notice: null });
        const answer = await guarded(() => useCases.openExample());
        if (answer.kind !== "opened") {
          change({ notice: problem("示例没有打开", answer) });
          return;
        }
        change({ doing: "checking" });
        await checkNow(answer.sheetName);
      });
    },
  };
}

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
