import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { ADD_IN, DESK_PAGE, ensureBuilt } from "../../src/desk/build";
import { startDeskServer, type DeskServer } from "../../src/desk/server";
import { CHROMIUM_SWITCHES } from "../../tools/chromium";
import { eventually } from "./eventually";

const SCREENS = path.join(__dirname, "..", "..", "out", "screens");

interface DeskHandle {
  cellBox(address: string): { x: number; y: number; width: number; height: number } | null;
  valueAt(address: string): unknown;
  readonly selectedAddress: string;
  readonly referenceCount: number;
}

/** The desk in a browser, driven as a person would. */
export class DeskBrowser {
  /** Console errors and failed loads; a test expects none. */
  readonly errors: string[] = [];
  /** Requests to any other machine; a test expects none. */
  readonly outside: string[] = [];
  /** What browser dialogs asked; they are answered with `answer`. */
  readonly asked: string[] = [];
  answer = true;
  readonly page: Page;
  private readonly browser: Browser;
  private readonly server: DeskServer;

  private constructor(browser: Browser, page: Page, server: DeskServer) {
    this.browser = browser;
    this.page = page;
    this.server = server;
  }

  /** Builds what is missing, and opens the desk with a workbook. */
  static async open(executablePath: string, workbook: string): Promise<DeskBrowser> {
    const addIn = await ensureBuilt({ ...ADD_IN, folder: path.join("out", "e2e", "add-in") });
    const server = await startDeskServer({ addIn, desk: await ensureBuilt(DESK_PAGE), workbook, port: 0 });
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    page.setDefaultTimeout(6_000);
    // In every frame: when the pane's tabs first stood there, in milliseconds after the frame's page was asked for.
    await page.addInitScript(() => {
      new MutationObserver((_records, observer) => {
        if (document.querySelector("[role=tablist] [aria-controls=panel-check]") === null) return;
        observer.disconnect();
        requestAnimationFrame(() => Object.assign(window, { paneDrawnMs: performance.now() }));
      }).observe(document, { childList: true, subtree: true });
    });
    const desk = new DeskBrowser(browser, page, server);
    page.on("pageerror", (error) => desk.errors.push(error.stack || String(error)));
    page.on("console", (message) => message.type() === "error" && desk.errors.push(message.text()));
    page.on("dialog", (dialog) => {
      desk.asked.push(dialog.message());
      void (desk.answer ? dialog.accept() : dialog.dismiss());
    });
    await page.route("**", (route) => {
      const url = new URL(route.request().url());
      if (url.protocol === "blob:" || url.protocol === "data:" || url.hostname === "127.0.0.1") return route.continue();
      desk.outside.push(url.href);
      return route.abort();
    });
    return desk;
  }

  /** Loads the page; gives the milliseconds until a cell can be clicked and the pane is alive. */
  async load(): Promise<number> {
    const started = Date.now();
    await this.page.goto(`${this.server.url}/desk/`);
    await this.usable();
    return Date.now() - started;
  }

  async usable(): Promise<void> {
    await this.page.waitForFunction(() => (globalThis as unknown as { desk?: DeskHandle }).desk?.cellBox("A1"));
    await this.pane.locator("button").first().waitFor({ state: "attached" });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("aside iframe");
  }

  /** Presses a button of the ribbon, on the tab that is open or on the one named. */
  async press(label: string, tab?: string): Promise<void> {
    if (tab !== undefined) await this.tab(tab);
    await this.page.locator(".groups").getByRole("button", { name: label, exact: false }).first().click();
  }

  async tab(label: string): Promise<void> {
    await this.page.getByRole("tab", { name: label, exact: true }).click();
  }

  async box(address: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.evaluate(
      (at) => (globalThis as unknown as { desk: DeskHandle }).desk.cellBox(at),
      address,
    );
    if (!box) throw new Error(`${address} is not drawn.`);
    return box;
  }

