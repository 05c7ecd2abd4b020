import type { TallyLine } from "../core/model/report";
import { displayWidth, padTo } from "./columns";

/** Counts as a table for the terminal, two columns of blanks to the left. `led`: name → tasks it leads, or null. */
export function tallyTable(lines: readonly TallyLine[], led: ReadonlyMap<string, number> | null): string[] {
  const heads = ["", "合计", ...(led === null ? [] : ["牵头"]), "完成", "部分完成", "未完成", "矛盾", "存疑"];
  const rows = lines.map((line) => [
    line.name,
    line.total,
    ...(led === null ? [] : [led.get(line.name) ?? 0]),
    line.completed,
    line.partial,
    line.notCompleted,
    line.contradicted,
    line.uncertain,
  ]);
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  return cells.map((row) =>
    row.map((cell, column) => `  ${padTo(cell, widths[column] ?? 0, column === 0 ? "right" : "left")}`).join(""),
  );
}
