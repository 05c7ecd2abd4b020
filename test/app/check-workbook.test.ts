import { checkWorkbook, type CheckOutcome } from "../../src/app/check-workbook";
import { clearMarks } from "../../src/app/clear-marks";
import { showCell } from "../../src/app/show-cell";
import type * as Analyze from "../../src/core/report/analyze";
import { addSheet, closeDesks, openGrid } from "../excel/open-grid";
import { CONTACTS, bulletinGrid } from "./bulletin-grid";

/** What happens right after each analysis, before the sheet is read again. */
let afterAnalysis = () => {};
let analyses = 0;
jest.mock("../../src/core/report/analyze", () => {
  const actual = jest.requireActual<typeof Analyze>("../../src/core/report/analyze");
  return {
    ...actual,
    *analyzeInSteps(sheet: Parameters<typeof Analyze.analyzeInSteps>[0]) {
      const analysis = yield* actual.analyzeInSteps(sheet);
      analyses += 1;
      afterAnalysis();
      return analysis;
    },
  };
});

beforeEach(() => {
  afterAnalysis = () => {};
  analyses = 0;
});
afterEach(closeDesks);

describe("checkWorkbook: a sheet larger than is read", () => {
  it("is checked as far as it was read, and says what was not", async () => {
    const desk = await openGrid(bulletinGrid());
    await desk.person.type("AZ3", "远处");
    const outcome = await checkWorkbook();
    const told = outcome.kind === "report" ? outcome.report.findings.map(({ message }) => message) : [];
    expect(told).toContainEqual(expect.stringMatching(/AO列起没有读.+移到AO列之前/));
  });

  it("says so too where no bulletin was found in what was read", async () => {
    const desk = await openGrid(CONTACTS);
    await desk.person.type("AZ3", "远处");
    expect(await checkWorkbook()).toMatchObject({
      kind: "none",
      sentence: expect.stringMatching(/AO列起没有读.+请把表移到前面/),
    });
  });
});

describe("checkWorkbook: which sheet", () => {
  it("takes the active sheet where it holds a bulletin, though others do too", async () => {
    const desk = await openGrid(bulletinGrid());
    await addSheet("四月", bulletinGrid("2024年《政府工作报告》重点工作4月份完成情况通报表"));
    await desk.person.activate("五月");
    expect(sheetOf(await checkWorkbook())).toBe("五月");
    await desk.person.activate("四月");
    expect(sheetOf(await checkWorkbook())).toBe("四月");
  });

  it("takes the only one that does where the active sheet holds none", async () => {
    const desk = await openGrid(CONTACTS, { sheetName: "通讯录" });
    await addSheet("五月", bulletinGrid());
    await addSheet("空表", []);
    await desk.person.activate("通讯录");
    expect(sheetOf(await checkWorkbook())).toBe("五月");
  });

  it("asks which where several do, naming them", async () => {
    const desk = await openGrid(CONTACTS, { sheetName: "通讯录" });
    await addSheet("四月", bulletinGrid());
    await addSheet("五月", bulletinGrid());
    await desk.person.activate("通讯录");
    expect(await checkWorkbook()).toEqual({
      kind: "several",
      sheetNames: ["四月", "五月"],
      sentence: expect.stringContaining("“四月”、“五月”"),
    });
  });

  it("does not count hidden sheets, but checks one that is asked for", async () => {
    const desk = await openGrid(CONTACTS, { sheetName: "通讯录" });
    await addSheet("五月", bulletinGrid());
    await addSheet("旧表", bulletinGrid());
    await desk.person.activate("通讯录");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("旧表").visibility = "Hidden";
      await context.sync();
    });
    expect(sheetOf(await checkWorkbook())).toBe("五月");
    expect(sheetOf(await checkWorkbook({ sheetName: "旧表" }))).toBe("旧表");
  });

  it("says what was looked for, and where, when there is none", async () => {
    const desk = await openGrid(CONTACTS, { sheetName: "通讯录" });
    await addSheet("空表", []);
    await desk.person.activate("通讯录");
    const outcome = await checkWorkbook();
    expect(outcome).toEqual({
      kind: "none",
      sentence: expect.stringMatching(/^工作表“通讯录”中.*“完成情况”.*“空表”/s),
    });
    expect(await checkWorkbook({ sheetName: "通讯录" })).toEqual({
      kind: "none",
      sentence: expect.not.stringContaining("空表"),
    });
  });

  it("finds a sheet by name whatever the case, and lists the names where there is none", async () => {
    await openGrid(bulletinGrid(), { sheetName: "May五月" });
    expect(sheetOf(await checkWorkbook({ sheetName: "MAY五月" }))).toBe("May五月");
    expect(await checkWorkbook({ sheetName: "六月" })).toEqual({
      kind: "unknownSheet",
      sheetNames: ["May五月"],
      sentence: expect.stringMatching(/“六月”.*“May五月”/),
    });
  });
});

