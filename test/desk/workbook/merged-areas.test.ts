import fc from "fast-check";
import { MergedAreas } from "../../../src/desk/workbook/merged-areas";
import { containsRect, intersection, rectBetween, type Rect } from "../../../src/desk/workbook/rect";
import { blankWorkbook } from "../../../src/desk/workbook/open";

const area: fc.Arbitrary<Rect> = fc.record({
  row: fc.nat(3000),
  column: fc.nat(6),
  rowCount: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1000, max: 3000 })),
  columnCount: fc.integer({ min: 1, max: 3 }),
});

describe("merged areas", () => {
  it("are found where a look at each would find them", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 12 }), fc.array(area, { maxLength: 4 }), area, (given, later, asked) => {
        const apart = [...given, ...later].filter(
          (one, i, all) => !all.slice(0, i).some((other) => intersection(one, other)),
        );
        const areas = new MergedAreas();
        areas.replace(apart.slice(0, given.length));
        areas.at(asked.row, asked.column); // filed now, so that what follows is filed one by one
        for (const one of apart.slice(given.length)) areas.add(one);
        const cell = rectBetween(asked.row, asked.column, asked.row, asked.column);
        expect(areas.at(asked.row, asked.column)).toEqual(apart.find((one) => containsRect(one, cell)) ?? null);
        const touched = apart.filter((one) => intersection(one, asked));
        expect(new Set(areas.within(asked))).toEqual(new Set(touched));
        expect(areas.within(asked)).toHaveLength(touched.length);
        expect(areas.list()).toEqual(apart);
      }),
    );
  });

  it("are listed as they were when asked for", () => {
    const areas = new MergedAreas();
    areas.add(rectBetween(0, 0, 1, 1));
    const before = areas.list();
    areas.add(rectBetween(5, 0, 6, 1));
    expect(before).toHaveLength(1);
    expect(areas.list()).toHaveLength(2);
  });

  it("are found among thousands by a look at a few", () => {
    let looks = 0;
    const counted = (row: number): Rect => ({
      get row() {
        looks++;
        return row;
      },
      column: 0,
      rowCount: 2,
      columnCount: 2,
    });
    const areas = new MergedAreas();
    areas.replace(Array.from({ length: 20_000 }, (_, index) => counted(index * 3)));
    areas.at(0, 0);
    looks = 0;
    for (let index = 0; index < 20_000; index++) areas.at(index * 3 + 1, 1);
    expect(looks / 20_000).toBeLessThan(100);
  });
});

describe("cells of a part of a sheet", () => {
  it("are found without going over all rows", () => {
    const { activeSheet: sheet } = blankWorkbook();
    for (let row = 0; row < 3000; row++) sheet.put(row, 0, { value: row, style: {} });
    let gone = 0;
    const { rows } = sheet;
    const keys = rows.keys.bind(rows);
    rows.keys = function* () {
      for (const row of keys()) {
        gone++;
        yield row;
      }
      return undefined;
    } as typeof rows.keys;
    expect([...sheet.cellsIn(rectBetween(10, 0, 12, 3))].map(([row]) => row)).toEqual([10, 11, 12]);
    expect(gone).toBe(0);
    expect([...sheet.cellsIn(rectBetween(2998, 0, 100_000, 3))].map(([row]) => row)).toEqual([2998, 2999]);
  });
});
