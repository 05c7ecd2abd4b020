import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_SWITCHES, chromiumPath } from "../../../tools/chromium";
import { serveFolder, type FolderServer } from "../../../tools/serve-folder";
import { buildHarness } from "../harness/build";
import { PRINT_STATES } from "./sample-print";

jest.setTimeout(30_000);

const executablePath = chromiumPath();
const inBrowser = executablePath === null ? describe.skip : describe;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

inBrowser(`the print section in a browser${executablePath === null ? " (skipped: no Chromium found)" : ""}`, () => {
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "tongbao-print-"));
    await buildHarness(folder);
    server = await serveFolder(folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: CHROMIUM_SWITCHES });
    page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.keys(PRINT_STATES))("has nothing that axe objects to, and fits 320 pixels: %s", async (state) => {
    for (const theme of ["light", "dark"] as const) {
      await page.goto("about:blank");
      await page.goto(`${server.url}/taskpane.html#state=clean&theme=${theme}&print=${state}`);
      await page.getByRole("region", { name: "排版" }).waitFor();
      await page.evaluate(axe);
      const faults = await page.evaluate(() => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        return axe
          .run()
          .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
      });
      expect({ theme, faults }).toEqual({ theme, faults: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const pictures = process.env["PRINT_PICTURES"];
      if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${state}-${theme}.png`) });
    }
    expect(errors).toEqual([]);
  });
});
