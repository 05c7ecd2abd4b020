import { parseRect, rectAddress } from "./a1";
import type { Cell } from "./cell";
import { ruleWith } from "./conditional-format";
import { rewriteReferences } from "./formula-references";
import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from "./rect";
import type { Sheet } from "./sheet";
import { isWhole, shiftOf, shiftRect, tears, type Shift } from "./shift";
import { shiftSheetParts } from "./structure-parts";
import type { Workbook } from "./workbook";

/** Why cells cannot be pushed aside. */
export type ShiftProblem = "TearsMerge" | "FallsOffSheet";

/**
 * Inserts blank cells where `rect` is, or deletes it, pushing the others along `axis`. Everything that points at the
 * cells follows: formulas of every sheet, names, merges, conditional formats, validations, filters, print areas,
 * breaks, images. New cells take the format of those before them.
 *
 * @returns what stands against it, or null when it was done
 */
export function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  axis: Shift["axis"],
  insert: boolean,
): ShiftProblem | null {
  const shift = shiftOf(rect, axis, insert);
  if (sheet.merges.some((merge) => tears(merge, shift))) return "TearsMerge";
  if (insert && pushesOff(sheet, shift)) return "FallsOffSheet";
  sheet.changed = true;
  moveCells(sheet, shift);
  if (isWhole(shift)) moveFormats(sheet, shift);
  if (insert) inheritStyles(sheet, rect, shift);
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftRect(merge, shift);
    return moved && moved.rowCount * moved.columnCount > 1 ? [moved] : [];
  });
  for (const format of sheet.conditionalFormats) {
    format.rects = format.rects.flatMap((r) => shiftRect(r, shift) ?? []);
    const formulae = (format.rule as { formulae?: readonly (string | number)[] }).formulae;
    if (!formulae) continue;
    format.rule = ruleWith(format.rule, {
      formulae: formulae.map((f) => (typeof f === "string" ? rewrite(f, sheet, sheet, shift) : f)),
    });
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rects.length > 0);
  shiftSheetParts(sheet, shift, (formula) => rewrite(formula, sheet, sheet, shift));
  rewriteFormulas(workbook, sheet, shift);
  for (const listener of workbook.onShift) listener(sheet, shift);
  return null;
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved: (readonly [number, number, Cell])[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const at = shiftRect({ row, column, rowCount: 1, columnCount: 1 }, shift);
      if (at && at.row === row && at.column === column) continue;
      cells.delete(column);
      if (at) moved.push([at.row, at.column, cell]);
    }
    if (cells.size === 0) sheet.rows.delete(row);
  }
  for (const [row, column, cell] of moved) sheet.put(row, column, cell);
}

function moveFormats(sheet: Sheet, shift: Shift): void {
  if (shift.axis === "columns") {
    sheet.columns.shift(shift.at, shift.count, SHEET_COLUMNS);
    return;
  }
  const moved = [...sheet.rowFormats].map(([row, format]) => [shiftRow(row, shift), format] as const);
  sheet.rowFormats.clear();
  for (const [row, format] of moved) if (row !== null) sheet.rowFormats.set(row, format);
}

function shiftRow(row: number, shift: Shift): number | null {
  return shiftRect({ row, column: 0, rowCount: 1, columnCount: SHEET_COLUMNS }, shift)?.row ?? null;
}

/** Inserted cells look like those above them (rows) or to their left (columns). */
function inheritStyles(sheet: Sheet, rect: Rect, shift: Shift): void {
  const before = shift.at - 1;
  if (before < 0) return;
  const source: Rect =
    shift.axis === "rows" ? { ...rect, row: before, rowCount: 1 } : { ...rect, column: before, columnCount: 1 };
  for (const [row, column, cell] of [...sheet.cellsIn(source)]) {
    if (Object.keys(cell.style).length === 0) continue;
    for (let i = 0; i < shift.count; i++) {
      const [r, c] = shift.axis === "rows" ? [shift.at + i, column] : [row, shift.at + i];
      sheet.put(r, c, { value: null, style: cell.style });
    }
  }
  const format = sheet.rowFormat(before);
  if (shift.axis !== "rows" || !isWhole(shift) || (!format.height && !format.style)) return;
  for (let i = 0; i < shift.count; i++) {
    sheet.formatRow(shift.at + i, { height: format.height, customHeight: format.customHeight, style: format.style });
  }
}

function pushesOff(sheet: Sheet, shift: Shift): boolean {
  const used = sheet.usedRect(true);
  if (!used) return false;
  return shift.axis === "rows"
    ? used.row + used.rowCount + shift.count > SHEET_ROWS
    : used.column + used.columnCount + shift.count > SHEET_COLUMNS;
}

function rewriteFormulas(workbook: Workbook, shifted: Sheet, shift: Shift): void {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = rewrite(cell.formula, sheet, shifted, shift);
        const ref = cell.source?.ref === undefined ? null : parseRect(cell.source.ref);
        const moved = ref && sheet === shifted ? shiftRect(ref, shift) : ref;
        const source = cell.source && moved ? { source: { ...cell.source, ref: rectAddress(moved) } } : {};
        if (formula !== cell.formula || moved !== ref) sheet.put(row, column, { ...cell, formula, ...source });
      }
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula, null, shifted, shift);
}

function rewrite(formula: string, home: Sheet | null, shifted: Sheet, shift: Shift): string {
  return rewriteReferences(formula, (reference) => {
    const here = reference.sheet === null ? home === shifted : sameName(reference.sheet, shifted.name);
    if (!here) return reference;
    const rect = shiftRect(reference.rect, shift);
    if (rect === reference.rect) return reference;
    return rect && { ...reference, rect };
  });
}

function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}
