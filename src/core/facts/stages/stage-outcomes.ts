import type { Answers } from "../alignment";
import { type Demand, demandWith } from "../demands/demands";
import { isShareOfElse, withoutMended } from "./mended-later";
import { FITTING } from "./breakdowns";
import { isEchoed } from "./echo";
import { leavesPartOut, openListedPart } from "./listed-parts";
import { changed, type DemandOutcome, onItsWay, toldDone, unanswered } from "../demand-outcome";
import { allThere } from "../amounts/next-steps";
import { countsAnother, isDoubtful, isElseCounted, isOfElse, isOpenAside, isUnlike } from "./stage-doubts";
import {
  isNotBegun,
  isNotOne,
  isOnlyHeldUp,
  isOthersPaper,
  leavesSomeDone,
  tellsProgress,
  tellsStep,
} from "./stage-progress";
import { isRelevant, isRestOfAnother } from "./stage-relevance";
import { isNamed, weightOf } from "./stage-weights";
import type { Word } from "./stage-word";
import { stepStillAhead } from "./steps-of-deeds";
import { wordOf } from "./stage-words";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { isOnlyHandedIn, isPartOfWhole, isStillWorkedAt, openPart, stillGoing } from "./still-open";
import { oneBefore } from "../phrases/words-around";

/** Whether a deed that begins or ends was begun or ended. The most direct word decides; of equal ones the worse. */
export function stageOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const aligned = answers.by === "heading" || answers.by === "number" || answers.by === "only";
  const said = withoutMended(
    demand,
    answers.statements.filter(
      // 治理责任逐级压实 tells no amount of 治理面积.
      (statement) => !statement.next && !statement.bracketed && !(statement.hollow && isBesideIt(demand, statement)),
    ),
  );
  let best: (Weighed & { statement: Statement }) | null = null;
  let progress = false;
  let told = false;
  let done: Statement | null = null;
  for (let index = 0; index < said.length; index++) {
    const statement = said[index] as Statement;
    const named = isNamed(demand, statement);
    const weight = weightOf(demand, statement, named);
    if (!isRelevant(demand, statement, weight, aligned, named)) {
      // 洽谈三轮，协议尚未签订: something was done towards it, though the words are other ones.
      progress ||=
        aligned &&
        demand.sole &&
        ((tellsWork(statement) && !isOthersPaper(statement)) || isAgreedOn(demand, statement));
      continue;
    }
    if (index > 0 && isRestOfAnother(demand, statement, said[index - 1] as Statement)) continue;
    if (isShareOfElse(demand, statement, said)) continue;
    const word = wordOf(demand, statement);
    if (!word) {
      // 路基成型，2户房屋未征 for 打通断头路
      progress ||= aligned && demand.sole && (tellsWorks(statement) || isAgreedOn(demand, statement));
      continue;
    }
    progress ||=
      tellsProgress(demand, statement, word) || leavesSomeDone(demand, word, statement, oneBefore(said, index));
    if (word.says === "met" && word.strength === 3) done = statement;
    told ||= (word.says === "met" && word.strength === 3) || hasBuilt(demand, statement);
    const near = weight >= 0.35 || (aligned && demand.sole && !isOfElse(demand, statement, weight));
    if (!best || outweighs({ word, weight, near }, best)) best = { word, statement, weight, near };
  }
  if (!best) return isEchoed(demand, said) ? unanswered(demand, "echo", said[0] ?? null) : unanswered(demand);
  // 减速带已装，标线未划: the very thing is fitted, and another one that nobody named is not.
  if (best.word.reason === "denied" && done !== null && isOfUnnamed(demand, best.statement))
    return changed(unanswered(demand, "unanswered", best.statement), { partlyMet: true });
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
    const passed =
      demand.deed?.name === "part" &&
      (best.statement.whole || AS_DESIGNED.test(best.statement.text)) &&
      best.word.strength === 3;
    const behind = passed ? undefined : said.find((statement) => isStillWorkedAt(statement));
    if (behind) return onItsWay(demand, behind, false);
  }
  const { word, statement, weight } = best;
  const all = word.reason === "earlierStep" ? allThere(demand, said, statement) : undefined;
  if (all) return toldDone(demand, all, aligned);
  const counted =
    demand.quantity === null && statement.quantities.some((count) => count.unit !== "%" && count.value > 0);
  // 人员划转到位，资产移交尚在清点 for 机构划转: what is told done is a part, by its name.
  const ofPart = demand.deed?.rank === null && !demand.nearlyIsEnough && isPartByName(demand, statement);
  const going =
    word.says === "met" && (word.strength < 3 || counted || ofPart || isOnlyHandedIn(demand, statement))
      ? stillGoing(demand, said, statement)
      : null;
  if (word.says === "met" && isPartOfWhole(demand, said, statement)) return onItsWay(demand, statement, aligned);
  const ahead = word.says === "met" && demand.ask === "end" ? stepStillAhead(demand, said, statement) : null;
  if (ahead) return onItsWay(demand, ahead, (aligned && demand.sole) || weight >= 0.5);
  if (going) return onItsWay(demand, going, aligned && demand.sole && word.strength === 1 && going.stage !== "notDone");
  if (word.says === "met" && isEchoed(demand, said)) return unanswered(demand, "echo", statement);
  // An amount was asked for: what is told without one must be the very deed, or all of them.
  if (
    word.says === "met" &&
    demand.ask === "amount" &&
    !isOne(demand) &&
    ((!isNamed(demand, statement) && !statement.whole) || countsAnother(demand, statement))
  )
    return unanswered(demand);
  if (!progress && word.reason === "denied" && demand.ask === "end" && demand.sole && aligned)
    progress = isOnlyHeldUp(statement, said);
  if (progress && word.says !== "met" && isNotOne(said)) progress = false;
  const one = word.says === "short" && done !== null && done !== statement && isSeveral(demand);
  const partlyMet = one || (word.says !== "met" && isEarlierEndMet(demand, said));
  const begun =
    told ||
    partlyMet ||
    (progress &&
      (!isNotBegun(demand, statement, word) ||
        ((word.reason === "halted" || word.reason === "onlyPlanned") && isPrepared(demand, said, statement))));
  const sure =
    (demand.ask !== "amount" ||
      word.says !== "met" ||
      isOne(demand) ||
      isWhollyTold(demand, statement, word, weight) ||
      isWholeBehind(demand, statement, weight) ||
      isToldByDays(demand, statement, word)) &&
    (word.strength >= 2 || word.says !== "met" || isPlainlyEnded(demand, statement, said, weight)) &&
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
      !(word.says === "open" && isOpenAside(demand, statement, said)) &&
      !(
        word.says === "met" &&
        (isUnlike(demand, said, statement) || isElseCounted(demand, statement) || leavesPartOut(demand, said))
      ),
    progress: word.says === "met" || begun,
    partlyMet,
  };
}

