import { isDue } from "../amounts/amount-exclusions";
import { tellsOnlySome } from "../amounts/amount-parts";
import { isPassedWithin } from "./approvers";
import { blocked } from "./blocked-words";
import { type DeedState, tells, tellsByWord } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import { isListedAhead } from "./listed-ahead";
import { isOnlyPaper, paperWord, passingWord } from "./papers";
import { isButOne, isCounted, isOfOtherCourse, isReportedOn, isResumed } from "./other-ends";
import { otherPart, partAlone } from "./parts-of-works";
import { isDoneOfIt, isShareOfThem, shareTold } from "./shares-done";
import { isNamed, isSameDeed, weightOf } from "./stage-weights";
import {
  DONE,
  DONE_BY_STAGE,
  DONE_PERHAPS,
  GOING_ON,
  GOING_ON_BY_STAGE,
  PLANNED_AFTER,
  PLANNED_BY_STAGE,
  ONLY_EARLIER,
  EARLIER_STEP,
  EARLIER_STEP_PERHAPS,
  type Word,
} from "./stage-word";
import type { Statement } from "../statements/statements";
import { unranked } from "./unranked-words";

/** What a statement says of a demand to end something; null where it says nothing of it. */
export function ending(demand: Demand, statement: Statement): Word | null {
  const printed = PRINTING.has(demand.deedWord) ? printing(statement) : null;
  if (printed) return printed;
  const wanted = demand.deed?.rank ?? null;
  if (isOfOtherPart(demand, statement)) return null;
  // 基本完成，仅剩12盏待更换: what is left over is allowed for.
  if (demand.nearlyIsEnough && statement.remains && !/%|一半|大部|半数/.test(statement.text)) return null;
  const share = demand.quantity === null && statement.stage !== "notDone" ? shareTold(statement) : undefined;
  if (
    share &&
    !["hold", "sign", "award"].includes(demand.deed?.name ?? "") &&
    ((demand.deedWord !== "" && statement.text.includes(demand.deedWord)) ||
      isShareOfThem(statement, share) ||
      isDoneOfIt(statement.text, share.normalizedStart - statement.start, share) ||
      /进度|完成|工程量|总量|形象|[到达过]|(安装|完工|竣工|签约|整改|入户|发放|拨付|拆迁|征收|改造|销号|交付|入住|建成|覆盖|到位|收割|播种)率/.test(
        statement.text,
      ))
  ) {
    return GOING_ON;
  }
  // 立项 lies behind where the design is being drawn.
  if (
    demand.deedWord === "立项" &&
    DESIGNED.test(statement.text) &&
    !["notDone", "planned", "stopped"].includes(statement.stage)
  )
    return DONE;
  // 核查已完成第一阶段任务: the first of several.
  if (
    demand.quantity === null &&
    FIRST.test(statement.text) &&
    !FIRST.test(demand.text) &&
    demand.deed?.name !== "hold"
  )
    return GOING_ON_BY_STAGE;
  // 应搬迁1846户: how many there are to do.
  if (demand.nearlyIsEnough && statement.quantities.some((quantity) => isDue(statement, quantity))) return null;
  // 具备供暖条件 is what was asked for, and no step before it.
  if (demand.text.includes("具备") && /^(?:[\d月日底前]{2,8})?(?:均|都|全部)?(?:已经?)?具备/.test(statement.text))
    return DONE;
  if (isInUse(demand, statement)) return DONE;
  if (isStepOfHiring(demand, statement)) return statement.stage === "planned" ? PLANNED_BY_STAGE : EARLIER_STEP;
  const bad = blocked(demand, statement);
  if (bad) return bad;
  // 资料上报总署待批: the judgement asked for is waited for.
  const judged = demand.deed?.name === "approve" || demand.deed?.name === "award";
  if (judged && AWAITED.test(statement.text)) return GOING_ON;
  if (isPassedWithin(demand, statement)) return EARLIER_STEP;
  if (isListedAhead(demand, statement)) return PLANNED_BY_STAGE;
  if (isReportedOn(demand, statement) || isCounted(demand, statement) || isResumed(demand, statement)) return DONE;
  const special =
    paperWord(demand, statement) ??
    passingWord(demand, statement) ??
    otherPart(demand, statement) ??
    partAlone(demand, statement);
  if (special) return special;
  // 214家单位中已清算187家
  if (demand.quantity === null && demand.ask === "end" && tellsOnlySome(statement)) return GOING_ON;
  if (!demand.nearlyIsEnough && isButOne(statement)) return GOING_ON;
  if (statement.some && statement.stage === "underway" && !demand.nearlyIsEnough) return GOING_ON;
  if (
    statement.remains &&
    statement.stage !== "finished" &&
    !demand.nearlyIsEnough &&
    !isOfLaterStep(demand, statement)
  )
    return GOING_ON;
  const partAsked = demand.deed?.name === "part" || demand.cues.some((cue) => cue.deed?.name === "part");
  const part = !partAsked && tells(statement.deeds, "part") && !isDoneBesideParts(demand, statement);
  const rankOf = (state: Statement["deeds"][number]) =>
    part ? Math.min(7, state.deed.rank ?? 0) : (state.deed.rank ?? 0);
  const toldIsDone = statement.stage !== "underway" && statement.stage !== "planned";
  const isSettled = ({ aspect }: DeedState) => aspect === "done" || (aspect === "told" && toldIsDone);
  const settled = statement.deeds.every(isSettled) ? statement.deeds : statement.deeds.filter(isSettled);
  if (
    demand.deed?.name === "hold" &&
    settled.some(
      (state) =>
        ["begin", "conduct", "hold"].includes(state.deed.name) ||
        demand.text.includes(state.word || "\0") ||
        OPENED.has(state.word),
    )
  )
    return tellsByWord(settled, demand.deedWord) ? DONE : DONE_BY_STAGE;
  const nearly = statement.cues.some((cue) => cue.aspect === "nearly");
  if (nearly) return demand.nearlyIsEnough || FINISHED_OFF.test(statement.text) ? DONE : GOING_ON;
  if ((wanted ?? 0) <= 4 && CHOSEN.test(statement.text)) return EARLIER_STEP;
  // 入选创建名单 is the beginning of 创成.
  if (demand.deed?.name === "award" && LISTED_FOR.test(statement.text) && !LISTED_FOR.test(demand.text))
    return ONLY_EARLIER;
  if (/公示[^，。]{0,6}无异议/.test(statement.text) && (demand.deed?.name === "award" || demand.deed?.name === "gain"))
    return DONE_PERHAPS;
  const looked = demand.deed?.name === "screen" || demand.deed?.name === "approve";
  if (looked && SENT_BACK.test(statement.text)) return GOING_ON;
  // 签订意向协议 does not answer 签订投资协议.
  if (demand.deed?.name === "sign" && statement.text.includes("意向") && !demand.text.includes("意向"))
    return statement.text.includes("签") ? ONLY_EARLIER : EARLIER_STEP;
  const named = settled.some(
    ({ word, aspect, deed }) => word !== "" && word === demand.deedWord && aspect === "done" && deed.name !== "part",
  );
  if (
    (!part || named) &&
    (tellsByWord(settled, demand.deedWord) || settled.some((state) => isSameDeed(demand, state)))
  ) {
    return DONE;
  }
  // 3栋塔楼分别封顶 for 主体封顶
  const tail = settled.some(({ word }) => word.length > 1 && demand.deedWord.endsWith(word));
  if (partAsked && tail && statement.stage !== "underway" && statement.dates.length > 0) return DONE_BY_STAGE;
  // 加固改造完成 for 加固改造完工
  if (!part && demand.deed?.name === "finish" && settled.some((state) => isEndedByName(demand, state))) return DONE;
  if (isOnlyPaper(demand, settled)) return EARLIER_STEP;
  if (
    wanted !== null &&
    settled.some(
      (state) =>
        rankOf(state) > wanted && impliesIt(demand, state) && state.deed.name !== "begin" && state.deed.name !== "part",
    )
  )
    return isOfOtherCourse(demand, statement) ? DONE_PERHAPS : DONE;
  // 预审公告已发布 for 完成招标
  if (
    demand.deed?.name === "tender" &&
    settled.length > 0 &&
    settled.every((state) => ["issue", "bid", "tend"].includes(state.deed.name))
  )
    return EARLIER_STEP;
  if (
    (statement.stage === "planned" || statement.stage === "forecast") &&
    !isNamed(demand, statement) &&
    demand.deed?.name !== "hold" &&
    weightOf(demand, statement) < 0.2 &&
    statement.deeds.every((state) => state.deed.rank === null)
  )
    return null;
  if (statement.stage === "planned" || statement.stage === "forecast") {
    const isLater = wanted !== null && statement.deeds.every((state) => (state.deed.rank ?? 0) > wanted);
    return isLater && statement.deeds.length > 0 ? PLANNED_AFTER : PLANNED_BY_STAGE;
  }
  if (statement.stage === "underway") return GOING_ON_BY_STAGE;
  if (
    demand.ask === "amount" &&
    wanted === null &&
    settled.length > 0 &&
    settled.every((state) => ON_PAPER.has(state.deed.name))
  )
    return EARLIER_STEP;
  // 规划完成资料收集 tells of a plan, not of its being drawn up.
  const noun = demand.deed?.name === "compose" ? "draft" : "";
  let reached = -1;
  for (const state of statement.deeds)
    if (state.deed.rank !== null && state.deed.name !== noun && impliesIt(demand, state))
      reached = Math.max(reached, rankOf(state));
  if (wanted !== null && reached >= 0) {
    if (reached < wanted) return EARLIER_STEP_PERHAPS;
    return statement.stage === "finished" ? DONE_BY_STAGE : DONE_PERHAPS;
  }
  return unranked(demand, statement, settled);
}

