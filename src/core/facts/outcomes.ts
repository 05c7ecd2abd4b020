import { activityOutcome } from "./work/activity-outcomes";
import type { Answers } from "./alignment";
import { type Asked, changed, type DemandOutcome, type OutcomeReason, unanswered } from "./demand-outcome";
import type { Demand } from "./demands/demands";
import { exceptionTo, isSibling } from "./exceptions";
import { incompleteCount } from "./amounts/incomplete-counts";
import { worksInside } from "./stages/inside-works";
import { isJustAfter, isLate } from "./stages/lateness";
import { areListedPartsMet, openListedPart } from "./stages/listed-parts";
import { dueAndActual } from "./amounts/due-and-actual";
import { toldApart } from "./stages/told-apart";
import { isOfAnotherPlace } from "./names";
import type { PlacedQuantity } from "./phrases/phrases";
import { isOnlyLookedAt } from "./stages/stage-doubts";
import { stageOutcome } from "./stages/stage-outcomes";
import type { Statement } from "./statements/statements";
import { failedAcceptance, pendingAcceptance } from "./stages/still-open";
import { isToldOfOthers, withoutTaken } from "./amounts/taken-amounts";
import { coverage, topicOfWords } from "./phrases/topic";
import { zeroOutcome } from "./amounts/zero-outcomes";

/** Where no amount answers a demand for one, words that deny it or tell it under way still do: 堤防加固未能进场. */
export function amountOrStage(
  pair: Asked,
  amount: DemandOutcome | undefined,
  taken: ReadonlySet<PlacedQuantity>,
): DemandOutcome {
  if (!amount) {
    const beside = dueAndActual(pair);
    if (beside) return beside;
    const stage = outcomeOf(withoutTaken(pair, taken));
    if (isFigureAwaited(pair.demand, stage)) return unanswered(pair.demand);
    // 抽查比例不低于30% ↔ 约谈机构5家: a step towards something else.
    const strange = pair.demand.quantity?.unit === "%" && pair.demand.quantity.word === null && !stage.sure;
    // 满意度提升至92% ↔ 开展提升行动: work at it tells no level.
    const tended = strange && stage.reason === "done" && pair.demand.deed?.name === "tend";
    const looked = strange && stage.reason === "done" && isOnlyLookedAt(pair.demand, stage.statement);
    // 职工住房改造320户 ↔ 供电线路改造46公里, which answers 供电线路改造40公里.
    if (tended || looked || (strange && stage.reason === "earlierStep") || isToldOfOthers(stage, taken))
      return unanswered(pair.demand);
    return stage;
  }
  if (amount.reason === "amountOtherPeriod") return thisMonthsStage(pair, amount, taken) ?? amount;
  if (amount.reason !== "unanswered") return oneByName(pair, amount, taken);
  if (pair.demand.deed === null) return amount;
  const stage = outcomeOf(withoutTaken(pair, taken));
  const without = stage.statement?.quantities.every((quantity) => !taken.has(quantity)) ?? false;
  // 云上居获评金宿 for 金宿1家: one of them, told by its name.
  const one = pair.demand.quantity?.value === 1 && pair.demand.quantity.unit !== "%";
  const named = one && stage.outcome !== "unknown" && stage.statement?.quantities.length === 0;
  // 两个公司改制方案获批准 ↔ 报国资委待批: how far it has got, though no number is told.
  const open = stage.outcome === "open" && stage.sure && stage.statement?.quantities.length === 0;
  return (stage.outcome === "short" || named || open) && without ? stage : amount;
}

/** 占比数据尚未反馈, 得分待核定, 利用情况待统一核查, 患病率调查拟于9月开展: the figure is not out yet, so that nobody can tell whether it was reached. */
function isFigureAwaited({ quantity }: Demand, { outcome, statement }: DemandOutcome): boolean {
  if (quantity === null || statement === null || (outcome !== "short" && outcome !== "open")) return false;
  return statement.quantities.length === 0 && FIGURE_AWAITED.test(statement.text);
}

const FIGURE_AWAITED =
  /(?:数据|结果|数值|得分|成绩|排名|位次|统计数|核算数|[占比率度值])[^，。；]{0,6}(?:未|无|待|等)[^，。；]{0,8}(?:反馈|公布|发布|出炉|核定|核算|下达|产生|揭晓|通报|公开|出来|返回|测算|统计|认定|评定|出具)|情况(?:[仍尚还须需]*)[待等][^，。；]{0,10}(?:核查|核算|核定|统计|测算|评估|监测|调查|抽查)|[率值度](?:监测|检测|测评|调查|抽查|测算|统计|核算|评估)[^，。；]{0,4}(?:拟|将|计划|定于|安排|待|未|尚)|[尚暂]无(?:统计)?数据/;

