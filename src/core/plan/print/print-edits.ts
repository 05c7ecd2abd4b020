import type { NumberFormatArea, PrintEdit, PrintLook, PrintPage } from "../../model/print-edit";
import type { CellRange, CellValue } from "../../model/sheet";
import type { Steps } from "../../model/steps";
import type { PlannedRow, PrintPlan, PrintRequest } from "./plan-print";
import { shownText, valueAt, type PrintRow, type PrintTable } from "./print-rows";
import { mm, PAPER_FACTS, type PrintSettings } from "./settings";

type Draft = Omit<PrintPlan, "edits" | "clearing">;

/** The edits that carry a plan out, in their order. */
export function* printEdits(plan: Draft, table: PrintTable, request: PrintRequest): Steps<PrintEdit[]> {
  const { sheetName, rows } = plan;
  const merges = mergesOf(plan, table, request);
  const shownRows = request.copyName === null && request.hiddenRows === "include" ? request.sheet.hiddenRows : [];
  const targets = new Map(rows.map(({ source, target }) => [source, target]));
  const shown = shownRows.flatMap((row) => targets.get(row) ?? []);
  const edits: PrintEdit[] = request.copyName === null ? [] : [yield* refill(plan, table, request)];
  yield;
  if (shown.length > 0) edits.push({ kind: "showRows", sheetName, rows: shown });
  if (merges.length > 0) edits.push({ kind: "mergeCells", sheetName, cells: merges });
  edits.push(...looks(plan));
  yield;
  const columns = plan.columns.map(({ target, widthPt }) => ({ column: target, widthPt }));
  edits.push(...borders(plan), { kind: "setColumnWidths", sheetName, columns });
  edits.push({ kind: "setRowHeights", sheetName, heights: heightsOf(rows) });
  yield;
  edits.push({ kind: "setPage", sheetName, page: pageOf(plan) });
  return edits;
}

function* refill(plan: Draft, table: PrintTable, { sheet, shown }: PrintRequest): Steps<PrintEdit> {
  const formats = new FormatAreas();
  const valuesOf = (row: PrintRow): CellValue[] => {
    const alone = row.kind === "title" ? row.texts.filter((text) => text !== "") : [];
    // A title that stands in the middle of its row is set across the table all the same.
    if (alone.length === 1) return table.columns.map((_, i) => (i === 0 ? (alone[0] as string) : ""));
    return table.columns.map((column, i): CellValue => {
      const value = valueAt(sheet, row.source, column.source);
      if (typeof value === "string") return row.texts[i] ?? value;
      const format = shown?.numberFormats[row.source - sheet.origin.row]?.[column.source - sheet.origin.column];
      if (format === undefined || format === "General" || format === "@") return value;
      // A date is a number in its format; a number whose format is not known to every Excel stays what it showed.
      if (typeof value !== "number") return shownText(sheet, shown, row.source, column.source);
      formats.add(format, row.target, column.target);
      return value;
    });
  };
  const values: CellValue[][] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    values.push(valuesOf(row));
  }
  return {
    kind: "refillSheet",
    sheetName: plan.sheetName,
    after: sheet.sheetName,
    values,
    numberFormats: formats.areas,
  };
}

/** Formats of cells, those of one column that stand below one another and are equal together. */
class FormatAreas {
  readonly areas: NumberFormatArea[] = [];
  /** By column, where its last area is. */
  private readonly last = new Map<number, number>();

  add(format: string, row: number, column: number): void {
    const index = this.last.get(column) ?? -1;
    const above = this.areas[index];
    if (above?.format === format && above.cells.row + above.cells.rowCount === row) {
      this.areas[index] = { format, cells: { ...above.cells, rowCount: above.cells.rowCount + 1 } };
      return;
    }
    this.last.set(column, this.areas.push({ format, cells: { row, column, rowCount: 1, columnCount: 1 } }) - 1);
  }
}

/** Rows written down in one step. */
const ROWS_A_STEP = 64;

/** Merges that are kept, and the title and lone notes across the table. Body cells are never merged. */
function mergesOf(plan: Draft, table: PrintTable, request: PrintRequest): CellRange[] {
  const onCopy = request.copyName !== null;
  const across = table.rows.filter((row) => isAcross(row, onCopy)).map(({ target }) => wholeRow(plan, target));
  const rows = new Set(across.map(({ row }) => row));
  const kept = table.merges.filter(({ row, rowCount }) => rowCount > 1 || !rows.has(row));
  return [...across, ...kept].filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
}

/** A row with one text. On the sheet itself only one in the first column: merging would move it there. */
function isAcross({ kind, texts }: PrintRow, onCopy: boolean): boolean {
  if ((kind !== "title" && kind !== "note") || texts.filter((text) => text !== "").length !== 1) return false;
  return texts[0] !== "" || (kind === "title" && onCopy);
}

function wholeRow({ columns }: Draft, row: number): CellRange {
  const first = columns[0]?.target ?? 0;
  return { row, column: first, rowCount: 1, columnCount: (columns.at(-1)?.target ?? first) - first + 1 };
}

