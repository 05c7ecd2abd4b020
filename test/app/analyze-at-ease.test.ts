import { analyzeAtEase } from "../../src/app/analyze-at-ease";
import { checkWorkbook } from "../../src/app/check-workbook";
import { analyze, type AnalysisProgress } from "../../src/core/report/analyze";
import { closeDesks, openGrid } from "../excel/open-grid";
import { snapshot } from "../snapshot";
import { bulletinGrid } from "./bulletin-grid";

const LONG = bulletinGrid();
// Texts unlike each other: what was judged once is not judged again.
for (let row = 0; row < 800; row++) {
  const [, annual = "", monthly = "", done = "", ...names] = LONG[2 + (row % 2)] ?? [];
  LONG.push([row + 4, annual, monthly, `${done}第${row}次调度已召开。`, ...names]);
}

afterEach(closeDesks);

describe("analyzeAtEase", () => {
  it("comes to the same report as the analysis at once", async () => {
    const sheet = snapshot(LONG);
    expect(await analyzeAtEase(sheet)).toEqual(analyze(sheet));
  });

  it("tells how far it is, never falling, up to the last row", async () => {
    const told: AnalysisProgress[] = [];
    await analyzeAtEase(snapshot(LONG), { onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(5);
    told.slice(1).forEach((progress, index) => {
      expect(progress.share).toBeGreaterThanOrEqual((told[index] as AnalysisProgress).share);
      expect(progress.rowsDone).toBeGreaterThanOrEqual((told[index] as AnalysisProgress).rowsDone);
    });
    expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    expect(told.at(-1)?.rowsTotal).toBe(803);
  });

  it("lets others have their turn between slices", async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await analyzeAtEase(snapshot(LONG));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it("stops at once when cancelled, and marks nothing", async () => {
    const desk = await openGrid(LONG);
    const stop = new AbortController();
    let told = 0;
    const outcome = await checkWorkbook({
      signal: stop.signal,
      onProgress: () => {
        told += 1;
        if (told === 3) stop.abort();
      },
    });
    expect(outcome).toEqual({ kind: "cancelled", sentence: "已经停下，工作簿没有改动。" });
    expect(told).toBe(3);
    expect(desk.workbook.activeSheet.conditionalFormats).toEqual([]);
    expect((await checkWorkbook({ mark: false })).kind).toBe("report");
  });

  it("does not begin when cancelled before", async () => {
    await openGrid(bulletinGrid());
    expect(await checkWorkbook({ signal: AbortSignal.abort() })).toMatchObject({ kind: "cancelled" });
  });
});
