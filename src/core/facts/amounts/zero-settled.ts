import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { isOfWhole } from "../phrases/words-around";

/** Whether all that there were, or some of them, were dealt with, where none are to be left. */

/** 问题清零 is kept where all that there were are dealt with: 悉数发还, 均已整改, 查出2处，当月整改闭环, 排查9件、销号9件. */
export function isSettled(demand: Demand, statement: Statement, statements: readonly Statement[]): boolean {
  const { stage, deeds, whole, sentence, start } = statement;
  const settles = deeds.some(
    ({ deed, aspect }) =>
      aspect !== "denied" &&
      (deed.name === "settle" ||
        deed.name === "pay" ||
        (deed.name === "clear" && CLEARANCE.test(demand.text)) ||
        (deed.name === "inspect" && CLUES.test(demand.text))),
  );
  if (whole && (settles || (stage === "finished" && statement.quantities.some(isCount) && CLEARED.test(demand.text))))
    return true;
  if (!CLEARED.test(demand.text) || statement.remains || (stage !== "finished" && stage !== "reported")) return false;
  const before = statements.filter((other) => other.sentence === sentence && other.start < start);
  const counts = before.flatMap(({ quantities }) => quantities.filter(isCount));
  if (counts.length === 0) return false;
  if (whole) return true;
  const own = statement.quantities.filter(isCount);
  if (!settles && !/闭环/.test(statement.text)) return false;
  return own.length === 0
    ? stage === "finished" || /闭环/.test(statement.text)
    : own.some((one) => counts.some((all) => all.value === one.value));
}

/** Fewer were dealt with, or cleared away, than the same sentence counts before. */
export function isPartSettled(
  { deeds, quantities, sentence, start, whole, text }: Statement,
  statements: readonly Statement[],
): boolean {
  const own = quantities.find(isCount);
  if (
    !own ||
    whole ||
    isOfWhole(text) ||
    !deeds.some(
      ({ deed, aspect }) =>
        (deed.name === "settle" || deed.name === "clear") && aspect !== "denied" && aspect !== "pending",
    )
  )
    return false;
  return statements.some(
    (before) =>
      before.sentence === sentence &&
      before.start < start &&
      before.quantities.some((all) => isCount(all) && all.unit === own.unit && all.value > own.value),
  );
}

/** So many things, be it of any kind. */
export function isCount({ unit, word, value }: Statement["quantities"][number]): boolean {
  return unit !== "%" && word === null && value > 0;
}

/** 其余31件全部办结 */
export function hasSettled({ deeds }: Statement): boolean {
  return deeds.some(({ deed, aspect }) => deed.name === "settle" && aspect === "done");
}

/** 动态清零 is kept where there are none now, whatever there was. */
export const CLEARED = /清零|清除|归零|动态/;
/** 征收清零 ↔ 剩下的37户已全部腾空 */
const CLEARANCE = /征|拆|迁|腾|违/;
/** 线索清零 ↔ 118条全部核查完毕: what a clue asks for is that it be looked into. */
const CLUES = /线索|图斑/;
