import type { Demand } from "../demands/demands";
import { besideThen, changeIn, type Derived } from "./derived-changes";
import type { DemandOutcome } from "../demand-outcome";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** 低于上年, 不低于上年 against two levels or a change that is told. null where the text has neither. */
export function besideLastYearOutcome(demand: Demand, all: readonly Statement[]): DemandOutcome | null {
  const statements = demand.sole ? all : nearest(demand, all);
  const told = statements
    .flatMap((statement) => statement.quantities.map((quantity) => ({ statement, quantity })))
    .find(({ quantity }) => quantity.change !== null && !quantity.arrives);
  const change =
    changeIn(statements) ??
    levelsIn(statements) ??
    besideEarlier(statements) ??
    (told && {
      statement: told.statement,
      source: told.quantity,
      value: told.quantity.value,
      change: told.quantity.change,
    });
  if (!change) {
    const none = statements.find((statement) => /无新增|(?<![社消])零增长|未新增|没有(新增|增加)/.test(statement.text));
    if (!none || demand.besideLastYear !== "notAbove") return null;
    const base = { demand, statement: none, quantity: null, sure: true, progress: true };
    return { ...base, outcome: "met", reason: "zeroKept" };
  }
  const rose = change.change === "rise" && change.value > 0;
  const fell = change.change === "fall" && change.value > 0;
  const met = demand.besideLastYear === "notAbove" ? !rose : !fell;
  return {
    demand,
    outcome: met ? "met" : "short",
    reason: met ? "amountReached" : "amountMissed",
    statement: change.statement,
    quantity: change.source,
    sure: true,
    progress: false,
  };
}

/** 超载率9.8%，上年8.6%; 事故1起，上年同期2起: two levels, one of them of an earlier time. */
function levelsIn(statements: readonly Statement[]): Derived | null {
  for (const statement of statements) {
    const [first] = statement.quantities;
    const rates = first ? besideThen(statement, statements, first.unit) : null;
    if (!rates) continue;
    const value = rates.to.value - rates.from.value;
    return { statement, source: rates.to, value: Math.abs(value), change: value < 0 ? "fall" : "rise" };
  }
  return null;
}

/** The clauses of the sentence that is most about the demand, where the text answers others too. */
function nearest(demand: Demand, statements: readonly Statement[]): readonly Statement[] {
  let best: { readonly statement: Statement; readonly weight: number } | null = null;
  for (const statement of statements) {
    const weight = coverage(demand.topic, statement.topic);
    if (!best || weight > best.weight) best = { statement, weight };
  }
  if (!best || best.weight < 0.3) return statements;
  const { sentence, item, start } = best.statement;
  return statements.filter((one) => one.sentence === sentence && one.item === item && one.start >= start);
}

/** 较年初增加1.1亿元: more or less than some time before, in whatever unit. */
function besideEarlier(statements: readonly Statement[]): Derived | null {
  for (const statement of statements) {
    const match = /[较比][^，。]{1,6}(?:(增加|增长|上升|提高|扩大|多)|(减少|下降|降低|压减|少))/.exec(statement.text);
    const source =
      match && statement.quantities.find((quantity) => quantity.normalizedStart >= statement.start + match.index);
    if (match && source) return { statement, source, value: source.value, change: match[1] ? "rise" : "fall" };
  }
  return null;
}
