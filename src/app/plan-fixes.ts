import type { Status } from "../core/model/bulletin";
import type { Fix, WorkbookEdit } from "../core/model/edit";
import type { Finding } from "../core/model/report";
import { cellName, type CellAddress, type SheetSnapshot } from "../core/model/sheet";
import { valueIn, withValues } from "../core/plan/apply-to-snapshot";
import { analyzedOne, type Found, type Look } from "./find-bulletin";

/** A fix of a finding that the user wants: the rule's own, or the change to a status. */
export interface WantedFix {
  readonly fingerprint: string;
  readonly fix: "own" | Status;
}

/** What wanted fixes come to on a sheet as it reads now. */
export interface FixPlan {
  /** One `setValue` for each cell, from what it reads to what it is to read, then the rows to delete. */
  readonly edits: readonly WorkbookEdit[];
  /** The sheet once the values are written; no row is gone yet. */
  readonly after: SheetSnapshot;
  readonly done: number;
  /** Sentences on those that can't be done. */
  readonly refused: readonly string[];
}

type SetValue = Extract<WorkbookEdit, { kind: "setValue" }>;
type DeleteRows = Extract<WorkbookEdit, { kind: "deleteRows" }>;

interface Waiting {
  readonly wanted: WantedFix;
  readonly finding: Finding;
}

/**
 * Works wanted fixes out one after the other on the snapshot. Fixes of different cells go together; where two change
 * one cell, the sheet is analysed again in between, and the second is what the rule proposes then (or nothing, where
 * the first settled it). Rows are deleted last of all, so that every address means what it meant.
 */
export async function planFixes(found: Found, look: Look, wanted: readonly WantedFix[]): Promise<FixPlan> {
  const byPrint = new Map(found.report.findings.map((finding) => [finding.fingerprint, finding]));
  const refused: string[] = [];
  const gone = wanted.filter(({ fingerprint }) => !byPrint.has(fingerprint)).length;
  if (gone > 0) refused.push(`有${gone}条在检查之后有过改动，没有动它。请重新检查后再处理。`);

  let waiting: Waiting[] = wanted.flatMap((one) => {
    const finding = byPrint.get(one.fingerprint);
    return finding === undefined ? [] : [{ wanted: one, finding }];
  });
  let now = found;
  let done = 0;
  const touched = new Map<string, CellAddress>();
  const deletions: Waiting[] = [];
  while (waiting.length > 0) {
    const edits: SetValue[] = [];
    const next: Waiting[] = [];
    const taken = new Set<string>();
    for (const one of waiting) {
      const fix = fixOf(one);
      if (fix === null) {
        refused.push(`${placeOf(one.finding)}没有可以自动改的办法，请手工修改。`);
      } else if (fix.edits.some(({ kind }) => kind === "deleteRows")) {
        deletions.push(one);
      } else {
        const cells = fix.edits.filter((edit) => edit.kind === "setValue");
        const names = cells.map(({ cell }) => cellName(cell));
        if (names.some((name) => taken.has(name))) {
          next.push(one);
          continue;
        }
        for (const { cell } of cells) touched.set(cellName(cell), cell);
        for (const name of names) taken.add(name);
        edits.push(...cells);
        done += 1;
      }
    }
    if (edits.length > 0) now = await analyzedAgain(look, now, edits);
    waiting = [];
    for (const one of next) {
      const finding = sameFinding(now, one.finding);
      // What another fix settled along the way is done as well.
      if (finding === null) done += 1;
      else waiting.push({ ...one, finding });
    }
  }

  const rows = rowsToDelete(deletions, now, found.snapshot);
  done += deletions.length;
  const goneRows = new Set(rows.map(({ row }) => row));
  const values = [...touched.values()]
    .filter(({ row }) => !goneRows.has(row))
    .map((cell) => setValue(found.snapshot, now.snapshot, cell))
    .filter(({ before, after }) => before !== after);
  const { sheetName } = found.snapshot;
  const edits: WorkbookEdit[] = rows.length === 0 ? values : [...values, { kind: "deleteRows", sheetName, rows }];
  return { edits, after: now.snapshot, done, refused };
}

function fixOf({ wanted, finding }: Waiting): Fix | null {
  if (wanted.fix === "own") return finding.fix;
  return finding.statusFixes.find(({ status }) => status === wanted.fix) ?? null;
}

async function analyzedAgain(look: Look, before: Found, edits: readonly WorkbookEdit[]): Promise<Found> {
  const snapshot = withValues(before.snapshot, edits);
  const again = await analyzedOne({ ...look, memory: before.memory }, snapshot);
  return again.kind === "found" ? again : { ...before, snapshot };
}

/** The finding of the same rule at the same place, once the texts there have changed. */
function sameFinding({ report }: Found, before: Finding): Finding | null {
  const candidates = report.findings.filter(
    (finding) =>
      finding.ruleId === before.ruleId &&
      finding.messageId === before.messageId &&
      JSON.stringify(finding.cells[0]) === JSON.stringify(before.cells[0]),
  );
  const words = wordsOf(before);
  return candidates.find((finding) => wordsOf(finding) === words) ?? candidates[0] ?? null;
}

function wordsOf({ evidence }: Finding): string {
  return evidence.map(({ text }) => text).join("\n");
}

/** Rows that the fixes delete, as they read on the sheet itself. */
function rowsToDelete(deletions: readonly Waiting[], now: Found, sheet: SheetSnapshot): DeleteRows["rows"] {
  const rows = new Set<number>();
  for (const one of deletions) {
    const finding = now.snapshot === sheet ? one.finding : sameFinding(now, one.finding);
    const fix = finding === null ? null : fixOf({ ...one, finding });
    for (const edit of fix?.edits ?? []) {
      if (edit.kind === "deleteRows") for (const { row } of edit.rows) rows.add(row);
    }
  }
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => ({ row, before: sheet.values[row - sheet.origin.row] ?? [], firstColumn: sheet.origin.column }));
}

function setValue(sheet: SheetSnapshot, after: SheetSnapshot, cell: CellAddress): SetValue {
  return {
    kind: "setValue",
    sheetName: sheet.sheetName,
    cell,
    before: valueIn(sheet, cell),
    after: valueIn(after, cell),
  };
}

function placeOf({ cells, taskRow }: Finding): string {
  const [first] = cells;
  if (first !== undefined) return `${cellName(first)} 单元格`;
  return taskRow === null ? "这一处" : `第${taskRow + 1}行`;
}
