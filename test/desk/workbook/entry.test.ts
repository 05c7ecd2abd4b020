import { interpretEntry } from "../../../src/desk/workbook/entry";
import { serialOfDay } from "../../../src/desk/workbook/serial-date";

const day = (y: number, m: number, d: number): number => serialOfDay(y, m, d) ?? NaN;
const YEAR = 2024;

describe("what Excel makes of typed text", () => {
  it.each<readonly [string, unknown]>([
    ["12", 12],
    [" 12 ", 12],
    ["-3.5", -3.5],
    ["+7", 7],
    [".5", 0.5],
    ["1,234,567", 1234567],
    ["1,23", "1,23"],
    ["50%", 0.5],
    ["(12)", -12],
    ["1e3", 1000],
    ["¥1,200", 1200],
    ["TRUE", true],
    ["2024/6/30", day(2024, 6, 30)],
    ["2024-06-30", day(2024, 6, 30)],
    ["2024年6月30日", day(2024, 6, 30)],
    ["2024年6月", day(2024, 6, 1)],
    ["6月30日", day(2024, 6, 30)],
    ["3-5", day(2024, 3, 5)],
    ["3/5", day(2024, 3, 5)],
    ["13-5", "13-5"],
    ["2-30", "2-30"],
    ["8:30", 8.5 / 24],
    ["1-4月", "1-4月"],
    ["第1项", "第1项"],
    ["一、修路", "一、修路"],
    ["完成。", "完成。"],
    ["-", "-"],
    ["- 未报", "- 未报"],
    ["'3-5", "3-5"],
    ["'=A1", "=A1"],
    ["=", "="],
    ["", null],
  ])("%j", (text, value) => {
    expect(interpretEntry(text, false, YEAR)).toMatchObject({ value });
    expect(interpretEntry(text, false, YEAR).formula).toBeUndefined();
  });

  it.each([
    ["=SUM(A1)", "=SUM(A1)"],
    ["+A1", "=+A1"],
    ["-未报", "=-未报"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("a formula: %s", (text, formula) => {
    expect(interpretEntry(text, false).formula).toBe(formula);
  });

  it("nothing but text in a cell formatted as text", () => {
    for (const text of ["=1+1", "3-5", "'x", "-未报", "TRUE"])
      expect(interpretEntry(text, true)).toEqual({ value: text });
  });
});
