import { type Demand, demandWith } from "../demands/demands";
import type { Word } from "./stage-word";
import { wordOf } from "./stage-words";
import type { Statement } from "../statements/statements";
import { coverage, type Topic, topicOfWords } from "../phrases/topic";
import { signOf } from "../../text/signs";
import { textBefore } from "../phrases/words-around";

/** One thing of a list that a demand strings together, as a demand of its own. */
export interface Part {
  readonly demand: Demand;
  readonly name: string;
  readonly topic: Topic;
}

/** What is told of a part that is not there yet, beside another that is. */
export interface OpenPart {
  readonly statement: Statement;
  readonly word: Word;
}

/**
 * "A桥、B桥开工", "完成A修编和B论证": where every thing of the list is told apart and some are there and others not, the
 * one that is not. null where the text does not tell them apart, or all came out alike.
 */
export function openListedPart(demand: Demand, said: readonly Statement[]): OpenPart | null {
  const told = listedParts(demand, said);
  if (!told?.some(({ word }) => word.says === "met")) return null;
  return told.find(({ word }) => word.says !== "met") ?? null;
}

/** "春风路、同心路2条大修" ↔ "春风路、同心路大修完成": whether every thing that the target names is told to be there. */
export function areListedPartsMet(demand: Demand, said: readonly Statement[]): boolean {
  return listedParts(demand, said)?.every(({ word }) => word.says === "met") ?? false;
}

/** What decides of each thing of the list; null where there is none, or one of them is not told of. */
function listedParts(demand: Demand, said: readonly Statement[]): readonly OpenPart[] | null {
  if (demand.ask === "activity") return null;
  const parts = partsOf(demand);
  if (parts.length === 0) return null;
  const counted = demand.ask === "amount";
  const told: OpenPart[][] = [];
  for (let at = 0; at < parts.length; at++) told.push([]);
  let last: readonly number[] = [];
  let sentence = -1;
  for (const statement of said) {
    if (statement.sentence !== sentence) last = [];
    sentence = statement.sentence;
    const named = partsNamed(parts, statement);
    // 通用大桥因许可未办结，尚未开工: the second clause names nothing and goes on about the same.
    const own = named.length > 0 ? named : statement.subject.pairs.size === 0 || counted ? last : [];
    last = counted || own.length === 1 ? own : [];
    for (const at of own) {
      const part = parts[at];
      const word = part && wordOf(part.demand, statement);
      if (word && (word.strength >= 2 || (named.length > 0 && word.says !== "met")))
        told[at]?.push({ statement, word });
    }
  }
  const decided: OpenPart[] = [];
  for (const words of told) {
    const word = decisiveOf(words);
    if (word === null) return null;
    decided.push(word);
  }
  return decided;
}

/**
 * "完成物资储备和队伍组建" ↔ "组建队伍5支": one of two things with a deed of its own is told, and nothing of the other.
 */
export function leavesPartOut(demand: Demand, said: readonly Statement[]): boolean {
  const parts = partsOf(demand);
  if (parts.length === 0 || new Set(parts.map((part) => part.demand.deedWord)).size < 2) return false;
  if (said.some(({ whole, topic }) => whole && topic.pairs.size <= 2)) return false;
  const best = parts.map((part) => Math.max(0, ...said.map(({ wideTopic }) => coverage(part.topic, wideTopic))));
  return Math.max(...best) >= NAMED && Math.min(...best) < 0.3;
}

/** The most direct word of a part; of equal ones the worse. */
function decisiveOf(told: readonly OpenPart[]): OpenPart | null {
  const badness = { met: 0, open: 1, short: 2 };
  let best: OpenPart | null = null;
  for (const entry of told) {
    const stronger = !best || entry.word.strength > best.word.strength;
    const worse =
      best && entry.word.strength === best.word.strength && badness[entry.word.says] > badness[best.word.says];
    if (stronger || worse) best = entry;
  }
  return best;
}

/** The parts that a statement is about: one, or several where it names them alike. */
function partsNamed(parts: readonly Part[], { text, topic }: Statement): number[] {
  const scores: number[] = [];
  for (const part of parts) scores.push(text.includes(part.name) ? 1 : coverage(part.topic, topic));
  // 甲管理、乙管理两项已印发: a list may name several, some of them in short.
  const least = text.includes("、") ? NAMED : Math.max(NAMED, Math.max(...scores) - 0.15);
  const named: number[] = [];
  for (const [at, score] of scores.entries()) if (score >= least) named.push(at);
  return named;
}

/** How much of a part's name a statement must have to be about it. */
const NAMED = 0.5;
const MOST_PARTS = 8;

