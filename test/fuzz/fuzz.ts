import fc from "fast-check";
import { anySheet } from "./arbitraries";
import { holds } from "./laws";

/**
 * `npm run fuzz [CASES] [SEED]`: sheets of any shape with texts of any kind through analysis, marks, summary and print
 * plan. A hundred thousand cases where nothing is said; one in a thousand with cells of 32,767 characters.
 */
function main(): void {
  const [cases = 100_000, seed = Date.now() & 0x7fffffff] = process.argv.slice(2).map(Number);
  const long = Math.ceil(cases / 1000);
  const begun = performance.now();
  let longest = 0;
  const timed = (sheet: Parameters<typeof holds>[0]): void => {
    const start = performance.now();
    holds(sheet);
    longest = Math.max(longest, performance.now() - start);
  };
  fc.assert(fc.property(anySheet(false), timed), { numRuns: cases - long, seed });
  const short = longest;
  fc.assert(fc.property(anySheet(true), timed), { numRuns: long, seed });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${cases} cases, seed ${seed}, ${seconds} s; none failed`);
  console.log(`longest case ${short.toFixed(0)} ms, with cells of 32,767 characters ${longest.toFixed(0)} ms`);
}

main();
