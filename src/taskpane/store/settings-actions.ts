import type { CheckSettings } from "../../core/model/settings";
import { afterRecheck, afterSaving, problem } from "./answer-words";
import type { StoreCore } from "./store-core";
import type { SettingsAnswer } from "./use-cases";

export interface SettingsActions {
  /** Reads what the workbook keeps. A workbook without settings has the defaults. */
  loadSettings(): Promise<void>;
  saveSettings(settings: CheckSettings): Promise<void>;
  /** Whether the report follows the sheet by itself; an edit that was not followed is then made up for. */
  setRecheckOnEdit(on: boolean): Promise<void>;
  resetSettings(): Promise<void>;
  /** Takes over settings and decisions from the text of a settings file. */
  importSettings(text: string): Promise<void>;
  /** The text of a settings file; null where it could not be made, and a notice says why. */
  exportSettings(): Promise<string | null>;
}

/** Settings, as part of the pane's store. What is saved shows in the report at once. */
export function settingsActions(core: StoreCore): SettingsActions {
  const { useCases, change, run, guarded } = core;

  async function save(title: string, saving: () => Promise<SettingsAnswer>): Promise<void> {
    await run("saving", async () => {
      change({ notice: null });
      const answer = await guarded(saving);
      change(afterSaving(answer, title));
      const sheet = core.checkedSheet();
      if (answer.kind !== "saved" || sheet === null) return;
      const checked = await guarded(() => useCases.recheck(sheet));
      const { notice } = core.getState();
      change(afterRecheck(checked, false));
      // A sheet that can't be read just now says so; else what was saved is the news.
      if (core.getState().notice === null) change({ notice });
    });
  }

  return {
    async loadSettings() {
      const answer = await guarded(() => useCases.loadSettings());
      if (answer.kind !== "loaded") {
        change({ notice: problem("没有读到设置，先按默认设置检查", answer) });
        return;
      }
      change({ basis: answer.basis });
      if (answer.notices.length === 0) return;
      change({ notice: { tone: "warning", title: "请注意", sentence: answer.notices.join("") } });
    },
    async saveSettings(settings) {
      await save("设置已保存", () => useCases.saveSettings(settings));
    },
    async setRecheckOnEdit(on) {
      await run("saving", async () => {
        const { settings } = core.getState().basis;
        const answer = await guarded(() => useCases.saveSettings({ ...settings, recheckOnEdit: on }));
        if (answer.kind !== "saved") return change({ notice: problem("没有记下来", answer) });
        change({ basis: answer.basis });
        const sheet = core.checkedSheet();
        if (!on || sheet === null || !core.getState().stale) return;
        change(afterRecheck(await guarded(() => useCases.recheck(sheet)), false));
      });
    },
    async resetSettings() {
      await save("已恢复默认设置", () => useCases.resetSettings());
    },
    async importSettings(text) {
      await save("设置已导入", () => useCases.importSettings(text));
    },
    async exportSettings() {
      const answer = await guarded(() => useCases.exportSettings());
      if (answer.kind === "exported") return answer.text;
      change({ notice: problem("没有导出设置", answer) });
      return null;
    },
  };
}
