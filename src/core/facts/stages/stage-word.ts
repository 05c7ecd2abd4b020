import type { OutcomeReason } from "../demand-outcome";

/** What one statement says of a demand, and how directly: 3 names the very deed, 2 the stage in general, 1 an earlier step. */
export interface Word {
  readonly says: "met" | "open" | "short";
  readonly reason: OutcomeReason;
  readonly strength: 1 | 2 | 3;
}

export const DONE: Word = { says: "met", reason: "done", strength: 3 };
export const DONE_BY_STAGE: Word = { says: "met", reason: "done", strength: 2 };
export const DONE_PERHAPS: Word = { says: "met", reason: "done", strength: 1 };
export const BEGUN: Word = { says: "met", reason: "begun", strength: 3 };
export const BEGUN_BY_STAGE: Word = { says: "met", reason: "begun", strength: 2 };
export const BEGUN_PERHAPS: Word = { says: "met", reason: "begun", strength: 1 };
export const GOING_ON: Word = { says: "open", reason: "underway", strength: 3 };
export const GOING_ON_BY_STAGE: Word = { says: "open", reason: "underway", strength: 2 };
export const PLANNED: Word = { says: "open", reason: "onlyPlanned", strength: 3 };
/** 9月启用 for 操场翻新: what is to follow says little of what goes before it. */
export const PLANNED_AFTER: Word = { says: "open", reason: "onlyPlanned", strength: 1 };
export const PLANNED_BY_STAGE: Word = { says: "open", reason: "onlyPlanned", strength: 2 };
export const ONLY_EARLIER: Word = { says: "open", reason: "earlierStep", strength: 3 };
export const EARLIER_STEP: Word = { says: "open", reason: "earlierStep", strength: 2 };
export const EARLIER_STEP_PERHAPS: Word = { says: "open", reason: "earlierStep", strength: 1 };
