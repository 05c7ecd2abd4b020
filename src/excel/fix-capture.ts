import type { WorkbookEdit } from "../core/model/edit";
import { cellName, type CellAddress, type CellRange, type CellValue, type SheetSnapshot } from "../core/model/sheet";
import { readFormulas, type Formulas } from "./formulas";
import { captureRows, type RemovedRow } from "./removed-rows";
import { hostSupports } from "./session";
import { captureRowLooks, type RowLooks } from "./row-looks";

type SetValue = Extract<WorkbookEdit, { kind: "setValue" }>;
type DeleteRows = Extract<WorkbookEdit, { kind: "deleteRows" }>;

/** What fixes are going to change, as it is before. */
export interface FixCapture {
  /** Cells that can't be written without losing something that can't be put back, with what that is. */
  readonly unfit: readonly { readonly cell: CellAddress; readonly why: string }[];
  /** Rows that can't be deleted and brought back as they were, with what stands against it. */
  readonly unfitRows: readonly { readonly row: number; readonly why: string }[];
  readonly removed: readonly CapturedRow[];
  /** All formulas of the workbook where rows are deleted, since a deletion rewrites them; else none. */
  readonly formulas: Formulas;
}

/** A row to be deleted, with all that has to be put back. */
export interface CapturedRow {
  readonly content: RemovedRow;
  /** Number formats of its cells within the sheet's used columns. */
  readonly numberFormats: readonly string[];
  readonly looks: RowLooks;
  /** null: the sheet's standard height. */
  readonly heightPt: number | null;
  readonly hidden: boolean;
  /** Whether a page was broken by hand before it. */
  readonly breaksPage: boolean;
  /** Merged areas that it is part of. */
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
  if (rows.length === 0) return { unfit, unfitRows: [], removed: [], formulas: new Map() };
  const { removed, unfitRows } = await captureDeleted(context, sheet, snapshot, rows);
  return {
    unfit,
    unfitRows,
    removed,
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
  snapshot: SheetSnapshot,
  rows: DeleteRows["rows"],
): Promise<Pick<FixCapture, "removed" | "unfitRows">> {
  const formatted = sheet.getUsedRangeOrNullObject(false);
  formatted.load("columnIndex,columnCount");
  sheet.horizontalPageBreaks.load("items/rowIndex");
  const merged = hostSupports("1.13") ? formatted.getMergedAreasOrNullObject() : null;
  merged?.load("areaCount");
  await context.sync();
  const merges = merged === null || merged.isNullObject ? null : merged.areas;
  merges?.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const { column, columnCount } = columnsOf(snapshot, formatted);
  const numbers = rows.map(({ row }) => row);
  const cells = numbers.map((row) =>
    Array.from({ length: columnCount }, (_, i) => {
      const range = sheet.getRangeByIndexes(row, column + i, 1, 1);
      range.load("hyperlink,numberFormat");
      return range;
    }),
  );
  const heights = numbers.map((row) => {
    const range = sheet.getRange(`${row + 1}:${row + 1}`);
    return range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
  });
  const contents = await captureRows(context, sheet, numbers, column, columnCount);
  const areas = numbers.map((row) => ({ row, column, rowCount: 1, columnCount }));
  const looks = await captureRowLooks(context, sheet, areas);
  const hidden = new Set(snapshot.hiddenRows);
  const breaks = new Set(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex));
  const removed = contents.map((content, index): CapturedRow => {
    // A result of a method has nothing to load.

    const { rowHeight, useStandardHeight } = (heights[index]?.value[0]?.format ?? {}) as RowLook;
    return {
      content,
      numberFormats: (cells[index] ?? []).map(({ numberFormat }) => String(numberFormat[0]?.[0] ?? "General")),
      looks: looks[index] as RowLooks,
      heightPt: useStandardHeight === true ? null : (rowHeight ?? null),
      hidden: hidden.has(content.row),
      breaksPage: breaks.has(content.row),
      merges: (merges?.items ?? [])
        .filter(({ rowIndex, rowCount }) => rowIndex <= content.row && content.row < rowIndex + rowCount)
        .map((area) => ({
          row: area.rowIndex,
          column: area.columnIndex,
          rowCount: area.rowCount,
          columnCount: area.columnCount,
        })),
    };
  });
  const unfitRows = removed.flatMap(({ content: { row }, looks: { looks: own } }, index) => {
    const why = merged === null ? UNKNOWN_MERGES : whyUnfit(own, cells[index] ?? []);
    return why === null ? [] : [{ row, why }];
  });
  return { removed, unfitRows };
}

/** Below ExcelApi 1.13; a merged area that went with its row could not be put back. */
const UNKNOWN_MERGES = "里有没有合并单元格，这个版本的 Excel 读不出来";

interface RowLook {
  readonly rowHeight?: number;
  readonly useStandardHeight?: boolean;
}

/** A row is kept as far as anything is written or formatted, within reason: a table is no wider than this. */
const MOST_COLUMNS = 100;

function columnsOf({ origin, values }: SheetSnapshot, formatted: Excel.Range) {
  const end = origin.column + (values[0]?.length ?? 1);
  if (formatted.isNullObject) return { column: origin.column, columnCount: end - origin.column };
  const column = Math.min(origin.column, formatted.columnIndex);
  const last = Math.max(end, formatted.columnIndex + formatted.columnCount);
  return { column, columnCount: Math.max(end - column, Math.min(last - column, MOST_COLUMNS)) };
}

/** What of a row could not be brought back; null: nothing. */
function whyUnfit(looks: readonly Excel.CellPropertiesFormat[], cells: readonly Excel.Range[]): string | null {
  // Excel gives null where a cell has no link.
  if (cells.some(({ hyperlink }) => (hyperlink as unknown) !== null && hyperlink !== undefined)) return "里有超链接";
  const isMixed = ({ font }: Excel.CellPropertiesFormat) =>
    font !== undefined && Object.values(font as Record<string, unknown>).includes(null);
  return looks.some(isMixed) ? "里部分文字有单独的字体或颜色" : null;
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
