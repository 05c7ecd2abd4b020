import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser that icons and browser tests use: $CHROMIUM, else the first of the usual places; null without one. */
export function chromiumPath(): string | null {
  const chosen = process.env["CHROMIUM"];
  if (chosen) return chosen;
  return USUAL_PLACES.find((place) => existsSync(place)) ?? null;
}

/** Switches that keep a headless browser still: no sandbox in containers, no GPU, no calls of its own. */
export const CHROMIUM_SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
