import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import type { Style } from "../../workbook/cell";
import { fileColor, hexColor, type FileColor } from "../../workbook/colors";

/** A cell's style as the sheet view draws it. `theme` are the workbook's theme colours. */
export function toGridStyle(style: Style, theme: readonly string[]): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const grid: IStyleData = {};
  if (font?.name) grid.ff = font.name;
  if (font?.size) grid.fs = font.size;
  if (font?.bold) grid.bl = BooleanNumber.TRUE;
  if (font?.italic) grid.it = BooleanNumber.TRUE;
  if (font?.underline && font.underline !== "none") grid.ul = { s: BooleanNumber.TRUE };
  if (font?.strike) grid.st = { s: BooleanNumber.TRUE };
  const color = hexColor(font?.color as FileColor | undefined, theme);
  if (color) grid.cl = { rgb: color };
  const background = fillColor(fill, theme);
  if (background) grid.bg = { rgb: background };
  const borders = gridBorders(border, theme);
  if (borders) grid.bd = borders;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ""];
  if (horizontal !== undefined) grid.ht = horizontal;
  // Excel puts text at the bottom where nothing is said.
  grid.vt = VERTICAL[alignment?.vertical ?? "bottom"] ?? VerticalAlign.BOTTOM;
  if (alignment?.wrapText) grid.tb = WrapStrategy.WRAP;
  if (alignment?.indent) grid.pd = { l: alignment.indent * INDENT_PX };
  if (alignment?.textRotation === "vertical") grid.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (alignment?.textRotation) grid.tr = { a: -alignment.textRotation };
  const pattern = typeof numFmt === "object" ? numFmt.formatCode : numFmt;
  if (pattern && pattern !== "General") grid.n = { pattern };
  return grid;
}

/**
 * What a person did to a style in the sheet view, done to the workbook's. Only what differs between `before` (the
 * style as it was shown) and `after` is touched: theme colours and all that the view does not know stay.
 */
export function withGridChanges(style: Style, before: IStyleData, after: IStyleData): Style {
  let next: Style = style;
  const changed = (key: keyof IStyleData): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const font = (change: Record<string, unknown>): void => {
    next = { ...next, font: without({ ...next.font, ...change }) };
  };
  const alignment = (change: Record<string, unknown>): void => {
    next = { ...next, alignment: without({ ...next.alignment, ...change }) };
  };
  if (changed("ff")) font({ name: after.ff ?? undefined, scheme: undefined });
  if (changed("fs")) font({ size: after.fs });
  if (changed("bl")) font({ bold: after.bl === BooleanNumber.TRUE || undefined });
  if (changed("it")) font({ italic: after.it === BooleanNumber.TRUE || undefined });
  if (changed("ul")) font({ underline: after.ul?.s === BooleanNumber.TRUE || undefined });
  if (changed("st")) font({ strike: after.st?.s === BooleanNumber.TRUE || undefined });
  if (changed("cl")) font({ color: after.cl?.rgb ? fileColor(rgbHex(after.cl.rgb)) : undefined });
  if (changed("bg")) {
    const color = after.bg?.rgb ? fileColor(rgbHex(after.bg.rgb)) : null;
    const { fill: _old, ...rest } = next;
    next = color ? ({ ...rest, fill: { type: "pattern", pattern: "solid", fgColor: color } } as Style) : rest;
  }
  if (changed("ht")) alignment({ horizontal: nameOf(HORIZONTAL, after.ht) });
  if (changed("vt")) alignment({ vertical: nameOf(VERTICAL, after.vt) });
  if (changed("tb")) alignment({ wrapText: after.tb === WrapStrategy.WRAP || undefined });
  if (changed("bd")) next = { ...next, border: fileBorders(next.border, before.bd, after.bd) };
  if (changed("n")) {
    const { numFmt: _old, ...rest } = next;
    const pattern = after.n?.pattern;
    next = pattern && pattern !== "General" ? { ...rest, numFmt: pattern } : rest;
  }
  return next;
}

/** "#RRGGBB" of a solid fill; a conditional format has its colour in the other of the two. */
export function fillColor(fill: Style["fill"], theme: readonly string[]): string | null {
  if (fill?.type === "gradient") return hexColor(fill.stops[0]?.color as FileColor | undefined, theme);
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  const foreground = hexColor(fill.fgColor as FileColor | undefined, theme);
  return foreground ?? hexColor(fill.bgColor as FileColor | undefined, theme);
}

const INDENT_PX = 12;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  centerContinuous: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const SIDES = [
  ["t", "top"],
  ["b", "bottom"],
  ["l", "left"],
  ["r", "right"],
] as const;

type GridBorders = NonNullable<IStyleData["bd"]>;

function gridBorders(border: Style["border"], theme: readonly string[]): GridBorders | null {
  const lines: GridBorders = {};
  for (const [short, side] of SIDES) {
    const line = border?.[side];
    const style = LINES[line?.style ?? ""];
    if (style === undefined) continue;
    lines[short] = { s: style, cl: { rgb: hexColor(line?.color as FileColor | undefined, theme) ?? "#000000" } };
  }
  return Object.keys(lines).length > 0 ? lines : null;
}

function fileBorders(
  old: Style["border"],
  before: IStyleData["bd"],
  after: IStyleData["bd"],
): NonNullable<Style["border"]> {
  const border: Record<string, unknown> = { ...old };
  for (const [short, side] of SIDES) {
    const line = after?.[short];
    if (JSON.stringify(before?.[short]) === JSON.stringify(line)) continue;
    if (line) border[side] = fileLine(line);
    else delete border[side];
  }
  return border as NonNullable<Style["border"]>;
}

function fileLine(line: IBorderStyleData): unknown {
  return { style: nameOf(LINES, line.s) ?? "thin", color: fileColor(rgbHex(line.cl.rgb ?? "#000000")) ?? undefined };
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined {
  return Object.entries(names).find(([, candidate]) => candidate === value)?.[0];
}

/** The sheet view also writes "rgb(255,0,0)". */
function rgbHex(color: string): string {
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (!channels) return color;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

function without(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
