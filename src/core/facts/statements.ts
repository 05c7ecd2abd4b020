import type { Aspect } from "../text/aspects";
import type { Cue } from "../text/cues";
import type { Deed } from "../text/deeds";
import type { DateToken } from "../text/dates";
import { sharedOut } from "./measures";
import type { Phrase, PhrasedText, PlacedQuantity } from "./phrases";
import { isOfSome, leavesOut } from "./remainders";
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

/** One deed in a statement with how far it has got. */
export interface DeedState {
  readonly deed: Deed;
  readonly word: string;
  readonly aspect: Aspect | "told";
  /** Offset in the normalized text. */
  readonly start: number;
}

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

/** What a completion reports, in order. `month` is the bulletin's: what is dated later has not happened. */
export function statementsOf(completion: PhrasedText, month: number | null): Statement[] {
  const statements: Statement[] = [];
  const { dates } = completion;
  let nextDate = 0;
  let previous: Statement | null = null;
  let heading = topicOfWords("");
  let context = heading;
  for (const [index, phrase] of completion.phrases.entries()) {
    if (phrase.item !== previous?.item) heading = topicOfWords(phrase.item.heading ?? "");
    if (phrase.item !== previous?.item || phrase.sentence !== previous.sentence) context = heading;
    while (nextDate < dates.length && (dates[nextDate]?.start ?? 0) < phrase.start) nextDate++;
    const own: DateToken[] = [];
    for (let at = nextDate; at < dates.length && (dates[at]?.end ?? 0) <= phrase.end; at++)
      own.push(dates[at] as DateToken);
    context = extended(context, phrase.topic);
    previous = statementOf(phrase, completion.phrases[index + 1], own, context, previous, month);
    statements.push(previous);
  }
  return statements;
}

/** 多数校车已更新到位: done for some is under way for all. */
function ofSome(stage: Stage, phrase: Phrase): Stage {
  return (stage === "finished" || stage === "reported") && isOfSome(phrase) ? "underway" : stage;
}

/** Written out, not copied with `...`: that costs several times as much, and this is done for every clause. */
function statementOf(
  phrase: Phrase,
  following: Phrase | undefined,
  dates: readonly DateToken[],
  wideTopic: Topic,
  previous: Statement | null,
  month: number | null,
): Statement {
  const { item, start, end, text, sentence, bracketed, continues, cues, quantities, topic, subject } = phrase;
  const deeds = deedStatesOf(phrase);
  const told = stageOf(phrase, deeds);
  const stage = isStillToCome(phrase, told, previous) ? "planned" : told;
  const future = dates.some((date) => isFuture(date, month)) && !/[已了]|完成/.test(text);
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
    remains: leavesOut(phrase, following) && !(stage === "finished" && REST_DONE.test(text)),
    some: isOfSome(phrase),
    substitutes: SUBSTITUTES.test(text),
    next: NEXT_STEP.test(text),
    whole: WHOLE.test(text),
  };
}

