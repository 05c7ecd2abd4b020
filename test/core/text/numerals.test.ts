import fc from "fast-check";
import { readAmount } from "../../../src/core/text/amounts";
import { normalize } from "../../../src/core/text/normalize";
import { hasFewPlaces, readNumeral, scaled } from "../../../src/core/text/numerals";

function valueOf(text: string): number | null {
  const normalized = normalize(text).text;
  const numeral = readNumeral(normalized, 0);
  return numeral !== null && numeral.end === normalized.length ? numeral.value : null;
}

describe("Chinese numerals", () => {
  it.each<[string, number | null]>([
    ["零", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百二十", 120],
    ["一百零五", 105],
    ["一百〇五", 105],
    ["三百五", 350],
    ["二百四十", 240],
    ["两千", 2000],
    ["两千零三", 2003],
    ["两千零三十", 2030],
    ["一万二", 12_000],
    ["一万二千", 12_000],
    ["一万零二百", 10_200],
    ["十二万", 120_000],
    ["一百二十万", 1_200_000],
    ["三亿二千万", 320_000_000],
    ["五十三点四", 53.4],
    ["二点八七", 2.87],
    ["一万亿", 1e12],
    // No numbers: names, plans, years, idioms.
    ["百", null],
    ["千", null],
    ["万", null],
    ["一二三", null],
    ["五一", null],
    ["十四五", null],
    ["二〇二三", null],
    ["百千万", null],
    ["一十百", null],
    ["一千万千", null],
  ])("%s → %s", (text, expected) => expect(valueOf(text)).toBe(expected));

  it("reads every number up to 99999 that it is given in the usual spelling", () => {
    for (let number = 1; number < 100_000; number += 37) expect(valueOf(inHan(number))).toBe(number);
  });
  it("reads two figures in a row as a range", () => {
    expect(readNumeral("三四", 0)).toMatchObject({ value: 3, high: 4 });
  });
});

describe("arabic numerals", () => {
  it.each<[string, number | null]>([
    ["12", 12],
    ["12.60", 12.6],
    ["1,234", 1234],
    ["１２３４．５", 1234.5],
    ["1.2.3", null],
    ["1234567890123456", null],
  ])("%s → %s", (text, expected) => expect(valueOf(text)).toBe(expected));
});

describe("amounts with multipliers", () => {
  it.each<[string, number, string]>([
    ["1.2万亩", 8_000_000, "平方米"],
    ["6.18百万人次", 6_180_000, "人次"],
    ["3千克", 3, "千克"],
    ["3千米", 3000, "米"],
    ["3千瓦", 3, "千瓦"],
    ["3万千瓦", 30_000, "千瓦"],
    ["3千户", 3000, "户"],
    ["1亿5000万元", 150_000_000, "元"],
    ["2万亿元", 2e12, "元"],
    ["7.8亿元", 780_000_000, "元"],
    ["0.0000001万元", 0.001, "元"],
    ["2.3百分点", 2.3, "百分点"],
    ["五千瓦", 5, "千瓦"],
  ])("%s", (text, value, unit) => expect(readAmount(text, 0)).toMatchObject({ value, unit, end: text.length }));

  it("does not multiply figures that only stand behind one another", () => {
    expect(readAmount("5亿6亿", 0)).toMatchObject({ value: 500_000_000, end: 2 });
  });
});

/** The usual spelling of a number below 100000. */
function inHan(number: number): string {
  const digits = "零一二三四五六七八九";
  const powers = ["", "十", "百", "千", "万"];
  const figures = String(number);
  let text = "";
  let zero = false;
  for (let index = 0; index < figures.length; index++) {
    const digit = Number(figures[index]);
    const power = powers[figures.length - 1 - index] ?? "";
    if (digit === 0) {
      zero = text !== "";
      continue;
    }
    if (zero) text += "零";
    zero = false;
    text += digit === 1 && power === "十" && text === "" ? power : (digits[digit] ?? "") + power;
  }
  return text;
}

describe("calculating in millionths", () => {
  const written = fc
    .tuple(fc.nat(999_999_999), fc.nat(8), fc.double({ min: -1e13, max: 1e13, noNaN: true }), fc.boolean())
    .map(([digits, places, any, decimal]) => (decimal ? Number(`${digits}e-${places}`) : any || 0));

  it("gives what the digits give", () => {
    fc.assert(
      fc.property(written, fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 11, 12), (value, exponent) => {
        const digits = String(value);
        const expected = digits.includes("e") ? value * 10 ** exponent : Number(`${digits}e${exponent}`);
        expect(scaled(value, exponent)).toBe(Number.isInteger(value) ? value * 10 ** exponent : expected);
        if (hasFewPlaces(value)) expect(Number(value.toPrecision(12))).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  it("is what nearly all amounts come down to", () => {
    expect([1.2, 0.05, 33.333333, 123456.5].every(hasFewPlaces)).toBe(true);
    expect([1 / 3, 0.1 + 0.2, 1e-7].some(hasFewPlaces)).toBe(false);
  });
});
