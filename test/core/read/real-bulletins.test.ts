import { join } from "node:path";
import type { Bulletin, Task } from "../../../src/core/model/bulletin";
import type { SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { SHARED_DATA, sharedDataMissing, tsvSnapshot } from "../../snapshot";
import { xlsxSnapshots } from "../../xlsx-snapshot";

const describeReal = sharedDataMissing ? describe.skip : describe;
const why = sharedDataMissing ? " (skipped: ../shared/data is not on this machine)" : "";

function bulletinOf(sheet: SheetSnapshot): Bulletin {
  const reading = readBulletin(sheet);
  if (reading.kind === "none") throw new Error(reading.lookedFor);
  return reading.bulletin;
}

/** What must not depend on how the bulletin came into the workbook. */
const gist = (task: Task) => ({
  serialNumber: task.serialNumber?.text,
  status: task.stated?.status,
  word: task.stated?.word,
  narrative: task.completion?.text.slice(task.narrativeStart),
  leaders: task.leaders.map(({ name }) => name),
  units: task.responsibleUnits.map(({ name, lead }) => [name, lead]),
  leadUnit: task.leadUnit,
  notes: task.nameNotes.map(({ kind, written }) => [kind, written.text]),
});

describeReal(`the real bulletin, kept in three ways${why}`, () => {
  const open = async (file: string) =>
    file.endsWith(".tsv") ? [tsvSnapshot(join(SHARED_DATA, file))] : xlsxSnapshots(join(SHARED_DATA, file));
  const files = ["bulletin-2023-05.tsv", "bulletin-2023-05.xlsx", "bulletin-2023-05-from-pdf.xlsx"];
  const count = (tasks: readonly Task[], status: string) =>
    tasks.filter(({ stated }) => stated?.status === status).length;

  it.each(files)("%s: tasks, statuses, title and columns", async (file) => {
    const bulletin = bulletinOf((await open(file))[0]!);
    expect(bulletin.tasks.map(({ serialNumber }) => serialNumber?.text)).toEqual(
      Array.from({ length: 124 }, (_, n) => String(n + 1)),
    );
    const counts = ["completed", "partial", "notCompleted"].map((status) => count(bulletin.tasks, status));
    expect(counts).toEqual([106, 15, 3]);
    expect(bulletin.title).toMatchObject({ year: 2023, month: 5, period: null });
    expect(bulletin.columns).toHaveLength(6);
    expect([bulletin.duplicateColumns, bulletin.unknownColumns, bulletin.trailingRows]).toEqual([[], [], []]);
  });

  it("the same tasks, statuses, leaders and units in each", async () => {
    const [expected, ...others] = await Promise.all(
      files.map(async (file) => bulletinOf((await open(file))[0]!).tasks.map(gist)),
    );
    for (const tasks of others) expect(tasks).toEqual(expected);
  });

  it("names, repaired: nobody and no unit that is only a piece", async () => {
    const bulletin = bulletinOf((await open(files[2]!))[0]!);
    expect(bulletin.usualLeaders).toHaveLength(10);
    expect(bulletin.usualUnits).toHaveLength(53);
    const mentions = bulletin.tasks.flatMap(({ leaders, responsibleUnits }) => [...leaders, ...responsibleUnits]);
    const repaired = (repair: string) => mentions.filter((mention) => mention.repair === repair);
    // Three cells with two names each; five names across a line wrap.
    expect([repaired("recognised").length, repaired("rejoined").length]).toEqual([6, 5]);
    for (const { name, written } of repaired("rejoined")) expect(written.text.replace(/\s/g, "")).toBe(name);
    const usual = bulletin.usualLeaders.filter(({ count: uses }) => uses > 10).map(({ name }) => name);
    for (const { name } of repaired("recognised")) expect(usual).toContain(name);
    expect(bulletin.tasks.filter(({ leadUnit, responsibleUnits }) => !leadUnit && responsibleUnits.length < 2)).toEqual(
      [],
    );
    const notes = bulletin.tasks.flatMap(({ nameNotes }) => nameNotes);
    expect(notes.map(({ kind }) => kind)).toEqual(["remark", "fragment"]);
  });

  it("page furniture is told from rows", async () => {
    const bulletin = bulletinOf((await open(files[2]!))[0]!);
    const kinds = (kind: string) => bulletin.furniture.filter((row) => row.kind === kind).length;
    expect([kinds("repeatedHeader"), kinds("blank"), bulletin.furniture.length]).toEqual([28, 28, 56]);
    expect(bulletinOf((await open(files[1]!))[0]!).furniture).toEqual([]);
  });
});