/** 东桥、西桥2座开工, 敬老院2个（甲镇、乙镇）: as many names as things are asked for. */
function countedParts(demand: Demand): Part[] {
  const { text, quantity, deed } = demand;
  if (!quantity || quantity.unit === "%" || quantity.value > MOST_PARTS) return [];
  const told = textBefore(demand, quantity);
  // 甲、乙各1件
  const each = told.endsWith("各");
  const before = each ? told.replace(EACH, "") : told;
  if (quantity.value < 2 && !each) return [];
  const names = [before.replace(LEAD, ""), /（([^（）\d]+)）[。；]?$/.exec(text)?.[1] ?? ""]
    .map((list) => list.split(/[、和及与]/))
    .find(
      (list) => (list.length === quantity.value || (each && list.length > 1)) && list.every((name) => name.length > 1),
    );
  const asked = demandWith(demand, { ask: deed?.ask === "begin" ? "begin" : "end", quantity: null });
  return (names ?? []).map((name) => ({ demand: asked, name, topic: topicOfWords(name) }));
}

/** Without one of these nothing is listed. */
const LIST_MARKS = signOf("、和及与");
/** One for all demands that list nothing. */
const NONE: readonly Part[] = [];

/**
 * The things of the list, two at least, the words before it and its common end left out; none where there is no list. `deeds`: a
 * deed alone is a thing as well: 设计审查及招标.
 */
export function partsOf(demand: Demand, deeds = false): readonly Part[] {
  if ((demand.signs & LIST_MARKS) === 0) return NONE;
  if (demand.ask === "amount") return countedParts(demand);
  if (demand.ask === "zero") return NONE;
  const pieces: { text: string; start: number }[] = [];
  let from = 0;
  for (let at = 0; at <= demand.text.length; at++) {
    const mark = at === demand.text.length ? 1 : at === 0 ? 0 : markAt(demand.text, at);
    if (mark === 0) continue;
    pieces.push({ text: demand.text.slice(from, at), start: demand.start + from });
    from = at + mark;
  }
  if (pieces.length < 2 || pieces.length > MOST_PARTS) return [];
  const parts = pieces.map(({ text, start }, at) => {
    const own = demand.cues.filter((cue) => cue.deed && cue.start >= start && cue.end <= start + text.length);
    const deed = own.filter((cue) => cue.deed?.ask !== "activity" && cue.deed?.name !== "begin").at(-1);
    const full = text
      .replace(at === 0 ? FRAME : LEAD, "")
      .replace(LEAD, "")
      .replace(TAIL, "");
    const bare = full.replace(demand.deedWord || "\0", "");
    // 村委会换届、村民代表推选: by their deeds as well.
    const name = deeds && (bare.length < 2 || at < pieces.length - 1) ? full : bare;
    const asked =
      deed?.deed && pieces.length === 2 && demand.ask === "end"
        ? demandWith(demand, { text, deed: deed.deed, deedWord: deed.text, act: "", earlier: null })
        : demand;
    return { demand: asked, name, topic: topicOfWords(name) };
  });
  if (parts.some(({ name, topic }) => name.length < 2 || topic.chars.size === 0)) return [];
  const [first, second] = parts as [Part, Part];
  // 景区东门、西门: what both are of stands before the first.
  if (first.name.length <= second.name.length || first.name.at(-1) !== second.name.at(-1)) return parts;
  const name = first.name.slice(-second.name.length);
  return [{ demand: first.demand, name, topic: topicOfWords(name) }, ...parts.slice(1)];
}

/** Length of the word that joins two things at `at`; 0 where none stands there. */
function markAt(text: string, at: number): number {
  if (text.startsWith("以及", at)) return 2;
  const char = text.charAt(at);
  if (char === "、" || char === "及") return 1;
  // 共和, 与会, 和谐 are words.
  if (char === "和") return /[共缓温总中]/.test(text.charAt(at - 1)) || /[谐平解好]/.test(text.charAt(at + 1)) ? 0 : 1;
  return char === "与" && !/[参]/.test(text.charAt(at - 1)) && !/会/.test(text.charAt(at + 1)) ? 1 : 0;
}

const EACH = /(?:问题|项目|工程|事项)?各$/;
const LEAD =
  /^(?:[\d—-]{1,5}月[^完启全实建]{0,3}前?)?(?:全面|全部|基本|确保|力争|年内)?(?:完成|启动|实施|建成|推进|推动|组织|开展|做好|加快|举办|召开|参加|争取|解决)?/;
/** 幼儿园11月完成室内装修: what the first of the things is of. */
const FRAME = /^.*(?:完成|启动|实施)(?=..)/;
const TAIL =
  /(?:等?[\d两三四五六七八九十]{0,3}[个项座条处家所]?(?:工程|项目|工作|任务|建设|制度|办法|方案|机制|标准|规划)?)?[。；，]?$/;
