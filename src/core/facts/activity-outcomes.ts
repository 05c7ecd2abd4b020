import { tellsOnlySome } from "./amount-parts";
import type { Answers } from "./alignment";
import type { Demand } from "./demands";
import { changed, type DemandOutcome, unanswered } from "./outcomes";
import { isEchoed } from "./echo";
import { isBrokenOff } from "./stage-progress";
import type { Statement } from "./statements";
import { coverage, unionOf } from "./topic";

/** Whether something was worked at: any reported activity of that kind will do. */
export function activityOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const said = answers.statements.filter((statement) => !statement.bracketed);
  if (isEchoed(demand, said)) return unanswered(demand, "echo", said[0] ?? null);
  const ready = /具备[^，。]{1,10}(条件|能力)/.test(demand.text)
    ? said.find((statement) => /(?<![不未没能])具备/.test(statement.text) && !PUT_AHEAD.test(statement.text))
    : undefined;
  if (ready)
    return { demand, outcome: "met", reason: "done", statement: ready, quantity: null, sure: true, progress: true };
  let best: { statement: Statement; weight: number; concrete: boolean } | null = null;
  for (const statement of said) {
    if (!tellsActivity(statement) || statement.hollow) continue;
    const weight = isSummedUp(demand, statement, said) ? 0.7 : weightOf(demand, statement);
    const concrete = isConcrete(statement);
    if (!best || Number(concrete) + weight > Number(best.concrete) + best.weight)
      best = { statement, weight, concrete };
  }
  const moved = said.find((statement, at) => isMoved(demand, statement, said[at - 1]));
  if (moved)
    return {
      demand,
      outcome: "short",
      reason: "halted",
      statement: moved,
      quantity: null,
      sure: demand.sole,
      progress: false,
    };
  const coming = said.find(
    (statement) =>
      isYetToBeHeld(demand, statement) ||
      (best !== null && (isYetToCome(demand, statement, said) || isEventAhead(demand, statement))),
  );
  if (coming)
    return {
      demand,
      outcome: "open",
      reason: "onlyPlanned",
      statement: coming,
      quantity: null,
      sure: false,
      progress: true,
    };
  const against = worst(demand, said);
  // 实现供水一体化 ↔ 尚有两镇未并网: not all of it.
  const left = /实现|全面|全部|全覆盖|应(.)尽\1|计划(?:任务)?[。；]?$/.test(demand.text)
    ? said.find(
        (statement) =>
          (statement.stage === "notDone" && (statement.remains || statement.quantities.length > 0)) ||
          tellsOnlySome(statement),
      )
    : undefined;
  if (left)
    return {
      demand,
      outcome: "open",
      reason: "denied",
      statement: left,
      quantity: null,
      sure: best !== null && best.weight >= 0.3,
      progress: true,
    };
  if (best && (!against || best.weight >= 0.3 || (best.concrete && best.weight >= weightOf(demand, against)))) {
    const { statement, weight, concrete } = best;
    // What was done is told in full, but in other words than the target's: believed, not sworn to.
    const aligned = answers.by === "heading" || answers.by === "number";
    const aim = isAim(demand);
    const kind = (!aim || SERVICE.test(demand.text)) && tellsKind(demand, said);
    // 增强获得感 ↔ 受理热线4216件: whether it serves the aim, nobody can tell.
    if (RELIEF.test(demand.text) && said.every(tellsTalk)) return unanswered(demand);
    if (aim && !kind && weight < 0.2 && !isReformTold(demand, said)) return unanswered(demand);
    // A figure was asked for and is not told: what was done besides does not prove it.
    const asked = FIGURE.exec(demand.text)?.[0];
    const figure = asked !== undefined && !said.some((other) => tellsActivity(other) && other.text.includes(asked));
    const near =
      weight >= (aim ? 0.7 : aligned ? 0.25 : 0.3) ||
      kind ||
      (!aim && isAmpleWork(demand, answers, said)) ||
      isAccount(demand, answers, said);
    const sure = !figure && concrete && !isEvent(demand) && near;
    return { demand, outcome: "met", reason: "active", statement, quantity: null, sure, progress: true };
  }
  // 项目尚未开工，先后3次对接: work at it is told, whatever it has not led to yet.
  if (
    best?.concrete &&
    demand.sole &&
    answers.by !== "topic" &&
    WORKED_AT.test(demand.text) &&
    isToil(best.statement)
  ) {
    const { statement } = best;
    return { demand, outcome: "met", reason: "active", statement, quantity: null, sure: false, progress: true };
  }
  // 活动因大风取消: all that is told.
  const alone =
    demand.sole &&
    answers.by !== "topic" &&
    said.every((statement) => ["stopped", "notDone", "silent"].includes(statement.stage));
  const near = against !== null && (alone || coverage(demand.topic, against.wideTopic) >= 0.4);
  const base = changed(unanswered(demand), { sure: near });
  if (against) {
    const reason = against.stage === "stopped" ? "halted" : "denied";
    return changed(base, {
      outcome: "short",
      reason,
      statement: against,
      progress: reason === "halted" && isBrokenOff(against),
    });
  }
  const planned = said.find((statement) => statement.stage === "planned");
  if (planned)
    return changed(base, {
      sure: coverage(demand.topic, planned.wideTopic) >= 0.6,
      outcome: "open",
      reason: "onlyPlanned",
      statement: planned,
    });
  return unanswered(demand);
}

