import type { PlacedQuantity } from "../phrases/phrases";

/** What is asked of an amount: to come up to it, to stay below it, or to lie between two. */
export function directionOf(demand: PlacedQuantity): "atLeast" | "atMost" | "within" {
  if (demand.bound === "within") return "within";
  if (demand.bound === "atMost") return "atMost";
  if (demand.arrives && demand.change === "fall") return "atMost";
  // 列第8位 is better than 第10位.
  if (demand.unit === "位次" && (demand.change === null || demand.arrives)) return "atMost";
  return "atLeast";
}

/**
 * Whether an amount meets a demand; null where the two measure different things (a level and a growth, a share and
 * a count). Both are in the same canonical unit.
 */
export function meets(demand: PlacedQuantity, answer: PlacedQuantity): boolean | null {
  if (demand.change !== null && !demand.arrives) return meetsChange(demand, answer);
  if (answer.change !== null && !answer.arrives && answer.comparedWith !== null) return null;
  if (answer.change === "fall" && !answer.arrives) return null;
  return compare(demand, answer.value, answer.high, answer.hedge);
}

function meetsChange(demand: PlacedQuantity, answer: PlacedQuantity): boolean | null {
  if (answer.change === null) {
    // 增速5.2% told without 增长: a growth all the same. A fall is always told.
    return demand.change === "rise" && answer.unit === "%" && answer.shareOf === null
      ? compare(demand, answer.value, answer.high, answer.hedge)
      : null;
  }
  if (answer.arrives) {
    // 压缩80%以上 ↔ 压缩至法定时限的18%: what is left of the whole.
    return demand.change === "fall" && answer.change === "fall" && answer.unit === "%" && answer.shareOf !== null
      ? compare(demand, 100 - answer.value, null, answer.hedge)
      : null;
  }
  if (answer.change !== demand.change) {
    // 涨幅控制在3%以内 ↔ 下降0.2%: lower still.
    return directionOf(demand) === "atMost" && demand.change === "rise";
  }
  return compare(demand, answer.value, answer.high, answer.hedge);
}

function compare(demand: PlacedQuantity, value: number, high: number | null, hedge: PlacedQuantity["hedge"]): boolean {
  const slack = demand.hedge === "about" ? Math.abs(demand.value) * demand.tolerance : 0;
  const epsilon = 1e-9 * Math.max(1, Math.abs(demand.value));
  const upper = demand.high ?? demand.value;
  switch (directionOf(demand)) {
    case "atMost":
      return (high ?? value) <= upper + slack + epsilon;
    case "within":
      return value >= demand.value - slack - epsilon && (high ?? value) <= upper + slack + epsilon;
    case "atLeast":
      // 近5000户 is below 5000.
      if (hedge === "nearly" && Math.abs(value - demand.value) <= epsilon) return false;
      return (high ?? value) >= demand.value - slack - epsilon;
  }
}
