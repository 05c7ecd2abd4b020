import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rangeName } from "../../src/core/model/sheet";
import { analyze } from "../../src/core/report/analyze";
import { tsvSnapshot } from "../snapshot";

/**
 * The whole report of the shipped sample, one line a task or finding. A changed line is reviewed against the comments
 * of sample.tsv, which say what is meant to be wrong; it is never regenerated to go green.
 */
const GOLDEN = join(__dirname, "sample.report.txt");

function reportLines(): string[] {
  const analysis = analyze(tsvSnapshot(join(__dirname, "sample.tsv")));
  if (analysis.kind !== "report") throw new Error(analysis.lookedFor);
  const { bulletin, judgements, findings, tally } = analysis.report;
  return [
    ...judgements.map((judgement, index) => {
      const stated = bulletin.tasks[index]?.stated?.status ?? "none";
      return `row ${judgement.row + 1}: ${stated} → ${judgement.impliedStatuses.join("/")} ${judgement.verdict}`;
    }),
    ...findings.map((finding) => `${finding.cells.map(rangeName).join(",")} ${finding.ruleId}/${finding.messageId} ${finding.message}`),
    ...tally.byLeader.map((line) => `${line.name} ${line.total}: ${line.completed}/${line.partial}/${line.notCompleted}`),
  ];
}

describe("the shipped sample", () => {
  it("is reported as it was reviewed", () => {
    expect(reportLines()).toEqual(readFileSync(GOLDEN, "utf8").trimEnd().split("\n"));
  });
});
