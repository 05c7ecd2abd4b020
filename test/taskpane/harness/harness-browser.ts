import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_SWITCHES } from "../../../tools/chromium";
import { serveFolder, type FolderServer } from "../../../tools/serve-folder";
import { buildHarness } from "./build";
import { sceneAddress, type Scene } from "./scenes";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The harness page in a browser: the pane with the real styles and policy, in whatever state is wanted. */
export class HarnessBrowser {
  /** What the page complained of; a test expects nothing. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: FolderServer,
    private readonly folder: string,
  ) {
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
  }

  static async open(executablePath: string): Promise<HarnessBrowser> {
    const folder = mkdtempSync(path.join(tmpdir(), "tongbao-pane-"));
    await buildHarness(folder);
    const server = await serveFolder(folder);
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    page.setDefaultTimeout(6_000);
    return new HarnessBrowser(page, browser, server, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async show(scene: Scene | string, theme: "light" | "dark" = "light"): Promise<void> {
    const whole: Scene = typeof scene === "string" ? { name: scene, state: scene } : scene;
    await this.page.goto("about:blank");
    await this.page.goto(sceneAddress(this.server.url, whole, theme));
    await whole.steps?.(this.page);
  }

  /** What axe objects to, as "rule: element"; all its rules where none are named. Its script is evaluated through the debugger, which no policy binds. */
  async faults(rules: string[] = []): Promise<string[]> {
    // A colour on its way to another is neither: of what was just clicked or hovered, say.
    await this.page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map(({ finished }) => finished),
      ),
    );
    await this.page.evaluate(axe);
    const results = await this.page.evaluate((named) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      return axe.run({ resultTypes: ["violations"], ...(named.length > 0 ? { runOnly: named } : {}) });
    }, rules);
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** Elements that stick out of a page of this width. */
  async sticksOut(width: number): Promise<string[]> {
    await this.page.setViewportSize({ width, height: 700 });
    const wide = await this.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main, main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    await this.page.setViewportSize({ width: 320, height: 700 });
    return wide;
  }

  /** What the pane asked its store for, in order. */
  asked(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  }

  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
    });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
