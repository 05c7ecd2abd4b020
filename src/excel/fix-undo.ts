import type { WorkbookEdit } from "../core/model/edit";
import {
  cellName,
  columnName,
  rangeName,
  type CellAddress,
  type CellValue,
  type SheetSnapshot,
} from "../core/model/sheet";
import { placeAfter, readsAs, type CapturedRow, type FixCapture } from "./fix-capture";
import { readFormulas, type Formulas } from "./formulas";
import { putBackRows } from "./put-back-rows";
import type { RemovedRow } from "./removed-rows";
import { writing } from "./session";
import { typed } from "./set-values";

/** How fixes are taken back: each cell they wrote, each row they deleted, each formula that followed. Plain values. */
export interface FixUndo {
  readonly sheetName: string;
  readonly cells: readonly WrittenCell[];
  readonly removed: readonly CapturedRow[];
  /** How many rows were in use once the fixes were done: a sheet that has others was changed since. */
  readonly lastRow: number;
  readonly formulas: readonly ChangedFormula[];
}

/** A cell that was written, where it stands once the rows are gone. */
interface WrittenCell {
  readonly cell: CellAddress;
  readonly before: CellValue;
  readonly after: CellValue;
  /** What its row read then, from `firstColumn` on: a row that was moved meanwhile is another. */
  readonly row: readonly CellValue[];
  readonly firstColumn: number;
}

/** A formula elsewhere that the deletion of rows rewrote. */
interface ChangedFormula {
  readonly sheetName: string;
  /** On the sheet as it was before the deletion, and as it is since. */
  readonly cellBefore: CellAddress;
  readonly cellAfter: CellAddress;
  readonly before: string;
  readonly after: string;
}

/** Puts together how to take back edits that were carried out just now. `now`: the sheet as it reads since. */
export async function undoOf(
  context: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
  capture: FixCapture,
  now: SheetSnapshot,
): Promise<FixUndo> {
  const removed = capture.removed.map(({ content }) => content.row);
  const cells = edits.flatMap((edit): WrittenCell[] => {
    if (edit.kind !== "setValue") return [];
    const cell = placeAfter(edit.cell, removed);
    if (cell === null) return [];
    const row = now.values[cell.row - now.origin.row] ?? [];
    return [{ cell, before: edit.before, after: edit.after, row, firstColumn: now.origin.column }];
  });
  const after = removed.length === 0 ? null : await readFormulas(context);
  return {
    sheetName: now.sheetName,
    cells,
    removed: capture.removed,
    lastRow: lastRowOf(now),
    formulas: after === null ? [] : changedFormulas(capture.formulas, after, now.sheetName, removed),
  };
}

export function lastRowOf({ origin, values }: SheetSnapshot): number {
  return origin.row + values.length - 1;
}

function changedFormulas(
  before: Formulas,
  after: Formulas,
  sheetName: string,
  removed: readonly number[],
): ChangedFormula[] {
  const changed: ChangedFormula[] = [];
  for (const [name, formulas] of before) {
    for (const [place, formula] of formulas) {
      const [row = 0, column = 0] = place.split(":").map(Number);
      const cellBefore = { row, column };
      const cellAfter = name === sheetName ? placeAfter(cellBefore, removed) : cellBefore;
      if (cellAfter === null) continue;
      const since = after.get(name)?.get(`${cellAfter.row}:${cellAfter.column}`);
      if (since === undefined || since === formula) continue;
      changed.push({ sheetName: name, cellBefore, cellAfter, before: formula, after: since });
    }
  }
  return changed;
}

/** What taking fixes back came to. */
export type UndoResult =
  | { readonly kind: "applied"; readonly left: readonly string[] }
  | { readonly kind: "refused"; readonly sentence: string };

/**
 * Takes fixes back: rows come back with their looks, cells get what they held, each only where it still reads what the
 * fix wrote; what was changed since stays and is told of. Refused where rows came or went meanwhile; where an earlier try
 * stopped with some of the rows back, this one goes on from there.
 */
