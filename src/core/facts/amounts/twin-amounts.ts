import { MEASURES } from "../../text/unit-tables";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { oneBefore, textBefore, textBetween } from "../phrases/words-around";

/** An amount that stands right before another, of the same thing: 600户1500人, 42艘、210万载重吨. */
const TWIN = /(\d[\d.]*)(万|亿)?([\p{Script=Han}]{1,3})、?$/u;

/**
 * Of two amounts asked for of one thing the second is held against the text as the demand's own; what becomes of the first,
 * where the text tells both side by side as well. null where there is no first, or the text does not tell it so.
 */
export function twinOf(
  demand: Demand,
  statement: Statement,
  quantity: PlacedQuantity,
): { readonly quantity: PlacedQuantity; readonly met: boolean } | null {
  const wanted = demand.quantity;
  if (!wanted || wanted.unit !== quantity.unit || wanted.bound === "atMost") return null;
  const first = oneBefore(statement.quantities, statement.quantities.indexOf(quantity));
  if (!first || first.word !== null) return null;
  const asked = TWIN.exec(textBefore(demand, wanted));
  if (!asked) return null;
  const [, number = "", scale, unit = ""] = asked;
  if (MEASURES[unit] !== undefined || first.unitWritten.replace(/^[万亿]/, "") !== unit) return null;
  const between = textBetween(statement, first, quantity);
  if (!/^、?$/.test(between)) return null;
  const value = Number(number) * (scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1);
  return { quantity: first, met: first.value >= value };
}
