import { columnIndex, columnLetters, quoteSheet } from "./a1";
import { rectBetween, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "./rect";

/** One cell reference in a formula. `sheet` is null where the reference names none. */
export interface Reference {
  readonly sheet: string | null;
  readonly rect: Rect;
}

/**
 * Passes every reference of a formula (with or without its "=") through `change` and returns the formula with the
 * answers put in: the same object keeps the text as it was, null writes #REF!. Text in quotes, function names and
 * defined names are left alone; dollar signs are kept.
 */
export function rewriteReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  let out = "";
  let at = 0;
  while (at < formula.length) {
    const char = formula[at];
    if (char === '"') {
      const end = quoteEnd(formula, at);
      out += formula.slice(at, end);
      at = end;
      continue;
    }
    const token = referenceAt(formula, at);
    if (token) {
      const answer = change(token.reference);
      if (answer === token.reference) out += formula.slice(at, token.end);
      else out += answer ? spell(answer, token) : "#REF!";
      at = token.end;
      continue;
    }
    const end = wordEnd(formula, at);
    out += formula.slice(at, end);
    at = end;
  }
  return out;
}

interface Token {
  readonly reference: Reference;
  readonly corners: readonly Corner[];
  readonly end: number;
}

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly dollarColumn: boolean;
  readonly dollarRow: boolean;
}

const SHEET = /(?:'((?:[^']|'')*)'|([A-Za-z0-9_.\u00c0-\uffff]+))!/y;
const CORNER = /(\$?)([A-Za-z]{1,3})?(\$?)([1-9][0-9]{0,6})?/y;
const WORD = /[A-Za-z0-9_.\\\u00c0-\uffff]/;

function referenceAt(formula: string, start: number): Token | null {
  let at = start;
  SHEET.lastIndex = at;
  const sheetMatch = SHEET.exec(formula);
  const sheet = sheetMatch ? (sheetMatch[1]?.replace(/''/g, "'") ?? sheetMatch[2] ?? null) : null;
  if (sheetMatch) at = SHEET.lastIndex;
  const first = cornerAt(formula, at);
  if (!first) return null;
  let end = first.end;
  const corners = [first.corner];
  if (formula[end] === ":") {
    const second = cornerAt(formula, end + 1);
    if (second && sameKind(first.corner, second.corner)) {
      corners.push(second.corner);
      end = second.end;
    }
  }
  const whole = first.corner.column === null || first.corner.row === null;
  if (whole && corners.length === 1) return null;
  // A longer word (SUM, LOG10, A1B) or a call is no reference.
  const next = formula[end];
  if (next !== undefined && (WORD.test(next) || next === "(" || next === "!")) return null;
  return { reference: { sheet, rect: rectOf(corners) }, corners, end };
}

function cornerAt(formula: string, at: number): { readonly corner: Corner; readonly end: number } | null {
  CORNER.lastIndex = at;
  const match = CORNER.exec(formula);
  if (!match || (match[2] === undefined && match[4] === undefined)) return null;
  const rowOnly = match[2] === undefined;
  const corner: Corner = {
    column: match[2] === undefined ? null : columnIndex(match[2]),
    row: match[4] === undefined ? null : Number(match[4]) - 1,
    dollarColumn: !rowOnly && match[1] === "$",
    dollarRow: match[3] === "$" || (rowOnly && match[1] === "$"),
  };
  if ((corner.column ?? 0) >= SHEET_COLUMNS || (corner.row ?? 0) >= SHEET_ROWS) return null;
  return { corner, end: CORNER.lastIndex };
}

function sameKind(a: Corner, b: Corner): boolean {
  return (a.column === null) === (b.column === null) && (a.row === null) === (b.row === null);
}

function rectOf(corners: readonly Corner[]): Rect {
  const columns = corners.flatMap((c) => c.column ?? [0, SHEET_COLUMNS - 1]);
  const rows = corners.flatMap((c) => c.row ?? [0, SHEET_ROWS - 1]);
  return rectBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

function spell({ sheet, rect }: Reference, token: Token): string {
  const last = { row: rect.row + rect.rowCount - 1, column: rect.column + rect.columnCount - 1 };
  const parts = token.corners.map((corner, i) => {
    const row = i === 0 ? rect.row : last.row;
    const column = i === 0 ? rect.column : last.column;
    return (
      (corner.column === null ? "" : (corner.dollarColumn ? "$" : "") + columnLetters(column)) +
      (corner.row === null ? "" : (corner.dollarRow ? "$" : "") + String(row + 1))
    );
  });
  return (sheet === null ? "" : `${quoteSheet(sheet)}!`) + parts.join(":");
}

function quoteEnd(formula: string, start: number): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] !== '"') at++;
    else if (formula[at + 1] === '"') at += 2;
    else return at + 1;
  }
  return formula.length;
}

/** End of the word that begins here, or of the one character, so that a reference is only looked for at its start. */
function wordEnd(formula: string, start: number): number {
  if (formula[start] === "'") {
    const close = formula.indexOf("'", start + 1);
    return close < 0 ? formula.length : close + 1;
  }
  let at = start;
  while (at < formula.length && WORD.test(formula[at] ?? "")) at++;
  return Math.max(at, start + 1);
}
