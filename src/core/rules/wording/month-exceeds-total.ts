import { quote } from "../../facts/task-facts";
import type { PlacedQuantity } from "../../facts/phrases/phrases";
import type { Statement } from "../../facts/statements/statements";
import { amountsIn } from "../../facts/amounts/told-amounts";
import { coverage, type Topic, topicOfWords } from "../../facts/phrases/topic";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";

/** This month's figure is above the cumulative one. */
export const monthExceedsTotal: TaskRule<"exceeds"> = {
  id: "month-exceeds-total",
  kind: "wording",
  summary: "文中当月的数大于累计的数",
  messages: {
    exceeds: { severity: "warning", text: "当月“{part}”大于累计“{total}”，请核对。" },
  },
  examples: [
    {
      target: "累计签约项目20个。",
      completion: "5月份签约项目⟦9个⟧，1-5月累计签约项目⟦7个⟧。",
      stated: "notCompleted",
      finds: ["exceeds"],
    },
    {
      target: "累计完成营造林3万亩。",
      completion: "截至5月底累计完成营造林⟦2.1万亩⟧，当月完成营造林⟦2.6万亩⟧。",
      stated: "partial",
      finds: ["exceeds"],
    },
    {
      target: "累计签约项目20个。",
      completion: "5月份签约项目9个，1-5月累计签约项目21个，累计开工7个。",
      stated: "completed",
      finds: [],
    },
  ],
  check({ month, statements, completion }) {
    if (!completion) return NO_HITS;
    if (!statements.some(({ quantities }) => quantities.some((quantity) => isMonths(quantity, month)))) return NO_HITS;
    const hits: TaskHit<"exceeds">[] = [];
    const figures = amountsIn(
      statements,
      (quantity, { bracketed, stage }) => !bracketed && stage !== "planned" && isFlow(quantity),
    );
    for (const part of figures) {
      if (!isMonths(part.quantity, month)) continue;
      const total = figures.find(
        (other) =>
          isTotal(other.quantity, month) &&
          other.quantity.unit === part.quantity.unit &&
          isSameThing(part.statement, other.statement),
      );
      if (!total || part.quantity.value <= total.quantity.value) continue;
      const evidence = [part, total].map(({ quantity }) =>
        quote(completion, quantity.normalizedStart, quantity.normalizedEnd),
      );
      const [month_, total_] = evidence;
      hits.push({
        messageId: "exceeds",
        data: { part: month_?.text ?? "", total: total_?.text ?? "" },
        evidence,
        weight: "note",
      });
    }
    return hits;
  },
};

/** An amount that adds up over the months. */
function isFlow(quantity: PlacedQuantity): boolean {
  return quantity.unit !== "%" && quantity.unit !== "" && quantity.change === null && !quantity.unit.includes("/");
}

function isMonths({ period }: PlacedQuantity, month: number | null): boolean {
  return period?.kind === "month" && (period.month === null || month === null || period.month === month);
}

/** Counted from the year's beginning up to this month. */
function isTotal({ period }: PlacedQuantity, month: number | null): boolean {
  if (!period) return false;
  if (period.kind === "cumulative") return true;
  if (period.kind === "range") return period.from === 1 && (month === null || period.to >= month) && period.to > 1;
  return period.kind === "until" && (month === null || period.month >= month) && period.month > 1;
}

/** Both name the same thing and the same deed. */
function isSameThing(one: Statement, other: Statement): boolean {
  const [a, b] = [thingOf(one), thingOf(other)];
  return coverage(a, b) >= 0.6 && coverage(b, a) >= 0.6;
}

/** What a statement is about, without its dates, amounts and the words for a stretch of time. */
function thingOf({ text, start, dates, quantities }: Statement): Topic {
  const chars = text.split("");
  for (const date of dates) chars.fill(" ", date.start - start, date.end - start);
  for (const { normalizedStart, normalizedEnd } of quantities)
    chars.fill(" ", normalizedStart - start, normalizedEnd - start);
  return topicOfWords(chars.join("").replace(/累计|当月|本月|截至|其中|共|已|新/g, " "));
}
