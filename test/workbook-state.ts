import type { HeadlessDesk } from "../src/desk/headless";
import type { Sheet } from "../src/desk/workbook/sheet";

/** All that the desk knows of a workbook and a person could see of it, as text; equal texts are equal workbooks. */
export function workbookState(desk: HeadlessDesk): string {
  const { workbook } = desk;
  const names = workbook.names.map(({ name, formula, hidden, comment, sheet }) => [
    name,
    formula,
    hidden,
    comment,
    sheet?.name ?? null,
  ]);
  return JSON.stringify(sorted({ sheets: workbook.sheets.map(sheetState), names }), null, 1);
}

function sheetState(sheet: Sheet): unknown {
  // Repeated rows and print area can't be taken away again in Excel; how many pages to fit says nothing beside a scale.
  const { fitToWidth: _, fitToHeight: __, printTitlesRow: ___, printArea: ____, ...setup } = sheet.rest.pageSetup;
  const pageSetup = sheet.rest.pageSetup.fitToPage === true ? sheet.rest.pageSetup : setup;
  const cells: unknown[] = [];
  for (const [row, columns] of byNumber(sheet.rows)) {
    for (const [column, { value, formula, style }] of byNumber(columns)) {
      const look = plainStyle(value === null && formula === undefined ? shownOf(style) : style);
      if (value !== null || formula !== undefined || look !== null) cells.push([row, column, formula ?? value, look]);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    rows: byNumber(sheet.rowFormats).map(([row, format]) => [row, plain(format)]),
    widths: Array.from({ length: 12 }, (_, column) => plain(sheet.columns.at(column))),
    merges: sheet.merges,
    marks: sheet.conditionalFormats.map(({ rects, rule }) => plain({ rects, rule })),
    charts: sheet.charts.length,
    links: sheet.hyperlinks,
    rest: withoutEmpty({ ...sheet.rest, pageSetup, views: sheet.rest.views.filter(({ state }) => state !== "normal") }),
  };
}

/** What is seen of a cell with nothing in it: its fill and its lines. */
function shownOf(style: object): object {
  const { fill, border } = style as { fill?: object; border?: object };
  return { fill, border };
}

/** A look that says nothing is none: undoing writes "no fill" where there was nothing. */
function plainStyle(style: object): unknown {
  const shown = withoutEmpty({ ...style }) as { fill?: { pattern?: string } };
  if (shown.fill?.pattern === "none") delete shown.fill;
  return Object.keys(shown).length === 0 ? null : shown;
}

/** Without what is false, zero or empty, at any depth. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, withoutEmpty(part)] as const)
    .filter(([, part]) => part !== undefined && part !== null && part !== false && part !== 0 && part !== "")
    .filter(([, part]) => typeof part !== "object" || Object.keys(part as object).length > 0);
  return Object.fromEntries(entries);
}

/** The same with the keys of all objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function byNumber<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
