import type { PlacedQuantity } from "../phrases/phrases";
import { textBefore } from "../phrases/words-around";
import type { Statement } from "../statements/statements";

/** Whether any amount of a statement is of the dead. */
export function countsDeaths(statement: Statement): boolean {
  return statement.quantities.some(
    (count) => count.unit !== "%" && count.word === null && count.value > 0 && tellsDeath(statement, count),
  );
}

/** 死亡1人, 1人遇难 */
function tellsDeath(statement: Statement, count: PlacedQuantity): boolean {
  if (/(?:死亡|[淹砸摔烧撞压电]死|亡)$/.test(textBefore(statement, count))) return true;
  return /^[^，。、；\d未无]{0,6}(?:遇难|死亡|身亡|丧生|罹难|溺亡|被?[淹砸摔烧撞压电]死)/.test(
    statement.text.slice(count.normalizedEnd - statement.start),
  );
}
