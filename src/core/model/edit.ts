import type { CellAddress, CellRange, CellValue } from "./sheet";
import type { SheetContent } from "./sheet-fill";

/** The three kinds of mark, strongest first. Each has its own colour and its own tag in the workbook. */
export type MarkKind = "contradicted" | "uncertain" | "layout";

/**
 * A change to the workbook, as a value: plain JSON, safe to apply twice. The Excel adapter is the only one
 * that carries it out. Every edit names its sheet.
 */
export type WorkbookEdit =
  | {
      /** Write one cell, provided that it still reads `before`. Text that would turn into a formula stays text. */
      readonly kind: "setValue";
      readonly sheetName: string;
      readonly cell: CellAddress;
      readonly before: CellValue;
      readonly after: CellValue;
    }
  | {
      /**
       * Put marks on cells as conditional formats that carry a tag, after removing all earlier marks of this
       * add-in from the sheet. The user's own fills and conditional formats stay. An empty list only removes.
       */
      readonly kind: "setMarks";
      readonly sheetName: string;
      readonly marks: readonly {
        readonly kind: MarkKind;
        readonly cells: readonly CellRange[];
        /** "#RRGGBB"; the kind's own colour where absent. */
        readonly fill?: string;
      }[];
    }
  | {
      /** Delete whole rows, provided that each still reads as it did. Zero-based, ascending. */
      readonly kind: "deleteRows";
      readonly sheetName: string;
      readonly rows: readonly {
        readonly row: number;
        readonly before: readonly CellValue[];
        readonly firstColumn: number;
      }[];
    }
  | {
      /**
       * Fill a sheet of this add-in's own. Where there is none of that name it is made; one that this add-in made
       * earlier is emptied and filled again; anybody else's is refused. Never deletes a sheet.
       */
      readonly kind: "fillSheet";
      readonly sheetName: string;
      /** What the sheet is for, by which it is known again whatever it was renamed to. At most 255 characters. */
      readonly role: string;
      /** The cell that says whether the sheet still agrees with what it was made from. */
      readonly freshnessCell: CellAddress;
      readonly content: SheetContent;
    };

/** A proposed correction of one finding. Applied only when the user accepts it. */
export interface Fix {
  /** What it does, as a person would say it: "删去第12行重复的表头". */
  readonly label: string;
  /**
   * Changes only spelling, blanks, punctuation, brackets, repeated marks or page furniture: never a status, a number,
   * or who is named. Safe fixes may be applied many at once.
   */
  readonly safe: boolean;
  readonly edits: readonly WorkbookEdit[];
}