/** 重建有序推进 beside 救灾款拨至农户, for 下拨救灾款: how another deed goes. */
function isBesideIt(demand: Demand, { deeds }: Statement): boolean {
  if (demand.ask === "amount") return true;
  const others = deeds.filter(({ deed }) => deed.name !== "tend");
  return !demand.sole && demand.deed !== null && others.length > 0 && !others.some(({ deed }) => deed === demand.deed);
}

/** Another thing is told not to be there, by a verb that no table has, where one was to be fitted. */
function isOfUnnamed({ deedWord, subject }: Demand, { deeds, subject: own }: Statement): boolean {
  return FITTING.has(deedWord) && deeds.length === 0 && own.pairs.size > 0 && own.chars.countIn(subject.chars) === 0;
}

/** 开挖至设计标高: as deep as it is to be. */
const AS_DESIGNED = /[至到]设计/;

/** 协议文本已商定，签约时间另行确定: a step towards it was taken, though the day was put off. */
function isPrepared(demand: Demand, said: readonly Statement[], putOff: Statement): boolean {
  if (demand.deed?.name === "hold" || demand.deed?.name === "conduct") return false;
  return said.some(
    (statement) =>
      statement !== putOff &&
      // 只剩操场没铺完: all but this is done.
      ((statement.stage === "finished" && tellsStep(statement)) ||
        (statement.stage === "reported" && tellsWorks(statement)) ||
        (statement.remains && statement.stage === "notDone")),
  );
}

/** Told ended, and named as something else than what was asked for. */
function isPartByName(demand: Demand, { stage, subject, topic }: Statement): boolean {
  if (stage !== "finished" || demand.subject.pairs.size === 0 || subject.pairs.size === 0) return false;
  return coverage(demand.subject, topic) < 0.2;
}

/**
 * 二代卡8月已绝迹，三代卡人手一张: ended, of the very thing, in an answer that leaves nothing open and tells no step on the way.
 */
function isPlainlyEnded(demand: Demand, told: Statement, said: readonly Statement[], weight: number): boolean {
  if (!demand.sole || demand.ask !== "end" || demand.subject.pairs.size < 2 || weight < 0.25) return false;
  // 基地榜上有名: told by a word of the very deed.
  if (told.stage !== "finished" && !told.deeds.some(({ deed }) => deed === demand.deed)) return false;
  return (
    said.length <= 4 &&
    said.every(leavesNothing) &&
    said.some(({ dates, quantities }) => dates.length + quantities.length > 0)
  );
}

