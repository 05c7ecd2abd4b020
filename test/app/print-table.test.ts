import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import { printTable, previewPrint, undoPrint, type PrintWish } from "../../src/app/print-table";
import type { CellValue } from "../../src/core/model/sheet";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { BULLETIN } from "../cli/report-sheet";
import { closeDesks, keep, openGrid } from "../excel/open-grid";

afterEach(closeDesks);

/** The bulletin with what a page of the printed paper leaves behind: a blank row and the header again. */
const GRID: readonly (readonly CellValue[])[] = [
  ...BULLETIN.slice(0, 4),
  ["", "", "", "", "", ""],
  BULLETIN[1] as CellValue[],
  ...BULLETIN.slice(4),
];
const SAMPLE = join(__dirname, "../../assets/通报表示例.xlsx");
const COPY: PrintWish = { sheetName: "五月", paper: "a4", place: "copy" };
const ON_SHEET: PrintWish = { ...COPY, place: "sheet" };

it("is ended before anything is written", async () => {
  const desk = await openGrid(GRID);
  const ended = { kind: "cancelled", sentence: "已经停下，工作簿没有改动。" };
  expect(await previewPrint({ ...COPY, signal: AbortSignal.abort() })).toEqual(ended);
  expect(await printTable({ ...ON_SHEET, signal: AbortSignal.abort() })).toEqual(ended);
  expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["五月"]);
});

/** Everything the desk knows of a sheet, as far as a person can see it. */
function seen(desk: HeadlessDesk, name = "五月") {
  const sheet = desk.workbook.sheet(name);
  if (sheet === null) return null;
  const used = sheet.usedRect(true);
  const cells = [];
  for (let row = 0; row < (used?.rowCount ?? 0); row++) {
    for (let column = 0; column < (used?.columnCount ?? 0); column++) {
      const { value, style } = sheet.cell(row, column);
      const { color: _color, ...font } = style.font ?? {};
      cells.push([row, column, value, style.fill ?? null, font, style.alignment ?? null, style.numFmt ?? null]);
    }
  }
  const columns = Array.from({ length: 6 }, (_, column) => sheet.columns.at(column).width ?? null);
  return {
    cells,
    columns,
    heights: [...sheet.rowFormats].sort(([a], [b]) => a - b),
    merges: sheet.merges,
    breaks: sheet.rest.rowBreaks,
  };
}

/** Formats of the cells as Excel tells them, borders with them. */
function told(sheetName = "五月") {
  return Excel.run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(sheetName)
      .getRange("A1:H14")
      .getCellProperties({
        format: {
          font: { name: true, size: true, bold: true, italic: true, color: true },
          fill: { color: true },
          borders: { style: true, weight: true, color: true },
          horizontalAlignment: true,
          verticalAlignment: true,
          wrapText: true,
          indentLevel: true,
        },
      });
    const rows = context.workbook.worksheets
      .getItem(sheetName)
      .getRange("A1:H14")
      .getRowProperties({ format: { rowHeight: true } });
    const { pageLayout } = context.workbook.worksheets.getItem(sheetName);
    pageLayout.load("paperSize,orientation,leftMargin,topMargin,zoom,centerHorizontally,blackAndWhite");
    const { headersFooters } = pageLayout;
    headersFooters.load("state");
    headersFooters.oddPages.load("rightFooter,centerFooter");
    await context.sync();
    return JSON.parse(
      JSON.stringify([cells.value, rows.value, pageLayout.toJSON(), headersFooters.toJSON()]),
    ) as unknown;
  });
}

async function decorate(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("五月");
    sheet.getRange("A1:F1").merge();
    sheet.getRange("A2:F2").format.fill.color = "#FFF2CC";
    sheet.getRange("B3:B4").format.font.color = "#C00000";
    sheet.getRange("C3:D6").format.borders.getItem("InsideHorizontal").style = "Dash";
    sheet.getRange("F3").format.borders.getItem("EdgeRight").style = "Double";
    sheet.getRange("D3:D9").format.wrapText = true;
    sheet.getRange("D3:D9").format.indentLevel = 1;
    sheet.getRange("B:B").format.columnWidth = 150;
    sheet.getRange("3:3").format.rowHeight = 61.5;
    sheet.getRange("5:5").format.rowHeight = 7.5;
    sheet.pageLayout.orientation = "Portrait";
    sheet.pageLayout.headersFooters.oddPages.centerFooter = "第&P页";
    sheet.horizontalPageBreaks.add("A6");
    await context.sync();
  });
}

