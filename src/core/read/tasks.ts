import type {
  BulletinColumn,
  CellContent,
  ColumnRole,
  NameMention,
  NameNote,
  StatedStatus,
  Task,
  UsualName,
} from "../model/bulletin";
import type { Steps } from "../model/steps";
import type { Columns } from "./columns";
import type { Grid } from "./grid";
import { isBlank } from "./grid";
import { leaderReader } from "./leader-names";
import type { BodyRows } from "./rows";
import { unitReader } from "./unit-names";
import type { CellNames } from "./unit-names";

/** Plain records: there is one for each row while the names of all rows are gathered. */
type Cells = { readonly [Role in ColumnRole]?: CellContent };

/** The cells of one task before anything in them is read. */
interface TaskCells {
  readonly row: number;
  readonly rowCount: number;
  readonly cells: Cells;
  /** Leader and unit cells: a task of several rows may have several. */
  readonly leaders: readonly CellContent[];
  readonly units: readonly CellContent[];
  readonly supporting: readonly CellContent[];
}

const NAME_ROLES = ["leaders", "responsibleUnits", "supportingUnits"] as const;

/** Reads the tasks, and the names that the sheet uses; a step for each task, several times over. */
export function* readTasks(
  grid: Grid,
  columns: Columns,
  rows: BodyRows["tasks"],
  given: { readonly leaders: readonly string[]; readonly units: readonly string[] },
): Steps<{ tasks: Task[]; usualLeaders: UsualName[]; usualUnits: UsualName[] }> {
  const taken: TaskCells[] = [];
  for (const { row, rowCount } of rows) {
    yield;
    taken.push(takeCells(grid, columns.byRole, row, rowCount, taken.at(-1)));
  }
  const leadersOf = yield* leaderReader(distinctTexts(taken.flatMap(({ leaders }) => leaders)), given.leaders);
  const unitTexts = distinctTexts(taken.flatMap(({ units, supporting }) => [...units, ...supporting]));
  const unitsOf = yield* unitReader(unitTexts, columns.personsBesideUnits, given.units);
  const hidden = new Set(grid.sheet.hiddenRows);
  const tasks: Task[] = [];
  for (const cells of taken) {
    yield;
    tasks.push(readTask(grid, cells, leadersOf, unitsOf, columns.firstUnitLeads, hidden));
  }
  yield;
  return {
    tasks,
    usualLeaders: countNames(tasks.map(({ leaders }) => leaders)),
    usualUnits: countNames(tasks.map(({ responsibleUnits }) => responsibleUnits)),
  };
}

function takeCells(
  grid: Grid,
  byRole: ReadonlyMap<ColumnRole, BulletinColumn>,
  row: number,
  rowCount: number,
  before: TaskCells | undefined,
): TaskCells {
  const cells: { -readonly [Role in ColumnRole]?: CellContent } = {};
  for (const [role, { column }] of byRole) cells[role] = contentAt(grid, row, column);
  const remark = byRole.get("remark");
  if (remark) cells.remark = firstFilled(grid, row, rowCount, remark.column);
  const names = NAME_ROLES.map((role) => filledCells(grid, row, rowCount, byRole.get(role)?.column));
  const [leaders = [], units = [], supporting = []] = names;
  const read: TaskCells = { row, rowCount, cells, leaders, units, supporting };
  return grid.sheet.merges === null && before ? carriedDown(read, before) : read;
}

/**
 * Where the host can't tell merged areas, a row right below a task, without serial number and without leaders or
 * units of its own, shares those of the row above: that is how merged cells read then.
 */
function carriedDown(read: TaskCells, before: TaskCells): TaskCells {
  const serial = read.cells.serialNumber;
  const nobody = read.leaders.length === 0 && read.units.length === 0;
  if (!serial || !isBlank(serial.text) || !nobody || read.row !== before.row + before.rowCount) return read;
  const cells = { ...read.cells };
  for (const role of ["serialNumber", "annualTarget", "monthlyTarget"] as const) {
    const above = before.cells[role];
    if (above && isBlank(cells[role]?.text ?? "")) cells[role] = above;
  }
  return { ...read, cells, leaders: before.leaders, units: before.units, supporting: before.supporting };
}

