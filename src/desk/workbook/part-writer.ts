import { writeCharts } from "./chart-parts";
import { parseRect, quoteSheet, rectAddress } from "./a1";
import type { ConditionalFormat } from "./conditional-format";
import { encode, readSheetPaths } from "./part-reader";
import { partText, type Parts } from "./package";
import { writeSettings } from "./settings-part";
import { writeExtensions } from "./extensions";
import { graftParts, keepWorkbookAttributes } from "./graft";
import { writeHyperlinks } from "./hyperlinks";
import type { StyleHolders } from "./save";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Puts into a file written by the library what the library leaves out. */
export function patchParts(parts: Parts, workbook: Workbook, holders: StyleHolders): void {
  const paths = readSheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path) putText(parts, path, patchSheet(parts, path, sheet, holders));
  }
  putText(parts, "xl/workbook.xml", patchWorkbook(partText(parts, "xl/workbook.xml"), workbook));
  graftParts(parts, workbook.parts);
  writeSettings(parts, workbook.settings);
}

export function putText(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

function patchSheet(parts: Parts, path: string, sheet: Sheet, holders: StyleHolders): string {
  let out = partText(parts, path);
  if (sheet.filterCriteria !== "") {
    out = out.replace(
      /<autoFilter\b([^>]*)\/>/,
      (_all, head: string) => `<autoFilter${head}>${sheet.filterCriteria}</autoFilter>`,
    );
  }
  for (const [row, format] of sheet.rowFormats) {
    if (format.height === undefined && !sheet.rows.has(row)) out = withoutHeight(out, row);
  }
  out = patchConditionalFormats(out, sheet, holders);
  out = insertBefore(out, AFTER_HYPERLINKS, writeHyperlinks(parts, path, sheet.hyperlinks));
  out = writeExtensions(out, sheet.extensions);
  return writeCharts(parts, path, out, sheet);
}

/** Rows without cells were given a height only to be written at all. */
function withoutHeight(xml: string, row: number): string {
  return xml.replace(new RegExp(`<row r="${String(row + 1)}"[^>]*>`), (tag) =>
    tag.replace(/ (?:ht|customHeight)="[^"]*"/g, ""),
  );
}

/**
 * Writes the sheet's conditional formats in place of the library's, which knows neither "stop if true" nor some kinds
 * of rule. Rules the library kept in the sheet's extension list stay there.
 */
function patchConditionalFormats(xml: string, sheet: Sheet, holders: StyleHolders): string {
  const without = xml.replace(/<conditionalFormatting\b[^>]*(?:\/>|>[\s\S]*?<\/conditionalFormatting>)/g, "");
  const blocks = sheet.conditionalFormats.map((format) => conditionalElement(format, holders.get(format)?.dxfId));
  return insertBefore(without, AFTER_CONDITIONAL_FORMATS, blocks.join(""));
}

/** Elements that come after the conditional formats of a worksheet, in the schema's order. */
const AFTER_CONDITIONAL_FORMATS = [
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

const AFTER_HYPERLINKS = AFTER_CONDITIONAL_FORMATS.slice(2);

function insertBefore(xml: string, names: readonly string[], element: string): string {
  if (element === "") return xml;
  const at = firstOf(xml, names);
  return xml.slice(0, at) + element + xml.slice(at);
}

function firstOf(xml: string, names: readonly string[]): number {
  const body = xml.indexOf("</sheetData>");
  const start = body < 0 ? 0 : body;
  const found = names
    .map((name) => new RegExp(`<${name}[\\s/>]`).exec(xml.slice(start))?.index ?? -1)
    .filter((i) => i >= 0);
  return found.length > 0 ? start + Math.min(...found) : xml.lastIndexOf("</worksheet>");
}

function conditionalElement(format: ConditionalFormat, dxfId: number | undefined): string {
  const rule = ruleElement(format, dxfId);
  return `<conditionalFormatting sqref="${format.rects.map((r) => rectAddress(r)).join(" ")}">${rule}</conditionalFormatting>`;
}

function ruleElement(format: ConditionalFormat, dxfId: number | undefined): string {
  const style = dxfId === undefined ? "" : ` dxfId="${dxfId}"`;
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
  if (format.xml !== undefined) {
    const head = /^<cfRule\b([^>]*?)(\/?)>/.exec(format.xml);
    const kept = (head?.[1] ?? "").replace(/\s(?:dxfId|priority|stopIfTrue)="[^"]*"/g, "");
    let formula = 0;
    const body = format.xml
      .slice(head?.[0].length ?? 0)
      .replace(/<formula>[^<]*<\/formula>/g, (all) => formulaElement(format.rule, formula++) ?? all);
    return `<cfRule${kept}${style} priority="${format.priority}"${stop}${head?.[2] ?? ""}>${body}`;
  }
  const formula = formulaElement(format.rule, 0) ?? "<formula>FALSE</formula>";
  return `<cfRule type="expression"${style} priority="${format.priority}"${stop}>${formula}</cfRule>`;
}

function formulaElement(rule: ConditionalFormat["rule"], index: number): string | null {
  const formulae = (rule as { formulae?: readonly (string | number)[] }).formulae;
  const formula = formulae?.[index];
  return formula === undefined ? null : `<formula>${encode(String(formula))}</formula>`;
}

function patchWorkbook(xml: string, workbook: Workbook): string {
  return keepWorkbookAttributes(patchNames(xml, workbook), partText(workbook.parts, "xl/workbook.xml"));
}

function patchNames(xml: string, workbook: Workbook): string {
  const filters = workbook.sheets.flatMap((sheet, i) => {
    const rect = typeof sheet.rest.autoFilter === "string" ? parseRect(sheet.rest.autoFilter) : null;
    const area = rect && encode(`${quoteSheet(sheet.name)}!${rectAddress(rect, "$")}`);
    // Excel looks for a filter's cells under this name.
    return area
      ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${area}</definedName>`]
      : [];
  });
  const own = workbook.names.map((name) => {
    const local = name.sheet ? ` localSheetId="${workbook.sheets.indexOf(name.sheet)}"` : "";
    const comment = name.comment === "" ? "" : ` comment="${encode(name.comment)}"`;
    const hidden = name.hidden ? ' hidden="1"' : "";
    return `<definedName name="${encode(name.name)}"${comment}${local}${hidden}>${encode(name.formula.slice(1))}</definedName>`;
  });
  const names = [...filters, ...own];
  if (names.length === 0) return xml;
  if (xml.includes("</definedNames>")) return xml.replace("</definedNames>", `${names.join("")}</definedNames>`);
  const element = `<definedNames>${names.join("")}</definedNames>`;
  const empty = /<definedNames\s*\/>/;
  if (empty.test(xml)) return xml.replace(empty, () => element);
  const at = /<(?:calcPr|oleSize|customWorkbookViews|pivotCaches|fileRecoveryPr|extLst)[\s/>]/.exec(xml)?.index;
  const end = at ?? xml.lastIndexOf("</workbook>");
  return xml.slice(0, end) + element + xml.slice(end);
}
