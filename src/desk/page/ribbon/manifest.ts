/** What the ribbon needs to know of an add-in, read from its manifest in one language. */
export interface AddIn {
  readonly name: string;
  /** Address of the page that pane and functions share, on this server. */
  readonly pageUrl: string;
  readonly tabs: readonly RibbonTab[];
  /** What in the manifest could not be drawn, in plain words; empty in a sound one. */
  readonly faults: readonly string[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Pictures by their size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action:
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pane"; readonly url: string }
    | { readonly kind: "unknown"; readonly type: string };
}

/**
 * Reads an add-in-only manifest (XML). Addresses are moved from the server the manifest names to `base`, where its
 * files are served from now.
 *
 * @throws Error when the text is no XML or names no page
 */
export function readManifest(xml: string, locale: string, base: string): AddIn {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed XML.");
  const faults: string[] = [];
  const root = document.documentElement;
  const source = first(root, "SourceLocation")?.getAttribute("DefaultValue");
  if (!source) throw new Error("manifest.xml names no SourceLocation.");
  const server = source.slice(0, source.lastIndexOf("/") + 1);

  const local = (url: string): string => {
    if (url.startsWith(server)) return base + url.slice(server.length);
    faults.push(`地址不在插件自己的服务器上：${url}`);
    return url;
  };
  const resource = (id: string | null | undefined): string => {
    const element = id ? all(root, "String", "Url", "Image").find((e) => e.getAttribute("id") === id) : undefined;
    if (!element) {
      faults.push(`清单里没有资源 ${id ?? "（空）"}`);
      return "";
    }
    return inLocale(element, locale);
  };
  const label = (parent: Element, name = "Label"): string => {
    const element = child(parent, name);
    return element ? resource(element.getAttribute("resid")) : "";
  };

  const button = (control: Element): RibbonButton => {
    const tip = child(control, "Supertip");
    const icons = all(control, "Image").map((image) => {
      return [Number(image.getAttribute("size")), local(resource(image.getAttribute("resid")))] as const;
    });
    return {
      id: control.getAttribute("id") ?? "",
      label: label(control),
      tip: tip ? label(tip, "Description") : "",
      icons: new Map(icons),
      action: actionOf(control, (id) => local(resource(id)), faults),
    };
  };
  const tabs = all(root, "CustomTab").map((tab) => ({
    id: tab.getAttribute("id") ?? "",
    label: label(tab),
    groups: children(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: label(group),
      buttons: children(group, "Control").map(button),
    })),
  }));
  const name = first(root, "DisplayName");
  return { name: name ? inLocale(name, locale) : "", pageUrl: local(source), tabs, faults };
}

function actionOf(control: Element, url: (id: string | null) => string, faults: string[]): RibbonButton["action"] {
  const action = child(control, "Action");
  const type = action?.getAttribute("xsi:type") ?? "";
  if (action && type === "ExecuteFunction") {
    const name = child(action, "FunctionName")?.textContent?.trim() ?? "";
    if (name !== "") return { kind: "function", name };
  }
  if (action && type === "ShowTaskpane") {
    const location = child(action, "SourceLocation");
    if (location) return { kind: "pane", url: url(location.getAttribute("resid")) };
  }
  faults.push(`按钮 ${control.getAttribute("id") ?? ""} 的动作不完整：${type || "没有类型"}`);
  return { kind: "unknown", type };
}

function inLocale(element: Element, locale: string): string {
  const override = children(element, "Override").find(
    (entry) => entry.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

function all(root: Element, ...names: readonly string[]): Element[] {
  return [...root.querySelectorAll("*")].filter((element) => names.includes(element.localName));
}

function first(root: Element, name: string): Element | undefined {
  return all(root, name)[0];
}
