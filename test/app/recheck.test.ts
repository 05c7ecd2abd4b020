import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Checked } from "../../src/app/checked-sheet";
import { clearMarks } from "../../src/app/clear-marks";
import { recheck, type RecheckRequest } from "../../src/app/recheck";
import { openHeadlessDesk } from "../../src/desk/headless";
import { closeDesks, keep, openGrid } from "../excel/open-grid";
import { SHARED_DATA } from "../snapshot";
import { bulletinGrid } from "./bulletin-grid";

afterEach(closeDesks);

const SHEET = "五月";

async function checked(request: Partial<RecheckRequest> = {}): Promise<Checked> {
  const { sheetName, ...rest } = request;
  const outcome = await (sheetName === undefined ? checkWorkbook() : recheck({ sheetName, ...rest }));
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome;
}

function marksOf(desk: Awaited<ReturnType<typeof openGrid>>): unknown[] {
  return desk.workbook.sheet(SHEET)?.conditionalFormats.map(({ rule, rects }) => [rule, rects]) ?? [];
}

describe("recheck", () => {
  it("comes to what a check from the start comes to, marks and all", async () => {
    const desk = await openGrid(bulletinGrid());
    const first = await checked();
    await desk.person.type("D4", "完成。已完成老旧小区改造5个。", { remote: true });
    await desk.person.type("D3", "完成。已改建农村公路12公里。");
    const again = await checked({ sheetName: SHEET, previous: first.analysis });
    const marks = marksOf(desk);
    const anew = await checked();
    expect(again.report).toEqual(anew.report);
    expect(marksOf(desk)).toEqual(marks);
    expect(again.report.judgements.map(({ verdict }) => verdict)).not.toEqual(
      first.report.judgements.map(({ verdict }) => verdict),
    );
  });

  it("writes no marks where they are as they were, and none at all where none are wanted", async () => {
    const desk = await openGrid(bulletinGrid());
    const first = await checked();
    const marks = desk.workbook.sheet(SHEET)?.conditionalFormats;
    const same = await checked({ sheetName: SHEET, previous: first.analysis });
    expect(same.marks).toEqual({ kind: "applied" });
    expect(desk.workbook.sheet(SHEET)?.conditionalFormats).toEqual(marks);
    await clearMarks();
    await desk.person.type("D4", "完成。已完成老旧小区改造5个。");
    await checked({ sheetName: SHEET, previous: same.analysis, mark: false });
    expect(marksOf(desk)).toEqual([]);
  });

  it("tells where the sheet is gone, and stops where that is wanted", async () => {
    await openGrid(bulletinGrid());
    const { analysis } = await checked();
    expect(await recheck({ sheetName: "六月", previous: analysis })).toMatchObject({ kind: "unknownSheet" });
    const stop = new AbortController();
    stop.abort();
    expect(await recheck({ sheetName: SHEET, previous: analysis, signal: stop.signal })).toMatchObject({
      kind: "cancelled",
    });
  });

  it("asks for no member that the floor of ExcelApi 1.9 lacks", async () => {
    const desk = await openGrid(bulletinGrid(), { apiVersion: "1.9" });
    const { analysis } = await checked();
    await desk.person.type("D4", "完成。已完成老旧小区改造5个。");
    await checked({ sheetName: SHEET, previous: analysis });
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });
});

const REAL = join(SHARED_DATA, "bulletin-2023-05.xlsx");
const there = existsSync(REAL);

describe("the real bulletin", () => {
  (there ? it : it.skip)(
    `${there ? "" : "(skipped: the file is not here) "}costs far less to check again after an edit than to check (npm run bench has the times)`,
    async () => {
      const desk = keep(await openHeadlessDesk(readFileSync(REAL)));
      let last = await checked();
      const { sheetName } = last.report.bulletin;
      const [again, anew]: [number[], number[]] = [[], []];
      for (let round = 0; round < 8; round++) {
        await desk.person.type(`D${6 + round}`, `完成。已改建农村公路${20 + round}公里。`);
        again.push(await spent(async () => void (last = await checked({ sheetName, previous: last.analysis }))));
        anew.push(await spent(async () => void (await checked({ sheetName }))));
      }
      // The best of each: the functions are compiled while they run, and other tests run beside.
      expect(Math.min(...again)).toBeLessThan(0.7 * Math.min(...anew));
    },
    60_000,
  );
});

/** Milliseconds of the processor's time. */
async function spent(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
