import fc from "fast-check";
import { addressLists, nextCellBudget, nextStretches, type RowStretch } from "../../src/excel/chunks";

describe("nextStretches", () => {
  it("takes several small sheets together", () => {
    const extents = [extent(3, 6), extent(0, 0), extent(4, 6)];
    expect(nextStretches(extents, { sheet: 0, row: 0 }, 1000)).toEqual([
      { sheet: 0, from: 0, rowCount: 3 },
      { sheet: 2, from: 0, rowCount: 4 },
    ]);
  });

  it("takes one row at least, however wide", () => {
    expect(nextStretches([extent(2, 16384)], { sheet: 0, row: 0 }, 10)).toEqual([{ sheet: 0, from: 0, rowCount: 1 }]);
  });

  it("reads every row of every sheet once, in order, within the budget", () => {
    const sheets = fc.array(fc.record({ rowCount: fc.nat(40), columnCount: fc.nat(9) }), { maxLength: 5 });
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 60 }), (extents, budget) => {
        const read: RowStretch[] = [];
        let next = { sheet: 0, row: 0 };
        for (;;) {
          const stretches = nextStretches(extents, next, budget);
          const last = stretches.at(-1);
          if (last === undefined) break;
          const cells = stretches.reduce((sum, it) => sum + it.rowCount * (extents[it.sheet]?.columnCount ?? 0), 0);
          expect(cells <= budget || (stretches.length === 1 && last.rowCount === 1)).toBe(true);
          read.push(...stretches);
          next = { sheet: last.sheet, row: last.from + last.rowCount };
        }
        const rows = read.flatMap((it) =>
          Array.from({ length: it.rowCount }, (_, row) => `${it.sheet}:${it.from + row}`),
        );
        const all = extents.flatMap(({ rowCount, columnCount }, sheet) =>
          Array.from({ length: columnCount === 0 ? 0 : rowCount }, (_, row) => `${sheet}:${row}`),
        );
        expect(rows).toEqual(all);
      }),
    );
  });
});

describe("nextCellBudget", () => {
  it("keeps a response of full cells well under 5 MB, text and formula at three bytes a character", () => {
    const budget = nextCellBudget({ cells: 100, characters: 100 * 32767 });
    expect(budget * 32767 * 2 * 3).toBeLessThan(2.5e6);
  });

  it("grows step by step where the texts are short, and never past the limit", () => {
    const second = nextCellBudget({ cells: nextCellBudget(), characters: 0 });
    expect(second).toBeGreaterThan(nextCellBudget());
    expect(nextCellBudget({ cells: 1e9, characters: 1 })).toBeLessThan(5e6);
  });
});

describe("addressLists", () => {
  it("joins addresses up to the limit and loses none", () => {
    const ranges = Array.from({ length: 900 }, (_, row) => ({ row: row * 2, column: 3, rowCount: 1, columnCount: 1 }));
    const lists = addressLists(ranges);
    expect(lists.every((list) => list.length <= 2000)).toBe(true);
    expect(lists.join(",").split(",")).toEqual(ranges.map(({ row }) => `D${row + 1}`));
  });

  it("is empty for nothing", () => {
    expect(addressLists([])).toEqual([]);
  });
});

function extent(rowCount: number, columnCount: number) {
  return { rowCount, columnCount };
}
