import { cutText } from "../../../src/core/text/clauses";
import { normalize } from "../../../src/core/text/normalize";

/** Clauses joined by |, sentences by ‖. */
function cut(text: string): string {
  let joined = "";
  let sentence = 0;
  for (const clause of cutText(normalize(text)).clauses) {
    if (joined !== "") joined += clause.sentence === sentence ? "|" : "‖";
    sentence = clause.sentence;
    joined += clause.text;
  }
  return joined;
}

describe("clauses", () => {
  it.each([
    ["完成立项，启动征地。开工建设；验收", "完成立项|启动征地‖开工建设‖验收"],
    ["路基、桥涵、隧道施工", "路基、桥涵、隧道施工"],
    ["完成立项,启动征地.开工", "完成立项|启动征地‖开工"],
    ["完成1.5公里，投资1,234万元", "完成1.5公里|投资1234万元"],
    ["1.完成立项。2.启动征地", "1.完成立项‖2.启动征地"],
    [
      "获批资金17亿元（城区3亿元，乡镇14亿元；另2亿元），已到位",
      "获批资金17亿元（城区3亿元，乡镇14亿元；另2亿元）|已到位",
    ],
    ["印发《关于推进改革，促进发展的意见》，已备案", "印发《关于推进改革，促进发展的意见》|已备案"],
    ["开展“清风行动，护航高考。”活动，完成", "开展“清风行动，护航高考。”活动|完成"],
    ["完成（一期，二期", "完成（一期|二期"],
    ["完成一期），二期", "完成一期）|二期"],
    ["（“甲，乙），丙", "（“甲，乙）|丙"],
    ["，，完成。。", "完成"],
    ["完成立项\n2.启动征地", "完成立项‖2.启动征地"],
    ["完成立项\n（二）启动征地\n三是开工", "完成立项‖（二）启动征地‖三是开工"],
    ["完成产\n业园立项", "完成产业园立项"],
    ["完成立项。\n启动征地", "完成立项‖启动征地"],
    ["完成12\n个项目", "完成12个项目"],
    ["完成1\n2.5公里", "完成1 2.5公里"],
    ["", ""],
  ])("%j → %j", (text, expected) => expect(cut(text)).toBe(expected));

  it("says where clauses stand in the normalized text", () => {
    const normalized = normalize("完 成立项，启动征地。");
    for (const { start, end, text } of cutText(normalized).clauses)
      expect(normalized.text.slice(start, end)).toBe(text);
  });
});

describe("asides", () => {
  it("are the clauses inside brackets, with their depth", () => {
    const asides = cutText(normalize("获批17亿元（城区3亿元，乡镇（不含街道）14亿元），已到位。另（二）完成")).asides;
    expect(asides.map(({ text, depth, sentence }) => [text, depth, sentence])).toEqual([
      ["城区3亿元", 1, 0],
      ["不含街道", 2, 0],
      ["乡镇（不含街道）14亿元", 1, 0],
      ["二", 1, 1],
    ]);
  });
});
