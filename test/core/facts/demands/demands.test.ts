import { type Demand, demandsOf } from "../../../../src/core/facts/demands/demands";
import { phrasesOf } from "../../../../src/core/facts/phrases/phrases";
import { normalize } from "../../../../src/core/text/normalize";

const demandsIn = (target: string): readonly Demand[] => demandsOf(phrasesOf(normalize(target)));
const asks = (target: string) => demandsIn(target).map(({ ask }) => ask);

describe("what a target asks for", () => {
  it.each([
    [
      "end",
      [
        "完成供水站验收。",
        "印发节水方案。",
        "建成殡仪馆。",
        "补齐消防器材。",
        "月底前搬进新址办公。",
        "创成省级示范县。",
        "领取排污许可证。",
        "举行签约仪式。",
      ],
    ],
    [
      "begin",
      ["启动渔港改造。", "开工建设变电站。", "开始管线迁改。", "污水厂二期桥梁施工。", "渔港改造进入招标阶段。"],
    ],
    [
      "activity",
      ["推进渔港改造。", "做好防汛值守。", "协调变电站用地。", "开展燃气检查。", "摸排闲置厂房。", "做到应保尽保。"],
    ],
    [
      "amount",
      ["新建公厕9座。", "普及率达到92%。", "电价降至0.6元。", "控制在3%以内。", "零售额增长6%。", "开工率百分之百。"],
    ],
    ["zero", ["辖区零火情。", "旧账逾期为零。", "不发生较大事故。", "杜绝溺水事故。"]],
  ] as const)("%s", (ask, targets) => {
    for (const target of targets) expect([target, asks(target)]).toEqual([target, [ask]]);
  });

  it("takes the share by now for the demand, not the year's amount", () => {
    const [demand, ...others] = demandsIn("全年接待游客90万人次，8月底前完成65%。");
    expect(others).toEqual([]);
    expect(demand?.quantity?.value).toBe(65);
    expect(demand?.base?.value).toBe(900_000);
  });

  it("keeps the end before 并 beside the one behind it", () => {
    const [both] = demandsIn("建成泵站并投入使用。");
    expect([both?.earlier?.deedWord, both?.deedWord]).toEqual(["建成", "投入使用"]);
    expect(demandsIn("电站并网。")[0]?.earlier).toBeNull();
  });

  it("shares out a list with 分别", () => {
    const found = demandsIn("慰问老党员、复员军人分别不少于300人、120人。");
    expect(found.map(({ quantity }) => quantity?.value)).toEqual([300, 120]);
    expect(found[1]?.topic.pairs.has("军人")).toBe(true);
    expect(found[0]?.topic.pairs.has("军人")).toBe(false);
  });

  it("shares out percentages over the amounts before them", () => {
    const found = demandsIn("全年淘汰锅炉50台、拆除烟囱20座，5月份分别完成40%和30%。");
    expect(found.map(({ quantity, base }) => [quantity?.value, base?.value])).toEqual([
      [40, 50],
      [30, 20],
    ]);
  });

  it("leaves out deeds within a title, and hopes beside a measurable demand", () => {
    expect(demandsIn("使用《补贴申请书》新版。").map(({ deed }) => deed)).toEqual([null]);
    expect(asks("新建泵站2座，形成共建共享合力。")).toEqual(["amount"]);
  });
});
