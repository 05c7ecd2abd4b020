import type { Outcome } from "../model/report";
import { unitsComparable } from "../text/units";
import { meets } from "./amounts";
import type { Answers } from "./alignment";
import type { Demand } from "./demands";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/** Why a demand came out as it did. Each reason is worded by the rule that reports it. */
export type OutcomeReason =
  | "amountReached"
  | "amountMissed"
  | "amountForecast"
  | "amountOtherPeriod"
  | "amountIncomparable"
  | "shareMissed"
  | "done"
  | "worksDone"
  | "begun"
  | "active"
  | "denied"
  | "halted"
  | "underway"
  | "earlierStep"
  | "onlyPlanned"
  | "zeroKept"
  | "zeroBroken"
  | "echo"
  | "unanswered";

/** What the completion says of one demand. */
export interface DemandOutcome {
  readonly demand: Demand;
  readonly outcome: Outcome;
  readonly reason: OutcomeReason;
  /** The statement that decides; null where nothing answers. */
  readonly statement: Statement | null;
  readonly quantity: PlacedQuantity | null;
  /** Aligned by heading, number or subject, and unambiguous: may carry a contradiction. */
  readonly sure: boolean;
  /** Something was achieved towards it. */
  readonly progress: boolean;
}

interface Candidate {
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
  readonly met: boolean;
  readonly score: number;
}

/** Judges one demand by the statements aligned with it. */
export function outcomeOf(demand: Demand, answers: Answers, month: number | null): DemandOutcome {
  const { statements } = answers;
  if (statements.length === 0) return unanswered(demand);
  if (demand.ask === "zero") return zeroOutcome(demand, answers);
  if (demand.ask === "activity") return activityOutcome(demand, answers);
  const outcome =
    (demand.ask === "amount" ? amountOutcome(demand, answers, month) : null) ?? stageOutcome(demand, answers);
  const acceptance = outcome.outcome === "met" ? pendingAcceptance(demand, answers) : null;
  return acceptance
    ? { ...outcome, outcome: "unknown", reason: "worksDone", statement: acceptance, quantity: null }
    : outcome;
}

/** The works are done and their acceptance is not: neither clearly finished nor clearly not. */
function pendingAcceptance(demand: Demand, answers: Answers): Statement | null {
  if (demand.deed?.name !== "build" || demand.quantity?.unit === "%") return null;
  return (
    answers.statements.find((statement) =>
      statement.deeds.some(
        (state) => state.deed.name === "accept" && (state.aspect === "ongoing" || state.aspect === "pending"),
      ),
    ) ?? null
  );
}

function unanswered(demand: Demand, reason: OutcomeReason = "unanswered"): DemandOutcome {
  return { demand, outcome: "unknown", reason, statement: null, quantity: null, sure: false, progress: false };
}

/* ---------- amounts ---------- */

function amountOutcome(demand: Demand, answers: Answers, month: number | null): DemandOutcome | null {
  const wanted = demand.quantity;
  if (!wanted) return null;
  const candidates: Candidate[] = [];
  let otherPeriod: Statement | null = null;
  for (const statement of answers.statements) {
    if (statement.stage === "planned" || statement.stage === "notDone" || statement.stage === "stopped") continue;
    for (const quantity of statement.quantities) {
      if (!comparable(wanted, quantity)) continue;
      const met = meets(wanted, quantity);
      if (met === null) continue;
      if (!samePeriod(wanted, quantity, met, month)) {
        otherPeriod = statement;
        continue;
      }
      candidates.push({ statement, quantity, met, score: scoreOf(demand, statement, quantity, answers) });
    }
  }
  const best = pick(candidates);
  if (!best) return derivedOutcome(demand, answers, otherPeriod);
  const { statement, quantity, met } = best;
  const begun =
    demand.deed?.ask !== "begin" &&
    statement.deeds.some((state) => state.deed.name === "begin") &&
    onlyBegun(statement);
  const unfinished = met ? contradictingProgress(demand, answers, best) : null;
  const base = {
    demand,
    statement,
    quantity,
    sure: best.score >= 1.2 || answers.by === "heading" || answers.by === "only" || answers.by === "number",
  };
  if (met && unfinished) return { ...base, statement: unfinished, outcome: "open", reason: "underway", progress: true };
  if (met && begun) return { ...base, outcome: "open", reason: "earlierStep", progress: true };
  if (met && statement.stage === "forecast")
    return { ...base, outcome: "unknown", reason: "amountForecast", sure: false, progress: true };
  if (met && isEarlierStep(demand, statement))
    return { ...base, outcome: "open", reason: "earlierStep", progress: true };
  if (met) return { ...base, outcome: "met", reason: "amountReached", progress: true };
  const opposite = wanted.change !== null && quantity.change !== null && quantity.change !== wanted.change;
  return { ...base, outcome: "short", reason: "amountMissed", progress: !opposite && quantity.value > 0 };
}

