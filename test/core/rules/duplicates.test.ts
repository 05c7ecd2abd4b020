import { snapshot } from "../../snapshot";
import { HEADER, hitsOf } from "./grid-with-cell";

/** When two rows are one task, and when two names are one unit. */

type Row = readonly [annual: string, monthly: string, completion: string, unit: string];

function sheetOf(rows: readonly Row[]) {
  return snapshot([
    ["2024年重点工作5月份完成情况通报表"],
    HEADER,
    ...rows.map(([annual, monthly, completion, unit], i) => [i + 1, annual, monthly, completion, "陈立新", unit]),
  ]);
}

const A: Row = ["新建泵站6座。", "新建泵站2座。", "完成。已建成2座。", "区水利局"];
const OTHER: Row = ["改造公厕8座。", "改造公厕3座。", "完成。已改造3座。", "区城管局"];

describe("two rows of one task", () => {
  const found = (...rows: Row[]) =>
    hitsOf("duplicate-task", sheetOf(rows)).map(({ messageId, data }) => [
      messageId,
      data?.["row"],
      data?.["otherRow"],
    ]);

  it.each<[string, Row]>([
    ["to the letter", A],
    ["but for blanks", ["新建 泵站6座。", "新建泵站2座。", "完成。已建成 2座。", "区水利局"]],
    ["but for blanks of other widths", ["新建\u2003泵站6座。", "新建泵站\u200a2座。", "完成。已建成2座。", "区水利局"]],
    ["but for punctuation", ["新建泵站6座", "新建泵站2座；", "完成：已建成2座！", "区水利局"]],
    ["but for the width of digits", ["新建泵站６座。", "新建泵站2座。", "完成。已建成2座。", "区水利局"]],
    ["though another unit has it", ["新建泵站6座。", "新建泵站2座。", "完成。已建成2座。", "区城管局"]],
  ])("the same %s", (_, row) => {
    expect(found(A, OTHER, row)).toEqual([["sameRow", 5, 3]]);
  });

  it.each<[string, Row]>([
    ["another annual target", ["新建泵站7座。", "新建泵站2座。", "完成。已建成2座。", "区水利局"]],
    ["another monthly target", ["新建泵站6座。", "新建泵站3座。", "完成。已建成2座。", "区水利局"]],
    ["a decimal point", ["新建泵站6座。", "新建泵站2座。", "完成。已建成2.0座。", "区城管局"]],
    ["a percent sign", ["新建泵站6座。", "新建泵站2座。", "完成。已建成2%座。", "区城管局"]],
    ["a letter", ["新建泵站6座。", "新建泵站2座A。", "完成。已建成2座。", "区水利局"]],
  ])("another for %s", (_, row) => {
    expect(found(A, OTHER, row)).toEqual([]);
  });

  it("one target of one unit twice, with other words of completion", () => {
    const told: Row = ["新建泵站6座。", "新建泵站2座。", "完成。两座都已建成。", "区水利局"];
    expect(found(A, OTHER, told)).toEqual([["sameTarget", 5, 3]]);
    expect(found(A, OTHER, ["新建泵站6座。", "新建泵站2座。", "完成。两座都已建成。", "区城管局"])).toEqual([]);
    expect(found(A, told, A)).toEqual([
      ["sameTarget", 4, 3],
      ["sameRow", 5, 3],
    ]);
  });

  it("a month's target alone may recur, but not with all the rest", () => {
    const short: Row = ["", "按序时推进。", "完成。按计划推进甲路。", "区水利局"];
    expect(found(short, OTHER, ["", "按序时推进。", "完成。按计划推进乙路。", "区水利局"])).toEqual([]);
    expect(found(short, OTHER, short)).toEqual([["sameRow", 5, 3]]);
  });

  it("three times: each is held against the first", () => {
    expect(found(A, A, OTHER, A)).toEqual([
      ["sameRow", 4, 3],
      ["sameRow", 6, 3],
    ]);
  });
});

describe("two names of one unit", () => {
  const found = (...units: string[]) =>
    hitsOf(
      "unit-name-variant",
      sheetOf(units.map((unit, i): Row => [`新建${i}号泵站。`, `开工${i}号泵站。`, `完成。${i}号泵站已开工。`, unit])),
    ).map(({ messageId, data, fix, taskRow }) => [
      messageId,
      `${String(data?.["name"])}→${String(data?.["usual"])}`,
      fix === undefined ? null : `${fix.safe ? "safe" : "asked"} ${fix.edits.length}`,
      (taskRow ?? 0) + 1,
    ]);
  const many = (unit: string, count = 5) => Array<string>(count).fill(unit);

  it("are told by the rarer one", () => {
    expect(found(...many("区发改局", 2), "区发展和改革局")).toEqual([["rare", "区发展和改革局→区发改局", "safe 1", 5]]);
    expect(found("区发展和改革局", ...many("区发改局", 2), "区发展和改革局", "区发改局")).toEqual([
      ["rare", "区发展和改革局→区发改局", "safe 2", 3],
    ]);
    expect(found("区发改局", "区发展和改革局")).toEqual([["even", "区发展和改革局→区发改局", null, 4]]);
  });

  it("without its level it may be another's", () => {
    expect(found(...many("区财政局", 2), "财政局")).toEqual([["rare", "财政局→区财政局", "asked 1", 5]]);
    expect(found(...many("区财政局", 2), "市财政局", "财政局")).toEqual([]);
    expect(found(...many("市发改局", 2), ...many("区发改局", 2), "区发展和改革局")).toEqual([
      ["rare", "区发展和改革局→区发改局", "safe 1", 7],
    ]);
  });

  it("a slip is one only beside a name that is usual", () => {
    expect(found(...many("区农业农村局"), "区农业农衬局")).toEqual([["slip", "区农业农衬局→区农业农村局", null, 8]]);
    expect(found(...many("区农业农村局", 2), "区农业农衬局")).toEqual([]);
    expect(found(...many("区农业农村局"), "区农业农衬局", "区农业农衬局")).toEqual([]);
  });

  it("two in one cell are put right at once", () => {
    expect(found(...many("区发改局", 3), "区发展和改革局\n区发展改革局")).toEqual([
      ["rare", "区发展和改革局→区发改局", "safe 1", 6],
      ["rare", "区发展改革局→区发改局", "safe 1", 6],
    ]);
  });
});
