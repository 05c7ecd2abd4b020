import path from "node:path";
import { chromiumPath } from "../../tools/chromium";
import { DeskBrowser } from "./desk-browser";

jest.setTimeout(180_000); // a browser on a busy machine
// A browser may be late once; what fails is logged, and what fails twice is a fault.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

const executablePath = chromiumPath();
const inBrowser = executablePath === null ? describe.skip : describe;
const SAMPLE = path.join(__dirname, "..", "..", "assets", "通报表示例.xlsx");
const HTML = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

inBrowser(`the content-security policy${executablePath === null ? " (skipped: no Chromium found)" : ""}`, () => {
  let desk: DeskBrowser;
  beforeAll(async () => {
    desk = await DeskBrowser.open(executablePath as string, SAMPLE);
    await desk.load();
  });
  afterAll(() => desk.close());

  it("lets the pane neither load, connect, embed nor run anything that is not its own", async () => {
    const pane = desk.page.frames().find((frame) => frame.url().includes("taskpane"));
    if (!pane) throw new Error("the pane is not open");
    const blocked = await pane.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
      const add = (name: string, attributes: Record<string, string>, text = ""): void => {
        const element = Object.assign(document.createElement(name), attributes);
        element.textContent = text;
        document.body.append(element);
      };
      add("script", { src: "https://example.org/x.js" });
      add("script", {}, "document.title = 'inline ran'");
      add("iframe", { src: "https://example.org/" });
      add("img", { src: "https://example.org/x.png" });
      const tried = [fetch("https://example.org/"), fetch("http://127.0.0.1:9/")];
      const answers = (await Promise.allSettled(tried)).map(({ status }) => status);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { answers, title: document.title, kinds: violations.map((one) => one.replace(/-elem$/, "")) };
    });
    expect(blocked.answers).toEqual(["rejected", "rejected"]);
    expect(blocked.title).not.toContain("ran");
    expect([...new Set(blocked.kinds)].sort()).toEqual(["connect-src", "frame-src", "img-src", "script-src"]);
    desk.errors.length = 0; // the browser reports what it blocked
    expect(desk.outside).toEqual([]);
  });

  it("shows HTML in a cell as text", async () => {
    await desk.type("B3", HTML);
    await desk.press("一键检查", "通报校核");
    await desk.pane.locator("[data-stop]").first().waitFor();
    const pane = desk.page.frames().find((frame) => frame.url().includes("taskpane"));
    expect(await pane?.evaluate(() => [document.title, document.querySelectorAll("img[onerror]").length])).toEqual([
      "通报校核",
      0,
    ]);
    expect(await desk.value("B3")).toBe(HTML);
    expect(desk.outside).toEqual([]);
  });
});
