import { openBlankDesk, openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { everythingXlsx } from "./everything-workbook";

let desk: HeadlessDesk;
afterEach(() => desk.dispose());

/** Runs a batch over the active sheet and gives the code it fails with, or null. */
async function codeOf(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    return (error as OfficeExtension.Error).code;
  }
}

describe("errors of the host", () => {
  it("end the batch: what came before is done, what comes after is not", async () => {
    desk = openBlankDesk();
    const code = await codeOf((sheet, context) => {
      sheet.getRange("A1").values = [["前"]];
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [["中"]];
      sheet.getRange("A2").values = [["后"]];
    });
    expect(code).toBe("ItemNotFound");
    expect(desk.workbook.sheets[0]?.cell(0, 0).value).toBe("前");
    expect(desk.workbook.sheets[0]?.cell(1, 0).value).toBeNull();
  });

  it("name the member at fault", async () => {
    desk = openBlankDesk();
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("不是地址!!");
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.getRange" },
    });
  });

  it.each([
    ["values", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [["改"]])],
    ["fills of cells", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").format.font.name = "仿宋")],
    ["rows", (sheet: Excel.Worksheet) => sheet.getRange("2:2").delete("Up")],
    ["widths", (sheet: Excel.Worksheet) => void (sheet.getRange("A:A").format.columnWidth = 50)],
    ["page layout", (sheet: Excel.Worksheet) => void (sheet.pageLayout.orientation = "Landscape")],
    ["unprotecting with a guess", (sheet: Excel.Worksheet) => sheet.protection.unprotect("1234")],
  ])("AccessDenied on a protected sheet: %s", async (what, deed) => {
    desk = await openHeadlessDesk(await everythingXlsx(), { activeSheet: "名 册" });
    // The sheet allows formatting cells, and so it must not be refused.
    expect(await codeOf(deed)).toBe(what === "fills of cells" ? null : "AccessDenied");
    expect(await codeOf((sheet) => sheet.getRange("A1").load("values"))).toBeNull();
  });

  it("InvalidOperationInCellEditMode while a person types, unless the add-in waits", async () => {
    desk = openBlankDesk();
    desk.faults.editMode = true;
    expect(await codeOf((sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
    setTimeout(() => (desk.faults.editMode = false), 20);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    });
    expect(desk.faults.editMode).toBe(false);
  });

  it("a lost session and slow answers", async () => {
    desk = openBlankDesk();
    desk.faults.slowMs = 30;
    const start = Date.now();
    expect(await codeOf((sheet) => sheet.load("name"))).toBeNull();
    expect(Date.now() - start).toBeGreaterThanOrEqual(29);
    desk.faults.slowMs = 0;
    desk.faults.gone = true;
    expect(await codeOf((sheet) => sheet.load("name"))).toBe("InvalidOrTimedOutSession");
  });

  it("requests and replies that are too large", async () => {
    desk = openBlankDesk();
    desk.faults.payloadLimit = 20_000;
    const text = "长".repeat(8000);
    expect(await codeOf((sheet) => void (sheet.getRange("A1").values = [[text]]))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    desk.faults.payloadLimit = 30_000;
    for (const cell of ["A1", "A2"])
      expect(await codeOf((sheet) => void (sheet.getRange(cell).values = [[text]]))).toBeNull();
    expect(await codeOf((sheet) => sheet.getRange("A1:A2").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(desk.statistics.largestRequestBytes).toBeGreaterThan(24_000);
    expect(desk.statistics.largestReplyBytes).toBeGreaterThan(48_000);
  });

  it("counts every sync", async () => {
    desk = openBlankDesk();
    await Excel.run(async (context) => {
      for (let i = 0; i < 3; i++) {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      }
    });
    expect(desk.statistics.syncs).toBe(3);
  });
});

describe("members the desk does not have", () => {
  it("answer ApiNotFound and are written down, never pretended", async () => {
    desk = openBlankDesk();
    expect(await codeOf((sheet) => sheet.tables.load("items/name"))).toBe("ApiNotFound");
    expect(await codeOf((sheet) => void sheet.tables.add("A1:B2", true))).toBe("ApiNotFound");
    expect(await codeOf((sheet) => sheet.getRange("A1").load("savedAsArray" as never))).toBe("ApiNotFound");
    expect(await codeOf((sheet) => void sheet.onFormatChanged.add(() => Promise.resolve()))).toBe("ApiNotFound");
    expect(desk.refusedCalls).toEqual([
      { member: "Worksheet.tables", reason: "unknown", count: 2 },
      { member: "Range.savedAsArray", reason: "unknown", count: 1 },
      { member: "Worksheet._RegisterFormatChangedEvent", reason: "unknown", count: 1 },
    ]);
  });

  it("answer ApiNotFound when they came after the version spoken, while Office says so too", async () => {
    desk = openBlankDesk({ apiVersion: "1.9" });
    const office = (
      globalThis as unknown as {
        Office: { context: { requirements: { isSetSupported(n: string, v: string): boolean } } };
      }
    ).Office;
    expect(["1.9", "1.10", "1.13"].map((v) => office.context.requirements.isSetSupported("ExcelApi", v))).toEqual([
      true,
      false,
      false,
    ]);
    expect(office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
    expect(await codeOf((sheet) => sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address"))).toBe(
      "ApiNotFound",
    );
    expect(await codeOf((sheet) => sheet.getRanges("A1,B2").load("address"))).toBeNull();
    expect(desk.refusedCalls).toEqual([{ member: "Range.getMergedAreasOrNullObject", reason: "newer", count: 1 }]);
  });

  it("are the same for a method that exists only on every object", async () => {
    desk = openBlankDesk();
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .load("constructor" as never);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("the globals", () => {
  it("are there while a desk is open and go with it; two desks stand apart", async () => {
    desk = openBlankDesk({ sheetName: "甲" });
    const first = desk.Excel;
    const other = openBlankDesk({ sheetName: "乙" });
    const nameIn = (excel: typeof Excel): Promise<string> =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return sheet.name;
      });
    expect([await nameIn(first), await nameIn(other.Excel), await nameIn(Excel)]).toEqual(["甲", "乙", "乙"]);
    other.dispose();
    expect(await nameIn(Excel)).toBe("甲");
    desk.dispose();
    expect(typeof (globalThis as Record<string, unknown>)["Excel"]).toBe("undefined");
    expect(Object.getOwnPropertyNames(Error.prototype)).not.toContain("popStackFrame");
  });
});
