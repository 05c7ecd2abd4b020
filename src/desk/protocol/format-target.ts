import type { Style } from "../workbook/cell";
import { fileColor, hexColor, themeColors, type FileColor } from "../workbook/colors";
import type { Rect } from "../workbook/rect";
import type { Sheet } from "../workbook/sheet";
import { changeStyles, commonValue } from "../workbook/styling";
import { rectOf, type AreasTarget, type DeskState, type RangeTarget } from "./desk-state";
import { invalidArgument } from "./errors";
import { assertAllowed } from "./guard";
import type { Property } from "./member-table";

/** The cells a format object speaks of: those of a range or of several areas, wherever they have moved to. */
export interface FormatTarget {
  readonly sheet: Sheet;
  rects(): readonly Rect[];
}

export function formatOfRange(target: RangeTarget): FormatTarget {
  return { sheet: target.sheet, rects: () => [rectOf(target)] };
}

export function formatOfAreas(target: AreasTarget): FormatTarget {
  return { sheet: target.sheet, rects: () => target.rects };
}

/** What all cells share, or null when they differ: the answer of every format property. */
export function shared<T>(target: FormatTarget, read: (style: Style) => T): T | null {
  return commonValue(target.sheet, target.rects(), read) ?? null;
}

/** Changes the styles of the cells, unless the sheet's protection forbids it. */
export function restyle(target: FormatTarget, change: (style: Style) => Style): void {
  const rects = target.rects();
  assertAllowed(target.sheet, "formatCells", rects);
  changeStyles(target.sheet, rects, change);
}

/** A property of every cell's style: how it reads one, and how it changes one to a checked value. */
export function styleProperty<T>(
  read: (style: Style, desk: DeskState) => T,
  change: (style: Style, value: T) => Style,
  check: (value: unknown) => T,
  since?: string,
): Property<FormatTarget> {
  return {
    ...(since !== undefined && { since }),
    get: (target, desk) => shared(target, (style) => read(style, desk)),
    set: (target, value) => {
      const checked = check(value);
      restyle(target, (style) => change(style, checked));
    },
  };
}

/** "#RRGGBB" for a colour of the file; `fallback` where it names none. */
export function colorText(color: unknown, desk: DeskState, fallback: string): string {
  return hexColor(color as FileColor | undefined, themeColors(desk.workbook)) ?? fallback;
}

/** @throws RichApiError InvalidArgument for what is no colour */
export function colorFrom(value: unknown): FileColor {
  return (typeof value === "string" ? fileColor(value) : null) ?? invalidArgument();
}
