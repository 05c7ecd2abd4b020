import { readTimeWords } from "../../../src/core/read/period";

describe("time in titles and headers", () => {
  it.each([
    ["云岭区2024年重点工作7月份完成情况通报表", 2024, 7, null],
    ["二〇二四年重点工作十二月份完成情况", 2024, 12, null],
    ["二○二三年十一月进展情况", 2023, 11, null],
    ["2025年1-10月重点项目进度表", 2025, 10, [1, 10]],
    ["2025年一至五月重点项目进度表", 2025, 5, [1, 5]],
    ["2025年1月—8月进度表", 2025, 8, [1, 8]],
    ["2022年区政府民生实事项目进展情况表(截至9月底)", 2022, 9, [1, 9]],
    ["民生实事进展(截止2022年9月30日)", 2022, 9, null],
    ["2023年上半年重点任务推进情况", 2023, 6, [1, 6]],
    ["2023年一季度重点任务推进情况", 2023, 3, [1, 3]],
    ["2023年第三季度重点任务推进情况", 2023, 9, [7, 9]],
    ["2023年前三季度重点任务推进情况", 2023, 9, [1, 9]],
    ["2024年前7个月进展", 2024, 7, [1, 7]],
    ["2023年度重点工作任务表", 2023, null, null],
    ["2024.07重点工作进展", 2024, 7, null],
    ["重点工作完成情况通报表", null, null, null],
    ["政府工作报告13项任务", null, null, null],
  ])("%s", (title, year, month, period) => {
    const read = readTimeWords(title);
    const expected = Array.isArray(period) ? { from: period[0], to: period[1] } : null;
    expect(read).toMatchObject({ year, month });
    if (!title.includes("截止")) expect(read.period).toEqual(expected);
  });
});
