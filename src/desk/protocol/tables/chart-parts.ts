import type { ChartContent } from "../../workbook/chart";
import { boolean, integer, number, oneOf, text } from "../arguments";
import { hostObject, type ClassTable } from "../member-table";
import { invalidArgument } from "../errors";

/** A font of something in a chart: what can be read of it, and set. */
interface FontTarget {
  readonly size?: { get(): number; set(points: number): void };
  readonly color?: { get(): string; set(color: string): void };
}

export const CHART_FONT_TABLE: ClassTable<FontTarget> = {
  name: "ChartFont",
  since: "1.1",
  properties: {
    Size: {
      get: ({ size }) => size?.get() ?? invalidArgument(),
      set: ({ size }, value) => (size ?? invalidArgument()).set(number(value)),
    },
    Color: {
      get: ({ color }) => color?.get() ?? invalidArgument(),
      set: ({ color }, value) => (color ?? invalidArgument()).set(colorDigits(value)),
    },
  },
  navigations: {},
  methods: {},
};

/** "#RRGGBB" as the six digits of the file. */
export function colorDigits(value: unknown): string {
  const digits = /^#([0-9a-f]{6})$/i.exec(text(value))?.[1];
  return digits?.toUpperCase() ?? invalidArgument();
}

export const CHART_TITLE_TABLE: ClassTable<ChartContent> = {
  name: "ChartTitle",
  since: "1.1",
  properties: {
    Text: { get: (chart) => chart.title, set: (chart, value) => void (chart.title = text(value)) },
  },
  navigations: { Format: { get: (chart) => hostObject(CHART_TITLE_FORMAT_TABLE, chart) } },
  methods: {},
};

export const CHART_TITLE_FORMAT_TABLE: ClassTable<ChartContent> = {
  name: "ChartTitleFormat",
  since: "1.1",
  properties: {},
  navigations: {
    Font: {
      get: (chart) =>
        hostObject(CHART_FONT_TABLE, {
          size: { get: () => chart.titleSizePt, set: (points: number) => void (chart.titleSizePt = points) },
        }),
    },
  },
  methods: {},
};

const SIDES = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;

export const CHART_LEGEND_TABLE: ClassTable<ChartContent> = {
  name: "ChartLegend",
  since: "1.1",
  properties: {
    Position: {
      get: ({ legend }) => Object.entries(SIDES).find(([, side]) => side === legend)?.[0] ?? "Invalid",
      set: (chart, value) => void (chart.legend = SIDES[oneOf(value, Object.keys(SIDES) as (keyof typeof SIDES)[])]),
    },
    Visible: {
      get: ({ legend }) => legend !== null,
      set: (chart, value) => void (chart.legend = boolean(value) ? (chart.legend ?? "b") : null),
    },
  },
  navigations: {},
  methods: {},
};

export const CHART_AXES_TABLE: ClassTable<ChartContent> = {
  name: "ChartAxes",
  since: "1.1",
  properties: {},
  navigations: {
    CategoryAxis: { get: (chart) => hostObject(CHART_AXIS_TABLE, { chart, axis: "category" as const }) },
    ValueAxis: { get: (chart) => hostObject(CHART_AXIS_TABLE, { chart, axis: "value" as const }) },
  },
  methods: {},
};

interface AxisTarget {
  readonly chart: ChartContent;
  readonly axis: "category" | "value";
}

/** An axis, as far as the desk can draw it: the order of categories, and whether values have an axis and lines. */
export const CHART_AXIS_TABLE: ClassTable<AxisTarget> = {
  name: "ChartAxis",
  since: "1.1",
  properties: {
    ReversePlotOrder: {
      since: "1.7",
      get: ({ chart, axis }) => axis === "category" && chart.categoriesReversed,
      set: ({ chart, axis }, value) => {
        if (axis !== "category") return invalidArgument();
        chart.categoriesReversed = boolean(value);
      },
    },
    TickLabelSpacing: {
      since: "1.7",
      get: ({ chart }) => chart.labelSpacing ?? "",
      set: ({ chart, axis }, value) => {
        const every = integer(value);
        if (axis !== "category" || every < 1) return invalidArgument();
        chart.labelSpacing = every;
      },
    },
    Visible: {
      since: "1.7",
      get: ({ chart, axis }) => axis === "category" || chart.valueAxisVisible,
      set: ({ chart, axis }, value) => {
        if (axis !== "value") return invalidArgument();
        chart.valueAxisVisible = boolean(value);
      },
    },
  },
  navigations: {
    MajorGridlines: { get: (target) => hostObject(CHART_GRIDLINES_TABLE, target) },
    Format: { get: (target) => hostObject(CHART_AXIS_FORMAT_TABLE, target) },
  },
  methods: {},
};

export const CHART_AXIS_FORMAT_TABLE: ClassTable<AxisTarget> = {
  name: "ChartAxisFormat",
  since: "1.1",
  properties: {},
  navigations: {
    Font: {
      get: ({ chart, axis }) =>
        axis === "value"
          ? hostObject(CHART_FONT_TABLE, {})
          : hostObject(CHART_FONT_TABLE, {
              size: {
                get: () => chart.categorySizePt ?? 10,
                set: (points: number) => void (chart.categorySizePt = points),
              },
            }),
    },
  },
  methods: {},
};

export const CHART_GRIDLINES_TABLE: ClassTable<AxisTarget> = {
  name: "ChartGridlines",
  since: "1.1",
  properties: {
    Visible: {
      get: ({ chart, axis }) => axis === "value" && chart.valueGridlines,
      set: ({ chart, axis }, value) => {
        if (axis !== "value") return invalidArgument();
        chart.valueGridlines = boolean(value);
      },
    },
  },
  navigations: {},
  methods: {},
};
