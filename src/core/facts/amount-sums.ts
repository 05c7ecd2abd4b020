import { wordsBefore } from "./amount-kinds";
import { deedsAround } from "./amount-levels";
import type { Candidate } from "./amount-candidates";
import type { Demand } from "./demands";
import { NO_SUMS, type Sum } from "./amounts-of-each";
import { isParallel } from "./parallel-lists";
import type { PlacedQuantity } from "./phrases";
import type { Statement } from "./statements";
import { unitsComparable } from "../text/units";
import { coverage } from "./topic";
import { textBetween } from "./words-around";

const TOTAL = /其中|累计|共|合计|总计|总量|总数/;

/**
 * "新建18座，改建13座", "学校46家、餐馆127家、食堂31家": the amounts of one kind that a text tells part by part. null where
 * they do not add up: a total or one of its parts stands among them, or they are told of steps one after the other.
 */
export function sumOf(demand: Demand, best: Candidate, candidates: readonly Candidate[]): Sum | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (candidates.length < 2 || !mayBeSummed(wanted)) return null;
  const own = candidates.filter((one) => isPart(best, one));
  const parts = own.filter((one, at) => own.findIndex((other) => other.quantity === one.quantity) === at);
  if (parts.length < 2 || parts.some(({ statement }) => TOTAL.test(statement.text))) return null;
  // 超500万元企业26家，超千万元11家: one within the other.
  if (parts.some(({ statement }, at) => at > 0 && /超|以上/.test(statement.text) && /超|以上/.test(demand.text)))
    return null;
  // What alone would be enough, and was not chosen, tells of something else.
  if (
    candidates.some(
      (one) => one.value >= wanted.value && one.statement.item === best.statement.item && !isLookedAt(one),
    )
  )
    return null;
  if (!periodsAdd(parts.map(({ quantity }) => quantity.period))) return null;
  const value = parts.reduce((total, part) => total + part.value, 0);
  const largest = Math.max(...parts.map((part) => part.value));
  // "查处42起：食品类22起、药品类20起": the first is the sum of the others.
  if (Math.abs(value - 2 * largest) <= 1e-9 * value && parts.length > 2) return null;
  // 国家级2家、省级5家 for 省级以上6家
  if (areOfGrades(demand, parts) && areOneList(parts)) return { value, sure: true };
  if (areSteps(demand, parts)) return null;
  const alike = areAlike(demand, parts);
  // 7座桥中5座建成、2座完成下部结构 always comes to 7.
  const divides = parts.some(({ statement }) =>
    statement.quantities.some(
      (whole) => whole.value === value && whole.unit === wanted.unit && /[中里]|分为|包括/.test(statement.text),
    ),
  );
  if (alike !== null && parts.every(({ statement }) => BATCH.test(statement.text))) return { value, sure: true };
  // A list that comes to just the amount asked for leaves no doubt.
  if (!divides && value === wanted.value && areNamedApart(parts) && areSiblings(demand, parts))
    return { value, sure: true };
  const asked = /累计|共|合计|总计/.test(demand.text);
  if (alike === null || !(asked || areSiblings(demand, parts))) return null;
  // 配送到位244家，挂牌231家 for 260家: what became of the same ones, step by step.
  if (!(alike && (asked || areOneList(parts))) && value > 1.5 * wanted.value) return null;
  // 首针10968人，第二针4211人
  if (/首[针剂次轮期批]|第一/.test(demand.text) && parts.some(({ statement }) => /第[二三四]/.test(statement.text)))
    return null;
  return { value, sure: alike && areNamedApart(parts) && value <= 1.5 * wanted.value };
}

/**
 * Amounts in the same unit and sentence that come to what is asked for, though nothing says that they belong together:
 * 拆除9.4万平方米，补办手续3.1万平方米 for 整治12万平方米.
 */
export function mayAddUp(demand: Demand, best: Candidate, candidates: readonly Candidate[]): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  if (candidates.length < 2 || !mayBeSummed(wanted) || best.value <= 0) return false;
  if (deedsAround(best.statement, best.quantity).length === 0) return false;
  const parts = candidates.filter(
    (one) =>
      (isPart(best, one) || isBesides(one)) &&
      one.statement.sentence === best.statement.sentence &&
      !TOTAL.test(one.statement.text) &&
      one.statement.stage !== "forecast" &&
      !(demand.deedWord !== "" && one.statement.text.includes(demand.deedWord)),
  );
  const values = new Map(parts.map(({ quantity, value }) => [quantity, value]));
  const sum = [...values.values()].reduce((total, value) => total + value, 0);
  return values.size > 1 && sum >= wanted.value && sum <= 1.5 * wanted.value;
}

