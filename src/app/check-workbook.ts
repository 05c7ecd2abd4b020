import type { Report } from "../core/model/report";
import type { SheetSnapshot } from "../core/model/sheet";
import type { SheetRole } from "../core/model/sheet-fill";
import { marksOf } from "../core/plan/marks";
import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { listSheets, readSheets, type SheetName } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { analyzeAtEase, cancellable, throwIfCancelled, type CancelledOutcome, type Pace } from "./analyze-at-ease";
import { attempt, type Failed } from "./attempt";
import { isPrintCopy } from "./print-copy";

export interface CheckRequest extends Pace {
  /** The sheet to check. Where absent: the active one if it holds a bulletin, else the only visible one that does. */
  readonly sheetName?: string;
  /** Whether to mark the cells in the workbook. Yes where absent. */
  readonly mark?: boolean;
}

/** What a check comes to. Every sentence is Chinese and says what to do. */
export type CheckOutcome =
  | {
      readonly kind: "report";
      readonly report: Report;
      /** What became of the marks; the report stands even where they were refused. null: not asked for. */
      readonly marks: ApplyResult | null;
    }
  /** Several sheets hold a bulletin and none of them is active: ask which. */
  | { readonly kind: "several"; readonly sheetNames: readonly string[]; readonly sentence: string }
  | { readonly kind: "none"; readonly sentence: string }
  /** The sheet asked for is not there. */
  | { readonly kind: "unknownSheet"; readonly sheetNames: readonly string[]; readonly sentence: string }
  | CancelledOutcome
  | Failed;

/**
 * The check, as pane, ribbon and command line run it: read, analyse, see that the sheet still reads the same, mark.
 * Where somebody changes the sheet in between, it is analysed afresh; where that does not end, nothing is marked.
 * Never throws.
 */
export function checkWorkbook(request: CheckRequest = {}): Promise<CheckOutcome> {
  return cancellable(() => attempt(() => inExcel("检查通报表", (context) => checkIn(context, request))));
}

async function checkIn(context: Excel.RequestContext, request: CheckRequest): Promise<CheckOutcome> {
  const sheets = await listSheets(context);
  const look = lookIn(context, request);
  const found = await findBulletin(sheets, request.sheetName, await listRoles(context), look);
  if (found.kind !== "found") return found;
  if (request.mark === false) return { kind: "report", report: found.report, marks: null };
  return markUnchanged(context, found, look);
}

/** How sheets are read and analysed. */
export interface Look {
  read(names: readonly string[]): Promise<SheetSnapshot[]>;
  readonly pace: Pace;
}

/** Looks at the workbook's sheets as they are now, as long as nobody ends it. */
export function lookIn(context: Excel.RequestContext, pace: Pace = {}): Look {
  return {
    read(names) {
      throwIfCancelled(pace.signal);
      return readSheets(context, names);
    },
    pace,
  };
}

interface Found {
  readonly kind: "found";
  readonly snapshot: SheetSnapshot;
  readonly report: Report;
}

interface Vain {
  readonly kind: "none";
  readonly lookedFor: string;
}

export type NotFound = Exclude<CheckOutcome, { kind: "report" } | { kind: "cancelled" }>;

/**
 * The bulletin to work on: on the wanted sheet, else the active one, else the only visible one. Sheets that this add-in
 * made (`roles`) list tasks as well, and are no bulletins.
 */
