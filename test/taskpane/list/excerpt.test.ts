import fc from "fast-check";
import { excerpt } from "../../../src/taskpane/list/excerpt";

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** ⟦…⟧ around what is marked, … for words left out. */
function drawn(text: string, spans: readonly { start: number; end: number }[], context?: number): string {
  return excerpt(text, spans, context)
    .map((piece) => (piece.kind === "marked" ? `⟦${piece.text}⟧` : piece.kind === "gap" ? "…" : piece.text))
    .join("");
}

describe("excerpt", () => {
  it("marks the words and keeps the rest", () => {
    expect(drawn("已建成80公里", [{ start: 3, end: 7 }])).toBe("已建成⟦80公里⟧");
    expect(drawn("已建成80公里", [])).toBe("已建成80公里");
    expect(drawn("", [])).toBe("");
  });

  it("joins marks that overlap or touch", () => {
    const spans = [
      { start: 2, end: 5 },
      { start: 0, end: 3 },
      { start: 5, end: 6 },
    ];
    expect(drawn("一二三四五六七", spans)).toBe("⟦一二三四五六⟧七");
  });

  it("leaves out what is far from any mark", () => {
    const text = `${"前".repeat(40)}要点${"中".repeat(40)}重点${"后".repeat(40)}`;
    const spans = [
      { start: 40, end: 42 },
      { start: 82, end: 84 },
    ];
    expect(drawn(text, spans, 3)).toBe("…前前前⟦要点⟧中中中…中中中⟦重点⟧后后后…");
  });

  it("keeps the beginning where nothing is marked, and a gap that would save nothing", () => {
    expect(drawn("文".repeat(50), [], 10)).toBe(`${"文".repeat(10)}…`);
    expect(drawn("文".repeat(18), [], 10)).toBe("文".repeat(18));
  });

  it("never cuts a surrogate pair", () => {
    const text = `${"𠮷".repeat(40)}要点${"𠮷".repeat(40)}`;
    for (let context = 0; context < 12; context++) {
      const pieces = excerpt(text, [{ start: 80, end: 82 }], context);
      for (const piece of pieces) expect(piece.text).not.toMatch(LONE_SURROGATE);
    }
  });

  const span = fc.tuple(fc.nat(120), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));

  it("loses nothing without a limit, and marks exactly the spans", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const pieces = excerpt(text, spans);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          for (let offset = at; offset < at + piece.text.length; offset++) {
            const inside = spans.some(({ start, end }) => start <= offset && offset < end);
            expect(piece.kind === "marked").toBe(inside);
          }
          at += piece.text.length;
        }
      }),
    );
  });

  it("shows every mark whole under any limit", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.array(span, { maxLength: 6 }),
        fc.nat(20),
        (text, spans, context) => {
          const marked = (pieces: ReturnType<typeof excerpt>) =>
            pieces.filter((piece) => piece.kind === "marked").map((piece) => piece.text);
          expect(marked(excerpt(text, spans, context))).toEqual(marked(excerpt(text, spans)));
        },
      ),
    );
  });
});
