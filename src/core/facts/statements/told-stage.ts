import type { Aspect } from "../../text/aspects";
import { CharSet } from "../../text/char-set";
import type { Cue } from "../../text/cues";
import { SignedPattern } from "../../text/signs";
import { type DeedState, deniesTheUnwanted, isAttribute, isNoHalt, isOfNone, NONE_ENDED } from "./deed-states";
import type { Phrase } from "../phrases/phrases";
import { tellsKind } from "../phrases/remainders";

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

/** Whether a stage tells of something that it is not there: under way, only planned, not done or stopped. */
export function isOpen(stage: Stage): boolean {
  return stage === "underway" || stage === "planned" || stage === "notDone" || stage === "stopped";
}

/** How far the words of one phrase say that it has got. */
export function stageOf(phrase: Phrase, deeds: readonly DeedState[]): Stage {
  // A list: there are few of them, and a set takes many times as long to be made.
  const aspects: Aspect[] = [];
  let clear = CLEAR.isIn(phrase);
  for (const cue of phrase.cues) {
    if (!cue.aspect) continue;
    // 退回的12户已补发: only says which ones.
    if (cue.aspect === "halted" && isNoHalt(phrase, cue)) continue;
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
      aspects.push("forecast");
    else aspects.push(cue.aspect);
  }
  if (deeds.some(({ start, aspect }) => aspect === "denied" && isOfNone(phrase, start))) aspects.push("denied");
  if (NONE_ENDED.isIn(phrase)) aspects.push("denied");
  if (MOVED.isIn(phrase)) return "stopped";
  if (BLAMING.at(phrase.text, 0) && REASON.test(phrase.text)) return "silent";
  if (aspects.length === 0 && phrase.quantities.length === 0 && DUE_TO.test(phrase.text)) return "silent";
  if (aspects.includes("halted") && !isLater(phrase, aspects)) return "stopped";
  if (aspects.includes("denied")) return "notDone";
  if (clear) return "clear";
  if (aspects.includes("pending")) return "planned";
  if (aspects.includes("forecast")) return "forecast";
  if (aspects.includes("nearly")) return "underway";
  // 剩余214户全部发放到位: what was left is done too.
  const rest = tellsKind(phrase) || (aspects.includes("done") && isRestDone(phrase, deeds));
  const strongOngoing = phrase.cues.some(
    (cue) =>
      cue.aspect === "ongoing" &&
      (cue.deed === null || cue.text.endsWith("中")) &&
      !(rest && REST.has(cue.text)) &&
      !(cue.text === "进入" && INTO_PLACE.test(phrase.text.slice(cue.end - phrase.start))) &&
      // 在谈的项目已终止: says which one.
      !(cue.text.startsWith("在") && SAYS_WHICH.test(phrase.text.slice(cue.end - phrase.start))),
  );
  if (strongOngoing) return "underway";
  if (aspects.includes("done")) return "finished";
  if (aspects.includes("ongoing")) return deeds.some((state) => state.deed.name !== "tend") ? "underway" : "reported";
  if (deeds.length === 0 && UNKNOWN_GOING.test(phrase.text)) return "underway";
  return deeds.length > 0 ? "reported" : "silent";
}

const CLEAR = new SignedPattern(
  /无(?![人线]机|线)[^，。]{0,8}(事故|伤亡|火点|投诉|案件|疫情|隐患|违法|问题|上访|舆情|死亡|欠薪|符合|条件|违规|病例|险情|返贫|新增|事件|集体访|个访|[京省级]访)|零(事故|火点|投诉|伤亡|死亡|感染|新增|发生|(?<![社消]零)增长)|为零|[均皆都]不(?:属于|属实|存在|涉及|构成)|不属实|无[需须]整改/,
  "无零不",
);

/** What the words of moving and of doing something else instead are written with. */
export const CHANGING = "调改变推代置转不";