/** "1-4月到位11.3亿元，5月批次正在审核，资金未到位": what the month asked for brought is told without an amount. */
function thisMonthsStage(
  pair: Asked,
  { statement: earlier }: DemandOutcome,
  taken: ReadonlySet<PlacedQuantity>,
): DemandOutcome | null {
  const { demand, answers } = pair;
  // 9月检测报告正在出具: what the rate comes to is not known yet.
  if (demand.quantity?.unit === "%" && demand.quantity.word === null) return null;
  if (demand.quantity?.period?.kind !== "month" || earlier === null || demand.deed === null) return null;
  const later = answers.statements.filter(({ start, item }) => start > earlier.start && item === earlier.item);
  if (!later.some(({ text }) => OF_MONTH.test(text)) || later.some(({ quantities }) => quantities.length > 0))
    return null;
  const stage = outcomeOf(withoutTaken({ demand, answers: { statements: later, by: answers.by } }, taken));
  return stage.outcome === "short" || stage.outcome === "open" ? changed(stage, { progress: true }) : null;
}

const OF_MONTH = /^(?:本月|当月|\d{1,2}月)/;

/** 东桥、西桥2座开工 ↔ "东桥开工，西桥正在征地": of things that the target counts and names, one is there and another is not. */
export function withParts(outcome: DemandOutcome, { demand, answers }: Asked): DemandOutcome {
  if (outcome.partlyMet) return outcome;
  const part = demand.ask === "amount" ? openListedPart(demand, answers.statements) : null;
  const apart = part ? null : toldApart(demand, answers.statements);
  const reached = outcome.outcome === "met" && outcome.quantity !== null;
  const statement = part?.statement ?? (apart?.done && !reached ? apart.open : null);
  if (!statement) {
    // 完成储备和培训 ↔ 物资备齐，人员训毕
    if (apart?.all && outcome.outcome === "met" && outcome.reason === "done" && !outcome.quantity && !outcome.sure)
      return changed(outcome, { sure: true });
    const left = apart?.silent && apart.done && outcome.outcome === "met" && !outcome.quantity;
    if (left) return changed(outcome, { outcome: "unknown", reason: "unanswered", partlyMet: true });
    const named = demand.ask === "amount" && outcome.outcome === "met" && !outcome.sure;
    return named && areListedPartsMet(demand, answers.statements) ? changed(outcome, { sure: true }) : outcome;
  }
  const unmet = outcome.outcome === "short" || outcome.outcome === "open";
  const reason = part?.word.reason ?? EXCEPTIONS[statement.stage] ?? "underway";
  const open = unmet ? {} : { outcome: "open" as const, reason, statement, quantity: null };
  const sure = outcome.sure || apart !== null;
  return changed(outcome, { ...open, sure, progress: true, partlyMet: true });
}

/** 特勤站通过验收 for 建成特勤站1个, whatever 1个 is told of beside it: one thing is told by its name. */
function oneByName(pair: Asked, amount: DemandOutcome, taken: ReadonlySet<PlacedQuantity>): DemandOutcome {
  const { demand } = pair;
  if (amount.outcome === "met" || demand.subject.pairs.size === 0) return amount;
  const byActors = isOfActors(demand);
  if (!byActors && (demand.quantity?.value !== 1 || demand.quantity.unit === "%")) return amount;
  const stage = outcomeOf(withoutTaken(pair, taken));
  const { outcome, statement } = stage;
  if (outcome !== "met" || !statement?.quantities.every(({ word }) => word === "all")) return amount;
  const named = byActors
    ? statement.whole && statement.text.includes(demand.deedWord) && coverage(demand.subject, statement.topic) >= 0.2
    : statement.quantities.length === 0 && coverage(demand.subject, statement.topic) >= 0.6;
  return named ? stage : amount;
}

/** 4所分校撤销食堂: the amount is of those who do it, and what they do stands behind the verb. */
function isOfActors({ quantity, deedWord, text, start, end }: Demand): boolean {
  if (quantity === null || quantity.unit === "%" || deedWord === "") return false;
  const verb = start + text.lastIndexOf(deedWord);
  return verb >= quantity.normalizedEnd && verb + deedWord.length < end - 1;
}

function outcomeOf({ demand, answers }: Asked): DemandOutcome {
  if (answers.statements.length === 0) return unanswered(demand);
  if (demand.ask === "zero") return changed(zeroOutcome(demand, answers), {});
  if (demand.ask === "activity") return changed(activityOutcome(demand, answers), {});
  return changed(stageOutcome(demand, answers), {});
}

