import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyFixes, undoFixes } from "../../src/app/apply-fixes";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { closeDesks, keep, openGrid } from "../excel/open-grid";
import { lostAndAdded, savedLines } from "../preservation/saved-lines";
import { SHARED_DATA } from "../snapshot";

afterEach(closeDesks);

const SHEET = "五月";
const HEAD = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const GRID = [
  ["2024年《政府工作报告》重点工作5月份完成情况通报表"],
  HEAD,
  [1, "新建农村公路60公里。", "完成农村公路改建20公里。", "完成。已改建26公里。", "安国庆", "区交通局（牵头）"],
  [2, "改造老旧小区12个。", "完成小区改造5个。", "完成。已完成改造6个。", "白晓明", "区住建局（牵头）"],
  ["", "", "", "", "", ""],
  HEAD,
  [3, "新增绿地10公顷。", "新增绿地3公顷。", "完成。已新增绿地3.2公顷。", "白晓明", "区城管局（牵头）"],
  [4, "改造公厕8座。", "改造公厕2座。", "完成。已改造公厕3座。", "安国庆", "区住建局（牵头）"],
];

const LINES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

function drawLines(sheet: Excel.Worksheet, address: string, weight: "Thin" | "Medium" = "Thin"): void {
  for (const item of LINES) sheet.getRange(address).format.borders.getItem(item).set({ style: "Continuous", weight });
}

/** Deletes what stands in the way, takes it back, and gives what the saved parts have lost or got by it. */
async function thereAndBack(
  desk: HeadlessDesk,
): Promise<{ readonly between: string[]; readonly after: string[]; readonly refused: readonly string[] }> {
  const check = await checkWorkbook({ mark: false });
  if (check.kind !== "report") throw new Error(check.kind);
  const wanted = check.report.findings
    .filter(({ fix }) => fix?.edits.some(({ kind }) => kind === "deleteRows"))
    .map(({ fingerprint }) => ({ fingerprint, fix: "own" as const }));
  expect(wanted).not.toEqual([]);
  const before = await savedLines(await desk.save());
  const done = await applyFixes({ sheetName: check.report.bulletin.sheetName, wanted, mark: false });
  if (done.kind !== "applied") throw new Error(JSON.stringify(done));
  const between = lostAndAdded(before, await savedLines(await desk.save()));
  if (done.undo !== null) {
    expect(await undoFixes({ undo: done.undo, mark: false })).toMatchObject({ kind: "applied", left: [] });
  }
  expect(desk.crashes).toEqual([]);
  expect(desk.refusedCalls).toEqual([]);
  return { between, after: lostAndAdded(before, await savedLines(await desk.save())), refused: done.refused };
}

async function onSheet(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

describe("rows that a fix deleted", () => {
  it("come back between lines without taking or getting any, blank ones as blank as they were", async () => {
    const desk = await openGrid(GRID);
    await onSheet((sheet) => {
      drawLines(sheet, "A2:F4");
      drawLines(sheet, "A6:F8");
      sheet.getRange("A4:F4").format.font.color = "#C00000";
      sheet.getRange("A4:F4").format.fill.color = "#FFF2CC";
      sheet.getRange("F4").numberFormat = [["0.00%"]];
      sheet.getRange("4:4").format.rowHeight = 41;
    });
    const { between, after } = await thereAndBack(desk);
    expect(between).not.toEqual([]);
    expect(after).toEqual([]);
  });

  it("come back with lines of their own beside rows that have none", async () => {
    const desk = await openGrid(GRID);
    await onSheet((sheet) => {
      drawLines(sheet, "A6:F6", "Medium");
      sheet.getRange("A6:F6").format.font.bold = true;
      sheet.getRange("C6").format.borders.getItem("DiagonalDown").style = "Continuous";
    });
    const { after } = await thereAndBack(desk);
    expect(after).toEqual([]);
  });

  it("come back with merged areas that go beyond them, a page break, and what all of the row looks like", async () => {
    const desk = await openGrid(GRID);
    await onSheet((sheet) => {
      sheet.getRange("5:5").format.fill.color = "#D9E1F2";
      sheet.getRange("H4:H6").merge();
      sheet.getRange("I5:I7").merge();
      sheet.getRange("6:6").format.font.strikethrough = true;
      sheet.horizontalPageBreaks.add("A6");
    });
    const { between, after } = await thereAndBack(desk);
    expect(between.some((line) => line.includes("merge"))).toBe(true);
    expect(after).toEqual([]);
  });

  it("are not deleted where they hold what could not be brought back, and that is said", async () => {
    const desk = await openGrid(GRID);
    await onSheet((sheet) => {
      sheet.getRange("F6").hyperlink = { address: "https://example.org/", textToDisplay: "责任单位" };
    });
    const { between, refused } = await thereAndBack(desk);
    expect(refused).toEqual([expect.stringMatching(/^第6行里有超链接，删去之后放不回来，没有删它/)]);
    expect(between.filter((line) => line.includes("cell A6"))).toEqual([]);
  });

  it("are not deleted where merged areas can't be read, as they could not be put back", async () => {
    const desk = await openGrid(GRID, { apiVersion: "1.12" });
    await onSheet((sheet) => {
      sheet.getRange("H4:H6").merge();
    });
    const { between, refused } = await thereAndBack(desk);
    expect(refused).toContainEqual(expect.stringMatching(/^第6行里有没有合并单元格，.*读不出来，.*没有删它/));
    expect(between.filter((line) => line.includes("merge") || line.includes("cell A6"))).toEqual([]);
  });
});

const FILES = [join(__dirname, "../../assets/通报表示例.xlsx"), join(SHARED_DATA, "bulletin-2023-05-from-pdf.xlsx")];

describe.each(FILES)("%s", (file) => {
  const run = existsSync(file) ? it : it.skip;
  run(`${existsSync(file) ? "" : "(skipped: the file is not here) "}has the same parts afterwards`, async () => {
    const desk = keep(await openHeadlessDesk(readFileSync(file)));
    // A file that nobody changed is saved as it came, and another program may have written the same otherwise.
    for (const sheet of desk.workbook.sheets) sheet.changed = true;
    const { between, after } = await thereAndBack(desk);
    expect(between).not.toEqual([]);
    expect(after).toEqual([]);
  });
});
