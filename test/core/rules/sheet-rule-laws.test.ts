import fc from "fast-check";
import { cellText } from "../../../src/core/model/sheet";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { sheetRules } from "../../../src/core/rules";
import { hitsOn, wordMessage } from "../../../src/core/rules/rule";
import { snapshot } from "../../snapshot";
import { applyEdits } from "./apply-edits";

const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const words = fc.array(
  fc.constantFrom(
    ...[
      "完成",
      "部分完成",
      "。",
      "：",
      " ",
      "\n",
      "陈立新",
      "周慧敏",
      "陈",
      "区财政局",
      "财政局",
      "局",
      "（牵头）",
      "(牵头)",
    ],
    ...["and", "l", "1O", "#REF!", "\uFFFD", "柳河镇", "政府", "、", "1", "序号", "5月", "𠮷", "“", "x"],
  ),
  { maxLength: 8 },
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { arbitrary: words.map((parts) => parts.join("")), weight: 6 },
  { arbitrary: fc.integer({ min: -2, max: 12 }), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 12 }), weight: 1 },
  { arbitrary: fc.boolean(), weight: 1 },
);
const area = fc.record({
  row: fc.nat(8),
  column: fc.nat(6),
  rowCount: fc.integer({ min: 1, max: 3 }),
  columnCount: fc.integer({ min: 1, max: 3 }),
});
const sheets: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    title: words,
    rows: fc.array(fc.array(cell, { minLength: 6, maxLength: 7 }), { minLength: 1, maxLength: 10 }),
    origin: fc.record({ row: fc.nat(3), column: fc.nat(2) }),
    merges: fc.array(area, { maxLength: 3 }),
    hiddenRows: fc.array(fc.nat(8), { maxLength: 3 }),
    columnWidthsPt: fc.option(fc.array(fc.nat(300), { minLength: 7, maxLength: 7 })),
  })
  .map(({ title, rows, merges, ...more }) =>
    snapshot([[title.join("")], HEADER, ...rows], {
      ...more,
      // A used range takes in every merged area that touches it.
      merges: merges.map((area) => ({
        ...area,
        row: area.row + more.origin.row,
        column: area.column + more.origin.column,
      })),
    }),
  );

function hitsOf(sheet: SheetSnapshot) {
  const reading = readBulletin(sheet);
  if (reading.kind !== "bulletin") return [];
  return sheetRules.flatMap((rule) => hitsOn(rule, sheet, reading.bulletin).map((hit) => ({ rule, hit })));
}

describe("whatever stands in the table", () => {
  it("every rule answers, words its messages, and quotes the raw text", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        for (const { rule, hit } of hitsOf(sheet)) {
          expect(wordMessage(rule.messages[hit.messageId]!.text, hit.data)).not.toMatch(/undefined|NaN/);
          for (const { cell: at, start, end, text } of hit.evidence ?? []) {
            expect(cellText(sheet, at).slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the findings are the same the second time, and a fix applied twice is the fix applied once", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const hits = hitsOf(sheet);
        expect(hitsOf(sheet)).toEqual(hits);
        for (const { hit } of hits) {
          if (!hit.fix) continue;
          const once = applyEdits(sheet, hit.fix.edits);
          expect(once).not.toEqual(sheet);
          expect(applyEdits(once, hit.fix.edits)).toEqual(once);
        }
      }),
      { numRuns: 100 },
    );
  });
});
