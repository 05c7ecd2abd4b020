import { blankCell } from "./layout/blank-cell";
import { duplicateColumn } from "./layout/duplicate-column";
import { duplicateTask } from "./layout/duplicate-task";
import { errorValue } from "./layout/error-value";
import { formulaText } from "./layout/formula-text";
import { hiddenArea } from "./layout/hidden-area";
import { mergedBodyCells } from "./layout/merged-body-cells";
import { missingColumn } from "./layout/missing-column";
import { missingStatus } from "./layout/missing-status";
import { missingTitle } from "./layout/missing-title";
import { monthMismatch } from "./layout/month-mismatch";
import { overlongText } from "./layout/overlong-text";
import { pageFurniture } from "./layout/page-furniture";
import { partialRow } from "./layout/partial-row";
import { serialNumberDisorder } from "./layout/serial-number-disorder";
import { unknownStatus } from "./layout/unknown-status";
import { unreadArea } from "./layout/unread-area";
import { unreadableHeader } from "./layout/unreadable-header";
import type { SheetRule, TaskRule } from "./rule";
import { intentionOnly } from "./status/intention-only";
import { negatedCompletion } from "./status/negated-completion";
import { overstatedPartial } from "./status/overstated-partial";
import { quantityShortfall } from "./status/quantity-shortfall";
import { substitutedTarget } from "./status/substituted-target";
import { unansweredItem } from "./status/unanswered-item";
import { understatedStatus } from "./status/understated-status";
import { unmetItem } from "./status/unmet-item";
import { unreadText } from "./status/unread-text";
import { arithmeticMismatch } from "./wording/arithmetic-mismatch";
import { brokenUnitName } from "./wording/broken-unit-name";
import { garbledLeader } from "./wording/garbled-leader";
import { irregularStatusPunctuation } from "./wording/irregular-status-punctuation";
import { missingHeading } from "./wording/missing-heading";
import { mixedLeadBrackets } from "./wording/mixed-lead-brackets";
import { monthExceedsTotal } from "./wording/month-exceeds-total";
import { repeatedLeadMark } from "./wording/repeated-lead-mark";
import { stalePeriod } from "./wording/stale-period";
import { strayCharacters } from "./wording/stray-characters";
import { strayNameFragment } from "./wording/stray-name-fragment";
import { unitNameVariant } from "./wording/unit-name-variant";
import { unusualLeader } from "./wording/unusual-leader";

/** Rules on layout and wording, which read the whole sheet, in the order they are listed to people. */
export const sheetRules: readonly SheetRule[] = [
  missingTitle,
  monthMismatch,
  missingColumn,
  duplicateColumn,
  unreadableHeader,
  serialNumberDisorder,
  blankCell,
  partialRow,
  missingStatus,
  unknownStatus,
  duplicateTask,
  errorValue,
  formulaText,
  overlongText,
  pageFurniture,
  mergedBodyCells,
  hiddenArea,
  unreadArea,
  irregularStatusPunctuation,
  garbledLeader,
  unusualLeader,
  brokenUnitName,
  unitNameVariant,
  strayNameFragment,
  repeatedLeadMark,
  mixedLeadBrackets,
  strayCharacters,
];

/** Rules that read the facts of one task. */
export const taskRules: readonly TaskRule[] = [
  quantityShortfall,
  unmetItem,
  negatedCompletion,
  intentionOnly,
  understatedStatus,
  overstatedPartial,
  substitutedTarget,
  unansweredItem,
  unreadText,
  arithmeticMismatch,
  monthExceedsTotal,
  stalePeriod,
  missingHeading,
];
