import type { Answers } from "./alignment";
import type { Demand } from "./demands/demands";
import { takesBack } from "./phrases/remainders";
import type { Statement } from "./statements/statements";
import { isOpen } from "./statements/told-stage";
import { coverage } from "./phrases/topic";

/**
 * "翻新全部完工，只有三中操场还在铺面层": a clause behind that takes back, of a part, what was told of the whole.
 * null where none does.
 */
export function exceptionTo(demand: Demand, answers: Answers, told: Statement): Statement | null {
  if (demand.nearlyIsEnough || (demand.ask !== "end" && demand.ask !== "amount")) return null;
  if (demand.quantity && (demand.quantity.unit === "%" || demand.quantity.change !== null)) return null;
  return answers.statements.find((statement) => isException(demand, statement, told)) ?? null;
}

/** 西引道 beside 东引道, 二标段 beside 一标段: the other of two alike. */
export function isSibling(one: string, other: string): boolean {
  if (one.charAt(0) === other.charAt(0) || one.charAt(1) !== other.charAt(1)) return false;
  return SIDE.test(one) && SIDE.test(other) && one.slice(2, 3) === other.slice(2, 3);
}

const SIDE = /^[东西南北中左右上下前后一二三四五六甲乙丙丁A-D\d]/;

/** 恢复营业66家，仍有9家停业: those of whom the opposite is told are others, and none of the 66. */
function isOnTop({ quantity, deed }: Demand, rest: Statement, told: Statement): boolean {
  if (quantity === null || quantity.word !== null || quantity.unit === "%" || deed === null) return false;
  if (!/^(?:但|目前)?[仍尚还]有?\d/.test(rest.text) || !rest.quantities.some(({ unit }) => unit === quantity.unit))
    return false;
  const reached = told.quantities.find(({ unit, value }) => unit === quantity.unit && value >= quantity.value);
  if (!reached) return false;
  // 12座完工，还有2座未通水: the deed before the figure is the one that brought it about.
  return told.deeds.some(
    (state) =>
      state.deed.name === deed.name &&
      (state.aspect === "done" || state.aspect === "told") &&
      state.start < reached.normalizedStart,
  );
}

/** 发放940户，尚有31户未到账: the rest of what the clause before counts, by no name of its own. */
function isRestOfCounted(rest: Statement, told: Statement): boolean {
  if (rest.subject.pairs.size > 0 || rest.sentence !== told.sentence || !rest.remains) return false;
  return rest.quantities.some(({ unit }) => unit !== "%" && told.quantities.some((one) => one.unit === unit));
}

/** 整体搬迁 ↔ "实训楼已搬迁，机房计划寒假搬迁": the very deed is still to come for a part, where all are asked for. */
function isRestOfAll({ text, deedWord }: Demand, { deeds }: Statement): boolean {
  if (deedWord === "" || !/整体|全部|所有|一个不漏/.test(text)) return false;
  return deeds.some(({ word, aspect }) => word === deedWord && (aspect === "pending" || aspect === "ongoing"));
}

/**
 * 新接入63家，尚有11家未接入: those of whom the very word is denied with which the others are told are none of the others.
 * `told` tells an amount that is enough.
 */
export function isBesideReached(rest: Statement, told: Statement, amount: number): boolean {
  if (!rest.remains || rest.start <= told.start || !rest.quantities.some(({ unit }) => unit !== "%")) return false;
  return rest.deeds.some(
    ({ word, aspect }) =>
      word !== "" &&
      (aspect === "denied" || aspect === "pending") &&
      told.deeds.some(
        (state) => state.word === word && (state.aspect === "done" || state.aspect === "told") && state.start < amount,
      ),
  );
}

function isException(demand: Demand, statement: Statement, told: Statement): boolean {
  if (statement.start <= told.start || statement.item !== told.item || statement.next || statement.bracketed)
    return false;
  // 开工6条 ↔ 6条均已进场，其中2条正在铺筑: what goes on has begun.
  if (demand.deed?.ask === "begin" && statement.stage === "underway" && !statement.remains) return false;
  const halted = statement.stage === "stopped" && statement.sentence === told.sentence && (demand.deed?.rank ?? 0) >= 6;
  const sibling = isSibling(statement.text, told.text);
  if (!takesBack(statement) && !halted && !sibling && !isRestOfAll(demand, statement)) return false;
  // A figure that was reached is not taken back by what another sentence tells of some.
  if (demand.quantity && demand.quantity.word === null && statement.sentence !== told.sentence) return false;
  if (!isOpen(statement.stage)) return false;
  // Beside other demands it must not be about one of those.
  const own =
    demand.sole ||
    sibling ||
    demand.subject.chars.size === 0 ||
    isRestOfCounted(statement, told) ||
    coverage(demand.subject, statement.subject) >= 0.3;
  if (!own) return false;
  if (statement.quantities.some((quantity) => quantity.unit === "%")) return false;
  if (isOnTop(demand, statement, told)) return false;
  // "改造提升16个，另有9个正在施工" when 15 were asked for: those come on top.
  if (demand.quantity && statement.quantities.length > 0 && statement.text.startsWith("另")) return false;
  const rank = demand.deed?.rank ?? null;
  // 但培训尚未开展 takes nothing back of 印发方案: the deed must be the one asked for, or lie on the way to it.
  if (statement.deeds.length === 0) return true;
  return statement.deeds.some(
    (state) =>
      state.aspect !== "done" &&
      (state.word === demand.deedWord ||
        state.deed.name === demand.deed?.name ||
        (rank !== null && rank >= 6 && state.deed.rank !== null && state.deed.rank >= 4 && state.deed.rank <= rank)),
  );
}
