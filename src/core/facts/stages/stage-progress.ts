import { isPaperWork } from "../amounts/amount-levels";
import type { Demand } from "../demands/demands";
import type { Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

const NOT_BEGUN =
  /未[^，。]{0,3}(启动|开始|开工|动工|实施|开展|进场|外出|举办|召开)|没有?(启动|开始|开工)|无合作|尚无(?!回复|结果|反馈|批复|结论|意见|消息|答复|进展)/;
const PUT_OFF =
  /推迟|顺延|延期|延至|延后|改至|改在|改到|改于|移至|取消|暂缓|缓建|缓办|搁置|调整[至到]|调整为(?=\d{1,2}月|明年|下|年底)|改期|择期|择日|另行|推后|推到|推至|另定|另议|后推|后延|往后|拖到|挪到/;
const NEXT_YEAR = /明年|来年|列入|纳入|编入|20\d\d年/;

/** 技术对接未开始 tells of a part, not of 热线整合 as a whole. */
function isOfAnotherPart(demand: Demand, { subject }: Statement): boolean {
  return demand.ask === "end" && subject.pairs.size >= 2 && coverage(subject, demand.wideTopic) < 0.34;
}

/** The statement itself says that the thing has not begun, or was put off as a whole. */
export function isNotBegun(demand: Demand, statement: Statement, word: Word): boolean {
  if (word.reason === "denied") return NOT_BEGUN.test(statement.text) && !isOfAnotherPart(demand, statement);
  if (word.reason === "halted") return PUT_OFF.test(statement.text);
  // A meeting or an event that is still to come has not partly taken place.
  const event = demand.deed?.name === "hold" || demand.deed?.name === "conduct";
  if (word.reason === "onlyPlanned" && event) return true;
  return (
    word.reason === "onlyPlanned" &&
    NEXT_YEAR.test(statement.text) &&
    !statement.cues.some((cue) => cue.aspect === "done" && cue.text !== "已")
  );
}

/** 未完成, 未全部到位: what is denied is the end, so that something was done. "尚未启动", "公告未发" tell of nothing. */
export function isPartDenied(word: Word, statement: Statement): boolean {
  if (word.reason === "halted") return isBrokenOff(statement);
  // 因选址论证未通过，项目未开工: why it has not begun tells nothing of what was done.
  if (word.reason !== "denied" || isReason(statement)) return false;
  return statement.some || statement.remains || PART_DENIED.test(statement.text);
}

function isReason({ text }: Statement): boolean {
  return REASON.test(text);
}

const REASON =
  /^(?:因为?|由于|受|鉴于)|因(?:资金|经费|款项|专款|场地|土地|用地|指标|批复|手续|图纸|设备|材料|人员|天气|上级)[^，。未没]{0,4}[未没有]{1,2}(?:到位|下达|批复|落实|拨付|办结|到账|放晴|出具|定)$/;

/** Whether what is denied or broken off leaves something done. `before` is the statement in front of it. */
export function leavesSomeDone(
  { deed }: Demand,
  word: Word,
  statement: Statement,
  before: Statement | undefined,
): boolean {
  // 在谈项目已终止洽谈 for 签约1个: talk that came to nothing is nothing.
  if (word.reason === "halted" && deed && TALKED_OVER.has(deed.name) && isTalk(statement)) return false;
  // 运动会没办成: what takes place on a day has not done so in part.
  if (deed && (deed.name === "hold" || deed.name === "conduct") && NOT_HELD.test(statement.text)) return false;
  return isPartDenied(word, statement) || (word.reason === "denied" && isSomeOf(statement, before));
}

const NOT_HELD = /(?:没|未能?)[办开搞举去做]成|未能?成行/;

const TALKED_OVER = new Set(["sign", "gain"]);

function isTalk({ text }: Statement): boolean {
  return /洽谈|在谈|谈判|意向|合作|放弃|撤资/.test(text);
}

/** 发现46处，其中12处尚未整改: the others are. */
function isSomeOf({ quantities, sentence }: Statement, before: Statement | undefined): boolean {
  if (before?.sentence !== sentence) return false;
  return quantities.some(({ unit, value, word }) =>
    before.quantities.some((all) => all.unit === unit && all.word === null && word === null && all.value > value),
  );
}

/** 批文没来, 测评没过, 没给调度令: what somebody else has to say of it, which was handed in to him. */
const PAPER_AWAITED =
  /(?:批文|批复|文件|批准|核准|意见|[可许书认]证|结果|结论|报告|图|函|测评|检测|审查|评审|试验)[也都]?(?:还|尚|仍)?[未没]有?(?:批|下|来|给|过|出|到|拿)|[未没]有?(?:批|给|下|发)[^，。]{0,4}(?:批文|批复|意见|令|函|文件)/;

/** Something was made ready for it, though by a verb that no table has: 师资请好了, 货源组齐, 名单报组织部审. */
export function isMadeReady({ stage, text, bracketed, next }: Statement): boolean {
  if (bracketed || next || NO_STEP.test(text)) return false;
  if (stage === "finished" || stage === "silent" || stage === "reported") return MADE_READY.test(text);
  return stage === "underway" && /^[^，。]{2,}[报送][^，。]{2,10}[审批核]$|[好完齐]/.test(text);
}

const MADE_READY =
  /(?:[好完齐毕拢]|[排选敲确谈商]定|[^除为]了)(?:在|[\d一二三四五六七八九十两][^，。]{0,4})?$|[^，。][定报送][报送]?[^，。]{2,10}(?:集团|公司|局|厅|委|部)$/;

/** Whether the denial leaves what others than the tables' words tell done on the way to it. */
export function isOnlyHeldUp(statement: Statement, said: readonly Statement[]): boolean {
  if (said.some(({ stage, text }) => stage === "notDone" && (NOT_BEGUN.test(text) || NOT_ONE.test(text)))) return false;
  if (said.some(({ text }) => AWAITS_BEGINNING.test(text))) return false;
  return PAPER_AWAITED.test(statement.text) || said.some((other) => other !== statement && isMadeReady(other));
}

/** 一字未写, 没一个整改的: nothing at all, whatever was broken off. */
export function isNotOne(said: readonly Statement[]): boolean {
  return said.some(({ stage, text }) => stage === "notDone" && NOT_ONE.test(text)) && !said.some(tellsStep);
}

const NOT_ONE =
  /一(?![直律时般并期号季些度经级月年周旦标批方类环轮再])[^，。\d][^，。]{0,3}[未没]|[未没]有?一[个户家人份项处]/;

/** What was broken off or turned down had begun. */
export function isBrokenOff({ text }: Statement): boolean {
  return BROKEN_OFF.test(text);
}

const BROKEN_OFF = /流标|废标|流拍|停工|中断|中止|停滞|退回|未获通过|受阻|搁浅|停摆|终止|断裂|卡壳|卡了壳/;

const PART_DENIED =
  /[未没][能有]?(?!组织|开展|进行|安排|申请|提请|举行)[^，。]{0,4}(完成|完工|竣工|办结|结束|到位|完毕|全部|达到|达标|通过|到齐|验收|销号|见底|定稿|封闭|投用|移交|建成|通车|归档|公布|出炉|揭晓|批复|反馈|收尾|收官|成交|及时|足额|封顶|合龙|贯通|上线|结清|还清|兑现|收回|落成)|未果|[^，。、跟顾供说]不(?:[成动清净齐完通]|[下出上][来去])$|没[^，。一排轮列赶]{1,2}(?:[成完清净齐上好妥掉拢]|下来)|仍需|(?:届|期)?满|[做铺修建拆装写审办画编]完|不足|不够|不全|不齐|[未没]达/;

/** Plans and papers for works that have not begun are no progress of the works; any other step is one. */
export function tellsProgress(demand: Demand, statement: Statement, word: Word): boolean {
  if (word.says === "short" || (word.says !== "met" && isPaperWork(demand, statement))) return false;
  if (AWAITS_BEGINNING.test(statement.text) || isOthersPaper(statement)) return false;
  return !isNotBegun(demand, statement, word);
}

/** 因省级文件尚在修订: what others are at and have to end first. */
export function isOthersPaper(statement: Statement): boolean {
  return isReason(statement) && OTHERS_PAPER.test(statement.text);
}

const OTHERS_PAPER =
  /(?:国家|部委|省|市级|上级|上位)[^，。]{0,8}(?:文件|办法|方案|细则|政策|规划|法规?|意见|标准)[^，。]{0,4}[在未]/;

/** 我县方案待市级文件出台后起草: its very first step is still to come. */
const AWAITS_BEGINNING =
  /[待等俟][^，。；]{2,18}后(?:再|才|另行|即|方可|将)?[^，。；]{0,3}(?:起草|编制|制定|制订|拟定|启动|开始|着手|动工|开工)/;

/** Tells a step as taken or under way, be it towards the thing only: 施工图审查中, 选址已定. */
export function tellsStep({ stage, bracketed, next, deeds, text }: Statement): boolean {
  if (bracketed || next || (stage !== "finished" && stage !== "reported" && stage !== "underway")) return false;
  if (NO_STEP.test(text)) return false;
  return (
    READY.test(text) ||
    (stage === "finished" && ENDED.test(text)) ||
    deeds.some(
      ({ deed, aspect, word }) =>
        deed.name !== "tend" && aspect !== "denied" && aspect !== "pending" && !TALK.has(word),
    )
  );
}

/** What stands in the way, or what became of it: 资金缺口较大, 选址被否决, 改列明年计划, 报名费退还. */
const NO_STEP = /否决|异议|分歧|争议|反对|是否|缺口|缺乏|不足|困难|[未没]|改列|列入|结转|退还|照常|20\d\d年/;
/** 筹备工作就绪, 报名结束 */
const READY = /筹备|准备|报名|就绪|选定|敲定/;
/** 烘炉结束, 展陈完成70%: something came to its end, or near it. */
const ENDED = /(?:结束|完[成毕])(?:[约近]?\d[\d.]*%)?$/;
const TALK = new Set("沟通 衔接 汇报 研究 汇报衔接".split(" "));