function comparable(wanted: PlacedQuantity, quantity: PlacedQuantity): boolean {
  if (quantity.word === "none") return false;
  return quantity.unit === wanted.unit || unitsComparable(wanted.unit, quantity.unit);
}

/** Like is compared with like: a cumulative figure says nothing of a month, a month's only if it suffices alone. */
function samePeriod(wanted: PlacedQuantity, answer: PlacedQuantity, met: boolean, month: number | null): boolean {
  const [ask, told] = [spanOf(wanted, month), spanOf(answer, month)];
  if (ask === null || told === null) return true;
  if (ask === "month" && told === "toDate") return false;
  if (ask === "toDate" && told === "month") return met;
  return true;
}

function spanOf(quantity: PlacedQuantity, month: number | null): "month" | "toDate" | null {
  const { period } = quantity;
  if (!period) return null;
  if (period.kind === "month") return "month";
  if (period.kind === "range") return period.from === period.to ? "month" : "toDate";
  if (period.kind === "until") return month === 1 ? null : "toDate";
  if (period.kind === "year") return null;
  return "toDate";
}

function scoreOf(demand: Demand, statement: Statement, quantity: PlacedQuantity, answers: Answers): number {
  let score = 1.2 * coverage(demand.topic, statement.topic) + 0.6 * coverage(demand.wideTopic, statement.wideTopic);
  if (demand.item.number !== null && answers.by === "number") score += 0.2;
  if (demand.deed && statement.deeds.some((state) => state.deed.name === demand.deed?.name)) score += 0.2;
  if (demand.quantity?.unit === quantity.unit) score += 0.1;
  if (demand.quantity?.period && quantity.period && demand.quantity.period.kind === quantity.period.kind) score += 0.4;
  if (statement.bracketed) score -= 0.4;
  if (/其中/.test(statement.text) && !/其中/.test(demand.text)) score -= 0.4;
  if (quantity.shareOf === "annualTarget" && demand.base) score += 0.6;
  if (quantity.comparedWith !== demand.quantity?.comparedWith && quantity.comparedWith !== null) score -= 0.2;
  if (statement.stage === "forecast") score -= 0.3;
  return score;
}

/** The best candidate; among nearly equal ones the kinder reading wins. */
function pick(candidates: readonly Candidate[]): Candidate | null {
  if (candidates.length === 0) return null;
  const top = Math.max(...candidates.map((candidate) => candidate.score));
  const near = candidates.filter((candidate) => candidate.score >= top - 0.15);
  return near.find((candidate) => candidate.met) ?? near.reduce((a, b) => (b.score > a.score ? b : a));
}

function onlyBegun(statement: Statement): boolean {
  return !statement.deeds.some((state) => (state.deed.rank ?? 0) > 7 && state.aspect === "done");
}

/** Money applied for is not money paid: the deed reported comes before the one asked for. */
function isEarlierStep(demand: Demand, statement: Statement): boolean {
  if (demand.deed?.name === "submit" || demand.deed?.ask === "activity") return false;
  return (
    statement.deeds.some((state) => state.deed.name === "submit" && /受理|申请|申报/.test(state.word)) &&
    demand.deed !== null
  );
}

