/** What the ribbon's buttons do: without the pane, and then tell what came of it there. */
export interface RibbonActions {
  /** 一键检查 */
  checkWorkbook(): Promise<void>;
  /** 清除标记 */
  clearMarks(): Promise<void>;
  /** 汇总 */
  writeSummary(): Promise<void>;
  /** 问题清单 */
  writeProblemList(): Promise<void>;
  /** 打印稿 */
  printTable(): Promise<void>;
}

/** The pane's side of what the buttons do: it keeps what came of it, and shows it. */
export interface PaneSide {
  check(): Promise<void>;
  clearMarks(): Promise<void>;
  summarize(): Promise<void>;
  writeProblemList(): Promise<void>;
  openTab(tab: "check" | "print"): void;
  getState(): {
    readonly report: { readonly bulletin: { readonly sheetName: string } } | null;
    readonly notice: { readonly tone: string } | null;
  };
  /** Lays out a copy for print. */
  printCopy(sheetName: string): Promise<void>;
  /** Brings the pane into sight. */
  show(): Promise<void>;
}

/** The buttons' work by way of the pane. Each shows the pane with what came of it; clearing only where it failed. */
export function ribbonActions(pane: PaneSide): RibbonActions {
  /** What needs a bulletin finds it first; where there is none, the pane says so. */
  async function withSheet(action: (sheetName: string) => Promise<void>): Promise<void> {
    await pane.show();
    if (pane.getState().report === null) await pane.check();
    const { report } = pane.getState();
    if (report !== null) await action(report.bulletin.sheetName);
  }

  return {
    async checkWorkbook() {
      await pane.show();
      pane.openTab("check");
      await pane.check();
    },
    async clearMarks() {
      await pane.clearMarks();
      if (pane.getState().notice?.tone === "error") await pane.show();
    },
    async writeSummary() {
      await pane.show();
      await pane.summarize();
    },
    writeProblemList: () =>
      withSheet(async () => {
        pane.openTab("check");
        await pane.writeProblemList();
      }),
    printTable: () =>
      withSheet(async (sheetName) => {
        pane.openTab("print");
        await pane.printCopy(sheetName);
      }),
  };
}

/**
 * Ties the ribbon's buttons, and the keys of assets/shortcuts.json, to what they do. The names are those of
 * `FunctionName` in manifest.xml. Excel keeps a button busy until `completed` is called, so it is called whatever
 * happens. Hosts without keyboard shortcuts never call what is tied to keys.
 */
export function associateRibbon(actions: RibbonActions): void {
  for (const name of RIBBON_FUNCTIONS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      return actions[name]().finally(() => event.completed());
    });
  }
  Office.actions.associate(CHECK_BY_KEYS, () => actions.checkWorkbook());
}

/** Every `FunctionName` of the manifest; the test compares. */
export const RIBBON_FUNCTIONS: readonly (keyof RibbonActions)[] = [
  "checkWorkbook",
  "clearMarks",
  "writeSummary",
  "writeProblemList",
  "printTable",
];

/** The action of assets/shortcuts.json. */
export const CHECK_BY_KEYS = "checkByKeys";
