import type { CellRange } from "../model/sheet";
import type { CellLink, CellLook, LookOnCells, SheetContent, SheetEntry, StackedBars } from "../model/sheet-fill";
import { HIGHEST_ROW_PT } from "./text-height";

/** The content of a sheet in the making, from the top down. */
export class SheetDraft {
  private readonly rows: SheetEntry[][] = [];
  private readonly heights: { row: number; heightPt: number }[] = [];
  private readonly looks = new Map<string, { look: CellLook; cells: CellRange[] }>();
  private readonly numberFormats: { cells: CellRange; format: string }[] = [];
  private readonly merges: { cells: CellRange; byRow: boolean }[] = [];
  private readonly links: CellLink[] = [];
  private readonly charts: StackedBars[] = [];

  constructor(private readonly columnWidthsPt: readonly number[]) {}

  get columnCount(): number {
    return this.columnWidthsPt.length;
  }

  /** The row that the next `add` fills. */
  get nextRow(): number {
    return this.rows.length;
  }

  /** Points from the left edge of a column to the right edge of another. */
  widthPt(first: number, last: number): number {
    return this.columnWidthsPt.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
  }

  /** Adds a row; gives its number. */
  add(entries: readonly SheetEntry[], heightPt: number): number {
    const row = this.rows.push([...entries]) - 1;
    this.heights.push({ row, heightPt: Math.min(heightPt, HIGHEST_ROW_PT) });
    return row;
  }

  /** Adds a row with one text across the sheet. */
  addLine(entry: SheetEntry, heightPt: number, look: CellLook): number {
    const row = this.add([entry], heightPt);
    const cells = { row, column: 0, rowCount: 1, columnCount: this.columnCount };
    this.merge(cells);
    this.look(cells, look);
    return row;
  }

  /** Adds many rows of the sheet's usual height. */
  addAll(rows: readonly (readonly SheetEntry[])[]): void {
    for (const row of rows) this.rows.push([...row]);
  }

  /** Puts an entry into a row added before. */
  put(row: number, column: number, entry: SheetEntry): void {
    const cells = this.rows[row];
    if (cells === undefined) throw new Error("no such row");
    while (cells.length <= column) cells.push("");
    cells[column] = entry;
  }

  look(cells: CellRange, look: CellLook): void {
    const key = JSON.stringify(look);
    const known = this.looks.get(key);
    if (known === undefined) this.looks.set(key, { look, cells: [cells] });
    else known.cells.push(cells);
  }

  numbers(cells: CellRange, format: string): void {
    this.numberFormats.push({ cells, format });
  }

  merge(cells: CellRange, byRow = false): void {
    this.merges.push({ cells, byRow });
  }

  link(link: CellLink): void {
    this.links.push(link);
  }

  /** A chart over rows of its own. */
  addChart(chart: Omit<StackedBars, "place">, heightPt: number): void {
    const rowCount = Math.max(4, Math.ceil(heightPt / CHART_ROW_PT));
    const row = this.nextRow;
    for (let index = 0; index < rowCount; index++) this.add([], CHART_ROW_PT);
    this.charts.push({ ...chart, place: { row, column: 0, rowCount, columnCount: this.columnCount } });
  }

  content(
    page: Omit<SheetContent["page"], "onePage"> & { readonly onePage?: boolean; readonly frozenRows?: number },
  ): SheetContent {
    const { frozenRows = 0, onePage = false, ...rest } = page;
    return {
      rows: this.rows,
      columnWidthsPt: this.columnWidthsPt,
      hiddenColumns: null,
      rowHeights: this.heights,
      looks: [...this.looks.values()] satisfies LookOnCells[],
      numberFormats: this.numberFormats,
      merges: this.merges,
      links: this.links,
      charts: this.charts,
      page: { ...rest, onePage },
      frozenRows,
    };
  }
}

const CHART_ROW_PT = 18;