function contentAt(grid: Grid, row: number, column: number): CellContent {
  return { cell: grid.anchor(row, column), text: grid.seen(row, column) };
}

function filledCells(grid: Grid, row: number, rowCount: number, column: number | undefined): CellContent[] {
  if (column === undefined) return [];
  const found: CellContent[] = [];
  for (let at = row; at < row + rowCount; at++) {
    const content = contentAt(grid, at, column);
    const isNew = found.at(-1)?.cell.row !== content.cell.row;
    if (isNew && !isBlank(content.text)) found.push(content);
  }
  return found;
}

function firstFilled(grid: Grid, row: number, rowCount: number, column: number): CellContent {
  return filledCells(grid, row, rowCount, column)[0] ?? contentAt(grid, row, column);
}

function readTask(
  grid: Grid,
  { row, rowCount, cells, leaders, units, supporting }: TaskCells,
  leadersOf: (text: string) => CellNames,
  unitsOf: (text: string) => CellNames,
  firstUnitLeads: boolean,
  hidden: ReadonlySet<number>,
): Task {
  const people = mentions(leaders, leadersOf);
  const answering = mentions(units, unitsOf);
  const helping = mentions(supporting, unitsOf);
  const responsibleUnits = [...answering.names, ...helping.names];
  const completion = cells.completion ?? null;
  return {
    row,
    rowCount,
    serialNumber: cells.serialNumber ?? null,
    annualTarget: cells.annualTarget ?? null,
    monthlyTarget: cells.monthlyTarget ?? null,
    completion,
    ...readStated(grid, completion, cells.status),
    leaders: people.names,
    responsibleUnits,
    leadUnit: leadUnitOf(responsibleUnits, firstUnitLeads ? answering.names[0] : undefined),
    nameNotes: [...people.notes, ...answering.notes, ...helping.notes],
    remark: cells.remark ?? null,
    hidden: Array.from({ length: rowCount }, (_, index) => row + index).every((at) => hidden.has(at)),
  };
}

function mentions(
  cells: readonly CellContent[],
  read: (text: string) => CellNames,
): { names: NameMention[]; notes: NameNote[] } {
  const names: NameMention[] = [];
  const notes: NameNote[] = [];
  for (const { cell, text } of cells) {
    const told = read(text);
    for (const { name, written, lead, repair } of told.names) names.push({ name, written, lead, repair, cell });
    for (const { written, kind } of told.notes) notes.push({ written, kind, cell });
  }
  return { names, notes };
}

function leadUnitOf(units: readonly NameMention[], first: NameMention | undefined): string | null {
  const marked = units.find(({ lead }) => lead) ?? first;
  if (marked) return marked.name;
  return new Set(units.map(({ name }) => name)).size === 1 ? units[0]!.name : null;
}

/** The status column governs where it is filled in; the completion's own status word is split off all the same. */
function readStated(
  grid: Grid,
  completion: CellContent | null,
  column: CellContent | undefined,
): { stated: StatedStatus | null; narrativeStart: number } {
  const opening = completion ? grid.readStatus(completion.text) : null;
  const narrativeStart = opening?.narrativeStart ?? 0;
  const alone = column ? grid.readStatus(column.text, true) : null;
  const found = alone ?? opening;
  const cell = alone || !opening ? (column ?? completion)?.cell : completion!.cell;
  if (!cell) return { stated: null, narrativeStart };
  return {
    stated: { status: found?.status ?? null, word: found?.word ?? null, cell, span: found?.span ?? null },
    narrativeStart,
  };
}

/** As many as Excel has. */
const MOST_COLUMNS = 16_384;

/** Texts of cells, each cell once however many tasks share it. */
function distinctTexts(cells: readonly CellContent[]): string[] {
  const texts = new Map<number, string>();
  for (const { cell, text } of cells) texts.set(cell.row * MOST_COLUMNS + cell.column, text);
  return [...texts.values()];
}

/** Names with the number of tasks that use them, most used first. */
function countNames(lists: readonly (readonly NameMention[])[]): UsualName[] {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const name of new Set(list.map((mention) => mention.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
