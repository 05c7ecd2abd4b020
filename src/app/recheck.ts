import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { listSheets } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { cancellable, type Pace } from "./analyze-at-ease";
import { attempt } from "./attempt";
import type { CheckOutcome } from "./check-workbook";
import { checkedOf, marksFor, type Checked, type CheckedSheet } from "./checked-sheet";
import { findBulletin, lookIn, type Found, type NotFound } from "./find-bulletin";
import { readBasis, type KeptBasis } from "./kept-basis";

export interface RecheckRequest extends Pace {
  readonly sheetName: string;
  /** What the last check of this sheet came to. */
  readonly previous?: CheckedSheet | undefined;
  /** Whether to keep the marks in step. Where absent: if the last check put marks on the sheet. */
  readonly mark?: boolean;
}

/**
 * Checks a sheet again after an edit: reads it, judges what has changed since, and puts the marks on anew where they
 * are others now. What is edited meanwhile is for the next time. Never throws.
 */
export function recheck(request: RecheckRequest): Promise<CheckOutcome> {
  return cancellable(() =>
    attempt(() =>
      inExcel("重新检查", async (context): Promise<CheckOutcome> => {
        const now = await lookAgain(context, request);
        return now.kind === "found" ? { kind: "report", ...(await withMarks(context, now, request)) } : now;
      }),
    ),
  );
}

/** What a sheet that was checked before comes to now. */
export interface Again {
  readonly kind: "found";
  readonly found: Found;
  readonly kept: KeptBasis;
}

/** Reads a sheet and what is kept of settings and decisions, and analyses what has changed. */
export async function lookAgain(context: Excel.RequestContext, request: RecheckRequest): Promise<Again | NotFound> {
  const kept = await readBasis(context);
  const look = lookIn(context, kept.basis, request, request.previous?.memory);
  const found = await findBulletin(await listSheets(context), request.sheetName, [], look);
  return found.kind === "found" ? { kind: "found", found, kept } : found;
}

/** What is told of a sheet, once its marks are in step with what was found. */
export async function withMarks(
  context: Excel.RequestContext,
  { found, kept: { basis, notices } }: Again,
  { previous, mark = previous === undefined || previous.marked !== null }: RecheckRequest,
): Promise<Checked> {
  if (!mark) return checkedOf(found, basis, notices, null);
  const edit = marksFor(found.report, basis);
  const isSame = previous?.marked === JSON.stringify(edit);
  const marks: ApplyResult = isSame ? { kind: "applied" } : await applyEdits(context, [edit]);
  return checkedOf(found, basis, notices, marks);
}
