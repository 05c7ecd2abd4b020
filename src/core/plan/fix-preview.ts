import type { Fix } from "../model/edit";
import type { CellAddress, CellValue } from "../model/sheet";

/** One change that fixes come to, as a person reads it. */
export type FixChange =
  | { readonly kind: "cell"; readonly cell: CellAddress; readonly before: string; readonly after: string }
  | {
      /** Rows to be deleted, zero-based, with what each of them says. */
      readonly kind: "rows";
      readonly rows: readonly number[];
      readonly texts: readonly string[];
    };

/**
 * What fixes are going to change, cell by cell and in the sheet's order, deleted rows last. Of several changes to one
 * cell each is told with what it makes of the cell as it is: the next is worked out once the one before is done.
 */
export function fixPreview(fixes: readonly Pick<Fix, "edits">[]): readonly FixChange[] {
  const cells: Extract<FixChange, { kind: "cell" }>[] = [];
  const rows = new Map<number, string>();
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    switch (edit.kind) {
      case "setValue":
        cells.push({ kind: "cell", cell: edit.cell, before: shown(edit.before), after: shown(edit.after) });
        break;
      case "deleteRows":
        for (const { row, before } of edit.rows) rows.set(row, before.map(shown).filter(isSaid).join(" "));
        break;
      case "setMarks":
      case "fillSheet":
        // No fix holds these, and they change nothing that a person wrote.
        break;
      default:
        edit satisfies never;
    }
  }
  cells.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  if (rows.size === 0) return cells;
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return [...cells, { kind: "rows", rows: sorted.map(([row]) => row), texts: sorted.map(([, text]) => text) }];
}

function shown(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

function isSaid(text: string): boolean {
  return text.trim() !== "";
}
