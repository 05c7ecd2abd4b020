import { bracketedMarks, leadMarks } from "../../../src/core/rules/lead-marks";
import { slipShapes, unitKey } from "../../../src/core/rules/unit-names";
import { hitsOf, withCell } from "./grid-with-cell";

/** What each word of the rules' tables means, word by word, beside near misses. */

/** Message and words of what is stray in a text, and what a fix makes of the text. */
function strayIn(text: string) {
  return hitsOf("stray-characters", withCell(2, 3, text)).map(({ messageId, evidence, fix }) => [
    messageId,
    evidence?.map((quote) => quote.text).join() ?? "",
    fix?.edits.map((edit) => (edit.kind === "setValue" ? edit.after : "")).join() ?? null,
  ]);
}

describe("words left behind by a machine", () => {
  it.each(["of", "the", "with", "from", "are", "an", "but", "this", "that"])(
    "%s is one, with blanks and without",
    (word) => {
      expect(strayIn(`完成。泵站${word}公厕已建成。`)).toEqual([["word", word, null]]);
      expect(strayIn(`完成。泵站 ${word} 公厕已建成。`)).toEqual([["word", ` ${word} `, null]]);
    },
  );

  it.each([
    ["and", "和"],
    ["or", "或"],
  ])("%s is put right as %s", (word, by) => {
    expect(strayIn(`完成。泵站${word}公厕已建成。`)).toEqual([["word", word, `完成。泵站${by}公厕已建成。`]]);
  });

  it.each(["in", "on", "at", "by", "to", "for", "as", "is", "not"])("%s may be a play on words", (word) => {
    expect(strayIn(`完成。一起${word}城南活动已举办。`)).toEqual([]);
    expect(strayIn(`完成。活动 ${word} 城南已举办。`)).toEqual([["word", ` ${word} `, null]]);
  });

  it.each([
    ["_x000D_", ""],
    ["_x000A_", "\n"],
    ["&nbsp;", " "],
    ["&amp;", "&"],
    ["&lt;", "<"],
    ["&gt;", ">"],
    ["&quot;", '"'],
    ["<br>", "\n"],
    ["<br/>", "\n"],
    ["锟斤拷", null],
    ["烫烫烫", null],
    ["\uFFFD", null],
  ])("%j stood for %j", (debris, by) => {
    const wanted = by === null ? null : `完成。泵站${by}已建成。`;
    expect(strayIn(`完成。泵站${debris}已建成。`)).toEqual([["debris", debris, wanted]]);
  });

  it.each(["\u0001", "\u000b", "\u000c", "\u000e", "\u001f", "\ue000", "\uf8ff"])("%j is shown by no font", (char) => {
    expect(strayIn(`完成。泵站${char}已建成。`).map(([kind]) => kind)).toEqual(["debris"]);
  });

  it.each(["\t", "\n", "\r\n", "\ud7ff", "\uf900"])("%j is no debris", (char) => {
    expect(strayIn(`完成。泵站${char}已建成。`).filter(([kind]) => kind === "debris")).toEqual([]);
  });
});

describe("letters that name", () => {
  it.each(
    "方案 附件 计划 地块 维生素 项目 类 级 组 座 栋 楼 区 型 表 图 卷 包 线 口 股 第 版 段 期 号 企业 公司 村 户 点 选项 品牌".split(
      " ",
    ),
  )("%s B stands for one of several", (word) => {
    expect(strayIn(`完成。${word} B 已建成。`)).toEqual([]);
  });

  it("but a letter behind anything else is stray", () => {
    for (const word of ["泵站", "公厕", "已"]) expect(strayIn(`完成。${word} B 已建成。`)).toHaveLength(1);
  });

  it.each([
    ..."级类区座栋楼段股轴型款组档口岸号仓馆厅期证照门路库池井塔图表卷版恤光射盘波值台幅形字位超端轮个次谷仔裤线点站网",
  ])("B%s is a thing with a letter", (behind) => {
    expect(strayIn(`完成。泵站 B ${behind}已建成。`)).toEqual([]);
  });

  it.each([..."eimnxyvktuqpwz"])("%s stands in names, other small letters do not", (letter) => {
    expect(strayIn(`完成。已建成${letter}城南。`)).toEqual([]);
    expect(strayIn(`完成。已建成 ${letter} 城南。`)).toHaveLength(1);
    expect(strayIn("完成。已建成b城南。")).toHaveLength(1);
  });

  it("digits read wrongly are digits again", () => {
    expect(strayIn("完成。已建成1O座泵站和l2座公厕，占2O%。")).toEqual([
      ["lookalike", "1O,l2,2O", "完成。已建成10座泵站和12座公厕，占20%。"],
    ]);
    expect(strayIn("完成。已建成O1座、H2O样品2份、l型2座。")).toEqual([]);
  });
});

