import type { Demand } from "../demands/demands";
import { coverage } from "../phrases/topic";
import type { Statement } from "../statements/statements";

/** "排查高层186栋，整改518处" for 新建消防站2座: another act, in a sentence that is about other things. */
export function isOfOtherAct(demand: Demand, { deeds, subject, wideTopic }: Statement): boolean {
  const { deed, sole } = demand;
  if (sole || (deed?.rank ?? 0) < 6 || deeds.length === 0 || subject.pairs.size > 0) return false;
  if (deeds.some((state) => state.deed.rank !== null)) return false;
  return demand.subject.pairs.size >= 2 && coverage(demand.subject, wideTopic) < 0.34;
}
