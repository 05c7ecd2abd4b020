/**
 * Draws assets/*.svg into the PNG files that the manifest names. Run after changing a drawing: npm run icons
 * (with CHROMIUM=/path/to/chromium where it is not found by itself). The PNGs are committed: building the add-in
 * needs no browser.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_SWITCHES, chromiumPath } from "./chromium";

const ASSETS = path.join(__dirname, "..", "assets");

/** Pixel sizes per drawing: what IconUrl (64), HighResolutionIconUrl (128) and the ribbon (16, 32, 80) ask for. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  clear: [16, 32, 80],
  pane: [16, 32, 80],
  summary: [16, 32, 80],
  problems: [16, 32, 80],
  print: [16, 32, 80],
};

async function drawIcons(): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("No Chromium found. Set CHROMIUM to its path.");
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_SWITCHES,
  });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(SIZES)) {
      const svg = readFileSync(path.join(ASSETS, `${name}.svg`), "utf8");
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        writeFileSync(path.join(ASSETS, `${name}-${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
