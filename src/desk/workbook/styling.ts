import { NO_STYLE, type Cell, type Style } from "./cell";
import { cellCount, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, type Rect } from "./rect";
import { Sheet } from "./sheet";

/** Every different style in these cells, unstored ones included. Order means nothing. */
export function stylesIn(sheet: Sheet, rects: readonly Rect[]): Set<Style> {
  const styles = new Set<Style>();
  for (const rect of rects) {
    const walked = cellCount(rect) <= 50_000 ? rect : usedPart(sheet, rect);
    if (walked) {
      for (let row = walked.row; row <= lastRow(walked); row++) {
        for (let column = walked.column; column <= lastColumn(walked); column++) {
          const cell = sheet.cell(row, column);
          styles.add(cell.style);
          for (const style of runStyles(cell)) styles.add(style);
        }
      }
    }
    // Beyond the used cells a large range looks like its last cell.
    if (walked !== rect) styles.add(sheet.cell(lastRow(rect), lastColumn(rect)).style);
  }
  return styles;
}

function usedPart(sheet: Sheet, rect: Rect): Rect | null {
  const used = sheet.usedRect(false);
  return used && intersection(rect, used);
}

/** The styles of a cell's characters where its text is formatted in runs. */
function runStyles({ source, style }: Cell): Style[] {
  const value: unknown = source?.value;
  if (typeof value !== "object" || value === null || !("richText" in value) || !Array.isArray(value.richText))
    return [];
  return (value.richText as { font?: Style["font"] }[]).map(({ font }) => (font ? { ...style, font } : style));
}

/** The value that all cells share, or undefined when they differ. */
export function commonValue<T>(sheet: Sheet, rects: readonly Rect[], read: (style: Style) => T): T | undefined {
  let first: { readonly value: T } | null = null;
  for (const style of stylesIn(sheet, rects)) {
    const value = read(style);
    if (first && first.value !== value) return undefined;
    first ??= { value };
  }
  return first?.value;
}

/** Gives the cells another style. Whole rows and columns keep it for cells still to come. */
export function changeStyles(sheet: Sheet, rects: readonly Rect[], change: (style: Style) => Style): void {
  const cache = new Map<Style, Style>();
  const apply = (style: Style): Style => {
    const known = cache.get(style);
    if (known) return known;
    const next = Sheet.tidy(change(style));
    cache.set(style, next);
    return next;
  };
  for (const rect of rects) changeRect(sheet, rect, apply);
}

function changeRect(sheet: Sheet, rect: Rect, apply: (style: Style) => Style): void {
  sheet.changed = true;
  const columns = isEntireColumn(rect);
  const rows = isEntireRow(rect);
  if (!columns && !rows) {
    for (let row = rect.row; row <= lastRow(rect); row++) {
      for (let column = rect.column; column <= lastColumn(rect); column++) sheet.restyle(row, column, apply);
    }
    return;
  }
  // Where a row of a format of its own crosses a formatted column, a cell of its own has to say which one wins.
  if (columns && !rows) crossRows(sheet, rect);
  if (columns) {
    sheet.columns.update(rect.column, lastColumn(rect), ({ style, ...format }) => ({
      ...format,
      ...unlessEmpty(apply(style ?? NO_STYLE)),
    }));
  }
  const numbers = !rows ? [] : columns ? [...sheet.rowFormats.keys()] : span(rect.row, lastRow(rect));
  for (const row of numbers) {
    const { style } = sheet.rowFormat(row);
    if (!columns || style) sheet.formatRow(row, { style: unlessEmpty(apply(style ?? NO_STYLE)).style });
  }
  // Last, so that a cell left without anything of its own is not stored for want of a row or column to differ from.
  for (const [row, column, cell] of [...sheet.cellsIn(rect)]) {
    sheet.put(row, column, { ...cell, style: apply(cell.style) });
  }
}

function crossRows(sheet: Sheet, rect: Rect): void {
  for (const [row, { style }] of [...sheet.rowFormats]) {
    if (!style) continue;
    for (const column of span(rect.column, Math.min(lastColumn(rect), rect.column + 255))) {
      sheet.put(row, column, sheet.cell(row, column));
    }
  }
}

function unlessEmpty(style: Style): { readonly style?: Style } {
  return Object.keys(style).length > 0 ? { style } : {};
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
