import type { Judgement } from "../../src/core/model/report";
import { analyze } from "../../src/core/report/analyze";
import { ASPECTS } from "../../src/core/text/aspects";
import { DEEDS } from "../../src/core/text/deeds";
import { MASKS } from "../../src/core/text/masks";
import { COUNTERS } from "../../src/core/text/unit-tables";
import { snapshot } from "../snapshot";

/** What a cell may be full of: marks, digits, brackets, words of the tables, and clauses that hold each other up. */
const MARKS = "， 。 、 ； ： （ ） （） 《 《》 “ “” ① 1. 1、 （1） 一、 1 一 十 万 % . , - — A _x000D_".split(" ");
const CLAUSES = [
  ..."1万 1, 1万、 1家， 完成60%， 百分之 二分之 率1%， 5% 全部 其中1家， 累计1个，5月2个， 甲1家，乙2家。".split(" "),
  ..."分别1家、2家， （1家（ 排查3家， 零事故， 无事故， 待建后， 预计， 未完成， 已完成。 甲： 从1家 占1%的 人均1家，".split(
    " ",
  ),
];
const WORDS = [...Object.values(ASPECTS), ...DEEDS.map((deed) => deed.words), MASKS, COUNTERS]
  .flatMap((words) => words.split(" "))
  .filter((_, index) => index % 150 === 0);

const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const TITLE = "2024年重点工作5月份完成情况通报表";
const LONGEST = 32_767;
const SHORT = LONGEST / 8;

function sheetOf(piece: string, length: number) {
  const cell = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return snapshot([HEADER, [1, "", cell, `完成。${cell}`.slice(0, length), "王某", "区住建局"]]);
}

/** Processor time, which other work on the machine hardly touches, in ms; the least of several runs. */
function cost(piece: string, length: number, runs: number): number {
  const sheet = sheetOf(piece, length);
  const each = Array.from({ length: runs }, () => {
    const begun = process.cpuUsage();
    analyze(sheet);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...each);
}

function judgementOf(target: string, completion: string): Judgement | undefined {
  const analysis = analyze(snapshot([HEADER, [1, "", target, completion, "王某", "区住建局"]]));
  return analysis.kind === "report" ? analysis.report.judgements[0] : undefined;
}

/** The leaders read in a cell, and what is found of them. */
function namesOf(leaders: string) {
  const analysis = analyze(
    snapshot([[TITLE], HEADER, [1, "建成1处。", "建成1处。", "完成。已建成1处。", leaders, "区住建局"]]),
  );
  if (analysis.kind !== "report") throw new Error(analysis.lookedFor);
  const { bulletin, findings } = analysis.report;
  return {
    names: bulletin.tasks[0]?.leaders.map(({ name }) => name) ?? [],
    findings: findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
  };
}

describe("a cell as long as Excel allows", () => {
  // Eight times the text: linear work takes eight times as long at most, quadratic work sixty-four times.
  it.each([...MARKS, ...CLAUSES, ...WORDS])("full of %j costs in proportion to its length", (piece) => {
    const fits = (runs: number) => cost(piece, LONGEST, runs) <= 16 * cost(piece, SHORT, runs) + 60;
    expect(fits(1) || fits(2) || fits(4)).toBe(true);
  });

  const story = "甲路已改造3公里。".repeat(2_000);

  it("is never called contradicted: the end was not read", () => {
    expect(judgementOf("完成改造乙路9公里。", `未完成。${story}`)?.verdict).not.toBe("contradicted");
    expect(judgementOf("完成改造甲路1公里。", `未完成。${story}`)?.verdict).not.toBe("contradicted");
  });

  it("is never called supported where it says 完成: what was not read may deny it", () => {
    expect(judgementOf("完成改造甲路3公里。", `完成。${story}`)?.verdict).toBe("uncertain");
    expect(judgementOf(`完成改造甲路3公里。${story}`, "完成。甲路已改造3公里。")?.verdict).toBe("uncertain");
  });

  it("is read behind blanks without end", () => {
    for (const blanks of [" ", "\n", "\u3000", "\u200b"].map((blank) => blank.repeat(20_000))) {
      expect(judgementOf(`${blanks}完成改造甲路3公里。`, "完成。甲路已改造2公里。")?.verdict).toBe("contradicted");
      expect(judgementOf("完成改造甲路3公里。", `完成。${blanks}甲路已改造2公里。`)?.verdict).toBe("contradicted");
      // Blanks of no width are taken for a part of the name: more than is read, which is told.
      const named = namesOf(`${blanks}王某`);
      expect(named.names.length === 1 || named.findings.includes("overlong-text unreadNames")).toBe(true);
    }
    expect(namesOf(`${" ".repeat(20_000)}王某`)).toEqual({ names: ["王某"], findings: [] });
  });

  it("says so where it names more than is read", () => {
    const { names, findings } = namesOf("王某、李某、".repeat(5_000));
    expect(names.length).toBeLessThan(1_000);
    expect(findings).toContain("overlong-text unreadNames");
    expect(namesOf("王某、李某、".repeat(300)).findings).not.toContain("overlong-text unreadNames");
  });

  it("is judged as ever where it is long, but no longer than people write", () => {
    const long = "甲路已改造3公里。".repeat(100);
    expect(judgementOf("完成改造甲路3公里。", `完成。${long}`)?.verdict).toBe("supported");
  });
});
