import type { Status, Task } from "../model/bulletin";
import type { Evidence } from "../model/report";
import { DEFAULT_SETTINGS } from "../model/settings";
import { finish, Pace, type Steps } from "../model/steps";
import { changed, type DemandOutcome } from "./demand-outcome";
import type { JudgedText } from "./judged-text";
import { annualTargetOf, MOST_DEMANDS, Reading, STAGES } from "./reading";
import type { Statement } from "./statements/statements";
import { leftOut } from "./work/left-out";
import { undoneBeside, workBeside } from "./work/work-beside";

/** Everything that is known of one task before any rule looks at it. Worked out once. */
export interface TaskFacts {
  readonly row: number;
  readonly month: number | null;
  readonly stated: Status | null;
  /** The target that governs: the month's, or the annual one where that is blank. null where both are. */
  readonly target: JudgedText | null;
  /** The annual target, read when first asked for: few rows need it beside the month's. */
  readonly annualTarget: () => JudgedText | null;
  readonly completion: JudgedText | null;
  readonly statements: readonly Statement[];
  readonly outcomes: readonly DemandOutcome[];
  /** The text that is too long to be read to its end, if one is: then no outcome is sure. */
  readonly unread: JudgedText | null;
  /** All that was judged is met, but no word of the text takes up a piece of work that the target names as well. */
  readonly leavesOut: boolean;
  /** In the order completed, partial, notCompleted. Never empty. */
  readonly impliedStatuses: readonly Status[];
}

/** What outcomes may bear out (`impliedBy`): one list for each, so that they can be told apart by being the same. */
const ALL: readonly Status[] = ["completed", "partial", "notCompleted"];
const COMPLETED: readonly Status[] = ["completed"];
const UP_TO_PARTIAL: readonly Status[] = ["completed", "partial"];
const PARTIAL: readonly Status[] = ["partial"];
const FROM_PARTIAL: readonly Status[] = ["partial", "notCompleted"];
const NOT_COMPLETED: readonly Status[] = ["notCompleted"];

/** Reads one task. `month` is the bulletin's, 1-based; `tolerance` how far 左右 reaches, as a share. */
export function factsOf(task: Task, month: number | null, tolerance = DEFAULT_SETTINGS.tolerance): TaskFacts {
  const [facts] = finish(factsOfEach([task], month, tolerance));
  return facts as TaskFacts;
}

/**
 * Reads several tasks, each stage for all of them before the next begins: a processor that does one thing at a time keeps
 * what it needs for it at hand. A step is one stage of a long task, or of a few short ones.
 */
export function* factsOfEach(tasks: readonly Task[], month: number | null, tolerance: number): Steps<TaskFacts[]> {
  const pace = new Pace();
  const all: Reading[] = [];
  for (const task of tasks) all.push(new Reading(task, month, tolerance));
  for (const stage of STAGES) {
    for (const reading of all) {
      stage(reading);
      if (pace.isDue(costOf(reading))) yield;
    }
  }
  return all.map(factsIn);
}

/** What one stage of the work on a task costs: a character of it is looked at many times. See `Pace`. */
function costOf({ opened: { target, completion } }: Reading): number {
  return LOOKS * ((target?.text.normalized.text.length ?? 0) + (completion?.text.normalized.text.length ?? 0));
}

const LOOKS = 4;

function factsIn(reading: Reading): TaskFacts {
  const { task, month, target, completion, statements, demands, answering } = reading;
  const stated = task.stated?.status ?? null;
  const known = { row: task.row, month, stated, target, annualTarget: annualTargetOf(reading), completion, statements };
  return target && completion
    ? concluded({ ...known, target, completion }, demands.length, answering?.outcomes ?? NO_OUTCOMES)
    : { ...known, outcomes: listed(NO_OUTCOMES, NO_OUTCOMES), unread: null, impliedStatuses: ALL, leavesOut: false };
}

type Known = Pick<TaskFacts, "row" | "month" | "stated" | "annualTarget" | "statements"> & {
  readonly target: JudgedText;
  readonly completion: JudgedText;
};

