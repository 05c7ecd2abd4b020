import type { Demand } from "../demands/demands";
import { PLANNED, type Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** Denied, halted, or the very deed still pending or going on. */
export function blocked(demand: Demand, statement: Statement): Word | null {
  if (statement.stage === "stopped") return { says: "short", reason: "halted", strength: 3 };
  if (statement.stage === "notDone") {
    // 报批 ↔ 尚未批复: handed in is half of it.
    const refused = demand.deedWord === "报批" && demand.ask === "end";
    const direct =
      (refused && statement.deeds.some((state) => state.deed.name === "approve" && state.aspect === "denied")) ||
      isToldSo(demand, statement, "denied") ||
      statement.deeds.length === 0 ||
      demand.deed === null ||
      (demand.ask !== "begin" && demand.deedWord !== "" && statement.text.includes(demand.deedWord));
    // What began is not undone by a part of it that has not: 初稿撰写尚未开始.
    const other =
      demand.ask === "begin" &&
      !/全面|全部|均|所有/.test(demand.text) &&
      (statement.subject.pairs.size > 0
        ? coverage(demand.subject, statement.subject) < 0.3
        : statement.deeds.some((state) => state.deed.name !== "begin" && !demand.text.includes(state.word)));
    const begins = statement.deeds.some((state) => state.deed.name === "begin" && state.aspect === "denied");
    if (demand.ask === "begin" && !begins && !isToldSo(demand, statement, "denied")) {
      return { says: "short", reason: "denied", strength: 1 };
    }
    return { says: "short", reason: "denied", strength: other ? 1 : direct ? 3 : 2 };
  }
  if (isToldSo(demand, statement, "pending")) return PLANNED;
  if (demand.ask === "begin") return null;
  if (statement.deeds.some((state) => state.aspect === "ongoing" && state.word === demand.deedWord))
    // 启动搬迁 is how it began, whatever has become of it since.
    return { says: "open", reason: "underway", strength: statement.stage === "reported" ? 1 : 3 };
  return null;
}

/** Whether the deed asked for, or one that means as much, is told denied or still to come. */
function isToldSo({ deed, deedWord }: Demand, { deeds }: Statement, aspect: "denied" | "pending"): boolean {
  return deeds.some(
    (state) =>
      state.aspect === aspect &&
      ((deedWord !== "" && state.word === deedWord) ||
        (deed !== null && state.deed.name === deed.name) ||
        // 评审会已召开，修改稿待复审
        (state.word.startsWith("复") && (deed?.name === "screen" || deed?.name === "approve"))),
  );
}
