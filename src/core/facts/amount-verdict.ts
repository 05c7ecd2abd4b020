import type { Candidate } from "./amount-candidates";
import { deedsAround, isPaperWork, isWorks } from "./amount-levels";
import { doneBesideRest, finishedPart, onlySome, unfinishedPart } from "./amount-parts";
import { directionOf } from "./amounts";
import { allPartsEnded } from "./divided-wholes";
import { isLookedAt, mayAddUp, sumOf } from "./amount-sums";
import type { Demand } from "./demands";
import { shareIn } from "./derived-shares";
import type { Statement } from "./statements";
import { coverage } from "./topic";
import { type Asked, type DemandOutcome, onItsWay, unanswered } from "./outcomes";
import { missedSide } from "./two-sided";
import { allDealtWith } from "./all-dealt-with";
import { isParallel } from "./parallel-lists";
import type { PlacedQuantity } from "./phrases";
import { isJoint } from "./wholes-and-parts";

/** Where a demand stands among the others of its target. */
export interface Place {
  /** No other one asks for an amount in its unit. */
  readonly unique: boolean;
  /** The amounts in its unit stand in the order of the demands for them. */
  readonly orderly: boolean;
}

/** What the best of the candidates says of its demand. */
export function amountOutcome(best: Candidate, candidates: readonly Candidate[], place: Place): DemandOutcome {
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
    };
  }
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const ground = best.score + (level === "lower" ? 0.5 : 0);
  const only =
    (aligned && candidates.length === 1 && place.unique) ||
    place.orderly ||
    (aligned && quantity.word === "all" && met);
  const sure = !best.doubtful && (only || ground >= (aligned && demand.sole ? 0.2 : 0.7));
  if (met) {
    const later = level === "lower" ? laterStep(best, candidates) : undefined;
    if (later)
      return {
        demand,
        outcome: "met",
        reason: "amountReached",
        statement: later.statement,
        quantity: later.quantity,
        sure,
        progress: true,
      };
    if (statement.stage === "forecast") {
      return { demand, outcome: "unknown", reason: "amountForecast", statement, quantity, sure: false, progress: true };
    }
    // 拜访2180户 for 打造示范户50户: those who were looked at, or up, are others.
    if (level === "lower" && isLookedAt(best) && best.value > 4 * (demand.quantity as PlacedQuantity).value)
      return unanswered(demand);
    if (level === "lower" && !(demand.nearlyIsEnough && statement.cues.some((cue) => cue.aspect === "nearly"))) {
      // Money applied for may be money already granted elsewhere: only works are certain to come later.
      const certain =
        sure &&
        (isWorks(demand) ||
          !(quantity.unit === "元" ? /申请资金|上报|框架/ : /框架|考察|走访|接待|拜访|就业意向/).test(statement.text));
      const all = allThere(best);
      if (all)
        return {
          demand,
          outcome: "met",
          reason: "done",
          statement: all,
          quantity: null,
          sure: aligned,
          progress: true,
        };
      const progress = !isPaperWork(demand, statement);
      return {
        demand,
        outcome: "open",
        reason: "earlierStep",
        statement,
        quantity,
        sure: certain && !isOutdone(best),
        progress,
      };
    }
    // Each of the others is enough as well: none of them takes anything back.
    const alike = candidates.every((other) => other.met);
    const part = alike ? null : (finishedPart(best, candidates) ?? doneBesideRest(best, candidates));
    if (part)
      return {
        demand,
        outcome: "short",
        reason: "amountMissed",
        statement: part.statement,
        quantity: part.quantity,
        // 新建2座，投运1座: the other may be built and wait for its use.
        sure: sure && !isUseOnly(demand, part),
        progress: true,
      };
    const unfinished =
      onlySome(best) ?? (level === "plain" || isWorks(demand) ? unfinishedPart(best, candidates) : null);
    if (unfinished) return onItsWay(demand, unfinished, sure);
    const awaited = level === "plain" ? awaitedName(best) : null;
    if (awaited) return onItsWay(demand, awaited, sure);
    const certain =
      sure &&
      !isOtherDeed(best) &&
      !namesAnother(best) &&
      (alike || !hasRival(best, candidates)) &&
      !isJoint(demand, best);
    return { demand, outcome: "met", reason: "amountReached", statement, quantity, sure: certain, progress: true };
  }
  const wanted = demand.quantity as PlacedQuantity;
  const all = allDone(best) ?? (demand.deed ? allPartsEnded(demand, wanted, answers.statements) : null);
  if (all)
    return {
      demand,
      outcome: "met",
      reason: "done",
      statement: all,
      quantity: null,
      sure: aligned,
      progress: true,
    };
  const divided = aligned ? allDealtWith(best) : null;
  if (divided)
    return {
      demand,
      outcome: "met",
      reason: "amountReached",
      statement,
      quantity,
      sure: divided.sure,
      progress: true,
    };
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
  if (sum && sum.value >= wanted.value)
    return {
      demand,
      outcome: "met",
      reason: "amountReached",
      statement,
      quantity,
      sure: sure && sum.sure,
      progress: true,
    };
  // 整改率: a rate told of something like it, where that of the thing itself can be worked out.
  const derived =
    wanted.unit === "%" && wanted.word === null && wanted.change === null ? shareIn(demand, answers.statements) : null;
  if (
    derived &&
    derived.statement.sentence !== statement.sentence &&
    derived.value >= wanted.value &&
    directionOf(wanted) === "atLeast"
  )
    return { demand, outcome: "short", reason: "amountMissed", statement, quantity, sure: false, progress: true };
  if (allBegun(best, candidates) || begunAsWhole(best))
    return { demand, outcome: "met", reason: "amountReached", statement, quantity, sure, progress: true };
  // 死亡不超过12人 ↔ 14人: nothing of it is achieved.
  const exceeded =
    directionOf(wanted) === "atMost" && wanted.change === null && wanted.unit !== "%" && MISHAP.test(demand.text);
  const opposite = wanted.change !== null && quantity.change !== null && quantity.change !== wanted.change;
  const progress = !opposite && !exceeded && quantity.value > 0;
  const alone = sure && !mayAddUp(demand, best, candidates);
  return { demand, outcome: "short", reason: "amountMissed", statement, quantity, sure: alone, progress };
}

