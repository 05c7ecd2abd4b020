import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_SWITCHES, chromiumPath } from "../../tools/chromium";
import { serveFolder, type FolderServer } from "../../tools/serve-folder";
import { buildHarness } from "./harness/build";
import { STATES } from "./harness/states";

jest.setTimeout(30_000); // a browser on a busy machine

const executablePath = chromiumPath();
const inBrowser = executablePath === null ? describe.skip : describe;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

inBrowser(`the pane in a browser${executablePath === null ? " (skipped: no Chromium found)" : ""}`, () => {
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "tongbao-pane-"));
    await buildHarness(folder);
    server = await serveFolder(folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: CHROMIUM_SWITCHES });
    page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(state: string, theme: "light" | "dark" = "light"): Promise<void> {
    await page.goto("about:blank");
    await page.goto(`${server.url}/taskpane.html#state=${state}&theme=${theme}`);
  }

  /** What axe objects to, as "rule: element". Its script is evaluated through the debugger, which no policy binds. */
  async function faults(): Promise<string[]> {
    await page.evaluate(axe);
    const results = await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return axe.run();
    });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  const small = Object.keys(STATES).filter((state) => !["long", "huge"].includes(state));

  it.each(small)("has nothing that axe objects to: %s", async (state) => {
    for (const theme of ["light", "dark"] as const) {
      await show(state, theme);
      expect({ theme, faults: await faults() }).toEqual({ theme, faults: [] });
    }
    expect(errors).toEqual([]);
  });

  it("has none with every entry's evidence open, either", async () => {
    for (const theme of ["light", "dark"] as const) {
      await show("mixed", theme);
      const entries = page.locator("[data-stop]");
      for (let index = 0; index < (await entries.count()); index++) {
        await entries.nth(index).click();
        expect({ theme, index, faults: await faults() }).toEqual({ theme, index, faults: [] });
      }
    }
  }, 30_000);

  it("has none with the summary unfolded and a name's tasks listed, and fits 320 pixels", async () => {
    for (const theme of ["light", "dark"] as const) {
      await show("summarized", theme);
      await page.getByRole("button", { name: "汇总和通报文字" }).click();
      await page.getByRole("button", { name: /^安国庆/ }).click();
      expect({ theme, faults: await faults() }).toEqual({ theme, faults: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }, 30_000);

  it.each(small)("fits 320 pixels without scrolling sideways: %s", async (state) => {
    await show(state);
    const overflow = await page.evaluate(() => {
      const wide = [document.documentElement, ...document.querySelectorAll("main, main *")];
      return wide
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(overflow).toEqual([]);
  });

  it("can be gone through by keyboard alone", async () => {
    await show("mixed");
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("Tab");
    expect(await focused()).toBe("一键检查");
    await press("Enter", "Tab");
    expect(await focused()).toBe("清除标记");
    await press("Tab"); // the summary, folded
    await press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab"); // the five counts, then the list
    expect(await focused()).toContain("表头里没有");
    await press("ArrowDown", "ArrowDown", "Enter");
    expect(await focused()).toContain("目标3200米");
    expect(await page.locator("mark").allTextContents()).toEqual(["3200米", "2100米"]);
    await press("Tab", "Tab", "Enter");
    expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
      "check",
      expect.stringMatching(/^select .*"row":2,"column":3/),
      expect.stringMatching(/^select .*"row":2,"column":3/),
    ]);
  });

  it("draws five thousand findings in under a second", async () => {
    await show("huge");
    const drawn = await page.evaluate(() => (window as unknown as { drawnInMs: number }).drawnInMs);
    expect(drawn).toBeLessThan(1000);
    const started = Date.now();
    await page.locator("[data-stop]").nth(3).click();
    await page.locator("mark").first().waitFor();
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
