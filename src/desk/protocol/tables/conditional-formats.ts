import type { Style } from "../../workbook/cell";
import {
  conditionalFormatId,
  customFormula,
  ruleStyle,
  ruleWith,
  type ConditionalFormat,
} from "../../workbook/conditional-format";
import { intersection, subtractRect, type Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { boolean, integer, oneOf, text } from "../arguments";
import type { DeskState } from "../desk-state";
import { invalidArgument, itemNotFound, RichApiError } from "../errors";
import { colorFrom, colorText, type FormatTarget } from "../format-target";
import { assertAllowed } from "../guard";
import { hostObject, NULL_OBJECT, type ClassTable, type HostObject, type Property } from "../member-table";
import { underlineName } from "./fill-font";
import { range } from "./range";
import { areas } from "./range-areas";

interface FormatInSheet {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** The conditional formats that touch the cells of a range or of several areas; strongest first. */
export const CONDITIONAL_FORMATS_TABLE: ClassTable<FormatTarget> = {
  name: "ConditionalFormatCollection",
  since: "1.6",
  properties: {},
  navigations: {},
  methods: {
    Add: { call: add },
    ClearAll: {
      call: (target) => {
        assertAllowed(target.sheet, "formatCells");
        withoutConditionalFormats(target.sheet, target.rects());
        return null;
      },
    },
    GetCount: { call: (target) => touching(target).length },
    GetItemAt: { call: (target, [index]) => item(target.sheet, touching(target)[integer(index)]) ?? itemNotFound() },
    GetItemOrNullObject: { since: "1.14", call: (target, [id]) => byId(target, id) ?? NULL_OBJECT },
  },
  indexer: (target, [id]) => byId(target, id) ?? itemNotFound(),
  items: (target) => touching(target).flatMap((format) => item(target.sheet, format) ?? []),
};

/** Takes cells out of all conditional formats of a sheet; formats left without cells are dropped. */
export function withoutConditionalFormats(sheet: Sheet, rects: readonly Rect[]): void {
  sheet.changed = true;
  for (const rect of rects) {
    for (const format of sheet.conditionalFormats) {
      if (format.rects.some((own) => intersection(own, rect))) {
        format.rects = format.rects.flatMap((own) => subtractRect(own, rect));
      }
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rects.length > 0);
}

function touching(target: FormatTarget): ConditionalFormat[] {
  const rects = target.rects();
  return [...target.sheet.conditionalFormats]
    .filter((format) => format.rects.some((own) => rects.some((rect) => intersection(own, rect) !== null)))
    .sort((a, b) => a.priority - b.priority);
}

function item(sheet: Sheet, format: ConditionalFormat | undefined): HostObject | null {
  return format ? hostObject(CONDITIONAL_FORMAT_TABLE, { sheet, format }) : null;
}

function byId(target: FormatTarget, id: unknown): HostObject | null {
  const wanted = text(id);
  // An id stays good for a format that no longer touches the cells it was found through.
  return item(
    target.sheet,
    target.sheet.conditionalFormats.find((format) => format.id === wanted),
  );
}

const ADDABLE = ["Custom"] as const;

function add(target: FormatTarget, [type]: readonly unknown[], desk: DeskState): HostObject {
  const kind = String(type);
  if (kind !== "Custom" && TYPES.some((name) => name === kind))
    desk.refuse(`ConditionalFormatCollection.add(${kind})`, "unknown");
  oneOf(type, ADDABLE);
  assertAllowed(target.sheet, "formatCells");
  const { sheet } = target;
  // A new format is the strongest: the others step back.
  for (const other of sheet.conditionalFormats) other.priority++;
  const number = Math.max(0, ...sheet.conditionalFormats.map(({ id }) => Number(id.slice(-12, -1)))) + 1;
  const format: ConditionalFormat = {
    id: conditionalFormatId(sheet, number),
    rects: [...target.rects()],
    priority: 1,
    stopIfTrue: false,
    rule: { type: "expression", formulae: [], style: {} },
  };
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  sheet.changed = true;
  return hostObject(CONDITIONAL_FORMAT_TABLE, { sheet, format });
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
const TYPE_OF_RULE: Readonly<Record<string, (typeof TYPES)[number]>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  notContainsText: "ContainsText",
};

export const CONDITIONAL_FORMAT_TABLE: ClassTable<FormatInSheet> = {
  name: "ConditionalFormat",
  since: "1.6",
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => TYPE_OF_RULE[format.rule.type] ?? "PresetCriteria" },
    // Office.js counts priorities from 0, files from 1.
    Priority: { get: ({ sheet, format }) => inOrder(sheet).indexOf(format), set: setPriority },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        assertAllowed(sheet, "formatCells");
        format.stopIfTrue = boolean(value);
        sheet.changed = true;
      },
    },
  },
  navigations: {
    Custom: { get: (target) => (isCustom(target) ? custom(target) : invalidKind()) },
    CustomOrNullObject: { get: (target) => (isCustom(target) ? custom(target) : NULL_OBJECT) },
  },
  methods: {
    Delete: {
      call: ({ sheet, format }) => {
        assertAllowed(sheet, "formatCells");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
        sheet.changed = true;
        return null;
      },
    },
    GetRange: { call: (target, _args, desk) => oneRange(target, desk) ?? invalidKind() },
    GetRangeOrNullObject: { call: (target, _args, desk) => oneRange(target, desk) ?? NULL_OBJECT },
    GetRanges: { since: "1.9", call: ({ sheet, format }, _args, desk) => areas({ sheet, rects: format.rects }, desk) },
  },
  identity: ({ format }) => ({ Id: format.id }),
};