export async function takeBack(context: Excel.RequestContext, undo: FixUndo): Promise<UndoResult> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(undo.sheetName);
  sheet.load("name,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  if (sheet.isNullObject) return refused(`没有找到工作表“${undo.sheetName}”，它可能已被删除或者改名，没有撤销。`);
  if (sheet.protection.protected) {
    return refused(`工作表“${undo.sheetName}”受保护。请在“审阅”选项卡点“撤销工作表保护”，再撤销修正。`);
  }
  const moved = `工作表“${undo.sheetName}”在修正之后增加或者删除过行，原来的位置对不上了，没有撤销。`;
  const back = used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1 - undo.lastRow;
  if (back < 0 || back > undo.removed.length) return refused(moved);

  // They come back from the top down.
  const backRows = undo.removed.slice(0, back).map(({ content, looks }) => {
    const range = sheet.getRange(rangeName(looks.area));
    range.load("formulas,columnIndex");
    return { content, range };
  });
  const present = undo.cells.map(({ cell: afterwards, row, firstColumn }) => {
    const cell = placeBack(undo, back, afterwards);
    const last = columnName(Math.max(firstColumn, firstColumn + row.length - 1));
    const beside = sheet.getRange(`${columnName(firstColumn)}${cell.row + 1}:${last}${cell.row + 1}`);
    const own = sheet.getRange(cellName(cell));
    beside.load("values");
    own.load("values,formulas,numberFormat");
    return { beside, own };
  });
  const formulas = undo.formulas.map(({ sheetName, cellAfter }) => {
    const cell = sheetName === undo.sheetName ? placeBack(undo, back, cellAfter) : cellAfter;
    const range = context.workbook.worksheets.getItemOrNullObject(sheetName).getRange(cellName(cell));
    range.load("formulas");
    return range;
  });
  await context.sync();
  if (!backRows.every(({ content, range }) => isOnItsWay(content, range))) return refused(moved);

  return writing(() => putBack());

  async function putBack(): Promise<UndoResult> {
    const left: string[] = [];
    undo.cells.forEach((written, index) => {
      const { beside, own } = present[index] as (typeof present)[number];
      const value: unknown = own.values[0]?.[0];
      if (readsAs(value, written.before)) return;
      const isPlain = readsAs(own.formulas[0]?.[0], written.after);
      if (!readsAs(value, written.after) || !isPlain || !isSameRow(written, beside.values[0] ?? [])) {
        left.push(
          `${cellName(placeBack(undo, undo.removed.length, written.cell))} 单元格在修正之后又有改动，保持现在的内容。`,
        );
        return;
      }
      own.values = [[own.numberFormat[0]?.[0] === "@" ? written.before : typed(written.before)]];
    });
    await context.sync();
    await putBackRows(context, sheet, undo.removed, back);
    restoreFormulas(context, undo.formulas, formulas, left);
    await context.sync();
    return { kind: "applied", left };
  }
}

/** Where a cell stands once `back` of the rows are back, by where it stands while none of them is. */
function placeBack({ removed }: FixUndo, back: number, { row, column }: CellAddress): CellAddress {
  let now = row;
  for (const { content } of removed.slice(0, back)) if (now >= content.row) now++;
  return { row: now, column };
}

/** Whether a row may be one that an earlier try put back, with all of its content or with a part. */
function isOnItsWay({ cells }: RemovedRow, range: Excel.Range): boolean {
  const known = new Map(cells.map(({ column, content }) => [column, content]));
  return (range.formulas[0] ?? []).every((now: unknown, index) => {
    const wanted = known.get(range.columnIndex + index);
    return now === "" || now === wanted;
  });
}

/** Whether most of what stands beside the cell reads as it did. */
function isSameRow({ cell, row, firstColumn }: WrittenCell, now: readonly unknown[]): boolean {
  const others = row
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => {
      return value !== "" && firstColumn + index !== cell.column;
    });
  const same = others.filter(({ value, index }) => readsAs(now[index], value));
  return same.length * 2 >= others.length;
}

/** Formulas that still read as the deletion left them read again as before it. */
function restoreFormulas(
  context: Excel.RequestContext,
  changed: readonly ChangedFormula[],
  present: readonly Excel.Range[],
  left: string[],
): void {
  changed.forEach(({ sheetName, cellBefore, before, after }, index) => {
    const now: unknown = present[index]?.formulas[0]?.[0];
    if (now === before) return;
    if (now === after) {
      context.workbook.worksheets.getItem(sheetName).getRange(cellName(cellBefore)).formulas = [[before]];
    } else {
      left.push(`工作表“${sheetName}”的 ${cellName(cellBefore)} 单元格的公式在修正之后又有改动，保持现在的内容。`);
    }
  });
}

function refused(sentence: string): { readonly kind: "refused"; readonly sentence: string } {
  return { kind: "refused", sentence };
}
