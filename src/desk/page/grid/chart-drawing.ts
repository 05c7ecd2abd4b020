import { isError } from "../../workbook/cell";
import type { ChartContent, ChartSeries } from "../../workbook/chart";

/** A chart of stacked bars as the desk draws it: what its cells say, not how Excel would set it. */
export function chartDrawing(content: ChartContent, width: number, height: number): SVGSVGElement {
  const { names, categories, values } = tableOf(content);
  const drawing = node("svg", { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img" });
  drawing.setAttribute("aria-label", content.title);
  drawing.append(node("rect", { width, height, fill: "#FFFFFF", stroke: "#D9D9D9" }));
  if (content.title !== "")
    drawing.append(text(content.title, width / 2, TITLE / 2 + 6, { size: 15, anchor: "middle" }));

  const left = Math.min(width / 3, 24 + 12 * Math.max(0, ...categories.map((name) => name.length)));
  const place = { left, top: TITLE, width: width - left - 24, height: height - TITLE - LEGEND };
  const most = Math.max(1, ...values.map((row) => row.reduce((sum, value) => sum + value, 0)));
  const step = place.height / Math.max(1, categories.length);
  const thickness = (step * 100) / (100 + content.gapWidth);
  categories.forEach((name, index) => {
    const at = content.categoriesReversed ? index : categories.length - 1 - index;
    const middle = place.top + (at + 0.5) * step;
    drawing.append(text(name, place.left - 6, middle + 4, { size: 11, anchor: "end" }));
    let from = place.left;
    (values[index] ?? []).forEach((value, series) => {
      const length = (value / most) * place.width;
      if (length <= 0) return;
      const look = content.series[series];
      const box = { x: from, y: middle - thickness / 2, width: length, height: thickness };
      drawing.append(node("rect", { ...box, fill: fillOf(look), stroke: strokeOf(look) }));
      if (look?.hasLabels === true) {
        const colour = look.labelColor === undefined ? "#000000" : `#${look.labelColor}`;
        drawing.append(text(String(value), from + length / 2, middle + 4, { size: 11, anchor: "middle", colour }));
      }
      from += length;
    });
  });
  if (content.legend !== null) drawing.append(...legend(names, content.series, width / 2, height - LEGEND / 2));
  return drawing;
}

const TITLE = 36;
const LEGEND = 32;
const LEGEND_STEP = 90;

interface Table {
  readonly names: readonly string[];
  readonly categories: readonly string[];
  /** By category, then by series; what is no number counts nothing. */
  readonly values: readonly (readonly number[])[];
}

function tableOf({ dataSheet, data }: ChartContent): Table {
  const at = (row: number, column: number) => dataSheet.cell(data.row + row, data.column + column).value;
  const rows = Array.from({ length: Math.max(0, data.rowCount - 1) }, (_, row) => row + 1);
  const columns = Array.from({ length: Math.max(0, data.columnCount - 1) }, (_, column) => column + 1);
  const word = (row: number, column: number) => {
    const value = at(row, column);
    return value === null || isError(value) ? "" : String(value);
  };
  return {
    names: columns.map((column) => word(0, column)),
    categories: rows.map((row) => word(row, 0)),
    values: rows.map((row) =>
      columns.map((column) => {
        const value = at(row, column);
        return typeof value === "number" && value > 0 ? value : 0;
      }),
    ),
  };
}

function legend(names: readonly string[], series: readonly ChartSeries[], middle: number, y: number): SVGElement[] {
  const start = middle - (names.length * LEGEND_STEP) / 2;
  return names.flatMap((name, index) => {
    const x = start + index * LEGEND_STEP;
    const look = series[index];
    const box = node("rect", { x, y: y - 6, width: 12, height: 12, fill: fillOf(look), stroke: strokeOf(look) });
    return [box, text(name, x + 18, y + 4, { size: 11, anchor: "start" })];
  });
}

function fillOf(look: ChartSeries | undefined): string {
  return look?.fill === undefined ? "#5B9BD5" : `#${look.fill}`;
}

function strokeOf(look: ChartSeries | undefined): string {
  return look?.line === undefined ? "none" : `#${look.line}`;
}

interface TextLook {
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly colour?: string;
}

function text(words: string, x: number, y: number, { size, anchor, colour = "#262626" }: TextLook): SVGElement {
  const drawn = node("text", { x, y, "font-size": size, "text-anchor": anchor, fill: colour });
  drawn.textContent = words;
  return drawn;
}

function node<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
