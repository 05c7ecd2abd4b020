import { blocked } from "./blocked-words";
import { furthestRank, tells, tellsByWord } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import { goodsWord } from "./parts-of-works";
import {
  BEGUN,
  BEGUN_BY_STAGE,
  BEGUN_PERHAPS,
  PLANNED,
  PLANNED_AFTER,
  PLANNED_BY_STAGE,
  EARLIER_STEP,
  EARLIER_STEP_PERHAPS,
  type Word,
} from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** What a statement says of a demand to begin something; null where it says nothing of it. */
export function beginning(demand: Demand, statement: Statement): Word | null {
  const { stage, text } = statement;
  const wanted = demand.deed?.rank ?? 7;
  // 扩建项目已列入明年计划: in a plan a deed without a word of its own is the plan's.
  const planned = stage === "planned" || stage === "forecast";
  const started = statement.deeds.filter((state) =>
    (planned ? ["done", "ongoing", "nearly"] : ["done", "told", "ongoing", "nearly"]).includes(state.aspect),
  );
  // 全面启动换届 ↔ 31个已开党代会，其余48个计划5月召开: what the rest is to do takes no beginning back.
  if (planned && statement.remains && !demand.text.includes("全部")) return null;
  const bad = blocked(demand, statement);
  if (bad) return bad;
  if (isOfOtherWorks(demand, statement)) return null;
  // 启动申报 ↔ 申报材料正在编制: its own papers are at hand.
  if (demand.deed?.name === "submit" && text.includes(`${demand.deedWord}材料`) && WORKED_AT.has(stage)) return BEGUN;
  const goods = goodsWord(demand, statement);
  if (goods) return goods;
  if (tells(started, "begin") || tellsByWord(started, demand.deedWord)) return BEGUN;
  if (isAllOnIt(demand, statement)) return BEGUN;
  if (KICK_OFF.test(text) && !planned && stage !== "underway") return BEGUN;
  if (demand.enters) return entering(demand, statement, started);
  if (isOfThings(demand)) return arriving(demand, statement);
  if (started.some((state) => (state.deed.rank ?? 0) >= wanted - 0.5)) return BEGUN;
  // 办理用海手续 ↔ 论证报告正在征求意见: every paper for it is part of it.
  if (PAPERWORK.test(demand.text) && WORKED_AT.has(stage) && furthestRank(statement.deeds) > 0) return BEGUN_BY_STAGE;
  // Only works have steps that come before their beginning; of anything else any step is one.
  const works =
    demand.deed?.name === "begin"
      ? /建设|工程|施工|改造|开工|动工|项目|修缮|修复/.test(demand.text)
      : (demand.deed?.rank ?? 0) >= 6;
  if (works && PERMITS.test(text) && !/取得|领|核发|获/.test(text))
    return stage === "planned" ? PLANNED_BY_STAGE : EARLIER_STEP;
  const plans = works ? null : plansBefore(statement);
  if (plans) return plans;
  // 启动采购 ↔ 采购参数论证中: what is looked into or drafted comes before a tender.
  const furthest = furthestRank(statement.deeds);
  if (!works && wanted >= 3 && wanted < 7 && furthest > 0 && furthest < wanted - 0.5) return EARLIER_STEP;
  if (
    statement.quantities.some((share) => share.unit === "%" && share.value > 0 && share.change === null) &&
    /进度|完成/.test(text)
  )
    return BEGUN_BY_STAGE;
  // 启动外业采样 ↔ 采样队伍正在招标: who is to do it is still to be found.
  const sought = demand.deed?.name === "begin" && stage === "underway" && !SEEKING.test(demand.text);
  if (
    sought &&
    statement.deeds.length > 0 &&
    statement.deeds.every(({ deed }) => deed.name === "tender" || deed.name === "bid")
  )
    return EARLIER_STEP;
  if (!works && WORKED_AT.has(stage)) {
    // 安全创建扎实开展 for 启动申报绿色矿山: no paper of any kind is told.
    const told = (demand.deed?.name !== "submit" && demand.deed?.name !== "tender") || furthest > 0;
    return told || text.includes(demand.deedWord) ? BEGUN_BY_STAGE : BEGUN_PERHAPS;
  }
  // 6个村计划7月完成: by when it is to be over.
  if (stage === "planned") return ENDED.test(text) ? PLANNED_AFTER : PLANNED_BY_STAGE;
  if (statement.deeds.some((state) => state.deed.rank !== null)) {
    return stage === "underway" ? EARLIER_STEP : EARLIER_STEP_PERHAPS;
  }
  return stage === "finished" ? BEGUN_BY_STAGE : null;
}

