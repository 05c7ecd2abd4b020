import type { Cue } from "../../text/cues";
import type { Deed } from "../../text/deeds";
import { scanDates } from "../../text/dates";
import { SignedPattern } from "../../text/signs";
import type { Demand } from "./demands";
import type { Phrase } from "../phrases/phrases";

/** A cue that tells a deed. */
export type DeedCue = Cue & { readonly deed: Deed };

/**
 * The deed a phrase asks for: a governing verb at its beginning, else the last deed (完成设备招标: a Chinese noun
 * phrase has its head at the end). Works on a named part (桩基施工) are that part.
 */
export function targetDeed(phrase: Phrase, named: readonly DeedCue[]): DeedCue | undefined {
  const deeds = withoutComplements(named);
  // 分公司取消监事会设置: what is to be ended stands behind the verb.
  const ending = deeds.find((cue) => cue.aspect === "halted");
  if (ending) return ending;
  const looked = lookedAtBehind(phrase, deeds);
  if (looked) return looked;
  const handed = deeds.find(
    (cue) => cue.deed.name === "submit" && HANDED_TO.test(phrase.text.slice(0, cue.start - phrase.start)),
  );
  if (handed && ABOUT.test(phrase.text)) return handed;
  const counted = deedOfAmount(phrase, deeds);
  if (counted) return counted;
  const first = deeds[0];
  const twin = first && twinOf(phrase, deeds);
  if (twin) return twin;
  // 编制完成保护规划: the verb that is to come to its end stands first.
  const ended = phrase.cues.find((cue) => cue.aspect === "done" && cue.start === first?.end && !GIVEN.has(cue.text));
  if (first && ended && first.start - phrase.start <= leadIn(phrase) && first.deed.name !== "tend") return first;
  // 编制食堂采购目录: what is in the paper.
  if (
    first?.deed.name === "compose" &&
    first.start - phrase.start <= 1 &&
    PAPERS.test(phrase.text) &&
    deeds[1] &&
    deeds[1].start - first.end > 1
  )
    return first;
  if (first && GOVERNING_VERBS.has(first.deed.name) && first.start - phrase.start <= leadIn(phrase)) {
    // 办理消防验收手续: the papers are those of the deed named.
    const named =
      first.text === "办理" || first.text === "通过"
        ? deeds.filter((cue) => cue !== first && cue.deed.rank !== null).at(-1)
        : undefined;
    if (named) return named;
    // 举行签约仪式: what is held is the event.
    if (first.deed.name === "hold") return first;
    const joined = deeds[1];
    const both =
      joined &&
      first.deed.rank !== null &&
      joined.deed.ask !== "activity" &&
      joined.start - first.end <= 1 &&
      // 报送审核评估自评报告: what the report is on.
      !(first.deed.name === "submit" && REPORTS.test(phrase.text)) &&
      // 签订入园协议: what the papers are for.
      !/^(?:协议|合同|意向|手续|申请)/.test(phrase.text.slice(joined.end - phrase.start)) &&
      (joined.deed.rank ?? 0) > (first.deed.rank ?? 0);
    return both ? joined : (secondEnd(phrase, deeds, first) ?? first);
  }
  // 建立整治台账: what the list is for.
  if (first?.deed.name === "found" && first.start - phrase.start <= leadIn(phrase) && LISTS.test(phrase.text))
    return first;
  // 与国网签订并网意向: what was signed is told behind.
  const signed = deeds.find(({ deed }) => deed.name === "sign");
  if (signed && deeds.at(-1)?.deed.name === "intend" && WITH.test(phrase.text.slice(0, signed.start - phrase.start)))
    return signed;
  const telling = deeds.filter(
    (cue) => cue.deed.name !== "tend" && cue.deed.name !== "look" && cue.deed.name !== "conduct",
  );
  const last = (telling.length > 0 ? telling : deeds).at(-1);
  // 新建口岸监管仓库: what the building is for.
  if (first?.deed.name === "build" && last && last !== first && isBeforeBuilding(phrase, last)) return first;
  // 编制专项规划: the plan is what is to be drawn up.
  if (last?.deed.name === "draft") {
    const compose = telling.findIndex((cue) => cue.deed.name === "compose");
    const next = telling[compose + 1];
    // 制定出台行动方案: it is to come out.
    if (compose >= 0 && next?.deed.name === "issue" && next.start - (telling[compose]?.end ?? 0) <= 1) return next;
    return telling[compose] ?? last;
  }
  if (last?.deed.name !== "build") return last;
  return telling.find((cue) => cue.deed.name === "part") ?? last;
}

