import { afterRecheck } from "./answer-words";
import type { StoreCore } from "./store-core";

export interface RecheckActions {
  /** A sheet was changed: the report is out of date if it is the reported one, and is brought up to date. */
  sheetChanged(sheetName: string): void;
}

/** Edits come in bursts (a paste, a fill, quick typing): the last one is waited for. */
const DEBOUNCE_MS = 400;
/** Excel may be busy: it is asked again, later each time, and in the end the user is told. */
const RETRIES_MS = [1_000, 3_000, 10_000];

/** Checking again of itself after an edit, as part of the pane's store. */
export function recheckActions(core: StoreCore): RecheckActions {
  const { useCases, getState, change, run, guarded } = core;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function due(inMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void recheck(), inMs);
    if (!getState().recheckDue) change({ recheckDue: true });
  }

  async function recheck(): Promise<void> {
    const { doing, stale, basis } = getState();
    if (!stale || !basis.settings.recheckOnEdit) return change({ recheckDue: false });
    if (doing !== "nothing") return due(DEBOUNCE_MS);
    const sheet = core.checkedSheet();
    if (sheet === null) return change({ recheckDue: false });
    await run("rechecking", async () => {
      // What is changed from here on is not in the answer.
      change({ stale: false });
      const answer = await guarded(() => useCases.recheck(sheet));
      if (answer.kind === "failed" && tries < RETRIES_MS.length) {
        change({ stale: true });
        due(RETRIES_MS[tries] as number);
        tries += 1;
        return;
      }
      tries = 0;
      const changedMeanwhile = getState().stale;
      change({ recheckDue: changedMeanwhile, ...afterRecheck(answer, changedMeanwhile) });
    });
  }

  return {
    sheetChanged(sheetName) {
      const { report, summary, basis } = getState();
      if (report?.bulletin.sheetName !== sheetName) return;
      change({ stale: true, summary: summary === null ? null : { ...summary, outdated: true } });
      if (basis.settings.recheckOnEdit) due(DEBOUNCE_MS);
    },
  };
}
