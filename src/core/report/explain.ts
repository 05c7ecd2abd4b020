import type { DemandOutcome, OutcomeReason } from "../facts/demand-outcome";

/** Why an item came out as it did, in a few words for the coordinator. */
const REASONS: Readonly<Record<OutcomeReason, string>> = {
  amountReached: "达到目标数",
  amountMissed: "未达到目标数",
  amountForecast: "只有预计数",
  amountOtherPeriod: "不是同一时段的数",
  shareMissed: "进度不足100%",
  done: "已办成",
  worksDone: "施工已完，尚待验收",
  substituted: "换了做法",
  late: "办成的日子晚于要求",
  begun: "已开始",
  active: "已开展",
  denied: "文中写明没有做到",
  halted: "已暂停或推迟",
  underway: "还在办理",
  earlierStep: "只办到前一步",
  onlyPlanned: "只有计划或打算",
  zeroKept: "没有发生",
  zeroBroken: "仍有发生",
  echo: "只是重复目标",
  unanswered: "文中没有说到",
  unread: "文字太长，没有读完",
};

/** A short Chinese reason: "达到目标数：3200万元 ↔ 2500万元". */
export function reasonOf({ reason, demand, quantity }: DemandOutcome): string {
  const words = REASONS[reason];
  return quantity && demand.quantity ? `${words}：${quantity.text} ↔ ${demand.quantity.text}` : words;
}
