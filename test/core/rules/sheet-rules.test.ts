import { basename, dirname, join } from "node:path";
import { existsSync, readdirSync } from "node:fs";
import type { Bulletin } from "../../../src/core/model/bulletin";
import type { Evidence } from "../../../src/core/model/report";
import { cellName, cellText } from "../../../src/core/model/sheet";
import type { SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { sheetRules, taskRules } from "../../../src/core/rules";
import type { SheetHit, SheetRule } from "../../../src/core/rules/rule";
import { hitsOn, wordMessage } from "../../../src/core/rules/rule";
import { applyEdits } from "./apply-edits";
import { exampleSheet } from "./example-sheet";

const RULES = join(__dirname, "../../../src/core/rules");

describe.each(sheetRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("is a file of its name, in the folder of its kind", () => {
    expect(existsSync(join(RULES, rule.kind, `${id}.ts`))).toBe(true);
  });

  it("says in a line of Chinese what it finds", () => {
    expect(rule.summary).toMatch(/^[^\n]*\p{Script=Han}[^\n]{4,60}$/u);
    expect(rule.summary).not.toMatch(/。$/);
  });

  it("shows every message, and a near miss that stays silent", () => {
    const shown = new Set(rule.examples.flatMap(({ finds }) => finds));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  describe.each(rule.examples.map((example, i) => [i + 1, example] as const))("example %i", (_, example) => {
    const { sheet, marked } = exampleSheet(example);
    const hits = hitsOf(rule, sheet);

    it("finds what it says, at the words it marks", () => {
      expect(hits.map(({ messageId }) => messageId)).toEqual(example.finds);
      const quotes = hits.flatMap(({ evidence }) => evidence ?? []);
      expect(new Set(quotes.map(place))).toEqual(new Set(marked.map(place)));
    });

    it("quotes the raw text and words its messages", () => {
      for (const hit of hits) {
        for (const { cell, start, end, text } of hit.evidence ?? []) {
          expect(text).not.toBe("");
          expect(cellText(sheet, cell).slice(start, end)).toBe(text);
        }
        const message = wordMessage(rule.messages[hit.messageId]!.text, hit.data);
        expect(message).toMatch(/。$/);
        expect(message).not.toMatch(/[{}\n]|undefined|NaN|null/);
        expect(hit.cells.length).toBeGreaterThan(0);
      }
    });

    it("has fixes that remove their finding, and change nothing the second time", () => {
      for (const hit of hits) {
        if (!hit.fix) continue;
        const fixed = applyEdits(sheet, hit.fix.edits);
        expect(fixed).not.toEqual(sheet);
        expect(applyEdits(fixed, hit.fix.edits)).toEqual(fixed);
        expect(hitsOf(rule, fixed).map(identity)).not.toContain(identity(hit));
        expect(hitsOf(rule, fixed).length).toBeLessThan(hits.length);
      }
    });

    if (example.finds.length === 0) {
      it.each(sheetRules.filter((other) => other !== rule).map((other) => [other.id, other] as const))(
        "is silent for %s at error level too",
        (_id, other) => {
          const errors = hitsOf(other, sheet).filter(
            ({ messageId }) => other.messages[messageId]?.severity === "error",
          );
          expect(errors.map(({ messageId, data }) => wordMessage(other.messages[messageId]!.text, data))).toEqual([]);
        },
      );
    }
  });
});

describe("the list of rules on layout and wording", () => {
  it("names every rule file once", () => {
    const files = ["layout", "wording"].flatMap((kind) =>
      readdirSync(join(RULES, kind)).map((file) => `${kind}/${file}`),
    );
    const all = [...sheetRules, ...taskRules];
    const listed = all.filter(({ kind }) => kind === "layout" || kind === "wording");
    expect(listed.map(({ id, kind }) => `${kind}/${id}.ts`).sort()).toEqual(files.sort());
    expect(new Set(sheetRules.map(({ id }) => id)).size).toBe(sheetRules.length);
    expect(files.every((file) => dirname(file) !== "" && basename(file, ".ts") !== "index")).toBe(true);
  });
});

function hitsOf(rule: SheetRule, sheet: SheetSnapshot): SheetHit<string>[] {
  return hitsOn(rule, sheet, bulletinOf(sheet));
}

function bulletinOf(sheet: SheetSnapshot): Bulletin {
  const reading = readBulletin(sheet);
  if (reading.kind !== "bulletin") throw new Error(`no bulletin in the example: ${reading.lookedFor}`);
  return reading.bulletin;
}

function place({ cell, start, end, text }: Evidence): string {
  return `${cellName(cell)} ${start}-${end} ${text}`;
}

function identity({ messageId, cells, evidence }: SheetHit<string>): string {
  return JSON.stringify([messageId, cells, evidence]);
}
