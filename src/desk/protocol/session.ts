import type { Content } from "../workbook/cell";
import type { Rect } from "../workbook/rect";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { ChangeType } from "./change-log";
import { DeskState, type Faults, type RefusedCall } from "./desk-state";
import { RichApiError, type RichApiErrorCode } from "./errors";
import { processQuery } from "./interpreter";
import type { EventEntry, ReplyBody, RequestBody } from "./wire";

/** Counted over the life of a session. Bytes are those of the JSON body in UTF-8. */
export interface Statistics {
  syncs: number;
  largestRequestBytes: number;
  largestReplyBytes: number;
  /** Milliseconds that the desk itself was busy, where Excel would be: the rest is the add-in's. */
  busyMs: number;
}

/**
 * The host's end of the conversation with one add-in over one workbook, whoever carries the messages: the headless
 * desk hands them over in the process, a browser page in `postMessage` envelopes.
 *
 * `request` answers the body of one ProcessQuery; it never rejects, errors are in the reply. After the reply, events
 * that happened meanwhile go to `onEvents`. A page that shows the workbook tells what the person does through
 * `asPerson`, and redraws in `onChange`.
 */
export class DeskSession {
  readonly workbook: Workbook;
  readonly faults: Faults;
  readonly statistics: Statistics = { syncs: 0, largestRequestBytes: 0, largestReplyBytes: 0, busyMs: 0 };
  /** Takes the events of the client's registrations. */
  onEvents: (entries: readonly EventEntry[]) => void = () => {};
  /** Called after anything in the workbook may have changed. */
  onChange: () => void = () => {};
  private readonly state: DeskState;

  /** `apiVersion` is the ExcelApi version to speak, such as "1.17". */
  constructor(workbook: Workbook, apiVersion: string, fileName = "Book1.xlsx") {
    this.workbook = workbook;
    this.state = new DeskState(workbook, apiVersion);
    this.state.fileName = fileName;
    this.faults = this.state.faults;
  }

  get apiVersion(): string {
    return this.state.apiVersion;
  }

  /** Members asked for that the desk does not have, in the order they were first asked for. */
  get refusedCalls(): readonly RefusedCall[] {
    return this.state.refusedCalls;
  }

  /** Faults of the desk itself, told to the client as GeneralException. Empty, or the desk has a bug. */
  get crashes(): readonly unknown[] {
    return this.state.crashes;
  }

  /** Objects the client keeps by reference now. */
  get referenceCount(): number {
    return this.state.references.size;
  }

  /** Carries out one request. `flags` are the client's request flags: 64 waits for the end of cell editing. */
  async request(body: RequestBody, flags = 0): Promise<ReplyBody> {
    const begun = performance.now();
    const requestBytes = size(body);
    this.statistics.busyMs += performance.now() - begun;
    this.statistics.syncs++;
    this.statistics.largestRequestBytes = Math.max(this.statistics.largestRequestBytes, requestBytes);
    this.faults.meet?.(this.statistics.syncs);
    if (this.faults.slowMs > 0) await pause(this.faults.slowMs);
    while (this.faults.editMode && (flags & WAIT_FOR_EDIT) !== 0) await pause(EDIT_POLL_MS);
    const answering = performance.now();
    try {
      return await this.answer(body, requestBytes);
    } finally {
      this.statistics.busyMs += performance.now() - answering;
    }
  }

  private async answer(body: RequestBody, requestBytes: number): Promise<ReplyBody> {
    const fault = this.fault(requestBytes);
    if (fault) return failure(fault);
    await this.loadCalculator(body);
    this.state.changes.source = "addin";
    const reply = this.carryOut(body);
    const replyBytes = size(reply);
    this.statistics.largestReplyBytes = Math.max(this.statistics.largestReplyBytes, replyBytes);
    this.afterwards();
    if (this.faults.loseReply) {
      this.faults.gone = true;
      return failure("InvalidOrTimedOutSession");
    }
    return replyBytes > this.faults.payloadLimit ? failure("ResponsePayloadSizeLimitExceeded") : reply;
  }

