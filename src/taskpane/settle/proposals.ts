import type { Finding, Report } from "../../core/model/report";
import { cellName } from "../../core/model/sheet";
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
  /** How much of the sheet that is: 3 个单元格、2 行. */
  readonly extent: string;
}

export function safeFixes({ findings }: Report): SafeFixes {
  const open = findings.filter(({ fix, decision }) => fix?.safe === true && decision === null);
  const changes = fixPreview(open.flatMap(({ fix }) => (fix === null ? [] : [fix])));
  const cells = new Set(changes.flatMap((change) => (change.kind === "cell" ? [cellName(change.cell)] : [])));
  const rows = changes.reduce((sum, change) => sum + (change.kind === "rows" ? change.rows.length : 0), 0);
  return {
    wanted: open.map(({ fingerprint }) => ({ fingerprint, fix: "own" })),
    changes,
    extent: extentOf(cells.size, rows),
  };
}

/** What fixes change, in words: 改 3 个单元格，删 2 行. One fix may change several cells, and several fixes one. */
export function extentOf(cells: number, rows: number): string {
  return [cells > 0 ? `改 ${cells} 个单元格` : "", rows > 0 ? `删 ${rows} 行` : ""]
    .filter((part) => part !== "")
    .join("，");
}
