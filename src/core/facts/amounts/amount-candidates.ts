import { isAllOfAnother, isAllOfEarlier } from "./all-of-others";
import { quantityWith } from "../../text/quantities";
import { averagedOver, describesAnother, isOtherAverage } from "./amount-kinds";
import {
  isBaseline,
  isComparedOtherwise,
  isDue,
  isElsewhere,
  isExceptional,
  isOfAudience,
  isOtherRate,
  isOverAnotherThreshold,
  isPeak,
  isStock,
  isSumOfDays,
  isWholeOfPart,
} from "./amount-exclusions";
import { samePeriod } from "./same-period";
import { type Level, levelOf } from "./amount-levels";
import { measureOf, scoreOf } from "./amount-scores";
import { ofNamedMeasure } from "./growth-names";
import { ofSameStretch, withoutParts } from "./amount-stretches";
import { amountToldFor, countsPlaces } from "./amounts-of-each";
import { isToldOfEach, unitFactor } from "./amount-units";
import { meets } from "./amounts";
import type { Demand } from "../demands/demands";
import {
  isPost,
  isPutOff,
  isDueOfElse,
  isNoneLacking,
  isOfNothingAsked,
  isTurnedDown,
  isOfAnotherThing,
  isRateOfOthers,
  isServed,
} from "./amount-strangers";
import { withoutLatest, withoutStanding } from "./new-and-standing";
import type { Asked } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import { openingOf, type Statement, statementWith } from "../statements/statements";
import { isCountOfElse, isOfOtherAct } from "./other-acts";
import { coverage } from "../phrases/topic";
import { ofAreas, withoutConverted, withoutDetails, withoutWholes } from "./wholes-and-parts";
import { isOfWhole, oneBefore } from "../phrases/words-around";

/** An amount of the completion that may answer a demand. */
export interface Candidate {
  readonly asked: Asked;
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
  /** What it comes to: 各2处 told of three is 6. */
  readonly value: number;
  /** The words leave open of how many it is told. */
  readonly doubtful: boolean;
  readonly met: boolean;
  readonly level: Level;
  readonly score: number;
}

