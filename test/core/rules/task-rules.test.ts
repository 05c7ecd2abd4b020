import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../../src/core/facts/task-facts";
import type { Evidence } from "../../../src/core/model/report";
import { judgeTask } from "../../../src/core/report/judge";
import { taskRules } from "../../../src/core/rules";
import type { TaskExample, TaskHit, TaskRule } from "../../../src/core/rules/rule";
import { wordMessage } from "../../../src/core/rules/rule";
import { exampleTask } from "./example-task";

const RULES = join(__dirname, "../../../src/core/rules");
const MONTH = 5;

describe.each(taskRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("is a file of its name, in the folder of its kind", () => {
    expect(existsSync(join(RULES, rule.kind, `${id}.ts`))).toBe(true);
  });

  it("says in a line of Chinese what it finds", () => {
    expect(rule.summary).toMatch(/^[^\n]*\p{Script=Han}[^\n]{4,60}$/u);
    expect(rule.summary).not.toMatch(/。$/);
  });

  it("has three to six examples that show every message, and a near miss that stays silent", () => {
    const shown = new Set(rule.examples.flatMap(({ finds }) => finds));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
    expect(rule.examples.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.length).toBeLessThanOrEqual(6);
  });

  describe.each(rule.examples.map((example, i) => [i + 1, example] as const))("example %i", (_, example) => {
    const { task, marked, texts } = exampleTask(example);
    const hits = hitsOf(rule, example);
    const judged = judgeTask(task, example.month ?? MONTH);

    it("finds what it says, and rests on the words it marks", () => {
      expect(hits.map(({ messageId }) => messageId)).toEqual(example.finds);
      const evidence = new Set(hits.flatMap((hit) => hit.evidence.map(place)));
      for (const words of marked) expect([...evidence]).toContain(place(words));
    });

    it("quotes the raw text and words its messages", () => {
      for (const hit of hits) {
        expect(hit.evidence.length).toBeGreaterThan(0);
        for (const { cell, start, end, text } of hit.evidence) {
          expect(text).not.toBe("");
          expect(texts[cell.column]!.slice(start, end)).toBe(text);
        }
        const message = wordMessage(rule.messages[hit.messageId]!.text, hit.data);
        expect(message).toMatch(/。$/);
        expect(message).not.toMatch(/[{}\n⟦⟧]|undefined|NaN|null/);
      }
    });

    it("touches the verdict as its weight says", () => {
      const weights = new Set(hits.map(({ weight }) => weight));
      if (weights.has("decisive")) expect(judged.judgement.verdict).toBe("contradicted");
      if (weights.has("doubt")) expect(judged.judgement.verdict).not.toBe("supported");
      if (rule.kind === "wording") expect([...weights].filter((weight) => weight !== "note")).toEqual([]);
    });

    if (example.finds.length === 0) {
      it.each(statusRulesBeside(rule))("is silent for %s too", (_id, other) => {
        expect(hitsOf(other, example).map(({ messageId }) => messageId)).toEqual([]);
      });
    }
  });
});

describe("the list of task rules", () => {
  it("names every file of the status rules, each once", () => {
    const files = readdirSync(join(RULES, "status")).map((file) => file.replace(/\.ts$/, ""));
    const listed = taskRules.filter(({ kind }) => kind === "status").map(({ id }) => id);
    expect(listed.sort()).toEqual(files.sort());
    expect(new Set(taskRules.map(({ id }) => id)).size).toBe(taskRules.length);
  });
});

function statusRulesBeside(rule: TaskRule): (readonly [string, TaskRule])[] {
  return taskRules
    .filter((other) => other !== rule && other.kind === "status")
    .map((other) => [other.id, other] as const);
}

function hitsOf(rule: TaskRule, example: TaskExample<string>): TaskHit<string>[] {
  return [...rule.check(factsOf(exampleTask(example).task, example.month ?? MONTH))];
}

function place({ cell, start, end, text }: Evidence): string {
  return `${String(cell.column)} ${String(start)}-${String(end)} ${text}`;
}
