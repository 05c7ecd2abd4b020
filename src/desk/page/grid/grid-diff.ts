import type { ICellData, IStyleData } from "@univerjs/core";
import { BLANK, type Cell } from "../../workbook/cell";
import { themeColors } from "../../workbook/colors";
import type { Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { cellKey, conditionalStyles, type ConditionalStyles } from "./conditional-styles";
import { cellPicture, columnPicture, freezePicture, mergePicture, rowPicture, viewSize } from "./sheet-picture";

/** One order to the view. */
export interface ViewOrder {
  readonly id: string;
  readonly params: object;
}

/** What the view shows of one sheet. Cells are values, so the same object means the same look. */
interface Shown {
  cells: Map<number, Cell>;
  overlay: ConditionalStyles;
  overlayKey: string;
  rows: Map<number, string>;
  columns: readonly string[];
  merges: readonly Rect[];
  freeze: string;
}

/** Compares the workbook with what the view shows, and gives the orders that make the view show it. */
export class GridDiff {
  private readonly workbook: Workbook;
  private readonly shown = new Map<Sheet, Shown>();
  private readonly tabs: string;

  /** The view shows the whole workbook as it is now, but for conditional formats. */
  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.tabs = tabsOf(workbook);
    for (const sheet of workbook.sheets) this.shown.set(sheet, this.look(sheet));
  }

  /** Whether the sheets' names, order and visibility are those shown; if not the view has to be made anew. */
  sameSheets(): boolean {
    return this.tabs === tabsOf(this.workbook);
  }

  overlayAt(sheetId: string, row: number, column: number): IStyleData | undefined {
    const sheet = this.workbook.sheets.find(({ id }) => id === sheetId);
    return sheet && this.shown.get(sheet)?.overlay.byCell.get(cellKey(row, column));
  }

  undrawn(sheet: Sheet): readonly string[] {
    return this.shown.get(sheet)?.overlay.undrawn ?? [];
  }

  /** Orders for all that changed since the last call. */
  changes(): ViewOrder[] {
    return this.workbook.sheets.flatMap((sheet) => this.sheetChanges(sheet));
  }

  private sheetChanges(sheet: Sheet): ViewOrder[] {
    const before = this.shown.get(sheet);
    const after = this.look(sheet, before);
    this.shown.set(sheet, after);
    if (!before) return [];
    const orders: ViewOrder[] = [];
    const order = (id: string, params: object): void => {
      orders.push({ id: `sheet.mutation.${id}`, params: { subUnitId: sheet.id, ...params } });
    };
    const size = viewSize(sheet);
    if (after.columns.length !== before.columns.length)
      order("set-worksheet-column-count", { columnCount: size.columns });
    const cells = this.changedCells(before, after);
    if (cells) order("set-range-values", { cellValue: cells });
    if (JSON.stringify(before.merges) !== JSON.stringify(after.merges)) {
      if (before.merges.length > 0) order("remove-worksheet-merge", { ranges: before.merges.map(mergePicture) });
      if (after.merges.length > 0) order("add-worksheet-merge", { ranges: after.merges.map(mergePicture) });
    }
    this.rowOrders(sheet, before, after, order);
    this.columnOrders(sheet, before, after, order);
    if (before.freeze !== after.freeze) order("set-frozen", { ...freezePicture(sheet), resetScroll: false });
    return orders;
  }

  private changedCells(before: Shown, after: Shown): Record<number, Record<number, ICellData>> | null {
    const theme = themeColors(this.workbook);
    const rows: Record<number, Record<number, ICellData>> = {};
    let any = false;
    const put = (key: number): void => {
      const row = Math.floor(key / 16_384);
      (rows[row] ??= {})[key % 16_384] = cellPicture(after.cells.get(key) ?? BLANK, theme);
      any = true;
    };
    for (const [key, cell] of after.cells) if (before.cells.get(key) !== cell) put(key);
    for (const key of before.cells.keys()) if (!after.cells.has(key)) put(key);
    if (before.overlay !== after.overlay) {
      const keys = new Set([...before.overlay.byCell.keys(), ...after.overlay.byCell.keys()]);
      for (const key of keys) {
        if (before.overlay.byCell.get(key) !== after.overlay.byCell.get(key)) put(key);
      }
    }
    return any ? rows : null;
  }

  private rowOrders(sheet: Sheet, before: Shown, after: Shown, order: (id: string, params: object) => void): void {
    const heights: Record<number, number> = {};
    const rows = [...new Set([...before.rows.keys(), ...after.rows.keys()])].filter(
      (row) => before.rows.get(row) !== after.rows.get(row),
    );
    if (rows.length === 0) return;
    const line = (row: number) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
    for (const row of rows) heights[row] = rowPicture(sheet, row).h ?? 20;
    order("set-worksheet-row-height", { ranges: rows.map(line), rowHeight: heights });
    for (const hidden of [true, false]) {
      const ranges = rows.filter((row) => sheet.isRowHidden(row) === hidden).map(line);
      if (ranges.length > 0) order(hidden ? "set-row-hidden" : "set-row-visible", { ranges });
    }
  }

  private columnOrders(sheet: Sheet, before: Shown, after: Shown, order: (id: string, params: object) => void): void {
    after.columns.forEach((look, column) => {
      if (before.columns[column] === look) return;
      const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column }];
      order("set-worksheet-col-width", { ranges, colWidth: columnPicture(sheet, column).w ?? 72 });
      order(sheet.isColumnHidden(column) ? "set-col-hidden" : "set-col-visible", { ranges });
    });
  }

  private look(sheet: Sheet, before?: Shown): Shown {
    const cells = new Map<number, Cell>();
    const rows = new Map<number, string>();
    for (const [row, line] of sheet.rows) for (const [column, cell] of line) cells.set(cellKey(row, column), cell);
    for (const row of new Set([...sheet.rows.keys(), ...sheet.rowFormats.keys()])) {
      rows.set(row, JSON.stringify(rowPicture(sheet, row)));
    }
    const columns = Array.from({ length: viewSize(sheet).columns }, (_, column) =>
      JSON.stringify(columnPicture(sheet, column)),
    );
    const overlayKey = formatsKey(sheet);
    // Rules on values may turn out differently after an edit; constant ones stay.
    const keep = before && before.overlayKey === overlayKey && sheet.conditionalFormats.every(isConstant);
    const overlay = keep ? before.overlay : before ? conditionalStyles(this.workbook, sheet) : NOTHING;
    return {
      cells,
      overlay,
      overlayKey: before ? overlayKey : "",
      rows,
      columns,
      merges: sheet.merges,
      freeze: JSON.stringify(freezePicture(sheet)),
    };
  }
}

const NOTHING: ConditionalStyles = { byCell: new Map(), undrawn: [] };

function isConstant({ rule }: Sheet["conditionalFormats"][number]): boolean {
  return rule.type === "expression";
}

function formatsKey(sheet: Sheet): string {
  return JSON.stringify(sheet.conditionalFormats.map(({ id, rects, priority, rule }) => [id, rects, priority, rule]));
}

function tabsOf(workbook: Workbook): string {
  return JSON.stringify(workbook.sheets.map(({ id, name, visibility }) => [id, name, visibility]));
}
