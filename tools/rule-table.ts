import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sheetRules, taskRules } from "../src/core/rules";

const KINDS = { layout: "版式", wording: "文字", status: "状态" } as const;
const SEVERITIES = { error: "错误", warning: "提醒", info: "提示" } as const;
const BEGIN = "<!-- rules: written by npm run rule-table -->";
const END = "<!-- /rules -->";

/** The table of all rules in Markdown, from the rules themselves. */
export function ruleTable(): string {
  const rows = [...taskRules, ...sheetRules].map((rule) => {
    const severities = new Set(Object.values(rule.messages).map((message) => SEVERITIES[message.severity]));
    return `| \`${rule.id}\` | ${KINDS[rule.kind]} | ${[...severities].join("、")} | ${rule.summary} |`;
  });
  return ["| rule | 类别 | 级别 | 说明 |", "|---|---|---|---|", ...rows].join("\n");
}

/** A document with the table put between its two marks. Throws where the marks are missing. */
export function withRuleTable(document: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`no ${BEGIN} … ${END} in the document`);
  return `${document.slice(0, from)}${BEGIN}\n\n${ruleTable()}\n\n${document.slice(to)}`;
}

// `npm run rule-table`: writes the table into README.md.
if (require.main === module) {
  const path = join(__dirname, "../README.md");
  writeFileSync(path, withRuleTable(readFileSync(path, "utf8")));
}
