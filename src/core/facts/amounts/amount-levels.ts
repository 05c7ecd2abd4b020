import type { Candidate } from "./amount-candidates";
import { describesAnother } from "./amount-kinds";
import { isApplied } from "./applied-amounts";
import { type DeedState, furthestRank, tells, tellsAnyDone, tellsDone } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { SignedPattern } from "../../text/signs";
import type { Statement } from "../statements/statements";
import { isLookedInto } from "../stages/looked-into";
import { isOnlyPaper } from "../stages/papers";
import { isOfPlans } from "../stages/unranked-words";
import { standsBefore } from "../phrases/words-around";

/** achieved: the deed asked for is told done with the amount; lower: only an earlier step is; plain: neither. */
export type Level = "achieved" | "plain" | "lower";

/**
 * What the deed told with an amount means for the deed asked for. The deed of an amount stands before it, or right
 * behind it where no other amount follows (11座完工).
 */
export function levelOf(demand: Demand, statement: Statement, quantity: PlacedQuantity): Level {
  const level = levelTold(demand, statement, quantity);
  // 疫情面积控制在3200亩以内 ↔ 复核面积2905亩: what keeps below a limit is no earlier step towards it.
  return level === "lower" && demand.quantity?.bound === "atMost" ? "plain" : level;
}

