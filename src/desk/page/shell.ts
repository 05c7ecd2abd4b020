import type { DeskSession } from "../protocol/session";
import { element } from "./element";
import type { PageView } from "./panels/page-view";
import { picture } from "./ribbon/pictures";
import type { Ribbon } from "./ribbon/ribbon";

/** The frame of the page: title, ribbon, message, sheet with pane, status bar. */
export class Shell {
  readonly gridPlace = element("div", { className: "grid" });
  private readonly title = element("h1", { className: "file" });
  private readonly message = element("p");
  private readonly notice: HTMLElement;
  private readonly state = element("span", { className: "grow", textContent: "就绪" });
  private readonly refused = element("span");
  private readonly undrawn = element("span");
  private fileName = "";

  constructor(
    body: HTMLElement,
    ribbon: Ribbon,
    pane: Pane,
    pages: PageView,
    actions: { readonly open: () => void; readonly save: () => void },
  ) {
    const tool = (name: "open" | "save", label: string): HTMLElement =>
      element(
        "button",
        { type: "button", title: label, onclick: actions[name], aria: { "aria-label": label } },
        picture(name, 18),
      );
    this.notice = element(
      "div",
      { className: "notice", role: "alert", hidden: true },
      this.message,
      element("button", { type: "button", onclick: () => void (this.notice.hidden = true) }, "知道了"),
    );
    body.replaceChildren(
      element(
        "header",
        { className: "titlebar" },
        tool("open", "打开文件"),
        tool("save", "保存"),
        this.title,
        element("span", { className: "brand" }, "通报校核试用台"),
      ),
      element("nav", { aria: { "aria-label": "功能区" } }, ribbon.element),
      this.notice,
      element(
        "div",
        { className: "workplace" },
        element("main", { className: "sheet", aria: { "aria-label": "工作表" } }, this.gridPlace, pages.element),
        pane.divider,
        pane.element,
      ),
      element("footer", { className: "statusbar" }, this.state, this.undrawn, this.refused),
    );
  }

  showTitle(fileName: string, unsaved: boolean): void {
    this.fileName = fileName;
    this.title.textContent = unsaved ? `${fileName} · 未保存` : fileName;
    document.title = `${unsaved ? "● " : ""}${fileName} - 通报校核试用台`;
  }

  /** A sentence above the sheet; an empty one takes away the last. */
  notify(sentence: string, tone: "info" | "error"): void {
    this.message.textContent = sentence;
    this.notice.className = `notice ${tone}`;
    this.notice.hidden = sentence === "";
  }

  setEditing(editing: boolean): void {
    this.state.textContent = editing ? "编辑：插件要等单元格编辑结束" : "就绪";
  }

  showState(session: DeskSession, undrawn: readonly string[], undrawnCharts: number): void {
    const count = session.refusedCalls.length;
    this.refused.textContent = count === 0 ? "" : `拒绝了 ${String(count)} 种调用，见“试验”选项卡`;
    this.refused.className = count === 0 ? "" : "bad";
    this.undrawn.textContent = [
      undrawn.length === 0 ? "" : `有条件格式没有画出（${undrawn.join("、")}），保存时仍在`,
      undrawnCharts === 0 ? "" : `这张表有 ${String(undrawnCharts)} 张图没有画出，保存时仍在`,
    ]
      .filter((words) => words !== "")
      .join("；");
  }
}

/** The task pane's place at the right side. Its frame lives on while it is not shown. */
export class Pane {
  readonly element: HTMLElement;
  readonly divider: HTMLElement;
  private readonly heading = element("span");

  constructor() {
    const close = element("button", {
      type: "button",
      className: "small",
      textContent: "✕",
      title: "关闭面板",
      onclick: () => this.hide(),
      aria: { "aria-label": "关闭面板" },
    });
    this.element = element("aside", { className: "pane" }, element("header", {}, this.heading, close));
    this.divider = element("div", { className: "divider", aria: { "aria-hidden": "true" } });
    this.element.hidden = true;
    this.divider.addEventListener("pointerdown", (event) => this.resize(event));
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** Puts an add-in's frame into the pane. */
  hold(name: string, frame: HTMLIFrameElement): void {
    this.heading.textContent = name;
    this.element.setAttribute("aria-label", name);
    this.element.append(frame);
  }

  show(): void {
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }

  private resize(start: PointerEvent): void {
    const { width } = this.element.getBoundingClientRect();
    const move = (event: PointerEvent): void => {
      this.element.style.width = `${String(Math.max(280, width + start.clientX - event.clientX))}px`;
    };
    this.divider.setPointerCapture(start.pointerId);
    this.divider.addEventListener("pointermove", move);
    this.divider.addEventListener("lostpointercapture", () => this.divider.removeEventListener("pointermove", move), {
      once: true,
    });
  }
}
