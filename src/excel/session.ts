import { ExcelFailure, failureOf } from "./failure";

/** The oldest ExcelApi the add-in runs on: Excel 2021, Microsoft 365, the web. */
const FLOOR = "1.9";

/** Name of the error by which a user's wish to stop comes through; no failure of Excel's. */
export const CANCELLED = "Cancelled";

/** Whether the host has this version of ExcelApi or a later one. */
export function hostSupports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs one batch against Excel; waits while the user is editing a cell. Whatever goes wrong is thrown as an
 * `ExcelFailure` whose message is a sentence for the user. `doing` says what was being done, as the sentence's
 * opening: "读取工作表"; `ifHalfDone` what the user has to know where it went wrong while writing.
 */
export async function inExcel<T>(
  doing: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
  ifHalfDone = IF_HALF_DONE,
): Promise<T> {
  if (!hostSupports(FLOOR)) throw new ExcelFailure("ApiNotFound", doing);
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (error instanceof Error && error.name === CANCELLED) throw error;
    if (error instanceof WriteInterrupted) throw failureOf(error.cause, doing, ifHalfDone);
    throw failureOf(error, doing);
  }
}

/**
 * Runs the part of a batch that writes. Excel carries requests out one by one and undoes nothing: if it fails, the
 * workbook may be changed in part, and the failure's sentence says so.
 */
export async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof WriteInterrupted ? error : new WriteInterrupted("writing was interrupted", { cause: error });
  }
}

class WriteInterrupted extends Error {}

const IF_HALF_DONE = "工作簿里可能只改动了一部分：再做一次会从头补齐。";
