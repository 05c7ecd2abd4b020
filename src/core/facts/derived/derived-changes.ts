import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { oneBefore, textBefore } from "../phrases/words-around";

/** An amount that the text does not tell as such, worked out from amounts that it does. */
export interface Derived {
  readonly statement: Statement;
  /** The words it comes from. */
  readonly source: PlacedQuantity;
  /** In the unit of the demand. */
  readonly value: number;
  readonly change: "rise" | "fall" | null;
  /** Nothing but its place says that it is about the demand. */
  readonly weak?: boolean;
}

const BEFORE_THEN = /上年|去年|同期|年初|上个|上一|由|从/;

/** "用水量4.56万吨，去年同期4.95万吨", "由0.68元降至0.60元": a change from two levels of one unit. */
export function changeIn(statements: readonly Statement[]): Derived | null {
  const levels: { readonly statement: Statement; readonly quantity: PlacedQuantity; readonly then: boolean }[] = [];
  for (const statement of statements) {
    let last = 0;
    for (const quantity of statement.quantities) {
      if (quantity.unit === "%" || quantity.value <= 0 || isMove(quantity)) continue;
      const from = Math.max(last, statement.start, quantity.normalizedStart - 8);
      const before = statement.text.slice(from - statement.start, quantity.normalizedStart - statement.start);
      levels.push({ statement, quantity, then: BEFORE_THEN.test(before) });
      last = quantity.normalizedEnd;
    }
  }
  const moved = movedBy(statements);
  if (moved) return moved;
  for (let i = 1; i < levels.length; i++) {
    const [first, second] = [levels[i - 1], levels[i]];
    if (!first || !second || first.quantity.unit !== second.quantity.unit) continue;
    const order = first.then === second.then ? earlierOf(first.quantity, second.quantity) : first.then ? -1 : 1;
    if (order === 0) continue;
    const [now, then] = order < 0 ? [second, first] : [first, second];
    const value = (100 * (now.quantity.value - then.quantity.value)) / then.quantity.value;
    return {
      statement: now.statement,
      source: now.quantity,
      value: Math.abs(value),
      change: value < 0 ? "fall" : "rise",
    };
  }
  return null;
}

/** "死亡38人，比上年少3人": the level now and by how much it moved. */
function movedBy(statements: readonly Statement[]): Derived | null {
  for (const [index, statement] of statements.entries()) {
    const size = statement.quantities.find(
      (quantity) => isMove(quantity) && quantity.unit !== "%" && quantity.comparedWith === "lastYear",
    );
    if (!size) continue;
    const isLevel = (quantity: PlacedQuantity) => quantity.unit === size.unit && quantity !== size && !isMove(quantity);
    const previous = oneBefore(statements, index);
    const before = previous?.sentence === statement.sentence ? previous.quantities.find(isLevel) : undefined;
    const level = before ?? statement.quantities.find(isLevel);
    const then = level && (size.change === "fall" ? level.value + size.value : level.value - size.value);
    if (!then || then <= 0) continue;
    const value = Number(((100 * size.value) / then).toPrecision(12));
    return { statement, source: size, value, change: size.change };
  }
  return null;
}

