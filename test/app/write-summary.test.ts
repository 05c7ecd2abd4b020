import { checkWorkbook } from "../../src/app/check-workbook";
import { recheck } from "../../src/app/recheck";
import { summaryState } from "../../src/app/summary-state";
import { writeSummary } from "../../src/app/write-summary";
import type { CellValue } from "../../src/core/model/sheet";
import { summaryEdits } from "../../src/core/plan/summary";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { applyEdits } from "../../src/excel/apply-edits";
import { inExcel } from "../../src/excel/session";
import { addSheet, closeDesks, keep, openGrid } from "../excel/open-grid";
import { snapshot } from "../snapshot";
import { bulletinGrid, CONTACTS } from "./bulletin-grid";

afterEach(closeDesks);

const NOW = new Date(2024, 5, 3, 9, 5);

async function values(sheetName: string): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange(true);
    used.load("values");
    await context.sync();
    return used.values as CellValue[][];
  });
}

const rowOf = (rows: readonly CellValue[][], name: string) => rows.find(([first]) => first === name) ?? [];
const sheetNames = (desk: HeadlessDesk) => desk.workbook.sheets.map(({ name }) => name);
const freshness = async () => (await values("汇总"))[2]?.[0];

describe("writeSummary", () => {
  it("writes 汇总 with counts, rates and sums that Excel works out", async () => {
    const desk = await openGrid(bulletinGrid());
    const outcome = await writeSummary({}, NOW);
    expect(outcome).toMatchObject({ kind: "written", sheetName: "汇总", sheetCount: 3 });
    expect(sheetNames(desk)).toEqual(["五月", "汇总", "汇总图", "汇总明细"]);
    const rows = await values("汇总");
    // Two completed, one without a status word: completed, partial, not completed, unknown, total, rate.
    expect(rowOf(rows, "全部任务").slice(1, 7)).toEqual([2, 0, 0, 1, 3, 2 / 3]);
    expect(rowOf(rows, "安国庆").slice(1, 7)).toEqual([1, 0, 0, 1, 2, 0.5]);
    expect(rowOf(rows, "区财政局").slice(1, 6)).toEqual([2, 0, 0, 0, 2]);
    expect(rows.flat().join("\n")).toContain("任务共3项；一项任务有几家责任单位的");
    expect(rows[1]?.[0]).toContain("生成：2024年6月3日 9:05");
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });

  it("is ended before anything is written", async () => {
    const desk = await openGrid(bulletinGrid());
    expect(await writeSummary({ signal: AbortSignal.abort() }, NOW)).toMatchObject({ kind: "cancelled" });
    expect(sheetNames(desk)).toEqual(["五月"]);
  });

  it("comes to the same with what an earlier check judged", async () => {
    await openGrid(bulletinGrid());
    const checked = await checkWorkbook({ mark: false });
    if (checked.kind !== "report") throw new Error(checked.kind);
    await writeSummary({}, NOW);
    const anew = await values("汇总");
    expect((await writeSummary({ previous: checked.analysis }, NOW)).kind).toBe("written");
    expect(await values("汇总")).toEqual(anew);
  });

  it("writes as much of a text as a cell takes, and says that there is more", async () => {
    await openGrid(bulletinGrid());
    const checked = await checkWorkbook({ mark: false });
    if (checked.kind !== "report") throw new Error(checked.kind);
    const edits = summaryEdits(checked.report, snapshot(bulletinGrid()), {
      order: "total",
      leaderSheets: false,
      unitSheets: false,
      paragraph: "未完成的任务有：".repeat(5000),
      madeAt: "",
      present: [],
    });
    expect(await inExcel("写", (context) => applyEdits(context, edits))).toEqual({ kind: "applied" });
    const texts = (await values("汇总")).flat().map(String);
    expect(texts.filter((text) => text.length > 32_000 && text.endsWith("以下略）"))).toHaveLength(1);
  });

  it("judges nothing anew that was judged before, and hands on what was", async () => {
    const desk = await openGrid(bulletinGrid());
    const first = await checkWorkbook();
    if (first.kind !== "report") throw new Error(first.kind);
    await desk.person.type("五月!D4", "未完成。已完成老旧小区改造3个。");
    const outcome = await writeSummary({ previous: first.analysis }, NOW);
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    const memory = outcome.analysis.memory.judged;
    const kept = [...memory].filter(([key, { judged }]) => first.analysis.memory.judged.get(key)?.judged === judged);
    expect([kept.length, memory.size]).toEqual([2, 3]);
    // The marks are those of the check: the next one brings them into step.
    expect(outcome.analysis.marked).toBe(first.analysis.marked);
    const again = await recheck({ sheetName: "五月", previous: outcome.analysis });
    expect(again).toMatchObject({ kind: "report", report: outcome.report, marks: { kind: "applied" } });
    const anew = await writeSummary({}, NOW);
    expect(anew).toMatchObject({ kind: "written", report: outcome.report });
  });

  it("says at once when the bulletin changes, and is fresh again after the next time", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({}, NOW);
    expect(await freshness()).toBe("与通报表一致");
    expect(await summaryState()).toEqual({ kind: "present", sheetName: "汇总", outdated: false });
    await desk.person.type("五月!D4", "未完成。已完成老旧小区改造3个。");
    expect(await freshness()).toMatch(/^已过期/);
    expect(await summaryState()).toEqual({ kind: "present", sheetName: "汇总", outdated: true });
    await writeSummary({}, NOW);
    expect(await freshness()).toBe("与通报表一致");
    expect(rowOf(await values("汇总"), "白晓明").slice(1, 4)).toEqual([0, 0, 1]);
  });

  it("notices a figure changed for one of the same length, and a row added below", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({}, NOW);
    await desk.person.type("五月!D3", "完成。已改建农村公路36公里。");
    expect(await freshness()).toMatch(/^已过期/);
    await writeSummary({}, NOW);
    await desk.person.type("五月!D6", "完成。");
    expect(await freshness()).toMatch(/^已过期/);
  });

  it("fills its sheets again in place, after saving and renaming too", async () => {
    const first = await openGrid(bulletinGrid());
    await writeSummary({ leaderSheets: true }, NOW);
    const before = await values("汇总");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("汇总").name = "五月汇总";
      await context.sync();
    });
    const bytes = await first.save();
    const desk = keep(await openHeadlessDesk(bytes));
    const outcome = await writeSummary({}, NOW);
    expect(outcome).toMatchObject({ kind: "written", sheetName: "五月汇总" });
    expect(sheetNames(desk)).toEqual(["五月", "五月汇总", "汇总图", "汇总明细", "领导_安国庆", "领导_白晓明"]);
    expect(await values("五月汇总")).toEqual(before);
    expect(desk.workbook.sheet("汇总图")?.charts.map(({ name }) => name)).toEqual(["tongbao-leader", "tongbao-unit"]);
    const again = keep(await openHeadlessDesk(await desk.save()));
    expect(again.workbook.sheet("汇总图")?.charts.map(({ name }) => name)).toEqual(["tongbao-leader", "tongbao-unit"]);
  });

  it("leaves a shorter table nothing of a longer one", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({}, NOW);
    await desk.person.type("五月!E4", "安国庆");
    await writeSummary({}, NOW);
    expect((await values("汇总")).flat()).not.toContain("白晓明");
    expect((await values("汇总明细")).flat()).not.toContain("白晓明");
  });

  it("never touches a sheet of that name that the user made", async () => {
    await openGrid(bulletinGrid());
    await addSheet("汇总", CONTACTS);
    const outcome = await writeSummary({}, NOW);
    expect(outcome).toMatchObject({ kind: "written", sheetName: "汇总(2)" });
    expect(await values("汇总")).toEqual(CONTACTS);
    expect(await writeSummary({}, NOW)).toMatchObject({ kind: "written", sheetName: "汇总(2)" });
  });

  it("keeps names that look like formulas as text", async () => {
    const grid = bulletinGrid();
    const unsafe = '=HYPERLINK("x")';
    (grid[2] as CellValue[])[4] = "+王五";
    (grid[2] as CellValue[])[5] = `@李四局、-赵六局`;
    (grid[3] as CellValue[])[3] = "未完成。";
    (grid[3] as CellValue[])[2] = unsafe;
    await openGrid([]);
    await addSheet("甲'乙", grid);
    const outcome = await writeSummary({ sheetName: "甲'乙" }, NOW);
    expect(outcome.kind).toBe("written");
    const found = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("汇总").getUsedRange();
      used.load("values,formulas");
      await context.sync();
      return used.values.flatMap((row: CellValue[], r: number) =>
        row.flatMap((value, c) =>
          typeof value === "string" && /^[=+@-]/.test(value) ? [[value, used.formulas[r]?.[c]]] : [],
        ),
      );
    });
    expect(found.map(([value]) => value)).toContain(unsafe);
    for (const [value, formula] of found) expect(formula).toBe(value);
    expect((await values("汇总")).flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
  });

  it("refuses a protected summary with a sentence, and changes nothing", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({}, NOW);
    const before = await values("汇总");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("汇总").protection.protect();
      await context.sync();
    });
    await desk.person.type("五月!E4", "安国庆");
    const outcome = await writeSummary({}, NOW);
    expect(outcome).toMatchObject({ kind: "refused", sentence: expect.stringContaining("“汇总”受保护") });
    expect((await values("汇总")).slice(4)).toEqual(before.slice(4));
  });

  it("is not taken for a bulletin afterwards, though its sheets list tasks", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({ leaderSheets: true, unitSheets: true }, NOW);
    await desk.person.activate("领导_安国庆");
    const outcome = await checkWorkbook({ mark: false });
    expect(outcome.kind === "report" && outcome.report.bulletin.sheetName).toBe("五月");
  });

  it("leads from a count to its tasks and from a task to its row", async () => {
    const desk = await openGrid(bulletinGrid());
    await writeSummary({}, NOW);
    const summary = desk.workbook.sheet("汇总");
    expect(summary?.hyperlinks.length).toBeGreaterThan(5);
    expect(summary?.hyperlinks.every(({ location }) => /^'?汇总明细'?!A\d+:I\d+$/.test(location))).toBe(true);
    const list = await values("汇总明细");
    expect(list[3]?.slice(0, 5)).toEqual(
      ["全部任务", "", "完成", 1, "第3行"].map((value) => (value === 1 ? "1" : value)),
    );
  });
});
