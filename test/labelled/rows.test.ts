import { readFileSync } from "node:fs";
import path from "node:path";

interface LabelledRow {
  readonly id: string;
  readonly target: string;
  readonly annualTarget?: string;
  readonly completion: string;
  readonly stated: string | null;
  readonly implied: readonly string[];
  readonly items: readonly { readonly target: string; readonly verdict: string; readonly evidence: string }[];
}

const STATUSES = ["完成", "部分完成", "未完成"];

const rows = readFileSync(path.join(__dirname, "rows.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledRow);

describe("the labelled rows", () => {
  it("have ids and texts of their own", () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.target + row.completion)).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [row.id, row] as const))("%s quotes its evidence and keeps to the vocabulary", (_, row) => {
    expect(row.target || row.annualTarget).toBeTruthy();
    expect(row.implied).toEqual(STATUSES.filter((status) => row.implied.includes(status)));
    expect(row.implied.length).toBeGreaterThan(0);
    if (row.stated !== null) expect(STATUSES).toContain(row.stated);
    for (const item of row.items) {
      expect(["met", "not_met", "in_progress", "unknown"]).toContain(item.verdict);
      expect(row.completion).toContain(item.evidence);
      if (item.verdict !== "unknown") expect(item.evidence).not.toBe("");
    }
  });

  it.each(rows.map((row) => [row.id, row] as const))("%s has a set that follows from its items", (_, row) => {
    const has = (...verdicts: string[]) => row.items.some((item) => verdicts.includes(item.verdict));
    const met = has("met");
    const open = has("not_met", "in_progress");
    if (met && open) expect(row.implied).toEqual(["部分完成"]);
    if (open) expect(row.implied).not.toContain("完成");
    if (!open) expect(row.implied).toContain("完成");
    if (met) expect(row.implied).not.toContain("未完成");
  });
});
