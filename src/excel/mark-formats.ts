import type { MarkKind } from "../core/model/edit";
import type { CellRange } from "../core/model/sheet";
import { DEFAULT_SETTINGS } from "../core/model/settings";
import { addressLists } from "./chunks";

/** How a mark looks. Colours "#RRGGBB". */
export interface MarkStyle {
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly italic: boolean;
}

const FILLS = DEFAULT_SETTINGS.markColors;

/**
 * The three marks. Each has letters of its own (bold, underlined, slanted) beside its colour, so that they can be
 * told apart without seeing colours and on a black-and-white print; text on fill keeps a contrast of 7:1. Borders
 * are left alone: the table's own lines show where they would.
 */
export const MARK_STYLES: Readonly<Record<MarkKind, MarkStyle>> = {
  contradicted: { fill: FILLS.contradicted, text: "#7A0012", bold: true, underline: false, italic: false },
  uncertain: { fill: FILLS.uncertain, text: "#5C4400", bold: false, underline: true, italic: false },
  layout: { fill: FILLS.layout, text: "#1F3864", bold: false, underline: false, italic: true },
};

/** The look of a mark on a fill that the user chose: black or white letters, whichever stand out more. */
export function markStyle(kind: MarkKind, fill: string = MARK_STYLES[kind].fill): MarkStyle {
  const style = MARK_STYLES[kind];
  if (fill.toUpperCase() === style.fill) return style;
  return { ...style, fill, text: luminance(fill) > MIDDLE_LUMINANCE ? "#000000" : "#FFFFFF" };
}

/** Where black and white stand out alike (WCAG 2: (L + 0.05)² = 1.05 × 0.05). */
const MIDDLE_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05;

/** Relative luminance of "#RRGGBB", as WCAG 2 has it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * A rule that is always true and carries the tag by which marks are known again after the workbook was saved,
 * closed and reopened, whoever opened it.
 */
export function markFormula(kind: MarkKind): string {
  return `=N("${TAG}${kind}")=0`;
}

/** The conditional formats of a sheet, asked for: reading takes two syncs (`loadRules` before the second). */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/** A custom conditional format with its formula asked for. */
export interface LoadedRule {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
}

/** Of formats that have arrived: those with a formula, the formula asked for. */
export function loadRules(formats: Excel.ConditionalFormatCollection): LoadedRule[] {
  return formats.items
    .filter((format) => format.type === "Custom")
    .map((format) => {
      const rule = format.custom.rule;
      rule.load("formula");
      return { format, rule };
    });
}

/** Of rules that have arrived: those that are marks of this add-in. */
export function ownFormats(rules: readonly LoadedRule[]): Excel.ConditionalFormat[] {
  return rules.filter(({ rule }) => rule.formula.includes(`"${TAG}`)).map(({ format }) => format);
}

/** Queues marks of one kind on cells. Long lists of cells become several formats, since addresses have a limit. */
export function addMarks(sheet: Excel.Worksheet, kind: MarkKind, cells: readonly CellRange[], fill?: string): void {
  const style = markStyle(kind, fill);
  for (const addresses of addressLists(cells)) {
    const { rule, format } = sheet.getRanges(addresses).conditionalFormats.add("Custom").custom;
    rule.formula = markFormula(kind);
    format.fill.color = style.fill;
    format.font.color = style.text;
    if (style.bold) format.font.bold = true;
    if (style.underline) format.font.underline = "Single";
    if (style.italic) format.font.italic = true;
  }
}

const TAG = "tongbao:";
