import { partText, type Parts } from "./package";
import type { Name, Workbook } from "./workbook";

/** Path of the part of each worksheet, by the sheet's name, in the order of the tabs. */
export function readSheetPaths(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>();
  for (const tag of tags(partText(parts, "xl/_rels/workbook.xml.rels"), "Relationship")) {
    const target = attribute(tag, "Target");
    targets.set(attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const paths = new Map<string, string>();
  for (const tag of tags(partText(parts, "xl/workbook.xml"), "sheet")) {
    paths.set(attribute(tag, "name"), targets.get(attribute(tag, "r:id")) ?? "");
  }
  return paths;
}

/** XML inside the sheet's own autoFilter element (not one of a table); "" where it has none. */
export function readFilterCriteria(sheetXml: string): string {
  const match = /<(?:x:)?autoFilter\b[^>]*[^/]>/.exec(sheetXml);
  if (!match) return "";
  const start = match.index + match[0].length;
  const end = sheetXml.indexOf("</", start);
  const close = /<\/(?:x:)?autoFilter>/g;
  close.lastIndex = start;
  return end < 0 ? "" : sheetXml.slice(start, close.exec(sheetXml)?.index ?? start);
}

/** The cfRule elements of each conditionalFormatting element of a sheet, as they stand in the file. */
export function readConditionalRules(sheetXml: string): string[][] {
  const blocks = sheetXml.match(/<conditionalFormatting\b[^>]*>[\s\S]*?<\/conditionalFormatting>/g) ?? [];
  return blocks.map((block) => block.match(/<cfRule\b[^>]*\/>|<cfRule\b[^>]*>[\s\S]*?<\/cfRule>/g) ?? []);
}

/** Zero-based rows of a sheet that are hidden. */
export function readHiddenRows(sheetXml: string): number[] {
  const hidden = sheetXml.match(/<row\b[^>]*\shidden="(?:1|true)"[^>]*>/g) ?? [];
  return hidden.map((tag) => Number(attribute(tag, "r")) - 1).filter((row) => row >= 0);
}

/**
 * Defined names of the workbook, but for print areas, print titles and filters, which the sheets themselves keep.
 * Read from the part, because the library drops names of whole columns and the comments.
 */
export function readNames(parts: Parts, workbook: Workbook): Name[] {
  const xml = partText(parts, "xl/workbook.xml");
  const names: Name[] = [];
  const tabs = [...readSheetPaths(parts).keys()];
  const element = /<(?:x:)?definedName\b([^>]*)>([^<]*)</g;
  for (let match = element.exec(xml); match; match = element.exec(xml)) {
    const head = match[1] ?? "";
    const name = attribute(head, "name");
    if (name.startsWith("_xlnm.")) continue;
    const local = attribute(head, "localSheetId");
    names.push({
      name,
      formula: `=${decode(match[2] ?? "")}`,
      sheet: local === "" ? null : workbook.sheet(tabs[Number(local)] ?? ""),
      hidden: attribute(head, "hidden") === "1",
      comment: attribute(head, "comment"),
    });
  }
  return names;
}

/** Opening tags of one element, its attributes included. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[a-z]+:)?${name}\\b[^>]*>`, "g")) ?? [];
}

/** Value of an attribute in an opening tag, decoded; "" where it is absent. */
export function attribute(tag: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag);
  return decode(match?.[1] ?? "");
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function decode(text: string): string {
  return text.replace(/&(#x?[0-9A-Fa-f]+|[a-z]+);/g, (all, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? all;
  });
}

export function encode(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
