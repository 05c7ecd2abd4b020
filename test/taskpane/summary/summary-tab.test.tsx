/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { paragraphOf } from "../../../src/core/report/paragraph";
import type { PaneState } from "../../../src/taskpane/store/pane-state";
import { SummaryTab } from "../../../src/taskpane/summary/summary-tab";
import { ActionsContext, BusyContext } from "../../../src/taskpane/actions";
import { LIGHT } from "../../../src/taskpane/theme";
import { fakeStore } from "../fake-store";
import { talliedReport } from "../sample-report";

afterEach(cleanup);

function open(part: Partial<PaneState> = {}) {
  const asked = jest.fn();
  const report = talliedReport();
  const store = fakeStore({ report, ...part }, asked);
  const state = store.getState();
  render(
    <FluentProvider theme={LIGHT}>
      <ActionsContext.Provider value={store}>
        <BusyContext.Provider value={state.doing !== "nothing"}>
          <SummaryTab state={state} />
        </BusyContext.Provider>
      </ActionsContext.Provider>
    </FluentProvider>,
  );
  return { report, asked };
}

/** jsdom has no clipboard, and neither command. */
function giveClipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
}

describe("the summary in the pane", () => {
  it("says before the first check what it is for", () => {
    open({ report: null });
    expect(screen.getByRole("heading", { name: "汇总和通报文字" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成汇总表" })).toBeNull();
  });

  it("shows the counts as words beside the bars, and the tasks of a name on a click", () => {
    const { report, asked } = open();
    const bar = screen.getByRole("button", { name: /^安国庆/ });
    expect(bar.textContent).toBe("安国庆5\u00a0项 · 完成\u00a03 · 部分完成\u00a01 · 未完成\u00a01");
    fireEvent.click(bar);
    const tasks = screen.getByRole("list", { name: "安国庆的任务" });
    expect(within(tasks).getAllByRole("listitem")).toHaveLength(5);
    const first = report.bulletin.tasks[0];
    fireEvent.click(within(tasks).getByRole("button", { name: `第${(first?.row ?? 0) + 1}行` }));
    expect(asked).toHaveBeenCalledWith("select", first?.completion?.cell);
  });

  it("counts units too, ten of them until all are wanted", () => {
    open();
    fireEvent.click(screen.getByRole("radio", { name: "责任单位（12）" }));
    expect(screen.getAllByRole("button", { name: /^区第/ })).toHaveLength(10);
    fireEvent.click(screen.getByRole("button", { name: "显示全部12家" }));
    expect(screen.getAllByRole("button", { name: /^区第/ })).toHaveLength(12);
  });

  it("sorts by rate on request, and asks for the sheet in that order with what else is ticked", () => {
    const { asked } = open();
    const names = () => screen.getAllByRole("button", { expanded: false }).map((one) => one.textContent?.slice(0, 3));
    expect(names()).toEqual(["安国庆", "白晓明", "各产业"]);
    fireEvent.click(screen.getByRole("radio", { name: "按完成率" }));
    expect(names()).toEqual(["各产业", "安国庆", "白晓明"]);
    fireEvent.click(screen.getByRole("checkbox", { name: "另做分领导表" }));
    fireEvent.click(screen.getByRole("button", { name: "生成汇总表" }));
    expect(asked).toHaveBeenCalledWith("summarize", { order: "rate", leaderSheets: true, unitSheets: false });
  });

  it("takes no second click while a sheet is made", () => {
    const { asked } = open({ doing: "summarizing" });
    fireEvent.click(screen.getByRole("button", { name: "正在生成…" }));
    expect(asked).not.toHaveBeenCalled();
  });

  it("says that the sheet is out of date, and offers to make it anew", () => {
    open({ summary: { sheetName: "汇总(2)", outdated: true } });
    expect(screen.getByText("工作表“汇总(2)”已过期：通报表在它生成之后有改动。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "重新生成汇总表" })).toBeTruthy();
  });

  it("copies the paragraph, and says so", async () => {
    const written: string[] = [];
    giveClipboard(async (text) => void written.push(text));
    const { report } = open();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制通报文字" })));
    expect(written).toEqual([paragraphOf(report)]);
    expect(screen.getByRole("status").textContent).toBe("已复制，可以粘贴到 Word");
  });

  it("says what to do where the clipboard is denied", async () => {
    giveClipboard(() => Promise.reject(new Error("denied")));
    open();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制通报文字" })));
    expect(screen.getByRole("status").textContent).toBe("没能复制，请选中上面的文字，按 Ctrl+C");
  });
});
