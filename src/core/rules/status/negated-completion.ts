import { unmetOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";
import { unmetHit } from "../unmet-hit";

/** The text itself says that it was not done, or that it was put off or stopped. */
export const negatedCompletion: TaskRule<"denied" | "halted"> = {
  id: "negated-completion",
  kind: "status",
  summary: "填报“完成”，但文中写明没有完成、没有启动，或已暂停、推迟",
  messages: {
    denied: { severity: "error", text: "填报“完成”，但目标“{target}”在文中写明“{answer}”。" },
    halted: { severity: "error", text: "填报“完成”，但目标“{target}”在文中写明“{answer}”，已暂停或推迟。" },
  },
  examples: [
    {
      target: "完成老粮库地块挂牌。",
      completion: "⟦老粮库地块尚未挂牌⟧，正在办理规划条件。",
      stated: "completed",
      finds: ["denied"],
    },
    {
      target: "举办春季运动会。",
      completion: "因连续降雨，⟦春季运动会推迟至5月举办⟧。",
      stated: "completed",
      finds: ["halted"],
    },
    {
      target: "开展消防检查，隐患整改到位。",
      completion: "检查商户86家，未发现重大隐患，一般隐患已整改到位。",
      stated: "completed",
      finds: [],
    },
    {
      target: "及时上报新增困难户。",
      completion: "经摸排，本月无符合条件的新增困难户。",
      stated: "completed",
      finds: [],
    },
  ],
  check(facts) {
    if (facts.stated !== "completed") return NO_HITS;
    const hits: TaskHit<"denied" | "halted">[] = [];
    for (const outcome of unmetOf(facts)) {
      if (outcome.reason !== "denied" && outcome.reason !== "halted") continue;
      const hit = unmetHit(facts, outcome, outcome.reason);
      if (hit) hits.push(hit);
    }
    return hits;
  },
};
