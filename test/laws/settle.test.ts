import { join } from "node:path";
import fc from "fast-check";
import type { Found } from "../../src/app/find-bulletin";
import { planFixes } from "../../src/app/plan-fixes";
import { DEFAULT_BASIS, type Basis, type Decision } from "../../src/core/model/decision";
import type { Report } from "../../src/core/model/report";
import { DEFAULT_SETTINGS } from "../../src/core/model/settings";
import type { CellValue, SheetSnapshot } from "../../src/core/model/sheet";
import { analyze } from "../../src/core/report/analyze";
import { applyEdits } from "../core/rules/apply-edits";
import { snapshot, tsvSnapshot } from "../snapshot";

const SAMPLE = tsvSnapshot(join(__dirname, "../bulletins/sample.tsv"));

function checked(sheet: SheetSnapshot, basis?: Basis, memory?: Parameters<typeof analyze>[2]) {
  const analysis = analyze(sheet, basis, memory);
  if (analysis.kind !== "report") throw new Error(analysis.lookedFor);
  return analysis;
}

/** An edit somebody may make to the sample: a text put into a cell, a row put in, taken out or moved. */
const edit: fc.Arbitrary<(rows: CellValue[][]) => void> = fc.oneof(
  fc
    .record({ row: fc.integer({ min: 2, max: 40 }), column: fc.integer({ min: 1, max: 5 }), from: fc.nat(45) })
    .map(({ row, column, from }) => (rows: CellValue[][]) => {
      rows[row]![column] = rows[Math.min(from, rows.length - 1)]![column] ?? "";
    }),
  fc
    .record({
      row: fc.integer({ min: 2, max: 40 }),
      text: fc.constantFrom("完成。", "", "部分完成。已完成3个。", "未完成：正在招标。"),
    })
    .map(
      ({ row, text }) =>
        (rows: CellValue[][]) =>
          void (rows[row]![3] = text),
    ),
  fc.integer({ min: 2, max: 40 }).map((row) => (rows: CellValue[][]) => void rows.splice(row, 0, Array(6).fill(""))),
  fc.integer({ min: 2, max: 40 }).map((row) => (rows: CellValue[][]) => void rows.splice(row, 1)),
  fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40 })).map(
    ([from, to]) =>
      (rows: CellValue[][]) =>
        void rows.splice(to, 0, ...rows.splice(from, 1)),
  ),
);

describe("a check that remembers the last one", () => {
  it("comes to what a check that remembers nothing comes to", () => {
    const first = checked(SAMPLE);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), fc.constantFrom(0, 0.05, 0.3), (edits, tolerance) => {
        const rows = SAMPLE.values.map((row) => [...row]);
        for (const change of edits) change(rows);
        const sheet = { ...SAMPLE, values: rows };
        const basis = { ...DEFAULT_BASIS, settings: { ...DEFAULT_SETTINGS, tolerance } };
        expect(checked(sheet, basis, first.memory)).toEqual(checked(sheet, basis));
      }),
      { numRuns: 6 },
    );
  });

  it("judges only what changed", () => {
    const first = checked(SAMPLE);
    const rows = SAMPLE.values.map((row) => [...row]);
    rows[7]![3] = "完成。已改建农村公路26公里。";
    const again = checked({ ...SAMPLE, values: rows }, undefined, first.memory);
    const fresh = [...again.memory.judged].filter(
      ([key, judged]) => first.memory.judged.get(key)?.judged !== judged.judged,
    );
    expect(fresh).toHaveLength(1);
  });
});