/** 开展廉政谈话46人次，清廉建设扎实推进: what the sentence tells is told of that. */
function isSummedUp(demand: Demand, statement: Statement, said: readonly Statement[]): boolean {
  return said.some(
    ({ hollow, sentence, topic }) => hollow && sentence === statement.sentence && coverage(demand.topic, topic) >= 0.6,
  );
}

/** 缓解融资难 hopes for an effect, which meetings do not tell. */
const RELIEF = /^(?:有效|切实|着力)?(?:缓解|破解|减轻|遏制)/;

function tellsTalk({ deeds, stage }: Statement): boolean {
  return stage === "silent" || deeds.every(({ deed }) => ["hold", "look", "conduct", "tend"].includes(deed.name));
}

/** 预计9月具备条件 */
const PUT_AHEAD = /预计|力争|计划|拟|将|待|后方?可?具备|基本具备|尚|确保|有望/;

/** "原定7月的检查，调整为8月": put off, of which the clause before says what. */
function isMoved(demand: Demand, statement: Statement, before: Statement | undefined): boolean {
  return (
    statement.stage === "stopped" &&
    before?.sentence === statement.sentence &&
    /^原(定|计划|拟)/.test(before.text) &&
    coverage(demand.topic, before.topic) >= 0.4
  );
}

/** 推进“放管服”改革 ↔ "新增事项63项，取消材料28项": a reform is told by what it changed, a feeling by nothing. */
function isReformTold(demand: Demand, said: readonly Statement[]): boolean {
  if (!demand.sole || !/推进|深化|加快|抓好|改革|整治|治理/.test(demand.text) || EFFECTS.test(demand.text))
    return false;
  return said.filter((statement) => tellsActivity(statement) && statement.quantities.length > 0).length >= 2;
}

const EFFECTS = /提升|提高|增强|成效|满意|安全感|获得感|活力|水平/;

/** 推进X建设 asks for work, and not for a day to be kept. */
const WORKED_AT = /^[^，。]{0,8}(推进|推动|协调|督促|加快|跟进|对接|配合|协助|争取|谋划|跟踪)/;

/**
 * The row asks for one piece of work, and its text tells of several deeds or figures and of nothing that is amiss: that is
 * the work, by whatever words. Of two things to be done (资助和征兵) one may be left out.
 */
function isAmpleWork(demand: Demand, answers: Answers, said: readonly Statement[]): boolean {
  if (!demand.sole || answers.by === "topic" || answers.by === "none") return false;
  if (/[和及与、，；]./.test(demand.text)) return false;
  const amiss = said.some(
    ({ stage, remains }) =>
      stage === "notDone" || stage === "stopped" || remains || (stage === "planned" && !WORKED_AT.test(demand.text)),
  );
  // 推进河道治理 ↔ 村卫生室项目验收6所: another project altogether.
  const shared = said.some(({ topic }) => topic.chars.countIn(demand.topic.chars) > 1);
  const other = !shared && said.some(({ text, subject }) => subject.pairs.size > 3 && NAMED_WORKS.test(text));
  const telling = said.filter((statement) => tellsActivity(statement) && !statement.hollow && isConcrete(statement));
  return !amiss && !other && (telling.length > 1 || telling.some(({ quantities }) => quantities.length > 0));
}

