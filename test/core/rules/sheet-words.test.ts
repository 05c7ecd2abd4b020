import type { CellValue } from "../../../src/core/model/sheet";
import { isSubNumber, serialOf } from "../../../src/core/rules/serial-numbers";
import { snapshot } from "../../snapshot";
import { GRID, HEADER, hitsOf, withCell } from "./grid-with-cell";

/** What each entry of the sheet rules' tables of columns, numerals and brackets is for. */

const FULL_HEADER = [...HEADER.slice(0, 3), "完成状态", ...HEADER.slice(3), "配合单位", "备注"];
const FULL: readonly (readonly CellValue[])[] = [
  GRID[0] as CellValue[],
  FULL_HEADER,
  [1, "新建泵站6座。", "新建泵站2座。", "完成", "已建成2座。", "陈立新", "区水利局", "区财政局", "已验收"],
  [2, "改造公厕8座。", "改造公厕3座。", "完成", "已改造3座。", "陈立新", "区城管局", "区财政局", "已验收"],
];

describe("a column that is missing", () => {
  it.each([
    ["序号", "序号", "无法核对序号"],
    ["年度目标任务", "年度目标任务", "无法用年度目标核对完成比例"],
    ["分管区领导", "分管领导", "无法按领导汇总"],
    ["责任单位", "责任单位", "无法按单位汇总"],
  ])("%s costs something", (header, name, loss) => {
    const column = HEADER.indexOf(header);
    const grid = GRID.map((cells, row) => (row === 0 ? cells : cells.filter((_, at) => at !== column)));
    expect(hitsOf("missing-column", snapshot(grid)).map(({ data }) => [data?.["name"], data?.["loss"]])).toEqual([
      [name, loss],
    ]);
  });
});

describe("formulas where words belong", () => {
  it.each(FULL_HEADER.map((header, column) => [header, column] as const))("in %s", (header, column) => {
    const sheet = snapshot(FULL, { formulas: [{ row: 2, column, formula: "=来源!A1" }] });
    const free = header === "序号" || header === "备注";
    expect(hitsOf("formula-text", sheet).map(({ data }) => data?.["header"])).toEqual(free ? [] : [header]);
  });
});

describe("names beyond what is read of a cell", () => {
  it.each([
    ["分管区领导", "陈立新、"],
    ["责任单位", "区水利局、"],
    ["配合单位", "区财政局、"],
    ["备注", "已验收、"],
  ])("in %s", (header, name) => {
    const column = FULL_HEADER.indexOf(header);
    const grid = FULL.map((cells, row) =>
      row === 2 ? cells.map((cell, at) => (at === column ? name.repeat(2000) : cell)) : cells,
    );
    const found = hitsOf("overlong-text", snapshot(grid)).map(({ messageId, data }) => [messageId, data?.["header"]]);
    expect(found).toEqual(header === "备注" ? [] : [["unreadNames", header]]);
  });
});

describe("the month in a header", () => {
  const MONTHS = "1 2 3 4 6 7 8 9 10 11 12 一 二 三 四 六 七 八 九 十 十一 十二 ６".split(" ");

  it.each(MONTHS)("%s月 is another than 5月, and is quoted", (month) => {
    const [hit, ...others] = hitsOf("month-mismatch", withCell(1, 2, `${month}月份目标任务`));
    expect(others).toEqual([]);
    expect(hit?.evidence?.map(({ text }) => text)).toEqual(["5月", `${month}月`]);
  });

  it("五月 is 5月", () => {
    expect(hitsOf("month-mismatch", withCell(1, 2, "五月份目标任务"))).toEqual([]);
    const [hit] = hitsOf("month-mismatch", withCell(0, 0, "2024年重点工作五月份完成情况通报表"));
    expect(hit).toBeUndefined();
    const grid = [["2024年重点工作6月份通报表"], HEADER.map((name, at) => (at === 2 ? "五月份目标任务" : name))];
    const [other] = hitsOf("month-mismatch", snapshot([...grid, ...GRID.slice(2)]));
    expect(other?.evidence?.map(({ text }) => text)).toEqual(["6月", "五月"]);
  });
});

describe("a header of another column", () => {
  const kindOf = (header: string) =>
    hitsOf(
      "unreadable-header",
      snapshot(GRID.map((cells, row) => (row === 0 ? cells : [...cells, row === 1 ? header : "东城街道"]))),
    ).map(({ messageId }) => messageId);

  it.each(["项目地\uFFFD", "项\uE000目地点", "项目\uF8FF地点", "锟斤拷目地点", "#REF!", "Ä¿µÄ"])(
    "%j is garbled",
    (header) => {
      expect(kindOf(header)).toEqual(["garbled"]);
    },
  );

  it.each(["项目地点", "项目A", "锟地点"])("%j is readable", (header) => {
    expect(kindOf(header)).toEqual(["unknown"]);
  });
});

describe("serial numbers", () => {
  it.each([
    "7",
    "7.",
    "7、",
    "7,",
    "7，",
    "7．",
    "7)",
    "(7)",
    "（7）",
    "【7】",
    "[7]",
    "7号",
    "第7项",
    "七",
    "（七）",
    "第七",
    "七、",
    " 7 ",
    "７",
  ])("%j is 7", (text) => {
    expect(serialOf(text)).toBe(7);
  });

  it.each([
    ["十", 10],
    ["十七", 17],
    ["七十", 70],
    ["二十七", 27],
    ["零", 0],
    ["99999", 99999],
  ])("%s is %d", (text, value) => {
    expect(serialOf(text)).toBe(value);
  });

  it.each(["", "甲", "十十", "七十甲", "甲十", "100000", "7-1", "7.1", "七八", "Ⅶa", "1".padEnd(21, ".")])(
    "%j is none",
    (text) => {
      expect(serialOf(text)).toBeNull();
    },
  );

  it.each(["7-1", "7.1", "7（1）", "7(1)", "7－1", "7—1", "7 -1", " 7-1 ", "7-123"])("%j numbers a part", (text) => {
    expect(isSubNumber(text)).toBe(true);
  });

  it.each(["7", "7-", "-1", "7-1234", "7--1", "7/1", "七-1", "123456-1"])("%j does not", (text) => {
    expect(isSubNumber(text)).toBe(false);
  });
});
