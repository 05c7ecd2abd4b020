import { type Cue, cuesOf } from "../text/cues";
import type { Deed } from "../text/deeds";
import { type DateToken, scanDates } from "../text/dates";
import { baseOf, besideLastYear, demandedQuantity, isZero, withBound, withChange } from "./demanded-amounts";
import { besideAverage } from "./beside-average";
import type { Item } from "./items";
import { splitAtAnd, withoutMeasured } from "./joined-demands";
import { rateOf, ratesSharing, sharedOut } from "./measures";
import { asksForPaper, asksToPass } from "./papers";
import type { Phrase, PhrasedText, PlacedQuantity } from "./phrases";
import { asksToSpread } from "./spreading";
import { type DeedCue, earlierEnd, enteredStep, leadIn, targetDeed, unknownAct } from "./target-deeds";
import { extended, type Topic, topicOfWords, union, unionOf } from "./topic";

/** What one piece of a target asks for. */
export interface Demand {
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
  readonly spreads?: boolean;
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

/** What a target asks for, in order. Purposes and wishes beside a measurable demand are left out. */
export function demandsOf(target: PhrasedText): Demand[] {
  const demands: Demand[] = [];
  const perItem = new Map<Item, Phrase[]>(target.items.map((item) => [item, []]));
  for (const phrase of target.phrases) if (!phrase.bracketed) perItem.get(phrase.item)?.push(phrase);
  for (const [item, phrases] of perItem)
    for (const demand of demandsOfItem(item, phrases, target.normalized.text)) demands.push(inOneShape(demand));
  return demands;
}

/**
 * A demand written out in one place: copies made with `...` have a shape of their own each, and whatever reads many shapes
 * is read slowly.
 */
function inOneShape(made: Demand): Demand {
  return {
    item: made.item,
    start: made.start,
    end: made.end,
    text: made.text,
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
    spreads: made.spreads === true,
  };
}

function demandsOfItem(item: Item, phrases: readonly Phrase[], text: string): Demand[] {
  const hard: Demand[] = [];
  // Clauses that ask for work beside a result have their own answers in the text.
  const asking = phrases.filter((phrase) => phrase.quantities.length > 0 || phrase.cues.some((cue) => cue.deed)).length;
  const heading = topicOfWords(item.heading ?? "");
  let context: Topic = heading;
  let sentence = -1;
  let yearly: PlacedQuantity | null = null;
  for (const phrase of phrases.flatMap((one) => splitAtAnd(one, text))) {
    if (phrase.sentence !== sentence) context = heading;
    sentence = phrase.sentence;
    const shares = sharesOfYear(phrase, hard);
    if (shares) hard.splice(-shares.length, shares.length, ...shares);
    for (const asked of shares ? [] : hardDemandsOf(phrase, item, context)) {
      const demand = asked.deed || !asked.quantity ? asked : withDeedOf(hard.at(-1), asked, phrase);
      const { quantity } = demand;
      const previous = hard.at(-1);
      if (quantity && yearly && previous?.quantity === yearly && isStageOfYear(phrase, demand, previous)) {
        // "全年出栏60万头，10月底前完成80%": the share by now is asked for, not the year's amount.
        hard.pop();
        const share: Demand = {
          ...demand,
          base: quantity.unit === "%" ? yearly : null,
          topic: union(previous.topic, demand.topic),
          wideTopic: union(previous.wideTopic, demand.wideTopic),
        };
        hard.push(inOneShape(share));
      } else {
        hard.push(demand);
      }
      yearly = quantity && quantity.unit !== "%" ? quantity : yearly;
    }
    context = extended(context, phrase.topic);
  }
  withoutMeasured(hard);
  const framed = withinFrame(hard);
  const spread = hard.length > 0 ? phrases.filter(asksToSpread) : [];
  for (const phrase of spread) if (!hard.some(({ start }) => start === phrase.start)) hard.push(spreading(phrase));
  const sole = hard.length === 1 && asking <= (framed ? 2 : 1);
  if (hard.length > 0) return sole ? hard : hard.map((demand) => ({ ...demand, sole }));
  const topic = unionOf(phrases.map((phrase) => phrase.topic));
  return [
    {
      item,
      start: item.start,
      end: item.end,
      text: text.slice(item.start, item.end),
      cues: cuesOf(text, item.start, item.end),
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
      sole: true,
      dates: [],
      topic,
      subject: unionOf(phrases.map((phrase) => phrase.subject)),
      wideTopic: union(heading, topic),
    },
  ];
}

function spreading(phrase: Phrase): Demand {
  return { ...workOf(phrase), spreads: true };
}

/** The work that one phrase asks for, beside other demands of its item. */
export function workOf({ item, start, end, text, cues, topic, subject }: Phrase): Demand {
  return {
    item,
    start,
    end,
    text,
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
    sole: false,
    nearlyIsEnough: false,
    dates: [],
    topic,
    subject,
    wideTopic: topic,
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
  hard.splice(0, 2, {
    ...end,
    start: frame.start,
    text,
    cues: [...frame.cues, ...end.cues],
    ask: "amount",
    quantity: frame.quantity,
    topic,
    subject,
    wideTopic,
  });
  return true;
}

const WORKS = new Set(["build", "part", "clear"]);

/** 培育A企业15家、B企业2家: the second is to be 培育 too. */
function withDeedOf(previous: Demand | undefined, demand: Demand, phrase: Phrase): Demand {
  if (!previous?.deed || phrase.start - previous.end > 1) return demand;
  return inOneShape({ ...demand, deed: previous.deed, deedWord: previous.deedWord });
}

/** A share, or a smaller amount, that names its own point of the year and no subject of its own. */
function isStageOfYear(phrase: Phrase, { quantity, topic }: Demand, year: Demand): boolean {
  if (topic.pairs.size > 1 || !quantity || !year.quantity) return false;
  if (quantity.unit === "%") return /[月季]|上半年|年底/.test(phrase.text);
  const less = quantity.unit === year.quantity.unit && quantity.value < year.quantity.value && quantity.change === null;
  return less && /全年|年度|年内|今年/.test(year.text) && /^[^，。]{0,4}(月|季度|上半年)/.test(phrase.text);
}

/** "压减锅炉60台、淘汰车2100辆，5月份分别完成40%和50%": shares of the amounts before, one of each. */
function sharesOfYear(phrase: Phrase, hard: readonly Demand[]): Demand[] | null {
  const shares = phrase.quantities.filter((quantity) => quantity.unit === "%" && quantity.word === null);
  if (shares.length < 2 || !phrase.text.includes("分别")) return null;
  const wholes = hard.slice(-shares.length);
  if (wholes.length < shares.length || wholes.some((demand) => !demand.quantity || demand.quantity.unit === "%"))
    return null;
  return wholes.map((demand, at) => ({ ...demand, base: demand.quantity, quantity: shares[at] ?? null }));
}

/** What one demand has beside others of its phrase. `topic`: where a list is shared out (分别). */
type Asked = Partial<
  Pick<Demand, "quantity" | "base" | "rate" | "deed" | "deedWord" | "act" | "earlier" | "enters" | "topic">
>;

function hardDemandsOf(phrase: Phrase, item: Item, context: Topic): Demand[] {
  const titled = phrase.text.includes("《");
  const deeds = phrase.cues.filter((cue): cue is DeedCue => cue.deed !== null && !(titled && isInTitle(phrase, cue)));
  const governing = deeds[0];
  const dates = scanDates(phrase.text);
  const lastYear = besideLastYear(phrase);
  const average = phrase.quantities.length > 0 ? null : besideAverage(phrase.text);
  const wideTopic = extended(context, phrase.topic);
  const nearlyIsEnough = phrase.cues.some((cue) => cue.aspect === "nearly");
  const demand = (ask: Demand["ask"], asked: Asked = {}): Demand => ({
    item,
    start: phrase.start,
    end: phrase.end,
    text: phrase.text,
    cues: phrase.cues,
    ask,
    quantity: asked.quantity ?? null,
    base: asked.base ?? null,
    besideLastYear: lastYear,
    besideAverage: average,
    rate: asked.rate ?? null,
    deed: asked.deed ?? null,
    deedWord: asked.deedWord ?? "",
    act: asked.act ?? "",
    earlier: asked.earlier ?? null,
    enters: asked.enters ?? false,
    nearlyIsEnough,
    sole: true,
    dates,
    topic: asked.topic ?? phrase.topic,
    subject: asked.topic ?? phrase.subject,
    wideTopic: asked.topic ? union(context, asked.topic) : wideTopic,
    spreads: false,
  });
  if (lastYear || average) return [demand("amount")];
  if (isZero(phrase)) return [demand("zero")];
  const asked = withBound(phrase, withChange(phrase, demandedQuantity(phrase)));
  const quantity = asked && isOfWhatBegins(phrase, asked, deeds) ? null : asked;
  const finishesAtEnd =
    /(到位|完成|完毕)$/.test(phrase.text) ||
    (quantity !== null && /(开工|复工|投产|投用|竣工|建成|落地|上市)[。；]?$/.test(phrase.text)) ||
    phrase.cues.some((cue) => cue.aspect === "nearly" && cue.start > phrase.start);
  const tends =
    governing !== undefined &&
    TENDING.has(governing.deed.name) &&
    governing.start - phrase.start <= (governing.deed.name === "tend" && !quantity ? 6 : leadIn(phrase)) &&
    !isInName(phrase, governing) &&
    !finishesAtEnd;
  const target = targetDeed(phrase, deeds);
  const begin = deeds.find((cue) => cue.deed.ask === "begin");
  if (
    quantity &&
    !(
      tends &&
      governing.deed.name !== "conduct" &&
      !isResultOf(phrase, quantity, governing, deeds) &&
      !(governing.deed.name === "look" && !STANDING.has(governing.text)) &&
      quantity.bound === "none" &&
      quantity.unit !== "%" &&
      quantity.unit !== "百分点" &&
      !quantity.word
    )
  ) {
    const { deed = null, text: deedWord = "" } = begin ?? target ?? {};
    const shares = sharedOut(phrase);
    if (shares)
      return [...shares].map(([own, topic]) =>
        demand("amount", { quantity: withChange(phrase, own), deed, deedWord, rate: rateOf(phrase, own), topic }),
      );
    const whole = phrase.quantities.find((own) => own.normalizedStart === quantity.normalizedStart);
    const rates = ratesSharing(phrase, quantity);
    if (rates)
      return rates.map((name) =>
        demand("amount", { quantity, deed, deedWord, rate: name.slice(-3), topic: topicOfWords(name) }),
      );
    const base = whole ? baseOf(phrase, whole) : null;
    return [demand("amount", { quantity, base, deed, deedWord, rate: rateOf(phrase, quantity) })];
  }
  const entered = enteredStep(phrase, deeds);
  if (entered) return [demand("begin", { enters: true, deed: entered.deed, deedWord: entered.text })];
  const finishes =
    phrase.cues.some((cue) => cue.aspect === "done" || cue.aspect === "nearly") ||
    asksForPaper(phrase.text) ||
    asksToPass(phrase.text);
  if (IDIOM.test(phrase.text)) return [];
  if (
    tends ||
    (deeds.length === 0 && !finishes && !hasDeadline(phrase, dates)) ||
    (BACKGROUND.test(phrase.text) && !finishesAtEnd)
  )
    return [];
  if (begin) {
    // 启动招标 asks that the tender begins, 开工 that the works do.
    // 启动粮库改造招标: the head of the noun phrase stands last.
    const and = phrase.text.slice(begin.end - phrase.start).search(/[并、，及和]/);
    const limit = and < 0 ? phrase.end : begin.end + and;
    const object = deeds.filter((cue) => cue.start >= begin.end && cue.start < limit && cue.deed.rank !== null).at(-1);
    return [demand("begin", { deed: object?.deed ?? begin.deed, deedWord: object?.text ?? begin.text })];
  }
  // 桥梁施工, with no word for its end, asks that the works go on.
  const last = deeds.at(-1);
  if (last?.text === "施工" && !finishes) {
    return [demand("begin", { deed: last.deed, deedWord: last.text })];
  }
  // 实现共建共赢, 形成合力 without a figure are hopes; 建立, 印发 are ends.
  const deadline = hasDeadline(phrase, dates);
  const ends = (target?.deed.ask === "end" && target.deed.name !== "gain") || deadline;
  if (!finishes && !ends) return [];
  const act = target ? unknownAct(phrase, target) : "";
  const told = act === "" ? target : undefined;
  return [
    demand("end", {
      deed: told?.deed ?? null,
      deedWord: told?.text ?? "",
      act: target ? act : unknownAct(phrase, null),
      earlier: target ? earlierEnd(phrase, deeds, target) : null,
    }),
  ];
}

/** 引导金融机构投放贷款40亿元, 落实资金900万元: what the work is to bring is asked for. */
function isResultOf(
  phrase: Phrase,
  { unit, normalizedStart, normalizedEnd }: PlacedQuantity,
  governing: DeedCue,
  deeds: readonly DeedCue[],
): boolean {
  if (governing.deed.name !== "tend" || phrase.end - normalizedEnd > 1) return false;
  if (governing.text === "落实" && unit === "元") return true;
  if (!/^(引导|推动|促进|支持|帮助|鼓励|协助|扶持)$/.test(governing.text)) return false;
  return deeds.some(
    (cue) =>
      ["gain", "pay", "settle"].includes(cue.deed.name) &&
      cue.start >= governing.end + 2 &&
      cue.end <= normalizedStart &&
      normalizedStart - cue.end <= 6,
  );
}

/** 启动4.7平方公里控规修编: how large it is that is to begin. */
function isOfWhatBegins(
  phrase: Phrase,
  { unit, normalizedStart, normalizedEnd }: PlacedQuantity,
  deeds: readonly DeedCue[],
): boolean {
  if (!["平方米", "米", "元", "立方米", "千瓦"].includes(unit) || deeds[0]?.deed.name !== "begin") return false;
  return deeds[0].end <= normalizedStart && deeds.some((cue) => cue.start >= normalizedEnd + 2);
}

/** Verbs that, standing first, ask for work and not for a result: 推进…, 开展…, 摸清…. */
const TENDING = new Set(["tend", "conduct", "look"]);

/** Of the verbs of looking, those that go on for as long as the things do: 调度36个项目 counts no deeds, 走访300户 does. */
const STANDING = new Set("跟踪 调度 明确 掌握 了解情况 研究 会商 衔接 沟通 摸清 摸清底数 全面梳理".split(" "));

/** 陵园提升工程: a verb within the name of the works. */
function isInName(phrase: Phrase, cue: DeedCue): boolean {
  const at = cue.start - phrase.start;
  return at > leadIn(phrase) && /^(工程|项目|改造|行动|中心|平台)/.test(phrase.text.slice(at + cue.text.length));
}

/** What goes before the deed: 以…为重点, 按照…, 针对…. */
const BACKGROUND = /^(以.{1,40}为|按照|按|依托|结合|针对|围绕|根据|利用|聚焦|着眼|立足)/;

/** 《劳动维权申请书》: a deed within a title is part of a name. */
function isInTitle(phrase: Phrase, cue: Cue): boolean {
  const at = cue.start - phrase.start;
  return phrase.text.lastIndexOf("《", at) > phrase.text.lastIndexOf("》", at) && phrase.text.includes("》");
}

/** 应保尽保, 应急尽急: everybody who should; answered by whatever was done of it. */
const IDIOM = /应(.)尽\1/;

/** 5月底前公积金业务进驻政务大厅: what has a day has an end, whatever its verb. */
function hasDeadline(phrase: Phrase, dates: readonly DateToken[]): boolean {
  return dates.some((date) => date.before && phrase.text.length - (date.end - date.start) >= 5);
}
