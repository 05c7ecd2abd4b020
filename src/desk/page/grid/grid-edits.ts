import type { ICellData, IRange, IStyleData, Styles } from "@univerjs/core";
import type { Hands } from "../../protocol/session";
import { isError, NO_STYLE, type Cell } from "../../workbook/cell";
import { themeColors } from "../../workbook/colors";
import { interpretEntry } from "../../workbook/entry";
import { intersection, rectBetween, sameRect, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "../../workbook/rect";
import { Sheet } from "../../workbook/sheet";
import { sheetNameProblem } from "../../workbook/sheet-name";
import { shiftCells } from "../../workbook/structure";
import { pointsToWidth } from "../../workbook/units";
import type { Workbook } from "../../workbook/workbook";
import { toGridStyle, withGridChanges } from "./cell-style";
import { PX_PER_PT } from "./sheet-picture";

/** Something the person changed in the sheet view: a mutation of the view's own. */
export interface GridChange {
  readonly id: string;
  readonly params: unknown;
}

/** Where a change is carried over to. */
export interface EditTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly hands: Hands;
  /** The view's own table of styles, by which its cells name theirs. */
  readonly styles: Styles;
}

/** Does to the workbook what the person did to the view. False: the workbook cannot do that; nothing was done. */
export function applyGridChange(change: GridChange, target: EditTarget): boolean {
  const deed = DEEDS[change.id];
  if (!deed || (target.sheet.isProtected && !UNGUARDED.has(change.id))) return false;
  deed(change.params as never, target);
  return true;
}

/** Whether a change concerns the workbook at all, known to this table or not. */
export function isContentChange(id: string): boolean {
  return id.startsWith("sheet.mutation.") && !IGNORED.has(id);
}

const UNGUARDED: ReadonlySet<string> = new Set(["sheet.mutation.set-worksheet-name"]);

/** Mutations that change nothing of the workbook. */
const IGNORED: ReadonlySet<string> = new Set([
  "sheet.mutation.empty",
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-permission-points",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.copy-worksheet-end",
]);

type Ranged = { readonly range: IRange };
type Rangeds = { readonly ranges: readonly IRange[] };
type Sizes = number | Readonly<Record<string, number | null | undefined>>;

const DEEDS: Readonly<Record<string, (params: never, target: EditTarget) => void>> = {
  "sheet.mutation.set-range-values": setCells,
  "sheet.mutation.set-worksheet-col-width": (params: Rangeds & { readonly colWidth: Sizes }, { sheet }) => {
    eachSize(params.ranges, params.colWidth, "columns", (column, px) => {
      const width = pointsToWidth(px / PX_PER_PT);
      sheet.columns.update(column, column, (format) => ({ ...format, width }));
      sheet.changed = true;
    });
  },
  "sheet.mutation.set-worksheet-row-height": (params: Rangeds & { readonly rowHeight: Sizes }, { sheet }) => {
    eachSize(params.ranges, params.rowHeight, "rows", (row, px) =>
      sheet.formatRow(row, { height: px / PX_PER_PT, customHeight: true }),
    );
  },
  "sheet.mutation.set-row-hidden": (params: Rangeds, target) => hideRows(params, target, true),
  "sheet.mutation.set-row-visible": (params: Rangeds, target) => hideRows(params, target, false),
  "sheet.mutation.set-col-hidden": (params: Rangeds, target) => hideColumns(params, target, true),
  "sheet.mutation.set-col-visible": (params: Rangeds, target) => hideColumns(params, target, false),
  "sheet.mutation.insert-row": (params: Ranged, target) => push(params.range, "rows", true, target),
  "sheet.mutation.insert-col": (params: Ranged, target) => push(params.range, "columns", true, target),
  "sheet.mutation.remove-rows": (params: Ranged, target) => push(params.range, "rows", false, target),
  "sheet.mutation.remove-col": (params: Ranged, target) => push(params.range, "columns", false, target),
  "sheet.mutation.add-worksheet-merge": (params: Rangeds, { sheet }) => {
    const added = params.ranges.map(rectOfRange);
    sheet.merges = [...sheet.merges.filter((merge) => !added.some((rect) => intersection(merge, rect))), ...added];
    sheet.changed = true;
  },
  "sheet.mutation.remove-worksheet-merge": (params: Rangeds, { sheet }) => {
    const removed = params.ranges.map(rectOfRange);
    sheet.merges = sheet.merges.filter((merge) => !removed.some((rect) => sameRect(merge, rect)));
    sheet.changed = true;
  },
  "sheet.mutation.set-frozen": (params: { readonly xSplit: number; readonly ySplit: number }, { sheet }) => {
    const [first, ...others] = sheet.rest.views ?? [];
    const { xSplit, ySplit } = params;
    const view =
      xSplit > 0 || ySplit > 0 ? { ...first, state: "frozen", xSplit, ySplit } : { ...first, state: "normal" };
    sheet.rest = { ...sheet.rest, views: [view as never, ...others] };
    sheet.changed = true;
  },
  "sheet.mutation.toggle-gridlines": (params: { readonly showGridlines: 0 | 1 }, { sheet }) => {
    const [first, ...others] = sheet.rest.views ?? [];
    sheet.rest = {
      ...sheet.rest,
      views: [{ ...first, showGridLines: params.showGridlines === 1 } as never, ...others],
    };
    sheet.changed = true;
  },
};

