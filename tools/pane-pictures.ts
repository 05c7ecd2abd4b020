/**
 * Pictures of the pane in every scene, light, dark, in forced colours, at 320 and at 640 pixels, to be looked at
 * before a change of the pane is called done: npm run pictures [scene…]. They go to out/screens/pane, at full length.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { buildHarness } from "../test/taskpane/harness/build";
import { SCENES, sceneAddress, type Scene } from "../test/taskpane/harness/scenes";
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
  // A pane of 350 pixels at 200%.
  { name: "zoomed", theme: "light", forcedColors: "none", width: 175 },
];

async function takePictures(scenes: readonly Scene[]): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("No Chromium found. Set CHROMIUM to its path.");
  const folder = path.join(OUT, "harness");
  const pictures = path.join(OUT, "screens", "pane");
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
      for (const scene of scenes) {
        await page.setViewportSize({ width: look.width, height: 760 });
        await page.goto("about:blank");
        await page.goto(sceneAddress(server.url, scene, look.theme));
        await scene.steps?.(page);
        await page.setViewportSize({ width: look.width, height: await length(page) });
        await page.screenshot({ path: path.join(pictures, `${scene.name}-${look.name}.png`), animations: "disabled" });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The height at which the pane need not scroll. */
function length(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(400, document.querySelector("main")?.scrollHeight ?? 0));
}

const wanted = process.argv.slice(2);
takePictures(wanted.length > 0 ? SCENES.filter(({ name }) => wanted.includes(name)) : SCENES).catch(
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
