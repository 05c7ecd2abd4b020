import { averagedOver, describesAnother } from "../../../../src/core/facts/amounts/amount-kinds";
import { besideAverage } from "../../../../src/core/facts/derived/beside-average";
import { ratesSharing } from "../../../../src/core/facts/phrases/measures";
import { type Phrase, phrasesOf } from "../../../../src/core/facts/phrases/phrases";
import { normalize } from "../../../../src/core/text/normalize";
import { signsOf } from "../../../../src/core/text/signs";

const firstOf = (text: string): Phrase => phrasesOf(normalize(text)).phrases[0] as Phrase;

describe("amounts that say which things, not how many", () => {
  it.each([
    ["引进投资5000万元以上项目12个", "5000万元以上"],
    ["培育产值超亿元企业3家", "超亿元"],
    ["扶持百亩以上的种植大户8户", ""],
    ["召开集体收入20万元以下村推进会", "20万元以下"],
    ["为65岁以上老年人体检2万人", "65岁以上"],
    ["新增贷款5亿元以上", ""],
    ["投入2000万元新建公厕12座", ""],
    ["组织100家以上企业参展", ""],
  ])("%s", (text, expected) => {
    const phrase = firstOf(text);
    const found = phrase.quantities.filter((quantity) => describesAnother(phrase, quantity));
    expect(found.map((quantity) => quantity.text).join()).toBe(expected);
  });
});

describe("what an amount is an average over", () => {
  it.each([
    ["人均公园绿地12平方米", "人"],
    ["每千人口执业医师3.2人", "人"],
    ["村均集体收入15万元", "村"],
    ["公园绿地12万平方米", null],
    ["每村培育带头人2名", null],
  ])("%s", (text, expected) => {
    const phrase = firstOf(text);
    const quantity = phrase.quantities.at(-1);
    expect(quantity && averagedOver(phrase, quantity)).toBe(expected);
  });
});

describe("rates that share one amount", () => {
  it.each([
    ["案件受理率、办结率均达到100%", ["案件受理率", "办结率"]],
    ["卫生厕所普及率和垃圾处理率不低于95%", ["卫生厕所普及率", "垃圾处理率"]],
    ["自来水普及率达到95%", null],
    ["畜禽、秸秆综合利用率达到90%", null],
  ])("%s", (text, expected) => {
    const phrase = firstOf(text);
    const quantity = phrase.quantities.at(-1);
    expect(quantity && ratesSharing(phrase, quantity)).toEqual(expected);
  });
});

describe("amounts asked for beside an average", () => {
  it.each([
    ["财政收入增幅高于全市平均水平", "above"],
    ["投资增速不低于全省平均水平", "above"],
    ["单位能耗低于全省平均水平", "below"],
    ["财政收入增长6%", null],
    ["低保标准不低于每人每月800元", null],
  ])("%s", (text, expected) => {
    expect(besideAverage({ text, signs: signsOf(text) })).toBe(expected);
  });
});