function levelTold(demand: Demand, statement: Statement, quantity: PlacedQuantity): Level {
  const { deed } = demand;
  // 对12家开展监察 is not answered by 确定12家名单.
  if (
    statement.text.endsWith("单") &&
    ON_LIST.test(statement.text.slice(quantity.normalizedEnd - statement.start)) &&
    !/[名清]单|台账/.test(demand.text)
  )
    return "lower";
  // 升级40家 is not answered by 40家名单正在公示.
  if (
    statement.text.includes("名单") &&
    LIST_OF_THEM.test(statement.text.slice(quantity.normalizedEnd - statement.start)) &&
    !/[名清]单/.test(demand.text)
  )
    return "lower";
  // 完成鉴定6座 is not answered by 6座已委托鉴定.
  if (statement.text.includes("委托") && demand.text.includes("完成") && ENTRUSTED.test(statement.text)) return "lower";
  // 落实贴息800万元 ↔ 审核通过贴息申请862万元: what is applied for, be it agreed to.
  if (
    quantity.unit === "元" &&
    APPLICATIONS.test(statement.text.slice(0, quantity.normalizedStart - statement.start)) &&
    !/申请|申报|争取/.test(demand.text) &&
    !tells(statement.deeds, "pay")
  )
    return "lower";
  // 安全鉴定24座 ↔ 24座外业结束: what follows it on paper is still to come.
  if (FIELD_WORK.test(statement.text) && !FIELD_WORK.test(demand.text)) return "lower";
  if ((demand.quantity?.unit === "%" && demand.quantity.word === null) || deed?.ask === "activity") return "plain";
  if (demand.quantity?.bound === "atMost" && LIMITED_TIMES.has(demand.quantity.unit)) return "plain";
  // 主体施工至15层 ↔ 施工至16层: how far it was to come, and has.
  if (demand.quantity && standsBefore(REACHES, statement, quantity) && standsBefore(REACHES, demand, demand.quantity))
    return "achieved";
  const own = deedsAround(statement, quantity);
  const done = own.length === 0 ? own : own.filter((state) => state.aspect === "done" || state.aspect === "told");
  // 新增商标申请412件: the word next to the amount decides.
  const handedIn = own.find((state) => state.deed.name === "submit");
  // 申报储备12个 asks for no more than that they be handed in.
  const asksToHandIn = handedIn !== undefined && handedIn.word !== "" && demand.text.includes(handedIn.word);
  if (deed?.name === "gain" && !asksToHandIn && before(own, quantity)?.deed.name === "submit") return "lower";
  if (demand.text.includes("具备") && statement.text.includes("具备") && statement.stage !== "notDone")
    return "achieved";
  // 发放1.5亿元 is not answered by 审批1.62亿元.
  if (deed?.name === "pay" && tells(own, "approve") && !tells(own, "pay")) return "lower";
  const arrived =
    (isWorks(demand) || deed?.name === "gain") &&
    own.some((state) => ARRIVED.has(state.word)) &&
    // 全部运抵并安装完毕
    !own.some((state) => (state.deed.rank ?? 0) >= 8 && state.aspect === "done" && !ARRIVED.has(state.word));
  // 更换1万只 is not answered by 到货1万只, nor 编制15个 by 15个形成初步成果.
  if (arrived && !ARRIVED.has(demand.deedWord) && !demand.text.includes("购")) return "lower";
  if (deed?.ask === "end" && (deed.rank ?? 9) <= 5 && DRAFTS.test(statement.text) && !DRAFTS.test(demand.text))
    return "lower";
  // 搬迁对象412人全部入住: the very deed behind the amount.
  const behind = statement.deeds.find(
    (state) =>
      (state.word === demand.deedWord || (state.deed.name === "finish" && (deed === null || deed.name === "build"))) &&
      state.aspect === "done",
  );
  if (behind && behind.start >= quantity.normalizedEnd && statement.whole) {
    const between = ({ word, normalizedStart }: PlacedQuantity) =>
      word === null && normalizedStart >= quantity.normalizedEnd && normalizedStart < behind.start;
    if (!statement.quantities.some(between)) return "achieved";
  }
  if (isBeforeLastSteps(demand, own)) return "lower";
  // 完成终验5个 is not answered by 5个通过初验.
  if (deed?.name === "accept" && tells(own, "precheck") && !tells(own, "accept")) return "lower";
  // 建设2座 ↔ 主体建成2座
  if (isPartFinished(demand, own) && !demand.cues.some((cue) => cue.deed?.name === "part")) return "lower";
  // 关闭3座 is not answered by 3座下达关闭通知.
  if (isOnlyPaper(demand, own)) return "lower";
  const toBeFinished = deed !== null || /完成|争取|获[得评批]/.test(demand.text);
  if (deed && done.length > 0 && (statement.stage !== "underway" || tellsAnyDone(done))) {
    if (done.some((state) => state.word === demand.deedWord)) return "achieved";
    // 恢复班线34条 for 恢复运行30条
    if (deed.name === "resume" && done.some((state) => state.deed === deed)) return "achieved";
    // 创建16个 is not answered by 16个通过初验.
    const counts = ({ deed: { name } }: DeedState) => name !== "precheck" || deed.name !== "gain";
    if (done.some((state) => (state.deed.rank ?? 0) >= Math.max(9, deed.rank ?? 0) && counts(state))) return "achieved";
    if (tellsDone(done, "settle") || tellsDone(done, "pay") || tellsDone(done, "gain")) return "achieved";
  }
  const applied =
    ((tells(own, "submit") || own.some((state) => state.deed.name === "look" && !isMeeting(state, statement))) &&
      !(tells(own, "issue") || tells(own, "use") || tells(own, "finish"))) ||
    // 化解150件 is not answered by 排查171件.
    (deed?.name === "settle" &&
      tells(own, "inspect") &&
      !tells(own, "settle") &&
      // 4条完成治理并通过核查
      !tellsDone(own, "build")) ||
    // 更新40台 is not answered by 检测评估46台.
    ((isWorks(demand) || deed?.name === "pay") && isLookedInto(demand, own)) ||
    // 新增农田1.5万亩 is not answered by 已立项1.5万亩.
    (deed?.name === "gain" && own.some((state) => PREPARED.has(state.word) && state.word !== demand.deedWord)) ||
    // 获评5个 is not answered by 5个通过初评, nor 招聘20名 by 报名35人.
    (deed !== null &&
      GIVEN.has(deed.name) &&
      // 受理案件742件 is how many new ones there are.
      own.some(
        (state) =>
          (state.deed.name === "screen" || state.deed.name === "precheck") &&
          !(deed.name === "gain" && state.word === "受理"),
      ) &&
      !tells(own, deed.name) &&
      // 4家通过公示并公告: it is theirs.
      !/公示(?:后|并|期满)?[^，。]{0,2}公[告布]/.test(statement.text)) ||
    isApplied(demand, statement) ||
    // 完成改制5家 is not answered by 5家改制方案获批.
    (demand.deed?.ask !== "activity" && isOfPlans(demand, statement));
  if (
    applied &&
    toBeFinished &&
    !asksToHandIn &&
    deed?.name !== "submit" &&
    deed?.name !== "look" &&
    deed?.name !== "inspect"
  )
    return "lower";
  // 22个全部开工 is not answered by 22个招标完成.
  const toBegin = deed?.name === "begin" && deed.rank !== null;
  const told = statement.stage === "underway" || tellsAnyDone(done);
  if (toBegin && isBeforeWorks(own) && told) return "lower";
  if (deed?.ask === "begin" || !toBeFinished) return "plain";
  if (isPieceOnly(demand, own) && !LIST.test(statement.text)) return "lower";
  if (deed && tellsDone(done, deed.name)) return "achieved";
  const works = isWorks(demand);
  if ((deed === null || works) && tells(own, "begin")) return "lower";
  // 办结建议76件 ↔ 76件全部办理完毕
  if (deed?.name === "settle" && own.some(({ word, aspect }) => word === "办理" && aspect === "done"))
    return "achieved";
  // 打造示范点10个 is done by their being named.
  const named = tells(done, "award") || done.some(({ word }) => word === "评定" || word === "认定");
  if (named && /示范|标杆|样板|品牌|先进|星级/.test(demand.text)) return "achieved";
  // 新增智能化改造2座 ↔ 2座处于试运转阶段
  if (deed?.name === "gain" && statement.stage === "underway" && AT_WORK.test(statement.text)) return "lower";
  if (!works) return "plain";
  // 新建3栋 is not answered by 3栋封顶.
  if (
    deed &&
    (deed.name === "build" || deed.name === "finish") &&
    tells(own, "part") &&
    own.every((state) => (state.deed.rank ?? 0) < 9)
  )
    return "lower";
  if (statement.stage === "underway") return "lower";
  const furthest = furthestRank(own);
  // 危房整治 is done by 拆除 as much as by 加固, 淘汰锅炉 by nothing else.
  if (furthest === 6 && (deed?.name === "settle" || /整治|治理/.test(demand.deedWord))) return "plain";
  return furthest > 0 && furthest < Math.min(7, deed?.rank ?? 7) ? "lower" : "plain";
}

