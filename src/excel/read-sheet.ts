import type { CellAddress, CellRange, CellValue, SheetSnapshot } from "../core/model/sheet";
import { nextCellBudget, nextStretches, type RowStretch } from "./chunks";
import { hostSupports } from "./session";

/** A worksheet as the list of sheets shows it. */
export interface SheetName {
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
}

/** The workbook's worksheets in their order. One sync. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetName[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  return sheets.items.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    active: sheet.name === active.name,
  }));
}

/**
 * Reads worksheets whole, as plain values. One sync for their extents, then one for each chunk of rows (small
 * sheets share one), and one more where there are merged areas. Chunks are sized by the length of the texts seen
 * so far, so that no response nears the 5 MB or the 5 million cells that Excel on the web allows; a response that
 * is refused as too large all the same is asked for again in smaller pieces.
 */
export async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<SheetSnapshot[]> {
  const heads = names.map((name) => loadHead(context, name));
  await context.sync();
  const drafts = heads.map((head) => draftOf(head, hostSupports("1.13")));
  const extents = drafts.map((draft) => draft.extent);

  let next = { sheet: 0, row: 0 };
  let budget = nextCellBudget();
  for (;;) {
    const stretches = nextStretches(extents, next, budget);
    const last = stretches.at(-1);
    if (last === undefined) break;
    const loads = stretches.map((stretch) => loadRows(drafts[stretch.sheet] as Draft, stretch));
    try {
      // The one loop with a sync in it: each round is a chunk that would not fit the one before.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      const cells = cellsIn(stretches, drafts);
      if (!isTooLarge(error) || (stretches.length === 1 && last.rowCount === 1)) throw error;
      budget = Math.max(1, Math.floor(cells / 4));
      continue;
    }
    let characters = 0;
    for (const load of loads) characters += takeRows(load);
    next = { sheet: last.sheet, row: last.from + last.rowCount };
    budget = nextCellBudget({ cells: cellsIn(stretches, drafts), characters });
  }

  await readMerges(context, drafts);
  return drafts.map(snapshotOf);
}

interface Head {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function loadHead(context: Excel.RequestContext, name: string): Head {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { name, sheet, used };
}

/** A snapshot in the making. */
interface Draft {
  readonly head: Head;
  readonly origin: CellAddress;
  readonly extent: { readonly rowCount: number; readonly columnCount: number };
  readonly values: CellValue[][];
  readonly formulas: SheetSnapshot["formulas"][number][];
  readonly errors: CellAddress[];
  readonly hiddenRows: number[];
  columns: readonly ColumnFacts[];
  /** null where the host can't tell. */
  readonly mergedAreas: Excel.RangeAreas | null;
  merges: readonly CellRange[] | null;
}

interface ColumnFacts {
  readonly hidden: boolean;
  readonly widthPt: number | null;
}

function draftOf(head: Head, readsMerges: boolean): Draft {
  const { used } = head;
  const empty = used.isNullObject;
  return {
    head,
    origin: empty ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex },
    extent: empty ? { rowCount: 0, columnCount: 0 } : withinReason(used),
    values: [],
    formulas: [],
    errors: [],
    hiddenRows: [],
    columns: [],
    mergedAreas: empty || !readsMerges ? null : used.getMergedAreasOrNullObject(),
    merges: readsMerges ? [] : null,
  };
}

/**
 * No bulletin goes on beyond these; one stray cell in Excel's last row and column would ask for 17 billion cells. What
 * is left out is told (`SheetSnapshot.unread`).
 */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 40;

function withinReason({ rowCount, columnCount }: Excel.Range): Draft["extent"] {
  return { rowCount: Math.min(rowCount, MOST_ROWS), columnCount: Math.min(columnCount, MOST_COLUMNS) };
}

interface RowLoad {
  readonly draft: Draft;
  readonly stretch: RowStretch;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function loadRows(draft: Draft, stretch: RowStretch): RowLoad {
  const { origin, extent, head } = draft;
  const range = head.sheet.getRangeByIndexes(
    origin.row + stretch.from,
    origin.column,
    stretch.rowCount,
    extent.columnCount,
  );
  range.load("values,formulas,valueTypes");
  const first = stretch.from === 0;
  if (first && draft.mergedAreas !== null) draft.mergedAreas.load("areaCount");
  return {
    draft,
    stretch,
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: first ? range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }) : null,
  };
}

/** Moves a chunk that has arrived into its draft. Gives the characters it held. */
function takeRows({ draft, stretch, range, rows, columns }: RowLoad): number {
  const top = draft.origin.row + stretch.from;
  const left = draft.origin.column;
  let characters = 0;
  (range.values as CellValue[][]).forEach((cells, r) => {
    draft.values.push(
      cells.map((value, c) => {
        characters += String(value).length;
        const formula: unknown = range.formulas[r]?.[c];
        const type = range.valueTypes[r]?.[c];
        // A text may begin with "=" too (in a cell formatted as text); then the formula reads as the value does.
        if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
          draft.formulas.push({ row: top + r, column: left + c, formula });
        }
        if (type === "Error") draft.errors.push({ row: top + r, column: left + c });
        // A linked data type or a value past Excel's limits arrives as null or an object: no text to be judged.
        return isCellValue(value) ? value : "";
      }),
    );
  });
  rows.value.forEach((row, r) => {
    if (row.rowHidden === true) draft.hiddenRows.push(top + r);
  });
  if (columns !== null) {
    draft.columns = columns.value.map((column) => ({
      hidden: column.columnHidden === true,
      widthPt: column.format?.columnWidth ?? null,
    }));
  }
  return characters;
}

async function readMerges(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<void> {
  const merged = drafts.filter((draft) => draft.mergedAreas !== null && !draft.mergedAreas.isNullObject);
  if (merged.length === 0) return;
  const areas = merged.map((draft) => {
    const ranges = (draft.mergedAreas as Excel.RangeAreas).areas;
    ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return ranges;
  });
  await context.sync();
  merged.forEach((draft, index) => {
    draft.merges = (areas[index]?.items ?? []).map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rowCount,
      columnCount,
    }));
  });
}

function snapshotOf(draft: Draft): SheetSnapshot {
  const { head, origin, columns } = draft;
  const widths = columns.map((column) => column.widthPt);
  return {
    sheetName: head.name,
    origin,
    values: draft.values,
    formulas: draft.formulas,
    errors: draft.errors,
    merges: draft.merges,
    hiddenRows: draft.hiddenRows,
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [origin.column + index] : [])),
    filtered: head.sheet.autoFilter.isDataFiltered,
    columnWidthsPt: widths.every((width) => width !== null) ? (widths as number[]) : null,
    protected: head.sheet.protection.protected,
    ...unreadOf(draft),
  };
}

/** Where the used range goes on beyond what is read of it. */
function unreadOf({ head: { used }, origin, extent }: Draft): Pick<SheetSnapshot, "unread"> {
  if (used.isNullObject) return {};
  const row = used.rowCount > extent.rowCount ? origin.row + extent.rowCount : null;
  const column = used.columnCount > extent.columnCount ? origin.column + extent.columnCount : null;
  return row === null && column === null ? {} : { unread: { row, column } };
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function cellsIn(stretches: readonly RowStretch[], drafts: readonly Draft[]): number {
  return stretches.reduce((sum, { sheet, rowCount }) => sum + rowCount * (drafts[sheet]?.extent.columnCount ?? 0), 0);
}

function isTooLarge(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}
