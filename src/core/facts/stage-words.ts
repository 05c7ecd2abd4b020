import { tellsOnlySome } from "./amount-parts";
import { furthestRank } from "./deed-states";
import type { Demand } from "./demands";
import type { OutcomeReason } from "./outcomes";
import type { PlacedQuantity } from "./phrases";
import { paperWord, passingWord } from "./papers";
import { goodsWord, otherPart } from "./parts-of-works";
import { isNamed, isSameDeed, weightOf } from "./stage-weights";
import type { Statement } from "./statements";
import { coverage } from "./topic";

/** What one statement says of a demand, and how directly: 3 names the very deed, 2 the stage in general, 1 an earlier step. */
export interface Word {
  readonly says: "met" | "open" | "short";
  readonly reason: OutcomeReason;
  readonly strength: 1 | 2 | 3;
}

/** What a statement says of a demand to begin or to end something; null where it says nothing of it. */
export function wordOf(demand: Demand, statement: Statement): Word | null {
  // 收缴非法出版物: there were none to be found.
  if (demand.deed?.name === "settle" && (statement.stage === "clear" || hasNoneLeft(demand, statement)))
    return { says: "met", reason: "zeroKept", strength: 2 };
  // 上报符合条件企业 ↔ 无符合条件企业
  if (statement.stage === "clear" && /符合[^，。]{0,4}条件/.test(demand.text) && statement.text.includes("符合"))
    return { says: "met", reason: "zeroKept", strength: 3 };
  if (demand.ask === "end" && demand.deed === null && demand.act === "" && isWordForWord(demand, statement))
    return { says: "met", reason: "done", strength: 3 };
  if (statement.stage === "clear" || (statement.stage === "silent" && !tellsShare(statement)))
    return statement.remains && !demand.nearlyIsEnough ? { says: "open", reason: "underway", strength: 3 } : null;
  if (demand.ask === "begin") return beginning(demand, statement);
  return ending(demand, statement);
}

function beginning(demand: Demand, statement: Statement): Word | null {
  const wanted = demand.deed?.rank ?? 7;
  // 扩建项目已列入明年计划: in a plan a deed without a word of its own is the plan's.
  const planned = statement.stage === "planned" || statement.stage === "forecast";
  const started = statement.deeds.filter((state) =>
    (planned ? ["done", "ongoing", "nearly"] : ["done", "told", "ongoing", "nearly"]).includes(state.aspect),
  );
  const bad = blocked(demand, statement);
  if (bad) return bad;
  if (isOfOtherWorks(demand, statement)) return null;
  // 启动申报 ↔ 申报材料正在编制: its own papers are at hand.
  const { stage, text } = statement;
  if (demand.deed?.name === "submit" && text.includes(`${demand.deedWord}材料`) && WORKED_AT.has(stage))
    return { says: "met", reason: "begun", strength: 3 };
  const goods = goodsWord(demand, statement);
  if (goods) return goods;
  if (started.some((state) => state.deed.name === "begin" || state.word === demand.deedWord))
    return { says: "met", reason: "begun", strength: 3 };
  if (KICK_OFF.test(statement.text) && !planned && statement.stage !== "underway")
    return { says: "met", reason: "begun", strength: 3 };
  if (demand.enters) return entering(demand, statement, started);
  if (isOfThings(demand)) return arriving(demand, statement);
  if (started.some((state) => (state.deed.rank ?? 0) >= wanted - 0.5))
    return { says: "met", reason: "begun", strength: 3 };
  // Only works have steps that come before their beginning; of anything else any step is one.
  const works =
    demand.deed?.name === "begin"
      ? /建设|工程|施工|改造|开工|动工|项目|修缮|修复/.test(demand.text)
      : (demand.deed?.rank ?? 0) >= 6;
  const plans = works ? null : plansBefore(statement);
  if (plans) return plans;
  // 启动采购 ↔ 采购参数论证中: what is looked into or drafted comes before a tender.
  const furthest = furthestRank(statement.deeds);
  if (!works && wanted >= 3 && wanted < 7 && furthest > 0 && furthest < wanted - 0.5)
    return { says: "open", reason: "earlierStep", strength: 2 };
  if (
    statement.quantities.some((share) => share.unit === "%" && share.value > 0 && share.change === null) &&
    /进度|完成/.test(statement.text)
  )
    return { says: "met", reason: "begun", strength: 2 };
  if (!works && (statement.stage === "finished" || statement.stage === "reported" || statement.stage === "underway")) {
    return { says: "met", reason: "begun", strength: 2 };
  }
  if (statement.stage === "planned") return { says: "open", reason: "onlyPlanned", strength: 2 };
  if (statement.deeds.some((state) => state.deed.rank !== null)) {
    return { says: "open", reason: "earlierStep", strength: statement.stage === "underway" ? 2 : 1 };
  }
  return statement.stage === "finished" ? { says: "met", reason: "begun", strength: 2 } : null;
}

