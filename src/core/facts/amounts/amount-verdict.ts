import { allDealtWith } from "./all-dealt-with";
import type { Candidate } from "./amount-candidates";
import { wordsBefore } from "./amount-kinds";
import { hasRival, isOtherDeed, isOtherMeasure, isUseOnly, namesAnother } from "./amount-doubts";
import { isLookedAt, isPaperWork, isWorks } from "./amount-levels";
import { doneBesideRest, finishedPart, onlySome, unfinishedPart } from "./amount-parts";
import { CHOSEN_BY_UNIT } from "./amount-scores";
import { mayAddUp, sumOf } from "./amount-sums";
import { directionOf } from "./amounts";
import { allBegun, begunAsWhole } from "./begun-amounts";
import { amountMissed, amountReached, type DemandOutcome, onItsWay, toldDone, unanswered } from "../demand-outcome";
import { shareIn } from "../derived/derived-shares";
import { allDone, allPartsEnded } from "./divided-wholes";
import { refusedOf } from "./refused";
import { laterPartOfFewer } from "./later-parts";
import { allThere, awaitedName, goesOnToEnd, gotOf, isOutdone, laterStep, onlyAgreed, paidOut } from "./next-steps";
import { isParallel } from "./parallel-lists";
import type { PlacedQuantity } from "../phrases/phrases";
import { isPlainStep } from "../stages/plain-steps";
import { coverage } from "../phrases/topic";
import type { Statement } from "../statements/statements";
import { GRADE } from "../../text/word-amounts";
import { isAnswerOfOther, isDetailOf, isRestTold } from "./shared-amounts";
import { wholeOfParts } from "./sum-parts";
import { missedSide } from "./two-sided";
import { isJoint } from "./wholes-and-parts";
import { isOfWhole, oneBefore } from "../phrases/words-around";

/** Where a demand stands among the others of its target. */
export interface Place {
  /** No other one asks for an amount in its unit. */
  readonly unique: boolean;
  /** The amounts in its unit stand in the order of the demands for them. */
  readonly orderly: boolean;
}

/** What the best of the candidates says of its demand. `chosen`: those of all demands. */
export function amountOutcome(
  best: Candidate,
  candidates: readonly Candidate[],
  place: Place,
  chosen: readonly (Candidate | null)[],
): DemandOutcome {
  const { asked, statement, quantity, met, level } = best;
  const { demand, answers } = asked;
  const missed = missedSide(demand, candidates);
  if (missed) {
    const { statement: told, quantity: amount } = missed;
    return {
      demand,
      outcome: "short",
      reason: "amountMissed",
      statement: told,
      quantity: amount,
      sure: true,
      progress: true,
      // Of several that are to keep a rate, some do.
      partlyMet: amount.unit === "%",
    };
  }
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const ground =
    best.score + (level === "lower" ? 0.5 : 0) - (quantity.unit === demand.quantity?.unit ? CHOSEN_BY_UNIT : 0);
  // 22条中20条: out of just as many as were asked for.
  const { unit, value } = demand.quantity as PlacedQuantity;
  const isAllAsked = (one: PlacedQuantity) => one.unit === unit && one.value === value && one.start < quantity.start;
  const only =
    (aligned && place.unique && (candidates.length === 1 || candidates.every((one) => isDetailOf(one, best)))) ||
    place.orderly ||
    (aligned && statement.quantities.some(isAllAsked)) ||
    (aligned && quantity.word === "all" && met) ||
    isNamedInFull(best);
  const sure = !best.doubtful && (only || ground >= (aligned && demand.sole ? 0.2 : 0.7));
  if (met) {
    const later = level === "lower" ? laterStep(best, candidates) : undefined;
    if (later) return amountReached(demand, later.statement, later.quantity, sure);
    if (statement.stage === "forecast") {
      return { demand, outcome: "unknown", reason: "amountForecast", statement, quantity, sure: false, progress: true };
    }
    return (
      (level === "lower" ? ofEarlierStep(best, candidates, aligned, sure) : null) ?? ofEnough(best, candidates, sure)
    );
  }
  // 新种86亩、修复37亩: what is told of 新种80亩 adds nothing to 修复120亩.
  const apart = place.unique ? candidates : candidates.filter((one) => !isAnswerOfOther(one, best, chosen));
  return ofTooLittle(best, apart, place, aligned, sure);
}

/** 按时办结率99.1% for 热线按时办结率98%: told by the very name of the rate, and nowhere else. */
function isNamedInFull({ asked: { demand, answers }, statement, quantity }: Candidate): boolean {
  if (demand.rate === null || quantity.unit !== "%") return false;
  const name = RATE_NAME.exec(wordsBefore(statement, quantity))?.[1];
  if (name === undefined || !demand.text.includes(name)) return false;
  return answers.statements.every((other) => other === statement || !other.text.includes(name));
}

