import type { BulletinColumn, CellContent, ColumnRole } from "../model/bulletin";
import type { Grid } from "./grid";
import { isBlank, squeeze } from "./grid";
import { sample } from "./header";
import type { HeaderBlock, HeaderColumn } from "./header";
import type { HeaderReading } from "./header-words";

/** The columns of the table, one per role. */
export interface Columns {
  readonly byRole: ReadonlyMap<ColumnRole, BulletinColumn>;
  readonly columns: readonly BulletinColumn[];
  readonly duplicates: readonly BulletinColumn[];
  readonly unknown: readonly CellContent[];
  /** The first unit of the responsibleUnits column leads. */
  readonly firstUnitLeads: boolean;
  /** Persons stand beside the units: 牵头单位及主要负责人. */
  readonly personsBesideUnits: boolean;
}

interface Recognised extends HeaderColumn {
  readonly reading: HeaderReading;
}

/** A status column's cells are this short. */
const LONGEST_STATUS_CELL = 16;

/**
 * Gives each role to one column. Of several with the same role the surer header wins, then the month of the
 * title, then the later month, then the one further left; its equals are duplicates, weaker ones just columns.
 */
export function assignColumns(grid: Grid, block: HeaderBlock, titleMonth: number | null): Columns {
  const bodyRow = block.range.row + block.range.rowCount;
  const recognised = block.columns.filter((column): column is Recognised => column.reading !== null);
  const settled = settleUnits(settleStatus(grid, recognised, bodyRow, titleMonth));
  const chosen: Recognised[] = [];
  const duplicates: Recognised[] = [];
  const passedOver = new Set<number>();
  for (const role of new Set(settled.map(({ reading }) => reading.role))) {
    const rivals = settled.filter(({ reading }) => reading.role === role);
    const [first, ...others] = rivals.sort((a, b) => compareRivals(a, b, titleMonth));
    chosen.push(first!);
    for (const other of others) {
      if (other.reading.strength === first!.reading.strength) duplicates.push(other);
      else passedOver.add(other.column);
    }
  }
  const columns = inOrder(chosen);
  const units = chosen.find(({ reading }) => reading.role === "responsibleUnits")?.reading;
  return {
    byRole: new Map(columns.map((column) => [column.role, column])),
    columns,
    duplicates: inOrder(duplicates),
    unknown: block.columns
      .filter(({ column, text, reading }) => (!reading || passedOver.has(column)) && !isBlank(text))
      .map(({ row, column }) => ({ cell: grid.anchor(row, column), text: grid.seen(row, column) })),
    firstUnitLeads: units?.lead ?? false,
    personsBesideUnits: units?.withPersons ?? false,
  };

  function inOrder(list: readonly Recognised[]): BulletinColumn[] {
    return [...list]
      .sort((a, b) => a.column - b.column)
      .map(({ reading, column, row, text }) => ({
        role: reading.role,
        column,
        headerCell: grid.anchor(row, column),
        header: text,
        month: reading.month,
      }));
  }
}

function compareRivals(a: Recognised, b: Recognised, titleMonth: number | null): number {
  const rank = ({ reading }: Recognised) => (reading.month === titleMonth ? 13 : (reading.month ?? 0));
  return b.reading.strength - a.reading.strength || rank(b) - rank(a) || a.column - b.column;
}

/** 完成情况 beside 进展情况 is a status, if its cells are as short as one. */
function settleStatus(
  grid: Grid,
  columns: readonly Recognised[],
  bodyRow: number,
  titleMonth: number | null,
): Recognised[] {
  const completions = ofOneMonth(
    columns.filter(({ reading }) => reading.role === "completion"),
    titleMonth,
  );
  if (completions.length < 2 || columns.some(({ reading }) => reading.role === "status")) return [...columns];
  const byName = completions.filter(({ reading }) => reading.mayBeStatus);
  const named = byName.length < completions.length ? byName : [];
  const status =
    named.find(({ column }) => isShort(sample(grid, column, bodyRow))) ??
    completions.find(({ column }) => holdsStatuses(grid, sample(grid, column, bodyRow)));
  if (!status) return preferOpeners(grid, columns, completions, bodyRow);
  return columns.map((column) =>
    column === status ? { ...column, reading: { ...column.reading, role: "status" } } : column,
  );
}

/** Where several months stand side by side: the title's or the last, and those without a month. */
function ofOneMonth(columns: readonly Recognised[], titleMonth: number | null): Recognised[] {
  const months = columns.map(({ reading }) => reading.month ?? 0);
  const month = titleMonth !== null && months.includes(titleMonth) ? titleMonth : Math.max(...months);
  return columns.filter(({ reading }) => reading.month === null || reading.month === month);
}

/** Of two narratives the one that opens with status words is the completion. */
function preferOpeners(
  grid: Grid,
  columns: readonly Recognised[],
  completions: readonly Recognised[],
  bodyRow: number,
): Recognised[] {
  // The same header twice is a mistake to report, not a choice to make.
  if (new Set(completions.map(({ text }) => squeeze(text))).size < completions.length) return [...columns];
  const openers = ({ column }: Recognised) =>
    sample(grid, column, bodyRow).filter((text) => grid.readStatus(text)?.status).length;
  const most = Math.max(...completions.map(openers));
  return columns.map((column) => {
    if (!completions.includes(column) || most === 0 || openers(column) === most) return column;
    return { ...column, reading: { ...column.reading, strength: column.reading.strength - 1 } };
  });
}

function isShort(texts: readonly string[]): boolean {
  return texts.filter((text) => squeeze(text).length <= LONGEST_STATUS_CELL).length >= texts.length * 0.8;
}

function holdsStatuses(grid: Grid, texts: readonly string[]): boolean {
  const statuses = texts.filter((text) => grid.readStatus(text, true)?.status);
  return texts.length > 0 && isShort(texts) && statuses.length >= texts.length * 0.5;
}

/** 责任单位 beside 牵头单位 are the others that answer for it. */
function settleUnits(columns: readonly Recognised[]): Recognised[] {
  const has = (role: ColumnRole, lead?: boolean) =>
    columns.some(({ reading }) => reading.role === role && (lead === undefined || reading.lead === lead));
  if (!has("responsibleUnits", true) || has("supportingUnits")) return [...columns];
  return columns.map((column) =>
    column.reading.role === "responsibleUnits" && !column.reading.lead
      ? { ...column, reading: { ...column.reading, role: "supportingUnits" } }
      : column,
  );
}