export async function findBulletin(
  sheets: readonly SheetName[],
  wanted: string | undefined,
  roles: readonly SheetRole[],
  look: Look,
): Promise<Found | NotFound> {
  if (wanted !== undefined) return findIn(sheets, wanted, look);

  // A printed copy is looked at only where there is nothing it may be a copy of.
  const copies = sheets.filter((sheet) => isPrintCopy(sheet.name));
  if (copies.length > 0 && copies.length < sheets.length) {
    const original = await findBulletin(
      sheets.filter((sheet) => !copies.includes(sheet)),
      undefined,
      roles,
      look,
    );
    return original.kind === "none" ? findBulletin(copies, undefined, roles, look) : original;
  }

  const own = new Set(roles.filter(({ role }) => role !== null).map(({ sheetName }) => sheetName));
  const visible = sheets.filter((sheet) => sheet.visible && !own.has(sheet.name));
  const active = visible.find((sheet) => sheet.active);
  const first = active === undefined ? [] : await analyzed(look, [active.name]);
  if (first[0] !== undefined && first[0].kind === "found") return first[0];

  const others = visible.filter((sheet) => sheet !== active);
  const results = [
    ...first,
    ...(others.length === 0
      ? []
      : await analyzed(
          look,
          others.map((sheet) => sheet.name),
        )),
  ];
  const found = results.filter((result) => result.kind === "found");
  if (found.length === 1) return found[0] as Found;
  if (found.length > 1) {
    const sheetNames = found.map((result) => result.snapshot.sheetName);
    return {
      kind: "several",
      sheetNames,
      sentence: `有${found.length}张工作表都像通报表：${quoted(sheetNames)}。请先点开要检查的那一张，再点“一键检查”。`,
    };
  }
  return { kind: "none", sentence: nothingFound(visible, results) };
}

async function findIn(sheets: readonly SheetName[], wanted: string, look: Look): Promise<Found | NotFound> {
  // Excel holds sheet names to be equal whatever their case.
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (sheet === undefined) {
    const sheetNames = sheets.filter(({ visible }) => visible).map(({ name }) => name);
    return {
      kind: "unknownSheet",
      sheetNames,
      sentence: `没有名为“${wanted}”的工作表。工作簿里有：${quoted(sheetNames)}。`,
    };
  }
  const [result] = await analyzed(look, [sheet.name]);
  if (result?.kind === "found") return result;
  return { kind: "none", sentence: nothingFound([sheet], result === undefined ? [] : [result]) };
}

/** What was looked for on the first sheet, and that the others were looked at too. */
function nothingFound(sheets: readonly SheetName[], results: readonly (Found | Vain)[]): string {
  const vain = results.filter((result) => result.kind === "none");
  const first = sheets.find((sheet) => sheet.active) ?? sheets[0];
  if (first === undefined || vain[0] === undefined) return "工作簿里没有可以检查的工作表。";
  const others = sheets.filter((sheet) => sheet !== first).map(({ name }) => name);
  const also = others.length === 0 ? "" : `其余工作表（${quoted(others)}）中也没有。`;
  return `工作表“${first.name}”中${vain[0].lookedFor}${also}`;
}

async function analyzed(look: Look, names: readonly string[]): Promise<(Found | Vain)[]> {
  const results: (Found | Vain)[] = [];
  for (const snapshot of await look.read(names)) results.push(await analyzedOne(look, snapshot));
  return results;
}

async function analyzedOne({ pace }: Look, snapshot: SheetSnapshot): Promise<Found | Vain> {
  const result = await analyzeAtEase(snapshot, pace);
  return result.kind === "report" ? { kind: "found", snapshot, report: result.report } : result;
}

/** How often a sheet that keeps changing is analysed again. */
const ROUNDS = 3;

async function markUnchanged(
  context: Excel.RequestContext,
  found: Found,
  look: Look,
  rounds = ROUNDS,
): Promise<CheckOutcome> {
  const [now] = await look.read([found.snapshot.sheetName]);
  if (now !== undefined && sameContent(now, found.snapshot)) {
    throwIfCancelled(look.pace.signal);
    return { kind: "report", report: found.report, marks: await applyEdits(context, [marksOf(found.report)]) };
  }
  const again = now === undefined ? null : await analyzedOne(look, now);
  if (again?.kind === "found" && rounds > 1) return markUnchanged(context, again, look, rounds - 1);
  const sentence = "检查时表格正在改动，没有标注。请等改动停下来，再点“一键检查”。";
  return { kind: "report", report: found.report, marks: { kind: "refused", sentence } };
}

/** Whether two snapshots hold the same content in the same place; widths and hidden rows may differ. */
function sameContent(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const rest = ({ origin, formulas, errors }: SheetSnapshot) => JSON.stringify([origin, formulas, errors]);
  return (
    a.values.length === b.values.length &&
    a.values.every(
      (row, r) => row.length === b.values[r]?.length && row.every((cell, c) => cell === b.values[r]?.[c]),
    ) &&
    rest(a) === rest(b)
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
