import { unmetOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";
import { unmetHit } from "../unmet-hit";

/** Something asked to be done is still under way, or an earlier step is reported in its place. */
export const unmetItem: TaskRule<"underway" | "earlierStep"> = {
  id: "unmet-item",
  kind: "status",
  summary: "填报“完成”，但目标要求办成的事文中还在办理，或只办到前一步",
  messages: {
    underway: { severity: "error", text: "填报“完成”，但目标“{target}”在文中是“{answer}”，尚未完成。" },
    earlierStep: { severity: "error", text: "填报“完成”，但目标是“{target}”，文中“{answer}”只是前一步。" },
  },
  examples: [
    {
      target: "完成河西水厂竣工验收。",
      completion: "⟦河西水厂正在组织竣工验收⟧。",
      stated: "completed",
      finds: ["underway"],
    },
    { target: "完成通江路立项。", completion: "⟦通江路立项材料已上报⟧。", stated: "completed", finds: ["earlierStep"] },
    {
      target: "认定绿色食品企业6家。",
      completion: "⟦征集绿色食品企业申报材料9份⟧，已提交市农业农村局。",
      stated: "completed",
      finds: ["earlierStep"],
    },
    { target: "启动通江路拓宽工程。", completion: "通江路拓宽工程正在施工。", stated: "completed", finds: [] },
    { target: "协调推进通江路征迁。", completion: "召开通江路征迁协调会3次。", stated: "completed", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "completed") return NO_HITS;
    const hits: TaskHit<"underway" | "earlierStep">[] = [];
    for (const outcome of unmetOf(facts)) {
      if (outcome.reason !== "underway" && outcome.reason !== "earlierStep") continue;
      const hit = unmetHit(facts, outcome, outcome.reason);
      if (hit) hits.push(hit);
    }
    return hits;
  },
};
