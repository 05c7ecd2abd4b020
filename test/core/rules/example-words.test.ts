import { readFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../../src/core/facts/task-facts";
import { cellName } from "../../../src/core/model/sheet";
import type { WorkbookEdit } from "../../../src/core/model/edit";
import { readBulletin } from "../../../src/core/read/bulletin";
import { sheetRules, taskRules } from "../../../src/core/rules";
import { hitsOn, wordMessage } from "../../../src/core/rules/rule";
import { exampleSheet } from "./example-sheet";
import { exampleTask } from "./example-task";

/**
 * What a person reads of every rule's examples: the sentence with its rows, cells and amounts, what a fix says and what
 * it makes of a cell. The examples themselves say which message comes and which words it marks; here stands the rest.
 * examples.report.txt is read line by line before a change of it is kept.
 */
const REPORT = join(__dirname, "examples.report.txt");
const MONTH = 5;

it("the examples of the rules read as they were reviewed", () => {
  const lines = [...sheetLines(), ...taskLines()];
  expect(lines.join("\n")).toBe(readFileSync(REPORT, "utf8").trimEnd());
});

function* sheetLines(): Generator<string> {
  for (const rule of sheetRules) {
    for (const [index, example] of rule.examples.entries()) {
      const { sheet } = exampleSheet(example);
      const reading = readBulletin(sheet);
      if (reading.kind === "none") continue;
      for (const { messageId, data, cells, taskRow, fix } of hitsOn(rule, sheet, reading.bulletin)) {
        const message = rule.messages[messageId];
        const places = cells.map((range) => `${cellName(range)}+${range.rowCount}x${range.columnCount}`).join(" ");
        yield `${rule.id} ${index + 1} ${message?.severity} row ${taskRow === undefined ? "-" : taskRow + 1}, ${places}`;
        yield `  ${wordMessage(message?.text ?? "", data)}`;
        if (fix) yield `  ${fix.safe ? "safe" : "fix"}: ${fix.label}: ${fix.edits.map(shown).join("; ")}`;
      }
    }
  }
}

function* taskLines(): Generator<string> {
  for (const rule of taskRules) {
    for (const [index, example] of rule.examples.entries()) {
      const { task } = exampleTask(example);
      for (const { messageId, data, evidence, weight } of rule.check(factsOf(task, example.month ?? MONTH))) {
        const message = rule.messages[messageId];
        const quotes = evidence.map(({ cell, start, text }) => `${cellName(cell)}:${start} ${text}`).join(" | ");
        yield `${rule.id} ${index + 1} ${weight}: ${quotes}`;
        yield `  ${wordMessage(message?.text ?? "", data)}`;
      }
    }
  }
}

function shown(edit: WorkbookEdit): string {
  if (edit.kind === "setValue")
    return `${cellName(edit.cell)} ${JSON.stringify(edit.before)} → ${JSON.stringify(edit.after)}`;
  if (edit.kind === "deleteRows") return `rows ${edit.rows.map(({ row }) => row + 1).join(", ")} go`;
  return edit.kind;
}