const RATE_NAME = /(\p{Script=Han}{4}[率度])(?:达到|达|为|均|保持在?)?$/u;

/**
 * Enough is told of an earlier step only (拜访, 签约, 申请资金): open, unless what stands behind it tells the rest. null where the step
 * itself is nearly the end, and nearly is enough.
 */
function ofEarlierStep(
  best: Candidate,
  candidates: readonly Candidate[],
  aligned: boolean,
  sure: boolean,
): DemandOutcome | null {
  const { asked, statement, quantity } = best;
  const { demand } = asked;
  // 拜访2180户 for 打造示范户50户: those who were looked at, or up, are others.
  if (isLookedAt(best) && best.value > 4 * (demand.quantity as PlacedQuantity).value) return unanswered(demand);
  if (demand.nearlyIsEnough && statement.cues.some((cue) => cue.aspect === "nearly")) return null;
  // Money applied for may be money already granted elsewhere: only works are certain to come later.
  const certain =
    sure &&
    (isWorks(demand) ||
      !(quantity.unit === "元" ? /申请资金|上报|框架/ : /框架|考察|走访|接待|拜访|就业意向/).test(statement.text));
  const all = allThere(demand, asked.answers.statements, statement) ?? paidOut(best);
  if (all) return toldDone(demand, all, aligned);
  const got = gotOf(best, candidates);
  if (got) return amountMissed(demand, got.statement, got.quantity, sure);
  // 方案已印发、资金已下达: a step was taken, whatever the amount itself is told of.
  const isStep = ({ item, deeds }: Statement) =>
    item === statement.item &&
    deeds.some(({ deed, aspect }) => aspect === "done" && (deed.name === "pay" || deed.name === "issue"));
  const progress = !isPaperWork(demand, statement) || asked.answers.statements.some(isStep);
  return {
    demand,
    outcome: "open",
    reason: "earlierStep",
    statement,
    quantity,
    sure: certain && !isOutdone(best) && !goesOnToEnd(best) && isPlainStep(demand, statement, asked.answers.statements),
    progress,
  };
}

/** Enough is told: met, unless a part of it is still open, or the amount may be of something else. */
function ofEnough(best: Candidate, candidates: readonly Candidate[], sure: boolean): DemandOutcome {
  const { asked, statement, quantity, level } = best;
  const { demand } = asked;
  const fewer = toldOfFewer(best);
  if (fewer) return amountMissed(demand, statement, fewer, sure);
  // Each of the others is enough as well: none of them takes anything back.
  const alike = candidates.every((other) => other.met);
  const part =
    (alike ? null : (finishedPart(best, candidates) ?? doneBesideRest(best, candidates))) ?? laterPartOfFewer(best);
  // 新建2座，投运1座: the other may be built and wait for its use.
  if (part) return amountMissed(demand, part.statement, part.quantity, sure && !isUseOnly(demand, part));
  // 甲断面为Ⅲ类，乙断面为Ⅳ类: one of them does not come up to it.
  const worse = quantity.unit === GRADE && candidates.find((other) => !other.met && !isOfWhole(other.statement.text));
  if (worse) return amountMissed(demand, worse.statement, worse.quantity, false);
  const agreed = onlyAgreed(best);
  if (agreed)
    return { demand, outcome: "open", reason: "onlyPlanned", statement: agreed, quantity: null, sure, progress: true };
  const refused = refusedOf(best);
  if (refused) return onItsWay(demand, refused, sure);
  const unfinished = onlySome(best) ?? (level === "plain" || isWorks(demand) ? unfinishedPart(best, candidates) : null);
  if (unfinished) return onItsWay(demand, unfinished, sure);
  // 基本完成380处, 22条基本完工: nearly is not done.
  const nearly = !demand.nearlyIsEnough && quantity.unit !== "%" && statement.stage === "underway";
  if (nearly && statement.cues.some(({ aspect }) => aspect === "nearly")) return onItsWay(demand, statement, sure);
  const awaited = level === "plain" ? awaitedName(best) : null;
  if (awaited) return onItsWay(demand, awaited, sure);
  const certain =
    sure &&
    !isOtherDeed(best) &&
    !namesAnother(best) &&
    (alike || !hasRival(best, candidates)) &&
    !isJoint(demand, best);
  return amountReached(demand, statement, quantity, certain);
}

/** "报修30处，48小时内修复24处": what was asked of all is told of fewer than there are. Gives how many. */
function toldOfFewer({ asked: { demand, answers }, statement, quantity }: Candidate): PlacedQuantity | null {
  if (!LEVELS.has(demand.quantity?.unit ?? "") || quantity.bound === "none") return null;
  const count = statement.quantities.find((one) => one.word === null && one.bound === "none" && isWhole(one));
  const before = count && oneBefore(answers.statements, answers.statements.indexOf(statement));
  if (!before || before.sentence !== statement.sentence) return null;
  return before.quantities.some((all) => all.unit === count.unit && all.value > count.value) ? count : null;
}

