import { checkWorkbook } from "../../src/app/check-workbook";
import type { Checked } from "../../src/app/checked-sheet";
import { decide, revokeDecision, type DecideOutcome } from "../../src/app/decide";
import { recheck } from "../../src/app/recheck";
import type { Finding, Report } from "../../src/core/model/report";
import { openHeadlessDesk } from "../../src/desk/headless";
import { closeDesks, keep, openGrid } from "../excel/open-grid";
import { bulletinGrid } from "./bulletin-grid";

afterEach(closeDesks);

const SHEET = "五月";
const NOW = new Date("2024-06-03T01:05:00.000Z");

async function check(): Promise<Checked> {
  const outcome = await checkWorkbook();
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome;
}

function shortfall({ findings }: Report): Finding {
  const found = findings.find(({ ruleId }) => ruleId === "quantity-shortfall");
  if (found === undefined) throw new Error("no shortfall");
  return found;
}

function decided(outcome: DecideOutcome): Checked {
  if (outcome.kind !== "decided") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function ignore({ report, analysis }: Checked, reason = "口径不同，已核实"): Promise<Checked> {
  const { fingerprint } = shortfall(report);
  return decided(await decide({ sheetName: SHEET, fingerprint, kind: "ignored", reason, previous: analysis }, NOW));
}

function marks(desk: Awaited<ReturnType<typeof openGrid>>): string {
  return JSON.stringify(desk.workbook.sheet(SHEET)?.conditionalFormats.map(({ rule, rects }) => [rule, rects]));
}

describe("decide", () => {
  it("takes an ignored finding out of verdict, tally and marks, and keeps it in the list with its reason", async () => {
    const desk = await openGrid(bulletinGrid());
    const before = await check();
    expect(before.report.judgements[1]?.verdict).toBe("contradicted");
    expect(marks(desk)).toContain("tongbao:contradicted");
    const after = await ignore(before);
    expect(after.report.judgements[1]?.verdict).toBe("supported");
    expect(after.report.tally.overall.contradicted).toBe(0);
    expect(marks(desk)).not.toContain("tongbao:contradicted");
    expect(shortfall(after.report).decision).toEqual({
      kind: "ignored",
      ruleId: "quantity-shortfall",
      fingerprint: shortfall(before.report).fingerprint,
      reason: "口径不同，已核实",
      quote: "完成老旧小区改造5个",
      decidedAt: NOW.toISOString(),
    });
    expect(after.basis.decisions).toEqual([shortfall(after.report).decision]);
  });

  it("survives saving, closing, another row above, and a check that remembers nothing", async () => {
    const desk = await openGrid(bulletinGrid());
    await ignore(await check());
    const again = keep(await openHeadlessDesk(await desk.save()));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A3:F3").values = [
        [9, "修建水渠3公里。", "修建水渠1公里。", "完成。已修建水渠1公里。", "安国庆", "区水利局"],
      ];
      await context.sync();
    });
    const { report } = await check();
    expect(shortfall(report)).toMatchObject({ taskRow: 4, decision: { kind: "ignored" } });
    expect(again.crashes).toEqual([]);
  });

  it("is back as soon as the text changes", async () => {
    const desk = await openGrid(bulletinGrid());
    const ignored = await ignore(await check());
    await desk.person.type("D4", "完成。已完成老旧小区改造2个。");
    const outcome = await recheck({ sheetName: SHEET, previous: ignored.analysis });
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(shortfall(outcome.report).decision).toBeNull();
    expect(outcome.report.judgements[1]?.verdict).toBe("contradicted");
    // The decision itself is still listed, and goes again when the text is what it was.
    expect(outcome.basis.decisions).toHaveLength(1);
    await desk.person.type("D4", "完成。已完成老旧小区改造3个。");
    const back = await recheck({ sheetName: SHEET, previous: outcome.analysis });
    expect(back).toMatchObject({ kind: "report" });
    if (back.kind === "report") expect(back.report.judgements[1]?.verdict).toBe("supported");
  });

  it("leaves one that is forwarded to its unit counting, and takes the last word on it", async () => {
    await openGrid(bulletinGrid());
    const before = await check();
    const request = { sheetName: SHEET, fingerprint: shortfall(before.report).fingerprint, previous: before.analysis };
    const forwarded = decided(await decide({ ...request, kind: "forwarded", reason: "" }));
    expect(forwarded.report.judgements[1]?.verdict).toBe("contradicted");
    expect(shortfall(forwarded.report).decision).toMatchObject({ kind: "forwarded", reason: "" });
    const ignored = decided(await decide({ ...request, kind: "ignored", reason: "已核实" }));
    expect(ignored.basis.decisions.map(({ kind }) => kind)).toEqual(["ignored"]);
  });

  it("wants a reason, and refuses what has changed since", async () => {
    const desk = await openGrid(bulletinGrid());
    const { report } = await check();
    const request = { sheetName: SHEET, fingerprint: shortfall(report).fingerprint, kind: "ignored" } as const;
    expect(await decide({ ...request, reason: " \n" })).toEqual({ kind: "refused", sentence: "请写明忽略的理由。" });
    expect(await decide({ ...request, reason: "长".repeat(501) })).toMatchObject({ kind: "refused" });
    await desk.person.type("D4", "完成。已完成老旧小区改造1个。", { remote: true });
    expect(await decide({ ...request, reason: "已核实" })).toEqual({
      kind: "refused",
      sentence: expect.stringContaining("有过改动"),
    });
    expect(desk.workbook.settings.size).toBe(0);
  });

  it("is taken back, also where the finding is gone", async () => {
    const desk = await openGrid(bulletinGrid());
    const ignored = await ignore(await check());
    const { fingerprint } = shortfall(ignored.report);
    await desk.person.type("D4", "完成。已完成老旧小区改造5个。");
    const request = { sheetName: SHEET, fingerprint, previous: ignored.analysis };
    expect(decided(await revokeDecision(request)).basis.decisions).toEqual([]);
    expect(await revokeDecision(request)).toMatchObject({ kind: "refused" });
  });

  it("keeps what another author decided meanwhile", async () => {
    await openGrid(bulletinGrid());
    const before = await check();
    const others = before.report.findings.filter(({ ruleId }) => ruleId !== "quantity-shortfall");
    const other = others[0]!;
    await decide({ sheetName: SHEET, fingerprint: other.fingerprint, kind: "forwarded", reason: "请核实" });
    const after = await ignore(before);
    expect(after.basis.decisions.map(({ ruleId }) => ruleId).sort()).toEqual(
      [other.ruleId, "quantity-shortfall"].sort(),
    );
  });
});
