import fc from "fast-check";
import { displayWidth, padTo, shorten, wrap } from "../../src/cli/columns";

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["完成", 4],
    ["完成5%", 6],
    ["，", 2],
    ["𠮷", 2],
    ["e\u0301", 1],
  ])("%p takes %i columns", (text, width) => expect(displayWidth(text)).toBe(width));
});

describe("wrap", () => {
  it("breaks Chinese anywhere but before a closing mark, and keeps numbers whole", () => {
    expect(wrap("完成投资3200万元，占全年的41.9%。", 12)).toEqual(["完成投资3200", "万元，占全年", "的41.9%。"]);
  });

  it("breaks up a word that is longer than a line", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });

  it("makes no line longer than asked for, and loses nothing but blanks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  it("takes no long time over a full cell", () => {
    const started = performance.now();
    wrap("a，".repeat(16_000), 80);
    wrap("，".repeat(32_767), 80);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("shorten", () => {
  it("keeps short texts and marks what was left out", () => {
    expect(shorten("完成。", 10)).toBe("完成。");
    expect(shorten("已完成全部改造任务", 10)).toBe("已完成全…");
  });
});

describe("padTo", () => {
  it("fills on either side, by columns", () => {
    expect(padTo("完成", 6)).toBe("完成  ");
    expect(padTo("12", 4, "left")).toBe("  12");
  });
});
