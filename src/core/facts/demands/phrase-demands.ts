import type { Cue } from "../../text/cues";
import { type DateToken, scanDates } from "../../text/dates";
import { besideAverage } from "../derived/beside-average";
import { baseOf, besideLastYear, demandedQuantity, isZero, withBound, withChange } from "./demanded-amounts";
import { isAhead, isPurpose } from "../statements/no-deeds";
import type { Demand } from "./demands";
import type { Item } from "../phrases/items";
import { rateOf, ratesSharing, sharedOut } from "../phrases/measures";
import { asksForPaper, asksToPass } from "../stages/papers";
import type { Phrase, PlacedQuantity } from "../phrases/phrases";
import { type DeedCue, earlierEnd, enteredStep, leadIn, targetDeed, unknownAct } from "./target-deeds";
import { extended, type Topic, topicOfWords, union } from "../phrases/topic";

/** What one demand has beside others of its phrase. `topic`: where a list is shared out (分别). */
type Asked = Partial<
  Pick<Demand, "quantity" | "base" | "rate" | "deed" | "deedWord" | "act" | "earlier" | "enters" | "topic">
>;

/**
 * What one phrase of a target asks for that can be met or missed: amounts, ends and beginnings; nothing where it only asks
 * for work, or wishes. `context`: topic of what stands before it in its sentence.
 */
