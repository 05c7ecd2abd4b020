import { element } from "../element";

/** One tab of the ribbon; its groups are drawn when it is first shown. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly label: string;
  readonly content: HTMLElement;
}

/** The ribbon: a row of tabs, and the groups of the one that is chosen. */
export class Ribbon {
  readonly element: HTMLElement;
  private readonly strip = element("div", { className: "tabs", role: "tablist", aria: { "aria-label": "功能区" } });
  private readonly panel = element("div", { className: "groups", role: "tabpanel" });
  private tabs: readonly Tab[] = [];
  private chosen = "";

  constructor() {
    this.element = element("div", { className: "ribbon" }, this.strip, this.panel);
    this.strip.addEventListener("keydown", (event) => this.move(event));
  }

  show(tabs: readonly Tab[], chosen: string): void {
    this.tabs = tabs;
    this.strip.replaceChildren(
      ...tabs.map((tab) =>
        element(
          "button",
          { type: "button", role: "tab", id: `tab-${tab.id}`, onclick: () => this.choose(tab.id) },
          tab.label,
        ),
      ),
    );
    this.choose(chosen);
  }

  choose(id: string): void {
    this.chosen = id;
    this.tabs.forEach((tab, index) => {
      const button = this.strip.children[index] as HTMLElement;
      button.setAttribute("aria-selected", String(tab.id === id));
      button.tabIndex = tab.id === id ? 0 : -1;
    });
    const tab = this.tabs.find((candidate) => candidate.id === id);
    this.panel.setAttribute("aria-labelledby", `tab-${id}`);
    this.panel.replaceChildren(
      ...(tab?.groups ?? []).map((group) =>
        element(
          "div",
          { className: "group", role: "group", aria: { "aria-label": group.label } },
          group.content,
          element("div", { className: "group-label", aria: { "aria-hidden": "true" } }, group.label),
        ),
      ),
    );
  }

  private move(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const at = this.tabs.findIndex((tab) => tab.id === this.chosen);
    const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!next) return;
    this.choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }
}

/** A large button: picture above, words below. */
export function largeButton(
  label: string,
  icon: string | SVGElement,
  tip: string,
  onclick: () => void,
): HTMLButtonElement {
  const picture = typeof icon === "string" ? element("img", { src: icon, alt: "", width: 32, height: 32 }) : icon;
  return element(
    "button",
    { type: "button", className: "large", title: tip, onclick },
    picture,
    element("span", {}, label),
  );
}

/** A small button with a sign of one or two letters. */
export function smallButton(label: string, sign: string | Node, onclick: () => void): HTMLButtonElement {
  return element(
    "button",
    { type: "button", className: "small", title: label, onclick, aria: { "aria-label": label } },
    sign,
  );
}
