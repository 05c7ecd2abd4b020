import { finish } from "../../../src/core/model/steps";
import { unitReader } from "../../../src/core/read/unit-names";

/** Names with "!" where marked 牵头 and "*" where rejoined; notes as "kind:text". */
function read(text: string, others: readonly string[] = [], personsBeside = false) {
  const { names, notes } = finish(unitReader([...others, text], personsBeside))(text);
  for (const { written } of [...names, ...notes]) expect(text.slice(written.start, written.end)).toBe(written.text);
  return [
    ...names.map(({ name, lead, repair }) => name + (lead ? "!" : "") + (repair === "none" ? "" : "*")),
    ...notes.map(({ kind, written }) => `${kind}:${written.text}`),
  ].join(" ");
}

describe("units as written", () => {
  it.each([
    "区教育局 区水务局",
    "区教育局\n区水务局",
    "区教育局、区水务局",
    "区教育局，区水务局",
    "区教育局；区水务局。",
    "区教育局/区水务局",
    "区教育局\u3000区水务局",
  ])("separators: %j", (text) => {
    expect(read(text)).toBe("区教育局 区水务局");
  });

  it.each([
    "区教育局（牵头） 区水务局",
    "区教育局\n(牵头)\n区水务局",
    "区教育局【牵头】、区水务局",
    "区教育局[牵头]区水务局",
    "区教育局（牵 头）区水务局",
    "区教育局（牵头单位）、区水务局",
    "区教育局（牵头)、区水务局",
    "区教育局（牵头 区水务局",
    "区教育局 牵头 区水务局",
    "（牵头）区教育局 区水务局",
    "牵头：区教育局 区水务局",
    "牵头单位：区教育局\n区水务局",
    "牵头单位：区教育局；配合单位：区水务局",
    "牵头：\n区教育局\n配合：\n区水务局",
    "区教育局牵头，区水务局配合",
    "由区教育局牵头，区水务局",
  ])("marked: %j", (text) => {
    expect(read(text)).toBe("区教育局! 区水务局");
  });

  it("marks the unit before the mark wherever it stands", () => {
    expect(read("区教育局 区水务局（牵头） 区司法局")).toBe("区教育局 区水务局! 区司法局");
    expect(read("牵头单位：区教育局、区水务局；配合单位：区司法局")).toBe("区教育局! 区水务局! 区司法局");
  });

  it.each([
    ["各镇、街道", "各镇、街道"],
    ["各镇街道", "各镇街道"],
    ["区教育局、各镇（街道）", "区教育局 各镇（街道）"],
    ["各重点片区工作专班 区教育局", "各重点片区工作专班 区教育局"],
    ["区委宣传部（区文明办） 区教育局", "区委宣传部（区文明办） 区教育局"],
    ["区教育局等部门", "区教育局"],
    ["东湖区、西湖区", "东湖区 西湖区"],
    ["区妇联 区残联 区总工会", "区妇联 区残联 区总工会"],
    ["西岭炼化 区教育局", "西岭炼化 区教育局"],
    ["西岭水务 临江街道", "西岭水务 临江街道"],
    ["1.区教育局 2.区水务局", "区教育局 区水务局"],
    ["①区教育局\n（2）区水务局", "区教育局 区水务局"],
    ["区教育局（陆远）、区水务局（责任人：沈清）", "区教育局 区水务局 remark:（责任人：沈清）"],
    ["区教育局和区水务局", "区教育局 区水务局"],
    ["区发展和改革局及各镇街道", "区发展和改革局 各镇街道"],
  ])("kept as written: %j", (text, names) => {
    expect(read(text)).toBe(names);
  });

  it.each([
    ["区教育局 区统计局提供数据", "区教育局 remark:区统计局提供数据"],
    ["区教育局\n相关部门配合", "区教育局 remark:相关部门配合"],
    ["区教育局、各街道配合", "区教育局 remark:各街道配合"],
    ["区教育局（按职责分工负责）", "区教育局 remark:（按职责分工负责）"],
    ["无", "remark:无"],
  ])("notes that name no unit: %j", (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe("names broken by a line wrap", () => {
  it.each([
    ["金沙镇 政府", "金沙镇政府*"],
    ["金沙镇\n人民政府\n区教育局", "金沙镇人民政府* 区教育局"],
    ["东湖化工区\n管委会", "东湖化工区管委会*"],
    ["云岭经济开发 区管委会", "云岭经济开发区管委会*"],
    ["云岭经济开发区 管委会 区教育局", "云岭经济开发区管委会* 区教育局"],
    ["区应急管理 局 区教育局", "区应急管理局* 区教育局"],
    ["区农业农 村局 区教育局", "区农业农村局* 区教育局"],
    ["临江街道 办事处", "临江街道办事处*"],
    ["临江 街道办事处", "临江街道办事处*"],
    ["区大数据 中心（牵头）\n区教育局", "区大数据中心!* 区教育局"],
    ["云岭省级现代农业 产业示范区 管委会", "云岭省级现代农业产业示范区管委会*"],
    ["区 教育局", "区教育局*"],
    ["区委 宣传部 区教育局", "区委宣传部* 区教育局"],
    ["国网云岭供电 公司", "国网云岭供电公司*"],
    ["区投资促 进中心", "区投资促进中心*"],
    ["建设银行云岭 支行", "建设银行云岭支行*"],
  ])("no other cell needed: %j", (text, names) => {
    expect(read(text)).toBe(names);
  });

  it("is rejoined where the sheet has the name whole", () => {
    expect(read("区委 编办 区教育局", ["区委编办"])).toBe("区委编办* 区教育局");
    expect(read("老城更新 改造项目部", ["老城更新改造项目部"])).toBe("老城更新改造项目部*");
  });

  it.each([
    ["区应急管理局 局 区教育局", "区应急管理局 区教育局 fragment:局"],
    ["区发展和改革委\n委\n区教育局", "区发展和改革委 区教育局 fragment:委"],
    ["区教育局 中心", "区教育局 fragment:中心"],
  ])("a fragment after a whole name: %j", (text, names) => {
    expect(read(text)).toBe(names);
  });

  it.each([
    ["two units that begin alike", "西岭炼化 云岭公安分局", ["云岭税务局", "云岭公安分局"], "西岭炼化 云岭公安分局"],
    ["a unit that stands elsewhere too", "西岭炼化 城投公司", ["城投公司"], "西岭炼化 城投公司"],
    ["district units", "移动云岭 区教育局", [], "移动云岭 区教育局"],
    ["whole names", "区委 区政府", [], "区委 区政府"],
  ])("left apart: %s", (_, text, others, names) => {
    expect(read(text, others)).toBe(names);
  });
});

describe("persons beside the units", () => {
  it.each([
    ["区教育局 陆远", "区教育局 remark:陆远"],
    ["区教育局：陆远", "区教育局 remark:陆远"],
    ["区教育局党组书记、局长 陆远", "区教育局 remark:局长 remark:陆远"],
  ])("%j", (text, names) => {
    expect(read(text, [], true)).toBe(names);
  });
});
