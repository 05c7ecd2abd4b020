import { directionOf } from "../amounts/amounts";
import type { Demand } from "../demands/demands";
import { type DemandOutcome, toldOnSide } from "../demand-outcome";
import type { Statement } from "../statements/statements";

/** 增速高于目标1.3个百分点, 低于年度目标: no figure of the kind asked for, but on which side of it the text stands. */
export function besideGoalOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const { quantity } = demand;
  if (quantity === null || directionOf(quantity) === "within") return null;
  const statement = statements.find(
    ({ text, stage }) => SIDE.test(text) && stage !== "planned" && stage !== "forecast",
  );
  const match = statement ? SIDE.exec(statement.text) : null;
  if (!statement || !match) return null;
  const above = match[1] !== undefined;
  const met = above === (directionOf(quantity) === "atLeast");
  return toldOnSide(demand, statement, met);
}

/** 支出进度不慢于序时进度 ↔ 慢于时间进度8个百分点: on which side of the time that has passed. null where the text does not tell. */
export function besidePaceOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  if (!KEEPS_PACE.test(demand.text)) return null;
  for (const statement of statements) {
    const match = statement.stage === "planned" || statement.stage === "forecast" ? null : PACE.exec(statement.text);
    if (match) return toldOnSide(demand, statement, match[1] !== undefined);
  }
  return null;
}

const KEEPS_PACE = /(?:不[慢低]于|快于|高于|达到|超过|赶上|跟上)(?:序时|时间|时序)(?:进度)?/;
const PACE =
  /(?:(快于|高于|超过|超|领先于?|达到|赶上|跟上|不[慢低]于|与)|(?:慢于|低于|滞后于?|落后于?|未达到?))(?:序时|时间|时序)(?:进度)?/;

/** 高于 or 低于 the goal itself; 序时目标 and 全市目标 are others. */
const SIDE =
  /(?:(高于|超过|快于|高出|超出)|(?:低于|慢于|落后于?|少于))(?:年度|全年|年初|月度|当月|季度|既定|预期)?(?:控制)?(?:目标|计划|任务)(?!进度|序时|的\d)/;
