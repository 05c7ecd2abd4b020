import type { ConditionalFormattingOptions } from "@cj-tech-master/excelts";
import type { Style } from "./cell";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

/** The library's rule: `type: "expression"` with one formula is Excel's custom rule; the others pass through. */
export type ConditionalRule = ConditionalFormattingOptions["rules"][number] & { stopIfTrue?: boolean };

/** One conditional format of a sheet. Its formulas are written for the top-left cell of the first rectangle. */
export interface ConditionalFormat {
  /** Unique in the workbook while it is open; files do not keep one. */
  readonly id: string;
  rects: readonly Rect[];
  /** Smaller is stronger. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** The rule's element as the file had it; written back with what changed. Absent on rules made here. */
  readonly xml?: string;
}

/** The id of the n-th conditional format made or read on a sheet. */
export function conditionalFormatId(sheet: Sheet, number: number): string {
  return `{${sheet.id.slice(1, 24)}-C${String(number).padStart(11, "0")}}`;
}

/** Formula of a custom rule with its "=", or null for the other kinds. */
export function customFormula(format: ConditionalFormat): string | null {
  if (format.rule.type !== "expression") return null;
  const formula = format.rule.formulae?.[0];
  return formula === undefined ? "" : `=${String(formula)}`;
}

export function ruleStyle(format: ConditionalFormat): Style {
  return (format.rule.style ?? {}) as Style;
}

/** A copy of the rule with another style or formula. */
export function ruleWith(
  rule: ConditionalRule,
  change: Partial<Record<"style" | "formulae", unknown>>,
): ConditionalRule {
  return { ...rule, ...change } as ConditionalRule;
}