/** 开班 ↔ 开设课程7门: lessons are given. */
const OPENED = new Set("开设 开课".split(" "));

const LISTED_FOR = /(?:创建|培育|候选|推荐|储备)(?:对象|名单|单位|库)/;

/** 投入使用 ↔ 已接待老人2300人次: whom or what it served tells that it is in use. */
export function isInUse({ deed }: Demand, { stage, text, quantities }: Statement): boolean {
  if (deed?.name !== "use" || stage === "planned" || stage === "forecast" || stage === "notDone") return false;
  return (
    quantities.some(({ unit, value, word }) => word === null && unit !== "%" && value > 0) &&
    (SERVED.test(text) || DAILY.test(text))
  );
}

/** 起日屠宰羊600只 */
const DAILY = /起[，]?(?:每日|日均?)(?:生产|加工|屠宰|处理|发电|供|产|接待)/;

const SERVED =
  /(?:[已共现]|累计)(?:经|有)?(?:接待|收治|接诊|诊疗|服务|入藏|入住|借阅|录制|承办|受理|供餐|配餐|放映|开出|处理|停放)/;

/** 编印 asks for the printed thing. */
const PRINTING = new Set("编印 印制 刊印".split(" "));

/** 文稿已审定，正在排版: not printed yet. */
function printing({ stage, text }: Statement): Word | null {
  if (/排版|付印|校对|打样|印刷中|正在印/.test(text) && stage === "underway") return GOING_ON;
  return /(?:文稿|书稿|稿件|初稿|样稿)[^，。]{0,8}(?:审定|审核|定稿|完成)/.test(text) ? EARLIER_STEP : null;
}

