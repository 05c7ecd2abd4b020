import type { Candidate } from "./amount-candidates";
import { wordsBefore } from "./amount-kinds";
import { deedsAround } from "./amount-levels";
import type { Demand } from "../demands/demands";
import { isParallel } from "./parallel-lists";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { textBetween } from "../phrases/words-around";

/** "线上招聘会3场、线下招聘会2场" for 线上招聘会4场: where one part is all that is asked for, the others are something else. */
export function areSiblings(demand: Demand, parts: readonly Candidate[]): boolean {
  if (isOneKind(demand, parts)) return false;
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
        isOfYearOnly(wanted, part) ||
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

/** 纸质图书4.1万册、电子图书2万册 for 纸质藏书5万册: of one noun two kinds, one of which was asked for. */
function isOneKind({ text }: Demand, parts: readonly Candidate[]): boolean {
  const names = parts.map(({ statement, quantity }) => wordsBefore(statement, quantity));
  const [first = ""] = names;
  let noun = 0;
  while (noun < first.length && names.every((name) => name.at(-1 - noun) === first.at(-1 - noun))) noun++;
  if (noun < 2) return false;
  // 女性 and 男性 share the last character of the kind.
  const ends = /[性类型式制]/.test(first.at(-noun) ?? "") ? [noun, noun - 1] : [noun];
  return ends.some((end) => {
    const kinds = names.map((name) => name.slice(-end - 2, -end));
    // 新建公厕、改建公厕: what was done to them.
    const isKind = (kind: string, at: number) =>
      kind.length === 2 && !parts[at]?.statement.deeds.some(({ word }) => word === kind);
    return (
      kinds.every(isKind) && kinds.some((kind) => text.includes(kind)) && !kinds.every((kind) => text.includes(kind))
    );
  });
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

/** 2016至2017年新增6000个 ↔ 2016年新增学位2740个，2017年新增3385个: told of another of the years that are asked for. */
function isOfYearOnly({ period }: PlacedQuantity, { statement, quantity }: Candidate): boolean {
  return period?.kind === "years" && quantity.period?.kind === "year" && statement.subject.pairs.size === 0;
}

/** Nouns that stand for whoever is checked or helped: 单位 may be 企业. */
const GENERIC = /单位|场所|机构|主体|经营户|商户|网点|点位/;

/**
 * Whether all parts are told with the same deed or none of their own, or with deeds that the demand itself lists (新建、改建):
 * true. false where the deeds differ; null where they are steps one after the other, or one is what is asked for and
 * another is not.
 */
export function areAlike(demand: Demand, parts: readonly Candidate[]): boolean | null {
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

/**
 * 新增泊位600个 ↔ "划设泊位412个；增设泊位225个": the very thing each time, brought by one of the verbs that add to it, and by
 * another one than before.
 */
export function areAdded({ deedWord, text }: Demand, parts: readonly Candidate[]): boolean {
  if (deedWord !== "新增" && deedWord !== "增加" && deedWord !== "增设") return false;
  const verbs = new Set<string>();
  for (const { statement, quantity } of parts) {
    const words = wordsBefore(statement, quantity);
    const verb = ADDING.exec(words)?.[0];
    if (verb === undefined || !text.includes(words.slice(-2)) || words.slice(-2) === deedWord) return false;
    verbs.add(verb);
  }
  return verbs.size === parts.length;
}

const ADDING =
  /(?<!已|在|未|拟)(?:新建|改建|扩建|建成|提供|划设|施划|划线|划定|增设|增加|新增|安装|配建|布设|投放|新设)/;

/** 建成投用14处 ↔ "建成9处、投用5处": steps that the demand names one after the other. */
export function areSteps(demand: Demand, parts: readonly Candidate[]): boolean {
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

/** 培训干部210人、居民305人: each goes on with the one before it. */
export function areOneList(parts: readonly Candidate[]): boolean {
  return parts.every(({ statement }, at) => at === 0 || statement.continues || isNextTo(parts[at - 1], parts[at]));
}

/** 一次网11.6公里、二次网21.2公里 within one clause. */
function isNextTo(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other || one.statement !== other.statement) return false;
  return textBetween(one.statement, one.quantity, other.quantity).startsWith("、");
}

/** Each part is told with the deed, or they stand in one list. */
export function areNamedApart(parts: readonly Candidate[]): boolean {
  const deeds = parts.map(({ statement, quantity }) => deedsAround(statement, quantity).length);
  if (deeds.every((count) => count > 0)) return true;
  // 拨付三批，分别为310万元、295万元、348万元
  if (parts.every(({ statement }) => statement === parts[0]?.statement && EACH_IN_TURN.test(statement.text)))
    return true;
  if (parts.every((part, at) => at === 0 || isParallel(parts[0] as Candidate, part))) return true;
  return areOneList(parts);
}

const EACH_IN_TURN = /^(?:金额)?(?:分别|依次)/;