  async clickCell(address: string): Promise<void> {
    const { x, y, width, height } = await this.box(address);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Types into a cell and leaves it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  value(address: string): Promise<unknown> {
    return this.page.evaluate((at) => (globalThis as unknown as { desk: DeskHandle }).desk.valueAt(at), address);
  }

  selected(): Promise<string> {
    return this.page.evaluate(() => (globalThis as unknown as { desk: DeskHandle }).desk.selectedAddress);
  }

  references(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as { desk: DeskHandle }).desk.referenceCount);
  }

  /**
   * Colour drawn inside a cell near its left lower corner, where text seldom is: "#RRGGBB"; "" while the cell is
   * scrolled out of view.
   */
  async colorOf(address: string): Promise<string> {
    const { x, y, height } = await this.box(address);
    const clip = { x: Math.round(x + 3), y: Math.round(y + height - 5), width: 1, height: 1 };
    const view = this.page.viewportSize() ?? { width: 0, height: 0 };
    if (clip.x < 0 || clip.y < 0 || clip.x >= view.width || clip.y >= view.height) return "";
    const picture = (await this.page.screenshot({ clip })).toString("base64");
    return this.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(image, 0, 0);
      const channels = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
    }, picture);
  }

  /** Clicks the finding in the pane that names a cell. */
  async clickFinding(address: string): Promise<void> {
    await this.pane.locator("[data-stop]", { hasText: address }).first().click();
  }

  paneIsBusy(): Promise<boolean> {
    return this.pane.locator("[role=toolbar]").evaluate((bar) => bar.getAttribute("aria-busy") === "true");
  }

  /** Starts a check and cancels it once it tells `progress`; false where it was done before. */
  async cancelledCheck(progress: RegExp): Promise<boolean> {
    // Within the page: from outside, a click lands when a quick check is over.
    const clicked = this.page.evaluate(
      ([source, cancel]) => {
        const pane = document.querySelector<HTMLIFrameElement>("aside iframe")?.contentDocument as Document;
        return new Promise<boolean>((resolve) => {
          const give = (found: boolean): void => {
            observer.disconnect();
            resolve(found);
          };
          const observer = new MutationObserver(() => {
            if (!new RegExp(source).test(pane.body.textContent ?? "")) return;
            const button = [...pane.querySelectorAll("button")].find((one) => one.textContent?.trim() === cancel);
            button?.click();
            if (button) give(true);
          });
          observer.observe(pane.body, { childList: true, characterData: true, subtree: true });
          setTimeout(() => give(false), 5_000);
        });
      },
      [progress.source, "取消"] as const,
    );
    await this.pane.getByRole("button", { name: "一键检查" }).click();
    await clicked;
    await eventually(() => this.paneIsBusy(), false);
    return this.pane.getByText("已取消检查").first().isVisible();
  }

  /** Milliseconds from a click on 一键检查 in the ribbon to the frame in which the list is drawn. */
  async timedCheck(): Promise<number> {
    await this.tab("通报校核");
    return this.page.evaluate(async () => {
      const pane = document.querySelector<HTMLIFrameElement>("aside iframe")?.contentDocument as Document;
      const bar = pane.querySelector("[role=toolbar]") as Element;
      const button = [...document.querySelectorAll<HTMLElement>(".groups button")].find((b) =>
        b.textContent?.includes("一键检查"),
      ) as HTMLElement;
      const started = performance.now();
      let wasBusy = false;
      await new Promise<void>((resolve) => {
        new MutationObserver((_records, observer) => {
          const busy = bar.getAttribute("aria-busy") === "true";
          wasBusy ||= busy;
          if (!wasBusy || busy) return;
          observer.disconnect();
          resolve();
        }).observe(pane.body, { attributes: true, childList: true, subtree: true });
        button.click();
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;
    });
  }

  /** Milliseconds from the asking for the pane's page, beside a desk that is there, to its being drawn; the best of three. */
  async paneDrawnMs(): Promise<number> {
    await this.press("打开面板", "通报校核");
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const frame = this.page.frames().find((one) => one.url().includes("taskpane")) ?? this.page.mainFrame();
      await frame.evaluate(() => {
        Object.assign(window, { isOld: true });
        setTimeout(() => location.reload());
      });
      await frame.waitForFunction(() => !("isOld" in window) && "paneDrawnMs" in window);
      times.push(await frame.evaluate(() => (window as unknown as { paneDrawnMs: number }).paneDrawnMs));
    }
    await this.load();
    return Math.min(...times);
  }

  /** Types into a cell; milliseconds that the re-check took, which came of itself, until its result was drawn. */
  async timedRecheck(address: string, text: string): Promise<number> {
    await this.type(address, text);
    return this.page.evaluate(async () => {
      const pane = document.querySelector<HTMLIFrameElement>("aside iframe")?.contentDocument as Document;
      const bar = pane.querySelector("[role=toolbar]") as Element;
      let begun = 0;
      await new Promise<void>((resolve) => {
        new MutationObserver((_records, observer) => {
          if (bar.getAttribute("aria-busy") === "true") {
            begun ||= performance.now();
          } else if (begun > 0) {
            observer.disconnect();
            resolve();
          }
        }).observe(bar, { attributes: true });
      });
      return performance.now() - begun;
    });
  }

  /** Brings a sheet to the front by its tab below the grid. */
  async clickSheet(name: string): Promise<void> {
    await this.page.locator(".univer-slide-tab-item, [data-u-comp=slide-tab-item]", { hasText: name }).first().click();
  }

  /** Lengths in milliseconds of the frames drawn while something is done. */
  async framesWhile(deed: () => Promise<void>): Promise<number[]> {
    await this.page.evaluate(() => {
      const recorder = globalThis as unknown as { frames: number[]; recording: boolean };
      recorder.frames = [];
      recorder.recording = true;
      let last = performance.now();
      const tick = (now: number): void => {
        recorder.frames.push(now - last);
        last = now;
        if (recorder.recording) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await deed();
    return this.page.evaluate(() => {
      const recorder = globalThis as unknown as { frames: number[]; recording: boolean };
      recorder.recording = false;
      return recorder.frames;
    });
  }

  /** Keeps a picture of the window, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(SCREENS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
  }

  /** Gives the page a file as if it had been dropped on it. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ([fileName, base64]) => {
        const data = Uint8Array.from(atob(base64 as string), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([data], fileName as string));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, Buffer.from(bytes).toString("base64")],
    );
  }

  /** The same with so many zero bytes, which need not travel. */
  async dropBlank(name: string, size: number): Promise<void> {
    await this.page.evaluate(
      ([fileName, length]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(length as number)], fileName as string));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, size],
    );
  }
}
