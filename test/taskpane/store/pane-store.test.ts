import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import { DEFAULT_SETTINGS } from "../../../src/core/model/settings";
import { createPaneStore } from "../../../src/taskpane/store/pane-store";
import type { CheckAnswer, CheckWish, UseCases } from "../../../src/taskpane/store/use-cases";
import { cleanReport, mixedReport } from "../sample-report";
import { found, useCases } from "./fake-use-cases";

const REPORT = found();

function storeWith(part: Partial<UseCases>) {
  return createPaneStore(useCases(part));
}

describe("a check", () => {
  it("shows that it runs, then the report", async () => {
    let finish: (outcome: CheckAnswer) => void = () => undefined;
    const store = storeWith({ checkWorkbook: () => new Promise((resolve) => (finish = resolve)) });
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.getState().doing));
    const running = store.check();
    expect(store.getState().doing).toBe("checking");
    finish(REPORT);
    await running;
    expect(seen[0]).toBe("checking");
    expect(seen.at(-1)).toBe("nothing");
    expect(store.getState()).toMatchObject({ report: mixedReport(), stale: false, notice: null, choice: null });
  });

  it("brings the checked sheet to the front, whichever was in view", async () => {
    const showSheet = jest.fn(async () => ({ kind: "applied" as const }));
    const store = storeWith({ checkWorkbook: async () => REPORT, showSheet });
    await store.check();
    expect(showSheet.mock.calls).toEqual([[mixedReport().bulletin.sheetName]]);
    // A check of itself leaves the view alone.
    const again = storeWith({ checkWorkbook: async () => ({ kind: "none", sentence: "没有。" }), showSheet });
    await again.check();
    expect(showSheet).toHaveBeenCalledTimes(1);
  });

  it("that could not read the sheet leaves the last report, and marks it as in doubt", async () => {
    const answers: CheckAnswer[] = [REPORT, { kind: "failed", sentence: "与 Excel 的连接中断了。" }, REPORT];
    const store = storeWith({ checkWorkbook: async () => answers.shift()! });
    await store.check();
    expect(store.getState().unread).toBe(false);
    await store.check();
    expect(store.getState()).toMatchObject({ unread: true, report: mixedReport(), notice: { tone: "error" } });
    await store.check();
    expect(store.getState()).toMatchObject({ unread: false, notice: null });
  });

  it("is not begun twice", async () => {
    const checkWorkbook = jest.fn(async () => REPORT);
    const store = storeWith({ checkWorkbook });
    await Promise.all([store.check(), store.check()]);
    expect(checkWorkbook).toHaveBeenCalledTimes(1);
  });

  it("asks which sheet is meant, and checks the one that is named", async () => {
    const checkWorkbook = jest.fn(async ({ sheetName }: CheckWish): Promise<CheckAnswer> =>
      sheetName === "5月" ? REPORT : { kind: "several", sheetNames: ["4月", "5月"], sentence: "…" },
    );
    const store = storeWith({ checkWorkbook });
    await store.check();
    expect(store.getState()).toMatchObject({ choice: ["4月", "5月"], report: null, notice: null });
    await store.check("5月");
    expect(checkWorkbook).toHaveBeenLastCalledWith(expect.objectContaining({ sheetName: "5月" }));
    expect(store.getState()).toMatchObject({ choice: null, report: mixedReport() });
  });

  it("keeps the last report when the next check fails, and says why", async () => {
    const outcomes: CheckAnswer[] = [REPORT, { kind: "failed", sentence: "有一个单元格正在编辑。" }];
    const store = storeWith({ checkWorkbook: async () => outcomes.shift() as CheckAnswer });
    await store.check();
    await store.check();
    expect(store.getState()).toMatchObject({
      doing: "nothing",
      report: mixedReport(),
      notice: { tone: "error", sentence: "有一个单元格正在编辑。" },
    });
  });

  it("stands even where the marks were refused", async () => {
    const refused = found(mixedReport(), { marks: { kind: "refused", sentence: "工作表受保护。" } });
    const store = storeWith({ checkWorkbook: async () => refused });
    await store.check();
    expect(store.getState()).toMatchObject({
      report: mixedReport(),
      notice: { tone: "warning", sentence: "工作表受保护。" },
    });
  });

  it.each<CheckAnswer>([
    { kind: "none", sentence: "没有找到表头。" },
    { kind: "unknownSheet", sheetNames: ["4月"], sentence: "没有找到表头。" },
  ])("tells what was looked for when there is no bulletin ($kind)", async (outcome) => {
    const store = storeWith({ checkWorkbook: async () => outcome });
    await store.check();
    expect(store.getState().notice).toMatchObject({ tone: "error", sentence: "没有找到表头。" });
  });

  it("turns a slip of our own into a sentence that quotes no cell", async () => {
    const store = storeWith({ checkWorkbook: () => Promise.reject(new TypeError("机密 is not a function")) });
    await store.check();
    expect(store.getState()).toMatchObject({ doing: "nothing", notice: { tone: "error" } });
    expect(store.getState().notice?.report).toBe("checking: TypeError");
    expect(JSON.stringify(store.getState().notice)).not.toContain("机密");
  });
});

