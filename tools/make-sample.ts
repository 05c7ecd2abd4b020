/**
 * Lays test/bulletins/sample.tsv out as assets/通报表示例.xlsx, the sample the product ships: run it after changing
 * the texts (npx tsx tools/make-sample.ts). The workbook is committed; the same texts give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Workbook, type Cell, type Style, type Worksheet } from "@cj-tech-master/excelts";

const ROOT = path.join(__dirname, "..");
const TEXTS = path.join(ROOT, "test", "bulletins", "sample.tsv");
const WORKBOOK = path.join(ROOT, "assets", "通报表示例.xlsx");

/** Fixed, so that the file does not change from run to run. */
const WRITTEN_AT = new Date(Date.UTC(2024, 10, 4, 1, 30));

/** Widths in characters: 序号, 年度目标, 月度目标, 完成情况, 分管领导, 责任单位. */
const WIDTHS = [6, 34, 38, 58, 9, 20];
const BODY_POINTS = 12;
const LINE_POINTS = 17;
const MAX_ROW_POINTS = 409;

/** The task whose completion cell the coordinator coloured by hand: her own fill, which every check must leave alone. */
const COLOURED_SERIAL = "42";
const OWN_FILL = "FFFFF2CC";

const CONTACTS: readonly (readonly string[])[] = [
  ["单位", "联系人", "内线电话", "备注"],
  ["区发改局", "董语晴", "6203", "汇总经济运行、重大项目"],
  ["区工信局", "季明远", "6218", ""],
  ["区财政局", "方叶舟", "6225", "每月3日前报送"],
  ["区农业农村局", "阮青禾", "6241", ""],
  ["区住建局", "祁正言", "6257", ""],
  ["区教育局", "文若棠", "6266", ""],
  ["区人社局", "邵一鸣", "6279", ""],
  ["清和生态环境分局", "柯以宁", "6284", ""],
  ["区应急局", "石牧云", "6290", "节假日值班同号"],
];

const THIN = { style: "thin" } as const;
const GRID = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

async function makeSample(): Promise<void> {
  const workbook = new Workbook();
  workbook.creator = "清和区政府督查室";
  workbook.lastModifiedBy = "清和区政府督查室";
  workbook.created = WRITTEN_AT;
  workbook.modified = WRITTEN_AT;
  layOutBulletin(workbook.addWorksheet("10月通报表"), sampleRows(readFileSync(TEXTS, "utf8")));
  layOutContacts(workbook.addWorksheet("联系人"));
  const bytes = await workbook.xlsx.writeBuffer({ zip: { modTime: WRITTEN_AT, timestamps: "dos" } });
  writeFileSync(WORKBOOK, bytes);
}

/** Worksheet rows as cell texts: the title, then the table. A blank row is an empty list. */
function sampleRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => (line === "=blank" ? [] : line.split("\t")));
}

function layOutBulletin(sheet: Worksheet, rows: readonly string[][]): void {
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const headerText = rows[1]?.join("\t");
  rows.forEach((cells, index) => {
    const isHeader = index > 0 && cells.join("\t") === headerText;
    const row = sheet.getRow(index + 1);
    if (index > 0) row.height = isHeader ? 30 : rowPoints(cells);
    cells.forEach((text, column) => {
      const cell = sheet.getCell(index + 1, column + 1);
      if (text !== "") cell.value = /^\d+$/.test(text) ? Number(text) : text;
      if (index > 0) dress(cell, isHeader ? HEADER_STYLE : bodyStyle(column));
    });
    if (cells[0] === COLOURED_SERIAL) {
      sheet.getCell(index + 1, 4).fill = { type: "pattern", pattern: "solid", fgColor: { argb: OWN_FILL } };
    }
  });
  sheet.mergeCells(1, 1, 1, WIDTHS.length);
  sheet.getRow(1).height = 42;
  dress(sheet.getCell(1, 1), {
    font: { name: "方正小标宋简体", size: 22 },
    alignment: { horizontal: "center", vertical: "middle" },
  });
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: 2, topLeftCell: "A3", activeCell: "A3" }];
  sheet.pageSetup.paperSize = 9;
  sheet.pageSetup.orientation = "landscape";
}

function layOutContacts(sheet: Worksheet): void {
  [20, 12, 12, 28].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  CONTACTS.forEach((cells, row) => {
    cells.forEach((text, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      if (text !== "") cell.value = text;
      dress(cell, row === 0 ? HEADER_STYLE : bodyStyle(column));
    });
  });
}

const HEADER_STYLE: Partial<Style> = {
  font: { name: "黑体", size: BODY_POINTS },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  border: GRID,
};

function bodyStyle(column: number): Partial<Style> {
  return {
    font: { name: "仿宋_GB2312", size: BODY_POINTS },
    alignment: { horizontal: column === 0 ? "center" : "left", vertical: "middle", wrapText: true },
    border: GRID,
  };
}

function dress(cell: Cell, style: Partial<Style>): void {
  if (style.font) cell.font = style.font;
  if (style.alignment) cell.alignment = style.alignment;
  if (style.border) cell.border = style.border;
}

/**
 * Height that shows the longest cell: a width is counted in half-width characters of 11 points. Two of a line are for
 * the cell's edges and for what does not fit at its end, a full-width character or a mark that may not begin a line.
 */
function rowPoints(cells: readonly string[]): number {
  const lines = cells.map((text, column) => {
    const perLine = Math.floor(((WIDTHS[column] ?? 10) * 11) / BODY_POINTS) - 2;
    return Math.ceil(halfWidths(text) / perLine);
  });
  return Math.min(MAX_ROW_POINTS, Math.max(1, ...lines) * LINE_POINTS + 6);
}

function halfWidths(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 1 : 2), 0);
}

void makeSample();
