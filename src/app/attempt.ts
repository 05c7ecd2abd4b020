import { ExcelFailure } from "../excel/failure";

/** Excel refused; the sentence says what happened and what to do. */
export interface Failed {
  readonly kind: "failed";
  readonly sentence: string;
}

/** Runs something that may meet an `ExcelFailure`, and gives that as a value. Anything else is a slip and thrown on. */
export async function attempt<T>(action: () => Promise<T>): Promise<T | Failed> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof ExcelFailure) return { kind: "failed", sentence: error.message };
    throw error;
  }
}
