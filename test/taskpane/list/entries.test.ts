import fc from "fast-check";
import type { Finding, Severity, Verdict } from "../../../src/core/model/report";
import { filtered, NO_FILTER } from "../../../src/taskpane/list/list-filter";
import { countTags, groupEntries } from "../../../src/taskpane/list/entries";
import { ENTRY_TAGS } from "../../../src/taskpane/words";
import { at, finding, judgement, mixedReport, report, task } from "../sample-report";

describe("groupEntries", () => {
  it("puts the sheet as a whole first, then the rows with a problem in order", () => {
    const groups = groupEntries(mixedReport());
    expect(groups.map(({ row }) => row)).toEqual([null, 2, 3, 7]);
    expect(groups[1]?.task?.serialNumber?.text).toBe("1");
    expect(groups[1]?.entries.map(({ tag }) => tag)).toEqual(["contradicted", "note", "wording"]);
  });

  it("speaks for a verdict that no finding speaks for", () => {
    const one = task(2, "1", "completed", "建成充电站3座。", "充电站正在施工。");
    const groups = groupEntries(report([one], [judgement(2, "contradicted", ["partial", "notCompleted"])], []));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.entries).toEqual([
      expect.objectContaining({
        tag: "contradicted",
        severity: "error",
        message: "填报“完成”，文本支持“部分完成”或“未完成”",
        place: at(2, 3),
      }),
    ]);
  });

  it("does not list all three statuses as if that told anything", () => {
    const one = task(2, "1", "completed", "建成充电站3座。", "充电站有关情况见附件。");
    const all = judgement(2, "uncertain", ["completed", "partial", "notCompleted"]);
    expect(groupEntries(report([one], [all], []))[0]?.entries[0]?.message).toBe("填报“完成”，文本支持哪种状态都有可能");
  });

  it.each<[Verdict, Severity, string]>([
    ["contradicted", "error", "contradicted"],
    ["contradicted", "warning", "note"],
    ["uncertain", "error", "uncertain"],
    ["uncertain", "warning", "uncertain"],
    ["uncertain", "info", "note"],
    ["supported", "error", "note"],
    ["supported", "warning", "note"],
  ])("in a row that is %s, a status finding at level %s is shown as %s", (verdict, severity, tag) => {
    const one = task(2, "1", "completed", "建成充电站3座。", "充电站正在施工。");
    const found = finding({ kind: "status", severity, message: "…", taskRow: 2, cells: [at(2, 3)] });
    const [group] = groupEntries(report([one], [judgement(2, verdict, ["completed"])], [found]));
    expect(group?.entries.find((entry) => entry.finding === found)?.tag).toBe(tag);
  });

  it("gives the same problem the same key in the next report, and two problems two keys", () => {
    const keys = () => groupEntries(mixedReport()).flatMap((group) => group.entries.map((entry) => entry.key));
    expect(keys()).toEqual(keys());
    const twice = finding({ kind: "wording", message: "…", taskRow: 2, cells: [at(2, 3)] });
    const one = task(2, "1", "completed", "建成充电站3座。", "充电站正在施工。");
    const [group] = groupEntries(report([one], [judgement(2, "supported", ["completed"])], [twice, { ...twice }]));
    expect(new Set(group?.entries.map((entry) => entry.key)).size).toBe(2);
  });
});

describe("counts and narrowing", () => {
  const verdicts = fc.constantFrom<Verdict>("supported", "uncertain", "contradicted");
  const found = fc.record({
    kind: fc.constantFrom<Finding["kind"]>("layout", "wording", "status"),
    severity: fc.constantFrom<Severity>("error", "warning", "info"),
    row: fc.option(fc.nat(6)),
  });
  const reports = fc
    .tuple(fc.array(verdicts, { maxLength: 7 }), fc.array(found, { maxLength: 20 }))
    .map(([judged, findings]) => {
      const tasks = judged.map((_, row) => task(row, String(row + 1), "completed", "建成充电站3座。", "已建成。"));
      return report(
        tasks,
        judged.map((verdict, row) => judgement(row, verdict, ["completed"])),
        findings.map(({ kind, severity, row }) => finding({ kind, severity, message: "…", taskRow: row })),
      );
    });

  it("count entries; the rows with any are those that the verdict line counts", () => {
    fc.assert(
      fc.property(reports, (one) => {
        const groups = groupEntries(one);
        const counts = countTags(groups);
        for (const tag of ["contradicted", "uncertain"] as const) {
          const rows = groups.filter(({ entries }) => entries.some((entry) => entry.tag === tag));
          expect(rows).toHaveLength(one.judgements.filter(({ verdict }) => verdict === tag).length);
        }
        for (const tag of ENTRY_TAGS) {
          const listed = filtered(groups, { ...NO_FILTER, tag }).flatMap(({ entries }) => entries);
          expect(counts[tag]).toBe(listed.length);
        }
      }),
    );
  });

  it("show every finding once, under one tag", () => {
    fc.assert(
      fc.property(reports, (one) => {
        const groups = groupEntries(one);
        const all = groups.flatMap((group) => group.entries);
        expect(all.filter((entry) => entry.finding !== null)).toHaveLength(one.findings.length);
        expect(new Set(all.map((entry) => entry.key)).size).toBe(all.length);
        const tags = ["contradicted", "uncertain", "layout", "wording", "note"] as const;
        const narrowed = tags.flatMap((tag) =>
          filtered(groups, { ...NO_FILTER, tag }).flatMap((group) => group.entries),
        );
        expect(narrowed).toHaveLength(all.length);
        expect(filtered(groups, NO_FILTER)).toEqual(groups);
      }),
    );
  });
});
