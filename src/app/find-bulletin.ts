import type { Basis } from "../core/model/decision";
import type { Report } from "../core/model/report";
import type { SheetSnapshot } from "../core/model/sheet";
import type { SheetRole } from "../core/model/sheet-fill";
import type { JudgeMemory } from "../core/report/memory";
import { EXAMPLE_ROLE } from "../core/plan/example-sheet";
import { readSheets, type SheetName } from "../excel/read-sheet";
import { analyzeAtEase, throwIfCancelled, type Pace } from "./analyze-at-ease";
import { isPrintCopy } from "./print-copy";

/** How sheets are read and analysed. */
export interface Look {
  read(names: readonly string[]): Promise<SheetSnapshot[]>;
  readonly pace: Pace;
  /** What the user set and decided. */
  readonly basis: Basis;
  readonly memory: JudgeMemory | undefined;
}

/** Looks at the workbook's sheets as they are now, as long as nobody ends it. `memory`: of an earlier look. */
export function lookIn(context: Excel.RequestContext, basis: Basis, pace: Pace = {}, memory?: JudgeMemory): Look {
  return {
    read(names) {
      throwIfCancelled(pace.signal);
      return readSheets(context, names);
    },
    pace,
    basis,
    memory,
  };
}

/** A bulletin, read and analysed just now. */
export interface Found {
  readonly kind: "found";
  readonly snapshot: SheetSnapshot;
  readonly report: Report;
  readonly memory: JudgeMemory;
}

interface Vain {
  readonly kind: "none";
  readonly lookedFor: string;
}

/** Why there is no bulletin to work on. Every sentence is Chinese and says what to do. */
export type NotFound =
  /** Several sheets hold a bulletin and none of them is active: ask which. */
  | { readonly kind: "several"; readonly sheetNames: readonly string[]; readonly sentence: string }
  | { readonly kind: "none"; readonly sentence: string }
  /** The sheet asked for is not there. */
  | { readonly kind: "unknownSheet"; readonly sheetNames: readonly string[]; readonly sentence: string };

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

  const own = new Set(
    roles.filter(({ role }) => role !== null && role !== EXAMPLE_ROLE).map(({ sheetName }) => sheetName),
  );
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

/** Analyses a sheet that was read. */
export async function analyzedOne({ pace, basis, memory }: Look, snapshot: SheetSnapshot): Promise<Found | Vain> {
  const result = await analyzeAtEase(snapshot, pace, basis, memory);
  return result.kind === "report" ? { ...result, kind: "found", snapshot } : result;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
