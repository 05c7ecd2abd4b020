import fc from "fast-check";
import { countLines, measureText, widestWord } from "../../../../src/core/plan/print/text-measure";

const lines = (text: string, em: number) => countLines(measureText(text), em);

describe("lines of a text", () => {
  it("counts full and half width, and line breaks", () => {
    expect(lines("", 10)).toBe(1);
    expect(lines("一二三四五六七八九十", 10)).toBe(1);
    expect(lines("一二三四五六七八九十百", 10)).toBe(2);
    expect(lines("12345 12345", 10)).toBe(1);
    expect(lines("甲\n乙\r\n丙\n", 10)).toBe(4);
  });

  it("starts no line with what closes, and ends none with what opens", () => {
    // 。 would begin the second line: the character before it goes with it.
    expect(measureText("好。").widths).toHaveLength(1);
    expect(lines("一二三四五六七八九十。", 10)).toBe(2);
    expect(lines("一二三四。五六七八。", 4)).toBe(3);
    expect(measureText("（牵头）").widths).toHaveLength(2);
    expect(measureText("《办法》。").widths).toHaveLength(2);
  });

  it("keeps numbers and words whole, and breaks them where a line is too short for them", () => {
    expect(measureText("1,200.5").widths).toHaveLength(1);
    expect(measureText("41.9%").widths).toHaveLength(1);
    expect(measureText("2023-05").widths).toHaveLength(1);
    expect(lines("123456789012345678901234567890", 5)).toBeGreaterThanOrEqual(4);
  });

  it("lets blanks hang at the end of a line", () => {
    expect(lines("郭一 王二 张三", 2)).toBe(3);
  });

  it("law: wider is never more lines, and every line break counts", () => {
    const text = fc.string({ unit: fc.constantFrom(..."一二。，（）1a9% \n“”"), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 30 }), (raw, em) => {
        const breaks = raw.split("\n").length;
        expect(lines(raw, em)).toBeGreaterThanOrEqual(breaks);
        expect(lines(raw, em + 1)).toBeLessThanOrEqual(lines(raw, em));
        expect(lines(raw, 1000)).toBe(breaks);
      }),
    );
  });

  it("takes a cell of 32,767 characters in its stride", () => {
    for (const piece of ["字", "1", " ", "“", "\n", "a.b"]) {
      const text = piece.repeat(Math.floor(32767 / piece.length));
      const begun = performance.now();
      expect(lines(text, 12)).toBeGreaterThan(0);
      expect(performance.now() - begun).toBeLessThan(300);
    }
  });
});

describe("the widest word", () => {
  it("is that between blanks and separators", () => {
    expect(widestWord("区发改局 区农业农村局、区委办")).toBe(6);
    expect(widestWord("")).toBe(0);
  });
});
