import type { CheckSettings } from "./settings";
import { DEFAULT_SETTINGS } from "./settings";

/** What the user decided about a finding: kept for that rule and that text. Plain JSON. */
export interface Decision {
  /** ignored: it is no problem, for the reason given. forwarded: the responsible unit has to answer for it. */
  readonly kind: "ignored" | "forwarded";
  readonly ruleId: string;
  /** Of the finding (`Finding.fingerprint`): changes with the text, and then the decision no longer holds. */
  readonly fingerprint: string;
  /** ignored: never blank. forwarded: a note to the unit, may be "". */
  readonly reason: string;
  /** The first words of what it was about, so that a list of decisions can be read when the row is gone. */
  readonly quote: string;
  /** ISO 8601. */
  readonly decidedAt: string;
}

/** All that the user laid down, on which an analysis rests beside the sheet itself. */
export interface Basis {
  readonly settings: CheckSettings;
  readonly decisions: readonly Decision[];
}

/** Nothing set, nothing decided. */
export const DEFAULT_BASIS: Basis = { settings: DEFAULT_SETTINGS, decisions: [] };
