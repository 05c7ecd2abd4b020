import type { SheetSnapshot } from "../core/model/sheet";
import { planPrintInSteps, type PrintPlan } from "../core/plan/print/plan-print";
import { printSettings, type PrintPaper, type PrintSettings } from "../core/plan/print/settings";
import { bulletinInSteps } from "../core/report/bulletin-only";
import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { applyPrint } from "../excel/apply-print";
import { forgetUndo, keepUndo, markFinished, readPrintMemory, rememberCopy } from "../excel/print-memory";
import { captureForUndo, restoreFromUndo } from "../excel/print-undo";
import { listSheets, readSheets } from "../excel/read-sheet";
import { readShown } from "../excel/read-shown";
import { inExcel, writing } from "../excel/session";
import { atEase, cancellable, throwIfCancelled, type CancelledOutcome } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import { readBasis } from "./kept-basis";
import { COPY_NAME, isPrintCopy } from "./print-copy";

export interface PrintWish {
  /** The sheet with the bulletin. */
  readonly sheetName: string;
  readonly paper: PrintPaper;
  /** `copy`: on a sheet of its own, 打印稿. `sheet`: on the bulletin's sheet itself. */
  readonly place: "copy" | "sheet";
  /** What becomes of hidden rows; asked for where there are some and this is absent. */
  readonly hiddenRows?: "include" | "leaveOut";
  readonly settings?: Partial<PrintSettings>;
  /** Ends the work at its next pause, provided that nothing has been written yet. */
  readonly signal?: AbortSignal | undefined;
}

/** Rows are hidden: are they to be printed? */
export interface HiddenRowsQuestion {
  readonly kind: "question";
  readonly hiddenRows: number;
  readonly filtered: boolean;
  readonly sentence: string;
}

type Refused = Extract<ApplyResult, { kind: "refused" }>;
type InVain = HiddenRowsQuestion | Refused | Failed | CancelledOutcome;

export type PreviewOutcome = { readonly kind: "planned"; readonly plan: PrintPlan } | InVain;
export type PrintOutcome = { readonly kind: "printed"; readonly plan: PrintPlan } | InVain;

/** What printing would come to: pages, widths, rows that do not fit. Changes nothing. Never throws. */
export function previewPrint(wish: PrintWish): Promise<PreviewOutcome> {
  return cancellable(() =>
    attempt(() =>
      inExcel("预览打印", async (context): Promise<PreviewOutcome> => {
        const made = await planFor(context, wish);
        return made.kind === "planned" ? { kind: "planned", plan: made.plan } : made;
      }),
    ),
  );
}

/** Lays the table out, on a copy or on the sheet itself, and brings it to the front. Never throws. */
export function printTable(wish: PrintWish): Promise<PrintOutcome> {
  const ifHalfDone = wish.place === "copy" ? undefined : HALF_PRINTED;
  return cancellable(() => attempt(() => inExcel("排版", (context) => printIn(context, wish), ifHalfDone)));
}

async function printIn(context: Excel.RequestContext, wish: PrintWish): Promise<PrintOutcome> {
  const made = await planFor(context, wish);
  if (made.kind !== "planned") return made;
  if (wish.place === "copy") return putOnCopy(context, made.plan);
  // A sheet laid out twice is laid out from what it was before the first time, and goes back to that.
  const earlier = await undoEarlier(context, wish.sheetName);
  if (earlier === null) return putOnSheet(context, made);
  if (earlier.kind === "refused") return earlier;
  return writing(async () => {
    // The earlier layout is off: what was begun is brought to its end.
    const anew = await planFor(context, { ...wish, signal: undefined });
    const outcome = anew.kind === "planned" ? await putOnSheet(context, anew) : anew;
    return outcome.kind === "refused" ? refused(`${outcome.sentence}原来的排版已经撤下。`) : outcome;
  });
}

/** Takes the layout off the sheet again that was last laid out itself: formats, rows and page as before. */
export function undoPrint(): Promise<ApplyResult | Failed> {
  return attempt(() =>
    inExcel(
      "撤销排版",
      async (context): Promise<ApplyResult> => {
        const { undo, unfinished, damaged } = await readPrintMemory(context);
        if (damaged) {
          forgetUndo(context);
          await context.sync();
          return refused("文件里记下的原来格式已经损坏，撤销不了，这条记录已经清掉。原表没有改动。");
        }
        if (undo === null) return refused("没有可以撤销的排版：打印稿是另一张工作表，原来的通报表没有改动过。");
        return restoreFromUndo(context, { undo, unfinished });
      },
      "原表可能只恢复了一部分：再点一次“撤销排版”会接着恢复。",
    ),
  );
}

/** null: the sheet is not laid out. */
async function undoEarlier(context: Excel.RequestContext, sheetName: string): Promise<ApplyResult | null> {
  const { undo, unfinished } = await readPrintMemory(context);
  if (undo === null || undo.sheetName !== sheetName) return null;
  return restoreFromUndo(context, { undo, unfinished });
}