/**
 * What the statements say beside the outcome: the works still await acceptance, it was done after the day asked for,
 * or something else was done in its place. Then it is neither clearly met nor clearly not.
 */
export function qualified(outcome: DemandOutcome, { demand, answers }: Asked, month: number | null): DemandOutcome {
  const substitute = demand.ask === "activity" ? waivedIn(outcome) : substituteIn(demand, outcome, answers);
  // 改为租赁、合同尚未签订: what is to come in its place is not there either.
  if (substitute && outcome.outcome !== "met" && isNotThereEither(substitute))
    return changed(outcome, { outcome: "short", reason: "denied", statement: substitute, quantity: null, sure: true });
  if (substitute && (outcome.outcome === "met" || outcome.outcome === "unknown" || substitute === outcome.statement))
    return unanswered(demand, "substituted", substitute);
  const after = outcome.reason === "onlyPlanned" && demand.dates.some((date) => date.before);
  if (after && outcome.statement && isJustAfter(outcome.statement, month))
    return changed(outcome, { outcome: "unknown", reason: "late" });
  if (outcome.outcome !== "met") return outcome;
  const exception =
    outcome.statement &&
    (exceptionTo(demand, answers, outcome.statement) ?? incompleteCount(demand, answers, outcome.statement));
  if (exception)
    return changed(outcome, {
      outcome: "open",
      reason: EXCEPTIONS[exception.stage] ?? "underway",
      statement: exception,
      quantity: null,
      partlyMet: outcome.partlyMet || isSibling(exception.text, outcome.statement?.text ?? ""),
    });
  const stage = outcome.quantity === null && (demand.ask === "end" || demand.ask === "begin");
  if (stage && isOfAnotherPlace(demand, answers.statements)) return unanswered(demand);
  const failed = failedAcceptance(demand, answers, outcome.statement);
  if (failed)
    return changed(outcome, { outcome: "open", reason: "denied", statement: failed, quantity: null, sure: false });
  const inside = outcome.statement && worksInside(demand, answers.statements, outcome.statement);
  if (inside)
    return changed(outcome, { outcome: "open", reason: "underway", statement: inside, quantity: null, sure: true });
  const acceptance = pendingAcceptance(demand, answers);
  if (acceptance)
    return changed(outcome, { outcome: "unknown", reason: "worksDone", statement: acceptance, quantity: null });
  const late = outcome.statement && isLate(demand, outcome.statement, month);
  return late ? changed(outcome, { outcome: "unknown", reason: "late", quantity: null }) : outcome;
}

/** 两街改为单行 for 增设单行线: what it was turned into is what was asked for. */
function isTurnedInto({ subject }: Demand, { text }: Statement): boolean {
  const into = /[改转调](?:造|建|作|整)?[为成由](.{2,8})$/.exec(text)?.[1];
  return into !== undefined && !text.includes("不再") && subject.chars.countIn(topicOfWords(into).chars) >= 2;
}

function isNotThereEither({ stage, text }: Statement): boolean {
  return stage === "notDone" && /[尚还仍暂]未/.test(text);
}

/** How what takes back a part is reported. */
const EXCEPTIONS: Partial<Record<Statement["stage"], OutcomeReason>> = { notDone: "denied", stopped: "halted" };

/** 省里不再要求迎检: work that nobody asks for any more. */
function waivedIn({ statement }: DemandOutcome): Statement | null {
  return statement !== null && statement.substitutes && statement.text.includes("不再要求") ? statement : null;
}

const TO_REPLACE = /替代|代替|置换/;

/** 取消证明10项 ↔ 10项证明不再要求提交 */
const TO_END = /^(?:全面|一律)?(?:取消|停止|禁止|废止)/;

function substituteIn(demand: Demand, outcome: DemandOutcome, answers: Answers): Statement | null {
  // 散煤替代改造: to put something in its place is what was asked for.
  if (TO_REPLACE.test(demand.text) || TO_END.test(demand.text)) return null;
  // An amount reached is so beside whatever else was changed, unless it is the amount of the substitute.
  if (outcome.reason === "amountReached") {
    const { statement } = outcome;
    return statement?.substitutes && demand.deedWord !== "" && !statement.text.includes(demand.deedWord)
      ? statement
      : null;
  }
  const own = answers.statements.find(
    (statement) =>
      statement.substitutes &&
      !/时间|工期|日期/.test(statement.text) &&
      !isTurnedInto(demand, statement) &&
      (demand.sole || coverage(demand.topic, statement.wideTopic) >= 0.3),
  );
  return own ?? null;
}