  private carryOut(body: RequestBody): ReplyBody {
    const { cutAfter } = this.faults;
    if (cutAfter === null) return processQuery(body, this.state);
    this.faults.cutAfter = null;
    const reply = processQuery({ ...body, Actions: body.Actions.slice(0, cutAfter) }, this.state);
    return reply.Error ? reply : { ...failure("GeneralException"), Results: reply.Results };
  }

  /**
   * Lets a person, or with `remote` another author, do something to the workbook; the add-in gets the events.
   * `deed` may use all of the workbook's own operations, and tells what it did through the hands it is given.
   */
  async asPerson(deed: (hands: Hands) => void, remote = false): Promise<void> {
    await this.loadCalculator(null);
    this.state.changes.source = remote ? "coauthor" : "person";
    deed({
      edited: (sheet, rect, before = null, after = null) => {
        this.state.stale = true;
        this.state.changes.edited(sheet, rect, before, after);
      },
      shifted: (sheet, rect, changeType) => {
        this.state.stale = true;
        this.state.changes.shifted(sheet, rect, changeType, "None");
      },
      select: (sheet, rects) => this.state.select(sheet, rects),
      activate: (sheet) => this.state.activate(sheet),
    });
    this.state.settle();
    this.afterwards();
  }

  /** Selected areas of a sheet. */
  selection(sheet: Sheet): readonly Rect[] {
    return this.state.selection(sheet);
  }

  /** Brings the results of formulas up to date, for whoever shows or saves the workbook. */
  settle(): void {
    this.state.settle();
  }

  private afterwards(): void {
    const entries = this.state.changes.take();
    this.onChange();
    // After the reply: the client must know the reply's results before it hears of what they caused.
    if (entries.length > 0) setTimeout(() => this.onEvents(entries), 0);
  }

  private fault(requestBytes: number): RichApiErrorCode | null {
    if (this.faults.gone) return "InvalidOrTimedOutSession";
    if (this.faults.editMode) return "InvalidOperationInCellEditMode";
    return requestBytes > this.faults.payloadLimit ? "RequestPayloadSizeLimitExceeded" : null;
  }

  /** The formula engine is large: it is fetched when the workbook or the request holds the first formula. */
  private async loadCalculator(body: RequestBody | null): Promise<void> {
    if (this.state.calculate) return;
    const writesFormula =
      body !== null && body.Actions.some((action) => WRITES.test(action.Name) && FORMULA.test(JSON.stringify(action)));
    const hasFormula = this.workbook.sheets.some((sheet) =>
      [...sheet.rows.values()].some((row) => [...row.values()].some((cell) => cell.formula !== undefined)),
    );
    if (!writesFormula && !hasFormula) return;
    const { calculate } = await import("../workbook/calculate");
    this.state.calculate = calculate;
  }
}

/** What a person did, told to the session. */
export interface Hands {
  edited(sheet: Sheet, rect: Rect, before?: Content, after?: Content): void;
  /** Whole rows or columns were inserted or deleted where `rect` is. */
  shifted(sheet: Sheet, rect: Rect, changeType: ChangeType): void;
  select(sheet: Sheet, rects: readonly Rect[]): void;
  activate(sheet: Sheet): void;
}

/** Actions that fill cells, and what a formula begins with in their arguments. */
const WRITES = /^(?:Values|Formulas|FormulasLocal|SetCellProperties|)$/;
const FORMULA = /"[=+@-]/;
const WAIT_FOR_EDIT = 64;
const EDIT_POLL_MS = 5;

function failure(code: RichApiErrorCode): ReplyBody {
  const error = new RichApiError(code);
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: error.message, Location: "", HttpStatusCode: error.httpStatus, ActionIndex: -1 },
  };
}

function size(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
