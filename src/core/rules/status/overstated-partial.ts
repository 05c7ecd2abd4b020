import { isMadeReady, tellsStep } from "../../facts/stages/stage-progress";
import { answerOf, demandOf, unmetOf } from "../../facts/task-facts";
import { NO_HITS, type TaskRule } from "../rule";

/** 部分完成, though nothing the target asks for has begun. */
export const overstatedPartial: TaskRule<"nothing"> = {
  id: "overstated-partial",
  kind: "status",
  summary: "填报“部分完成”，但文中没有一项已经开始或取得进展",
  messages: {
    nothing: { severity: "error", text: "填报“部分完成”，但目标“{target}”在文中是“{answer}”，看不出已有进展。" },
  },
  examples: [
    { target: "外出招商2次。", completion: "因防汛值守，⟦本月未外出招商⟧。", stated: "partial", finds: ["nothing"] },
    { target: "外贸进出口增长4%。", completion: "外贸进出口同比下降⟦1.8%⟧。", stated: "partial", finds: ["nothing"] },
    { target: "改造老旧管网20公里。", completion: "老旧管网改造已完成12公里。", stated: "partial", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "partial" || facts.impliedStatuses.includes("partial")) return NO_HITS;
    const outcome = unmetOf(facts)[0];
    const answer = outcome && answerOf(facts, outcome);
    if (!outcome || !answer) return NO_HITS;
    const target = demandOf(facts, outcome);
    // It rests on how far something has got, not on an amount.
    const isByStage = outcome.reason === "denied" || outcome.reason === "halted";
    return [
      {
        messageId: "nothing",
        data: { target: target.text, answer: answer.text },
        evidence: [target, answer],
        // 施工图审查中，尚未进场施工: some would call a step towards it a part of it.
        weight:
          outcome.sure &&
          !(isByStage && facts.statements.some(tellsStep)) &&
          !(outcome.reason === "onlyPlanned" && facts.statements.some(isMadeReady))
            ? "decisive"
            : "doubt",
      },
    ];
  },
};