const PAPERS = /(?:目录|名录|清单|手册|指南|办法|细则|制度|方案|规划|计划|预案|报告|标准|导则|名册|台账)[。；]?$/;

/** 向省厅报送整改情况: what the paper is about stands behind the verb. */
const HANDED_TO = /(?:^|前|[日月底])向[^，。；]{2,12}$/;
const ABOUT = /(?:情况|报告|总结|结果|信息|清单|台账)[。；]?$/;

const REPORTS = /(?:报告|材料|资料|总结|清单|名单|报表|台账|情况)[。；]?$/;

/** 制定并公布清单, 起草、印发方案: the second of two verbs that stand first, side by side, for one object. */
function twinOf(phrase: Phrase, deeds: readonly DeedCue[]): DeedCue | undefined {
  const [first, second] = deeds as [DeedCue, DeedCue | undefined];
  if (second?.start !== first.end + 1 || first.start - phrase.start > leadIn(phrase)) return undefined;
  if (!/[、并及]/.test(phrase.text.charAt(first.end - phrase.start)) || second.deed.ask !== "end") return undefined;
  return TWINS.has(first.deed.name) && second.end < phrase.end - 1 ? second : undefined;
}

const TWINS = new Set(["compose", "inspect", "gain", "tender"]);

/** 方案获自治区批复: what is to be given stands behind. */
const GIVEN = new Set("获 获得 荣获 获准 获通过 通过了 已通过 均通过".split(" "));

/** Whether a deed only says what a building is for: 监管仓库, 检测中心. */
function isBeforeBuilding({ text, start }: Phrase, { deed, end }: DeedCue): boolean {
  return deed.rank === null && BUILDING.test(text.slice(end - start));
}

const BUILDING =
  /^(?:服务|综合|指挥|业务|技术|工作|物流|冷链)?(?:中心|基地|站|室|库|仓|馆|所|平台|场|区|楼|大厅|厅|房|院|广场|车间|设施|用房|点位?)/;
/** 整改到位: that a deed has come to its end is no deed of its own. */
function withoutComplements(deeds: readonly DeedCue[]): readonly DeedCue[] {
  const last = deeds.at(-1);
  const before = deeds.at(-2);
  if (last?.text !== "到位" || before?.end !== last.start || before.deed.ask === "activity") return deeds;
  return deeds.slice(0, -1);
}

/** 新增专精特新企业申报30家: the word next to the amount says what is counted, 新增 only that there are to be more. */
function deedOfAmount(phrase: Phrase, deeds: readonly DeedCue[]): DeedCue | undefined {
  const [first] = deeds;
  if (first === undefined || !MORE.has(first.text)) return undefined;
  return deeds.find(
    (cue) =>
      cue !== first &&
      cue.deed.name === "submit" &&
      phrase.quantities.some(({ normalizedStart }) => normalizedStart === cue.end),
  );
}

const MORE = new Set("新增 净增 增加".split(" "));

/** 外墙整治完成摸底: behind 完成 stands what is to be done by now, be it no more than a look. */
function lookedAtBehind(phrase: Phrase, deeds: readonly DeedCue[]): DeedCue | undefined {
  const ended = phrase.cues.find((cue) => cue.text === "完成" && cue.start > phrase.start);
  const last = deeds.at(-1);
  if (!ended || !last || last.start < ended.end || !deeds.some((cue) => isNameOfWorks(cue, ended))) return undefined;
  return deeds.every((cue) => cue.end <= ended.start || LOOKING.has(cue.deed.name)) ? last : undefined;
}

function isNameOfWorks({ deed, end }: DeedCue, { start }: Cue): boolean {
  return end <= start && ((deed.rank ?? 0) >= 6 || deed.name === "settle");
}

