import type { Aspect } from "../../text/aspects";
import type { Cue } from "../../text/cues";
import type { Deed } from "../../text/deeds";
import { SHORT_VERBS } from "../../text/short-verbs";
import { SignedPattern } from "../../text/signs";
import { hasObject, isNoDeed, isPassing } from "./no-deeds";
import { isAttributeOfPapers } from "./papers-of-deeds";
import type { Phrase } from "../phrases/phrases";

/** One deed in a statement with how far it has got. */
export interface DeedState {
  readonly deed: Deed;
  readonly word: string;
  readonly aspect: Aspect | "told";
  /** Offsets in the normalized text. */
  readonly start: number;
  readonly end: number;
}

/** As long as its words are still gone over. */
type Telling = { -readonly [Key in keyof DeedState]: DeedState[Key] };

/** The highest rank among deeds, those without a rank counted as 0; 0 where there are none. */
export function furthestRank(states: readonly DeedState[]): number {
  let furthest = 0;
  for (const { deed } of states) if (deed.rank !== null && deed.rank > furthest) furthest = deed.rank;
  return furthest;
}

/** Whether a deed of some name is among them. Asked many times a row: a loop needs no function made for it each time. */
export function tells(states: readonly DeedState[], name: Deed["name"]): boolean {
  for (const { deed } of states) if (deed.name === name) return true;
  return false;
}

/** Whether a deed of some name is among them, told as done. */
export function tellsDone(states: readonly DeedState[], name: Deed["name"]): boolean {
  for (const { deed, aspect } of states) if (deed.name === name && aspect === "done") return true;
  return false;
}

/** Whether one of them is told by a word; by "", which stands for papers and for a deed that no table knows, none is. */
export function tellsByWord(states: readonly DeedState[], asked: string): boolean {
  if (asked === "") return false;
  for (const { word } of states) if (word === asked) return true;
  return false;
}

/** Whether any of them is told as done. */
export function tellsAnyDone(states: readonly DeedState[]): boolean {
  for (const { aspect } of states) if (aspect === "done") return true;
  return false;
}

/**
 * Each deed with its aspect. A cue before a deed governs what follows it in the phrase (待批复后办理立项, 正在编制);
 * a cue right behind a deed governs that one (招标完成, 编制中).
 */
