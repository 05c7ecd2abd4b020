import { element } from "../element";
import { picture } from "./pictures";
import { largeButton, type Tab } from "./ribbon";

/** The tab 视图: the grid, or the pages as they would be printed. */
export function viewTab(showPages: (shown: boolean) => void): Tab {
  const choose = (pages: boolean): void => {
    grid.ariaPressed = String(!pages);
    paper.ariaPressed = String(pages);
    showPages(pages);
  };
  const grid = largeButton("表格", picture("grid", 28), "编辑表格", () => choose(false));
  const paper = largeButton("页面", picture("page", 28), "看打印出来是什么样子", () => choose(true));
  grid.ariaPressed = "true";
  paper.ariaPressed = "false";
  return {
    id: "view",
    label: "视图",
    groups: [{ label: "工作簿视图", content: element("div", { className: "buttons" }, grid, paper) }],
  };
}
