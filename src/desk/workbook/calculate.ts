import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { engineBook, putValue } from "./engine-book";
import type { Workbook } from "./workbook";

/**
 * Works out every formula of the workbook and puts the results into the cells. Kept in a module of its own, because
 * the engine takes long to load and most bulletins hold no formula.
 */
export function calculate(workbook: Workbook): void {
  const windows = inWindows([...formulasBesideLinks(workbook)]);
  // What one window works out another may need: as often as a chain through all of them is long, at most.
  for (let pass = 0; pass < windows.length; pass++) {
    const before = pass === 0 || windows.length === 1 ? null : results(workbook);
    for (const window of windows) calculateFormulas(engineBook(workbook, (formula) => window.has(formula)));
    if (before !== null && before === results(workbook)) return;
  }
}

/** Texts of formulas that the engine has to work out. Links between literal texts show their words, which it need not. */
function formulasBesideLinks(workbook: Workbook): Set<string> {
  const formulas = new Set<string>();
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, { formula }] of cells) {
        if (formula === undefined) continue;
        const words = linkWords(formula);
        if (words === null) formulas.add(formula);
        else putValue(sheet, row, column, words);
      }
    }
  }
  return formulas;
}

/** What a cell with =HYPERLINK("place","words") shows, or null for any other formula. */
function linkWords(formula: string): string | null {
  return /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/**
 * The engine keeps ten thousand parsed formulas, forgets the oldest beyond them and then calls those #NAME?. So
 * larger workbooks are worked out in several goes, each with some of the formulas.
 */
const MOST_AT_ONCE = 9000;

function inWindows(formulas: readonly string[]): ReadonlySet<string>[] {
  const count = Math.ceil(formulas.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, index) => {
    return new Set(formulas.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE));
  });
}

/** All results, to be compared. */
function results(workbook: Workbook): string {
  const values: unknown[] = [];
  for (const { rows } of workbook.sheets) {
    for (const cells of rows.values()) {
      for (const { formula, value } of cells.values()) if (formula !== undefined) values.push(value);
    }
  }
  return JSON.stringify(values);
}
