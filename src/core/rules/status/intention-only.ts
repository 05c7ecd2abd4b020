import { answerOf, demandOf, unmetOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";

/** Only a plan or a forecast stands where a result was asked for. */
export const intentionOnly: TaskRule<"planned" | "forecast"> = {
  id: "intention-only",
  kind: "status",
  summary: "填报“完成”，但文中只有计划、打算或预计",
  messages: {
    planned: { severity: "error", text: "填报“完成”，但目标“{target}”在文中只有计划或打算：“{answer}”。" },
    forecast: { severity: "warning", text: "填报“完成”，但目标“{target}”只有预计数：“{answer}”，请用实际数核对。" },
  },
  examples: [
    {
      target: "完成文化馆封顶。",
      completion: "⟦力争11月底前完成文化馆封顶⟧。",
      stated: "completed",
      finds: ["planned"],
    },
    {
      target: "当月入库税收1.2亿元。",
      completion: "预计当月入库税收⟦1.26亿元⟧。",
      stated: "completed",
      finds: ["forecast"],
    },
    { target: "制定下一年度招商计划。", completion: "下一年度招商计划已制定印发。", stated: "completed", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "completed") return NO_HITS;
    const hits: TaskHit<"planned" | "forecast">[] = [];
    for (const outcome of facts.outcomes) {
      if (outcome.reason !== "onlyPlanned" && outcome.reason !== "amountForecast") continue;
      const answer = answerOf(facts, outcome);
      if (!answer) continue;
      const target = demandOf(facts, outcome);
      const planned = outcome.reason === "onlyPlanned" && unmetOf(facts).includes(outcome);
      hits.push({
        messageId: planned ? "planned" : "forecast",
        data: { target: target.text, answer: answer.text },
        evidence: [target, answer],
        weight: planned && outcome.sure ? "decisive" : "doubt",
      });
    }
    return hits;
  },
};
