import { unmetOf } from "../../facts/task-facts";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";
import { unmetHit } from "../unmet-hit";

/** A reported amount misses what the target asks for, though the row says 完成. */
export const quantityShortfall: TaskRule<"short" | "share" | "happened"> = {
  id: "quantity-shortfall",
  kind: "status",
  summary: "填报“完成”，但文中的数没有达到目标数",
  messages: {
    short: { severity: "error", text: "填报“完成”，但目标是“{target}”，文中是“{answer}”，未达到。" },
    share: { severity: "error", text: "填报“完成”，但目标“{target}”在文中只到“{answer}”，尚未完成。" },
    happened: { severity: "error", text: "填报“完成”，但目标要求“{target}”，文中却有“{answer}”。" },
  },
  examples: [
    {
      target: "上半年新增城镇就业9000人。",
      completion: "截至6月底新增城镇就业⟦8640人⟧，失业率2.9%。",
      stated: "completed",
      finds: ["short"],
    },
    { target: "维修农村危桥12座。", completion: "农村危桥维修进度⟦85%⟧。", stated: "completed", finds: ["share"] },
    {
      target: "森林防火零火情。",
      completion: "全镇发生火情⟦2起⟧，均及时扑灭。",
      stated: "completed",
      finds: ["happened"],
    },
    { target: "新建口袋公园6处。", completion: "新建口袋公园7处，绿化面积3万平方米。", stated: "completed", finds: [] },
    { target: "流转土地3000亩。", completion: "流转土地210公顷。", stated: "completed", finds: [] },
  ],
  check(facts) {
    if (facts.stated !== "completed") return NO_HITS;
    const hits: TaskHit<"short" | "share" | "happened">[] = [];
    for (const outcome of unmetOf(facts)) {
      const messageId =
        outcome.reason === "amountMissed"
          ? "short"
          : outcome.reason === "shareMissed"
            ? "share"
            : outcome.reason === "zeroBroken"
              ? "happened"
              : null;
      const hit = messageId && unmetHit(facts, outcome, messageId);
      if (hit) hits.push(hit);
    }
    return hits;
  },
};
