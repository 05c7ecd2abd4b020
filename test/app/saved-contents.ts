import type { HeadlessDesk } from "../../src/desk/headless";
import { openWorkbook } from "../../src/desk/workbook/open";
import type { Cell } from "../../src/desk/workbook/cell";
import type { Sheet } from "../../src/desk/workbook/sheet";

/**
 * Values, formulas and formats of every sheet, as they stand in the saved file. Marks and settings are left out: a
 * check writes them as well.
 */
export async function savedContents(desk: HeadlessDesk): Promise<unknown> {
  const workbook = await openWorkbook(await desk.save());
  return workbook.sheets.map(contentsOf);
}

function contentsOf(sheet: Sheet): unknown {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([column, { value, formula, style, source, note }]) => {
      const runs = (source?.value as { richText?: unknown } | undefined)?.richText;
      return [row, column, { value, formula, look: lookOf(style), runs, note: note !== undefined }] as const;
    }),
  );
  const shown = cells.filter(([, , cell]) => cell.value !== null || JSON.stringify(cell.look) !== PLAIN);
  return {
    name: sheet.name,
    cells: shown.sort(([r1, c1], [r2, c2]) => Number(r1) - Number(r2) || Number(c1) - Number(c2)),
    rows: [...sheet.rowFormats].sort(([a], [b]) => a - b),
    columns: sheet.columns.list(),
    lines: linesOf(sheet),
    merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
  };
}

/** Lines as they are drawn: one between two cells belongs to both, whichever of them has it. */
function linesOf(sheet: Sheet): string[] {
  const lines = new Map<string, string>();
  for (const [row, line] of sheet.rows) {
    for (const [column, { style }] of line) {
      const places = [
        [`above ${row},${column}`, style.border?.top],
        [`above ${row + 1},${column}`, style.border?.bottom],
        [`before ${row},${column}`, style.border?.left],
        [`before ${row},${column + 1}`, style.border?.right],
      ] as const;
      for (const [place, drawn] of places) if (drawn?.style) lines.set(place, drawn.style);
    }
  }
  return [...lines].map(([place, style]) => `${place}: ${style}`).sort();
}

/** Of a style, what shows (but for lines): no flags of the file format, and what is the same said in two ways said in one. */
function lookOf({ font = {}, fill, alignment, numFmt }: Cell["style"]): unknown {
  const { name, size, bold, italic, underline, color } = font;
  const isBlack = color === undefined || color.theme === 1 || color.argb === "FF000000";
  const vertical = alignment?.vertical === "bottom" ? undefined : alignment?.vertical;
  return {
    font: { name: name ?? "Calibri", size: size ?? 11, bold, italic, underline, color: isBlack ? "black" : color },
    fill: fill?.type === "pattern" && fill.pattern === "none" ? undefined : fill,
    alignment: { ...alignment, vertical },
    numFmt,
  };
}

const PLAIN = JSON.stringify(lookOf({}));
