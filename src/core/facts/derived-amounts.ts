import { unitsComparable } from "../text/units";
import { meets } from "./amounts";
import type { Demand } from "./demands";
import { changeIn, type Derived, differenceIn, netGain } from "./derived-changes";
import { type Asked, type DemandOutcome, unanswered } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/**
 * No figure of the kind stands there: a share from its part and whole, a change from two levels, a progress
 * percentage for a count. null where nothing can be worked out and the stages must tell.
 */
export function derivedOutcome({ demand, answers }: Asked, otherPeriod: Statement | null): DemandOutcome | null {
  const wanted = demand.quantity as PlacedQuantity;
  const { statements } = answers;
  const change = isGrowth(wanted) ? changeIn(statements) : null;
  const moved = change ?? differenceIn(demand, statements);
  if (moved) return decided(demand, wanted, moved);
  if (wanted.unit === "%" && (wanted.change === null || wanted.arrives)) {
    const yearly = shareOfBase(demand, statements);
    if (yearly) return decided(demand, wanted, yearly);
    const whole = wholeDone(demand, statements);
    if (whole) return whole;
    const ratio = shareOfTask(statements) ?? ratioIn(demand, statements);
    if (ratio) return decided(demand, wanted, ratio);
  }
  if (wanted.unit !== "%" && wanted.change === null && demand.sole) {
    const share = progressOf(demand, statements);
    if (share) return share;
  }
  return otherPeriod ? unanswered(demand, "amountOtherPeriod", otherPeriod) : null;
}

/** 净增 from what came in and what went out; null where the text does not tell both. */
export function netOutcome({ demand, answers }: Asked): DemandOutcome | null {
  const net = netGain(demand, answers.statements);
  return net && decided(demand, demand.quantity as PlacedQuantity, net);
}

function isGrowth({ unit, change, arrives }: PlacedQuantity): boolean {
  return unit === "%" && change !== null && !arrives;
}

function decided(demand: Demand, wanted: PlacedQuantity, derived: Derived): DemandOutcome {
  const answer = {
    ...derived.source,
    value: derived.value,
    high: null,
    unit: wanted.unit,
    change: derived.change,
    arrives: false,
    shareOf: null,
  };
  const met = meets(wanted, answer) === true;
  const opposite = derived.change !== null && derived.change !== wanted.change;
  return {
    demand,
    outcome: met ? "met" : "short",
    reason: met ? "amountReached" : "amountMissed",
    statement: derived.statement,
    quantity: derived.source,
    sure: true,
    progress: !opposite && derived.value > 0,
  };
}

/** All of them are told done: 不合格9批次均已下架. Something left over (除3户外, 剩余2件) makes it fall short. */
function wholeDone(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const wanted = demand.quantity as PlacedQuantity;
  const whole = statements.find(
    (statement) =>
      statement.whole &&
      (statement.stage === "finished" || statement.stage === "reported" || statement.stage === "silent") &&
      (demand.sole ||
        coverage(demand.topic, statement.topic) >= 0.3 ||
        coverage(demand.topic, statement.wideTopic) >= 0.5),
  );
  if (!whole) return null;
  const left = statements.find((statement) => statement.remains);
  const base = { demand, quantity: null, sure: true, progress: true };
  if (left && wanted.value >= 100) return { ...base, statement: left, outcome: "short", reason: "underway" };
  return { ...base, statement: whole, outcome: "met", reason: "done" };
}

/** "全年300万人次，8月底完成65%" ↔ "1-8月接待201万人次": over the year's amount that the target names. */
function shareOfBase({ base }: Demand, statements: readonly Statement[]): Derived | null {
  if (!base || base.value <= 0) return null;
  for (const statement of statements) {
    if (statement.bracketed || ["planned", "forecast", "notDone"].includes(statement.stage)) continue;
    const done = statement.quantities.find(
      (quantity) => quantity.unit === base.unit && quantity.change === null && quantity.comparedWith === null,
    );
    if (done) return { statement, source: done, value: (100 * done.value) / base.value, change: null };
  }
  return null;
}

/** "上半年入库4.16亿元，年任务8.9亿元": what is done over what is to be done. */
function shareOfTask(statements: readonly Statement[]): Derived | null {
  const amounts = statements.flatMap((statement) =>
    statement.quantities.filter((quantity) => quantity.unit !== "%").map((quantity) => ({ statement, quantity })),
  );
  const isTask = ({ statement, quantity }: (typeof amounts)[number]) =>
    /(任务|计划|目标)(数|量|为|是)?$/.test(statement.text.slice(0, quantity.normalizedStart - statement.start));
  const task = amounts.find(isTask);
  const done = amounts.find((entry) => !isTask(entry) && entry.quantity.unit === task?.quantity.unit);
  if (!task || !done || task.quantity.value <= 0) return null;
  return {
    statement: done.statement,
    source: done.quantity,
    value: (100 * done.quantity.value) / task.quantity.value,
    change: null,
  };
}

/**
 * "受理418件，办结395件", "240个村中203个": an amount over the last one before it that is at least as large, in the same
 * unit. Of several parts ("在册1206人，脱管1人，再犯罪3人") the one that is about the demand.
 */
function ratioIn(demand: Demand, statements: readonly Statement[]): Derived | null {
  const counts = statements.flatMap((statement) =>
    statement.bracketed
      ? []
      : statement.quantities.filter((quantity) => quantity.unit !== "%").map((quantity) => ({ statement, quantity })),
  );
  let best: { derived: Derived; weight: number } | null = null;
  for (let i = 1; i < counts.length; i++) {
    const part = counts[i];
    const whole = part && wholeBefore(counts.slice(Math.max(0, i - MOST_PARTS), i), part);
    if (!part || !whole) continue;
    const value = (100 * part.quantity.value) / whole.quantity.value;
    const weight = coverage(demand.topic, part.statement.topic);
    if (!best || weight > best.weight)
      best = { derived: { statement: part.statement, source: part.quantity, value, change: null }, weight };
  }
  return best?.derived ?? null;
}

const MOST_PARTS = 6;

interface Count {
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
}

function wholeBefore(before: readonly Count[], part: Count): Count | undefined {
  const { quantity, statement } = part;
  return [...before].reverse().find(
    (whole) =>
      whole.statement.sentence === statement.sentence &&
      whole.quantity.value > 0 &&
      (unitsComparable(whole.quantity.unit, quantity.unit)
        ? whole.quantity.value >= quantity.value
        : // 新办企业214户，免费刻章214套: every one of them.
          whole.quantity.value === quantity.value && quantity.value >= 10),
  );
}

/** 进度95%, 占全年计划81%: how much of the count is done. */
function progressOf(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  for (const statement of statements) {
    if (statement.stage === "planned" || statement.next) continue;
    const share = statement.quantities.find(
      (quantity) =>
        quantity.unit === "%" &&
        quantity.change === null &&
        (quantity.shareOf !== null || /进度|完成率|完成|达/.test(statement.text)),
    );
    if (!share) continue;
    const met = share.value >= 100;
    return {
      demand,
      outcome: met ? "met" : "short",
      reason: met ? "amountReached" : "shareMissed",
      statement,
      quantity: share,
      sure: demand.sole,
      progress: share.value > 0,
    };
  }
  return null;
}
