import type { Failed } from "../../app/attempt";
import type { PreviewOutcome, PrintOutcome, PrintWish } from "../../app/print-table";
import type { PrintPlan } from "../../core/plan/print/plan-print";
import { FONT_CHOICES, printFonts, type PrintPaper } from "../../core/plan/print/settings";
import type { ApplyResult } from "../../excel/apply-edits";
import type { Notice } from "../store/pane-state";

/** What the print section can have done; src/app does it in Excel. */
export interface PrintUseCases {
  previewPrint(wish: PrintWish): Promise<PreviewOutcome>;
  printTable(wish: PrintWish): Promise<PrintOutcome>;
  undoPrint(): Promise<ApplyResult | Failed>;
}

/** Everything the print section shows. */
export interface PrintState {
  readonly doing: "nothing" | "planning" | "printing" | "undoing";
  /** The sheet to print; null while the section is closed. */
  readonly sheetName: string | null;
  readonly paper: PrintPaper;
  readonly place: PrintWish["place"];
  /** Excel can't be asked which are installed. */
  readonly fonts: { readonly title: string; readonly body: string };
  /** null: not asked or not answered yet. */
  readonly hiddenRows: "include" | "leaveOut" | null;
  /** What printing would come to; null: not known (yet). */
  readonly plan: PrintPlan | null;
  /** Asked before anything is printed. */
  readonly question: string | null;
  readonly notice: Notice | null;
}

export const PRINT_CLOSED: PrintState = {
  doing: "nothing",
  sheetName: null,
  paper: "a4",
  place: "copy",
  fonts: { title: FONT_CHOICES.title[0], body: FONT_CHOICES.body[0] },
  hiddenRows: null,
  plan: null,
  question: null,
  notice: null,
};

export interface PrintActions {
  /** Opens the section for a sheet and counts its pages. */
  open(sheetName: string): Promise<void>;
  close(): void;
  choose(choice: Partial<Pick<PrintState, "paper" | "place" | "fonts" | "hiddenRows">>): Promise<void>;
  print(): Promise<void>;
  /** Lays a sheet out on a copy as the choices stand: all at once, for the ribbon. A question is asked first. */
  printCopy(sheetName: string): Promise<void>;
  undo(): Promise<void>;
  dismissNotice(): void;
}

export interface PrintStore extends PrintActions {
  getState(): PrintState;
  subscribe(listener: () => void): () => void;
}

/**
 * The print section's state and what changes it. Nothing here throws. `onSheetChanged` hears of sheets that were laid
 * out themselves: their rows may have moved.
 */
export function createPrintStore(useCases: PrintUseCases, onSheetChanged: (sheetName: string) => void): PrintStore {
  let state = PRINT_CLOSED;
  const listeners = new Set<() => void>();
  /** Only the answer to the last wish counts: choices may come faster than plans. */
  let wishes = 0;
  /** Ends the counting of pages that nobody waits for any more. */
  let counting = new AbortController();

  function change(part: Partial<PrintState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function wish(sheetName: string): PrintWish {
    const { paper, place, fonts, hiddenRows } = state;
    const settings = printFonts(paper, fonts);
    return { sheetName, paper, place, settings, ...(hiddenRows === null ? {} : { hiddenRows }) };
  }

  function newWish(): number {
    counting.abort();
    counting = new AbortController();
    return ++wishes;
  }

  async function plan(): Promise<void> {
    const { sheetName } = state;
    if (sheetName === null) return;
    const mine = newWish();
    const { signal } = counting;
    change({ doing: "planning", notice: null });
    const outcome = await guarded(() => useCases.previewPrint({ ...wish(sheetName), signal }));
    if (mine !== wishes) return;
    change({ doing: "nothing", ...afterPlanning(outcome) });
  }

  async function print(): Promise<void> {
    const { sheetName, place } = state;
    if (sheetName === null || state.doing !== "nothing" || state.plan === null) return;
    change({ doing: "printing", notice: null });
    const outcome = await guarded(() => useCases.printTable(wish(sheetName)));
    change({ doing: "nothing", ...afterPrinting(outcome, place) });
    if (outcome.kind === "printed" && place === "sheet") onSheetChanged(sheetName);
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open(sheetName) {
      if (state.doing === "printing" || state.doing === "undoing") return;
      const isOther = state.sheetName !== sheetName;
      change({ sheetName, ...(isOther ? { plan: null, question: null, hiddenRows: null } : {}) });
      await plan();
    },
    close() {
      if (state.doing === "printing" || state.doing === "undoing") return;
      newWish();
      change({ doing: "nothing", sheetName: null, notice: null });
    },
    async choose(choice) {
      if (state.doing === "printing" || state.doing === "undoing") return;
      change(choice);
      await plan();
    },
    print,
    async printCopy(sheetName) {
      if (state.doing === "printing" || state.doing === "undoing") return;
      newWish(); // pages counted meanwhile are of no interest
      change({ doing: "printing", sheetName, place: "copy", plan: null, question: null, notice: null });
      const outcome = await guarded(() => useCases.printTable(wish(sheetName)));
      change({ doing: "nothing", ...afterPrinting(outcome, "copy") });
    },
    async undo() {
      const { sheetName } = state;
      if (sheetName === null || state.doing !== "nothing") return;
      change({ doing: "undoing", notice: null });
      const result = await guarded(() => useCases.undoPrint());
      change({ doing: "nothing", notice: afterUndoing(result) });
      if (result.kind === "applied") onSheetChanged(sheetName);
    },
    dismissNotice() {
      change({ notice: null });
    },
  };
}

function afterPlanning(outcome: PreviewOutcome): Partial<PrintState> {
  switch (outcome.kind) {
    case "planned":
      return { plan: outcome.plan, question: null };
    case "question":
      return { plan: null, question: outcome.sentence };
    default:
      return { plan: null, question: null, notice: problem("没有算出页数", outcome.sentence) };
  }
}

function afterPrinting(outcome: PrintOutcome, place: PrintWish["place"]): Partial<PrintState> {
  if (outcome.kind === "question") return { plan: null, question: outcome.sentence };
  if (outcome.kind !== "printed") return { notice: problem("没有排版", outcome.sentence) };
  const { plan } = outcome;
  const sentence =
    place === "copy"
      ? `共${plan.pages.length}页，在工作表“${plan.sheetName}”上，原来的通报表没有改动。可以直接打印。`
      : `共${plan.pages.length}页，标记已去掉。要恢复原来的样子，请点“撤销排版”；Excel 自己的撤销不一定管用。`;
  return { plan, notice: { tone: "success", title: place === "copy" ? "打印稿做好了" : "已在原表上排好版", sentence } };
}

function afterUndoing(result: ApplyResult | Failed): Notice {
  if (result.kind !== "applied") return problem("没有撤销排版", result.sentence);
  const sentence = "格式、行高列宽、删去的行和页面设置都恢复了。标记要重新检查才有。";
  return { tone: "success", title: "排版已撤销", sentence };
}

function problem(title: string, sentence: string): Notice {
  return { tone: "error", title, sentence };
}

async function guarded<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const sentence = `出现了没有预料到的错误（${name}）。请重试；如果仍不行，请把这句话和操作步骤告诉维护人员。`;
    return { kind: "failed", sentence };
  }
}