const AT_WORK = /处于[^，。；]{0,10}(?:阶段|中)|正在?(?:施工|建设|调试|安装|改造|试)/;

/** 对接会, 座谈活动: a name for those who meet. */
function isMeeting({ end }: DeedState, { text, start }: Statement): boolean {
  return /^(?:会|活动|大会)/.test(text.slice(end - start));
}

/** 新建候车亭20座 is not answered by 基础浇筑完成20座: works on a part that the demand does not name. */
function isPieceOnly({ deed, deedWord, text }: Demand, own: readonly DeedState[]): boolean {
  if ((deed?.name !== "build" && deed?.name !== "finish") || !tells(own, "part")) return false;
  return own.every(
    ({ deed: { name }, word }) =>
      (name === "part" || name === "build") && word !== deedWord && (name !== "part" || !text.includes(word)),
  );
}

const LIST = /[、和及与]/;
const ENTRUSTED = /已?委托[^，。完通]{0,12}$/;

/** 主体建成, 土建完工: what has come to its end is a part; of ditches mended (治理) it is nearly all. */
function isPartFinished({ deedWord }: Demand, own: readonly DeedState[]): boolean {
  return own.some(
    ({ deed, word, start }, at) =>
      deed.name === "finish" &&
      (deedWord.includes("建") || word.endsWith("成")) &&
      own[at - 1]?.deed.name === "part" &&
      start - (own[at - 1]?.end ?? 0) <= 2,
  );
}

const APPLICATIONS = /(?:审核|受理|审批|初审|通过)[^，。；]{0,10}申[请报](?!资金|材料)/;
const FIELD_WORK = /(?:外业|野外|现场(?:勘查|检测|核查|踏勘|调查))[^，。]{0,6}(?:结束|完成|完毕)/;
const LIMITED_TIMES = new Set(["小时", "工作日"]);
const REACHES = new SignedPattern(/(?:施工|砌|砌筑|浇筑|掘进|推进|建|盖|铺|钻|挖|开挖|进行|顶进|编|做)[至到]$/, "至到");
const ON_LIST = /^(?:名单|清单)$/;
const LIST_OF_THEM = /^[^，。；、\d]{0,4}名单(?:正在?|待|拟|已?[报公确])/;

/** 验收2座 is not answered by 2座主体完工: works, where what comes behind them is asked for. */
function isBeforeLastSteps({ deed }: Demand, own: readonly DeedState[]): boolean {
  if (deed?.name !== "accept" && deed?.name !== "handover") return false;
  const works = own.filter(({ word, deed: { rank } }) => word !== "" && rank !== null);
  return works.length > 0 && works.every(({ deed: { rank } }) => (rank ?? 0) >= 7 && (rank ?? 0) <= 9);
}

