import { ExcelFailure, failureOf } from "./failure";

/** Where the add-in's Excel is: the one in the page, or the desk's. */
export interface ExcelHost {
  /** One `Excel.run`. Waits while the user is editing a cell. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether the host has this version of ExcelApi or a later one. */
  supports(version: string): boolean;
}

/** The oldest ExcelApi the add-in runs on (Excel 2021, Microsoft 365, the web). */
export const FLOOR = "1.9";

/** The Excel that office.js of this page speaks to. */
export function pageHost(): ExcelHost {
  return {
    run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
  };
}

/**
 * Runs a batch against the host. Whatever goes wrong is thrown as an `ExcelFailure` whose message is a sentence for
 * the user. `doing` says what was being done, as the sentence's opening: "读取工作表".
 */
export async function inExcel<T>(
  host: ExcelHost,
  doing: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    if (!host.supports(FLOOR)) throw new ExcelFailure("ApiNotFound", doing);
    return await host.run(batch);
  } catch (error) {
    throw failureOf(error, doing);
  }
}
