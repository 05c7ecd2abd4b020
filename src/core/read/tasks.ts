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
import { kept } from "../model/kept";
import { placeOf } from "../model/sheet";
import { Pace, type Steps } from "../model/steps";
import type { Columns } from "./columns";
import type { Grid } from "./grid";
import { isBlank } from "./grid";
import { leaderReader } from "./leader-names";
import type { BodyRows } from "./rows";
import { unitReader } from "./unit-names";
import type { CellNames } from "./unit-names";

/** The cells of one task before anything in them is read: there is one of these for each row while all are gathered. */
interface TaskCells {
  readonly row: number;
  readonly rowCount: number;
  readonly serialNumber: CellContent | null;
  readonly annualTarget: CellContent | null;
  readonly monthlyTarget: CellContent | null;
  readonly completion: CellContent | null;
  readonly status: CellContent | null;
  readonly remark: CellContent | null;
  /** Leader and unit cells: a task of several rows may have several. */
  readonly leaders: readonly CellContent[];
  readonly units: readonly CellContent[];
  readonly supporting: readonly CellContent[];
}

/** One for all that have none: most tasks have no notes, and many a table no supporting units. */
const NONE: readonly never[] = [];

/** Reads the tasks, and the names that the sheet uses, in steps. */
export function* readTasks(
  grid: Grid,
  columns: Columns,
  rows: BodyRows["tasks"],
  given: { readonly leaders: readonly string[]; readonly units: readonly string[] },
): Steps<{ tasks: Task[]; usualLeaders: UsualName[]; usualUnits: UsualName[] }> {
  const taken: TaskCells[] = [];
  const pace = new Pace();
  for (const { row, rowCount } of rows) {
    if (pace.isDue(ROW)) yield;
    taken.push(takeCells(grid, columns.byRole, row, rowCount, taken.at(-1)));
  }
  const leadersOf = yield* leaderReader(textsOf(grid, taken, ["leaders"]), given.leaders);
  const unitTexts = textsOf(grid, taken, ["units", "supporting"]);
  const unitsOf = yield* unitReader(unitTexts, columns.personsBesideUnits, given.units);
  const hidden = new Set(grid.sheet.hiddenRows);
  const tasks: Task[] = [];
  // What was taken of a row is let go as it is read: of a long table it takes a third as much memory as all of its tasks.
  taken.reverse();
  for (let cells = taken.pop(); cells !== undefined; cells = taken.pop()) {
    if (pace.isDue(ROW)) yield;
    tasks.push(readTask(grid, cells, leadersOf, unitsOf, columns.firstUnitLeads, hidden));
  }
  yield;
  const usualLeaders = countNames(tasks, "leaders");
  yield;
  return { tasks, usualLeaders, usualUnits: countNames(tasks, "responsibleUnits") };
}

/** What taking a row apart, or reading it, costs, in characters looked at. */
const ROW = 400;

function takeCells(
  grid: Grid,
  byRole: ReadonlyMap<ColumnRole, BulletinColumn>,
  row: number,
  rowCount: number,
  before: TaskCells | undefined,
): TaskCells {
  const columnOf = (role: ColumnRole) => byRole.get(role)?.column;
  const contentOf = (role: ColumnRole) => {
    const column = columnOf(role);
    return column === undefined ? null : grid.content(row, column);
  };
  const remark = columnOf("remark");
  const read: TaskCells = {
    row,
    rowCount,
    serialNumber: contentOf("serialNumber"),
    annualTarget: contentOf("annualTarget"),
    monthlyTarget: contentOf("monthlyTarget"),
    completion: contentOf("completion"),
    status: contentOf("status"),
    remark: remark === undefined ? null : firstFilled(grid, row, rowCount, remark),
    leaders: filledCells(grid, row, rowCount, columnOf("leaders")),
    units: filledCells(grid, row, rowCount, columnOf("responsibleUnits")),
    supporting: filledCells(grid, row, rowCount, columnOf("supportingUnits")),
  };
  return grid.sheet.merges === null && before ? carriedDown(read, before) : read;
}

/**
 * Where the host can't tell merged areas, a row right below a task, without serial number and without leaders or
 * units of its own, shares those of the row above: that is how merged cells read then.
 */
function carriedDown(read: TaskCells, before: TaskCells): TaskCells {
  const { serialNumber, annualTarget, monthlyTarget } = read;
  const nobody = read.leaders.length === 0 && read.units.length === 0;
  if (!serialNumber || !isBlank(serialNumber.text) || !nobody || read.row !== before.row + before.rowCount) return read;
  return {
    ...read,
    serialNumber: filledOr(serialNumber, before.serialNumber),
    annualTarget: filledOr(annualTarget, before.annualTarget),
    monthlyTarget: filledOr(monthlyTarget, before.monthlyTarget),
    leaders: before.leaders,
    units: before.units,
    supporting: before.supporting,
  };
}

