import type { WorkbookEdit } from "../core/model/edit";
import { cellName } from "../core/model/sheet";
import { applyEdits } from "../excel/apply-edits";
import { captureForFixes, type FixCapture } from "../excel/fix-capture";
import { takeBack, undoOf, type FixUndo } from "../excel/fix-undo";
import { inExcel, writing } from "../excel/session";
import { cancellable, type CancelledOutcome } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import type { Checked, CheckedSheet } from "./checked-sheet";
import { lookIn, type NotFound } from "./find-bulletin";
import { planFixes, type WantedFix } from "./plan-fixes";
import { lookAgain, withMarks, type Again, type RecheckRequest } from "./recheck";

export type { WantedFix } from "./plan-fixes";
export type { FixUndo } from "../excel/fix-undo";

export interface FixRequest extends RecheckRequest {
  readonly wanted: readonly WantedFix[];
}

/** What became of fixes. */
export type FixOutcome =
  | ({
      readonly kind: "applied";
      /** How many of the wanted fixes were carried out, or settled by another of them. */
      readonly done: number;
      /** Sentences on those that were not, and why. */
      readonly refused: readonly string[];
      /** For `undoFixes`; null where nothing was changed. */
      readonly undo: FixUndo | null;
    } & Checked)
  | { readonly kind: "refused"; readonly sentence: string }
  | NotFound
  | CancelledOutcome
  | Failed;

/** Somebody may change a cell between reading and writing. */
const ROUNDS = 2;

/**
 * Carries out fixes that the user saw: reads and analyses the sheet anew, works the fixes out one after the other,
 * writes each cell once, provided that all of them still read as they did (else nothing is written), then deletes
 * rows. Never throws.
 */
export function applyFixes(request: FixRequest): Promise<FixOutcome> {
  return cancellable(() => attempt(() => inExcel("修正", (context) => fix(context, request, ROUNDS), HALF_FIXED)));
}

/** Once cells are written, how to take them back is only known at the very end. */
const HALF_FIXED = "单元格可能已经改了一部分或者全部，面板里撤销不了这一次：请重新点“一键检查”核对。";

async function fix(context: Excel.RequestContext, request: FixRequest, rounds: number): Promise<FixOutcome> {
  const before = await lookAgain(context, request);
  if (before.kind !== "found") return before;
  const look = lookIn(context, before.kept.basis, request, before.found.memory);
  const plan = await planFixes(before.found, look, request.wanted);
  const captured = await captureForFixes(context, before.found.snapshot, plan.edits);
  const edits = withoutUnfit(plan.edits, captured);
  const capture = { ...captured, removed: captured.removed.filter(({ content }) => deletes(edits, content.row)) };
  const refused = [
    ...plan.refused,
    ...capture.unfit.map(({ cell, why }) => `${cellName(cell)} 单元格${why}，没有动它。`),
    ...capture.unfitRows.map(({ row, why }) => `第${row + 1}行${why}，删去之后放不回来，没有删它。要删请手工删除。`),
  ];
  const kept = runsOf(plan.edits).length - runsOf(edits).length;
  const done = plan.done - Math.min(plan.done, capture.unfit.length + kept);
  if (edits.length === 0) {
    return { kind: "applied", done, refused, undo: null, ...(await withMarks(context, before, request)) };
  }
  const values = edits.filter(({ kind }) => kind === "setValue");
  const result = await applyEdits(context, values);
  if (result.kind === "refused") return rounds > 1 ? fix(context, request, rounds - 1) : result;
  const rows = await deleteRows(edits);
  const fixed: Fixed =
    rows === null
      ? { edits, capture, done, refused }
      : { edits: values, capture: { ...capture, removed: [] }, done: done - 1, refused: [...refused, rows] };
  return writing(() => tellOf(context, request, before, fixed));
}

/** What was carried out. */
interface Fixed {
  readonly edits: readonly WorkbookEdit[];
  readonly capture: FixCapture;
  readonly done: number;
  readonly refused: readonly string[];
}

