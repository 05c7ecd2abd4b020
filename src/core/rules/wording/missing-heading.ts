import { quote, type TaskFacts } from "../../facts/task-facts";
import type { Item } from "../../facts/phrases/items";
import { coverage } from "../../facts/phrases/topic";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";

/** A heading of the target that the completion, which has headings too, leaves out. */
export const missingHeading: TaskRule<"missing"> = {
  id: "missing-heading",
  kind: "wording",
  summary: "目标中的小标题在完成情况中没有出现",
  messages: {
    missing: { severity: "warning", text: "目标中的“{heading}”在完成情况中没有对应的内容，请补充。" },
  },
  examples: [
    {
      target: "⟦冷库项目⟧：主体封顶。 渠道防渗：完成8公里。",
      completion: "渠道防渗：完成8.2公里。",
      stated: "partial",
      finds: ["missing"],
    },
    {
      target: "冷库项目：主体封顶。 渠道防渗：完成8公里。",
      completion: "渠道防渗工程：完成8.2公里。 冷库：主体于5月9日封顶。",
      stated: "completed",
      finds: [],
    },
    {
      target: "冷库项目：主体封顶。 渠道防渗：完成8公里。",
      completion: "冷库项目主体已封顶，渠道防渗完成8.2公里。",
      stated: "completed",
      finds: [],
    },
  ],
  check(facts) {
    const { target, completion } = facts;
    if (!target || !completion?.items.some((item) => item.heading !== null)) return NO_HITS;
    const hits: TaskHit<"missing">[] = [];
    const headings = new Map(target.items.map((item) => [item.heading, item] as const));
    for (const [heading, item] of headings) {
      if (heading === null || isMentioned(facts, item)) continue;
      const at = target.normalized.text.lastIndexOf("：", item.start);
      const start = at < 0 ? -1 : startOf(target.normalized.text, heading, at);
      const words = start < 0 ? quote(target, item.start, item.end) : quote(target, start, at);
      hits.push({ messageId: "missing", data: { heading }, evidence: [words], weight: "note" });
    }
    return hits;
  },
};

/** Offset at which the heading that ends at `colon` begins; blanks inside it are not part of `heading`. */
function startOf(text: string, heading: string, colon: number): number {
  let left = heading.length;
  let index = colon;
  while (index > 0 && left > 0) {
    index--;
    if (!/\s/.test(text.charAt(index))) left--;
  }
  return left === 0 ? index : -1;
}

/** As a heading, by most of its characters, or in what is told. */
function isMentioned({ completion, statements }: TaskFacts, { about: wanted }: Item): boolean {
  const asHeading = completion?.items.some(
    ({ heading, about }) => heading !== null && Math.max(coverage(wanted, about), coverage(about, wanted)) >= 0.6,
  );
  return asHeading === true || statements.some((statement) => coverage(wanted, statement.wideTopic) >= 0.5);
}
