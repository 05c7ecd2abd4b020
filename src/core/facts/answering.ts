import { amountOutcomes, type AmountsFound, amountsFound, judgeFound, NO_AMOUNTS } from "./amounts/amount-outcomes";
import { withoutFurtherSteps } from "./stages/breakdowns";
import { ofSameSide } from "./contraries";
import { type Asked, changed, type DemandOutcome } from "./demand-outcome";
import type { Demand } from "./demands/demands";
import { withoutNamedBeside } from "./stages/begun-beside";
import { withWholeAccepted } from "./stages/whole-of-parts";
import { withoutLaterMilestones } from "./stages/later-milestones";
import { doubtedUnlessNamed, isStrange, leftoverOf } from "./stages/leftovers";
import { instancesAsked, namesOtherInstance } from "./names";
import { withNamedOnes } from "./amounts/named-ones";
import { sureInOwnClause, toldInOwnWords } from "./stages/own-words";
import type { PlacedQuantity } from "./phrases/phrases";
import { withRatesOfAmounts } from "./amounts/rates-of-amounts";
import { withoutOthers } from "./of-others";
import { withoutSpreading } from "./spreading";
import type { Statement } from "./statements/statements";
import { coverage } from "./phrases/topic";
import { deniedAsWhole } from "./whole-denial";
import { toldAsWhole } from "./whole-summary";
import { amountOrStage, qualified, withParts } from "./outcomes";

/**
 * The demands of one target while they are judged together (an amount answers one demand only): `findAmounts` to
 * `judgeTogether`, in the order they stand here, each fill in a part.
 */
export interface Answering {
  asked: readonly Asked[];
  /** What the text says is not done everywhere, though the target asks for that. */
  readonly denied: readonly DemandOutcome[];
  amounts: AmountsFound;
  /** After the last stage those of the target, until then those of `asked`, in their order. */
  outcomes: readonly DemandOutcome[];
}

/** Demands with what of their answers may count. */
export function answeringOf(demanded: readonly Asked[]): Answering {
  const { others, denied } = withoutSpreading(demanded);
  const asked: Asked[] = [];
  for (const pair of others) asked.push(withoutFurtherSteps(ofSameSide(ofSameInstance(pair))));
  return { asked, denied, amounts: NO_AMOUNTS, outcomes: [] };
}

/** `month` is the bulletin's. */
export function findAmounts(answering: Answering, month: number | null): void {
  answering.amounts = amountsFound(answering.asked, month);
}

export function judgeAmounts({ amounts }: Answering): void {
  if (amounts.found.length > 0) judgeFound(amounts);
}

/** Each demand by itself: by its amount, or by how far its deed has got. */
export function judgeSingly(answering: Answering, month: number | null): void {
  const { asked } = answering;
  const amounts = answering.amounts.outcomes;
  const taken = amounts.size === 0 ? NONE_TAKEN : takenBy(amounts);
  const all: DemandOutcome[] = [];
  const own: Asked[] = [];
  for (const pair of asked) {
    const amount = amounts.get(pair.demand);
    const outcome = withParts(amountOrStage(pair, amount, taken), pair);
    const apart = amount?.quantity ? null : withoutOthers(pair, asked, outcome.statement);
    own.push(apart ?? pair);
    const again = amount && apart ? amountOutcomes([apart], month).get(pair.demand) : undefined;
    all.push(apart ? withParts(amountOrStage(apart, again, taken), apart) : outcome);
  }
  answering.asked = own;
  answering.outcomes = all;
}

/** The amounts that answer a demand. */
function takenBy(amounts: ReadonlyMap<Demand, DemandOutcome>): ReadonlySet<PlacedQuantity> {
  const taken = new Set<PlacedQuantity>();
  for (const { quantity } of amounts.values()) if (quantity) taken.add(quantity);
  return taken;
}

const NONE_TAKEN: ReadonlySet<PlacedQuantity> = new Set();

