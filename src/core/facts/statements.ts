import type { Aspect } from "../text/aspects";
import type { Cue } from "../text/cues";
import type { DateToken } from "../text/dates";
import { sharedOut } from "./measures";
import { type DeedState, deedStatesOf, deniesTheUnwanted, isAttribute } from "./deed-states";
import { cuesBesideCancelling } from "./cancelling";
import { cuesBesidePlannedNames } from "./planned-names";
import { type Phrase, type PhrasedText, phraseWith, type PlacedQuantity } from "./phrases";
import { isOfSome, leavesOut, tellsKind } from "./remainders";
import { extended, type Topic, topicOfWords } from "./topic";

/** How far the completion says that something has got. */
export type Stage =
  | "finished"
  /** Told as a fact, without a word for how far: 召开座谈会, 检查用户3260户. */
  | "reported"
  | "underway"
  | "planned"
  | "forecast"
  | "notDone"
  | "stopped"
  /** Nothing of the kind happened, and that is good: 未发生事故. */
  | "clear"
  /** Says nothing of a stage: a bare amount, a place, a reason. */
  | "silent";

/** What one phrase of the completion reports. */
export interface Statement extends Phrase {
  readonly stage: Stage;
  readonly deeds: readonly DeedState[];
  /** Topic with heading and with what the sentence is about so far. */
  readonly wideTopic: Topic;
  /** All, both, each: 全部, 均已. */
  readonly whole: boolean;
  /** Says that something is left: 剩余2户, 其余正在安装, 除3户外. */
  readonly remains: boolean;
  /** Says how important or how well, and nothing done: 高度重视, 取得积极成效. */
  readonly hollow: boolean;
  /** 下一步…: what comes after, no answer to what was asked. */
  readonly next: boolean;
  readonly dates: readonly DateToken[];
  /** What each amount belongs to, where a list is shared out: 分别. */
  readonly shares: ReadonlyMap<PlacedQuantity, Topic> | null;
  /** Said of some only: 大部分楼栋已完成, 部分路段未通. */
  readonly some: boolean;
  /** Something else was done in its place: 调整为, 改由, 替代. */
  readonly substitutes: boolean;
}

/**
 * What a completion reports, in order. `month` is the bulletin's: what is dated later has not happened. `cancelling`: the
 * verbs by which the target asks that a thing be ended.
 */
export function statementsOf(
  completion: PhrasedText,
  month: number | null,
  cancelling: readonly string[] = [],
): Statement[] {
  const statements: Statement[] = [];
  const { dates } = completion;
  let nextDate = 0;
  let previous = null as Statement | null;
  let heading = topicOfWords("");
  let context = heading;
  for (const [index, phrase] of completion.phrases.entries()) {
    if (phrase.item !== previous?.item) heading = phrase.item.about;
    if (phrase.item !== previous?.item || phrase.sentence !== previous.sentence) context = heading;
    while (nextDate < dates.length && (dates[nextDate]?.start ?? 0) < phrase.start) nextDate++;
    const own: DateToken[] = [];
    for (let at = nextDate; at < dates.length && (dates[at]?.end ?? 0) <= phrase.end; at++)
      own.push(dates[at] as DateToken);
    context = extended(context, phrase.topic);
    const told = statementOf(phrase, completion.phrases[index + 1], own, context, previous, month, cancelling);
    // 下一步将跟进公示，同时启动第二批5座矿山的申报
    const goesOn: boolean =
      previous?.next === true && previous.sentence === phrase.sentence && !/已|目前/.test(phrase.text);
    previous = goesOn && !told.next ? statementWith(told, { next: true, stage: "planned" }) : told;
    statements.push(previous);
  }
  return statements;
}

