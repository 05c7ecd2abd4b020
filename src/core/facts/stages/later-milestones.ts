import type { Demand } from "../demands/demands";
import type { DemandOutcome } from "../demand-outcome";

/**
 * "6月底前试运行；5月完成大屏安装" in May: what is due in a later month, beside what is due by now, is asked for by then. It
 * counts where the text tells it done already, or that it will not be.
 */
export function withoutLaterMilestones(
  outcomes: readonly DemandOutcome[],
  month: number | null,
): readonly DemandOutcome[] {
  if (!outcomes.some(({ demand }) => isDueLater(demand, month))) return outcomes;
  const later = outcomes.filter(({ demand }) => isDueLater(demand, month));
  if (later.length === outcomes.length) return outcomes;
  const due = outcomes.filter((outcome) => !later.includes(outcome));
  if (!due.some(({ demand }) => isDueNow(demand, month))) return outcomes;
  return outcomes.filter(
    (outcome) => !later.includes(outcome) || outcome.outcome === "met" || outcome.reason === "halted",
  );
}

function isDueLater({ dates, text }: Demand, month: number | null): boolean {
  // 年内完成改造，7月底覆盖率达到九成
  if (month !== null && month < 12 && THIS_YEAR.test(text)) return true;
  if (dates.length === 0) return false;
  const own = dates.filter((date) => date.before && date.month !== null && date.year === null);
  return month !== null && own.length > 0 && own.every((date) => (date.month ?? 0) > month);
}

const THIS_YEAR = /^(?:年内|年底|今年)/;

/** Told of this very month: 5月完成…, 本月…. */
function isDueNow({ dates, text }: Demand, month: number | null): boolean {
  return /^(本月|当月)/.test(text) || dates.some((date) => date.month === month && date.year === null);
}
