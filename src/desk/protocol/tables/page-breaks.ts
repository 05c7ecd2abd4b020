import { parseRect } from "../../workbook/a1";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { integer, target as targetOf } from "../arguments";
import { rectOf, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound, RichApiError } from "../errors";
import { assertAllowed } from "../guard";
import { hostObject, isHostObject, type ClassTable } from "../member-table";
import { range } from "./range";

interface BreaksTarget {
  readonly sheet: Sheet;
  readonly axis: "rows" | "columns";
}

interface BreakTarget extends BreaksTarget {
  /** Number of rows or columns before the break. */
  readonly id: number;
}

/** Most breaks that Excel takes on one sheet and axis. */
const LIMIT = 1026;

/** `worksheet.horizontalPageBreaks` and `verticalPageBreaks`. */
export const PAGE_BREAKS_TABLE: ClassTable<BreaksTarget> = {
  name: "PageBreakCollection",
  since: "1.9",
  properties: {},
  navigations: {},
  methods: {
    Add: {
      call: (target, [place]) => {
        const rect = isHostObject(place) ? rectOf(targetOf<RangeTarget>(place, "Range")) : parseRect(String(place));
        if (!rect) return invalidArgument();
        const id = target.axis === "rows" ? rect.row : rect.column;
        if (id === 0) invalidArgument();
        const ids = list(target);
        if (!ids.includes(id) && ids.length >= LIMIT) throw new RichApiError("InvalidOperation");
        put(
          target,
          [...new Set([...ids, id])].sort((a, b) => a - b),
        );
        return hostObject(PAGE_BREAK_TABLE, { ...target, id });
      },
    },
    GetCount: { call: (target) => list(target).length },
    RemovePageBreaks: { call: (target) => (put(target, []), null) },
  },
  indexer: (target, [index]) =>
    hostObject(PAGE_BREAK_TABLE, { ...target, id: list(target)[integer(index)] ?? itemNotFound() }),
  items: (target) => list(target).map((id) => hostObject(PAGE_BREAK_TABLE, { ...target, id })),
};

export const PAGE_BREAK_TABLE: ClassTable<BreakTarget> = {
  name: "PageBreak",
  since: "1.9",
  properties: {
    RowIndex: { get: ({ axis, id }) => (axis === "rows" ? id : 0) },
    ColumnIndex: { get: ({ axis, id }) => (axis === "columns" ? id : 0) },
  },
  navigations: {},
  methods: {
    Delete: {
      call: (target) => (
        put(
          target,
          list(target).filter((id) => id !== target.id),
        ),
        null
      ),
    },
    GetCellAfterBreak: {
      call: ({ sheet, axis, id }, _args, desk) => {
        const at = axis === "rows" ? { row: id, column: 0 } : { row: 0, column: id };
        return range({ sheet, rect: { ...at, rowCount: 1, columnCount: 1 } }, desk);
      },
    },
  },
  identity: ({ id }) => ({ _Id: String(id) }),
};

function list({ sheet, axis }: BreaksTarget): number[] {
  return (axis === "rows" ? sheet.rest.rowBreaks : sheet.rest.colBreaks).map(({ id }) => id);
}

function put({ sheet, axis }: BreaksTarget, ids: readonly number[]): void {
  assertAllowed(sheet, "layout");
  const max = (axis === "rows" ? SHEET_COLUMNS : SHEET_ROWS) - 1;
  const breaks = ids.map((id) => ({ id, max, man: 1 }));
  sheet.rest = { ...sheet.rest, [axis === "rows" ? "rowBreaks" : "colBreaks"]: breaks };
  sheet.changed = true;
}