/** A number with its unit; 10月 is a day. */
const FIGURE = /\d[\d.]*(?:[万亿]\p{Script=Han}?|%|[^\d.、，。月日年号\P{Script=Han}])/u;

/** 推进基层治理 ↔ three deeds and more, two of them with figures, about the very thing, and nothing amiss: an account of that work. */
function isAccount(demand: Demand, answers: Answers, said: readonly Statement[]): boolean {
  if (!demand.sole || answers.by === "topic" || answers.by === "none" || EFFECTS.test(demand.text)) return false;
  if (said.some(({ stage, remains }) => stage === "notDone" || stage === "stopped" || remains)) return false;
  const telling = said.filter((statement) => tellsActivity(statement) && !statement.hollow && isConcrete(statement));
  const figures = telling.filter(({ text }) => /\d/.test(text));
  if (telling.length < 3 || figures.length < 2) return false;
  const told = unionOf(telling.map(({ topic }) => topic));
  if (coverage(demand.topic, told) >= 0.34) return true;
  // Three figures, and a word of the target's: 盘活农房用于旅居, 旅居推介5场, 发布线路8条.
  if (figures.length < 3) return false;
  return demand.topic.pairs.countIn(told.pairs) > 0 || (WORKED_AT.test(demand.text) && said.some(isMeeting));
}

const NAMED_WORKS = /\p{Script=Han}{2}(工程|项目|园区|产业园|中心|大道|公路|水库|学校|医院|小区|改造)/u;

/** A deed on the way, done: 对接3次, 资料已报送. */
function isToil({ stage, deeds }: Statement): boolean {
  if (stage !== "finished" && stage !== "reported") return false;
  return deeds.some(
    ({ deed, aspect }) => ["look", "submit", "draft", "screen", "hold"].includes(deed.name) && aspect !== "denied",
  );
}

/** "大赛报名启动，决赛9月举行": the event itself is still to come. */
function isYetToBeHeld(demand: Demand, statement: Statement): boolean {
  if (statement.stage !== "planned" || statement.next || !EVENT.test(demand.text)) return false;
  return statement.deeds.some((state) => state.deed.name === "hold");
}

/** "体检医院已选定，下月起分批体检": the very thing asked for is told only as a plan. */
function isYetToCome(demand: Demand, statement: Statement, said: readonly Statement[]): boolean {
  if (statement.stage !== "planned" || statement.next) return false;
  const asked = demand.cues.flatMap((cue) =>
    cue.deed && !["tend", "conduct", "look"].includes(cue.deed.name) ? [cue.text] : [],
  );
  return asked.some(
    (word) =>
      statement.deeds.some((state) => state.word === word) &&
      !said.some((other) => other !== statement && other.deeds.some((state) => state.word === word)),
  );
}

/** "水库下闸蓄水" names an event by a verb that no table has: whether it came about is not told by work towards it. */
function isEvent(demand: Demand): boolean {
  return demand.cues.every((cue) => cue.deed === null) && !AIMS.test(demand.text) && !CONCRETE_ASKS.test(demand.text);
}

/** "投料试车方案正在评审": what is told of the event is that it is still being prepared. */
function isEventAhead(demand: Demand, statement: Statement): boolean {
  if (!isEvent(demand) || (statement.stage !== "planned" && statement.stage !== "underway")) return false;
  const verb = /(\p{Script=Han}{2})(\p{Script=Han}{2})[。；]?$/u.exec(demand.text);
  if (verb?.slice(1).some((word) => statement.text.includes(word))) return true;
  return statement.deeds.length > 0 && coverage(demand.subject, statement.topic) >= 0.3;
}

const EVENT = /(赛|节|大会|晚会|论坛|仪式|典礼|博览会|运动会|展会|展演)[。；]?$/;

function weightOf(demand: Demand, statement: Statement): number {
  return Math.max(coverage(demand.topic, statement.topic), 0.8 * coverage(demand.topic, statement.wideTopic));
}

/** 规划尚未申报 for 开展专题研究: another deed is denied, beside work that is told. */
function deniesAnother(demand: Demand, { deeds }: Statement): boolean {
  const denied = deeds.filter(({ aspect }) => aspect === "denied");
  return denied.length > 0 && denied.every(({ deed, word }) => deed.rank !== null && !demand.text.includes(word));
}

