import { type Demand, demandWith } from "../demands/demands";
import { type Asked, changed, type DemandOutcome } from "../demand-outcome";
import { isNamed } from "./stage-weights";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/**
 * "线路上线支付，注册医师400名" ↔ "接口联调通过，等待授权；注册医师427名": where all demands but one are answered, and all sentences but
 * one answer, the last sentence is held against the last demand, though its words are other ones. null where nobody can
 * tell which they are. `outcomes` are those of `asked`, in the same order.
 */
export function leftoverOf(asked: readonly Asked[], outcomes: readonly DemandOutcome[]): Asked | null {
  if (outcomes.length < 2) return null;
  const missing = outcomes.findIndex(isMissing);
  if (missing < 0 || outcomes.some((outcome, at) => at > missing && isMissing(outcome))) return null;
  const pair = asked[missing] as Asked;
  const used = new Set(outcomes.map(({ statement }) => statement?.sentence));
  const { statements } = pair.answers;
  const free = new Set(statements.map(({ sentence }) => sentence).filter((sentence) => !used.has(sentence)));
  const [sentence] = free;
  const items = new Set(statements.map(({ item }) => item));
  if (free.size !== 1 || outcomes.some(({ statement }) => statement !== null && !items.has(statement.item)))
    return null;
  const own = statements.filter((statement) => statement.sentence === sentence && !statement.next);
  if (!own.some(isTelling)) return null;
  return { demand: demandWith(pair.demand, { sole: true }), answers: { statements: own, by: "number" } };
}

function isMissing({ reason }: DemandOutcome): boolean {
  return reason === "unanswered";
}

function isTelling({ stage }: Statement): boolean {
  return stage !== "silent" && stage !== "clear";
}

/** What came out by elimination only is believed where the amount is of the very unit, or the deed is named. */
export function doubtedUnlessNamed(outcome: DemandOutcome): DemandOutcome {
  const { demand, statement, quantity } = outcome;
  const shares =
    statement !== null && (statement.subject.pairs.size < 2 || coverage(demand.topic, statement.topic) > 0);
  const alike =
    quantity !== null && statement?.bracketed === false && quantity.unit === demand.quantity?.unit && shares;
  const named =
    quantity === null &&
    statement !== null &&
    (isNamed(demand, statement) ||
      (outcome.outcome === "open" && opensWithWordsOf(demand, statement)) ||
      (outcome.reason === "halted" && coverage(demand.subject, statement.topic) >= 0.2) ||
      (outcome.outcome === "open" && countsAlike(demand, statement)));
  return alike || named ? outcome : changed(outcome, { sure: false });
}

/** 预计可形成指标320亩 for 新增补充耕地指标300亩: in the very unit, and of a thing of like name. */
function countsAlike({ quantity, topic }: Demand, statement: Statement): boolean {
  return statement.quantities.some(({ unit }) => unit === quantity?.unit) && coverage(topic, statement.topic) > 0;
}

/** 盘活资金3160万元 for 偿还债务8500万元: another deed done to another thing, and too little. */
export function isStrange({ demand, statement, outcome }: DemandOutcome): boolean {
  if (outcome === "met" || !statement || statement.deeds.length === 0 || demand.deed === null) return false;
  if (statement.subject.pairs.size < 2 || demand.subject.pairs.size < 2) return false;
  if (coverage(demand.topic, statement.topic) > 0) return false;
  return statement.deeds.every(({ deed }) => deed.name !== demand.deed?.name);
}

/** 标准化建设按统一标准推进中 for 便民中心标准化建设达标12个: it takes up the very words. */
function opensWithWordsOf({ text }: Demand, statement: Statement): boolean {
  const words = statement.text.slice(0, 4);
  return /^\p{Script=Han}{4}$/u.test(words) && text.includes(words);
}
