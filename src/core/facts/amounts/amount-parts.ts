import { deedsAround, isWorks } from "./amount-levels";
import type { Candidate } from "./amount-candidates";
import { isAllThereAre } from "./amount-exclusions";
import { lacksEquipment } from "./equipment";
import { NO_SUMS } from "./amounts-of-each";
import { directionOf } from "./amounts";
import { isBesideReached } from "../exceptions";
import type { Demand } from "../demands/demands";
import { awaitsFiling } from "../stages/papers";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { isOpen } from "../statements/told-stage";
import { unitsComparable } from "../../text/units";
import { amountsIn } from "./told-amounts";
import { coverage } from "../phrases/topic";
import { isOfWhole, textBetween } from "../phrases/words-around";

/** "新建30座，其中11座完工，19座正在搭建": the part told finished is what counts. */
export function finishedPart(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { demand } = best.asked;
  if (demand.quantity?.unit === "%") return null;
  const some = isAllThereAre(best.statement, best.quantity) ? someOfAll(best, candidates) : null;
  if (some) return some;
  // 查实违规资金287万元，已追回194万元
  if (demand.deed?.name === "pay" && best.level === "plain") return partDone(best, candidates);
  if (!isWorks(demand)) return null;
  const finishes = (candidate: Candidate) =>
    deedsAround(candidate.statement, candidate.quantity).some(
      (state) => (state.deed.rank ?? 0) >= 9 && (state.aspect === "done" || state.aspect === "told"),
    );
  const settled = best.level === "plain" && demand.deed?.rank === null ? partDone(best, candidates) : null;
  if (settled) return settled;
  const used = best.level === "plain" && (demand.deed?.rank ?? 0) > 9 ? lastStep(best, candidates) : null;
  if (used) return used;
  const told = best.statement.deeds.some((state) => (state.deed.rank ?? 0) >= 9 && state.aspect === "done");
  if (told || finishes(best)) return null;
  return (
    candidates.find(
      (other) =>
        isOtherPart(other, best) &&
        isAbout(demand, other.statement) &&
        // 建成A中心2个、B中心2个 ↔ "A中心2个、B中心1个建成": what goes on with a list is of its next member.
        (demand.sole || !other.statement.continues || other.statement.subject.pairs.size === 0) &&
        finishes(other) &&
        !other.statement.bracketed,
    ) ?? null
  );
}

/** An amount of the same kind and sentence that does not come up to what was asked for. */
function isOtherPart(other: Candidate, { quantity, statement }: Candidate): boolean {
  return !other.met && other.quantity.unit === quantity.unit && other.statement.sentence === statement.sentence;
}

/** "共有电梯8台，合格7台" for 检验全部合格: how many there are, and of how many it is told in the word asked for. */
function someOfAll(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { text, deedWord } = best.asked.demand;
  const end = text.replace(/[，。；]$/, "").slice(-2);
  return (
    candidates.find(
      (other) =>
        isOtherPart(other, best) &&
        // 新增10家，合计30家: what comes before a whole is not of it.
        (other.statement.start > best.statement.start || best.statement.text.startsWith("占")) &&
        (other.statement.stage === "finished" || other.statement.stage === "reported") &&
        (other.statement.text.includes(end) || (deedWord !== "" && other.statement.text.includes(deedWord))),
    ) ?? null
  );
}

/** "积案18件全部落实包案，已化解15件": the deed asked for is told of some, behind a count of all of them. */
function partDone(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { demand } = best.asked;
  if (best.statement.text.includes(demand.deedWord)) return null;
  return (
    candidates.find(
      (other) =>
        isOtherPart(other, best) &&
        other.level === "achieved" &&
        other.statement.start > best.statement.start &&
        other.statement.subject.pairs.size === 0 &&
        !isOfWhole(other.statement.text),
    ) ?? null
  );
}

/** 建成并投用12座 ↔ "建成12座，投用9座": the last of the deeds asked for decides. */
function lastStep(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { demand } = best.asked;
  return (
    candidates.find(
      (other) =>
        isOtherPart(other, best) &&
        other.level === "achieved" &&
        deedsAround(other.statement, other.quantity).some((state) => state.word === demand.deedWord),
    ) ?? null
  );
}

