import { containsRect, intersection, lastRow, rectBetween, type Rect } from "./rect";

/**
 * The merged areas of a sheet, filed by the rows they touch: a sheet may hold tens of thousands, and every cell that
 * is written, measured or worked out asks whether it lies in one.
 */
export class MergedAreas {
  private areas: Rect[] = [];
  /** Whether `areas` was handed out, so that it may no longer be changed in place. */
  private handedOut = false;
  /** Areas by band of rows, and those over so many bands that they are looked at always; null: to be filed anew. */
  private filed: { readonly bands: Map<number, Rect[]>; readonly tall: Rect[] } | null = null;

  /** In the order they were made. Later changes do not show in the list. */
  list(): readonly Rect[] {
    this.handedOut = true;
    return this.areas;
  }

  replace(areas: readonly Rect[]): void {
    this.areas = [...areas];
    this.handedOut = false;
    this.filed = null;
  }

  /** One more; it must touch no other. */
  add(area: Rect): void {
    if (this.handedOut) this.areas = [...this.areas];
    this.handedOut = false;
    this.areas.push(area);
    if (this.filed) file(this.filed, area);
  }

  /** The area over a cell, or null. */
  at(row: number, column: number): Rect | null {
    const cell = rectBetween(row, column, row, column);
    const { bands, tall } = this.index();
    const holds = (area: Rect): boolean => containsRect(area, cell);
    return bands.get(bandOf(row))?.find(holds) ?? tall.find(holds) ?? null;
  }

  /** The areas that share a cell with a rectangle. */
  within(rect: Rect): Rect[] {
    const touches = (area: Rect): boolean => intersection(area, rect) !== null;
    if (isTall(rect)) return this.areas.filter(touches);
    const { bands, tall } = this.index();
    const found = new Set(tall.filter(touches));
    for (let band = bandOf(rect.row); band <= bandOf(lastRow(rect)); band++) {
      for (const area of bands.get(band) ?? []) if (touches(area)) found.add(area);
    }
    return [...found];
  }

  private index(): NonNullable<MergedAreas["filed"]> {
    if (this.filed) return this.filed;
    const filed = { bands: new Map<number, Rect[]>(), tall: [] };
    for (const area of this.areas) file(filed, area);
    return (this.filed = filed);
  }
}

const BAND_ROWS = 16;
const MOST_BANDS = 64;

function bandOf(row: number): number {
  return Math.floor(row / BAND_ROWS);
}

function isTall(rect: Rect): boolean {
  return rect.rowCount > BAND_ROWS * MOST_BANDS;
}

function file({ bands, tall }: { readonly bands: Map<number, Rect[]>; readonly tall: Rect[] }, area: Rect): void {
  if (isTall(area)) {
    tall.push(area);
    return;
  }
  for (let band = bandOf(area.row); band <= bandOf(lastRow(area)); band++) {
    const filed = bands.get(band);
    if (filed) filed.push(area);
    else bands.set(band, [area]);
  }
}
