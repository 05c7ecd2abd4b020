import { quote, type TaskFacts } from "../../facts/task-facts";
import type { PlacedQuantity } from "../../facts/phrases/phrases";
import { NO_HITS, type TaskRule } from "../rule";

/** The figures end before the bulletin's month: 1-4月 in May. */
export const stalePeriod: TaskRule<"earlier"> = {
  id: "stale-period",
  kind: "wording",
  summary: "文中只有更早时段的数，没有通报当月的数",
  messages: {
    earlier: { severity: "info", text: "{month}月份的通报，文中“{figure}”只到{last}月，请更新到当月。" },
  },
  examples: [
    {
      target: "新增贷款累计30亿元。",
      completion: "1-4月新增贷款⟦31亿元⟧。",
      stated: "completed",
      finds: ["earlier"],
    },
    {
      target: "推进渔业转型。",
      completion: "截至8月底，全县改造池塘⟦1200亩⟧。",
      stated: "completed",
      month: 9,
      finds: ["earlier"],
    },
    {
      target: "新增贷款累计30亿元。",
      completion: "1-4月新增贷款26亿元，1-5月新增贷款31亿元。",
      stated: "completed",
      finds: [],
    },
    { target: "一季度新增贷款20亿元。", completion: "一季度新增贷款21亿元。", stated: "completed", finds: [] },
  ],
  check(facts) {
    const { month, completion, target } = facts;
    if (month === null || !completion || !target) return NO_HITS;
    const dated = datedIn(facts.statements);
    const stale = dated.find((quantity) => isEarlier(quantity, month) && !isAskedFor(facts, quantity));
    if (!stale || dated.some((quantity) => !isEarlier(quantity, month))) return NO_HITS;
    const figure = quote(completion, stale.normalizedStart, stale.normalizedEnd);
    return [
      {
        messageId: "earlier",
        data: { month, figure: figure.text, last: lastMonth(stale) ?? 0 },
        evidence: [figure],
        weight: "note",
      },
    ];
  },
};

/** The figures of this year that are told for a stretch of time. */
function datedIn(statements: TaskFacts["statements"]): PlacedQuantity[] {
  const dated: PlacedQuantity[] = [];
  for (const { stage, bracketed, dates, quantities } of statements) {
    if (bracketed || stage === "forecast" || stage === "planned") continue;
    if (dates.some((date) => date.year !== null || date.relative === "previous")) continue;
    for (const quantity of quantities) if (lastMonth(quantity) !== null) dated.push(quantity);
  }
  return dated;
}

/** The last month of the stretch of time that a figure is told for; null where it tells none up to a date. */
function lastMonth({ period, comparedWith }: PlacedQuantity): number | null {
  if (!period || comparedWith === "lastMonth") return null;
  if (period.kind === "range") return period.to;
  return period.kind === "until" ? period.month : null;
}

function isEarlier(quantity: PlacedQuantity, month: number): boolean {
  const last = lastMonth(quantity);
  // In January a figure up to December is the year's, just closed.
  return last !== null && last < month;
}

/** The target itself asks for that stretch of time: 一季度. */
function isAskedFor(facts: TaskFacts, quantity: PlacedQuantity): boolean {
  const last = lastMonth(quantity);
  const asked = facts.target?.phrases.flatMap((phrase) => phrase.quantities) ?? [];
  return asked.some((one) => lastMonth(one) === last);
}
