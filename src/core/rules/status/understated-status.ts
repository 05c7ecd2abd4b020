import type { Statement } from "../../facts/statements/statements";
import { answerOf, demandOf, type TaskFacts } from "../../facts/task-facts";
import type { DemandOutcome } from "../../facts/demand-outcome";
import { NO_HITS, type TaskRule } from "../rule";

/** The row says less than its text bears out. */
export const understatedStatus: TaskRule<"allMet" | "someMet"> = {
  id: "understated-status",
  kind: "status",
  summary: "填报“未完成”或“部分完成”，但文中表明已经做到（或做到一部分）",
  messages: {
    allMet: { severity: "error", text: "填报“{stated}”，但目标“{target}”在文中已经做到：“{answer}”。" },
    someMet: {
      severity: "error",
      text: "填报“未完成”，但目标中的“{target}”在文中已经做到：“{answer}”，至少是部分完成。",
    },
  },
  examples: [
    { target: "收购小麦2万吨。", completion: "收购小麦⟦2.3万吨⟧。", stated: "notCompleted", finds: ["allMet"] },
    {
      target: "改造公厕8座，新建公厕4座。",
      completion: "改造公厕⟦8座⟧，新建公厕1座。",
      stated: "notCompleted",
      finds: ["someMet"],
    },
    {
      target: "整修机井40眼。",
      completion: "⟦40眼⟧机井整修完工，配电设施正在安装。",
      stated: "partial",
      finds: ["allMet"],
    },
    { target: "收购小麦2万吨。", completion: "收购小麦1.3万吨。", stated: "partial", finds: [] },
  ],
  check(facts) {
    if (facts.stated === null || facts.stated === "completed" || facts.impliedStatuses.includes(facts.stated))
      return NO_HITS;
    if (!facts.impliedStatuses.includes("completed") && facts.stated === "partial") return NO_HITS;
    if (facts.impliedStatuses.length === 1 && facts.impliedStatuses[0] === "notCompleted") return NO_HITS;
    const met = facts.outcomes.filter(
      (outcome) => outcome.outcome === "met" || outcome.partlyMet || isNearlyMet(outcome),
    );
    const outcome = met.find((entry) => entry.sure && !entry.partlyMet) ?? met[0];
    const answer = outcome && answerOf(facts, outcome);
    if (!outcome || !answer) return NO_HITS;
    const target = demandOf(facts, outcome);
    const all = facts.impliedStatuses.length === 1 && facts.impliedStatuses[0] === "completed";
    return [
      {
        messageId: all ? "allMet" : "someMet",
        data: { stated: facts.stated === "partial" ? "部分完成" : "未完成", target: target.text, answer: answer.text },
        evidence: [target, answer],
        // One item met is enough against 未完成; against 部分完成 every one must be certain.
        weight: (
          facts.stated === "partial"
            ? !facts.leavesOut && met.every((entry) => entry.sure) && !goesOn(facts)
            : outcome.sure && !isBoughtOnly(outcome)
        )
          ? "decisive"
          : "doubt",
      },
    ];
  },
};

/** 4栋已建成，正在绿化 for 4栋: just what was asked for is there, and what still goes on may belong to it. */
function goesOn({ outcomes, statements }: TaskFacts): boolean {
  const isOpen = (one: Statement) => one.stage === "underway" && !outcomes.some(({ statement }) => statement === one);
  const isJustMet = ({ reason, quantity, demand }: DemandOutcome) =>
    reason === "done" || (reason === "amountReached" && !(quantity && quantity.value > (demand.quantity?.value ?? 0)));
  return outcomes.every(isJustMet) && statements.some(isOpen);
}

/** 采购完成，正在安装 for 采购并投用: what was bought is hardly a part of what was to be used. */
function isBoughtOnly({ partlyMet, demand }: DemandOutcome): boolean {
  return partlyMet === true && demand.earlier?.deed.name === "tender";
}

/** Done, if late or not yet accepted: too much for 未完成. */
function isNearlyMet({ reason }: DemandOutcome): boolean {
  return reason === "late" || reason === "worksDone";
}
