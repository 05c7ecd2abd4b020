import { join } from "node:path";
import { analyze } from "../../src/core/report/analyze";
import { SHARED_DATA, sharedDataMissing } from "../snapshot";
import { xlsxSnapshots } from "../xlsx-snapshot";

const SKIPPED = sharedDataMissing ? " (skipped: the real bulletins are not here)" : "";
const describeReal = sharedDataMissing ? describe.skip : describe;

/** What an officer who read all rows holds against the bulletin; by 序号. */
const CONTRADICTED = ["2", "65", "76"];
const MOST_UNCERTAIN = 10;

describeReal(`the verdicts on the real bulletin${SKIPPED}`, () => {
  it("accuse the rows that an officer would, no other, and leave few open", async () => {
    const [sheet] = await xlsxSnapshots(join(SHARED_DATA, "bulletin-2023-05.xlsx"));
    const analysis = analyze(sheet!);
    if (analysis.kind !== "report") throw new Error("no bulletin was found");
    const { report } = analysis;
    const numbered = (verdict: string) =>
      report.judgements
        .filter((judgement) => judgement.verdict === verdict)
        .map(({ row }) => report.bulletin.tasks.find((task) => task.row === row)?.serialNumber?.text);
    expect(numbered("contradicted")).toEqual(CONTRADICTED);
    expect(numbered("uncertain").length).toBeLessThanOrEqual(MOST_UNCERTAIN);
  });
});
