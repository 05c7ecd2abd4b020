import { NO_MEMORY } from "../../../src/core/report/memory";
import type { Checked } from "../../../src/app/checked-sheet";
import { DEFAULT_BASIS } from "../../../src/core/model/decision";
import type { Report } from "../../../src/core/model/report";
import type { CheckAnswer, UseCases } from "../../../src/taskpane/store/use-cases";
import { mixedReport } from "../sample-report";

/** Use cases of which only those given may be asked for. */
export function useCases(part: Partial<UseCases>): UseCases {
  const unexpected = () => Promise.reject(new Error("not asked for"));
  return {
    checkWorkbook: unexpected,
    recheck: unexpected,
    clearMarks: unexpected,
    showCell: unexpected,
    showSheet: async () => ({ kind: "applied" }),
    writeSummary: unexpected,
    summaryState: async () => ({ kind: "absent" }),
    applyFixes: unexpected,
    undoFixes: unexpected,
    decide: unexpected,
    revokeDecision: unexpected,
    writeProblemList: unexpected,
    loadSettings: unexpected,
    saveSettings: unexpected,
    resetSettings: unexpected,
    importSettings: unexpected,
    exportSettings: unexpected,
    openExample: unexpected,
    errorReport: (error, doing) => `${doing}: ${error instanceof Error ? error.name : typeof error}`,
    ...part,
  };
}

/** What is told of a sheet that was checked. */
export function checked(report: Report, part: Partial<Checked> = {}): Checked {
  const analysis = { report, memory: NO_MEMORY, marked: null } as unknown as Checked["analysis"];
  return { report, analysis, basis: DEFAULT_BASIS, notices: [], marks: { kind: "applied" }, ...part };
}

export function found(report: Report = mixedReport(), part: Partial<Checked> = {}): CheckAnswer & Checked {
  return { kind: "report", ...checked(report, part) };
}
