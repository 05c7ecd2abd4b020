import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { applyFixes, undoFixes, type FixOutcome, type WantedFix } from "../../src/app/apply-fixes";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Report } from "../../src/core/model/report";
import type { CellValue } from "../../src/core/model/sheet";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { addSheet, closeDesks, keep, openGrid } from "../excel/open-grid";
import { SHARED_DATA } from "../snapshot";
import { differences, savedContents } from "./saved-contents";

afterEach(closeDesks);

const SHEET = "五月";
const HEAD = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];

/** Something of everything that can be put right: page furniture, names, brackets, punctuation, numbers, a status. */
const GRID: readonly (readonly CellValue[])[] = [
  ["2024年《政府工作报告》重点工作5月份完成情况通报表"],
  HEAD,
  [
    1,
    "新建改建农村公路60公里。",
    "完成农村公路改建20公里。",
    "完成。已改建农村公路26公里。",
    "安国庆",
    "区交通局（牵头）",
  ],
  [2, "改造老旧小区12个。", "完成老旧小区改造5个。", "完成。已完成老旧小区改造3个。", "白晓明", "区住建局（牵头）"],
  HEAD,
  [3, "新增绿地10公顷。", "新增绿地3公顷。", "完成：已新增绿地3.2公顷。", "白晓\n明", "区城管局(牵头)\n区交\n通局"],
  ["", "", "", "", "", ""],
  [5, "改造公厕8座。", "改造公厕2座。", "完成。已改造公厕1O座。", "安国庆", "区住建局（牵头）\n区城管局"],
  [6, "收购小麦2万吨。", "收购小麦1万吨。", "未完成。收购小麦1.3万吨。", "白晓明", "区交通局"],
];

async function check(): Promise<Extract<Awaited<ReturnType<typeof checkWorkbook>>, { kind: "report" }>> {
  const outcome = await checkWorkbook({ mark: false });
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome;
}

function safeFixes(report: Report): WantedFix[] {
  return report.findings.filter(({ fix }) => fix?.safe).map(({ fingerprint }) => ({ fingerprint, fix: "own" }));
}

function allFixes(report: Report): WantedFix[] {
  return report.findings.flatMap(({ fingerprint, fix, statusFixes }) => [
    ...(fix === null ? [] : [{ fingerprint, fix: "own" as const }]),
    ...statusFixes.map(({ status }) => ({ fingerprint, fix: status })),
  ]);
}

async function apply(wanted: readonly WantedFix[], sheetName = SHEET) {
  return applied(await applyFixes({ sheetName, wanted, mark: false }));
}

