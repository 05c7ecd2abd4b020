import type { WorkbookEdit } from "../core/model/edit";
import { cellName, type CellAddress, type CellRange, type CellValue, type SheetSnapshot } from "../core/model/sheet";
import { readFormulas, type Formulas } from "./formulas";
import { captureLooksOf } from "./look-state";
import { captureRows, type RemovedRow } from "./removed-rows";

type SetValue = Extract<WorkbookEdit, { kind: "setValue" }>;
type DeleteRows = Extract<WorkbookEdit, { kind: "deleteRows" }>;

/** What fixes are going to change, as it is before. */
export interface FixCapture {
  /** Cells that can't be written without losing something that can't be put back, with what that is. */
  readonly unfit: readonly { readonly cell: CellAddress; readonly why: string }[];
  readonly removed: readonly CapturedRow[];
  /** All formulas of the workbook where rows are deleted, since a deletion rewrites them; else none. */
  readonly formulas: Formulas;
}

/** A row to be deleted, with all that has to be put back. */
export interface CapturedRow {
  readonly content: RemovedRow;
  /** Its cells within the sheet's used columns, and how they look. */
  readonly area: CellRange;
  readonly looks: readonly Excel.CellPropertiesFormat[];
  /** null: the sheet's standard height. */
  readonly heightPt: number | null;
  readonly hidden: boolean;
  /** Merged areas within the row. */
  readonly merges: readonly CellRange[];
}

/** Reads it. One sync for the values; where rows are deleted, about five more. */
export async function captureForFixes(
  context: Excel.RequestContext,
  snapshot: SheetSnapshot,
  edits: readonly WorkbookEdit[],
): Promise<FixCapture> {
  const sheet = context.workbook.worksheets.getItem(snapshot.sheetName);
  const values = edits.filter((edit) => edit.kind === "setValue");
  const rows = edits.filter((edit) => edit.kind === "deleteRows").flatMap((edit) => edit.rows);
  const unfit = await unfitCells(context, sheet, values);
  if (rows.length === 0) return { unfit, removed: [], formulas: new Map() };
  return {
    unfit,
    removed: await captureDeleted(context, sheet, snapshot, rows),
    formulas: await readFormulas(context),
  };
}

/** Properties that Excel gives as null where the characters of one cell differ in them. */
const FONT = ["name", "size", "color", "bold", "italic", "underline", "strikethrough"] as const;

async function unfitCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly SetValue[],
): Promise<FixCapture["unfit"]> {
  const looked = edits.map(({ cell }) => {
    const range = sheet.getRange(cellName(cell));
    range.load("formulas,values");
    const font = sheet.getRange(cellName(cell)).format.font;
    font.load(FONT.join(","));
    return { cell, range, font };
  });
  if (looked.length > 0) await context.sync();
  return looked.flatMap(({ cell, range, font }) => {
    const formula: unknown = range.formulas[0]?.[0];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== range.values[0]?.[0];
    if (isFormula) return [{ cell, why: "是公式算出来的" }];
    if (FONT.some((property) => font[property] === null)) {
      return [{ cell, why: "里部分文字有单独的字体或颜色，改写会丢失" }];
    }
    return [];
  });
}

async function captureDeleted(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { origin, values, merges, hiddenRows }: SheetSnapshot,
  rows: DeleteRows["rows"],
): Promise<CapturedRow[]> {
  const columnCount = values[0]?.length ?? 1;
  const areas = rows.map(({ row }) => ({ row, column: origin.column, rowCount: 1, columnCount }));
  const numbers = rows.map(({ row }) => row);
  const heights = numbers.map((row) => {
    const range = sheet.getRange(`${row + 1}:${row + 1}`);
    return range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
  });
  const contents = await captureRows(context, sheet, numbers, origin.column, columnCount);
  const looks = await captureLooksOf(context, sheet, areas);
  const hidden = new Set(hiddenRows);
  return contents.map((content, index): CapturedRow => {
    // A result of a method has nothing to load.

    const { rowHeight, useStandardHeight } = (heights[index]?.value[0]?.format ?? {}) as RowLook;
    return {
      content,
      area: areas[index] as CellRange,
      looks: looks[index]?.[0] ?? [],
      heightPt: useStandardHeight === true ? null : (rowHeight ?? null),
      hidden: hidden.has(content.row),
      merges: (merges ?? []).filter(({ row, rowCount }) => row === content.row && rowCount === 1),
    };
  });
}

interface RowLook {
  readonly rowHeight?: number;
  readonly useStandardHeight?: boolean;
}

/** Where a cell stands once the rows are gone; null for one that goes with them. */
export function placeAfter({ row, column }: CellAddress, removed: readonly number[]): CellAddress | null {
  if (removed.includes(row)) return null;
  return { row: row - removed.filter((gone) => gone < row).length, column };
}

/** Whether a value reads as expected; Excel gives a blank cell as "". */
export function readsAs(present: unknown, expected: CellValue): boolean {
  return (present ?? "") === expected;
}
