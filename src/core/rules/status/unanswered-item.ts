import type { OutcomeReason } from "../../facts/demand-outcome";
import { answerOf, demandOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";

/**
 * 完成, though the text never says anything of an item, only repeats it, or gives a figure for another stretch of time. Done too
 * late, and done but not yet accepted, are told beside a verdict that stands (JUDGING, 5).
 */
export const unansweredItem: TaskRule<"unanswered" | "otherPeriod" | "echo" | "acceptance" | "late"> = {
  id: "unanswered-item",
  kind: "status",
  summary: "填报“完成”，但文中没有回应目标中的某一项，或无法据以判断",
  messages: {
    unanswered: { severity: "warning", text: "填报“完成”，但文中没有说到目标“{target}”办得怎样。" },
    otherPeriod: { severity: "warning", text: "目标“{target}”要的是另一时段的数，文中“{answer}”不能直接说明。" },
    echo: { severity: "warning", text: "填报“完成”，但文中“{answer}”只是重复目标，没有写做了什么。" },
    late: { severity: "warning", text: "目标“{target}”，文中“{answer}”，晚于要求的日子，请核实。" },
    acceptance: { severity: "warning", text: "目标“{target}”的施工已完，但“{answer}”，是否算完成请核实。" },
  },
  examples: [
    {
      target: "⟦建成乡镇消防站2座⟧。",
      completion: "组织消防演练16次。",
      stated: "completed",
      finds: ["unanswered"],
    },
    {
      target: "10月份新增贷款2亿元。",
      completion: "⟦今年以来累计新增贷款19.5亿元⟧。",
      stated: "completed",
      month: 10,
      finds: ["otherPeriod"],
    },
    {
      target: "深入推进殡葬改革。",
      completion: "⟦按要求深入推进殡葬改革各项工作⟧。",
      stated: "completed",
      finds: ["echo"],
    },
    {
      target: "5月15日前提交验收申请。",
      completion: "⟦5月23日提交验收申请⟧。",
      stated: "completed",
      finds: ["late"],
    },
    {
      target: "改造危旧房60户。",
      completion: "60户施工已完，⟦正在组织验收⟧。",
      stated: "completed",
      finds: ["acceptance"],
    },
    { target: "建成乡镇消防站2座。", completion: "2座乡镇消防站均已建成。", stated: "completed", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "completed" || !facts.impliedStatuses.includes("completed")) return NO_HITS;
    const hits: TaskHit<"unanswered" | "otherPeriod" | "echo" | "acceptance" | "late">[] = [];
    for (const outcome of facts.outcomes) {
      if (outcome.outcome !== "unknown" || TOLD_BY_OTHERS.has(outcome.reason)) continue;
      const target = demandOf(facts, outcome);
      const answer = answerOf(facts, outcome);
      const messageId =
        outcome.reason === "amountOtherPeriod"
          ? "otherPeriod"
          : outcome.reason === "echo"
            ? "echo"
            : outcome.reason === "late"
              ? "late"
              : outcome.reason === "worksDone"
                ? "acceptance"
                : "unanswered";
      hits.push({
        messageId,
        data: { target: target.text, answer: answer?.text ?? "" },
        evidence: answer ? [target, answer] : [target],
        // The text answers these: what it leaves to the officer is no doubt about what it says.
        weight: messageId === "late" || messageId === "acceptance" ? "note" : "doubt",
      });
    }
    return hits;
  },
};

/** Reasons that rules of their own report. */
const TOLD_BY_OTHERS: ReadonlySet<OutcomeReason> = new Set(["amountForecast", "substituted", "unread"]);
