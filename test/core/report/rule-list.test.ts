import { sheetRules, taskRules } from "../../../src/core/rules";
import { ruleList } from "../../../src/core/report/rule-list";

it("lists every rule once, status first, with the severities of its messages", () => {
  const lines = ruleList();
  expect(new Set(lines.map(({ id }) => id)).size).toBe(sheetRules.length + taskRules.length);
  expect([...new Set(lines.map(({ kind }) => kind))]).toEqual(["status", "layout", "wording"]);
  expect(lines.every(({ severities }) => severities.length > 0)).toBe(true);
});
