import { readFileSync } from "node:fs";
import { blankXlsx } from "../../src/desk/headless";
import type { DeskBrowser } from "./desk-browser";
import { eventually, note } from "./eventually";

/**
 * What a coordinator does in the pane, click by click, against the real bundle: runs within the tests of the desk, in
 * the browser they opened.
 */
export function paneFlows(desk: () => DeskBrowser, sample: string): void {
  const pane = () => desk().pane;
  const button = (name: string | RegExp) => pane().getByRole("button", { name });
  const entry = (words: string) => pane().locator("[data-stop]", { hasText: words });
  const headline = () => pane().locator("#verdict").textContent();
  const focused = () =>
    pane()
      .locator("main")
      .evaluate((main) => main.ownerDocument.activeElement?.textContent?.trim() ?? "");

  async function freshSample(): Promise<void> {
    await desk().drop("样表.xlsx", readFileSync(sample));
    await eventually(() => desk().page.title(), "样表.xlsx - 通报校核试用台");
    await desk().usable();
    await desk().press("一键检查", "通报校核");
    await pane().locator("[data-stop]").first().waitFor();
  }

  describe("the pane's flows", () => {
    it("is drawn in under a second", async () => {
      const drawn = await desk().paneDrawnMs();
      note(`pane drawn ${drawn.toFixed(0)} ms after its page was asked for`);
      expect(drawn).toBeLessThan(1_000);
    });

    it("finds, opens and takes over a proposal seen before; the list goes on, and one undo restores the cell", async () => {
      await freshSample();
      expect(await headline()).toMatch(/^还有.6.行矛盾、4.行存疑$/u);
      const before = await desk().value("D6");
      await pane().getByRole("searchbox").fill("规上工业 26家");
      await eventually(() => pane().locator("[data-stop]").count(), 1);
      await entry("21家").click();
      await eventually(() => desk().selected(), "D6");
      await pane().getByRole("radio", { name: "把状态改为“部分完成”" }).click();
      expect(await pane().locator("ins").textContent()).toBe("部分");
      await desk().picture("proposal");
      await button("显示全部").click();
      await button("采纳").click();
      await eventually(headline, "还有5行矛盾、4行存疑", 8_000, spaces);
      expect(String(await desk().value("D6"))).toBe(String(before).replace("完成", "部分完成"));
      expect(await focused()).toContain("588户");
      await desk().picture("adopted");
      await button("撤销这次修正").click();
      await eventually(() => desk().value("D6"), before);
      await eventually(headline, "还有6行矛盾、4行存疑", 8_000, spaces);
    });

    it("ignores with a reason, remembers it in the file, and takes it back", async () => {
      await entry("588户").click();
      await button("忽略…").click();
      await button("确认忽略").click();
      await pane().getByText("请写明理由").waitFor();
      await button("责任单位已核实").click();
      await button("确认忽略").click();
      await eventually(headline, "还有5行矛盾、4行存疑", 8_000, spaces);
      await desk().clickCell("A1"); // the keys are the desk's now
      const download = desk().page.waitForEvent("download");
      await desk().page.keyboard.press("Control+s");
      const bytes = readFileSync(await (await download).path());
      await desk().drop("处理过.xlsx", bytes);
      await eventually(() => desk().page.title(), "处理过.xlsx - 通报校核试用台");
      await desk().usable();
      await desk().press("一键检查", "通报校核");
      await eventually(headline, "还有5行矛盾、4行存疑", 8_000, spaces);
      await button(/^已忽略（1 条）$/).click();
      await pane().getByText("理由：责任单位已核实").waitFor();
      await desk().picture("ignored");
      await button(/^撤回/).click();
      await eventually(headline, "还有6行矛盾、4行存疑", 8_000, spaces);
    });

    it("forwards to the unit, and writes the list to send on a sheet of its own", async () => {
      await entry("588户").click();
      await button("转责任单位…").click();
      await pane().getByRole("textbox", { name: /附言/ }).fill("请核对10月份数");
      await button("转责任单位").last().click();
      await entry("588户").getByText("已转责任单位").waitFor();
      expect(await focused()).toContain("588户");
      await button("生成工作表").click();
      await pane().getByText("问题清单已生成").waitFor();
      await desk().clickSheet("问题清单");
      await eventually(async () => String(await desk().value("A1")), "问题清单");
      await desk().picture("problem-list");
      await desk().clickSheet("10月通报表");
    });

    it("fixes all that is safe at once, and takes all of it back at once", async () => {
      const before = [await desk().value("D12"), await desk().value("F18")];
      await button(/^一次修正/).click();
      await pane().getByText("不改状态、数字和姓名").waitFor();
      await desk().picture("safe-fixes");
      await button("全部修正").click();
      await pane()
        .getByText(/^已修正 \d+ 条$/)
        .waitFor();
      expect(await desk().value("D12")).not.toBe(before[0]);
      await button("撤销这次修正").click();
      await pane().getByText("修正已撤销").waitFor();
      expect([await desk().value("D12"), await desk().value("F18")]).toEqual(before);
    });

    it("follows an edit in the sheet by itself; the open entry and the focus stay", async () => {
      await freshSample();
      await entry("588户").click();
      await desk().type("D6", "完成。累计新增规上工业企业27家。");
      await entry("21家").waitFor({ state: "detached" });
      expect(await entry("588户").getAttribute("aria-expanded")).toBe("true");
      await eventually(headline, "还有5行矛盾、4行存疑", 8_000, spaces);
    });

    it("only says that it is out of date where the user wants it so", async () => {
      await pane().getByRole("switch", { name: "改动后自动重新检查" }).click();
      await eventually(() => pane().getByRole("switch").getAttribute("aria-checked"), "false");
      await desk().type("D6", "完成。累计新增规上工业企业20家。");
      await pane().getByText("下面是改动之前的结果").waitFor();
      await button("重新检查").click();
      await entry("20家").waitFor();
    });

    it("keeps settings in the workbook, and refuses a file that is none", async () => {
      await pane().getByRole("tab", { name: "设置" }).click();
      await pane().getByLabel("“左右”“约”允许的幅度").fill("8");
      await button("保存设置").click();
      await pane().getByText("设置已保存").first().waitFor();
      expect(await pane().getByLabel("“左右”“约”允许的幅度").inputValue()).toBe("8");
      await pane().getByText("打不开文件时").click();
      await pane().getByLabel("设置文字").fill('{"format":"别的"}');
      await pane().getByRole("button", { name: "导入", exact: true }).click();
      await pane().getByText("设置没有保存").waitFor();
      await desk().picture("settings");
      await pane().getByRole("tab", { name: "检查" }).click();
    });

    it("shows a new user the example, and by keyboard alone every problem is settled until it can be published", async () => {
      await desk().drop("新建.xlsx", await blankXlsx("空表"));
      await eventually(() => desk().page.title(), "新建.xlsx - 通报校核试用台");
      await desk().usable();
      await desk().press("打开面板", "通报校核");
      await button("打开示例").click();
      await eventually(headline, "还有3行矛盾、1行存疑", 8_000, spaces);
      await desk().picture("example");
      const keyboard = desk().page.keyboard;
      await pane().locator("[data-stop]").first().focus();
      let left = await pane().locator("[data-stop]").count();
      while (left > 0) {
        // From whatever entry has the focus to its 忽略, past links and proposals.
        await keyboard.press("Enter");
        for (let step = 0; step < 12 && (await focused()) !== "忽略…"; step++) await keyboard.press("Tab");
        await keyboard.press("Enter");
        await keyboard.type("已核实");
        while ((await focused()) !== "确认忽略") await keyboard.press("Tab");
        await keyboard.press("Enter");
        left -= 1;
        await eventually(() => pane().locator("[data-stop]").count(), left);
      }
      await eventually(headline, "可以发布");
      expect(await focused()).toBe("可以发布");
      await desk().picture("publishable");
    });
  });
}

/** Numbers stand between blanks that do not break. */
function spaces(text: string | null): string {
  return (text ?? "").replace(/\s/g, "");
}