/** What waits for, or follows, something that has not happened itself. */
function isStillToCome(phrase: Phrase, told: Stage, previous: Statement | null): boolean {
  if (previous?.sentence !== phrase.sentence) return false;
  // 成果已上报，经批准后公布: behind a step on the way it is what comes next.
  const follows =
    told === "reported" &&
    /^(再|最后)?经[^，。]{1,16}后/.test(phrase.text) &&
    (previous.stage === "underway" || previous.deeds.some((state) => ["submit", "screen"].includes(state.deed.name)));
  if (follows) return true;
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
  /高度重视|大势所趋|贯彻落实|贯彻执行|狠抓落实|抓好落实|研究部署|专题研究|安排部署|得到[^，。]{0,6}(提升|加强|改善|增强|优化)|取得[^，。]{0,6}(成效|进展|突破|成果)|日趋|日益|不断(提高|完善|提升|增强|优化)|持续(深化|加强|提升|优化|提高|改善)|稳步提升|明显(改善|提升|增强)|压实责任|形成合力|群策群力|再上新台阶|成效(明显|显著)|有力(推动|保障)|有序(推进|开展)$|大力(推进|开展|实施)|供应充足|氛围浓厚|思想认识|提高站位/;
const WHOLE = /全部|均已|都已|均|全覆盖|一律|无一|悉数|全数|逐一|一个不落|百分之百|无遗漏|全员/;
const SUBSTITUTES =
  /调整为|改为|改由|代替|替代|改用|改成|置换为|转为|不再(单独|另行|重新)?(建设|实施|新建|建|采购|购置|设立|设置|改造|组建)/;
const NEXT_STEP = /^(下一步|下步|下阶段|下月|接下来|后续)/;

/** Dated after the bulletin's month, and no deadline. Without a month only 下月 and 明年 are. */
function isFuture(date: DateToken, month: number | null): boolean {
  if (date.before || date.asOf || date.kind === "months" || date.kind === "years") return false;
  if (date.relative === "next") return true;
  if (date.kind === "year" || date.year !== null || date.relative === "previous") return false;
  return month !== null && date.month !== null && date.month > month;
}

/** Happenings whose absence is good news. */
const BAD_EVENTS =
  /发生|发现|出现|监测到|查出|查获|查到|检出|接到|收到|突破|超过|造成|漏|误|瞒报|接报|反弹|引发|受到|涉及|产生|超标|超出|逾期|收取|现象/;
const BAD_THINGS =
  /事故|伤亡|火点|投诉|案件|疫情|隐患|违法|问题|上访|舆情|死亡|欠薪|拖欠|纠纷|病例|灾情|险情|返贫|符合|违规|差错|异常|污染|外溢/;

/** Whether a denial at `cue` is good news: what is denied is something nobody wants, or a row has no case for. */
function deniesTheUnwanted(phrase: Phrase, cue: Cue): boolean {
  const after = phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 12);
  return (
    BAD_EVENTS.test(after.slice(0, 5)) || /^符合|^有|^需/.test(after) || (/^[^完达实办]{0,6}为零/.test(after) && true)
  );
}

/** 未拨付的惠农资金, 对未完成的3处: part of a noun phrase; it says which ones, not how far. */
function isAttribute(phrase: Phrase, cue: Cue): boolean {
  const after = phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 8);
  const before = phrase.text.slice(Math.max(0, cue.start - phrase.start - 3), cue.start - phrase.start);
  return /^[^，。]{1,5}的/.test(after) && /[对将把为向给]$/.test(before);
}

