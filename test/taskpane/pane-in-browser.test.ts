import { chromiumPath } from "../../tools/chromium";
import { HarnessBrowser } from "./harness/harness-browser";
import { SCENES } from "./harness/scenes";

jest.setTimeout(30_000); // a browser on a busy machine
// A browser may be late once; what fails is logged, and what fails twice is a fault.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

const executablePath = chromiumPath();
const inBrowser = executablePath === null ? describe.skip : describe;

/** A pane of 350 pixels, which is Excel's usual one, at 200%. */
const ZOOMED = 175;

inBrowser(`the pane in a browser${executablePath === null ? " (skipped: no Chromium found)" : ""}`, () => {
  let harness: HarnessBrowser;

  beforeAll(async () => {
    harness = await HarnessBrowser.open(executablePath as string);
  }, 90_000);

  afterAll(() => harness.close());
  afterEach(() => expect(harness.errors.splice(0)).toEqual([]));

  it.each(SCENES)("has nothing that axe objects to, and never scrolls sideways: $name", async (scene) => {
    await harness.show(scene, "dark");
    // Another theme changes nothing but colours.
    expect(await harness.faults(["color-contrast"])).toEqual([]);
    await harness.show(scene, "light");
    expect(await harness.faults()).toEqual([]);
    expect({ at320: await harness.sticksOut(320), zoomed: await harness.sticksOut(ZOOMED) }).toEqual({
      at320: [],
      zoomed: [],
    });
  });

  it.each(["mixed", "settled", "settings", "fixing"])("has none in forced colours, either: %s", async (name) => {
    await harness.page.emulateMedia({ forcedColors: "active" });
    await harness.show(SCENES.find((scene) => scene.name === name) ?? name);
    expect(await harness.faults()).toEqual([]);
    await harness.page.emulateMedia({ forcedColors: "none" });
  });

  it("can be gone through by keyboard alone: check, find, open, take over, ignore", async () => {
    await harness.show("mixed");
    const { page } = harness;
    await harness.press("Tab");
    expect(await harness.focused()).toBe("一键检查");
    await harness.press("Enter", "Tab");
    expect(await harness.focused()).toBe("清除标记");
    await harness.press("Tab");
    expect(await harness.focused()).toBe("检查");
    await harness.press("Tab"); // automatic re-check
    await harness.press("Tab");
    expect(await harness.focused()).toContain("一次修正 2 条书写问题");
    await harness.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab"); // five counts, the search
    expect(await harness.focused()).toBe("在问题中查找");
    await harness.press("Tab", "Tab"); // the severity, the list
    expect(await harness.focused()).toContain("表头里没有");
    await harness.press("ArrowDown", "ArrowDown", "Enter");
    expect(await harness.focused()).toContain("目标3200米");
    expect(await page.locator("mark").allTextContents()).toEqual(["3200米", "2100米"]);
    await harness.press("Tab", "Tab", "Tab", "Tab", "Tab"); // three links to cells, the whole text, then the way on
    expect(await harness.focused()).toBe("采纳");
    await harness.press("Enter", "Tab", "Enter");
    expect(await page.locator("textarea").evaluate((field) => field === document.activeElement)).toBe(true);
    await harness.press("Escape");
    expect(await harness.focused()).toBe("忽略…");
    await harness.press("Enter");
    await page.keyboard.type("已电话核实");
    await harness.press("Tab", "Tab", "Tab", "Tab", "Enter");
    expect(await harness.focused()).toBe("忽略…");
    const asked = await harness.asked();
    expect(asked[0]).toBe("check");
    expect(asked).toContainEqual(expect.stringMatching(/^applyFixes .*"fix":"partial"/));
    // Not the last thing asked for: the cell of the row that was passed over may be shown later.
    expect(asked).toContainEqual(expect.stringMatching(/^decide .*"kind":"ignored","reason":"已电话核实"/));
  });

  it("lets the sheet follow the arrow keys once they rest", async () => {
    await harness.show("mixed");
    await harness.page.locator("[data-stop]").first().focus();
    await harness.press("ArrowDown", "ArrowDown");
    expect(await harness.asked()).toEqual([]);
    await harness.page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.length > 0);
    expect(await harness.asked()).toEqual([expect.stringMatching(/^select .*"row":2,"column":3/)]);
  });

  it("changes tabs by arrow keys", async () => {
    await harness.show("mixed");
    await harness.page.getByRole("tab", { name: "检查" }).focus();
    await harness.press("ArrowRight");
    expect(await harness.focused()).toBe("汇总");
    await harness.press("End", "ArrowRight");
    expect(await harness.focused()).toBe("检查");
    expect(await harness.page.locator("[data-stop]").first().isVisible()).toBe(true);
  });

  it("goes on with the next entry when one is settled, and keeps its place when all else changes", async () => {
    await harness.show("mixed");
    const bring = (state: string) =>
      harness.page.evaluate((name) => (window as unknown as { change(name: string): void }).change(name), state);
    const plan = harness.page.locator("[data-stop]", { hasText: "打算作依据" });
    await plan.click();
    await bring("following");
    expect(await plan.getAttribute("aria-expanded")).toBe("true");
    expect(await harness.focused()).toContain("打算作依据");
    await bring("settled"); // ignored: the last entry is gone
    expect(await harness.focused()).toContain("还在绑扎钢筋");
    await bring("clean"); // none is left
    expect(await harness.focused()).toBe("可以发布");
  });

  it("draws five thousand findings in under a second", async () => {
    await harness.show("huge");
    const drawn = await harness.page.evaluate(() => (window as unknown as { drawnInMs: number }).drawnInMs);
    expect(drawn).toBeLessThan(1000);
    const started = Date.now();
    await harness.page.locator("[data-stop]").nth(3).click();
    await harness.page.locator("mark").first().waitFor();
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