type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>> | null>>;

function setCells(params: { readonly cellValue?: CellMatrix }, target: EditTarget): void {
  const { sheet, hands } = target;
  const theme = themeColors(target.workbook);
  for (const [row, cells] of numbered(params.cellValue)) {
    for (const [column, data] of numbered(cells)) {
      const old = sheet.cell(row, column);
      const next = changedCell(old, data, theme, target.styles);
      if (next === old) continue;
      sheet.put(row, column, next);
      if (next.value !== old.value || next.formula !== old.formula) {
        hands.edited(sheet, rectBetween(row, column, row, column), old.value, next.value);
      }
    }
  }
}

function numbered<T>(record: Readonly<Record<string, T>> | null | undefined): [number, T][] {
  return Object.entries(record ?? {}).map(([key, value]) => [Number(key), value]);
}

function changedCell(old: Cell, data: ICellData | null, theme: readonly string[], styles: Styles): Cell {
  if (data === null) return { value: null, style: NO_STYLE };
  let next = old;
  if ("s" in data && data.s !== undefined) {
    const shown = toGridStyle(old.style, theme);
    const after = mergedStyle(shown, styles.get(data.s));
    next = { ...next, style: Sheet.tidy(withGridChanges(old.style, shown, after)) };
  }
  if (!("v" in data) && !("f" in data) && !("p" in data)) return next;
  const { value: _value, formula: _formula, source: _source, ...rest } = next;
  const content = contentOf(data, rest.style);
  if (content.formula === old.formula && sameValue(content.value, old.value)) return next;
  const { numberFormat, ...entry } = content;
  const format = numberFormat !== undefined && rest.style.numFmt === undefined ? { numFmt: numberFormat } : {};
  return { ...rest, ...entry, style: Sheet.tidy({ ...rest.style, ...format }) };
}

/** The view tells a style in full, or only what becomes different. */
function mergedStyle(shown: IStyleData, change: ReturnType<Styles["get"]>): IStyleData {
  if (!change) return {};
  const merged = Object.entries({ ...shown, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(merged) as IStyleData;
}

interface Entered {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** What the person typed, read as Excel reads it; text with formatted runs comes as a document. */
function contentOf(data: ICellData, style: Cell["style"]): Entered {
  if (typeof data.f === "string" && data.f !== "") return { value: null, formula: data.f };
  const text = data.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const value = text ?? data.v ?? null;
  if (value === null || value === "") return { value: null };
  if (data.t === 3) return { value: value === 1 || value === true };
  if (typeof value !== "string") return { value };
  if (data.t === 4) return { value };
  const isText = style.numFmt === "@";
  const { quoted: _quoted, ...entry } = interpretEntry(value, isText);
  return entry;
}

function sameValue(a: Entered["value"], b: Cell["value"]): boolean {
  return a === b || (isError(b) && a === b.error);
}

function hideRows({ ranges }: Rangeds, { sheet }: EditTarget, hidden: boolean): void {
  for (const range of ranges) {
    for (let row = range.startRow; row <= range.endRow; row++) sheet.formatRow(row, { hidden });
  }
}

function hideColumns({ ranges }: Rangeds, { sheet }: EditTarget, hidden: boolean): void {
  for (const range of ranges) {
    sheet.columns.update(range.startColumn, range.endColumn, ({ hidden: _old, ...format }) =>
      hidden ? { ...format, hidden } : format,
    );
    sheet.changed = true;
  }
}

function push(range: IRange, axis: "rows" | "columns", insert: boolean, target: EditTarget): void {
  const rect: Rect =
    axis === "rows"
      ? rectBetween(range.startRow, 0, range.endRow, SHEET_COLUMNS - 1)
      : rectBetween(0, range.startColumn, SHEET_ROWS - 1, range.endColumn);
  const problem = shiftCells(target.workbook, target.sheet, rect, axis, insert);
  if (problem) return;
  const done = insert ? "Inserted" : "Deleted";
  target.hands.shifted(target.sheet, rect, axis === "rows" ? `Row${done}` : `Column${done}`);
}

function eachSize(
  ranges: readonly IRange[],
  sizes: Sizes,
  axis: "rows" | "columns",
  put: (index: number, px: number) => void,
): void {
  for (const range of ranges) {
    const [first, last] = axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    for (let index = first; index <= last; index++) {
      const px = typeof sizes === "number" ? sizes : sizes[String(index)];
      if (typeof px === "number") put(index, px);
    }
  }
}

function rectOfRange(range: IRange): Rect {
  return rectBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
}

/** Gives a sheet another name as the person typed it. False where Excel would refuse. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): boolean {
  const taken = workbook.sheet(name);
  if (sheetNameProblem(name) || (taken && taken !== sheet)) return false;
  sheet.name = name;
  sheet.changed = true;
  return true;
}
