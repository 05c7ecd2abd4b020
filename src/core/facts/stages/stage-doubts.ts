import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import { asksToPass } from "./papers";
import { isPlainStep } from "./plain-steps";
import { isNamed, weightOf } from "./stage-weights";
import type { Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage, unionOf } from "../phrases/topic";

/** 整改意见已建立台账 beside 通过预验收: names a thing of its own, and nothing of what is demanded. */
export function isOfElse(demand: Demand, statement: Statement, weight: number): boolean {
  if (statement.remains || (statement.stage !== "finished" && statement.stage !== "reported")) return false;
  if (weight >= 0.15 || isNamed(demand, statement)) return false;
  return statement.subject.pairs.size >= 3 && demand.subject.pairs.size >= 3;
}

const JUDGING = /验收|报验|(?:整改|修改|补正|反馈)[^，。]{0,4}(?:意见|问题|清单)|专家|评审|考评/;

/** 修建机耕路23公里 for 新打机井40眼: its own amount is of something else. */
export function countsAnother(demand: Demand, statement: Statement): boolean {
  const counted = statement.quantities.some(isCount);
  if (!counted || statement.whole || demand.subject.chars.size === 0 || demand.text.includes(demand.deedWord))
    return false;
  return coverage(demand.subject, statement.topic) < 0.3;
}

function isCount({ unit, word }: PlacedQuantity): boolean {
  return unit !== "%" && word === null;
}

/** An earlier step told as done, with no word that the asked one is still to come, is a weak ground. */
export function isDoubtful(demand: Demand, word: Word, said: readonly Statement[], statement: Statement): boolean {
  if (word.reason !== "earlierStep") return false;
  // 具备报验条件, 提出整改意见 for 通过验收: the very judgement is told of.
  if (demand.sole && asksToPass(demand.text) && JUDGING.test(statement.text)) return false;
  if (countsOwn(demand, statement)) return true;
  // 公示检测结果 is a step towards something else.
  if (statement.subject.pairs.size >= 2 && weightOf(demand, statement) < 0.1) return true;
  if (word.strength !== 1) return false;
  if (!isPlainStep(demand, statement, said)) return true;
  const steps = ["submit", "screen", "bid", "tender"];
  return !said.some((statement) => statement.deeds.some((state) => steps.includes(state.deed.name)));
}

/** 排查165处 for 建成平台: so many of what was not asked for by number. */
function countsOwn({ quantity }: Demand, { quantities, stage }: Statement): boolean {
  if (stage !== "reported") return false;
  return quantities.some((one) => isCount(one) && one.unit !== quantity?.unit);
}

/** Done, but of something that shares no word with what was asked for. */
export function isUnlike(demand: Demand, said: readonly Statement[], met: Statement): boolean {
  const { pairs, chars } = demand.subject;
  if (demand.ask !== "end" || pairs.size < 2) return false;
  // 面层铺设完毕，5月9日对市民开放 for 跑道改造完工: put to use on a day, and nothing else named that was.
  // 9月3日挂牌 for 融媒体中心挂牌
  const named = demand.deed?.rank === null && met.text.includes(demand.deedWord);
  const used =
    said.some(({ sentence, dates }) => sentence === met.sentence && dates.length > 0) &&
    (named || met.deeds.some(({ deed }) => deed.name === "use" || deed.name === "accept"));
  // 申报材料已报省厅 for 申报省级重点实验室
  if (demand.sole && demand.deed?.name === "submit" && met.text.includes(demand.deedWord)) return false;
  // 市发改委以临发改〔2024〕87号文批准: the paper by its number.
  if (demand.sole && DOCUMENT.test(met.text)) return false;
  if (demand.sole && used && met.subject.pairs.size <= 1) return false;
  const most = pairs.size < 3 ? 0 : 1;
  // 专项规划 印发 for 印发养老设施专项规划: the noun that it ends with.
  const noun = demand.text.replace(/[，。；]$/, "").slice(-4);
  if (noun.length === 4 && said.some((statement) => statement.text.includes(noun))) return false;
  // 方案已由县府办印发
  const paper = demand.deed?.name === "issue" ? demand.text.replace(/[，。；]$/, "").slice(-2) : "";
  if (paper.length === 2 && met.text.startsWith(paper)) return false;
  // 选址已获批复 for 观测站选址获批: what is to be approved is told by the word of a deed.
  const steps = demand.cues.filter(
    (cue) => cue.deed !== null && cue.deed.rank !== null && cue.text !== demand.deedWord && cue.end < demand.end,
  );
  if (steps.some((step) => said.some((statement) => statement.text.includes(step.text)))) return false;
  if (said.every((statement) => statement.subject.pairs.size < 3)) return false;
  if (said.some((statement) => chars.countIn(statement.wideTopic.chars) > most)) return false;
  return chars.countIn(unionOf(said.map((statement) => statement.wideTopic)).chars) <= most;
}

const DOCUMENT = /〔\d{4}〕\d+号/;

/** 入户改造2600户 for 取水口施工: so many of another thing, which shares no character with what was asked for. */
export function isElseCounted(demand: Demand, statement: Statement): boolean {
  if (demand.ask !== "end" || (demand.deed?.rank ?? 0) < 6 || isNamed(demand, statement)) return false;
  if (!statement.quantities.some(isCount)) return false;
  const { chars } = demand.subject;
  return chars.size > 1 && statement.subject.chars.size > 1 && statement.topic.chars.countIn(chars) === 0;
}

/** 检验合格率98% ↔ 已开展定期检验: looked into, with what result is not told. */
export function isOnlyLookedAt({ rate }: Demand, statement: Statement | null): boolean {
  if (rate === null || !JUDGED.test(rate) || statement === null || statement.whole) return false;
  if (statement.text.includes(rate.slice(0, 2))) return false;
  return statement.deeds.every(({ deed }) => LOOKING.has(deed.name));
}

/** Rates of what comes out well. */
export const JUDGED = /合格|达标|满意|优|成活|准确|及格|好评|通过|知晓/;
const LOOKING = new Set(["inspect", "conduct", "look", "tend"]);

/**
 * 搬运单位已确定，具体搬迁时间待用电增容后确定 for 确定搬运单位: what is open is another thing, told beside the very deed done to the very
 * thing.
 */
export function isOpenAside(demand: Demand, open: Statement, said: readonly Statement[]): boolean {
  if (open.subject.pairs.size < 3 || demand.subject.pairs.size < 2 || LEFT_OUT.test(open.text)) return false;
  if (open.stage === "stopped" || coverage(demand.subject, open.subject) > 0.2) return false;
  return said.some(
    (told) =>
      told !== open &&
      coverage(demand.subject, told.subject) >= 0.4 &&
      told.deeds.some(
        ({ word, aspect }) => word === demand.deedWord && word !== "" && (aspect === "done" || aspect === "told"),
      ),
  );
}

/** 除老街段外: of the thing itself. */
const LEFT_OUT = /^除/;