/** Steps with a word of their own, all before works begin. */
function isBeforeWorks(own: readonly DeedState[]): boolean {
  const steps = own.filter(({ word }) => word !== "");
  return steps.length > 0 && steps.every(({ deed }) => deed.rank !== null && deed.rank < 6);
}

/** Deeds of those who are applied to. */
const GIVEN = new Set(["award", "approve", "gain"]);
const PREPARED = new Set("培训 立项 选址 设计 可研 招标 规划 勘察 前期 前期工作".split(" "));
const ARRIVED = new Set("到货 购置 购买 运抵 整地 备料".split(" "));
const DRAFTS = /初步成果|阶段性成果|初稿|草案|征求意见|送审稿|讨论稿|草稿/;

function before(own: readonly DeedState[], quantity: PlacedQuantity): DeedState | undefined {
  return own.filter((state) => state.start < quantity.normalizedStart).at(-1);
}

/** The deeds told with an amount. */
export function deedsAround(statement: Statement, quantity: PlacedQuantity): readonly DeedState[] {
  const { deeds, quantities, text, start } = statement;
  if (deeds.length === 0) return deeds;
  const index = quantities.indexOf(quantity);
  // 洽谈50万元以上项目4个: the verb stands before the words that say which ones.
  let previous = index - 1;
  // The amount of an aside is none of those of the clause that it belongs to: all but the last stand before it.
  if (index < 0) previous += quantities.length;
  while (previous >= 0 && describesAnother(statement, quantities[previous] as PlacedQuantity)) previous--;
  // 纳入规划的5条河: says which ones.
  const named = text.charAt(quantity.normalizedStart - start - 1) === "的";
  const from = previous < 0 ? 0 : (quantities[previous] as PlacedQuantity).normalizedEnd;
  const before = named ? NONE : deedsBetween(deeds, from, quantity.normalizedStart);
  // 组织2家企业提交申报材料: to organise tells nothing of what they did.
  if (before.some(({ deed }) => deed.name !== "conduct" && deed.name !== "tend")) return before;
  let next = index + 1;
  while (next < quantities.length && quantities[next]?.word !== null) next++;
  const following = next < quantities.length ? quantities[next] : undefined;
  const end = following ? Math.min(following.normalizedStart, quantity.normalizedEnd + 3) : Infinity;
  const after = deedsBetween(deeds, quantity.normalizedEnd, end);
  return before.length > 0 && !after.some(({ deed }) => deed.name === "submit") ? before : after;
}

/** One for all amounts without a deed. */
const NONE: readonly DeedState[] = [];

/** The deeds that begin between two offsets. */
function deedsBetween(deeds: readonly DeedState[], from: number, to: number): readonly DeedState[] {
  let own: DeedState[] | null = null;
  for (const state of deeds) if (state.start >= from && state.start < to) (own ??= []).push(state);
  return own ?? NONE;
}

/** Plans, papers and tenders for works are no progress of the works. */
export function isPaperWork(demand: Demand, statement: Statement): boolean {
  if (demand.ask === "begin" || (demand.deed?.rank ?? 0) < 8) return false;
  // Papers that are ready are a step, papers being written none.
  const furthest = furthestRank(statement.deeds);
  if (["finished", "reported"].includes(statement.stage) && furthest >= 3) return false;
  return furthest > 0 && furthest <= 5;
}

/** What is 建 among people: no works. */
const TIES = /联盟|联合体|共同体|医联体|关系|合作|协作|机制|队伍|制度|专班/;

/** Works, that have an end one can see. */
export function isWorks({ deed, text }: Demand): boolean {
  return deed !== null && WORKS.has(deed.name) && !(deed.name === "build" && TIES.test(text));
}

const WORKS = new Set(["build", "finish", "part", "use", "clear", "settle"]);

/** 排查自建房4.6万栋: how many were looked at. */
export function isLookedAt({ asked, statement, quantity }: Candidate): boolean {
  if (asked.demand.cues.some(({ deed }) => deed?.name === "look" || deed?.name === "inspect")) return false;
  const own = deedsAround(statement, quantity);
  return own.length > 0 && own.every(({ deed }) => deed.name === "look" || deed.name === "inspect");
}
