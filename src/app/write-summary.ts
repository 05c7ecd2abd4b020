import type { Report } from "../core/model/report";
import { summaryInSteps, SUMMARY_ROLE, type SummaryOrder } from "../core/plan/summary";
import { paragraphOf } from "../core/report/paragraph";
import { applyEdits } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { listSheets } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { atEase, cancellable, throwIfCancelled, type CancelledOutcome, type Pace } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import { UNKNOWN_MARKS, type CheckedSheet } from "./checked-sheet";
import { findBulletin, lookIn, type NotFound } from "./find-bulletin";
import { readBasis } from "./kept-basis";
import { timeWords } from "./time-words";

export interface SummaryRequest extends Pace {
  /** The sheet with the bulletin. Where absent: found as the check finds it. */
  readonly sheetName?: string;
  /** Where absent: by number of tasks. */
  readonly order?: SummaryOrder;
  /** Also one sheet for each leader, or each unit. */
  readonly leaderSheets?: boolean;
  readonly unitSheets?: boolean;
  /** The sheet as it was last judged: what has not changed since is not judged again. */
  readonly previous?: CheckedSheet | null;
}

/** What the writing of the summary comes to. */
export type SummaryOutcome =
  | {
      readonly kind: "written";
      /** The summary's own sheet, which may not be called 汇总 where the user has one of that name. */
      readonly sheetName: string;
      /** How many sheets were filled, the summary's included. */
      readonly sheetCount: number;
      /** The report the summary was made from, of just now. */
      readonly report: Report;
      /** To be handed to the next use case that works on this sheet. Its marks were left as they are. */
      readonly analysis: CheckedSheet;
      /** The covering paragraph. */
      readonly paragraph: string;
    }
  | { readonly kind: "refused"; readonly sentence: string }
  | CancelledOutcome
  | NotFound;

/**
 * Writes 汇总: reads the bulletin anew, analyses it, fills the summary's sheets. Sheets made earlier are filled again
 * in place; nobody else's sheet is touched. `now` is the time that the sheet bears. Never throws.
 */
export function writeSummary(request: SummaryRequest = {}, now = new Date()): Promise<SummaryOutcome | Failed> {
  const run = async (context: Excel.RequestContext): Promise<SummaryOutcome> => {
    const present = await listRoles(context);
    const { basis } = await readBasis(context);
    const look = lookIn(context, basis, request, request.previous?.memory);
    const found = await findBulletin(await listSheets(context), request.sheetName, present, look);
    if (found.kind !== "found") return found;
    const { report, snapshot, memory } = found;
    const paragraph = paragraphOf(report);
    const steps = summaryInSteps(report, snapshot, {
      order: request.order ?? "total",
      leaderSheets: request.leaderSheets === true,
      unitSheets: request.unitSheets === true,
      paragraph,
      madeAt: timeWords(now),
      present,
    });
    const edits = await atEase(steps, request.signal);
    throwIfCancelled(request.signal);
    const result = await applyEdits(context, edits);
    if (result.kind === "refused") return result;
    const own = edits.find(({ role }) => role === SUMMARY_ROLE);
    const analysis = {
      report,
      memory,
      marked: request.previous ? request.previous.marked : UNKNOWN_MARKS,
    };
    return { kind: "written", sheetName: own?.sheetName ?? "", sheetCount: edits.length, report, analysis, paragraph };
  };
  return cancellable(() => attempt(() => inExcel("生成汇总表", run)));
}