/** The amount stands there, but the same things are told not to be finished: 均计划12月底前完成, 完成工程量的90%. */
function contradictingProgress(demand: Demand, answers: Answers, best: Candidate): Statement | null {
  if (
    demand.deed?.ask !== "end" ||
    demand.quantity?.unit === "%" ||
    !["build", "finish", "part", "use"].includes(demand.deed.name)
  )
    return null;
  const after = answers.statements.filter(
    (statement) => statement.start > best.statement.start && statement.item === best.statement.item,
  );
  return (
    after.find(
      (statement) =>
        statement.sentence === best.statement.sentence &&
        ((statement.stage === "planned" && /完成|完工|建成|交付|竣工/.test(statement.text)) ||
          statement.quantities.some(
            (quantity) =>
              quantity.unit === "%" &&
              quantity.shareOf !== null &&
              quantity.value < 100 &&
              /工程量|进度/.test(statement.text),
          )),
    ) ?? null
  );
}

/** No figure of the kind: a share from its part and whole, or a progress percentage for a count. */
function derivedOutcome(demand: Demand, answers: Answers, otherPeriod: Statement | null): DemandOutcome | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (wanted.unit === "%" || wanted.word !== null) {
    const ratio = ratioIn(answers.statements);
    if (ratio && wanted.change === null) {
      const met = meets(wanted, { ...ratio.part, value: ratio.percent, high: null, unit: "%", change: null });
      return {
        demand,
        outcome: met ? "met" : "short",
        reason: met ? "amountReached" : "amountMissed",
        statement: ratio.statement,
        quantity: ratio.part,
        sure: true,
        progress: ratio.percent > 0,
      };
    }
  }
  const whole = answers.statements.find(
    (statement) =>
      (statement.stage === "finished" || statement.stage === "reported") &&
      statement.whole &&
      coverage(demand.wideTopic, statement.wideTopic) >= 0.4,
  );
  if (wanted.unit === "%" && wanted.change === null && whole) {
    return { demand, outcome: "met", reason: "done", statement: whole, quantity: null, sure: false, progress: true };
  }
  if (wanted.unit !== "%" && wanted.change === null) {
    for (const statement of answers.statements) {
      const share = statement.quantities.find(
        (quantity) =>
          quantity.unit === "%" &&
          quantity.change === null &&
          (quantity.shareOf !== null || /进度|完成率|完成|达/.test(statement.text)),
      );
      if (!share || statement.stage === "planned") continue;
      const met = share.value >= 100;
      return {
        demand,
        outcome: met ? "met" : "short",
        reason: met ? "amountReached" : "shareMissed",
        statement,
        quantity: share,
        sure: true,
        progress: share.value > 0,
      };
    }
  }
  if (otherPeriod) return { ...unanswered(demand, "amountOtherPeriod"), statement: otherPeriod, progress: true };
  return null;
}

interface Ratio {
  readonly statement: Statement;
  readonly part: PlacedQuantity;
  readonly percent: number;
}

/** "受理418件，办结395件", "240个村中203个": the last amount over an earlier one of the same unit. */
function ratioIn(statements: readonly Statement[]): Ratio | null {
  const counts = statements.flatMap((statement) =>
    statement.bracketed
      ? []
      : statement.quantities.filter((quantity) => quantity.unit !== "%").map((quantity) => ({ statement, quantity })),
  );
  for (let i = 1; i < counts.length; i++) {
    const [whole, part] = [counts[i - 1], counts[i]];
    if (!whole || !part || whole.quantity.value <= 0) continue;
    if (!unitsComparable(whole.quantity.unit, part.quantity.unit)) continue;
    if (part.quantity.value > whole.quantity.value || part.statement.sentence !== whole.statement.sentence) continue;
    return {
      statement: part.statement,
      part: part.quantity,
      percent: (100 * part.quantity.value) / whole.quantity.value,
    };
  }
  return null;
}

/* ---------- zero ---------- */

function zeroOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const base = { demand, quantity: null, sure: true, progress: false };
  const clear = answers.statements.find(
    (statement) => statement.stage === "clear" || statement.quantities.some((quantity) => quantity.word === "none"),
  );
  if (clear) return { ...base, outcome: "met", reason: "zeroKept", statement: clear, progress: true };
  for (const statement of answers.statements) {
    const count = statement.quantities.find((quantity) => quantity.unit !== "%" && quantity.value > 0);
    if (count && coverage(demand.topic, statement.topic) >= 0.5) {
      return { ...base, outcome: "short", reason: "zeroBroken", statement, quantity: count };
    }
  }
  return unanswered(demand);
}

/* ---------- stages ---------- */

type Local = "met" | "open" | "short" | null;

/** Whether a deed that begins or ends was begun or ended. */
function stageOutcome(demand: Demand, answers: Answers): DemandOutcome {
  let best: { statement: Statement; weight: number; reason: OutcomeReason } | null = null;
  let progress = false;
  let against: { statement: Statement; weight: number; reason: OutcomeReason; local: "open" | "short" } | null = null;
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  for (const statement of answers.statements) {
    const weight = Math.max(
      coverage(demand.topic, statement.topic),
      0.8 * coverage(demand.wideTopic, statement.wideTopic),
    );
    const { local, reason } = localOutcome(demand, statement);
    if (local === null) continue;
    if ((local === "open" && reason !== "onlyPlanned") || local === "met")
      progress ||= !isPreparationForWorks(demand, statement);
    if (!aligned && weight < 0.35) continue;
    if (local === "met") {
      if (!best || weight > best.weight) best = { statement, weight, reason };
    } else if (
      !against ||
      rankOf(local) > rankOf(against.local) ||
      (rankOf(local) === rankOf(against.local) && weight > against.weight)
    ) {
      against = { statement, weight, reason, local };
    }
  }
  const sure = (weight: number) => aligned || weight >= 0.5;
  if (best && against && against.weight > best.weight + 0.1) {
    return {
      demand,
      outcome: against.local,
      reason: against.reason,
      statement: against.statement,
      quantity: null,
      sure: sure(against.weight),
      progress: true,
    };
  }
  if (best) {
    return {
      demand,
      outcome: "met",
      reason: best.reason,
      statement: best.statement,
      quantity: null,
      sure: sure(best.weight),
      progress: true,
    };
  }
  if (against) {
    return {
      demand,
      outcome: against.local,
      reason: against.reason,
      statement: against.statement,
      quantity: null,
      sure: sure(against.weight),
      progress,
    };
  }
  return unanswered(demand);
}

function rankOf(local: "open" | "short"): number {
  return local === "short" ? 1 : 0;
}

