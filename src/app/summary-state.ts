import { OUTDATED } from "../core/plan/freshness";
import { SUMMARY_ROLE } from "../core/plan/summary";
import { listRoles, readFreshness } from "../excel/own-sheets";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";

/** Whether the workbook has a summary, and whether its bulletin has changed since. */
export type SummaryState =
  { readonly kind: "absent" } | { readonly kind: "present"; readonly sheetName: string; readonly outdated: boolean };

/** Looks for the summary this add-in wrote, also in an earlier session. Never throws. */
export function summaryState(): Promise<SummaryState | Failed> {
  return attempt(() =>
    inExcel("查看汇总表", async (context): Promise<SummaryState> => {
      const own = (await listRoles(context)).find(({ role }) => role === SUMMARY_ROLE);
      if (own === undefined) return { kind: "absent" };
      const line = await readFreshness(context, own.sheetName);
      return { kind: "present", sheetName: own.sheetName, outdated: line === null || line.startsWith(OUTDATED) };
    }),
  );
}
