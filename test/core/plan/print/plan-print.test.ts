import { join } from "node:path";
import type { Bulletin } from "../../../../src/core/model/bulletin";
import type { CellValue, SheetSnapshot } from "../../../../src/core/model/sheet";
import { planPrint, planPrintInSteps, type PrintPlan } from "../../../../src/core/plan/print/plan-print";
import { printSettings, type PrintPaper } from "../../../../src/core/plan/print/settings";
import { readBulletin } from "../../../../src/core/read/bulletin";
import { merge, snapshot, tsvSnapshot } from "../../../snapshot";

const SAMPLE = join(__dirname, "../../../bulletins/sample.tsv");
const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];

function bulletinOf(sheet: SheetSnapshot): Bulletin {
  const read = readBulletin(sheet);
  if (read.kind === "none") throw new Error(read.lookedFor);
  return read.bulletin;
}

function plan(sheet: SheetSnapshot, paper: PrintPaper = "a4", copyName: string | null = "打印稿"): PrintPlan {
  return planPrint({
    sheet,
    bulletin: bulletinOf(sheet),
    shown: null,
    settings: printSettings(paper),
    hiddenRows: "leaveOut",
    copyName,
  });
}

function table(rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return snapshot([["2024年重点工作5月份完成情况通报表"], HEADER, ...rows], more);
}

const task = (number: number, text = "完成。已建成通车。"): CellValue[] => [
  number,
  "改造农村公路60公里。",
  "完成改造20公里。",
  text,
  "安国庆",
  "区交通局",
];

