import { createPaneStore } from "../../../src/taskpane/store/pane-store";
import type { FixAnswer, UndoAnswer, UseCases } from "../../../src/taskpane/store/use-cases";
import { cleanReport, mixedReport } from "../sample-report";
import { checked, found, useCases } from "./fake-use-cases";

const WANTED = [{ fingerprint: "a", fix: "own" }] as const;
const UNDO = { cells: 1 } as never;

async function checkedStore(part: Partial<UseCases>) {
  const store = createPaneStore(useCases({ checkWorkbook: async () => found(), ...part }));
  await store.check();
  return store;
}

function fixed(part: Partial<Extract<FixAnswer, { kind: "applied" }>> = {}): FixAnswer {
  return { kind: "applied", ...checked(cleanReport()), done: 1, refused: [], undo: UNDO, ...part };
}

describe("fixes", () => {
  it("are made on the sheet that was checked; the new report shows, and they can be taken back", async () => {
    const applyFixes = jest.fn(async () => fixed());
    const store = await checkedStore({ applyFixes });
    const { analysis } = store.getState();
    await store.applyFixes(WANTED);
    expect(applyFixes).toHaveBeenCalledWith({ sheetName: "5月通报", previous: analysis, wanted: WANTED });
    expect(store.getState()).toMatchObject({
      doing: "nothing",
      report: cleanReport(),
      notice: null,
      lastFix: { undo: UNDO, count: 1 },
    });
  });

  it("are news until something else is done; the way back stays", async () => {
    const store = await checkedStore({
      applyFixes: async () => fixed(),
      clearMarks: async () => ({ kind: "applied" }),
    });
    await store.applyFixes(WANTED);
    expect(store.getState().lastFix?.quiet).toBe(false);
    await store.clearMarks();
    expect(store.getState()).toMatchObject({ lastFix: { undo: UNDO, quiet: true }, notice: { tone: "success" } });
    await store.applyFixes(WANTED);
    expect(store.getState()).toMatchObject({ lastFix: { quiet: false }, notice: null });
  });

  it("that were refused are told one by one", async () => {
    const store = await checkedStore({
      applyFixes: async () => fixed({ done: 0, refused: ["D3 刚被改过。"], undo: null }),
    });
    await store.applyFixes(WANTED);
    expect(store.getState()).toMatchObject({
      lastFix: null,
      notice: { tone: "warning", title: "有的没有修正", sentence: "D3 刚被改过。" },
    });
  });

  it("that failed leave the report as it was", async () => {
    const store = await checkedStore({ applyFixes: async () => ({ kind: "failed", sentence: "工作表受保护。" }) });
    await store.applyFixes(WANTED);
    expect(store.getState()).toMatchObject({ report: mixedReport(), lastFix: null, notice: { tone: "error" } });
  });

  it("are not asked for without any, nor without a report", async () => {
    const store = await checkedStore({});
    await store.applyFixes([]);
    expect(store.getState().notice).toBeNull();
    const fresh = createPaneStore(useCases({}));
    await fresh.applyFixes(WANTED);
    expect(fresh.getState().notice).toBeNull();
  });
});

describe("taking fixes back", () => {
  const undone: UndoAnswer = { kind: "applied", ...checked(mixedReport()), left: [] };

  it("restores the report and is offered no more", async () => {
    const undoFixes = jest.fn(async () => undone);
    const store = await checkedStore({ applyFixes: async () => fixed(), undoFixes });
    await store.applyFixes(WANTED);
    const { analysis } = store.getState();
    await store.undoFixes();
    expect(undoFixes).toHaveBeenCalledWith({ undo: UNDO, previous: analysis });
    expect(store.getState()).toMatchObject({ report: mixedReport(), lastFix: null, notice: { tone: "success" } });
    await store.undoFixes();
    expect(undoFixes).toHaveBeenCalledTimes(1);
  });

  it("says what was left because it was changed meanwhile", async () => {
    const store = await checkedStore({
      applyFixes: async () => fixed(),
      undoFixes: async () => ({ ...undone, left: ["F3 后来又改过，没有动。"] }),
    });
    await store.applyFixes(WANTED);
    await store.undoFixes();
    expect(store.getState().notice).toMatchObject({ tone: "warning", sentence: "F3 后来又改过，没有动。" });
  });

  it("can be tried again where Excel refused", async () => {
    const store = await checkedStore({
      applyFixes: async () => fixed(),
      undoFixes: async () => ({ kind: "failed", sentence: "Excel 正忙。" }),
    });
    await store.applyFixes(WANTED);
    await store.undoFixes();
    expect(store.getState()).toMatchObject({ lastFix: { count: 1 }, notice: { tone: "error" } });
  });
});

describe("decisions", () => {
  const WISH = { fingerprint: "a", kind: "ignored", reason: "已核实" } as const;

  it("show in the new report, without a word", async () => {
    const decide = jest.fn(async () => ({ kind: "decided" as const, ...checked(cleanReport()) }));
    const store = await checkedStore({ decide });
    await store.decide(WISH);
    expect(decide).toHaveBeenCalledWith(expect.objectContaining({ sheetName: "5月通报", ...WISH }));
    expect(store.getState()).toMatchObject({ report: cleanReport(), notice: null });
  });

  it("that could not be kept are told, and the report stays", async () => {
    const store = await checkedStore({ decide: async () => ({ kind: "refused", sentence: "处理记录太多。" }) });
    await store.decide(WISH);
    expect(store.getState()).toMatchObject({ report: mixedReport(), notice: { title: "没有记下来" } });
  });

  it("can be taken back", async () => {
    const revokeDecision = jest.fn(async () => ({ kind: "decided" as const, ...checked(mixedReport()) }));
    const store = await checkedStore({ revokeDecision });
    await store.revokeDecision({ fingerprint: "a" });
    expect(revokeDecision).toHaveBeenCalledWith(expect.objectContaining({ fingerprint: "a" }));
  });
});

describe("the problem list", () => {
  it("is written for the checked sheet", async () => {
    const store = await checkedStore({
      writeProblemList: async () => ({ kind: "written", sheetName: "问题清单", ...checked(mixedReport()) }),
    });
    await store.writeProblemList();
    expect(store.getState().notice).toMatchObject({ tone: "success", sentence: expect.stringContaining("“问题清单”") });
  });

  it("asks for a check first", async () => {
    const store = createPaneStore(useCases({}));
    await store.writeProblemList();
    expect(store.getState().notice?.sentence).toContain("请先点“一键检查”");
  });
});
