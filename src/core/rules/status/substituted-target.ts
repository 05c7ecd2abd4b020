import { answerOf, demandOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";

/** 完成, though the text says that something else was done in place of what was asked. */
export const substitutedTarget: TaskRule<"replaced"> = {
  id: "substituted-target",
  kind: "status",
  summary: "填报“完成”，但文中写明换了做法，不是目标要求的做法",
  messages: {
    replaced: { severity: "warning", text: "目标是“{target}”，文中写明换了做法：“{answer}”，是否算完成请核实。" },
  },
  examples: [
    {
      target: "新建垃圾中转站2座。",
      completion: "因选址困难，⟦将新建中转站调整为购置压缩车4台⟧。",
      stated: "completed",
      finds: ["replaced"],
    },
    {
      target: "采购巡查车1辆。",
      completion: "⟦巡查车改由市局统一调配⟧，已到位。",
      stated: "completed",
      finds: ["replaced"],
    },
    { target: "新建垃圾中转站2座。", completion: "新建垃圾中转站2座，均已投用。", stated: "completed", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "completed") return NO_HITS;
    const hits: TaskHit<"replaced">[] = [];
    for (const outcome of facts.outcomes) {
      if (outcome.reason !== "substituted") continue;
      const answer = answerOf(facts, outcome);
      if (!answer) continue;
      const target = demandOf(facts, outcome);
      hits.push({
        messageId: "replaced",
        data: { target: target.text, answer: answer.text },
        evidence: [target, answer],
        weight: "doubt",
      });
    }
    return hits;
  },
};
