import { CharSet } from "../../text/char-set";
import type { Cue } from "../../text/cues";
import { wordTable } from "../../text/phrase-table";
import type { Phrase } from "../phrases/phrases";

/** A word of a deed that tells none: part of a name, those who do it, or a verb whose object tells more. */
export function isNoDeed(phrase: Phrase, index: number): boolean {
  const cue = phrase.cues[index] as Cue;
  // 运营前安全评估, 开通前完成的5条: only says when.
  if (isAhead(phrase.text, cue.end - phrase.start, 3)) return !isWaited(phrase, cue);
  // 需鉴定46栋: how many there are to do.
  if (
    NEEDED.at(phrase.text, cue.start - phrase.start - 1) &&
    !NOT_NEEDED.at(phrase.text, cue.start - phrase.start - 2) &&
    isCountedAt(phrase, cue.end)
  )
    return true;
  // 学习口岸建设经验: what was heard of.
  if (LESSONS.beginningAt(phrase.text, cue.end - phrase.start) !== null) return true;
  if (isOfOpinion(phrase, cue) || isPurpose(phrase, cue)) return true;
  return isPartOfName(phrase, index) || isOfPeople(phrase, cue) || isPassing(phrase, index) || isSupply(phrase, cue);
}

/** 需, but not 无需 or 急需. */
const NEEDED = new CharSet("需须");
const NOT_NEEDED = new CharSet("无不必急");

function isCountedAt({ quantities }: Phrase, end: number): boolean {
  return quantities.some(({ normalizedStart }) => normalizedStart === end);
}

/** Whether it stands at `index` that something is to be done by then; no more than `reach` characters are looked at. */
export function isAhead(text: string, index: number, reach = text.length): boolean {
  return AHEAD_BEGINS.at(text, index) && AHEAD.test(text.slice(index, index + reach));
}

/** Behind a deed: says by when. 前期 and 前置 are other words. */
const AHEAD = /^之?前(?!期|往|置|端|景|准备)/;

const AHEAD_BEGINS = new CharSet("之前");

/** 监管仓库, 储备库, 培训基地: what a place is for, by a noun that stands with nothing else. */
export function isPurpose({ text, start }: Phrase, cue: Cue): boolean {
  return PURPOSES.has(cue.text) && PLACES.beginningAt(text, cue.end - start) !== null;
}

const PURPOSES = new Set("监管 检测 监测 培训 储备 检验 收购 评估 鉴定 救助 帮扶 演练 接种 采血 调度 监督".split(" "));
const PLACES = wordTable("中心 基地 站 库 仓 仓库 馆 平台 大厅 厅 用房");

const LESSONS = wordTable("经验 做法");

const OPINIONS = wordTable("意见 结果 反馈 建议");

/** 按试运行意见调整参数: what it goes by. */
function isOfOpinion({ text, start }: Phrase, cue: Cue): boolean {
  const at = cue.start - start;
  return OPINIONS.beginningAt(text, cue.end - start) !== null && BY.at(text, at - 1);
}

const BY = new CharSet("按据照对");

/** 6月验收前: a deed dated by a day is the deed. */
function isWaited({ text, start }: Phrase, cue: Cue): boolean {
  return /[待等月日]$/.test(text.slice(0, cue.start - start));
}

/** 排洪沟改造工程完成招标: a deed within the name of a project, where another deed says what happened to it. */
function isPartOfName(phrase: Phrase, index: number): boolean {
  const cue = phrase.cues[index];
  // 规划完成资料收集: a plan of which something else is told.
  if (cue?.deed?.name === "draft") return isSubjectOfDeed(phrase, index);
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
  if (!BEFORE_VERB.test(phrase.text.slice(at - phrase.start, (phrase.cues[next]?.start ?? at) - phrase.start)))
    return false;
  for (; phrase.cues[next]?.aspect && !phrase.cues[next]?.deed; next++) {
    // 点火还得等验收: two deeds, of which one waits for the other.
    if (phrase.cues[next]?.text.endsWith("等")) return false;
    at = phrase.cues[next]?.end ?? at;
  }
  // 正在进行审查, 已组织验收
  while (next > index + 1 && phrase.cues[next]?.deed?.name === "conduct") at = phrase.cues[next++]?.end ?? at;
  const deed = phrase.cues[next];
  if (
    next === index + 1 ||
    !deed?.deed ||
    (deed.deed.rank === null && deed.deed.name !== "inspect" && phrase.cues[index]?.deed?.name !== "draft") ||
    deed.start - at > 8
  )
    return false;
  return !/[并且及后和，、]/.test(phrase.text.slice(at - phrase.start, deed.start - phrase.start));
}

/** 4号泵改造4月2日完成招标: what may stand between the name of the works and what was done. */
const BEFORE_VERB = /^(?:工作|项目|工程|任务)?(?:于?[\d年月日上中下旬底前]{2,10})?$/;

/** 审计组已进点, 验收专家: those who do it. */
function isOfPeople(phrase: Phrase, cue: Cue): boolean {
  // 取缔机构3家: they are what it is done to.
  if (cue.deed?.name === "settle") return false;
  return PEOPLE.beginningAt(phrase.text, cue.end - phrase.start, isGroup) !== null;
}

const PEOPLE = wordTable("组 专家 专班 小组 医院 人员 团队 队伍 力量 单位 公司 机构");

/** 组织, 组卷, 组建: verbs. */
function isGroup({ length }: { readonly length: number }, text: string, index: number): boolean {
  return length > 1 || !GROUPING.at(text, index + 1);
}

const GROUPING = new CharSet("织卷建");

/** 通过省级初评: what was passed is told by what follows. */
export function isPassing(phrase: Phrase, index: number): boolean {
  return phrase.cues[index]?.text === "通过" && hasObject(phrase, index);
}

/** 完成设计、招标: 完成 is said of what follows, not of what stands before. */
export function hasObject(phrase: Phrase, index: number): boolean {
  const end = phrase.cues[index]?.end ?? 0;
  const next = phrase.cues.slice(index + 1, index + 5).find((other) => other.deed);
  if (!next || next.start - end > 6) return false;
  return !/[并且及后，、]/.test(phrase.text.slice(end - phrase.start, next.start - phrase.start));
}

/** 供水移交: a trade, unless it is said to have begun: 已供水, 恢复供暖. */
function isSupply(phrase: Phrase, cue: Cue): boolean {
  if (!SUPPLIES.has(cue.text)) return false;
  return cue.end < phrase.end && !/[已始式现面复可]$/.test(phrase.text.slice(0, cue.start - phrase.start));
}

const SUPPLIES = new Set(["供水", "供暖", "供气"]);
