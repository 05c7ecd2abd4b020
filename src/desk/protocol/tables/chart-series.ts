import type { ChartContent, ChartSeries } from "../../workbook/chart";
import { boolean, integer, text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { hostObject, type ClassTable, type HostObject } from "../member-table";
import { CHART_FONT_TABLE, colorDigits } from "./chart-parts";

export interface SeriesTarget {
  readonly chart: ChartContent;
  readonly series: ChartSeries;
}

/** `chart.series`. */
export const CHART_SERIES_COLLECTION_TABLE: ClassTable<ChartContent> = {
  name: "ChartSeriesCollection",
  since: "1.1",
  properties: { Count: { get: (chart) => chart.series.length } },
  navigations: {},
  methods: {
    GetCount: { since: "1.4", call: (chart) => chart.series.length },
    GetItemAt: {
      call: (chart, [index]) => {
        const series = chart.series[integer(index)];
        return series ? seriesObject(chart, series) : itemNotFound();
      },
    },
  },
  items: (chart) => chart.series.map((series) => seriesObject(chart, series)),
};

function seriesObject(chart: ChartContent, series: ChartSeries): HostObject {
  return hostObject(CHART_SERIES_TABLE, { chart, series });
}

export const CHART_SERIES_TABLE: ClassTable<SeriesTarget> = {
  name: "ChartSeries",
  since: "1.1",
  properties: {
    GapWidth: {
      since: "1.7",
      get: ({ chart }) => chart.gapWidth,
      set: ({ chart }, value) => {
        const width = integer(value);
        if (width < 0 || width > 500) invalidArgument();
        chart.gapWidth = width;
      },
    },
    HasDataLabels: {
      since: "1.7",
      get: ({ series }) => series.hasLabels,
      set: ({ series }, value) => void (series.hasLabels = boolean(value)),
    },
  },
  navigations: {
    DataLabels: { since: "1.8", get: ({ series }) => hostObject(CHART_DATA_LABELS_TABLE, series) },
    Format: { get: ({ series }) => hostObject(CHART_SERIES_FORMAT_TABLE, series) },
  },
  methods: {},
};

export const CHART_SERIES_FORMAT_TABLE: ClassTable<ChartSeries> = {
  name: "ChartSeriesFormat",
  since: "1.1",
  properties: {},
  navigations: {
    Fill: { get: (series) => hostObject(CHART_FILL_TABLE, series) },
    Line: { get: (series) => hostObject(CHART_LINE_FORMAT_TABLE, series) },
  },
  methods: {},
};

export const CHART_FILL_TABLE: ClassTable<ChartSeries> = {
  name: "ChartFill",
  since: "1.1",
  properties: {},
  navigations: {},
  methods: {
    SetSolidColor: { call: (series, [color]) => ((series.fill = colorDigits(color)), null) },
    Clear: {
      call: (series) => {
        delete series.fill;
        return null;
      },
    },
  },
};

export const CHART_LINE_FORMAT_TABLE: ClassTable<ChartSeries> = {
  name: "ChartLineFormat",
  since: "1.1",
  properties: {
    Color: {
      get: ({ line }) => (line === undefined ? "" : `#${line}`),
      set: (series, value) => void (series.line = colorDigits(value)),
    },
  },
  navigations: {},
  methods: {},
};

export const CHART_DATA_LABELS_TABLE: ClassTable<ChartSeries> = {
  name: "ChartDataLabels",
  since: "1.1",
  properties: {
    NumberFormat: {
      since: "1.8",
      get: ({ labelFormat }) => labelFormat,
      set: (series, value) => void (series.labelFormat = text(value)),
    },
  },
  navigations: { Format: { get: (series) => hostObject(CHART_DATA_LABEL_FORMAT_TABLE, series) } },
  methods: {},
};

export const CHART_DATA_LABEL_FORMAT_TABLE: ClassTable<ChartSeries> = {
  name: "ChartDataLabelFormat",
  since: "1.1",
  properties: {},
  navigations: {
    Font: {
      get: (series) =>
        hostObject(CHART_FONT_TABLE, {
          color: {
            get: () => `#${series.labelColor ?? "000000"}`,
            set: (color: string) => void (series.labelColor = color),
          },
        }),
    },
  },
  methods: {},
};
