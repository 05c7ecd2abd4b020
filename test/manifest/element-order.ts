/**
 * Child elements in the order that the schema wants, per element of a task pane add-in. A child that is not listed
 * is not allowed. From MS-OWEMXML (TaskPaneApp, VersionOverridesV1_0 of the task pane) and "How to find the proper
 * order of manifest elements" in Microsoft's documentation. `*` marks what may come several times in a row.
 */
export const ELEMENT_ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  DisplayName: ["Override*"],
  "OfficeApp/Description": ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  AppDomains: ["AppDomain*"],
  Hosts: ["Host*"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set*"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime*"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab*", "CustomTab"],
  CustomTab: ["Group*", "Label", "InsertAfter", "InsertBefore"],
  OfficeTab: ["Group*"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control*"],
  Icon: ["Image*"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image*"],
  Urls: ["Url*"],
  ShortStrings: ["String*"],
  LongStrings: ["String*"],
  "Images/Image": ["Override*"],
  Url: ["Override*"],
  String: ["Override*"],
};

/** The order for an element, by the longest path that is listed; no children where none is. */
export function orderFor(path: readonly string[]): readonly string[] {
  for (let from = 0; from < path.length; from++) {
    const order = ELEMENT_ORDER[path.slice(from).join("/")];
    if (order !== undefined) return order;
  }
  return [];
}

/** What is wrong with the children of one element, as a sentence; null where nothing is. */
export function orderFault(path: readonly string[], children: readonly string[]): string | null {
  const order = orderFor(path);
  const names = order.map((name) => name.replace("*", ""));
  let last = -1;
  for (const name of children) {
    const place = names.indexOf(name);
    if (place < 0) return `<${name}> may not stand in ${path.join("/")}`;
    if (place < last) return `<${name}> stands after <${names[last]}> in ${path.join("/")}`;
    if (place === last && !order[place]?.endsWith("*")) return `<${name}> stands twice in ${path.join("/")}`;
    last = place;
  }
  return null;
}
