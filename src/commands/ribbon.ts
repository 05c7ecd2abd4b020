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
