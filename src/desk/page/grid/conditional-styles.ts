import type { IStyleData } from "@univerjs/core";
import { isError, type Cell } from "../../workbook/cell";
import { customFormula, ruleStyle, type ConditionalFormat } from "../../workbook/conditional-format";
import { hexColor, themeColors, type FileColor } from "../../workbook/colors";
import { intersection, lastColumn, lastRow } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { evaluateFormula } from "./evaluate-formula";
import { fillColor } from "./cell-style";

/** What the conditional formats of a sheet make its cells look like, by `cellKey`. */
export interface ConditionalStyles {
  readonly byCell: ReadonlyMap<number, IStyleData>;
  /** Kinds of formats that are in the file and are kept, but not drawn here. */
  readonly undrawn: readonly string[];
}

/** One number for a cell: rows and columns of a worksheet fit. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/**
 * Works out the conditional formats of a sheet. Drawn are custom formulas, comparisons of the value with constants and
 * rules on text; a stronger format wins where two set the same thing.
 */
export function conditionalStyles(workbook: Workbook, sheet: Sheet): ConditionalStyles {
  const byCell = new Map<number, IStyleData>();
  const stopped = new Set<number>();
  const undrawn = new Set<string>();
  const used = sheet.usedRect(false);
  const theme = themeColors(workbook);
  for (const format of [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)) {
    const holds = condition(format, sheet);
    if (!holds) {
      undrawn.add(format.rule.type);
      continue;
    }
    const look = overlay(format, theme);
    for (const area of format.rects) {
      const rect = used && intersection(area, used);
      if (!rect) continue;
      for (let row = rect.row; row <= lastRow(rect); row++) {
        for (let column = rect.column; column <= lastColumn(rect); column++) {
          const key = cellKey(row, column);
          if (stopped.has(key) || !holds(row, column)) continue;
          byCell.set(key, { ...look, ...byCell.get(key) });
          if (format.stopIfTrue) stopped.add(key);
        }
      }
    }
  }
  return { byCell, undrawn: [...undrawn] };
}

type Condition = (row: number, column: number) => boolean;

function condition(format: ConditionalFormat, sheet: Sheet): Condition | null {
  const { rule } = format;
  const cell = (row: number, column: number): Cell => sheet.cell(row, column);
  if (rule.type === "expression") {
    const formula = customFormula(format);
    return formula ? evaluateFormula(formula) : null;
  }
  if (rule.type === "cellIs") {
    const compare = COMPARISONS[rule.operator ?? ""];
    const bounds = (rule.formulae ?? []).map(constant);
    if (!compare || bounds.includes(null)) return null;
    return (row, column) => {
      const { value } = cell(row, column);
      return value !== null && !isError(value) && compare(value, bounds[0] ?? "", bounds[1] ?? "");
    };
  }
  if (rule.type === "containsText") {
    const test = TEXT_TESTS[rule.operator ?? ""];
    const wanted = (rule.text ?? "").toLowerCase();
    if (!test) return null;
    return (row, column) => {
      const { value } = cell(row, column);
      return test(value === null || isError(value) ? "" : String(value).toLowerCase(), wanted);
    };
  }
  return null;
}

type Plain = string | number | boolean;

const COMPARISONS: Readonly<Record<string, (value: Plain, a: Plain, b: Plain) => boolean>> = {
  equal: (value, a) => same(value, a),
  notEqual: (value, a) => !same(value, a),
  greaterThan: (value, a) => value > a,
  lessThan: (value, a) => value < a,
  greaterThanOrEqual: (value, a) => value >= a,
  lessThanOrEqual: (value, a) => value <= a,
  between: (value, a, b) => value >= a && value <= b,
  notBetween: (value, a, b) => value < a || value > b,
};

const TEXT_TESTS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  containsText: (text, wanted) => text.includes(wanted),
  notContainsText: (text, wanted) => !text.includes(wanted),
  beginsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
  containsBlanks: (text) => text.trim() === "",
  notContainsBlanks: (text) => text.trim() !== "",
};

function same(a: Plain, b: Plain): boolean {
  return typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** A constant as a rule writes it: 5, "text", TRUE. Null for anything that has to be worked out. */
function constant(formula: string | number): Plain | null {
  if (typeof formula === "number") return formula;
  const text = formula.trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function overlay(format: ConditionalFormat, theme: readonly string[]): IStyleData {
  const { fill, font } = ruleStyle(format);
  // In a conditional format the background's colour is what fills the cell.
  const own = fill?.type === "pattern" ? hexColor(fill.bgColor as FileColor | undefined, theme) : null;
  const background = own ?? fillColor(fill && "pattern" in fill ? { ...fill, pattern: "solid" } : fill, theme);
  const color = hexColor(font?.color as FileColor | undefined, theme);
  return {
    ...(background && { bg: { rgb: background } }),
    ...(color && { cl: { rgb: color } }),
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.underline && font.underline !== "none" && { ul: { s: 1 } }),
    ...(font?.strike && { st: { s: 1 } }),
  };
}
