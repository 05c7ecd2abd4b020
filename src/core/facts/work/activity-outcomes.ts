import type { Answers } from "../alignment";
import { tellsOnlySome } from "../amounts/amount-parts";
import { besidePaceOutcome } from "../derived/beside-goal";
import { shareIn } from "../derived/derived-shares";
import { asksForWorkAt, isAim, isBidUntold, isEvent } from "./asked-work";
import { amountMissed, changed, type DemandOutcome, toldDone, unanswered } from "../demand-outcome";
import type { Demand } from "../demands/demands";
import { isEchoed } from "../stages/echo";
import { isEventAhead, isMoved, isYetToBeHeld, isYetToCome } from "./events-ahead";
import { isBrokenOff } from "../stages/stage-progress";
import type { Statement } from "../statements/statements";
import { isAccount, isAmpleWork, isConcrete, isReformTold, tellsActivity } from "./told-work";
import { coverage, coverageIn } from "../phrases/topic";
import { asksForService, tellsWorkOfKind } from "./work-kinds";
import { oneBefore } from "../phrases/words-around";

/** Whether something was worked at: any reported activity of that kind will do. */
export function activityOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const said = answers.statements.filter((statement) => !statement.bracketed);
  const pace = besidePaceOutcome(demand, said);
  if (pace) return pace;
  if (isEchoed(demand, said)) return unanswered(demand, "echo", said[0] ?? null);
  const ready = /具备[^，。]{1,10}(条件|能力)/.test(demand.text)
    ? said.find((statement) => /(?<![不未没能])具备/.test(statement.text) && !PUT_AHEAD.test(statement.text))
    : undefined;
  if (ready) return toldDone(demand, ready, true);
  let best: { statement: Statement; weight: number; concrete: boolean } | null = null;
  for (const statement of said) {
    if (!tellsActivity(statement) || statement.hollow) continue;
    const weight = isSummedUp(demand, statement, said) ? 0.7 : coverageIn(demand.topic, statement);
    const concrete = isConcrete(statement);
    if (!best || Number(concrete) + weight > Number(best.concrete) + best.weight)
      best = { statement, weight, concrete };
  }
  const moved = said.find((statement, at) => isMoved(demand, statement, oneBefore(said, at)));
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
  const some = OF_ALL.test(demand.text) ? shareIn(demand, said) : null;
  if (some && some.weak !== true && some.value < 100)
    return amountMissed(demand, some.statement, some.source, demand.sole, some.value > 0);
  if (best && (!against || best.weight >= 0.3 || (best.concrete && best.weight >= coverageIn(demand.topic, against)))) {
    const { statement, weight, concrete } = best;
    // What was done is told in full, but in other words than the target's: believed, not sworn to.
    const aligned = answers.by === "heading" || answers.by === "number";
    const aim = isAim(demand);
    const kind = (!aim || asksForService(demand)) && tellsWorkOfKind(demand, said);
    if ((RELIEF.test(demand.text) && said.every(tellsTalk)) || isBidUntold(demand, said)) return unanswered(demand);
    // 增强获得感 ↔ 受理热线4216件: whether it serves the aim, nobody can tell.
    if (aim && !kind && weight < 0.2 && !isReformTold(demand, said)) return unanswered(demand);
    // A figure was asked for and is not told: what was done besides does not prove it.
    const asked = FIGURE.exec(demand.text)?.[0];
    const figure = asked !== undefined && !said.some((other) => tellsActivity(other) && other.text.includes(asked));
    const near =
      weight >= (aim ? 0.7 : aligned ? 0.25 : 0.3) ||
      kind ||
      (!aim && isAmpleWork(demand, answers, said)) ||
      isWithoutGap(demand, said) ||
      isAccount(demand, answers, said);
    const sure = !figure && concrete && !isEvent(demand) && near;
    return { demand, outcome: "met", reason: "active", statement, quantity: null, sure, progress: true };
  }
  // 项目尚未开工，先后3次对接: work at it is told, whatever it has not led to yet.
  if (best?.concrete && demand.sole && answers.by !== "topic" && asksForWorkAt(demand) && isToil(best.statement)) {
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

/** 应救尽救, 全员轮训: of those there are, how many. */
const OF_ALL = /应(.)尽\1|全员/;

/** 应挂尽挂 ↔ 无漏挂: not one was left out. */
function isWithoutGap({ text }: Demand, said: readonly Statement[]): boolean {
  const verb = /应(.)尽\1/.exec(text)?.[1];
  return verb !== undefined && said.some((one) => one.text.includes(`无漏${verb}`) || one.text.includes("无遗漏"));
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

/** A number with its unit; 10月 is a day, 35千伏 and 205国道 are names. */
const FIGURE = /\d[\d.]*(?!周年|周岁|千伏|国道|省道)(?:[万亿]\p{Script=Han}?|%|[^\d.、，。月日年号\P{Script=Han}])/u;

/** A deed on the way, done: 对接3次, 资料已报送. */
function isToil({ stage, deeds }: Statement): boolean {
  if (stage !== "finished" && stage !== "reported") return false;
  return deeds.some(
    ({ deed, aspect }) => ["look", "submit", "draft", "screen", "hold"].includes(deed.name) && aspect !== "denied",
  );
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
  return denials.sort((a, b) => coverageIn(demand.topic, b) - coverageIn(demand.topic, a))[0] ?? null;
}
