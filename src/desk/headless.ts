import { loadExcelClient, type HostBridge } from "./client";
import { DeskError } from "./errors";
import { makeOffice } from "./office";
import type { Faults, RefusedCall } from "./protocol/desk-state";
import { DeskSession, type Statistics } from "./protocol/session";
import { rename } from "./protocol/tables/worksheet";
import type { RequestBody } from "./protocol/wire";
import { cellAddress, parseRect, splitSheet } from "./workbook/a1";
import { interpretEntry } from "./workbook/entry";
import { blankWorkbook, openWorkbook } from "./workbook/open";
import { saveWorkbook } from "./workbook/save";
import type { Sheet } from "./workbook/sheet";
import type { Workbook } from "./workbook/workbook";

export { DeskError, type DeskErrorCode } from "./errors";
export type { Faults, RefusedCall } from "./protocol/desk-state";
export type { Statistics } from "./protocol/session";

export interface HeadlessOptions {
  /** ExcelApi version to speak: members that came later answer ApiNotFound. Default "1.17". */
  readonly apiVersion?: string;
  /** Name of the sheet to make active; default: the one that was active when the file was saved. */
  readonly activeSheet?: string;
  /** What `workbook.name` says. Default "Book1.xlsx". */
  readonly fileName?: string;
}

/** An open workbook with the real Excel client over it. `Excel`, `Office` and `OfficeExtension` are global meanwhile. */
export interface HeadlessDesk {
  /** The client's own namespaces, for code that takes them as arguments; the same objects as the globals. */
  readonly Excel: typeof Excel;
  readonly Office: Record<string, unknown>;
  /** The workbook itself, for tests that look behind the client's back. */
  readonly workbook: Workbook;
  readonly statistics: Statistics;
  /** Members an add-in asked for that the desk does not have; empty when everything it needs is there. */
  readonly refusedCalls: readonly RefusedCall[];
  /** What goes wrong on purpose: see `Faults`. May be set at any time. */
  readonly faults: Faults;
  /** Faults of the desk itself, which the client was told as GeneralException. Empty, or the desk has a bug. */
  readonly crashes: readonly unknown[];
  /** Objects the client keeps by reference now; 0 again after every `Excel.run`. */
  readonly referenceCount: number;
  /** What a person at the keyboard does; events reach the add-in. */
  readonly person: Person;
  /** Bytes of the .xlsx with everything done so far. */
  save(): Promise<Uint8Array>;
  /** Puts back the globals found at opening. Requests made later fail. */
  dispose(): void;
}

/** Addresses are like "D3" on the active sheet, or "Sheet1!D3". */
export interface Person {
  /** Types a text into a cell, with all that Excel makes of it (numbers, dates, formulas). */
  type(address: string, text: string, options?: { readonly remote?: boolean }): Promise<void>;
  select(address: string): Promise<void>;
  activate(sheetName: string): Promise<void>;
  /** As another author would: formulas that point at the sheet follow. */
  rename(sheetName: string, to: string): Promise<void>;
}

/**
 * Opens the bytes of an .xlsx file and runs the real, unmodified Excel client of office.js over it, in Node.
 *
 * @throws DeskError when the bytes are no workbook that can be opened, or has no sheet named `activeSheet`
 */
export async function openHeadlessDesk(xlsx: Uint8Array, options: HeadlessOptions = {}): Promise<HeadlessDesk> {
  return startDesk(await openWorkbook(xlsx), options);
}

/** The same over a new workbook with one blank sheet. */
export function openBlankDesk(options: HeadlessOptions & { readonly sheetName?: string } = {}): HeadlessDesk {
  return startDesk(blankWorkbook(options.sheetName), options);
}

/** Bytes of a new workbook with one blank sheet. */
export async function blankXlsx(sheetName?: string): Promise<Uint8Array> {
  return saveWorkbook(blankWorkbook(sheetName));
}

const DEFAULT_API = "1.17";
const GLOBALS = ["Excel", "OfficeExtension", "Office"] as const;