/** What follows from the outcomes that were `found` for so many demands. */
function concluded(known: Known, demands: number, found: readonly DemandOutcome[]): TaskFacts {
  const { row, month, stated, target, annualTarget, completion, statements } = known;
  const unread = !target.complete || demands > MOST_DEMANDS ? target : completion.complete ? null : completion;
  const told = listed(unread ? found.map(doubted) : found, NO_OUTCOMES);
  const borne = impliedBy(told);
  const beside =
    borne === COMPLETED
      ? undoneBeside(told, target, statements)
      : borne === ALL || borne === FROM_PARTIAL || borne === NOT_COMPLETED
        ? workBeside(told, target, completion, statements, borne === ALL)
        : [];
  const outcomes = beside.length > 0 ? listed(told, beside) : told;
  const impliedStatuses = impliedBy(outcomes);
  const leavesOut = impliedStatuses === COMPLETED && leftOut(outcomes, target, statements) !== null;
  return {
    row,
    month,
    stated,
    target,
    annualTarget,
    completion,
    statements,
    outcomes,
    unread,
    impliedStatuses,
    leavesOut,
  };
}

const NO_OUTCOMES: readonly DemandOutcome[] = [];

/**
 * Both lists in one, made here and nowhere else: engines tell apart lists by how they were made, and code that met one
 * kind only is compiled anew when it meets another.
 */
function listed(told: readonly DemandOutcome[], beside: readonly DemandOutcome[]): readonly DemandOutcome[] {
  const all: DemandOutcome[] = [];
  for (const outcome of told) all.push(outcome);
  for (const outcome of beside) all.push(outcome);
  return all;
}

/** An outcome beside text that was not read to its end: what is met may yet be denied there, what is not may be met. */
function doubted(outcome: DemandOutcome): DemandOutcome {
  const isOpen = outcome.outcome === "met" || outcome.outcome === "unknown";
  return changed(outcome, isOpen ? { outcome: "unknown", reason: "unread", sure: false } : { sure: false });
}

/** The words at `[start, end)` of a judged text's normalized form, as they stand in the cell. */
export function quote(text: JudgedText, start: number, end: number): Evidence {
  const span = text.normalized.rawSpan(start, end);
  return {
    cell: text.cell,
    start: span.start + text.offset,
    end: span.end + text.offset,
    text: text.normalized.raw.slice(span.start, span.end),
  };
}

/** Which statuses the outcomes bear out (JUDGING, 4). */
function impliedBy(outcomes: readonly DemandOutcome[]): readonly Status[] {
  let [met, unmet, unknown] = [0, 0, 0];
  for (const { outcome } of outcomes) {
    if (outcome === "met") met++;
    else if (outcome === "unknown") unknown++;
    else unmet++;
  }
  if (unmet === 0) {
    if (unknown === 0 && met > 0) return COMPLETED;
    const nearlyMet = outcomes.some(
      ({ reason, partlyMet }) => reason === "worksDone" || reason === "late" || partlyMet,
    );
    return met > 0 || nearlyMet ? UP_TO_PARTIAL : ALL;
  }
  if (met > 0 || outcomes.some((entry) => isUnmet(entry) && entry.partlyMet)) return PARTIAL;
  const begun = unknown > 0 || outcomes.some((entry) => isUnmet(entry) && entry.progress);
  return begun ? FROM_PARTIAL : NOT_COMPLETED;
}

/** Outcomes that fall short of the target. */
export function unmetOf(facts: TaskFacts): readonly DemandOutcome[] {
  return facts.outcomes.filter(isUnmet);
}

function isUnmet({ outcome }: DemandOutcome): boolean {
  return outcome === "short" || outcome === "open";
}

/** The words of the target that ask for it. */
export function demandOf(facts: TaskFacts, { demand }: DemandOutcome): Evidence {
  return quote(facts.target as JudgedText, demand.start, demand.end);
}

/** The words of the completion that answer it: the amount where one decides, else the phrase; null where none does. */
export function answerOf(facts: TaskFacts, { statement, quantity }: DemandOutcome): Evidence | null {
  if (!statement) return null;
  return quantity
    ? quote(facts.completion as JudgedText, quantity.normalizedStart, quantity.normalizedEnd)
    : quote(facts.completion as JudgedText, statement.start, statement.end);
}
