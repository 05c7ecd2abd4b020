import { type Asked, changed, type DemandOutcome } from "../demand-outcome";
import type { Demand } from "../demands/demands";
import type { CodeSet } from "../phrases/code-set";
import { ownCharactersOf } from "../of-others";
import { topicOfWords } from "../phrases/topic";
import type { Statement } from "../statements/statements";

/**
 * "落实包保干部，建立一户一档" ↔ "每户均明确包保干部，档案一户一册建齐": of several things each is named in a clause of its own that tells what
 * became of it by words that no table has. Where no sign of its being undone stands there, it is believed, not sworn to.
 * `outcomes` are those of `asked`, in the same order.
 */
export function toldInOwnWords(asked: readonly Asked[], outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (outcomes.length < 2 || outcomes.length > MOST || !outcomes.some(isMissing)) return outcomes;
  const taken = new Set(outcomes.map(({ outcome, statement }) => (outcome === "unknown" ? null : statement)));
  return outcomes.map((outcome, at) => {
    if (!isMissing(outcome)) return outcome;
    const said = outcome.reason === "echo" ? outcome.statement : null;
    if (
      said &&
      said.deeds.length > 0 &&
      (said.stage === "finished" || said.stage === "reported") &&
      !UNDONE.test(said.text)
    )
      return changed(outcome, { outcome: "met", reason: "done", sure: false });
    const { demand, answers } = asked[at] as Asked;
    const others = outcomes.filter((other) => other !== outcome).map((other) => other.demand);
    const own = ownCharactersOf(demand, others);
    const short = answers.statements.find((one) => !taken.has(one) && opensWithOneOf(own, one));
    if (short) return inShort(outcome, short);
    if (own.size < 2) return outcome;
    const part = answers.statements.find(
      (one) => !taken.has(one) && ONLY.test(one.text) && own.countIn(one.topic.chars) > 1,
    );
    if (part)
      return changed(outcome, { outcome: "open", reason: "underway", statement: part, sure: true, progress: true });
    const statement = answers.statements.find((one) => !taken.has(one) && tellsOf(demand, own, one));
    return statement
      ? changed(outcome, { outcome: "met", reason: "done", statement, sure: false, progress: true })
      : outcome;
  });
}

/**
 * The outcomes, one told done by a clause of its own for certain: the clause ends in a word for the end, names this demand and no
 * other one, and nothing else is told of it.
 */
export function sureInOwnClause(asked: readonly Asked[], outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (outcomes.length < 2 || outcomes.length > MOST) return outcomes;
  if (outcomes.every(({ outcome, sure }) => sure || outcome !== "met")) return outcomes;
  return outcomes.map((outcome, at) => {
    const { demand, statement, reason } = outcome;
    if (outcome.outcome !== "met" || outcome.sure || reason !== "done" || statement?.stage !== "finished")
      return outcome;
    if (demand.ask !== "end" && !(demand.ask === "amount" && statement.whole && outcome.quantity === null))
      return outcome;
    const others = outcomes.filter((other) => other !== outcome);
    if (others.some((other) => other.statement === statement)) return outcome;
    const own = ownCharactersOf(
      demand,
      others.map((other) => other.demand),
    );
    if (own.size < 2 || !tellsOf(demand, own, statement)) return outcome;
    const { statements } = (asked[at] as Asked).answers;
    const goesOn = statements.some(
      (one) => one !== statement && !one.next && own.countIn(one.topic.chars) > 1 && one.stage !== "finished",
    );
    return goesOn ? outcome : changed(outcome, { sure: true });
  });
}

/** 井已成, 电未通, 灯也亮了: a clause of a few characters that opens with one of the demand's own. */
function opensWithOneOf(own: CodeSet, { text, next, bracketed, stage }: Statement): boolean {
  if (next || bracketed || stage === "silent" || stage === "clear" || text.length > SHORTEST) return false;
  return IN_SHORT.test(text) && own.has(text.charAt(0));
}

const SHORTEST = 7;
const IN_SHORT = /^\p{Script=Han}(?:已|也|均|全|都|未|没|还|尚|仍|正)/u;

function inShort(outcome: DemandOutcome, statement: Statement): DemandOutcome {
  const { stage } = statement;
  if (stage === "finished" || stage === "reported")
    return changed(outcome, { outcome: "met", reason: "done", statement, sure: stage === "finished", progress: true });
  if (stage === "notDone") return changed(outcome, { outcome: "short", reason: "denied", statement, sure: true });
  if (stage === "stopped") return changed(outcome, { outcome: "short", reason: "halted", statement, sure: true });
  const reason = stage === "underway" ? "underway" : "onlyPlanned";
  return changed(outcome, { outcome: "open", reason, statement, sure: true, progress: stage === "underway" });
}

const MOST = 4;

function isMissing({ outcome, reason, demand }: DemandOutcome): boolean {
  if (outcome !== "unknown" || (reason !== "unanswered" && reason !== "echo")) return false;
  return demand.ask === "end" || demand.ask === "begin";
}

function tellsOf({ ask, deed }: Demand, own: CodeSet, statement: Statement): boolean {
  const { stage, text, topic, deeds } = statement;
  if (stage !== "silent" && stage !== "reported" && stage !== "finished") return false;
  if (statement.next || statement.bracketed || statement.hollow || statement.remains || statement.some) return false;
  if (statement.substitutes || UNDONE.test(text.replace("待命", "")) || DESCRIBING.test(text)) return false;
  // 系统已完成软件开发: the end of something else.
  const ended = ENDED.exec(text)?.[1];
  if (ended !== undefined && own.countIn(topicOfWords(ended).chars) === 0) return false;
  const hits = own.countIn(topic.chars);
  if (hits < 2 || hits * 2 < own.size || text.length - hits < 2) return false;
  return (
    ask === "begin" ||
    deeds.every(
      (state) =>
        state.deed === deed ||
        (!ON_THE_WAY.has(state.deed.name) && (state.deed.rank === null || state.deed.rank > (deed?.rank ?? 0))),
    )
  );
}

/** 界桩埋设仅完成上游段 */
const ONLY = /[仅只](?:完成|建成|做完|做到|到|有)(?!.*(?:未|尚需))\p{Script=Han}{2,8}$/u;

const UNDONE = /[还未没不拟将待正尚仍缺难仅只无若须需]/;

const ENDED = /完成(.{2,})$/;

/** What a thing is, where it lies or what it costs. */
const DESCRIBING =
  /位于|投资|占地|总|涉及|共有|属于|是|为|资金|面积|计划|要求|目标|进度|阶段|方案|材料|报[送给]?[省市县区州国教厅局委]/;

/** Steps after which the thing itself is still to come. */
const ON_THE_WAY = new Set("look draft compose submit screen tender bid begin intend part clear".split(" "));
