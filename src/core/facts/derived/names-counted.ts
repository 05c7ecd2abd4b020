import type { Demand } from "../demands/demands";
import { amountReached, type DemandOutcome } from "../demand-outcome";
import type { PlacedQuantity } from "../phrases/phrases";
import { coverage } from "../phrases/topic";
import { PASSED_BEFORE } from "../stages/papers";
import type { Statement } from "../statements/statements";

/** "石塘、下坞两村…": as many names as things asked for, told done. Fewer prove nothing: a list may name but some. */
export function namesCounted(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (wanted.value < 2 || wanted.value > MOST_NAMES || wanted.value % 1 !== 0) return null;
  const statement = statements.find(
    (one) =>
      (one.stage === "finished" || one.stage === "reported") &&
      !one.bracketed &&
      one.quantities.length === 0 &&
      (awardedIn(one) === wanted.value || (namesIn(one.text) === wanted.value && areNames(one))) &&
      !PASSED_BEFORE.test(one.text) &&
      !statements.some((other) => isAwaited(demand, one, other)) &&
      one.deeds.some((state) =>
        state.deed.rank === null
          ? (demand.deed?.rank ?? null) === null && !["look", "inspect", "conduct", "tend"].includes(state.deed.name)
          : state.deed.rank >= (demand.deed?.rank ?? 0),
      ) &&
      (demand.sole || coverage(demand.subject, one.topic) >= 0.3),
  );
  if (!statement) return null;
  // 河东乡、柳林乡、安丰乡核实工作完成: of the very thing, by the very deed.
  const named = demand.deedWord !== "" && statement.text.includes(demand.deedWord);
  return amountReached(
    demand,
    statement,
    null,
    demand.sole || (named && coverage(demand.subject, statement.topic) >= 0.5),
  );
}

const MOST_NAMES = 12;

/** "三镇通过评估，待命名": the very deed is still to come. */
function isAwaited({ deed }: Demand, told: Statement, { sentence, stage, deeds }: Statement): boolean {
  if (sentence !== told.sentence || deed === null) return false;
  if (stage !== "planned" && stage !== "notDone" && stage !== "underway") return false;
  const judged = deed.name === "gain" ? "award" : deed.name;
  return deeds.some(({ deed: { name } }) => name === deed.name || name === judged);
}

/** 3月下水、6月投运 strings no names together: nothing is told before the last mark. */
function areNames({ text, start, cues, dates }: Statement): boolean {
  const last = start + text.lastIndexOf("、");
  const from = start + Math.min(4, text.length);
  return last < start || (dates.length === 0 && !cues.some((cue) => cue.start >= from && cue.end <= last));
}

/** How many names a list strings together: “云上居”“半山里” → 2, 东门、西河和南塘泵站 → 3. */
/** 省厅命名甲镇、乙镇为卫生乡镇: how many stand between the verb and what they are from now on; 0 where that is not told. */
function awardedIn({ text, deeds }: Statement): number {
  if (!deeds.some(({ deed, aspect }) => deed.name === "award" && aspect !== "pending")) return 0;
  const list = AWARDED.exec(text)?.[1];
  return list === undefined ? 0 : list.split(/[、和及与]/).length;
}

const AWARDED = /(?:命名|授予|认定|确定|公布|授牌)([^，。；]{2,40}?)(?:\d[家个]|等)?(?:为|“)/;

function namesIn(text: string): number {
  const quoted = text.split("“").length - 1;
  if (quoted > 1) return quoted;
  const marks = text.split("、").length - 1;
  return marks === 0 ? 1 : marks + 1 + (/、[^、]{2,8}[和与及][^、]{2,}/.test(text) ? 1 : 0);
}
