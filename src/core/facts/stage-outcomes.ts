import type { Answers } from "./alignment";
import { type Demand, demandWith } from "./demands";
import { isEchoed } from "./echo";
import { type DemandOutcome, unanswered } from "./outcomes";
import { isNotBegun, isPartDenied, tellsProgress } from "./stage-progress";
import { isNamed, weightOf } from "./stage-weights";
import { leavesPartOut, openListedPart } from "./listed-parts";
import { type Word, wordOf } from "./stage-words";
import type { Statement } from "./statements";
import { coverage, unionOf } from "./topic";

/** Whether a deed that begins or ends was begun or ended. The most direct word decides; of equal ones the worse. */
export function stageOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const said = answers.statements.filter((statement) => !statement.next && !statement.bracketed);
  let best: (Weighed & { statement: Statement }) | null = null;
  let progress = false;
  let told = false;
  let done: Statement | null = null;
  for (const [index, statement] of said.entries()) {
    const weight = weightOf(demand, statement);
    if (!isRelevant(demand, statement, weight, aligned)) {
      // 洽谈三轮，协议尚未签订: something was done towards it, though the words are other ones.
      progress ||= aligned && demand.sole && tellsWork(statement);
      continue;
    }
    if (isRestOfAnother(demand, statement, said[index - 1])) continue;
    const word = wordOf(demand, statement);
    if (!word) continue;
    progress ||= tellsProgress(demand, statement, word) || isPartDenied(word, statement);
    if (word.says === "met" && word.strength === 3) done = statement;
    told ||= (word.says === "met" && word.strength === 3) || hasBuilt(demand, statement);
    const near = weight >= 0.35 || (aligned && demand.sole && !isOfElse(demand, statement, weight));
    if (!best || outweighs({ word, weight, near }, best)) best = { word, statement, weight, near };
  }
  if (!best)
    return unanswered(
      demand,
      isEchoed(demand, said) ? "echo" : "unanswered",
      isEchoed(demand, said) ? (said[0] ?? null) : null,
    );
  const part =
    openListedPart(demand, said) ?? (best.word.says === "met" ? openPart(demand, said, best.statement) : null);
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
  if (best.word.says === "met" && demand.ask === "amount" && !isOne(demand)) {
    // 4栋主体全部封顶，正在做屋面防水: what comes behind the part asked for.
    const passed = demand.deed?.name === "part" && best.statement.whole && best.word.strength === 3;
    const behind = passed ? undefined : said.find((statement) => isStillWorkedAt(statement));
    if (behind)
      return {
        demand,
        outcome: "open",
        reason: "underway",
        statement: behind,
        quantity: null,
        sure: false,
        progress: true,
      };
  }
  const { word, statement, weight } = best;
  const counted =
    demand.quantity === null && statement.quantities.some((count) => count.unit !== "%" && count.value > 0);
  const going = word.says === "met" && (word.strength < 3 || counted) ? stillGoing(demand, said, statement) : null;
  if (word.says === "met" && isPartOfWhole(demand, said, statement))
    return { demand, outcome: "open", reason: "underway", statement, quantity: null, sure: aligned, progress: true };
  if (going)
    return {
      demand,
      outcome: "open",
      reason: "underway",
      statement: going,
      quantity: null,
      sure: false,
      progress: true,
    };
  if (word.says === "met" && isEchoed(demand, said)) return unanswered(demand, "echo", statement);
  // An amount was asked for: what is told without one must be the very deed, or all of them.
  if (
    word.says === "met" &&
    demand.ask === "amount" &&
    !isOne(demand) &&
    ((!isNamed(demand, statement) && !statement.whole) || countsAnother(demand, statement))
  )
    return unanswered(demand);
  const one = word.says === "short" && done !== null && done !== statement && isSeveral(demand);
  const partlyMet = one || (word.says !== "met" && isEarlierEndMet(demand, said));
  const begun = told || partlyMet || (progress && !isNotBegun(demand, statement, word));
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
    sure:
      sure &&
      !isDoubtful(demand, word, said, statement) &&
      !(
        word.says === "met" &&
        (isUnlike(demand, said) || isElseCounted(demand, statement) || leavesPartOut(demand, said))
      ),
    progress: word.says === "met" || begun,
    partlyMet,
  };
}