describe("fingerprints", () => {
  it("tell every finding of a report from every other", () => {
    const prints = checked(SAMPLE).report.findings.map(({ fingerprint }) => fingerprint);
    expect(prints.length).toBeGreaterThan(10);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("stay when rows are moved, and change with the text", () => {
    const { report } = checked(SAMPLE);
    const rows = SAMPLE.values.map((row) => [...row]);
    rows.splice(1, 0, Array<CellValue>(6).fill(""));
    const moved = checked({ ...SAMPLE, values: rows }).report;
    const status = (of: Report) =>
      of.findings.filter(({ kind }) => kind === "status").map(({ fingerprint }) => fingerprint);
    expect(status(moved)).toEqual(status(report));
    const [finding] = report.findings.filter(({ kind }) => kind === "status");
    const row = SAMPLE.values.map((cells) => [...cells]);
    row[finding!.taskRow!]![3] = `${row[finding!.taskRow!]![3]}另报。`;
    expect(status(checked({ ...SAMPLE, values: row }).report)).not.toContain(finding!.fingerprint);
  });
});

describe("decisions on findings", () => {
  it("take out of verdict and tally what is ignored, and nothing else", () => {
    const { report, memory } = checked(SAMPLE);
    const prints = report.findings.map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint }));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(prints.length - 1), { maxLength: prints.length }), (picks) => {
        const decisions = picks.map((pick): Decision => {
          return { kind: "ignored", ...prints[pick]!, reason: "已核实", quote: "", decidedAt: "2024-06-03T01:05:00Z" };
        });
        const settled = checked(SAMPLE, { ...DEFAULT_BASIS, decisions }, memory).report;
        expect(settled.findings.map(({ fingerprint }) => fingerprint)).toEqual(
          prints.map(({ fingerprint }) => fingerprint),
        );
        const ignored = new Set(decisions.map(({ fingerprint }) => fingerprint));
        settled.findings.forEach(({ fingerprint, decision }) =>
          expect(decision !== null).toBe(ignored.has(fingerprint)),
        );
        settled.judgements.forEach((judgement, index) => {
          const own = report.findings.filter(({ taskRow, kind }) => taskRow === judgement.row && kind === "status");
          const left = own.filter(({ fingerprint }) => !ignored.has(fingerprint));
          if (left.length === own.length) expect(judgement).toEqual(report.judgements[index]);
          if (left.length === 0) expect(judgement.verdict).toBe("supported");
        });
      }),
      { numRuns: 8 },
    );
  });

  it("cannot switch off what the check is for", () => {
    const off = Object.fromEntries(checked(SAMPLE).report.findings.map(({ ruleId }) => [ruleId, "off" as const]));
    const { report } = checked(SAMPLE, { ...DEFAULT_BASIS, settings: { ...DEFAULT_SETTINGS, severities: off } });
    expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(["status"]));
    expect(report.judgements).toEqual(checked(SAMPLE).report.judgements);
  });
});

const HEAD = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const words = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((chosen) => chosen.join(""));
const row = fc.tuple(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom("", "一", "3.")),
  words("新建", "公路", "20公里", "。"),
  words("完成", "公路改建", "2", "0公里", "。", "_x000D_"),
  words("完成", "部分完成", "。", "：", " ", "【", "】", "已改建", "3公里", "1O", "\n"),
  words("陈立新", "周慧敏", "陈立", "\n", "新", " ", "、"),
  words("区财政局", "区财\n政局", "区发改局", "区发展和改革局", "（牵头）", "(牵头)", "、", "\n", "局"),
);
const table = fc.array(fc.oneof({ arbitrary: row, weight: 5 }, fc.constantFrom(HEAD, Array<string>(6).fill(""))), {
  minLength: 3,
  maxLength: 12,
});

describe("fixing everything safe", () => {
  it("ends, after a few rounds, where no safe fix is left; and changes only what fixes named", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        let sheet = snapshot([["2024年重点工作5月份完成情况通报表"], HEAD, ...rows]);
        for (let round = 0; ; round++) {
          const analysis = analyze(sheet);
          if (analysis.kind !== "report") return;
          const safe = analysis.report.findings.filter(({ fix }) => fix?.safe);
          if (safe.length === 0) return;
          expect(round).toBeLessThan(5);
          const found: Found = { ...analysis, kind: "found", snapshot: sheet };
          const look = { read: async () => [], pace: {}, basis: DEFAULT_BASIS, memory: analysis.memory };
          const wanted = safe.map(({ fingerprint }) => ({ fingerprint, fix: "own" as const }));
          const plan = await planFixes(found, look, wanted);
          expect(plan).toMatchObject({ done: wanted.length, refused: [] });
          const named = new Set(safe.flatMap(({ fix }) => (fix?.edits ?? []).flatMap(cellsOf)));
          expect(plan.edits.flatMap(cellsOf).filter((cell) => !named.has(cell))).toEqual([]);
          const next = applyEdits(sheet, plan.edits);
          expect(next).not.toEqual(sheet);
          sheet = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});

function cellsOf(edit: Parameters<typeof applyEdits>[1][number]): string[] {
  if (edit.kind === "setValue") return [`${edit.cell.row}:${edit.cell.column}`];
  return edit.kind === "deleteRows" ? edit.rows.map(({ row }) => `row ${row}`) : [];
}
