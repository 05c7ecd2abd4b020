import type { ApplyResult } from "./apply-edits";
import type { PrintUndo } from "./print-undo";

/** What the workbook keeps for printing, in its settings: it survives closing and reopening. */
export interface PrintMemory {
  /** The sheet that copies are put on; null: none yet. */
  readonly copyName: string | null;
  /** How to take the last layout off a sheet; null: nothing to undo. */
  readonly undo: PrintUndo | null;
}

const COPY_KEY = "tongbao.printCopy";
const UNDO_KEY = "tongbao.printUndo";
/** Excel keeps 2 MB of settings for an add-in; in UTF-8 three bytes a Chinese character. */
const MOST_CHARACTERS = 1_200_000;

export async function readPrintMemory(context: Excel.RequestContext): Promise<PrintMemory> {
  const { settings } = context.workbook;
  const [copy, undo] = [COPY_KEY, UNDO_KEY].map((key) => settings.getItemOrNullObject(key)) as [
    Excel.Setting,
    Excel.Setting,
  ];
  copy.load("value");
  undo.load("value");
  await context.sync();
  return {
    copyName: copy.isNullObject || typeof copy.value !== "string" ? null : copy.value,
    undo: undo.isNullObject || typeof undo.value !== "string" ? null : (JSON.parse(undo.value) as PrintUndo),
  };
}

export async function rememberCopy(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.settings.add(COPY_KEY, name);
  await context.sync();
}

/** Refused where the sheet's formats are too varied to be kept. */
export async function keepUndo(context: Excel.RequestContext, undo: PrintUndo): Promise<ApplyResult> {
  const text = JSON.stringify(undo);
  if (text.length > MOST_CHARACTERS) {
    const sentence = "表格太大，记不下原来的格式，排版之后就撤销不了，所以没有改动它。请改用“打印稿”。";
    return { kind: "refused", sentence };
  }
  context.workbook.settings.add(UNDO_KEY, text);
  await context.sync();
  return { kind: "applied" };
}

export async function forgetUndo(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(UNDO_KEY);
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}
