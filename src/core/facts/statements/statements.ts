import { CharSet } from "../../text/char-set";
import type { DateToken } from "../../text/dates";
import { SignedPattern } from "../../text/signs";
import { sharedOut } from "../phrases/measures";
import { ifPossible, stillToDo } from "./conditions";
import { type DeedState, deedStatesOf } from "./deed-states";
import { cuesBesideCancelling, isRestAsked } from "../phrases/cancelling";
import { cuesBesidePlannedNames } from "../phrases/planned-names";
import { type Phrase, type PhrasedText, phraseWith, type PlacedQuantity } from "../phrases/phrases";
import { isOfSome, leavesOut } from "../phrases/remainders";
import { CHANGING, isRestDone, type Stage, stageOf } from "./told-stage";
import { extended, type Topic, topicOfWords } from "../phrases/topic";
import { oneBefore } from "../phrases/words-around";

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
    const own: DateToken[] = previous?.sentence === phrase.sentence ? aloneIn(previous) : [];
    for (let at = nextDate; at < dates.length && (dates[at]?.end ?? 0) <= phrase.end; at++)
      own.push(dates[at] as DateToken);
    context = extended(context, phrase.topic);
    const told = statementOf(phrase, completion.phrases[index + 1], own, context, previous, month, cancelling);
    // 下一步将跟进公示，同时启动第二批5座矿山的申报
    const goesOn: boolean =
      previous?.next === true && previous.sentence === phrase.sentence && !/已|目前/.test(phrase.text);
    previous = goesOn && !told.next ? statementWith(told, { next: true, stage: "planned" }) : told;
    if (resumes(previous)) withoutHalt(statements, previous);
    statements.push(previous);
  }
  return statements;
}

/** 3月8日，设备全部到货; 3月8日上午，…: a date that is a clause of its own is of the next one. */
function aloneIn({ dates: [date], deeds, start, end }: Statement): DateToken[] {
  return date && deeds.length === 0 && date.end - date.start + 2 >= end - start ? [date] : [];
}

/** 现已复工, 5月25日起恢复施工: what had come to a halt goes on. */
function resumes({ stage, text, next }: Statement): boolean {
  return !next && (stage === "finished" || stage === "reported" || stage === "underway") && RESUMED.test(text);
}

const RESUMED = /复工|复产|恢复|重启|续建|(?:重新|再次|继续)(?:启动|开工|施工|进场|推进|开放|开行|运行)/;

/** 停工6天，现已复工: the halt before says no more than why it took longer. */
function withoutHalt(statements: Statement[], { item }: Statement): void {
  for (let at = statements.length - 1; at >= 0; at--) {
    const before = statements[at] as Statement;
    if (before.item !== item) return;
    if (before.stage === "stopped" && HALTED.test(before.text))
      statements[at] = statementWith(before, { stage: "silent" });
  }
}

const HALTED = /停[工运产业课摆滞航了]|暂停|中断|中止|受阻|叫停/;

/** The clause that opens the list which the clause at `at` goes on with: itself, where it goes on with none. */
export function openingOf(statements: readonly Statement[], at: number): Statement {
  let first = at;
  while (statements[first]?.continues) first--;
  return (statements[first] ?? statements[at]) as Statement;
}

