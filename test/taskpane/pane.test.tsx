/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Pane } from "../../src/taskpane/pane";
import type { PaneState } from "../../src/taskpane/store/pane-state";
import { LIGHT } from "../../src/taskpane/theme";
import { fakeStore } from "./fake-store";
import { samplePrintStore } from "./print/sample-print";
import { cleanReport, longReport, mixedReport } from "./sample-report";

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

function open(part: Partial<PaneState>) {
  const asked = jest.fn();
  const store = fakeStore(part, (name, argument) => (argument === undefined ? asked(name) : asked(name, argument)));
  render(<Pane store={store} theme={LIGHT} printStore={samplePrintStore("planned")} />);
  return { store, asked, change: (next: Partial<PaneState>) => act(() => store.change(next)) };
}

const announced = () => document.querySelector("main > [role=status]")?.textContent;
const entry = (name: RegExp) => screen.getByRole("button", { name });
/** The entries of the list; the summary folds too. */
const entries = () =>
  screen.getAllByRole("button", { expanded: false }).filter((button) => button.hasAttribute("data-stop"));

describe("the pane", () => {
  it("tells a first user what to do", () => {
    const { asked } = open({});
    expect(screen.getByRole("heading", { name: "发布之前，先查一遍" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "一键检查" }));
    expect(asked).toHaveBeenCalledWith("check");
  });

  it("keeps the focus on the button while a check runs, and takes no second click", () => {
    const { asked, change } = open({});
    const button = screen.getByRole("button", { name: "一键检查" });
    button.focus();
    change({ doing: "checking" });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button);
    expect(asked).not.toHaveBeenCalledWith("check");
    expect(announced()).toBe("正在检查");
  });

  it("announces the result", () => {
    const { change } = open({ doing: "checking" });
    change({ doing: "nothing", report: mixedReport() });
    expect(announced()).toMatch(/^检查完毕：还有.2.行矛盾、1.行存疑。/);
    change({ report: cleanReport() });
    expect(announced()).toBe("检查完毕：可以发布。未发现矛盾。");
  });

  it("names kind, weight and cell of every problem in words", () => {
    open({ report: mixedReport() });
    expect(entry(/^矛盾\s*须改正\s*D3\s*目标3200米/)).toBeTruthy();
    expect(entry(/^存疑\s*请核对\s*D8/)).toBeTruthy();
    expect(entry(/^版式\s*须改正\s*A6:F6/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: /^第3行 · 序号 1/ })).toBeTruthy();
  });

  it("selects the cell and opens the evidence on a click, and closes it on another", () => {
    const { asked } = open({ report: mixedReport() });
    fireEvent.click(entry(/目标3200米/));
    expect(asked).toHaveBeenCalledWith("select", expect.objectContaining({ row: 2, column: 3 }));
    const details = screen.getByRole("group", { name: "依据" });
    expect([...details.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["3200米", "2100米"]);
    expect(details.textContent).toContain("填报：“完成”");
    expect(details.textContent).toContain("文本支持：“部分完成”");
    const items = within(within(details).getByRole("list", { name: "逐项对照" })).getAllByRole("listitem");
    expect(items.map((item) => item.textContent?.slice(0, 3))).toEqual(["未达到", "已达到", "未见答"]);
    expect(items[2]?.textContent).toContain("没有提到");
    fireEvent.click(within(details).getByRole("button", { name: "定位到单元格 C3" }));
    expect(asked).toHaveBeenLastCalledWith("select", expect.objectContaining({ row: 2, column: 2 }));

    fireEvent.click(entry(/目标3200米/));
    expect(screen.queryByRole("group", { name: "依据" })).toBeNull();
  });

  it("opens one entry at a time", () => {
    open({ report: mixedReport() });
    fireEvent.click(entry(/目标3200米/));
    fireEvent.click(entry(/还在绑扎钢筋/));
    expect(screen.getAllByRole("group", { name: "依据" })).toHaveLength(1);
  });

  it("shows quoted words alone where the cell's whole text is not known, and the proposal", () => {
    open({ report: mixedReport() });
    fireEvent.click(entry(/单位名称中间有空格/));
    const details = screen.getByRole("group", { name: "依据" });
    expect(details.querySelector("mark")?.textContent).toBe("区住房和 城乡建设局");
    expect(details.textContent).toContain("建议：改为“区住房和城乡建设局”");
    expect(details.textContent).toContain("责任单位");
  });

  it("draws markup in a cell as text", () => {
    const report = mixedReport();
    const [first, ...rest] = report.findings;
    const evil = { ...first, message: "<img src=x onerror=alert(1)>" } as (typeof report.findings)[number];
    open({ report: { ...report, findings: [evil, ...rest] } });
    expect(document.querySelector("img")).toBeNull();
    expect(entry(/<img src=x/)).toBeTruthy();
  });
});

