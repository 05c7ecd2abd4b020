import { type Demand, workOf } from "../demands/demands";
import type { DemandOutcome } from "../demand-outcome";
import type { PhrasedText } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage, type Topic, topicOfWords } from "../phrases/topic";
import { worksAmong } from "./work-beside";

/**
 * What the target asks for and no word of the text takes up, where all the rest is met: work beside results (做好验收，造林3万亩), the
 * second of two pieces of work, the second of two things that one verb goes for (资助和征兵).
 */
export function leftOut(
  told: readonly DemandOutcome[],
  target: PhrasedText,
  statements: readonly Statement[],
): Demand | null {
  const beside =
    worksAmong(target, told).find(
      (demand) => (ASKS_DEEDS.test(demand.text) || demand.text.startsWith("督促")) && !isTakenUp(demand, statements),
    ) ?? namedPieces(target, told).find((demand) => !isTakenUp(demand, statements));
  if (beside) return statements.some((one) => isOfNoOther(one, told)) ? null : beside;
  const work = told.find(({ demand }) => demand.ask === "activity")?.demand;
  if (!work) return null;
  const names = partsOf(work);
  if (names.length < 2) return null;
  const parts = names.map(topicOfWords).filter(({ pairs }) => pairs.size > 0);
  if (parts.length < 2) return null;
  const isKnown = (topic: Topic) => statements.some((statement) => touches(topic, statement));
  return parts.some(isKnown) && !parts.every(isKnown) ? work : null;
}

/** Whether a clause tells a deed, and not of any demand that was judged. */
function isOfNoOther(one: Statement, told: readonly DemandOutcome[]): boolean {
  return (
    one.deeds.some(({ deed }) => deed.name !== "tend") &&
    told.every(({ demand, statement }) => statement !== one && !touches(demand.subject, one))
  );
}

/** Verbs that ask for deeds one can see, standing first. */
const ASKS_DEEDS = /^.{0,6}?(?:开展|组织|做好|走访|培训|检查|排查|宣传|调研|摸排|筹备)好?/;

/** 做好资助和征兵工作 → 资助, 征兵; 开展甲宣传，开展乙宣传 → both. */
function partsOf({ text }: Demand): string[] {
  const clauses = text
    .replace(/[。；]$/, "")
    .split(/[，；]/)
    .filter((clause) => ASKS_DEEDS.test(clause));
  const [only, ...more] = clauses.map((clause) => clause.replace(ASKS_DEEDS, "").replace(TAIL, ""));
  if (only === undefined) return [];
  return more.length > 0 ? [only, ...more] : only.split(/[和及与、]/);
}

/** 赋码登记256个；成果录入: a piece of its own that is named by its noun only, beside what `told` is of. */
function namedPieces(target: PhrasedText, told: readonly DemandOutcome[]): Demand[] {
  return target.phrases
    .filter(({ bracketed, text, quantities }) => !bracketed && quantities.length === 0 && PIECE.test(text))
    .filter(({ start, end }) => told.every(({ demand }) => end <= demand.start || demand.end <= start))
    .map(workOf);
}

const PIECE =
  /^\p{Script=Han}{2,10}(?:录入|汇交|上图|建档|归档|更新|修复|维护|培训|采集|核查|备案|挂牌|移交|管护|监测)[。；]?$/u;

const TAIL = /(宣传|工作|活动|任务|服务|保障|检查|排查)+$/;

function isTakenUp(demand: Demand, statements: readonly Statement[]): boolean {
  const topic = demand.subject.pairs.size > 0 ? demand.subject : demand.topic;
  const words = demand.cues.flatMap((cue) =>
    cue.deed && cue.deed.name !== "tend" && cue.deed.name !== "conduct" ? [cue.text] : [],
  );
  // 打击整治 ↔ 破获案件58起
  if (CRACKDOWN.test(demand.text) && statements.some(({ text }) => CAUGHT.test(text))) return true;
  return statements.some(
    (statement) =>
      touches(topic, statement) || words.some((word) => statement.deeds.some((state) => state.word === word)),
  );
}

const CRACKDOWN = /打击|整治|严打|扫黑/;
const CAUGHT = /破获|抓获|查处|查获|捣毁|打掉|收缴|取缔|刑拘|行政处罚/;

function touches(topic: Topic, statement: Statement): boolean {
  return coverage(topic, statement.topic) >= 0.25 || coverage(topic, statement.wideTopic) >= 0.34;
}
