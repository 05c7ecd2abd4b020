import type { Answers } from "./alignment";
import type { Demand } from "./demands/demands";
import type { PlacedQuantity } from "./phrases/phrases";
import type { Outcome } from "../model/report";
import type { Statement } from "./statements/statements";

/** Why a demand came out as it did. Each reason is worded by the rule that reports it. */
export type OutcomeReason =
  | "amountReached"
  | "amountMissed"
  | "amountForecast"
  | "amountOtherPeriod"
  | "shareMissed"
  | "done"
  | "worksDone"
  | "late"
  | "substituted"
  | "begun"
  | "active"
  | "denied"
  | "halted"
  | "underway"
  | "earlierStep"
  | "onlyPlanned"
  | "zeroKept"
  | "zeroBroken"
  | "echo"
  | "unanswered"
  /** The text is too long to be read to its end. */
  | "unread";

/** What the completion says of one demand. */
export interface DemandOutcome {
  readonly demand: Demand;
  readonly outcome: Outcome;
  readonly reason: OutcomeReason;
  /** The statement that decides; null where nothing answers. */
  readonly statement: Statement | null;
  readonly quantity: PlacedQuantity | null;
  /** Aligned by heading, number or subject, and unambiguous: may carry a contradiction. */
  readonly sure: boolean;
  /** Something was achieved towards it. */
  readonly progress: boolean;
  /** A named part of it is met, another is not. */
  readonly partlyMet?: boolean;
}

/** A demand with the statements that may answer it. */
export interface Asked {
  readonly demand: Demand;
  readonly answers: Answers;
}

/** An outcome with something else in it, written out: objects of one shape are read faster than copies made with `...`. */
export function changed(from: DemandOutcome, to: Partial<DemandOutcome>): DemandOutcome {
  const { demand, outcome, reason, statement, quantity, sure, progress } = from;
  return {
    demand,
    outcome: to.outcome ?? outcome,
    reason: to.reason ?? reason,
    statement: to.statement === undefined ? statement : to.statement,
    quantity: to.quantity === undefined ? quantity : to.quantity,
    sure: to.sure ?? sure,
    progress: to.progress ?? progress,
    partlyMet: to.partlyMet ?? from.partlyMet ?? false,
  };
}

/** What was asked for is on its way. */
export function onItsWay(demand: Demand, statement: Statement, sure: boolean): DemandOutcome {
  return {
    demand,
    outcome: "open",
    reason: "underway",
    statement,
    quantity: null,
    sure,
    progress: true,
    partlyMet: false,
  };
}

/** All of it is told done, by words and without an amount. */
export function toldDone(demand: Demand, statement: Statement, sure: boolean): DemandOutcome {
  return {
    demand,
    outcome: "met",
    reason: "done",
    statement,
    quantity: null,
    sure,
    progress: true,
    partlyMet: false,
  };
}

/** An amount that is enough is told. */
export function amountReached(
  demand: Demand,
  statement: Statement,
  quantity: PlacedQuantity | null,
  sure: boolean,
): DemandOutcome {
  return {
    demand,
    outcome: "met",
    reason: "amountReached",
    statement,
    quantity,
    sure,
    progress: true,
    partlyMet: false,
  };
}

/** Less than enough is told. */
export function amountMissed(
  demand: Demand,
  statement: Statement,
  quantity: PlacedQuantity,
  sure: boolean,
  progress = true,
): DemandOutcome {
  return {
    demand,
    outcome: "short",
    reason: "amountMissed",
    statement,
    quantity,
    sure,
    progress,
    partlyMet: false,
  };
}

/** The text gives no figure, but tells whether the amount lies on the side of a mark (高于目标) on which it was to lie. */
export function toldOnSide(demand: Demand, statement: Statement, met: boolean): DemandOutcome {
  return {
    demand,
    outcome: met ? "met" : "short",
    reason: met ? "amountReached" : "amountMissed",
    statement,
    quantity: null,
    sure: true,
    progress: true,
    partlyMet: false,
  };
}

/** Nothing in the text answers the demand, or only for the reason given. */
export function unanswered(
  demand: Demand,
  reason: OutcomeReason = "unanswered",
  statement: Statement | null = null,
): DemandOutcome {
  return {
    demand,
    outcome: "unknown",
    reason,
    statement,
    quantity: null,
    sure: false,
    progress: statement !== null,
    partlyMet: false,
  };
}
