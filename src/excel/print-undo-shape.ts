import {
  either,
  isBoolean,
  listOf,
  number,
  orNull,
  partial,
  record,
  text,
  tuple,
  whole,
  type Shape,
} from "./json-shape";
import { DIAGONALS, SIDES } from "./look-state";
import { PAGES, SETTINGS, TEXTS } from "./page-state";
import type { PrintUndo } from "./print-undo";

/**
 * What was kept of a sheet before it was laid out, from the text in the workbook's settings. null: it is damaged, or
 * somebody else's; a workbook may come from anybody, and what is read here is written into cells.
 */
export function readPrintUndo(kept: string): PrintUndo | null {
  const json = parsed(kept);
  if (!isUndo(json)) return null;
  const { looks, lines } = json as PrintUndo;
  const { rowCount, columnCount } = looks.area;
  const sum = (runs: readonly (readonly [unknown, number])[]) => runs.reduce((all, [, count]) => all + count, 0);
  const fits =
    looks.rows.length === rowCount &&
    looks.rows.every((runs) => sum(runs) === columnCount && runs.every(([look]) => look < looks.looks.length)) &&
    sum(lines.heights) <= rowCount;
  return fits ? (json as PrintUndo) : null;
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

/** The reader of sheets goes no further than this; the rest is room for the cells around. */
const MOST_ROWS = 60_010;
const MOST_COLUMNS = 50;
const row = whole(1_048_575);
const column = whole(16_383);
const word = text(100);
const range = record({ row, column, rowCount: whole(1_048_576), columnCount: whole(16_384) });
const ranges = listOf(range, MOST_ROWS);

const line = partial({
  style: orNull(word),
  weight: orNull(word),
  color: orNull(word),
  tintAndShade: orNull(number(-1, 1)),
});
const look = partial({
  font: partial({
    name: orNull(text(200)),
    size: orNull(number(0, 409)),
    bold: orNull(isBoolean),
    italic: orNull(isBoolean),
    underline: orNull(word),
    color: orNull(word),
  }),
  fill: partial({ color: orNull(word), pattern: orNull(word) }),
  borders: partial(Object.fromEntries([...SIDES, ...DIAGONALS].map((side) => [side, line]))),
  horizontalAlignment: orNull(word),
  verticalAlignment: orNull(word),
  wrapText: orNull(isBoolean),
  shrinkToFit: orNull(isBoolean),
  indentLevel: orNull(whole(250)),
  textOrientation: orNull(number(-90, 255)),
});

const looks = record({
  area: record({ row, column, rowCount: whole(MOST_ROWS), columnCount: whole(MOST_COLUMNS) }),
  looks: listOf(look, MOST_ROWS),
  rows: listOf(listOf(tuple(whole(MOST_ROWS), whole(MOST_COLUMNS)), MOST_COLUMNS), MOST_ROWS),
});
const lines = record({
  firstRow: row,
  heights: listOf(tuple(orNull(number(0, 410)), whole(MOST_ROWS)), MOST_ROWS),
  firstColumn: column,
  widthsPt: listOf(number(0, 2000), MOST_COLUMNS),
});

const setting: Shape = either(
  word,
  isBoolean,
  number(0, 10_000),
  (json) => json === null,
  partial({
    scale: orNull(number(0, 1000)),
    horizontalFitToPages: orNull(whole(32_767)),
    verticalFitToPages: orNull(whole(32_767)),
  }),
);
const address = text(20_000, /^[A-Z0-9$:,]+$/);
const page = record({
  settings: record(Object.fromEntries(SETTINGS.map((name) => [name, setting]))),
  printArea: orNull(address),
  titleRows: orNull(address),
  headersFooters: record({
    state: word,
    useSheetMargins: isBoolean,
    useSheetScale: isBoolean,
    pages: record(
      Object.fromEntries(
        PAGES.map((one) => [one, record(Object.fromEntries(TEXTS.map((name) => [name, orNull(text(1000))])))]),
      ),
    ),
  }),
  rowBreaks: listOf(row, 2000),
  columnBreaks: listOf(column, 2000),
});

const removed = record({
  row,
  cells: listOf(
    record({
      column,
      content: either(text(32_767), isBoolean, number(-Number.MAX_VALUE, Number.MAX_VALUE)),
      isFormula: isBoolean,
      numberFormat: text(255),
    }),
    MOST_COLUMNS,
  ),
});

const isUndo = record({
  sheetName: text(31, /./),
  usedAfter: record({ lastRow: row, lastColumn: column }),
  looks,
  lines,
  page,
  merged: ranges,
  mergesBefore: ranges,
  removed: listOf(removed, MOST_ROWS),
  hiddenRows: listOf(row, MOST_ROWS),
});
