import { readUnit, unitsComparable } from "../../../src/core/text/units";

describe("units", () => {
  it.each<[string, string, number]>([
    ["公顷", "平方米", 10_000],
    ["公里", "米", 1000],
    ["km", "米", 1000],
    ["斤", "千克", 0.5],
    ["吨", "千克", 1000],
    ["兆瓦", "千瓦", 1000],
    ["毫升", "升", 0.001],
    ["‰", "%", 0.1],
    ["个百分点", "百分点", 1],
    ["个工作日", "工作日", 1],
    ["天", "小时", 24],
    ["微克/立方米", "微克/立方米", 1],
    ["吨/年", "吨/年", 1],
    ["元/亩", "元/亩", 1],
    ["批次/千人", "批次/千人", 1],
    ["人次", "人次", 1],
    ["张床位", "床位", 1],
  ])("%s → %s × %d", (written, name, factor) => {
    expect(readUnit(written, 0, "arabic")).toMatchObject({ name, factor, end: written.length, written });
  });
  it("makes 15 亩 a hectare", () => {
    expect((readUnit("亩", 0, "arabic")?.factor ?? 0) * 15).toBeCloseTo(10_000, 6);
  });
  it.each(["部门", "组织", "方案", "分别", "处理", "座谈", "期间", "mg", "mAh", "GB", "Kindle", "号"])(
    "%s is no unit of one sign",
    (text) => {
      const unit = readUnit(text, 0, "arabic");
      expect(unit === null || unit.end > 1).toBe(true);
    },
  );
  it("reads some only behind 0–9", () => {
    expect(readUnit("方", 0, "arabic")?.name).toBe("立方米");
    expect(readUnit("方", 0, "han")).toBeNull();
    expect(readUnit("台山", 0, "han")).toBeNull();
    expect(readUnit("台套", 0, "han")?.name).toBe("台套");
  });
});

describe("comparable units", () => {
  it.each([
    ["人", "名"],
    ["名", "位"],
    ["场", "次"],
    ["场次", "场"],
    ["个", "处"],
    ["个", "家"],
    ["个", "项"],
    ["个", "所"],
    ["个", "名"],
    ["座", "处"],
    ["批", "批次"],
    ["台", "辆"],
    ["", "户"],
    ["元", "元"],
  ])("%s and %s are", (a, b) => {
    expect(unitsComparable(a, b)).toBe(true);
    expect(unitsComparable(b, a)).toBe(true);
  });
  it.each([
    ["人", "人次"],
    ["家", "户"],
    ["个", "户"],
    ["个", "人"],
    ["个", "人次"],
    ["元", "美元"],
    ["%", "百分点"],
    ["米", "平方米"],
    ["个", "元"],
    ["", "元"],
    ["", "%"],
    ["亩", "户"],
    ["工作日", "小时"],
    ["千克", "吨/年"],
  ])("%s and %s are not", (a, b) => {
    expect(unitsComparable(a, b)).toBe(false);
    expect(unitsComparable(b, a)).toBe(false);
  });
});
