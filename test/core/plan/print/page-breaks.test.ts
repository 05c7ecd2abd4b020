import fc from "fast-check";
import { sharePages } from "../../../../src/core/plan/print/page-breaks";

const NONE: ReadonlySet<number> = new Set();
const room = (firstPt: number, otherPt: number, heldTo = NONE) => ({ firstPt, otherPt, heldTo });
const counts = (heights: number[], first: number, other = first) =>
  sharePages(heights, room(first, other)).map(({ from, to }) => to - from);

describe("sharing rows out to pages", () => {
  it("fills pages evenly, none more than needed", () => {
    expect(counts([10, 10, 10, 10, 10, 10], 40)).toEqual([3, 3]);
    expect(counts([10, 10, 10, 10, 10], 20, 40)).toEqual([2, 3]);
    expect(counts([], 40)).toEqual([0]);
  });

  it("leaves at least three rows for the last page where that costs no page", () => {
    // Evenly would be 4 and 2.
    expect(counts([15, 15, 15, 5, 25, 25], 70)).toEqual([3, 3]);
    expect(counts([30, 10, 10, 10, 30, 5], 60).at(-1)).toBeGreaterThanOrEqual(3);
    expect(counts([40, 40, 40], 40)).toEqual([1, 1, 1]);
  });

  it("gives a row that is higher than its page one of its own", () => {
    expect(counts([10, 100, 10], 40)).toEqual([1, 1, 1]);
  });

  it("does not part what is held together", () => {
    const pages = sharePages([20, 15, 15, 20], room(40, 40, new Set([2])));
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  it("is quick where thousands of rows are one piece, and where none is", () => {
    const rows = new Array<number>(20_000).fill(20);
    const begun = performance.now();
    const held = new Set(rows.keys());
    held.delete(0);
    expect(sharePages(rows, room(500, 500, held))).toHaveLength(1);
    expect(sharePages(rows, room(500, 500))).toHaveLength(800);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("law: all rows once and in order, no page too full, as few as filling one after another", () => {
    const heights = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 60, max: 90 }),
        fc.integer({ min: 60, max: 120 }),
        (rows, first, other) => {
          const pages = sharePages(rows, room(first, other));
          expect(pages.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
          pages.forEach(({ filledPt }, i) => expect(filledPt).toBeLessThanOrEqual(i === 0 ? first : other));
          let greedy = 1;
          let left = first;
          for (const height of rows) {
            if (height > left) {
              greedy++;
              left = other;
            }
            left -= height;
          }
          expect(pages.length).toBe(greedy);
        },
      ),
    );
  });
});
