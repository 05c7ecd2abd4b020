import type { Task } from "./bulletin";

/**
 * What a task is called where there is no room for its whole target: the target's first clause, without numbering.
 * Cut with "…" past 40 characters; never empty.
 */
export function taskTitle(task: Task): string {
  const target = oneLine(task.monthlyTarget?.text ?? "") || oneLine(task.annualTarget?.text ?? "");
  const bare = target.replace(NUMBERING, "");
  const clause = /^[^。；;]*/u.exec(bare)?.[0] ?? "";
  const characters = [...(clause === "" ? bare : clause)];
  if (characters.length === 0) return `第${task.row + 1}行的工作`;
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
}

/** The unit that leads a task, else the first that is responsible; "" where none is named. */
export function firstUnit(task: Task): string {
  return oneLine(task.leadUnit ?? task.responsibleUnits[0]?.name ?? "");
}

const NUMBERING = /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[①-⑳]|一是)\s*/u;
const LONGEST = 40;

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
