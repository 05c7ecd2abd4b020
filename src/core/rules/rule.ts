import type { TaskFacts } from "../facts/task-facts";
import type { Bulletin, Status } from "../model/bulletin";
import type { Fix } from "../model/edit";
import type { Evidence, FindingKind, Severity } from "../model/report";
import type { CellRange, SheetSnapshot } from "../model/sheet";

/** What a rule says of itself. File name = `id`, a noun. */
interface RuleCard<MessageId extends string> {
  readonly id: string;
  readonly kind: FindingKind;
  /** One Chinese line for the rule table in README. */
  readonly summary: string;
  /** Chinese sentences by id; `{name}` is filled from the hit's data. */
  readonly messages: Readonly<Record<MessageId, { readonly severity: Severity; readonly text: string }>>;
}

/** A sheet of one example. `⟦…⟧` in a cell marks the evidence that the rule must quote there. */
export interface SheetExample<MessageId extends string> {
  /** Text of A1, with the header in row 2. A bulletin's usual title where absent; "" leaves the title row blank. */
  readonly title?: string;
  /** Rows from the header down. Where absent, the usual header of six columns is put on top of `tasks`. */
  readonly grid?: readonly (readonly (string | number)[])[];
  /** Rows below the usual header: 序号, 年度目标任务, 5月份目标任务, 完成情况, 分管区领导, 责任单位. */
  readonly tasks?: readonly (readonly (string | number)[])[];
  readonly merges?: readonly CellRange[];
  readonly formulas?: SheetSnapshot["formulas"];
  readonly errors?: SheetSnapshot["errors"];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  readonly columnWidthsPt?: readonly number[];
  readonly unread?: NonNullable<SheetSnapshot["unread"]>;
  /** Ids of the messages found, in order; empty for a near miss. */
  readonly finds: readonly MessageId[];
}

/** A hit of a rule on the sheet as a whole. */
export interface SheetHit<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly cells: readonly CellRange[];
  readonly evidence?: readonly Evidence[];
  /** Zero-based row of the task it belongs to; absent for the whole sheet. */
  readonly taskRow?: number;
  readonly fix?: Fix;
}

/** Yielded by a rule that goes over all rows whenever a step has been made (`Pace`): nothing found, but a place to pause. */
export const PAUSE = null;
export type Pause = typeof PAUSE;

/** A rule on layout or wording that reads the whole sheet. */
export interface SheetRule<MessageId extends string = string> extends RuleCard<MessageId> {
  readonly kind: "layout" | "wording";
  /** Three to six; every message shown once, and at least one near miss that stays silent. */
  readonly examples: readonly SheetExample<MessageId>[];
  check(sheet: SheetSnapshot, bulletin: Bulletin): Iterable<SheetHit<MessageId> | Pause>;
}

/** What a rule finds on a sheet, its pauses left out. */
export function hitsOn<MessageId extends string>(
  rule: SheetRule<MessageId>,
  sheet: SheetSnapshot,
  bulletin: Bulletin,
): SheetHit<MessageId>[] {
  return [...rule.check(sheet, bulletin)].filter((hit) => hit !== PAUSE);
}

/** One row of an example: texts without the status word. `⟦…⟧` marks the words the finding must quote. */
export interface TaskExample<MessageId extends string> {
  readonly annualTarget?: string;
  readonly target: string;
  readonly completion: string;
  readonly stated: Status;
  /** Month of the bulletin, 1-based; 5 where absent. */
  readonly month?: number;
  readonly finds: readonly MessageId[];
}

/**
 * What a hit of a task rule means for the verdict. decisive: strong alignment, unambiguous, may say
 * contradicted. doubt: uncertain, with this reason. note: found, without touching the verdict.
 */
export type Weight = "decisive" | "doubt" | "note";

export interface TaskHit<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  /** At least one. */
  readonly evidence: readonly Evidence[];
  readonly weight: Weight;
}

/** What a rule finds in most tasks. */
export const NO_HITS: readonly never[] = [];

/** A rule that reads the facts of one task. */
export interface TaskRule<MessageId extends string = string> extends RuleCard<MessageId> {
  readonly kind: "wording" | "status";
  readonly examples: readonly TaskExample<MessageId>[];
  check(facts: TaskFacts): readonly TaskHit<MessageId>[];
}

/** Fills `{name}` in a message. A name without data fails loudly: it is a mistake in the rule. */
export function wordMessage(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  let pieces = piecesOf.get(template);
  if (!pieces) piecesOf.set(template, (pieces = template.split(/\{(\w+)\}/)));
  let worded = "";
  for (const [at, piece] of pieces.entries()) {
    const value = at % 2 === 0 ? piece : data[piece];
    if (value === undefined) throw new Error(`message "${template}" lacks data for {${piece}}`);
    worded += value;
  }
  return worded;
}

/** Templates cut at their names: texts at even places, names at odd ones. */
const piecesOf = new Map<string, readonly string[]>();
