import type { ApplyResult } from "./apply-edits";
import type { PrintUndo } from "./print-undo";
import { readPrintUndo } from "./print-undo-shape";

/** What the workbook keeps for printing, in its settings: it survives closing and reopening. */
export interface PrintMemory {
  /** The sheet that copies are put on; null: none yet. */
  readonly copyName: string | null;
  /** How to take the last layout off a sheet; null: nothing to undo. */
  readonly undo: PrintUndo | null;
  /** Something is kept that is not what this add-in wrote; then `undo` is null. */
  readonly damaged: boolean;
  /** Whether that layout, or the undoing of it, was begun and not seen to its end. */
  readonly unfinished: boolean;
}

const COPY_KEY = "tongbao.printCopy";
const UNDO_KEY = "tongbao.printUndo";
const STATE_KEY = "tongbao.printState";
const UNFINISHED = "unfinished";
/** Excel keeps 2 MB of settings for an add-in; in UTF-8 three bytes a Chinese character. */
const MOST_CHARACTERS = 1_200_000;

export async function readPrintMemory(context: Excel.RequestContext): Promise<PrintMemory> {
  const { settings } = context.workbook;
  const [copy, undo, state] = [COPY_KEY, UNDO_KEY, STATE_KEY].map((key) => settings.getItemOrNullObject(key)) as [
    Excel.Setting,
    Excel.Setting,
    Excel.Setting,
  ];
  for (const setting of [copy, undo, state]) setting.load("value");
  await context.sync();
  return {
    copyName: copy.isNullObject || typeof copy.value !== "string" || copy.value.length > 31 ? null : copy.value,
    unfinished: !state.isNullObject && state.value === UNFINISHED,
    ...readUndo(undo),
  };
}

function readUndo(kept: Excel.Setting): Pick<PrintMemory, "undo" | "damaged"> {
  if (kept.isNullObject) return { undo: null, damaged: false };
  const text: unknown = kept.value;
  const undo = typeof text === "string" && text.length <= MOST_CHARACTERS ? readPrintUndo(text) : null;
  return { undo, damaged: undo === null };
}

/** Queues the name of the sheet that copies are put on. */
export function rememberCopy(context: Excel.RequestContext, name: string): void {
  context.workbook.settings.add(COPY_KEY, name);
}

/** Refused where the sheet's formats are too varied to be kept, or are what could not be read again. */
export async function keepUndo(context: Excel.RequestContext, undo: PrintUndo): Promise<ApplyResult> {
  const text = JSON.stringify(undo);
  if (text.length > MOST_CHARACTERS) {
    const sentence = "表格太大，记不下原来的格式，排版之后就撤销不了，所以没有改动它。请改用“打印稿”。";
    return { kind: "refused", sentence };
  }
  if (readPrintUndo(text) === null) {
    const sentence = "这张表有记不下来的格式，排版之后就撤销不了，所以没有改动它。请改用“打印稿”。";
    return { kind: "refused", sentence };
  }
  context.workbook.settings.add(UNDO_KEY, text);
  markUnfinished(context);
  await context.sync();
  return { kind: "applied" };
}

/** Queues that the sheet is about to be changed, by a layout or by the undoing of one. */
export function markUnfinished(context: Excel.RequestContext): void {
  context.workbook.settings.add(STATE_KEY, UNFINISHED);
}

/** Queues that the layout was carried out to its end. */
export function markFinished(context: Excel.RequestContext): void {
  context.workbook.settings.add(STATE_KEY, "finished");
}

/** Queues that there is nothing to undo any more. Only where something is kept. */
export function forgetUndo(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(UNDO_KEY).delete();
  markFinished(context);
}