describe("the print plan", () => {
  it("is that of the sample, edit by edit", () => {
    expect(plan(tsvSnapshot(SAMPLE)).edits).toMatchSnapshot();
  });

  it.each(["a3", "a4", "a4-portrait"] as const)("fits %s: widths, heights, pages", (paper) => {
    const made = plan(tsvSnapshot(SAMPLE), paper);
    expect(made.columns.reduce((sum, { widthPt }) => sum + widthPt, 0)).toBeLessThanOrEqual(made.pageWidthPt);
    for (const { filledPt } of made.pages) expect(filledPt).toBeLessThanOrEqual(made.pageHeightPt);
    for (const { heightPt } of made.rows) expect(heightPt).toBeLessThanOrEqual(409);
    expect(made.problems).toEqual([]);
    expect(made.pages.flatMap(({ from, to }) => made.rows.slice(from, to))).toEqual(made.rows);
  });

  it("is made in steps of a few rows, and comes to the same", () => {
    const sheet = table(Array.from({ length: 640 }, (_, row) => task(row + 1)));
    const request = {
      sheet,
      bulletin: bulletinOf(sheet),
      shown: null,
      settings: printSettings("a4"),
      hiddenRows: "leaveOut",
      copyName: "打印稿",
    } as const;
    const steps = planPrintInSteps(request);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(step.value).toEqual(planPrint(request));
    // Each text is read, measured, and set: none of it may take all rows at once.
    expect(count).toBeGreaterThan(640 / 8);
  });

  it("looks at a few rows of the sheet in one step", () => {
    const sheet = table(Array.from({ length: 3000 }, (_, row) => task(row + 1)));
    const bulletin = bulletinOf(sheet);
    let looks = 0;
    const counted = new Proxy(sheet.values, {
      get: (rows, key, self) => {
        if (typeof key === "string" && /^\d+$/.test(key)) looks++;
        return Reflect.get(rows, key, self) as unknown;
      },
    });
    const steps = planPrintInSteps({
      sheet: { ...sheet, values: counted },
      bulletin,
      shown: null,
      settings: printSettings("a4"),
      hiddenRows: "leaveOut",
      copyName: "打印稿",
    });
    let most = 0;
    while (steps.next().done !== true) {
      most = Math.max(most, looks);
      looks = 0;
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(64 * (HEADER.length + 2));
  });

  it("writes formats of neighbouring cells together", () => {
    const sheet = table(Array.from({ length: 30 }, (_, row) => task(row + 1)));
    const shown = {
      texts: sheet.values.map((row) => row.map(String)),
      numberFormats: sheet.values.map((row, r) => row.map((_, c) => (c === 0 && r !== 12 ? "0_ " : "General"))),
    };
    const made = planPrint({
      sheet,
      bulletin: bulletinOf(sheet),
      shown,
      settings: printSettings("a4"),
      hiddenRows: "leaveOut",
      copyName: "打印稿",
    });
    const refill = made.edits.find((edit) => edit.kind === "refillSheet");
    expect(refill?.numberFormats.map(({ cells: { row, rowCount } }) => [row, rowCount])).toEqual([
      [2, 10],
      [13, 19],
    ]);
  });

  it("finds widths that make the table shorter than equal shares and than shares by amount of text", () => {
    const sheet = tsvSnapshot(SAMPLE);
    const made = plan(sheet);
    const heightWith = (shares: readonly number[]) => {
      const roles = made.columns.map(({ role }) => role);
      const settings = printSettings("a4");
      const columns = Object.fromEntries(
        Object.entries(settings.columns).map(([role, one]) => [
          role,
          { ...one, share: shares[roles.indexOf(role as never)] ?? null },
        ]),
      ) as typeof settings.columns;
      const other = planPrint({
        sheet,
        bulletin: bulletinOf(sheet),
        shown: null,
        settings: { ...settings, columns, body: { ...settings.body, sizesPt: [made.bodySizePt] } },
        hiddenRows: "leaveOut",
        copyName: "打印稿",
      });
      return other.rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
    };
    const found = made.rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
    expect(found).toBeLessThan(heightWith([1, 1, 1, 1, 1, 1].map((one) => one / 6)));
    expect(found).toBeLessThanOrEqual(heightWith([0.05, 0.22, 0.22, 0.31, 0.06, 0.14]));
  });

  it("leaves the furniture out, but not what stands above and below the table", () => {
    const sheet = snapshot([
      ["2024年重点工作5月份完成情况通报表"],
      ["填报单位：区政府督查室"],
      HEADER,
      task(1),
      [""],
      HEADER,
      task(2),
      [""],
      ["审核：安国庆"],
    ]);
    const { rows, removedRows } = plan(sheet);
    expect(rows.map(({ source, target, kind }) => [source, target, kind])).toEqual([
      [0, 0, "title"],
      [1, 1, "note"],
      [2, 2, "header"],
      [3, 3, "body"],
      [6, 4, "body"],
      [8, 5, "note"],
    ]);
    expect(removedRows).toEqual([4, 5, 7]);
    const onSheet = plan(sheet, "a4", null);
    expect(onSheet.clearing.map(({ kind }) => kind)).toEqual(["setMarks", "deleteRows"]);
    expect(onSheet.edits.map(({ kind }) => kind)).not.toContain("refillSheet");
  });

  it("steps the font down for a long cell, and says which row fits in no size", () => {
    const long = (length: number) => table([task(1), task(2, `完成。${"已经建成通车并投入使用，".repeat(length)}`)]);
    expect(plan(long(5)).bodySizePt).toBe(10.5);
    const stepped = plan(long(90));
    expect([stepped.bodySizePt, stepped.problems]).toEqual([9, []]);
    const [problem] = plan(long(400)).problems;
    expect(problem).toMatchObject({ source: 3 });
    expect(problem?.sentence).toContain("第4行（D4）");
    expect(plan(long(400)).rows.every(({ heightPt }) => heightPt <= 409)).toBe(true);
  });

  it("says when the paper is too narrow for the columns", () => {
    const extra = Array.from({ length: 12 }, (_, i) => `其他${i}`);
    const wide = snapshot([["2024年重点工作5月份完成情况通报表"], [...HEADER, ...extra], [...task(1), ...extra]]);
    expect(plan(wide, "a4-portrait").problems.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("表格有18列，A4 纵向太窄"),
    ]);
    expect(plan(wide, "a3").problems).toEqual([]);
  });

  it("keeps rows that are merged downwards on one page, and high enough together", () => {
    const rows = Array.from({ length: 12 }, (_, i) => task(i + 1));
    (rows[4] as CellValue[])[1] = "推进老旧小区改造，".repeat(60);
    (rows[5] as CellValue[])[1] = "";
    const made = plan(table(rows, { merges: [merge("B7:B8")] }));
    const at = made.rows.findIndex(({ source }) => source === 6);
    expect(made.pages.some(({ from }) => from === at + 1)).toBe(false);
    const together = (made.rows[at]?.heightPt ?? 0) + (made.rows[at + 1]?.heightPt ?? 0);
    expect(together).toBeGreaterThan(300);
  });

  it("is worked out anew to the same", () => {
    const sheet = tsvSnapshot(SAMPLE);
    expect(plan(sheet)).toEqual(plan(sheet));
  });

  it("plans 5,000 rows in less than two seconds", () => {
    const texts = ["完成。", "部分完成。"].map(
      (opening) => opening + "已完成农村公路改造26公里，占年度任务的43.3%。".repeat(4),
    );
    const rows = Array.from({ length: 5000 }, (_, i) => task(i + 1, (texts[i % 2] as string).slice(0, 20 + (i % 90))));
    const sheet = table(rows);
    const bulletin = bulletinOf(sheet);
    const begun = performance.now();
    const made = planPrint({
      sheet,
      bulletin,
      shown: null,
      settings: printSettings("a4"),
      hiddenRows: "leaveOut",
      copyName: "打印稿",
    });
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(made.rows).toHaveLength(5002);
  });
});