/** "宽带已通9个村，2个村光缆敷设中" for 11个村: what is done and what is not make up just what was asked for. */
export function doneBesideRest(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { demand, answers } = best.asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (wanted.unit === "%" || wanted.change !== null || wanted.bound === "atMost") return null;
  // All 10 are begun, though 7 of them are not finished.
  if (demand.deed?.ask === "begin" || demand.deed?.ask === "activity") return null;
  const left = answers.statements.filter(
    (statement) =>
      statement.item === best.statement.item &&
      // 6座全部完工，4座通过验收，2座正在准备验收资料: all of them are done.
      !(best.level === "achieved" && AFTER.test(statement.text) && !AFTER.test(demand.text)) &&
      (statement.remains || isOpen(statement.stage)),
  );
  const rests = amountsIn(left, () => true);
  return (
    candidates.find(
      (done) =>
        !done.met &&
        done.level !== "lower" &&
        rests.some(
          ({ statement, quantity }) =>
            quantity !== done.quantity &&
            quantity.unit === done.quantity.unit &&
            statement.sentence === done.statement.sentence &&
            quantity.value > 0 &&
            quantity.value + done.value === wanted.value,
        ),
    ) ?? null
  );
}

const AFTER = /验收|结算|决算|审计|移交/;
const AFTERWARDS = /结算|决算|审计|移交|归档/;

/** "11个街道中9个已设2个以上": not every one of them. */
export function tellsOnlySome(statement: Statement): boolean {
  if (statement.quantities.length < 2) return false;
  return statement.quantities.some((whole, index) => {
    const part = statement.quantities[index + 1];
    if (!part || !unitsComparable(part.unit, whole.unit) || part.value >= whole.value) return false;
    if (whole.word !== null || part.word !== null || whole.unit === "%") return false;
    const between = textBetween(statement, whole, part);
    return (/中|里/.test(between) && between.length <= 12) || OF_THEM.test(between);
  });
}

/** 23个问题已整改20个, 11项完成整改9项: what of them, and a deed that is over. */
const OF_THEM = /^[^，。；、\d]{0,12}(已经?|完成|均?已完成)[^，。；、\d]{0,6}$/;

/** "14个乡镇中11个建成" where every one of them was to. */
export function onlySome(best: Candidate): Statement | null {
  const { demand, answers } = best.asked;
  if (!/每|各|所有|全部/.test(demand.text) || demand.quantity?.unit === "%") return null;
  return answers.statements.find(tellsOnlySome) ?? null;
}

/** "412户中，398户达标": the whole in a clause of its own, and the part behind it. */
export function partBehindWhole(statements: readonly Statement[]): Statement | null {
  for (const [index, statement] of statements.entries()) {
    const [whole] = statement.quantities;
    const [part] = statements[index + 1]?.quantities ?? [];
    if (!whole || !part || statement.quantities.length !== 1 || whole.unit !== part.unit) continue;
    if (!/[中里]$/.test(statement.text) || whole.unit === "%" || part.value >= whole.value) continue;
    const told = statements[index + 1] as Statement;
    if (
      told.sentence === statement.sentence &&
      (told.stage === "finished" || told.stage === "reported" || told.stage === "silent")
    )
      return told;
  }
  return null;
}

/** Names nothing of its own, or what is demanded. */
function isAbout(demand: Demand, statement: Statement): boolean {
  return statement.subject.pairs.size === 0 || coverage(demand.subject, statement.subject) >= 0.3;
}

function isDenied({ deedWord, deed }: Demand, { sentence, deeds }: Statement, { statement }: Candidate): boolean {
  if (sentence !== statement.sentence || statement.text.includes(deedWord)) return false;
  return deeds.some(
    (state) => state.aspect === "denied" && state.deed === deed && (state.word === deedWord || deed.oneMeaning),
  );
}

/** 出库8120吨，入库5300吨，剩余待补库: what is left is left of the amount told last. */
function isRestOfNext(rest: Statement, best: Candidate, said: readonly Statement[]): boolean {
  if (!rest.remains || rest.subject.pairs.size > 4) return false;
  return said.some(
    ({ sentence, start, quantities }) =>
      sentence === rest.sentence &&
      start > best.statement.start &&
      start < rest.start &&
      quantities.some(({ unit, word }) => unit === best.quantity.unit && word === null),
  );
}

/** Names a thing of its own, and nothing of what is demanded. */
function isOfOthers({ subject }: Demand, statement: Statement): boolean {
  return statement.subject.pairs.size >= 3 && subject.pairs.size > 0 && coverage(subject, statement.topic) === 0;
}

/** 剩余零星补植 beside what is nearly done, where nearly is enough; of 2栋正在砌筑 a count is told. */
function isAllowedRest({ nearlyIsEnough, quantity }: Demand, { stage, remains, quantities }: Statement): boolean {
  if (!nearlyIsEnough || (stage !== "underway" && !(remains && stage === "silent"))) return false;
  return !quantities.some(({ unit }) => unit === quantity?.unit);
}

