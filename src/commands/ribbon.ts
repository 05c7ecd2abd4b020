/** What the ribbon's buttons do. */
export interface RibbonActions {
  /** 一键检查 */
  checkWorkbook(): Promise<void>;
  /** 清除标记 */
  clearMarks(): Promise<void>;
}

/**
 * Ties the ribbon's buttons to what they do. The names are those of `FunctionName` in manifest.xml. Excel keeps a
 * button busy until `completed` is called, so it is called whatever happens.
 */
export function associateRibbon(actions: RibbonActions): void {
  for (const name of RIBBON_FUNCTIONS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      return actions[name]().finally(() => event.completed());
    });
  }
}

/** Every `FunctionName` of the manifest; the test compares. */
export const RIBBON_FUNCTIONS: readonly (keyof RibbonActions)[] = ["checkWorkbook", "clearMarks"];
