import type { WorkbookEdit } from "../core/model/edit";
import type { CellValue } from "../core/model/sheet";

type DeleteRows = Extract<WorkbookEdit, { kind: "deleteRows" }>;
type Row = DeleteRows["rows"][number];

/** Rows to delete from one sheet: asked for, checked, then queued. */
export interface RowDeletions {
  readonly count: number;
  /** After a sync: why they can't be deleted, or null. */
  refusal(): string | null;
  /** Queues the deletions, lowest first, so that no row moves before its turn. */
  queue(): void;
}

/** Asks for the present content of the rows that the edits delete. A row named twice is deleted once. */
export function rowDeletions(sheet: Excel.Worksheet, edits: readonly DeleteRows[]): RowDeletions {
  const rows = new Map<number, Row>();
  for (const edit of edits) for (const row of edit.rows) rows.set(row.row, row);
  const checks = [...rows.values()].map((row) => {
    const range = sheet.getRange(`${row.row + 1}:${row.row + 1}`);
    // The whole row goes, so whatever stands beside the table is looked at too.
    const used = range.getUsedRangeOrNullObject(true);
    used.load("columnIndex,values");
    return { row, used };
  });
  return {
    count: checks.length,
    refusal() {
      const changed = checks.find(({ row, used }) => !readsAs(row, used));
      if (changed === undefined) return null;
      return `第${changed.row.row + 1}行在检查之后有过改动，或者表格旁边还有别的内容，没有删除。请重新点“一键检查”。`;
    },
    queue() {
      for (const [first, last] of blocks([...rows.keys()])) sheet.getRange(`${first + 1}:${last + 1}`).delete("Up");
    },
  };
}

/** Whether the row holds what the edit says, and nothing else. */
function readsAs(row: Row, used: Excel.Range): boolean {
  const present = new Map<number, CellValue>();
  if (!used.isNullObject) {
    (used.values[0] as CellValue[]).forEach((value, index) => present.set(used.columnIndex + index, value));
  }
  const expected = new Map(row.before.map((value, index) => [row.firstColumn + index, value]));
  const columns = new Set([...present.keys(), ...expected.keys()]);
  return [...columns].every((column) => (present.get(column) ?? "") === (expected.get(column) ?? ""));
}

/** Runs of neighbouring rows, first and last, from the bottom up. */
function blocks(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const lowest = found.at(-1);
    if (lowest !== undefined && lowest[0] === row + 1) lowest[0] = row;
    else found.push([row, row]);
  }
  return found;
}
