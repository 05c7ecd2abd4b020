import type { Finding, FindingKind, Report } from "../../core/model/report";

/** `publishable`, or the gravest thing that stands in the way. */
export type VerdictTone = "publishable" | "contradicted" | "uncertain" | "layout";

export interface VerdictLine {
  readonly tone: VerdictTone;
  /** To be read across a desk: 还有3处矛盾、5处存疑. */
  readonly headline: string;
  /** One sentence on the rest. */
  readonly detail: string;
}

/**
 * The report in one line. Tasks whose status is contradicted or uncertain come first, then layout and wording at
 * error level; warnings, notes and what the user ignored do not stop publishing.
 */
export function verdictOf(report: Report): VerdictLine {
  const contradicted = report.judgements.filter((judgement) => judgement.verdict === "contradicted").length;
  const uncertain = report.judgements.filter((judgement) => judgement.verdict === "uncertain").length;
  const counted = report.findings.filter(({ kind, decision }) => kind !== "status" && decision?.kind !== "ignored");
  const errors = counted.filter(({ severity }) => severity === "error");
  const reminders = counted.filter(({ severity }) => severity === "warning");

  if (contradicted + uncertain > 0) {
    return {
      tone: contradicted > 0 ? "contradicted" : "uncertain",
      headline: `还有 ${places(contradicted, uncertain)}`,
      detail: sentence([...errorWords(errors), ...reminderWords(reminders), ...decidedWords(report)]),
    };
  }
  if (errors.length > 0) {
    return {
      tone: "layout",
      headline: `${faultyKinds(errors)}有误`,
      detail: sentence([`有 ${errors.length} 处需要改正`, ...reminderWords(reminders), ...decidedWords(report)]),
    };
  }
  if (report.judgements.length === 0) {
    return { tone: "layout", headline: "没有任务可查", detail: "表头下面没有读到任务行。" };
  }
  return {
    tone: "publishable",
    headline: "可以发布",
    detail: sentence(["未发现矛盾", ...reminderWords(reminders), ...decidedWords(report)]),
  };
}

/** No-break spaces: a number stays with its words where the line is broken. */
function places(contradicted: number, uncertain: number): string {
  const parts = [];
  if (contradicted > 0) parts.push(`${contradicted}\u00a0处矛盾`);
  if (uncertain > 0) parts.push(`${uncertain}\u00a0处存疑`);
  return parts.join("、");
}

function errorWords(errors: readonly Finding[]): string[] {
  return errors.length > 0 ? [`另有 ${errors.length} 处${faultyKinds(errors)}错误`] : [];
}

function reminderWords(reminders: readonly Finding[]): string[] {
  return reminders.length > 0 ? [`${reminders.length} 处${faultyKinds(reminders)}提醒，请酌情处理`] : [];
}

/** What was settled by the user's word counts no longer, but must not be forgotten. */
function decidedWords({ findings }: Report): string[] {
  const decided = (kind: string) => findings.filter(({ decision }) => decision?.kind === kind).length;
  const parts = [];
  if (decided("ignored") > 0) parts.push(`已忽略 ${decided("ignored")} 条`);
  if (decided("forwarded") > 0) parts.push(`已转责任单位 ${decided("forwarded")} 条`);
  return parts.length === 0 ? [] : [parts.join("，")];
}

function faultyKinds(findings: readonly Finding[]): string {
  const has = (kind: FindingKind) => findings.some((finding) => finding.kind === kind);
  if (has("layout") && has("wording")) return "版式、文字";
  return has("wording") ? "文字" : "版式";
}

function sentence(parts: readonly string[]): string {
  return parts.length > 0 ? `${parts.join("；")}。` : "";
}