describe("a long check", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("tells how far it is once it has taken a while, not at every step, and forgets it at the end", async () => {
    const seen: unknown[] = [];
    const store = storeWith({
      async checkWorkbook({ onProgress }) {
        for (let row = 0; row < 100; row++) {
          jest.advanceTimersByTime(16);
          onProgress?.({ rowsDone: row, rowsTotal: 100 });
        }
        return REPORT;
      },
    });
    store.subscribe(() => store.getState().progress !== null && seen.push(store.getState().progress?.done));
    await store.check();
    const told = [...new Set(seen)];
    expect(told[0]).toBe(18); // the first after 300 ms
    expect(told.length).toBeLessThan(15);
    expect(store.getState().progress).toBeNull();
  });

  it("is ended on request, and the last report stays", async () => {
    let signal: AbortSignal | undefined;
    const store = storeWith({
      async checkWorkbook(request): Promise<CheckAnswer> {
        signal = request.signal;
        store.cancel();
        return { kind: "cancelled", sentence: "已经停下，工作簿没有改动。" };
      },
    });
    await store.check();
    expect(signal?.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ doing: "nothing", notice: { title: "已取消检查" } });
  });
});

describe("the example", () => {
  it("is opened on a sheet of its own and checked", async () => {
    const checkWorkbook = jest.fn(async (_: CheckWish) => REPORT);
    const store = storeWith({ openExample: async () => ({ kind: "opened", sheetName: "通报表示例" }), checkWorkbook });
    await store.openExample();
    expect(checkWorkbook).toHaveBeenCalledWith(expect.objectContaining({ sheetName: "通报表示例" }));
    expect(store.getState()).toMatchObject({ doing: "nothing", report: REPORT.report });
  });

  it("that can't be opened says why", async () => {
    const store = storeWith({ openExample: async () => ({ kind: "refused", sentence: "工作簿结构受保护。" }) });
    await store.openExample();
    expect(store.getState()).toMatchObject({ report: null, notice: { tone: "error", sentence: "工作簿结构受保护。" } });
  });
});

