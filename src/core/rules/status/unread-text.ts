import { quote } from "../../facts/task-facts";
import { NO_HITS, type TaskRule } from "../rule";

const LONG = "改造甲路。".repeat(199);
const MORE = "改造丙路。".repeat(9);

/** A text so long that only its beginning was held against the other one. */
export const unreadText: TaskRule<"tooLong"> = {
  id: "unread-text",
  kind: "status",
  summary: "目标或完成情况太长，没有读完，不能断定",
  messages: {
    tooLong: { severity: "warning", text: "文字太长，只读到“{words}”，后面的请人工核对。" },
  },
  examples: [
    {
      target: "完成道路改造。",
      completion: `${LONG}⟦改造乙路⟧。${MORE}`,
      stated: "completed",
      finds: ["tooLong"],
    },
    { target: "完成道路改造。", completion: `${LONG}道路改造已完成。`, stated: "completed", finds: [] },
    { target: "完成道路改造。", completion: "甲路、乙路已完成改造。", stated: "completed", finds: [] },
  ],
  check({ unread }) {
    const last = unread?.phrases.at(-1);
    if (!unread || !last) return NO_HITS;
    const words = quote(unread, last.start, last.end);
    return [{ messageId: "tooLong", data: { words: words.text.slice(-20) }, evidence: [words], weight: "doubt" }];
  },
};
