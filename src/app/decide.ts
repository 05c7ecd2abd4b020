import type { Basis, Decision } from "../core/model/decision";
import type { Finding, Report } from "../core/model/report";
import { taskTitle } from "../core/model/task-title";
import { LIMITS } from "../core/plan/basis-text";
import { inExcel, writing } from "../excel/session";
import { analyzeAtEase, cancellable, type CancelledOutcome } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import type { Checked } from "./checked-sheet";
import type { Found, NotFound } from "./find-bulletin";
import { keepDecisions } from "./kept-basis";
import { lookAgain, withMarks, type Again, type RecheckRequest } from "./recheck";

export interface DecideRequest extends RecheckRequest {
  readonly fingerprint: string;
  readonly kind: Decision["kind"];
  /** ignored: has to be given. forwarded: a note to the unit, may be "". At most 500 characters. */
  readonly reason: string;
}

/** What became of a decision. */
export type DecideOutcome =
  | ({ readonly kind: "decided" } & Checked)
  | { readonly kind: "refused"; readonly sentence: string }
  | NotFound
  | CancelledOutcome
  | Failed;

/**
 * Keeps in the workbook what the user decided about a finding, in place of what was decided before. The sheet is read
 * again first: where the text has changed and the finding is no longer there, nothing is kept. Never throws.
 */
export function decide(request: DecideRequest, now = new Date()): Promise<DecideOutcome> {
  const reason = request.reason.trim();
  if (request.kind === "ignored" && reason === "") return Promise.resolve(refused("请写明忽略的理由。"));
  if (reason.length > LIMITS.reasonLength) {
    return Promise.resolve(refused(`理由太长，请写在${LIMITS.reasonLength}字以内。`));
  }
  return inWorkbook("保存处理记录", async (context) => {
    const again = await lookAgain(context, request);
    if (again.kind !== "found") return again;
    const finding = again.found.report.findings.find(({ fingerprint }) => fingerprint === request.fingerprint);
    if (finding === undefined) return refused(GONE);
    const { decisions } = again.kept.basis;
    const decision: Decision = {
      kind: request.kind,
      ruleId: finding.ruleId,
      fingerprint: finding.fingerprint,
      reason,
      quote: quoteFor(again.found.report, finding),
      decidedAt: now.toISOString(),
    };
    return keepAndTell(context, again, request, [...decisions.filter((one) => !isSame(one, decision)), decision]);
  });
}

export interface RevokeRequest extends RecheckRequest {
  readonly fingerprint: string;
}

/** Takes a decision back, also one whose finding is gone. Never throws. */
export function revokeDecision(request: RevokeRequest): Promise<DecideOutcome> {
  return inWorkbook("撤回处理记录", async (context) => {
    const again = await lookAgain(context, request);
    if (again.kind !== "found") return again;
    const { decisions } = again.kept.basis;
    const left = decisions.filter(({ fingerprint }) => fingerprint !== request.fingerprint);
    if (left.length === decisions.length) return refused("没有找到这一条处理记录，可能已经撤回了。");
    return keepAndTell(context, again, request, left);
  });
}

const GONE = "这一条的文字在检查之后有过改动，没有保存。列表已经过期，请重新检查后再处理。";

const HALF_KEPT = "可能只做了一部分：处理记录已经改了，标记还没有。请重新点“一键检查”核对。";

function inWorkbook(
  doing: string,
  batch: (context: Excel.RequestContext) => Promise<DecideOutcome>,
): Promise<DecideOutcome> {
  return cancellable(() => attempt(() => inExcel(doing, batch, HALF_KEPT)));
}

/** Keeps the decisions, then settles the findings by them: no task is judged again. */
async function keepAndTell(
  context: Excel.RequestContext,
  { found, kept }: Again,
  request: RecheckRequest,
  decisions: readonly Decision[],
): Promise<DecideOutcome> {
  if (decisions.length > LIMITS.decisions) {
    return refused(`处理记录最多${LIMITS.decisions}条。请先撤回一些不再需要的，再试一次。`);
  }
  const result = await keepDecisions(context, decisions, kept);
  if (result.kind === "refused") return result;
  const basis: Basis = { ...kept.basis, decisions };
  const settled = await settledBy(found, basis);
  const again: Again = { kind: "found", found: settled, kept: { ...kept, basis } };
  return writing(async () => ({ kind: "decided", ...(await withMarks(context, again, request)) }));
}

async function settledBy(found: Found, basis: Basis): Promise<Found> {
  const analysis = await analyzeAtEase(found.snapshot, {}, basis, found.memory);
  return analysis.kind === "report" ? { ...found, ...analysis, kind: "found" } : found;
}

function isSame(a: Decision, b: Decision): boolean {
  return a.ruleId === b.ruleId && a.fingerprint === b.fingerprint;
}

/** The first words of what a finding is about: the task, else the words it quotes, else what it says. */
function quoteFor({ bulletin }: Report, finding: Finding): string {
  const task = bulletin.tasks.find(({ row }) => row === finding.taskRow);
  const words = task ? taskTitle(task) : (finding.evidence[0]?.text ?? finding.message);
  return [...words.replace(/\s+/gu, " ").trim()].slice(0, LIMITS.quoteLength / 2).join("");
}

function refused(sentence: string): { readonly kind: "refused"; readonly sentence: string } {
  return { kind: "refused", sentence };
}
