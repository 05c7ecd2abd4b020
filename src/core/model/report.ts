import type { Bulletin, Status } from "./bulletin";
import type { Decision } from "./decision";
import type { Fix } from "./edit";
import type { CellAddress, CellRange } from "./sheet";
import type { Quote } from "./span";

export type FindingKind = "layout" | "wording" | "status";

/** error: stops publishing. warning: should be looked at. info: good to know. */
export type Severity = "error" | "warning" | "info";

/** The words a finding rests on: `cellText(sheet, cell).slice(start, end) === text`. */
export interface Evidence extends Quote {
  readonly cell: CellAddress;
}

/** A problem in the bulletin. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Zero-based row of the task it belongs to; null for a finding about the whole sheet. */
  readonly taskRow: number | null;
  /** Cells it is about; at least one for every finding but those about something missing altogether. */
  readonly cells: readonly CellRange[];
  /** A Chinese sentence for the coordinator. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** What the rule itself proposes. */
  readonly fix: Fix | null;
  /** Changes of the stated status that would settle it, one for each status that the text bears out. Never safe. */
  readonly statusFixes: readonly StatusFix[];
  /**
   * Tells this finding from every other of the report, and is the same again as long as the texts that it rests on
   * are the same: on another row, in another session. Letters and digits, "#2" for the second of two alike.
   */
  readonly fingerprint: string;
  /** What the user decided about it; null where nothing, or where the text has changed since. */
  readonly decision: Decision | null;
}

/** Whether a finding still counts: the user has not decided to ignore it. */
export function isOpen({ decision }: Pick<Finding, "decision">): boolean {
  return decision?.kind !== "ignored";
}

/** A change of the stated status. */
export interface StatusFix extends Fix {
  readonly status: Status;
}

export type Verdict = "supported" | "uncertain" | "contradicted";

/** What the text says of one item of the target. Words as in JUDGING: met, short, open, unknown. */
export type Outcome = "met" | "short" | "open" | "unknown";

/** One line of the explanation: target words ↔ completion words ↔ outcome. */
export interface ItemExplanation {
  readonly target: Evidence;
  /** null where nothing in the text answers the item. */
  readonly answer: Evidence | null;
  readonly outcome: Outcome;
  /** A short Chinese reason: "3200万元 ≥ 2500万元". */
  readonly reason: string;
}

/** The judgement of one task. */
export interface Judgement {
  /** Zero-based worksheet row of the task. */
  readonly row: number;
  readonly verdict: Verdict;
  /** In the order completed, partial, notCompleted. Never empty. */
  readonly impliedStatuses: readonly Status[];
  readonly items: readonly ItemExplanation[];
}

export interface TallyLine {
  readonly name: string;
  /** Tasks that name it. */
  readonly total: number;
  readonly completed: number;
  readonly partial: number;
  readonly notCompleted: number;
  readonly contradicted: number;
  readonly uncertain: number;
  /** Zero-based rows of its tasks. */
  readonly rows: readonly number[];
}

export interface UnitTallyLine extends TallyLine {
  /** How many of its tasks it leads. */
  readonly led: number;
}

export interface Tally {
  readonly overall: TallyLine;
  readonly byLeader: readonly TallyLine[];
  readonly byUnit: readonly UnitTallyLine[];
}

/** The one result: the pane and the workbook are two renderings of it. Deterministic for a snapshot. */
export interface Report {
  readonly bulletin: Bulletin;
  /** One per task, in the tasks' order. */
  readonly judgements: readonly Judgement[];
  /** Sorted by row, then column, then severity. */
  readonly findings: readonly Finding[];
  readonly tally: Tally;
}
