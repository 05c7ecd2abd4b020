import { ExcelFailure } from "../excel/failure";
import { errorReport } from "./error-report";

/** Excel refused; the sentence says what happened and what to do. */
export interface Failed {
  readonly kind: "failed";
  readonly sentence: string;
  /** For the maintainers, where nobody foresaw it; holds no text of the workbook. */
  readonly report?: string;
}

/** Runs something that may meet an `ExcelFailure`, and gives that as a value. Anything else is a slip and thrown on. */
export async function attempt<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    const failed: Failed = { kind: "failed", sentence: error.message };
    return error.foreseen ? failed : { ...failed, report: errorReport(error, error.doing) };
  }
}
