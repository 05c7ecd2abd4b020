import fc from "fast-check";
import { anySheet } from "./arbitraries";
import { holds } from "./laws";

// The long run is `npm run fuzz`.
describe("whatever stands on a sheet", () => {
  it("is analysed, marked, summed up and laid out", () => {
    fc.assert(fc.property(anySheet(false), holds), { numRuns: 150 });
  });

  it("so it is with the longest cells that Excel has", () => {
    fc.assert(fc.property(anySheet(true), holds), { numRuns: 3 });
  });
});
