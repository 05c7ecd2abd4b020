import { newChartContent, type Chart, type ChartContent } from "../../workbook/chart";
import { parseRect } from "../../workbook/a1";
import { boundingRect, type Rect } from "../../workbook/rect";
import { shiftRect } from "../../workbook/shift";
import type { Sheet } from "../../workbook/sheet";
import { integer, oneOf, target as targetOf, text } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound } from "../errors";
import { assertAllowed } from "../guard";
import { hostObject, isHostObject, NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";
import { CHART_AXES_TABLE, CHART_LEGEND_TABLE, CHART_TITLE_TABLE } from "./chart-parts";
import { CHART_SERIES_COLLECTION_TABLE } from "./chart-series";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** `worksheet.charts`. */
export const CHARTS_TABLE: ClassTable<Sheet> = {
  name: "ChartCollection",
  since: "1.1",
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  navigations: {},
  methods: {
    Add: { call: add },
    GetCount: { since: "1.4", call: (sheet) => sheet.charts.length },
    GetItemOrNullObject: { since: "1.4", call: (sheet, [key]) => find(sheet, key) ?? NULL_OBJECT },
  },
  indexer: (sheet, [key]) => find(sheet, key) ?? itemNotFound(),
  items: (sheet) => sheet.charts.map((chart) => hostObject(CHART_TABLE, { sheet, chart })),
};

/** One chart. Of a chart that came with the file only the name is known; the rest is refused, not guessed. */
export const CHART_TABLE: ClassTable<ChartTarget> = {
  name: "Chart",
  since: "1.1",
  properties: {
    Id: { since: "1.7", get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: ({ chart }, value) => void (chart.name = text(value)) },
  },
  navigations: {
    Title: { get: (target, desk) => hostObject(CHART_TITLE_TABLE, contentOf(target, desk)) },
    Legend: { get: (target, desk) => hostObject(CHART_LEGEND_TABLE, contentOf(target, desk)) },
    Axes: { get: (target, desk) => hostObject(CHART_AXES_TABLE, contentOf(target, desk)) },
    Series: { get: (target, desk) => hostObject(CHART_SERIES_COLLECTION_TABLE, contentOf(target, desk)) },
  },
  methods: {
    Delete: {
      call: ({ sheet, chart }) => {
        assertAllowed(sheet, "layout");
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        sheet.changed = true;
        return null;
      },
    },
    SetPosition: {
      call: (target, [first, last], desk) => {
        const from = cellFrom(first);
        contentOf(target, desk).place = last === undefined || last === null ? from : boundingRect(from, cellFrom(last));
        return null;
      },
    },
  },
  identity: ({ chart }) => ({ Id: chart.id, _Id: chart.id }),
};

function find(sheet: Sheet, key: unknown): HostObject | null {
  const wanted = text(key);
  const chart = sheet.charts.find(({ id, name }) => name === wanted || id === wanted);
  return chart ? hostObject(CHART_TABLE, { sheet, chart }) : null;
}

function contentOf({ chart }: ChartTarget, desk: DeskState): ChartContent {
  return chart.content ?? desk.refuse("Chart of the file", "unknown");
}

const DIRECTIONS = { BarStacked: "bar", ColumnStacked: "col" } as const;

/** The two kinds that the desk can draw into a file; the others do not exist for it. */
function add(sheet: Sheet, [type, source, seriesBy]: readonly unknown[], desk: DeskState): HostObject {
  assertAllowed(sheet, "layout");
  const kinds = Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[];
  const kind = kinds.find((name) => name === type);
  if (kind === undefined) return desk.refuse(`ChartCollection.Add ${String(type)}`, "unknown");
  oneOf(seriesBy, ["Columns"]);
  const range = targetOf<RangeTarget>(source, "Range");
  const data = rectOf(range);
  if (data.rowCount < 2 || data.columnCount < 2) return invalidArgument();
  const content = newChartContent(DIRECTIONS[kind], range.sheet, data);
  const number = nextNumber(sheet);
  const chart: Chart = { id: `{chart-${String(number)}}`, name: `Chart ${String(number)}`, content };
  sheet.charts = [...sheet.charts, chart];
  sheet.changed = true;
  desk.workbook.onShift.add((shifted, shift) => {
    if (shifted === range.sheet) content.data = shiftRect(content.data, shift) ?? content.data;
    if (shifted === sheet) content.place = shiftRect(content.place, shift) ?? content.place;
  });
  return hostObject(CHART_TABLE, { sheet, chart });
}

function nextNumber(sheet: Sheet): number {
  const numbers = sheet.charts.map(({ id }) => integer(Number(/[0-9]+/.exec(id)?.[0] ?? 0)));
  return Math.max(0, ...numbers) + 1;
}

function cellFrom(value: unknown): Rect {
  if (isHostObject(value)) return rectOf(targetOf<RangeTarget>(value, "Range"));
  return parseRect(text(value)) ?? invalidArgument();
}
