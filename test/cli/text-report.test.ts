import { displayWidth } from "../../src/cli/columns";
import { textReport } from "../../src/cli/text-report";
import { bulletinReport } from "./report-sheet";

const { report } = bulletinReport();
const plain = textReport("五月.xlsx", report, { width: 80, colour: false });

describe("textReport", () => {
  it("begins with title, file, sheet and the counts", () => {
    const [title, file, counts] = plain.split("\n");
    expect(title).toBe("2024年《政府工作报告》重点工作5月份完成情况通报表");
    expect(file).toBe("五月.xlsx，工作表“五月”");
    expect(counts).toBe("共5项任务：完成3项，部分完成0项，未完成1项，没有状态1项。");
  });

  it("names a contradicted row as Excel does, with both statuses and the words it rests on", () => {
    const block = plain.split("■").find((part) => part.includes("填报状态与文本矛盾")) ?? "";
    expect(block).toContain("第4行，序号2（区住建局）：填报“完成”，文本支持“");
    expect(block).toMatch(/D4.*3个/su);
  });

  it("lists every finding", () => {
    const flat = plain.replace(/\s+/gu, "");
    for (const { message } of report.findings) expect(flat).toContain(message.replace(/\s+/gu, ""));
  });

  it("counts by leader and unit", () => {
    expect(plain).toMatch(/■ 按分管领导汇总\n\n +合计 +完成 +部分完成 +未完成 +矛盾 +存疑\n {2}安国庆 +3 +2 +0 +0/u);
    expect(plain).toMatch(/区财政局 +2 +0 +2/u);
  });

  it.each([40, 80, 120])("keeps its paragraphs within %i columns", (width) => {
    const [paragraphs = ""] = textReport("五月.xlsx", report, { width, colour: false }).split("■ 按分管领导汇总");
    for (const line of paragraphs.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it("says the same in colour and without", () => {
    const coloured = textReport("五月.xlsx", report, { width: 80, colour: true });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[31m");
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
  });
});
