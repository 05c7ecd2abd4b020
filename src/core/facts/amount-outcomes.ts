import { unitsComparable } from "../text/units";
import { meets } from "./amounts";
import type { Demand } from "./demands";
import { besideLastYearOutcome, derivedOutcome } from "./derived-amounts";
import { type Asked, type DemandOutcome, unanswered } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import type { DeedState, Statement } from "./statements";
import { coverage } from "./topic";

/** An amount of the completion that may answer a demand. */
interface Candidate {
  readonly asked: Asked;
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
  readonly met: boolean;
  /** achieved: the deed asked for is told done with it; lower: only an earlier step is; plain: neither. */
  readonly level: "achieved" | "plain" | "lower";
  readonly score: number;
}

/** Outcomes of the demands for an amount; a demand that must be judged by stages alone has none. */
export function amountOutcomes(asked: readonly Asked[], month: number | null): Map<Demand, DemandOutcome> {
  const outcomes = new Map<Demand, DemandOutcome>();
  for (const pair of asked) {
    const beside = pair.demand.besideLastYear && besideLastYearOutcome(pair.demand, pair.answers.statements);
    if (beside) outcomes.set(pair.demand, beside);
  }
  const wanting = asked.filter(
    ({ demand, answers }) => demand.ask === "amount" && demand.quantity !== null && answers.statements.length > 0,
  );
  const found = wanting.map((pair) => ({ pair, ...candidatesOf(pair, month) }));
  const chosen = assigned(found.map(({ candidates }) => candidates));
  found.forEach(({ pair, candidates, otherPeriod }, index) => {
    const mine = chosen[index];
    // 培育经营主体58家 for 家庭农场40家 and 合作社15家: one sum for two demands answers neither.
    const claimed =
      mine &&
      found.some(
        (other, at) =>
          at !== index &&
          !chosen[at] &&
          other.candidates.some((entry) => entry.quantity === mine.quantity && entry.score >= mine.score - 0.5),
      );
    const best = claimed ? null : mine;
    const outcome = best
      ? outcomeOf(
          best,
          candidates,
          wanting.every((other) => other === pair || other.demand.quantity?.unit !== pair.demand.quantity?.unit),
        )
      : candidates.length > 0
        ? unanswered(pair.demand)
        : derivedOutcome(pair, otherPeriod);
    if (outcome) outcomes.set(pair.demand, outcome);
  });
  return outcomes;
}

function candidatesOf(asked: Asked, month: number | null): { candidates: Candidate[]; otherPeriod: Statement | null } {
  const candidates: Candidate[] = [];
  let otherPeriod: Statement | null = null;
  const wanted = asked.demand.quantity;
  if (!wanted) return { candidates, otherPeriod };
  for (const statement of asked.answers.statements) {
    if (statement.stage === "planned" || statement.stage === "notDone" || statement.next) continue;
    for (const quantity of statement.quantities) {
      if (quantity.word === "none" || !unitsComparable(wanted.unit, quantity.unit)) continue;
      const met = meets(wanted, quantity);
      if (met === null || isBaseline(statement, quantity)) continue;
      if (!samePeriod(wanted, quantity, met, month)) {
        otherPeriod = statement;
        continue;
      }
      if (asked.demand.sole && isElsewhere(asked.demand, statement, wanted, quantity)) continue;
      if (isWholeOfPart(statement, quantity) || isStock(asked.demand, statement, quantity)) continue;
      const level = levelOf(asked.demand, statement, quantity);
      const score = scoreOf(asked, statement, quantity, level);
      if (score > 0.15 || asked.demand.sole) candidates.push({ asked, statement, quantity, met, level, score });
    }
  }
  return { candidates, otherPeriod };
}

/** 上年同期1.92万吨, 由0.68元, 全年任务7.2万亩: what something is compared with. */
function isBaseline(statement: Statement, quantity: PlacedQuantity): boolean {
  const before = statement.text.slice(0, quantity.normalizedStart - statement.start).slice(-10);
  if (/(同期|上年|去年|基数|总投资|计划投资|由|从)[^，。]{0,6}$/.test(before)) return true;
  // "全年任务7.2万亩" is what is to be done; "完成任务41%" is what has been.
  return (
    quantity.unit !== "%" &&
    /(任务|计划|目标|指标)(数|量|为|是)?$/.test(before) &&
    !/(完成|占|超)[^，。]{0,6}$/.test(before)
  );
}

/**
 * One amount answers one demand. Best pairs first; among a demand's nearly equal candidates the kinder reading wins.
 */