/** 主体结构基本完成 ↔ 二次结构砌筑完成85%: how far another part of the works has got. */
function isOfOtherPart({ deed, nearlyIsEnough, text }: Demand, { deeds, quantities }: Statement): boolean {
  if (deed?.name !== "part" || !nearlyIsEnough || !quantities.some(({ unit }) => unit === "%")) return false;
  return deeds.length > 0 && deeds.every((state) => state.deed.name === "part" && !text.includes(state.word));
}

/** 招录36名 ↔ 组织笔试, 面试安排在3月: what comes before anybody is taken on. */
function isStepOfHiring({ deedWord }: Demand, { stage, text }: Statement): boolean {
  if (!/^(?:招录|招聘|选聘|招收|招考|引进)$/.test(deedWord)) return false;
  if (text.replace(HIRING_STEP, "").includes(deedWord)) return false;
  return (
    stage !== "notDone" &&
    stage !== "stopped" &&
    /笔试|面试|体检|政审|资格审查|资格复审/.test(text) &&
    !/入职|到岗|上岗|聘用|录用/.test(text)
  );
}

/** 招录笔试: the deed only says what the test is for. */
const HIRING_STEP = /..(?=(?:笔试|面试|体检|考试|政审|资格))/g;

function isEndedByName({ text, deedWord }: Demand, { deed, aspect, word }: Statement["deeds"][number]): boolean {
  return deed.name === "build" && aspect === "done" && word.length > 1 && text.includes(word + deedWord);
}

