import { type Cue, cuesOf } from "../../text/cues";
import type { DateToken } from "../../text/dates";
import type { Deed } from "../../text/deeds";
import type { Item } from "../phrases/items";
import { splitAtAnd, withoutMeasured } from "./joined-demands";
import { withMonthsGoals } from "./months-goal";
import { hardDemandsOf } from "./phrase-demands";
import type { Phrase, PhrasedText, PlacedQuantity } from "../phrases/phrases";
import { quantityWith } from "../../text/quantities";
import { type Signed, signsOf } from "../../text/signs";
import { asksToSpread } from "../spreading";
import { extended, type Topic, union, unionOf } from "../phrases/topic";

/** What one piece of a target asks for. */
export interface Demand extends Signed {
  readonly item: Item;
  /** In the normalized text of the target, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words of the tables that it has. */
  readonly cues: readonly Cue[];
  readonly ask:
    /** An amount is to be reached or kept. */
    | "amount"
    /** Nothing of the kind may happen: 零火点, 逾期为零. */
    | "zero"
    /** Something is to be done with: 完成, 建成, 印发. */
    | "end"
    /** Something is to be begun: 启动, 开工. */
    | "begin"
    /** Something is to be worked at: 推进, 协调, 开展. */
    | "activity";
  readonly quantity: PlacedQuantity | null;
  /** An amount that `quantity` is a share of: "全年60万头，10月底前完成80%" → 60万头. */
  readonly base: PlacedQuantity | null;
  /** 不高于上年, 低于去年: what it must be beside last year's. */
  readonly besideLastYear: "notAbove" | "notBelow" | null;
  /** 高于全市平均水平: where it must lie beside an average. */
  readonly besideAverage: "above" | "below" | null;
  /** The rate that `quantity` is of: 普及率. */
  readonly rate: string | null;
  /** The deed that is to be done, the furthest one where several are named. */
  readonly deed: Deed | null;
  readonly deedWord: string;
  /** The act an end is asked of, though no table knows it: 汇交 in 完成数据汇交. "" where a deed tells it. */
  readonly act: string;
  /** 建成并投用: the end that is asked for before this one. */
  readonly earlier: { readonly deed: Deed; readonly deedWord: string } | null;
  /** 进入评审环节: only that very step, or a later one, meets it. */
  readonly enters: boolean;
  /** Asks that something hold everywhere, beside another end: 全面推行. */
  readonly spreads: boolean;
  /** The only demand of its item: whatever the item's answer says is about it. */
  readonly sole: boolean;
  /** 基本完成 is asked for: nearly done is enough. */
  readonly nearlyIsEnough: boolean;
  readonly dates: readonly DateToken[];
  readonly topic: Topic;
  readonly subject: Topic;
  /** Topic with the heading and what earlier clauses of the sentence are about. */
  readonly wideTopic: Topic;
}

/**
 * A demand with something else in it. Copies made with `...` have a shape of their own each, and whatever reads many shapes
 * is read slowly: this one has the shape of the first.
 */
export function demandWith(made: Demand, other: Partial<Demand>): Demand {
  const copy: Demand = {
    item: made.item,
    start: made.start,
    end: made.end,
    text: made.text,
    signs: other.text === undefined ? made.signs : signsOf(other.text),
    cues: made.cues,
    ask: made.ask,
    quantity: made.quantity,
    base: made.base,
    besideLastYear: made.besideLastYear,
    besideAverage: made.besideAverage,
    rate: made.rate,
    deed: made.deed,
    deedWord: made.deedWord,
    act: made.act,
    earlier: made.earlier,
    enters: made.enters,
    nearlyIsEnough: made.nearlyIsEnough,
    sole: made.sole,
    dates: made.dates,
    topic: made.topic,
    subject: made.subject,
    wideTopic: made.wideTopic,
    spreads: made.spreads,
  };
  return Object.assign(copy, other);
}

/** What a target asks for, in order. Purposes and wishes beside a measurable demand are left out. */
export function demandsOf(target: PhrasedText): Demand[] {
  const demands: Demand[] = [];
  const { items, phrases, normalized } = target;
  // Phrases stand in the order of their items.
  let next = 0;
  for (const item of items) {
    const own: Phrase[] = [];
    const asides: Phrase[] = [];
    for (; phrases[next]?.item === item; next++) {
      const phrase = phrases[next] as Phrase;
      (phrase.bracketed ? asides : own).push(phrase);
    }
    for (const demand of demandsOfItem(item, own, asides, normalized.text)) demands.push(demand);
  }
  return demands;
}

