import fc from "fast-check";
import { listSheets, readSheets } from "../../src/excel/read-sheet";
import { addSheet, closeDesks, openGrid } from "./open-grid";

afterEach(closeDesks);

const read = (...names: string[]) => Excel.run((context) => readSheets(context, names));

describe("readSheets", () => {
  it("reads texts, numbers, truth values and blanks as they are, from where the used range begins", async () => {
    const desk = await openGrid([]);
    await desk.person.type("C3", "完成。");
    await desk.person.type("D3", "12.5");
    await desk.person.type("C4", "TRUE");
    const [sheet] = await read("五月");
    expect(sheet).toMatchObject({
      sheetName: "五月",
      origin: { row: 2, column: 2 },
      values: [
        ["完成。", 12.5],
        [true, ""],
      ],
      formulas: [],
      errors: [],
      filtered: false,
      protected: false,
    });
  });

  it("tells formulas and error values from text that looks like them", async () => {
    const desk = await openGrid([["=1+1", "#REF!"]]);
    await desk.person.type("A2", "=1+2");
    await desk.person.type("B2", "=1/0");
    const [sheet] = await read("五月");
    expect(sheet?.values).toEqual([
      ["=1+1", "#REF!"],
      [3, "#DIV/0!"],
    ]);
    expect(sheet?.formulas).toEqual([
      { row: 1, column: 0, formula: "=1+2" },
      { row: 1, column: 1, formula: "=1/0" },
    ]);
    expect(sheet?.errors).toEqual([{ row: 1, column: 1 }]);
  });

  it("reads merges, hidden rows and columns, widths, protection", async () => {
    await openGrid([
      ["一", "二", "三"],
      ["四", "五", "六"],
      ["七", "八", "九"],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("五月");
      sheet.getRange("A1:B1").merge();
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.protection.protect();
      await context.sync();
    });
    const [sheet] = await read("五月");
    expect(sheet).toMatchObject({
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }],
      hiddenRows: [1],
      hiddenColumns: [2],
      protected: true,
    });
    expect(sheet?.columnWidthsPt?.[0]).toBeCloseTo(90, 0);
    expect(sheet?.columnWidthsPt).toHaveLength(3);
  });

  it("reads a filter's hidden rows", async () => {
    const desk = await openGrid([["状态"], ["完成"], ["未完成"], ["完成"]]);
    // The desk can't set a filter: this is one as it comes out of a file.
    const { activeSheet } = desk.workbook;
    activeSheet.rest = { ...activeSheet.rest, autoFilter: "A1:A4" };
    activeSheet.filterCriteria = '<filterColumn colId="0"><filters><filter val="完成"/></filters></filterColumn>';
    activeSheet.formatRow(2, { hidden: true });
    expect((await read("五月"))[0]).toMatchObject({ filtered: true, hiddenRows: [2] });
  });

  it("reads a blank sheet as one without rows", async () => {
    await openGrid([]);
    expect((await read("五月"))[0]).toMatchObject({ values: [], merges: [], hiddenRows: [], columnWidthsPt: [] });
  });

  it("says from where on a sheet was not read that is larger than any bulletin", async () => {
    const desk = await openGrid([["一", "二"]]);
    expect((await read("五月"))[0]).not.toHaveProperty("unread");
    await desk.person.type("A60001", "远");
    const [long] = await read("五月");
    expect(long?.values).toHaveLength(60_000);
    expect(long?.unread).toEqual({ row: 60_000, column: null });
    await addSheet("六月", []);
    await desk.person.activate("六月");
    await desk.person.type("C2", "近");
    await desk.person.type("AR2", "远");
    const [wide] = await read("六月");
    expect(wide?.values[0]).toHaveLength(40);
    expect(wide?.unread).toEqual({ row: null, column: 42 });
  }, 30_000);

  it("asks nothing newer than ExcelApi 1.9 of a host that has no more; merges are then unknown", async () => {
    const desk = await openGrid([["一"]], { apiVersion: "1.9" });
    expect((await read("五月"))[0]).toMatchObject({ values: [["一"]], merges: null });
    expect(desk.refusedCalls).toEqual([]);
  });

  it("takes as many syncs for three sheets of a few rows as for one", async () => {
    const desk = await openGrid(rows(3, "短"));
    await addSheet("六月", rows(40, "短"));
    await addSheet("七月", rows(5, "短"));
    const before = desk.statistics.syncs;
    await read("五月");
    const one = desk.statistics.syncs - before;
    const sheets = await read("五月", "六月", "七月");
    expect(desk.statistics.syncs - before - one).toBe(one);
    expect(sheets.map(({ values }) => values.length)).toEqual([3, 40, 5]);
  });

  it("takes no more syncs for more rows as long as one chunk holds them", async () => {
    const desk = await openGrid(rows(10, "短"));
    await addSheet("六月", rows(160, "短"));
    const counts: number[] = [];
    for (const name of ["五月", "六月"]) {
      const before = desk.statistics.syncs;
      await read(name);
      counts.push(desk.statistics.syncs - before);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it("reads many long rows in chunks, each response well under 5 MB", async () => {
    const grid = rows(2500, "建设农村公路".repeat(60));
    const desk = await openGrid(grid);
    desk.statistics.largestReplyBytes = 0;
    const before = desk.statistics.syncs;
    const [sheet] = await read("五月");
    expect(sheet?.values).toEqual(grid);
    expect(desk.statistics.largestReplyBytes).toBeLessThan(3.5e6);
    expect(desk.statistics.syncs - before).toBeLessThan(40);
    expect(desk.referenceCount).toBe(0);
  }, 30_000);

  it("asks again in smaller pieces where a response was refused as too large", async () => {
    const grid = rows(60, "建设农村公路".repeat(300));
    const desk = await openGrid(grid);
    desk.faults.payloadLimit = 150_000;
    expect((await read("五月"))[0]?.values).toEqual(grid);
  });

  it("gives up on a single row that is too large", async () => {
    const desk = await openGrid(rows(3, "建设农村公路".repeat(300)));
    desk.faults.payloadLimit = 3000;
    await expect(read("五月")).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("gives back any grid of texts", async () => {
    const grids = fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    await openGrid([]);
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("五月");
          sheet.getRange().clear();
          sheet.getRangeByIndexes(0, 0, grid.length, 3).values = grid.map((row) =>
            row.map((text) => text && `'${text}`),
          );
          await context.sync();
        });
        const [sheet] = await read("五月");
        const text = (row: number, column: number) =>
          sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? "";
        expect(grid.map((row, r) => row.map((_, c) => text(r, c)))).toEqual(grid);
      }),
      { numRuns: 40 },
    );
  });
});

describe("listSheets", () => {
  it("tells names, visibility and which is active, in the workbook's order", async () => {
    const desk = await openGrid([]);
    await addSheet("六月", []);
    await addSheet("旧表", []);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("旧表").visibility = "Hidden";
      await context.sync();
    });
    await desk.person.activate("六月");
    expect(await Excel.run(listSheets)).toEqual([
      { name: "五月", visible: true, active: false },
      { name: "六月", visible: true, active: true },
      { name: "旧表", visible: false, active: false },
    ]);
  });
});

function rows(count: number, text: string): string[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => `${text}${row}列${column}`),
  );
}
