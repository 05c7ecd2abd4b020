import type { Cue } from "../../text/cues";
import { SignedPattern } from "../../text/signs";
import type { Demand } from "../demands/demands";
import {
  DONE,
  DONE_BY_STAGE,
  PLANNED,
  ONLY_EARLIER,
  EARLIER_STEP,
  EARLIER_STEP_PERHAPS,
  type Word,
} from "./stage-word";
import type { DeedState } from "../statements/deed-states";
import type { Statement } from "../statements/statements";

/** What a demand for a licence or a certificate, or for a test to be passed, takes as its answer. */

const ASKED = new SignedPattern(
  /(取得|获取|获得|办理|办结|办好|办妥|办下|拿到|领取|领到|核发|换发|完成)[^，。]{0,24}(许可证?|核准|预审意见|审查意见|批准意见|核准意见|[^论验印保认公考查]意见书|执照|牌照|资质|[^论验印保认公考查]证书?|批复|批文|核准文件)$/,
  "可核见照质证批",
);
const PAPER = /证|许可|执照|牌照|资质|意见|批复|批文|批准|核准|复函|同意/;
const GOT =
  /取得|获|领取|领到|颁发|核发|发放|发证|拿到|到手|办结|办妥|办好|办完|办齐|办下|办理完|下发|签发|换发|出证|下证|齐全|齐备|完成|下达|发下来|批下来|批复|批准|核准|复函|同意/;
/** Steps on the way to a paper. */
const ON_THE_WAY =
  /申请|受理|申领|材料|资料|组卷|已报|提交|递交|报送|上报|申报|待发|待领|待核发|制证|报请|请示|待批|公示|审核中|审查中|办理中|审批中|现场核查|现场踏勘|补正|窗口/;

/** Whether a demand asks for a licence or a certificate. */
export function asksForPaper(text: string): boolean {
  return ASKED.pattern.test(text) && !/(申请|申领|申报|提交|报送)[^，。]{0,12}$/.test(text.replace(PAPER, ""));
}

/** What a statement says of a licence asked for: an application taken in is none, nor is the approval of a plan. */
export function paperWord(demand: Demand, statement: Statement): Word | null {
  if (demand.ask !== "end" || !ASKED.mayBeIn(demand)) return null;
  if (!asksForPaper(demand.text.replace(/[。；]$/, ""))) return null;
  const { stage, text } = statement;
  if (stage !== "finished" && stage !== "reported" && stage !== "underway" && stage !== "silent") return null;
  const got = GOT.test(text) && stage !== "underway";
  const onTheWay = ON_THE_WAY.test(text);
  // 取得用地预审、规划批复 says nothing of 核准.
  if (/核准[。；]?$/.test(demand.text) && !text.includes("核准")) return null;
  if (got && !onTheWay && PAPER.test(text)) return DONE;
  if (got && !onTheWay && statement.deeds.every((state) => state.deed.rank === null)) return DONE_BY_STAGE;
  // 用地预审已报 says nothing of 环评批复.
  if (/批复|批文/.test(demand.text) && !sharesQualifier(demand.text, text)) return null;
  if (onTheWay || stage === "underway") return onTheWay ? ONLY_EARLIER : EARLIER_STEP;
  return statement.deeds.some((state) => state.deed.rank !== null) ? EARLIER_STEP_PERHAPS : null;
}

/** 核准申请报告已报送 for 核准批复: the papers for the very approval that is asked for. */
export function isForPaperOf({ text }: Demand, statement: Statement): boolean {
  if (!FOR_PAPER.test(statement.text)) return false;
  // 申请已递交省厅: of no other paper.
  if (BARE_PAPERS.test(statement.text)) return asksForPaper(text.replace(/[。；]$/, ""));
  const of = /([^，。]{2})(?:批复|批文|许可证?|证书?|意见)[。；]?$/.exec(text)?.[1];
  return of !== undefined && statement.text.includes(of) && asksForPaper(text.replace(/[。；]$/, ""));
}

const BARE_PAPERS =
  /^(?:全套|相关)?(?:申请|申报|申办|报批|报审)(?:材料|资料|书|件|表)?(?:已|均已|于|[\d月日]|报|递|提|送|经|获)/;
const FOR_PAPER = /申请|申报|报告|请示|材料/;

/** What the approval asked for is of: 环评 in 取得环评批复; anything where nothing is named. */
function sharesQualifier(demanded: string, text: string): boolean {
  const match = /([^，。]{2})(?:批复|批文)/.exec(demanded);
  const of = match?.[1] ?? "";
  return of === "" || /取得|完成|获得|获取|办理|的/.test(of) || text.includes(of);
}

const TO_PASS = new SignedPattern(
  /通过[^，。]{0,20}(评审|评估|验收|审查|复审|复核|测评|考核|认定|审计|鉴定|审定|核查|检查|督导|评定|认证|初验|终验|审核|考评|复查|复评|抽查|审议|命名|授牌)/,
  "通",
);
/** 竣工验收 and 消防验收 are two; 评估结论为通过 names no kind of its own. */
function isOfSameKind(demanded: string, told: string, judged: string): boolean {
  if (judged.length < 3 && told.includes("预" + judged) && demanded.includes("预" + judged)) return true;
  const kind = (text: string) => text.slice(0, text.lastIndexOf(judged)).slice(-2);
  return kind(told).length < 2 || kind(told) === kind(demanded);
}

