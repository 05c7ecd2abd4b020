import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import { DEFAULT_SETTINGS } from "../../../src/core/model/settings";
import { createPaneStore } from "../../../src/taskpane/store/pane-store";
import { cleanReport } from "../sample-report";
import { found, useCases } from "./fake-use-cases";

const SETTINGS = { ...DEFAULT_SETTINGS, tolerance: 0.1 };
const SAVED = { kind: "saved", basis: { ...DEFAULT_BASIS, settings: SETTINGS } } as const;

describe("settings", () => {
  it("are read at the start; what could not be read is told", async () => {
    const store = createPaneStore(
      useCases({
        loadSettings: async () => ({ kind: "loaded", basis: SAVED.basis, notices: ["设置读不出来。"] }),
      }),
    );
    await store.loadSettings();
    expect(store.getState()).toMatchObject({ basis: SAVED.basis, notice: { tone: "warning" } });
  });

  it("that are saved show in the report at once", async () => {
    const saveSettings = jest.fn(async () => SAVED);
    const recheck = jest.fn(async () => found(cleanReport(), { basis: SAVED.basis }));
    const store = createPaneStore(useCases({ checkWorkbook: async () => found(), saveSettings, recheck }));
    await store.check();
    await store.saveSettings(SETTINGS);
    expect(saveSettings).toHaveBeenCalledWith(SETTINGS);
    expect(store.getState()).toMatchObject({
      doing: "nothing",
      basis: SAVED.basis,
      report: cleanReport(),
      notice: { tone: "success", title: "设置已保存" },
    });
  });

  it("need no report to be saved", async () => {
    const store = createPaneStore(useCases({ saveSettings: async () => SAVED }));
    await store.saveSettings(SETTINGS);
    expect(store.getState()).toMatchObject({ basis: SAVED.basis, notice: { tone: "success" } });
  });

  it.each(["saveSettings", "importSettings", "resetSettings"] as const)(
    "that are refused are told (%s)",
    async (name) => {
      const store = createPaneStore(
        useCases({ [name]: async () => ({ kind: "refused", sentence: "不是设置文件。" }) }),
      );
      await store[name](SETTINGS as never);
      expect(store.getState()).toMatchObject({ basis: DEFAULT_BASIS, notice: { sentence: "不是设置文件。" } });
    },
  );

  it("are given as text, or it is told why not", async () => {
    const store = createPaneStore(useCases({ exportSettings: async () => ({ kind: "exported", text: "{}" }) }));
    expect(await store.exportSettings()).toBe("{}");
    const failing = createPaneStore(useCases({ exportSettings: async () => ({ kind: "failed", sentence: "…" }) }));
    expect(await failing.exportSettings()).toBeNull();
    expect(failing.getState().notice?.title).toBe("没有导出设置");
  });
});