/** 另有9个利用供销网点叠加业务: more of them, by other words; not 另有6家待批准. */
function isBesides({ statement: { text, stage, bracketed } }: Candidate): boolean {
  if (bracketed || !text.startsWith("另") || /[待拟将正尚未]|预计|计划|争取|审|报|申请|转出|迁出|退/.test(text))
    return false;
  return stage === "finished" || stage === "reported" || stage === "silent";
}

/** So many things at least, and no level, rate or change. */
function mayBeSummed({ change, arrives, bound, unit }: PlacedQuantity): boolean {
  if (change !== null || arrives || bound === "atMost" || bound === "within") return false;
  return !NO_SUMS.has(unit) && !unit.includes("/");
}

/** 培训干部210人、居民305人: each goes on with the one before it. */
function areOneList(parts: readonly Candidate[]): boolean {
  return parts.every(({ statement }, at) => at === 0 || statement.continues || isNextTo(parts[at - 1], parts[at]));
}

/** 一次网11.6公里、二次网21.2公里 within one clause. */
function isNextTo(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other || one.statement !== other.statement) return false;
  return textBetween(one.statement, one.quantity, other.quantity).startsWith("、");
}

/** Each part names a grade of its own, and none below the one from which on they are asked for. */
function areOfGrades(demand: Demand, parts: readonly Candidate[]): boolean {
  const least = GRADES.indexOf(/(国家|省|市|县)级?(?:及|及其)?以上/.exec(demand.text)?.[1] ?? "");
  if (least < 0) return false;
  const told = parts.map(({ statement }) => GRADES.indexOf(/(国家|省|市|县)级/.exec(statement.text)?.[1] ?? ""));
  return new Set(told).size === told.length && told.every((grade) => grade >= least);
}

const GRADES = ["县", "市", "省", "国家"];

const BATCH = /^(其中)?(首批|第[一二三四五六]批)/;

/** 排查自建房4.6万栋: how many were looked at. */
export function isLookedAt({ asked, statement, quantity }: Candidate): boolean {
  if (asked.demand.cues.some(({ deed }) => deed?.name === "look" || deed?.name === "inspect")) return false;
  const own = deedsAround(statement, quantity);
  return own.length > 0 && own.every(({ deed }) => deed.name === "look" || deed.name === "inspect");
}

/** Told of one stretch of time, or of several that follow one another: 一季度, 二季度; 1至8月, 9月. */
function periodsAdd(periods: readonly PlacedQuantity["period"][]): boolean {
  if (
    periods.every((period) => period?.kind === periods[0]?.kind && period?.kind !== "month" && period?.kind !== "range")
  )
    return true;
  if (periods.some((period) => period?.kind !== "month" && period?.kind !== "range")) return false;
  let last = 0;
  let first: string | null = null;
  let same = true;
  for (const period of periods) {
    const [from, to] =
      period?.kind === "range"
        ? [period.from, period.to]
        : period?.kind === "month"
          ? [period.month ?? 0, period.month ?? 0]
          : [0, 0];
    const key = `${String(from)}-${String(to)}`;
    same &&= first === null || first === key;
    first ??= key;
    if (!same && (from <= last || from === 0)) return false;
    last = to;
  }
  return true;
}

/** 31座 and 12家 are places; what 个 counts may be anything. */
function addUp(one: string, other: string): boolean {
  return one === other || (one !== "个" && other !== "个" && unitsComparable(one, other));
}

function isPart(best: Candidate, one: Candidate): boolean {
  const { statement, quantity, level } = one;
  if (statement.item !== best.statement.item || !addUp(quantity.unit, best.quantity.unit)) return false;
  if (quantity.word !== null || quantity.comparedWith !== null || level === "lower") return false;
  if (isLookedAt(one)) return false;
  // 另责令4家整改 for 清退5家: what is told besides, by another verb.
  const { deedWord } = best.asked.demand;
  if (statement.text.startsWith("另") && !statement.text.includes(deedWord || "\0")) return false;
  if (statement.bracketed || statement.remains) return false;
  if (isOnPaper(one) && !isOnPaper(best) && isThere(best)) return false;
  if (statement.stage === "underway" || statement.stage === "stopped") return false;
  // 3个在安装: of them the work goes on.
  if (/^正?在/.test(statement.text.slice(quantity.normalizedEnd - statement.start))) return false;
  // "9个进度在90%以上" is on its way.
  if (statement.quantities.some(({ unit, change, word }) => unit === "%" && change === null && word !== "all"))
    return false;
  return !isBeside(best.asked.demand, wordsBefore(statement, quantity));
}

