import type { Style } from "../../workbook/cell";
import { boolean, number, oneOf, text } from "../arguments";
import { colorFrom, colorText, restyle, shared, styleProperty, type FormatTarget } from "../format-target";
import type { ClassTable, Property } from "../member-table";

type Font = NonNullable<Style["font"]>;
type FillPattern = Extract<NonNullable<Style["fill"]>, { type: "pattern" }>;

const PATTERNS = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
} as const;

/** `format.fill`. Cells without a fill read white, as in Excel. */
export const FILL_TABLE: ClassTable<FormatTarget> = {
  name: "RangeFill",
  since: "1.1",
  properties: {
    Color: styleProperty(
      (style, desk) => colorText(solidColor(style), desk, "#FFFFFF"),
      (style, color) => ({ ...style, fill: { type: "pattern", pattern: "solid", fgColor: colorFrom(color) as never } }),
      (value) => (colorFrom(value), text(value)),
    ),
    Pattern: styleProperty<string>(
      (style) => {
        const pattern = patternOf(style)?.pattern ?? "none";
        return Object.entries(PATTERNS).find(([, name]) => name === pattern)?.[0] ?? "None";
      },
      (style, name) => ({
        ...style,
        fill: { ...patternOf(style), type: "pattern", pattern: PATTERNS[name as keyof typeof PATTERNS] },
      }),
      (value) => oneOf(value, Object.keys(PATTERNS)),
      "1.9",
    ),
  },
  navigations: {},
  methods: {
    Clear: {
      call: (target) => {
        restyle(target, ({ fill: _fill, ...style }) => style);
        return null;
      },
    },
  },
};

function patternOf(style: Style): FillPattern | undefined {
  return style.fill?.type === "pattern" ? style.fill : undefined;
}

function solidColor(style: Style): unknown {
  if (style.fill?.type === "gradient") return style.fill.stops[0]?.color;
  const fill = patternOf(style);
  if (!fill || fill.pattern === "none") return undefined;
  return fill.pattern === "solid" ? fill.fgColor : fill.bgColor;
}

const UNDERLINES = {
  None: undefined,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

/** `format.font`. */
export const FONT_TABLE: ClassTable<FormatTarget> = {
  name: "RangeFont",
  since: "1.1",
  properties: {
    // A scheme would bring the theme's font back when the file is opened, so it goes with the old name.
    Name: styleProperty(
      (style) => style.font?.name ?? "Calibri",
      (style, name) => ({ ...style, font: withoutScheme({ ...style.font, name }) }),
      text,
    ),
    Size: font("size", (value) => value ?? 11, number),
    Color: {
      get: (target, desk) => shared(target, (style) => colorText(style.font?.color, desk, "#000000")),
      set: (target, value) => {
        const color = colorFrom(value);
        restyle(target, (style) => ({ ...style, font: { ...style.font, color: color as never } }));
      },
    },
    Bold: font("bold", (value) => value ?? false, boolean),
    Italic: font("italic", (value) => value ?? false, boolean),
    Underline: styleProperty<string>(
      (style) => underlineName(style.font?.underline),
      (style, name) => ({
        ...style,
        font: { ...style.font, underline: UNDERLINES[name as keyof typeof UNDERLINES] ?? "none" },
      }),
      (value) => oneOf(value, Object.keys(UNDERLINES)),
    ),
    Strikethrough: font("strike", (value) => value ?? false, boolean, "1.9"),
    Subscript: vertical("subscript"),
    Superscript: vertical("superscript"),
  },
  navigations: {},
  methods: {},
};

/** Name in Office.js of the file's underline. */
export function underlineName(underline: Font["underline"]): string {
  if (underline === true) return "Single";
  return Object.entries(UNDERLINES).find(([, name]) => name !== undefined && name === underline)?.[0] ?? "None";
}

function withoutScheme({ scheme: _scheme, family: _family, charset: _charset, ...rest }: Partial<Font>): Partial<Font> {
  return rest;
}

function font<K extends keyof Font>(
  key: K,
  show: (value: Font[K] | undefined) => Font[K],
  check: (value: unknown) => Font[K],
  since?: string,
): Property<FormatTarget> {
  return styleProperty<Font[K]>(
    (style) => show(style.font?.[key]),
    (style, value) => ({ ...style, font: { ...style.font, [key]: value } }),
    check,
    since,
  );
}

function vertical(side: "subscript" | "superscript"): Property<FormatTarget> {
  return styleProperty<boolean>(
    (style) => style.font?.vertAlign === side,
    (style, on) => {
      const { vertAlign: _old, ...rest } = style.font ?? {};
      return { ...style, font: on ? { ...rest, vertAlign: side } : rest };
    },
    boolean,
    "1.9",
  );
}

/** `format.protection`. */
export const FORMAT_PROTECTION_TABLE: ClassTable<FormatTarget> = {
  name: "FormatProtection",
  since: "1.2",
  properties: {
    Locked: styleProperty<boolean>(
      (style) => style.protection?.locked ?? true,
      (style, locked) => ({ ...style, protection: { ...style.protection, locked } }),
      boolean,
    ),
    FormulaHidden: styleProperty<boolean>(
      (style) => style.protection?.hidden ?? false,
      (style, hidden) => ({ ...style, protection: { ...style.protection, hidden } }),
      boolean,
    ),
  },
  navigations: {},
  methods: {},
};
