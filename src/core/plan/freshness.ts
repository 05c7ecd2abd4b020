import { columnOf, type Bulletin, type ColumnRole } from "../model/bulletin";
import { cellText, rangeName, type CellRange, type SheetSnapshot } from "../model/sheet";
import type { SheetEntry } from "../model/sheet-fill";

/** What the line says while the bulletin reads as it did. */
export const FRESH = "与通报表一致";
/** What the line begins with once the bulletin reads otherwise. */
export const OUTDATED = "已过期";

/**
 * A live formula that says whether the bulletin still reads as it did: it counts characters, digits, the letters of
 * the status words and those of names, each weighed by its place, and compares the sum with the one of now. Not every
 * change of words shows (a verb for another of the same length); every change of a status word does, and of a figure
 * or a common name. Where cells of the bulletin hold errors the line is a text that says so, since a formula over them
 * could only fail.
 */
export function freshnessEntry(sheet: SheetSnapshot, bulletin: Bulletin): SheetEntry {
  const area = watchedArea(bulletin);
  if (sheet.errors.some((cell) => holds(area, cell.row, cell.column))) {
    return "通报表中有错误值，无法自动核对本表是否过期；通报表改动后请重新生成";
  }
  const parts: Part[] = [{ area, characters: ALWAYS_WATCHED }];
  for (const role of NAME_ROLES) {
    const column = columnOf(bulletin, role);
    if (column === undefined) continue;
    const cells = { ...area, column: column.column, columnCount: 1 };
    parts.push({ area: cells, characters: commonCharacters(sheet, cells) });
  }
  const sum = parts.map((part) => partFormula(bulletin.sheetName, part)).join("+");
  const now = parts.reduce((total, part) => total + partSum(sheet, part), 0);
  const outdated = `"${OUTDATED}：通报表在本表生成之后有改动，请重新生成"`;
  return { formula: `=IFERROR(IF(${sum}=${now},"${FRESH}",${outdated}),${outdated})` };
}

/** "'5月'", ready to stand before "!" in a formula. */
export function sheetReference(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'`;
}

interface Part {
  readonly area: CellRange;
  /** Looked at one by one, beside the length of the text. */
  readonly characters: readonly string[];
}

/** Digits, and what tells the status words apart. */
const ALWAYS_WATCHED = [..."0123456789未部完"];
const NAME_ROLES: readonly ColumnRole[] = ["leaders", "responsibleUnits", "supportingUnits"];
/** Characters of names that are watched: enough to notice a name for another, few enough for a short formula. */
const MOST_CHARACTERS = 24;
/** Blank rows below the table that are watched too, so that an added row is noticed. */
const ROWS_BELOW = 100;

function watchedArea(bulletin: Bulletin): CellRange {
  const { headerRange, bodyRange, title } = bulletin;
  const columns = bulletin.columns.map(({ column }) => column);
  const left = Math.min(headerRange.column, ...columns, title?.cell.column ?? headerRange.column);
  const right = Math.max(headerRange.column + headerRange.columnCount - 1, ...columns);
  const top = Math.min(headerRange.row, title?.cell.row ?? headerRange.row);
  const body = bodyRange ?? headerRange;
  const rowCount = body.row + body.rowCount + ROWS_BELOW - top;
  return { row: top, column: left, rowCount, columnCount: right - left + 1 };
}

function holds(area: CellRange, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

function partFormula(sheetName: string, { area, characters }: Part): string {
  const cells = `${sheetReference(sheetName)}!${absolute(area)}`;
  const counts = characters.map(
    (character, index) => `+${weightOf(index)}*LEN(SUBSTITUTE(${cells},"${character.replace(/"/g, '""')}",""))`,
  );
  return `SUMPRODUCT((ROW(${cells})+${COLUMN_WEIGHT}*COLUMN(${cells}))*(LEN(${cells})${counts.join("")}))`;
}

/** The same sum as the formula's. Stays far below 2 to the power of 53. */
function partSum(sheet: SheetSnapshot, { area, characters }: Part): number {
  let sum = 0;
  const lastRow = Math.min(area.row + area.rowCount, sheet.origin.row + sheet.values.length);
  for (let row = area.row; row < lastRow; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const text = textInFormula(sheet, row, column);
      if (text === "") continue;
      let value = text.length;
      characters.forEach((character, index) => {
        value += weightOf(index) * (text.length - occurrences(text, character) * character.length);
      });
      sum += (row + 1 + COLUMN_WEIGHT * (column + 1)) * value;
    }
  }
  return sum;
}

const COLUMN_WEIGHT = 7;

function weightOf(index: number): number {
  return index + 2;
}

/** A number reads in a formula with 15 digits at most. */
function textInFormula(sheet: SheetSnapshot, row: number, column: number): string {
  const value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return cellText(sheet, { row, column });
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + character.length)) count += 1;
  return count;
}

function commonCharacters(sheet: SheetSnapshot, area: CellRange): string[] {
  const counts = new Map<string, number>();
  const lastRow = Math.min(area.row + area.rowCount, sheet.origin.row + sheet.values.length);
  for (let row = area.row; row < lastRow; row++) {
    for (const character of cellText(sheet, { row, column: area.column })) {
      if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, MOST_CHARACTERS)
    .map(([character]) => character);
}

function absolute(area: CellRange): string {
  return rangeName(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}
