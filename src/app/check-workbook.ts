import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { listSheets } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { cancellable, throwIfCancelled, type CancelledOutcome, type Pace } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import { checkedOf, marksFor, sameContent, type CheckedSheet, type Checked } from "./checked-sheet";
import { analyzedOne, findBulletin, lookIn, type Found, type Look, type NotFound } from "./find-bulletin";
import { readBasis } from "./kept-basis";

export interface CheckRequest extends Pace {
  /** The sheet to check. Where absent: the active one if it holds a bulletin, else the only visible one that does. */
  readonly sheetName?: string;
  /** Whether to mark the cells in the workbook. Yes where absent. */
  readonly mark?: boolean;
  /** What an earlier check of the sheet came to: rows that have not changed since are not judged again. */
  readonly previous?: CheckedSheet;
}

/** What a check comes to. */
export type CheckOutcome = ({ readonly kind: "report" } & Checked) | NotFound | CancelledOutcome | Failed;

/**
 * The check, as pane, ribbon and command line run it: read, analyse, see that the sheet still reads the same, mark.
 * Where somebody changes the sheet in between, it is analysed afresh; where that does not end, nothing is marked.
 * Never throws.
 */
export function checkWorkbook(request: CheckRequest = {}): Promise<CheckOutcome> {
  return cancellable(() => attempt(() => inExcel("检查通报表", (context) => checkIn(context, request))));
}

async function checkIn(context: Excel.RequestContext, request: CheckRequest): Promise<CheckOutcome> {
  const { basis, notices } = await readBasis(context);
  const sheets = await listSheets(context);
  const look = lookIn(context, basis, request, request.previous?.memory);
  const found = await findBulletin(sheets, request.sheetName, await listRoles(context), look);
  if (found.kind !== "found") return found;
  if (request.mark === false) return { kind: "report", ...checkedOf(found, basis, notices, null) };
  const { last, marks } = await markUnchanged(context, found, look);
  return { kind: "report", ...checkedOf(last, basis, notices, marks) };
}

/** How often a sheet that keeps changing is analysed again. */
const ROUNDS = 3;

async function markUnchanged(
  context: Excel.RequestContext,
  found: Found,
  look: Look,
  rounds = ROUNDS,
): Promise<{ readonly last: Found; readonly marks: ApplyResult }> {
  const [now] = await look.read([found.snapshot.sheetName]);
  if (now !== undefined && sameContent(now, found.snapshot)) {
    throwIfCancelled(look.pace.signal);
    return { last: found, marks: await applyEdits(context, [marksFor(found.report, look.basis)]) };
  }
  const again = now === undefined ? null : await analyzedOne(look, now);
  if (again?.kind === "found" && rounds > 1) return markUnchanged(context, again, look, rounds - 1);
  const sentence = "检查时表格正在改动，没有标注。请等改动停下来，再点“一键检查”。";
  return { last: found, marks: { kind: "refused", sentence } };
}
