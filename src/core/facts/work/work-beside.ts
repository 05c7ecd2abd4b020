import type { Cue } from "../../text/cues";
import { activityOutcome } from "./activity-outcomes";
import { answersTo } from "../alignment";
import { type Demand, workOf } from "../demands/demands";
import { changed, type DemandOutcome, unanswered } from "../demand-outcome";
import type { Phrase, PhrasedText } from "../phrases/phrases";
import { weightOf } from "../stages/stage-weights";
import { coverage } from "../phrases/topic";
import { type Statement, statementWith } from "../statements/statements";

/**
 * 开展招商，签约20亿元: work that the target names beside results, and that the text tells of, for certain or in a sentence of its own. It counts only
 * where no result is reached: then something is done all the same. `told`: the outcomes of the results; `surely`: none of them is
 * known, so that only what is told for certain counts.
 */
export function workBeside(
  told: readonly DemandOutcome[],
  target: PhrasedText,
  completion: PhrasedText,
  statements: readonly Statement[],
  surely: boolean,
): readonly DemandOutcome[] {
  const beside: DemandOutcome[] = [];
  const works = worksAmong(target, told);
  if (works.length === 0) return beside;
  const left = statements.filter((statement) => !told.some((outcome) => outcome.statement === statement));
  const apart = left.filter(({ sentence }) => !told.some(({ statement }) => statement?.sentence === sentence));
  for (const demand of works) {
    const isMet = (said: readonly Statement[], inFull: boolean) => {
      const outcome = activityOutcome(demand, answersTo(demand, target, completion, said));
      const near = !surely || coverage(demand.subject, outcome.statement?.topic ?? demand.topic) >= NEAR;
      // 配备记录仪 ↔ 记录仪正走采购程序: a deed, unlike work, is to come to its end.
      const isGoing = outcome.statement?.stage === "underway" && !WORK.test(demand.text);
      if (outcome.reason === "echo" && isToldByName(demand, outcome))
        return changed(outcome, { outcome: "met", reason: "active" });
      return outcome.outcome === "met" && !isGoing && (outcome.sure || !inFull) && near ? outcome : null;
    };
    // What a sentence of its own tells is this work, by whatever words.
    const outcome = (apart.length > 0 && !surely ? isMet(apart, false) : null) ?? isMet(left, true);
    if (!outcome) continue;
    const { statement } = outcome;
    const named = !surely && statement !== null && statement.stage !== "underway" && isNear(demand, statement);
    const sure =
      (named && (outcome.sure || isToldByName(demand, outcome))) || (outcome.sure && isByItsName(demand, statement));
    beside.push(changed(outcome, { sure }));
  }
  return beside;
}

/** 对当事人进行了回访 for 回访当事人: done, in the target's own words. */
function isToldByName({ cues, subject }: Demand, { statement }: DemandOutcome): boolean {
  if (statement?.stage !== "finished" || subject.pairs.size === 0 || coverage(subject, statement.topic) < NEAR)
    return false;
  return statement.deeds.some(({ deed, word }) => deed.name !== "tend" && cues.some((cue) => cue.text === word));
}

function isNear({ subject }: Demand, { topic }: Statement): boolean {
  return subject.pairs.size > 0 && coverage(subject, topic) >= NEAR;
}

/** 做好汛期值守 ↔ 防办双人值守: told by the word that the demand ends with. */
function isByItsName({ text }: Demand, told: Statement | null): boolean {
  const name = text.replace(TAIL, "").slice(-2);
  return told !== null && name.length === 2 && told.text.includes(name);
}

const TAIL = /(?:工作|活动|任务)?[。；]?$/;

/** How much of the work's own words must be told where it alone decides. */
const NEAR = 0.6;

/**
 * 组织运动会，改造球场2片 ↔ "球场改造2片，运动会推迟": a deed that the target names beside results which are all reached, and that the
 * text tells undone.
 */
