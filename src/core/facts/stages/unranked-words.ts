import { isLookedInto } from "./looked-into";
import { SignedPattern } from "../../text/signs";
import { tells } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import { DONE, DONE_BY_STAGE, DONE_PERHAPS, EARLIER_STEP, type Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** What a statement says of an end where no order of steps decides. */
export function unranked(demand: Demand, statement: Statement, settled: Statement["deeds"]): Word | null {
  const acted = demand.act !== "" && statement.text.includes(demand.act) && !isAttribute(demand.act, statement.text);
  if (acted && statement.stage === "finished") return DONE;
  const onTheWay =
    settled.length > 0 && settled.every((state) => ON_THE_WAY.has(state.deed.name) && state.deed !== demand.deed);
  // 面试公告已发布 for 完成面试
  const announced = demand.act !== "" && !acted && statement.text.includes(demand.act);
  // 印发管护细则 for 建立管护机制
  if (demand.deed?.name === "found" && tells(settled, "issue") && RULES.test(demand.text)) return DONE_BY_STAGE;
  const elsewhere = !acted && (onTheWay || announced || isOfPlans(demand, statement));
  if (elsewhere && demand.ask === "amount") return null;
  if (elsewhere && demand.deed?.name === "hold") return null;
  // 摸底53028人 for 建立台账: looking into it may well have brought it about.
  if (elsewhere && tells(settled, "look")) {
    const counted = statement.quantities.some(({ unit, word }) => word === null && unit !== "%");
    return counted && LISTS.test(demand.text) ? DONE_PERHAPS : null;
  }
  if (elsewhere) return EARLIER_STEP;
  // 安全鉴定已完成 for 完成加固
  if ((demand.deed?.rank ?? 0) >= 6 && isLookedInto(demand, settled)) return EARLIER_STEP;
  if (tells(settled, "finish") || tells(settled, "accept") || tells(settled, "use")) return DONE_BY_STAGE;
  const deed = settled.some((state) => !ON_THE_WAY.has(state.deed.name) && !WORK.has(state.deed.name));
  if (statement.stage === "finished") return deed || isWhollyEnded(demand, statement) ? DONE_BY_STAGE : DONE_PERHAPS;
  // 创建平安渔港1个 ↔ 渔港获评平安渔港
  if (demand.deed?.name === "gain" && settled.some((state) => state.deed.name === "award")) return DONE_BY_STAGE;
  if (acted && statement.stage === "reported") return DONE_PERHAPS;
  if (CLEANED.has(demand.deedWord) && tells(settled, "settle")) return DONE_BY_STAGE;
  return settled.some((state) => state.deed === demand.deed) ? DONE_BY_STAGE : null;
}

/** 集中整治占道经营 ↔ 清理摊点214处: works that are no building. */
const CLEANED = new Set("整治 治理 清理整治 清理".split(" "));

const RULES = /(机制|制度|体系|规则|办法)[。；]?$/;

/** 建立患者台账: whoever counted them has listed them. */
const LISTS = /(台账|名册|底册|底数)[。；]?$/;

/** Deeds that are no end of anything else. */
const ON_THE_WAY = new Set(["look", "draft", "submit", "screen", "bid", "tender", "begin", "intend"]);

/** Deeds that say no more than that somebody was at work. */
const WORK = new Set(["inspect", "conduct", "tend"]);

/** 竞聘方案已通过 for 完成竞聘: a plan that is ready is not carried out. */
export function isOfPlans(demand: Demand, statement: Statement): boolean {
  return (
    PLANS.isIn(statement) &&
    !/方案|计划|规划|办法|文件|制度|机制|体系|细则|意见|预案|标准|出台|印发|编制|制定|修订/.test(demand.text)
  );
}

const PLANS = new SignedPattern(
  /(方案|计划|草案|细则|预案|脚本|样表|模板|样式|口径|指南)[^，。]{0,18}(通过|印发|出台|制定|下发|批|审|敲定|报|形成|编)/,
  "案划则本表板式径南",
);

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
    (cue) => cue.aspect === "done" && /[完毕束齐好妥全净清]|[到就]位|落地|就绪/.test(cue.text),
  );
  if (!ends || isOtherAct(demand, statement.text)) return false;
  return demand.subject.chars.size === 0 || coverage(demand.subject, statement.wideTopic) >= 0.4;
}

/** 安全鉴定已完成 for 完成蓄水验收: what has come to its end is not what was asked for. */
function isOtherAct(demand: Demand, text: string): boolean {
  const act = /([^，。已均都全基的\d]{2})(?:工作|任务|工程|项目)?[已均都全部面基本]{0,4}(?:完成|结束|完毕)$/.exec(
    text,
  )?.[1];
  return act !== undefined && demand.deed !== null && ![...act].some((char) => demand.text.includes(char));
}
