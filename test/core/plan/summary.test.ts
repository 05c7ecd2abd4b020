import type { WorkbookEdit } from "../../../src/core/model/edit";
import type { SheetEntry } from "../../../src/core/model/sheet-fill";
import { ordered, summaryEdits, summaryInSteps, type SummaryOptions } from "../../../src/core/plan/summary";
import { gridSnapshot, reportOfSheet, taskGrid } from "./grid-report";

const OPTIONS: SummaryOptions = {
  order: "total",
  leaderSheets: false,
  unitSheets: false,
  paragraph: "5月份……",
  madeAt: "2024年6月3日 9:05",
  present: [],
};

type Fill = Extract<WorkbookEdit, { kind: "fillSheet" }>;

const TASKS = [
  ["完成。已建成30公里。", "安国庆、白晓明", "区交通局（牵头） 区财政局"],
  ["完成。已建成2所。", "安国庆", "区教育局"],
  ["部分完成。已签约2家。", "白晓明", "区商务局（牵头） 区财政局"],
  ["未完成。尚未开工。", "白晓明", "各产业链工作专班"],
] as const;

function edits(options: Partial<SummaryOptions> = {}, tasks: Parameters<typeof taskGrid>[0] = TASKS): Fill[] {
  const sheet = gridSnapshot(taskGrid(tasks));
  return summaryEdits(reportOfSheet(sheet), sheet, { ...OPTIONS, ...options });
}