function isWhole({ value, unit }: PlacedQuantity): boolean {
  return value % 1 === 0 && unit !== "%" && unit !== "" && !LEVELS.has(unit);
}

/** Units of what each thing is to come up to or to keep below. */
const LEVELS = new Set("小时 分钟 天 工作日 摄氏度".split(" "));

/** Too little is told: short, unless the rest of it stands beside, or all of it is told done in other words. */
function ofTooLittle(
  best: Candidate,
  candidates: readonly Candidate[],
  place: Place,
  aligned: boolean,
  sure: boolean,
): DemandOutcome {
  const { asked, statement, quantity } = best;
  const { demand, answers } = asked;
  const wanted = demand.quantity as PlacedQuantity;
  const all = allDone(best) ?? (demand.deed ? allPartsEnded(demand, wanted, answers.statements) : null);
  if (all) return toldDone(demand, all, aligned);
  const divided = aligned ? allDealtWith(best) : null;
  if (divided) return amountReached(demand, statement, quantity, divided.sure);
  // "累计盘活290亩" ↔ "盘活甲类140亩，处置乙类164亩": parts of one sum.
  const listed = demand.sole || place.unique ? null : ofOneList(best, candidates);
  const parallel = candidates.length < 2 ? NONE : candidates.filter((other) => isParallel(other, best));
  const own =
    parallel.length > 0
      ? [best, ...parallel]
      : listed === null
        ? candidates
        : candidates.filter((other) => isInList(other, best) || listed.includes(other));
  const sum = sumOf(demand, best, own);
  if (sum && sum.value >= wanted.value) return amountReached(demand, statement, quantity, sure && sum.sure);
  // 整改率: a rate told of something like it, where that of the thing itself can be worked out.
  const derived =
    wanted.unit === "%" && wanted.word === null && wanted.change === null ? shareIn(demand, answers.statements) : null;
  const named =
    demand.rate !== null && statement.text.startsWith(demand.text.slice(0, 2)) && statement.text.includes(demand.rate);
  if (
    derived &&
    derived.statement.sentence !== statement.sentence &&
    derived.value >= wanted.value &&
    directionOf(wanted) === "atLeast" &&
    // 开课52所 of 53 beside 到课率81%: told by its very name, and the share is of something else.
    !(named && coverage(demand.topic, derived.statement.topic) < 0.2)
  )
    return amountMissed(demand, statement, quantity, false);
  if (allBegun(best, candidates) || begunAsWhole(best)) return amountReached(demand, statement, quantity, sure);
  // 死亡不超过12人 ↔ 14人: nothing of it is achieved.
  const exceeded =
    directionOf(wanted) === "atMost" && wanted.change === null && wanted.unit !== "%" && MISHAP.test(demand.text);
  const opposite = wanted.change !== null && quantity.change !== null && quantity.change !== wanted.change;
  const progress = !opposite && !exceeded && quantity.value > 0;
  if (demand.sole && aligned && isRestTold(best))
    return amountMissed(demand, statement, quantity, !best.doubtful, progress);
  // 开放楼宇24处 for 新建基站150个: another thing, counted in another unit.
  const strange = quantity.unit !== wanted.unit && namesAnother(best);
  // 改造全部完成，其中水冲式2450座: the parts told need not be all of them.
  const some = statement.deeds.length === 0 && wholeOfParts(best)?.whole;
  const alone = sure && !strange && !some && !mayAddUp(demand, best, candidates) && !isOtherMeasure(best);
  return amountMissed(demand, statement, quantity, alone, progress);
}

/** Beside the only one there are no others. */
const NONE: readonly Candidate[] = [];

const MISHAP = /死亡|伤亡|事故|火灾|火情|发案|案件|溺水|受伤/;

/** 引进博士12名、正高7名、硕士8名: the amounts of one list, that opens with the very deed or thing asked for. */
function ofOneList(best: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  const { demand, answers } = best.asked;
  const { statements } = answers;
  let first = statements.indexOf(best.statement);
  while (statements[first]?.continues) first--;
  let last = first;
  while (statements[last + 1]?.continues) last++;
  const opening = statements[first];
  const own = new Set(statements.slice(first, last + 1));
  const asked =
    opening !== undefined &&
    ((demand.deedWord !== "" && opening.text.includes(demand.deedWord)) ||
      coverage(demand.subject, opening.subject) >= 0.6);
  return asked ? candidates.filter(({ statement }) => own.has(statement)) : [best];
}

/** 鼠害186万亩、虫害31万亩: of one list. */
function isInList(other: Candidate, best: Candidate): boolean {
  const [one, two] = [other.statement, best.statement].sort((a, b) => a.start - b.start);
  return (
    one === two || (one?.sentence === two?.sentence && two?.continues === true && two.start - (one?.end ?? 0) <= 1)
  );
}
