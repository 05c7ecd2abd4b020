import type { Answers } from "./alignment";
import { cuesOf } from "../text/cues";
import { isPaperWork } from "./amount-levels";
import type { Demand } from "./demands";
import { type DemandOutcome, type OutcomeReason, unanswered } from "./outcomes";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/** What one statement says of a demand, and how directly: 3 names the very deed, 2 the stage in general, 1 an earlier step. */
interface Word {
  readonly says: "met" | "open" | "short";
  readonly reason: OutcomeReason;
  readonly strength: 1 | 2 | 3;
}

/** Whether a deed that begins or ends was begun or ended. The most direct word decides; of equal ones the worse. */
export function stageOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const said = answers.statements.filter((statement) => !statement.next && !statement.bracketed);
  let best: (Weighed & { statement: Statement }) | null = null;
  let progress = false;
  for (const statement of said) {
    const weight = weightOf(demand, statement);
    if (!isRelevant(demand, statement, weight, aligned)) continue;
    const word = wordOf(demand, statement);
    if (!word) continue;
    progress ||= tellsProgress(demand, statement, word) || isPartDenied(word, statement);
    const near = weight >= 0.35 || (aligned && demand.sole);
    if (!best || outweighs({ word, weight, near }, best)) best = { word, statement, weight, near };
  }
  if (!best)
    return unanswered(
      demand,
      isEchoed(demand, said) ? "echo" : "unanswered",
      isEchoed(demand, said) ? (said[0] ?? null) : null,
    );
  const part = best.word.says === "met" ? openPart(demand, said, best.statement) : null;
  if (part)
    return {
      demand,
      outcome: "open",
      reason: part.word.reason,
      statement: part.statement,
      quantity: null,
      sure: aligned,
      progress: true,
      partlyMet: true,
    };
  const { word, statement, weight } = best;
  if (word.says === "met" && isEchoed(demand, said)) return unanswered(demand, "echo", statement);
  // An amount was asked for: what is told without one must be the very deed, or all of them.
  if (
    word.says === "met" &&
    demand.ask === "amount" &&
    !isOne(demand) &&
    !isNamed(demand, statement) &&
    !statement.whole
  )
    return unanswered(demand);
  const begun = word.says === "met" || (progress && !isNotBegun(demand, statement, word));
  const sure =
    (demand.ask !== "amount" || word.says !== "met" || isOne(demand)) &&
    (word.strength >= 2 || word.says !== "met") &&
    (aligned ? weight >= 0.15 || demand.sole : weight >= 0.5);
  return {
    demand,
    outcome: word.says,
    reason: word.reason,
    statement,
    quantity: null,
    sure: sure && !isDoubtful(word, statement),
    progress: begun,
  };
}

/**
 * "A站、B站开工" ↔ "A站正在办理手续，B站已建成": a thing of the list that is told apart, and not there yet.
 */
function openPart(
  demand: Demand,
  said: readonly Statement[],
  met: Statement,
): { statement: Statement; word: Word } | null {
  if (!/[、和及与]/.test(demand.text)) return null;
  for (const statement of said) {
    const { subject } = statement;
    if (statement === met || subject.pairs.size < 3 || coverage(subject, demand.subject) < 0.7) continue;
    if (coverage(subject, met.topic) >= 0.7) continue;
    const word = wordOf(demand, statement);
    if (word && word.says !== "met" && (word.strength >= 2 || statement.stage === "underway"))
      return { statement, word };
  }
  return null;
}

/** 1个 is reached by its being done, though no figure is told. */
function isOne(demand: Demand): boolean {
  return demand.quantity?.value === 1 && demand.quantity.unit !== "%";
}

/** An earlier step told as done, with no word that the asked one is still to come, is a weak ground. */
function isDoubtful(word: Word, statement: Statement): boolean {
  return (
    word.reason === "earlierStep" &&
    word.strength === 1 &&
    !statement.deeds.some((state) => ["submit", "screen", "bid", "tender"].includes(state.deed.name))
  );
}

