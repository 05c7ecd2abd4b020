import type { Bulletin, Status, Task } from "../model/bulletin";
import { kept } from "../model/kept";
import type { Finding, Judgement, StatusFix } from "../model/report";
import { cellText, type SheetSnapshot } from "../model/sheet";
import { replaceSpans, setValue } from "../rules/fixes";

/** What a status is called where the sheet itself never uses it. */
const PLAIN_WORDS: Readonly<Record<Status, string>> = {
  completed: "完成",
  partial: "部分完成",
  notCompleted: "未完成",
};

/**
 * Gives, for a finding on a task's status, the changes of the stated status that would settle it: one for each status
 * that the text bears out, in the words this sheet uses most. Only the word changes; its punctuation and the narrative
 * stay. None for other findings, for doubts that any status would leave, and where no status word is written.
 */
export function statusFixer(
  sheet: SheetSnapshot,
  bulletin: Bulletin,
): (finding: Pick<Finding, "kind">, task: Task, judgement: Judgement) => readonly StatusFix[] {
  const words = usualWords(bulletin);
  // A task may have many findings, and its fixes hold its text: all have the same ones.
  let last: { readonly task: Task; readonly fixes: readonly StatusFix[] } | null = null;
  return (finding, task, { impliedStatuses }) => {
    const stated = task.stated?.status ?? null;
    if (finding.kind !== "status" || stated === null || impliedStatuses.includes(stated)) return NONE;
    if (last?.task !== task) {
      const fixes: StatusFix[] = [];
      for (const status of impliedStatuses) {
        const fix = statusFix(sheet, task, status, words[status]);
        if (fix !== null) fixes.push(fix);
      }
      last = { task, fixes: kept(fixes) };
    }
    return last.fixes;
  };
}

const NONE: readonly never[] = [];

function statusFix(sheet: SheetSnapshot, { stated }: Task, status: Status, by: string): StatusFix | null {
  if (stated === null || stated.span === null || stated.word === null) return null;
  const text = cellText(sheet, stated.cell);
  const at = text.slice(stated.span.start, stated.span.end).indexOf(stated.word);
  if (at === -1) return null;
  const start = stated.span.start + at;
  const after = replaceSpans(text, [{ span: { start, end: start + stated.word.length }, by }]);
  const label = `把状态改为“${by}”`;
  return { label, safe: false, status, edits: [setValue(sheet, stated.cell, after)] };
}

/** The word that the sheet has most often for each status, among words that stand in the governing cell. */
function usualWords({ tasks }: Bulletin): Record<Status, string> {
  const counts = {
    completed: new Map<string, number>(),
    partial: new Map<string, number>(),
    notCompleted: new Map<string, number>(),
  };
  for (const { stated } of tasks) {
    if (stated?.status == null || stated.word === null) continue;
    const ofStatus = counts[stated.status];
    ofStatus.set(stated.word, (ofStatus.get(stated.word) ?? 0) + 1);
  }
  const words = { ...PLAIN_WORDS };
  for (const status of Object.keys(words) as Status[]) {
    let most = 0;
    for (const [word, count] of counts[status]) {
      if (count <= most) continue;
      most = count;
      words[status] = word;
    }
  }
  return words;
}
