import { checkWorkbook } from "../../src/app/check-workbook";
import { decide } from "../../src/app/decide";
import { exportSettings, importSettings, loadSettings, resetSettings, saveSettings } from "../../src/app/settings";
import { DEFAULT_BASIS, type Decision } from "../../src/core/model/decision";
import { DEFAULT_SETTINGS } from "../../src/core/model/settings";
import { settingsFile } from "../../src/core/plan/settings-file";
import { openHeadlessDesk } from "../../src/desk/headless";
import { closeDesks, keep, openGrid } from "../excel/open-grid";
import { bulletinGrid } from "./bulletin-grid";

afterEach(closeDesks);

const SETTINGS = { ...DEFAULT_SETTINGS, tolerance: 0.1, leaderNames: ["安国庆"] };

function decisions(count: number, reasonLength = 10): Decision[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "ignored",
    ruleId: "blank-cell",
    fingerprint: String(index).padStart(14, "0"),
    reason: "理".repeat(reasonLength),
    quote: "完成老旧小区改造5个",
    decidedAt: "2024-06-03T01:05:00.000Z",
  }));
}

/** What stands under the add-in's keys. */
function stored(settings: ReadonlyMap<string, unknown>): string[] {
  return [...settings.keys()].filter((key) => key.startsWith("tongbao.")).sort();
}