function assigned(perDemand: readonly (readonly Candidate[])[]): (Candidate | null)[] {
  const chosen: (Candidate | null)[] = perDemand.map(() => null);
  const taken = new Map<PlacedQuantity, number>();
  const order = perDemand
    .flatMap((candidates, demand) => candidates.map((candidate) => ({ candidate, demand })))
    .sort((a, b) => b.candidate.score - a.candidate.score || a.candidate.quantity.start - b.candidate.quantity.start);
  for (const { candidate, demand } of order) {
    if (chosen[demand] || taken.has(candidate.quantity)) continue;
    const near = (perDemand[demand] ?? []).filter(
      (other) => other.score >= candidate.score - 0.15 && !taken.has(other.quantity),
    );
    const kind =
      perDemand.length === 1 ? (near.find((other) => other.met && other.level !== "lower") ?? candidate) : candidate;
    chosen[demand] = kind;
    taken.set(kind.quantity, demand);
  }
  return chosen;
}

/** `uniqueUnit`: no other demand of the target asks for an amount in this unit. */
function outcomeOf(best: Candidate, candidates: readonly Candidate[], uniqueUnit: boolean): DemandOutcome {
  const { asked, statement, quantity, met, level } = best;
  const { demand, answers } = asked;
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const ground = best.score + (level === "lower" ? 0.5 : 0);
  const only = aligned && candidates.length === 1 && uniqueUnit;
  const base = { demand, statement, quantity, sure: only || ground >= (aligned && demand.sole ? 0.2 : 0.7) };
  if (met) {
    if (statement.stage === "forecast") {
      return { ...base, outcome: "unknown", reason: "amountForecast", sure: false, progress: true };
    }
    if (level === "lower" && !(demand.nearlyIsEnough && statement.cues.some((cue) => cue.aspect === "nearly"))) {
      // Money applied for may be money already granted elsewhere: only works are certain to come later.
      const sure = base.sure && (isWorks(demand) || !/申请资金|上报/.test(statement.text));
      return { ...base, sure, outcome: "open", reason: "earlierStep", progress: !isPaperWork(demand, statement) };
    }
    const part = finishedPart(best, candidates);
    if (part)
      return {
        ...base,
        statement: part.statement,
        quantity: part.quantity,
        outcome: "short",
        reason: "amountMissed",
        progress: true,
      };
    const unfinished = level === "plain" || isWorks(demand) ? unfinishedPart(best, candidates) : null;
    if (unfinished)
      return { ...base, statement: unfinished, quantity: null, outcome: "open", reason: "underway", progress: true };
    return { ...base, outcome: "met", reason: "amountReached", progress: true };
  }
  const wanted = demand.quantity as PlacedQuantity;
  // "累计盘活290亩" ↔ "盘活甲类140亩，处置乙类164亩": parts of one sum.
  const parts = candidates.filter(
    (other) =>
      other.statement.item === statement.item &&
      other.quantity.unit === wanted.unit &&
      other.level !== "lower" &&
      other.quantity.word === null &&
      wanted.unit !== "%",
  );
  const sum = parts.reduce((total, other) => total + other.quantity.value, 0);
  const adds =
    parts.length > 1 &&
    demand.sole &&
    /累计|共|合计|总计|总共/.test(demand.text) &&
    wanted.change === null &&
    wanted.bound !== "atMost" &&
    parts.every((other) => !/其中|累计|共/.test(other.statement.text));
  if (adds && sum >= wanted.value)
    return { ...base, outcome: "met", reason: "amountReached", sure: false, progress: true };
  const opposite = wanted.change !== null && quantity.change !== null && quantity.change !== wanted.change;
  return { ...base, outcome: "short", reason: "amountMissed", progress: !opposite && quantity.value > 0 };
}

/** Plans, papers and tenders for works are no progress of the works. */
export function isPaperWork(demand: Demand, statement: Statement): boolean {
  if (demand.ask === "begin" || (demand.deed?.rank ?? 0) < 8) return false;
  const ranks = statement.deeds.map((state) => state.deed.rank ?? 0).filter((rank) => rank > 0);
  return ranks.length > 0 && Math.max(...ranks) <= 5;
}

function isWorks(demand: Demand): boolean {
  return demand.deed !== null && ["build", "finish", "part", "use", "clear", "settle"].includes(demand.deed.name);
}

/** "新建30座，其中11座完工，19座正在搭建": the part told finished is what counts. */
function finishedPart(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { demand } = best.asked;
  if (!isWorks(demand) || demand.quantity?.unit === "%") return null;
  const finishes = (candidate: Candidate) =>
    deedsAround(candidate.statement, candidate.quantity).some(
      (state) => (state.deed.rank ?? 0) >= 9 && (state.aspect === "done" || state.aspect === "told"),
    );
  if (finishes(best)) return null;
  return (
    candidates.find(
      (other) =>
        !other.met &&
        isAbout(demand, other.statement) &&
        finishes(other) &&
        !other.statement.bracketed &&
        other.statement.sentence === best.statement.sentence &&
        other.quantity.unit === best.quantity.unit,
    ) ?? null
  );
}