function looks(plan: Draft): PrintEdit[] {
  const { settings, bodySizePt, sheetName } = plan;
  const edits: PrintEdit[] = [];
  const add = (cells: readonly CellRange[], look: PrintLook) => {
    if (cells.length > 0) edits.push({ kind: "setLook", sheetName, cells, look });
  };
  const { title, header, body } = settings;
  add(stretch(plan, "title"), lookOf(title.name, title.sizePt, title.bold, "Center"));
  add(stretch(plan, "note"), lookOf(body.name, bodySizePt, body.bold, "Left"));
  add(stretch(plan, "header"), lookOf(header.name, bodySizePt, header.bold, "Center"));
  for (const align of ["Left", "Center"] as const) {
    const columns = plan.columns.filter(({ role }) => settings.columns[role].align === align);
    const cells = stretch(plan, "body").flatMap((range) =>
      runs(columns.map(({ target }) => target)).map(([first, count]) => ({
        ...range,
        column: first,
        columnCount: count,
      })),
    );
    add(cells, lookOf(body.name, bodySizePt, body.bold, align));
  }
  return edits;
}

function lookOf(fontName: string, fontSizePt: number, bold: boolean, horizontal: "Left" | "Center"): PrintLook {
  return { fontName, fontSizePt, bold, horizontal, wrap: true };
}

/** Whole-row rectangles of the rows of a kind; neighbours together. */
function stretch(plan: Draft, kind: PlannedRow["kind"]): CellRange[] {
  const targets = plan.rows.filter((row) => row.kind === kind).map(({ target }) => target);
  return runs(targets).map(([row, rowCount]) => ({ ...wholeRow(plan, row), rowCount }));
}

/** Runs of neighbouring numbers, ascending: first and count. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else found.push([number, 1]);
  }
  return found;
}

function borders(plan: Draft): PrintEdit[] {
  const { sheetName, rows } = plan;
  const inTable = rows.filter(({ kind }) => kind === "header" || kind === "body").map(({ target }) => target);
  const [first, last] = [inTable[0], inTable.at(-1)];
  const outside = (["title", "note"] as const).flatMap((kind) => stretch(plan, kind));
  return [
    ...outside.map((cells): PrintEdit => ({ kind: "setBorders", sheetName, cells, lines: "none" })),
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            kind: "setBorders",
            sheetName,
            cells: { ...wholeRow(plan, first), rowCount: last - first + 1 },
            lines: "table",
          } as const,
        ]),
  ];
}

function heightsOf(rows: readonly PlannedRow[]): Extract<PrintEdit, { kind: "setRowHeights" }>["heights"] {
  const byHeight = new Map<number, number[]>();
  for (const { target, heightPt } of rows) {
    const targets = byHeight.get(heightPt);
    if (targets === undefined) byHeight.set(heightPt, [target]);
    else targets.push(target);
  }
  return [...byHeight]
    .sort(([a], [b]) => a - b)
    .map(([heightPt, targets]) => ({ heightPt, rows: runs(targets).map(([row, rowCount]) => ({ row, rowCount })) }));
}

function pageOf(plan: Draft): PrintPage {
  const { settings, rows, pages } = plan;
  const { paper, orientation } = PAPER_FACTS[settings.paper];
  const header = rows.filter(({ kind }) => kind === "header").map(({ target }) => target);
  const first = rows[0]?.target ?? 0;
  const last = rows.at(-1)?.target ?? first;
  const breaks = pages.slice(1).flatMap(({ from }) => rows[from]?.target ?? []);
  return {
    paper,
    orientation,
    marginsPt: marginsOf(settings),
    printArea: { ...wholeRow(plan, first), rowCount: last - first + 1 },
    titleRows: { row: header[0] ?? first, rowCount: Math.max(1, header.length) },
    // Past Excel's limit it breaks pages itself: between rows all the same.
    breaksBefore: breaks.length > MOST_BREAKS ? [] : breaks,
    ...footerOf(settings),
  };
}

const MOST_BREAKS = 1026;

/** The page number stands 7 mm below the 版心 (GB/T 9704-2012, 7.5). */
function marginsOf({ marginsMm, pageNumber }: PrintSettings): PrintPage["marginsPt"] {
  const round = (points: number) => Math.round(points * 100) / 100;
  return {
    top: round(mm(marginsMm.top)),
    bottom: round(mm(marginsMm.bottom)),
    left: round(mm(marginsMm.left)),
    right: round(mm(marginsMm.right)),
    header: round(mm(Math.min(15, marginsMm.top / 2))),
    footer: round(Math.max(mm(5), mm(marginsMm.bottom - NUMBER_BELOW_MM) - pageNumber.sizePt)),
  };
}

const NUMBER_BELOW_MM = 7;

/** “— 1 —”: odd pages at the right, even ones at the left, one full-width blank from the edge. */
function footerOf({
  pageNumber: { name, sizePt },
}: PrintSettings): Pick<PrintPage, "oddFooterRight" | "evenFooterLeft"> {
  // A name can't end the code, nor a digit follow the size.
  const font = `&"${name.replace(/["&,]/g, "")},Regular"&${Math.round(sizePt)}`;
  return { oddFooterRight: `${font}— &P —　`, evenFooterLeft: `${font}　— &P —` };
}