export function qualifyEach(answering: Answering, month: number | null): void {
  const { asked, outcomes } = answering;
  const all: DemandOutcome[] = [];
  for (let at = 0; at < asked.length; at++) {
    const pair = asked[at] as Asked;
    const outcome = outcomes[at] as DemandOutcome;
    const named = withNamedOnes(outcome, pair.answers.statements);
    const found = qualified(named, pair, month);
    const apart = found === named ? null : withoutOthers(pair, asked, found.statement);
    all.push(apart ? qualified(named, apart, month) : found);
  }
  answering.outcomes = all;
}

/** What the outcomes of all demands say of each other. */
export function judgeTogether(answering: Answering, month: number | null): void {
  answering.outcomes = togetherOf(answering, month);
}

function togetherOf({ asked, denied, outcomes: all }: Answering, month: number | null): readonly DemandOutcome[] {
  const single = toldAsWhole(asked, withLeftover(asked, withRatesOfAmounts(all), month));
  const worded = sureInOwnClause(asked, toldInOwnWords(asked, single));
  const whole = deniedAsWhole(asked, withWholeAccepted(asked, worded));
  const outcomes = withoutNamedBeside(withoutLaterMilestones(whole, month));
  const telling = outcomes.some((outcome) => outcome.outcome !== "unknown");
  const told = denied.length > 0 ? [...outcomes, ...denied] : outcomes;
  if (!telling || !told.some(isTerse)) return told;
  return told.map(activeIfTerse);
}

/** Beside answers that tell something, a repeated activity is a terse answer; a text that only repeats is none. */
function activeIfTerse(outcome: DemandOutcome): DemandOutcome {
  return isTerse(outcome) ? changed(outcome, { outcome: "met", reason: "active" }) : outcome;
}

function isTerse({ reason, demand }: DemandOutcome): boolean {
  return reason === "echo" && demand.ask === "activity";
}

/** 一期已通水 says nothing of 二期. */
function ofSameInstance(asked: Asked): Asked {
  const { demand, answers } = asked;
  const wanted = instancesAsked(demand);
  if (wanted === null) return asked;
  const own: Statement[] = [];
  let other: Statement | null = null;
  for (const statement of answers.statements) {
    // 四号闸闸门更换完毕，已试通水: what goes on with it is told of it as well.
    const goesOn =
      other?.sentence === statement.sentence &&
      other.item === statement.item &&
      (statement.subject.pairs.size < 2 ||
        NEXT_STAGE.test(statement.text) ||
        BELONGING.test(statement.text) ||
        // 一期竣工，停车场已开放
        coverage(statement.subject, demand.wideTopic) === 0);
    if (namesOtherInstance(wanted, statement)) other = statement;
    else if (!goesOn || instancesAsked(statement) !== null) other = null;
    if (other === null) own.push(statement);
  }
  return own.length === answers.statements.length ? asked : { demand, answers: { statements: own, by: answers.by } };
}

/** 转入地上二层施工: a clause that only goes on. */
const NEXT_STAGE = /^(?:目前|现)?(?:已|正)?(?:转入|转到|进入|开始|着手)/;

/** 一期竣工，配套停车场开放: what belongs to that one. */
const BELONGING = /^其?(?:配套|附属|周边)/;

/** The outcomes, the one that is missing worked out from the sentence that answers no other demand. */
function withLeftover(
  asked: readonly Asked[],
  outcomes: readonly DemandOutcome[],
  month: number | null,
): readonly DemandOutcome[] {
  const pair = leftoverOf(asked, outcomes);
  if (!pair) return outcomes;
  const amount = amountOutcomes([pair], month).get(pair.demand);
  const found = qualified(amountOrStage(pair, amount, NONE_TAKEN), pair, month);
  if (found.outcome === "unknown" || isStrange(found)) return outcomes;
  const all: DemandOutcome[] = [];
  for (const outcome of outcomes) all.push(outcome.reason === "unanswered" ? doubtedUnlessNamed(found) : outcome);
  return all;
}