function applied(outcome: FixOutcome): Extract<FixOutcome, { kind: "applied" }> {
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function valueAt(desk: HeadlessDesk, row: number, column: number): unknown {
  return desk.workbook.sheet(SHEET)?.cell(row, column).value;
}

describe("applyFixes", () => {
  it("carries out every safe fix at once, and none is left", async () => {
    const desk = await openGrid(GRID);
    const { report } = await check();
    const wanted = safeFixes(report);
    expect(wanted).toHaveLength(5);
    const outcome = await apply(wanted);
    expect(outcome).toMatchObject({ done: wanted.length, refused: [] });
    expect(safeFixes(outcome.report)).toEqual([]);
    // The header printed again and the blank row are gone; nothing else is.
    expect(outcome.report.bulletin.tasks.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(valueAt(desk, 4, 3)).toBe("完成。已新增绿地3.2公顷。");
    expect(valueAt(desk, 4, 4)).toBe("白晓明");
    expect(valueAt(desk, 4, 5)).toBe("区城管局（牵头）\n区交通局");
  });

  it("changes no number, no status and nobody's name among the safe ones", async () => {
    await openGrid(GRID);
    const { report } = await check();
    for (const { fix } of report.findings) {
      for (const edit of fix?.safe ? fix.edits : []) {
        if (edit.kind !== "setValue") continue;
        expect(letters(String(edit.after))).toBe(letters(String(edit.before)));
      }
    }
  });

  it("changes a status where that is wanted, in the sheet's own word", async () => {
    const desk = await openGrid(GRID);
    const { report } = await check();
    const finding = report.findings.find(({ taskRow, statusFixes }) => taskRow === 3 && statusFixes.length > 0);
    expect(finding?.statusFixes.map(({ status, safe }) => [status, safe])).toEqual([
      ["partial", false],
      ["notCompleted", false],
    ]);
    const outcome = await apply([{ fingerprint: finding!.fingerprint, fix: "partial" }]);
    expect(valueAt(desk, 3, 3)).toBe("部分完成。已完成老旧小区改造3个。");
    expect(outcome.report.judgements[1]?.verdict).toBe("supported");
  });

  it("does several fixes of one cell one after the other", async () => {
    const desk = await openGrid(GRID);
    const { report } = await check();
    const cell = report.findings.filter(({ cells, fix }) => cells[0]?.row === 5 && cells[0].column === 5 && fix);
    expect(cell.length).toBeGreaterThan(1);
    const outcome = await apply(cell.map(({ fingerprint }) => ({ fingerprint, fix: "own" })));
    expect(outcome).toMatchObject({ done: cell.length, refused: [] });
    expect(valueAt(desk, 5, 5)).toBe("区城管局（牵头）\n区交通局");
  });

  it("leaves alone what was changed since the user saw it, and says so", async () => {
    const desk = await openGrid(GRID);
    const { report } = await check();
    const wanted = safeFixes(report);
    await desk.person.type("D6", "完成；已新增绿地4公顷。", { remote: true });
    const outcome = await apply(wanted);
    expect(outcome.refused).toEqual([expect.stringMatching(/^有1条在检查之后有过改动/)]);
    expect(valueAt(desk, 4, 3)).toBe("完成；已新增绿地4公顷。");
    expect(valueAt(desk, 4, 4)).toBe("白晓明");
  });

  it("writes over no formula, and breaks up no text with a look of its own", async () => {
    const desk = await openGrid(GRID);
    const sheet = desk.workbook.sheet(SHEET)!;
    const name = sheet.cell(5, 4);
    sheet.put(5, 4, {
      ...name,
      source: { type: 8, value: { richText: [{ text: "白晓", font: { bold: true } }, { text: "\n明" }] } } as never,
    });
    await desk.person.type("F6", '="区城管局(牵头)"&CHAR(10)&"区交"&CHAR(10)&"通局"');
    const { report } = await check();
    expect(report.findings.some(({ cells, fix }) => fix && cells[0]?.row === 5 && cells[0].column === 5)).toBe(false);
    const outcome = await apply(safeFixes(report));
    expect(outcome.refused).toEqual([expect.stringMatching(/^E6 单元格里部分文字有单独的字体或颜色/)]);
    expect(sheet.cell(4, 4).value).toBe("白晓\n明");
    expect(sheet.cell(4, 5).formula).toContain("CHAR(10)");
  });

  it("says what to do where the sheet is protected, gone, or being edited", async () => {
    const desk = await openGrid(GRID);
    const wanted = safeFixes((await check()).report);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect();
      await context.sync();
    });
    const before = await savedContents(desk);
    expect(await applyFixes({ sheetName: SHEET, wanted })).toEqual({
      kind: "refused",
      sentence: expect.stringContaining("撤销工作表保护"),
    });
    expect(await applyFixes({ sheetName: "六月", wanted })).toMatchObject({ kind: "unknownSheet" });
    desk.faults.gone = true;
    expect(await applyFixes({ sheetName: SHEET, wanted })).toEqual({
      kind: "failed",
      sentence: expect.stringMatching(/^修正没有成功/),
    });
    desk.faults.gone = false;
    expect(differences(before, await savedContents(desk))).toEqual([]);
  });

  it("keeps the way back to what was written where rows can't be deleted", async () => {
    const desk = await openGrid(GRID);
    const before = await savedContents(desk);
    const wanted = safeFixes((await check()).report);
    // A table or a filter may forbid it; Excel tells only when the request arrives.
    const remove = jest.spyOn(Excel.Range.prototype, "delete").mockImplementation(() => {
      throw Object.assign(new Error("no"), { code: "FilteredRangeConflict" });
    });
    const outcome = await apply(wanted);
    remove.mockRestore();
    expect(outcome.refused).toEqual([expect.stringMatching(/^删去多余的行没有成功.*筛选/)]);
    expect(valueAt(desk, 5, 4)).toBe("白晓明");
    expect(await undoFixes({ undo: outcome.undo!, mark: false })).toMatchObject({ kind: "applied", left: [] });
    expect(differences(before, await savedContents(desk))).toEqual([]);
  });

  it("asks for no member that the floor of ExcelApi 1.9 lacks", async () => {
    const desk = await openGrid(GRID, { apiVersion: "1.9" });
    const outcome = await apply(safeFixes((await check()).report));
    await undoFixes({ undo: outcome.undo!, mark: false });
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
    expect(desk.crashes).toEqual([]);
  });
});

