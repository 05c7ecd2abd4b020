import fc from "fast-check";
import type { Decision } from "../../../src/core/model/decision";
import { DEFAULT_SETTINGS, type CheckSettings } from "../../../src/core/model/settings";
import { LIMITS, readDecisions, readSettings } from "../../../src/core/plan/basis-text";
import { readSettingsFile, settingsFile } from "../../../src/core/plan/settings-file";

const DECISION: Decision = {
  kind: "ignored",
  ruleId: "unit-name-variant",
  fingerprint: "0abc12def34567#2",
  reason: "两家单位，不是写错",
  quote: "完成老旧小区改造5个",
  decidedAt: "2024-06-03T01:05:00.000Z",
};

const SETTINGS: CheckSettings = {
  statusWords: { completed: ["达序时"], partial: ["动态推进"], notCompleted: [] },
  leaderNames: ["安国庆"],
  unitNames: ["区城管局"],
  severities: { "page-furniture": "off", "quantity-shortfall": "warning" },
  tolerance: 0.1,
  markColors: { contradicted: "#FF0000", uncertain: "#FFFF00", layout: "#00B0F0" },
  recheckOnEdit: false,
};

describe("settings as text", () => {
  it("knows one zero only", () => {
    expect(readSettings(JSON.parse(`{"tolerance":-0}`))).toEqual(readSettings({ tolerance: 0 }));
  });

  it("are read as they were written", () => {
    const basis = { settings: SETTINGS, decisions: [DECISION] };
    expect(readSettingsFile(settingsFile(basis))).toEqual({ kind: "read", basis, leftOut: 0 });
    expect(readSettingsFile(`\uFEFF${settingsFile(basis)}`)).toMatchObject({ kind: "read" });
  });

  it("have a default for everything that is not there", () => {
    expect(readSettings({})).toEqual({ kind: "read", value: DEFAULT_SETTINGS });
    expect(readSettings({ tolerance: 0.2, laterField: 1 })).toEqual({
      kind: "read",
      value: { ...DEFAULT_SETTINGS, tolerance: 0.2 },
    });
  });

  it.each<[unknown, RegExp]>([
    [[], /不是设置/],
    [{ tolerance: -0.1 }, /幅度.*0到50%/],
    [{ tolerance: Number.NaN }, /幅度/],
    [{ tolerance: "0.1" }, /幅度/],
    [{ recheckOnEdit: 1 }, /自动复查/],
    [{ markColors: { contradicted: "red" } }, /标记颜色.*#RRGGBB/],
    [{ markColors: { contradicted: "#FF0000;background:url(x)" } }, /标记颜色/],
    [{ severities: { "no such Rule": "error" } }, /严重程度/],
    [{ severities: { "page-furniture": "fatal" } }, /严重程度/],
    [JSON.parse('{"severities":{"__proto__":"off"}}'), /严重程度/],
    [{ severities: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`rule-${i}`, "info"])) }, /多于200个/],
    [{ statusWords: { completed: ["完成"], partial: ["完成"] } }, /两种状态/],
    [{ statusWords: { completed: ["完 成"] } }, /空格和标点/],
    [{ statusWords: "完成" }, /状态词/],
    [{ leaderNames: ["安\n国庆"] }, /换行/],
    [{ leaderNames: ["安".repeat(41)] }, /长于40字/],
    [{ unitNames: Array.from({ length: LIMITS.names + 1 }, (_, i) => `单位${i}`) }, /多于1000个/],
    [{ unitNames: [{ toString: "x" }] }, /不是文字/],
  ])("are refused as a whole where one is wrong: %j", (json, why) => {
    expect(readSettings(json)).toEqual({ kind: "broken", why: expect.stringMatching(why) });
  });

  it.each([
    ["", /不是通报校核的设置文件/],
    ["null", /不是通报校核的设置文件/],
    ["{{{", /不是通报校核的设置文件/],
    ['{"format":"tongbao-settings","version":2}', /别的版本/],
    ['{"format":"tongbao-settings","version":1,"settings":{"tolerance":9}}', /幅度.*没有改动/],
    ['{"format":"tongbao-settings","version":1,"decisions":{}}', /处理记录/],
    [" ".repeat(4_000_001), /太大/],
  ])("of a file that is none are refused with a reason (%#)", (text, sentence) => {
    expect(readSettingsFile(text)).toEqual({ kind: "refused", sentence: expect.stringMatching(sentence) });
  });

  it("leave out decisions that are not right, and count them", () => {
    const wrong: unknown[] = [
      { ...DECISION, kind: "deleted" },
      { ...DECISION, reason: "  " },
      { ...DECISION, reason: "长".repeat(501) },
      { ...DECISION, ruleId: "<script>" },
      { ...DECISION, fingerprint: "../../x" },
      { ...DECISION, decidedAt: "yesterday" },
      { ...DECISION, quote: 5 },
      null,
      "x",
    ];
    expect(readDecisions([...wrong, DECISION, DECISION, { ...DECISION, extra: "left behind" }])).toEqual({
      kind: "read",
      value: { decisions: [DECISION], leftOut: wrong.length },
    });
    expect(readDecisions(Array.from({ length: LIMITS.decisions + 1 }, () => DECISION)).kind).toBe("broken");
  });

  it("never throw, and what is read is read the same again, whatever anybody wrote", () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          statusWords: fc.jsonValue(),
          leaderNames: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
          severities: fc.dictionary(fc.string(), fc.constantFrom("error", "off", "x")),
          tolerance: fc.oneof(fc.double(), fc.jsonValue()),
          markColors: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(json, (any) => {
        const read = readSettings(any);
        if (read.kind === "read") expect(readSettings(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
        readDecisions(any);
        readSettingsFile(JSON.stringify({ format: "tongbao-settings", version: 1, settings: any, decisions: any }));
        readSettingsFile(JSON.stringify(any));
      }),
      { numRuns: 300 },
    );
  });
});
