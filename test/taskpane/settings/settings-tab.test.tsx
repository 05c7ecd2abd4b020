/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import { DEFAULT_SETTINGS } from "../../../src/core/model/settings";
import { Pane } from "../../../src/taskpane/pane";
import { LIGHT } from "../../../src/taskpane/theme";
import { fakeStore } from "../fake-store";
import { samplePrintStore } from "../print/sample-print";

afterEach(cleanup);

function open() {
  const asked = jest.fn();
  const store = fakeStore({ tab: "settings" }, (name, argument) =>
    argument === undefined ? asked(name) : asked(name, argument),
  );
  render(<Pane store={store} theme={LIGHT} printStore={samplePrintStore("planned")} />);
  return { store, asked };
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (name: RegExp, value: string) => fireEvent.change(box(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("设置", () => {
  it.each([
    [/左右/, "七", /0 到 50 之间的数/],
    [/也算“部分完成”/, "进行 中", /只能有文字/],
    [/补充的领导姓名/, "甲".repeat(41), /长于40字/],
  ])("takes the user to what is wrong (%s), and the news of an earlier saving away", (name, value, sentence) => {
    const { asked } = open();
    type(name, value);
    press("保存设置");
    expect(document.activeElement).toBe(box(name));
    expect(box(name).getAttribute("aria-invalid")).toBe("true");
    const said = document.getElementById(box(name).getAttribute("aria-describedby")?.split(" ")[0] ?? "");
    expect([said?.getAttribute("role"), said?.textContent]).toEqual(["alert", expect.stringMatching(sentence)]);
    expect(asked.mock.calls).toEqual([["dismissNotice"]]);
    // The same again, from elsewhere on the page.
    act(() => screen.getByRole("button", { name: "保存设置" }).focus());
    press("保存设置");
    expect(document.activeElement).toBe(box(name));
    type(name, "");
    expect(box(name).getAttribute("aria-invalid")).toBeNull();
  });

  it("tells of a word for two statuses at the second", () => {
    open();
    type(/也算“完成”/, "销号");
    type(/也算“未完成”/, "销号");
    press("保存设置");
    expect(document.activeElement).toBe(box(/也算“未完成”/));
  });

  it("keeps what was typed while another tab is looked at, and while something else is set", () => {
    const { store, asked } = open();
    type(/补充的单位名称/, "区数据局");
    act(() => store.change({ tab: "check" }));
    act(() => {
      const settings = { ...DEFAULT_SETTINGS, recheckOnEdit: false };
      store.change({ basis: { ...DEFAULT_BASIS, settings } });
    });
    act(() => store.change({ tab: "settings" }));
    expect(box(/补充的单位名称/).value).toBe("区数据局");
    press("保存设置");
    expect(asked).toHaveBeenCalledWith("saveSettings", {
      ...DEFAULT_SETTINGS,
      recheckOnEdit: false,
      unitNames: ["区数据局"],
    });
  });

  it("lets go of it where all is set back", () => {
    const { asked } = open();
    type(/补充的单位名称/, "区数据局");
    press("全部恢复默认");
    press("再点一次，确认恢复");
    expect(asked).toHaveBeenCalledWith("resetSettings");
    expect(box(/补充的单位名称/).value).toBe("");
  });
});
