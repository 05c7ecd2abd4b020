import fc from "fast-check";
import { cutText } from "../../../src/core/text/clauses";
import { datesOf } from "../../../src/core/text/dates";
import { normalize } from "../../../src/core/text/normalize";
import { quantitiesOf } from "../../../src/core/text/quantities";

/** Bits of reports, so that random texts get past the first character. */
const BITS =
  "完成 新增 不低于 控制在 同比 增长 下降 降至 截至 累计 1 2 5 10 2023 3.5 1,234 一 二十 百分之 分之 成 第 零 全部 过半 万 亿 千 百 元 家 户 人次 % ‰ 个百分点 亩 公里 年 月 日 底前 季度 上半年 " +
  "至 到 - — ～ 、 ， 。 ； ： （ ） “ ” 《 》 〔 〕 + # × 号 期 \n . O ○ A km 左右 以上 以内 余 约 近 占 的 目标 任务 年度";
const bit = fc.constantFrom(...BITS.split(" "), " ", "\u200b");
const report = fc.array(bit, { maxLength: 60 }).map((bits) => bits.join(""));
const anything = fc.oneof(report, fc.string({ unit: "binary", maxLength: 80 }));

function readAll(text: string) {
  const normalized = normalize(text);
  return {
    normalized,
    quantities: quantitiesOf(normalized),
    dates: datesOf(normalized),
    clauses: cutText(normalized).clauses,
  };
}

describe("laws", () => {
  it("reads any text without throwing, and quotes it", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { normalized, quantities, dates, clauses } = readAll(text);
        for (const quote of [...quantities, ...dates]) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        for (const clause of [...clauses, ...cutText(normalized).asides]) {
          expect(normalized.text.slice(clause.start, clause.end)).toBe(clause.text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives amounts in order, apart from one another and finite", () => {
    fc.assert(
      fc.property(report, (text) => {
        let end = 0;
        for (const quantity of quantitiesOf(normalize(text))) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.high !== null) expect(quantity.high).toBeGreaterThan(quantity.value);
          end = quantity.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("maps normalized offsets back in order, within the raw text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: normal, toRaw, breaks } = normalize(text);
        let last = -1;
        for (let index = 0; index < normal.length; index++) {
          expect(toRaw(index)).toBeGreaterThan(last);
          last = toRaw(index);
        }
        expect(toRaw(normal.length)).toBeLessThanOrEqual(text.length);
        for (const index of breaks) expect(index).toBeLessThanOrEqual(normal.length);
      }),
      { numRuns: 300 },
    );
  });

  it("normalizes what is normalized to itself", () => {
    fc.assert(
      fc.property(report, (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it("takes no notice of width", () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(meanings(fullWidth(text))).toEqual(meanings(text));
      }),
      { numRuns: 400 },
    );
  });

  it("takes no notice of blanks and line breaks inside words", () => {
    const texts = ["新增城镇就业1.8万人，占年度任务的62%", "同比下降4.4%和3.5%", "截至5月底累计改造老旧小区不少于38个"];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.infiniteStream(fc.nat(5)),
        fc.constantFrom(" ", "\n", "\u3000", "\u200b"),
        (text, dice, blank) => {
          let spread = "";
          for (let index = 0; index < text.length; index++) {
            const pair = text.slice(Math.max(0, index - 1), index + 1);
            if (!/^[\d.]{2}$/.test(pair) && dice.next().value === 0) spread += blank;
            spread += text.charAt(index);
          }
          expect(meanings(spread)).toEqual(meanings(text));
        },
      ),
    );
  });
});

describe("cells as long as Excel allows", () => {
  const LONGEST = 32_767;
  const bits = [
    "1",
    "一",
    "（",
    "（）",
    "“",
    "《",
    "1,",
    "1,111,",
    "百分之",
    "5月",
    "1-",
    "1.",
    "-",
    "—",
    "1至",
    "第",
    "全部",
    "1、",
    "一、",
    "十",
    "累计",
    "1O",
    "2 ",
    "\n",
    "1\n",
    "5%、",
    "同比1",
    "前1",
    "截至",
    "1+",
    "A-1",
    "“1”",
    "1号",
    "：1",
    "。1.",
    "1万",
    "1亿",
    "完成年度任务的",
    "占1%的",
    "从1家",
    "不低于",
    "二分之",
  ];
  // Quadratic reading takes seconds here; linear reading some 100 ms. Processor time, so that a busy machine is no failure.
  it.each(bits)("%j over and over is read in linear time", (unit) => {
    const text = unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST);
    const started = process.cpuUsage();
    readAll(text);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

/** What the amounts say, without where they stand and how they are written. */
function meanings(text: string): unknown[] {
  return quantitiesOf(normalize(text)).map(
    ({ start: _start, end: _end, text: _text, normalizedStart: _from, normalizedEnd: _to, ...meaning }) => meaning,
  );
}

/** Every character that has a full-width form in that form. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