/** Looks at the sheet once the fixes are done. Rows judged just before need not be judged again. */
async function tellOf(
  context: Excel.RequestContext,
  request: FixRequest,
  { found }: Again,
  { edits, capture, done, refused }: Fixed,
): Promise<FixOutcome> {
  const marked = request.previous?.marked ?? null;
  const previous: CheckedSheet = { report: found.report, memory: found.memory, marked };
  const after = await lookAgain(context, { ...request, previous });
  if (after.kind !== "found") return { kind: "refused", sentence: after.sentence + HALF_FIXED };
  const undo = edits.length === 0 ? null : await undoOf(context, edits, capture, after.found.snapshot);
  return { kind: "applied", done, refused, undo, ...(await withMarks(context, after, request)) };
}

/**
 * Deletes rows once the values are written, by itself: where a filter or a table forbids it, what was written stays
 * and can be taken back. Gives the reason why not; null where it is done.
 */
async function deleteRows(edits: readonly WorkbookEdit[]): Promise<string | null> {
  const rows = edits.filter(({ kind }) => kind === "deleteRows");
  if (rows.length === 0) return null;
  const result = await attempt(() => inExcel("删去多余的行", (context) => applyEdits(context, rows)));
  return result.kind === "applied" ? null : result.sentence;
}

/** Without what could not be taken back. Rows that stand together are deleted together or not at all. */
function withoutUnfit(edits: readonly WorkbookEdit[], { unfit, unfitRows }: FixCapture): readonly WorkbookEdit[] {
  const names = new Set(unfit.map(({ cell }) => cellName(cell)));
  return edits.flatMap((edit): WorkbookEdit[] => {
    if (edit.kind === "setValue") return names.has(cellName(edit.cell)) ? [] : [edit];
    if (edit.kind !== "deleteRows" || unfitRows.length === 0) return [edit];
    const rows = runsOf([edit])
      .filter((run) => !run.some(({ row }) => unfitRows.some((unfit) => unfit.row === row)))
      .flat();
    return rows.length === 0 ? [] : [{ ...edit, rows }];
  });
}

type RowToDelete = Extract<WorkbookEdit, { kind: "deleteRows" }>["rows"][number];

/** Rows to delete, ascending, by runs of neighbours. */
function runsOf(edits: readonly WorkbookEdit[]): RowToDelete[][] {
  const runs: RowToDelete[][] = [];
  for (const row of edits.flatMap((edit) => (edit.kind === "deleteRows" ? edit.rows : []))) {
    const last = runs.at(-1);
    if (last?.at(-1)?.row === row.row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function deletes(edits: readonly WorkbookEdit[], row: number): boolean {
  return edits.some((edit) => edit.kind === "deleteRows" && edit.rows.some((one) => one.row === row));
}

export interface UndoRequest extends Omit<RecheckRequest, "sheetName"> {
  readonly undo: FixUndo;
}

/** What became of taking fixes back. */
export type UndoOutcome =
  | ({
      readonly kind: "applied";
      /** Sentences on cells that were changed since and stay as they are. */
      readonly left: readonly string[];
    } & Checked)
  | { readonly kind: "refused"; readonly sentence: string }
  | NotFound
  | CancelledOutcome
  | Failed;

/**
 * Takes fixes back, cell by cell, only where the cell still reads what the fix wrote; deleted rows come back with
 * their content and looks. Never throws.
 */
export function undoFixes({ undo, ...rest }: UndoRequest): Promise<UndoOutcome> {
  const request: RecheckRequest = { ...rest, sheetName: undo.sheetName };
  return cancellable(() =>
    attempt(() =>
      inExcel(
        "撤销修正",
        async (context): Promise<UndoOutcome> => {
          const result = await takeBack(context, undo);
          if (result.kind === "refused") return result;
          return writing(async (): Promise<UndoOutcome> => {
            const after = await lookAgain(context, request);
            if (after.kind !== "found") return { kind: "refused", sentence: after.sentence + HALF_UNDONE };
            return { kind: "applied", left: result.left, ...(await withMarks(context, after, request)) };
          });
        },
        HALF_UNDONE,
      ),
    ),
  );
}

const HALF_UNDONE = "单元格可能只取回了一部分，也可能已全部取回：可以再撤销一次，或者重新点“一键检查”核对。";
