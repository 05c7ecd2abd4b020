import { readFileSync, writeFileSync } from "node:fs";
import { DEFAULT_BASIS } from "../../src/core/model/decision";
import { settingsFile } from "../../src/core/plan/settings-file";
import { openHeadlessDesk } from "../../src/desk/headless";
import { bulletinGrid } from "../app/bulletin-grid";
import { Folder } from "./in-folder";

const folder = new Folder();
afterAll(() => folder.remove());
beforeAll(() => folder.put("原件.xlsx", { 五月: bulletinGrid() }));

interface Json {
  readonly findings: readonly { ruleId: string; fingerprint: string; severity: string; decision: unknown }[];
}

async function findings(...argv: string[]): Promise<Json["findings"]> {
  const { out } = await folder.check("原件.xlsx", "--json", ...argv);
  return (JSON.parse(out) as Json).findings;
}

describe("--settings", () => {
  it("checks by the settings and decisions of a file: what is ignored is told of as such, and is no error", async () => {
    const before = await findings();
    const decisions = before.map(({ ruleId, fingerprint }) => {
      return {
        kind: "ignored" as const,
        ruleId,
        fingerprint,
        reason: "已核实",
        quote: "",
        decidedAt: "2024-06-03T01:05:00Z",
      };
    });
    writeFileSync(folder.at("设置.json"), settingsFile({ ...DEFAULT_BASIS, decisions }));
    expect((await folder.check("原件.xlsx")).code).toBe(1);
    const { code, out } = await folder.check("原件.xlsx", "--settings", "设置.json");
    expect([code, out]).toEqual([0, expect.stringContaining(`另有${before.length}条按设置文件里的处理记录忽略`)]);
    expect(out).not.toContain("在工作簿里忽略");
    // They are in the workbook that is saved, whose own they are from then on.
    await folder.check("原件.xlsx", "--settings", "设置.json", "--out", "带设置.xlsx");
    const { out: own } = await folder.check("带设置.xlsx", "--settings", "设置.json");
    expect(own).toContain(`另有${before.length}条已经在工作簿里忽略`);
    expect(own).not.toContain("按设置文件");
    const after = await findings("--settings", "设置.json");
    expect(after.map(({ decision }) => decision)).toEqual(before.map(() => ({ kind: "ignored", reason: "已核实" })));
  });

  it("says which file can't be used, and why", async () => {
    writeFileSync(folder.at("坏.json"), "{}");
    expect(await folder.check("原件.xlsx", "--settings", "没有.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/设置文件“.*没有\.json”打不开/),
    });
    expect(await folder.check("原件.xlsx", "--settings", "坏.json")).toMatchObject({
      code: 2,
      err: expect.stringContaining("这不是通报校核的设置文件"),
    });
  });
});

describe("--problem-list", () => {
  it("puts the list on a sheet of its own in the workbook that is saved", async () => {
    const { code, out } = await folder.check("原件.xlsx", "--out", "清单.xlsx", "--problem-list");
    expect([code, out]).toEqual([1, expect.stringContaining("问题清单：工作表“问题清单”")]);
    const desk = await openHeadlessDesk(readFileSync(folder.at("清单.xlsx")));
    try {
      expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["五月", "问题清单"]);
    } finally {
      desk.dispose();
    }
  });
});