/** 调整为8月, 改到明年 */
const MOVED = new SignedPattern(
  /(?:调整|改|变更|推)[为至到在](?:了|今年|明年|来年)?(?:\d{1,2}月|[一二三四下]季度|年底|下半年|明年|来年|下月|下周)/,
  CHANGING,
);

/** Whether a halt is denied right before it: 未停工, 无一流标, 未因停电中断. */
function isHaltDenied({ text, start }: Phrase, halt: Cue): boolean {
  return DENIED_HALT.test(text.slice(0, halt.start - start));
}

/** 在谈的项目, 在建省市重点项目已全部复工 */
const SAYS_WHICH = /^(?:的|[^，。、已]{0,8}(?:项目|工程|企业|工地)[^，。]{0,12}已)/;

const NONE_UNDONE = /(?:无|没有|不存在)未[^，。]/;

const DENIED_HALT = /(?:未|没有|无一)(?:(?:发生|出现|造成|因)[^，。]{0,12})?$/;

/** 接口开发中: a verb that no table has goes on; 初中, 其中 and 手中 are nouns. */
const UNKNOWN_GOING =
  /^(?:[一二三][审校]|爬坡|补焊|比选|踏勘|协商|整改|谈价|内测)中$|\p{Script=Han}{4}(?<![其当集之高初空心命家期手城镇县市省区校园途水掌眼年月目])中$/u;

/** 计划下半年另行下发: a plan, and nothing that is off. */
function isLater(phrase: Phrase, aspects: readonly Aspect[]): boolean {
  return aspects.includes("pending") && phrase.cues.every((cue) => cue.aspect !== "halted" || cue.text === "另行");
}

/** 全部进入焚烧厂处理: where it goes, and not how far it has got. */
const INTO_PLACE =
  /^[^，。；、阶程]{0,10}(?:厂|学校|校园|小学|中学|幼儿园|平台|中心|填埋场|处理站|管网|医院|福利院|敬老院|超市|商超)[^，。；]/;

const REST = new Set(["剩余", "其余", "余下", "尚余", "还剩"]);
const REST_DONE =
  /(剩余|其余|余下)[^，。]{0,30}(全部|均|都|也|悉数)[^，。]{0,20}(完成|完毕|到位|结束|办结|建成|竣工|投用|交付|清零|销号|发放|合格|完工|验收)/;

const REST_WHOLE = /(?:剩余|其余|余下|剩下|另外?[\d有]|还有)[^，。]{0,30}(?:全部|均|都|悉数|一并)/;
const REST_ENDED = /(?:全部|均|都|悉数)已?(?:按[^，。]{2,6})?\p{Script=Han}{2}$/u;
/** Steps after which the thing itself is still to come. */
const BEFORE_END = new Set(
  "look inspect draft compose submit screen approve bid tender intend begin part conduct tend decide hold".split(" "),
);

/** 剩余214户全部发放到位, 余下的12部已全部更换: of these too the end is told. */
export function isRestDone({ text }: Phrase, deeds: readonly DeedState[]): boolean {
  if (REST_DONE.test(text)) return true;
  if (/[未正待拟将]/.test(text) || !REST_WHOLE.test(text)) return false;
  // 其余126家全部公开: told of all, by a verb that no table has.
  if (deeds.length === 0) return REST_ENDED.test(text);
  return deeds.every(({ deed, aspect }) => aspect === "done" && !BEFORE_END.has(deed.name));
}

function quantityAt(phrase: Phrase, cue: Cue): boolean {
  return phrase.quantities.some(
    ({ normalizedStart, normalizedEnd }) => normalizedStart <= cue.end && normalizedEnd >= cue.end,
  );
}

/** 受持续低温影响: why, and nothing of how far. */
const REASON = /^(受|因|由于|鉴于)[^，。]{1,24}(影响|原因|限制|制约|因素|缘故)$/;

const BLAMING = new CharSet("受因由鉴");

/** 平台因建设模式调整: a clause that only says what is to blame. */
const DUE_TO = /(因|由于)[^，。]{2,24}$|受[^，。]{1,20}(?:影响|制约|限制)$/;
