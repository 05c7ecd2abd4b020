import type { Cell } from "../../workbook/cell";
import { hexColor, themeColors, type FileColor } from "../../workbook/colors";
import type { Sheet } from "../../workbook/sheet";
import { rowHeightPt } from "../../workbook/text-size";
import { columnWidthPt } from "../../workbook/units";
import type { Workbook } from "../../workbook/workbook";
import { textOf } from "../../protocol/range-content";
import { element } from "../element";
import { fillColor } from "../grid/cell-style";
import { runningLines } from "./running-lines";
import { printLayout, spanOn, type PrintedPage, type PrintLayout } from "./page-layout";

/** The sheet as it would be printed, page by page. Conditional formats are left out: marks come off before printing. */
export class PageView {
  readonly element = element("div", { className: "pages", hidden: true, tabIndex: 0 });

  show(shown: boolean, sheet: Sheet, workbook: Workbook): void {
    this.element.hidden = !shown;
    this.refresh(sheet, workbook);
  }

  /** Draws anew, if it is in sight. */
  refresh(sheet: Sheet, workbook: Workbook): void {
    if (this.element.hidden) return;
    const layout = printLayout(sheet);
    const theme = themeColors(workbook);
    const papers = layout.pages.map((page, index) => drawPaper(sheet, layout, page, index, theme));
    this.element.replaceChildren(element("p", { className: "summary" }, summary(layout)), ...papers);
  }
}

function summary({ paper, pages, scale, tooTall, margins }: PrintLayout): string {
  const mm = (points: number): string => String(Math.round((points * 25.4) / 72));
  const edges = `页边距 上${mm(margins.top)} 下${mm(margins.bottom)} 左${mm(margins.left)} 右${mm(margins.right)} 毫米`;
  const cut = tooTall.length === 0 ? "" : `；第${tooTall.map((row) => row + 1).join("、")}行比一页还高，会被截断`;
  return `${paper.name}，缩放 ${String(Math.round(scale * 100))}%，共 ${String(pages.length)} 页，${edges}${cut}。按工作簿的页面设置估算，以 Excel 打印预览为准。`;
}

function drawPaper(
  sheet: Sheet,
  layout: PrintLayout,
  page: PrintedPage,
  index: number,
  theme: readonly string[],
): HTMLElement {
  const { paper, margins, scale } = layout;
  const room = paper.width - margins.left - margins.right;
  const width = page.columns.reduce((total, column) => total + columnWidthPt(sheet, column), 0) * scale;
  const table = drawTable(sheet, page, theme);
  table.style.transform = `scale(${String(scale)})`;
  const area = element("div", { className: "area" }, table);
  const left = margins.left + (layout.centered ? Math.max(0, (room - width) / 2) : 0);
  place(area, { left, top: margins.top, width: room, height: paper.height - margins.top - margins.bottom });
  const drawn = element("section", { className: "paper", ariaLabel: `第 ${String(index + 1)} 页` }, area);
  place(drawn, { width: paper.width, height: paper.height });
  drawn.style.containIntrinsicSize = `${String(paper.width)}pt ${String(paper.height)}pt`;
  drawn.append(...runningLines(sheet, layout, index));
  return drawn;
}

function drawTable(sheet: Sheet, page: PrintedPage, theme: readonly string[]): HTMLTableElement {
  const columns = page.columns.map((column) => {
    const drawn = element("col");
    drawn.style.width = `${String(columnWidthPt(sheet, column))}pt`;
    return drawn;
  });
  const rows = page.rows.map((row) => {
    const height = rowHeightPt(sheet, row);
    const drawn = element(
      "tr",
      {},
      ...page.columns.flatMap((column) => drawCell(sheet, page, row, column, height, theme)),
    );
    drawn.style.height = `${String(height)}pt`;
    return drawn;
  });
  const table = element("table", {}, element("colgroup", {}, ...columns), element("tbody", {}, ...rows));
  table.style.width = `${String(page.columns.reduce((total, column) => total + columnWidthPt(sheet, column), 0))}pt`;
  return table;
}

function drawCell(
  sheet: Sheet,
  page: PrintedPage,
  row: number,
  column: number,
  height: number,
  theme: readonly string[],
): HTMLElement[] {
  const merge = sheet.mergeAt(row, column);
  if (merge) {
    const firstRow = page.rows.find((candidate) => candidate >= merge.row);
    const firstColumn = page.columns.find((candidate) => candidate >= merge.column);
    if (row !== firstRow || column !== firstColumn) return [];
  }
  const cell = merge ? sheet.cell(merge.row, merge.column) : sheet.cell(row, column);
  const text = element("div", {}, textOf(cell));
  const drawn = element("td", {}, text);
  if (merge) {
    const span = spanOn(page, merge);
    drawn.rowSpan = span.rows;
    drawn.colSpan = span.columns;
  } else {
    text.style.maxHeight = `${String(height)}pt`;
  }
  dress(drawn, cell, theme);
  return [drawn];
}

function dress(drawn: HTMLElement, { style, value }: Cell, theme: readonly string[]): void {
  const { font, fill, border, alignment } = style;
  const css = drawn.style;
  css.fontFamily = `"${font?.name ?? "宋体"}", "宋体", serif`;
  css.fontSize = `${String(font?.size ?? 11)}pt`;
  if (font?.bold) css.fontWeight = "bold";
  if (font?.italic) css.fontStyle = "italic";
  if (font?.underline && font.underline !== "none") css.textDecoration = "underline";
  css.color = hexColor(font?.color as FileColor | undefined, theme) ?? "";
  css.background = fillColor(fill, theme) ?? "";
  css.textAlign = ALIGN[alignment?.horizontal ?? ""] ?? (typeof value === "number" ? "right" : "left");
  css.verticalAlign = alignment?.vertical === "middle" ? "middle" : alignment?.vertical === "top" ? "top" : "bottom";
  if (alignment?.wrapText) css.whiteSpace = "pre-wrap";
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border?.[side];
    if (!line?.style) continue;
    const thickness = line.style === "thick" ? 2.25 : line.style.startsWith("medium") ? 1.5 : 0.75;
    const kind =
      line.style === "double"
        ? "double"
        : /dash/i.test(line.style)
          ? "dashed"
          : /dot|hair/.test(line.style)
            ? "dotted"
            : "solid";
    css.setProperty(
      `border-${side}`,
      `${String(thickness)}pt ${kind} ${hexColor(line.color as FileColor | undefined, theme) ?? "#000"}`,
    );
  }
}

const ALIGN: Readonly<Record<string, string>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
};

function place(drawn: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, points] of Object.entries(lengths)) drawn.style.setProperty(name, `${String(points)}pt`);
}
