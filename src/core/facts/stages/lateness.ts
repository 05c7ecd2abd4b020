import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** How long after its month a bulletin may be compiled, in days. */
const COMPILED_WITHIN = 15;

/** 任务书8月2日报送 in July's bulletin, with no word for a plan: done by the time the bulletin was written. */
export function isJustAfter({ dates, deeds, cues }: Statement, month: number | null): boolean {
  if (month === null || deeds.length === 0 || deeds.some((state) => state.aspect !== "told" && state.aspect !== "done"))
    return false;
  if (cues.some((cue) => cue.aspect === "pending" || cue.aspect === "forecast")) return false;
  return dates.some((date) => date.month === (month % 12) + 1 && date.day !== null && date.day <= COMPILED_WITHIN);
}

/** Whether what is told was done after the day that the target names; `month` is the bulletin's. */
export function isLate(demand: Demand, statement: Statement, month: number | null): boolean {
  const deadline = demand.dates.find(
    (date) => date.before && (date.day !== null || date.month !== null) && date.year === null,
  );
  if (!deadline) return false;
  // 9月底前: no later than its last day.
  const dayOf = (date: { month: number | null; day: number | null }) =>
    (date.month ?? month ?? 0) * 100 + (date.day ?? 31);
  return statement.dates.some(
    (date) => date.kind === "day" && !date.before && !date.asOf && date.year === null && dayOf(date) > dayOf(deadline),
  );
}
