import type { CellAddress, CellRange } from "./sheet";

/** What a cell of a filled sheet is to hold: nothing, a text, a number, or a formula with its "=". */
export type SheetEntry = "" | string | number | { readonly formula: string };

/** How cells look. What is left out stays as on a new sheet. Colours "#RRGGBB", sizes in points. */
export interface CellLook {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  readonly wrap?: boolean;
  readonly underline?: boolean;
  /** Thin lines around and between the cells. */
  readonly lines?: boolean;
}

/** Cells that look alike. */
export interface LookOnCells {
  readonly cells: readonly CellRange[];
  readonly look: CellLook;
}

/** A bar chart whose bars are stacked: the data's first row names the series, its first column the bars. */
export interface StackedBars {
  /** Known again by this name when the sheet is filled anew. */
  readonly name: string;
  readonly title: string;
  /** The sheet of the data. */
  readonly dataSheet: string;
  readonly data: CellRange;
  /** The cells it covers. */
  readonly place: CellRange;
  /** One for each series: how its bars are filled, and the colour of the numbers on them. */
  readonly series: readonly { readonly fill: string; readonly text: string }[];
}

/** A link from a cell to cells of the workbook. */
export interface CellLink {
  readonly cell: CellAddress;
  readonly targetSheet: string;
  readonly target: CellRange;
  /** Shown while the pointer rests on it. */
  readonly tip: string;
}

/** All that a filled sheet holds, from A1 on. Zero-based rows and columns; lengths in points. */
export interface SheetContent {
  /** Row by row; a row may be shorter than others. */
  readonly rows: readonly (readonly SheetEntry[])[];
  readonly columnWidthsPt: readonly number[];
  /** Columns not shown; null for none. */
  readonly hiddenColumns: { readonly first: number; readonly count: number } | null;
  readonly rowHeights: readonly { readonly row: number; readonly heightPt: number }[];
  /** Applied in their order: a later one adds to an earlier one, or takes its place. */
  readonly looks: readonly LookOnCells[];
  readonly numberFormats: readonly { readonly cells: CellRange; readonly format: string }[];
  /** `byRow`: each row of the range is merged for itself. */
  readonly merges: readonly { readonly cells: CellRange; readonly byRow: boolean }[];
  readonly links: readonly CellLink[];
  readonly charts: readonly StackedBars[];
  readonly page: {
    readonly orientation: "Portrait" | "Landscape";
    /** All on one page; else as wide as a page, and as long as it takes. */
    readonly onePage: boolean;
    /** Rows printed again on each page: as many from the sheet's first one on; 0 for none. */
    readonly titleRows: number;
  };
  /** Rows that stay in view when scrolling, from the first one on; 0 for none. */
  readonly frozenRows: number;
}

/** A worksheet and what it is for, if this add-in made it: "summary", "summaryList", "leader:…", "unit:…". */
export interface SheetRole {
  readonly sheetName: string;
  readonly role: string | null;
  /** Nothing stands on it at all, not even a format. */
  readonly blank?: boolean;
}
