import type { Worksheet } from "@cj-tech-master/excelts";
import { BLANK, isBlank, isVoid, NO_STYLE, type Cell, type Style } from "./cell";
import { Columns } from "./columns";
import type { ConditionalFormat } from "./conditional-format";
import type { Chart } from "./chart";
import type { Hyperlink } from "./hyperlinks";
import { MergedAreas } from "./merged-areas";
import { boundingRect, lastRow, rectBetween, type Rect } from "./rect";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What a row says about itself, beside its cells. */
export interface RowFormat {
  /** Points; absent: the sheet's default or as high as its text asks. */
  readonly height?: number;
  readonly customHeight?: boolean;
  readonly hidden?: boolean;
  readonly style?: Style;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

/** Everything else of a worksheet, as the library's plain model has it: views, page set-up, protection, images … */
export type SheetRest = Omit<
  Worksheet["model"],
  "rows" | "cols" | "mergeCells" | "conditionalFormattings" | "name" | "state"
>;

/**
 * One worksheet. Zero-based everywhere. Cells are values: to change one, put another in its place. Whoever changes
 * anything else sets `changed`.
 */
export class Sheet {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly rowFormats = new Map<number, RowFormat>();
  readonly columns = new Columns();
  conditionalFormats: ConditionalFormat[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  charts: readonly Chart[] = [];
  /** Extension elements of the sheet's part, carried as they are. */
  extensions: readonly string[] = [];
  /** Criteria of the AutoFilter as XML inside its element; the library does not keep them. */
  filterCriteria = "";
  name: string;
  visibility: Visibility;
  rest: SheetRest;
  /** Whether it may differ from the file it came from. A workbook in which nothing changed is saved as it was. */
  changed = false;
  /** `id` is what add-ins know the sheet by ("{…}"); `libraryId` the number the library files it under. */
  readonly id: string;
  readonly libraryId: number;
  private readonly mergedAreas = new MergedAreas();

  constructor(id: string, libraryId: number, name: string, visibility: Visibility, rest: SheetRest) {
    this.id = id;
    this.libraryId = libraryId;
    this.name = name;
    this.visibility = visibility;
    this.rest = rest;
  }

  /** The cell as it is, with the style it inherits from its row or column while it has none of its own. */
  cell(row: number, column: number): Cell {
    const cell = this.rows.get(row)?.get(column);
    if (cell) return cell;
    const style = this.rowFormats.get(row)?.style ?? this.columns.at(column).style;
    return style && Object.keys(style).length > 0 ? { ...BLANK, style } : BLANK;
  }

  put(row: number, column: number, cell: Cell): void {
    this.changed = true;
    let cells = this.rows.get(row);
    if (isVoid(cell) && !(this.rowFormats.get(row)?.style ?? this.columns.at(column).style)) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      return;
    }
    if (!cells) this.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  restyle(row: number, column: number, change: (style: Style) => Style): void {
    const cell = this.cell(row, column);
    const style = change(cell.style);
    if (style !== cell.style) this.put(row, column, { ...cell, style });
  }

  rowFormat(row: number): RowFormat {
    return this.rowFormats.get(row) ?? {};
  }

  formatRow(row: number, change: Partial<{ -readonly [K in keyof RowFormat]: RowFormat[K] | undefined }>): void {
    this.changed = true;
    const next = Object.fromEntries(
      Object.entries({ ...this.rowFormat(row), ...change }).filter(
        ([, v]) => v !== undefined && v !== false && v !== 0,
      ),
    ) as RowFormat;
    if (Object.keys(next).length === 0) this.rowFormats.delete(row);
    else this.rowFormats.set(row, next);
  }

  /** Stored cells inside a rectangle, row by row, left to right. */
  *cellsIn(rect: Rect): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of this.rowsIn(rect)) {
      const cells = [...(this.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
      for (const [column, cell] of cells) {
        if (column >= rect.column && column < rect.column + rect.columnCount) yield [row, column, cell];
      }
    }
  }

  /** Numbers of the rows with stored cells inside a rectangle, in order. A small one does not go over the sheet. */
  private rowsIn(rect: Rect): number[] {
    if (rect.rowCount > this.rows.size) {
      return [...this.rows.keys()].filter((row) => row >= rect.row && row <= lastRow(rect)).sort((a, b) => a - b);
    }
    return Array.from({ length: rect.rowCount }, (_, index) => rect.row + index).filter((row) => this.rows.has(row));
  }

  /**
   * Smallest rectangle around all cells with content, or, unless `valuesOnly`, with content or formatting. Null when
   * there are none. Merged areas count as formatting.
   */
  usedRect(valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && isBlank(cell)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    const used = bottom < 0 ? null : rectBetween(top, left, bottom, right);
    if (valuesOnly) return used;
    return this.merges.reduce<Rect | null>((all, merge) => (all ? boundingRect(all, merge) : merge), used);
  }

  get merges(): readonly Rect[] {
    return this.mergedAreas.list();
  }

  set merges(areas: readonly Rect[]) {
    this.mergedAreas.replace(areas);
  }

  /** Merges an area that touches no merged one. */
  addMerge(area: Rect): void {
    this.mergedAreas.add(area);
  }

  mergeAt(row: number, column: number): Rect | null {
    return this.mergedAreas.at(row, column);
  }

  mergesIn(rect: Rect): Rect[] {
    return this.mergedAreas.within(rect);
  }

  /** Whether the row or the column is hidden, by hand or by a filter. */
  isRowHidden(row: number): boolean {
    return this.rowFormats.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.columns.at(column).hidden ?? false;
  }

  get isProtected(): boolean {
    const protection = this.rest.sheetProtection;
    return protection !== null && protection !== undefined && protection.sheet !== false;
  }

  /** Style without a property that is undefined; the shared empty one when nothing is left. */
  static tidy(style: Style): Style {
    const entries = Object.entries(style).filter(([, v]) => v !== undefined);
    return entries.length === 0 ? NO_STYLE : (Object.fromEntries(entries) as Style);
  }
}
