import type { NameMention, Task } from "../model/bulletin";
import { cellText } from "../model/sheet";
import type { SheetSnapshot } from "../model/sheet";

/** What the sheet mostly writes between two leaders of one cell: a line break, 、, ， or a blank. */
export function usualSeparator(sheet: SheetSnapshot, tasks: readonly Task[]): string {
  const counts = new Map<string, number>();
  for (const { leaders } of tasks) {
    for (let at = 1; at < leaders.length; at++) {
      const [before, after] = [leaders[at - 1], leaders[at]];
      if (!before || !after || !isApart(before, after)) continue;
      const between = cellText(sheet, after.cell).slice(before.written.end, after.written.start);
      const separator = between.includes("\n") ? "\n" : (between.trim()[0] ?? " ");
      counts.set(separator, (counts.get(separator) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? "、";
}

/** Two names that stand as written, one after the other in one cell. */
function isApart(before: NameMention, after: NameMention): boolean {
  const isOneCell = before.cell.row === after.cell.row && before.cell.column === after.cell.column;
  return isOneCell && before.repair === "none" && after.repair === "none" && before.written.end < after.written.start;
}
