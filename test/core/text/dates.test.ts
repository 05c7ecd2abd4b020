import fc from "fast-check";
import { isNumeric } from "../../../src/core/text/characters";
import { mayGoOnAsDate, readDate } from "../../../src/core/text/date-readers";
import { type DateMention, datesOf } from "../../../src/core/text/dates";
import { normalize } from "../../../src/core/text/normalize";

function read(text: string): DateMention[] {
  const found = datesOf(normalize(text));
  for (const { start, end, text: quoted } of found) expect(text.slice(start, end)).toBe(quoted);
  return found;
}

function means(expected: Partial<DateMention>, spellings: readonly string[]): void {
  it.each(spellings)("%s", (text) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });
}

describe("dates, one meaning in many spellings", () => {
  means({ kind: "day", month: 5, day: 20, year: null, before: true }, [
    "5月20日前提交",
    "5月20日之前提交",
    "5月20日以前提交",
    "５月２０日前",
    "五月二十日前",
    "5 月 20 日前",
    "5月20号前",
  ]);
  means({ kind: "day", month: 3, day: 29, before: false, asOf: false }, [
    "3月29日浇筑完毕",
    "于3月29日召开",
    "3月29日",
  ]);
  means({ kind: "day", year: 2024, month: 5, day: 31 }, [
    "2024年5月31日",
    "2024-05-31",
    "2024.5.31",
    "2024/5/31",
    "二〇二四年五月三十一日",
  ]);
  means({ kind: "day", month: 5, day: 31, asOf: true }, ["截至5月31日", "截止5月31日", "截止到5月31日"]);
  means({ kind: "day", month: null, day: 20, before: true }, ["20日前报送"]);
  means({ kind: "month", month: 6, part: "end", before: true }, ["6月底前", "6月末前", "六月底之前", "6月底以前"]);
  means({ kind: "month", month: 6, part: "start" }, ["6月初上报", "6月上旬上报"]);
  means({ kind: "month", month: 5, part: null }, ["5月份", "5月", "五月", "5月新增"]);
  means({ kind: "month", month: 12 }, ["12月", "十二月", "12月份"]);
  means({ kind: "months", month: 1, toMonth: 5 }, [
    "1-5月",
    "1—5月份",
    "1至5月",
    "1月至5月",
    "1月到5月",
    "1～5月",
    "前5个月",
    "前五个月",
  ]);
  means({ kind: "months", month: 4, toMonth: 6 }, ["二季度", "第二季度", "2季度"]);
  means({ kind: "months", month: 1, toMonth: 6, year: 2024 }, ["2024年上半年", "2024年1-6月", "2024年一至二季度"]);
  means({ kind: "months", month: 1, toMonth: 9 }, ["前三季度", "一至三季度", "1-9月"]);
  means({ kind: "months", month: 7, toMonth: 9, part: "end" }, ["三季度末"]);
  means({ kind: "year", relative: "current", part: "end", before: true }, ["年底前", "年末前"]);
  means({ kind: "year", year: 2024, part: "end", before: true }, ["2024年底前", "2024年末前"]);
  means({ kind: "year", year: 2024, part: null }, ["2024年", "2024年度", "二〇二四年"]);
  means({ kind: "year", relative: "next" }, ["明年", "次年", "来年"]);
  means({ kind: "year", relative: "previous" }, ["去年", "上年同期"]);
  means({ kind: "month", relative: "next", month: null }, ["下月", "下个月", "次月"]);
  means({ kind: "month", relative: "current", month: null }, ["当月", "本月", "月底前", "每月"]);
  means({ kind: "months", month: 1, toMonth: 9 }, ["前3季度", "前三个季度"]);
  means({ kind: "months", month: 1, toMonth: 6 }, ["前两季度", "前两个季度", "上半年"]);
  means({ kind: "months", relative: "next" }, ["下季度", "下一季度"]);
  means({ kind: "months", relative: "previous" }, ["上季度"]);
  means({ kind: "month", relative: "previous" }, ["上月", "上个月"]);
  means({ kind: "month", month: 6, part: "end" }, ["6月下旬验收", "6月底验收"]);
  means({ kind: "day", month: 5, day: 25 }, ["5月20-25日", "5月20日至25日", "5月20号至25号"]);
  means({ kind: "months", month: 1, toMonth: 1 }, ["前1个月", "前一个月"]);
  means({ kind: "years" }, [
    '"十四五"期间',
    "近八年",
    "2021-2025年",
    "2021至2025年",
    "2021年—2025年",
    "“十四五”期间",
    "十四五期间",
    "前4年",
    "近三年",
    "2022年11月至2023年4月",
  ]);
});

describe("what is no date", () => {
  it.each([
    "3个月",
    "5个工作日内",
    "3日内",
    "3年",
    "12月2",
    "13月",
    "青少年内心",
    "四季常青",
    "第2期",
    "20家",
    "提前4年完成".replace("4年", "4天"),
    "应当年审",
    "五一假期",
    "99月",
    "2023",
    "一日游",
  ])("%s", (text) => expect(read(text).filter(({ text: quoted }) => quoted !== "12月")).toEqual([]));
});

describe("what stands behind a number", () => {
  const BITS =
    '1 2 5 12 2024 〇 一 三 四 五 十 十二 两 二〇二四 年 月 日 号 份 季 季度 、 - 至 到 / . 第 期间 规划 时期 以来 末 ” " 底 前 家 万';
  const dated = fc.array(fc.constantFrom(...BITS.split(" ")), { maxLength: 8 }).map((bits) => bits.join(""));
  it("never says that no date begins where one does", () => {
    fc.assert(
      fc.property(dated, (text) => {
        for (let at = 0; at < text.length; at++) {
          if (!isNumeric(text.charCodeAt(at)) || mayGoOnAsDate(text, at)) continue;
          expect(readDate(text, at)).toBeNull();
        }
      }),
      { numRuns: 5000 },
    );
  });
});
