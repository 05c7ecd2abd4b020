import { rectAddress, quoteSheet } from "../../workbook/a1";
import type { Rect } from "../../workbook/rect";
import { record } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument } from "../errors";
import { hasVersion, type ClassTable, type HostObject, type Method } from "../member-table";
import { pickSides, sidesOf } from "./cell-borders";
import { range } from "./range";

/**
 * `getCellProperties`, `getRowProperties`, `getColumnProperties` and their setters: many properties of many cells,
 * rows or columns in one call. Arguments and answers are camelCase, as the add-in writes them.
 */
export const RANGE_PROPERTIES_IN_BULK: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCellProperties: {
    since: "1.9",
    call: (target, [options], desk) =>
      rowsOf(rectOf(target)).map((row) => columnsOf(row).map((cell) => pick(target, cell, record(options), desk))),
  },
  GetRowProperties: {
    since: "1.9",
    call: (target, [options], desk) =>
      rowsOf(rectOf(target)).map((row) => pick(target, row, record(options), desk, { rowIndex: row.row })),
  },
  GetColumnProperties: {
    since: "1.9",
    call: (target, [options], desk) =>
      columnsOf(rectOf(target)).map((column) =>
        pick(target, column, record(options), desk, { columnIndex: column.column }),
      ),
  },
  SetCellProperties: {
    since: "1.9",
    call: (target, [data], desk) => {
      const rect = rectOf(target);
      const rows = Array.isArray(data) && data.length === rect.rowCount ? (data as unknown[]) : invalidArgument();
      rowsOf(rect).forEach((row, r) => {
        const cells = rows[r];
        if (!Array.isArray(cells) || cells.length !== rect.columnCount) return invalidArgument();
        return columnsOf(row).forEach((cell, c) => assign(target, cell, cells[c], desk));
      });
      return null;
    },
  },
  SetRowProperties: {
    since: "1.9",
    call: (target, [data], desk) => {
      const rect = rectOf(target);
      if (!Array.isArray(data) || data.length !== rect.rowCount) return invalidArgument();
      rowsOf(rect).forEach((row, i) => assign(target, row, data[i], desk));
      return null;
    },
  },
  SetColumnProperties: {
    since: "1.9",
    call: (target, [data], desk) => {
      const rect = rectOf(target);
      if (!Array.isArray(data) || data.length !== rect.columnCount) return invalidArgument();
      columnsOf(rect).forEach((column, i) => assign(target, column, data[i], desk));
      return null;
    },
  },
};

function rowsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.rowCount }, (_, i) => ({ ...rect, row: rect.row + i, rowCount: 1 }));
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.columnCount }, (_, i) => ({ ...rect, column: rect.column + i, columnCount: 1 }));
}

/** Members of the answer that belong to no class: they say where the row or column is. */
type Place = Readonly<Record<string, unknown>>;

function pick(target: RangeTarget, rect: Rect, options: Place, desk: DeskState, place: Place = {}): unknown {
  const part = range({ sheet: target.sheet, rect }, desk);
  const known = { ...place, address: `${quoteSheet(target.sheet.name)}!${rectAddress(rect)}` };
  return pickFrom(part, options, known, desk);
}

function pickFrom(object: HostObject, options: Place, place: Place, desk: DeskState): Record<string, unknown> {
  const table = object.table as unknown as ClassTable<unknown>;
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    if (Object.hasOwn(place, name)) {
      answer[name] = place[name];
      continue;
    }
    if (table.name === "RangeFormat" && name === "borders" && typeof wanted !== "boolean") {
      answer[name] = pickSides(object, (side) => pickFrom(side, record(wanted), {}, desk), desk);
      continue;
    }
    const found = memberOf(table, name, desk);
    if ("set" in found || typeof wanted === "boolean") answer[name] = plainOf(found.get(object.target, desk));
    else answer[name] = pickFrom(found.get(object.target, desk) as HostObject, record(wanted), {}, desk);
  }
  return answer;
}

/** One cell's value in place of a matrix of one. */
function plainOf(value: unknown): unknown {
  return Array.isArray(value) && Array.isArray(value[0]) && value.length === 1 && value[0].length === 1
    ? value[0][0]
    : value;
}

function assign(target: RangeTarget, rect: Rect, data: unknown, desk: DeskState): void {
  if (data === null || data === undefined) return;
  assignTo(range({ sheet: target.sheet, rect }, desk), record(data), desk);
}

function assignTo(object: HostObject, data: Place, desk: DeskState): void {
  const table = object.table as unknown as ClassTable<unknown>;
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue;
    if (table.name === "RangeFormat" && name === "borders") {
      for (const [side, line] of sidesOf(object, record(value), desk)) assignTo(side, record(line), desk);
      continue;
    }
    const found = memberOf(table, name, desk);
    if ("set" in found && found.set) found.set(object.target, value, desk);
    else if (pascal(name) in table.navigations)
      assignTo(found.get(object.target, desk) as HostObject, record(value), desk);
    else desk.refuse(`${table.name}.${name}`, "unknown");
  }
}

function memberOf(table: ClassTable<unknown>, name: string, desk: DeskState) {
  const key = pascal(name);
  const found = Object.hasOwn(table.properties, key)
    ? table.properties[key]
    : Object.hasOwn(table.navigations, key)
      ? table.navigations[key]
      : undefined;
  if (!found) return desk.refuse(`${table.name}.${name}`, "unknown");
  if (!hasVersion(desk.apiVersion, found.since ?? table.since)) return desk.refuse(`${table.name}.${name}`, "newer");
  return found;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