/** 整改意见已建立台账 beside 通过预验收: names a thing of its own, and nothing of what is demanded. */
function isOfElse(demand: Demand, statement: Statement, weight: number): boolean {
  if (statement.remains || (statement.stage !== "finished" && statement.stage !== "reported")) return false;
  if (weight >= 0.15 || isNamed(demand, statement)) return false;
  return statement.subject.pairs.size >= 3 && demand.subject.pairs.size >= 3;
}

/** 修建机耕路23公里 for 新打机井40眼: its own amount is of something else. */
function countsAnother(demand: Demand, statement: Statement): boolean {
  const counted = statement.quantities.some(({ unit, word }) => unit !== "%" && word === null);
  if (!counted || statement.whole || demand.subject.chars.size === 0 || demand.text.includes(demand.deedWord))
    return false;
  return coverage(demand.subject, statement.topic) < 0.3;
}

/** Works of it stand already, whatever was put off: 教学楼验收合格，搬迁推迟. */
function hasBuilt(demand: Demand, statement: Statement): boolean {
  if (
    demand.ask !== "end" ||
    (demand.deed?.rank ?? 0) < 8 ||
    (statement.stage !== "finished" && statement.stage !== "reported")
  )
    return false;
  return statement.deeds.some((state) => (state.deed.rank ?? 0) >= 8 && state.aspect === "done" && state.word !== "");
}

/** "建成并投用" ↔ "已建成，待投用": the first of two ends is reached. */
function isEarlierEndMet(demand: Demand, said: readonly Statement[]): boolean {
  if (!demand.earlier) return false;
  const first = demandWith(demand, { ...demand.earlier, earlier: null });
  return said.some((statement) => {
    const word = wordOf(first, statement);
    return word?.says === "met" && word.strength === 3;
  });
}

/**
 * "A站、B站开工" ↔ "A站正在办理手续，B站已建成": a thing of the list that is told apart, and not there yet.
 */
function openPart(
  demand: Demand,
  said: readonly Statement[],
  met: Statement,
): { statement: Statement; word: Word } | null {
  const lists = /[、和及与]/.test(demand.text);
  for (const statement of said) {
    const { subject } = statement;
    if (statement === met) continue;
    if (
      !(lists && subject.pairs.size >= 3 && coverage(subject, demand.subject) >= 0.7) &&
      !isLikeOne(demand, statement)
    )
      continue;
    if (coverage(subject, met.topic) >= 0.7) continue;
    const word = wordOf(demand, statement);
    if (word && word.says !== "met" && (word.strength >= 2 || statement.stage === "underway"))
      return { statement, word };
  }
  return null;
}

/** 物业移交正在洽谈 beside 供水已移交: the very deed of another thing is still on its way. */
function isLikeOne(demand: Demand, statement: Statement): boolean {
  if (demand.ask !== "end" || demand.deedWord.length < 2 || statement.subject.pairs.size === 0) return false;
  if (statement.stage !== "underway" && statement.stage !== "planned" && statement.stage !== "notDone") return false;
  if (statement.text.startsWith("具备") || MODEL.test(statement.text)) return false;
  const at = statement.text.indexOf(demand.deedWord);
  return at >= 2 && at <= 8 && !/[后前]/.test(statement.text.slice(at + demand.deedWord.length).charAt(0));
}

/** "加固2座" ↔ "A水库完工，B水库正在浇筑": works told as going on, where one of several is done. */
function isStillWorkedAt(statement: Statement): boolean {
  if (statement.stage !== "underway" && statement.stage !== "notDone") return false;
  return statement.deeds.some((state) => ["build", "part", "finish", "use"].includes(state.deed.name));
}

/** "指出问题17个，完成整改14个": fewer than there are, where all are to be. */
function isPartOfWhole(demand: Demand, said: readonly Statement[], met: Statement): boolean {
  if (demand.ask !== "end" || demand.quantity !== null || !/完成|到位|全部|全面|销号|清零|办结|闭环/.test(demand.text))
    return false;
  const part = met.quantities.find((count) => count.unit !== "%" && count.word === null);
  if (!part || !met.deeds.some((state) => state.deed.name === "settle")) return false;
  return said.some(
    (whole) =>
      whole !== met &&
      whole.sentence === met.sentence &&
      whole.start < met.start &&
      whole.stage !== "finished" &&
      /指出|发现|反馈|梳理|排查出|查出|认定|交办|移交|共有|共计|涉及|列出|下达|(问题|隐患|图斑|积案|线索|缺陷)[^，。]{0,3}\d/.test(
        whole.text,
      ) &&
      whole.quantities.some((count) => count.unit === part.unit && count.word === null && count.value > part.value),
  );
}

