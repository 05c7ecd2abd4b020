import { parseRect, rectAddress } from "./a1";
import { moveExtension } from "./extensions";
import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from "./rect";
import type { Sheet } from "./sheet";
import { isWhole, shiftRect, type Shift } from "./shift";

/**
 * Moves what a sheet keeps beside its cells: data validations, AutoFilter, print area and titles, breaks, pictures,
 * threaded comments, frozen panes.
 */
export function shiftSheetParts(sheet: Sheet, shift: Shift, moveFormula: (formula: string) => string): void {
  const rest = sheet.rest;
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const rect = shiftRect(link.rect, shift);
    return rect ? [{ ...link, rect }] : [];
  });
  sheet.extensions = sheet.extensions.map((element) =>
    moveExtension(element, (area) => shiftAddress(area, shift), moveFormula),
  );
  sheet.rest = {
    ...rest,
    dataValidations: shiftKeys(rest.dataValidations, shift),
    autoFilter: typeof rest.autoFilter === "string" ? (shiftAddress(rest.autoFilter, shift) ?? null) : rest.autoFilter,
    rowBreaks: rest.rowBreaks.flatMap((b) => shiftBreak(b, "rows", shift)),
    colBreaks: rest.colBreaks.flatMap((b) => shiftBreak(b, "columns", shift)),
    media: rest.media.map((medium) => shiftAnchor(medium, shift)) as typeof rest.media,
    threadedComments: (rest.threadedComments ?? []).flatMap((entry) => {
      const ref = shiftAddress(entry.ref, shift);
      return ref === null ? [] : [{ ...entry, ref }];
    }),
    pageSetup: shiftPageSetup(rest.pageSetup, shift),
  };
}

function shiftAddress(address: string, shift: Shift): string | null {
  const rect = parseRect(address);
  if (!rect) return address;
  const moved = shiftRect(rect, shift);
  return moved && rectAddress(moved);
}

/** Validations are filed by cell ("A1") or by "range:A1:A9" with blanks between areas. */
function shiftKeys<T>(entries: Record<string, T>, shift: Shift): Record<string, T> {
  const moved: Record<string, T> = {};
  for (const [key, value] of Object.entries(entries)) {
    const prefix = key.startsWith("range:") ? "range:" : "";
    const areas = key
      .slice(prefix.length)
      .split(" ")
      .flatMap((address) => shiftAddress(address, shift) ?? []);
    if (areas.length > 0) moved[prefix + areas.join(" ")] = value;
  }
  return moved;
}

/** `id` of a break is the number of the last row or column before it, counted from 1. */
function shiftBreak<T extends { id: number }>(item: T, axis: Shift["axis"], shift: Shift): T[] {
  if (axis !== shift.axis || !isWhole(shift)) return [item];
  const rect: Rect =
    axis === "rows"
      ? { row: item.id, column: 0, rowCount: 1, columnCount: SHEET_COLUMNS }
      : { row: 0, column: item.id, rowCount: SHEET_ROWS, columnCount: 1 };
  const moved = shiftRect(rect, shift);
  const id = moved ? (axis === "rows" ? moved.row : moved.column) : 0;
  return id > 0 ? [{ ...item, id }] : [];
}

interface Anchor {
  readonly nativeRow: number;
  readonly nativeCol: number;
}

function shiftAnchor<T>(medium: T, shift: Shift): T {
  const range = (medium as { range?: { tl?: Anchor; br?: Anchor; editAs?: string } }).range;
  if (!range?.tl || range.editAs === "absolute") return medium;
  const move = (anchor: Anchor): Anchor => {
    const { row, column } = anchorCell(anchor, shift);
    return { ...anchor, nativeRow: row, nativeCol: column };
  };
  return { ...medium, range: { ...range, tl: move(range.tl), ...(range.br && { br: move(range.br) }) } };
}

function anchorCell(anchor: Anchor, shift: Shift): { row: number; column: number } {
  const cell = { row: anchor.nativeRow, column: anchor.nativeCol };
  const moved = shiftRect({ ...cell, rowCount: 1, columnCount: 1 }, shift);
  if (moved) return moved;
  return shift.axis === "rows" ? { ...cell, row: shift.at } : { ...cell, column: shift.at };
}

function shiftPageSetup<T extends { printArea?: string; printTitlesRow?: string; printTitlesColumn?: string }>(
  setup: T,
  shift: Shift,
): T {
  const next = { ...setup };
  if (setup.printArea) {
    const areas = setup.printArea.split("&&").flatMap((area) => shiftAddress(area, shift) ?? []);
    if (areas.length > 0) next.printArea = areas.join("&&");
    else delete next.printArea;
  }
  for (const key of ["printTitlesRow", "printTitlesColumn"] as const) {
    const titles = setup[key];
    const moved = titles ? shiftAddress(titles, shift) : titles;
    if (moved) next[key] = moved;
    else delete next[key];
  }
  return next;
}