describe("errors of formulas", () => {
  it.each(["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"])(
    "%s is one",
    (word) => {
      expect(hitsOf("error-value", withCell(2, 3, word))).toHaveLength(1);
    },
  );

  it.each(["#1泵站", "#", "REF!"])("%s is none", (word) => {
    expect(hitsOf("error-value", withCell(2, 3, `完成。${word}已建成。`))).toEqual([]);
  });
});

describe("units by their long and short names", () => {
  it.each([
    ["区发展和改革局", "区发改局"],
    ["区发展改革局", "区发改局"],
    ["区工业和信息化局", "区工信局"],
    ["区人力资源和社会保障局", "区人社局"],
    ["区人力资源社会保障局", "区人社局"],
    ["区住房和城乡建设局", "区住建局"],
    ["区住房城乡建设局", "区住建局"],
    ["区自然资源和规划局", "区自然资源规划局"],
    ["区教育和体育局", "区教体局"],
    ["区教育体育局", "区教体局"],
    ["区卫生健康委", "区卫健委"],
    ["区文化和旅游局", "区文旅局"],
    ["区文化旅游局", "区文旅局"],
    ["区市场监督管理局", "区市场监管局"],
    ["区综合行政执法局", "区综合执法局"],
    ["区交通运输局", "区交通局"],
    ["高新区管理委员会", "高新区管委会"],
    ["柳河街道办事处", "柳河街道"],
    ["柳河街道办", "柳河街道"],
    ["柳河镇人民政府", "柳河镇政府"],
    ["区委员会办公室", "区委办"],
    ["区妇女联合会", "区妇联"],
    ["区残疾人联合会", "区残联"],
    ["区供销合作社联合社", "区供销社"],
    ["区供销合作社", "区供销社"],
    ["柳河乡政府", "柳河乡"],
  ])("%s is %s", (long, short) => {
    expect(unitKey(long)).toEqual(unitKey(short));
  });

  it.each(["水利局", "卫健委", "信访办", "融媒体中心", "工商联", "供销社", "红十字会", "检察院"])(
    "%s has a level before it or none",
    (office) => {
      for (const level of "省市区县旗") expect(unitKey(level + office)).toEqual({ level, core: office });
      expect(unitKey(office)).toEqual({ level: "", core: office });
    },
  );

  it("a place keeps its first character", () => {
    for (const name of ["区间小学", "市桥街道", "柳河区水利局"]) expect(unitKey(name).level).toBe("");
  });

  it("shapes of slips are asked for of offices long enough, and never of numbered ones", () => {
    expect(slipShapes("区农业农村局").length).toBe(5);
    expect(slipShapes("县城关镇人民政府").length).toBeGreaterThan(1);
    expect(slipShapes("区水利局")).toEqual([]);
    expect(slipShapes("农业农村和水利局")).toEqual([]);
    expect(slipShapes("区第一人民医院")).not.toContain("but one 区第?人民医院");
    expect(slipShapes(`区${"农".repeat(38)}局`)).not.toEqual([]);
    expect(slipShapes(`区${"农".repeat(39)}局`)).toEqual([]);
  });
});

describe("marks of the lead", () => {
  const cell = (text: string) => ({ cell: { row: 2, column: 5 }, text });

  it.each([
    "（牵头）",
    "(牵头)",
    "【牵头】",
    "[牵头]",
    "（总牵头）",
    "（牵头单位）",
    "（牵头部门）",
    "（ 牵头 ）",
    "(牵头）",
  ])("%s is bracketed", (mark) => {
    const [found, ...others] = bracketedMarks(cell(`区水利局${mark}、区城管局`));
    expect(others).toEqual([]);
    expect(found).toEqual({ start: 4, end: 4 + mark.length, open: mark[0], close: mark.at(-1) });
  });

  it.each(["、区城管局", "，区城管局", ",区城管局", "；区城管局", ";区城管局", " 区城管局", "\n区城管局", ""])(
    "stands bare before %j",
    (behind) => {
      expect(leadMarks(cell(`区水利局牵头${behind}`))).toEqual([{ start: 4, end: 6 }]);
    },
  );

  it("is none where it is done, or nobody's", () => {
    expect(leadMarks(cell("区水利局牵头实施"))).toEqual([]);
    expect(leadMarks(cell("牵头"))).toEqual([]);
    expect(leadMarks(cell("（联系）"))).toEqual([]);
  });
});
