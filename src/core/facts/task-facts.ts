import type { CellContent, Status, Task } from "../model/bulletin";
import type { Evidence } from "../model/report";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { CellAddress } from "../model/sheet";
import { finish, Pace, type Steps } from "../model/steps";
import { normalize } from "../text/normalize";
import { answersTo } from "./alignment";
import { cancellingAsked } from "./phrases/cancelling";
import { type Demand, demandsOf } from "./demands/demands";
import { type Asked, changed, type DemandOutcome } from "./demand-outcome";
import { outcomesOf } from "./outcomes";
import { type PhrasedText, phrasesOf } from "./phrases/phrases";
import { type Statement, statementsOf } from "./statements/statements";
import { leftOut } from "./work/left-out";
import { workBeside } from "./work/work-beside";

/** A text that was judged, with its cell. Offsets in it are turned into evidence by `quote`. */
export interface JudgedText extends PhrasedText {
  readonly cell: CellAddress;
  /** Offset of the judged text in the raw text of the cell (after a status word). */
  readonly offset: number;
}

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

/** No result is reached, though something is on its way. */
const NONE_REACHED = ["partial", "notCompleted"].join();
const ONLY_COMPLETED: string = "completed";
const ALL: readonly Status[] = ["completed", "partial", "notCompleted"];

/** Every demand is held against every statement: beyond what anybody writes into a cell no verdict is certain. */
const MOST_DEMANDS = 40;
/** No printed page holds a cell of so many characters; what stands behind them is not read. */
const LONGEST_TEXT = 8_000;

/** Something to read: a letter or a digit. */
const READABLE = /[\p{L}\p{N}]/u;

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
  const texts: Texts[] = [];
  for (const task of tasks) {
    const read = textsOf(task, tolerance);
    texts.push(read);
    if (pace.isDue(costOf(read))) yield;
  }
  const told: (readonly Statement[])[] = [];
  for (const read of texts) {
    const { target, completion } = read;
    told.push(target && completion ? statementsOf(completion, month, cancellingAsked(target.phrases)) : []);
    if (pace.isDue(costOf(read))) yield;
  }
  const demanded: (readonly Demand[])[] = [];
  for (const read of texts) {
    demanded.push(read.target && read.completion ? demandsOf(read.target) : []);
    if (pace.isDue(costOf(read))) yield;
  }
  const found: (readonly DemandOutcome[])[] = [];
  for (let at = 0; at < texts.length; at++) {
    const read = texts[at] as Texts;
    const { target, completion } = read;
    const asked = target && completion ? askedOf(demanded[at] ?? [], target, completion, told[at] ?? []) : [];
    found.push(outcomesOf(asked, month));
    if (pace.isDue(costOf(read))) yield;
  }
  return tasks.map((task, at) => {
    const { target, annualTarget, completion } = texts[at] as Texts;
    const statements = told[at] ?? [];
    const stated = task.stated?.status ?? null;
    const known = { row: task.row, month, stated, target, annualTarget, completion, statements };
    return target && completion
      ? concluded({ ...known, target, completion }, (demanded[at] ?? []).length, found[at] ?? [])
      : { ...known, outcomes: [], unread: null, impliedStatuses: ALL, leavesOut: false };
  });
}

type Texts = Pick<TaskFacts, "target" | "annualTarget" | "completion">;

/** What one stage of the work on a task costs: a character of it is looked at many times. See `Pace`. */
function costOf({ target, completion }: Texts): number {
  return LOOKS * ((target?.normalized.text.length ?? 0) + (completion?.normalized.text.length ?? 0));
}

const LOOKS = 10;

function textsOf(task: Task, tolerance: number): Texts {
  const monthly = judged(task.monthlyTarget, 0, tolerance);
  const target = monthly ?? judged(task.annualTarget, 0, tolerance);
  const annualTarget = onDemand(() => (monthly ? judged(task.annualTarget, 0, tolerance) : target));
  return { target, annualTarget, completion: judged(task.completion, task.narrativeStart, tolerance) };
}

function askedOf(
  demands: readonly Demand[],
  target: JudgedText,
  completion: JudgedText,
  statements: readonly Statement[],
): Asked[] {
  const asked: Asked[] = [];
  for (const demand of demands) {
    if (asked.length === MOST_DEMANDS) break;
    asked.push({ demand, answers: answersTo(demand, target, completion, statements) });
  }
  return asked;
}

type Known = Pick<TaskFacts, "row" | "month" | "stated" | "annualTarget" | "statements"> & {
  readonly target: JudgedText;
  readonly completion: JudgedText;
};

/** What follows from the outcomes that were `found` for so many demands. */
function concluded(known: Known, demands: number, found: readonly DemandOutcome[]): TaskFacts {
  const { row, month, stated, target, annualTarget, completion, statements } = known;
  const unread = !target.complete || demands > MOST_DEMANDS ? target : completion.complete ? null : completion;
  const told = unread ? found.map(doubted) : found;
  const none = impliedBy(told).join() === NONE_REACHED;
  const beside = none ? workBeside(told, target, completion, statements) : [];
  const outcomes = beside.length > 0 ? [...told, ...beside] : told;
  const impliedStatuses = impliedBy(outcomes);
  const leavesOut = impliedStatuses.join() === ONLY_COMPLETED && leftOut(outcomes, target, statements) !== null;
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

function onDemand<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function judged(content: CellContent | null, offset: number, tolerance: number): JudgedText | null {
  const text = content?.text.slice(offset, offset + LONGEST_TEXT) ?? "";
  if (content && text.length === LONGEST_TEXT && !READABLE.test(text)) {
    // Blanks without end are no empty cell: what stands behind them is read.
    const from = content.text.slice(offset).search(READABLE);
    if (from > 0) return judged(content, offset + from, tolerance);
  }
  if (!content || text.trim() === "") return null;
  const { normalized, items, phrases, dates, complete } = phrasesOf(normalize(text), tolerance);
  const whole = complete && content.text.length - offset <= LONGEST_TEXT;
  return { normalized, items, phrases, dates, complete: whole, cell: content.cell, offset };
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
    if (unknown === 0 && met > 0) return ["completed"];
    const nearlyMet = outcomes.some((entry) => entry.reason === "worksDone" || entry.reason === "late");
    return met > 0 || nearlyMet ? ["completed", "partial"] : ALL;
  }
  if (met > 0 || outcomes.some((entry) => isUnmet(entry) && entry.partlyMet)) return ["partial"];
  const begun = unknown > 0 || outcomes.some((entry) => isUnmet(entry) && entry.progress);
  return begun ? ["partial", "notCompleted"] : ["notCompleted"];
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