function demandsOfItem(item: Item, phrases: readonly Phrase[], asides: readonly Phrase[], text: string): Demand[] {
  const hard: Demand[] = [];
  // Clauses that ask for work beside a result have their own answers in the text.
  const asking = phrases.filter((phrase) => phrase.quantities.length > 0 || phrase.cues.some((cue) => cue.deed)).length;
  const heading = item.about;
  let context: Topic = heading;
  let sentence = -1;
  let yearly: PlacedQuantity | null = null;
  for (const phrase of splitPhrases(phrases, text)) {
    if (phrase.sentence !== sentence) context = heading;
    sentence = phrase.sentence;
    const shares = sharesOfYear(phrase, hard);
    if (shares) hard.splice(-shares.length, shares.length, ...shares);
    for (const asked of shares ? NONE : hardDemandsOf(phrase, item, context)) {
      const demand = withBeginningOf(
        hard.at(-1),
        asked.deed || !asked.quantity ? asked : withDeedOf(hard.at(-1), asked, phrase),
        phrase,
      );
      const { quantity } = demand;
      const previous = hard.at(-1);
      if (quantity && yearly && previous?.quantity === yearly && isStageOfYear(phrase, demand, previous)) {
        // "全年出栏60万头，10月底前完成80%": the share by now is asked for, not the year's amount.
        hard.pop();
        const share = demandWith(demand, {
          base: quantity.unit === "%" && yearly.unit !== "%" ? yearly : null,
          topic: union(previous.topic, demand.topic),
          wideTopic: union(previous.wideTopic, demand.wideTopic),
        });
        hard.push(share);
      } else {
        hard.push(demand);
      }
      yearly = quantity && (quantity.unit !== "%" || OF_YEAR.test(demand.text)) ? quantity : yearly;
    }
    context = extended(context, phrase.topic);
  }
  withMonthsGoals(hard, asides);
  withoutMeasured(hard);
  if (hard.length > 1 && isBareFrame(hard[0] as Demand, hard[1] as Demand)) hard.shift();
  const framed = withinFrame(hard);
  const spread = hard.length > 0 ? phrases.filter(asksToSpread) : [];
  for (const phrase of spread) if (!hard.some(({ start }) => start === phrase.start)) hard.push(spreading(phrase));
  const sole = hard.length === 1 && asking <= (framed ? 2 : 1);
  if (hard.length > 0) return sole ? hard : hard.map((demand) => demandWith(demand, { sole }));
  const topic = unionOf(phrases.map((phrase) => phrase.topic));
  const own = text.slice(item.start, item.end);
  const whole = {
    item,
    start: item.start,
    end: item.end,
    text: own,
    signs: signsOf(own),
    cues: cuesOf(text, item.start, item.end),
    topic,
    subject: unionOf(phrases.map((phrase) => phrase.subject)),
  };
  return [work(whole, union(heading, topic), true)];
}

/** One for all phrases that ask for nothing more. */
const NONE: readonly Demand[] = [];

/** The phrases, those that ask for two things parted. */
function splitPhrases(phrases: readonly Phrase[], text: string): readonly Phrase[] {
  const split: Phrase[] = [];
  for (const phrase of phrases) {
    if (!MAY_ASK_TWICE.test(phrase.text)) split.push(phrase);
    else split.push(...splitAtAnd(phrase, text));
  }
  return split;
}

/** 并 joins two ends, 、 a verb that comes again. */
const MAY_ASK_TWICE = /[并、]/;

function spreading(phrase: Phrase): Demand {
  return demandWith(workOf(phrase), { spreads: true });
}

/** The work that one phrase asks for, beside other demands of its item. */
export function workOf(phrase: Phrase): Demand {
  return work(phrase, phrase.topic, false);
}

type Words = Pick<Demand, "item" | "start" | "end" | "text" | "signs" | "cues" | "topic" | "subject">;

function work({ item, start, end, text, signs, cues, topic, subject }: Words, wideTopic: Topic, sole: boolean): Demand {
  return {
    item,
    start,
    end,
    text,
    signs,
    cues,
    ask: "activity",
    quantity: null,
    base: null,
    besideLastYear: null,
    besideAverage: null,
    rate: null,
    deed: null,
    deedWord: "",
    act: "",
    earlier: null,
    enters: false,
    nearlyIsEnough: false,
    sole,
    dates: [],
    topic,
    subject,
    wideTopic,
    spreads: false,
  };
}

/**
 * "实施9座水闸加固，6月底前通过完工验收": the first clause only names the works that the second asks an end of. Joins the
 * two in `hard`; false where they ask for two things.
 */
