import { rectAddress } from "../workbook/a1";
import { boundingRect, containsRect, type Rect } from "../workbook/rect";
import type { Content } from "../workbook/cell";
import { isError } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { EventEntry } from "./wire";

/** Numbers of the events the desk can send. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  workbookActivated: 2203,
} as const;

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Who changed something: the add-in itself, the person at this desk, or another author. */
export type ChangeSource = "addin" | "person" | "coauthor";

const WORKBOOK = "Workbook";

/**
 * Registered events, and those that happened and still have to be sent. Edits of one request to one sheet are told
 * as one change when they follow each other; events go out after the reply.
 */
export class ChangeLog {
  source: ChangeSource = "addin";
  private readonly registered = new Map<string, number>();
  private queue: EventEntry[] = [];
  private open: { sheet: Sheet; rect: Rect; before: Content; after: Content; cells: number } | null = null;

  register(event: number, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: number, targetId: string): void {
    const key = `${event} ${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  edited(sheet: Sheet, rect: Rect, before: Content = null, after: Content = null): void {
    if (this.open?.sheet === sheet) {
      if (!containsRect(this.open.rect, rect)) this.open.rect = boundingRect(this.open.rect, rect);
      this.open.cells += 2;
      return;
    }
    this.flush();
    this.open = { sheet, rect, before, after, cells: rect.rowCount * rect.columnCount };
  }

  shifted(sheet: Sheet, rect: Rect, changeType: ChangeType, shiftDirection: string): void {
    this.flush();
    this.send(EVENT.changed, sheet.id, { ...this.change(sheet, rect, changeType), shiftDirection });
  }

  selected(sheet: Sheet, rects: readonly Rect[]): void {
    this.flush();
    const address = rects.map((rect) => rectAddress(rect)).join(",");
    this.send(EVENT.selectionChanged, sheet.id, { address, worksheetId: sheet.id });
  }

  sheetEvent(event: number, sheet: Sheet): void {
    this.flush();
    this.send(event, sheet.id, { worksheetId: sheet.id, source: this.source === "coauthor" ? "Remote" : "Local" });
  }

  /** Events to send now, in order; the list is emptied. */
  take(): readonly EventEntry[] {
    this.flush();
    const entries = this.queue;
    this.queue = [];
    return entries;
  }

  private flush(): void {
    const change = this.open;
    this.open = null;
    if (!change) return;
    const details =
      change.cells === 1
        ? {
            valueBefore: plain(change.before),
            valueAfter: plain(change.after),
            valueTypeBefore: valueType(change.before),
            valueTypeAfter: valueType(change.after),
          }
        : {};
    this.send(EVENT.changed, change.sheet.id, { ...this.change(change.sheet, change.rect, "RangeEdited"), ...details });
  }

  private change(sheet: Sheet, rect: Rect, changeType: ChangeType): Record<string, unknown> {
    return {
      address: rectAddress(rect),
      changeType,
      source: this.source === "coauthor" ? "Remote" : "Local",
      triggerSource: this.source === "addin" ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheet.id,
      shiftDirection: "None",
    };
  }

  private send(event: number, sheetId: string, message: Record<string, unknown>): void {
    for (const targetId of [sheetId, WORKBOOK]) {
      if (!this.registered.has(`${event} ${targetId}`)) continue;
      this.queue.push({ messageCategory: 65536, messageType: event, targetId, message: JSON.stringify(message) });
    }
  }
}

function plain(value: Content): unknown {
  return value === null ? "" : isError(value) ? value.error : value;
}

/** Name of a value's type as `valueTypes` gives it. */
export function valueType(value: Content): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