const WORKED_AT = new Set<Statement["stage"]>(["underway", "reported", "finished"]);

/** 机房改造进场, 会议系统完成升级 for 启动申报产业园: works on a thing of their own begin no paper. */
function isOfOtherWorks(demand: Demand, { deeds, subject, text }: Statement): boolean {
  const rank = demand.deed?.rank ?? null;
  if (rank === null || rank >= 6 || subject.pairs.size < 2 || text.includes(demand.deedWord)) return false;
  if (deeds.some(({ deed }) => (deed.rank ?? 0) >= 7)) return coverage(subject, demand.wideTopic) < 0.5;
  const onPaper = deeds.some((state) => state.deed.rank !== null);
  return !onPaper && subject.pairs.size >= 3 && subject.chars.countIn(demand.subject.chars) <= 1;
}

/** The meeting with which it begins was held. */
const KICK_OFF =
  /(?:召开|举行|举办|组织)[^，。]{0,12}(?:启动|动员|开工|奠基)(?:部署)?(?:大?会|仪式)|(?:启动|动员|开工)(?:部署)?(?:大?会|仪式)[^，。]{0,6}(?:召开|举行|举办)/;

/** 设备进场 asks that things come, which nothing that is done before begins. */
function isOfThings({ deedWord, text }: Demand): boolean {
  return deedWord === "进场" && /(设备|机组|材料|物资|家具|构件|管材|机械)(全部|陆续|安装)?进场/.test(text);
}

function arriving(demand: Demand, { stage, deeds, text }: Statement): Word | null {
  if (stage === "planned" || stage === "forecast") return { says: "open", reason: "onlyPlanned", strength: 3 };
  if (
    /到场|到货|运抵|到齐/.test(text) ||
    deeds.some((state) => (state.deed.rank ?? 0) >= 7 && state.aspect !== "pending")
  )
    return { says: "met", reason: "begun", strength: 3 };
  return stage === "silent" ? null : { says: "open", reason: "earlierStep", strength: stage === "underway" ? 2 : 1 };
}

/** 启动找矿行动 ↔ 行动方案正在征求意见: a plan in the making comes before the beginning; one that is out may be it. */
function plansBefore({ text, stage }: Statement): Word | null {
  // 方案已委托第三方编制: somebody is at it.
  if (/已委托/.test(text) && (stage === "finished" || stage === "reported"))
    return { says: "met", reason: "begun", strength: 2 };
  const paper = /(方案|计划|草案|细则|办法|文件|政策|章程|规则)[^，。]{0,14}$/.exec(text)?.[0];
  if (paper === undefined) return null;
  if (stage === "underway" || stage === "planned" || /报|送|提交|编|起草|拟定|形成|初稿|审查|审核/.test(paper))
    return { says: "open", reason: "earlierStep", strength: 2 };
  return { says: "met", reason: "begun", strength: 1 };
}

/** 采样进度18%: a share, though no word for a stage. */
function tellsShare({ quantities, text }: Statement): boolean {
  return (
    /进度|完成率/.test(text) &&
    quantities.some((share) => share.unit === "%" && share.change === null && share.value > 0)
  );
}

/** 进入体检环节 is met by 体检 or a later step, not by one before it. */
function entering(demand: Demand, statement: Statement, started: Statement["deeds"]): Word | null {
  const wanted = demand.deed?.rank ?? null;
  if (wanted !== null && started.some((state) => (state.deed.rank ?? 0) >= wanted))
    return { says: "met", reason: "begun", strength: 3 };
  if (statement.stage === "planned") return { says: "open", reason: "onlyPlanned", strength: 2 };
  if (statement.stage === "silent" || statement.stage === "clear") return null;
  return { says: "open", reason: "earlierStep", strength: statement.stage === "underway" || wanted !== null ? 2 : 1 };
}

