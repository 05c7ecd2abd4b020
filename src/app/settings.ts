import type { Basis } from "../core/model/decision";
import { type CheckSettings, DEFAULT_SETTINGS } from "../core/model/settings";
import { readSettings } from "../core/plan/basis-text";
import { readSettingsFile, settingsFile } from "../core/plan/settings-file";
import { inExcel, writing } from "../excel/session";
import { attempt, type Failed } from "./attempt";
import { keepDecisions, keepSettings, readBasis } from "./kept-basis";

/** What the workbook keeps. */
export type LoadedSettings = {
  readonly kind: "loaded";
  readonly basis: Basis;
  /** Sentences on what could not be read. */
  readonly notices: readonly string[];
};

export type SaveOutcome =
  | { readonly kind: "saved"; readonly basis: Basis; readonly sentence: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | Failed;

/** Reads settings and decisions from the workbook. Never throws. */
export function loadSettings(): Promise<LoadedSettings | Failed> {
  return attempt(() =>
    inExcel("读取设置", async (context): Promise<LoadedSettings> => {
      const { basis, notices } = await readBasis(context);
      return { kind: "loaded", basis, notices };
    }),
  );
}

/**
 * Keeps settings in the workbook; it is saved with the file. Whoever asks checks the sheet again. Refused where a
 * value is out of its limits; the sentence says which. Never throws.
 */
export async function saveSettings(settings: CheckSettings): Promise<SaveOutcome> {
  // What the pane sends is held to what will be read again.
  const read = readSettings(JSON.parse(JSON.stringify(settings)));
  if (read.kind === "broken") return { kind: "refused", sentence: `没有保存设置：${read.why}。` };
  return keep(read.value, "设置已保存在这个工作簿里。");
}

/** Back to the defaults; decisions stay. Never throws. */
export function resetSettings(): Promise<SaveOutcome> {
  return keep(DEFAULT_SETTINGS, "已恢复默认设置。");
}

/**
 * Takes over settings from the text of a file. Decisions in the file come on top of those in the workbook; of two on
 * one finding the workbook's own stays. Never throws.
 */
export async function importSettings(text: string): Promise<SaveOutcome> {
  const file = readSettingsFile(text);
  if (file.kind === "refused") return file;
  return attempt(() =>
    inExcel(
      "读入设置",
      async (context): Promise<SaveOutcome> => {
        const kept = await readBasis(context);
        const known = new Set(kept.basis.decisions.map(({ ruleId, fingerprint }) => ruleId + fingerprint));
        const added = file.basis.decisions.filter(({ ruleId, fingerprint }) => !known.has(ruleId + fingerprint));
        const decisions = [...kept.basis.decisions, ...added];
        const settings = await keepSettings(context, file.basis.settings, kept);
        if (settings.kind === "refused") return settings;
        if (added.length > 0) {
          const records = await writing(() => keepDecisions(context, decisions, kept));
          if (records.kind === "refused") return { kind: "refused", sentence: records.sentence + ONLY_SETTINGS };
        }
        const also = added.length > 0 ? `，并加入${added.length}条处理记录` : "";
        const leftOut = file.leftOut > 0 ? `文件中有${file.leftOut}条处理记录读不出来，已略去。` : "";
        const basis = { settings: file.basis.settings, decisions };
        return { kind: "saved", basis, sentence: `已读入设置${also}。${leftOut}` };
      },
      HALF_SAVED,
    ),
  );
}

/** Settings and decisions as the text of a file. Never throws. */
export async function exportSettings(): Promise<{ readonly kind: "exported"; readonly text: string } | Failed> {
  const loaded = await loadSettings();
  return loaded.kind === "loaded" ? { kind: "exported", text: settingsFile(loaded.basis) } : loaded;
}

function keep(settings: CheckSettings, sentence: string): Promise<SaveOutcome> {
  return attempt(() =>
    inExcel(
      "保存设置",
      async (context): Promise<SaveOutcome> => {
        const kept = await readBasis(context);
        const result = await keepSettings(context, settings, kept);
        if (result.kind === "refused") return result;
        return { kind: "saved", basis: { ...kept.basis, settings }, sentence };
      },
      HALF_SAVED,
    ),
  );
}

const HALF_SAVED = "设置可能只保存了一部分：请再做一次。";
const ONLY_SETTINGS = "只读入了文件的一部分：设置已经读入，处理记录没有加入。";