function stageOf(phrase: Phrase, deeds: readonly DeedState[]): Stage {
  const aspects = new Set<Aspect>();
  let clear =
    /无(?![人线]机|线)[^，。]{0,8}(事故|伤亡|火点|投诉|案件|疫情|隐患|违法|问题|上访|舆情|死亡|欠薪|符合|条件|违规|病例|险情|返贫|新增)|零(事故|火点|投诉|伤亡|死亡|感染|新增|发生|增长)|为零/.test(
      phrase.text,
    );
  for (const cue of phrase.cues) {
    if (!cue.aspect) continue;
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
  if (REASON.test(phrase.text)) return "silent";
  if (aspects.size === 0 && phrase.quantities.length === 0 && DUE_TO.test(phrase.text)) return "silent";
  if (aspects.has("halted")) return "stopped";
  if (aspects.has("denied")) return "notDone";
  if (clear && BAD_THINGS.test(phrase.text + "火点")) return "clear";
  if (aspects.has("pending")) return "planned";
  if (aspects.has("forecast")) return "forecast";
  if (aspects.has("nearly")) return "underway";
  // 剩余214户全部发放到位: what was left is done too.
  const rest = aspects.has("done") && REST_DONE.test(phrase.text);
  const strongOngoing = phrase.cues.some(
    (cue) => cue.aspect === "ongoing" && cue.deed === null && !(rest && REST.has(cue.text)),
  );
  if (strongOngoing) return "underway";
  if (aspects.has("done")) return "finished";
  if (aspects.has("ongoing")) return deeds.some((state) => state.deed.name !== "tend") ? "underway" : "reported";
  return deeds.length > 0 ? "reported" : "silent";
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

/** 并网手续, 验收申请, 招标公告: papers for a deed are a step towards it, not the deed. */
const PAPERS: Deed = { name: "draft", rank: 2, ask: "end", words: "" };
/** Papers for an acceptance or for use: by then the works are there. */
const LATE_PAPERS: Deed = { name: "draft", rank: 8.5, ask: "end", words: "" };

/** Those who are to do it have come. */
const ARRIVAL: Deed = { name: "begin", rank: 7, ask: "begin", words: "" };

function isAttributeOfPapers(phrase: Phrase, cue: Cue & { readonly deed: Deed | null }): boolean {
  const behind = phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 2);
  if (["pay", "settle", "gain"].includes(cue.deed?.name ?? ""))
    return /^(方案|计划|名册|名单|清单|台账|协议|合同|标准|办法|申请|材料|资料)/.test(behind);
  if ((cue.deed?.rank ?? 0) < 4) return false;
  return /^(手续|材料|申请|条件|协议|准备|资料|文件|合同|意向|报告|前期|方案|计划|规划|图纸|预算|立项|可研|招标|采购|设计|选址|名册|名单)/.test(
    behind,
  );
}

/** 排洪沟改造工程完成招标: a deed within the name of a project, where another deed says what happened to it. */
function isPartOfName(phrase: Phrase, index: number): boolean {
  const cue = phrase.cues[index];
  if (!cue?.deed || (cue.deed.rank ?? 0) < 6 || cue.deed.name === "begin") return false;
  // 修复改造工程: deeds side by side belong to one name.
  let last = index;
  while (phrase.cues[last + 1]?.deed && phrase.cues[last + 1]?.start === phrase.cues[last]?.end && last - index < 4)
    last++;
  const at = (phrase.cues[last]?.end ?? cue.end) - phrase.start;
  return (
    (/^(工程|项目)/.test(phrase.text.slice(at, at + 2)) &&
      phrase.cues.slice(last + 1, last + 6).some((other) => other.deed)) ||
    isSubjectOfDeed(phrase, last)
  );
}

/** 改造正在进行设计审查, 征收已完成入户调查: what stands before 正在 or 已完成 and another deed only says of what. */
function isSubjectOfDeed(phrase: Phrase, index: number): boolean {
  let at = phrase.cues[index]?.end ?? 0;
  let next = index + 1;
  if (
    !/^(工作|项目|工程|任务)?$/.test(
      phrase.text.slice(at - phrase.start, (phrase.cues[next]?.start ?? at) - phrase.start),
    )
  )
    return false;
  for (; phrase.cues[next]?.aspect && !phrase.cues[next]?.deed; next++) at = phrase.cues[next]?.end ?? at;
  // 正在进行审查, 已组织验收
  while (next > index + 1 && phrase.cues[next]?.deed?.name === "conduct") at = phrase.cues[next++]?.end ?? at;
  const deed = phrase.cues[next];
  if (next === index + 1 || !deed?.deed || deed.deed.rank === null || deed.start - at > 8) return false;
  return !/[并且及后和，、]/.test(phrase.text.slice(at - phrase.start, deed.start - phrase.start));
}

/** 审计组已进点, 验收专家: those who do it. */
function isOfPeople(phrase: Phrase, cue: Cue): boolean {
  return /^(组(?!织|卷|建)|专家|专班|小组|人员|团队|队伍|单位|公司|机构)/.test(
    phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 2),
  );
}

/** 工作组进驻: they have come to begin. */
function isOfArrival(phrase: Phrase, cue: Cue): boolean {
  return (
    cue.text === "进驻" &&
    /(组|队|队伍|专班|人员|团队|单位|专家|机构|班子)(已|均已|全部|于.{1,8})?$/.test(
      phrase.text.slice(0, cue.start - phrase.start),
    )
  );
}

/** 完成设计、招标: 完成 is said of what follows, not of what stands before. */
function hasObject(phrase: Phrase, index: number): boolean {
  const end = phrase.cues[index]?.end ?? 0;
  const next = phrase.cues.slice(index + 1, index + 5).find((other) => other.deed);
  if (!next || next.start - end > 6) return false;
  return !/[并且及后，、]/.test(phrase.text.slice(end - phrase.start, next.start - phrase.start));
}

