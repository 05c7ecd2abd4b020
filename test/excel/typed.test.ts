import { typed } from "../../src/excel/set-values";

describe("typed", () => {
  it.each([
    "=1+1",
    "+5",
    "-5%",
    "@SUM(A1)",
    "'quoted",
    "3-5",
    "007",
    "1/2",
    "TRUE",
    "#REF!",
    "May 2023",
    "二〇二三年五月",
    "下午3时",
    "5月份",
  ])("types %p so that it stays text", (text) => expect(typed(text)).toBe(`'${text}`));

  it.each([
    "完成。",
    "完成。1至5月，共改造老旧小区12个，改造面积8.6万平方米，惠及居民1320户。",
    "区水利局（牵头）",
    "",
    5,
    true,
  ])("types %p as it is", (value) => expect(typed(value)).toBe(value));
});
