import { parseRect, splitSheet } from "../workbook/a1";
import { isOnSheet, type Rect } from "../workbook/rect";
import type { Sheet } from "../workbook/sheet";
import type { DeskState } from "./desk-state";
import { invalidArgument } from "./errors";
import { isHostObject } from "./member-table";

/** Readers of the arguments of a call; each throws InvalidArgument for what it cannot take. */

export function text(value: unknown): string {
  return typeof value === "string" ? value : invalidArgument();
}

export function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : invalidArgument();
}

export function integer(value: unknown, fallback?: number): number {
  if (value === undefined || value === null) return fallback ?? invalidArgument();
  return typeof value === "number" && Number.isInteger(value) ? value : invalidArgument();
}

export function boolean(value: unknown): boolean {
  return typeof value === "boolean" ? value : invalidArgument();
}

export function flag(value: unknown): boolean {
  return value === true;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice.toLowerCase() === String(value).toLowerCase());
  return found ?? invalidArgument();
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : invalidArgument();
}

/** The target of a host object that must be of one class. */
export function target<T>(value: unknown, className: string): T {
  return isHostObject(value) && value.table.name === className ? (value.target as T) : invalidArgument();
}

/** A rectangle on its sheet, or InvalidArgument. */
export function onSheet(rect: Rect): Rect {
  return isOnSheet(rect) ? rect : invalidArgument();
}

/** Reads "A1:B2", "Sheet1!A1", a name … as rectangles of the sheet; areas are parted by commas. */
export function rectsOf(address: string, sheet: Sheet, desk: DeskState): Rect[] {
  return splitAreas(address).flatMap((part) => {
    const { sheet: sheetName, rest } = splitSheet(part);
    if (sheetName !== null && desk.workbook.sheet(sheetName) !== sheet) return invalidArgument();
    const rect = parseRect(rest);
    if (rect) return [rect];
    const name = desk.workbook.names.find(
      (n) => n.name.toUpperCase() === rest.trim().toUpperCase() && (n.sheet === null || n.sheet === sheet),
    );
    if (!name || name.formula.slice(1).trim() === rest.trim()) return invalidArgument();
    return rectsOf(name.formula.slice(1), sheet, desk);
  });
}

/** Parts an address at the commas that stand outside of quoted sheet names. */
function splitAreas(address: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === "'") quoted = !quoted;
    if (address[i] !== "," || quoted) continue;
    parts.push(address.slice(start, i));
    start = i + 1;
  }
  return [...parts, address.slice(start)];
}