/** A statement with something else in it: of the same shape, which copies made with `...` are not. */
export function statementWith(made: Statement, other: Partial<Statement>): Statement {
  const copy: Statement = {
    item: made.item,
    start: made.start,
    end: made.end,
    text: made.text,
    sentence: made.sentence,
    bracketed: made.bracketed,
    continues: made.continues,
    cues: made.cues,
    quantities: made.quantities,
    topic: made.topic,
    subject: made.subject,
    wideTopic: made.wideTopic,
    deeds: made.deeds,
    dates: made.dates,
    stage: made.stage,
    hollow: made.hollow,
    shares: made.shares,
    remains: made.remains,
    some: made.some,
    substitutes: made.substitutes,
    next: made.next,
    whole: made.whole,
  };
  return Object.assign(copy, other);
}

/** 多数校车已更新到位: done for some is under way for all. */
function ofSome(stage: Stage, phrase: Phrase): Stage {
  return (stage === "finished" || stage === "reported") && isOfSome(phrase) ? "underway" : stage;
}

/** Written out, not copied with `...`: that costs several times as much, and this is done for every clause. */
function statementOf(
  whole: Phrase,
  following: Phrase | undefined,
  dates: readonly DateToken[],
  wideTopic: Topic,
  previous: Statement | null,
  month: number | null,
  cancelling: readonly string[],
): Statement {
  const { item, start, end, text, sentence, bracketed, continues, quantities, topic, subject } = whole;
  const named = cuesBesideCancelling(whole, cuesBesidePlannedNames(whole), cancelling);
  // 下半年建成430个, told in December.
  const cues =
    month !== null && month > 6 && SECOND_HALF.test(text) ? named.filter((cue) => cue.text !== "下半年") : named;
  const phrase = cues === whole.cues ? whole : phraseWith(whole, { cues });
  const deeds = deedStatesOf(phrase);
  const told = stageOf(phrase, deeds);
  const stage = isStillToCome(phrase, told, previous) ? "planned" : told;
  const future =
    dates.some((date, at) => isFuture(date, month) && !isOfPast(date, dates[at - 1])) && !/[已了]|完成/.test(text);
  const isPast = stage === "reported" || stage === "finished" || stage === "silent";
  return {
    item,
    start,
    end,
    text,
    sentence,
    bracketed,
    continues,
    cues,
    quantities,
    topic,
    subject,
    wideTopic,
    deeds,
    dates,
    stage: future && isPast ? "planned" : ofSome(stage, phrase),
    hollow: quantities.length === 0 && dates.length === 0 && HOLLOW.test(text),
    shares: sharedOut(phrase),
    remains: leavesOut(phrase, following) && !isRestEnded(stage, phrase, deeds),
    some: isOfSome(phrase),
    substitutes: SUBSTITUTES.test(text),
    next: NEXT_STEP.test(text),
    whole: WHOLE.test(text),
  };
}

/** 剩余214户全部发放到位, 另有44户到期注销: of these too the end is told. */
function isRestEnded(stage: Stage, { text }: Phrase, deeds: readonly DeedState[]): boolean {
  if (stage === "finished" && REST_DONE.test(text)) return true;
  if (!text.startsWith("另有") || (stage !== "finished" && stage !== "reported")) return false;
  return deeds.length > 0 && deeds.every(({ deed, aspect }) => deed.name === "settle" && aspect !== "ongoing");
}

/** What waits for, or follows, something that has not happened itself. */
function isStillToCome(phrase: Phrase, told: Stage, previous: Statement | null): boolean {
  if (previous?.sentence !== phrase.sentence) return false;
  // 成果已上报，经批准后公布: behind a step on the way it is what comes next.
  const follows =
    told === "reported" &&
    /^(再|最后)?经[^，。]{1,16}后/.test(phrase.text) &&
    (previous.stage === "underway" || previous.deeds.some((state) => ["submit", "screen"].includes(state.deed.name)));
  // 原则通过，修改后印发
  const mended = told === "reported" && /^(修改|整改|完善|按[^，。]{1,10}修改|补充)[^，。]{0,6}后/.test(phrase.text);
  if (follows || mended) return true;
  // 待预算下达后，组织进场: what waits for something has not happened either.
  return (
    previous.stage === "planned" &&
    told !== "notDone" &&
    told !== "stopped" &&
    /^(待|等|俟)[^，。]*后$/.test(previous.text) &&
    !/已/.test(phrase.text)
  );
}

