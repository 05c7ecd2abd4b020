import { readFileSync } from "node:fs";
import path from "node:path";
import { associateRibbon, CHECK_BY_KEYS, RIBBON_FUNCTIONS } from "../../src/commands/ribbon";
import { orderFault } from "./element-order";
import { addresses, child, DEV_URL, elements, everyElement, readManifest, ROOT, type Element } from "./manifest";
import { pngSize } from "./png";

const manifest = readManifest();
const overrides = child(manifest, "VersionOverrides");
const resources = child(overrides, "Resources");

describe("manifest.xml", () => {
  it("keeps the order of elements that the schema wants", () => {
    const faults: string[] = [];
    walk(manifest, [], (element, above) => {
      const fault = orderFault(
        [...above, element.name],
        element.children.map((one) => one.name),
      );
      if (fault !== null) faults.push(fault);
    });
    expect(faults).toEqual([]);
  });

  it("never changes the id that Office knows the add-in by", () => {
    expect(child(manifest, "Id").text).toBe("b5792026-fc4b-492b-8735-18b7347a361e");
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(child(manifest, "Version").text).toBe(`${version}.0`);
  });

  it("asks for what the code needs: ExcelApi 1.9, a shared runtime, and to change the workbook", () => {
    const sets = elements(child(manifest, "Requirements"), "Set").map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: "ExcelApi", MinVersion: "1.9" },
      { Name: "SharedRuntime", MinVersion: "1.1" },
    ]);
    expect(child(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(elements(manifest, "Host").map(({ attributes }) => attributes["Name"] ?? attributes["type"])).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  it("gives runtime, functions and pane one page, as a shared runtime must", () => {
    const [runtime] = elements(overrides, "Runtime");
    const pages = [
      runtime,
      ...elements(overrides, "FunctionFile"),
      ...elements(overrides, "Action").flatMap((action) => elements(action, "SourceLocation")),
    ].map((element) => element?.attributes["resid"]);
    expect(runtime?.attributes["lifetime"]).toBe("long");
    expect(new Set(pages).size).toBe(1);
    expect(elements(overrides, "TaskpaneId")).toEqual([]);
    const page = elements(resources, "Url").find(({ attributes }) => attributes["id"] === pages[0]);
    expect(page?.attributes["DefaultValue"]).toBe(
      child(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"],
    );
  });

  it("defines every resource it uses, once, and uses every one it defines", () => {
    const defined = resources.children.flatMap((kind) => kind.children.map(({ attributes }) => attributes["id"]));
    const used = [...everyElement(overrides)].flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of used) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("takes each resource from the right shelf", () => {
    const shelf = (element: Element) => {
      if (element.name === "Image") return "Images";
      if (["Runtime", "FunctionFile", "SourceLocation"].includes(element.name)) return "Urls";
      return element.name === "Description" ? "LongStrings" : "ShortStrings";
    };
    for (const element of everyElement(overrides)) {
      const id = element.attributes["resid"];
      if (id === undefined) continue;
      const ids = child(resources, shelf(element)).children.map(({ attributes }) => attributes["id"]);
      expect(ids).toContain(id);
    }
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %i characters in both languages", (kind, most) => {
    for (const string of child(resources, kind).children) {
      const texts = [
        string.attributes["DefaultValue"],
        ...string.children.map(({ attributes }) => attributes["Value"]),
      ];
      for (const text of texts) {
        expect(text?.length).toBeGreaterThan(0);
        expect(text?.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it("speaks Chinese, and English to an English Excel", () => {
    expect(child(manifest, "DefaultLocale").text).toBe("zh-CN");
    const spoken = [child(manifest, "DisplayName"), child(manifest, "Description"), ...elements(resources, "String")];
    for (const string of spoken) {
      expect(string.attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
      expect(string.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
      expect(string.children[0]?.attributes["Value"]).not.toMatch(/\p{Script=Han}/u);
    }
    // Limits of the basic manifest, MS-OWEMXML ShortLocaleAwareSetting and LongLocaleAwareSetting.
    expect(child(manifest, "DisplayName").attributes["DefaultValue"]?.length).toBeLessThanOrEqual(125);
    for (const text of textsOf(child(manifest, "Description"))) expect(text.length).toBeLessThanOrEqual(250);
  });

  it("labels the tab and its buttons", () => {
    const label = (element: Element) => stringOf(child(element, "Label").attributes["resid"]);
    const [tab] = elements(overrides, "CustomTab");
    expect(label(tab as Element)).toBe("通报校核");
    expect(elements(overrides, "Control").map(label)).toEqual([
      ...["一键检查", "清除标记", "打开面板"],
      ...["汇总", "问题清单", "打印稿"],
    ]);
    const ids = [
      ...elements(overrides, "CustomTab"),
      ...elements(overrides, "Group"),
      ...elements(overrides, "Control"),
    ];
    expect(new Set(ids.map(({ attributes }) => attributes["id"])).size).toBe(ids.length);
  });

  it("has an icon of the stated size in every place", () => {
    const stated = elements(overrides, "Image")
      .filter(({ attributes }) => attributes["resid"] !== undefined)
      .map(({ attributes }) => [imageOf(attributes["resid"]), Number(attributes["size"])] as const);
    const all = [
      ...stated,
      [child(manifest, "IconUrl").attributes["DefaultValue"], 64] as const,
      [child(manifest, "HighResolutionIconUrl").attributes["DefaultValue"], 128] as const,
    ];
    for (const [address, size] of all) {
      const file = path.join(ROOT, address?.slice(DEV_URL.length) ?? "");
      expect({ file, ...pngSize(readFileSync(file)) }).toEqual({ file, width: size, height: size });
    }
    for (const icon of elements(overrides, "Icon")) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    }
  });

  it("stays on one server, over https", () => {
    const outside = addresses(manifest).filter((address) => !address.startsWith(`${DEV_URL}/`));
    expect(outside).toEqual([]);
  });
});

describe("ribbon functions", () => {
  const named = elements(overrides, "FunctionName").map(({ text }) => text);

  it("are the ones the manifest names", () => {
    expect([...named].sort()).toEqual([...RIBBON_FUNCTIONS].sort());
  });

  it("are associated, do their work, and let go of the button even when it fails", async () => {
    const functions = new Map<string, (event: { completed(): void }) => Promise<void>>();
    Object.assign(globalThis, { Office: { actions: { associate: functions.set.bind(functions) } } });
    const did: string[] = [];
    associateRibbon({
      checkWorkbook: async () => void did.push("check"),
      writeSummary: async () => void did.push("summary"),
      writeProblemList: async () => void did.push("problems"),
      printTable: async () => void did.push("print"),
      clearMarks: () => Promise.reject(new Error("busy")),
    });
    expect([...functions.keys()].sort()).toEqual([...named, CHECK_BY_KEYS].sort());

    const completed = jest.fn();
    await functions.get("checkWorkbook")?.({ completed });
    expect(did).toEqual(["check"]);
    await expect(functions.get("clearMarks")?.({ completed })).rejects.toThrow("busy");
    expect(completed).toHaveBeenCalledTimes(2);

    // Keys come without an event to let go of.
    await (functions.get(CHECK_BY_KEYS) as unknown as () => Promise<void>)();
    expect(did).toEqual(["check", "check"]);
  });
});

describe("keyboard shortcuts", () => {
  const [overrides] = elements(manifest, "ExtendedOverrides");
  const url = overrides?.attributes["Url"] ?? "";
  const keys = JSON.parse(readFileSync(path.join(ROOT, url.slice(DEV_URL.length)), "utf8")) as {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  };

  it("stand in a file of the add-in's own, beside the icons that every build copies", () => {
    expect(url).toBe(`${DEV_URL}/assets/shortcuts.json`);
    expect(addresses(manifest)).toContain(url);
  });

  it("name one action with one combination each, in the form that Office takes", () => {
    expect(Object.keys(keys).sort()).toEqual(["actions", "shortcuts"]);
    expect(keys.actions.map(({ id, type }) => [id, type])).toEqual([[CHECK_BY_KEYS, "ExecuteFunction"]]);
    expect(keys.shortcuts.map(({ action }) => action)).toEqual([CHECK_BY_KEYS]);
    for (const { key } of keys.shortcuts) {
      expect(key["default"]).toMatch(/^Ctrl\+Alt\+[A-Z]$/);
      expect(key["mac"]).toMatch(/^Command\+Shift\+[A-Z]$/);
    }
  });
});

describe("the order check", () => {
  it("sees an element in the wrong place, an unknown one and one too many", () => {
    expect(orderFault(["OfficeApp"], ["Id", "Version"])).toBeNull();
    expect(orderFault(["OfficeApp"], ["Version", "Id"])).toContain("stands after");
    expect(orderFault(["CustomTab"], ["Label", "Group"])).toContain("stands after");
    expect(orderFault(["Supertip"], ["Title", "Icon"])).toContain("may not stand");
    expect(orderFault(["Supertip"], ["Title", "Title"])).toContain("twice");
    expect(orderFault(["Group"], ["Label", "Icon", "Control", "Control"])).toBeNull();
  });
});

function walk(element: Element, above: readonly string[], visit: (element: Element, above: readonly string[]) => void) {
  visit(element, above);
  for (const one of element.children) walk(one, [...above, element.name], visit);
}

function stringOf(id: string | undefined): string | undefined {
  return elements(resources, "String").find(({ attributes }) => attributes["id"] === id)?.attributes["DefaultValue"];
}

function imageOf(id: string | undefined): string | undefined {
  return elements(resources, "Image").find(({ attributes }) => attributes["id"] === id)?.attributes["DefaultValue"];
}

function textsOf(element: Element): string[] {
  return [
    element.attributes["DefaultValue"] ?? "",
    ...element.children.map(({ attributes }) => attributes["Value"] ?? ""),
  ];
}
