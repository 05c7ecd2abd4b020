import { quoteSheet, rectAddress } from "./a1";
import { isError, type Cell } from "./cell";
import type { ChartContent, ChartSeries } from "./chart";
import { encode } from "./part-reader";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

/** The part of a chart, with the values it showed when saved. */
export function chartXml(chart: ChartContent): string {
  const { direction, series, gapWidth, legend } = chart;
  const bars = series.map((one, index) => seriesXml(chart, one, index)).join("");
  const reversed = chart.categoriesReversed ? "maxMin" : "minMax";
  const grid = chart.valueGridlines ? "<c:majorGridlines/>" : "";
  const [categorySide, valueSide] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart) +
    `<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars}` +
    `<c:gapWidth val="${gapWidth}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${reversed}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${categorySide}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${categoryText(chart)}<c:crossAx val="2"/><c:crosses val="autoZero"/>` +
    `${chart.labelSpacing === undefined ? "" : `<c:tickLblSkip val="${chart.labelSpacing}"/>`}</c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="${chart.valueAxisVisible ? 0 : 1}"/><c:axPos val="${valueSide}"/>${grid}` +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>` +
    (legend === null ? "" : `<c:legend><c:legendPos val="${legend}"/><c:overlay val="0"/></c:legend>`) +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml({ title, titleSizePt }: ChartContent): string {
  if (title === "") return "";
  const size = Math.round(titleSizePt * 100);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="${size}"/><a:t>${encode(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function categoryText({ categorySizePt }: ChartContent): string {
  if (categorySizePt === undefined) return "";
  const size = Math.round(categorySizePt * 100);
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function seriesXml({ dataSheet: sheet, data }: ChartContent, series: ChartSeries, index: number): string {
  const column = data.column + 1 + index;
  const below = { row: data.row + 1, rowCount: data.rowCount - 1, columnCount: 1 };
  const name = { row: data.row, rowCount: 1, column, columnCount: 1 };
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(sheet, name)}</c:tx>` +
    shapeXml(series) +
    `<c:invertIfNegative val="0"/>${labelsXml(series)}` +
    `<c:cat>${textReference(sheet, { ...below, column: data.column })}</c:cat>` +
    `<c:val>${numberReference(sheet, { ...below, column })}</c:val></c:ser>`
  );
}

function shapeXml({ fill, line }: ChartSeries): string {
  const inside = fill === undefined ? "" : colorXml(fill);
  const edge = line === undefined ? "" : `<a:ln w="6350">${colorXml(line)}</a:ln>`;
  return inside + edge === "" ? "" : `<c:spPr>${inside}${edge}</c:spPr>`;
}

function labelsXml({ hasLabels, labelFormat, labelColor }: ChartSeries): string {
  if (!hasLabels) return "";
  const text =
    labelColor === undefined
      ? ""
      : `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr>${colorXml(labelColor)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  const linked = labelFormat === "General" ? 1 : 0;
  return (
    `<c:dLbls><c:numFmt formatCode="${encode(labelFormat)}" sourceLinked="${linked}"/>${text}` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function colorXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textReference(sheet: Sheet, rect: Rect): string {
  const points = cells(sheet, rect).map((cell) =>
    cell.value === null ? "" : isError(cell.value) ? "" : String(cell.value),
  );
  return `<c:strRef><c:f>${reference(sheet, rect)}</c:f><c:strCache>${pointsXml(points)}</c:strCache></c:strRef>`;
}

function numberReference(sheet: Sheet, rect: Rect): string {
  const points = cells(sheet, rect).map((cell) => (typeof cell.value === "number" ? String(cell.value) : ""));
  return (
    `<c:numRef><c:f>${reference(sheet, rect)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${pointsXml(points)}</c:numCache></c:numRef>`
  );
}

function pointsXml(points: readonly string[]): string {
  const known = points.map((value, i) => (value === "" ? "" : `<c:pt idx="${i}"><c:v>${encode(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${points.length}"/>${known.join("")}`;
}

function cells(sheet: Sheet, rect: Rect): Cell[] {
  return Array.from({ length: rect.rowCount }, (_, i) => sheet.cell(rect.row + i, rect.column));
}

function reference(sheet: Sheet, rect: Rect): string {
  return encode(`${quoteSheet(sheet.name)}!${rectAddress(rect, "$")}`);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