/** 5月15日前返校复课 ↔ 5月11日返校复课: told in the very words, though no table has the deed. */
function isWordForWord({ text, dates }: Demand, { stage, remains, some, quantities, text: told }: Statement): boolean {
  if (dates.length === 0 || remains || some || !["finished", "reported", "silent"].includes(stage)) return false;
  const words = text.replace(/[。；]$/, "").slice(-4);
  if (!/^\p{Script=Han}{4}$/u.test(words) || !told.includes(words)) return false;
  return quantities.every(({ unit }) => unit !== "%") && !/[未没不拟将待]/.test(told);
}

function ending(demand: Demand, statement: Statement): Word | null {
  const wanted = demand.deed?.rank ?? null;
  const share = statement.quantities.find(
    (quantity) =>
      quantity.unit === "%" && quantity.change === null && quantity.value < 100 && !isOccasion(statement, quantity),
  );
  if (
    share &&
    demand.quantity === null &&
    !["hold", "sign", "award"].includes(demand.deed?.name ?? "") &&
    statement.stage !== "notDone" &&
    ((demand.deedWord !== "" && statement.text.includes(demand.deedWord)) ||
      isShareOfThem(statement, share) ||
      /进度|完成|工程量|总量|形象|[到达过]|(安装|完工|竣工|签约|整改|入户|发放|拨付|拆迁|征收|改造|销号|交付|入住|建成|覆盖|到位|收割|播种)率/.test(
        statement.text,
      ))
  ) {
    return { says: "open", reason: "underway", strength: 3 };
  }
  // 立项 lies behind where the design is being drawn.
  if (
    demand.deedWord === "立项" &&
    DESIGNED.test(statement.text) &&
    !["notDone", "planned", "stopped"].includes(statement.stage)
  )
    return { says: "met", reason: "done", strength: 3 };
  // 年度任务全面完成
  if (
    demand.ask === "end" &&
    demand.text.includes("任务") &&
    statement.stage === "finished" &&
    TASK.test(statement.text)
  )
    return { says: "met", reason: "done", strength: 3 };
  // 具备供暖条件 is what was asked for, and no step before it.
  if (demand.text.includes("具备") && /^(?:[\d月日底前]{2,8})?(?:均|都|全部)?(?:已经?)?具备/.test(statement.text))
    return { says: "met", reason: "done", strength: 3 };
  const bad = blocked(demand, statement);
  if (bad) return bad;
  // 资料上报总署待批: the judgement asked for is waited for.
  if (["approve", "award"].includes(demand.deed?.name ?? "") && AWAITED.test(statement.text))
    return { says: "open", reason: "underway", strength: 3 };
  const special = paperWord(demand, statement) ?? passingWord(demand, statement) ?? otherPart(demand, statement);
  if (special) return special;
  // 214家单位中已清算187家
  if (demand.quantity === null && demand.ask === "end" && tellsOnlySome(statement))
    return { says: "open", reason: "underway", strength: 3 };
  if (statement.some && statement.stage === "underway" && !demand.nearlyIsEnough)
    return { says: "open", reason: "underway", strength: 3 };
  if (
    statement.remains &&
    statement.stage !== "finished" &&
    !demand.nearlyIsEnough &&
    !isOfLaterStep(demand, statement)
  )
    return { says: "open", reason: "underway", strength: 3 };
  const partAsked = demand.deed?.name === "part" || demand.cues.some((cue) => cue.deed?.name === "part");
  const part =
    !partAsked && statement.deeds.some((state) => state.deed.name === "part") && !isDoneBesideParts(demand, statement);
  const rankOf = (state: Statement["deeds"][number]) =>
    part ? Math.min(7, state.deed.rank ?? 0) : (state.deed.rank ?? 0);
  const settled = statement.deeds.filter(
    (state) =>
      state.aspect === "done" ||
      (state.aspect === "told" && statement.stage !== "underway" && statement.stage !== "planned"),
  );
  if (
    demand.deed?.name === "hold" &&
    settled.some(
      (state) => ["begin", "conduct", "hold"].includes(state.deed.name) || demand.text.includes(state.word || "\0"),
    )
  )
    return { says: "met", reason: "done", strength: 2 };
  if (
    ["screen", "approve", "award"].includes(demand.deed?.name ?? "") &&
    settled.some((state) => state.deed.name === "award")
  )
    return { says: "met", reason: "done", strength: 3 };
  // 主体结构通过验收 for 主体验收: the deed within a word for the end.
  const { deedWord } = demand;
  const within = (cue: (typeof statement.cues)[number]) =>
    cue.aspect === "done" && cue.deed === null && cue.text.length > deedWord.length && cue.text.includes(deedWord);
  if (deedWord.length > 1 && statement.stage === "finished" && statement.cues.some(within))
    return { says: "met", reason: "done", strength: 3 };
  const nearly = statement.cues.some((cue) => cue.aspect === "nearly");
  if (nearly)
    return demand.nearlyIsEnough
      ? { says: "met", reason: "done", strength: 3 }
      : { says: "open", reason: "underway", strength: 3 };
  if ((wanted ?? 0) <= 4 && CHOSEN.test(statement.text)) return { says: "open", reason: "earlierStep", strength: 2 };
  if (["screen", "approve"].includes(demand.deed?.name ?? "") && SENT_BACK.test(statement.text))
    return { says: "open", reason: "underway", strength: 3 };
  // 签订意向协议 does not answer 签订投资协议.
  if (demand.deed?.name === "sign" && statement.text.includes("意向") && !demand.text.includes("意向"))
    return { says: "open", reason: "earlierStep", strength: statement.text.includes("签") ? 3 : 2 };
  const named = settled.some(
    (state) => state.word === demand.deedWord && state.aspect === "done" && state.deed.name !== "part",
  );
  if ((!part || named) && settled.some((state) => state.word === demand.deedWord || isSameDeed(demand, state))) {
    return { says: "met", reason: "done", strength: 3 };
  }
  if (
    wanted !== null &&
    settled.some(
      (state) =>
        rankOf(state) > wanted && impliesIt(demand, state) && state.deed.name !== "begin" && state.deed.name !== "part",
    )
  )
    return { says: "met", reason: "done", strength: 3 };
  // 预审公告已发布 for 完成招标
  if (
    demand.deed?.name === "tender" &&
    settled.length > 0 &&
    settled.every((state) => ["issue", "bid"].includes(state.deed.name))
  )
    return { says: "open", reason: "earlierStep", strength: 2 };
  if (
    (statement.stage === "planned" || statement.stage === "forecast") &&
    !isNamed(demand, statement) &&
    demand.deed?.name !== "hold" &&
    weightOf(demand, statement) < 0.2 &&
    statement.deeds.every((state) => state.deed.rank === null)
  )
    return null;
  if (statement.stage === "planned" || statement.stage === "forecast")
    return { says: "open", reason: "onlyPlanned", strength: 2 };
  if (statement.stage === "underway") return { says: "open", reason: "underway", strength: 2 };
  if (
    demand.ask === "amount" &&
    wanted === null &&
    settled.length > 0 &&
    settled.every((state) => ON_PAPER.has(state.deed.name))
  )
    return { says: "open", reason: "earlierStep", strength: 2 };
  // 规划完成资料收集 tells of a plan, not of its being drawn up.
  const noun = demand.deed?.name === "compose" ? "draft" : "";
  let reached = -1;
  for (const state of statement.deeds)
    if (state.deed.rank !== null && state.deed.name !== noun && impliesIt(demand, state))
      reached = Math.max(reached, rankOf(state));
  if (wanted !== null && reached >= 0) {
    if (reached < wanted) return { says: "open", reason: "earlierStep", strength: 1 };
    return { says: "met", reason: "done", strength: statement.stage === "finished" ? 2 : 1 };
  }
  return unranked(demand, statement, settled);
}

