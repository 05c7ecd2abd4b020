import { verdictOf } from "../../../src/taskpane/check/verdict";
import { countTags, groupEntries } from "../../../src/taskpane/list/entries";
import { cleanReport, finding, judgement, layoutReport, mixedReport, report, task } from "../sample-report";

const spaced = (text: string) => text.replace(/\u00a0/g, " ");

describe("verdictOf", () => {
  it("says that a table without a problem can be published", () => {
    expect(verdictOf(cleanReport())).toEqual({ tone: "publishable", headline: "可以发布", detail: "未发现矛盾。" });
  });

  it("counts contradicted and uncertain tasks before anything else", () => {
    const { tone, headline, detail } = verdictOf(mixedReport());
    expect([tone, spaced(headline)]).toEqual(["contradicted", "还有 2 行矛盾、1 行存疑"]);
    expect(detail).toBe("另有 1 条版式错误；1 条文字提醒，请酌情处理。");
  });

  it("tells rows and entries apart where a row has several, as the counts below do", () => {
    const mixed = mixedReport();
    const first = mixed.findings.find(({ kind, severity }) => kind === "status" && severity === "error")!;
    const more = { ...mixed, findings: [...mixed.findings, { ...first, messageId: "other", fingerprint: "other" }] };
    const counts = countTags(groupEntries(more));
    expect([counts.contradicted, counts.uncertain]).toEqual([3, 1]);
    expect(spaced(verdictOf(more).headline)).toBe("还有 2 行矛盾（3 条）、1 行存疑");
  });

  it("leaves out what there is none of", () => {
    const one = task(2, "1", "completed", "建成充电站3座。", "充电站正在施工。");
    const uncertain = verdictOf(report([one], [judgement(2, "uncertain", ["completed", "partial"])], []));
    expect([uncertain.tone, spaced(uncertain.headline), uncertain.detail]).toEqual(["uncertain", "还有 1 行存疑", ""]);
  });

  it("names the kind of fault when only layout or wording stands in the way", () => {
    expect(verdictOf(layoutReport())).toMatchObject({ tone: "layout", headline: "版式有误" });
    const wording = finding({ kind: "wording", message: "…" });
    expect(verdictOf({ ...layoutReport(), findings: [wording] }).headline).toBe("文字有误");
    expect(verdictOf({ ...layoutReport(), findings: [...layoutReport().findings, wording] }).headline).toBe(
      "版式、文字有误",
    );
  });

  it("lets warnings and notes through, and mentions warnings", () => {
    const findings = (["warning", "info"] as const).map((severity) =>
      finding({ kind: "layout", severity, message: "…" }),
    );
    expect(verdictOf({ ...cleanReport(), findings })).toEqual({
      tone: "publishable",
      headline: "可以发布",
      detail: "未发现矛盾；1 条版式提醒，请酌情处理。",
    });
  });

  it("never calls a table without a single task publishable", () => {
    expect(verdictOf(report([], [], []))).toMatchObject({ tone: "layout", headline: "没有任务可查" });
  });
});
