import { unitsComparable } from "../../text/units";
import type { Demand } from "../demands/demands";
import type { Derived } from "./derived-changes";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { amountsIn, type ToldAmount } from "../amounts/told-amounts";
import { textBefore } from "../phrases/words-around";

/** Shares whose whole is told by its name, in an aside, or by what is left of it. */

/** 完工7座（共8座）: how many there are stands in brackets behind how many are done. */
export function shareOfAside(statements: readonly Statement[]): Derived | null {
  for (let at = 1; at < statements.length; at++) {
    const aside = statements[at] as Statement;
    if (!aside.bracketed || !/^(?:全[^，。\d]{0,3})?[共总]/.test(aside.text)) continue;
    const [whole] = aside.quantities;
    const statement = statements[at - 1] as Statement;
    const source = statement.quantities.find(({ unit, value }) => unit === whole?.unit && value <= whole.value);
    if (!whole || !source || source.word !== null || !["finished", "reported"].includes(statement.stage)) continue;
    return { statement, source, value: Number(((100 * source.value) / whole.value).toPrecision(12)), change: null };
  }
  return null;
}

/** 民生支出占公共预算支出比重 ↔ "民生支出41亿元，公共预算支出51亿元": both are named in the target. */
export function shareOfNamed({ text }: Demand, statements: readonly Statement[]): Derived | null {
  const [, one = "", other = ""] = NAMED_SHARE.exec(text) ?? [];
  if (one.length < 2 || other.length < 2) return null;
  const counts = amountsIn(
    statements,
    ({ unit, change, word }, { bracketed }) => !bracketed && unit !== "%" && change === null && word === null,
  );
  const told = (name: string) => counts.filter((count) => isOf(name.replace("营收", "营业收入"), count));
  const [part, whole] = [told(one), told(other)];
  if (part.length !== 1 || whole.length !== 1) return null;
  const [a, b] = [part[0] as ToldAmount, whole[0] as ToldAmount];
  if (a === b || !unitsComparable(a.quantity.unit, b.quantity.unit) || a.quantity.value > b.quantity.value) return null;
  const value = Number(((100 * a.quantity.value) / b.quantity.value).toPrecision(12));
  return { statement: a.statement, source: a.quantity, value, change: null };
}

const NAMED_SHARE = /([^，。；、]{2,16})占([^，。；、]{2,16}?)的?(?:比重|比例|比率|份额|占比)/;

/** Whether the words right before an amount are those of a name, be they cut short: 公共预算支出 for 一般公共预算支出. */
function isOf(name: string, { statement, quantity }: ToldAmount): boolean {
  const before = textBefore(statement, quantity).replace(/[达为到共计约是]+$/, "");
  return before.endsWith(name) || (before.length >= 4 && name.endsWith(before)) || before.endsWith(name.slice(-6));
}

/** What is told as left undone, with what is done for all that: of the whole told before it, else of what was asked for. */
export function restIn(
  wanted: PlacedQuantity,
  statements: readonly Statement[],
): { readonly statement: Statement; readonly quantity: PlacedQuantity; readonly done: number } | null {
  for (const statement of statements) {
    if (!isUndone(statement)) continue;
    const own = statement.quantities.filter(
      (quantity) => quantity.word === null && quantity.change === null && unitsComparable(quantity.unit, wanted.unit),
    );
    const rest = own.at(-1);
    // 无一艘签约: one is none.
    if (rest && /无$/.test(textBefore(statement, rest))) continue;
    const whole = own.length > 1 ? own[0] : undefined;
    if (!rest || (whole && whole.value <= rest.value)) continue;
    // 3个站点中，1个尚未改造: the whole may stand in the clause before.
    if (whole && !/[中里]|其中/.test(textBefore(statement, rest))) continue;
    return { statement, quantity: rest, done: (whole?.value ?? wanted.value) - rest.value };
  }
  return null;
}

function isUndone(statement: Statement): boolean {
  if (statement.bracketed || statement.next) return false;
  return statement.stage === "notDone" || statement.stage === "stopped" || statement.remains;
}
