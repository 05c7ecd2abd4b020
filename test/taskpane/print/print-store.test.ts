import type { PreviewOutcome, PrintOutcome, PrintWish } from "../../../src/app/print-table";
import { createPrintStore, type PrintUseCases } from "../../../src/taskpane/print/print-store";
import { samplePlan } from "./sample-print";

const QUESTION: PreviewOutcome = { kind: "question", hiddenRows: 3, filtered: true, sentence: "有3行是隐藏的。" };

function open(answers: Partial<PrintUseCases> = {}) {
  const wishes: PrintWish[] = [];
  const changed: string[] = [];
  const plan = samplePlan("a4", 5);
  const useCases: PrintUseCases = {
    previewPrint: async (wish): Promise<PreviewOutcome> => {
      wishes.push(wish);
      return { kind: "planned", plan };
    },
    printTable: async (): Promise<PrintOutcome> => ({ kind: "printed", plan }),
    undoPrint: async () => ({ kind: "applied" }),
    ...answers,
  };
  const store = createPrintStore(useCases, (sheetName) => changed.push(sheetName));
  return { store, wishes, changed, plan };
}

describe("the print store", () => {
  it("counts pages when opened, and again for every choice", async () => {
    const { store, wishes, plan } = open();
    await store.open("五月");
    expect(store.getState()).toMatchObject({ doing: "nothing", sheetName: "五月", plan });
    await store.choose({ paper: "a3" });
    expect(wishes).toEqual([
      expect.objectContaining({ sheetName: "五月", paper: "a4", place: "copy" }),
      expect.objectContaining({ sheetName: "五月", paper: "a3", place: "copy" }),
    ]);
    await store.choose({ fonts: { title: "宋体", body: "仿宋" } });
    expect(wishes.at(-1)?.settings).toMatchObject({ title: { name: "宋体", bold: true }, body: { name: "仿宋" } });
  });

  it("asks about hidden rows before anything can be printed, and passes the answer on", async () => {
    const wishes: PrintWish[] = [];
    const plan = samplePlan("a4", 5);
    const { store } = open({
      previewPrint: async (wish) => {
        wishes.push(wish);
        return wish.hiddenRows === undefined ? QUESTION : { kind: "planned", plan };
      },
    });
    await store.open("五月");
    expect(store.getState()).toMatchObject({ question: "有3行是隐藏的。", plan: null });
    await store.print();
    expect(store.getState().notice).toBeNull();
    await store.choose({ hiddenRows: "leaveOut" });
    expect(store.getState()).toMatchObject({ question: null, plan });
    expect(wishes.at(-1)).toMatchObject({ hiddenRows: "leaveOut" });
  });

  it("ends the counting that a new choice, or closing, makes idle", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { store, plan } = open({
      previewPrint: async ({ signal }) => {
        signals.push(signal);
        return { kind: "planned", plan };
      },
    });
    await Promise.all([store.open("五月"), store.choose({ paper: "a3" })]);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    store.close();
    expect(signals[1]?.aborted).toBe(true);
  });

  it("shows the answer to the last choice, whichever comes first", async () => {
    const [a3, a4] = [samplePlan("a3", 5), samplePlan("a4", 5)];
    let release: (() => void) | undefined;
    const { store } = open({
      previewPrint: async ({ paper }) => {
        if (paper === "a4") await new Promise<void>((resolve) => (release = resolve));
        return { kind: "planned", plan: paper === "a3" ? a3 : a4 };
      },
    });
    const first = store.open("五月");
    await store.choose({ paper: "a3" });
    release?.();
    await first;
    expect(store.getState().plan).toBe(a3);
  });

  it("says what became of printing and undoing; a sheet laid out itself has changed", async () => {
    const { store, changed } = open();
    await store.open("五月");
    await store.print();
    expect(store.getState().notice).toMatchObject({ tone: "success", title: "打印稿做好了" });
    expect(changed).toEqual([]);
    await store.choose({ place: "sheet" });
    await store.print();
    await store.undo();
    expect(store.getState().notice).toMatchObject({ tone: "success", title: "排版已撤销" });
    expect(changed).toEqual(["五月", "五月"]);
  });

  it("turns refusals and slips into sentences", async () => {
    const { store } = open({
      printTable: async () => ({ kind: "refused", sentence: "工作表受保护。" }),
      undoPrint: async () => {
        throw new RangeError("secret");
      },
    });
    await store.open("五月");
    await store.print();
    expect(store.getState().notice).toMatchObject({ tone: "error", sentence: "工作表受保护。" });
    await store.undo();
    expect(store.getState().notice?.sentence).toContain("RangeError");
    expect(store.getState().notice?.sentence).not.toContain("secret");
  });

  it("lays a copy out at once for the ribbon, while the section that opens beside it waits", async () => {
    const { store, plan, wishes } = open();
    await store.choose({ place: "sheet" });
    const printing = store.printCopy("五月");
    await store.open("五月");
    await printing;
    expect(wishes).toEqual([]);
    expect(store.getState()).toMatchObject({ doing: "nothing", place: "copy", plan, notice: { tone: "success" } });
  });

  it("asks about hidden rows before a copy for the ribbon, too", async () => {
    const { store } = open({ printTable: async () => QUESTION });
    await store.printCopy("五月");
    expect(store.getState()).toMatchObject({
      doing: "nothing",
      question: QUESTION.kind === "question" ? QUESTION.sentence : "",
    });
  });
});