/** "硬件到货，软件部署待机房腾出": something of it is still to come, where nothing says outright that the end is reached. */
function stillGoing(demand: Demand, said: readonly Statement[], met: Statement): Statement | null {
  if (demand.ask !== "end" || !demand.sole) return null;
  const wanted = demand.deed?.rank ?? null;
  return (
    said.find(
      (statement) =>
        statement !== met &&
        statement.sentence === met.sentence &&
        (statement.stage === "planned" || statement.stage === "underway" || statement.stage === "notDone") &&
        statement.cues.some((cue) => cue.aspect !== null && cue.deed === null) &&
        !(wanted !== null && statement.deeds.some((state) => (state.deed.rank ?? 0) > wanted)),
    ) ?? null
  );
}

/** 航线2条 ↔ "至甲地已首航，至乙地延至8月": one of them is there. */
function isSeveral({ ask, quantity }: Demand): boolean {
  return (
    ask === "amount" && quantity !== null && quantity.value >= 2 && quantity.unit !== "%" && quantity.value % 1 === 0
  );
}

/** 1个 is reached by its being done, though no figure is told. */
function isOne(demand: Demand): boolean {
  return demand.quantity?.value === 1 && demand.quantity.unit !== "%";
}

/** An earlier step told as done, with no word that the asked one is still to come, is a weak ground. */
function isDoubtful(demand: Demand, word: Word, said: readonly Statement[], statement: Statement): boolean {
  // 公示检测结果 is a step towards something else.
  if (word.reason === "earlierStep" && statement.subject.pairs.size >= 2 && weightOf(demand, statement) < 0.1)
    return true;
  const steps = ["submit", "screen", "bid", "tender"];
  return (
    word.reason === "earlierStep" &&
    word.strength === 1 &&
    !said.some((statement) => statement.deeds.some((state) => steps.includes(state.deed.name)))
  );
}

/** Done, but of something that shares no word with what was asked for. */
function isUnlike(demand: Demand, said: readonly Statement[]): boolean {
  const { pairs, chars } = demand.subject;
  if (demand.ask !== "end" || pairs.size < 2) return false;
  const most = pairs.size < 3 ? 0 : 1;
  if (said.every((statement) => statement.subject.pairs.size < 3)) return false;
  if (said.some((statement) => chars.countIn(statement.wideTopic.chars) > most)) return false;
  return chars.countIn(unionOf(said.map((statement) => statement.wideTopic)).chars) <= most;
}

/** 入户改造2600户 for 取水口施工: so many of another thing, which shares no character with what was asked for. */
function isElseCounted(demand: Demand, statement: Statement): boolean {
  if (demand.ask !== "end" || (demand.deed?.rank ?? 0) < 6 || isNamed(demand, statement)) return false;
  if (!statement.quantities.some(({ unit, word }) => unit !== "%" && word === null)) return false;
  const { chars } = demand.subject;
  return chars.size > 1 && statement.subject.chars.size > 1 && statement.topic.chars.countIn(chars) === 0;
}

function tellsWork({ stage, deeds }: Statement): boolean {
  return deeds.length > 0 && (stage === "reported" || stage === "finished" || stage === "underway");
}

/** 整改率52.1%，其余分类推进: the rest of what stands before, not of another demand's. */
function isRestOfAnother(demand: Demand, statement: Statement, before: Statement | undefined): boolean {
  if (demand.sole || !statement.remains || statement.subject.pairs.size > 2 || isNamed(demand, statement)) return false;
  if (before?.sentence !== statement.sentence || demand.subject.chars.size === 0) return false;
  return coverage(demand.subject, before.topic) < 0.35;
}

