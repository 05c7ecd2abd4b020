import type { SheetRule, TaskRule } from "./rule";
import { intentionOnly } from "./status/intention-only";
import { negatedCompletion } from "./status/negated-completion";
import { overstatedPartial } from "./status/overstated-partial";
import { quantityShortfall } from "./status/quantity-shortfall";
import { unansweredItem } from "./status/unanswered-item";
import { understatedStatus } from "./status/understated-status";
import { unmetItem } from "./status/unmet-item";

/** Rules on layout and wording, which read the whole sheet, in the order they are listed to people. */
export const sheetRules: readonly SheetRule[] = [];

/** Rules that read the facts of one task. */
export const taskRules: readonly TaskRule[] = [
  quantityShortfall,
  unmetItem,
  negatedCompletion,
  intentionOnly,
  understatedStatus,
  overstatedPartial,
  unansweredItem,
];
