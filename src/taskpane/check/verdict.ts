import type { Finding, FindingKind, Report } from "../../core/model/report";
import { countTags, groupEntries } from "../list/entries";
import { TAG_WORDS, type EntryTag } from "../words";

/** `publishable`, or the gravest thing that stands in the way. */
export type VerdictTone = "publishable" | "contradicted" | "uncertain" | "layout";

export interface VerdictLine {
  readonly tone: VerdictTone;
  /** To be read across a desk: 还有3行矛盾（4条）、5行存疑. */
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
      headline: `还有 ${rowWords(report, { contradicted, uncertain })}`,
      detail: sentence([...errorWords(errors), ...reminderWords(reminders), ...decidedWords(report)]),
    };
  }
  if (errors.length > 0) {
    return {
      tone: "layout",
      headline: `${faultyKinds(errors)}有误`,
      detail: sentence([`有 ${errors.length} 条需要改正`, ...reminderWords(reminders), ...decidedWords(report)]),
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

/**
 * 行 are rows of the table, 条 entries of the list: told apart where a row has several. No-break spaces: a number stays
 * with its words where the line is broken.
 */
function rowWords(report: Report, rows: Readonly<Record<"contradicted" | "uncertain", number>>): string {
  const entries = entryCounts(report);
  return (["contradicted", "uncertain"] as const)
    .filter((tag) => rows[tag] > 0)
    .map((tag) => {
      const also = entries[tag] === rows[tag] ? "" : `（${entries[tag]}\u00a0条）`;
      return `${rows[tag]}\u00a0行${TAG_WORDS[tag]}${also}`;
    })
    .join("、");
}

const counted = new WeakMap<Report, Record<EntryTag, number>>();

/** A report is asked for its verdict at every change of the pane, and counted once. */
function entryCounts(report: Report): Record<EntryTag, number> {
  const known = counted.get(report) ?? countTags(groupEntries(report));
  counted.set(report, known);
  return known;
}

function errorWords(errors: readonly Finding[]): string[] {
  return errors.length > 0 ? [`另有 ${errors.length} 条${faultyKinds(errors)}错误`] : [];
}

function reminderWords(reminders: readonly Finding[]): string[] {
  return reminders.length > 0 ? [`${reminders.length} 条${faultyKinds(reminders)}提醒，请酌情处理`] : [];
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