function filledOr(own: CellContent | null, above: CellContent | null): CellContent | null {
  return above && isBlank(own?.text ?? "") ? above : own;
}

function filledCells(grid: Grid, row: number, rowCount: number, column: number | undefined): readonly CellContent[] {
  if (column === undefined) return NONE;
  if (rowCount === 1) {
    const content = grid.content(row, column);
    return isBlank(content.text) ? NONE : [content];
  }
  const found: CellContent[] = [];
  for (let at = row; at < row + rowCount; at++) {
    const content = grid.content(at, column);
    const isNew = found.at(-1)?.cell.row !== content.cell.row;
    if (isNew && !isBlank(content.text)) found.push(content);
  }
  return found;
}

function firstFilled(grid: Grid, row: number, rowCount: number, column: number): CellContent {
  return filledCells(grid, row, rowCount, column)[0] ?? grid.content(row, column);
}

function readTask(
  grid: Grid,
  cells: TaskCells,
  leadersOf: (text: string) => CellNames,
  unitsOf: (text: string) => CellNames,
  firstUnitLeads: boolean,
  hidden: ReadonlySet<number>,
): Task {
  const { row, rowCount, completion } = cells;
  const notes: NameNote[] = [];
  const leaders = mentions(cells.leaders, leadersOf, notes);
  const answering = mentions(cells.units, unitsOf, notes);
  const helping = mentions(cells.supporting, unitsOf, notes);
  const responsibleUnits = helping.length === 0 ? answering : [...answering, ...helping];
  const { stated, narrativeStart } = readStated(grid, completion, cells.status);
  return {
    row,
    rowCount,
    serialNumber: cells.serialNumber,
    annualTarget: cells.annualTarget,
    monthlyTarget: cells.monthlyTarget,
    completion,
    stated,
    narrativeStart,
    leaders,
    responsibleUnits,
    leadUnit: leadUnitOf(responsibleUnits, firstUnitLeads ? answering[0] : undefined),
    nameNotes: kept(notes),
    remark: cells.remark,
    hidden: isHidden(row, rowCount, hidden),
  };
}

function isHidden(row: number, rowCount: number, hidden: ReadonlySet<number>): boolean {
  if (hidden.size === 0) return false;
  for (let at = row; at < row + rowCount; at++) if (!hidden.has(at)) return false;
  return true;
}

/** The names in cells; what else they say is added to `notes`. */
function mentions(
  cells: readonly CellContent[],
  read: (text: string) => CellNames,
  notes: NameNote[],
): readonly NameMention[] {
  if (cells.length === 0) return NONE;
  const names: NameMention[] = [];
  for (const { cell, text } of cells) {
    const told = read(text);
    for (const { name, written, lead, repair } of told.names) names.push({ name, written, lead, repair, cell });
    for (const { written, kind } of told.notes) notes.push({ written, kind, cell });
  }
  return kept(names);
}

function leadUnitOf(units: readonly NameMention[], first: NameMention | undefined): string | null {
  const marked = units.find(({ lead }) => lead) ?? first;
  if (marked) return marked.name;
  const name = units[0]?.name ?? null;
  return units.every((unit) => unit.name === name) ? name : null;
}

/** The status column governs where it is filled in; the completion's own status word is split off all the same. */
function readStated(
  grid: Grid,
  completion: CellContent | null,
  column: CellContent | null,
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

/** Texts of cells, each cell once however many tasks share it. */
function textsOf(
  grid: Grid,
  taken: readonly TaskCells[],
  kinds: readonly ("leaders" | "units" | "supporting")[],
): string[] {
  // Only where cells are merged, or may be, do several tasks share one.
  const seen = grid.sheet.merges?.length === 0 ? null : new Set<number>();
  const texts: string[] = [];
  for (const cells of taken) {
    for (const kind of kinds) {
      for (const { cell, text } of cells[kind]) {
        if (seen?.has(placeOf(cell))) continue;
        seen?.add(placeOf(cell));
        texts.push(text);
      }
    }
  }
  return texts;
}

/** Names with the number of tasks that use them, most used first. */
function countNames(tasks: readonly Task[], role: "leaders" | "responsibleUnits"): UsualName[] {
  const counts = new Map<string, { readonly name: string; count: number; row: number }>();
  for (const task of tasks) {
    for (const { name } of task[role]) {
      const known = counts.get(name);
      if (!known) counts.set(name, { name, count: 1, row: task.row });
      else if (known.row !== task.row) {
        known.count++;
        known.row = task.row;
      }
    }
  }
  return [...counts.values()].map(({ name, count }) => ({ name, count })).sort((a, b) => b.count - a.count);
}