export function hardDemandsOf(phrase: Phrase, item: Item, context: Topic): Demand[] {
  const aside = /[《（]/.test(phrase.text);
  const deeds = phrase.cues.filter(
    (cue): cue is DeedCue =>
      cue.deed !== null && !(aside && isAside(phrase, cue)) && !isDeadline(phrase, cue) && !isPurpose(phrase, cue),
  );
  const governing = deeds[0];
  const dates = scanDates(phrase.text);
  const lastYear = besideLastYear(phrase);
  const average = phrase.quantities.length > 0 ? null : besideAverage(phrase);
  const wideTopic = extended(context, phrase.topic);
  // 完成拆迁扫尾: the last of it is what is asked for.
  const nearlyIsEnough = phrase.cues.some((cue) => cue.aspect === "nearly" && !/[收扫]尾/.test(cue.text));
  const demand = (ask: Demand["ask"], asked: Asked = {}): Demand => ({
    item,
    start: phrase.start,
    end: phrase.end,
    text: phrase.text,
    signs: phrase.signs,
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
    GRANTED.test(phrase.text) ||
    (quantity !== null &&
      !URGING.test(phrase.text) &&
      /(开工|复工|投产|投用|竣工|建成|落地|上市)[。；]?$/.test(phrase.text)) ||
    phrase.cues.some((cue) => cue.aspect === "nearly" && cue.start > phrase.start);
  const tends =
    governing !== undefined &&
    TENDING.has(governing.deed.name) &&
    (governing.start - phrase.start <= (governing.deed.name === "tend" && !quantity ? 6 : leadIn(phrase)) ||
      (governing.deed.name === "look" && THOROUGHLY.test(phrase.text.slice(0, governing.start - phrase.start)))) &&
    !isInName(phrase, governing) &&
    // 新建3家、提升5家: so many more are to be brought up.
    !(phrase.continues && quantity?.normalizedStart === governing.end) &&
    !finishesAtEnd;
  // 妥善处置金融风险, 打造区域品牌: how it is to be gone about, or what for, and no end of it.
  if (
    !quantity &&
    dates.length === 0 &&
    (MANNER.test(phrase.text) || GOES_ON.test(phrase.text) || isCampaign(phrase.text))
  )
    return [];
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
    HANDED_OUT.test(phrase.text) ||
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
  const standard = /达到[^，。；]{1,12}(?:标准|等级)[。；]?$/.test(phrase.text);
  const obtains =
    target?.deed.name === "gain" &&
    target.start - phrase.start <= leadIn(phrase) &&
    (OBTAINING.has(target.text) || (BROUGHT_IN.test(target.text) && /项目[。；]?$/.test(phrase.text)));
  const ends = (target?.deed.ask === "end" && target.deed.name !== "gain") || obtains || deadline || standard;
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

/** Verbs of getting that come to an end though no figure is asked for: 换发标牌, 聘请质量官. */
const OBTAINING = new Set("换发 换证 聘请 聘任 选聘 购置 购买 购入 添置 配齐 招录 录用 收储 拿到 签发".split(" "));

/** 引进饲料加工项目: one that is named. */
const BROUGHT_IN = /^(?:引进|招引|引入)$/;

/** 引导金融机构投放贷款40亿元, 落实轮作12万亩, 推行事项25项, 扶持创业80人: what the work is to bring is asked for. */
function isResultOf(
  phrase: Phrase,
  { unit, normalizedStart, normalizedEnd }: PlacedQuantity,
  governing: DeedCue,
  deeds: readonly DeedCue[],
): boolean {
  if (governing.deed.name !== "tend" || phrase.end - normalizedEnd > 1) return false;
  if (/^(落实|推行|扶持)$/.test(governing.text)) return true;
  // 优化公交线路3条, 完善制度6项: so many of them are to be better than they were.
  if (BETTERED.has(governing.text) && COUNTS.has(unit) && normalizedStart - governing.end >= 2) return true;
  if (!/^(引导|推动|促进|支持|帮助|鼓励|协助|扶持)$/.test(governing.text)) return false;
  return deeds.some(
    (cue) =>
      (["gain", "pay", "settle"].includes(cue.deed.name) || LISTED.has(cue.text)) &&
      cue.start >= governing.end + 2 &&
      cue.end <= normalizedStart &&
      normalizedStart - cue.end <= 6,
  );
}

/** 推动企业在新三板挂牌2家: what comes of it for each. */
const LISTED = new Set("挂牌 落地 投产 入库 签约".split(" "));
const BETTERED = new Set("优化 完善 规范 改善 健全 提升 扶持 壮大 充实".split(" "));
const COUNTS = new Set("个 家 条 处 项 座 所 户 名 人 栋 台 套 路 村 件".split(" "));

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

/** 优化方案获市局同意: what is worked at in the name of the paper is not what is asked for. */
const GRANTED = /(?:获|取得)[^，。；]{0,12}(?:批复|批准|同意|核准|认定|命名|备案|许可|通过)[。；]?$/;

/** 全面摸清底数: how it is to be looked into. */
const THOROUGHLY = /^(?:全面|深入|彻底|认真|逐一|精准|系统|集中|扎实)$/;

/** 督促3个项目复工: others are to do it. */
const URGING = /^.{0,4}(?:督促|督办|敦促)/;

/** 规范化建设扎实推进: work that is to go on. */
const GOES_ON = /(?:扎实|有序|稳步|持续|深入|全面|加快|积极|统筹)推进[。；]?$/;

/** 河道采砂专项整治: a campaign is worked at. */
function isCampaign(text: string): boolean {
  return CAMPAIGN.test(text) && !/完成|结束|到位|[建组]成?立?/.test(text);
}

const CAMPAIGN = /(?:专项|集中|联合|综合)(?:整治|治理|清理|检查|执法|打击|清查|排查)(?:行动|工作|活动)?[。；]?$/;

const MANNER =
  /^(?:妥善|稳妥|有效|有力)(?:化解|处置|处理|防范|应对|解决)|^(?:在\p{Script=Han}{1,6})?(?:大力|积极|逐步|继续)?(?:推广|推行|普及)(?!.*(?:完成|覆盖|上线|到位))|^.{0,2}打造.*(?:品牌|名片|高地|标杆|样板|形象)$/u;

/** What goes before the deed: 以…为重点, 按照…, 针对…. */
const BACKGROUND = /^(以.{1,40}为|按|依托|结合|针对|围绕|根据|利用|聚焦|着眼|立足)/;

/** 《劳动维权申请书》, 公路180公里（新建60公里）: a deed within a title is part of a name, one in brackets tells a detail. */
function isAside({ text, start }: Phrase, cue: Cue): boolean {
  const at = cue.start - start;
  return ["《》", "（）"].some(
    ([open = "", close = ""]) => text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.includes(close, at),
  );
}

/** 分房到户 */
const HANDED_OUT = /^\p{Script=Han}{2,6}到[户人村岗][。；]?$/u;

/** 应保尽保, 应急尽急: everybody who should; answered by whatever was done of it. */
const IDIOM = /应(.)尽\1/;

/** 5月底前公积金业务进驻政务大厅: what has a day has an end, whatever its verb. */
function hasDeadline(phrase: Phrase, dates: readonly DateToken[]): boolean {
  return dates.some((date) => date.before && phrase.text.length - (date.end - date.start) >= 5);
}

/** 开学前完成翻新: says by when. */
function isDeadline({ text, start }: Phrase, cue: Cue): boolean {
  return isAhead(text, cue.end - start);
}
