import type { CellRange, CellValue } from "./sheet";

/** How the cells of a printed table look. Always black on white, vertically centred, not indented. */
export interface PrintLook {
  readonly fontName: string;
  readonly fontSizePt: number;
  readonly bold: boolean;
  readonly horizontal: "Left" | "Center";
  readonly wrap: boolean;
}

/** The page a sheet is printed on. Lengths in points; rows and columns zero-based. */
export interface PrintPage {
  readonly paper: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
  readonly marginsPt: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: CellRange;
  /** Rows printed on top of every page. */
  readonly titleRows: { readonly row: number; readonly rowCount: number };
  /** Rows that begin a page, ascending. */
  readonly breaksBefore: readonly number[];
  /** Footers in Excel's codes ("&P" is the page number): odd pages at the right, even pages at the left. */
  readonly oddFooterRight: string;
  readonly evenFooterLeft: string;
}

/** A number format that is not the general one, and where it stands. */
export interface NumberFormatArea {
  readonly format: string;
  readonly cells: CellRange;
}

/**
 * One step of laying a table out for print, as a value: plain JSON, safe to apply twice. Carried out in order by the
 * Excel adapter, which first sees that nothing stands in the way. Every edit names its sheet.
 */
export type PrintEdit =
  | {
      /** Make sure that the sheet is there (after `after`), empty it, and write `values` from A1 on. Text stays text. */
      readonly kind: "refillSheet";
      readonly sheetName: string;
      readonly after: string;
      readonly values: readonly (readonly CellValue[])[];
      readonly numberFormats: readonly NumberFormatArea[];
    }
  | { readonly kind: "mergeCells"; readonly sheetName: string; readonly cells: readonly CellRange[] }
  | {
      readonly kind: "setLook";
      readonly sheetName: string;
      readonly cells: readonly CellRange[];
      readonly look: PrintLook;
    }
  | {
      /** Thin lines inside, medium ones around; where `lines` is "none": no lines at all. */
      readonly kind: "setBorders";
      readonly sheetName: string;
      readonly cells: CellRange;
      readonly lines: "table" | "none";
    }
  | {
      readonly kind: "setColumnWidths";
      readonly sheetName: string;
      readonly columns: readonly { readonly column: number; readonly widthPt: number }[];
    }
  | {
      /** Heights by value; `rows` ascending. */
      readonly kind: "setRowHeights";
      readonly sheetName: string;
      readonly heights: readonly {
        readonly heightPt: number;
        readonly rows: readonly { readonly row: number; readonly rowCount: number }[];
      }[];
    }
  | { readonly kind: "showRows"; readonly sheetName: string; readonly rows: readonly number[] }
  | { readonly kind: "setPage"; readonly sheetName: string; readonly page: PrintPage };
