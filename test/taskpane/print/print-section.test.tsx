/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { PrintSection } from "../../../src/taskpane/print/print-section";
import { PRINT_CLOSED, type PrintState } from "../../../src/taskpane/print/print-store";
import { LIGHT } from "../../../src/taskpane/theme";
import { samplePlan } from "./sample-print";

afterEach(cleanup);

function show(part: Partial<PrintState>) {
  const actions = {
    open: jest.fn(async () => undefined),
    close: jest.fn(),
    choose: jest.fn(async () => undefined),
    print: jest.fn(async () => undefined),
    printCopy: jest.fn(async () => undefined),
    undo: jest.fn(async () => undefined),
    dismissNotice: jest.fn(),
  };
  render(
    <FluentProvider theme={LIGHT}>
      <PrintSection state={{ ...PRINT_CLOSED, ...part }} actions={actions} />
    </FluentProvider>,
  );
  return actions;
}

describe("the print section", () => {
  it("shows pages and their number before anything is printed", () => {
    const plan = samplePlan("a4", 30);
    const { print, choose } = show({ sheetName: "五月", plan });
    expect(screen.getByRole("status").textContent).toContain(`共${plan.pages.length}页`);
    expect(screen.getAllByRole("img")).toHaveLength(plan.pages.length);
    const drawn = screen
      .getAllByRole("img")
      .map((one) => Number(/，(\d+)行/.exec(one.getAttribute("aria-label") ?? "")?.[1]));
    expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(30);
    fireEvent.click(screen.getByRole("radio", { name: "A3 横向" }));
    expect(choose).toHaveBeenCalledWith({ paper: "a3" });
    fireEvent.click(screen.getByRole("button", { name: "生成打印稿" }));
    expect(print).toHaveBeenCalled();
  });

  it("asks about hidden rows, and prints nothing meanwhile", () => {
    const { choose, print } = show({ sheetName: "五月", question: "有3行是隐藏的。" });
    fireEvent.click(screen.getByRole("button", { name: "生成打印稿" }));
    expect(print).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "不打印" }));
    expect(choose).toHaveBeenCalledWith({ hiddenRows: "leaveOut" });
  });

  it("names the rows that do not fit", () => {
    const plan = samplePlan("a4", 5, true);
    show({ sheetName: "五月", plan });
    expect(screen.getByText(/第7行（D7）的文字太长/)).toBeTruthy();
  });
});
