import type { Report } from "../core/model/report";
import type { SheetSnapshot } from "../core/model/sheet";
import type { SheetRole } from "../core/model/sheet-fill";
import { marksOf } from "../core/plan/marks";
import { analyze } from "../core/report/analyze";
import { applyEdits, type ApplyResult } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { listSheets, readSheets, type SheetName } from "../excel/read-sheet";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";
import { isPrintCopy } from "./print-copy";

export interface CheckRequest {
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
  | Failed;

/**
 * The check, as pane, ribbon and command line run it: read, analyse, see that the sheet still reads the same, mark.
 * Where somebody changes the sheet in between, it is analysed afresh; where that does not end, nothing is marked.
 * Never throws.
 */
export function checkWorkbook(request: CheckRequest = {}): Promise<CheckOutcome> {
  return attempt(() =>
    inExcel("检查通报表", async (context): Promise<CheckOutcome> => {
      const sheets = await listSheets(context);
      const read = (names: readonly string[]) => readSheets(context, names);
      const found = await findBulletin(sheets, request.sheetName, await listRoles(context), read);
      if (found.kind !== "found") return found;
      if (request.mark === false) return { kind: "report", report: found.report, marks: null };
      return markUnchanged(context, found, read);
    }),
  );
}

type Read = (names: readonly string[]) => Promise<SheetSnapshot[]>;

interface Found {
  readonly kind: "found";
  readonly snapshot: SheetSnapshot;
  readonly report: Report;
}

interface Vain {
  readonly kind: "none";
  readonly lookedFor: string;
}

export type NotFound = Exclude<CheckOutcome, { kind: "report" }>;

/**
 * The bulletin to work on: on the wanted sheet, else the active one, else the only visible one. Sheets that this add-in
 * made (`roles`) list tasks as well, and are no bulletins.
 */
export async function findBulletin(
  sheets: readonly SheetName[],
  wanted: string | undefined,
  roles: readonly SheetRole[],
  read: Read,
): Promise<Found | NotFound> {
  if (wanted !== undefined) return findIn(sheets, wanted, read);

  // A printed copy is looked at only where there is nothing it may be a copy of.
  const copies = sheets.filter((sheet) => isPrintCopy(sheet.name));
  if (copies.length > 0 && copies.length < sheets.length) {
    const original = await findBulletin(
      sheets.filter((sheet) => !copies.includes(sheet)),
      undefined,
      roles,
      read,
    );
    return original.kind === "none" ? findBulletin(copies, undefined, roles, read) : original;
  }

  const own = new Set(roles.filter(({ role }) => role !== null).map(({ sheetName }) => sheetName));
  const visible = sheets.filter((sheet) => sheet.visible && !own.has(sheet.name));
  const active = visible.find((sheet) => sheet.active);
  const first = active === undefined ? [] : analyzed(await read([active.name]));
  if (first[0] !== undefined && first[0].kind === "found") return first[0];

  const others = visible.filter((sheet) => sheet !== active);
  const results = [...first, ...(others.length === 0 ? [] : analyzed(await read(others.map((sheet) => sheet.name))))];
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

async function findIn(sheets: readonly SheetName[], wanted: string, read: Read): Promise<Found | NotFound> {
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
  const [result] = analyzed(await read([sheet.name]));
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

function analyzed(snapshots: readonly SheetSnapshot[]): (Found | Vain)[] {
  return snapshots.map((snapshot) => {
    const result = analyze(snapshot);
    return result.kind === "report" ? { kind: "found", snapshot, report: result.report } : result;
  });
}

/** How often a sheet that keeps changing is analysed again. */
const ROUNDS = 3;

async function markUnchanged(
  context: Excel.RequestContext,
  found: Found,
  read: Read,
  rounds = ROUNDS,
): Promise<CheckOutcome> {
  const [now] = await read([found.snapshot.sheetName]);
  if (now !== undefined && sameContent(now, found.snapshot)) {
    return { kind: "report", report: found.report, marks: await applyEdits(context, [marksOf(found.report)]) };
  }
  const [again] = analyzed(now === undefined ? [] : [now]);
  if (again?.kind === "found" && rounds > 1) return markUnchanged(context, again, read, rounds - 1);
  const sentence = "检查时表格正在改动，没有标注。请等改动停下来，再点“一键检查”。";
  return { kind: "report", report: found.report, marks: { kind: "refused", sentence } };
}

/** Whether two snapshots hold the same content in the same place; widths and hidden rows may differ. */
function sameContent(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const content = ({ origin, values, formulas, errors }: SheetSnapshot) => [origin, values, formulas, errors];
  return JSON.stringify(content(a)) === JSON.stringify(content(b));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
