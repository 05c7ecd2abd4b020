/**
 * Pictures of the pane in every state, light, dark, in forced colours, at 320 and at 640 pixels, to be looked at
 * before a change of the pane is called done: npm run pictures [state…]. They go to out/pictures.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { buildHarness } from "../test/taskpane/harness/build";
import { STATES } from "../test/taskpane/harness/states";
import { CHROMIUM_SWITCHES, chromiumPath } from "./chromium";
import { serveFolder } from "./serve-folder";

const OUT = path.join(__dirname, "..", "out");

interface Look {
  readonly name: string;
  readonly theme: "light" | "dark";
  readonly forcedColors: "active" | "none";
  readonly width: number;
}

const LOOKS: readonly Look[] = [
  { name: "light", theme: "light", forcedColors: "none", width: 320 },
  { name: "dark", theme: "dark", forcedColors: "none", width: 320 },
  { name: "forced", theme: "dark", forcedColors: "active", width: 320 },
  { name: "wide", theme: "light", forcedColors: "none", width: 640 },
];

async function takePictures(wanted: readonly string[]): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("No Chromium found. Set CHROMIUM to its path.");
  const folder = path.join(OUT, "harness");
  const pictures = path.join(OUT, "pictures");
  mkdirSync(pictures, { recursive: true });
  await buildHarness(folder);
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  try {
    for (const look of LOOKS) {
      const page = await browser.newPage({ viewport: { width: look.width, height: 760 }, deviceScaleFactor: 1.5 });
      page.on("pageerror", (error) => console.error(error));
      page.on("console", (message) => message.type() === "error" && console.error(message.text()));
      await page.emulateMedia({ forcedColors: look.forcedColors, colorScheme: look.theme });
      for (const state of wanted) {
        await page.goto("about:blank");
        await page.goto(`${server.url}/taskpane.html#state=${state}&theme=${look.theme}`);
        if (state === "mixed") await openFirstStatusEntry(page);
        if (state === "summarized") await openSummary(page);
        await page.screenshot({ path: path.join(pictures, `${state}-${look.name}.png`), animations: "disabled" });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openFirstStatusEntry(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^矛盾 须改正/ })
    .first()
    .click();
}

async function openSummary(page: Page): Promise<void> {
  await page.getByRole("button", { name: "汇总和通报文字" }).click();
}

const wanted = process.argv.slice(2);
takePictures(wanted.length > 0 ? wanted : Object.keys(STATES)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