/** 通过省级初评: what was passed is told by what follows. */
function isPassing(phrase: Phrase, index: number): boolean {
  return phrase.cues[index]?.text === "通过" && hasObject(phrase, index);
}

/** 供水移交: a trade, unless it is said to have begun: 已供水, 恢复供暖. */
function isSupply(phrase: Phrase, cue: Cue): boolean {
  if (!/^供[水暖气]$/.test(cue.text)) return false;
  return cue.end < phrase.end && !/[已始式现面复可]$/.test(phrase.text.slice(0, cue.start - phrase.start));
}

/** A word of a deed that tells none: part of a name, those who do it, or a verb whose object tells more. */
function isNoDeed(phrase: Phrase, index: number): boolean {
  const cue = phrase.cues[index] as Cue;
  return isPartOfName(phrase, index) || isOfPeople(phrase, cue) || isPassing(phrase, index) || isSupply(phrase, cue);
}

/** Suffixes that finish or continue the deed before them, within a few characters. */
const AFTER_REACH = 6;

/**
 * Each deed with its aspect. A cue before a deed governs what follows it in the phrase (待批复后办理立项, 正在编制);
 * a cue right behind a deed governs that one (招标完成, 编制中).
 */
export function deedStatesOf(phrase: Phrase): DeedState[] {
  const states: { deed: Deed; word: string; aspect: Aspect | "told"; start: number; end: number }[] = [];
  let governing: Aspect | null = null;
  let begun = false;
  for (const [index, cue] of phrase.cues.entries()) {
    if (cue.deed && !isNoDeed(phrase, index)) {
      const isPapers = isAttributeOfPapers(phrase, { ...cue, deed: cue.deed });
      const told = isOfArrival(phrase, cue) ? ARRIVAL : cue.deed;
      const deed = !isPapers ? told : (told.rank ?? 0) >= 10 ? LATE_PAPERS : PAPERS;
      const before = states.at(-1);
      // 换届工作全面启动: what has been started is not done.
      if (deed.name === "begin" && before?.aspect === "told" && cue.start - before.end <= AFTER_REACH)
        before.aspect = "ongoing";
      let aspect: Aspect | "told" = governing ?? "told";
      // 已启动产业规划编制: what is begun is under way, not done.
      if (begun && deed.name !== "begin" && (aspect === "done" || aspect === "told")) aspect = "ongoing";
      // 招标及开工均未启动: what has not been begun has not been done either.
      if (deed.name === "begin" && aspect === "denied")
        for (const earlier of states) if (earlier.aspect === "told") earlier.aspect = "denied";
      states.push({ deed, word: isPapers ? "" : cue.text, aspect, start: cue.start, end: cue.end });
      begun = deed.name === "begin" && !/完成/.test(phrase.text.slice(cue.end - phrase.start));
    }
    if (!cue.aspect) continue;
    const previous = states.at(-1);
    const behind =
      previous &&
      !cue.deed &&
      cue.start - previous.end <= AFTER_REACH &&
      !(cue.text === "完成" && hasObject(phrase, index));
    if (cue.aspect === "denied" && (deniesTheUnwanted(phrase, cue) || isAttribute(phrase, cue))) continue;
    if (
      behind &&
      (cue.aspect === "done" || cue.aspect === "nearly") &&
      previous.aspect !== "denied" &&
      previous.aspect !== "pending"
    ) {
      previous.aspect = cue.aspect;
    } else if (behind && cue.aspect === "ongoing" && /[中段]$/.test(cue.text) && previous.aspect === "told") {
      previous.aspect = "ongoing";
    } else if (
      behind &&
      cue.aspect === "denied" &&
      !phrase.cues.some((other) => other.deed && other.start >= cue.end)
    ) {
      // 立项、环评未完成
      previous.aspect = "denied";
    }
    // Done after not done does not undo it: 未完成, 未能按期完成.
    if (cue.aspect === "done" && (governing === "denied" || governing === "pending" || governing === "halted"))
      continue;
    if (cue.aspect === "ongoing" && cue.deed) continue;
    governing = cue.aspect;
  }
  return states.map(({ deed, word, aspect, start }) => ({ deed, word, aspect, start }));
}
