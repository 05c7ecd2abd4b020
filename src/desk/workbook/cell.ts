import type { Cell as LibraryCell, Style as LibraryStyle } from "@cj-tech-master/excelts";

/** The library's plain model of a cell, as it is read from and written to a file. */
export type CellModel = LibraryCell["model"];

/** Style of a cell as the library holds it. Shared between cells: replace, never change in place. */
export type Style = Partial<LibraryStyle> & { readonly quotePrefix?: boolean };

/** An error value such as #REF!. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell shows: null is blank, dates are Excel's day numbers. */
export type Content = string | number | boolean | ErrorValue | null;

/** One cell. Cells without content, style or note are not stored. */
export interface Cell {
  readonly value: Content;
  /** With its "=", when the value is worked out. */
  readonly formula?: string;
  readonly style: Style;
  /** What the value alone does not say: rich text runs, a hyperlink, an array formula's range. */
  readonly source?: CellModel;
  /** The library's model of a note (the yellow box, not a threaded comment). */
  readonly note?: CellModel["comment"];
}

export const NO_STYLE: Style = Object.freeze({});
export const BLANK: Cell = Object.freeze({ value: null, style: NO_STYLE });

export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

/** Whether nothing would be lost if the cell were not stored. */
export function isVoid(cell: Cell): boolean {
  return isBlank(cell) && cell.note === undefined && isEmpty(cell.style);
}

function isEmpty(style: Style): boolean {
  return style === NO_STYLE || Object.keys(style).length === 0;
}
