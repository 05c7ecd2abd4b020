import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { element } from "../element";

/** The sheet as it would be printed. */
export class PageView {
  readonly element = element("div", { className: "pages", hidden: true, tabIndex: 0 });

  show(shown: boolean, _sheet: Sheet, _workbook: Workbook): void {
    this.element.hidden = !shown;
  }

  refresh(_sheet: Sheet, _workbook: Workbook): void {}
}
