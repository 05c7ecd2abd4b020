import type { Finding, Report } from "../../core/model/report";
import { fixPreview, type FixChange } from "../../core/plan/fix-preview";
import type { WantedFix } from "../store/use-cases";

/** Something that would settle a finding, as it is offered. */
export interface Proposal {
  readonly wanted: WantedFix;
  readonly label: string;
  readonly changes: readonly FixChange[];
}

/** What is proposed for a finding: the rule's own fix first, then changes of the status. */
export function proposalsFor({ fingerprint, fix, statusFixes }: Finding): Proposal[] {
  const own = fix === null ? [] : [{ wanted: { fingerprint, fix: "own" } as const, fix }];
  const statuses = statusFixes.map((one) => ({ wanted: { fingerprint, fix: one.status } as const, fix: one }));
  return [...own, ...statuses].map((one) => ({
    wanted: one.wanted,
    label: one.fix.label,
    changes: fixPreview([one.fix]),
  }));
}

/** The fixes that may be made all at once, and what they would change. */
export interface SafeFixes {
  readonly wanted: readonly WantedFix[];
  readonly changes: readonly FixChange[];
}

export function safeFixes({ findings }: Report): SafeFixes {
  const open = findings.filter(({ fix, decision }) => fix?.safe === true && decision === null);
  return {
    wanted: open.map(({ fingerprint }) => ({ fingerprint, fix: "own" })),
    changes: fixPreview(open.flatMap(({ fix }) => (fix === null ? [] : [fix]))),
  };
}
