import { isEvent } from "./asked-work";
import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** "原定7月的检查，调整为8月": put off, of which the clause before says what. */
export function isMoved(demand: Demand, statement: Statement, before: Statement | undefined): boolean {
  return (
    statement.stage === "stopped" &&
    before?.sentence === statement.sentence &&
    /^原(定|计划|拟)/.test(before.text) &&
    coverage(demand.topic, before.topic) >= 0.4
  );
}

/** "大赛报名启动，决赛9月举行": the event itself is still to come. */
export function isYetToBeHeld(demand: Demand, statement: Statement): boolean {
  if (statement.stage !== "planned" || statement.next || !EVENT.test(demand.text)) return false;
  return statement.deeds.some((state) => state.deed.name === "hold");
}

const EVENT = /(赛|节|大会|晚会|论坛|仪式|典礼|博览会|运动会|展会|展演)[。；]?$/;

/** "体检医院已选定，下月起分批体检": the very thing asked for is told only as a plan. */
export function isYetToCome(demand: Demand, statement: Statement, said: readonly Statement[]): boolean {
  if (statement.stage !== "planned" || statement.next) return false;
  return demand.cues.some(
    ({ deed, text: word }) =>
      deed !== null &&
      !["tend", "conduct", "look"].includes(deed.name) &&
      statement.deeds.some((state) => state.word === word) &&
      !said.some((other) => other !== statement && other.deeds.some((state) => state.word === word)),
  );
}

/** "投料试车方案正在评审": what is told of the event is that it is still being prepared. */
export function isEventAhead(demand: Demand, statement: Statement): boolean {
  if (!isEvent(demand) || (statement.stage !== "planned" && statement.stage !== "underway")) return false;
  const verb = /(\p{Script=Han}{2})(\p{Script=Han}{2})[。；]?$/u.exec(demand.text);
  if (verb?.slice(1).some((word) => statement.text.includes(word))) return true;
  return statement.deeds.length > 0 && coverage(demand.subject, statement.topic) >= 0.3;
}