function startDesk(workbook: Workbook, options: HeadlessOptions): HeadlessDesk {
  if (options.activeSheet !== undefined) {
    const sheet = workbook.sheet(options.activeSheet);
    if (!sheet) throw new DeskError("NoSheet", `There is no sheet named ${options.activeSheet}.`);
    workbook.activeSheet = sheet;
  }
  const apiVersion = options.apiVersion ?? DEFAULT_API;
  const session = new DeskSession(workbook, apiVersion, options.fileName);
  const client = loadExcelClient();
  const office = makeOffice(workbook, apiVersion);
  client.useOffice(office);
  client.OfficeExtension.HostBridge.init(bridgeTo(session));
  const before = GLOBALS.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const namespaces = { Excel: client.Excel, OfficeExtension: client.OfficeExtension, Office: office };
  for (const name of GLOBALS) {
    Object.defineProperty(globalThis, name, {
      value: namespaces[name],
      configurable: true,
      writable: true,
      enumerable: true,
    });
  }
  return {
    Excel: client.Excel,
    Office: office,
    workbook,
    statistics: session.statistics,
    faults: session.faults,
    get refusedCalls() {
      return session.refusedCalls;
    },
    get crashes() {
      return session.crashes;
    },
    get referenceCount() {
      return session.referenceCount;
    },
    person: personAt(session),
    save: () => {
      session.settle();
      return saveWorkbook(workbook);
    },
    dispose: () => {
      session.faults.gone = true;
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else delete (globalThis as Record<string, unknown>)[name];
      }
    },
  };
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody | string };
}

function bridgeTo(session: DeskSession): HostBridge {
  const bridge: HostBridge = {
    sendMessageToHost: (message) => {
      const begun = performance.now();
      const { id, flags, message: request } = JSON.parse(message) as BridgeMessage;
      const body = typeof request.body === "string" ? (JSON.parse(request.body) as RequestBody) : request.body;
      session.statistics.busyMs += performance.now() - begun;
      void session.request(body, flags).then((reply) => {
        send({ id, type: 2, message: { statusCode: 200, headers: {}, body: reply } });
      });
    },
  };
  const send = (message: unknown): void => {
    const begun = performance.now();
    const text = JSON.stringify(message);
    session.statistics.busyMs += performance.now() - begun;
    bridge.onMessageFromHost?.(text);
  };
  session.onEvents = (entries) => send({ type: 3, message: { entries } });
  return bridge;
}

function personAt(session: DeskSession): Person {
  const { workbook } = session;
  const find = (address: string): { sheet: Sheet; rest: string } => {
    const { sheet: name, rest } = splitSheet(address);
    const sheet = name === null ? workbook.activeSheet : workbook.sheet(name);
    if (!sheet) throw new RangeError(`There is no sheet for ${address}.`);
    return { sheet, rest };
  };
  return {
    type: (address, text, options) => {
      const { sheet, rest } = find(address);
      const rect = parseRect(rest);
      if (!rect) throw new RangeError(`${address} is no cell.`);
      return session.asPerson((hands) => {
        const { value: before, source: _source, formula: _formula, ...kept } = sheet.cell(rect.row, rect.column);
        const { value, formula, numberFormat } = interpretEntry(text, kept.style.numFmt === "@");
        const style = numberFormat && !kept.style.numFmt ? { ...kept.style, numFmt: numberFormat } : kept.style;
        sheet.put(rect.row, rect.column, { ...kept, style, value, ...(formula !== undefined && { formula }) });
        hands.edited(sheet, { ...rect, rowCount: 1, columnCount: 1 }, before, value);
      }, options?.remote);
    },
    select: (address) => {
      const { sheet, rest } = find(address);
      const rects = rest.split(",").flatMap((part) => parseRect(part) ?? []);
      return session.asPerson((hands) => hands.select(sheet, rects));
    },
    activate: (sheetName) => {
      const { sheet } = find(`'${sheetName.replace(/'/g, "''")}'!${cellAddress(0, 0)}`);
      return session.asPerson((hands) => hands.activate(sheet));
    },
    rename: (sheetName, to) => {
      const { sheet } = find(`'${sheetName.replace(/'/g, "''")}'!${cellAddress(0, 0)}`);
      return session.asPerson(() => rename(sheet, to, workbook), true);
    },
  };
}