export function undoneBeside(
  told: readonly DemandOutcome[],
  target: PhrasedText,
  statements: readonly Statement[],
): readonly DemandOutcome[] {
  const isLeft = (one: Statement) => told.every(({ statement }) => statement !== one);
  const left: Statement[] = [];
  for (const one of statements) if (!one.next && !one.bracketed && isUndone(one) && isLeft(one)) left.push(alone(one));
  if (left.length === 0) return NOTHING;
  const beside: DemandOutcome[] = [];
  for (const phrase of target.phrases) {
    const [first] = phrase.cues;
    const isDeed =
      (first?.deed && first.deed.name !== "tend" && first.deed.name !== "look") || PREVENTS.test(phrase.text);
    if (phrase.bracketed || phrase.quantities.length > 0 || isAsked(told, phrase)) continue;
    const demand = workOf(phrase);
    const statement = left.find(
      (one) =>
        // 公告管理范围 ↔ 未公告: the verb that the phrase opens with, be it in no table.
        phrase.text.startsWith(DENIED.exec(one.text)?.[1] ?? "\0") ||
        (isDeed &&
          (one.stage === "silent") === PREVENTS.test(phrase.text) &&
          (weightOf(demand, one) >= (one.stage === "silent" ? 0.3 : 0.4) ||
            opensWithHeadOf(demand, one) ||
            isOpenedBy(first, phrase, one)) &&
          told.every((other) => coverage(other.demand.subject, one.topic) < 0.35)),
    );
    if (statement)
      beside.push(
        changed(unanswered(demand), { outcome: "short", reason: "denied", statement, sure: true, progress: false }),
      );
  }
  return beside;
}

const DENIED = /[未没]有?(..)$/;
const NOTHING: readonly DemandOutcome[] = [];

/** 挂牌引进投资者 ↔ 挂牌事项推迟: the deed that the phrase opens with is what the clause opens with. */
function isOpenedBy(first: Cue | undefined, { start }: Phrase, { text }: Statement): boolean {
  return first !== undefined && first.start === start && first.text.length > 1 && text.startsWith(first.text);
}

/** A clause without what its sentence is about besides. */
function alone(statement: Statement): Statement {
  return statementWith(statement, { wideTopic: statement.topic });
}

/** 运动会推迟举行 for 组织全民健身运动会: told by the last word of its name. */
function opensWithHeadOf({ text }: Demand, one: Statement): boolean {
  const words = text.replace(/[。；]$/, "");
  return one.stage !== "silent" && words.length > 5 && one.text.startsWith(words.slice(-3));
}

/** 严防溺水 ↔ 发生溺水1起 */
const PREVENTS = /^(?:严防|防止|杜绝|避免)/;

function isUndone({ stage, text, quantities }: Statement): boolean {
  if (stage === "silent") return text.includes("发生") && quantities.some(({ value }) => value > 0);
  return stage === "stopped" || stage === "notDone";
}

function isAsked(told: readonly DemandOutcome[], { start, end }: Phrase): boolean {
  return told.some(({ demand }) => demand.start < end && start < demand.end);
}

/** Clauses of their own that ask for work one can see, beside what `told` is of. */
export function worksAmong(target: PhrasedText, told: readonly DemandOutcome[]): Demand[] {
  const works: Demand[] = [];
  for (const phrase of target.phrases) {
    if (phrase.bracketed || phrase.quantities.length > 0 || !asksForWork(phrase)) continue;
    if (!isAsked(told, phrase)) works.push(workOf(phrase));
  }
  return works;
}

/** 开展…, 回访当事人: work, or a deed that nothing measures. */
function asksForWork({ text, start, cues }: Phrase): boolean {
  const [first] = cues;
  return (
    WORK.test(text) || (first?.start === start && first.deed !== null && DEEDS.has(first.deed.name) && text.length > 3)
  );
}

const DEEDS = new Set(["inspect", "gain", "settle", "found", "resume", "conduct"]);

const WORK =
  /^.{0,2}(?:全面|严格)落实.{3,}|^.{0,2}(?:加强|强化|深化|压减).{6,}|^.{0,8}(开展|组织|举办|做好|推进|推动|协调|配合|协助|督促|督导|跟进|宣传|调研|走访|培训|检查|排查|对接|摸排|筹备|指导).{4,}|.{4}(?:走访|检查|排查|培训|宣传|调研|演练)[。；]?$/;
