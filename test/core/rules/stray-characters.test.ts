import { hitsOf, withCell } from "./grid-with-cell";

/** Where stray characters begin and end, and what may be done about them without asking. */

const hitsIn = (text: string) => hitsOf("stray-characters", withCell(2, 3, text));
const quotes = (text: string) => hitsIn(text).flatMap(({ evidence }) => evidence?.map((quote) => quote.text) ?? []);

describe("stray characters", () => {
  it.each([
    ["and泵站已建成", "and"],
    ["泵站已建成and", "and"],
    ["泵站已建成 and ", " and "],
    ["泵站已建成\u3000and\u3000公厕", "\u3000and\u3000"],
    ["泵站已建成  and  公厕", "  and  "],
    ["泵站（and）公厕", "and"],
    ["锟斤拷", "锟斤拷"],
    ["泵站锟斤拷", "锟斤拷"],
    ["烫烫烫", "烫烫烫"],
    ["\u0001泵站", "\u0001"],
    ["泵站\u0001\u0002\u0003公厕", "\u0001\u0002\u0003"],
    ["泵站\u0001\u0002", "\u0001\u0002"],
    ["泵站 A 公厕", " A "],
    ["泵站 Z 公厕", " Z "],
    ["泵站a公厕", "a"],
    ["泵站 z 公厕", " z "],
  ])("%j: %j is quoted", (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    ["泵站AND公厕", "in capitals"],
    ["泵站“and”公厕", "in quotation marks"],
    ["泵站1and2公厕", "between digits"],
    ["泵站and2公厕", "before a digit"],
    ["泵站1and公厕", "behind a digit"],
    ["泵站A公厕", "without blanks"],
    ["泵站 A公厕", "one blank before"],
    ["泵站A 公厕", "one blank behind"],
    ["泵站 A，公厕", "before a comma"],
    ["泵站，A 公厕", "behind a comma"],
    ["泵站 A", "at the end"],
    ["A 泵站", "at the beginning"],
    ["泵站锟公厕烫", "half of what conversion leaves"],
    ["泵站ll公厕OO", "letters alone"],
    ["泵站12公厕20", "digits alone"],
    ["泵站O2公厕", "an O in front"],
    ["泵站1l公厕", "an l behind"],
  ])("%j: nothing, %s", (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it.each(["公厕", "%", "，公厕", "。"])("digits read wrongly stand before %j", (behind) => {
    expect(quotes(`泵站1O${behind}`)).toEqual(["1O"]);
  });

  it.each(["、公厕", "m", ""])("and not before %j", (behind) => {
    expect(quotes(`泵站1O${behind}`)).toEqual([]);
  });

  it("are put right unasked only where no number changes", () => {
    const safe = (text: string) => hitsIn(text).map(({ fix }) => fix?.safe ?? null);
    expect(safe("泵站&nbsp;公厕")).toEqual([true]);
    expect(safe("泵站1&nbsp;公厕")).toEqual([false]);
    expect(safe("泵站&nbsp;2公厕")).toEqual([false]);
    expect(safe("泵站3.&nbsp;公厕")).toEqual([false]);
    expect(safe("泵站12 &nbsp;公厕")).toEqual([true]);
    expect(safe("泵站1O公厕")).toEqual([false]);
    expect(safe("泵站and公厕")).toEqual([false]);
    expect(safe("泵站of公厕and")).toEqual([null]);
  });

  it("are told by row, column and words, what can't be seen by its code", () => {
    expect(hitsIn("泵站\u0001of公厕\u0001").map(({ data }) => data)).toEqual([
      { row: 3, header: "完成情况", cell: "D3", words: "U+0001" },
    ]);
    expect(hitsIn("泵站\ue000公厕").map(({ data }) => data?.["words"])).toEqual(["U+E000"]);
    expect(hitsIn("泵站of公厕the").map(({ data }) => data?.["words"])).toEqual(["of”“the"]);
  });

  it("are quoted twenty times at most", () => {
    expect(quotes("泵站of".repeat(30))).toHaveLength(20);
  });
});
