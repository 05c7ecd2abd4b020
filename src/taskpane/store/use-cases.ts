import type { FixUndo } from "../../app/apply-fixes";
import type { Failed } from "../../app/attempt";
import type { Checked, CheckedSheet } from "../../app/checked-sheet";
import type { SummaryState } from "../../app/summary-state";
import type { SummaryOutcome, SummaryRequest } from "../../app/write-summary";
import type { Status } from "../../core/model/bulletin";
import type { Basis } from "../../core/model/decision";
import type { CheckSettings } from "../../core/model/settings";
import type { CellAddress } from "../../core/model/sheet";
import type { ApplyResult } from "../../excel/apply-edits";

/** What the pane can have done; src/app does it in Excel. None of these throws but for a slip of our own. */
export interface UseCases {
  checkWorkbook(request: CheckWish): Promise<CheckAnswer>;
  /** Judges again what changed since `previous`. */
  recheck(request: RecheckWish): Promise<CheckAnswer>;
  clearMarks(): Promise<ApplyResult | Failed>;
  showCell(sheetName: string, cell: CellAddress): Promise<ApplyResult | Failed>;
  /** Brings a sheet to the front. */
  showSheet(sheetName: string): Promise<ApplyResult | Failed>;
  writeSummary(request: SummaryRequest): Promise<SummaryOutcome | Failed>;
  summaryState(): Promise<SummaryState | Failed>;
  applyFixes(request: SheetWish & { readonly wanted: readonly WantedFix[] }): Promise<FixAnswer>;
  undoFixes(request: UndoWish): Promise<UndoAnswer>;
  decide(request: SheetWish & DecisionWish): Promise<Decided | InVain>;
  revokeDecision(request: SheetWish & DecisionName): Promise<Decided | InVain>;
  writeProblemList(request: SheetWish): Promise<ListAnswer>;
  loadSettings(): Promise<
    { readonly kind: "loaded"; readonly basis: Basis; readonly notices: readonly string[] } | InVain
  >;
  saveSettings(settings: CheckSettings): Promise<SettingsAnswer>;
  resetSettings(): Promise<SettingsAnswer>;
  importSettings(text: string): Promise<SettingsAnswer>;
  exportSettings(): Promise<{ readonly kind: "exported"; readonly text: string } | InVain>;
  /** Puts the shipped example on a sheet of its own. */
  openExample(): Promise<{ readonly kind: "opened"; readonly sheetName: string } | InVain>;
  /** What the maintainers need to know of a slip of our own; holds no text of the workbook. */
  errorReport(error: unknown, doing: string): string;
}

export interface CheckWish {
  readonly sheetName?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/** The sheet of the report in the pane. */
export interface SheetWish {
  readonly sheetName: string;
  readonly previous?: CheckedSheet;
  /** Whether to keep the marks in step with the report. */
  readonly mark?: boolean;
}

export type RecheckWish = SheetWish & Pick<CheckWish, "onProgress" | "signal">;

export type UndoWish = Omit<SheetWish, "sheetName"> & { readonly undo: FixUndo };

/** A fix of a finding: the rule's own, or a change of its row's status. */
export interface WantedFix {
  readonly fingerprint: string;
  readonly fix: "own" | Status;
}

export interface DecisionName {
  readonly fingerprint: string;
}

export interface DecisionWish {
  readonly fingerprint: string;
  readonly kind: "ignored" | "forwarded";
  /** For "ignored" never blank. */
  readonly reason: string;
}

export type Changed = Checked & { readonly kind: "applied" };
export type Decided = Checked & { readonly kind: "decided" };
export type InVain = Failed | NotFound | { readonly kind: "refused" | "cancelled"; readonly sentence: string };
/** There is no bulletin, or not one alone. */
export type NotFound =
  | { readonly kind: "several" | "unknownSheet"; readonly sheetNames: readonly string[]; readonly sentence: string }
  | { readonly kind: "none"; readonly sentence: string };
export type CheckAnswer =
  | (Checked & { readonly kind: "report" })
  | NotFound
  | { readonly kind: "cancelled"; readonly sentence: string }
  | Failed;
export type FixAnswer =
  | (Changed & {
      readonly done: number;
      /** Why some were not made, a sentence each. */
      readonly refused: readonly string[];
      /** null: nothing was written. */
      readonly undo: FixUndo | null;
    })
  | InVain;
export type UndoAnswer =
  | (Changed & {
      /** What was left as it is, because it was changed meanwhile: a sentence each. */
      readonly left: readonly string[];
    })
  | InVain;
export type ListAnswer = (Checked & { readonly kind: "written"; readonly sheetName: string }) | InVain;
export type SettingsAnswer = { readonly kind: "saved"; readonly basis: Basis; readonly sentence?: string } | InVain;
