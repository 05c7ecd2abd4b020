import { element } from "../element";
import { picture } from "./pictures";
import { largeButton, smallButton, type Tab } from "./ribbon";

/** What the buttons of the desk's own first tab do. */
export interface HomeActions {
  open(): void;
  save(): void;
  /** Runs a command of the sheet view. */
  command(id: string, params?: object): void;
}

/** The tab 开始: files, undo, and the formats that are used most. */
export function homeTab(actions: HomeActions): Tab {
  const run = (id: string, params?: object) => () => actions.command(id, params);
  const style = (type: string, value: unknown) => run("sheet.command.set-style", { style: { type, value } });
  return {
    id: "home",
    label: "开始",
    groups: [
      {
        label: "文件",
        content: buttons(
          largeButton("打开", picture("open", 28), "打开 .xlsx 文件（也可以把文件拖进窗口）", () => actions.open()),
          largeButton("保存", picture("save", 28), "把工作簿存为 .xlsx（Ctrl+S）", () => actions.save()),
        ),
      },
      {
        label: "撤销",
        content: rows(
          [smallButton("撤销 (Ctrl+Z)", picture("undo", 18), run("univer.command.undo"))],
          [smallButton("恢复 (Ctrl+Y)", picture("redo", 18), run("univer.command.redo"))],
        ),
      },
      {
        label: "字体",
        content: rows(
          [
            smallButton("加粗 (Ctrl+B)", element("b", {}, "B"), run("sheet.command.set-range-bold")),
            smallButton("倾斜 (Ctrl+I)", element("i", {}, "I"), run("sheet.command.set-range-italic")),
            smallButton("下划线 (Ctrl+U)", element("u", {}, "U"), run("sheet.command.set-range-underline")),
            smallButton("增大字号", "A⁺", run("sheet.command.set-range-font-increase")),
            smallButton("减小字号", "A⁻", run("sheet.command.set-range-font-decrease")),
          ],
          FILLS.map(([label, color]) => {
            const swatch = element("span", { className: "swatch" });
            swatch.style.background = color ?? "linear-gradient(45deg, #fff 46%, #c00 46% 54%, #fff 54%)";
            return smallButton(label, swatch, style("bg", color === null ? null : { rgb: color }));
          }),
        ),
      },
      {
        label: "对齐方式",
        content: rows(
          [
            smallButton("左对齐", picture("left", 18), run("sheet.command.set-horizontal-text-align", { value: 1 })),
            smallButton("居中", picture("center", 18), run("sheet.command.set-horizontal-text-align", { value: 2 })),
            smallButton("右对齐", picture("right", 18), run("sheet.command.set-horizontal-text-align", { value: 3 })),
          ],
          [
            smallButton("自动换行", picture("wrap", 18), run("sheet.command.set-text-wrap", { value: 3 })),
            smallButton("合并单元格", picture("merge", 18), run("sheet.command.add-worksheet-merge-all", { value: 0 })),
            smallButton("取消合并", picture("grid", 18), run("sheet.command.remove-worksheet-merge")),
          ],
        ),
      },
    ],
  };
}

const FILLS: readonly (readonly [string, string | null])[] = [
  ["无填充", null],
  ["填充黄色", "#FFF2CC"],
  ["填充绿色", "#E2EFDA"],
  ["填充蓝色", "#DDEBF7"],
  ["填充红色", "#FCE4D6"],
];

function buttons(...content: readonly HTMLElement[]): HTMLElement {
  return element("div", { className: "buttons" }, ...content);
}

function rows(...lines: readonly (readonly HTMLElement[])[]): HTMLElement {
  return element("div", { className: "rows" }, ...lines.map((line) => element("div", {}, ...line)));
}