/** 冷库已建成 does not imply that a 指定场地 was 获批: only of works do the later steps imply the permits. */
function impliesIt(demand: Demand, { deed }: Statement["deeds"][number]): boolean {
  if (!["approve", "award"].includes(demand.deed?.name ?? "") || !["build", "finish", "part"].includes(deed.name))
    return true;
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

/** What a statement says of an end where no order of steps decides. */
function unranked(demand: Demand, statement: Statement, settled: Statement["deeds"]): Word | null {
  const acted = demand.act !== "" && statement.text.includes(demand.act) && !isAttribute(demand.act, statement.text);
  if (acted && statement.stage === "finished") return { says: "met", reason: "done", strength: 3 };
  const onTheWay =
    settled.length > 0 && settled.every((state) => ON_THE_WAY.has(state.deed.name) && state.deed !== demand.deed);
  // 面试公告已发布 for 完成面试
  const announced = demand.act !== "" && !acted && statement.text.includes(demand.act);
  // 印发管护细则 for 建立管护机制
  if (demand.deed?.name === "found" && RULES.test(demand.text) && settled.some((state) => state.deed.name === "issue"))
    return { says: "met", reason: "done", strength: 2 };
  const elsewhere = !acted && (onTheWay || announced || isOfPlans(demand, statement));
  if (elsewhere && demand.ask === "amount") return null;
  if (elsewhere && demand.deed?.name === "hold") return null;
  // 摸底53028人 for 建立台账: looking into it may well have brought it about.
  if (elsewhere && settled.some((state) => state.deed.name === "look")) {
    const counted = statement.quantities.some(({ unit, word }) => word === null && unit !== "%");
    return counted && LISTS.test(demand.text) ? { says: "met", reason: "done", strength: 1 } : null;
  }
  if (elsewhere) return { says: "open", reason: "earlierStep", strength: 2 };
  // 演练脚本已审定 for 举行演练
  if (demand.deed?.name === "hold" && settled.length > 0 && settled.every((state) => (state.deed.rank ?? 9) <= 5))
    return null;
  if (settled.some((state) => ["finish", "accept", "use"].includes(state.deed.name)))
    return { says: "met", reason: "done", strength: 2 };
  const deed = settled.some((state) => !ON_THE_WAY.has(state.deed.name) && !WORK.has(state.deed.name));
  if (statement.stage === "finished")
    return { says: "met", reason: "done", strength: deed || isWhollyEnded(demand, statement) ? 2 : 1 };
  if (acted && statement.stage === "reported") return { says: "met", reason: "done", strength: 1 };
  return settled.some((state) => state.deed === demand.deed) ? { says: "met", reason: "done", strength: 2 } : null;
}

/** 签约达七成时启动搬迁: only says when. */
function isOccasion({ text, start }: Statement, { normalizedEnd }: PlacedQuantity): boolean {
  return /^(?:以上)?(?:时|后|之后|以后)/.test(text.slice(normalizedEnd - start));
}

/** 七成职工已签协议, 超过80%的住户已搬离: done of a share of them, which stands first. */
function isShareOfThem({ text, start }: Statement, { normalizedStart, normalizedEnd }: PlacedQuantity): boolean {
  if (normalizedStart - start > 4) return false;
  return /^(?:以上)?的?[^，。；、\d已均]{2,8}(?:已|均已|都已)/.test(text.slice(normalizedEnd - start));
}

const DESIGNED =
  /可研(报告)?(已|获)[^，。]{0,8}批复|(编制|开展|完成|进行)[^，。]{0,6}(初步设计|施工图)|(初步设计|施工图)[^，。]{0,8}(编制|完成|审查|批复)/;

const RULES = /(机制|制度|体系|规则|办法)[。；]?$/;

const TASK = /^(?:目前|已|现已)?(?:年度|全年|各项|目标)*任务(?:已|均)?(?:全面|全部|圆满|超额|如期)*完成/;

/** 建立患者台账: whoever counted them has listed them. */
const LISTS = /(台账|名册|底册|底数)[。；]?$/;

/** Who is to do it has been chosen: nothing of it is done yet. */
const CHOSEN =
  /(编制|设计|服务|咨询|测绘|勘察|评估|检测|审计|监理|承办|技术|合作)(单位|机构|公司|商|团队)[^，。]{0,5}(确定|选定|敲定|落实|明确)/;

const AWAITED = /待[批审](?!意见)|等待[^，。]{0,10}[批审]|审[批核]中|报批中|候批|等批/;

/** Sent back to be mended. */
const SENT_BACK =
  /反馈[^，。]{0,12}(修改|完善|整改)|补正|补件|补充材料|要求补|按[^，。]{0,6}意见[^，。]{0,3}(修改|完善|在改)|退回/;

/** Deeds that are no end of anything else. */
const ON_THE_WAY = new Set(["look", "draft", "submit", "screen", "bid", "begin", "intend"]);

/** Deeds that say no more than that somebody was at work. */
const WORK = new Set(["inspect", "conduct", "tend"]);

/** 竞聘方案已通过 for 完成竞聘: a plan that is ready is not carried out. */
function isOfPlans(demand: Demand, statement: Statement): boolean {
  return (
    PLANS.test(statement.text) &&
    !/方案|计划|规划|办法|文件|制度|机制|体系|细则|意见|预案|标准|出台|印发|编制|制定|修订/.test(demand.text)
  );
}

const PLANS =
  /(方案|计划|草案|细则|预案|脚本|样表|模板|样式|口径|指南)[^，。]{0,18}(通过|印发|出台|制定|下发|批|审|敲定|报|形成|编)/;

/** 编制单位, 竞聘方案, 不需强夯: the act only says what for, or is done without. */
function isAttribute(act: string, text: string): boolean {
  const at = text.lastIndexOf(act) + act.length;
  if (/[不无未][^，。]{0,2}$/.test(text.slice(0, at - act.length))) return true;
  return /^(单位|方案|办法|人员|计划|协议|合同|机构|平台|中心|公司|材料|清单|名册|台账|标准|公告|通知|时间|名单|资格|脚本)/.test(
    text.slice(at, at + 4).replace(/^(工作|实施|活动|建设)/, ""),
  );
}

/** Told ended as a whole, with a word for the end and of the thing itself: 清算已全部结束. */
function isWhollyEnded(demand: Demand, statement: Statement): boolean {
  const ends = statement.cues.some(
    (cue) => cue.aspect === "done" && /[完毕束齐好妥全净清]|到位|落地|就绪/.test(cue.text),
  );
  if (!ends || isOtherAct(demand, statement.text)) return false;
  return demand.subject.chars.size === 0 || coverage(demand.subject, statement.wideTopic) >= 0.4;
}

/** 安全鉴定已完成 for 完成蓄水验收: what has come to its end is not what was asked for. */
function isOtherAct(demand: Demand, text: string): boolean {
  const act = /([^，。已均都全基的]{2})(?:工作|任务|工程|项目)?[已均都全部面基本]{0,4}(?:完成|结束|完毕)$/.exec(
    text,
  )?.[1];
  return act !== undefined && demand.deed !== null && ![...act].some((char) => demand.text.includes(char));
}

/** 其余4座正在准备验收资料 takes nothing back of 主体完工. */
function isOfLaterStep(demand: Demand, { text }: Statement): boolean {
  const rank = demand.deed?.rank ?? null;
  return (
    rank !== null && rank < 10 && /验收|移交|结算|决算|审计/.test(text) && !/验收|移交|结算|决算|审计/.test(demand.text)
  );
}

/** Steps on paper before works of so many miles or acres. */
const ON_PAPER = new Set(["draft", "bid", "tender"]);

/** 消除黑臭水体 ↔ 全区无黑臭水体. */
function hasNoneLeft(demand: Demand, statement: Statement): boolean {
  return /无|没有|未发现|未查/.test(statement.text) && coverage(demand.subject, statement.subject) >= 0.8;
}

/** Denied, halted, or the very deed still pending or going on. */
function blocked(demand: Demand, statement: Statement): Word | null {
  const same = statement.deeds.filter(
    (state) =>
      state.word === demand.deedWord ||
      (demand.deed !== null && state.deed.name === demand.deed.name) ||
      // 评审会已召开，修改稿待复审
      (state.word.startsWith("复") && ["screen", "approve"].includes(demand.deed?.name ?? "")),
  );
  if (statement.stage === "stopped") return { says: "short", reason: "halted", strength: 3 };
  if (statement.stage === "notDone") {
    // 报批 ↔ 尚未批复: handed in is half of it.
    const refused = demand.deedWord === "报批" && demand.ask === "end";
    const direct =
      (refused && statement.deeds.some((state) => state.deed.name === "approve" && state.aspect === "denied")) ||
      same.some((state) => state.aspect === "denied") ||
      statement.deeds.length === 0 ||
      demand.deed === null ||
      (demand.ask !== "begin" && demand.deedWord !== "" && statement.text.includes(demand.deedWord));
    // What began is not undone by a part of it that has not: 初稿撰写尚未开始.
    const other =
      demand.ask === "begin" &&
      !/全面|全部|均|所有/.test(demand.text) &&
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
    // 启动搬迁 is how it began, whatever has become of it since.
    return { says: "open", reason: "underway", strength: statement.stage === "reported" ? 1 : 3 };
  return null;
}