/** "7月642件，8月508件", "2019年1860万元，2018年1795万元": −1 where the first is of an earlier time, 1 where of a later. */
function earlierOf(first: PlacedQuantity, second: PlacedQuantity): -1 | 0 | 1 {
  const [a, b] = [first.period, second.period];
  const at = (period: typeof a) =>
    period?.kind === "month" ? period.month : period?.kind === "year" ? period.year : null;
  const [one, other] = [at(a), at(b)];
  if (a?.kind !== b?.kind || one === null || other === null || one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * How far an amount went up or down, from the level it had and the one it has: "由86.4%升至88.9%" → 2.5 points, "由62家增至74家"
 * → 12, "由7天缩短至4.5天" → 2.5 days. null where the demand is for no change, or the text tells no two levels.
 */
export function differenceIn(demand: Demand, statements: readonly Statement[]): Derived | null {
  const wanted = demand.quantity as PlacedQuantity;
  const points = wanted.unit === "百分点" || (wanted.unit === "%" && wanted.change !== null);
  if (wanted.arrives || (wanted.change === null && !/新增|净增|增加|增设/.test(demand.text))) return null;
  const unit = points ? "%" : wanted.unit;
  for (const statement of statements) {
    if (statement.stage === "planned" || statement.stage === "forecast") continue;
    const levels = statement.quantities.filter((quantity) => quantity.unit === unit && !isMove(quantity));
    const from = levels.find((quantity) => quantity.departs);
    const to = levels.find((quantity) => quantity.arrives);
    const pair = from && to ? { from, to } : besideThen(statement, statements, unit);
    if (!pair) continue;
    const rank = unit === "位次" ? -1 : 1;
    const value = Number((rank * (pair.to.value - pair.from.value)).toPrecision(12));
    const change = value < 0 ? "fall" : "rise";
    // 新增10家 is an amount, no change: a fall is none of it.
    if (wanted.change === null) return { statement, source: pair.to, value: Math.max(0, value), change: null };
    return { statement, source: pair.to, value: Math.abs(value), change };
  }
  return null;
}

/** 提高3%: the size of a change and no level. */
function isMove({ change, arrives }: PlacedQuantity): boolean {
  return change !== null && !arrives;
}

const THEN = /(上年|去年|同期|疫情前|年初|上月|上季度末?|年底)[^，。]{0,6}$/;

/** "优良率84.6%，去年同期81.9%": the level now and the one told of an earlier time, both in one sentence. */
export function besideThen(
  statement: Statement,
  statements: readonly Statement[],
  unit: string,
): { readonly from: PlacedQuantity; readonly to: PlacedQuantity } | null {
  let [from, to] = [null as PlacedQuantity | null, null as PlacedQuantity | null];
  for (const other of statements) {
    if (other.sentence !== statement.sentence || other.item !== statement.item) continue;
    for (const quantity of other.quantities) {
      if (quantity.unit !== unit || isMove(quantity) || quantity.word !== null) continue;
      const then = THEN.test(textBefore(other, quantity));
      // More than one level of one time: nobody knows which is meant.
      if ((then ? from : to) !== null) return null;
      if (then) from = quantity;
      else to = quantity;
    }
  }
  return from && to ? { from, to } : null;
}

/** 恢复到上年同期八成 ↔ "612万人次，上年同期841万人次": how much of the level of then there is now, in percent. */
export function shareOfThen(demand: Demand, statements: readonly Statement[]): Derived | null {
  if (!OF_THEN.test(textBefore(demand, demand.quantity as PlacedQuantity))) return null;
  for (const statement of statements) {
    for (const level of statement.quantities) {
      if (level.unit === "%" || level.word !== null || isMove(level) || statement.stage === "forecast") continue;
      const pair = besideThen(statement, statements, level.unit);
      if (!pair || pair.from.value <= 0) continue;
      return { statement, source: pair.to, value: (100 * pair.to.value) / pair.from.value, change: null };
    }
  }
  return null;
}

const OF_THEN = /(?:恢复|达|相当于|保持)[到至在]?(?:上年|去年|上一年|\d{4}年|疫情前)(?:同期|同月)?(?:水平)?的?$/;

const OUT =
  /(退库|注销|退出|退规|退统|减少|流失|吊销|退市|关停|迁出|离职|调出|核减|淘汰|报废|移出|销户|清退|毕业|离校)[^，。；、]{0,6}$/;

/** 净增30家 ↔ "新入库38家，退库13家": what came in less what went out. null where the text tells no loss. */
export function netGain(demand: Demand, statements: readonly Statement[]): Derived | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (!demand.text.includes("净增")) return null;
  const told: { readonly statement: Statement; readonly quantity: PlacedQuantity; readonly before: string }[] = [];
  for (const statement of statements)
    for (const quantity of statement.bracketed ? [] : statement.quantities)
      if (quantity.unit === wanted.unit && quantity.word === null)
        told.push({ statement, quantity, before: textBefore(statement, quantity) });
  const lost = told.filter(({ before }) => OUT.test(before.slice(-12)));
  const won = told.find(({ before }) => !OUT.test(before.slice(-12)));
  if (lost.length === 0 || !won || told.some(({ before }) => /净增/.test(before))) return null;
  const value = won.quantity.value - lost.reduce((sum, { quantity }) => sum + quantity.value, 0);
  return { statement: won.statement, source: won.quantity, value: Math.max(0, value), change: null };
}
