import fc from "fast-check";
import { percentText, sharesInTenths } from "../../../src/core/report/shares";

describe("sharesInTenths", () => {
  it("shares out the counts of a bulletin", () => {
    expect(sharesInTenths([106, 15, 3])).toEqual([855, 121, 24]);
    expect(sharesInTenths([106, 15, 3]).map(percentText)).toEqual(["85.5%", "12.1%", "2.4%"]);
  });

  it("gives what rounding leaves over to the largest remainder", () => {
    expect(sharesInTenths([1, 1, 1])).toEqual([334, 333, 333]);
    // Each for itself would round to 16.7, 16.7 and 66.7, which makes 100.1.
    expect(sharesInTenths([1, 1, 4])).toEqual([167, 166, 667]);
    expect(sharesInTenths([2, 0, 0])).toEqual([1000, 0, 0]);
  });

  it("has nothing to share out of nothing", () => {
    expect(sharesInTenths([0, 0])).toEqual([0, 0]);
    expect(sharesInTenths([])).toEqual([]);
  });

  it("always adds up to 100.0, within a tenth of each true share", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 }), (counts) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        const shares = sharesInTenths(counts);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(sum === 0 ? 0 : 1000);
        counts.forEach((count, index) => {
          if (sum > 0) expect(Math.abs((shares[index] as number) - (count / sum) * 1000)).toBeLessThan(1);
          if (count === 0) expect(shares[index]).toBe(0);
        });
      }),
    );
  });
});
