import fc from "fast-check";
import { cuesOf } from "../../../src/core/text/cues";
import { phraseTable } from "../../../src/core/text/phrase-table";

/** Few characters, so that phrases overlap, share beginnings and ends, and fall into the same slots. */
const character = fc.constantFrom(..."甲乙丙丁12");
const word = fc.string({ unit: character, minLength: 1, maxLength: 4 });
const words = fc.uniqueArray(word, { maxLength: 30 });
const text = fc.string({ unit: fc.oneof(character, fc.constantFrom("，", "戊", "k", "\ud83d")), maxLength: 12 });

function tableOf(keys: readonly string[]) {
  return phraseTable(keys.map((key) => [key, key.length] as const));
}

function longest(keys: readonly string[]): string | null {
  return [...keys].sort((a, b) => b.length - a.length)[0] ?? null;
}

describe("a table of phrases", () => {
  it("finds the longest phrase that begins or ends anywhere, as trying each of them does", () => {
    fc.assert(
      fc.property(words, text, (keys, text) => {
        const table = tableOf(keys);
        for (let at = -1; at <= text.length + 1; at++) {
          const beginning = keys.filter((key) => at >= 0 && text.startsWith(key, at));
          const ending = keys.filter((key) => at >= key.length && at <= text.length && text.endsWith(key, at));
          expect(table.beginningAt(text, at)?.key ?? null).toBe(longest(beginning));
          expect(table.endingAt(text, at)?.key ?? null).toBe(longest(ending));
        }
      }),
    );
  });

  it("tries the next shorter phrase where one is refused or goes beyond the end", () => {
    fc.assert(
      fc.property(words, text, fc.nat(12), fc.nat(4), (keys, text, end, refused) => {
        const table = tableOf(keys);
        const stop = Math.min(end, text.length);
        for (let at = 0; at < stop; at++) {
          const fitting = keys.filter(
            (key) => text.startsWith(key, at) && at + key.length <= stop && key.length !== refused,
          );
          const found = table.beginningAt(text, at, ({ length }) => length !== refused, stop);
          expect(found?.key ?? null).toBe(longest(fitting));
        }
      }),
    );
  });

  it("never says that no phrase begins with a character that one begins with", () => {
    fc.assert(
      fc.property(words, (keys) => {
        const table = tableOf(keys);
        for (const key of keys) expect(table.mayBegin(key.charCodeAt(0))).toBe(true);
      }),
    );
  });

  it("refuses a phrase that stands twice, and an empty one", () => {
    expect(() => tableOf(["甲", "甲"])).toThrow("twice");
    expect(() => tableOf([""])).toThrow("empty");
  });
});

describe("cues of a part of a text", () => {
  it("are those of the part alone", () => {
    const whole = "正在推进铺装中，招标完成后办理施工许可，未完成的争取中央预算内资金，调度中豪公司。";
    for (let start = 0; start < whole.length; start++) {
      for (const end of [start + 2, start + 5, whole.length]) {
        const part = cuesOf(whole.slice(start, end)).map((cue) => ({
          ...cue,
          start: cue.start + start,
          end: cue.end + start,
        }));
        expect(cuesOf(whole, start, Math.min(end, whole.length))).toEqual(part);
      }
    }
  });
});