/** A statement with something else in it: of the same shape, which copies made with `...` are not. */
export function statementWith(made: Statement, other: Partial<Statement>): Statement {
  const copy: Statement = {
    item: made.item,
    start: made.start,
    end: made.end,
    text: made.text,
    signs: made.signs,
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
  const { item, start, end, text, signs, sentence, bracketed, continues, quantities, topic, subject } = whole;
  const named = cuesBesideCancelling(whole, cuesBesidePlannedNames(whole), cancelling);
  // 已报送明年计划, where the target names that plan: nothing is told of next year.
  const ahead = cancelling.some((one) => TO_COME.test(one) && text.includes(one));
  // 下半年建成430个, told in December.
  const cues =
    ahead || (month !== null && month > 6 && SECOND_HALF.test(text))
      ? named.filter((cue) => !TO_COME.test(cue.text))
      : named;
  const phrase = cues === whole.cues ? whole : phraseWith(whole, { cues });
  const own = deedStatesOf(phrase);
  const plain = stageOf(phrase, own);
  const possible = ifPossible(phrase, plain, previous);
  const deeds = possible === "planned" ? stillToDo(own) : own;
  const told = possible ?? plain;
  const stage = isStillToCome(phrase, told, previous, isDated(dates, month)) ? "planned" : told;
  const future =
    !ahead &&
    dates.some((date, at) => isFuture(date, month) && !isOfPast(date, oneBefore(dates, at))) &&
    !/[已了]|完成/.test(text);
  const isPast = stage === "reported" || stage === "finished" || stage === "silent";
  return {
    item,
    start,
    end,
    text,
    signs,
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
    remains: leavesOut(phrase, following) && !isRestAsked(whole, cancelling) && !isRestEnded(stage, phrase, deeds),
    some: isOfSome(phrase),
    substitutes: SUBSTITUTES.isIn(whole),
    next: NEXT.has(text.charCodeAt(0)) && NEXT_STEP.test(text),
    whole: WHOLE.isIn(whole),
  };
}

/** 剩余214户全部发放到位, 另有44户到期注销, 另有信贷发放1270万元: of these too the end is told. */
function isRestEnded(stage: Stage, phrase: Phrase, deeds: readonly DeedState[]): boolean {
  const { text } = phrase;
  if (stage === "finished" && isRestDone(phrase, deeds)) return true;
  if (!text.startsWith("另有") || (stage !== "finished" && stage !== "reported")) return false;
  return deeds.length > 0 && deeds.every(({ deed, aspect }) => ENDED_OF_REST.has(deed.name) && aspect !== "ongoing");
}

const ENDED_OF_REST = new Set(["settle", "pay", "hold", "issue"]);

/** Tells a day that has come. */
function isDated(dates: readonly DateToken[], month: number | null): boolean {
  return dates.some((date) => date.kind === "day" && !date.before && !isFuture(date, month));
}

/** What waits for, or follows, something that has not happened itself. */
function isStillToCome(phrase: Phrase, told: Stage, previous: Statement | null, dated: boolean): boolean {
  if (previous?.sentence !== phrase.sentence) return false;
  // 成果已上报，经批准后公布: behind a step on the way it is what comes next.
  const follows =
    told === "reported" &&
    /^(再|最后)?经[^，。]{1,16}后/.test(phrase.text) &&
    (previous.stage === "underway" || previous.deeds.some((state) => ["submit", "screen"].includes(state.deed.name)));
  // 原则通过，修改后印发
  // 整改后于8月20日通过验收 is over.
  const mended =
    told === "reported" && !dated && /^(修改|整改|完善|按[^，。]{1,10}修改|补充)[^，。]{0,6}后/.test(phrase.text);
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
  /高度重视|大势所趋|贯彻落实|贯彻执行|狠抓落实|抓好落实|研究部署|专题研究|安排部署|得到[^，。]{0,6}(提升|加强|改善|增强|优化)|取得[^，。]{0,6}(成效|进展|突破|成果)|日趋|日益|不断(提高|完善|提升|增强|优化)|持续(深化|加强|提升|优化|提高|改善)|稳步提升|明显(改善|提升|增强)|压实责任|责任[^，。]{0,4}压实|形成合力|群策群力|再上新台阶|成效(明显|显著)|有力(推动|保障)|发挥[^，。]{0,20}作用|(奠定|打下)[^，。]{0,10}基础|提供[^，。]{0,10}(保障|支撑)|有序(推进|开展)$|大力(推进|开展|实施)|走深走实|落地见效|(扎实|稳步|深入|有力|纵深|不断|持续|全面)(有序|有力|深入|扎实|稳步)?(深化|推进|推动|开展|拓展)$|供应充足|氛围浓厚|思想认识|提高站位|做好各项工作|^(根据|按照)[^，。]{0,20}(要求|部署)$/;
const WHOLE = new SignedPattern(
  /全部|均已|都已|(?<![平人户亩日月年])均(?![衡价等值])|全覆盖|一律|无一|悉数|全数|逐一|一(?:个不落|.[都也]?[不没未][漏落少剩缺丢])|百分之百|无遗漏|全员|足额|应(.)尽\1|分文不少|[了查跑走访摸]个?遍|([校户站厂村家栋店个件次处人项座条批])\2(?![通响庭长数选均人准复谈目])|(?<![安健完齐周双保])全(?=[结亮清拆通换退搬查签齐改](?:了|掉)?$)/,
  "全均都一悉百无足应分遍校户站厂村家栋店个件次处人项座条批",
);
const SUBSTITUTES = new SignedPattern(
  /调整为(?!\d|每|[人户月年亩]{1,2}均)|改为(?!\d)|改由|代替|替代|改用|改成|置换为|转为|不再(单独|另行|重新)?(要求|实施|新建|建|采购|购置|设立|设置|改造|组建)/,
  CHANGING,
);
const TO_COME = /^[明来下][年半季]|^计划\d/;
const SECOND_HALF = /下半年(?!拟|计划|将|力争|预计)/;
const NEXT_STEP = /^(下一步|下步|下阶段|下月|接下来|后续)/;
const NEXT = new CharSet("下接后");

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
