import type { MarkKind, WorkbookEdit } from "../model/edit";
import { isOpen, type Report } from "../model/report";
import { type CheckSettings, DEFAULT_SETTINGS } from "../model/settings";
import type { CellAddress, CellRange } from "../model/sheet";

/**
 * The marks of a report, as one edit: the completion cell (and the status cell, where it is another) of every
 * contradicted and every uncertain task, and the cells of all other findings from warning up. What the user decided
 * to ignore has no mark. A cell carries one mark, the strongest. Deterministic; cells are put together into as few rectangles as a row-wise
 * sweep finds.
 */
export function marksOf(
  report: Report,
  colors: CheckSettings["markColors"] = DEFAULT_SETTINGS.markColors,
): WorkbookEdit & { readonly kind: "setMarks" } {
  const painted = new Map<number, MarkKind>();
  // Weakest first: what comes later paints over it.
  for (const finding of report.findings) {
    if (finding.severity === "info" || !isOpen(finding)) continue;
    for (const range of finding.cells) paintRange(painted, range, "layout");
  }
  for (const verdict of ["uncertain", "contradicted"] as const) {
    report.judgements.forEach((judgement, index) => {
      const task = report.bulletin.tasks[index];
      if (judgement.verdict !== verdict || task === undefined) return;
      if (task.completion !== null) painted.set(keyOf(task.completion.cell), verdict);
      if (task.stated !== null) painted.set(keyOf(task.stated.cell), verdict);
    });
  }
  const keys: Record<MarkKind, number[]> = { contradicted: [], uncertain: [], layout: [] };
  for (const [key, kind] of painted) keys[kind].push(key);
  const marks = STRONGEST_FIRST.map((kind) => ({ kind, cells: rectangles(keys[kind]), fill: colors[kind] }));
  return {
    kind: "setMarks",
    sheetName: report.bulletin.sheetName,
    marks: marks.filter((mark) => mark.cells.length > 0),
  };
}

const STRONGEST_FIRST: readonly MarkKind[] = ["contradicted", "uncertain", "layout"];

/** Columns of a worksheet: 2 to the power of 14. */
const SHEET_COLUMNS = 16384;

function keyOf(cell: CellAddress): number {
  return cell.row * SHEET_COLUMNS + cell.column;
}

function paintRange(painted: Map<number, MarkKind>, range: CellRange, kind: MarkKind): void {
  for (let row = range.row; row < range.row + range.rowCount; row++) {
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      painted.set(keyOf({ row, column }), kind);
    }
  }
}

/** Runs of neighbours within a row; runs of the same columns in rows below one another become one rectangle. */
function rectangles(keys: readonly number[]): CellRange[] {
  const done: CellRange[] = [];
  /** Columns of a run → its rectangle in `done`: of the row above, and of the row being swept. */
  let above = new Map<string, number>();
  let here = new Map<string, number>();
  let row = -1;
  for (const run of runs(Float64Array.from(keys).sort())) {
    if (run.row !== row) {
      above = run.row === row + 1 ? here : new Map();
      here = new Map();
      row = run.row;
    }
    const columns = `${run.column}+${run.columnCount}`;
    const index = above.get(columns) ?? done.length;
    const known = done[index];
    done[index] = known === undefined ? run : { ...known, rowCount: known.rowCount + 1 };
    here.set(columns, index);
  }
  return done;
}

function runs(sortedKeys: Float64Array): CellRange[] {
  const found: CellRange[] = [];
  for (const key of sortedKeys) {
    const row = Math.floor(key / SHEET_COLUMNS);
    const column = key % SHEET_COLUMNS;
    const last = found.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columnCount === column) {
      found[found.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else {
      found.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return found;
}
