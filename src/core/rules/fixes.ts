import type { Fix, WorkbookEdit } from "../model/edit";
import type { CellAddress, CellValue, SheetSnapshot } from "../model/sheet";
import type { Span } from "../model/span";

/** What a cell holds now, as the edit's `before`; "" outside the snapshot. */
export function valueAt(sheet: SheetSnapshot, cell: CellAddress): CellValue {
  return sheet.values[cell.row - sheet.origin.row]?.[cell.column - sheet.origin.column] ?? "";
}

/** A fix that writes one cell anew. */
export function rewriteCell(
  sheet: SheetSnapshot,
  cell: CellAddress,
  after: CellValue,
  fix: Pick<Fix, "label" | "safe">,
): Fix {
  return { ...fix, edits: [setValue(sheet, cell, after)] };
}

/** The edit that writes one cell, provided that it still reads as in the snapshot. */
export function setValue(sheet: SheetSnapshot, cell: CellAddress, after: CellValue): WorkbookEdit {
  return { kind: "setValue", sheetName: sheet.sheetName, cell, before: valueAt(sheet, cell), after };
}

/** `text` with each span replaced. Spans are raw offsets, in any order, and must not overlap. */
export function replaceSpans(text: string, changes: readonly { readonly span: Span; readonly by: string }[]): string {
  const ordered = [...changes].sort((a, b) => b.span.start - a.span.start);
  const parts: string[] = [];
  let at = 0;
  for (const { span, by } of ordered.reverse()) {
    parts.push(text.slice(at, span.start), by);
    at = span.end;
  }
  return parts.join("") + text.slice(at);
}