interface Made {
  readonly kind: "planned";
  readonly plan: PrintPlan;
  readonly snapshot: SheetSnapshot;
}

async function planFor(context: Excel.RequestContext, wish: PrintWish): Promise<Made | InVain> {
  const sheets = await listSheets(context);
  if (!sheets.some(({ name }) => name === wish.sheetName)) {
    return refused(`没有找到工作表“${wish.sheetName}”，它可能已被删除或者改名。请重新点“一键检查”。`);
  }
  throwIfCancelled(wish.signal);
  const [snapshot] = await readSheets(context, [wish.sheetName]);
  const { basis } = await readBasis(context);
  // No task is judged: a layout asks only what stands where.
  const bulletin = snapshot === undefined ? null : await atEase(bulletinInSteps(snapshot, basis), wish.signal);
  if (snapshot === undefined || bulletin === null) {
    return refused(`工作表“${wish.sheetName}”里没有找到通报表。请重新点“一键检查”。`);
  }
  if (snapshot.protected && wish.place === "sheet") {
    return refused(
      `工作表“${wish.sheetName}”受保护，没有改动它。请改用“打印稿”，或者在“审阅”选项卡点“撤销工作表保护”。`,
    );
  }
  const hidden = hiddenWithin(snapshot, bulletin.headerRange.row);
  if (hidden > 0 && wish.hiddenRows === undefined) return question(hidden, snapshot.filtered);
  if (hidden > 0 && wish.hiddenRows === "include" && wish.place === "sheet" && snapshot.filtered) {
    return refused("表格正在筛选。要在原表上打印全部行，请先在“数据”选项卡清除筛选，或者改用“打印稿”。");
  }
  const shown = await readShown(context, snapshot);
  const copyName = wish.place === "copy" ? await copyNameFor(context, sheets, wish.sheetName) : null;
  const steps = planPrintInSteps({
    sheet: snapshot,
    bulletin,
    shown,
    settings: printSettings(wish.paper, wish.settings),
    hiddenRows: wish.hiddenRows ?? "leaveOut",
    copyName,
  });
  const plan = await atEase(steps, wish.signal);
  return { kind: "planned", plan, snapshot };
}

function hiddenWithin({ hiddenRows, origin, values }: SheetSnapshot, firstRow: number): number {
  return hiddenRows.filter((row) => row >= firstRow && row < origin.row + values.length).length;
}

function question(hiddenRows: number, filtered: boolean): HiddenRowsQuestion {
  const how = filtered ? "表格正在筛选，" : "";
  return {
    kind: "question",
    hiddenRows,
    filtered,
    sentence: `${how}有${hiddenRows}行是隐藏的。隐藏的行要不要打印？`,
  };
}

function refused(sentence: string): Refused {
  return { kind: "refused", sentence };
}

/** 打印稿, or 打印稿2 … where a sheet of that name is not this add-in's. */
async function copyNameFor(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string }[],
  source: string,
): Promise<string> {
  const { copyName } = await readPrintMemory(context);
  const names = new Set(sheets.map(({ name }) => name));
  // What the workbook says may come from anybody: no sheet is emptied that is not even named like a copy.
  if (copyName !== null && isPrintCopy(copyName) && names.has(copyName) && copyName !== source) return copyName;
  for (let number = 1; ; number++) {
    const name = number === 1 ? COPY_NAME : `${COPY_NAME}${number}`;
    if (!names.has(name)) return name;
  }
}

/** The copy is known again from the moment it is made, so that a second try after a fault fills the same sheet. */
async function putOnCopy(context: Excel.RequestContext, plan: PrintPlan): Promise<PrintOutcome> {
  const result = await applyPrint(context, plan.edits, (name) => rememberCopy(context, name));
  return result.kind === "refused" ? result : shown(context, plan);
}

/** What is there now is kept first, and stays kept where only a part could be carried out. */
async function putOnSheet(context: Excel.RequestContext, { plan, snapshot }: Made): Promise<PrintOutcome> {
  const undo = await captureForUndo(context, snapshot, plan);
  const kept = await keepUndo(context, undo);
  if (kept.kind === "refused") return kept;
  const cleared = await applyEdits(context, plan.clearing);
  if (cleared.kind === "refused") {
    forgetUndo(context);
    await context.sync();
    return cleared;
  }
  return writing(async () => {
    const result = await applyPrint(context, plan.edits);
    if (result.kind === "refused") return refused(result.sentence + HALF_PRINTED);
    markFinished(context);
    return shown(context, plan);
  });
}

/** Brings the sheet that was laid out to the front. */
async function shown(context: Excel.RequestContext, plan: PrintPlan): Promise<PrintOutcome> {
  context.workbook.worksheets.getItem(plan.sheetName).activate();
  await context.sync();
  return { kind: "printed", plan };
}

const HALF_PRINTED = "原表可能只排了一部分：再排一次会重新来过，点“撤销排版”会恢复原样。";
