import type { WorkbookEdit } from "../model/edit";
import type { Report, TallyLine } from "../model/report";
import { cellName, type SheetSnapshot } from "../model/sheet";
import { finish, type Steps } from "../model/steps";
import type { SheetEntry, SheetRole } from "../model/sheet-fill";
import { copyPlace, freshnessEntry, sheetReference, watchedArea, withCopy } from "./freshness";
import { sheetNamer } from "./sheet-names";
import { chartsContent } from "./summary-charts";
import { SUMMARY_FRESHNESS, summarySheet, summaryTitle } from "./summary-sheet";
import { summaryList } from "./summary-list";
import { findingsByRow, TASK_SHEET_FRESHNESS, taskSheet, type TaskSheetKind } from "./task-sheets";

/** In which order leaders and units are listed. Equal ones by name in pinyin order. */
export type SummaryOrder = "total" | "rate";

export interface SummaryOptions {
  readonly order: SummaryOrder;
  /** Also one sheet for each leader, or each unit. Those there already are kept up to date without being asked for. */
  readonly leaderSheets: boolean;
  readonly unitSheets: boolean;
  /** The covering paragraph, from `core/report`. */
  readonly paragraph: string;
  /** When it is made, as a person writes it: "2023年6月2日 9:30". */
  readonly madeAt: string;
  /** The workbook's sheets, with the roles of those that this add-in made. */
  readonly present: readonly SheetRole[];
}

type FillSheet = Extract<WorkbookEdit, { kind: "fillSheet" }>;

export const SUMMARY_ROLE = "summary";

/**
 * The edits that write 汇总: the sheet with the counts, the sheet with the tasks that each count stands for, and, where
 * wanted, a sheet for each leader and unit. `sheet` is the snapshot the report was made from. The first edit is the
 * summary itself. Pure; nothing is written where somebody else's sheet stands: another name is taken.
 */
export function summaryEdits(report: Report, sheet: SheetSnapshot, options: SummaryOptions): FillSheet[] {
  return finish(summaryInSteps(report, sheet, options));
}

/** `summaryEdits` in steps, of which each takes a few rows or a sheet. */
export function* summaryInSteps(report: Report, sheet: SheetSnapshot, options: SummaryOptions): Steps<FillSheet[]> {
  const nameFor = sheetNamer(options.present);
  const summaryName = nameFor(SUMMARY_ROLE, "汇总");
  const chartsName = nameFor("summaryCharts", "汇总图");
  const listName = nameFor("summaryList", "汇总明细");
  const byLeader = ordered(report.tally.byLeader, options.order);
  const byUnit = ordered(report.tally.byUnit, options.order);
  // The other sheets repeat the summary's line: one formula watches the bulletin, not hundreds.
  const freshness: SheetEntry = { formula: `=${sheetReference(summaryName)}!${cellName(SUMMARY_FRESHNESS)}` };
  const list = yield* summaryList(report, { byLeader, byUnit, freshness });
  const area = watchedArea(report.bulletin);
  const copy = { sheetName: listName, place: copyPlace(list.content, area) };
  const summary = yield* summarySheet(report, {
    byLeader,
    byUnit,
    paragraph: options.paragraph,
    madeAt: options.madeAt,
    freshness: freshnessEntry(sheet, area, copy),
    listName,
    places: list.places,
  });
  return [
    {
      kind: "fillSheet",
      sheetName: summaryName,
      role: SUMMARY_ROLE,
      freshnessCell: SUMMARY_FRESHNESS,
      content: summary.content,
    },
    {
      kind: "fillSheet",
      sheetName: chartsName,
      role: "summaryCharts",
      freshnessCell: { row: 1, column: 0 },
      content: chartsContent(summaryTitle(report), summary.tables, summaryName, freshness),
    },
    {
      kind: "fillSheet",
      sheetName: listName,
      role: "summaryList",
      freshnessCell: list.freshnessCell,
      content: yield* withCopy(list.content, sheet, area),
    },
    ...(yield* taskSheets(report, "leader", byLeader, options, nameFor, freshness)),
    ...(yield* taskSheets(report, "unit", byUnit, options, nameFor, freshness)),
  ];
}

/** Lines in the wanted order; the tally comes sorted by number of tasks, then name. */
export function ordered<T extends TallyLine>(lines: readonly T[], order: SummaryOrder): readonly T[] {
  if (order === "total") return lines;
  return [...lines].sort((a, b) => rateOf(b) - rateOf(a));
}

function rateOf({ completed, total }: TallyLine): number {
  return total === 0 ? 0 : completed / total;
}

function* taskSheets(
  report: Report,
  kind: TaskSheetKind,
  lines: readonly TallyLine[],
  options: SummaryOptions,
  nameFor: (role: string, wanted: string) => string,
  freshness: SheetEntry,
): Steps<FillSheet[]> {
  const made = options.present.flatMap(({ role }) => (role?.startsWith(`${kind}:`) ? [role] : []));
  const wanted = kind === "leader" ? options.leaderSheets : options.unitSheets;
  if (!wanted && made.length === 0) return [];
  const byRole = new Map(lines.map((line) => [roleOf(kind, line.name), line]));
  // A sheet of somebody who is no longer named says so, rather than showing the tasks of an earlier month.
  const roles = new Set([...byRole.keys(), ...made]);
  const findings = yield* findingsByRow(report);
  const edits: FillSheet[] = [];
  for (const role of roles) {
    const line = byRole.get(role);
    const name = line?.name ?? role.slice(kind.length + 1);
    edits.push({
      kind: "fillSheet",
      sheetName: nameFor(role, `${PREFIXES[kind]}${name}`),
      role,
      freshnessCell: TASK_SHEET_FRESHNESS,
      content: yield* taskSheet({ report, findings }, kind, name, line?.rows ?? [], freshness),
    });
  }
  return edits;
}

const PREFIXES: Readonly<Record<TaskSheetKind, string>> = { leader: "领导_", unit: "单位_" };

/** Comments of names, where roles are kept, hold 255 characters. */
function roleOf(kind: TaskSheetKind, name: string): string {
  return `${kind}:${name}`.slice(0, 255);
}