describe("the other actions", () => {
  it("clear the marks and say so", async () => {
    const store = storeWith({ clearMarks: async () => ({ kind: "applied" }) });
    await store.clearMarks();
    expect(store.getState().notice?.tone).toBe("success");
    store.dismissNotice();
    expect(store.getState().notice).toBeNull();
  });

  it("say why marks were not cleared", async () => {
    const store = storeWith({ clearMarks: async () => ({ kind: "refused", sentence: "工作表受保护。" }) });
    await store.clearMarks();
    expect(store.getState().notice).toMatchObject({ tone: "error", sentence: "工作表受保护。" });
  });

  it("show a cell of the sheet that was checked", async () => {
    const showCell = jest.fn(async () => ({ kind: "applied" }) as const);
    const store = storeWith({ checkWorkbook: async () => REPORT, showCell });
    await store.select({ row: 2, column: 3 });
    expect(showCell).not.toHaveBeenCalled();
    await store.check();
    await store.select({ row: 2, column: 3 });
    expect(showCell).toHaveBeenCalledWith("5月通报", { row: 2, column: 3 });
    expect(store.getState().notice).toBeNull();
  });

  it("say why a cell was not shown", async () => {
    const store = storeWith({
      checkWorkbook: async () => REPORT,
      showCell: async () => ({ kind: "refused", sentence: "工作表是隐藏的。" }),
    });
    await store.check();
    await store.select({ row: 2, column: 3 });
    expect(store.getState().notice?.sentence).toBe("工作表是隐藏的。");
  });
});

describe("the summary", () => {
  const WISH = { order: "rate", leaderSheets: true, unitSheets: false } as const;

  it("is looked for after a check, and is out of date once the bulletin changes", async () => {
    const settings = { ...DEFAULT_SETTINGS, recheckOnEdit: false };
    const store = storeWith({
      checkWorkbook: async () => found(mixedReport(), { basis: { ...DEFAULT_BASIS, settings } }),
      summaryState: async () => ({ kind: "present", sheetName: "汇总", outdated: false }),
    });
    await store.check();
    expect(store.getState().summary).toMatchObject({ sheetName: "汇总", outdated: false });
    store.sheetChanged(mixedReport().bulletin.sheetName);
    expect(store.getState().summary).toMatchObject({ sheetName: "汇总", outdated: true });
  });

  it("is written for the reported sheet as it is wanted, and its report becomes the pane's", async () => {
    const report = cleanReport();
    const analysis = found(report).analysis;
    const writeSummary = jest.fn(async () => ({
      kind: "written" as const,
      sheetName: "汇总",
      sheetCount: 3,
      report,
      analysis,
      paragraph: "…",
    }));
    const showSheet = jest.fn(async () => ({ kind: "applied" as const }));
    const store = storeWith({ checkWorkbook: async () => REPORT, writeSummary, showSheet });
    await store.check();
    await store.summarize(WISH);
    // What was made is in view.
    expect(showSheet).toHaveBeenLastCalledWith("汇总");
    // With what the last check found, so that only what changed since is judged again.
    expect(writeSummary).toHaveBeenCalledWith(
      expect.objectContaining({ sheetName: mixedReport().bulletin.sheetName, previous: REPORT.analysis, ...WISH }),
    );
    // The next check judges only what is changed from here on.
    expect(store.getState()).toMatchObject({ doing: "nothing", report, stale: false });
    expect(store.getState().analysis).toBe(analysis);
    expect(store.getState().summary).toEqual({ sheetName: "汇总", outdated: false });
    expect(store.getState().notice?.tone).toBe("success");
    // News give way where something else is turned to.
    store.openTab("print");
    expect(store.getState().notice).toBeNull();
  });

  it("is ended where the user wants it no more", async () => {
    const store = storeWith({
      async writeSummary({ signal }) {
        store.cancel();
        return { kind: "cancelled", sentence: signal?.aborted === true ? "已经停下，工作簿没有改动。" : "" };
      },
    });
    await store.summarize(WISH);
    expect(store.getState()).toMatchObject({ doing: "nothing", notice: null });
  });

  it("is written for the active bulletin where none was checked; a refusal is told", async () => {
    const writeSummary = jest.fn(async () => ({ kind: "refused" as const, sentence: "工作表“汇总”受保护。" }));
    const store = storeWith({ checkWorkbook: async () => REPORT, writeSummary });
    await store.summarize(WISH);
    expect(writeSummary).toHaveBeenLastCalledWith(expect.objectContaining(WISH));
    expect(store.getState().notice).toMatchObject({ tone: "error", sentence: "工作表“汇总”受保护。" });
  });
});
