import type { TallyLine, UnitTallyLine } from "../model/report";
import { columnName } from "../model/sheet";
import type { SheetEntry } from "../model/sheet-fill";
import type { SheetDraft } from "./sheet-draft";
import type { Group, Places } from "./summary-list";
import {
  BODY_PT,
  COUNTED_WORDS,
  countOf,
  HEAD_LOOK,
  LINK_LOOK,
  NUMBER_LOOK,
  TEXT_LOOK,
  type Counted,
  type STATUS_COLUMNS,
} from "./summary-words";
import { textHeightPt } from "./text-height";

export interface TableContext {
  readonly draft: SheetDraft;
  /** The statuses that have a column. */
  readonly statuses: readonly (typeof STATUS_COLUMNS)[number][];
  readonly listName: string;
  readonly places: Places;
}

/** A table that was added. Zero-based rows and columns. */
export interface CountTable {
  readonly group: Group;
  readonly lineCount: number;
  readonly statuses: TableContext["statuses"];
  readonly headRow: number;
  readonly firstRow: number;
  /** The row of live sums; null where there is one line only. */
  readonly sumRow: number | null;
  readonly totalColumn: number;
}

/**
 * Adds a table of counts. Counts are values with a link to their tasks; the number of tasks, the rate and the sums are
 * live formulas. Beneath the lines of a table by name stand their sum and, to compare, the overall counts.
 */
export function addCountTable(
  context: TableContext,
  { group, lines }: { readonly group: Group; readonly lines: readonly (TallyLine | UnitTallyLine)[] },
  overall?: CountTable,
): CountTable {
  const { draft, statuses } = context;
  const totalColumn = statuses.length + 1;
  const columns: readonly Counted[] = [...statuses, "total", "uncertain", "contradicted"];
  const head = [
    HEADS[group],
    ...statuses.map((status) => COUNTED_WORDS[status]),
    COUNTED_WORDS.total,
    "完成率",
    COUNTED_WORDS.uncertain,
    COUNTED_WORDS.contradicted,
    ...(group === "unit" ? ["牵头任务", "参与任务"] : []),
  ];
  const headRow = draft.add(head, ROW_PT);
  const firstRow = headRow + 1;
  lines.forEach((line, index) => {
    const height = textHeightPt(line.name, draft.widthPt(0, 0), BODY_PT);
    draft.add(lineEntries(line, statuses, firstRow + index), Math.max(ROW_PT, height));
  });
  for (const [index, line] of lines.entries()) {
    for (const counted of columns) addLink(context, group, line, counted, firstRow + index);
  }
  const last = firstRow + lines.length - 1;
  const sumRow =
    overall === undefined
      ? null
      : draft.add(sumEntries("各行相加（项次）", head.length, statuses, firstRow, last), ROW_PT);
  if (overall !== undefined) draft.add(sameEntries(context, overall, head.length), ROW_PT);

  const rowCount = draft.nextRow - firstRow;
  draft.look({ row: headRow, column: 0, rowCount: 1, columnCount: head.length }, HEAD_LOOK);
  draft.look({ row: firstRow, column: 0, rowCount, columnCount: 1 }, TEXT_LOOK);
  draft.look({ row: firstRow, column: 1, rowCount, columnCount: head.length - 1 }, NUMBER_LOOK);
  draft.numbers({ row: firstRow, column: totalColumn + 1, rowCount, columnCount: 1 }, "0.0%");
  if (sumRow !== null) draft.look({ row: sumRow, column: 0, rowCount: 2, columnCount: head.length }, { bold: true });
  return { group, lineCount: lines.length, statuses, headRow, firstRow, sumRow, totalColumn };
}

const HEADS: Readonly<Record<Group, string>> = { overall: "范围", leader: "分管领导", unit: "责任单位" };
const ROW_PT = 20;

function lineEntries(line: TallyLine | UnitTallyLine, statuses: TableContext["statuses"], row: number): SheetEntry[] {
  const total = cell(statuses.length + 1, row);
  const entries: SheetEntry[] = [
    line.name,
    ...statuses.map((status) => countOf(line, status)),
    { formula: `=SUM(${cell(1, row)}:${cell(statuses.length, row)})` },
    rate(statuses.length, row),
    line.uncertain,
    line.contradicted,
  ];
  return "led" in line ? [...entries, line.led, { formula: `=${total}-${cell(entries.length, row)}` }] : entries;
}

function rate(statuses: number, row: number): SheetEntry {
  const total = cell(statuses + 1, row);
  return { formula: `=IF(${total}=0,0,${cell(1, row)}/${total})` };
}

function sumEntries(
  name: string,
  columns: number,
  statuses: TableContext["statuses"],
  first: number,
  last: number,
): SheetEntry[] {
  const row = last + 1;
  return Array.from({ length: columns }, (_, column): SheetEntry => {
    if (column === 0) return name;
    if (column === statuses.length + 2) return rate(statuses.length, row);
    return { formula: `=SUM(${cell(column, first)}:${cell(column, last)})` };
  });
}

/** The overall counts once more, to compare with the sums above. */
function sameEntries({ statuses }: TableContext, overall: CountTable, columns: number): SheetEntry[] {
  const known = statuses.length + 5;
  return Array.from({ length: columns }, (_, column): SheetEntry => {
    if (column === 0) return "任务总数（不重复）";
    return column < known ? { formula: `=${cell(column, overall.firstRow)}` } : "";
  });
}

function addLink(
  { draft, statuses, listName, places }: TableContext,
  group: Group,
  line: TallyLine,
  counted: Counted,
  row: number,
): void {
  const target = places(group, line.name, counted);
  if (target === null) return;
  const column = columnFor(counted, statuses);
  const words = counted === "total" ? "" : COUNTED_WORDS[counted];
  draft.link({
    cell: { row, column },
    targetSheet: listName,
    target,
    tip: `看${line.name.slice(0, 60)}${words === "" ? "" : `“${words}”`}的${target.rowCount}项任务`,
  });
  draft.look({ row, column, rowCount: 1, columnCount: 1 }, LINK_LOOK);
}

function columnFor(counted: Counted, statuses: TableContext["statuses"]): number {
  if (counted === "uncertain") return statuses.length + 3;
  if (counted === "contradicted") return statuses.length + 4;
  return counted === "total" ? statuses.length + 1 : statuses.findIndex((status) => status === counted) + 1;
}

function cell(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}
