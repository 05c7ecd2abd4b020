import { checkWorkbook } from "../../src/app/check-workbook";
import { openExample } from "../../src/app/open-example";
import { exampleEdit } from "../../src/core/plan/example-sheet";
import { closeDesks, openGrid } from "../excel/open-grid";
import { bulletinGrid, CONTACTS } from "./bulletin-grid";

afterEach(closeDesks);

describe("openExample", () => {
  it("puts a bulletin with a mistake of each kind on a sheet of its own, and shows it", async () => {
    const desk = await openGrid(CONTACTS);
    const outcome = await openExample();
    expect(outcome).toEqual({ kind: "opened", sheetName: "通报表示例" });
    // Active, and so found without being named: like a sheet of the user's.
    const check = await checkWorkbook();
    if (check.kind !== "report") throw new Error(check.kind);
    const { report } = check;
    expect(report.bulletin.sheetName).toBe("通报表示例");
    const verdicts = report.judgements.map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === "contradicted")).toHaveLength(3);
    expect(verdicts.filter((verdict) => verdict === "uncertain")).toHaveLength(1);
    expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(["status", "layout", "wording"]));
    expect(report.findings.filter(({ fix }) => fix?.safe === true).length).toBeGreaterThan(1);
    expect(report.findings.some(({ statusFixes }) => statusFixes.length > 0)).toBe(true);
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });

  it("is as new when it is opened again, and leaves the user's sheets alone", async () => {
    const desk = await openGrid(bulletinGrid());
    await openExample();
    await desk.person.type("通报表示例!D3", "改过了。");
    expect(await openExample()).toMatchObject({ sheetName: "通报表示例" });
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["五月", "通报表示例"]);
    const check = await checkWorkbook();
    expect(check).toMatchObject({ kind: "report", report: { judgements: { length: 8 } } });
  });

  it("takes another name where the user has a sheet of that name", () => {
    expect(exampleEdit([{ sheetName: "通报表示例", role: null }]).sheetName).toBe("通报表示例(2)");
  });
});
