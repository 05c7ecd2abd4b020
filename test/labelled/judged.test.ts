import { readFileSync } from "node:fs";
import path from "node:path";
import { type Case, casesOf, type LabelledRow, sameSet, STATUS_WORDS } from "../eval/score";

/**
 * Every labelled row is judged to the statuses of its label, but for those in misses.txt: "ID statuses found instead",
 * with 误判 where a status that fits the label is called contradicted. A row that is judged rightly now leaves the list;
 * a row that enters it is looked at first.
 */
const MISSES = path.join(__dirname, "misses.txt");

const rows = readFileSync(path.join(__dirname, "rows.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledRow);

describe("the labelled rows", () => {
  it("are judged as labelled, but for the known misses", () => {
    const known = readFileSync(MISSES, "utf8").trimEnd().split("\n");
    expect(missesOf(casesOf(rows)).sort()).toEqual(known);
  });
});

/** One line a row that is missed. */
function missesOf(cases: readonly Case[]): string[] {
  const accused = new Set(
    cases
      .filter((entry) => !entry.contradiction && entry.judgement.verdict === "contradicted")
      .map(({ row }) => row.id),
  );
  return cases
    .filter((entry) => entry.stated === "completed" && (!sameSet(entry) || accused.has(entry.row.id)))
    .map(({ row, judgement }) => {
      const found = judgement.impliedStatuses.map((status) => STATUS_WORDS[status]).join("/");
      return `${row.id} ${found}${accused.has(row.id) ? " 误判" : ""}`;
    });
}