function rowOf(edit: Fill | undefined, name: string): readonly SheetEntry[] {
  const row = edit?.content.rows.find(([first]) => first === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

const formulas = (row: readonly SheetEntry[]) =>
  row.flatMap((entry) => (typeof entry === "object" ? [entry.formula] : []));

describe("summaryEdits", () => {
  it("are made in steps, at least one for each sheet", () => {
    const sheet = gridSnapshot(taskGrid(TASKS));
    const report = reportOfSheet(sheet);
    const options = { ...OPTIONS, leaderSheets: true, unitSheets: true };
    const steps = summaryInSteps(report, sheet, options);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(step.value).toEqual(summaryEdits(report, sheet, options));
    expect(count).toBeGreaterThan(step.value.length);
  });

  it("fills 汇总, 汇总图 and 汇总明细 and nothing else unless asked", () => {
    expect(edits().map(({ sheetName }) => sheetName)).toEqual(["汇总", "汇总图", "汇总明细"]);
  });

  it("counts a task once for each of its leaders and units", () => {
    const [summary] = edits();
    expect(rowOf(summary, "安国庆").slice(1, 4)).toEqual([2, 0, 0]);
    expect(rowOf(summary, "白晓明").slice(1, 4)).toEqual([1, 1, 1]);
    expect(rowOf(summary, "区财政局").slice(1, 4)).toEqual([1, 1, 0]);
    // Led, after number of tasks, rate, doubtful and contradicted.
    expect(rowOf(summary, "区财政局")[8]).toBe(0);
    expect(rowOf(summary, "区交通局")[8]).toBe(1);
  });

  it("keeps collective names as they are written", () => {
    expect(rowOf(edits()[0], "各产业链工作专班").slice(1, 4)).toEqual([0, 0, 1]);
  });

  it("writes rates and totals as live formulas", () => {
    const [summary] = edits();
    const row = (summary?.content.rows.findIndex(([first]) => first === "白晓明") ?? 0) + 1;
    expect(formulas(rowOf(summary, "白晓明"))).toEqual([`=SUM(B${row}:D${row})`, `=IF(E${row}=0,0,B${row}/E${row})`]);
    expect(formulas(rowOf(summary, "各行相加（项次）"))[0]).toBe(`=SUM(B${row}:B${row + 1})`);
  });

  it("links each count to exactly the tasks it counts", () => {
    const [summary, , list] = edits();
    const links = summary?.content.links ?? [];
    expect(links.length).toBeGreaterThan(10);
    for (const { cell, target, targetSheet } of links) {
      expect(targetSheet).toBe("汇总明细");
      const rows = list?.content.rows.slice(target.row, target.row + target.rowCount) ?? [];
      const value = summary?.content.rows[cell.row]?.[cell.column];
      const name = summary?.content.rows[cell.row]?.[0];
      if (typeof value === "number") expect(rows).toHaveLength(value);
      expect(new Set(rows.map((row) => row[1]))).toEqual(new Set([name === "全部任务" ? "" : name]));
      // One kind of count, but for the number of tasks, which takes in all statuses.
      if (typeof value === "number") expect(new Set(rows.map((row) => row[2])).size).toBe(1);
    }
  });

  it("lists what is not completed and partly completed with the reason as written", () => {
    const texts = edits()[0]?.content.rows.map((row) => row[6]) ?? [];
    expect(texts).toContain("未完成。尚未开工。");
    expect(texts).toContain("部分完成。已签约2家。");
    expect(texts).not.toContain("完成。已建成2所。");
  });

  it("sorts by rate where wanted, equal ones by number of tasks", () => {
    const sheet = gridSnapshot(taskGrid(TASKS));
    const { byUnit } = reportOfSheet(sheet).tally;
    const names = (order: "total" | "rate") => ordered(byUnit, order).map(({ name }) => name);
    expect(names("total")[0]).toBe("区财政局");
    expect(names("rate").slice(0, 3).sort()).toEqual(["区交通局", "区教育局", "区财政局"].sort());
    expect(names("rate")[2]).toBe("区财政局");
  });

  it("has a column of its own for tasks whose status is unknown, only where there are any", () => {
    const heads = (fill: Fill | undefined) => fill?.content.rows.find(([first]) => first === "分管领导");
    expect(heads(edits()[0])).not.toContain("状态不明");
    expect(heads(edits({}, [["已新增绿地3.2公顷。", "安国庆", "区水利局"]])[0])).toContain("状态不明");
  });

  it("makes a sheet for each leader and unit on request, and keeps those that are there up to date", () => {
    const made = edits({ leaderSheets: true, unitSheets: true });
    const names = made.slice(3).map(({ sheetName }) => sheetName);
    expect(names).toEqual(
      expect.arrayContaining(["领导_安国庆", "领导_白晓明", "单位_区财政局", "单位_各产业链工作专班"]),
    );
    const present = [{ sheetName: "分管_方叶舟", role: "leader:方叶舟" }];
    const again = edits({ present });
    const gone = again.find(({ sheetName }) => sheetName === "分管_方叶舟");
    expect(gone?.content.rows.flat()).toContain("依据工作表“五月”：其中没有方叶舟的任务。");
    expect(again.map(({ role }) => role)).toEqual(expect.arrayContaining(["leader:安国庆", "leader:白晓明"]));
    expect(again.some(({ role }) => role.startsWith("unit:"))).toBe(false);
  });

  it("says that nothing can be told where the bulletin holds errors", () => {
    const sheet = { ...gridSnapshot(taskGrid(TASKS)), errors: [{ row: 3, column: 2 }] };
    const [summary] = summaryEdits(reportOfSheet(sheet), sheet, OPTIONS);
    expect(summary?.content.rows[2]?.[0]).toMatch(/^通报表中有错误值/);
  });

  it("plans 5,000 tasks, 60 leaders and 300 units in under a second", () => {
    const surnames = [..."安白方贺康林莫宁欧潘乔任"];
    const given = [..."晓庆舟宁岚"];
    const leaders = surnames.flatMap((surname) => given.map((name) => `${surname}${name}明`));
    const units = Array.from({ length: 300 }, (_, index) => `区第${numeral(index)}局`);
    const statuses = ["完成。已建成3公里。", "部分完成。已签约2家。", "未完成。尚未开工。"];
    const sheet = gridSnapshot(
      taskGrid(
        Array.from({ length: 5000 }, (_, index) => [
          statuses[index % 7 === 0 ? 1 : index % 31 === 0 ? 2 : 0] as string,
          `${leaders[index % 60]}、${leaders[(index * 7 + 1) % 60]}`,
          `${units[index % 300]}（牵头） ${units[(index * 11 + 1) % 300]}`,
        ]),
      ),
    );
    const report = reportOfSheet(sheet);
    expect([report.tally.byLeader.length, report.tally.byUnit.length]).toEqual([60, 300]);
    const start = performance.now();
    const made = summaryEdits(report, sheet, { ...OPTIONS, order: "rate" });
    const took = performance.now() - start;
    expect(made).toHaveLength(3);
    expect(made[2]?.content.rows.length).toBeGreaterThan(20_000);
    expect(took).toBeLessThan(1000);
  }, 60_000);
});

/** Three letters, no digits: 0 → "甲甲甲". */
function numeral(index: number): string {
  const letters = [..."甲乙丙丁戊己庚辛壬癸"];
  return [Math.floor(index / 100), Math.floor(index / 10) % 10, index % 10].map((digit) => letters[digit]).join("");
}
