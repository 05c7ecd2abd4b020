import { PAUSE } from "../../../src/core/rules/rule";
import { sheetRules } from "../../../src/core/rules";
import { snapshot } from "../../snapshot";
import { bulletinOf, GRID, HEADER } from "./grid-with-cell";

/** Rules that go over all rows hand the turn on, neither never nor at every row. */

const ROWS = 6000;
const OFFICES = ["区水利局", "水利局", "区城管局", "区农业农村局"];
const sheet = snapshot([
  GRID[0] as string[],
  HEADER,
  ...Array.from({ length: ROWS }, (_, row) => [
    row + 1,
    `新建第${row}号泵站6座。`,
    `新建第${row}号泵站2座。`,
    `完成。已建成第${row}号泵站2座。`,
    row === ROWS - 1 ? "陈立心" : "陈立新",
    OFFICES[row % OFFICES.length] as string,
  ]),
]);
const bulletin = bulletinOf(sheet);

/** How often a rule goes over all rows, at the least. */
const PASSES: readonly (readonly [string, number])[] = [
  ["blank-cell", 1],
  ["broken-unit-name", 1],
  ["duplicate-task", 1],
  ["error-value", 1],
  ["formula-text", 1],
  ["garbled-leader", 1],
  ["irregular-status-punctuation", 2],
  ["mixed-lead-brackets", 1],
  ["overlong-text", 1],
  ["partial-row", 1],
  ["repeated-lead-mark", 1],
  ["serial-number-disorder", 2],
  ["stray-characters", 1],
  ["unit-name-variant", 2],
  ["unusual-leader", 1],
];
/** The most rows, with nothing in them, between two pauses. */
const ROWS_A_PAUSE = 1000;

describe("pauses", () => {
  it.each(PASSES)("%s makes some each time it goes over the rows", (id, passes) => {
    const rule = sheetRules.find((one) => one.id === id);
    const pauses = [...(rule?.check(sheet, bulletin) ?? [])].filter((hit) => hit === PAUSE).length;
    expect(pauses).toBeGreaterThanOrEqual((passes * ROWS) / ROWS_A_PAUSE);
    expect(pauses).toBeLessThan(ROWS / 10);
  });

  it("no rule makes one at every row", () => {
    for (const rule of sheetRules) {
      const pauses = [...rule.check(sheet, bulletin)].filter((hit) => hit === PAUSE).length;
      expect([rule.id, pauses < ROWS / 10]).toEqual([rule.id, true]);
    }
  });
});