function isRelevant(demand: Demand, statement: Statement, weight: number, aligned: boolean): boolean {
  const denied = statement.deeds.some((state) => state.aspect === "denied" && state.deed.name === demand.deed?.name);
  if (demand.deed?.name === "settle" && statement.stage === "clear") return weight >= 0.15;
  if (!aligned || !demand.sole) return weight >= (denied ? 0.15 : 0.35);
  if (statement.stage === "notDone" || statement.stage === "stopped") return true;
  const going = statement.stage === "underway" || statement.stage === "planned";
  if (going && weight > 0) return true;
  // Another thing altogether is named: no answer, whatever is told of it.
  const named = demand.subject.pairs.size >= 3 && statement.subject.pairs.size >= 3;
  return !named || weight >= 0.15 || statement.deeds.some((state) => state.word === demand.deedWord);
}

/** How much a statement is about what is demanded: the thing, and the deed by its name. */
function weightOf(demand: Demand, statement: Statement): number {
  const subject = [demand.subject, demand.topic].find((topic) => topic.chars.size > 0) ?? demand.wideTopic;
  // Beside other demands, what the sentence said before counts for a statement that names nothing itself.
  const inherits = demand.sole || statement.subject.chars.size < 2;
  const own = Math.max(
    coverage(subject, statement.topic),
    (inherits ? 0.9 : 0.5) * coverage(subject, statement.wideTopic),
  );
  // 拟制招标文件 names nothing: any of the project's deeds is about it.
  if (demand.subject.chars.size === 0 && statement.deeds.some((state) => state.deed.rank !== null))
    return Math.max(0.4, own);
  const named = isNamed(demand, statement) ? 0.2 : 0;
  return Math.min(1, own + named);
}

function isNamed(demand: Demand, statement: Statement): boolean {
  if (demand.deedWord !== "" && statement.text.includes(demand.deedWord)) return true;
  return statement.deeds.some((state) => isSameDeed(demand, state));
}

interface Weighed {
  readonly word: Word;
  readonly weight: number;
  /** Clearly about what is demanded, or in an answer that is about nothing else. */
  readonly near: boolean;
}

function outweighs(a: Weighed, b: Weighed): boolean {
  const score = (entry: Weighed) => entry.word.strength + (entry.near ? 0.5 : 0);
  if (score(a) !== score(b)) return score(a) > score(b);
  const badness = { met: 0, open: 1, short: 2 };
  if (a.word.says !== b.word.says) return badness[a.word.says] > badness[b.word.says];
  return a.weight > b.weight;
}

function wordOf(demand: Demand, statement: Statement): Word | null {
  // 收缴非法出版物: there were none to be found.
  if (demand.deed?.name === "settle" && (statement.stage === "clear" || hasNoneLeft(demand, statement)))
    return { says: "met", reason: "zeroKept", strength: 2 };
  if (statement.stage === "clear" || statement.stage === "silent")
    return statement.remains ? { says: "open", reason: "underway", strength: 3 } : null;
  if (demand.ask === "begin") return beginning(demand, statement);
  return ending(demand, statement);
}

function beginning(demand: Demand, statement: Statement): Word | null {
  const wanted = demand.deed?.rank ?? 7;
  const started = statement.deeds.filter((state) => ["done", "told", "ongoing", "nearly"].includes(state.aspect));
  const bad = blocked(demand, statement);
  if (bad) return bad;
  if (started.some((state) => state.deed.name === "begin" || state.word === demand.deedWord))
    return { says: "met", reason: "begun", strength: 3 };
  if (started.some((state) => (state.deed.rank ?? 0) >= wanted - 0.5))
    return { says: "met", reason: "begun", strength: 3 };
  // Only works have steps that come before their beginning; of anything else any step is one.
  const works =
    demand.deed?.name === "begin"
      ? /建设|工程|施工|改造|开工|动工|项目|修缮|修复/.test(demand.text)
      : (demand.deed?.rank ?? 0) >= 6;
  if (!works && (statement.stage === "finished" || statement.stage === "reported" || statement.stage === "underway")) {
    return { says: "met", reason: "begun", strength: 2 };
  }
  if (statement.stage === "planned") return { says: "open", reason: "onlyPlanned", strength: 2 };
  if (statement.deeds.some((state) => state.deed.rank !== null)) {
    return { says: "open", reason: "earlierStep", strength: statement.stage === "underway" ? 2 : 1 };
  }
  return statement.stage === "finished" ? { says: "met", reason: "begun", strength: 2 } : null;
}

