import type { Bulletin } from "../../model/bulletin";
import type { WorkbookEdit } from "../../model/edit";
import type { PrintEdit } from "../../model/print-edit";
import { cellName, type SheetSnapshot } from "../../model/sheet";
import { finish, type Steps } from "../../model/steps";
import { findWidths, type WidthColumn } from "./column-widths";
import { sharePages, type PageRows } from "./page-breaks";
import { printEdits } from "./print-edits";
import { printTableInSteps, type PrintColumn, type PrintTable, type RowChoice, type ShownCells } from "./print-rows";
import {
  HIGHEST_ROW_PT,
  linePt,
  measureRows,
  neededHeights,
  type MeasuredRows,
  type NeededHeight,
} from "./row-heights";
import { mm, PAPER_FACTS, type PrintSettings } from "./settings";
import { widestWord, type MeasuredText } from "./text-measure";

export interface PrintRequest {
  readonly sheet: SheetSnapshot;
  readonly bulletin: Bulletin;
  /** null: every cell shows its value as it is. */
  readonly shown: ShownCells | null;
  readonly settings: PrintSettings;
  readonly hiddenRows: RowChoice["hiddenRows"];
  /** Where the table is set: on a sheet of that name, which is made or refilled; null: on the sheet itself. */
  readonly copyName: string | null;
}

/** A row of the plan with its final height. */
export interface PlannedRow {
  /** Zero-based on the worksheet read, and on the one printed. */
  readonly source: number;
  readonly target: number;
  readonly kind: "title" | "note" | "header" | "body";
  readonly heightPt: number;
}

/** A page: the rows on it without the repeated header. Indexes into `PrintPlan.rows`, `to` exclusive. */
export interface PlannedPage extends PageRows {
  readonly number: number;
}

/** A row that can't be shown whole, and why. */
export interface PrintProblem {
  readonly source: number;
  readonly neededPt: number;
  readonly sentence: string;
}

/** All that printing a table comes to. Lengths in points. */
export interface PrintPlan {
  readonly sheetName: string;
  readonly settings: PrintSettings;
  readonly bodySizePt: number;
  readonly columns: readonly (PrintColumn & { readonly widthPt: number })[];
  readonly rows: readonly PlannedRow[];
  readonly pages: readonly PlannedPage[];
  /** What the paper leaves between its margins. */
  readonly pageWidthPt: number;
  readonly pageHeightPt: number;
  readonly headerHeightPt: number;
  readonly problems: readonly PrintProblem[];
  /** Furniture and blank rows that go, on the worksheet read. */
  readonly removedRows: readonly number[];
  /** To be done first, on the sheet itself: marks off, furniture out. Empty for a copy. */
  readonly clearing: readonly WorkbookEdit[];
  readonly edits: readonly PrintEdit[];
}

/** Lays a bulletin out for print. Pure and deterministic; knows no font that is installed. */
export function planPrint(request: PrintRequest): PrintPlan {
  return finish(planPrintInSteps(request));
}

/** `planPrint` in steps, of which each takes a few rows. */
export function* planPrintInSteps(request: PrintRequest): Steps<PrintPlan> {
  const { sheet, bulletin, shown, settings, hiddenRows, copyName } = request;
  const place = copyName === null ? "sheet" : "copy";
  const table = yield* printTableInSteps(sheet, bulletin, shown, { place, hiddenRows });
  const room = pageRoom(settings);
  const { bodySizePt, widths, heights } = yield* setInSizes(table, room, settings);

  const rows = heights.map(({ row: { source, target, kind }, neededPt }) => ({
    source,
    target,
    kind,
    heightPt: Math.min(neededPt, HIGHEST_ROW_PT),
  }));
  const header = rows.filter(({ kind }) => kind === "header");
  const headerHeightPt = header.reduce((sum, row) => sum + row.heightPt, 0);
  const plan: Omit<PrintPlan, "edits" | "clearing"> = {
    sheetName: copyName ?? sheet.sheetName,
    settings,
    bodySizePt,
    columns: table.columns.map((column, i) => ({ ...column, widthPt: widths[i] as number })),
    rows,
    pages: yield* pagesOf(rows, table, headerHeightPt, room.heightPt),
    pageWidthPt: room.widthPt,
    pageHeightPt: room.heightPt,
    headerHeightPt,
    problems: [
      ...tooNarrow(table, room, bodySizePt, settings),
      ...tooHigh(heights, room).map((height) => problemOf(height, bodySizePt)),
    ],
    removedRows: table.removed,
  };
  return {
    ...plan,
    clearing: place === "copy" ? [] : clearingOf(sheet, table),
    edits: yield* printEdits(plan, table, request),
  };
}

