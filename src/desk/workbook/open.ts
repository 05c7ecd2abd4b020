import { Workbook as LibraryWorkbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { DeskError } from "../errors";
import { parseRect } from "./a1";
import { readCharts } from "./chart-parts";
import { isError, type Cell, type CellModel, type Content, type Style } from "./cell";
import { conditionalFormatId, ruleWith, type ConditionalFormat, type ConditionalRule } from "./conditional-format";
import { readExtensions } from "./extensions";
import { readHyperlinks } from "./hyperlinks";
import { restoreLinkedNumbers } from "./linked-numbers";
import { DEFAULT_LIMITS, partText, readParts, type Parts, type SizeLimits } from "./package";
import {
  attribute,
  readConditionalRules,
  readFilterCriteria,
  readHiddenRows,
  readNames,
  readSheetPaths,
  tags,
} from "./part-reader";
import { serialFromLibrary } from "./serial-date";
import { readSettings } from "./settings-part";
import type { Sheet, Visibility } from "./sheet";
import { makeSheet, Workbook } from "./workbook";

/**
 * Opens the bytes of an .xlsx file.
 *
 * @throws DeskError: NotXlsx, Encrypted, DamagedZip, DamagedWorkbook, TooLarge or NoSheet
 */
export async function openWorkbook(bytes: Uint8Array, limits: SizeLimits = DEFAULT_LIMITS): Promise<Workbook> {
  const parts = await readParts(bytes, limits);
  checkMerges(parts);
  const library = await loadLibrary(parts);
  const workbook = new Workbook(library, parts);
  const paths = readSheetPaths(parts);
  for (const worksheet of library.worksheets) {
    const xml = partText(parts, paths.get(worksheet.name) ?? "");
    const sheet = readSheet(worksheet, library.properties.date1904 ?? false, xml);
    sheet.filterCriteria = readFilterCriteria(xml);
    sheet.extensions = readExtensions(xml);
    sheet.hyperlinks = readHyperlinks(parts, paths.get(worksheet.name) ?? "");
    restoreLinkedNumbers(sheet, xml);
    sheet.changed = false;
    sheet.charts = readCharts(parts, paths.get(worksheet.name) ?? "");
    workbook.sheets.push(sheet);
  }
  const first = workbook.sheets.find((s) => s.visibility === "Visible");
  if (!first) throw new DeskError("NoSheet", "The workbook has no visible worksheet.");
  // Chart sheets share the numbering of the tabs, so the active one is looked for by name.
  const tabs = [...paths.keys()];
  const active = workbook.sheet(tabs[(library.views as typeof library.views | undefined)?.[0]?.activeTab ?? 0] ?? "");
  workbook.activeSheet = active && active.visibility === "Visible" ? active : first;
  workbook.names = readNames(parts, workbook);
  for (const [key, value] of readSettings(parts)) workbook.settings.set(key, value);
  workbook.markOpened();
  return workbook;
}

/** Cells of all merged areas of a sheet at most: the library looks at each of them. */
const MOST_MERGED_CELLS = 4_000_000;

function checkMerges(parts: Parts): void {
  for (const path of parts.keys()) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    let cells = 0;
    for (const tag of tags(partText(parts, path), "mergeCell")) {
      const rect = parseRect(attribute(tag, "ref"));
      if (rect) cells += rect.rowCount * rect.columnCount;
      if (cells > MOST_MERGED_CELLS) throw new DeskError("TooLarge", "Merged areas take millions of cells.");
    }
  }
}

/** A workbook with one blank sheet, as Excel makes one; no file behind it yet. */
export function blankWorkbook(sheetName = "Sheet1"): Workbook {
  const workbook = new Workbook(new LibraryWorkbook(), new Map());
  workbook.activeSheet = workbook.addSheet(sheetName);
  return workbook;
}

async function loadLibrary(parts: Parts): Promise<LibraryWorkbook> {
  const library = new LibraryWorkbook();
  // Without it the library refuses a file that holds a chart.
  if ([...parts.keys()].some((path) => path.startsWith("xl/charts/"))) installChartSupport();
  try {
    await library.xlsx.loadFromFiles(Object.fromEntries(parts));
  } catch (error) {
    throw new DeskError("DamagedWorkbook", "A part of the workbook cannot be read.", error);
  }
  return library;
}

const VISIBILITY: Record<string, Visibility> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

