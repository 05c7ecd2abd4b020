import type { Style } from "../../workbook/cell";
import { lastColumn, lastRow, type Rect } from "../../workbook/rect";
import { autofitColumn, autofitRow, rowHeightPt } from "../../workbook/text-size";
import { columnWidthPt, pointsToWidth } from "../../workbook/units";
import { boolean, integer, number, oneOf } from "../arguments";
import { invalidArgument } from "../errors";
import { styleProperty, type FormatTarget } from "../format-target";
import { assertAllowed } from "../guard";
import { hostObject, type ClassTable, type Property } from "../member-table";
import { BORDERS_TABLE } from "./borders";
import { FILL_TABLE, FONT_TABLE, FORMAT_PROTECTION_TABLE } from "./fill-font";

type Horizontal = NonNullable<NonNullable<Style["alignment"]>["horizontal"]>;
type Vertical = NonNullable<NonNullable<Style["alignment"]>["vertical"]>;

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<string, Horizontal | undefined>;
const VERTICAL = {
  Bottom: undefined,
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<string, Vertical | undefined>;
const HIGHEST_ROW_PT = 409.5;
const WIDEST_COLUMN_CHARACTERS = 255;

/** The format of cells: `Range.format` and `RangeAreas.format`. */
export const RANGE_FORMAT_TABLE: ClassTable<FormatTarget> = {
  name: "RangeFormat",
  since: "1.1",
  properties: {
    WrapText: aligned("wrapText", (value) => value ?? false, boolean),
    HorizontalAlignment: aligned(
      "horizontal",
      (value) => keyOf(HORIZONTAL, value, "General"),
      (value) => oneOf(value, Object.keys(HORIZONTAL)),
      undefined,
      (key) => HORIZONTAL[key as keyof typeof HORIZONTAL],
    ),
    VerticalAlignment: aligned(
      "vertical",
      (value) => keyOf(VERTICAL, value === "bottom" ? undefined : value, "Bottom"),
      (value) => oneOf(value, Object.keys(VERTICAL)),
      undefined,
      (key) => VERTICAL[key as keyof typeof VERTICAL] ?? "bottom",
    ),
    ColumnWidth: {
      since: "1.2",
      get: (target) => common(columns(target), (c) => columnWidthPt(target.sheet, c)),
      set: setColumnWidth,
    },
    RowHeight: {
      since: "1.2",
      get: (target) => common(rows(target), (r) => rowHeightPt(target.sheet, r)),
      set: setRowHeight,
    },
    TextOrientation: aligned(
      "textRotation",
      (value) => (value === "vertical" ? 180 : (value ?? 0)),
      (value) => integer(value),
      "1.7",
      (degrees) => (degrees === 180 ? "vertical" : degrees),
    ),
    ShrinkToFit: aligned("shrinkToFit", (value) => value ?? false, boolean, "1.9"),
    IndentLevel: aligned(
      "indent",
      (value) => value ?? 0,
      (value) => integer(value),
      "1.9",
    ),
    UseStandardHeight: {
      since: "1.7",
      get: (target) => common(rows(target), (r) => target.sheet.rowFormat(r).height === undefined),
      set: (target, value) => {
        if (value === true) setRows(target, undefined);
      },
    },
    UseStandardWidth: {
      since: "1.7",
      get: (target) => common(columns(target), (c) => target.sheet.columns.at(c).width === undefined),
      set: (target, value) => {
        if (value === true) setColumns(target, undefined);
      },
    },
  },
  navigations: {
    Fill: { get: (target) => hostObject(FILL_TABLE, target) },
    Font: { get: (target) => hostObject(FONT_TABLE, target) },
    Borders: { get: (target) => hostObject(BORDERS_TABLE, target) },
    Protection: { since: "1.2", get: (target) => hostObject(FORMAT_PROTECTION_TABLE, target) },
  },
  methods: {
    AutofitColumns: { since: "1.2", call: autofitColumns },
    AutofitRows: { since: "1.2", call: autofitRows },
  },
};

function aligned<T>(
  key: keyof NonNullable<Style["alignment"]>,
  show: (value: never) => T,
  check: (value: unknown) => T,
  since?: string,
  store: (value: T) => unknown = (value) => value,
): Property<FormatTarget> {
  return styleProperty<T>(
    (style) => show(style.alignment?.[key] as never),
    (style, value) => ({ ...style, alignment: { ...style.alignment, [key]: store(value) } }),
    check,
    since,
  );
}

function keyOf(names: Readonly<Record<string, string | undefined>>, value: unknown, fallback: string): string {
  return Object.keys(names).find((key) => names[key] === value) ?? fallback;
}

function setColumnWidth(target: FormatTarget, value: unknown): void {
  const width = pointsToWidth(number(value));
  if (width < 0 || width > WIDEST_COLUMN_CHARACTERS + 1) invalidArgument();
  setColumns(target, width);
}

function setColumns(target: FormatTarget, width: number | undefined): void {
  assertAllowed(target.sheet, "formatColumns");
  target.sheet.changed = true;
  for (const rect of target.rects()) {
    target.sheet.columns.update(rect.column, lastColumn(rect), ({ width: _old, hidden: _hidden, ...format }) => ({
      ...format,
      ...(width !== undefined && { width, ...(width === 0 && { hidden: true }) }),
    }));
  }
}

function setRowHeight(target: FormatTarget, value: unknown): void {
  const height = number(value);
  if (height < 0 || height > HIGHEST_ROW_PT) invalidArgument();
  setRows(target, height);
}

function setRows(target: FormatTarget, height: number | undefined): void {
  assertAllowed(target.sheet, "formatRows");
  for (const row of rows(target)) {
    target.sheet.formatRow(row, { height, customHeight: height !== undefined, hidden: height === 0 });
  }
}

function autofitColumns(target: FormatTarget): null {
  assertAllowed(target.sheet, "formatColumns");
  for (const column of columns(target)) autofitColumn(target.sheet, column);
  return null;
}

function autofitRows(target: FormatTarget): null {
  assertAllowed(target.sheet, "formatRows");
  for (const row of rows(target)) autofitRow(target.sheet, row);
  return null;
}

/** Rows of the target down to the last one in use: those below are all alike. */
function rows(target: FormatTarget): number[] {
  return spread(
    target,
    (rect) => [rect.row, lastRow(rect)],
    (used) => lastRow(used),
  );
}

function columns(target: FormatTarget): number[] {
  return spread(
    target,
    (rect) => [rect.column, lastColumn(rect)],
    (used) => lastColumn(used),
  );
}

function spread(
  target: FormatTarget,
  ends: (rect: Rect) => readonly [number, number],
  lastUsed: (used: Rect) => number,
): number[] {
  const used = target.sheet.usedRect(false);
  const limit = (used ? lastUsed(used) : 0) + 1000;
  const lines = new Set<number>();
  for (const rect of target.rects()) {
    const [first, last] = ends(rect);
    for (let line = first; line <= Math.min(last, Math.max(first, limit)); line++) lines.add(line);
  }
  return [...lines];
}

function common<T>(lines: readonly number[], read: (line: number) => T): T | null {
  const values = new Set(lines.map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
