import type { FindingKind, Severity } from "../model/report";
import { sheetRules, taskRules } from "../rules";

/** What the settings show of a rule. */
export interface RuleLine {
  readonly id: string;
  readonly kind: FindingKind;
  /** One Chinese line: what it finds. */
  readonly summary: string;
  /** The severities its messages have of themselves, gravest first. */
  readonly severities: readonly Severity[];
}

const GRAVEST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** Every rule in the order in which they are listed to people: status first, then layout, then wording. */
export function ruleList(): RuleLine[] {
  const rules = [...taskRules, ...sheetRules].map(({ id, kind, summary, messages }) => {
    const used = new Set(Object.values(messages).map(({ severity }) => severity));
    return { id, kind, summary, severities: GRAVEST_FIRST.filter((severity) => used.has(severity)) };
  });
  return KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
}

const KINDS: readonly FindingKind[] = ["status", "layout", "wording"];