describe("printing on a copy", () => {
  it("leaves the bulletin's sheet as it is and brings the copy to the front", async () => {
    const desk = await openGrid(GRID);
    await decorate();
    const before = seen(desk);
    const outcome = await printTable(COPY);
    expect(outcome.kind).toBe("printed");
    expect(seen(desk)).toEqual(before);
    expect(desk.workbook.activeSheet.name).toBe("打印稿");
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["五月", "打印稿"]);
    expect(desk.refusedCalls).toEqual([]);
  });

  it("leaves furniture out, repeats the header, numbers the pages", async () => {
    const desk = await openGrid(GRID);
    expect(await printTable(COPY)).toMatchObject({ kind: "printed" });
    const sheet = desk.workbook.sheet("打印稿");
    expect([0, 1, 2, 3, 4].map((row) => sheet?.cell(row, 0).value)).toEqual([BULLETIN[0]?.[0], "序号", 1, 2, 3]);
    const { printArea, printTitlesRow, orientation, paperSize } = sheet?.rest.pageSetup ?? {};
    expect({ printArea, printTitlesRow, orientation, paperSize }).toEqual({
      printArea: "A1:F7",
      printTitlesRow: "2:2",
      orientation: "landscape",
      paperSize: 9,
    });
    expect(sheet?.rest.headerFooter.oddFooter).toContain("— &P —");
    expect(sheet?.rest.headerFooter.evenFooter).toMatch(/^&L/);
  });

  it("comes to the same when done twice, on the same copy", async () => {
    const desk = await openGrid(GRID);
    await printTable(COPY);
    const once = seen(desk, "打印稿");
    await printTable(COPY);
    expect(seen(desk, "打印稿")).toEqual(once);
    expect(desk.workbook.sheets).toHaveLength(2);
  });

  it("takes another name where a sheet of the user's has it", async () => {
    const desk = await openGrid(GRID);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("打印稿").getRange("A1").values = [["别动"]];
      await context.sync();
    });
    await printTable(COPY);
    expect(desk.workbook.sheet("打印稿")?.cell(0, 0).value).toBe("别动");
    expect(desk.workbook.activeSheet.name).toBe("打印稿2");
  });

  it("keeps text that looks like a formula, and dates as they are shown", async () => {
    const grid = GRID.map((row) => [...row]);
    (grid[2] as CellValue[])[2] = "=1+1 是文字";
    (grid[2] as CellValue[])[0] = 45047;
    const desk = await openGrid(grid);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").getRange("A3").numberFormat = [["yyyy-mm-dd"]];
      await context.sync();
    });
    await printTable(COPY);
    const sheet = desk.workbook.sheet("打印稿");
    expect(sheet?.cell(2, 2)).toMatchObject({ value: "=1+1 是文字" });
    expect(sheet?.cell(2, 2).formula).toBeUndefined();
    expect(sheet?.cell(2, 0)).toMatchObject({ value: 45047, style: { numFmt: "yyyy-mm-dd" } });
  });

  it("asks about hidden rows, and does as told", async () => {
    const desk = await openGrid(GRID);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").getRange("8:8").rowHidden = true;
      await context.sync();
    });
    expect(await printTable(COPY)).toMatchObject({ kind: "question", hiddenRows: 1, filtered: false });
    expect(desk.workbook.sheets).toHaveLength(1);
    const without = await previewPrint({ ...COPY, hiddenRows: "leaveOut" });
    const all = await previewPrint({ ...COPY, hiddenRows: "include" });
    expect([without, all].map((one) => (one.kind === "planned" ? one.plan.rows.length : one))).toEqual([6, 7]);
  });
});

describe("printing on the sheet itself", () => {
  it("is taken back exactly: formats, rows, page", async () => {
    const desk = await openGrid(GRID);
    await decorate();
    const [before, toldBefore] = [seen(desk), await told()];
    expect((await printTable(ON_SHEET)).kind).toBe("printed");
    expect(seen(desk)).not.toEqual(before);
    expect(desk.workbook.activeSheet.usedRect(true)?.rowCount).toBe(GRID.length - 2);
    expect(await undoPrint()).toEqual({ kind: "applied" });
    expect(await told()).toEqual(toldBefore);
    const after = seen(desk);
    expect(after?.cells.map(([row, column, value]) => [row, column, value])).toEqual(
      before?.cells.map(([row, column, value]) => [row, column, value]),
    );
    expect({ columns: after?.columns.map(Boolean), merges: after?.merges, breaks: after?.breaks }).toEqual({
      columns: [true, true, true, true, true, true],
      merges: before?.merges,
      breaks: before?.breaks,
    });
    expect(await undoPrint()).toMatchObject({ kind: "refused" });
    expect(desk.refusedCalls).toEqual([]);
  });

  it("comes to the same when done twice, and still goes back to the beginning", async () => {
    const desk = await openGrid(GRID);
    await decorate();
    const toldBefore = await told();
    await printTable(ON_SHEET);
    const once = seen(desk);
    await printTable(ON_SHEET);
    expect(seen(desk)).toEqual(once);
    await undoPrint();
    expect(await told()).toEqual(toldBefore);
  });

  it("can be taken back after the workbook was saved, closed and opened again", async () => {
    const desk = keep(await openHeadlessDesk(readFileSync(SAMPLE)));
    const sheetName = desk.workbook.activeSheet.name;
    const before = await told(sheetName);
    expect((await printTable({ ...ON_SHEET, sheetName })).kind).toBe("printed");
    const again = keep(await openHeadlessDesk(await desk.save()));
    expect(await told(sheetName)).not.toEqual(before);
    expect(await undoPrint()).toEqual({ kind: "applied" });
    expect(await told(sheetName)).toEqual(before);
    expect([...desk.refusedCalls, ...again.refusedCalls]).toEqual([]);
  });

  it("refuses to undo where rows came since, and says so", async () => {
    const desk = await openGrid(GRID);
    await printTable(ON_SHEET);
    await desk.person.type("五月!A30", "后来加的");
    expect(await undoPrint()).toMatchObject({ kind: "refused", sentence: expect.stringContaining("行列") as string });
  });

  it("changes nothing on a protected sheet, which a copy can be made of", async () => {
    const desk = await openGrid(GRID);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").protection.protect();
      await context.sync();
    });
    const before = seen(desk);
    expect(await printTable(ON_SHEET)).toMatchObject({ kind: "refused" });
    expect(seen(desk)).toEqual(before);
    expect((await printTable(COPY)).kind).toBe("printed");
  });
});