/** 第二批17辆签订合同 beside 首批28辆已交付: ordered, and not there yet. */
function isOnPaper({ statement, quantity }: Candidate): boolean {
  const own = deedsAround(statement, quantity);
  return own.length > 0 && own.every(({ deed }) => deed.rank !== null && deed.rank <= 5.5);
}

function isThere({ statement, quantity }: Candidate): boolean {
  return deedsAround(statement, quantity).some(({ deed }) => (deed.rank ?? 0) >= 9);
}

/** 惠及420户, 退出3家: no part of it, unless that is what was asked for. */
function isBeside({ deed, text }: Demand, before: string): boolean {
  const word = BESIDE.exec(before)?.[0];
  if (word === undefined || text.includes(word)) return false;
  return (deed?.name !== "settle" && !/清理|整治|淘汰|压减/.test(text)) || !LOSSES.has(word);
}

const LOSSES = new Set("退 注销 关停 迁出 减少".split(" "));

/** "线上招聘会3场、线下招聘会2场" for 线上招聘会4场: where one part is all that is asked for, the others are something else. */
function areSiblings(demand: Demand, parts: readonly Candidate[]): boolean {
  if (areOneList(parts) && parts.every((part) => namesItsOwn(demand, part, parts))) return true;
  const wanted = demand.quantity as PlacedQuantity;
  const [start, end] = [wanted.normalizedStart - demand.start, wanted.normalizedEnd - demand.start];
  // 省级绿色工厂2家、市级绿色工厂3家 for 市级以上绿色工厂4家
  const graded = /[级类等星]及?以上的?[^\d，。]{0,8}([^\d，。]{2})$/.exec(demand.text.slice(0, start))?.[1];
  if (graded !== undefined && parts.every(({ statement }) => statement.text.includes(graded))) return true;
  const deed = demand.deedWord === "" ? -1 : demand.text.lastIndexOf(demand.deedWord, start - 1);
  const from = Math.max(0, start - 4, deed < 0 ? 0 : deed + demand.deedWord.length);
  for (const name of [demand.text.slice(from, start), demand.text.slice(end, end + 2)]) {
    const named =
      name.length < (name === demand.text.slice(end, end + 2) ? 2 : 3)
        ? []
        : parts.filter(({ statement }) => statement.text.includes(name));
    if (named.length === 0 || named.length === parts.length) continue;
    const lists = /[、和与或及]/.test(demand.text.slice(0, start));
    return parts.every(
      (part) =>
        named.includes(part) ||
        isUnnamed(part.statement) ||
        GENERIC.test(part.statement.text) ||
        // 国家、行业标准5项 ↔ 行业标准2项, 国家标准4项
        (lists && coverage(part.statement.subject, demand.subject) >= 0.75),
    );
  }
  const covers = parts.map(({ statement }) => coverage(demand.subject, statement.subject));
  // 合作社12家、家庭农场9家 for 农民合作社15家: beside what is named, another thing altogether.
  const isStrange = ({ statement }: Candidate, at: number) =>
    (covers[at] ?? 0) === 0 &&
    statement.subject.pairs.size >= 2 &&
    statement.topic.chars.countIn(demand.wideTopic.chars) <= 1 &&
    !GENERIC.test(statement.text);
  const isNamed = ({ statement: { subject } }: Candidate) =>
    subject.pairs.size > 0 && coverage(subject, demand.subject) >= 0.99;
  if (parts.some(isNamed) && parts.some(isStrange)) return false;
  if (Math.max(...covers) < 0.9) return true;
  return parts.every(
    ({ statement }, at) => (covers[at] ?? 0) >= 0.9 || isUnnamed(statement) || GENERIC.test(statement.text),
  );
}

/** 接访14人次、下访9人次 for 接访下访20人次: each takes up words of the target that the others do not. */
function namesItsOwn({ text }: Demand, part: Candidate, parts: readonly Candidate[]): boolean {
  const words = wordsBefore(part.statement, part.quantity);
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (!/^\p{Script=Han}{2}$/u.test(pair) || !text.includes(pair)) continue;
    if (parts.every((other) => other === part || !wordsBefore(other.statement, other.quantity).includes(pair)))
      return true;
  }
  return false;
}