function leavesNothing({ stage, remains, some, deeds, next }: Statement): boolean {
  if (remains || some || next || !["finished", "reported", "silent"].includes(stage)) return false;
  return deeds.every(({ deed }) => !ON_THE_WAY.has(deed.name));
}

/** Steps after which the thing itself is still to come. */
const ON_THE_WAY = new Set("look inspect draft compose submit screen bid tender intend begin part decide".split(" "));

/** 主体已全部封顶 for 4栋主体封顶: all of them, by the very deed. */
function isWhollyTold({ deedWord, sole }: Demand, { whole, text }: Statement, word: Word, weight: number): boolean {
  return sole && whole && word.strength > 1 && weight >= 0.5 && deedWord !== "" && text.includes(deedWord.slice(-2));
}

/** 完成工程量的70% ↔ 已竣工并移交: there is nothing left of which a share could be asked for. */
function isWholeBehind({ quantity, text }: Demand, { stage, deeds, remains }: Statement, weight: number): boolean {
  if (quantity?.unit !== "%" || quantity.word !== null || weight < 0.5 || remains || stage !== "finished") return false;
  return /工程量|进度/.test(text) && deeds.some(({ deed, aspect }) => aspect === "done" && ENDS.has(deed.name));
}

const ENDS = new Set(["finish", "accept", "handover", "use"]);

/** 讲座3场 ↔ 5月6日、13日、27日举办讲座: as many days as times. */
function isToldByDays({ quantity }: Demand, { dates, text }: Statement, word: Word): boolean {
  if (quantity === null || !TIMES.has(quantity.unit) || word.strength < 2) return false;
  return dates.length >= quantity.value && text.slice(0, 24).includes("日");
}

const TIMES = new Set("场 次 期 批 轮 班".split(" "));

/** Works of it stand already, whatever was put off: 教学楼验收合格，搬迁推迟. */
function hasBuilt(demand: Demand, statement: Statement): boolean {
  if (
    demand.ask !== "end" ||
    (demand.deed?.rank ?? 0) < 8 ||
    (statement.stage !== "finished" && statement.stage !== "reported")
  )
    return false;
  return statement.deeds.some(
    ({ deed, aspect, word }) =>
      word !== "" && (deed.rank ?? 0) >= 8 && (aspect === "done" || (aspect === "told" && deed.name === "finish")),
  );
}

/** "建成并投用" ↔ "已建成，待投用": the first of two ends is reached. */
function isEarlierEndMet(demand: Demand, said: readonly Statement[]): boolean {
  if (!demand.earlier) return false;
  const { deed, deedWord } = demand.earlier;
  const text = demand.text.slice(0, demand.text.indexOf(deedWord) + deedWord.length);
  // 设备采购到位，正在安装 for 安装并投用: the first is told under way in its own word.
  if (said.some(({ stage, deeds }) => stage === "underway" && deeds.some(({ word }) => word === deedWord)))
    return false;
  const first = demandWith(demand, { deed, deedWord, text, earlier: null });
  return said.some((statement) => {
    // 演播厅装修完工 is no more than a part of 建成.
    const isPart = ({ deed: { name }, word }: Statement["deeds"][number]) =>
      (name === "build" || name === "part") && !demand.text.includes(word);
    const part = PART.exec(statement.text)?.[0];
    if (statement.deeds.some(isPart) || (part !== undefined && !demand.text.includes(part))) return false;
    const word = wordOf(first, statement);
    return word?.says === "met" && word.strength === 3;
  });
}

/** 路基工程已完工 for 建成公路并通车: no more than a part of what the first end is of. */
const PART = /路基|桥[涵墩面]|隧道|基础(?!设施)|管廊|边坡|主体|箱梁|涵洞|土建|桩基|房建/;

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

function tellsWorks({ stage, deeds }: Statement): boolean {
  return stage !== "planned" && deeds.some(({ deed, aspect }) => deed.name === "part" && aspect !== "denied");
}

/** 达成初步意向 for 引进项目1个: nothing is signed, and talks have led to something. */
function isAgreedOn({ deed }: Demand, { text, stage }: Statement): boolean {
  if (stage === "notDone" || stage === "stopped" || (deed?.name !== "gain" && deed?.name !== "sign")) return false;
  return AGREED.test(text);
}

const AGREED = /(?:达成|形成|签订|签署)[^，。；未]{0,6}(?:意向|共识|框架)|草签/;

function tellsWork({ stage, deeds }: Statement): boolean {
  return deeds.length > 0 && (stage === "reported" || stage === "finished" || stage === "underway");
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
