import fc from "fast-check";
import {
  cellAddress,
  columnIndex,
  columnLetters,
  parseRect,
  quoteSheet,
  rectAddress,
  splitSheet,
} from "../../../src/desk/workbook/a1";
import { rewriteReferences } from "../../../src/desk/workbook/formula-references";
import { boundingRect, cellCount, intersection, subtractRect, type Rect } from "../../../src/desk/workbook/rect";
import { shiftOf, shiftRect } from "../../../src/desk/workbook/shift";

const rect: fc.Arbitrary<Rect> = fc.record({
  row: fc.nat(60),
  column: fc.nat(40),
  rowCount: fc.integer({ min: 1, max: 12 }),
  columnCount: fc.integer({ min: 1, max: 12 }),
});

describe("rectangles", () => {
  it("taken apart hold the same cells, and none twice", () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const parts = subtractRect(a, b);
        const common = intersection(a, b);
        const sum = parts.reduce((n, part) => n + cellCount(part), common ? cellCount(common) : 0);
        expect(sum).toBe(cellCount(a));
        for (const part of parts) expect(intersection(part, b)).toBeNull();
        expect(intersection(boundingRect(a, b), a)).toEqual(a);
      }),
    );
  });

  it("come back from their addresses", () => {
    fc.assert(
      fc.property(rect, fc.constantFrom("" as const, "$" as const), (a, dollar) => {
        expect(parseRect(rectAddress(a, dollar))).toEqual(a);
        expect(columnIndex(columnLetters(a.column * 400))).toBe(a.column * 400);
      }),
    );
    expect(rectAddress(parseRect("$B:$D") as Rect)).toBe("B:D");
    expect(rectAddress(parseRect("3:1") as Rect)).toBe("1:3");
    for (const bad of ["", "A", "7", "A0", "AAAA1", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "甲1", "A1,B2"]) {
      expect([bad, parseRect(bad)]).toEqual([bad, null]);
    }
  });

  it("are where they were after cells were put in and taken out again", () => {
    fc.assert(
      fc.property(rect, rect, fc.constantFrom("rows" as const, "columns" as const), (a, hole, axis) => {
        const moved = shiftRect(a, shiftOf(hole, axis, true));
        expect(moved && shiftRect(moved, shiftOf(hole, axis, false))).toEqual(a);
      }),
    );
  });

  it("shrink, move or vanish when cells are deleted", () => {
    const rows = (text: string) => shiftOf(parseRect(text) as Rect, "rows", false);
    const after = (text: string, deleted: string): string | null => {
      const left = shiftRect(parseRect(text) as Rect, rows(deleted));
      return left && rectAddress(left);
    };
    expect([after("B5:C9", "1:2"), after("B5:C9", "4:6"), after("B5:C9", "8:20"), after("B5:C9", "6:7")]).toEqual([
      "B3:C7",
      "B4:C6",
      "B5:C7",
      "B5:C7",
    ]);
    expect([after("B5:C9", "5:9"), after("B5:C9", "1:20"), after("B:C", "1:5"), after("B5:C9", "B1:B3")]).toEqual([
      null,
      null,
      "B:C",
      "B5:C9",
    ]);
  });

  it("take quotes around a sheet's name exactly where Excel does", () => {
    expect(["通报", "Sheet1", "名 册", "5月", "A1", "R1C1", "it's", "a-b"].map(quoteSheet)).toEqual([
      "通报",
      "Sheet1",
      "'名 册'",
      "'5月'",
      "'A1'",
      "'R1C1'",
      "'it''s'",
      "'a-b'",
    ]);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
        fc.pre(!name.includes("!"));
        expect(splitSheet(`${quoteSheet(name)}!B2`)).toEqual({ sheet: name, rest: "B2" });
      }),
    );
  });
});

describe("references in formulas", () => {
  const down = (formula: string): string =>
    rewriteReferences(formula, ({ sheet, rect: at }) => ({ sheet, rect: { ...at, row: at.row + 10 } }));

  it.each([
    ["=A1+$B$2*C$3", "=A11+$B$12*C$13"],
    ["=SUM(A1:B2,D4)", "=SUM(A11:B12,D14)"],
    ["='名 册'!A1&通报!B2", "='名 册'!A11&通报!B12"],
    ['=IF(A1="B2","C3",D4)', '=IF(A11="B2","C3",D14)'],
    ['="a""A1"&A1', '="a""A1"&A11'],
    ["=LOG10(A1)+ATAN2(B1,C1)", "=LOG10(A11)+ATAN2(B11,C11)"],
    ["=总数A1+A1总数", "=总数A1+A1总数"],
    ["=SUM(3:5)", "=SUM(13:15)"],
    ["=1.5E3+A1%", "=1.5E3+A11%"],
    ["=表1[列A1]", "=表1[列A1]"],
    ['N("tag:A1")=0', 'N("tag:A1")=0'],
  ])("%s", (formula, expected) => {
    expect(down(formula)).toBe(expected);
  });

  it("become #REF! when their cells are gone", () => {
    expect(rewriteReferences("=A1+B2", ({ sheet, rect: at }) => (at.row === 0 ? null : { sheet, rect: at }))).toBe(
      "=#REF!+B2",
    );
  });

  it("are left alone, to the letter, when nothing changes; any text is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) =>
        expect(rewriteReferences(text, (r) => r)).toBe(text),
      ),
    );
    fc.assert(
      fc.property(fc.nat(200), fc.nat(500), (row, column) => {
        expect(rewriteReferences(`=${cellAddress(row, column)}`, ({ sheet, rect: at }) => ({ sheet, rect: at }))).toBe(
          `=${cellAddress(row, column)}`,
        );
      }),
    );
  });

  it("are found fast in the longest text", () => {
    const long = `="${"A1'(".repeat(8000)}"&${"'".repeat(4000)}`;
    const start = performance.now();
    rewriteReferences(long, (r) => r);
    rewriteReferences("'A".repeat(16_000), (r) => r);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