const LOOKING = new Set(["look", "inspect", "draft"]);

const WITH = /^(?:与|同|和|跟)[^，。；]{1,24}$/;

const LISTS = /(?:台账|机制|制度|体系|清单|名册|档案)[。；]?$/;

/** Length of the date that a phrase may begin with: "6月底前完成…". */
export function leadIn(phrase: Phrase): number {
  const [date] = scanDates(phrase.text, 1);
  return date ? date.end + 1 : 1;
}

/**
 * The head of 完成数据汇交, where it is none of the known deeds: its last two characters, empty nouns left out. `target`
 * is the deed found; "" where that is the head itself.
 */
export function unknownAct(phrase: Phrase, target: DeedCue | null): string {
  const quoted = /^.{0,30}“(.{2,12})”$/.exec(phrase.text.replace(EMPTY_TAIL, ""))?.[1];
  if (quoted !== undefined && !target && phrase.text.includes("完成")) return quoted;
  const whole = phrase.text.replace(EMPTY_TAIL, "");
  const words = whole.replace(/(基本|全部|全面|初步)?(完成|完毕|结束)$/, "");
  if ((words === whole && !/^.{0,12}完成/.test(words)) || !/\p{Script=Han}{2}$/u.test(words)) return "";
  const end = phrase.start + words.length;
  if (
    target &&
    (target.end >= end - 1 || !["inspect", "look", "draft", "conduct", "tend", "gain"].includes(target.deed.name))
  )
    return "";
  return words.slice(-2);
}

const EMPTY_TAIL = /(工程|工作|任务|项目|事宜|手续|程序|目标|活动|[，。；、]|（[^）]*）)+$/;

/** 建成泵站并投用: a later step of the same thing behind 并. */
function secondEnd(phrase: Phrase, deeds: readonly DeedCue[], first: DeedCue): DeedCue | undefined {
  const at = phrase.start + phrase.text.search(AND);
  if (at < first.end) return undefined;
  return deeds.find(
    (cue) =>
      cue.start > at && cue.start - at <= 4 && cue.deed.ask === "end" && (cue.deed.rank ?? 0) > (first.deed.rank ?? 99),
  );
}

/** 并 that joins two deeds; 并网 is one. */
const AND = /并(?!网|购|联|案|轨|存|列|行|重)|[及且]/;

/** 建成泵站并投用, 印发方案并组织实施: the deed before 并, where the one asked for stands behind it. */
export function earlierEnd(phrase: Phrase, deeds: readonly DeedCue[], target: DeedCue): Demand["earlier"] {
  const joined = phrase.text.search(AND);
  const at = (joined >= 0 ? joined : phrase.text.indexOf("、")) + phrase.start;
  if (at < phrase.start || target.start < at) return null;
  const isTwin = twinOf(phrase, deeds) === target;
  const before = deeds
    .filter((cue) => cue.end <= at && (isTwin || (cue.deed.ask === "end" && cue.deed.rank !== null)))
    .at(-1);
  return before && before.text !== target.text ? { deed: before.deed, deedWord: before.text } : null;
}

/** 进入施工阶段, 转入评审环节: the step that is to be reached. */
export function enteredStep(phrase: Phrase, deeds: readonly DeedCue[]): DeedCue | undefined {
  const match = ENTERED.mayBeIn(phrase) ? ENTERED.pattern.exec(phrase.text) : null;
  if (!match) return undefined;
  const from = phrase.start + match.index + (match[1] ?? "").length;
  return deeds.filter((cue) => cue.start >= from && cue.end <= from + (match[2] ?? "").length).at(-1);
}

const ENTERED = new SignedPattern(/(进入|转入|迈入)([^，。]{2,12})(阶段|环节|程序|流程)/, "入");

/** Verbs that, standing first, say what is to be done with all that follows: 印发…方案, 办理…许可证. */
const GOVERNING_VERBS = new Set([
  "issue",
  "hold",
  "sign",
  "use",
  "finish",
  "pay",
  "settle",
  "gain",
  "submit",
  "approve",
  "award",
]);