function ending(demand: Demand, statement: Statement): Word | null {
  const wanted = demand.deed?.rank ?? null;
  const share = statement.quantities.find(
    (quantity) => quantity.unit === "%" && quantity.change === null && quantity.value < 100,
  );
  if (
    share &&
    demand.quantity === null &&
    statement.stage !== "notDone" &&
    /进度|完成|工程量|总量|形象|[到达过]|(安装|完工|竣工|签约|整改|入户|发放|拨付|拆迁|征收|改造|销号|交付|入住|建成|覆盖|到位|收割|播种)率/.test(
      statement.text,
    )
  ) {
    return { says: "open", reason: "underway", strength: 3 };
  }
  const bad = blocked(demand, statement);
  if (bad) return bad;
  if (statement.remains && statement.stage !== "finished") return { says: "open", reason: "underway", strength: 3 };
  const partAsked = demand.deed?.name === "part" || cuesOf(demand.text).some((cue) => cue.deed?.name === "part");
  const part = !partAsked && statement.deeds.some((state) => state.deed.name === "part");
  const rankOf = (state: Statement["deeds"][number]) =>
    part ? Math.min(7, state.deed.rank ?? 0) : (state.deed.rank ?? 0);
  const settled = statement.deeds.filter(
    (state) =>
      state.aspect === "done" ||
      (state.aspect === "told" && statement.stage !== "underway" && statement.stage !== "planned"),
  );
  const nearly = statement.cues.some((cue) => cue.aspect === "nearly");
  if (nearly)
    return demand.nearlyIsEnough
      ? { says: "met", reason: "done", strength: 3 }
      : { says: "open", reason: "underway", strength: 3 };
  if (!part && settled.some((state) => state.word === demand.deedWord || isSameDeed(demand, state))) {
    return { says: "met", reason: "done", strength: 3 };
  }
  if (
    wanted !== null &&
    settled.some((state) => rankOf(state) > wanted && state.deed.name !== "begin" && state.deed.name !== "part")
  )
    return { says: "met", reason: "done", strength: 3 };
  if (
    (statement.stage === "planned" || statement.stage === "forecast") &&
    !isNamed(demand, statement) &&
    weightOf(demand, statement) < 0.2 &&
    statement.deeds.every((state) => state.deed.rank === null)
  )
    return null;
  if (statement.stage === "planned" || statement.stage === "forecast")
    return { says: "open", reason: "onlyPlanned", strength: 2 };
  if (statement.stage === "underway") return { says: "open", reason: "underway", strength: 2 };
  const ranks = statement.deeds.filter((state) => state.deed.rank !== null).map(rankOf);
  if (wanted !== null && ranks.length > 0) {
    const reached = Math.max(...ranks);
    if (reached < wanted) return { says: "open", reason: "earlierStep", strength: 1 };
    return { says: "met", reason: "done", strength: statement.stage === "finished" ? 2 : 1 };
  }
  if (statement.stage === "finished") return { says: "met", reason: "done", strength: 2 };
  return settled.some((state) => state.deed === demand.deed) ? { says: "met", reason: "done", strength: 2 } : null;
}

/** 消除黑臭水体 ↔ 全区无黑臭水体. */
function hasNoneLeft(demand: Demand, statement: Statement): boolean {
  return /无|没有|未发现|未查/.test(statement.text) && coverage(demand.subject, statement.subject) >= 0.8;
}

function isSameDeed(demand: Demand, state: Statement["deeds"][number]): boolean {
  return demand.deed?.oneMeaning === true && state.deed.name === demand.deed.name;
}

/** Denied, halted, or the very deed still pending or going on. */
function blocked(demand: Demand, statement: Statement): Word | null {
  const same = statement.deeds.filter(
    (state) => state.word === demand.deedWord || (demand.deed !== null && state.deed.name === demand.deed.name),
  );
  if (statement.stage === "stopped") return { says: "short", reason: "halted", strength: 3 };
  if (statement.stage === "notDone") {
    const direct =
      same.some((state) => state.aspect === "denied") || statement.deeds.length === 0 || demand.deed === null;
    // What began is not undone by a part of it that has not: 初稿撰写尚未开始.
    const other =
      demand.ask === "begin" &&
      (statement.subject.pairs.size > 0
        ? coverage(demand.subject, statement.subject) < 0.3
        : statement.deeds.some((state) => state.deed.name !== "begin" && !demand.text.includes(state.word)));
    const begins = statement.deeds.some((state) => state.deed.name === "begin" && state.aspect === "denied");
    if (demand.ask === "begin" && !begins && !same.some((state) => state.aspect === "denied")) {
      return { says: "short", reason: "denied", strength: 1 };
    }
    return { says: "short", reason: "denied", strength: other ? 1 : direct ? 3 : 2 };
  }
  if (demand.ask === "begin")
    return same.some((state) => state.aspect === "pending")
      ? { says: "open", reason: "onlyPlanned", strength: 3 }
      : null;
  if (same.some((state) => state.aspect === "pending")) return { says: "open", reason: "onlyPlanned", strength: 3 };
  if (same.some((state) => state.aspect === "ongoing" && state.word === demand.deedWord))
    return { says: "open", reason: "underway", strength: 3 };
  return null;
}