/** 冷库已建成 does not imply that a 指定场地 was 获批: only of works do the later steps imply the permits. */
function impliesIt(demand: Demand, { deed }: Statement["deeds"][number]): boolean {
  if (demand.deed?.name !== "approve" && demand.deed?.name !== "award") return true;
  if (!["build", "finish", "part"].includes(deed.name)) return true;
  return !/[获认评命]/.test(demand.deedWord) || /立项|可研|初设|规划|用地|施工|环评|手续|项目|工程/.test(demand.text);
}

/** 幕墙、室内装修全部完成: the very deed, in a list with parts. */
function isDoneBesideParts(demand: Demand, { deeds, text, start }: Statement): boolean {
  const parts = deeds.filter((state) => state.deed.name === "part");
  return deeds.some(
    (state) =>
      state.word === demand.deedWord &&
      state.aspect === "done" &&
      parts.every((part) => /[、和及]/.test(text.slice(part.start - start, state.start - start))),
  );
}

const DESIGNED =
  /可研(报告)?(已|获)[^，。]{0,8}批复|(编制|开展|完成|进行)[^，。]{0,6}(初步设计|施工图)|(初步设计|施工图)[^，。]{0,8}(编制|完成|审查|批复)/;

/** Who is to do it has been chosen: nothing of it is done yet. */
const CHOSEN =
  /(编制|设计|服务|咨询|测绘|勘察|评估|检测|审计|监理|承办|技术|合作)(单位|机构|公司|商|团队)[^，。]{0,5}(确定|选定|敲定|落实|明确)/;

const AWAITED = /待[批审](?!意见)|等待[^，。]{0,10}[批审]|审[批核]中|报批中|候批|等批/;

/** Sent back to be mended. */
const SENT_BACK =
  /反馈[^，。]{0,12}(修改|完善|整改)|补正|补件|补充材料|要求补|按[^，。]{0,6}意见[^，。]{0,3}(修改|完善|在改)|退回/;

/** 其余4座正在准备验收资料 takes nothing back of 主体完工. */
function isOfLaterStep(demand: Demand, { text }: Statement): boolean {
  const rank = demand.deed?.rank ?? null;
  return rank !== null && rank < 10 && AFTER_WORKS.test(text) && !AFTER_WORKS.test(demand.text);
}

const AFTER_WORKS = /验收|移交|结算|决算|审计/;

/** Steps on paper before works of so many miles or acres. */
const ON_PAPER = new Set(["draft", "bid", "tender"]);

const FIRST =
  /(?:第一|首|头一)(?:阶段|轮|步|期|批)[^，。]{0,8}(?:完成|结束|完毕|结业)|(?:完成|结束)[^，。]{0,4}(?:第一|首|头一)(?:阶段|轮|步)/;

/** 已完成渠道治理工程收尾: the finishing itself is done. */
const FINISHED_OFF = /^[^，。；未拟将待计预]{0,8}已[^，。；未]{0,2}完成[^，。；]{0,20}[收扫]尾(?:工作|工程|施工)?$/;
