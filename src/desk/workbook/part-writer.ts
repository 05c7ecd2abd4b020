import { rectAddress } from "./a1";
import type { ConditionalFormat } from "./conditional-format";
import { encode, readSheetPaths } from "./part-reader";
import { partText, type Parts } from "./package";
import { writeSettings } from "./settings-part";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Puts into a file written by the library what the library leaves out. */
export function patchParts(parts: Parts, workbook: Workbook): void {
  const paths = readSheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path) putText(parts, path, patchSheet(partText(parts, path), sheet));
  }
  putText(parts, "xl/workbook.xml", patchNames(partText(parts, "xl/workbook.xml"), workbook));
  writeSettings(parts, workbook.settings);
}

export function putText(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

function patchSheet(xml: string, sheet: Sheet): string {
  let out = xml;
  if (sheet.filterCriteria !== "") {
    out = out.replace(
      /<autoFilter\b([^>]*)\/>/,
      (_all, head: string) => `<autoFilter${head}>${sheet.filterCriteria}</autoFilter>`,
    );
  }
  return patchConditionalFormats(out, sheet);
}

/**
 * Writes the sheet's conditional formats in place of the library's, which knows neither "stop if true" nor some kinds
 * of rule. Rules the library kept in the sheet's extension list stay there.
 */
function patchConditionalFormats(xml: string, sheet: Sheet): string {
  const without = xml.replace(/<conditionalFormatting\b[^>]*>[\s\S]*?<\/conditionalFormatting>/g, "");
  const blocks = sheet.conditionalFormats.map(conditionalElement).join("");
  if (blocks === "") return without;
  const at = firstOf(without, AFTER_CONDITIONAL_FORMATS);
  return without.slice(0, at) + blocks + without.slice(at);
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

function firstOf(xml: string, names: readonly string[]): number {
  const body = xml.indexOf("</sheetData>");
  const start = body < 0 ? 0 : body;
  const found = names
    .map((name) => new RegExp(`<${name}[\\s/>]`).exec(xml.slice(start))?.index ?? -1)
    .filter((i) => i >= 0);
  return found.length > 0 ? start + Math.min(...found) : xml.lastIndexOf("</worksheet>");
}

function conditionalElement(format: ConditionalFormat): string {
  const rule = ruleElement(format);
  if (rule === "") return "";
  return `<conditionalFormatting sqref="${format.rects.map((r) => rectAddress(r)).join(" ")}">${rule}</conditionalFormatting>`;
}

function ruleElement(format: ConditionalFormat): string {
  const { dxfId, x14Id } = format.rule as { dxfId?: number; x14Id?: string };
  const style = dxfId === undefined ? "" : ` dxfId="${dxfId}"`;
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
  if (format.xml !== undefined) {
    const head = /^<cfRule\b([^>]*?)(\/?)>/.exec(format.xml);
    const kept = (head?.[1] ?? "").replace(/\s(?:dxfId|priority|stopIfTrue)="[^"]*"/g, "");
    let formula = 0;
    const body = format.xml
      .slice(head?.[0].length ?? 0)
      .replace(/<formula>[^<]*<\/formula>/g, (all) => formulaElement(format.rule, formula++) ?? all)
      .replace(/(<x14:id[^>]*>)[^<]*/, (all, open: string) => (x14Id === undefined ? all : open + x14Id));
    return `<cfRule${kept}${style} priority="${format.priority}"${stop}${head?.[2] ?? ""}>${body}`;
  }
  // Without an element and no custom rule: one of the kinds that live in the sheet's extension list.
  if (format.rule.type !== "expression") return "";
  const formula = formulaElement(format.rule, 0) ?? "<formula>FALSE</formula>";
  return `<cfRule type="expression"${style} priority="${format.priority}"${stop}>${formula}</cfRule>`;
}

function formulaElement(rule: ConditionalFormat["rule"], index: number): string | null {
  const formulae = (rule as { formulae?: readonly (string | number)[] }).formulae;
  const formula = formulae?.[index];
  return formula === undefined ? null : `<formula>${encode(String(formula))}</formula>`;
}

function patchNames(xml: string, workbook: Workbook): string {
  const names = workbook.names.map((name) => {
    const local = name.sheet ? ` localSheetId="${workbook.sheets.indexOf(name.sheet)}"` : "";
    const comment = name.comment === "" ? "" : ` comment="${encode(name.comment)}"`;
    const hidden = name.hidden ? ' hidden="1"' : "";
    return `<definedName name="${encode(name.name)}"${comment}${local}${hidden}>${encode(name.formula.slice(1))}</definedName>`;
  });
  if (names.length === 0) return xml;
  if (xml.includes("</definedNames>")) return xml.replace("</definedNames>", `${names.join("")}</definedNames>`);
  const element = `<definedNames>${names.join("")}</definedNames>`;
  const empty = /<definedNames\s*\/>/;
  if (empty.test(xml)) return xml.replace(empty, () => element);
  const at = /<(?:calcPr|oleSize|customWorkbookViews|pivotCaches|fileRecoveryPr|extLst)[\s/>]/.exec(xml)?.index;
  const end = at ?? xml.lastIndexOf("</workbook>");
  return xml.slice(0, end) + element + xml.slice(end);
}