/** Beside the only one there are no others. */
const NONE: readonly Candidate[] = [];

const MISHAP = /死亡|伤亡|事故|火灾|火情|发案|案件|溺水|受伤/;

/** 入住420户 ↔ 420户钥匙全部发放: a use or a handover is asked for, and another deed told that need not bring it. */
function isOtherDeed({ asked, statement, quantity, level }: Candidate): boolean {
  const { deed } = asked.demand;
  // 4处建成，7月正式运营以来接待1.2万人次
  const inUse = ({ item, stage, deeds }: Statement) =>
    item === statement.item &&
    (stage === "reported" || stage === "finished") &&
    deeds.some((state) => state.deed === deed && state.aspect !== "denied" && state.aspect !== "pending");
  if (asked.answers.statements.some(inUse)) return false;
  // 建成12座并全部投用
  if (statement.whole && statement.deeds.some((state) => state.deed === deed && state.aspect === "done")) return false;
  return level === "plain" && (deed?.rank ?? 0) >= 10 && deedsAround(statement, quantity).length > 0;
}

/** 整改隐患31处 ↔ 划定保护范围12处: with the amount stands another deed, done to another thing. */
function namesAnother({ asked: { demand }, statement, quantity }: Candidate): boolean {
  if ((quantity.unit === "%" && quantity.word === null) || statement.text.startsWith("折")) return false;
  if (statement.subject.pairs.size < 2 || demand.subject.pairs.size < 2) return false;
  if (demand.deedWord !== "" && statement.text.includes(demand.deedWord)) return false;
  // 比上个采暖季净增134万平方米: of what the clause before names.
  if (/^[比较]/.test(statement.text)) return false;
  // 67株古树: what is counted is what was asked for.
  const counted = statement.text.slice(quantity.normalizedEnd - statement.start).slice(0, 2);
  if (counted.length === 2 && demand.text.includes(counted)) return false;
  if (demand.deed && statement.deeds.some(({ deed }) => deed.name === demand.deed?.name)) return false;
  return coverage(statement.subject, demand.wideTopic) < 0.2 && coverage(demand.topic, statement.topic) < 0.2;
}

