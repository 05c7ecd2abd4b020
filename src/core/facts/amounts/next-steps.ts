import type { Candidate } from "./amount-candidates";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/** "到货2000只，已佩戴激活2000只": behind the earlier step stands as much of it that is done. */
export function laterStep({ statement, quantity }: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(
    (other) =>
      other.met &&
      other.level !== "lower" &&
      other.statement.sentence === statement.sentence &&
      other.statement.start > statement.start &&
      other.statement.stage === "finished" &&
      other.quantity.word === null &&
      other.quantity.unit === quantity.unit,
  );
}

/** "86人通过体检，全部入职" for 招聘80名: the clause behind the step tells that all of them are there. */
export function allThere({ asked: { demand, answers }, statement: step }: Candidate): Statement | null {
  if (demand.deed?.name !== "gain") return null;
  return (
    answers.statements.find(
      ({ sentence, start, whole, stage, remains, text }) =>
        sentence === step.sentence &&
        start > step.start &&
        whole &&
        stage === "finished" &&
        !remains &&
        IN_POST.test(text),
    ) ?? null
  );
}

const IN_POST = /入职|到岗|上岗|报到|入学|入校|在岗|到任/;

/** "2100套具备办证条件，已发证2136本": behind the step stands an amount, counted by another word, that is done and would do. */
export function isOutdone({ asked: { demand, answers }, statement: step, quantity: counted }: Candidate): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  return answers.statements.some(
    ({ sentence, start, stage, deeds, quantities }) =>
      sentence === step.sentence &&
      start > step.start &&
      stage === "finished" &&
      deeds.length > 0 &&
      quantities.some(
        ({ unit, word, value }) => unit !== counted.unit && unit !== "%" && word === null && value >= wanted.value,
      ),
  );
}

/** "3个乡镇通过暗访，待命名" for 创建卫生乡镇3个: the name itself is still to come. */
export function awaitedName({ asked: { demand, answers }, statement: told }: Candidate): Statement | null {
  if (!["创建", "争创", "创评", "培育"].includes(demand.deedWord)) return null;
  return (
    answers.statements.find(
      ({ sentence, start, stage, deeds, quantities }) =>
        sentence === told.sentence &&
        start > told.start &&
        (stage === "planned" || stage === "underway") &&
        quantities.length === 0 &&
        deeds.some(({ deed, aspect }) => deed.name === "award" && aspect !== "done" && aspect !== "told"),
    ) ?? null
  );
}