function readSheet(worksheet: Worksheet, is1904: boolean, xml: string): Sheet {
  const { rows, cols, mergeCells, conditionalFormattings, ...rest } = worksheet.model;
  rest.pageSetup = withoutUnusedPageNumber(rest.pageSetup);
  const sheet = makeSheet(worksheet.id, worksheet.name, VISIBILITY[worksheet.state] ?? "Visible", rest);
  for (const column of cols ?? []) {
    const { width, hidden, style, outlineLevel, collapsed, bestFit, isCustomWidth } = column;
    sheet.columns.update(column.min - 1, column.max - 1, () => ({
      ...(width !== undefined && isCustomWidth !== false && { width }),
      ...(hidden && { hidden }),
      ...(style && Object.keys(style).length > 0 && { style }),
      ...(outlineLevel && { outlineLevel }),
      ...(collapsed && { collapsed }),
      ...(bestFit && { bestFit }),
    }));
  }
  for (const row of rows ?? []) readRow(sheet, worksheet, row, is1904);
  // The library forgets rows without cells and height, though they may be hidden.
  for (const row of readHiddenRows(xml)) sheet.formatRow(row, { hidden: true });
  sheet.merges = (mergeCells ?? []).flatMap((address) => parseRect(address) ?? []);
  sheet.conditionalFormats = readConditionalFormats(sheet, conditionalFormattings, xml);
  sheet.changed = false;
  return sheet;
}

/** The library writes a first page number it has, though the file says that it is not used. */
function withoutUnusedPageNumber(setup: Worksheet["model"]["pageSetup"]): Worksheet["model"]["pageSetup"] {
  if ((setup as { useFirstPageNumber?: boolean }).useFirstPageNumber !== false) return setup;
  const { firstPageNumber: _unused, ...rest } = setup;
  return rest;
}

type RowModel = NonNullable<Worksheet["model"]["rows"]>[number];

function readRow(sheet: Sheet, worksheet: Worksheet, row: RowModel, is1904: boolean): void {
  sheet.formatRow(row.number - 1, {
    height: row.height,
    customHeight: row.customHeight,
    hidden: row.hidden,
    style: Object.keys(row.style ?? {}).length > 0 ? row.style : undefined,
    outlineLevel: row.outlineLevel,
    collapsed: row.collapsed,
  });
  for (const model of row.cells) {
    const at = parseRect(model.address);
    if (at) sheet.put(at.row, at.column, readCell(worksheet, model, is1904));
  }
}

function readCell(worksheet: Worksheet, model: CellModel, is1904: boolean): Cell {
  const style = (model.style ?? {}) as Style;
  const note = model.comment ? { note: model.comment } : {};
  // 1 is the library's type of a cell covered by a merge: it has a style, and no value of its own.
  if ((model.type as number) === 1) return { value: null, style, ...note };
  if (model.formula !== undefined || model.sharedFormula !== undefined) {
    const formula = worksheet.findCell(model.address)?.formula ?? model.formula ?? "";
    const array = model.shareType === "array" || model.isDynamicArray ? { source: model } : {};
    return { value: contentOf(model.result, is1904), formula: `=${formula}`, style, ...array, ...note };
  }
  // Links are kept by the sheet; a cell with one is a cell with text.
  if (model.hyperlink !== undefined) return { value: linkText(model), style, ...linkSource(model), ...note };
  const value = contentOf(model.value, is1904);
  const source = typeof value === typeof model.value || value === null || isError(value) ? {} : { source: model };
  return { value, style, ...source, ...note };
}

function linkText(model: CellModel): string {
  return Array.isArray(model.richText) ? model.richText.map((run) => run.text).join("") : (model.text ?? "");
}

function linkSource(model: CellModel): { readonly source?: CellModel } {
  if (!Array.isArray(model.richText)) return {};
  return {
    source: { address: model.address, type: RICH_TEXT as CellModel["type"], value: { richText: model.richText } },
  };
}

/** The library's type of a cell with formatted runs of text. */
const RICH_TEXT = 8;

function contentOf(value: unknown, is1904: boolean): Content {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return serialFromLibrary(value, is1904);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (isError(value)) return { error: value.error };
  if (typeof value === "object" && "richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? "").join("");
  }
  if (typeof value === "object" && "text" in value) return contentOf(value.text, is1904);
  return null;
}

function readConditionalFormats(
  sheet: Sheet,
  blocks: Worksheet["model"]["conditionalFormattings"],
  xml: string,
): ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  readConditionalRules(xml).forEach((elements, blockIndex) => {
    const block = blocks[blockIndex];
    if (!block) return;
    const rects = block.ref.split(" ").flatMap((part) => parseRect(part) ?? []);
    elements.forEach((element, ruleIndex) => {
      // What the library has beyond the elements comes from the extension list, which is carried apart.
      const rule = block.rules[ruleIndex] as ConditionalRule | undefined;
      if (!rule) return;
      const number = formats.length + 1;
      formats.push({
        id: conditionalFormatId(sheet, number),
        rects,
        priority: rule.priority ?? number,
        stopIfTrue: / stopIfTrue="(?:1|true)"/.test(element),
        rule: withSolidFill(rule),
        xml: element,
      });
    });
  });
  return formats.sort((a, b) => a.priority - b.priority);
}

/** In a rule's style, a fill without a pattern is a solid one; the library would write the pattern "undefined". */
function withSolidFill(rule: ConditionalRule): ConditionalRule {
  const fill = rule.style?.fill;
  if (fill?.type !== "pattern" || (fill.pattern as string | undefined) !== undefined) return rule;
  return ruleWith(rule, { style: { ...rule.style, fill: { ...fill, pattern: "solid" } } });
}
