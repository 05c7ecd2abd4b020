import { isError, type Content } from "../../workbook/cell";
import { rewriteReferences } from "../../workbook/formula-references";
import { blankWorkbook } from "../../workbook/open";
import { calculate } from "../../workbook/calculate";

/**
 * Whether a formula of a conditional format holds for a cell. A formula without references (the usual kind for marks)
 * is worked out once. One with references is not worked out here: null.
 */
export function evaluateFormula(formula: string): (() => boolean) | null {
  const refers = { found: false };
  rewriteReferences(formula, (reference) => {
    refers.found = true;
    return reference;
  });
  if (refers.found || /\b(?:ROW|COLUMN|CELL|INDIRECT|OFFSET|TODAY|NOW|RAND\w*)\s*\(/i.test(formula)) return null;
  const holds = isTrue(constantValue(formula));
  return () => holds;
}

const KNOWN = new Map<string, Content>();

function constantValue(formula: string): Content {
  const known = KNOWN.get(formula);
  if (known !== undefined) return known;
  const scratch = blankWorkbook();
  scratch.activeSheet.put(0, 0, { value: null, formula, style: {} });
  calculate(scratch);
  const { value } = scratch.activeSheet.cell(0, 0);
  KNOWN.set(formula, value);
  return value;
}

function isTrue(value: Content): boolean {
  return value !== null && !isError(value) && value !== 0 && value !== false && value !== "";
}
