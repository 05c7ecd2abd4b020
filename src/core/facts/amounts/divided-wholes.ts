import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { amountsIn, type ToldAmount } from "./told-amounts";

/**
 * "6家单位中5家整改后销案，另1家自行拆除，亦办理销案": what was to be brought to its end is told divided, and each part of it is told
 * ended. Gives the clause of the last part; null where a part is still open, or the parts are not all of it.
 */
export function allPartsEnded(
  demand: Demand,
  wanted: PlacedQuantity,
  statements: readonly Statement[],
): Statement | null {
  if (wanted.unit === "%" || wanted.word !== null || wanted.value < 2) return null;
  const counts = amountsIn(
    statements,
    ({ unit, word }, { bracketed }) => !bracketed && word === null && unit === wanted.unit,
  );
  for (const [at, whole] of counts.entries()) {
    if (whole.quantity.value < wanted.value || !isDivided(whole)) continue;
    const parts = partsOf(whole, counts.slice(at + 1));
    const clauses = new Set(parts?.map(({ statement }) => statement));
    if (parts && clauses.size === parts.length && [...clauses].every((part) => isEnded(demand, part, statements)))
      return parts.at(-1)?.statement ?? null;
  }
  return null;
}

/** 6家单位中 */
function isDivided({ statement, quantity }: ToldAmount): boolean {
  return /^[^，。；\d]{0,10}(?:中|里)/.test(statement.text.slice(quantity.normalizedEnd - statement.start));
}

/** The amounts behind a whole in its sentence, if they make it up. */
function partsOf(whole: ToldAmount, behind: readonly ToldAmount[]): readonly ToldAmount[] | null {
  const parts: ToldAmount[] = [];
  let sum = 0;
  for (const part of behind) {
    if (part.statement.sentence !== whole.statement.sentence) break;
    parts.push(part);
    sum += part.quantity.value;
    if (sum >= whole.quantity.value) break;
  }
  return parts.length > 1 && sum === whole.quantity.value ? parts : null;
}

function isEnded(demand: Demand, part: Statement, statements: readonly Statement[]): boolean {
  if (tellsEnd(demand, part)) return true;
  if (isOpen(part)) return false;
  // 另2座降等报废，也于5月办结销号: the clause behind names the end.
  const next = statements[statements.indexOf(part) + 1];
  if (next?.sentence !== part.sentence || next.quantities.length > 0) return false;
  return /^(?:亦|也|均|都|已|一并|同样)/.test(next.text) && tellsEnd(demand, next);
}

function tellsEnd(demand: Demand, statement: Statement): boolean {
  if (isOpen(statement) || statement.deeds.some(({ deed }) => deed.name === "part")) return false;
  const end = demand.text.replace(/[。；]$/, "").slice(-2);
  if (statement.text.includes(end)) return true;
  return statement.deeds.some(
    ({ deed, aspect, word }) =>
      (aspect === "done" || (aspect === "told" && word !== "施工")) &&
      (deed.name === demand.deed?.name || ((deed.rank ?? 0) >= 9 && (deed.rank ?? 0) >= (demand.deed?.rank ?? 99))),
  );
}

function isOpen({ stage, text }: Statement): boolean {
  return !["finished", "reported", "silent"].includes(stage) || /[未正尚仍待拟]|预计/.test(text);
}

/** "5个项目中3个续建、1个转让、1个收回土地，已全部化解": the parts are told, and then that all of it is done. */
export function allDone({ asked: { demand, answers }, statement: part }: Candidate): Statement | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed === null || wanted.unit === "%") return null;
  const near = answers.statements.filter(({ sentence, item }) => sentence === part.sentence && item === part.item);
  const isAll = ({ unit, word, value }: PlacedQuantity) =>
    unit === wanted.unit && word === null && value >= wanted.value;
  if (!near.some(({ quantities }) => quantities.some(isAll))) return null;
  return (
    near.find(
      ({ start, whole, stage, subject, remains, deeds, quantities }) =>
        start > part.start &&
        // 交办的4件已全部清零: all of those, and they are fewer.
        quantities.every((count) => count.word !== null || count.unit !== wanted.unit || isAll(count)) &&
        whole &&
        stage === "finished" &&
        !remains &&
        subject.pairs.size <= 1 &&
        deeds.some(({ deed, aspect }) => deed === demand.deed && aspect === "done"),
    ) ?? null
  );
}