describe("the list by keyboard", () => {
  it("is one stop of Tab; the arrow keys move within it", () => {
    open({ report: mixedReport() });
    const all = entries();
    expect(all.map((button) => button.tabIndex)).toEqual(all.map((_, index) => (index === 0 ? 0 : -1)));
    act(() => all[0]?.focus());
    fireEvent.keyDown(all[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(all[1]);
    expect(all.map((button) => button.tabIndex).indexOf(0)).toBe(1);
    fireEvent.keyDown(all[1] as HTMLElement, { key: "End" });
    expect(document.activeElement).toBe(all.at(-1));
    fireEvent.keyDown(all.at(-1) as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(all.at(-1));
    fireEvent.keyDown(all.at(-1) as HTMLElement, { key: "Home" });
    expect(document.activeElement).toBe(all[0]);
  });

  it("leaves keys alone that are pressed inside an opened entry", () => {
    open({ report: mixedReport() });
    fireEvent.click(entry(/目标3200米/));
    const link = screen.getByRole("button", { name: "定位到单元格 C3" });
    act(() => link.focus());
    fireEvent.keyDown(link, { key: "ArrowDown" });
    expect(document.activeElement).toBe(link);
  });
});

describe("another check", () => {
  it("leaves the entry open that is still there, and the focus on it", () => {
    const { change } = open({ report: mixedReport() });
    const button = entry(/目标3200米/);
    act(() => button.focus());
    fireEvent.click(button);
    change({ report: mixedReport() });
    expect(screen.getByRole("group", { name: "依据" })).toBeTruthy();
    expect(document.activeElement).toBe(entry(/目标3200米/));
  });

  it.each([
    ["gives the focus to the verdict when what had it is gone", true, "可以发布"],
    ["leaves the user in the sheet", false, null],
  ])("%s", async (_, inPane, heading) => {
    jest.spyOn(document, "hasFocus").mockReturnValue(inPane);
    const { change } = open({ report: mixedReport() });
    act(() => entry(/目标3200米/).focus());
    change({ report: cleanReport() });
    await act(async () => undefined);
    expect(document.activeElement).toBe(
      heading === null ? document.body : screen.getByRole("heading", { name: heading }),
    );
  });
});

describe("the counts", () => {
  it("narrow the list to one kind, and back", () => {
    open({ report: mixedReport() });
    const all = entries().length;
    fireEvent.click(screen.getByRole("button", { name: /^版式\s*2$/ }));
    expect(entries()).toHaveLength(2);
    expect(screen.getByRole("button", { name: /^版式\s*2$/ }).getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "显示全部" }));
    expect(entries()).toHaveLength(all);
    expect(document.activeElement?.textContent).toBe("问题（7 条）");
  });

  it("show all again when the kind looked at is gone", () => {
    const { change } = open({ report: mixedReport() });
    fireEvent.click(screen.getByRole("button", { name: /^版式\s*2$/ }));
    const report = mixedReport();
    change({ report: { ...report, findings: report.findings.filter(({ kind }) => kind !== "layout") } });
    expect(screen.queryByRole("button", { name: "显示全部" })).toBeNull();
    expect(entry(/目标3200米/)).toBeTruthy();
  });

  it("do nothing for a kind there is none of", () => {
    const report = mixedReport();
    open({ report: { ...report, findings: report.findings.filter(({ kind }) => kind !== "layout") } });
    const all = entries().length;
    fireEvent.click(screen.getByRole("button", { name: /^版式\s*0$/ }));
    expect(entries()).toHaveLength(all);
  });
});

describe("other states", () => {
  it("ask which sheet, and take the focus to the question", () => {
    const { asked } = open({ choice: ["4月", "5月"] });
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "要检查哪一张表？" }));
    fireEvent.click(screen.getByRole("button", { name: "5月" }));
    expect(asked).toHaveBeenCalledWith("check", "5月");
  });

  it("offer another check of a table that was changed", () => {
    const { asked } = open({ report: mixedReport(), stale: true });
    fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
    expect(asked).toHaveBeenCalledWith("check", "5月通报");
    expect(announced()).toContain("表格已改动");
  });

  it("draw a verdict as in doubt where the sheet could not be read since", () => {
    const { asked } = open({ report: mixedReport(), unread: true });
    expect(screen.getByText("没有读到表格")).toBeTruthy();
    expect(announced()).toBe("没有读到表格，检查结果可能过时");
    fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
    expect(asked).toHaveBeenCalledWith("check", "5月通报");
  });

  it("offer the way back from a fix in a line once it is no news", () => {
    const { asked, change } = open({ report: mixedReport() });
    const undo = { cells: [{}, {}, {}], removed: [{}], done: [] } as never;
    change({ lastFix: { undo, count: 2, quiet: false } });
    expect(screen.getByText("已修正 2 条").parentElement?.textContent).toContain("改 3 个单元格，删 1 行");
    change({ lastFix: { undo, count: 2, quiet: true } });
    expect(screen.queryByText("已修正 2 条")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "撤销上次修正（2 条）" }));
    expect(asked).toHaveBeenCalledWith("undoFixes");
  });

  it("say of the problem list how many entries it leaves out", () => {
    open({ report: mixedReport() });
    expect(screen.getByRole("heading", { name: "问题（7 条）" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "问题清单（5 条）" })).toBeTruthy();
    expect(screen.getByText(/上面 7 条中只供参考的 2 条不列入/)).toBeTruthy();
  });

  it("show a failure above the last report, until it is dismissed", () => {
    const { asked } = open({
      report: mixedReport(),
      notice: { tone: "error", title: "检查没有完成", sentence: "有一个单元格正在编辑。" },
    });
    expect(screen.getByRole("alert").textContent).toContain("有一个单元格正在编辑。");
    expect(entry(/目标3200米/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "知道了，关闭" }));
    expect(asked).toHaveBeenCalledWith("dismissNotice");
  });

  it("say outside Excel where the page belongs", () => {
    open({ host: "outside" });
    expect(screen.queryByRole("button", { name: "一键检查" })).toBeNull();
    expect(screen.getByText(/要在 Excel 里使用/)).toBeTruthy();
  });
});

describe("a long list", () => {
  it("is drawn in pages, and goes on where the next one begins", () => {
    open({ report: longReport(200, 1) });
    // By selector: computing the roles of hundreds of elements takes jsdom seconds.
    const stops = () => [...document.querySelectorAll("[data-stop]")];
    expect(stops()).toHaveLength(150);
    fireEvent.click(screen.getByText("再显示 50 行（还有 50 行）"));
    expect(stops()).toHaveLength(200);
    expect(document.activeElement).toBe(stops()[150]);
    expect(screen.queryByText(/再显示/)).toBeNull();
  });
});
