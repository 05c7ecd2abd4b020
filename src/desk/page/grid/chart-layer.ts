import type { ChartContent } from "../../workbook/chart";
import { lastColumn, lastRow } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { element } from "../element";
import { chartDrawing } from "./chart-drawing";
import type { Grid } from "./grid";

/** Charts over the sheet view, which has none: those made at the desk follow their cells as the sheet is scrolled. */
export class ChartLayer {
  private readonly element = element("div", { className: "charts" });
  private readonly grid: Grid;
  private readonly beneath: HTMLElement;
  private drawn: { readonly drawing: SVGSVGElement; readonly key: string }[] = [];
  private charts: readonly ChartContent[] = [];
  private running = false;

  /** `beneath`: the place of the sheet view, whose content is the view's own. */
  constructor(beneath: HTMLElement, grid: Grid) {
    this.grid = grid;
    this.beneath = beneath;
    beneath.after(this.element);
  }

  /** Draws the charts of the sheet in front. Gives how many of them can't be drawn. */
  refresh(sheet: Sheet): number {
    this.charts = sheet.charts.flatMap(({ content }) => (content?.direction === "bar" ? [content] : []));
    this.drawn = [];
    this.element.replaceChildren();
    if (this.charts.length > 0 && !this.running) {
      this.running = true;
      requestAnimationFrame(() => this.follow());
    }
    return sheet.charts.length - this.charts.length;
  }

  /** In every frame, as long as there are charts: the sheet view tells nobody that it was scrolled. */
  private follow(): void {
    this.running = this.charts.length > 0;
    if (!this.running) return;
    const area = this.grid.cellsArea();
    this.element.hidden = area === null || this.beneath.classList.contains("behind");
    if (area !== null) {
      const around = (this.element.offsetParent ?? document.body).getBoundingClientRect();
      const left = `${String(area.x - around.x)}px`;
      const top = `${String(area.y - around.y)}px`;
      const { style } = this.element;
      if (style.left !== left) style.left = left;
      if (style.top !== top) style.top = top;
      style.width = `${String(area.width)}px`;
      style.height = `${String(area.height)}px`;
      this.charts.forEach((chart, index) => this.put(chart, index, area));
    }
    requestAnimationFrame(() => this.follow());
  }

  private put(chart: ChartContent, index: number, area: DOMRect): void {
    const { place } = chart;
    const first = this.grid.cellBox(place.row, place.column);
    const last = this.grid.cellBox(lastRow(place), lastColumn(place));
    if (!first || !last) return;
    const [width, height] = [Math.round(last.right - first.left), Math.round(last.bottom - first.top)];
    const key = `${String(width)} ${String(height)}`;
    if (this.drawn[index]?.key !== key) {
      const drawing = chartDrawing(chart, width, height);
      this.drawn[index]?.drawing.remove();
      this.drawn[index] = { drawing, key };
      this.element.append(drawing);
    }
    const { style } = (this.drawn[index] as (typeof this.drawn)[number]).drawing;
    const transform = `translate(${String(first.x - area.x)}px, ${String(first.y - area.y)}px)`;
    if (style.transform !== transform) style.transform = transform;
  }
}
