import { readGroupedHeader, readHeader } from "../../../src/core/read/header-words";

describe("what a header says", () => {
  const means = (role: string, month: number | null, texts: string[]) =>
    it.each(texts)(`${role} ${month ?? ""}: %j`, (text) => {
      expect(readHeader(text)).toMatchObject({ role, month });
    });

  means("serialNumber", null, ["序号", "序 号", "序\n号", "编号", "No.", "№", "任务编号"]);
  means("annualTarget", null, [
    ...[
      "年度目标任务",
      "年度\n目标任务",
      "全年目标",
      "2023年目标任务",
      "工作任务",
      "目标任务",
      "重点工作任务",
      "年度工作目标",
    ],
    ...["目标任务（年度）", "区政府重点工作任务", "事项", "项目名称"],
  ]);
  means("monthlyTarget", 5, [
    "5月份目标任务",
    "5月目标",
    "５月份目标任务",
    "五月份目标任务",
    "目标任务（5月份）",
    "1-5月目标任务",
  ]);
  means("monthlyTarget", 12, ["十二月份目标任务", "12月份工作目标"]);
  means("monthlyTarget", 6, ["上半年目标任务"]);
  means("monthlyTarget", null, ["本月目标任务", "当月目标", "月度目标任务", "阶段目标"]);
  means("completion", null, [
    ...[
      "完成情况",
      "进展情况",
      "落实进展情况",
      "工作进展情况",
      "目前进展情况",
      "今年以来进展情况",
      "推进落实情况",
      "形象进度",
    ],
  ]);
  means("completion", 6, ["上半年推进情况", "截至6月底进展情况", "6月份完成情况", "1—6月完成情况"]);
  means("status", null, ["完成状态", "是否完成", "状态"]);
  means("leaders", null, [
    ...[
      "分管区领导",
      "分管市领导",
      "分管县领导",
      "分管旗领导",
      "分管镇领导",
      "分管副区长",
      "责任领导",
      "包保领导",
      "分管\n领导",
      "市领导",
    ],
    ...["区级领导", "牵头区领导", "分管负责同志"],
  ]);
  means("responsibleUnits", null, [
    "责任单位",
    "责任\n单位",
    "牵头单位",
    "牵头单位及主要负责人",
    "责任部门",
    "责任单位及责任人",
    "承办单位",
  ]);
  means("supportingUnits", null, ["配合单位", "协办单位", "配合部门"]);
  means("remark", null, ["备注", "备 注"]);

  it.each([
    ...[
      "单位",
      "单位（万元）",
      "计量单位",
      "联系人",
      "电话",
      "下月工作计划",
      "下一步工作目标",
      "上月完成情况",
      "完成时限",
      "存在问题",
    ],
    ...["", "1", "完成了全年任务的一半以上并且超过了去年同期的水平所以情况良好进展情况", "投资额"],
  ])("nothing: %j", (text) => {
    expect(readHeader(text)).toBeNull();
  });

  it("knows which units lead and where persons stand beside them", () => {
    expect(readHeader("牵头单位及主要负责人")).toMatchObject({ lead: true, withPersons: true });
    expect(readHeader("责任单位（第一个为牵头单位）")).toMatchObject({ lead: true, withPersons: false });
    expect(readHeader("责任单位")).toMatchObject({ lead: false });
  });
});

describe("a header below another", () => {
  it.each([
    ["年度", "目标任务", "annualTarget", null],
    ["5月份", "目标任务", "monthlyTarget", 5],
    ["目标", "5月份", "monthlyTarget", 5],
    ["单位", "责任", "responsibleUnits", null],
    ["1-5月", "完成情况", "completion", 5],
    ["状态", "完成情况", "status", null],
    ["牵头单位", "责任分工", "responsibleUnits", null],
    ["备注", "其他", "remark", null],
  ])("%s below %s", (text, group, role, month) => {
    expect(readGroupedHeader(text, group)).toMatchObject({ role, month });
  });

  it("does not make a header of any short text below one", () => {
    expect(readGroupedHeader("建成", "目标任务")).toBeNull();
    expect(readGroupedHeader("单位", "数量")).toBeNull();
  });
});
