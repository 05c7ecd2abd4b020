import { readSheets } from "../../src/excel/read-sheet";
import { selectCell } from "../../src/excel/select-cell";
import { inExcel } from "../../src/excel/session";
import { addSheet, closeDesks, openGrid } from "./open-grid";

afterEach(closeDesks);

describe("inExcel", () => {
  const readMay = () => inExcel("读取工作表", (context) => readSheets(context, ["五月"]));

  it("gives what the batch gives", async () => {
    await openGrid([["一"]]);
    expect(await readMay()).toMatchObject([{ values: [["一"]] }]);
  });

  it("waits while a cell is being edited", async () => {
    const desk = await openGrid([["一"]]);
    desk.faults.editMode = true;
    setTimeout(() => (desk.faults.editMode = false), 30);
    expect(await readMay()).toMatchObject([{ values: [["一"]] }]);
  });

  it("says what to do where the session is lost", async () => {
    const desk = await openGrid([["一"]]);
    desk.faults.gone = true;
    await expect(readMay()).rejects.toThrow(/^读取工作表没有成功：.*重新打开/);
  });

  it("says which version is needed where the host is too old, before asking anything of it", async () => {
    const desk = await openGrid([["一"]], { apiVersion: "1.7" });
    const before = desk.statistics.syncs;
    await expect(readMay()).rejects.toThrow(/ExcelApi 1\.9/);
    expect(desk.statistics.syncs).toBe(before);
  });

  it("says so where a sheet is gone", async () => {
    await openGrid([["一"]]);
    await expect(inExcel("读取工作表", (context) => readSheets(context, ["没有"]))).rejects.toThrow(/已经不在了/);
  });
});

describe("selectCell", () => {
  const select = (name: string) => Excel.run((context) => selectCell(context, name, { row: 4, column: 3 }));

  it("brings the sheet to the front, then selects", async () => {
    const desk = await openGrid([["一"]]);
    await addSheet("六月", [["二"]]);
    await desk.person.activate("六月");
    expect(await select("五月")).toEqual({ kind: "applied" });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("五月!D5");
  });

  it("refuses with a sentence where the sheet is hidden or gone", async () => {
    await openGrid([["一"]]);
    await addSheet("旧表", []);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("旧表").visibility = "Hidden";
      await context.sync();
    });
    expect(await select("旧表")).toEqual({ kind: "refused", sentence: expect.stringMatching(/“旧表”是隐藏的/) });
    expect(await select("没有")).toEqual({ kind: "refused", sentence: expect.stringMatching(/没有找到工作表“没有”/) });
  });
});