/** 开工1200套 ↔ "已封顶860套，其余340套正在桩基施工": works that go on have begun. */
function allBegun(best: Candidate, candidates: readonly Candidate[]): boolean {
  const { demand } = best.asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed?.ask !== "begin" || wanted.unit === "%") return false;
  const begun = candidates.filter(
    ({ statement, quantity }) =>
      statement.sentence === best.statement.sentence &&
      quantity.unit === best.quantity.unit &&
      deedsAround(statement, quantity).some(
        ({ deed, aspect }) => (deed.rank ?? 0) >= 7 && aspect !== "denied" && aspect !== "pending",
      ),
  );
  return begun.reduce((sum, { value }) => sum + value, 0) === wanted.value;
}

/** 开工建设围栏15公里 ↔ "3月20日进场，已安装4.2公里": one piece of work, that has begun. */
function begunAsWhole({ asked: { demand, answers }, statement, quantity }: Candidate): boolean {
  if (demand.deed?.ask !== "begin" || !LENGTHS.has((demand.quantity as PlacedQuantity).unit)) return false;
  const own = deedsAround(statement, quantity);
  if (own.length === 0 || own.some(({ deed, aspect }) => (deed.rank ?? 0) <= 7 || aspect === "denied")) return false;
  return answers.statements.some(
    ({ item, quantities, deeds }) =>
      item === statement.item &&
      quantities.length === 0 &&
      deeds.some(({ deed, aspect }) => deed.name === "begin" && (aspect === "done" || aspect === "told")),
  );
}

const LENGTHS = new Set("米 平方米 立方米".split(" "));

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

/** "5个项目中3个续建、1个转让、1个收回土地，已全部化解": the parts are told, and then that all of it is done. */
function allDone({ asked: { demand, answers }, statement: part }: Candidate): Statement | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed === null || wanted.unit === "%") return null;
  const near = answers.statements.filter(({ sentence, item }) => sentence === part.sentence && item === part.item);
  const isAll = ({ unit, word, value }: PlacedQuantity) =>
    unit === wanted.unit && word === null && value >= wanted.value;
  if (!near.some(({ quantities }) => quantities.some(isAll))) return null;
  return (
    near.find(
      ({ start, whole, stage, subject, remains, deeds }) =>
        start > part.start &&
        whole &&
        stage === "finished" &&
        !remains &&
        subject.pairs.size <= 1 &&
        deeds.some(({ deed, aspect }) => deed === demand.deed && aspect === "done"),
    ) ?? null
  );
}

/** "3个乡镇通过暗访，待命名" for 创建卫生乡镇3个: the name itself is still to come. */
function awaitedName({ asked: { demand, answers }, statement: told }: Candidate): Statement | null {
  if (!["创建", "争创", "创评", "培育"].includes(demand.deedWord)) return null;
  return (
    answers.statements.find(
      ({ sentence, start, stage, deeds, quantities }) =>
        sentence === told.sentence &&
        start > told.start &&
        (stage === "planned" || stage === "underway") &&
        quantities.length === 0 &&
        deeds.some(({ deed, aspect }) => deed.name === "award" && aspect !== "done" && aspect !== "told"),
    ) ?? null
  );
}