/** 通过初期运营前安全评估: what is to be passed, though no table has a step for it. */
export function asksToPass(text: string): boolean {
  return TO_PASS.pattern.test(text);
}

const PASSED =
  /通过|合格|达标|获|拿到|取得|批复|授牌|命名|已过|过关|优秀|良好|确认为|认定为|公布为|列为|颁|无异议|符合要求|同意|证书已?[领发]|(?:验收|专家|各方)[^，。]{0,4}签字/;
const TO_BE_JUDGED = /提交|递交|上报|报送|申请|申报|自评|自查|迎检|迎评|准备|受理|公示|现场|进驻|进点|抽查|整改|待/;

/** 通过省级初审, where the last word is still to be said. */
export const PASSED_BEFORE =
  /通过[^，。；]{0,12}(?:初审|初评|初核|暗访|明察|技术评估|资料审[查核]|材料审[查核]|现场(?:检查|核查|考核|踏勘)|预审|[省市县]级)/;

/** 一致同意通过: of the judging that the clause before told. */
const JUST_PASSED =
  /^(?:并|且|后)?(?:经?(?:专家组?|验收组|评审组|与会[^，。；]{0,4}))?(?:已|均|全部|一致)?(?:同意|准予|顺利|予以|全票|高分|成功|一次性?)通过$/;

/** 通过由7家单位组成的工作组预验收: passed, whoever stands between. */
function isTold(text: string, judged: string): boolean {
  const at = text.indexOf("通过");
  return at >= 0 && judged !== "" && text.endsWith(judged) && text.length - judged.length > at;
}

const FOUND_GOOD = /(?:结论|结果|意见)[^，。未不]{0,3}[为是：]?“?(?:合格|通过|同意|达标)/;

/** What the judges found is not known yet: 等结果, 结果尚未公布. */
const AWAITED =
  /(?:等|待|等候)[^，。已]{0,8}(?:结果|结论|公布|公示|通知|批复|发证)|(?:结果|结论)[^，。已]{0,3}(?:待|未|没)/;

/** 通过评审 is answered by its being passed, not by papers handed in or by getting ready for it. */
export function passingWord(demand: Demand, statement: Statement): Word | null {
  if (demand.ask !== "end" || !TO_PASS.isIn(demand)) return null;
  const { stage, text } = statement;
  if (AWAITED.test(text)) return PLANNED;
  if (stage !== "finished" && stage !== "reported" && stage !== "underway") return null;
  if (JUST_PASSED.test(text) && stage !== "underway") return DONE;
  const ended = demand.deedWord !== "" && text.includes(demand.deedWord) && /完成|结束|完毕/.test(text);
  const judged = TO_PASS.pattern.exec(demand.text)?.[1] ?? "";
  if (/通过|合格|过关/.test(text) && text.includes(judged) && stage !== "underway")
    return {
      says: "met",
      reason: "done",
      strength: isOfSameKind(demand.text, text, judged) || isTold(text, judged) ? 3 : 2,
    };
  // 验收组到场，结论为合格
  if (statement.deeds.length === 0 && FOUND_GOOD.test(text) && stage !== "underway") return DONE_BY_STAGE;
  if (statement.deeds.some((state) => state.deed.name === "award" && state.aspect !== "ongoing")) return DONE;
  // 核查组同意推荐申报: they found nothing that stands against it.
  if (stage !== "underway" && AGREED.test(text)) return DONE_BY_STAGE;
  if (!text.includes(judged) && PASSED_BEFORE.test(text)) return EARLIER_STEP;
  if (PASSED.test(text) || (ended && stage === "finished")) return null;
  if (statement.deeds.some((state) => (state.deed.rank ?? 0) > (demand.deed?.rank ?? 99))) return null;
  return TO_BE_JUDGED.test(text) || stage === "underway" ? EARLIER_STEP : EARLIER_STEP_PERHAPS;
}

const AGREED = /同意(?:推荐|申报|上报|命名|授牌)/;

/** 下达关闭通知, 印发创建方案: nothing of the deed asked for is told but that a paper for it is out. */
export function isOnlyPaper({ cues }: Demand, told: readonly DeedState[]): boolean {
  if (cues.some(isGiving) || !told.some(({ word }) => word === "")) return false;
  return told.some(isGiving) && told.every((state) => state.deed.name === "draft" || isGiving(state));
}

function isGiving({ deed }: Pick<Cue, "deed">): boolean {
  return deed?.name === "issue" || deed?.name === "pay";
}

/** 待消防备案: the works are done, and a paper on them is not. */
export function awaitsFiling({ text }: Statement): boolean {
  return text.includes("备案") && /(?:消防|竣工|人防)(?:验收)?备案/.test(text);
}