export function deedStatesOf(phrase: Phrase): DeedState[] {
  const states: Telling[] = [];
  let governing: Aspect | null = null;
  let begun = false;
  for (let index = 0; index < phrase.cues.length; index++) {
    const cue = phrase.cues[index] as Cue;
    if (cue.deed && !isNoDeed(phrase, index)) {
      const isPapers = isAttributeOfPapers(phrase, cue);
      const handedIn = isHandedIn(phrase, cue);
      const told = isOfArrival(phrase, cue) ? ARRIVAL : handedIn ? HANDING_IN : cue.deed;
      const deed = isPapers ? papersOf(told) : told;
      const before = states.at(-1);
      // 安装到位: that a deed has come to its end is no deed of its own.
      if (cue.text === "到位" && before?.end === cue.start && before.deed.ask !== "activity") {
        if (before.aspect === "told") before.aspect = "done";
        continue;
      }
      // 换届工作全面启动: what has been started is not done.
      if (
        deed.name === "begin" &&
        governing !== "denied" &&
        before?.aspect === "told" &&
        cue.start - before.end <= AFTER_REACH
      )
        before.aspect = "ongoing";
      const going = cue.aspect === "ongoing" && cue.text.endsWith("中");
      let aspect: Aspect | "told" = governing ?? (going ? "ongoing" : cue.aspect === "halted" ? "halted" : "told");
      // 已启动产业规划编制: what is begun is under way, not done.
      if (begun && deed.name !== "begin" && (aspect === "done" || aspect === "told") && !isBoth(phrase, cue))
        aspect = "ongoing";
      // 申请省级测试: what is applied for is still to come.
      if (
        before &&
        APPLYING.has(before.word) &&
        deed.name !== "submit" &&
        aspect === before.aspect &&
        cue.start - before.end <= 4
      )
        aspect = "pending";
      // 已委托鉴定: somebody is to do it.
      if ((aspect === "told" || aspect === "done") && isEntrusted(phrase, cue)) aspect = "ongoing";
      if (aspect === "told" && isOfNone(phrase, cue.start)) aspect = "denied";
      if (aspect === "done" && NONE_ENDED.isIn(phrase)) aspect = "denied";
      // 招标及开工均未启动: what has not been begun has not been done either.
      if ((deed.name === "begin" || deed.name === "submit") && aspect === "denied")
        for (const earlier of states) if (earlier.aspect === "told") earlier.aspect = "denied";
      const word = going ? cue.text.slice(0, -1) : (SHORT_VERBS.get(cue.text) ?? cue.text);
      states.push({ deed, word: isPapers || handedIn ? "" : word, aspect, start: cue.start, end: cue.end });
      begun = deed.name === "begin" && !/完成/.test(phrase.text.slice(cue.end - phrase.start));
    }
    if (isPassing(phrase, index)) governing ??= "done";
    if (!cue.aspect) continue;
    const previous = states.at(-1);
    const behind =
      previous &&
      !cue.deed &&
      cue.start - previous.end <= AFTER_REACH &&
      !(cue.text === "完成" && hasObject(phrase, index));
    if (cue.aspect === "denied" && (deniesTheUnwanted(phrase, cue) || isAttribute(phrase, cue))) continue;
    if (cue.aspect === "halted" && isNoHalt(phrase, cue)) continue;
    if (
      behind &&
      (cue.aspect === "done" || cue.aspect === "nearly") &&
      previous.aspect !== "denied" &&
      previous.aspect !== "pending"
    ) {
      // 改造可于5月完成: what stands between says that it is still to come.
      previous.aspect = governing === "pending" ? "pending" : cue.aspect;
    } else if (behind && cue.aspect === "ongoing" && /[中段]$/.test(cue.text) && previous.aspect === "told") {
      previous.aspect = "ongoing";
    } else if (behind && cue.aspect === "pending" && cue.start - previous.end <= 1 && cue.text.endsWith("等")) {
      // 点火还得等油罐验收
      previous.aspect = "pending";
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
  return states;
}

/** 动工22处且已全部完工: begun, and more than that. */
function isBoth({ text, start }: Phrase, cue: Cue): boolean {
  return BOTH.test(text.slice(Math.max(0, cue.start - start - 8), cue.start - start));
}

const BOTH = /[且并](?:均已?|已|全部|悉数)[^、]{0,4}$/;

/** 本月无签约项目, 无公寓楼新开工: whether the deed at `start` is told of no such thing. */
export function isOfNone({ text, start: from }: Phrase, start: number): boolean {
  const at = text.lastIndexOf("无", start - from);
  // 本月无人退出: nobody did it.
  if (at >= 0 && start - from - at === 2 && text.startsWith("无人", at)) return true;
  return at >= 0 && start - from - at <= 9 && NONE_SUCH.test(text.slice(at));
}

const NONE_SUCH =
  /^无新?增?(?:签约|开工|竣工|投产|落户|落地|入驻|引进|招引|入库|成交|上市|中标|获批)的?[^，。、的]{0,4}(?:项目|企业|工程|客商|单位|产品|地块)$|^无[^，。、的未违逾超线人障害机缝菌]{2,9}(?:签约|开工|竣工|投产|落户|落地|入驻|引进|招引|入库|成交|上市|中标|获批|出让|发行)$/;

/** 本季度无企业完成升级: not one of those that should have. */
export const NONE_ENDED = new SignedPattern(
  /无(?:一[家个名户处])?(?:新项目|企业|单位|项目|地块|村|社区|学校|学员|产品|家庭|农户|合作社)(?:完成|通过|实现|获得?|取得|达到|建成)/,
  "无零不",
);

/** Happenings whose absence is good news. */
const BAD_EVENTS =
  /发生|发现|出现|监测到|查出|查获|查到|检出|接到|收到|突破|超过|造成|漏|误|瞒报|接报|反弹|引发|受到|涉及|产生|超标|超出|超期|超时|逾期|收取|现象|拖欠|欠薪|事故|投诉|伤亡|上访|差错|异议/;

const MISFORTUNES = /溺水|溺亡|辍学|失学|返贫|病例|感染|伤亡|死亡|上访|掉队|漏管|脱管|走失|受伤|致贫/;

/** Whether a denial at `cue` is good news: what is denied is something nobody wants, or a row has no case for. */
export function deniesTheUnwanted(phrase: Phrase, cue: Cue): boolean {
  const after = phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 12);
  // 无一名学生溺水: whoever it might have happened to.
  if (cue.text.endsWith("一") && MISFORTUNES.test(after)) return true;
  return BAD_EVENTS.test(after.slice(0, 5)) || /^符合|^有|^[需须]/.test(after) || /^[^完达实办]{0,6}为零/.test(after);
}

/** 退回的12户 says which ones, 改到21时 what time of day, 延期还本 a service, 37座 of （含停产37座） those among the others. */
export function isNoHalt({ text, start, bracketed }: Phrase, halt: Cue): boolean {
  if (NO_HALT.test(text.slice(halt.end - start, halt.end - start + 12))) return true;
  if (halt.text === "展期" && LOAN.test(text.slice(0, halt.start - start))) return true;
  if (bracketed || !IN_ASIDE.test(text.slice(0, halt.start - start))) return false;
  return AMONG.test(text.slice(text.lastIndexOf("（", halt.start - start)));
}

const LOAN = /[贷债款][^，。；]{0,4}$/;
const IN_ASIDE = /（[^，。；（）]{0,10}$/;
const AMONG = /^（(?:其中|不?含|包括|除)|^[^）]{0,20}除外/;

const NO_HALT =
  /^(?:的|还本|付息|还[款贷息]|归还|缴|纳税|退休|\d{1,2}(?:[时点]|:\d)|第[\d一二三四五六七八九十]+[章节稿版条页]|[^，。]{0,6}(?:账户|账上|家长|学员|业主|农户|群众|消费者|本人))/;

/** 未拨付的惠农资金, 对未完成的3处: part of a noun phrase; it says which ones, not how far. */
export function isAttribute(phrase: Phrase, cue: Cue): boolean {
  const after = phrase.text.slice(cue.end - phrase.start, cue.end - phrase.start + 8);
  const before = phrase.text.slice(Math.max(0, cue.start - phrase.start - 5), cue.start - phrase.start);
  // 揪出裸土未盖13处: what was found.
  if (FOUND.test(phrase.text.slice(0, cue.start - phrase.start))) return true;
  // 未结案件43件已全部审结: which ones, and what became of all of them.
  if (ALL_OF_THEM.test(phrase.text.slice(cue.end - phrase.start))) return true;
  return /^[^，。]{1,5}的/.test(after) && /[对将把为向给](?:过去|以往|以前|长期|此前|历史上?)?$/.test(before);
}

const FOUND = /(?:揪出|查出|查获|摸出|挑出|查见)(?!.*[，。已])[^，。\d]{1,8}$/;

const ALL_OF_THEM =
  /^[^，。\d已均全都]{0,4}(?:案件|积案|问题|事项|隐患|线索|账款|工单|诉求)[\d.]*[万]?[件项个条起元户处笔]?(?:已经?)?(?:全部|均已?|悉数|都已?)[^，。未没尚]{2,}$/;

/** 并网手续, 验收申请, 招标公告: papers for a deed are a step towards it, not the deed. */
const PAPERS: Deed = { name: "draft", rank: 2, ask: "end", oneMeaning: false, words: "" };
/** What it takes to link two things, which they are not yet by its being there. */
const LINK: Deed = { name: "draft", rank: 0.5, ask: "end", oneMeaning: false, words: "" };

function papersOf({ name, rank }: Deed): Deed {
  if (name === "look") return LINK;
  return (rank ?? 0) >= 9.8 ? LATE_PAPERS : PAPERS;
}

/** Papers for an acceptance or for use: by then the works are there. */
const LATE_PAPERS: Deed = { name: "draft", rank: 8.5, ask: "end", oneMeaning: false, words: "" };

/** Those who are to do it have come. */
const ARRIVAL: Deed = { name: "begin", rank: 7, ask: "begin", oneMeaning: false, words: "" };

/** 工作组进驻: they have come to begin. */
function isOfArrival(phrase: Phrase, cue: Cue): boolean {
  return (
    cue.text === "进驻" &&
    /(组|队|队伍|专班|人员|单位|专家|机构|班子)(已|均已|全部|于?[\d月日号上中下旬]{1,8})?$/.test(
      phrase.text.slice(0, cue.start - phrase.start),
    )
  );
}

/** To hand in for a judgement. */
const HANDING_IN: Deed = { name: "submit", rank: 3, ask: "end", oneMeaning: false, words: "" };

/** 已报市局审查, 接受省级验收: handed in for it, which is still to come. */
function isHandedIn(phrase: Phrase, cue: Cue): boolean {
  if (!JUDGEMENTS.has(cue.text)) return false;
  const at = cue.start - phrase.start;
  // 评审材料审核结束: only the papers were looked at.
  if (cue.text.startsWith("审") && OF_PAPERS.test(phrase.text.slice(0, at))) return true;
  return HANDED_IN.test(phrase.text.slice(0, at)) && !/通过|获|同意|合格|完成|结束/.test(phrase.text);
}

const JUDGEMENTS = new Set("审查 审核 审批 审定 批准 核准 批复 审议 评审 验收 认定".split(" "));
const OF_PAPERS = /(?:评审|申报|评定|认定|参评|报名)(?:材料|资料)$/;
const HANDED_IN = /(报|送|呈|提交|递交)(?!告|名|表|批|送)[^，。经获批过]{1,8}$|(?:接受|迎接)了?[^，。经获批过]{0,16}$/;

function isEntrusted({ text, start }: Phrase, cue: Cue): boolean {
  const at = text.lastIndexOf("委托", cue.start - start);
  return at >= 0 && !/完|通过|出具|后|的/.test(text.slice(at));
}

/** Verbs that ask for the deed behind them. */
const APPLYING = new Set(["申请", "提请", "报请", "呈请"]);

/** Suffixes that finish or continue the deed before them, within a few characters. */
const AFTER_REACH = 6;