/** What one statement says of a demand that begins or ends. */
function localOutcome(demand: Demand, statement: Statement): { local: Local; reason: OutcomeReason } {
  if (statement.stage === "clear") return { local: null, reason: "unanswered" };
  const share = statement.quantities.find((quantity) => quantity.unit === "%" && quantity.change === null);
  const partial = share !== undefined && share.value < 100 && demand.quantity === null;
  const same = statement.deeds.filter(
    (state) => demand.deed !== null && (state.word === demand.deedWord || state.deed.name === demand.deed.name),
  );
  const wanted = demand.deed?.rank ?? null;
  const done = (aspect: string) => aspect === "done" || aspect === "told";
  if (demand.ask === "begin") {
    const reached = statement.deeds.some((state) => {
      const rank = state.deed.rank ?? 0;
      const started = done(state.aspect) || state.aspect === "ongoing" || state.aspect === "nearly";
      return started && (rank >= (wanted ?? 7) || state.deed.name === "begin");
    });
    if (reached && statement.stage !== "stopped" && statement.stage !== "notDone")
      return { local: "met", reason: "begun" };
  } else if (statement.stage !== "stopped" && !partial) {
    if (same.some((state) => state.aspect === "done")) return { local: "met", reason: "done" };
    if (
      demand.nearlyIsEnough &&
      (statement.stage === "finished" || statement.cues.some((cue) => cue.aspect === "nearly"))
    )
      return { local: "met", reason: "done" };
    if (
      wanted !== null &&
      statement.deeds.some(
        (state) =>
          state.aspect === "done" &&
          (state.deed.rank ?? 0) > wanted &&
          state.deed.name !== "part" &&
          state.deed.name !== "begin",
      )
    ) {
      return { local: "met", reason: "done" };
    }
  }
  if (statement.stage === "notDone") return { local: "short", reason: "denied" };
  if (statement.stage === "stopped") return { local: "short", reason: "halted" };
  if (statement.stage === "planned") return { local: "open", reason: "onlyPlanned" };
  if (statement.stage === "forecast") return { local: "open", reason: "onlyPlanned" };
  if (statement.stage === "underway" || partial) return { local: "open", reason: "underway" };
  const ranks = statement.deeds.filter((state) => state.deed.rank !== null);
  if (statement.stage === "finished" || statement.stage === "reported") {
    if (wanted !== null && ranks.length > 0) {
      const reached = Math.max(
        ...ranks.map((state) =>
          state.deed.name === "part" && demand.deed?.name !== "part" ? 7 : (state.deed.rank ?? 0),
        ),
      );
      if (reached < wanted) return { local: "open", reason: "earlierStep" };
      if (statement.stage === "reported" && !same.some((state) => done(state.aspect)) && reached === wanted)
        return { local: "open", reason: "underway" };
      return { local: "met", reason: "done" };
    }
    if (statement.stage === "finished" || same.length > 0) return { local: "met", reason: "done" };
  }
  return { local: null, reason: "unanswered" };
}

/** Plans and papers for works that have not begun are no progress of the works. */
function isPreparationForWorks(demand: Demand, statement: Statement): boolean {
  const wanted = demand.deed?.rank ?? 0;
  if (demand.ask !== "end" && demand.ask !== "amount") return false;
  if (wanted < 8) return false;
  const ranks = statement.deeds.map((state) => state.deed.rank ?? 0);
  return ranks.length > 0 && Math.max(...ranks) <= 5;
}

/* ---------- activities ---------- */

function activityOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const base = { demand, quantity: null, progress: true };
  let best: { statement: Statement; weight: number } | null = null;
  let against: Statement | null = null;
  for (const statement of answers.statements) {
    const weight = Math.max(
      coverage(demand.topic, statement.topic),
      coverage(statement.topic, demand.topic) * 0.9,
      0.7 * coverage(demand.wideTopic, statement.wideTopic),
    );
    if (statement.stage === "notDone" || statement.stage === "stopped") against ??= statement;
    else if (statement.stage !== "planned" && statement.stage !== "silent" && (!best || weight > best.weight))
      best = { statement, weight };
  }
  if (best && isEcho(demand, answers))
    return { ...base, outcome: "unknown", reason: "echo", statement: best.statement, sure: false };
  const aligned = answers.by === "heading" || answers.by === "number";
  if (best && (aligned || best.weight >= 0.2))
    return { ...base, outcome: "met", reason: "active", statement: best.statement, sure: best.weight >= 0.3 };
  if (against) return { ...base, outcome: "short", reason: "denied", statement: against, sure: false };
  const planned = answers.statements.find((statement) => statement.stage === "planned");
  if (planned)
    return { ...base, outcome: "open", reason: "onlyPlanned", statement: planned, sure: false, progress: false };
  return unanswered(demand);
}

/** The answer only says the target again: no new content, no figure. */
function isEcho(demand: Demand, answers: Answers): boolean {
  const said = answers.statements.filter((statement) => !statement.bracketed);
  if (said.some((statement) => statement.quantities.length > 0 || statement.stage === "finished")) return false;
  const fresh = said.reduce(
    (sum, statement) => sum + [...statement.topic.chars].filter((char) => !demand.wideTopic.chars.has(char)).length,
    0,
  );
  return fresh <= 4;
}
