import { join } from "node:path";
import { cellName, cellText } from "../../../src/core/model/sheet";
import type { SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { sheetRules } from "../../../src/core/rules";
import { hitsOn, type SheetHit } from "../../../src/core/rules/rule";
import { SHARED_DATA, sharedDataMissing, tsvSnapshot } from "../../snapshot";
import { xlsxSnapshots } from "../../xlsx-snapshot";
import { applyEdits } from "./apply-edits";

type Found = SheetHit<string> & { readonly ruleId: string };

const SKIPPED = sharedDataMissing ? " (skipped: the real bulletins are not here)" : "";
const describeReal = sharedDataMissing ? describe.skip : describe;

/** Every finding, read by eye against the bulletin: rule and first cell of a row in the clean workbook. */
const IN_ROWS = [
  ...["irregular-status-punctuation D48", "irregular-status-punctuation D108", "irregular-status-punctuation D109"],
  ...["irregular-status-punctuation D110", "irregular-status-punctuation D111", "irregular-status-punctuation D112"],
  ...["garbled-leader E83", "garbled-leader E90", "garbled-leader E96"],
  ...["broken-unit-name F11", "broken-unit-name F20", "broken-unit-name F72", "broken-unit-name F74"],
  ...["unit-name-variant F49", "stray-name-fragment F37", "mixed-lead-brackets F13", "stray-characters D103"],
];

describeReal(`the real bulletin${SKIPPED}`, () => {
  it("has these findings and no others, as a workbook", async () => {
    const [sheet] = await xlsxSnapshots(join(SHARED_DATA, "bulletin-2023-05.xlsx"));
    expect(findingsIn(sheet!).map(nameOf)).toEqual(IN_ROWS);
  });

  it.each(["bulletin-2023-05-from-pdf.xlsx", "bulletin-2023-05.tsv"])(
    "has the same ones, and page furniture, as %s",
    async (file) => {
      const path = join(SHARED_DATA, file);
      const sheet = file.endsWith(".tsv") ? tsvSnapshot(path) : (await xlsxSnapshots(path))[0]!;
      const [furniture, ...others] = findingsIn(sheet);
      expect(furniture).toMatchObject({ ruleId: "page-furniture", messageId: "both" });
      expect(furniture!.cells).toHaveLength(56);
      const tasks = bulletinOf(sheet).tasks;
      const cleanRow = (row: number) => tasks.findIndex((task) => task.row === row) + 3;
      const inClean = others.map(({ ruleId, cells }) => {
        const cell = cellName(cells[0]!);
        return `${ruleId} ${cell.replace(/\d+/, String(cleanRow(cells[0]!.row)))}`;
      });
      expect(inClean).toEqual(IN_ROWS);
    },
  );

  it("is left with what only a person can settle once every fix is accepted, one after the other", async () => {
    let sheet = (await xlsxSnapshots(join(SHARED_DATA, "bulletin-2023-05-from-pdf.xlsx")))[0]!;
    const before = bulletinOf(sheet);
    for (let accepted = 0; accepted < 40; accepted++) {
      const fixable = findingsIn(sheet).find(({ fix }) => fix);
      if (!fixable?.fix) break;
      sheet = { ...applyEdits(sheet, fixable.fix.edits), merges: [] };
    }
    expect(findingsIn(sheet).map(({ ruleId }) => ruleId)).toEqual(["unit-name-variant"]);
    const after = bulletinOf(sheet);
    expect(after.usualLeaders).toEqual(before.usualLeaders);
    expect(after.usualUnits).toEqual(before.usualUnits);
    expect(after.tasks.map(({ stated }) => stated?.status)).toEqual(before.tasks.map(({ stated }) => stated?.status));
  });

  it("is quoted as it stands", async () => {
    const [sheet] = await xlsxSnapshots(join(SHARED_DATA, "bulletin-2023-05.xlsx"));
    for (const { evidence } of findingsIn(sheet!)) {
      expect(evidence!.length).toBeGreaterThan(0);
      for (const { cell, start, end, text } of evidence!) {
        expect(cellText(sheet!, cell).slice(start, end)).toBe(text);
      }
    }
  });
});

function bulletinOf(sheet: SheetSnapshot) {
  const reading = readBulletin(sheet);
  if (reading.kind !== "bulletin") throw new Error(reading.lookedFor);
  return reading.bulletin;
}

function findingsIn(sheet: SheetSnapshot): Found[] {
  const bulletin = bulletinOf(sheet);
  return sheetRules.flatMap((rule) => hitsOn(rule, sheet, bulletin).map((hit) => ({ ...hit, ruleId: rule.id })));
}

function nameOf({ ruleId, cells }: Found): string {
  return `${ruleId} ${cellName(cells[0]!)}`;
}
