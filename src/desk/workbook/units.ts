import type { Sheet } from "./sheet";

/** Pixels of the widest digit of the default font (Calibri or Arial 11 at 96 dpi); other fonts have 8. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Width in points of a column whose file width is in characters, padding included ([ECMA-376] 18.3.1.13). */
export function widthToPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels / PIXELS_PER_POINT;
}

/** File width of a column that is so many points wide, to the pixel as Excel rounds it. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points * PIXELS_PER_POINT);
  return Math.round((pixels / DIGIT) * 256) / 256;
}

/** Excel draws 64 pixels for 8.43 characters where the file names no default. */
const DEFAULT_WIDTH = 64 / DIGIT;

export function columnWidthPt(sheet: Sheet, column: number): number {
  const format = sheet.columns.at(column);
  if (format.hidden) return 0;
  return widthToPoints(format.width ?? sheet.rest.properties.defaultColWidth ?? DEFAULT_WIDTH);
}

export function defaultRowHeightPt(sheet: Sheet): number {
  return sheet.rest.properties.defaultRowHeight ?? 15;
}
