import { isSubNumber, longestRise, serialOf } from "../../../src/core/rules/serial-numbers";
import { fittedLength } from "../../../src/core/rules/print-fit";
import { slipShapes, unitKey } from "../../../src/core/rules/unit-names";

describe("serial numbers", () => {
  it.each<[number | null, string[]]>([
    [3, ["3", "3.", " 3 ", "（3）", "(3)", "３", "3、", "三", "三、", "（三）"]],
    [12, ["12", "十二", "12．"]],
    [20, ["20", "二十"]],
    [45, ["四十五"]],
    [null, ["", "A3", "3a", "二〇", "3.5", "1-2", "待定", "123456", "十十", "第三产业"]],
  ])("%p is meant by %p", (value, spellings) => {
    expect(spellings.map(serialOf)).toEqual(spellings.map(() => value));
  });

  it("may have parts", () => {
    expect(["2-1", "2.1", "2（1）", "12-10"].filter(isSubNumber)).toHaveLength(4);
    expect(["2", "2-", "A-1", "2024-05-31", ""].filter(isSubNumber)).toEqual([]);
  });

  it.each([
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [
      [1, 2, 2, 4],
      [0, 1, 3],
    ],
    [
      [1, 33, 3, null, 5],
      [0, 2, 4],
    ],
    [[], []],
    [[null, null], []],
  ] as const)("the rise in %p is at %p", (values, at) => {
    expect(longestRise(values)).toEqual(at);
  });
});

describe("unit names", () => {
  it.each([
    [["区财政局", "财政局"]],
    [["区发改局", "发改局", "区发展和改革局", "区发展改革局"]],
    [["区市场监管局", "区市场监督管理局"]],
    [["柳河街道", "柳河街道办事处", "柳河街道办"]],
    [["柳河镇政府", "柳河镇人民政府", "柳河镇"]],
    [["城南经开区管委会", "城南经开区管理委员会"]],
  ])("%p are one", (names) => {
    expect(new Set(names.map((name) => unitKey(name).core)).size).toBe(1);
  });

  it.each([
    [["区文旅局", "区文物局"]],
    [["区委", "区政府"]],
    [["区委组织部", "区委宣传部"]],
    [["柳河镇政府", "柳江镇政府"]],
    [["区总工会", "区工商联"]],
    [["区生态环境分局", "生态环境局"]],
  ])("%p are two", (names) => {
    expect(new Set(names.map((name) => unitKey(name).core)).size).toBe(2);
  });

  it("tell a slip of the pen from another unit", () => {
    const share = (a: string, b: string) => slipShapes(a).some((shape) => slipShapes(b).includes(shape));
    expect(share("区农业农村局", "区农业农衬局")).toBe(true);
    expect(share("区市场监管局", "区市场管监局")).toBe(true);
    expect(share("区第一中心医院", "区第二中心医院")).toBe(false);
    expect(share("区文旅局", "区文物局")).toBe(false);
    expect(share("柳河镇中心小学", "柳江镇中心小学")).toBe(false);
  });
});

describe("what fits into a cell", () => {
  it("is counted in lines of the column's width", () => {
    // 18 characters of 10.5 points a line, 29 lines.
    expect(fittedLength("长".repeat(18 * 29), 195, 409)).toBe(18 * 29);
    expect(fittedLength("长".repeat(18 * 29 + 1), 195, 409)).toBe(18 * 29);
    // Latin letters take half the width; a line break ends the line early.
    expect(fittedLength("a".repeat(36 * 29), 195, 409)).toBe(36 * 29);
    expect(fittedLength("长\n".repeat(40), 195, 409)).toBe(2 * 29);
    expect(fittedLength("", 195, 409)).toBe(0);
  });

  it("never loops on a column without width", () => {
    expect(fittedLength("长".repeat(100), 0, 409)).toBe(29);
  });
});
