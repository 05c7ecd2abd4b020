import type { Candidate } from "./amount-candidates";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/**
 * "5家企业创建到位，现场评审未通过1家": so many of them were judged and found wanting that the others are too few. null where none
 * were, or to judge them is all that was asked for.
 */
export function refusedOf({ asked, statement, quantity, value }: Candidate): Statement | null {
  const { demand, answers } = asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed === null || !JUDGED.has(demand.deed.name) || wanted.unit === "%" || quantity.word !== null)
    return null;
  const refused = answers.statements.find(
    ({ sentence, start, text, quantities, bracketed }) =>
      sentence === statement.sentence &&
      start > statement.start &&
      !bracketed &&
      REFUSED.test(text) &&
      quantities.some((part) => part.unit === quantity.unit && part.value > 0 && value - part.value < wanted.value),
  );
  return refused ?? null;
}

const JUDGED = new Set(["gain", "award", "build", "finish", "accept", "approve", "found"]);
const REFUSED = /未(?:能|获)?(?:一次性?)?(?:通过|达标|合格)|不(?:合格|达标|予通过)/;