/** Names nothing of its own, or what is demanded. */
function isAbout(demand: Demand, statement: Statement): boolean {
  return statement.subject.pairs.size === 0 || coverage(demand.subject, statement.subject) >= 0.3;
}

/** The whole number stands there, but the text says of the same things that they are not finished. */
function unfinishedPart(best: Candidate, candidates: readonly Candidate[]): Statement | null {
  const { demand, answers } = best.asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (wanted.unit === "%" || demand.deed?.ask === "begin" || demand.deed?.ask === "activity") return null;
  const others = new Set(candidates.map((candidate) => candidate.statement));
  const sameItem = answers.statements.filter((statement) => statement.item === best.statement.item && !statement.next);
  const whole = best.quantity.value <= wanted.value * 1.2;
  for (const statement of sameItem) {
    if (statement === best.statement && best.level === "achieved") continue;
    if (
      best.level === "plain" &&
      isWorks(demand) &&
      statement !== best.statement &&
      statement.stage === "underway" &&
      !others.has(statement)
    )
      return statement;
    if (statement.start < best.statement.start) continue;
    if (isWorks(demand) && whole && statement !== best.statement && statement.remains) return statement;
    if (statement.remains && whole && statement.stage !== "finished" && best.level === "plain") return statement;
    if (statement.sentence !== best.statement.sentence) continue;
    if (isWorks(demand) && statement !== best.statement && whole) {
      const partly = statement.quantities.some(
        (quantity) =>
          quantity.unit === "%" &&
          quantity.change === null &&
          quantity.value < 100 &&
          /工程量|进度|形象/.test(statement.text),
      );
      if (partly) return statement;
      const ends = statement.deeds.some((state) => (state.deed.rank ?? 0) >= 8);
      if (statement.stage === "planned" && (ends || /完成/.test(statement.text)) && !others.has(statement))
        return statement;
    }
    const same = statement.deeds.some(
      (state) =>
        state.word === demand.deedWord || ((demand.deed?.rank ?? 0) >= 9 && state.deed.name === demand.deed?.name),
    );
    if (
      statement !== best.statement &&
      same &&
      (statement.stage === "planned" || statement.stage === "notDone" || statement.stage === "stopped")
    ) {
      return statement;
    }
    if (
      statement !== best.statement &&
      statement.stage === "notDone" &&
      best.level === "plain" &&
      statement.topic.pairs.size <= 2
    )
      return statement;
  }
  return null;
}

/**
 * What the deed told with an amount means for the deed asked for. The deed of an amount stands before it, or right
 * behind it where no other amount follows (11座完工).
 */
function levelOf(demand: Demand, statement: Statement, quantity: PlacedQuantity): Candidate["level"] {
  const { deed } = demand;
  if ((demand.quantity?.unit === "%" && demand.quantity.word === null) || deed?.ask === "activity") return "plain";
  const own = deedsAround(statement, quantity);
  const done = own.filter((state) => state.aspect === "done" || state.aspect === "told");
  const toBeFinished = deed !== null || /完成/.test(demand.text);
  if (deed && (statement.stage !== "underway" || done.some((state) => state.aspect === "done"))) {
    if (done.some((state) => state.word === demand.deedWord)) return "achieved";
    if (done.some((state) => (state.deed.rank ?? 0) >= 9 && (state.deed.rank ?? 0) >= (deed.rank ?? 0)))
      return "achieved";
    if (done.some((state) => ["settle", "pay", "gain"].includes(state.deed.name) && state.aspect === "done"))
      return "achieved";
  }
  const applied =
    own.some((state) => ["submit", "look"].includes(state.deed.name)) ||
    /订购|纳入|推荐|意向|需求|授信/.test(statement.text);
  if (applied && toBeFinished && deed?.name !== "submit" && deed?.name !== "look" && deed?.name !== "inspect")
    return "lower";
  if (deed?.ask === "begin" || !toBeFinished) return "plain";
  if (deed && done.some((state) => state.deed.name === deed.name && state.aspect === "done")) return "achieved";
  if ((deed === null || isWorks(demand)) && own.some((state) => state.deed.name === "begin")) return "lower";
  if (!isWorks(demand)) return "plain";
  if (statement.stage === "underway") return "lower";
  const ranks = own.map((state) => state.deed.rank ?? 0);
  return ranks.length > 0 && Math.max(...ranks) > 0 && Math.max(...ranks) < Math.min(7, deed?.rank ?? 7) ? "lower" : "plain";
}

