import { factsOf, factsOfEach, quote, type TaskFacts } from "../facts/task-facts";
import type { DemandOutcome } from "../facts/demand-outcome";
import type { Task } from "../model/bulletin";
import { kept } from "../model/kept";
import { DEFAULT_SETTINGS } from "../model/settings";
import { Pace, type Steps } from "../model/steps";
import type { Finding, ItemExplanation, Judgement, Verdict } from "../model/report";
import { taskRules } from "../rules";
import { type TaskHit, type TaskRule, type Weight, wordMessage } from "../rules/rule";
import { reasonOf } from "./explain";

/** The judgement of one task with the findings it rests on. */
export interface JudgedTask {
  /** With the verdict as all hits together give it, whatever the user decided. */
  readonly judgement: Judgement;
  readonly findings: readonly RawFinding[];
  /** What each of the findings means for the verdict, in their order. */
  readonly weights: readonly Weight[];
}

/** A finding as the rule gives it, before what the user set and decided is looked at. */
export type RawFinding = Omit<Finding, "fingerprint" | "decision" | "statusFixes">;

/**
 * Judges one task. `month` is the bulletin's, 1-based; null where the title does not say. `tolerance`: how far 左右
 * reaches, as a share. Rests on nothing else of the task than what memory.ts compares.
 */
export function judgeTask(task: Task, month: number | null, tolerance = DEFAULT_SETTINGS.tolerance): JudgedTask {
  return judgedBy(task, factsOf(task, month, tolerance));
}

/** Judges several tasks as `judgeTask` does each of them. A step is a part of the work on one task, or on a few short ones. */
export function* judgeEach(tasks: readonly Task[], month: number | null, tolerance: number): Steps<JudgedTask[]> {
  const facts = yield* factsOfEach(tasks, month, tolerance);
  const judged: JudgedTask[] = [];
  const pace = new Pace();
  for (let at = 0; at < tasks.length; at++) {
    const known = facts[at] as TaskFacts;
    if (pace.isDue(HELD * (known.statements.length + known.outcomes.length))) yield;
    judged.push(judgedBy(tasks[at] as Task, known));
  }
  return judged;
}

/** What the rules cost for each statement and each outcome. See `Pace`. */
const HELD = 500;

function judgedBy(task: Task, facts: TaskFacts): JudgedTask {
  const findings: RawFinding[] = [];
  const weights: Weight[] = [];
  for (const rule of taskRules) {
    for (const hit of rule.check(facts)) {
      weights.push(hit.weight);
      findings.push(findingOf(rule, hit, task));
    }
  }
  const items: ItemExplanation[] = [];
  for (const outcome of facts.outcomes) items.push(explanationOf(facts, outcome));
  const { impliedStatuses } = facts;
  const judgement = { row: task.row, verdict: verdictOf(weights), impliedStatuses, items: kept(items) };
  return { findings: kept(findings), weights: kept(weights), judgement };
}

/** Contradicted over uncertain over supported. */
export function verdictOf(weights: readonly Weight[]): Verdict {
  if (weights.includes("decisive")) return "contradicted";
  return weights.includes("doubt") ? "uncertain" : "supported";
}

function findingOf(rule: TaskRule, hit: TaskHit<string>, task: Task): RawFinding {
  const message = rule.messages[hit.messageId];
  if (!message) throw new Error(`rule ${rule.id} has no message ${hit.messageId}`);
  // What is only doubted never stops publishing.
  const severity = hit.weight !== "decisive" && message.severity === "error" ? "warning" : message.severity;
  const cell = task.completion?.cell ?? { row: task.row, column: 0 };
  return {
    ruleId: rule.id,
    messageId: hit.messageId,
    kind: rule.kind,
    severity,
    taskRow: task.row,
    cells: [{ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 }],
    message: wordMessage(message.text, hit.data),
    evidence: hit.evidence,
    fix: null,
  };
}

function explanationOf(facts: TaskFacts, outcome: DemandOutcome): ItemExplanation {
  const { demand, statement, quantity } = outcome;
  if (!facts.target) throw new Error("an outcome without a target");
  const answer =
    statement && facts.completion
      ? quote(facts.completion, quantity?.normalizedStart ?? statement.start, quantity?.normalizedEnd ?? statement.end)
      : null;
  return {
    target: quote(facts.target, demand.start, demand.end),
    answer,
    outcome: outcome.outcome,
    reason: reasonOf(outcome),
  };
}
