import type { Demand } from "../demands/demands";
import { isOfResults } from "./still-open";
import { tellsByWord } from "../statements/deed-states";
import { PAPERWORK, PERMITS } from "./begin-words";
import { isDoneOfIt } from "./shares-done";
import { isForPaperOf } from "./papers";
import { isNamed } from "./stage-weights";
import { UNOPPOSED } from "./stage-words";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/**
 * Whether a statement tells anything of what is demanded: of another thing or another event it does not. `named`: it has the
 * deed by its name.
 */
export function isRelevant(
  demand: Demand,
  statement: Statement,
  weight: number,
  aligned: boolean,
  named: boolean,
): boolean {
  if (isOfOtherLevel(demand, statement) || isReturn(demand, statement)) return false;
  // 拟新开工72个 describes what 谋划储备 brought about.
  if (statement.stage === "planned" && PLANNING.test(demand.text) && !statement.text.includes(demand.deedWord || "\0"))
    return false;
  if (isPaperForIt(demand, statement)) return true;
  if (isOfResults(demand, statement) || isReportedOn(demand, statement)) return false;
  if (demand.sole && demand.deedWord === "公示" && UNOPPOSED.test(statement.text)) return true;
  // 原定的龙舟项目取消, where the games were held
  if (demand.deed?.name === "hold" && statement.stage === "stopped" && PART_OF_EVENT.test(statement.text)) return false;
  // 会议时间拟定于5月上旬
  if (demand.deed?.name === "hold" && demand.sole && aligned && statement.stage === "planned" && !statement.next)
    return true;
  if (demand.deed?.name === "settle" && statement.stage === "clear")
    return weight >= 0.15 || (aligned && IF_ANY.test(demand.text));
  // 预计9月签约: names the deed and nothing else.
  if (named && statement.subject.pairs.size === 0 && demand.ask === "end") return true;
  if (
    demand.ask === "begin" &&
    (demand.sole || tellsByWord(statement.deeds, demand.deedWord)) &&
    FIRST_ONES.test(statement.text)
  )
    return true;
  // 两个标段机械进场 for 启动公路施工: works on the spot, whatever they are of.
  if (demand.ask === "begin" && demand.sole && ON_SITE.test(statement.text) && (demand.deed?.rank ?? 0) >= 7)
    return true;
  if (demand.ask === "begin" && demand.sole && aligned && PERMITS.test(statement.text)) return true;
  if (demand.ask === "begin" && demand.sole && weight > 0 && PAPERWORK.test(demand.text)) return true;
  if (demand.deedWord === "进场" && weight >= 0.2 && /到货|到场|运抵/.test(statement.text)) return true;
  if (!demand.sole && isOfItsPaper(demand, statement)) return true;
  if (!aligned || !demand.sole) return weight >= 0.35 || (weight >= 0.15 && isDenied(demand, statement));
  if (statement.stage === "notDone" || statement.stage === "stopped" || statement.remains) return true;
  const going = statement.stage === "underway" || statement.stage === "planned";
  if (going && weight > 0) return true;
  // Another thing altogether is named: no answer, whatever is told of it.
  if (demand.act !== "" && statement.text.includes(demand.act)) return true;
  const another = demand.subject.pairs.size >= 3 && statement.subject.pairs.size >= 3;
  return (
    !another ||
    weight >= 0.15 ||
    tellsByWord(statement.deeds, demand.deedWord) ||
    PASSED_ON.test(statement.text) ||
    isForPaperOf(demand, statement) ||
    isOfItsDraft(demand, statement) ||
    isLaterOrAlike(demand, statement) ||
    (demand.quantity === null &&
      statement.quantities.some((share) =>
        isDoneOfIt(statement.text, share.normalizedStart - statement.start, share),
      )) ||
    sharesStep(demand, statement)
  );
}

/** 验收申请材料正在准备 for 通过省级验收: the papers for the very judgement are still being made. */
function isPaperForIt({ deed, deedWord, ask }: Demand, { text, stage }: Statement): boolean {
  if (ask !== "end" || deed === null || !OF_LEVELS.has(deed.name)) return false;
  if (stage !== "underway" && stage !== "planned") return false;
  const word = deedWord.slice(-2);
  const at = word.length < 2 ? -1 : text.indexOf(word);
  return at >= 0 && at <= 4 && PAPERS_FOR.test(text.slice(at + 2));
}

const PAPERS_FOR = /^(?:工作)?(?:申请|申报|迎检|备验|准备|准备工作)?(?:的)?(?:材料|资料|台账|报告|准备)/;

/** 规划成果获同意 for 取得国土空间规划批复: of what, is told by the word of a deed. */
function sharesStep({ cues, deedWord, deed }: Demand, { text, stage }: Statement): boolean {
  if (deed?.name !== "approve" || stage === "silent") return false;
  return cues.some((cue) => OF_PAPERS.has(cue.deed?.name ?? "") && cue.text !== deedWord && text.includes(cue.text));
}

