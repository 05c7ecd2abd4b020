import { chromium } from "playwright-core";
import { CHROMIUM_SWITCHES, chromiumPath } from "../../tools/chromium";
import { packForBrowser, type PackedAnalysis } from "./packed";
import { DISTINCT, type Kind } from "./varied-bulletin";

/** What the analysis takes in the browser whose engine Excel's pane runs on. Times in milliseconds by the clock. */
export interface InBrowser {
  readonly version: string;
  /** One after another in one page that has not seen the code before; the analysis has one thread. */
  readonly runs: readonly number[];
}

/** `runs` analyses of the same `rows` distinct rows in Chromium; null on a machine without it, or without rows of that kind. */
export async function analysesInBrowser(kind: Kind, rows: number, runs: number): Promise<InBrowser | null> {
  const executablePath = chromiumPath();
  const bulletin = executablePath === null ? null : DISTINCT[kind](rows);
  if (executablePath === null || bulletin === null) return null;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: packForBrowser() });
    const timed = await page.evaluate(
      ([sheet, count]) =>
        Array.from({ length: count }, () => {
          const start = performance.now();
          analyze(sheet);
          return performance.now() - start;
        }),
      [bulletin, runs] as const,
    );
    return { version: browser.version(), runs: timed };
  } finally {
    await browser.close();
  }
}

/** What `packForBrowser` leaves in the page. */
declare const analyze: PackedAnalysis["analyze"];
