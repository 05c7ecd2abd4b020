import type { DeskState } from "../desk-state";
import { invalidArgument } from "../errors";
import type { ClassTable, HostObject } from "../member-table";
import { BORDERS_TABLE } from "./borders";

/** Sides of a cell as the bulk properties name them, and as the borders of a range do. */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Every side of a cell's format, read by `pick`: the answer to `getCellProperties({ format: { borders: … } })`. */
export function pickSides(
  format: HostObject,
  pick: (border: HostObject) => unknown,
  desk: DeskState,
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(SIDES).map((side) => [side, pick(borderOf(format, side, desk))]));
}

/** Pairs the sides that `setCellProperties` names with what it says of them. */
export function sidesOf(
  format: HostObject,
  borders: Readonly<Record<string, unknown>>,
  desk: DeskState,
): (readonly [HostObject, unknown])[] {
  return Object.entries(borders)
    .filter(([, line]) => line !== undefined && line !== null)
    .map(([side, line]) => [borderOf(format, side, desk), line] as const);
}

function borderOf(format: HostObject, side: string, desk: DeskState): HostObject {
  const index = SIDES[side] ?? invalidArgument();
  const table = BORDERS_TABLE as unknown as ClassTable<unknown>;
  return table.indexer?.(format.target, [index], desk) ?? invalidArgument();
}
