import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

/** How one series of a chart looks. Colours "RRGGBB"; absent: as Excel would have it. */
export interface ChartSeries {
  fill?: string;
  line?: string;
  hasLabels: boolean;
  labelFormat: string;
  labelColor?: string;
}

/**
 * A stacked bar or column chart made at the desk. The data's first row names the series, its first column the
 * categories; rectangles follow inserted and deleted rows.
 */
export interface ChartContent {
  readonly direction: "bar" | "col";
  readonly dataSheet: Sheet;
  data: Rect;
  /** The cells it covers. */
  place: Rect;
  title: string;
  titleSizePt: number;
  legend: "t" | "b" | "l" | "r" | null;
  gapWidth: number;
  categoriesReversed: boolean;
  /** Every how many categories have a label; absent: as many as there is room for. */
  labelSpacing?: number;
  categorySizePt?: number;
  valueAxisVisible: boolean;
  valueGridlines: boolean;
  readonly series: ChartSeries[];
}

/** A chart on a sheet. Of charts that came with the file only the name is known; they are carried as they are. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly content: ChartContent | null;
}

/** A chart over `data` as the host makes one. */
export function newChartContent(direction: "bar" | "col", dataSheet: Sheet, data: Rect): ChartContent {
  return {
    direction,
    dataSheet,
    data,
    place: { row: data.row, column: data.column + data.columnCount + 1, rowCount: 15, columnCount: 8 },
    title: "",
    titleSizePt: 14,
    legend: "b",
    gapWidth: 150,
    categoriesReversed: false,
    valueAxisVisible: true,
    valueGridlines: true,
    series: Array.from({ length: data.columnCount - 1 }, () => ({ hasLabels: false, labelFormat: "General" })),
  };
}