const HOLLOW =
  /高度重视|大势所趋|贯彻落实|贯彻执行|狠抓落实|抓好落实|研究部署|专题研究|安排部署|得到[^，。]{0,6}(提升|加强|改善|增强|优化)|取得[^，。]{0,6}(成效|进展|突破|成果)|日趋|日益|不断(提高|完善|提升|增强|优化)|持续(深化|加强|提升|优化|提高|改善)|稳步提升|明显(改善|提升|增强)|压实责任|形成合力|群策群力|再上新台阶|成效(明显|显著)|有力(推动|保障)|发挥[^，。]{0,20}作用|(奠定|打下)[^，。]{0,10}基础|提供[^，。]{0,10}(保障|支撑)|有序(推进|开展)$|大力(推进|开展|实施)|供应充足|氛围浓厚|思想认识|提高站位|^(根据|按照)[^，。]{0,20}(要求|部署)$/;
const WHOLE =
  /全部|均已|都已|(?<![平人户亩日月年])均(?![衡价等值])|全覆盖|一律|无一|悉数|全数|逐一|一个不落|百分之百|无遗漏|全员|足额|应(.)尽\1/;
const SUBSTITUTES =
  /调整为|改为|改由|代替|替代|改用|改成|置换为|转为|不再(单独|另行|重新)?(实施|新建|建|采购|购置|设立|设置|改造|组建)/;
const SECOND_HALF = /下半年(?!拟|计划|将|力争|预计)/;
const NEXT_STEP = /^(下一步|下步|下阶段|下月|接下来|后续)/;

/** 去年8月 */
function isOfPast(date: DateToken, before: DateToken | undefined): boolean {
  return before?.relative === "previous" && before.end === date.start;
}

/** Dated after the bulletin's month, and no deadline. Without a month only 下月 and 明年 are. */
function isFuture(date: DateToken, month: number | null): boolean {
  if (date.before || date.asOf || date.kind === "months" || date.kind === "years") return false;
  if (date.relative === "next") return true;
  if (date.kind === "year" || date.year !== null || date.relative === "previous") return false;
  return month !== null && date.month !== null && date.month > month;
}