function isRelevant(demand: Demand, statement: Statement, weight: number, aligned: boolean): boolean {
  if (isOfOtherLevel(demand, statement)) return false;
  // 拟新开工72个 describes what 谋划储备 brought about.
  if (PLANNING.test(demand.text) && statement.stage === "planned" && !statement.text.includes(demand.deedWord || "\0"))
    return false;
  // 原定的龙舟项目取消, where the games were held
  if (demand.deed?.name === "hold" && statement.stage === "stopped" && PART_OF_EVENT.test(statement.text)) return false;
  // 会议时间拟定于5月上旬
  if (demand.deed?.name === "hold" && demand.sole && aligned && statement.stage === "planned" && !statement.next)
    return true;
  const denied = statement.deeds.some((state) => state.aspect === "denied" && state.deed.name === demand.deed?.name);
  if (demand.deed?.name === "settle" && statement.stage === "clear") return weight >= 0.15;
  // 预计9月签约: names the deed and nothing else.
  if (isNamed(demand, statement) && statement.subject.pairs.size === 0 && demand.ask === "end") return true;
  if (demand.ask === "begin" && demand.sole && FIRST_ONES.test(statement.text)) return true;
  if (demand.deedWord === "进场" && weight >= 0.2 && /到货|到场|运抵/.test(statement.text)) return true;
  if (!aligned || !demand.sole) return weight >= (denied ? 0.15 : 0.35);
  if (statement.stage === "notDone" || statement.stage === "stopped" || statement.remains) return true;
  const going = statement.stage === "underway" || statement.stage === "planned";
  if (going && weight > 0) return true;
  // Another thing altogether is named: no answer, whatever is told of it.
  const named = demand.subject.pairs.size >= 3 && statement.subject.pairs.size >= 3;
  return !named || weight >= 0.15 || statement.deeds.some((state) => state.word === demand.deedWord);
}

/** 正按试运行意见调整: what it goes by. */
const MODEL = /[按据照对][^，。]{2,6}(意见|结果|反馈|建议)/;
const PART_OF_EVENT = /^(原定的?|原计划的?|个别|部分|其中)[^，。\d]{1,10}(项目|环节|场次|活动|演出|赛事)/;

/** What is asked for is a plan itself. */
const PLANNING = /谋划|储备|项目库|(计划|清单|名单)(?:的?(?:编制|制定|确定))?[。；]?$/;

/** 市级验收尚未安排 says nothing of 通过县级初验. */
function isOfOtherLevel(demand: Demand, { text }: Statement): boolean {
  if (!["screen", "precheck", "accept", "approve", "award"].includes(demand.deed?.name ?? "")) return false;
  const [asked, told] = [demand.text.match(LEVELS), text.match(LEVELS)];
  return asked !== null && told !== null && !told.some((level) => asked.includes(level));
}

const LEVELS = /国家级|[省市县区州部厅乡镇村]级/g;

/** 首批12条线路已上线: it has begun. */
const FIRST_ONES = /^(首批|首期|首个|首单|首台|首辆|首列|首班|第一批)/;

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

/** Acceptance of the works as a whole; that of fire protection and the like is a permit of its own. */
const WHOLE_ACCEPTANCE = /(?:竣工|交工|完工|[省市区县镇乡]级|初步|最终|联合|四方|五方|整体)验收/;

/** The works are done and their acceptance is not, where the target asks for the works as a whole. */
export function pendingAcceptance(demand: Demand, answers: Answers): Statement | null {
  if (demand.deed?.name !== "build" && demand.deedWord !== "竣工") return null;
  if (demand.quantity?.unit === "%") return null;
  // 室内装修完成，正办理消防验收: what was asked for by name is told done.
  const named = (state: Statement["deeds"][number]) => state.word === demand.deedWord && state.aspect === "done";
  const isNamedDone = answers.statements.some((statement) => statement.deeds.some(named));
  return (
    answers.statements.find(
      (statement) =>
        !(isNamedDone && !WHOLE_ACCEPTANCE.test(statement.text)) &&
        (demand.sole || statement.subject.pairs.size < 2 || coverage(statement.subject, demand.wideTopic) >= 0.3) &&
        statement.deeds.some(
          (state) =>
            state.deed.name === "accept" &&
            (state.aspect === "ongoing" || state.aspect === "pending" || statement.stage === "underway"),
        ),
    ) ?? null
  );
}