describe("checkWorkbook: marks", () => {
  it("marks what the report says, and nothing where it is not asked to", async () => {
    await openGrid(bulletinGrid());
    expect(await checkWorkbook({ mark: false })).toMatchObject({ kind: "report", marks: null });
    expect(await markedCells()).toEqual([]);
    const outcome = await checkWorkbook();
    expect(outcome).toMatchObject({ kind: "report", marks: { kind: "applied" } });
    expect(await markedCells()).toContainEqual(['=N("tongbao:contradicted")=0', "D4"]);
  });

  it("gives the report even where the sheet is protected, and says why there are no marks", async () => {
    await openGrid(bulletinGrid());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").protection.protect();
      await context.sync();
    });
    expect(await checkWorkbook()).toMatchObject({
      kind: "report",
      report: { tally: { overall: { total: 3 } } },
      marks: { kind: "refused", sentence: expect.stringContaining("受保护") },
    });
  });

  it("analyses afresh where the sheet is changed before it is marked", async () => {
    const desk = await openGrid(bulletinGrid());
    afterAnalysis = () => {
      if (analyses === 1) write(desk, 3, "完成。已完成老旧小区改造5个。");
    };
    const outcome = await checkWorkbook();
    expect(analyses).toBe(2);
    expect(outcome).toMatchObject({ kind: "report", marks: { kind: "applied" } });
    expect(verdicts(outcome)[1]).toBe("supported");
    expect((await markedCells()).filter(([formula]) => formula?.includes("contradicted"))).toEqual([]);
  });

  it("marks nothing where the changes do not end, and says so", async () => {
    const desk = await openGrid(bulletinGrid());
    afterAnalysis = () => write(desk, 3, `部分完成。已完成老旧小区改造${analyses}个。`);
    const outcome = await checkWorkbook();
    expect(outcome).toMatchObject({
      kind: "report",
      marks: { kind: "refused", sentence: expect.stringContaining("正在改动") },
    });
    expect(analyses).toBeLessThan(5);
    expect(await markedCells()).toEqual([]);
  });

  it("gives a host's failure as a sentence", async () => {
    const desk = await openGrid(bulletinGrid());
    desk.faults.gone = true;
    expect(await checkWorkbook()).toEqual({
      kind: "failed",
      sentence: expect.stringMatching(/^检查通报表没有成功：.+。$/),
    });
    expect(await clearMarks()).toEqual({ kind: "failed", sentence: expect.stringMatching(/^清除标记没有成功/) });
    expect(await showCell("五月", { row: 3, column: 3 })).toEqual({
      kind: "failed",
      sentence: expect.stringMatching(/^选中单元格没有成功/),
    });
  });

  it("asks for no member that the floor of ExcelApi 1.9 lacks", async () => {
    const desk = await openGrid(bulletinGrid(), { apiVersion: "1.9" });
    await checkWorkbook();
    await showCell("五月", { row: 3, column: 3 });
    await clearMarks();
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });

  it("takes as many syncs for 60 tasks as for 3", async () => {
    const [title, head, ...tasks] = bulletinGrid();
    const many = Array.from({ length: 20 }, (_, round) =>
      tasks.map((task, index) => [round * 3 + index + 1, ...task.slice(1)]),
    ).flat();
    const counts: number[] = [];
    for (const grid of [bulletinGrid(), [title ?? [], head ?? [], ...many]]) {
      const desk = await openGrid(grid);
      const before = desk.statistics.syncs;
      await checkWorkbook();
      counts.push(desk.statistics.syncs - before);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(12);
  });
});

describe("clearMarks", () => {
  it("takes the marks off every sheet, hidden ones too", async () => {
    await openGrid(bulletinGrid());
    await addSheet("四月", bulletinGrid());
    await checkWorkbook({ sheetName: "五月" });
    await checkWorkbook({ sheetName: "四月" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").visibility = "Hidden";
      await context.sync();
    });
    expect(await markedCells()).not.toEqual([]);
    expect(await clearMarks()).toEqual({ kind: "applied" });
    expect(await markedCells("五月")).toEqual([]);
    expect(await markedCells("四月")).toEqual([]);
  });
});

describe("showCell", () => {
  it("selects the cell on its sheet", async () => {
    const desk = await openGrid(bulletinGrid());
    await addSheet("四月", bulletinGrid());
    expect(await showCell("五月", { row: 3, column: 3 })).toEqual({ kind: "applied" });
    expect(desk.workbook.activeSheet.name).toBe("五月");
  });
});

function sheetOf(outcome: CheckOutcome): string | null {
  return outcome.kind === "report" ? outcome.report.bulletin.sheetName : null;
}

function verdicts(outcome: CheckOutcome): string[] {
  return outcome.kind === "report" ? outcome.report.judgements.map(({ verdict }) => verdict) : [];
}

/** Another author writes a completion cell. */
function write(desk: Awaited<ReturnType<typeof openGrid>>, row: number, text: string): void {
  const sheet = desk.workbook.activeSheet;
  sheet.put(row, 3, { ...sheet.cell(row, 3), value: text });
}

/** Formula and cells of every custom conditional format. */
async function markedCells(sheetName = "五月"): Promise<string[][]> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheetName).getRange().conditionalFormats;
    found.load("items/type");
    await context.sync();
    const loaded = found.items.map((format) => {
      format.custom.rule.load("formula");
      const areas = format.getRanges();
      areas.load("address");
      return { rule: format.custom.rule, areas };
    });
    await context.sync();
    return loaded.map(({ rule, areas }) => [rule.formula, areas.address.replace(/[^,]*!/g, "")]);
  });
}