/** The amounts that may answer a demand; `otherPeriod` tells one of another stretch of time. For `divided` see `withoutDetails`. */
export function candidatesOf(
  asked: Asked,
  month: number | null,
  divided: boolean,
): { candidates: Candidate[]; otherPeriod: Statement | null } {
  const candidates: Candidate[] = [];
  let otherPeriod: Statement | null = null;
  const wanted = asked.demand.quantity;
  if (!wanted) return { candidates, otherPeriod };
  const { text, signs, start } = asked.demand;
  const over = averagedOver({ text, signs, start, quantities: [wanted] }, wanted);
  const measure = measureOf(asked.demand, wanted);
  let head: Level = "plain";
  let otherScore = -Infinity;
  const { statements } = asked.answers;
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at] as Statement;
    if (!statement.continues) head = "plain";
    if (statement.stage === "planned" || statement.stage === "notDone" || statement.next) continue;
    for (const quantity of statement.quantities) {
      const factor = quantity.word === "none" ? null : unitFactor(asked.demand, wanted, statement, quantity);
      if (factor === null) continue;
      const plain = amountToldFor(asked.demand, statement, quantity);
      const told = factor === 1 ? plain : { value: plain.value * factor, sure: plain.sure };
      const answer = told.value === quantity.value ? quantity : quantityWith(quantity, { value: told.value });
      const met =
        meets(wanted, answer) ??
        meetsNarrowed(asked.demand, wanted, answer) ??
        meetsCut(asked.demand, statements, at, wanted, answer);
      if (met === null || isBaseline(asked.demand, statement, quantity) || describesAnother(statement, quantity))
        continue;
      if (met && (isPutOff(statement, quantity) || isDueOfElse(asked.demand, statements, at, quantity))) continue;
      if (isTurnedDown(statement, quantity) || isNoneLacking(statement, quantity)) continue;
      // 不合格率2%以内 ↔ 不合格的全部立案
      if (wanted.bound === "atMost" && quantity.word === "all") continue;
      if (quantity.word === "all" && isAllOfEarlier(asked.demand, statement)) continue;
      if (isAllOfAnother(asked.demand, statement, quantity)) continue;
      if (wanted.bound !== "atMost" && isPeak(asked.demand, statement, quantity)) continue;
      if (countsPlaces(asked.demand, statement, quantity)) continue;
      if (isServed(asked.demand, statement, quantity) || isPost(wanted, statement, quantity)) continue;
      if (isCountOfElse(asked.demand, statement, quantity)) continue;
      if (isOverAnotherThreshold(asked.demand, statement) || isExceptional(asked.demand, statement, quantity)) continue;
      if (isOtherAverage(over, asked.demand, statement, quantity) && !isToldOfEach(wanted, statement, quantity))
        continue;
      if (isOtherRate(asked.demand, statement, quantity) || isComparedOtherwise(wanted, quantity)) continue;
      if (isSumOfDays(asked.demand, statement, quantity) || isOfAudience(asked.demand, statement, quantity)) continue;
      const running = quantity.period?.kind === "cumulative" && asked.demand.text.includes("累计");
      if (!running && !samePeriod(asked.demand, wanted, quantity, met, month)) {
        otherPeriod = statement;
        otherScore = Math.max(
          otherScore,
          scoreOf(asked, measure, statement, quantity, levelOf(asked.demand, statement, quantity)),
        );
        continue;
      }
      // The others of a list that is shared out: 各300个、180个.
      if (told.value === 0 && quantity.value > 0) continue;
      if (
        (asked.demand.sole || wanted.unit !== quantity.unit) &&
        !isLedBy(asked.demand, statements, at) &&
        isElsewhere(asked.demand, statement, wanted, quantity)
      )
        continue;
      if (
        isOfOtherAct(asked.demand, statement) ||
        isWholeOfPart(statement, quantity) ||
        isStock(asked.demand, statement, quantity)
      )
        continue;
      if (
        wanted.word === "all" &&
        (isOfAnotherThing(asked.demand, statement) || isRateOfOthers(asked.demand, statement, quantity))
      )
        continue;
      const level = levelOf(asked.demand, spokenWith(statements, at), quantity);
      if (!statement.continues) head = level;
      // 引进本科生41名、硕士22名: the verb goes for the whole list.
      const listed = head === "achieved" && statement.continues && statement.deeds.length === 0;
      const related = listed && coverage(asked.demand.topic, statement.topic) > 0;
      // 进出口6.3亿美元（折合40.2亿元）: of the very thing that stands before the aside.
      const host =
        statement.bracketed && statement.text.startsWith("折") ? (oneBefore(statements, at) ?? statement) : statement;
      const score = scoreOf(asked, measure, host, quantity, level) + (related ? 0.5 : 0);
      if (score > 0.15 || asked.demand.sole)
        candidates.push({
          asked,
          statement,
          quantity,
          value: told.value,
          doubtful: !told.sure && !met,
          met,
          level,
          score,
        });
    }
  }
  if (candidates.length === 0) return { candidates, otherPeriod };
  const told = withoutBesideDone(
    withoutConverted(ofSameAverage(over, ofAreas(wanted, ofNamedMeasure(asked, candidates)))),
    candidates,
  );
  // 新签8项 this month ↔ "累计签约63项，揭榜136项": what it is about is told of another stretch of time only.
  const near =
    otherPeriod === null
      ? told
      : told.filter(
          ({ statement, quantity, score }) =>
            !isBesideOther(otherPeriod, statement) &&
            ((quantity.period !== null && (quantity.word !== null || !isOfNothingAsked(asked.demand, statement))) ||
              score >= otherScore - 0.4),
        );
  const same = withoutLatest(asked.demand, withoutStanding(asked.demand, ofSameStretch(wanted, near, month)));
  const plain = statements.some(({ text }) => isOfWhole(text))
    ? withoutDetails(asked.demand, withoutWholes(asked.demand, wanted, same), divided)
    : same;
  return { candidates: withoutParts(asked.demand, withoutForecasts(plain)), otherPeriod };
}

/** 10月新增7家，另有11家在审核: what comes on top of the figure of a month tells no more of the whole than that does. */
function isBesideOther(other: Statement | null, { text, sentence, stage }: Statement): boolean {
  return other?.sentence === sentence && text.startsWith("另") && stage !== "finished";
}

/** 增长7.1%，预计全年回到8%以上: what is expected answers nothing beside what was reached. */
function withoutForecasts(candidates: Candidate[]): Candidate[] {
  if (!candidates.some(isForecast)) return candidates;
  const actual = candidates.filter((one) => !isForecast(one));
  return actual.length > 0 ? actual : candidates;
}

function isForecast({ statement }: Candidate): boolean {
  return statement.stage === "forecast";
}

/**
 * 压减燃煤120万吨 ↔ 燃煤压减126万吨: so much less, whether the verb stands right before the amount or before the thing. null where
 * only one of them tells of less.
 */
function meetsCut(
  demand: Demand,
  statements: readonly Statement[],
  at: number,
  wanted: PlacedQuantity,
  answer: PlacedQuantity,
): boolean | null {
  if (wanted.unit === "%" || wanted.unit === "百分点" || wanted.arrives || answer.arrives) return null;
  if (answer.comparedWith !== wanted.comparedWith) return null;
  const changes = [wanted.change, answer.change];
  if (!changes.includes("fall") || !changes.includes(null) || !CUT.test(demand.text)) return null;
  const told = openingOf(statements, at).text;
  if (!CUT.test(told) && !LEFT.test(told)) return null;
  return meets(quantityWith(wanted, { change: null }), quantityWith(answer, { change: null }));
}