/** 办理用地手续: what is to be begun is all the papers for it. */
export const PAPERWORK = /(?:办理|申办|报批|启动)[^，。；]*手续(?:办理|报批|工作)?[。；]?$/;
const SEEKING = /招标|采购|比选|拍卖|招租|出让|竞价/;
/** 正走施工许可流程 for 快速路开工: what works need before they begin. */
export const PERMITS = /施工许可|用地手续|用地审批|规划许可|临时用电|图审|审图|报建/;

const WORKED_AT = new Set<Statement["stage"]>(["underway", "reported", "finished"]);

/** 机房改造进场, 会议系统完成升级 for 启动申报产业园: works on a thing of their own begin no paper. */
function isOfOtherWorks(demand: Demand, { deeds, subject, text }: Statement): boolean {
  const rank = demand.deed?.rank ?? null;
  if (rank === null || rank >= 6 || subject.pairs.size < 2 || text.includes(demand.deedWord)) return false;
  if (deeds.some(({ deed }) => (deed.rank ?? 0) >= 7)) return coverage(subject, demand.wideTopic) < 0.5;
  const onPaper = deeds.some((state) => state.deed.rank !== null);
  return !onPaper && subject.pairs.size >= 3 && subject.chars.countIn(demand.subject.chars) <= 1;
}

/** 全面启动换届 ↔ 79个村全部进入换届程序: all are on the way that was to be entered upon. */
function isAllOnIt({ deed, subject }: Demand, { whole, stage, text, topic }: Statement): boolean {
  if (deed?.name !== "begin" || !whole || stage !== "underway" || !ENTERED.test(text)) return false;
  return coverage(topic, subject) > 0 && !BEFORE_IT.test(text);
}

const ENTERED = /进入[^，。；]{0,10}(?:程序|流程|阶段|环节|状态)$/;
const BEFORE_IT = /设计|前期|准备|筹备|谋划|招标|招采|采购|可研|立项|评审|审批|审查|方案|财评/;
const ENDED = /完成|结束|建成|竣工|投用|验收/;

/** The meeting with which it begins was held. */
const KICK_OFF =
  /(?:召开|举行|举办|组织)[^，。]{0,12}(?:启动|动员|开工|奠基)(?:部署)?(?:大?会|仪式)|(?:启动|动员|开工)(?:部署)?(?:大?会|仪式)[^，。]{0,6}(?:召开|举行|举办)/;

/** 设备进场 asks that things come, which nothing that is done before begins. */
function isOfThings({ deedWord, text }: Demand): boolean {
  return deedWord === "进场" && /(设备|机组|材料|物资|家具|构件|管材|机械)(全部|陆续|安装)?进场/.test(text);
}

function arriving(demand: Demand, { stage, deeds, text }: Statement): Word | null {
  if (stage === "planned" || stage === "forecast") return PLANNED;
  if (
    /到场|到货|运抵|到齐/.test(text) ||
    deeds.some((state) => (state.deed.rank ?? 0) >= 7 && state.aspect !== "pending")
  )
    return BEGUN;
  return stage === "silent" ? null : stage === "underway" ? EARLIER_STEP : EARLIER_STEP_PERHAPS;
}

/** 启动找矿行动 ↔ 行动方案正在征求意见: a plan in the making comes before the beginning; one that is out may be it. */
function plansBefore({ text, stage }: Statement): Word | null {
  // 方案已委托第三方编制: somebody is at it.
  if (/已委托/.test(text) && (stage === "finished" || stage === "reported")) return BEGUN_BY_STAGE;
  const paper =
    /(方案|(?<![\d个家处户所座条件项余部标均都镇村校，])计划|草案|细则|办法|文件|政策|章程|规则)[^，。]{0,14}$/.exec(
      text,
    )?.[0];
  if (paper === undefined) return null;
  if (stage === "underway" || stage === "planned" || /报|送|提交|编|起草|拟定|形成|初稿|审查|审核/.test(paper))
    return EARLIER_STEP;
  return BEGUN_PERHAPS;
}

/** 进入体检环节 is met by 体检 or a later step, not by one before it. */
function entering(demand: Demand, statement: Statement, started: Statement["deeds"]): Word | null {
  const wanted = demand.deed?.rank ?? null;
  if (wanted !== null && started.some((state) => (state.deed.rank ?? 0) >= wanted)) return BEGUN;
  if (statement.stage === "planned") return PLANNED_BY_STAGE;
  if (statement.stage === "silent" || statement.stage === "clear") return null;
  return statement.stage === "underway" || wanted !== null ? EARLIER_STEP : EARLIER_STEP_PERHAPS;
}