describe("settings of a workbook", () => {
  it("are the defaults until they are saved, and come back after the file was closed", async () => {
    const desk = await openGrid(bulletinGrid());
    expect(await loadSettings()).toEqual({ kind: "loaded", basis: DEFAULT_BASIS, notices: [] });
    expect(await saveSettings(SETTINGS)).toMatchObject({ kind: "saved", basis: { settings: SETTINGS } });
    keep(await openHeadlessDesk(await desk.save()));
    expect(await loadSettings()).toMatchObject({ basis: { settings: SETTINGS }, notices: [] });
    expect(await resetSettings()).toMatchObject({ kind: "saved", basis: { settings: DEFAULT_SETTINGS } });
    expect(await loadSettings()).toMatchObject({ basis: { settings: DEFAULT_SETTINGS } });
  });

  it("are refused where a value is out of its limits, and stay as they were", async () => {
    await openGrid(bulletinGrid());
    await saveSettings(SETTINGS);
    expect(await saveSettings({ ...SETTINGS, tolerance: 3 })).toEqual({
      kind: "refused",
      sentence: expect.stringMatching(/^没有保存设置：.*幅度/),
    });
    expect(await loadSettings()).toMatchObject({ basis: { settings: SETTINGS } });
  });

  it("go out as a file and come in again, with decisions on top of those that are there", async () => {
    await openGrid(bulletinGrid());
    const [mine, theirs] = [decisions(2), decisions(3)];
    await importSettings(
      settingsFile({ settings: DEFAULT_SETTINGS, decisions: mine.map((one) => ({ ...one, reason: "先" })) }),
    );
    expect(await importSettings(settingsFile({ settings: SETTINGS, decisions: theirs }))).toMatchObject({
      kind: "saved",
      sentence: "已读入设置，并加入1条处理记录。",
    });
    const exported = await exportSettings();
    expect(exported).toMatchObject({ kind: "exported" });
    const { basis } = (await loadSettings()) as Extract<Awaited<ReturnType<typeof loadSettings>>, { kind: "loaded" }>;
    expect(basis.decisions.map(({ reason }) => reason)).toEqual(["先", "先", "理".repeat(10)]);
    expect((exported as { text: string }).text).toBe(settingsFile(basis));
    expect(await importSettings("not a file")).toMatchObject({ kind: "refused" });
  });

  it("take several entries where they are long, and fewer again where they are short", async () => {
    const desk = await openGrid(bulletinGrid());
    await importSettings(settingsFile({ settings: SETTINGS, decisions: decisions(400, 200) }));
    expect(stored(desk.workbook.settings).length).toBeGreaterThan(3);
    expect(await loadSettings()).toMatchObject({ basis: { decisions: decisions(400, 200) }, notices: [] });
    await desk.save();
  });

  it("that do not fit are refused with a sentence, and nothing is lost", async () => {
    const desk = await openGrid(bulletinGrid());
    await importSettings(settingsFile({ settings: SETTINGS, decisions: decisions(5) }));
    desk.workbook.settings.set("somebody else's", "x".repeat(2_090_000));
    const result = await importSettings(settingsFile({ settings: SETTINGS, decisions: decisions(400, 200) }));
    expect(result).toEqual({ kind: "failed", sentence: expect.stringMatching(/2 MB.*不够/) });
    desk.workbook.settings.delete("somebody else's");
    const many = await importSettings(settingsFile({ settings: SETTINGS, decisions: decisions(2000, 300) }));
    expect(many).toEqual({ kind: "refused", sentence: expect.stringContaining("处理记录太多") });
    expect(await loadSettings()).toMatchObject({ basis: { decisions: decisions(5) } });
  });

  it.each<[string, unknown]>([
    ["not ours", "hello"],
    ["no text", { __proto__: null, toString: 5 }],
    ["a number", 5],
    ["no JSON", "1:1:{{{"],
    ["another shape", '1:1:{"tolerance":"much"}'],
    ["parts that are not there", "1:9:{"],
    ["more parts than we write", "1:99:{}"],
    ["no parts", "1:0:{}"],
    ["too long", `1:1:${" ".repeat(40_000)}`],
    ["deep", `1:1:${"[".repeat(20_000)}`],
  ])("are reset with a notice where somebody wrote %s, and the check goes on", async (_what, value) => {
    const desk = await openGrid(bulletinGrid());
    desk.workbook.settings.set("tongbao.settings", value);
    desk.workbook.settings.set("tongbao.decisions", value);
    const outcome = await checkWorkbook();
    expect(outcome).toMatchObject({ kind: "report", basis: DEFAULT_BASIS });
    expect((outcome as { notices: readonly string[] }).notices).toHaveLength(2);
    expect(await saveSettings(SETTINGS)).toMatchObject({ kind: "saved" });
    const { notices } = (await loadSettings()) as { notices: readonly string[] };
    expect(notices).toEqual([expect.stringContaining("处理记录")]);
    expect(desk.crashes).toEqual([]);
  });

  it("change what the check finds: words, names, severities, colours", async () => {
    const grid = bulletinGrid();
    grid[4]![3] = "动态推进。已新增绿地3.2公顷。";
    const desk = await openGrid(grid);
    const before = await checkWorkbook();
    if (before.kind !== "report") throw new Error(before.kind);
    expect(before.report.bulletin.tasks[2]?.stated?.status).toBeNull();
    await saveSettings({
      ...SETTINGS,
      statusWords: { ...SETTINGS.statusWords, partial: ["动态推进"] },
      severities: { "quantity-shortfall": "info" },
      markColors: { ...SETTINGS.markColors, contradicted: "#000080" },
    });
    const after = await checkWorkbook({ previous: before.analysis });
    if (after.kind !== "report") throw new Error(after.kind);
    expect(after.report.bulletin.tasks[2]?.stated?.status).toBe("partial");
    const shortfall = after.report.findings.find(({ ruleId }) => ruleId === "quantity-shortfall");
    expect(shortfall?.severity).toBe("info");
    // A lower severity does not make a contradiction one less.
    expect(after.report.judgements[1]?.verdict).toBe("contradicted");
    const fills = desk.workbook.sheet("五月")?.conditionalFormats.map(({ rule }) => JSON.stringify(rule)) ?? [];
    expect(fills.join()).toContain("000080");
  });

  it("say so where the workbook can't be written", async () => {
    const desk = await openGrid(bulletinGrid());
    const check = await checkWorkbook();
    if (check.kind !== "report") throw new Error(check.kind);
    desk.faults.gone = true;
    expect(await saveSettings(SETTINGS)).toMatchObject({
      kind: "failed",
      sentence: expect.stringMatching(/^保存设置没有成功/),
    });
    expect(await loadSettings()).toMatchObject({ kind: "failed" });
    const [finding] = check.report.findings;
    expect(
      await decide({ sheetName: "五月", fingerprint: finding!.fingerprint, kind: "ignored", reason: "已核实" }),
    ).toMatchObject({ kind: "failed" });
  });
});
