import type { Answers } from "../alignment";
import { asksForWorkAt } from "./asked-work";
import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { coverage, unionOf } from "../phrases/topic";
import { isMeeting } from "./work-kinds";

/**
 * The row asks for one piece of work, and its text tells of several deeds or figures and of nothing that is amiss: that is
 * the work, by whatever words. Of two things to be done (资助和征兵) one may be left out.
 */
export function isAmpleWork(demand: Demand, answers: Answers, said: readonly Statement[]): boolean {
  if (!demand.sole || answers.by === "topic" || answers.by === "none") return false;
  if (/[和及与、，；]./.test(demand.text)) return false;
  const amiss = said.some(
    ({ stage, remains }) =>
      stage === "notDone" || stage === "stopped" || remains || (stage === "planned" && !asksForWorkAt(demand)),
  );
  // 推进河道治理 ↔ 村卫生室项目验收6所: another project altogether.
  const shared = said.some(({ topic }) => topic.chars.countIn(demand.topic.chars) > 1);
  const other = !shared && said.some(({ text, subject }) => subject.pairs.size > 3 && NAMED_WORKS.test(text));
  const telling = said.filter((statement) => tellsActivity(statement) && !statement.hollow && isConcrete(statement));
  return !amiss && !other && (telling.length > 1 || telling.some(({ quantities }) => quantities.length > 0));
}

/** 推进基层治理 ↔ three deeds and more, two of them with figures, about the very thing, and nothing amiss: an account of that work. */
export function isAccount(demand: Demand, answers: Answers, said: readonly Statement[]): boolean {
  if (!demand.sole || answers.by === "topic" || answers.by === "none" || EFFECTS.test(demand.text)) return false;
  if (said.some(({ stage, remains }) => stage === "notDone" || stage === "stopped" || remains)) return false;
  const telling = said.filter((statement) => tellsActivity(statement) && !statement.hollow && isConcrete(statement));
  const figures = telling.filter(({ text }) => /\d/.test(text));
  if (telling.length < 3 || figures.length < 2) return false;
  const told = unionOf(telling.map(({ topic }) => topic));
  if (coverage(demand.topic, told) >= 0.34) return true;
  // Three figures, and a word of the target's: 盘活农房用于旅居, 旅居推介5场, 发布线路8条.
  if (figures.length < 3) return false;
  return demand.topic.pairs.countIn(told.pairs) > 0 || (asksForWorkAt(demand) && said.some(isMeeting));
}

/** 推进“放管服”改革 ↔ "新增事项63项，取消材料28项": a reform is told by what it changed, a feeling by nothing. */
export function isReformTold(demand: Demand, said: readonly Statement[]): boolean {
  if (!demand.sole || !/推进|深化|加快|抓好|改革|整治|治理/.test(demand.text) || EFFECTS.test(demand.text))
    return false;
  return said.filter((statement) => tellsActivity(statement) && statement.quantities.length > 0).length >= 2;
}

/** A deed done or going on, or a figure; not a wish, a denial or a mere name. */
export function tellsActivity(statement: Statement): boolean {
  if (statement.stage === "notDone" || statement.stage === "stopped" || statement.stage === "planned" || statement.next)
    return false;
  // 较上年同期的Ⅲ类下降一个类别: how it was then is no answer.
  if (statement.stage === "silent") return statement.quantities.length > 0 && !/^[较比]/.test(statement.text);
  return true;
}

/** Tells a deed or a figure, not only that things are being tended to or getting better. */
export function isConcrete(statement: Statement): boolean {
  if (statement.quantities.length > 0 || statement.dates.length > 0) return true;
  return statement.deeds.some((state) => state.deed.name !== "tend") || statement.stage === "finished";
}

const NAMED_WORKS = /\p{Script=Han}{2}(工程|项目|园区|产业园|中心|大道|公路|水库|学校|医院|小区|改造)/u;

const EFFECTS = /提升|提高|增强|成效|满意|安全感|获得感|活力|水平/;