describe("undoFixes", () => {
  it("brings back every value, formula, row and look, also formulas elsewhere that a deletion broke", async () => {
    const desk = await openGrid(GRID);
    await addSheet("引用", [["占位"]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("A5:F5").format.fill.color = "#FFF2CC";
      sheet.getRange("B5:C5").merge();
      sheet.getRange("5:5").format.rowHeight = 33;
      sheet.getRange("F7").numberFormat = [["0.00%"]];
      context.workbook.worksheets.getItem("引用").getRange("A1:A3").formulas = [
        [`=${SHEET}!D5`],
        [`=COUNTA(${SHEET}!A1:A9)`],
        [`=SUM(${SHEET}!A5:A5)`],
      ];
      await context.sync();
    });
    const before = await savedContents(desk);
    const outcome = await apply(allFixes((await check()).report));
    expect(differences(before, await savedContents(desk))).not.toEqual([]);
    expect(desk.workbook.sheet("引用")?.cell(0, 0).formula).toContain("#REF!");
    const undone = await undoFixes({ undo: outcome.undo!, mark: false });
    expect(undone).toMatchObject({ kind: "applied", left: [] });
    expect(differences(before, await savedContents(desk))).toEqual([]);
  });

  it("leaves a cell that was changed since, and says which", async () => {
    const desk = await openGrid(GRID);
    const outcome = await apply(safeFixes((await check()).report));
    await desk.person.type("E5", "白晓明、安国庆");
    const undone = await undoFixes({ undo: outcome.undo!, mark: false });
    expect(undone).toMatchObject({ kind: "applied", left: [expect.stringMatching(/^E6 单元格在修正之后又有改动/)] });
    expect(valueAt(desk, 5, 4)).toBe("白晓明、安国庆");
    expect(valueAt(desk, 5, 3)).toBe("完成：已新增绿地3.2公顷。");
  });

  it("touches nothing where rows came or went, or another row stands there now", async () => {
    const desk = await openGrid(GRID);
    const outcome = await apply(safeFixes((await check()).report));
    const undo = outcome.undo!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("3:3").insert("Down");
      await context.sync();
    });
    const before = await savedContents(desk);
    expect(await undoFixes({ undo, mark: false })).toEqual({
      kind: "refused",
      sentence: expect.stringContaining("增加或者删除过行"),
    });
    expect(differences(before, await savedContents(desk))).toEqual([]);
  });

  it("does not take a row that was sorted there for the one that was fixed", async () => {
    const desk = await openGrid(GRID);
    const undo = (await apply(safeFixes((await check()).report))).undo!;
    const sheet = desk.workbook.sheet(SHEET)!;
    // Rows 5 and 6 change places, and by chance the cell reads what the fix wrote.
    for (let column = 0; column < 6; column++) {
      const [one, other] = [sheet.cell(4, column), sheet.cell(5, column)];
      sheet.put(4, column, other);
      sheet.put(5, column, one);
    }
    sheet.put(4, 4, { ...sheet.cell(4, 4), value: "白晓明" });
    const undone = await undoFixes({ undo, mark: false });
    expect(undone).toMatchObject({ kind: "applied", left: expect.arrayContaining([expect.stringMatching(/^E6 /)]) });
  });
});

describe("any choice of fixes", () => {
  it("leaves the saved workbook as it was once it is taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 8 }), fc.boolean(), async (picks, reversed) => {
        const desk = await openGrid(GRID);
        try {
          const before = await savedContents(desk);
          const all = allFixes((await check()).report);
          const wanted = [...new Set(picks.map((pick) => all[pick % all.length] as WantedFix))];
          const outcome = await apply(reversed ? wanted.reverse() : wanted);
          expect(outcome.done + outcome.refused.length).toBe(wanted.length);
          if (outcome.undo === null) return expect(differences(before, await savedContents(desk))).toEqual([]);
          expect(await undoFixes({ undo: outcome.undo, mark: false })).toMatchObject({ kind: "applied", left: [] });
          expect(differences(before, await savedContents(desk))).toEqual([]);
        } finally {
          closeDesks();
        }
      }),
      { numRuns: 12 },
    );
  });
});

const FILES = [
  join(__dirname, "../../assets/通报表示例.xlsx"),
  join(SHARED_DATA, "bulletin-2023-05.xlsx"),
  join(SHARED_DATA, "bulletin-2023-05-from-pdf.xlsx"),
];

describe.each(FILES)("%s", (file) => {
  const run = existsSync(file) ? it : it.skip;
  run(
    `${existsSync(file) ? "" : "(skipped: the file is not here) "}is put right, then as it was`,
    async () => {
      const desk = keep(await openHeadlessDesk(readFileSync(file)));
      const { report } = await check();
      const { sheetName } = report.bulletin;
      const before = await savedContents(desk);
      let wanted = safeFixes(report);
      const undos = [];
      for (let round = 0; wanted.length > 0; round++) {
        expect(round).toBeLessThan(4);
        const outcome = await apply(wanted, sheetName);
        expect(outcome.refused).toEqual([]);
        undos.push(outcome.undo!);
        wanted = safeFixes(outcome.report);
      }
      for (const undo of undos.reverse()) {
        expect(await undoFixes({ undo, mark: false })).toMatchObject({ kind: "applied", left: [] });
      }
      expect(differences(before, await savedContents(desk))).toEqual([]);
      expect(desk.refusedCalls).toEqual([]);
      expect(desk.crashes).toEqual([]);
    },
    60_000,
  );
});

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
