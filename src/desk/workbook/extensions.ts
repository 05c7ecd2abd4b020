import { decode, encode } from "./part-reader";

/**
 * The extension elements of a sheet as they stand in the file: newer conditional formats, validations with lists on
 * other sheets, sparklines. They are carried over as they are; those that lead to other parts are the library's.
 */
export function readExtensions(sheetXml: string): string[] {
  const list = lastMatch(sheetXml, /<extLst>[\s\S]*<\/extLst>\s*<\/worksheet>/);
  const elements = list.match(/<ext\b[^>]*>[\s\S]*?<\/ext>/g) ?? [];
  return elements.filter((element) => !REFERS.test(element)).map((element) => withNamespaces(element, sheetXml));
}

/** Puts the carried extensions into a sheet the library wrote, in place of its own version of them. */
export function writeExtensions(sheetXml: string, extensions: readonly string[]): string {
  const list = lastMatch(sheetXml, /<extLst>[\s\S]*<\/extLst>\s*<\/worksheet>/);
  const own = (list.match(/<ext\b[^>]*>[\s\S]*?<\/ext>/g) ?? []).filter((element) => REFERS.test(element));
  const elements = [...own, ...extensions];
  const without =
    list === "" ? sheetXml.replace(/<\/worksheet>\s*$/, "") : sheetXml.slice(0, sheetXml.lastIndexOf(list));
  return `${without}${elements.length > 0 ? `<extLst>${elements.join("")}</extLst>` : ""}</worksheet>`;
}

/** Moves the areas and formulas in an extension element. */
export function moveExtension(
  element: string,
  moveArea: (address: string) => string | null,
  moveFormula: (formula: string) => string,
): string {
  return element
    .replace(/(<xm:sqref>)([^<]*)(?=<)/g, (_all, open: string, areas: string) => {
      const moved = areas.split(" ").flatMap((area) => moveArea(area) ?? []);
      return open + moved.join(" ");
    })
    .replace(
      /(<xm:f>)([^<]*)(?=<)/g,
      (_all, open: string, formula: string) => open + encode(moveFormula(decode(formula))),
    );
}

const REFERS = /\br:(?:id|embed)="/;

function lastMatch(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? "";
}

const NAMESPACES = {
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  xm: "http://schemas.microsoft.com/office/excel/2006/main",
} as const;

/** Declares on the element the prefixes that the file declared further out. */
function withNamespaces(element: string, sheetXml: string): string {
  const root = /<worksheet\b[^>]*>/.exec(sheetXml)?.[0] ?? "";
  const head = /<ext\b[^>]*>/.exec(element)?.[0] ?? "";
  let declared = head.slice(0, -1);
  const outer = [...root.matchAll(/\sxmlns:([\w.]+)="([^"]*)"/g)].map(
    ([, prefix, uri]) => [prefix ?? "", uri ?? ""] as const,
  );
  for (const [prefix, uri] of [...outer, ...Object.entries(NAMESPACES)]) {
    if (element.includes(`${prefix}:`) && !declared.includes(`xmlns:${prefix}=`))
      declared += ` xmlns:${prefix}="${uri}"`;
  }
  return `${declared}>${element.slice(head.length)}`;
}
