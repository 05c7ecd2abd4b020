import type { Finding } from "../../../src/core/model/report";
import { problemList, problemListText } from "../../../src/core/plan/problem-list";
import { problemListEdit, PROBLEM_LIST_ROLE } from "../../../src/core/plan/problem-list-sheet";
import { decided, findingOf, mixedReport } from "../../taskpane/sample-report";

describe("the problem list", () => {
  it("has a line for each open problem with unit, words and proposal; what is only good to know stays out", () => {
    const lines = problemList(mixedReport());
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(lines.map(({ problem }) => problem).join()).not.toContain("66%");
    const shortfall = lines.find(({ problem }) => problem.includes("3200米"));
    expect(shortfall).toMatchObject({
      row: 2,
      serial: "1",
      evidence: "3200米 …… 2100米",
      proposal: "核实后改正文字，或者改为部分完成",
      note: "",
    });
    expect(lines.find(({ problem }) => problem.includes("空格"))?.proposal).toBe("改为“区住房和城乡建设局”");
  });

  it("leaves out what was ignored, and keeps what was forwarded with its note", () => {
    const mixed = mixedReport();
    const ignored = findingOf(mixed, "空格").fingerprint;
    const forwarded = findingOf(mixed, "66%").fingerprint; // only good to know, yet the unit is to be asked
    const report = decided(decided(mixed, ignored, "ignored", "无碍"), forwarded, "forwarded", "请核对百分比。");
    const lines = problemList(report);
    expect(lines.map(({ problem }) => problem).join()).not.toContain("空格");
    expect(lines.find(({ problem }) => problem.includes("66%"))?.note).toBe("请核对百分比。");
  });

  it("names the leading unit, else all", () => {
    const report = mixedReport();
    const mention = (name: string) => ({
      name,
      cell: { row: 2, column: 5 },
      written: { start: 0, end: name.length, text: name },
      lead: false,
      repair: "none" as const,
    });
    const [first, ...rest] = report.bulletin.tasks;
    const units = [mention("区住建局"), mention("区财政局")];
    const withUnits = (leadUnit: string | null) => ({
      ...report,
      bulletin: { ...report.bulletin, tasks: [{ ...first, responsibleUnits: units, leadUnit }, ...rest] as never },
    });
    const unitOf = (leadUnit: string | null) => problemList(withUnits(leadUnit)).find(({ row }) => row === 2)?.leadUnit;
    expect(unitOf("区住建局")).toBe("区住建局");
    expect(unitOf(null)).toBe("区住建局、区财政局");
  });

  it("is one line a problem on the clipboard, and nothing in it turns into a formula", () => {
    const mixed = mixedReport();
    const evil = { ...findingOf(mixed, "空格"), message: "=1+1\t\n@cmd" } as Finding;
    const text = problemListText(problemList({ ...mixed, findings: [evil] }));
    const rows = text.split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[0]?.split("\t")).toHaveLength(8);
    expect(rows[1]?.split("\t")[4]).toBe(" =1+1 @cmd");
  });
});

describe("the problem list's sheet", () => {
  it("is filled with a line each under one head, and printed across the page's width", () => {
    const edit = problemListEdit(mixedReport(), "2024年6月3日 9:05", [{ sheetName: "5月通报", role: null }]);
    expect(edit).toMatchObject({ sheetName: "问题清单", role: PROBLEM_LIST_ROLE });
    const { rows, page, frozenRows } = edit.content;
    expect(rows[1]?.[0]).toBe("依据工作表“5月通报”，2024年6月3日 9:05生成，共5条。");
    expect(rows).toHaveLength(3 + 5);
    expect(page).toMatchObject({ orientation: "Landscape", titleRows: 3 });
    expect(frozenRows).toBe(3);
  });

  it("takes another name where the user has a sheet of that name, and its own again", () => {
    const users = { sheetName: "问题清单", role: null };
    expect(problemListEdit(mixedReport(), "", [users]).sheetName).toBe("问题清单(2)");
    const own = { sheetName: "发给单位的清单", role: PROBLEM_LIST_ROLE };
    expect(problemListEdit(mixedReport(), "", [users, own]).sheetName).toBe("发给单位的清单");
  });
});
