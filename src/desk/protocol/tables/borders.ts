import type { Style } from "../../workbook/cell";
import { lastColumn, lastRow, rectBetween, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "../../workbook/rect";
import { changeStyles, commonValue } from "../../workbook/styling";
import { integer, oneOf } from "../arguments";
import type { DeskState } from "../desk-state";
import { invalidArgument } from "../errors";
import { colorFrom, colorText, type FormatTarget } from "../format-target";
import { assertAllowed } from "../guard";
import { hostObject, type ClassTable } from "../member-table";

type Side = "top" | "bottom" | "left" | "right" | "diagonal";
type FileBorder = NonNullable<NonNullable<Style["border"]>["top"]>;

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof SIDES)[number];

interface BorderTarget extends FormatTarget {
  readonly side: SideIndex;
}

/** Office.js names style and weight apart; a file has one word for both. */
const STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const STYLE_NAMES = ["None", ...new Set(Object.values(STYLES).map(([style]) => style))];
const WEIGHT_NAMES = ["Hairline", "Thin", "Medium", "Thick"];

/** `format.borders`. */
export const BORDERS_TABLE: ClassTable<FormatTarget> = {
  name: "RangeBorderCollection",
  since: "1.1",
  properties: { Count: { get: () => SIDES.length } },
  navigations: {},
  methods: {
    GetItemAt: { call: (target, [index]) => border(target, SIDES[integer(index)] ?? invalidArgument()) },
  },
  indexer: (target, [index]) => border(target, oneOf(index, SIDES)),
  items: (target) => SIDES.map((side) => border(target, side)),
};

function border(target: FormatTarget, side: SideIndex): ReturnType<typeof hostObject> {
  return hostObject<BorderTarget>(BORDER_TABLE, { sheet: target.sheet, rects: () => target.rects(), side });
}

export const BORDER_TABLE: ClassTable<BorderTarget> = {
  name: "RangeBorder",
  since: "1.1",
  properties: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target) => read(target, (line) => STYLES[line?.style ?? ""]?.[0] ?? "None"),
      set: (target, value) => {
        const style = oneOf(value, STYLE_NAMES);
        write(target, (line) => (style === "None" ? undefined : { ...line, style: fileStyle(style, weightOf(line)) }));
      },
    },
    Weight: {
      get: (target) => read(target, weightOf),
      set: (target, value) => {
        const weight = oneOf(value, WEIGHT_NAMES);
        write(target, (line) => ({
          ...line,
          style: fileStyle(STYLES[line?.style ?? ""]?.[0] ?? "Continuous", weight),
        }));
      },
    },
    Color: {
      get: (target, desk: DeskState) => read(target, (line) => colorText(line?.color, desk, "#000000")),
      set: (target, value) => {
        const color = colorFrom(value) as never;
        write(target, (line) => ({ ...line, style: line?.style ?? "thin", color }));
      },
    },
  },
  navigations: {},
  methods: {},
  identity: (target) => ({ _Id: target.side }),
};

function weightOf(line: Partial<FileBorder> | undefined): string {
  return STYLES[line?.style ?? ""]?.[1] ?? "Thin";
}

function fileStyle(style: string, weight: string): NonNullable<FileBorder["style"]> {
  const exact = Object.entries(STYLES).find(([, [s, w]]) => s === style && w === weight);
  const near = exact ?? Object.entries(STYLES).find(([, [s]]) => s === style);
  return (near?.[0] ?? "thin") as NonNullable<FileBorder["style"]>;
}

/** The lines of cells that a side of a range consists of, and those of the neighbours that share them. */
function lines({ side }: BorderTarget, rect: Rect): (readonly [Rect, Side])[] {
  const [top, left, bottom, right] = [rect.row, rect.column, lastRow(rect), lastColumn(rect)];
  const row = (r: number): Rect => rectBetween(r, left, r, right);
  const column = (c: number): Rect => rectBetween(top, c, bottom, c);
  switch (side) {
    case "EdgeTop":
      return [[row(top), "top"], ...(top > 0 ? [[row(top - 1), "bottom"] as const] : [])];
    case "EdgeBottom":
      return [[row(bottom), "bottom"], ...(bottom < SHEET_ROWS - 1 ? [[row(bottom + 1), "top"] as const] : [])];
    case "EdgeLeft":
      return [[column(left), "left"], ...(left > 0 ? [[column(left - 1), "right"] as const] : [])];
    case "EdgeRight":
      return [[column(right), "right"], ...(right < SHEET_COLUMNS - 1 ? [[column(right + 1), "left"] as const] : [])];
    case "InsideHorizontal":
      if (rect.rowCount === 1) return [];
      return [
        [rectBetween(top, left, bottom - 1, right), "bottom"],
        [rectBetween(top + 1, left, bottom, right), "top"],
      ];
    case "InsideVertical":
      if (rect.columnCount === 1) return [];
      return [
        [rectBetween(top, left, bottom, right - 1), "right"],
        [rectBetween(top, left + 1, bottom, right), "left"],
      ];
    default:
      return [[rect, "diagonal"]];
  }
}

function read<T>(target: BorderTarget, show: (line: Partial<FileBorder> | undefined) => T): T | null {
  const values = new Set<T | null>();
  for (const rect of target.rects()) {
    const [own, shared] = lines(target, rect);
    if (!own) continue;
    const drawn = commonValue(target.sheet, [own[0]], (style) => show(lineOf(style, own[1], target.side)));
    const blank = show(undefined);
    const other =
      shared && drawn === blank ? commonValue(target.sheet, [shared[0]], (s) => show(s.border?.[shared[1]])) : drawn;
    values.add((other === undefined ? drawn : other) ?? null);
  }
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function lineOf(style: Style, side: Side, index: SideIndex): Partial<FileBorder> | undefined {
  if (side !== "diagonal") return style.border?.[side];
  const diagonal = style.border?.diagonal;
  return (index === "DiagonalDown" ? diagonal?.down : diagonal?.up) ? diagonal : undefined;
}

function write(
  target: BorderTarget,
  change: (line: Partial<FileBorder> | undefined) => Partial<FileBorder> | undefined,
): void {
  const rects = target.rects();
  assertAllowed(target.sheet, "formatCells", rects);
  for (const rect of rects) {
    const [own, ...shared] = lines(target, rect);
    if (own) changeStyles(target.sheet, [own[0]], (style) => withLine(style, own[1], target.side, change));
    const inside = target.side.startsWith("Inside");
    for (const [cells, side] of shared) {
      // A line between two cells is drawn by either: inside, both carry it; outside, the neighbour gives its own up.
      changeStyles(target.sheet, [cells], (style) =>
        inside
          ? withLine(style, side, target.side, change)
          : style.border?.[side]
            ? withLine(style, side, target.side, () => undefined)
            : style,
      );
    }
  }
}

function withLine(
  style: Style,
  side: Side,
  index: SideIndex,
  change: (line: Partial<FileBorder> | undefined) => Partial<FileBorder> | undefined,
): Style {
  const { [side]: old, ...others } = style.border ?? {};
  const line = change(lineOf(style, side, index) ?? (side === "diagonal" ? old : undefined));
  if (side !== "diagonal") return { ...style, border: line ? { ...others, [side]: line } : others };
  const direction = index === "DiagonalDown" ? { down: line !== undefined } : { up: line !== undefined };
  return { ...style, border: { ...others, diagonal: { ...style.border?.diagonal, ...line, ...direction } } } as Style;
}
