import { unitsComparable } from "../text/units";
import { meets } from "./amounts";
import type { Demand } from "./demands";
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
  if (wanted.unit === "%" && wanted.change !== null && !wanted.arrives) {
    const change = changeIn(statements);
    if (change) return decided(demand, wanted, change);
  }
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

interface Derived {
  readonly statement: Statement;
  /** The words the percentage comes from. */
  readonly source: PlacedQuantity;
  readonly percent: number;
  readonly change: "rise" | "fall" | null;
}

function decided(demand: Demand, wanted: PlacedQuantity, derived: Derived): DemandOutcome {
  const answer = {
    ...derived.source,
    value: derived.percent,
    high: null,
    unit: "%",
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
    progress: !opposite && derived.percent > 0,
  };
}

/** 低于上年, 不低于上年 against two levels or a change that is told. null where the text has neither. */
export function besideLastYearOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const told = statements
    .flatMap((statement) => statement.quantities.map((quantity) => ({ statement, quantity })))
    .find(({ quantity }) => quantity.change !== null && !quantity.arrives);
  const change =
    changeIn(statements) ??
    besideEarlier(statements) ??
    (told && {
      statement: told.statement,
      source: told.quantity,
      percent: told.quantity.value,
      change: told.quantity.change,
    });
  if (!change) {
    const none = statements.find((statement) => /无新增|零增长|未新增|没有(新增|增加)/.test(statement.text));
    if (!none || demand.besideLastYear !== "notAbove") return null;
    const base = { demand, statement: none, quantity: null, sure: true, progress: true };
    return { ...base, outcome: "met", reason: "zeroKept" };
  }
  const rose = change.change === "rise" && change.percent > 0;
  const fell = change.change === "fall" && change.percent > 0;
  const met = demand.besideLastYear === "notAbove" ? !rose : !fell;
  return {
    demand,
    outcome: met ? "met" : "short",
    reason: met ? "amountReached" : "amountMissed",
    statement: change.statement,
    quantity: change.source,
    sure: true,
    progress: false,
  };
}

/** 较年初增加1.1亿元: more or less than some time before, in whatever unit. */
function besideEarlier(statements: readonly Statement[]): Derived | null {
  for (const statement of statements) {
    const match = /[较比][^，。]{1,6}(?:(增加|增长|上升|提高|扩大|多)|(减少|下降|降低|压减|少))/.exec(statement.text);
    const source =
      match && statement.quantities.find((quantity) => quantity.normalizedStart >= statement.start + match.index);
    if (match && source) return { statement, source, percent: source.value, change: match[1] ? "rise" : "fall" };
  }
  return null;
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
    if (done) return { statement, source: done, percent: (100 * done.value) / base.value, change: null };
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
    percent: (100 * done.quantity.value) / task.quantity.value,
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
    const percent = (100 * part.quantity.value) / whole.quantity.value;
    const weight = coverage(demand.topic, part.statement.topic);
    if (!best || weight > best.weight)
      best = { derived: { statement: part.statement, source: part.quantity, percent, change: null }, weight };
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

const BEFORE_THEN = /上年同期|去年同期|上年|去年|同期|由|从/;

/** "用水量4.56万吨，去年同期4.95万吨", "由0.68元降至0.60元": a change from two levels of one unit. */
function changeIn(statements: readonly Statement[]): Derived | null {
  const levels = statements.flatMap((statement) => {
    const amounts = statement.quantities.filter((quantity) => quantity.unit !== "%" && quantity.value > 0);
    return amounts.map((quantity, index) => {
      const from = Math.max(amounts[index - 1]?.normalizedEnd ?? 0, statement.start, quantity.normalizedStart - 8);
      const before = statement.text.slice(from - statement.start, quantity.normalizedStart - statement.start);
      return { statement, quantity, then: BEFORE_THEN.test(before) };
    });
  });
  for (let i = 1; i < levels.length; i++) {
    const [first, second] = [levels[i - 1], levels[i]];
    if (!first || !second || first.quantity.unit !== second.quantity.unit) continue;
    const order = first.then === second.then ? earlierOf(first.quantity, second.quantity) : first.then ? -1 : 1;
    if (order === 0) continue;
    const [now, then] = order < 0 ? [second, first] : [first, second];
    const percent = (100 * (now.quantity.value - then.quantity.value)) / then.quantity.value;
    return {
      statement: now.statement,
      source: now.quantity,
      percent: Math.abs(percent),
      change: percent < 0 ? "fall" : "rise",
    };
  }
  return null;
}

/** "7月642件，8月508件", "2019年1860万元，2018年1795万元": −1 where the first is of an earlier time, 1 where of a later. */
function earlierOf(first: PlacedQuantity, second: PlacedQuantity): -1 | 0 | 1 {
  const [a, b] = [first.period, second.period];
  const at = (period: typeof a) =>
    period?.kind === "month" ? period.month : period?.kind === "year" ? period.year : null;
  const [one, other] = [at(a), at(b)];
  if (a?.kind !== b?.kind || one === null || other === null || one === other) return 0;
  return one < other ? -1 : 1;
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
