import fc from "fast-check";
import type { Report } from "../../src/core/model/report";
import { cellText, type SheetSnapshot } from "../../src/core/model/sheet";
import { analyze } from "../../src/core/report/analyze";
import { snapshot } from "../snapshot";

/** Cells as hostile as a pasted sheet can hold, with words of the trade often enough that tables come about. */
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "完成。",
      "部分完成。1.已建成3处。",
      "未完成：正在办理",
      "建成5处",
      "100%",
      "区水务局（牵头） 区住建局",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[一二三0-9.、（）①“”：。；%亿万]{0,12}$/) },
);
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 12 });
const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const bulletin = fc
  .array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((rows) => [["2024年重点工作5月份完成情况通报表"], HEADER, ...rows]);

function reportOf(sheet: SheetSnapshot): Report | null {
  const analysis = analyze(sheet);
  return analysis.kind === "report" ? analysis.report : null;
}

describe("analyze", () => {
  it("never throws, whatever the sheet holds", () => {
    fc.assert(
      fc.property(grid, (rows) => void analyze(snapshot(rows))),
      { numRuns: 300 },
    );
  });

  it("quotes evidence as it stands in the cell", () => {
    fc.assert(
      fc.property(bulletin, (rows) => {
        const sheet = snapshot(rows);
        const report = reportOf(sheet);
        expect(report).not.toBeNull();
        for (const finding of report?.findings ?? []) {
          for (const { cell: at, start, end, text } of finding.evidence) {
            expect(cellText(sheet, at).slice(start, end)).toBe(text);
          }
        }
        for (const item of report?.judgements.flatMap((judgement) => judgement.items) ?? []) {
          for (const quoted of item.answer ? [item.target, item.answer] : [item.target]) {
            expect(cellText(sheet, quoted.cell).slice(quoted.start, quoted.end)).toBe(quoted.text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives one report for one sheet, and leaves the sheet alone", () => {
    fc.assert(
      fc.property(bulletin, (rows) => {
        const sheet = snapshot(rows);
        const before = JSON.stringify(sheet);
        expect(JSON.stringify(analyze(sheet))).toBe(JSON.stringify(analyze(JSON.parse(before) as SheetSnapshot)));
        expect(JSON.stringify(sheet)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it("calls no row contradicted whose stated status the text supports", () => {
    fc.assert(
      fc.property(bulletin, (rows) => {
        const report = reportOf(snapshot(rows));
        report?.judgements.forEach((judgement, index) => {
          const stated = report.bulletin.tasks[index]?.stated?.status;
          expect(judgement.impliedStatuses.length).toBeGreaterThan(0);
          if (stated && judgement.impliedStatuses.includes(stated)) expect(judgement.verdict).not.toBe("contradicted");
          if (stated && !judgement.impliedStatuses.includes(stated)) expect(judgement.verdict).not.toBe("supported");
        });
      }),
      { numRuns: 200 },
    );
  });
});
