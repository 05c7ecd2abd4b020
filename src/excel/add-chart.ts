import { cellName } from "../core/model/sheet";
import type { StackedBars } from "../core/model/sheet-fill";

/** Asks for the charts of a sheet. */
export function loadCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  const charts = sheet.charts;
  charts.load("items/name");
  return charts;
}

/** Of charts that have arrived: takes away those that this add-in made. The user's own stay. */
export function removeCharts(charts: Excel.ChartCollection): void {
  for (const chart of charts.items) if (chart.name.startsWith(OWN)) chart.delete();
}

const OWN = "tongbao-";

/**
 * Adds a chart of stacked bars: the first name on top, numbers on the bars in place of an axis, a line around each
 * bar, so that it can be read without colours.
 */
export function addChart(context: Excel.RequestContext, sheet: Excel.Worksheet, chartOf: StackedBars): void {
  const { name, title, dataSheet, data, place, series } = chartOf;
  const from = context.workbook.worksheets.getItem(dataSheet);
  const cells = from.getRangeByIndexes(data.row, data.column, data.rowCount, data.columnCount);
  const chart = sheet.charts.add("BarStacked", cells, "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 14;
  chart.legend.position = "Bottom";
  chart.setPosition(
    cellName(place),
    cellName({ row: place.row + place.rowCount - 1, column: place.column + place.columnCount - 1 }),
  );
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.tickLabelSpacing = 1;
  chart.axes.categoryAxis.format.font.size = 9;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  series.forEach(({ fill, text }, index) => {
    const bars = chart.series.getItemAt(index);
    bars.gapWidth = 40;
    bars.format.fill.setSolidColor(fill);
    bars.format.line.color = "#000000";
    bars.hasDataLabels = true;
    // No label where a bar has no length.
    bars.dataLabels.numberFormat = "0;;;";
    bars.dataLabels.format.font.color = text;
  });
}
