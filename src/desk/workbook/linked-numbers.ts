import { cellAddress } from "./a1";
import type { Sheet } from "./sheet";

/** Makes numbers of linked cells numbers again: the library reads whatever a link stands on as text. */
export function restoreLinkedNumbers(sheet: Sheet, xml: string): void {
  const linked = new Map<string, readonly [row: number, column: number]>();
  for (const { rect } of sheet.hyperlinks) {
    for (const [row, column, cell] of sheet.cellsIn(rect)) {
      if (typeof cell.value === "string" && cell.formula === undefined) {
        linked.set(cellAddress(row, column), [row, column]);
      }
    }
  }
  if (linked.size === 0) return;
  for (const [, address = "", attributes = "", value = ""] of xml.matchAll(PLAIN_CELL)) {
    const at = linked.get(address);
    if (at === undefined || (attributes.includes(" t=") && !attributes.includes(' t="n"'))) continue;
    const number = Number(value);
    if (value !== "" && Number.isFinite(number)) sheet.put(...at, { ...sheet.cell(...at), value: number });
  }
}

/** A cell with a value and no formula. */
const PLAIN_CELL = /<c r="([A-Z]+[0-9]+)"([^>]*)><v>([^<]*)<\/v>/g;
