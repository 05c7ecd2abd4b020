import fc from "fast-check";
import { normalize } from "../../../src/core/text/normalize";
import { isPlain } from "../../../src/core/text/plain-spelling";

/** Every spelling on the right becomes the text on the left. */
function becomes(expected: string, spellings: readonly string[]): void {
  it.each(spellings)(`${expected} ← %j`, (raw) => expect(normalize(raw).text).toBe(expected));
}

describe("one spelling per meaning", () => {
  describe("width", () => {
    becomes("完成12.5%", ["完成12.5%", "完成１２．５％", "完成12.5％", "完成１２.５﹪"]);
    becomes("新建3处，改造5处；验收。", [
      "新建3处,改造5处;验收。",
      "新建３处，改造５处；验收。",
      "新建3处，改造5处;验收｡",
    ]);
    becomes("产业园：（一期）完成？", ["产业园:(一期)完成?", "产业园：（一期）完成？"]);
    becomes("CO2减排", ["CO2减排", "ＣＯ２减排", "CO₂减排"]);
    becomes("26000m2", ["26000m²", "26000m2", "２６０００ｍ²"]);
    becomes("38μg/m3", ["38µg/m³", "38μg／m³"]);
    becomes("≥98%", ["≥98%", "≧98％"]);
    becomes("7#车间", ["7#车间", "７＃车间", "7♯车间"]);
    becomes("文化+旅游", ["文化+旅游", "文化＋旅游"]);
  });
  describe("blanks, breaks and invisible characters", () => {
    becomes("产品检测中心", [
      "产品检测中心",
      "产品 检测 中心",
      "产品\n检测\r\n中心",
      "产品\u200b检测\ufeff中心",
      "产品　检测\u00a0中心",
      "\t产品检测中心 ",
      "产品_x000D_\n检测中心",
      "产\u00ad品检测中心",
    ]);
    becomes("新建12处", ["新建 12 处", "新建12\n处", "新建\u30001２处"]);
    becomes("建成5G基站", ["建成5 G基站", "建成 5G 基站"]);
    becomes("装机500kW", ["装机500 kW"]);
    becomes("big data", ["big data", "big  data", "big\u3000data", "big\ndata"]);
    becomes("共4. 3处", ["共4. 3处"]);
  });
  describe("dashes", () => {
    becomes("3-5场", ["3-5场", "3—5场", "3–5场", "3～5场", "3~5场", "3－5场", "3‐5场", "3−5场", "3——5场", "3一5场"]);
    becomes("1.5%-2.5%", ["1.5%～2.5%", "1.5%—2.5%", "1.5%——2.5%"]);
    becomes("增速-7.7%", ["增速-7.7%", "增速－7.7%", "增速−7.7%", "增速—7.7%"]);
    becomes("平台——新城", ["平台——新城"]);
    becomes("平台—新城", ["平台—新城"]);
  });
  describe("figures", () => {
    becomes("1234户", ["1,234户", "1，234户", "１，２３４户"]);
    becomes("12345678元", ["12,345,678元"]);
    becomes("12，34户", ["12,34户"]);
    becomes("2023年5月，123户", ["2023年5月,123户"]);
    becomes("1234，567", ["1234,567"]);
    becomes("0.5，200人", ["0.5,200人"]);
    becomes("30家", ["3O家", "3o家", "３Ｏ家"]);
    becomes("2003年", ["2OO3年", "20O3年"]);
    becomes("H2O检测", ["H2O检测"]);
    becomes("CO2", ["CO2"]);
    becomes("二〇二三年", ["二○二三年", "二〇二三年", "二◯二三年"]);
    becomes("○三个", ["○三个"]);
    becomes("9:30开会", ["9:30开会", "9：30开会"]);
    becomes("重点工作1.完成", ["重点工作1.完成", "重点工作1．完成"]);
    becomes("完成立项。2.储备", ["完成立项.2.储备", "完成立项．2．储备"]);
    becomes("一.完成", ["一.完成"]);
  });
  describe("quotation marks and brackets", () => {
    becomes("“三高”中心", ['"三高"中心', "＂三高＂中心", "「三高」中心", "〝三高〞中心"]);
    becomes("‘一网’", ["'一网'", "『一网』"]);
    becomes("don't", ["don't"]);
    becomes("政发〔2023〕5号", ["政发[2023]5号", "政发［2023］5号", "政发〔2023〕5号"]);
    becomes("《办法》", ["〈办法〉", "《办法》"]);
  });
  it("reads radicals and compatibility forms, which PDF conversion leaves behind, as the plain character", () => {
    expect(normalize("\u2f2f业\u2f24队").text).toBe("工业大队");
  });
});

describe("the way back", () => {
  it("maps every normalized character to the raw one it stands for", () => {
    const raw = " 新 建\n１,２３４ 处，投资 3O 万元";
    const { text, rawSpan } = normalize(raw);
    expect(text).toBe("新建1234处，投资30万元");
    const quote = (words: string): string => {
      const span = rawSpan(text.indexOf(words), text.indexOf(words) + words.length);
      return raw.slice(span.start, span.end);
    };
    expect(quote("1234处")).toBe("１,２３４ 处");
    expect(quote("新建")).toBe("新 建");
    expect(quote("30万元")).toBe("3O 万元");
  });
  it("keeps empty spans empty and takes the end of the text", () => {
    const { rawSpan, toRaw, text } = normalize("完成 。 ");
    expect(rawSpan(1, 1)).toEqual({ start: 1, end: 1 });
    expect(toRaw(text.length)).toBe(4);
    expect(rawSpan(0, text.length)).toEqual({ start: 0, end: 4 });
    expect(normalize("").rawSpan(0, 0)).toEqual({ start: 0, end: 0 });
  });
  it("remembers where lines broke", () => {
    const { text, breaks } = normalize("1.完成立项\n2.完成\n初设，1,234\n户\n");
    expect(breaks.map((index) => text.slice(index))).toEqual(["2.完成初设，1234户", "初设，1234户", "户"]);
  });
});

describe("a text that is plain at a glance", () => {
  /** What the glance lets pass, alone or beside a digit, with what it does not. */
  const unit = fc.constantFrom(..."123O一，：.；（）“”·×%-+/#AoK完成〇○,:;(\"'—_ 　十\n");
  it("comes out as it does where every pass is made", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (raw) => {
        const plain = normalize(raw);
        // An invisible character at the end is dropped, and keeps the text from being plain.
        const passed = normalize(`${raw}\u200b`);
        expect(plain.text).toBe(passed.text);
        expect(plain.breaks).toEqual(passed.breaks);
        for (let at = 0; at < plain.text.length; at++) expect(plain.toRaw(at)).toBe(passed.toRaw(at));
      }),
      { numRuns: 2000 },
    );
  });
  it("is what most cells are", () => {
    expect(isPlain("1.新建道路12.5公里（含桥梁3座），完成投资1.2亿元，占年度任务的60%；“两新”项目：开工2个。")).toBe(
      true,
    );
    expect(isPlain("1,234户")).toBe(false);
    expect(isPlain("1，234户")).toBe(false);
    expect(isPlain("新 建")).toBe(false);
  });
});