/** What is denied or stopped, and nearest to the demand. */
function worst(demand: Demand, said: readonly Statement[]): Statement | null {
  const denials = said.filter(
    (statement) =>
      (statement.stage === "notDone" && !deniesAnother(demand, statement)) || statement.stage === "stopped",
  );
  return denials.sort((a, b) => weightOf(demand, b) - weightOf(demand, a))[0] ?? null;
}

function isAim(demand: Demand): boolean {
  if (!AIMS.test(demand.text) || CONCRETE_ASKS.test(demand.text)) return false;
  const deeds = demand.cues.flatMap((cue) => (cue.deed && cue.deed.name !== "tend" ? [cue.deed.name] : []));
  // 强化燃气监管 asks for work, 深化作风建设 hopes.
  if (deeds.some((name) => ["inspect", "look", "conduct", "settle"].includes(name))) return false;
  return !/推进|加快/.test(demand.text) || deeds.length === 0;
}

/** Work of the very kind that is asked for: 排查 for 排查, 会商 for 协调, 配合 for 配合. */
function tellsKind(demand: Demand, said: readonly Statement[]): boolean {
  const asked = demand.cues.flatMap((cue) => (cue.deed ? [{ name: cue.deed.name, word: cue.text }] : []));
  const talks = asked.some(({ word }) => /协调|对接|督促|推动|跟进|跟踪/.test(word));
  const oversees = asked.some(({ word }) => /督促|督导|监督|指导/.test(word));
  const early = /前期(工作|手续)?[。；]?$/.test(demand.text);
  const prepares = /(筹备|准备)(工作)?[。；]?$/.test(demand.text);
  const helps = asked.some(({ word }) => HELPING.test(word));
  const serves = SERVICE.test(demand.text);
  const isOfKind = ({ deed, word }: Statement["deeds"][number]) =>
    (talks && deed.name === "look") ||
    (oversees && deed.name === "inspect") ||
    (early && deed.rank !== null && deed.rank < 7) ||
    (helps && HELPING.test(word)) ||
    // 组织申报 ↔ 推荐3家上报省厅: whatever comes of it.
    (deed.name === "submit" && asked.some(({ name }) => name === "submit")) ||
    asked.some((one) => one.word === word || (one.name === deed.name && ["look", "inspect"].includes(one.name)));
  return said.some(({ stage, text, deeds }) => {
    if (stage === "notDone" || stage === "stopped" || stage === "planned") return false;
    if (prepares && stage === "finished") return true;
    if (talks && MEETINGS.test(text)) return true;
    return (serves && SERVED.test(text)) || deeds.some(isOfKind);
  });
}

function isMeeting({ text }: Statement): boolean {
  return MEETINGS.test(text) || /会商|协商|联席/.test(text);
}

const MEETINGS = /(协调|调度|联席|对接|座谈|会商|推进)会/;
/** 强化园区服务 ↔ 为12家企业办理注册等事项27件 */
const SERVICE = /服务(?:保障|工作)?[。；]?$/;
const SERVED = /(?:为|向)[^，。；]{1,16}(?:提供|办理|代办|解决|开展|送)|服务[^，。；\d]{0,8}\d/;
const HELPING = /配合|协助|协同/;

/** A deed done or going on, or a figure; not a wish, a denial or a mere name. */
function tellsActivity(statement: Statement): boolean {
  if (statement.stage === "notDone" || statement.stage === "stopped" || statement.stage === "planned" || statement.next)
    return false;
  if (statement.stage === "silent") return statement.quantities.length > 0;
  return true;
}

/** Aims without an end of their own, and verbs that ask for work one can see. */
const AIMS = /优化|提升|提高|深化|促进|营造|增强|强化|健全|完善|推进|加快/;
const CONCRETE_ASKS =
  /做[好实细]|协调|配合|协助|督促|督导|开展|组织|举办|宣传|调研|走访|培训|检查|排查|对接|摸排|摸底|筹备|指导|调度/;

/** Tells a deed or a figure, not only that things are being tended to or getting better. */
function isConcrete(statement: Statement): boolean {
  if (statement.quantities.length > 0 || statement.dates.length > 0) return true;
  return statement.deeds.some((state) => state.deed.name !== "tend") || statement.stage === "finished";
}