/** The whole number stands there, but the text says of the same things that they are not finished. */
export function unfinishedPart(best: Candidate, candidates: readonly Candidate[]): Statement | null {
  const { demand, answers } = best.asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (wanted.unit === "%" && wanted.value >= 100 && best.quantity.word === "all") {
    // 除2户账号错误外，已全部发放: not all of them.
    const left = answers.statements.find(
      (statement) =>
        statement.remains && statement.item === best.statement.item && statement.sentence === best.statement.sentence,
    );
    if (left) return left;
  }
  if (wanted.unit === "%" || demand.deed?.ask === "begin" || demand.deed?.ask === "activity") return null;
  // 时限压至1.8个工作日，剩余6个事项列入下批: a level that was reached has no parts.
  if (directionOf(wanted) === "atMost" || NO_SUMS.has(wanted.unit)) return null;
  const isOther = (statement: Statement) => candidates.some((candidate) => candidate.statement === statement);
  const whole = best.quantity.value <= wanted.value * 1.2;
  // 6口都干完，正走验收: by then the works are done.
  const after = best.statement.stage === "finished" ? AFTER : AFTERWARDS;
  for (const statement of answers.statements) {
    if (statement.item !== best.statement.item || statement.next) continue;
    // "改造提升16个，另有9个正在施工" when 15 were asked for: those come on top.
    if (statement !== best.statement && statement.text.startsWith("另") && statement.quantities.length > 0) continue;
    if ((statement === best.statement && best.level === "achieved") || awaitsFiling(statement)) continue;
    if (best.level === "plain" && lacksEquipment(demand, best, statement)) return statement;
    if (!demand.sole && (isOfOthers(demand, statement) || isRestOfNext(statement, best, answers.statements))) continue;
    if (statement !== best.statement && isAllowedRest(demand, statement)) continue;
    if (best.met && isBesideReached(statement, best.statement, best.quantity.normalizedStart)) continue;
    if (
      best.level === "plain" &&
      isWorks(demand) &&
      statement !== best.statement &&
      statement.stage === "underway" &&
      !isOther(statement) &&
      (demand.sole || isAbout(demand, statement)) &&
      // 工程移交手续正在办理: by then the works are done.
      !(after.test(statement.text) && !after.test(demand.text))
    )
      return statement;
    // 尚未通气，报装用户2860户: the very deed is denied before another is told.
    if (statement.start < best.statement.start) {
      if (best.level === "plain" && isDenied(demand, statement, best)) return statement;
      continue;
    }
    // "已完工412公顷，其余地块正在平整" when 400 were asked for: the rest is beyond the demand.
    const enough = best.level === "achieved" && statement !== best.statement;
    const apart = statement.sentence !== best.statement.sentence && (!demand.sole || statement.subject.pairs.size >= 2);
    if (isWorks(demand) && whole && !enough && !apart && statement !== best.statement && statement.remains)
      return statement;
    if (statement.remains && whole && !apart && statement.stage !== "finished" && best.level === "plain")
      return statement;
    if (statement.sentence !== best.statement.sentence) continue;
    // 完成投资9000万元，预计12月通水: money is no works.
    if (isWorks(demand) && wanted.unit !== "元" && statement !== best.statement && whole) {
      const partly = statement.quantities.some(
        (quantity) =>
          quantity.unit === "%" &&
          quantity.change === null &&
          quantity.value < 100 &&
          /工程量|进度|形象/.test(statement.text),
      );
      if (partly) return statement;
      // 9月投用 takes nothing from 新建校舍2.6万平方米.
      const ends = statement.deeds.some(
        ({ deed }) => (deed.rank ?? 0) >= 8 && (deed.rank ?? 0) <= Math.max(9, demand.deed?.rank ?? 0),
      );
      if (statement.stage === "planned" && (ends || /完成/.test(statement.text)) && !isOther(statement))
        return statement;
    }
    const same = statement.deeds.some(
      (state) =>
        state.word === demand.deedWord ||
        (best.level === "plain" && demand.deed?.oneMeaning === true && state.deed === demand.deed) ||
        ((demand.deed?.rank ?? 0) >= 9 &&
          (state.deed.name === demand.deed?.name ||
            ((state.deed.rank ?? 0) >= 10 && (state.deed.rank ?? 0) <= (demand.deed?.rank ?? 0)))),
    );
    if (
      statement !== best.statement &&
      same &&
      (statement.stage === "planned" || statement.stage === "notDone" || statement.stage === "stopped")
    ) {
      return statement;
    }
    if (
      statement !== best.statement &&
      statement.stage === "notDone" &&
      best.level === "plain" &&
      statement.topic.pairs.size <= 2
    )
      return statement;
  }
  return null;
}