/** 办妥交接手续 for 资产移交, 五方验收签字 for 改造竣工: the deed by another word, or one that comes behind it. */
function isLaterOrAlike({ deed }: Demand, { deeds, stage }: Statement): boolean {
  if (deed === null || !TOLD_APART.has(deed.name) || (stage !== "finished" && stage !== "reported")) return false;
  return deeds.some(
    (state) =>
      state.deed.name === deed.name ||
      (WORKS_DONE.has(state.deed.name) && (deed.rank ?? 99) >= 8 && (state.deed.rank ?? 0) > (deed.rank ?? 0)),
  );
}

/** Deeds whose words say the same of whatever it is. */
const TOLD_APART = new Set("finish handover use clear accept sign award tryout".split(" "));
const WORKS_DONE = new Set("finish accept handover".split(" "));

const OF_PAPERS = new Set(["draft", "approve"]);

/** 草案在司法局审查: of the paper asked for. */
function isOfItsDraft({ text }: Demand, statement: Statement): boolean {
  return /^(?:草案|初稿|送审稿|讨论稿|征求意见稿|书稿|文本)/.test(statement.text) && ABOUT_PAPER.test(text);
}

const ABOUT_PAPER = /》|条例|办法|规定|细则|方案|规划|预案|章程|县志|年鉴/;

/** 并于6月3日通过省厅审核: a clause without a thing of its own, that names who judged it. */
const PASSED_ON = /^(?:并|且|现|目前|后)?已?(?:于?[\d月日上中下旬]{2,7})?(?:顺利|成功|一次性)?(?:通过|获得?|经|由|被)/;

/** The very deed is denied. */
function isDenied({ deed }: Demand, { deeds }: Statement): boolean {
  return deed !== null && deeds.some((state) => state.aspect === "denied" && state.deed.name === deed.name);
}

/** 整改率52.1%，其余分类推进: the rest of what stands before, not of another demand's. */
export function isRestOfAnother(demand: Demand, statement: Statement, before: Statement): boolean {
  if (demand.sole || !statement.remains || statement.subject.pairs.size > 2 || isNamed(demand, statement)) return false;
  if (before.sentence !== statement.sentence || demand.subject.chars.size === 0) return false;
  return coverage(demand.subject, before.topic) < 0.35;
}

/** 查实的限期整改: only what is found is to be dealt with. */
const IF_ANY = /^(?:对|凡)?(?:[^，。]{0,4}发现|[^，。]{0,4}查实|[^，。]{0,4}属实|[^，。]{0,4}确认)/;

const PART_OF_EVENT = /^(原定的?|原计划的?|个别|部分|其中)[^，。\d]{1,10}(项目|环节|场次|活动|演出|赛事)/;

/** 规划文本已编制完成 for 编制《公共充电设施布局规划》 beside other demands: the paper is told by the last word of its title. */
function isOfItsPaper(demand: Demand, statement: Statement): boolean {
  const paper = TITLED.exec(demand.text)?.[1];
  return paper !== undefined && statement.text.startsWith(paper) && isNamed(demand, statement);
}

const TITLED = /(规划|计划|方案|办法|意见|措施|细则|预案|条例|规程|规定|标准|指南)》/;

/** What is asked for is a plan itself. */
const PLANNING = /谋划|储备|项目库|(计划|清单|名单)(?:的?(?:编制|制定|确定))?[。；]?$/;

/** 报送整改情况 ↔ 隐患全部整改完成: what the report is about, and nothing of the report. */
function isReportedOn({ deed, text, sole }: Demand, { deeds, stage }: Statement): boolean {
  if (!sole || deed?.name !== "submit" || stage !== "finished" || !/(?:情况|总结)[。；]?$/.test(text)) return false;
  return deeds.length > 0 && deeds.every((state) => state.deed.rank === null || state.deed.rank >= 6);
}

/** 市级验收尚未安排 says nothing of 通过县级初验. */
function isOfOtherLevel(demand: Demand, { text }: Statement): boolean {
  if (demand.deed === null || !OF_LEVELS.has(demand.deed.name)) return false;
  const [asked, told] = [demand.text.match(LEVELS), text.match(LEVELS)];
  return asked !== null && told !== null && !told.some((level) => asked.includes(level));
}

/** Deeds that are done at several levels of the administration. */
const OF_LEVELS = new Set(["screen", "precheck", "accept", "approve", "award"]);
const LEVELS = /国家级|[省市县区州部厅乡镇村]级/g;

/** 统计月报已报送: what offices send in every month is a step towards nothing. */
function isReturn({ text }: Demand, statement: Statement): boolean {
  return RETURN.test(statement.text) && !/报|数据|统计|信息|台账|填/.test(text);
}

const RETURN =
  /(?:[日周旬月季年]报表?|报表|统计数据|统计信息|工作信息|简报)[^，。；]{0,4}(?:报送|上报|填报|报出|提交|报)/;

const ON_SITE = /标段|机械|施工队|施工人员|土方|桩基|基坑/;

/** 首批12条线路已上线: it has begun. */
const FIRST_ONES = /^(首批|首期|首个|首单|首台|首辆|首列|首班|第一批)/;
