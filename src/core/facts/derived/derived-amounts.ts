import { quantityWith } from "../../text/quantities";
import { partBehindWhole } from "../amounts/amount-parts";
import { isAllOfEarlier } from "../amounts/all-of-others";
import { directionOf, meets } from "../amounts/amounts";
import type { Demand } from "../demands/demands";
import { changeIn, type Derived, differenceIn, netGain, shareOfThen } from "./derived-changes";
import { PART_OF_SUM, shareIn } from "./derived-shares";
import { restIn, shareOfAside, shareOfNamed } from "./named-shares";
import { rateOf } from "../phrases/measures";
import { type Asked, type DemandOutcome, unanswered } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { amountsIn } from "../amounts/told-amounts";
import { pointsAboveOutcome } from "./beside-average";
import { besideGoalOutcome } from "./beside-goal";
import { namesCounted } from "./names-counted";
import { coverage } from "../phrases/topic";
import { oneBefore, textBefore } from "../phrases/words-around";

/**
 * No figure of the kind stands there: a share from its part and whole, a change from two levels, a progress
 * percentage for a count. null where nothing can be worked out and the stages must tell.
 */
export function derivedOutcome({ demand, answers }: Asked, otherPeriod: Statement | null): DemandOutcome | null {
  const wanted = measured(demand);
  const { statements } = answers;
  const none = directionOf(wanted) === "atMost" ? noneOf(demand, statements) : null;
  if (none) return none;
  const above = pointsAboveOutcome(demand, statements);
  if (above) return above;
  const goal = demand.sole ? besideGoalOutcome(demand, statements) : null;
  if (goal) return goal;
  const change = isGrowth(wanted) ? changeIn(statements) : null;
  const moved = change ?? differenceIn(demand, statements);
  if (moved) return decided(demand, wanted, moved);
  if (wanted.unit === "%" && (wanted.change === null || wanted.arrives)) {
    const yearly = wanted.word === "all" ? null : shareOfBase(demand, statements);
    if (yearly) return decided(demand, wanted, yearly);
    const whole = wholeDone(demand, statements);
    if (whole) return whole;
    const ratio =
      shareOfThen(demand, statements) ??
      shareOfTask(statements) ??
      shareOfNamed(demand, statements) ??
      shareOfAside(statements) ??
      shareIn(demand, statements);
    // 失业率控制在4%以内 ↔ 新增就业1.9万人，失业人员再就业4200人: what would be too much may be a share of something else.
    if (ratio) return decided(demand, wanted, isOfOtherCount(demand, ratio) ? { ...ratio, weak: true } : ratio);
  }
  if (wanted.unit !== "%" && wanted.change === null && demand.sole) {
    // 10月新增7家，另有11家在审核: what comes on top of a month's figure tells nothing of the whole.
    const share = progressOf(demand, statements) ?? (otherPeriod ? null : wholeLessRest(demand, statements));
    if (share) return share;
  }
  const some = /全部|所有|均/.test(demand.text) ? partBehindWhole(statements) : null;
  if (some)
    return {
      demand,
      outcome: "short",
      reason: "underway",
      statement: some,
      quantity: some.quantities[0] ?? null,
      sure: demand.sole,
      progress: true,
    };
  const named = wanted.unit !== "%" && wanted.change === null ? namesCounted(demand, statements) : null;
  if (named) return named;
  return otherPeriod ? unanswered(demand, "amountOtherPeriod", otherPeriod) : null;
}

/** 压减率达到80%: a share of them, and no fall of anything by so much. */
function measured({ quantity, rate }: Demand): PlacedQuantity {
  const wanted = quantity as PlacedQuantity;
  return rate !== null && CUTTING.test(rate) ? quantityWith(wanted, { change: null }) : wanted;
}

const CUTTING = /^(?:压减|压缩|压降|减少|精简|削减)率/;

/** 死亡率控制在10/10万以下 ↔ 零死亡: none at all is below any limit. */
function noneOf(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const clear = statements.find(
    (statement) =>
      !statement.bracketed &&
      (statement.stage === "clear" ||
        /^(?:已|目前|全面)?(?:无|没有|未出现|消除)/.test(statement.text) ||
        statement.quantities.some((quantity) => quantity.word === "none")) &&
      Math.max(coverage(demand.topic, statement.topic), coverage(statement.topic, demand.topic)) >= 0.25,
  );
  const base = { demand, quantity: null, sure: true, progress: true };
  return clear ? { ...base, outcome: "met", reason: "zeroKept", statement: clear } : null;
}

