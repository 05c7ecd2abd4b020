import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import { DEFAULT_SETTINGS } from "../../../src/core/model/settings";
import { createPaneStore } from "../../../src/taskpane/store/pane-store";
import type { CheckAnswer, UseCases } from "../../../src/taskpane/store/use-cases";
import { cleanReport, mixedReport } from "../sample-report";
import { found, useCases } from "./fake-use-cases";

const SHEET = mixedReport().bulletin.sheetName;
const MANUAL = { ...DEFAULT_BASIS, settings: { ...DEFAULT_SETTINGS, recheckOnEdit: false } };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function checkedStore(part: Partial<UseCases>) {
  const store = createPaneStore(useCases({ checkWorkbook: async () => found(), ...part }));
  await store.check();
  return store;
}

/** Lets timers run out and what they began go on. */
async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

describe("after an edit", () => {
  it("the sheet is checked again once the edits rest, and the new report shows", async () => {
    const recheck = jest.fn(async () => found(cleanReport()));
    const store = await checkedStore({ recheck });
    const { analysis } = store.getState();
    store.sheetChanged(SHEET);
    expect(store.getState()).toMatchObject({ stale: true, recheckDue: true });
    await pass(300);
    store.sheetChanged(SHEET);
    await pass(300);
    expect(recheck).not.toHaveBeenCalled();
    await pass(200);
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(recheck).toHaveBeenCalledWith({ sheetName: SHEET, previous: analysis });
    expect(store.getState()).toMatchObject({
      report: cleanReport(),
      stale: false,
      recheckDue: false,
      doing: "nothing",
    });
  });

  it("of another sheet nothing happens, nor before the first check", async () => {
    const store = await checkedStore({});
    store.sheetChanged("4月通报");
    expect(store.getState().stale).toBe(false);
    const fresh = createPaneStore(useCases({}));
    fresh.sheetChanged(SHEET);
    expect(fresh.getState().stale).toBe(false);
  });

  it("the report is only called out of date where the user wants it so", async () => {
    const store = await checkedStore({ checkWorkbook: async () => found(mixedReport(), { basis: MANUAL }) });
    store.sheetChanged(SHEET);
    await pass(60_000);
    expect(store.getState()).toMatchObject({ stale: true, recheckDue: false, doing: "nothing" });
  });

  it("what else is being done is waited for", async () => {
    let finish: () => void = () => undefined;
    const recheck = jest.fn(async () => found(cleanReport()));
    const store = await checkedStore({
      recheck,
      clearMarks: () => new Promise((resolve) => (finish = () => resolve({ kind: "applied" }))),
    });
    const clearing = store.clearMarks();
    store.sheetChanged(SHEET);
    await pass(5_000);
    expect(recheck).not.toHaveBeenCalled();
    finish();
    await clearing;
    await pass(500);
    // The user wants no marks now.
    expect(recheck).toHaveBeenCalledWith(expect.objectContaining({ mark: false }));
    expect(store.getState().stale).toBe(false);
  });

  it("what the user asks for meanwhile waits for the re-check, and is then done", async () => {
    let finish: (answer: CheckAnswer) => void = () => undefined;
    const decide = jest.fn(async () => ({ ...found(cleanReport()), kind: "decided" as const }));
    const store = await checkedStore({ recheck: () => new Promise((resolve) => (finish = resolve)), decide });
    store.sheetChanged(SHEET);
    await pass(500);
    expect(store.getState().doing).toBe("rechecking");
    const deciding = store.decide({ fingerprint: "a", kind: "ignored", reason: "已核实" });
    await pass(0);
    expect(decide).not.toHaveBeenCalled();
    finish(found());
    await deciding;
    expect(decide).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ doing: "nothing", report: cleanReport() });
  });

  it("an edit during the re-check is followed by another one", async () => {
    const recheck = jest.fn(async () => {
      if (recheck.mock.calls.length === 1) store.sheetChanged(SHEET);
      return found();
    });
    const store = await checkedStore({ recheck });
    store.sheetChanged(SHEET);
    await pass(450);
    expect(store.getState()).toMatchObject({ stale: true, recheckDue: true });
    await pass(450);
    expect(recheck).toHaveBeenCalledTimes(2);
    expect(store.getState()).toMatchObject({ stale: false, recheckDue: false });
  });

  it("Excel is asked again while it is busy, and in the end the user is told", async () => {
    const recheck = jest.fn(async (): Promise<CheckAnswer> => ({ kind: "failed", sentence: "Excel 正忙。" }));
    const store = await checkedStore({ recheck });
    store.sheetChanged(SHEET);
    await pass(500);
    expect(store.getState()).toMatchObject({ stale: true, recheckDue: true, notice: null });
    await pass(30_000);
    expect(recheck).toHaveBeenCalledTimes(4);
    expect(store.getState()).toMatchObject({ stale: true, recheckDue: false, notice: { sentence: "Excel 正忙。" } });
    await pass(60_000);
    expect(recheck).toHaveBeenCalledTimes(4);
  });
});

describe("the switch", () => {
  it("is kept in the workbook, and makes up for an edit that was not followed", async () => {
    const saved = { ...MANUAL, settings: { ...MANUAL.settings, recheckOnEdit: true } };
    const saveSettings = jest.fn(async () => ({ kind: "saved" as const, basis: saved }));
    const recheck = jest.fn(async () => found(cleanReport()));
    const store = await checkedStore({
      checkWorkbook: async () => found(mixedReport(), { basis: MANUAL }),
      saveSettings,
      recheck,
    });
    store.sheetChanged(SHEET);
    await store.setRecheckOnEdit(true);
    expect(saveSettings).toHaveBeenCalledWith(saved.settings);
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ stale: false, report: cleanReport() });
  });

  it("says where it could not be kept", async () => {
    const store = await checkedStore({ saveSettings: async () => ({ kind: "failed", sentence: "只读。" }) });
    await store.setRecheckOnEdit(false);
    expect(store.getState()).toMatchObject({ notice: { tone: "error" }, basis: DEFAULT_BASIS });
  });
});
