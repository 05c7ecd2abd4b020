import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { isError, type Cell, type Style } from "../../workbook/cell";
import { hexColor, themeColors, type FileColor } from "../../workbook/colors";
import { lastColumn, lastRow, type Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { rowHeightPt } from "../../workbook/text-size";
import { columnWidthPt, defaultRowHeightPt } from "../../workbook/units";
import type { Workbook } from "../../workbook/workbook";
import { toGridStyle } from "./cell-style";

/** Pixels of the screen for a length in points. */
export const PX_PER_PT = 96 / 72;

/** The whole workbook as the sheet view takes it. */
export function workbookPicture(workbook: Workbook, id: string, name: string): IWorkbookData {
  const styles = new StyleIds(themeColors(workbook));
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetPicture(workbook, sheet, styles)]));
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.table,
    defaultStyle: { ff: "宋体", fs: 11 },
  };
}

/** One cell for the sheet view, its style written out. */
export function cellPicture(cell: Cell, theme: readonly string[]): ICellData {
  return { ...contentPicture(cell), s: Object.keys(cell.style).length > 0 ? toGridStyle(cell.style, theme) : null };
}

/** Height in pixels of a row as it is drawn, whether hidden or not. */
export function rowPicture(sheet: Sheet, row: number): Partial<IRowData> {
  const hidden = sheet.isRowHidden(row);
  const height = hidden ? (sheet.rowFormat(row).height ?? defaultRowHeightPt(sheet)) : rowHeightPt(sheet, row);
  return {
    h: Math.round(height * PX_PER_PT),
    ia: BooleanNumber.FALSE,
    hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

export function columnPicture(sheet: Sheet, column: number): Partial<IColumnData> {
  const hidden = sheet.isColumnHidden(column);
  return {
    w: Math.round((hidden ? 48 : columnWidthPt(sheet, column)) * PX_PER_PT),
    hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

export function mergePicture(merge: Rect): IRange {
  return {
    startRow: merge.row,
    startColumn: merge.column,
    endRow: lastRow(merge),
    endColumn: lastColumn(merge),
  };
}

export function freezePicture(sheet: Sheet): IFreeze {
  const view = sheet.rest.views?.[0];
  const frozen = view?.state === "frozen";
  const xSplit = frozen ? (view.xSplit ?? 0) : 0;
  const ySplit = frozen ? (view.ySplit ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

/** Rows and columns the view has: all that are used, and room to go on. */
export function viewSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedRect(false);
  return {
    rows: Math.max(100, (used ? lastRow(used) : 0) + 60),
    columns: Math.max(26, (used ? lastColumn(used) : 0) + 14),
  };
}

function sheetPicture(workbook: Workbook, sheet: Sheet, styles: StyleIds): Partial<IWorksheetData> {
  const { rows, columns } = viewSize(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.rows) {
    const line: Record<number, ICellData> = {};
    for (const [column, cell] of cells) line[column] = { ...contentPicture(cell), s: styles.idOf(cell.style) };
    cellData[row] = line;
  }
  const view = sheet.rest.views?.[0];
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const row of new Set([...sheet.rows.keys(), ...sheet.rowFormats.keys()])) rowData[row] = rowPicture(sheet, row);
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (let column = 0; column < columns; column++) columnData[column] = columnPicture(sheet, column);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: hexColor(sheet.rest.properties?.tabColor as FileColor | undefined, themeColors(workbook)) ?? "",
    rowCount: rows,
    columnCount: columns,
    cellData,
    rowData,
    columnData,
    mergeData: sheet.merges.map(mergePicture),
    freeze: freezePicture(sheet),
    zoomRatio: (view?.zoomScale ?? 100) / 100,
    defaultRowHeight: Math.round(defaultRowHeightPt(sheet) * PX_PER_PT),
    defaultColumnWidth: Math.round(columnWidthPt(sheet, columns + 1) * PX_PER_PT),
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

function contentPicture(cell: Cell): ICellData {
  const formula = cell.formula === undefined ? { f: null } : { f: cell.formula };
  const { value } = cell;
  if (value === null) return { ...formula, v: null, t: null, p: null };
  if (isError(value)) return { ...formula, v: value.error, t: CellValueType.STRING, p: null };
  if (typeof value === "number") return { ...formula, v: value, t: CellValueType.NUMBER, p: null };
  if (typeof value === "boolean") return { ...formula, v: value ? 1 : 0, t: CellValueType.BOOLEAN, p: null };
  return { ...formula, v: value, t: CellValueType.STRING, p: null };
}

/** Numbers the different styles of a workbook, each drawn up once. */
class StyleIds {
  readonly table: Record<string, ReturnType<typeof toGridStyle>> = {};
  private readonly ids = new Map<string, string>();
  private readonly known = new Map<Style, string>();
  private readonly theme: readonly string[];

  constructor(theme: readonly string[]) {
    this.theme = theme;
  }

  idOf(style: Style): string | null {
    if (Object.keys(style).length === 0) return null;
    const known = this.known.get(style);
    if (known) return known;
    const grid = toGridStyle(style, this.theme);
    const text = JSON.stringify(grid);
    const id = this.ids.get(text) ?? `s${String(this.ids.size)}`;
    this.ids.set(text, id);
    this.known.set(style, id);
    this.table[id] = grid;
    return id;
  }
}