function invalidKind(): never {
  throw new RichApiError("InvalidOperation");
}

function isCustom({ format }: FormatInSheet): boolean {
  return format.rule.type === "expression";
}

function custom(target: FormatInSheet): HostObject {
  return hostObject(CUSTOM_TABLE, target);
}

function oneRange({ sheet, format }: FormatInSheet, desk: DeskState): HostObject | null {
  const [rect, more] = format.rects;
  return rect && !more ? range({ sheet, rect }, desk) : null;
}

function inOrder(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function setPriority({ sheet, format }: FormatInSheet, value: unknown): void {
  assertAllowed(sheet, "formatCells");
  const others = inOrder(sheet).filter((other) => other !== format);
  others.splice(Math.max(0, integer(value)), 0, format);
  others.forEach((other, i) => (other.priority = i + 1));
  sheet.conditionalFormats = others;
  sheet.changed = true;
}

export const CUSTOM_TABLE: ClassTable<FormatInSheet> = {
  name: "CustomConditionalFormat",
  since: "1.6",
  properties: {},
  navigations: {
    Rule: { get: (target) => hostObject(RULE_TABLE, target) },
    Format: { get: (target) => hostObject(CONDITIONAL_RANGE_FORMAT_TABLE, target) },
  },
  methods: {},
};

export const RULE_TABLE: ClassTable<FormatInSheet> = {
  name: "ConditionalFormatRule",
  since: "1.6",
  properties: {
    Formula: { get: ({ format }) => customFormula(format), set: setFormula },
    FormulaLocal: { get: ({ format }) => customFormula(format), set: setFormula },
  },
  navigations: {},
  methods: {},
};

function setFormula({ sheet, format }: FormatInSheet, value: unknown): void {
  assertAllowed(sheet, "formatCells");
  const formula = text(value);
  if (!formula.startsWith("=") || formula.length < 2) invalidArgument();
  format.rule = ruleWith(format.rule, { formulae: [formula.slice(1)] });
  sheet.changed = true;
}

export const CONDITIONAL_RANGE_FORMAT_TABLE: ClassTable<FormatInSheet> = {
  name: "ConditionalRangeFormat",
  since: "1.6",
  properties: {},
  navigations: {
    Fill: { get: (target) => hostObject(CONDITIONAL_FILL_TABLE, target) },
    Font: { get: (target) => hostObject(CONDITIONAL_FONT_TABLE, target) },
  },
  methods: {},
};

function change({ sheet, format }: FormatInSheet, edit: (style: Style) => Style): void {
  assertAllowed(sheet, "formatCells");
  format.rule = ruleWith(format.rule, { style: edit(ruleStyle(format)) });
  sheet.changed = true;
}

export const CONDITIONAL_FILL_TABLE: ClassTable<FormatInSheet> = {
  name: "ConditionalRangeFill",
  since: "1.6",
  properties: {
    Color: {
      // The fill of a differential style is its background colour, whatever the pattern.
      get: ({ format }, desk) => {
        const fill = ruleStyle(format).fill;
        return fill?.type === "pattern" ? colorText(fill.bgColor ?? fill.fgColor, desk, "") : "";
      },
      set: (target, value) => {
        const color = colorFrom(value) as never;
        change(target, (style) => ({ ...style, fill: { type: "pattern", pattern: "solid", bgColor: color } }));
      },
    },
  },
  navigations: {},
  methods: { Clear: { call: (target) => (change(target, ({ fill: _fill, ...style }) => style), null) } },
};

export const CONDITIONAL_FONT_TABLE: ClassTable<FormatInSheet> = {
  name: "ConditionalRangeFont",
  since: "1.6",
  properties: {
    Color: {
      get: ({ format }, desk) => colorText(ruleStyle(format).font?.color, desk, ""),
      set: (target, value) => {
        const color = colorFrom(value) as never;
        change(target, (style) => ({ ...style, font: { ...style.font, color } }));
      },
    },
    Bold: fontFlag("bold"),
    Italic: fontFlag("italic"),
    Strikethrough: fontFlag("strike"),
    Underline: {
      get: ({ format }) => underlineName(ruleStyle(format).font?.underline),
      set: (target, value) => {
        const underline = { None: "none", Single: "single", Double: "double" } as const;
        const name = oneOf(value, ["None", "Single", "Double"] as const);
        change(target, (style) => ({ ...style, font: { ...style.font, underline: underline[name] } }));
      },
    },
  },
  navigations: {},
  methods: { Clear: { call: (target) => (change(target, ({ font: _font, ...style }) => style), null) } },
};

function fontFlag(key: "bold" | "italic" | "strike"): Property<FormatInSheet> {
  return {
    get: ({ format }) => ruleStyle(format).font?.[key] ?? null,
    set: (target, value) => {
      const on = boolean(value);
      change(target, (style) => ({ ...style, font: { ...style.font, [key]: on } }));
    },
  };
}
