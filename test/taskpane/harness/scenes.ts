import type { Page } from "playwright-core";
import { PRINT_STATES } from "../print/sample-print";
import { STATES } from "./states";

/** The pane in a state, after what a user did there: looked at in pictures and searched for accessibility faults. */
export interface Scene {
  readonly name: string;
  readonly state: string;
  readonly print?: string;
  readonly steps?: (page: Page) => Promise<void>;
}

/** Every state as it stands but the longest ones, each part of the pane unfolded, and each state of the printing. */
export const SCENES: readonly Scene[] = [
  ...Object.keys(STATES)
    .filter((state) => !["long", "huge"].includes(state))
    .map((state) => ({ name: state, state })),
  {
    name: "opened",
    state: "mixed",
    steps: (page) => open(page, "目标3200米"),
  },
  {
    name: "choosing",
    state: "mixed",
    async steps(page) {
      await open(page, "还在绑扎钢筋");
      await page.getByRole("radio", { name: "把状态改为“未完成”" }).click();
    },
  },
  {
    name: "ignoring",
    state: "mixed",
    async steps(page) {
      await open(page, "单位名称中间有空格");
      await page.getByRole("button", { name: "忽略…" }).click();
      await page.getByRole("button", { name: "确认忽略" }).click();
    },
  },
  {
    name: "forwarding",
    state: "mixed",
    async steps(page) {
      await open(page, "目标3200米");
      await page.getByRole("button", { name: "转责任单位…" }).click();
    },
  },
  {
    name: "forwarded",
    state: "settled",
    steps: (page) => open(page, "目标3200米"),
  },
  { name: "ignored", state: "settled", steps: (page) => press(page, "已忽略") },
  { name: "fixing", state: "mixed", steps: (page) => press(page, "一次修正") },
  {
    name: "nothingFound",
    state: "mixed",
    steps: (page) => page.getByRole("searchbox").fill("没有这样的字"),
  },
  {
    name: "settingsUnfolded",
    state: "settings",
    async steps(page) {
      for (const summary of await page.locator("summary").all()) await summary.click();
      await page.getByLabel("“左右”“约”允许的幅度").fill("很多");
      await press(page, "保存设置");
    },
  },
  { name: "tallied", state: "summarized", steps: (page) => press(page, "安国庆") },
  ...Object.keys(PRINT_STATES).map((print) => ({ name: `print-${print}`, state: "print", print })),
];

/** The address of a scene on the server of the harness. */
export function sceneAddress(url: string, { state, print }: Scene, theme: "light" | "dark"): string {
  return `${url}/taskpane.html#state=${state}&theme=${theme}${print === undefined ? "" : `&print=${print}`}`;
}

async function open(page: Page, words: string): Promise<void> {
  await page.locator("[data-stop]", { hasText: words }).click();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}
