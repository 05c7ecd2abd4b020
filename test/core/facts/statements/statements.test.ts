import { phrasesOf } from "../../../../src/core/facts/phrases/phrases";
import { type Statement, statementsOf } from "../../../../src/core/facts/statements/statements";
import { normalize } from "../../../../src/core/text/normalize";

const statementsIn = (completion: string, month = 5): readonly Statement[] =>
  statementsOf(phrasesOf(normalize(completion)), month);
const stageOf = (completion: string) => statementsIn(completion).map(({ stage }) => stage);

describe("how far a clause says that something got", () => {
  it.each([
    ["finished", ["泵站已建成。", "桥面铺装完毕。", "设备均已到货。", "证书拿到。", "器材购齐。", "方案已获批。"]],
    [
      "underway",
      [
        "泵站正在安装。",
        "桥面铺装中。",
        "主体施工至五层。",
        "方案在审。",
        "机房设备仍在调试。",
        "多数泵站已建成。",
        "部分路段已通车。",
      ],
    ],
    [
      "planned",
      ["泵站拟于7月开工。", "力争年底通水。", "待批复后实施。", "比赛定于6月举行。", "会议6月20日召开。", "近期进场。"],
    ],
    // A plan that only says which ones is none.
    ["finished", ["拟参加路演的12家企业已逐家辅导。", "拟出让地块8宗均已勘测。", "计划年内关停的窑炉已全部登记。"]],
    ["underway", ["拟投产的5条产线正在调试。"]],
    ["reported", ["对拟入库企业开展走访。", "形成拟签约项目清单。"]],
    ["planned", ["拟对5条产线实施改造。", "拟于9月签约3个项目。", "路演拟在年底举行。"]],
    ["forecast", ["预计产值3亿元。"]],
    ["notDone", ["泵站尚未开工。", "桥面没有铺装。", "资金至今未到位。", "用地无法落实。"]],
    ["stopped", ["泵站停工。", "会议推迟至7月。", "比赛取消。", "项目暂缓实施。", "地块流拍。"]],
    ["clear", ["未发生溺水事故。", "未发现隐患。"]],
    ["silent", ["受连续降雨影响。", "因图纸变更。"]],
  ] as const)("%s", (stage, completions) => {
    for (const completion of completions) expect([completion, stageOf(completion)]).toEqual([completion, [stage]]);
  });

  it("takes the clause behind 待…后 for planned too", () => {
    expect(stageOf("待预算下达后，组织进场施工。")).toEqual(["planned", "planned"]);
  });

  it("takes a deed within the name of a project for no deed", () => {
    const [statement] = statementsIn("灌渠修复改造工程完成招标。");
    expect(statement?.deeds.map(({ word, aspect }) => [word, aspect])).toEqual([["招标", "done"]]);
  });

  it("takes papers for a deed for a step before it, and a beginning for no end", () => {
    const [papers] = statementsIn("厂房改造方案已审定。");
    expect(papers?.deeds.some(({ word }) => word === "改造")).toBe(false);
    const [begun] = statementsIn("支部换届工作全面启动。");
    expect(begun?.deeds.map(({ word, aspect }) => [word, aspect])).toEqual([
      ["换届", "ongoing"],
      ["启动", "told"],
    ]);
  });

  it("takes a deed before 正在 or 已完成 and another deed for what it is done to", () => {
    const deedsIn = (completion: string) => statementsIn(completion)[0]?.deeds.map(({ word }) => word);
    expect(deedsIn("街景改造正在进行方案评审。")).not.toContain("改造");
    expect(deedsIn("房屋征收已完成测绘。")).not.toContain("征收");
    expect(deedsIn("街景改造已完成并投入使用。")).toContain("改造");
  });

  it("takes those who judge, and their coming, for no judgement", () => {
    expect(statementsIn("验收组已进点。")[0]?.deeds.map(({ deed }) => deed.name)).toEqual(["begin"]);
    expect(statementsIn("评估专家已到。")[0]?.deeds).toEqual([]);
  });

  it("knows an exception from an addition", () => {
    const remains = (completion: string) => statementsIn(completion).some((statement) => statement.remains);
    expect(remains("除东门段外，均已贯通。")).toBe(true);
    expect(remains("除发放物资外，还组织培训2期。")).toBe(false);
    expect(remains("清除院外杂物，均已运走。")).toBe(false);
  });

  it("takes what follows 经…后 behind a step on the way for planned", () => {
    expect(stageOf("成果已上报，经省厅审定后公布。")).toEqual(["finished", "planned"]);
  });

  it("takes what is handed in for a judgement for handed in, and what is applied for for still to come", () => {
    const statesIn = (completion: string) =>
      statementsIn(completion)[0]?.deeds.map(({ deed, aspect }) => [deed.name, aspect]);
    expect(statesIn("方案已报市局审批。")).toEqual([
      ["submit", "done"],
      ["submit", "done"],
    ]);
    expect(statesIn("方案经市局审批同意。")).toContainEqual(["approve", "told"]);
    expect(statesIn("泵站申请验收。")).toEqual([
      ["submit", "told"],
      ["accept", "pending"],
    ]);
  });

  it("takes 拟 before a noun of which 已 tells for no plan", () => {
    expect(stageOf("拟拆除房屋12处已腾空。")).not.toContain("planned");
    expect(stageOf("拟拆除房屋12处。")).toEqual(["planned"]);
  });

  it("hears praise without a deed as hollow", () => {
    expect(statementsIn("我县高度重视，统筹研究部署。").every(({ hollow }) => hollow)).toBe(true);
    expect(statementsIn("检查网点46家。").some(({ hollow }) => hollow)).toBe(false);
  });

  it("leaves what stands in brackets to a statement of its own", () => {
    const [running, aside] = statementsIn("今年以来累计19座（含服务区4座）。");
    expect(running?.quantities.map(({ value }) => value)).toEqual([19]);
    expect(aside?.bracketed && aside.quantities.map(({ value }) => value)).toEqual([4]);
  });
});