const NOT_BEGUN = /未[^，。]{0,3}(启动|开始|开工|动工|实施|开展|进场|外出|举办|召开)|没有?(启动|开始|开工)|无合作|尚无/;
const PUT_OFF =
  /推迟|顺延|延期|延至|延后|改至|改在|改到|改于|移至|取消|暂缓|缓建|缓办|搁置|调整[至到]|改期|择期|择日|另行/;
const NEXT_YEAR = /明年|来年|列入|20\d\d年/;

/** The statement itself says that the thing has not begun, or was put off as a whole. */
function isNotBegun(demand: Demand, statement: Statement, word: Word): boolean {
  if (word.reason === "denied") return NOT_BEGUN.test(statement.text);
  if (word.reason === "halted") return PUT_OFF.test(statement.text);
  // A meeting or an event that is still to come has not partly taken place.
  const event = demand.deed?.name === "hold" || demand.deed?.name === "conduct";
  if (word.reason === "onlyPlanned" && event) return true;
  return (
    word.reason === "onlyPlanned" &&
    NEXT_YEAR.test(statement.text) &&
    !statement.cues.some((cue) => cue.aspect === "done")
  );
}

/** 未完成, 未全部到位: what is denied is the end, so that something was done. "尚未启动", "公告未发" tell of nothing. */
function isPartDenied(word: Word, statement: Statement): boolean {
  return word.reason === "denied" && PART_DENIED.test(statement.text);
}

const PART_DENIED =
  /[未没][能有]?[^，。]{0,4}(完成|完工|竣工|办结|结束|到位|完毕|全部|达到|达标|通过|到齐|验收|销号|见底|定稿|封闭|投用|移交|建成|通车|归档)|仍需|不足|不够|不全|不齐|[未没]达/;

/** Plans and papers for works that have not begun are no progress of the works; any other step is one. */
function tellsProgress(demand: Demand, statement: Statement, word: Word): boolean {
  // Papers that are ready are a step, papers being written none.
  const writing = isPaperWork(demand, statement) && statement.stage !== "finished";
  if (word.says === "short" || (word.says !== "met" && writing)) return false;
  return !isNotBegun(demand, statement, word);
}

/** The works are done and their acceptance is not, where the target asks for the works as a whole. */
export function pendingAcceptance(demand: Demand, answers: Answers): Statement | null {
  if (demand.deed?.name !== "build" && demand.deedWord !== "竣工") return null;
  if (demand.quantity?.unit === "%") return null;
  // 室内装修完成，正办理消防验收: what was asked for by name is told done.
  const named = (state: Statement["deeds"][number]) => state.word === demand.deedWord && state.aspect === "done";
  if (answers.statements.some((statement) => statement.deeds.some(named))) return null;
  return (
    answers.statements.find((statement) =>
      statement.deeds.some(
        (state) => state.deed.name === "accept" && (state.aspect === "ongoing" || state.aspect === "pending"),
      ),
    ) ?? null
  );
}

/** The answer says the target again and nothing more: no new words, no figure, no word for how far. */
export function isEchoed(demand: Demand, said: readonly Statement[]): boolean {
  if (said.length === 0) return false;
  const telling = (statement: Statement) =>
    statement.quantities.length > 0 ||
    statement.deeds.some((state) => ["finish", "accept", "use"].includes(state.deed.name) && demand.ask === "end") ||
    statement.dates.length > 0 ||
    statement.cues.some(
      (cue) => cue.aspect !== null && (cue.aspect !== "ongoing" || demand.ask === "begin") && cue.text !== "了",
    );
  if (said.some(telling)) return false;
  const fresh = said.reduce(
    (sum, statement) => sum + [...statement.topic.chars].filter((char) => !demand.wideTopic.chars.has(char)).length,
    0,
  );
  return fresh <= 4;
}
