import type { Status } from "./bulletin";
import type { MarkKind } from "./edit";
import type { Severity } from "./report";

/** What stands in place of a rule's own severity. "off": the rule is not applied; only for layout and wording. */
export type SeverityChoice = Severity | "off";

/** What the user set. Kept in the workbook; every field has a default, shown in the pane. Plain JSON. */
export interface CheckSettings {
  /** Words for a status that the built-in table lacks, per status. They go before the table's own. */
  readonly statusWords: Readonly<Record<Status, readonly string[]>>;
  /** Names taken as right in addition to those learned from the sheet. */
  readonly leaderNames: readonly string[];
  readonly unitNames: readonly string[];
  /** Rule id → what stands in place of the rule's own severity. Rules that are not named keep theirs. */
  readonly severities: Readonly<Record<string, SeverityChoice>>;
  /** How far 左右 and 约 reach, as a share of the amount (0.05 = ±5%). From 0 to 0.5. */
  readonly tolerance: number;
  /** Fill of each kind of mark, "#RRGGBB". */
  readonly markColors: Readonly<Record<MarkKind, string>>;
  /** Check again by itself after an edit. */
  readonly recheckOnEdit: boolean;
}

/** What holds where the user has set nothing. */
export const DEFAULT_SETTINGS: CheckSettings = {
  statusWords: { completed: [], partial: [], notCompleted: [] },
  leaderNames: [],
  unitNames: [],
  severities: {},
  tolerance: 0.05,
  markColors: { contradicted: "#FFC7CE", uncertain: "#FFEB9C", layout: "#DDEBF7" },
  recheckOnEdit: true,
};
