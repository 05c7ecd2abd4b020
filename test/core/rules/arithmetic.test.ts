import { factsOf } from "../../../src/core/facts/task-facts";
import { arithmeticMismatch } from "../../../src/core/rules/wording/arithmetic-mismatch";
import { exampleTask } from "./example-task";

/** Where numbers stop adding up: on either side of each boundary. */

const found = (completion: string, annualTarget = "") => {
  const example = { target: "加快推进。", completion, stated: "completed", finds: [] } as const;
  const { task } = exampleTask(annualTarget === "" ? example : { ...example, annualTarget });
  return [...arithmeticMismatch.check(factsOf(task, 5))].map(({ messageId, evidence, data }) => [
    messageId,
    evidence.map(({ text }) => text).join("|"),
    ...("computed" in (data ?? {}) ? [data?.["computed"]] : []),
  ]);
};

describe("a share", () => {
  it.each([
    ["排查隐患40项，已整改30项，整改率70%。", 75],
    ["排查隐患40项，已整改30项，整改率80%。", 75],
    ["排查隐患40项，已整改30项，整改率为70%。", 75],
    ["排查隐患300项，已整改200项，整改率65.6%。", 66.7],
    ["排查隐患300项，已整改200项，整改率67.8%。", 66.7],
    ["排查隐患300项，已整改300项，整改率98%。", 100],
  ])("%s is wrong", (completion, computed) => {
    expect(found(completion)).toEqual([["share", expect.any(String), computed]]);
  });

  it.each([
    ["排查隐患40项，已整改30项，整改率75%。", "as it is"],
    ["排查隐患300项，已整改200项，整改率66.7%。", "rounded"],
    ["排查隐患300项，已整改200项，整改率66.6%。", "cut off"],
    ["排查隐患300项，已整改200项，整改率67%。", "rounded to a whole number"],
    ["排查隐患300项，已整改200项，整改率66%。", "cut off to a whole number"],
    ["修建道路2.5公里，已硬化1.2公里，硬化率46.1%。", "within what the amounts leave open"],
    ["修建道路2.5公里，已硬化1.2公里，硬化率50.9%。", "within what the amounts leave open, above"],
    ["排查隐患40项，已整改30项，整改率约70%。", "about"],
    ["排查隐患约40项，已整改30项，整改率70%。", "of about"],
    ["排查隐患40项，已整改30项，整改率提高70%。", "a change"],
    ["排查隐患40项，已整改30人，整改率70%。", "another unit"],
    ["排查隐患30项，已整改40项，整改率70%。", "more than the whole"],
    ["抽检50项，排查隐患40项，已整改30项，整改率70%。", "of which of three"],
    ["排查隐患40项，已整改30项，合格70%。", "no rate"],
    ["排查隐患40项，已整改30项，整改率75%，复核率70%。", "one behind another"],
    ["排查隐患40项。已整改30项，整改率70%。", "another sentence"],
  ])("%s is left alone: %s", (completion) => {
    expect(found(completion)).toEqual([]);
  });

  it("is looked for among the eight amounts before it", () => {
    const beside = "用工1人，用车2台，用水3吨，用电4度，用油5升，用煤6公斤，";
    expect(found("排查隐患40项，已整改30项，整改率70%。")).toHaveLength(1);
    expect(found(`排查隐患40项，已整改30项，${beside}整改率70%。`)).toEqual([]);
  });
});

describe("a share of the annual target", () => {
  const YEAR = "全年新增城镇就业9000人。";

  it.each([
    ["累计新增城镇就业3780人，完成年度任务的45%。", YEAR, 42],
    ["累计新增城镇就业3780人，完成年度任务的39%。", YEAR, 42],
    ["累计新增城镇就业3780人，完成年度任务的45%。", "全年新增城镇就业9000人，培训干部800人。", 42],
  ])("%s of %s is wrong", (completion, year, computed) => {
    expect(found(completion, year)).toEqual([["annualShare", expect.stringContaining("9000人|3780人|"), computed]]);
  });

  it.each([
    ["累计新增城镇就业3780人，完成年度任务的42%。", YEAR],
    ["累计新增城镇就业3780人，完成年度任务的41%。", YEAR],
    ["累计新增城镇就业3780人，完成年度任务的43%。", YEAR],
    ["累计新增城镇就业3780人，完成年度任务的45%。", "全年新增城镇就业9000户。"],
    ["累计新增城镇就业3780人，完成年度任务的45%。", "全年新增城镇就业9000人，新增城镇就业8000人。"],
    ["累计新增城镇就业3780人，完成年度任务的45%。", "全年培训干部8000人，救助老人700人。"],
    ["累计新增城镇就业3780人，占总数的45%。", YEAR],
    ["完成年度任务的45%，累计新增城镇就业3780人。", YEAR],
  ])("%s of %s is left alone", (completion, year) => {
    expect(found(completion, year)).toEqual([]);
  });

  it("takes the one amount there is, whatever it is of", () => {
    expect(found("累计新增城镇就业3780人，完成年度任务的45%。", "全年培训干部9000人。")).toHaveLength(1);
  });
});

describe("a sum", () => {
  it.each([
    ["共发放贷款520万元，其中，商户贷310万元、农户贷260万元。", "520万元|310万元|260万元"],
    ["共发放贷款520万元，其中商户贷310万元，农户贷260万元，助学贷30万元。", "520万元|310万元|260万元|30万元"],
    ["办理信访件9件，其中，来信5件、来访5件。", "9件|5件|5件"],
    ["办理信访件9件，其中，来信9件、来访5件。", "9件|9件|5件"],
  ])("%s is exceeded", (completion, quotes) => {
    expect(found(completion)).toEqual([["sum", quotes]]);
  });

  it.each([
    ["共发放贷款520万元，其中，商户贷310万元、农户贷210万元。", "as much"],
    ["共发放贷款520万元，其中，商户贷310万元、农户贷200万元。", "less"],
    ["办理信访件9件，其中，来信4件、来访5件。", "as much, of things that are counted"],
    ["共发放贷款5.2亿元，其中，商户贷3.1亿元、农户贷2.2亿元。", "within the rounding"],
    ["共发放贷款520万元，其中，商户贷610万元、农户贷260万元。", "a part above the whole is of something else"],
    ["共发放贷款520万元，其中，商户贷310万元、商户260户。", "another unit"],
    ["共发放贷款520万元，商户贷310万元、农户贷260万元。", "no parts"],
    ["其中，共发放贷款520万元，商户贷310万元、农户贷260万元。", "no whole"],
    ["共发放贷款520万元，其中，5月份商户贷310万元、5月份农户贷260万元。", "months"],
    ["共发放贷款约520万元，其中，商户贷310万元、农户贷260万元。", "about"],
  ])("%s is not: %s", (completion) => {
    expect(found(completion)).toEqual([]);
  });

  it("just beyond the rounding is", () => {
    expect(found("共发放贷款5.2亿元，其中，商户贷3.1亿元、农户贷2.3亿元。")).toHaveLength(1);
  });
});