function stageOf(phrase: Phrase, deeds: readonly DeedState[]): Stage {
  const aspects = new Set<Aspect>();
  let clear =
    /无(?![人线]机|线)[^，。]{0,8}(事故|伤亡|火点|投诉|案件|疫情|隐患|违法|问题|上访|舆情|死亡|欠薪|符合|条件|违规|病例|险情|返贫|新增)|零(事故|火点|投诉|伤亡|死亡|感染|新增|发生|增长)|为零/.test(
      phrase.text,
    );
  for (const cue of phrase.cues) {
    if (!cue.aspect) continue;
    // 退回的12户已补发: only says which ones.
    if (cue.aspect === "halted" && phrase.text.startsWith("的", cue.end - phrase.start)) continue;
    // 未因环境问题停工: what is denied is the halt.
    if (cue.aspect === "halted" && isHaltDenied(phrase, cue)) {
      clear = true;
      continue;
    }
    // 目前无未结案件: none is left.
    if (cue.aspect === "denied" && NONE_UNDONE.test(phrase.text)) {
      clear = true;
      continue;
    }
    if (cue.aspect === "denied" && phrase.cues.some((halt) => halt.aspect === "halted" && isHaltDenied(phrase, halt)))
      continue;
    // 清退不再符合条件对象46人: which ones, after what was done.
    if (
      cue.aspect === "denied" &&
      phrase.text.startsWith("符合", cue.end - phrase.start) &&
      deeds.some((state) => state.start < cue.start)
    )
      continue;
    if (cue.aspect === "denied" && deniesTheUnwanted(phrase, cue)) clear = true;
    else if (cue.aspect === "denied" && isAttribute(phrase, cue)) continue;
    // 预计15.2亿元 tells an amount, 预计10月 a time.
    else if (cue.aspect === "pending" && cue.text.startsWith("预计") && quantityAt(phrase, cue))
      aspects.add("forecast");
    else aspects.add(cue.aspect);
  }
  if (MOVED.test(phrase.text)) return "stopped";
  if (REASON.test(phrase.text)) return "silent";
  if (aspects.size === 0 && phrase.quantities.length === 0 && DUE_TO.test(phrase.text)) return "silent";
  if (aspects.has("halted") && !isLater(phrase, aspects)) return "stopped";
  if (aspects.has("denied")) return "notDone";
  if (clear) return "clear";
  if (aspects.has("pending")) return "planned";
  if (aspects.has("forecast")) return "forecast";
  if (aspects.has("nearly")) return "underway";
  // 剩余214户全部发放到位: what was left is done too.
  const rest = tellsKind(phrase) || (aspects.has("done") && REST_DONE.test(phrase.text));
  const strongOngoing = phrase.cues.some(
    (cue) =>
      cue.aspect === "ongoing" && (cue.deed === null || cue.text.endsWith("中")) && !(rest && REST.has(cue.text)),
  );
  if (strongOngoing) return "underway";
  if (aspects.has("done")) return "finished";
  if (aspects.has("ongoing")) return deeds.some((state) => state.deed.name !== "tend") ? "underway" : "reported";
  if (deeds.length === 0 && UNKNOWN_GOING.test(phrase.text)) return "underway";
  return deeds.length > 0 ? "reported" : "silent";
}

/** 调整为8月, 改到明年 */
const MOVED =
  /(?:调整|改|变更|推)[为至到在](?:了|今年|明年|来年)?(?:\d{1,2}月|[一二三四下]季度|年底|下半年|明年|来年|下月|下周)/;

/** Whether a halt is denied right before it: 未停工, 无一流标, 未因停电中断. */
function isHaltDenied({ text, start }: Phrase, halt: Cue): boolean {
  return DENIED_HALT.test(text.slice(0, halt.start - start));
}

const NONE_UNDONE = /(?:无|没有|不存在)未[^，。]/;

const DENIED_HALT = /(?:未|没有|无一)(?:(?:发生|出现|造成|因)[^，。]{0,12})?$/;

/** 接口开发中: a verb that no table has goes on; 初中, 其中 and 手中 are nouns. */
const UNKNOWN_GOING = /\p{Script=Han}{4}(?<![其当集之高初空心命家期手城镇县市省区校园途水掌眼年月目])中$/u;

/** 计划下半年另行下发: a plan, and nothing that is off. */
function isLater(phrase: Phrase, aspects: ReadonlySet<Aspect>): boolean {
  return aspects.has("pending") && phrase.cues.every((cue) => cue.aspect !== "halted" || cue.text === "另行");
}

const REST = new Set(["剩余", "其余", "余下", "尚余", "还剩"]);
const REST_DONE =
  /(剩余|其余|余下)[^，。]{0,30}(全部|均|都|也|悉数)[^，。]{0,20}(完成|完毕|到位|结束|办结|建成|竣工|投用|交付|清零|销号|发放|合格|完工|验收)/;

function quantityAt(phrase: Phrase, cue: Cue): boolean {
  return phrase.quantities.some(
    ({ normalizedStart, normalizedEnd }) => normalizedStart <= cue.end && normalizedEnd >= cue.end,
  );
}

/** 受持续低温影响: why, and nothing of how far. */
const REASON = /^(受|因|由于|鉴于)[^，。]{1,24}(影响|原因|限制|制约|因素|缘故)$/;

/** 平台因建设模式调整: a clause that only says what is to blame. */
const DUE_TO = /(因|由于)[^，。]{2,24}$/;
