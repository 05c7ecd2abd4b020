import { type Signed, SignedPattern } from "../../text/signs";
import type { Demand } from "../demands/demands";
import { type DemandOutcome, toldOnSide } from "../demand-outcome";
import type { Statement } from "../statements/statements";
import { oneBefore } from "../phrases/words-around";

/** What an average is taken over, as a target or a completion names it. */
const AVERAGE =
  "(?:(?:全国|全省|全市|全区|全县|全州|省|市|区域|同期)?(?:的)?(?:平均|均值)(?:水平|增速|增幅|速度)?|(?:各项|经济|财政)[^，。；\\d]{0,6}(?:增速|增幅))";
const WHOLE = "(?:全国|全省|全市|全区|全县|全州)";
const ASKS_ABOVE = new SignedPattern(
  new RegExp(`(?:高于|快于|超过|优于|好于|不低于|不慢于|高出)(?:${AVERAGE}|${WHOLE})`),
  "于过出",
);
const ASKS_BELOW = new SignedPattern(new RegExp(`(?:低于|不高于|不超过)(?:${AVERAGE})`), "于过出");
const TELLS_ABOVE = new RegExp(
  `(?:高于|快于|超过|优于|好于|高出|领先于?)(?:${AVERAGE}|${WHOLE})|[比较](?:${AVERAGE}|${WHOLE})[^，。]{0,6}(?:高|快|多|好)`,
);
const TELLS_BELOW = new RegExp(
  `(?:(?<!不)低于|慢于|落后于?|不及|逊于|未达到?|低出)(?:${AVERAGE}|${WHOLE})|[比较](?:${AVERAGE}|${WHOLE})[^，。]{0,6}(?:低|慢|少|差)`,
);

/** 高于全市平均水平, 低于全省平均: what an amount must be beside an average; null where the text asks for no such thing. */
export function besideAverage(asked: Signed): "above" | "below" | null {
  if (ASKS_ABOVE.isIn(asked)) return "above";
  return ASKS_BELOW.isIn(asked) ? "below" : null;
}

/** Judges such a demand by the words that say where the amount lies; null where none do. */
export function besideAverageOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  for (const statement of statements) {
    const above = TELLS_ABOVE.test(statement.text);
    if (statement.bracketed || above === TELLS_BELOW.test(statement.text)) continue;
    const met = above === (demand.besideAverage === "above");
    return toldOnSide(demand, statement, met);
  }
  return besideWhole(demand, statements);
}

/** 高于全省平均0.5个百分点 ↔ "增长9.1%，全省平均增长6.5%": by how much, from both figures. null where they do not stand side by side. */
export function pointsAboveOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const { quantity, text } = demand;
  if (quantity?.unit !== "百分点" || quantity.bound === "atMost" || !ASKS_ABOVE.pattern.test(text)) return null;
  const pair = besideEachOther(statements);
  if (!pair) return null;
  // 降幅高于全省: the further it fell the better.
  const above = text.includes("降幅") ? pair.there - pair.here : pair.here - pair.there;
  return toldOnSide(demand, pair.own, Number(above.toPrecision(12)) >= quantity.value);
}

/** "增长5.1%，全省增长6.3%": both figures stand side by side. null where they do not, or are alike. */
function besideWhole(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const pair = besideEachOther(statements);
  return pair && toldOnSide(demand, pair.own, pair.here > pair.there === (demand.besideAverage === "above"));
}

interface Pair {
  readonly own: Statement;
  readonly here: number;
  readonly there: number;
}

function besideEachOther(statements: readonly Statement[]): Pair | null {
  for (const [at, whole] of statements.entries()) {
    const own = oneBefore(statements, at);
    if (own?.sentence !== whole.sentence || own.quantities.length !== 1 || whole.quantities.length !== 1) continue;
    if (!OF_WHOLE.test(whole.text) || own.stage === "forecast" || !/[增降升跌幅率]/.test(own.text)) continue;
    const [here, there] = [signed(own.quantities[0]), signed(whole.quantities[0])];
    if (here === null || there === null || here === there) continue;
    return { own, here, there };
  }
  return null;
}

const OF_WHOLE = /^(?:而|同期)?(?:全国|全省|全市|全区|全县|全州)(?:平均|同期|规上|为|增|降|下)/;

function signed(quantity: Statement["quantities"][number] | undefined): number | null {
  if (quantity?.unit !== "%" || quantity.word !== null || quantity.arrives) return null;
  return quantity.change === "fall" ? -quantity.value : quantity.value;
}
