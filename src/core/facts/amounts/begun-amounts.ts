import type { Candidate } from "./amount-candidates";
import { deedsAround } from "./amount-levels";
import type { PlacedQuantity } from "../phrases/phrases";

/** 开工1200套 ↔ "已封顶860套，其余340套正在桩基施工": works that go on have begun. */
export function allBegun(best: Candidate, candidates: readonly Candidate[]): boolean {
  const { demand } = best.asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed?.ask !== "begin" || wanted.unit === "%") return false;
  const begun = candidates.filter(
    ({ statement, quantity }) =>
      statement.sentence === best.statement.sentence &&
      quantity.unit === best.quantity.unit &&
      deedsAround(statement, quantity).some(
        ({ deed, aspect }) => (deed.rank ?? 0) >= 7 && aspect !== "denied" && aspect !== "pending",
      ),
  );
  return begun.reduce((sum, { value }) => sum + value, 0) === wanted.value;
}

/** 开工建设围栏15公里 ↔ "3月20日进场，已安装4.2公里": one piece of work, that has begun. */
export function begunAsWhole({ asked: { demand, answers }, statement, quantity }: Candidate): boolean {
  if (demand.deed?.ask !== "begin" || !LENGTHS.has((demand.quantity as PlacedQuantity).unit)) return false;
  const own = deedsAround(statement, quantity);
  if (own.length === 0 || own.some(({ deed, aspect }) => (deed.rank ?? 0) <= 7 || aspect === "denied")) return false;
  return answers.statements.some(
    ({ item, quantities, deeds }) =>
      item === statement.item &&
      quantities.length === 0 &&
      deeds.some(({ deed, aspect }) => deed.name === "begin" && (aspect === "done" || aspect === "told")),
  );
}

const LENGTHS = new Set("米 平方米 立方米".split(" "));
