import type { CellAddress } from "../../core/model/sheet";
import { afterCheck, afterClearing, problem } from "./answer-words";
import type { StoreCore } from "./store-core";

export interface CheckActions {
  /** Checks the named sheet, else the active bulletin. */
  check(sheetName?: string): Promise<void>;
  /** Ends the check, or the summary, under way, as long as nothing has been written. */
  cancel(): void;
  clearMarks(): Promise<void>;
  /** Shows a cell of the reported sheet in Excel. */
  select(cell: CellAddress): Promise<void>;
  /** Puts the shipped example on a sheet of its own and checks it. */
  openExample(): Promise<void>;
}

/** Checking and looking, as part of the pane's store. */
export function checkActions(core: StoreCore): CheckActions {
  const { useCases, change, run, guarded } = core;

  async function checkNow(sheetName: string | undefined): Promise<void> {
    change({ notice: null, choice: null });
    const where = sheetName === undefined ? {} : { sheetName };
    const answer = await core.paced((pace) => useCases.checkWorkbook({ ...pace, ...where }));
    change(afterCheck(answer));
    if (answer.kind !== "report") return;
    // Checked may be another sheet than the one in view: a summary is no bulletin.
    await guarded(() => useCases.showSheet(answer.report.bulletin.sheetName));
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
      core.cancel();
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
