import { STATUS_WORDS, readStatus } from "../../../src/core/read/status";

/** `⟦…⟧` marks the span, `|` where the narrative begins (at the span's end where absent). */
function marked(text: string) {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  const bare = text.replace(/[⟦⟧]/g, "");
  const bar = bare.indexOf("|");
  const raw = bare.replace("|", "");
  return { raw, span: { start, end }, narrativeStart: bar === -1 ? end : bar };
}

describe("status word that opens a completion", () => {
  const means = (status: string | null, texts: string[]) =>
    it.each(texts)(`${status}: %s`, (text) => {
      const { raw, span, narrativeStart } = marked(text);
      expect(readStatus(raw)).toMatchObject({ status, span, narrativeStart });
    });

  means("completed", [
    "⟦完成。⟧道路铺设完毕。",
    "⟦完成 。⟧ |道路铺设完毕。",
    "⟦完成：⟧ |道路铺设完毕。",
    "⟦完成 ：⟧道路铺设完毕。",
    "⟦“已完成”⟧道路铺设完毕。",
    "⟦“完成。”⟧".replace("。”⟧", "”。⟧"),
    "⟦【完成】⟧\n|道路铺设完毕。",
    "⟦(完成)⟧道路铺设完毕。",
    "⟦（ 完成 ）。⟧道路铺设完毕。",
    "⟦完成；⟧其中一期已验收。",
    "⟦完 成。⟧道路铺设完毕。",
    " \n⟦完成⟧\n|道路铺设完毕。",
    "⟦完成⟧",
    "⟦完成.⟧道路铺设完毕",
    "⟦完成。。⟧道路铺设完毕",
    "⟦完成情况：完成。⟧道路铺设完毕",
    "⟦提前完成，⟧道路铺设完毕",
    "⟦全面完成！⟧",
  ]);
  means("partial", [
    "⟦部分完成。⟧一期完工。",
    "⟦部分完成，⟧一期完工。",
    "⟦基本完成。⟧",
    "⟦序时推进：⟧一期在建",
    "⟦正在推进。⟧",
  ]);
  means("notCompleted", [
    "⟦未完成。⟧因雨停工。",
    "⟦未达到序时进度：⟧因雨停工。",
    "⟦【滞后】⟧因雨停工。",
    "⟦尚未启动；⟧",
  ]);

  it.each([
    ...[
      "完成了3项改造。",
      "完成率达到85%。",
      "完成投资2.1亿元。",
      "完成情况良好。",
      "完成.5公里",
      "已完成主体施工。",
      "",
    ],
    ...[
      "完成 立项手续。",
      "“完成一批、开工一批”行动启动。",
      "按期完成率98%。",
      "1.完成。一期完工。",
      "   ",
      "滞后于计划",
    ],
    ...["推进会：召开两次", "道路工程：完成。", "（完成", "落实情况：已整改"],
  ])("no status: %j", (text) => {
    expect(readStatus(text)).toBeNull();
  });

  it.each(["顺利实施。已建成", "【有序开展】已建成", "超前推进。已建成"])(
    "meant as one, in no vocabulary: %s",
    (text) => {
      expect(readStatus(text)).toMatchObject({ status: null, narrativeStart: 0 });
    },
  );

  it("has each word under one status only", () => {
    const words = Object.values(STATUS_WORDS).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("knows every word of its table", () => {
    for (const [status, words] of Object.entries(STATUS_WORDS)) {
      for (const word of words) expect([word, readStatus(`${word}。`)?.status]).toEqual([word, status]);
    }
  });
});

describe("status in a column of its own", () => {
  it.each([
    ["完成", "completed", "完成"],
    [" 已完成 \n", "completed", "已完成"],
    ["√", "completed", "√"],
    ["是", "completed", "是"],
    ["未完成（因雨停工）", "notCompleted", "未完成"],
    ["推进中 7月底完工", "partial", "推进中"],
    ["×", "notCompleted", "×"],
    ["完成80%", null, "完成80%"],
    ["红灯", null, "红灯"],
    ["__proto__", null, "__proto__"],
    ["constructor", null, "constructor"],
  ])("%j", (text, status, word) => {
    const reading = readStatus(text, true);
    expect(reading).toMatchObject({ status, word });
    expect(text.slice(reading!.span.start, reading!.span.end)).toContain(word);
  });

  it("is missing in a blank cell", () => {
    expect(readStatus(" \n", true)).toBeNull();
  });
});
