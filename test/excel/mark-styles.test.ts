import { MARK_STYLES, markFormula } from "../../src/excel/mark-formats";

const KINDS = ["contradicted", "uncertain", "layout"] as const;

describe("MARK_STYLES", () => {
  it.each(KINDS)("%s: text stands out from its fill by 7:1", (kind) => {
    expect(contrast(MARK_STYLES[kind].text, MARK_STYLES[kind].fill)).toBeGreaterThanOrEqual(7);
  });

  it("tells the kinds apart without colour: by weight, underline and slant", () => {
    const letters = KINDS.map((kind) => {
      const { bold, underline, italic } = MARK_STYLES[kind];
      return [bold, underline, italic].join();
    });
    expect(new Set(letters).size).toBe(3);
  });

  it("carries a tag of its own in each formula, which is always true", () => {
    expect(KINDS.map(markFormula)).toEqual([
      '=N("tongbao:contradicted")=0',
      '=N("tongbao:uncertain")=0',
      '=N("tongbao:layout")=0',
    ]);
  });
});

/** WCAG 2 contrast ratio of two "#RRGGBB". */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
