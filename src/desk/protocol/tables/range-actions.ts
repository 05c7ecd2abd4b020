import { NO_STYLE, type Cell } from "../../workbook/cell";
import {
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  rectBetween,
  type Rect,
} from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { shiftCells } from "../../workbook/structure";
import { changeStyles } from "../../workbook/styling";
import { flag, integer, oneOf } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, RichApiError } from "../errors";
import { assertAllowed, type Deed } from "../guard";
import type { ChangeType } from "../change-log";
import type { Method } from "../member-table";
import { withoutConditionalFormats } from "./conditional-formats";
import { range } from "./range";

/** Methods of a range that do something to its cells. */
export const RANGE_ACTIONS: Readonly<Record<string, Method<RangeTarget>>> = {
  Clear: {
    call: (target, [applyTo], desk) => {
      const what = applyTo === undefined || applyTo === null ? "All" : oneOf(applyTo, CLEARED);
      clearCells(target.sheet, [rectOf(target)], what, desk);
      return null;
    },
  },
  Delete: {
    call: (target, [shift], desk) => {
      push(target, oneOf(shift, ["Up", "Left"]) === "Up" ? "rows" : "columns", false, desk);
      return null;
    },
  },
  Insert: {
    call: (target, [shift], desk) => {
      // The client's object becomes the new, blank cells.
      const rect = rectOf(target);
      push(target, oneOf(shift, ["Down", "Right"]) === "Down" ? "rows" : "columns", true, desk);
      return range({ sheet: target.sheet, rect }, desk);
    },
  },
  Merge: {
    since: "1.2",
    call: (target, [across], desk) => {
      const rect = rectOf(target);
      assertAllowed(target.sheet, "formatCells");
      const rows = flag(across)
        ? Array.from({ length: rect.rowCount }, (_, i) => ({ ...rect, row: rect.row + i, rowCount: 1 }))
        : [rect];
      for (const row of rows) merge(target.sheet, row, desk);
      return null;
    },
  },
  Unmerge: {
    since: "1.2",
    call: (target) => {
      const rect = rectOf(target);
      assertAllowed(target.sheet, "formatCells");
      target.sheet.merges = target.sheet.merges.filter((m) => intersection(m, rect) === null);
      target.sheet.changed = true;
      return null;
    },
  },
  Select: {
    call: (target, _args, desk) => {
      desk.select(target.sheet, [rectOf(target)]);
      return null;
    },
  },
  Calculate: { since: "1.6", call: (_target, _args, desk) => ((desk.stale = true), null) },
  _ValidateArraySize: {
    since: "1.3",
    call: (target, [rows, columns]) => {
      const rect = rectOf(target);
      if (rect.rowCount !== integer(rows) || rect.columnCount !== integer(columns)) invalidArgument();
      return null;
    },
  },
};

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
export type Cleared = (typeof CLEARED)[number];

export function clearedWhat(value: unknown): Cleared {
  return value === undefined || value === null ? "All" : oneOf(value, CLEARED);
}

/** Takes content, formats or both out of cells. Merges and conditional formats go with the formats, notes with all. */
export function clearCells(sheet: Sheet, rects: readonly Rect[], what: Cleared, desk: DeskState): void {
  assertAllowed(sheet, what === "Formats" ? "formatCells" : "content", rects);
  for (const rect of rects) {
    for (const [row, column, cell] of [...sheet.cellsIn(rect)]) {
      const next = cleared(cell, what);
      if (next === cell) continue;
      sheet.put(row, column, next);
      if (next.value === cell.value) continue;
      desk.changes.edited(sheet, rectBetween(row, column, row, column), cell.value, next.value);
      desk.stale = true;
    }
    if (what === "All" || what.endsWith("Hyperlinks")) {
      sheet.hyperlinks = sheet.hyperlinks.filter((link) => intersection(link.rect, rect) === null);
    }
    if (what !== "All" && what !== "Formats") continue;
    changeStyles(sheet, wide(rect) ? [rect] : [], () => NO_STYLE);
    sheet.merges = sheet.merges.filter((m) => intersection(m, rect) === null);
  }
  if (what === "All" || what === "Formats") withoutConditionalFormats(sheet, rects);
}

function wide(rect: Rect): boolean {
  return isEntireRow(rect) || isEntireColumn(rect);
}

function cleared(cell: Cell, what: Cleared): Cell {
  const note = cell.note === undefined ? {} : { note: cell.note };
  if (what === "All") return { value: null, style: NO_STYLE };
  if (what === "Contents") return { value: null, style: cell.style, ...note };
  if (what === "Formats") return { ...cell, style: NO_STYLE };
  // "Hyperlinks" takes the link and leaves its look; "RemoveHyperlinks" takes both.
  return what === "RemoveHyperlinks" ? { ...cell, style: NO_STYLE } : cell;
}

function push(target: RangeTarget, axis: "rows" | "columns", insert: boolean, desk: DeskState): void {
  const rect = rectOf(target);
  const whole = axis === "rows" ? isEntireRow(rect) : isEntireColumn(rect);
  const noun = axis === "rows" ? "Rows" : "Columns";
  assertAllowed(target.sheet, (whole ? `${insert ? "insert" : "delete"}${noun}` : "content") as Deed);
  const problem = shiftCells(desk.workbook, target.sheet, rect, axis, insert);
  if (problem) throw new RichApiError("InvalidOperation", `The cells cannot be moved: ${problem}.`);
  desk.stale = true;
  const done = insert ? "Inserted" : "Deleted";
  const type = (whole ? `${axis === "rows" ? "Row" : "Column"}${done}` : `Cell${done}`) as ChangeType;
  const direction = axis === "rows" ? (insert ? "Down" : "Up") : insert ? "Right" : "Left";
  desk.changes.shifted(target.sheet, rect, type, whole ? "None" : `ShiftCell${direction}`);
}

function merge(sheet: Sheet, rect: Rect, desk: DeskState): void {
  if (cellCount(rect) === 1) return;
  const others = sheet.mergesIn(rect);
  const area = others.reduce<Rect>(
    (sum, m) =>
      rectBetween(
        Math.min(sum.row, m.row),
        Math.min(sum.column, m.column),
        Math.max(lastRow(sum), lastRow(m)),
        Math.max(lastColumn(sum), lastColumn(m)),
      ),
    rect,
  );
  if (others.length > 0) sheet.merges = sheet.merges.filter((m) => intersection(m, area) === null);
  sheet.addMerge(area);
  sheet.changed = true;
  const first = sheet.cell(area.row, area.column);
  // Only the first value survives; if the first cell is blank, the next one that is not.
  const kept =
    first.value !== null ? null : ([...sheet.cellsIn(area)].find(([, , cell]) => cell.value !== null)?.[2] ?? null);
  for (const [row, column, cell] of [...sheet.cellsIn(area)]) {
    if (row === area.row && column === area.column) continue;
    sheet.put(row, column, { value: null, style: cell.style });
  }
  if (kept) sheet.put(area.row, area.column, { ...kept, style: first.style });
  desk.stale = true;
}