/** 降幅收窄至2%以内 ↔ 同比下降1.3%: a fall of no more than that, or none. null where no fall or rise is limited. */
function meetsNarrowed({ text }: Demand, wanted: PlacedQuantity, { change, arrives, unit, value }: PlacedQuantity) {
  if (!wanted.arrives || wanted.unit !== "%" || unit !== "%" || arrives || change === null) return null;
  const limited = NARROWED.exec(text);
  if (!limited) return null;
  return change !== (limited[1] ? "fall" : "rise") || value <= wanted.value;
}

const NARROWED = /(降幅|减幅|跌幅)|涨幅|增幅/;

/** Verbs that take what is to be less as their object. */
const CUT = /削减|压减|压降|减少|核减|缩减|精简|减排|压缩|缩短/;

/** 压降平台2家 ↔ 退出平台3家: so many fewer there are. */
const LEFT = /退出|关停|注销|撤并|清退/;

/** 每千人口3.2人 beside 医师1520人: where an average is asked for and told, sums are no answer. */
function ofSameAverage(over: string | null, candidates: Candidate[]): Candidate[] {
  if (over === null) return candidates;
  const same = candidates.filter(({ statement, quantity }) => averagedOver(statement, quantity) === over);
  return same.length > 0 ? same : candidates;
}

/** 新培育合作社7家、家庭林场6家: the second of a list that opens with the deed asked for. */
function isLedBy({ deedWord }: Demand, statements: readonly Statement[], at: number): boolean {
  const own = statements[at] as Statement;
  return (
    deedWord !== "" && own.continues && own.deeds.length === 0 && openingOf(statements, at).text.includes(deedWord)
  );
}

/** The statement with the verb of the list that it goes on with: 申报项目27个、资金4.6亿元, or A中心2个、B中心1个建成. */
function spokenWith(statements: readonly Statement[], at: number): Statement {
  const own = statements[at] as Statement;
  if (own.continues && own.deeds.length === 0 && own.stage === "silent") {
    const opening = openingOf(statements, at);
    const handedIn = opening.deeds.filter(({ deed }) => deed.name === "submit" || deed.name === "look");
    if (handedIn.length > 0 && handedIn.length === opening.deeds.length)
      return statementWith(own, { deeds: handedIn, stage: opening.stage });
  }
  return measuredOf(oneBefore(statements, at), own) ?? verbOfList(statements, at);
}

/** Where some are told to be done (应签470户), the amounts without those. `candidates`: all that were found. */
function withoutBesideDone(told: Candidate[], candidates: readonly Candidate[]): Candidate[] {
  if (!told.some(({ statement, quantity }) => isDue(statement, quantity))) return told;
  return told.filter((one) => !isBesideDone(one, candidates));
}

/** 违建全部拆除，面积1.13万平方米: how much it was that the clause before tells of. */
function measuredOf(before: Statement | undefined, own: Statement): Statement | null {
  if (before?.sentence !== own.sentence || before.item !== own.item || own.deeds.length > 0) return null;
  if (before.stage !== "finished" || !before.whole || !MEASURE.test(own.text)) return null;
  return statementWith(own, { deeds: before.deeds, stage: before.stage });
}

const MEASURE = /^(?:总|建筑|占地)?(?:面积|长度|里程|金额|体积|重量)/;

/** "应签470户，已签约452户": how many there are to do, beside how many are done. */
function isBesideDone({ statement, quantity }: Candidate, candidates: readonly Candidate[]): boolean {
  if (!isDue(statement, quantity)) return false;
  return candidates.some(
    (other) =>
      other.quantity.unit === quantity.unit &&
      other.statement.sentence === statement.sentence &&
      !isDue(other.statement, other.quantity),
  );
}

/** "A中心2个、B中心1个建成": the verb behind a list goes for all of it. Gives the statement with the verb of its list. */
function verbOfList(statements: readonly Statement[], at: number): Statement {
  const own = statements[at] as Statement;
  if (own.deeds.length > 0 || own.stage !== "silent") return own;
  let last = at;
  while (statements[last + 1]?.continues) last++;
  const end = statements[last];
  const [amount] = end?.quantities ?? [];
  if (!end || last === at || !amount || end.quantities.length > 1) return own;
  const deeds = end.deeds.filter((state) => state.start >= amount.normalizedEnd);
  return deeds.length === 0 || deeds.length < end.deeds.length ? own : statementWith(own, { deeds, stage: end.stage });
}
