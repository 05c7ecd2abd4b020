import { checkWorkbook } from "../../src/app/check-workbook";
import { writeProblemList } from "../../src/app/write-problem-list";
import type { CellValue } from "../../src/core/model/sheet";
import { closeDesks, openGrid } from "../excel/open-grid";
import { bulletinGrid } from "./bulletin-grid";

afterEach(closeDesks);

const NOW = new Date(2024, 5, 3, 9, 5);

async function rowsOf(sheetName: string): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange(true);
    used.load("values");
    await context.sync();
    return used.values as CellValue[][];
  });
}

describe("writeProblemList", () => {
  it("lists what is open on a sheet of its own, and fills the same sheet again", async () => {
    const desk = await openGrid(bulletinGrid());
    const check = await checkWorkbook();
    if (check.kind !== "report") throw new Error(check.kind);
    const first = await writeProblemList({ sheetName: "五月", previous: check.analysis }, NOW);
    expect(first).toMatchObject({ kind: "written", sheetName: "问题清单" });
    const rows = await rowsOf("问题清单");
    expect(rows[1]?.[0]).toContain("依据工作表“五月”，2024年6月3日 9:05生成");
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[3]?.[1]).toMatch(/^第\d+行$/);

    await desk.person.type("五月!D3", "完成。无。");
    await writeProblemList({ sheetName: "五月" }, NOW);
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["五月", "问题清单"]);
    expect(await rowsOf("问题清单")).not.toEqual(rows);
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });

  it("leaves a sheet of that name alone that is the user's", async () => {
    const desk = await openGrid(bulletinGrid());
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("问题清单").getRange("A1").values = [["我自己的"]];
      await context.sync();
    });
    expect(await writeProblemList({ sheetName: "五月" }, NOW)).toMatchObject({ sheetName: "问题清单(2)" });
    expect(await rowsOf("问题清单")).toEqual([["我自己的"]]);
    expect(desk.refusedCalls).toEqual([]);
  });

  it("says where the sheet is gone", async () => {
    await openGrid(bulletinGrid());
    expect(await writeProblemList({ sheetName: "六月" }, NOW)).toMatchObject({ kind: "unknownSheet" });
  });
});