describe("what the workbook keeps of a layout", () => {
  const kept = (desk: HeadlessDesk) => desk.workbook.settings.get("tongbao.printUndo");

  async function hostile(change: (undo: Record<string, unknown>) => unknown) {
    const desk = await openGrid(GRID);
    await printTable(ON_SHEET);
    const undo = JSON.parse(kept(desk) as string) as Record<string, unknown>;
    desk.workbook.settings.set("tongbao.printUndo", change(undo));
    return desk;
  }

  it.each<[string, (undo: Record<string, unknown>) => unknown]>([
    ["no JSON", () => "{"],
    ["no text", () => 7],
    ["cut short", (undo) => JSON.stringify(undo).slice(0, -20)],
    ["too long", (undo) => JSON.stringify({ ...undo, sheetName: "五月", more: "x".repeat(1_300_000) })],
    ["a key of somebody else's", (undo) => JSON.stringify({ ...undo, more: 1 })],
    ["a part missing", ({ page: _, ...undo }) => JSON.stringify(undo)],
    ["rows beyond the sheet", (undo) => JSON.stringify({ ...undo, hiddenRows: [9_999_999] })],
    ["no rows at all", (undo) => JSON.stringify({ ...undo, merged: null })],
    [
      "a look that is not there",
      (undo) => {
        const looks = undo["looks"] as { rows: unknown[] };
        return JSON.stringify({ ...undo, looks: { ...looks, rows: looks.rows.map(() => [[999, 8]]) } });
      },
    ],
    [
      "a format nobody reads",
      (undo) => {
        const looks = undo["looks"] as { looks: object[] };
        return JSON.stringify({
          ...undo,
          looks: { ...looks, looks: looks.looks.map((one) => ({ ...one, onload: 1 })) },
        });
      },
    ],
  ])("is put aside with a sentence where it is not what was written: %s", async (_name, change) => {
    const desk = await hostile(change);
    const before = seen(desk);
    expect(await undoPrint()).toEqual({ kind: "refused", sentence: expect.stringContaining("已经损坏") });
    expect(seen(desk)).toEqual(before);
    expect(kept(desk)).toBeUndefined();
    expect(await undoPrint()).toEqual({ kind: "refused", sentence: expect.stringContaining("没有可以撤销的排版") });
    // Laying out goes on working, and what that keeps is read again.
    expect(await printTable(ON_SHEET)).toMatchObject({ kind: "printed" });
    expect(await undoPrint()).toEqual({ kind: "applied" });
  });

  it("names no sheet to be emptied for a copy that is not even called one", async () => {
    const desk = await openGrid(GRID);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("数据").getRange("A1").values = [["要紧的"]];
      await context.sync();
    });
    desk.workbook.settings.set("tongbao.printCopy", "数据");
    expect(await printTable(COPY)).toMatchObject({ kind: "printed" });
    expect(desk.workbook.sheet("数据")?.cell(0, 0).value).toBe("要紧的");
    expect(desk.workbook.sheet("打印稿")).not.toBeNull();
  });
});

describe("the check beside a printed copy", () => {
  it("checks the bulletin it was made from, though the copy is in front", async () => {
    const desk = await openGrid(GRID);
    await printTable(COPY);
    expect(desk.workbook.activeSheet.name).toBe("打印稿");
    expect(await checkWorkbook({ mark: false })).toMatchObject({
      kind: "report",
      report: { bulletin: { sheetName: "五月" } },
    });
  });
});
