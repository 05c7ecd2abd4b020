import type { Task } from "../src/core/model/bulletin";

/** A task of one row with nothing stated, written or named in it; zero-based row. */
export function bareTask(row: number): Task {
  return {
    row,
    rowCount: 1,
    serialNumber: null,
    annualTarget: null,
    monthlyTarget: null,
    completion: null,
    narrativeStart: 0,
    stated: null,
    leaders: [],
    responsibleUnits: [],
    leadUnit: null,
    nameNotes: [],
    remark: null,
    hidden: false,
  };
}
