/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { Button } from "../../../src/taskpane/controls/button";

describe("Button", () => {
  it("is pressed, and sends no form off", () => {
    const pressed = jest.fn();
    const sent = jest.fn((event: { preventDefault(): void }) => event.preventDefault());
    render(
      <form onSubmit={sent}>
        <Button onClick={pressed}>检查</Button>
      </form>,
    );
    const button = screen.getByRole("button", { name: "检查" });
    fireEvent.click(button);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
    expect(button.hasAttribute("aria-disabled")).toBe(false);
  });

  it("does nothing while it is disabled, but takes and keeps the focus", () => {
    const pressed = jest.fn();
    const { rerender } = render(<Button onClick={pressed}>检查</Button>);
    const button = screen.getByRole("button", { name: "检查" });
    button.focus();
    rerender(
      <Button disabledFocusable onClick={pressed}>
        检查
      </Button>,
    );
    fireEvent.click(button);
    expect(pressed).not.toHaveBeenCalled();
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button);
    button.blur();
    button.focus();
    expect(document.activeElement).toBe(button);
  });

  it("has its icon before the words, and without words the name it is given", () => {
    render(<Button icon={<svg />}>复制</Button>);
    expect(screen.getByRole("button", { name: "复制" }).firstElementChild?.tagName).toBe("svg");
    render(<Button size="small" icon={<svg />} aria-label="关闭" data-asks="x" />);
    expect(screen.getByRole("button", { name: "关闭" }).getAttribute("data-asks")).toBe("x");
  });
});