/** Rows looked at in one step. */
const ROWS_A_STEP = 32;

interface Room {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Between the margins, a little less than exact: printers and Excel round each row and column to their dots. */
function pageRoom({ paper, marginsMm }: PrintSettings): Room {
  const { widthPt, heightPt } = PAPER_FACTS[paper];
  return {
    widthPt: Math.floor(widthPt - mm(marginsMm.left + marginsMm.right)) - 3,
    heightPt: Math.floor((heightPt - mm(marginsMm.top + marginsMm.bottom)) * 0.99),
  };
}

interface Setting {
  readonly bodySizePt: number;
  readonly widths: number[];
  readonly heights: readonly NeededHeight[];
}

/** The first of the sizes in which every row and column fits; where none does, the last. */
function* setInSizes(table: PrintTable, room: Room, settings: PrintSettings): Steps<Setting> {
  let set: Setting | null = null;
  const measured = yield* measureRows(table);
  const texts: WidthColumn["texts"][] = [];
  for (const i of table.columns.keys()) {
    texts.push(bodyTexts(table, measured, i));
    yield;
  }
  const words = yield* wholeWords(table, settings);
  for (const bodySizePt of settings.body.sizesPt) {
    const found = yield* widthsFor(table, texts, words, room, bodySizePt, settings);
    const widths = found.map((width) => Math.floor(width / 0.75) * 0.75);
    const heights = yield* neededHeights(table, measured, widths, bodySizePt, settings);
    set = { bodySizePt, widths, heights };
    if (tooHigh(heights, room).length === 0 && tooNarrow(table, room, bodySizePt, settings).length === 0) break;
  }
  if (set === null) throw new RangeError("settings.body.sizesPt is empty");
  return set;
}

interface TooHigh extends NeededHeight {
  /** The most that the page, or Excel, has for it. */
  readonly roomPt: number;
}

/** Rows that do not fit on their page below the header, the first one below the title as well, or not in Excel. */
function tooHigh(heights: readonly NeededHeight[], { heightPt }: Room): TooHigh[] {
  const above = (kinds: readonly NeededHeight["row"]["kind"][], end = heights.length) =>
    heights.slice(0, end).reduce((sum, { row, neededPt }) => (kinds.includes(row.kind) ? sum + neededPt : sum), 0);
  const header = above(["header"]);
  const first = heights.findIndex(({ row }) => row.kind === "body");
  return heights.flatMap((height, i) => {
    const taken = i === first ? above(["title", "note", "header"], i) : height.row.kind === "body" ? header : 0;
    const roomPt = Math.min(HIGHEST_ROW_PT, heightPt - taken);
    return height.neededPt > roomPt ? [{ ...height, roomPt }] : [];
  });
}

/** Texts of a column that decide about its width: those of the body that are not merged. */
function bodyTexts(
  { rows, columns, merges }: PrintTable,
  measured: MeasuredRows,
  index: number,
): (MeasuredText | null)[] {
  const column = columns[index]?.target ?? 0;
  const merged = new Set<number>();
  for (const area of merges) {
    if (column < area.column || column >= area.column + area.columnCount) continue;
    for (let i = 0; i < area.rowCount; i++) merged.add(area.row + i);
  }
  return rows.flatMap(({ kind, target }, row) => {
    if (kind !== "body") return [];
    return [merged.has(target) ? null : (measured[row]?.[index] ?? null)];
  });
}

function* widthsFor(
  table: PrintTable,
  texts: readonly WidthColumn["texts"][],
  words: readonly number[],
  room: Room,
  bodySizePt: number,
  settings: PrintSettings,
): Steps<number[]> {
  const columns = table.columns.map((column, i): WidthColumn => {
    const { leastEm, share } = settings.columns[column.role];
    return {
      texts: texts[i] as WidthColumn["texts"],
      leastPt: Math.max(leastEm, words[i] as number) * bodySizePt + settings.paddingPt.x,
      fixedPt: share === null ? null : share * room.widthPt,
    };
  });
  const line = linePt(bodySizePt, settings);
  return yield* findWidths({
    columns,
    totalPt: room.widthPt,
    fontSizePt: bodySizePt,
    paddingPt: settings.paddingPt.x,
    // Below the header, which takes three lines or so.
    mostLines: Math.floor((Math.min(HIGHEST_ROW_PT, room.heightPt - 3 * line) - settings.paddingPt.y) / line),
  });
}

/** The widest word of each column that should stay whole, longer ones left aside. */
function* wholeWords({ rows, columns }: PrintTable, settings: PrintSettings): Steps<number[]> {
  const whole = columns.map(({ role }) => settings.columns[role].wholeEm);
  const widest = columns.map(() => 0);
  for (const [row, { kind, texts }] of rows.entries()) {
    if (row % ROWS_A_STEP === 0) yield;
    if (kind !== "body") continue;
    for (const [i, wholeEm] of whole.entries()) {
      const width = wholeEm === 0 ? 0 : widestWord(texts[i] ?? "");
      if (width <= wholeEm) widest[i] = Math.max(widest[i] as number, width);
    }
  }
  return widest;
}

function* pagesOf(
  rows: readonly PlannedRow[],
  table: PrintTable,
  headerPt: number,
  heightPt: number,
): Steps<PlannedPage[]> {
  const firstBody = rows.findIndex(({ kind }) => kind === "body");
  const lead = firstBody < 0 ? rows.length : firstBody;
  const leadPt = rows.slice(0, lead).reduce((sum, row) => sum + row.heightPt, 0);
  const body = rows.slice(lead);
  const indexes = new Map(body.map(({ target }, i) => [target, i]));
  const held = new Set<number>();
  for (const area of table.merges) {
    for (let row = area.row + 1; row < area.row + area.rowCount; row++) {
      const index = indexes.get(row);
      if (index !== undefined) held.add(index);
    }
  }
  yield;
  const pages = sharePages(
    body.map((row) => row.heightPt),
    { firstPt: heightPt - leadPt, otherPt: heightPt - headerPt, heldTo: held },
  );
  return pages.map(({ from, to, filledPt }, index) => ({
    number: index + 1,
    from: index === 0 ? 0 : lead + from,
    to: lead + to,
    filledPt: index === 0 ? filledPt + leadPt : filledPt + headerPt,
  }));
}

/** Columns that are narrower than they should at least be. */
function tooNarrow({ columns, rows }: PrintTable, { widthPt }: Room, bodySizePt: number, settings: PrintSettings) {
  const least = columns.reduce(
    (sum, { role }) => sum + settings.columns[role].leastEm * bodySizePt + settings.paddingPt.x,
    0,
  );
  if (least <= widthPt) return [];
  const source = rows.find(({ kind }) => kind === "header")?.source ?? 0;
  const { name } = PAPER_FACTS[settings.paper];
  const sentence = `表格有${columns.length}列，${name}太窄，每列都排不开。请换用更大的纸或者横向。`;
  return [{ source, neededPt: 0, sentence }];
}

function problemOf({ row, neededPt, roomPt, column }: TooHigh, bodySizePt: number): PrintProblem {
  const cell = column === null ? "" : `（${cellName({ row: row.source, column: column.source })}）`;
  const why =
    roomPt < HIGHEST_ROW_PT ? `一页只放得下 ${Math.floor(roomPt)} 磅` : `Excel 的行高最多 ${HIGHEST_ROW_PT} 磅`;
  const sentence = `第${row.source + 1}行${cell}的文字太长：用 ${bodySizePt} 磅字排要 ${Math.ceil(neededPt)} 磅高，${why}。请换用更大的纸，或者精简这一格的文字。`;
  return { source: row.source, neededPt, sentence };
}

function clearingOf(sheet: SheetSnapshot, { removed }: PrintTable): WorkbookEdit[] {
  const { sheetName } = sheet;
  const rows = removed.map((row) => ({
    row,
    before: sheet.values[row - sheet.origin.row] ?? [],
    firstColumn: sheet.origin.column,
  }));
  return [
    { kind: "setMarks", sheetName, marks: [] },
    ...(rows.length === 0 ? [] : [{ kind: "deleteRows", sheetName, rows } as const]),
  ];
}
