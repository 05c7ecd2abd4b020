import { alwaysFits, FONT_PT, fittedLength } from "../../../src/core/rules/print-fit";
import { usualSeparator } from "../../../src/core/rules/name-separators";
import { snapshot } from "../../snapshot";
import { bulletinOf, GRID, HEADER, hitsOf } from "./grid-with-cell";

/** How much of a text a cell shows, and what is said of one that shows less. */

const LINE = FONT_PT * 1.3;
/** Width of a column that takes so many Chinese characters, of a cell that takes so many lines. */
const wide = (characters: number) => characters * FONT_PT + 5;
const high = (lines: number) => lines * LINE + 0.01;

describe("a text in a cell", () => {
  it.each([
    ["一二三四", 4, 1, 4],
    ["一二三四五", 4, 1, 4],
    ["一二三四五六七八", 4, 2, 8],
    ["一二三四五六七八九", 4, 2, 8],
    ["abcdefgh", 4, 1, 8],
    ["abcdefghi", 4, 1, 8],
    ["一ab二三", 4, 1, 5],
    ["一ab二三四", 4, 1, 5],
    ["“一二”", 4, 1, 4],
    ["“一二三”", 4, 1, 4],
    ["…一二—三", 4, 1, 4],
    ["𠮷𠮷𠮷𠮷", 4, 1, 8],
    ["𠮷𠮷𠮷𠮷𠮷", 4, 1, 8],
    ["一\n二", 4, 1, 2],
    ["一\n二", 4, 2, 3],
    ["一\n二\n三", 4, 2, 4],
    ["一二三四\n五", 4, 2, 6],
    ["\n\n一", 4, 3, 3],
    ["一二三", 0.1, 2, 2],
    ["", 4, 1, 0],
  ])("%j in %d by %d: %d characters", (text, characters, lines, fits) => {
    expect(fittedLength(text, wide(characters), high(lines))).toBe(fits);
  });

  it("that is short enough is not looked at", () => {
    for (const [characters, lines] of [
      [4, 2],
      [7, 1],
      [0.1, 3],
    ] as const) {
      const sure = alwaysFits(wide(characters), high(lines));
      expect(sure).toBe(Math.max(1, Math.floor(characters)) * lines);
      expect(fittedLength("一".repeat(sure), wide(characters), high(lines))).toBe(sure);
      expect(fittedLength("一".repeat(sure + 1), wide(characters), high(lines))).toBe(sure);
    }
  });
});

describe("a cell that shows too little", () => {
  const REPORT = `完成。${"已建成泵站。".repeat(300)}`;
  const grid = GRID.map((cells, row) => (row === 2 ? cells.map((cell, at) => (at === 3 ? REPORT : cell)) : cells));
  const WIDTHS = [36, 120, 120, 210, 60, 90];
  const found = (more: Parameters<typeof snapshot>[1]) =>
    hitsOf("overlong-text", snapshot(grid, { columnWidthsPt: WIDTHS, ...more })).map(({ messageId, data }) => [
      messageId,
      data?.["row"],
      data?.["cell"],
      data?.["count"],
    ]);

  it("is told by row, cell and length", () => {
    expect(found({})).toEqual([["tooTall", 3, "D3", REPORT.length]]);
  });

  it("shows more where it is wider, merged or hidden", () => {
    const merged = (rowCount: number, columnCount: number) => ({
      merges: [{ row: 2, column: 3, rowCount, columnCount }],
    });
    expect(found({ columnWidthsPt: WIDTHS.map((width) => width * 4) })).toEqual([]);
    expect(found({ hiddenColumns: [3] })).toEqual([]);
    expect(found({ columnWidthsPt: [36, 120, 120, 0, 60, 90] })).toEqual([]);
    expect(found(merged(1, 1))).toHaveLength(1);
    expect(found(merged(4, 1)).filter(([kind]) => kind === "tooTall")).toEqual([]);
    expect(found({ columnWidthsPt: WIDTHS.map((width, at) => (at > 3 ? 400 : width)), ...merged(1, 3) })).toEqual([]);
  });

  it("is left alone where widths are not known", () => {
    expect(hitsOf("overlong-text", snapshot(grid))).toEqual([]);
  });
});

/** A bulletin with one task for each of these cells of leaders. */
function sheetOf(leaders: readonly string[]) {
  const rows = leaders.map((names, i) => [
    i + 1,
    `新建${i}号泵站。`,
    `开工${i}号泵站。`,
    "完成。已开工。",
    names,
    "区水利局",
  ]);
  return snapshot([GRID[0] as string[], HEADER, ...rows]);
}

describe("what stands between names", () => {
  const usual = (...leaders: string[]) => {
    const sheet = sheetOf(leaders);
    return usualSeparator(sheet, bulletinOf(sheet).tasks);
  };

  it.each([
    ["\n", ["陈立新\n周慧敏", "陈立新\n周慧敏", "陈立新、周慧敏"]],
    ["、", ["陈立新\n周慧敏", "陈立新、周慧敏", "周慧敏、陈立新"]],
    ["，", ["陈立新，周慧敏", "陈立新，周慧敏", "陈立新、周慧敏"]],
    [" ", ["陈立新 周慧敏", "陈立新 周慧敏", "陈立新、周慧敏"]],
    ["、", ["陈立新", "周慧敏"]],
    ["\n", ["陈立新、\n周慧敏", "陈立新、\n周慧敏"]],
  ])("is mostly %j", (separator, leaders) => {
    expect(usual(...leaders)).toBe(separator);
  });
});

describe("leaders' names", () => {
  const found = (...leaders: string[]) =>
    hitsOf("unusual-leader", sheetOf(leaders)).map(({ messageId, data }) => [
      messageId,
      data?.["row"],
      data?.["name"],
      data?.["usual"],
      data?.["usualCount"],
    ]);
  const times = (name: string, count: number) => Array<string>(count).fill(name);

  it.each([
    ["陈立薪", "one character of three"],
    ["陈新立", "another order"],
    ["陈立", "without its last"],
    ["立新", "without its first"],
  ])("%s may be a slip: %s", (name) => {
    expect(found(...times("陈立新", 3), name)).toEqual([["likely", 6, name, "陈立新", 3]]);
  });

  it.each(["陈大力", "周慧敏", "刘立薪"])("%s is another person's", (name) => {
    expect(found(...times("陈立新", 3), name)).toEqual([]);
  });

  it("a slip is rare, and its pattern usual", () => {
    expect(found(...times("陈立新", 2), "陈立薪")).toEqual([]);
    expect(found(...times("陈立新", 5), ...times("陈立薪", 2))).toEqual([]);
    expect(found(...times("陈立新", 6), ...times("陈立薪", 2)).map(([kind]) => kind)).toEqual(["likely", "likely"]);
    expect(found(...times("陈立新", 3), "陈立新、陈立薪")).toEqual([]);
  });

  it("short names with one surname are asked about where one is everywhere", () => {
    expect(found(...times("陈立", 10), "陈丽")).toEqual([["perhaps", 13, "陈丽", "陈立", 10]]);
    expect(found(...times("陈立", 9), "陈丽")).toEqual([]);
    expect(found(...times("陈立", 10), "陈丽", "陈丽")).toEqual([]);
  });

  it("what is no name is told, unless most are none", () => {
    expect(found("陈立新", "周慧敏", "新12")).toEqual([["noName", 5, "新12", undefined, undefined]]);
    expect(found("陈立新", "A1", "B2", "C3")).toEqual([]);
  });
});
