import type { HeadlessDesk } from "../../src/desk/headless";
import { openWorkbook } from "../../src/desk/workbook/open";
import type { Cell } from "../../src/desk/workbook/cell";
import type { Sheet } from "../../src/desk/workbook/sheet";

/**
 * Values, formulas and formats of every sheet, as they stand in the saved file: one line for each cell, row, column,
 * merged area and drawn line. Marks and settings are left out: a check writes them as well.
 */
export async function savedContents(desk: HeadlessDesk): Promise<string[]> {
  const workbook = await openWorkbook(await desk.save());
  return workbook.sheets.flatMap((sheet) => contentsOf(sheet).map((line) => `${sheet.name} ${line}`)).sort();
}

/** Lines that only one of the two has: a readable answer where a whole sheet would not be. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [had, has] = [new Set(before), new Set(after)];
  const lost = before.filter((line) => !has.has(line)).map((line) => `- ${line}`);
  return [...lost, ...after.filter((line) => !had.has(line)).map((line) => `+ ${line}`)].slice(0, 20);
}

function contentsOf(sheet: Sheet): string[] {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([column, { value, formula, style, source, note }]) => {
      const runs = (source?.value as { richText?: unknown } | undefined)?.richText;
      const look = lookOf(style);
      if (value === null && formula === undefined && JSON.stringify(look) === PLAIN) return "";
      return `cell ${row},${column}: ${JSON.stringify({ value, formula, look, runs, note: note !== undefined })}`;
    }),
  );
  return [
    ...cells.filter((line) => line !== ""),
    ...[...sheet.rowFormats].map((row) => `row ${JSON.stringify(row)}`),
    ...sheet.columns.list().map((column) => `column ${JSON.stringify(column)}`),
    ...sheet.merges.map((merge) => `merge ${JSON.stringify(merge)}`),
    ...linesOf(sheet),
  ];
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
  return [...lines].map(([place, style]) => `line ${place}: ${style}`);
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
