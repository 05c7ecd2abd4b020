import fc from "fast-check";
import type { Bulletin } from "../../../src/core/model/bulletin";
import { cellText } from "../../../src/core/model/sheet";
import type { CellRange, SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { snapshot } from "../../snapshot";

const HEADERS = [
  "序号",
  "年度目标任务",
  "7月份目标任务",
  "完成情况",
  "进展情况",
  "分管区领导",
  "牵头单位",
  "配合单位",
  "备注",
  "单位",
];
const WORDS = [
  ...[
    "完成。",
    "部分完成：",
    "未完成",
    "“完成”",
    "完 成",
    "陆远",
    "沈清",
    "陆沈",
    "远清",
    "区教育局",
    "（牵头）",
    "区水务",
    "局",
  ],
  ...[
    "政府",
    "金沙镇",
    "各镇",
    "街道",
    "、",
    "；",
    " ",
    "\n",
    "\u3000",
    "：",
    "(",
    ")",
    "1",
    "2.",
    "一、",
    "2024年7月",
    "1-5月",
    "截至9月底",
  ],
  ...["合计", "说明：", "第1页", "🀄", "\ud83c", "\u200b", "𬭚", "#REF!", "=A1", "牵头：", "配合", "等", "的"],
];
const text = fc.oneof(
  fc.constant(""),
  fc.constantFrom(...HEADERS),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join("")),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const cell = fc.oneof({ weight: 9, arbitrary: text }, fc.integer(), fc.double(), fc.boolean());
const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
/** A real header on top, so that the rows are read and not only refused. */
const bulletinGrid = grid.map((rows) => [HEADERS, ...rows]);
const area: fc.Arbitrary<CellRange> = fc.record({
  row: fc.nat(12),
  column: fc.nat(9),
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});
const sheets: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(fc.oneof(grid, bulletinGrid), fc.option(fc.array(area, { maxLength: 3 })), fc.array(fc.nat(12)))
  .map(([rows, merges, hiddenRows]) => snapshot(rows, { merges, hiddenRows, origin: { row: 0, column: 0 } }));

describe("whatever a sheet holds", () => {
  it("is read without throwing, and twice the same", () => {
    fc.assert(
      fc.property(sheets, (sheet) => expect(readBulletin(sheet)).toEqual(readBulletin(sheet))),
      { numRuns: 300 },
    );
  });

  it("what is quoted is what the cell says", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const reading = readBulletin(sheet);
        if (reading.kind === "bulletin") expectQuotes(sheet, reading.bulletin);
      }),
      { numRuns: 300 },
    );
  });

  it("tasks, furniture and trailing rows are disjoint and in order", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const reading = readBulletin(sheet);
        if (reading.kind === "none") return;
        const { tasks, furniture, trailingRows } = reading.bulletin;
        const taskRows = tasks.flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, n) => row + n));
        const rows = [...taskRows, ...furniture.map(({ row }) => row), ...trailingRows];
        expect(new Set(rows).size).toBe(rows.length);
        for (const list of [taskRows, trailingRows]) expect(list).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });
});

function expectQuotes(sheet: SheetSnapshot, bulletin: Bulletin): void {
  for (const task of bulletin.tasks) {
    for (const { cell: at, written } of [...task.leaders, ...task.responsibleUnits, ...task.nameNotes]) {
      expect(cellText(sheet, at).slice(written.start, written.end)).toBe(written.text);
      expect(written.end).toBeGreaterThan(written.start);
    }
    for (const content of [task.serialNumber, task.annualTarget, task.monthlyTarget, task.completion, task.remark]) {
      if (content) expect(content.text).toBe(cellText(sheet, content.cell));
    }
    const { stated, completion, narrativeStart } = task;
    if (stated?.span) {
      const quoted = cellText(sheet, stated.cell).slice(stated.span.start, stated.span.end);
      expect(quoted).toContain(stated.word);
      expect(stated.span.start).toBeLessThan(stated.span.end);
    }
    expect(narrativeStart).toBeLessThanOrEqual(completion?.text.length ?? 0);
  }
}

describe("a long sheet", () => {
  it("takes time in step with its rows, whoever is named and however long a cell is", () => {
    const rows = Array.from({ length: 5000 }, (_, n) => [
      ...[n + 1, `新建公路${n}公里。`, `完成路基${n}公里。`, `完成。已完成${n}公里。`],
      ...[
        `陆${String.fromCharCode(0x4e00 + (n % 3000))}\n沈${String.fromCharCode(0x5000 + n)} 远清`,
        `区${n}局 管委会\n第${n % 50}中心 局`,
      ],
    ]);
    const header = ["序号", "年度目标任务", "7月份目标任务", "完成情况", "分管区领导", "责任单位"];
    const huge = [
      5001,
      "目标".repeat(16000),
      "（".repeat(32767),
      "完成 ".repeat(8000),
      "陆沈 ".repeat(8000),
      "区 （牵头 ".repeat(5000),
    ];
    const started = performance.now();
    const reading = readBulletin(snapshot([header, ...rows, huge]));
    expect(reading.kind === "bulletin" && reading.bulletin.tasks.length).toBe(5001);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