function withinFrame(hard: Demand[]): boolean {
  const [frame, end] = hard;
  if (!frame || !end || hard.length !== 2 || !frame.text.startsWith("实施") || frame.ask !== "amount") return false;
  const bare = end.quantity === null || end.quantity.word === "all";
  if (end.ask === "activity" || end.ask === "zero" || !bare || !end.deed) return false;
  if (end.subject.pairs.size > 2 || end.start - frame.end > 4 || !WORKS.has(frame.deed?.name ?? "")) return false;
  const topic = union(frame.topic, end.topic);
  const subject = union(frame.subject, end.subject);
  const wideTopic = union(frame.wideTopic, end.wideTopic);
  const text = `${frame.text}，${end.text}`;
  const cues = [...frame.cues, ...end.cues];
  const { start, quantity } = frame;
  hard.splice(0, 2, demandWith(end, { start, text, cues, ask: "amount", quantity, topic, subject, wideTopic }));
  return true;
}

const WORKS = new Set(["build", "part", "clear"]);

/** Clauses of one list: a mark between them, and a blank perhaps. */
const APART = 2;

/** 培育A企业15家、B企业2家: the second is to be 培育 too. */
function withDeedOf(previous: Demand | undefined, demand: Demand, phrase: Phrase): Demand {
  if (!previous || phrase.start - previous.end > APART) return demand;
  const { quantity } = demand;
  // 压缩文件10%、会议10%
  const falls = phrase.continues && quantity?.unit === "%" && quantity.change === null && previous.quantity?.change;
  const changes = falls ? demandWith(demand, { quantity: quantityWith(quantity, { change: falls }) }) : demand;
  return previous.deed ? demandWith(changes, { deed: previous.deed, deedWord: previous.deedWord }) : changes;
}

/** 启动无垃圾行动，城乡环境综合整治: works named without a verb of their own behind what is to be begun are to be begun too. */
function withBeginningOf(previous: Demand | undefined, demand: Demand, { text, cues }: Phrase): Demand {
  if (previous?.ask !== "begin" || demand.ask !== "end" || demand.deed?.name !== "build") return demand;
  if (demand.quantity || demand.start - previous.end > APART || !/^(?:全面)?(?:启动|开展|实施)/.test(previous.text))
    return demand;
  const named = text.replace(/[。；]$/, "").endsWith(demand.deedWord) && !text.startsWith(demand.deedWord);
  return named && cues.every(({ aspect }) => aspect === null) ? demandWith(demand, { ask: "begin" }) : demand;
}

/** 实施水源地规范化建设，设立界标180个: the first clause only names what the amounts are of. */
function isBareFrame(frame: Demand, next: Demand): boolean {
  if (frame.ask !== "end" || frame.quantity !== null || frame.dates.length > 0 || next.ask !== "amount") return false;
  return FRAME.test(frame.text) && next.item === frame.item;
}

const FRAME = /^(?:组织|继续|深入|大力)?实施[^，。]{2,24}(?:建设|工程|行动|改造|治理|项目|整治|提升)$/;

/** A share, or a smaller amount, that names its own point of the year and no subject of its own. */
function isStageOfYear(phrase: Phrase, { quantity, topic, deedWord }: Demand, year: Demand): boolean {
  if (!quantity || !year.quantity || topic.pairs.size > (OF_YEAR.test(year.text) ? 3 : 1)) return false;
  if (quantity.unit === "%" && year.quantity.unit !== "%")
    return /(?:[月季]|上半年|年底)(?!.*在[建册校])/.test(phrase.text);
  const less = quantity.unit === year.quantity.unit && quantity.value < year.quantity.value && quantity.change === null;
  // 改造泵站12座，三季度末完成8座: the same deed, and the whole without a day of its own.
  const ofYear = OF_YEAR.test(year.text) || (year.deedWord === deedWord && year.dates.length === 0);
  return less && ofYear && /^[^，。]{0,4}(月|季度|上半年)/.test(phrase.text);
}

const OF_YEAR = /全年|年度|年内|今年|年底/;

/** "压减锅炉60台、淘汰车2100辆，5月份分别完成40%和50%": shares of the amounts before, one of each. */
function sharesOfYear(phrase: Phrase, hard: readonly Demand[]): Demand[] | null {
  const shares = phrase.quantities.filter((quantity) => quantity.unit === "%" && quantity.word === null);
  if (shares.length < 2 || !phrase.text.includes("分别")) return null;
  const wholes = hard.slice(-shares.length);
  if (wholes.length < shares.length || wholes.some((demand) => !demand.quantity || demand.quantity.unit === "%"))
    return null;
  return wholes.map((demand, at) => demandWith(demand, { base: demand.quantity, quantity: shares[at] ?? null }));
}
