import { jsonReport } from "../../src/cli/json-report";
import { cellName, cellText } from "../../src/core/model/sheet";
import { bulletinReport } from "./report-sheet";

const { sheet, report } = bulletinReport();
const json = jsonReport("五月.xlsx", report);

describe("jsonReport", () => {
  it("has the contract's fields at the top", () => {
    expect(json).toMatchObject({
      file: "五月.xlsx",
      sheet: "五月",
      title: "2024年《政府工作报告》重点工作5月份完成情况通报表",
      year: 2024,
      month: 5,
    });
  });

  it("gives tasks by Excel's row, statuses by their Chinese names", () => {
    expect(json.tasks[0]).toMatchObject({
      row: 3,
      serialNumber: "1",
      statedStatus: "完成",
      verdict: "supported",
      leaders: ["安国庆"],
      responsibleUnits: ["区交通局", "区财政局"],
      leadUnit: "区交通局",
    });
    expect(json.tasks[1]).toMatchObject({ row: 4, verdict: "contradicted" });
    expect(json.tasks[3]).toMatchObject({ row: 6, statedStatus: null });
    for (const task of json.tasks) {
      for (const status of task.impliedStatuses) expect(["完成", "部分完成", "未完成"]).toContain(status);
    }
  });

  it("quotes the raw text in every finding's evidence", () => {
    const cells = new Map<string, string>();
    sheet.values.forEach((values, row) =>
      values.forEach((_, column) => cells.set(cellName({ row, column }), cellText(sheet, { row, column }))),
    );
    const evidence = json.findings.flatMap((finding) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { cell, start, end, text } of evidence) expect(cells.get(cell)?.slice(start, end)).toBe(text);
  });

  it("has the contract's fields in every finding", () => {
    for (const finding of json.findings) {
      expect(finding).toMatchObject({
        ruleId: expect.any(String),
        kind: expect.stringMatching(/^(layout|wording|status)$/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        message: expect.any(String),
        fixable: expect.any(Boolean),
      });
      for (const cell of finding.cells) expect(cell).toMatch(/^[A-Z]+[1-9]\d*(:[A-Z]+[1-9]\d*)?$/);
    }
  });

  it("tallies by leader and by unit, units with the tasks they lead", () => {
    expect(json.tally.byLeader).toContainEqual(
      expect.objectContaining({ name: "白晓明", total: 2, completed: 1, notCompleted: 1, contradicted: 1 }),
    );
    expect(json.tally.byUnit).toContainEqual(expect.objectContaining({ name: "区财政局", total: 2, led: 0 }));
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
