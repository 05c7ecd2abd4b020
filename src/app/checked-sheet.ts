import type { Basis } from "../core/model/decision";
import type { Report } from "../core/model/report";
import type { SheetSnapshot } from "../core/model/sheet";
import { marksOf } from "../core/plan/marks";
import type { JudgeMemory } from "../core/report/memory";
import type { ApplyResult } from "../excel/apply-edits";
import type { Found } from "./find-bulletin";

/** What a check of a sheet leaves behind for the next one. Whoever holds it only hands it back. */
export interface CheckedSheet {
  readonly report: Report;
  readonly memory: JudgeMemory;
  /** The marks that were put on the sheet, as JSON; null: none were. */
  readonly marked: string | null;
}

/** For a sheet that was looked at without looking at its marks: others than any that a check would put on. */
export const UNKNOWN_MARKS = "";

/** What is told of a sheet that was checked just now. */
export interface Checked {
  readonly report: Report;
  /** To be handed to the next use case that works on this sheet. */
  readonly analysis: CheckedSheet;
  /** What the user set and decided, on which the report rests. */
  readonly basis: Basis;
  /** Sentences on settings that could not be read. */
  readonly notices: readonly string[];
  /** What became of the marks; the report stands even where they were refused. null: not asked for. */
  readonly marks: ApplyResult | null;
}

export function checkedOf(
  { report, memory }: Found,
  basis: Basis,
  notices: readonly string[],
  marks: ApplyResult | null,
): Checked {
  const marked = marks?.kind === "applied" ? JSON.stringify(marksFor(report, basis)) : null;
  return { report, analysis: { report, memory, marked }, basis, notices, marks };
}

/** The marks of a report, in the user's colours. */
export function marksFor(report: Report, { settings }: Basis): ReturnType<typeof marksOf> {
  return marksOf(report, settings.markColors);
}

/** Whether two snapshots hold the same content in the same place; widths and hidden rows may differ. */
export function sameContent(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const rest = ({ origin, formulas, errors }: SheetSnapshot) => JSON.stringify([origin, formulas, errors]);
  return (
    a.values.length === b.values.length &&
    a.values.every(
      (row, r) => row.length === b.values[r]?.length && row.every((cell, c) => cell === b.values[r]?.[c]),
    ) &&
    rest(a) === rest(b)
  );
}