/** 失业率 limited ↔ 失业人员再就业4200人: the name of the rate does not stand by the count. */
function isOfOtherCount({ rate, quantity }: Demand, { statement, source }: Derived): boolean {
  if (rate === null || quantity === null || directionOf(quantity) !== "atMost") return false;
  return !textBefore(statement, source).slice(-5).includes(rate.slice(0, 2));
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
  const answer = quantityWith(derived.source, {
    value: derived.value,
    high: null,
    unit: wanted.unit,
    change: derived.change,
    arrives: false,
    shareOf: null,
  });
  const met = meets(wanted, answer) === true;
  const opposite = derived.change !== null && derived.change !== wanted.change;
  return {
    demand,
    outcome: met ? "met" : "short",
    reason: met ? "amountReached" : "amountMissed",
    statement: derived.statement,
    quantity: derived.source,
    sure: derived.weak !== true || met,
    progress: !opposite && derived.value > 0,
  };
}

/** All of them are told done: 不合格9批次均已下架. Something left over (除3户外, 剩余2件) makes it fall short. */
function wholeDone(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const wanted = demand.quantity as PlacedQuantity;
  const whole = statements.find(
    (statement, at) =>
      (statement.whole || endsAll(statement, oneBefore(statements, at)) || endsSum(statement)) &&
      !isAllOfEarlier(demand, statement) &&
      (statement.stage === "finished" || statement.stage === "reported" || statement.stage === "silent") &&
      (demand.sole ||
        coverage(demand.topic, statement.topic) >= 0.3 ||
        coverage(demand.topic, statement.wideTopic) >= 0.5 ||
        endsAlike(demand, statement)),
  );
  if (!whole) return null;
  const left = statements.find(
    (statement) =>
      statement.remains &&
      (demand.sole || statement.sentence === whole.sentence || coverage(demand.topic, statement.topic) >= 0.3),
  );
  const base = { demand, quantity: null, sure: true, progress: true };
  if (left && wanted.value >= 100) return { ...base, statement: left, outcome: "short", reason: "underway" };
  return { ...base, statement: whole, outcome: "met", reason: "done" };
}

/** 6月底前全部答复 ↔ 均于6月24日前书面答复: told of all in the very word. */
function endsAlike({ text }: Demand, { stage, text: told }: Statement): boolean {
  const end = /(?:全部|全面|均|都)\p{Script=Han}{0,2}(\p{Script=Han}{2})[。；]?$/u.exec(text)?.[1];
  return end !== undefined && stage === "finished" && told.endsWith(end);
}

/** "受理316件，已办结": with no number of its own it is said of all that came in. */
function endsAll({ stage, sentence, text, quantities, deeds }: Statement, before: Statement | undefined): boolean {
  if (stage !== "finished" || quantities.length > 0 || before?.sentence !== sentence || before.quantities.length !== 1)
    return false;
  return text.length <= 8 && deeds.some(({ deed, aspect }) => deed.name === "settle" && aspect === "done");
}

/** 城区38所、乡镇27所共65所审核完毕: all that are added up are done. */
function endsSum({ stage, text }: Statement): boolean {
  return stage === "finished" && PART_OF_SUM.test(text);
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
  const amounts = amountsIn(statements, ({ unit }) => unit !== "%");
  const isTask = ({ statement, quantity }: (typeof amounts)[number]) =>
    /(任务|计划|目标)(数|量|为|是)?$/.test(textBefore(statement, quantity));
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

/** 进度95%, 占全年计划81%: how much of the count is done. */
function progressOf(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const monthly = demand.quantity?.period?.kind === "month";
  for (const statement of statements) {
    if (statement.stage === "planned" || statement.next) continue;
    const share = statement.quantities.find(
      (quantity) =>
        quantity.unit === "%" &&
        quantity.change === null &&
        // 1—8月完成年度任务的82% says nothing of what 8月份 was to bring.
        !(monthly && quantity.shareOf === "annualTarget") &&
        (quantity.shareOf === "annualTarget" || tellsProgress(demand, statement, quantity)),
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

/** 进度65%, 完成65%, and 完工率87% where 完工 is asked for; a rate of something else (开放率达95%) tells no progress. */
function tellsProgress({ text }: Demand, statement: Statement, share: PlacedQuantity): boolean {
  const rate = rateOf(statement, share);
  if (rate !== null && text.includes(rate.slice(0, 2))) return true;
  if (rate !== null && !OF_PROGRESS.test(rate)) return false;
  return /进度|完成|达|任务|计划|目标/.test(statement.text);
}

const OF_PROGRESS = /完成|到位|竣工|完工|建成|投用|执行|支出|兑现|落实|覆盖|占比|比例|比重/;

/** "27处中4处尚未整治": what is left of the whole tells how much is done. */
function wholeLessRest(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const rest = restIn(demand.quantity as PlacedQuantity, statements);
  if (!rest) return null;
  const { statement, quantity, done } = rest;
  const wanted = demand.quantity as PlacedQuantity;
  if (done >= wanted.value) return null;
  // 公司债获得批文，首期15亿元推迟: steps towards it were taken.
  const onItsWay = statements.some((other) => other !== statement && ["finished", "reported"].includes(other.stage));
  const progress = done > 0 || (demand.sole && onItsWay);
  return { demand, outcome: "short", reason: "underway", statement, quantity, sure: true, progress };
}