/** 改造41公里: names nothing, so that it is of what was named before. */
function isUnnamed({ subject }: Statement): boolean {
  return subject.chars.size === 0;
}

/** Nouns that stand for whoever is checked or helped: 单位 may be 企业. */
const GENERIC = /单位|场所|机构|主体|经营户|商户|网点|点位/;

/** What came of it, and what is left, is no part of it. */
const BESIDE =
  /可再|惠及|涉及|带动|受益|服务|辐射|投入|占|剩余|保留|在[建审编谈途装修改办施调安]|待|余|其他|[缺欠差]|参与|参加|拥有|存量|保有|现有|有效|退(?!化|耕|役)|注销|关停|迁出|减少|流失|需求|首[笔单]/;

/**
 * Whether all parts are told with the same deed or none of their own, or with deeds that the demand itself lists (新建、改建):
 * true. false where the deeds differ; null where they are steps one after the other, or one is what is asked for and
 * another is not.
 */
function areAlike(demand: Demand, parts: readonly Candidate[]): boolean | null {
  const told = parts.map(({ statement, quantity }) =>
    deedsAround(statement, quantity).filter(({ word }) => word !== ""),
  );
  const words = new Set(told.flat().map((state) => state.word));
  const listed = [...words].filter((word) => demand.text.includes(word));
  // 立塔412座，开通387座: what is told without a deed is another step, unless a list goes on (培训干部210人、居民305人).
  const alone = areOneList(parts)
    ? []
    : parts.filter(({ statement }, at) => told[at]?.length === 0 && !statement.continues);
  if (listed.length > 0 && alone.length > 0) return demand.deed?.rank === null ? false : null;
  // 剥离2家，1家挂牌: a deed that is not asked for, beside amounts without one.
  if (alone.length > 0 && alone.length < parts.length && words.size > 0 && alone[0] === parts[0]) return null;
  if (words.size <= 1 || listed.length === words.size || isListedShort(demand, words)) return true;
  // 新建1.8万吨、扩建1.3万吨 for 建设3万吨
  if (listed.length === 0 && told.flat().every((state) => state.deed.name === demand.deed?.name)) return true;
  const ranks = new Set(told.flat().flatMap((state) => (state.deed.rank === null ? [] : [state.deed.rank])));
  // 新建制度21项、修订14项: papers have no steps of works.
  if (ranks.size > 1) return (demand.deed?.rank ?? 9) <= 5 ? false : null;
  const asked = told.filter((own) => own.some((state) => demand.text.includes(state.word)));
  const kinds = new Set(asked.flat().map((state) => state.deed.name));
  const other = told.some((own) => own.length > 0 && !own.some((state) => kinds.has(state.deed.name)));
  return asked.length > 0 && other ? null : false;
}

/** 建成投用14处 ↔ "建成9处、投用5处": steps that the demand names one after the other. */
function areSteps(demand: Demand, parts: readonly Candidate[]): boolean {
  const ranks = new Set<number>();
  for (const { statement, quantity } of parts)
    for (const { deed, word } of deedsAround(statement, quantity))
      if (deed.rank !== null && demand.text.includes(word)) ranks.add(deed.rank);
  return ranks.size > 1 && !isListedShort(demand, new Set());
}

/** 新改建 for 新建 and 改建, 改扩建 for 改建 and 扩建. */
function isListedShort(demand: Demand, words: ReadonlySet<string>): boolean {
  if (!/新改建|改扩建|新建改建|新（改|新建（/.test(demand.text)) return false;
  return [...words].every((word) => /^[新改扩重翻]/.test(word) || demand.text.includes(word));
}

const EACH_IN_TURN = /^(?:金额)?(?:分别|依次)/;

/** Each part is told with the deed, or they stand in one list. */
function areNamedApart(parts: readonly Candidate[]): boolean {
  const deeds = parts.map(({ statement, quantity }) => deedsAround(statement, quantity).length);
  if (deeds.every((count) => count > 0)) return true;
  // 拨付三批，分别为310万元、295万元、348万元
  if (parts.every(({ statement }) => statement === parts[0]?.statement && EACH_IN_TURN.test(statement.text)))
    return true;
  if (parts.every((part, at) => at === 0 || isParallel(parts[0] as Candidate, part))) return true;
  return areOneList(parts);
}
