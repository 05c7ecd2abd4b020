import { problemListEdit } from "../core/plan/problem-list-sheet";
import { applyEdits } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { inExcel } from "../excel/session";
import { cancellable, throwIfCancelled, type CancelledOutcome } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import type { Checked } from "./checked-sheet";
import type { NotFound } from "./find-bulletin";
import { lookAgain, withMarks, type RecheckRequest } from "./recheck";
import { timeWords } from "./time-words";

/** What the writing of the problem list comes to. */
export type ProblemListOutcome =
  | ({
      readonly kind: "written";
      /** The list's own sheet, which may not be called 问题清单 where the user has one of that name. */
      readonly sheetName: string;
    } & Checked)
  | { readonly kind: "refused"; readonly sentence: string }
  | NotFound
  | CancelledOutcome
  | Failed;

/**
 * Writes 问题清单: looks at the checked sheet anew and lists what is open. A list made earlier is filled again in place;
 * nobody else's sheet is touched. `now` is the time that the sheet bears. Never throws.
 */
export function writeProblemList(request: RecheckRequest, now = new Date()): Promise<ProblemListOutcome> {
  return cancellable(() =>
    attempt(() =>
      inExcel("生成问题清单", async (context): Promise<ProblemListOutcome> => {
        const again = await lookAgain(context, request);
        if (again.kind !== "found") return again;
        const edit = problemListEdit(again.found.report, timeWords(now), await listRoles(context));
        throwIfCancelled(request.signal);
        const result = await applyEdits(context, [edit]);
        if (result.kind === "refused") return result;
        return { kind: "written", sheetName: edit.sheetName, ...(await withMarks(context, again, request)) };
      }),
    ),
  );
}
