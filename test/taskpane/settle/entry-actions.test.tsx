/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Finding } from "../../../src/core/model/report";
import { ActionsContext, BusyContext } from "../../../src/taskpane/actions";
import { EntryActions } from "../../../src/taskpane/settle/entry-actions";
import { LIGHT } from "../../../src/taskpane/theme";
import { fakeStore } from "../fake-store";
import { decisionOn, findingOf, mixedReport } from "../sample-report";

afterEach(cleanup);

function show(finding: Finding, busy = false) {
  const asked = jest.fn();
  render(
    <FluentProvider theme={LIGHT}>
      <ActionsContext.Provider value={fakeStore({}, asked)}>
        <BusyContext.Provider value={busy}>
          <EntryActions finding={finding} task={null} />
        </BusyContext.Provider>
      </ActionsContext.Provider>
    </FluentProvider>,
  );
  return asked;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const mixed = mixedReport();

describe("what can be done about a finding", () => {
  it("shows the one proposal before and after, and takes it over on a click", () => {
    const finding = findingOf(mixed, "空格");
    const asked = show(finding);
    expect(screen.getByRole("heading", { name: "建议：改为“区住房和城乡建设局”" })).toBeTruthy();
    expect(document.querySelector("del")?.textContent).toBe("␣");
    press("采纳");
    expect(asked).toHaveBeenCalledWith("applyFixes", [{ fingerprint: finding.fingerprint, fix: "own" }]);
  });

  it("shows a long cell around what changes, and all of it where that is asked for", () => {
    const finding = findingOf(mixed, "空格");
    const [before, after] = [`${"前".repeat(60)}旧${"后".repeat(60)}`, `${"前".repeat(60)}新${"后".repeat(60)}`];
    const edit = { kind: "setValue" as const, sheetName: "五月", cell: { row: 2, column: 3 }, before, after };
    show({ ...finding, fix: { label: "改字", safe: false, edits: [edit] } });
    const shown = () => screen.getByRole("list", { name: "改前和改后" }).textContent;
    expect(shown()).not.toContain("前".repeat(20));
    press("显示全文");
    expect(shown()).toContain(before);
    expect(shown()).toContain(after);
    press("收起");
    expect(shown()).not.toContain(before);
  });

  it("tells before rows are deleted what of them undoing can't bring back", () => {
    const finding = findingOf(mixed, "空格");
    const rows = [{ row: 6, firstColumn: 0, before: ["序号", "目标"] }];
    const fix = { label: "删去第7行", safe: true, edits: [{ kind: "deleteRows" as const, sheetName: "五月", rows }] };
    show({ ...finding, fix });
    expect(document.querySelector("del")?.textContent).toBe("序号 目标");
    expect(screen.getByText(/批注、图片、数据验证和分组放不回/)).toBeTruthy();
  });

  it("has the user choose among several, and shows what is chosen", () => {
    const finding = findingOf(mixed, "绑扎");
    const asked = show(finding);
    press("采纳");
    expect(asked).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("radio", { name: "把状态改为“未完成”" }));
    expect(document.querySelector("ins")?.textContent).toBe("未");
    press("采纳");
    expect(asked).toHaveBeenCalledWith("applyFixes", [{ fingerprint: finding.fingerprint, fix: "notCompleted" }]);
  });

  it("asks why before it ignores, and takes a usual reason", async () => {
    const finding = findingOf(mixed, "打算");
    const asked = show(finding);
    expect(screen.queryByRole("button", { name: "采纳" })).toBeNull();
    press("忽略…");
    press("确认忽略");
    expect(screen.getByText("请写明理由，以后查得到。")).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
    press("有佐证材料");
    await act(async () => press("确认忽略"));
    const { fingerprint } = finding;
    expect(asked).toHaveBeenCalledWith("decide", { fingerprint, kind: "ignored", reason: "有佐证材料" });
  });

  it("needs no note to ask the unit; Esc leaves the form and gives the focus back", async () => {
    const finding = findingOf(mixed, "打算");
    const asked = show(finding);
    press("转责任单位…");
    fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "转责任单位…" }));
    press("转责任单位…");
    await act(async () => press("转责任单位"));
    expect(asked).toHaveBeenCalledWith("decide", { fingerprint: finding.fingerprint, kind: "forwarded", reason: "" });
  });

  it("says that the unit was asked, and takes that back", () => {
    const finding = findingOf(mixed, "打算");
    const asked = show({ ...finding, decision: decisionOn(finding, "forwarded", "请核实") });
    expect(screen.getByText("6月2日已转责任单位：请核实")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "转责任单位…" })).toBeNull();
    press("撤回");
    expect(asked).toHaveBeenCalledWith("revokeDecision", { fingerprint: finding.fingerprint });
  });

  it("takes no click while something is done", () => {
    const asked = show(findingOf(mixed, "空格"), true);
    press("采纳");
    expect(asked).not.toHaveBeenCalled();
  });
});
