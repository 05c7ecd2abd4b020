import { isOnSheet, type Rect } from "../workbook/rect";
import { shiftRect } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { ChangeLog, EVENT } from "./change-log";
import { RichApiError } from "./errors";
import { References } from "./references";

/** Where a range object points; follows inserted and deleted cells. Null once its cells were deleted. */
export interface RangeTarget {
  readonly sheet: Sheet;
  rect: Rect | null;
}

/** Several rectangles of one sheet; those deleted are taken out. */
export interface AreasTarget {
  readonly sheet: Sheet;
  rects: readonly Rect[];
}

/** A member that an add-in asked for and the desk does not have, with how often. */
export interface RefusedCall {
  readonly member: string;
  readonly reason: "unknown" | "newer";
  count: number;
}

/** What goes wrong on purpose; changed at any time by tests. */
export interface Faults {
  /** The person is typing in a cell: every request fails, unless it says it can wait. */
  editMode: boolean;
  /** The session is lost: every request fails. */
  gone: boolean;
  /** Every reply takes this long. */
  slowMs: number;
  /** Bytes of a request or a reply beyond which Excel on the web refuses. */
  payloadLimit: number;
  /** Called before each request with its number, from 1 on: for faults that come at a certain moment. */
  meet: ((request: number) => void) | null;
  /** The next request is cut off after so many actions, as a GeneralException. Back to null by itself. */
  cutAfter: number | null;
  /** The next request is carried out, but its reply is lost with the session. */
  loseReply: boolean;
}

/** All that the interpreter remembers between requests. */
export class DeskState {
  readonly workbook: Workbook;
  readonly apiVersion: string;
  /** What `workbook.name` says. */
  fileName = "Book1.xlsx";
  readonly references = new References();
  readonly changes = new ChangeLog();
  readonly refusedCalls: RefusedCall[] = [];
  /** Faults of the desk itself, kept apart from the errors that Excel would give. */
  readonly crashes: unknown[] = [];
  readonly faults: Faults = {
    editMode: false,
    gone: false,
    slowMs: 0,
    payloadLimit: 5 << 20,
    meet: null,
    cutAfter: null,
    loseReply: false,
  };
  /** Selected areas by sheet; A1 while nothing was selected. */
  readonly selections = new Map<Sheet, readonly Rect[]>();
  /** Whether formulas have to be worked out again before a value is read. */
  stale = false;
  /** Works out the formulas of a workbook; loaded when the first formula is met. */
  calculate: ((workbook: Workbook) => void) | null = null;
  /** Ranges alive in the request at work; they move with inserted and deleted cells. */
  private readonly live = new Set<RangeTarget | AreasTarget>();

  constructor(workbook: Workbook, apiVersion: string) {
    this.workbook = workbook;
    this.apiVersion = apiVersion;
    workbook.onShift.add((sheet, shift) => {
      for (const target of [...this.live, ...this.references.targets()]) {
        if (target.sheet !== sheet) continue;
        if ("rect" in target) target.rect = target.rect && shiftRect(target.rect, shift);
        else target.rects = target.rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
      }
      const selected = this.selections.get(sheet);
      if (selected)
        this.selections.set(
          sheet,
          selected.flatMap((rect) => shiftRect(rect, shift) ?? []),
        );
    });
  }

  /** A range target that follows its cells until the request ends, or longer when the client keeps it. */
  track<T extends RangeTarget | AreasTarget>(target: T): T {
    this.live.add(target);
    return target;
  }

  get hasFormulas(): boolean {
    return this.calculate !== null;
  }

  /** Brings values up to date; called before any of them is read. */
  settle(): void {
    if (!this.stale || !this.calculate) return;
    this.stale = false;
    this.calculate(this.workbook);
  }

  endRequest(): void {
    this.live.clear();
  }

  refuse(member: string, reason: RefusedCall["reason"]): never {
    const known = this.refusedCalls.find((call) => call.member === member && call.reason === reason);
    if (known) known.count++;
    else this.refusedCalls.push({ member, reason, count: 1 });
    const error = new RichApiError("ApiNotFound");
    error.location = member;
    throw error;
  }

  /** Selects areas of a sheet and shows it, as `select()` and a click do. */
  select(sheet: Sheet, rects: readonly Rect[]): void {
    this.activate(sheet);
    this.selections.set(sheet, rects);
    this.changes.selected(sheet, rects);
  }

  activate(sheet: Sheet): void {
    if (this.workbook.activeSheet === sheet) return;
    const left = this.workbook.activeSheet;
    this.workbook.activeSheet = sheet;
    this.changes.sheetEvent(EVENT.deactivated, left);
    this.changes.sheetEvent(EVENT.activated, sheet);
  }

  selection(sheet: Sheet): readonly Rect[] {
    const selected = this.selections.get(sheet);
    return selected && selected.length > 0 ? selected : [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  }
}

/** The rectangle of a range that still exists and lies on its sheet. */
export function rectOf(target: RangeTarget): Rect {
  if (!target.rect) throw new RichApiError("ItemNotFound");
  if (!isOnSheet(target.rect)) throw new RichApiError("InvalidArgument");
  return target.rect;
}
