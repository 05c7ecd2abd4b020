import { ExcelFailure } from "./failure";
import { writing } from "./session";

/** A text kept in the workbook's settings under a key, over as many entries as its length takes. */
export interface KeptText {
  /** null: nothing is kept. */
  readonly text: string | null;
  /** Something is there, but not what was written: cut short, or somebody else's. */
  readonly damaged: boolean;
  /** How many entries it takes. */
  readonly parts: number;
}

/** Characters of one entry. Long ones are slow to change and may meet limits that nobody has written down. */
const PART_CHARACTERS = 30_000;
/** Together about 1.4 MB of the 2 MB that Excel allows, at three bytes a Chinese character. */
const MOST_PARTS = 16;
const VERSION = "1";

/** Reads the texts kept under keys. One sync, and one more where any takes several entries. */
export async function readKept(context: Excel.RequestContext, keys: readonly string[]): Promise<KeptText[]> {
  const heads = keys.map((key) => loadPart(context, key, 0));
  await context.sync();
  const counts = heads.map((head) => partsOf(head));
  const rest = keys.map((key, index) =>
    Array.from({ length: Math.max(0, (counts[index] ?? 1) - 1) }, (_, part) => loadPart(context, key, part + 1)),
  );
  if (rest.some((parts) => parts.length > 0)) await context.sync();
  return heads.map((head, index): KeptText => {
    const parts = counts[index] ?? null;
    if (head.isNullObject) return { text: null, damaged: false, parts: 0 };
    if (parts === null) return { text: null, damaged: true, parts: 1 };
    const [first, ...others] = [head, ...(rest[index] ?? [])].map((part) => valueOf(part));
    if (first == null || others.includes(null)) return { text: null, damaged: true, parts };
    const text = first.slice(headOf(parts).length) + others.join("");
    return { text, damaged: false, parts };
  });
}

/**
 * Keeps a text under a key in place of what is there (`before`). false: it is too long. Throws an `ExcelFailure` whose
 * sentence says so where the workbook has no room left.
 */
export async function writeKept(
  context: Excel.RequestContext,
  key: string,
  text: string,
  before: KeptText,
): Promise<boolean> {
  const parts = Math.max(1, Math.ceil(text.length / PART_CHARACTERS));
  if (parts > MOST_PARTS) return false;
  const { settings } = context.workbook;
  for (let part = 0; part < parts; part++) {
    const piece = text.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS);
    settings.add(keyOf(key, part), part === 0 ? headOf(parts) + piece : piece);
  }
  const surplus: Excel.Setting[] = [];
  for (let part = parts; part < before.parts; part++) surplus.push(settings.getItemOrNullObject(keyOf(key, part)));
  return writing(async () => {
    await syncSettings(context, parts > 1);
    if (surplus.length === 0) return true;
    for (const part of surplus) if (!part.isNullObject) part.delete();
    await syncSettings(context, false);
    return true;
  });
}

/** `inParts`: what there was room for may have been written, and the rest not. */
async function syncSettings(context: Excel.RequestContext, inParts: boolean): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    // Excel says no more than this where an add-in's 2 MB are used up.
    const { code } = error as { code?: unknown };
    if (code === "InvalidOperation" || code === "InvalidArgument") {
      throw new ExcelFailure("SettingsFull", "保存设置", inParts ? "可能只保存了一部分：请再保存一次。" : "");
    }
    throw error;
  }
}

function loadPart(context: Excel.RequestContext, key: string, part: number): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(keyOf(key, part));
  setting.load("value");
  return setting;
}

function keyOf(key: string, part: number): string {
  return part === 0 ? key : `${key}.${part}`;
}

function headOf(parts: number): string {
  return `${VERSION}:${parts}:`;
}

/** null: the head is none of ours. */
function partsOf(head: Excel.Setting): number | null {
  const match = /^1:([1-9][0-9]?):/.exec(valueOf(head) ?? "");
  const parts = Number(match?.[1] ?? 0);
  return parts >= 1 && parts <= MOST_PARTS ? parts : null;
}

function valueOf(setting: Excel.Setting): string | null {
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === "string" && value.length <= PART_CHARACTERS + 10 ? value : null;
}