function deedsAround(statement: Statement, quantity: PlacedQuantity): readonly DeedState[] {
  const index = statement.quantities.indexOf(quantity);
  const previous = statement.quantities[index - 1];
  const following = statement.quantities.slice(index + 1).find((other) => other.word === null);
  const before = statement.deeds.filter(
    (state) => state.start < quantity.normalizedStart && state.start >= (previous?.normalizedEnd ?? 0),
  );
  if (before.length > 0) return before;
  return statement.deeds.filter(
    (state) =>
      state.start >= quantity.normalizedEnd &&
      (!following || state.start - quantity.normalizedEnd <= 2) &&
      state.start < (following?.normalizedStart ?? Infinity),
  );
}

/** "64个村中已建成41个": the whole out of which a part is told. */
function isWholeOfPart(statement: Statement, quantity: PlacedQuantity): boolean {
  const index = statement.quantities.indexOf(quantity);
  const following = statement.quantities[index + 1];
  if (!following || !unitsComparable(quantity.unit, following.unit) || following.value >= quantity.value) return false;
  return /[中里]/.test(
    statement.text.slice(quantity.normalizedEnd - statement.start, following.normalizedStart - statement.start),
  );
}

/** A figure of another thing in another unit, though nothing else stands in the text. */
function isElsewhere(demand: Demand, statement: Statement, wanted: PlacedQuantity, quantity: PlacedQuantity): boolean {
  if (wanted.unit === quantity.unit && wanted.unit !== "个" && wanted.unit !== "家" && wanted.unit !== "场")
    return false;
  const named = demand.subject.pairs.size >= 3 && statement.subject.pairs.size >= 2;
  return (
    named && coverage(demand.topic, statement.wideTopic) < 0.2 && !statement.text.includes(demand.deedWord || "\0")
  );
}

/** 共有摊位415个 is what there is, not what is new. */
function isStock(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (!/新|增/.test(demand.text)) return false;
  return /(共有|现有|余额|存量|保有|总数|总量)[^，。]{0,6}$/.test(
    statement.text.slice(0, quantity.normalizedStart - statement.start),
  );
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

function scoreOf(
  { demand, answers }: Asked,
  statement: Statement,
  quantity: PlacedQuantity,
  level: Candidate["level"],
): number {
  const wanted = demand.quantity as PlacedQuantity;
  let score =
    1.2 * Math.max(coverage(demand.topic, statement.topic), 0.75 * coverage(demand.topic, statement.wideTopic));
  score += 0.4 * coverage(demand.wideTopic, statement.wideTopic);
  if (level === "achieved") score += 0.5;
  if (wanted.arrives && wanted.change !== null && wanted.unit !== "%") score += stockOrFlow(statement, quantity);
  if (quantity.value === wanted.value) score += 0.25;
  if (level === "lower") score -= 0.5;
  if (answers.by === "number") score += 0.1;
  if (wordBefore(demand, wanted) !== "" && wordBefore(demand, wanted) === wordBefore(statement, quantity)) score += 0.5;
  if (wanted.unit === quantity.unit) score += 0.1;
  if (wanted.period && quantity.period && wanted.period.kind === quantity.period.kind) score += 0.4;
  if (wanted.period?.kind === "years" && quantity.period?.kind === "cumulative") score += 0.4;
  if (statement.bracketed) score -= 0.4;
  if (/^其中/.test(statement.text) && !/其中/.test(demand.text) && coverage(demand.subject, statement.subject) < 0.3)
    score -= 0.2;
  if (
    /^其中/.test(statement.text) &&
    statement.subject.pairs.size > 0 &&
    coverage(statement.subject, demand.subject) >= 0.6
  )
    score += 0.4;
  if (quantity.shareOf === "annualTarget" && demand.base) score += 0.6;
  if (quantity.comparedWith !== null && quantity.comparedWith !== wanted.comparedWith) score -= 0.2;
  if (statement.stage === "forecast") score -= 0.3;
  return score;
}

/** 增至10条 is answered by 共有10条, not by 新设4条. */
function stockOrFlow(statement: Statement, quantity: PlacedQuantity): number {
  const before = statement.text.slice(0, quantity.normalizedStart - statement.start);
  if (quantity.arrives || /(共有|现有|总数|总量|达到|达|共计|累计|共|总计)[^，。]{0,8}$/.test(before)) return 0.5;
  return /(新增|新设|净增|新建|增设|增加|新)[^，。]{0,6}$/.test(before) ? -0.5 : 0;
}

/** The two characters before an amount: 新建, 改造, 净增. */
function wordBefore(phrase: { readonly text: string; readonly start: number }, quantity: PlacedQuantity): string {
  const at = quantity.normalizedStart - phrase.start;
  return at >= 2 ? phrase.text.slice(at - 2, at) : "";
}
