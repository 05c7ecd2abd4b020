import { factsOf } from "../../../src/core/facts/task-facts";
import { taskRules } from "../../../src/core/rules";
import type { TaskExample } from "../../../src/core/rules/rule";
import { exampleTask } from "./example-task";

/** What each word of the task rules' tables is for. */

function hitsOf(ruleId: string, example: Omit<TaskExample<string>, "finds">) {
  const rule = taskRules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  return [...rule.check(factsOf(exampleTask({ ...example, finds: [] }).task, example.month ?? 5))];
}

describe("a month's figure above the total", () => {
  const exceeds = (completion: string, target = "累计签约20个。") =>
    hitsOf("month-exceeds-total", { target, completion, stated: "notCompleted" }).map(({ data }) => data);

  it.each(["累计", "截至", "其中", "共", "已", "新"])("is so with %s before the total", (word) => {
    expect(exceeds(`5月份签约9个，1-5月${word}签约7个。`)).toEqual([{ part: "9个", total: "7个" }]);
  });

  it.each(["当月", "本月"])("%s is the month's", (word) => {
    expect(exceeds(`${word}签约9个，1-5月签约7个。`)).toEqual([{ part: "9个", total: "7个" }]);
  });

  it("is none where the amounts do not add up over months", () => {
    expect(exceeds("5月份处理9吨，1-5月处理7吨。", "累计处理20吨。")).toHaveLength(1);
    expect(exceeds("5月份处理9吨/小时，1-5月处理7吨/小时。", "累计处理20吨。")).toEqual([]);
    expect(exceeds("5月份处理率90%，1-5月处理率70%。", "累计处理20吨。")).toEqual([]);
  });

  it.each([
    ["5月份签约7个，1-5月签约7个。", "as much"],
    ["5月份签约9个，1-5月签约7户。", "another unit"],
    ["5月份签约9个，1-5月开工7个。", "another deed"],
    ["5月份签约9个，1-4月签约7个。", "a total up to the month before"],
    ["5月份签约9个，2-5月签约7个。", "a total that begins later"],
    ["4月份签约9个，1-5月签约7个。", "another month"],
    ["5月份签约9个，计划1-5月签约7个。", "a plan"],
    ["5月份签约9个，投资（1-5月签约7个）增长。", "brackets"],
  ])("%s is none: %s", (completion) => {
    expect(exceeds(completion)).toEqual([]);
  });

  it.each(["截至5月底签约7个", "累计签约7个", "1-6月签约7个", "截至6月底签约7个"])("%s is a total", (total) => {
    expect(exceeds(`5月份签约9个，${total}。`)).toHaveLength(1);
  });
});

describe("partly done, though nothing is", () => {
  const weightOf = (target: string, completion: string) =>
    hitsOf("overstated-partial", { target, completion, stated: "partial" }).map(({ weight }) => weight);

  it.each([
    ["泵站开工建设。", "施工图审查中，尚未进场施工。"],
    ["泵站竣工。", "施工图审查中，泵站招标工作已暂停。"],
    ["外出招商2次。", "施工图审查中，本月未外出招商。"],
  ])("%s %s: a step has been taken", (target, completion) => {
    expect(weightOf(target, completion)).toEqual(["doubt"]);
  });

  it.each([
    ["泵站开工建设。", "尚未进场施工。"],
    ["泵站竣工。", "泵站招标工作已暂停。"],
    ["外出招商2次。", "本月未外出招商。"],
  ])("%s %s: none", (target, completion) => {
    expect(weightOf(target, completion)).toEqual(["decisive"]);
  });
});

describe("an item without an answer", () => {
  const told = ["intention-only", "substituted-target", "unread-text"];

  it.each(told)("is left to %s where that tells of it", (id) => {
    const rule = taskRules.find((one) => one.id === id);
    const examples = (rule?.examples ?? []).filter(({ finds }) => finds.length > 0);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(hitsOf("unanswered-item", { ...example, stated: "completed" }).map(({ messageId }) => messageId)).toEqual(
        [],
      );
    }
  });

  it("is left to them for a forecast and for another thing done", () => {
    const none = (target: string, completion: string) =>
      expect(hitsOf("unanswered-item", { target, completion, stated: "completed" })).toEqual([]);
    none("出口额增长8%。", "预计出口额增长8%左右。");
    none("举办庙会2场。", "庙会已改为线上举办。");
  });
});

describe("what is stated", () => {
  /** The statuses under which a rule has anything to say. */
  const SPEAKS: Readonly<Record<string, readonly string[]>> = {
    "intention-only": ["completed"],
    "negated-completion": ["completed"],
    "overstated-partial": ["partial"],
    "quantity-shortfall": ["completed"],
    "substituted-target": ["completed"],
    "unanswered-item": ["completed"],
    "understated-status": ["partial", "notCompleted"],
    "unmet-item": ["completed"],
  };

  it.each(Object.entries(SPEAKS))("%s speaks of %j only", (id, speaks) => {
    const rule = taskRules.find((one) => one.id === id);
    const silent = (["completed", "partial", "notCompleted"] as const).filter((status) => !speaks.includes(status));
    for (const example of rule?.examples ?? []) {
      for (const stated of silent) expect([stated, hitsOf(id, { ...example, stated })]).toEqual([stated, []]);
    }
  });
});

describe("figures that end before the month", () => {
  const stale = (completion: string, target = "新增贷款累计30亿元。", month = 5) =>
    hitsOf("stale-period", { target, completion, stated: "completed", month }).map(({ data }) => [
      data?.["figure"],
      data?.["last"],
    ]);

  it.each([
    ["1-4月新增贷款31亿元。", "31亿元", 4],
    ["截至4月底新增贷款31亿元。", "31亿元", 4],
    ["1-3月新增贷款31亿元，1-4月新增存款40亿元。", "31亿元", 3],
  ])("%s is one", (completion, figure, last) => {
    expect(stale(completion)).toEqual([[figure, last]]);
  });

  it.each([
    ["1-5月新增贷款31亿元。", "the month itself"],
    ["1-6月新增贷款31亿元。", "a later month"],
    ["1-4月新增贷款26亿元，1-5月新增贷款31亿元。", "one of them reaches the month"],
    ["新增贷款31亿元。", "no stretch of time"],
    ["2022年1-4月新增贷款31亿元。", "another year"],
    ["去年1-4月新增贷款31亿元。", "last year"],
    ["新增贷款31亿元（1-4月26亿元）。", "in brackets"],
    ["预计1-4月新增贷款31亿元。", "a forecast"],
    ["计划1-4月新增贷款31亿元。", "a plan"],
  ])("%s is none: %s", (completion) => {
    expect(stale(completion)).toEqual([]);
  });

  it("is none where the target asks for that stretch", () => {
    expect(stale("一季度新增贷款21亿元。", "一季度新增贷款20亿元。")).toEqual([]);
    expect(stale("一季度新增贷款21亿元。", "二季度新增贷款20亿元。")).toHaveLength(1);
  });
});
