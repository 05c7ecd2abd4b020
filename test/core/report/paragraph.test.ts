import { paragraphOf } from "../../../src/core/report/paragraph";
import { gridSnapshot, reportOfSheet, taskGrid } from "../plan/grid-report";

const paragraph = (...args: Parameters<typeof taskGrid>) => paragraphOf(reportOfSheet(gridSnapshot(taskGrid(...args))));

describe("paragraphOf", () => {
  it("counts in official wording and names what is not completed with the unit that leads", () => {
    expect(
      paragraph([
        ["完成。已建成30公里。", "安国庆", "区交通局（牵头） 区财政局"],
        ["部分完成。已签约2家。", "白晓明", "区商务局"],
        ["未完成。尚未开工。", "白晓明", "区城管局（牵头） 区财政局", "1.西湖公园开工建设；完成招标。2.绿化3公顷。"],
      ]),
    ).toBe(
      "5月份，3项重点工作中，完成1项，占33.4%；部分完成1项，占33.3%；未完成1项，占33.3%。" +
        "未完成的1项工作是：西湖公园开工建设（序号3，牵头单位：区城管局）。",
    );
  });

  it("numbers several tasks that are not completed, and cuts long targets", () => {
    const text = paragraph([
      ["未完成。", "安国庆", "区水利局", `完成${"灌".repeat(60)}区改造。`],
      ["未完成。", "安国庆", "区教育局", "建成小学2所。"],
    ]);
    expect(text).toContain("完成0项，占0.0%；部分完成0项，占0.0%；未完成2项，占100.0%。");
    expect(text).toContain(
      `未完成的2项工作是：1.完成${"灌".repeat(37)}…（序号1，牵头单位：区水利局）；2.建成小学2所（`,
    );
  });

  it("names no task where all are completed", () => {
    expect(paragraph([["完成。", "安国庆", "区水利局"]])).toBe(
      "5月份，1项重点工作中，完成1项，占100.0%；部分完成0项，占0.0%；未完成0项，占0.0%。",
    );
  });

  it("tells tasks without a status apart rather than losing them", () => {
    const text = paragraph([
      ["完成。", "安国庆", "区水利局"],
      ["已新增绿地3.2公顷。", "安国庆", "区水利局"],
    ]);
    expect(text).toContain("未填报状态1项，占50.0%");
  });

  it("says the stretch of months that the title names", () => {
    const title = "2024年《政府工作报告》重点工作1-5月份完成情况通报表";
    expect(paragraph([["完成。", "安国庆", "区水利局"]], title)).toMatch(/^1—5月份，/);
  });
});
