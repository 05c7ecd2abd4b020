import { INITIAL_STATE, type PaneState } from "../../src/taskpane/store/pane-state";
import type { PaneStore } from "../../src/taskpane/store/pane-store";

/** A store that stays in one state and tells what it is asked for, for tests and pictures of what the pane draws. */
export function fakeStore(part: Partial<PaneState>, asked: (name: string, argument?: unknown) => void): FakeStore {
  let state: PaneState = { ...INITIAL_STATE, ...part };
  const listeners = new Set<() => void>();
  const change = (next: Partial<PaneState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const record =
    <T>(name: string, answer: T) =>
    (argument?: unknown) => {
      asked(name, argument);
      return answer;
    };
  const done = Promise.resolve();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: record("check", done),
    cancel: record("cancel", undefined),
    clearMarks: record("clearMarks", done),
    select: record("select", done),
    openExample: record("openExample", done),
    sheetChanged: record("sheetChanged", undefined),
    applyFixes: record("applyFixes", done),
    undoFixes: record("undoFixes", done),
    forgetLastFix: record("forgetLastFix", undefined),
    decide: record("decide", done),
    revokeDecision: record("revokeDecision", done),
    writeProblemList: record("writeProblemList", done),
    loadSettings: record("loadSettings", done),
    saveSettings: record("saveSettings", done),
    setRecheckOnEdit: record("setRecheckOnEdit", done),
    resetSettings: record("resetSettings", done),
    importSettings: record("importSettings", done),
    exportSettings: record("exportSettings", Promise.resolve("{}")),
    summarize: record("summarize", done),
    openTab(tab) {
      asked("openTab", tab);
      change({ tab });
    },
    dismissNotice: record("dismissNotice", undefined),
    change,
  };
}

export interface FakeStore extends PaneStore {
  change(part: Partial<PaneState>): void;
}
