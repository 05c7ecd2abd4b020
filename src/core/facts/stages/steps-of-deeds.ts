import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/**
 * "考核已完成民主测评，综合评定在2月进行" for 完成考核: what is told as done is a step of the deed asked for, and the clause behind tells
 * another that is still to come. Gives that clause; null where nothing of the kind is told.
 */
export function stepStillAhead(
  { act, deedWord }: Demand,
  said: readonly Statement[],
  met: Statement,
): Statement | null {
  const asked = act || deedWord;
  const [, thing = "", step = asked] = met.text.includes("完成") ? (STEP_DONE.exec(met.text) ?? []) : [];
  if (asked === "" || !thing.includes(asked) || step.includes(asked)) return null;
  const next = said[said.indexOf(met) + 1];
  if (next?.sentence !== met.sentence || next.next || OUTCOME.test(next.text)) return null;
  return next.stage === "planned" || next.stage === "underway" || next.stage === "notDone" ? next : null;
}

const STEP_DONE = /^([^，。\d]{2,16}?)(?:工作)?(?:已经?|现已)完成了?(\p{Script=Han}{2,10})$/u;
/** What is done with it when it is over. */
const OUTCOME = /结果|运用|公布|公示|通报|归档|成果|报告/;