/** "到货2000只，已佩戴激活2000只": behind the earlier step stands as much of it that is done. */
function laterStep({ statement, quantity }: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(
    (other) =>
      other.met &&
      other.level !== "lower" &&
      other.statement.sentence === statement.sentence &&
      other.statement.start > statement.start &&
      other.statement.stage === "finished" &&
      other.quantity.word === null &&
      other.quantity.unit === quantity.unit,
  );
}

/** "86人通过体检，全部入职" for 招聘80名: the clause behind the step tells that all of them are there. */
function allThere({ asked: { demand, answers }, statement: step }: Candidate): Statement | null {
  if (demand.deed?.name !== "gain") return null;
  return (
    answers.statements.find(
      ({ sentence, start, whole, stage, remains, text }) =>
        sentence === step.sentence &&
        start > step.start &&
        whole &&
        stage === "finished" &&
        !remains &&
        IN_POST.test(text),
    ) ?? null
  );
}

const IN_POST = /入职|到岗|上岗|报到|入学|入校|在岗|到任/;

/** "2100套具备办证条件，已发证2136本": behind the step stands an amount, counted by another word, that is done and would do. */
function isOutdone({ asked: { demand, answers }, statement: step, quantity: counted }: Candidate): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  return answers.statements.some(
    ({ sentence, start, stage, deeds, quantities }) =>
      sentence === step.sentence &&
      start > step.start &&
      stage === "finished" &&
      deeds.length > 0 &&
      quantities.some(
        ({ unit, word, value }) => unit !== counted.unit && unit !== "%" && word === null && value >= wanted.value,
      ),
  );
}

/**
 * 轮出2.8万吨，轮入1.1万吨 for 轮换2.8万吨; 日产稳定在1.38万吨，峰值1.52万吨: beside the amount that is enough stands one that is not, of
 * the same kind and named no less as what is asked for.
 */
function hasRival(best: Candidate, candidates: readonly Candidate[]): boolean {
  const { asked, statement, quantity, level } = best;
  const { demand } = asked;
  if (level === "achieved" || !demand.sole || quantity.word !== null || demand.quantity?.change) return false;
  const near = coverage(demand.topic, statement.topic) - 0.1;
  return candidates.some(
    (other) =>
      !other.met &&
      other.level !== "lower" &&
      other.quantity.unit === quantity.unit &&
      other.quantity.change === quantity.change &&
      other.statement.sentence === statement.sentence &&
      other.statement.stage !== "underway" &&
      !other.statement.remains &&
      !other.statement.bracketed &&
      coverage(demand.topic, other.statement.topic) >= near &&
      !isDetail(asked, statement, other.statement),
  );
}

/** What 其中 and the like lead in, and all that goes on with it. */
function isDetail({ answers }: Asked, from: Statement, to: Statement): boolean {
  return answers.statements.some(
    ({ text, start }) => start >= from.start && start <= to.start && /^(其中|另|包括|含|新)/.test(text),
  );
}

/** 鼠害186万亩、虫害31万亩: of one list. */
function isInList(other: Candidate, best: Candidate): boolean {
  const [one, two] = [other.statement, best.statement].sort((a, b) => a.start - b.start);
  return (
    one === two || (one?.sentence === two?.sentence && two?.continues === true && two.start - (one?.end ?? 0) <= 1)
  );
}

/** Told only how many are in use, where their building was asked for. */
function isUseOnly({ deed }: Demand, { statement, quantity }: Candidate): boolean {
  if ((deed?.rank ?? 0) >= 9) return false;
  const told = deedsAround(statement, quantity);
  // 新建62公里，其中通过验收48公里
  if (/^其中/.test(statement.text))
    return told.length > 0 && told.every((state) => state.deed.name === "accept" || state.deed.name === "approve");
  return told.every((state) => (state.deed.rank ?? 0) >= 11);
}
