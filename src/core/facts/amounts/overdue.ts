import type { Answers } from "../alignment";
import { directionOf } from "./amounts";
import type { Demand } from "../demands/demands";
import type { DemandOutcome } from "../demand-outcome";

const TIMES = new Set(["天", "日", "工作日", "小时", "月", "分钟"]);
/** Not in time; 无超期 and 未逾期 say the opposite. */
const OVERDUE =
  /(?<![无未零没有不])(?:超期|逾期|超时限?|超出时限|超过时限|未按[期时])(?!率|风险|预警|的?为0|为零|清零)/;

/** "投诉30日内办结" ↔ "3件超期办结，其余均在30日内": a limit of time that some did not keep; null where none is told. */
export function overdueOutcome(demand: Demand, { statements }: Answers): DemandOutcome | null {
  const limit = demand.quantity;
  if (!limit || !TIMES.has(limit.unit) || directionOf(limit) !== "atMost") return null;
  for (const statement of statements) {
    if (statement.bracketed || statement.next || !OVERDUE.test(statement.text)) continue;
    const quantity = statement.quantities.find(
      ({ unit, value, word }) => word === null && value > 0 && unit !== "%" && !TIMES.has(unit),
    );
    if (!quantity) continue;
    const base = { demand, statement, quantity, sure: true, progress: true };
    return { ...base, outcome: "short", reason: "amountMissed" };
  }
  return null;
}
