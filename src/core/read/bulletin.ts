import type { Bulletin, ColumnRole } from "../model/bulletin";
import { type CheckSettings, DEFAULT_SETTINGS } from "../model/settings";
import { columnName, type SheetSnapshot } from "../model/sheet";
import { finish, type Steps } from "../model/steps";
import { assignColumns } from "./columns";
import { openGrid } from "./grid";
import { findHeader } from "./header";
import type { HeaderBlock } from "./header";
import { headerReader } from "./header-words";
import { sortRows } from "./rows";
import { readTasks } from "./tasks";
import { statusReader } from "./status";
import { findTitle, textsAbove } from "./title";

/** The bulletin of a sheet, or what was looked for in vain. */
export type BulletinReading =
  | { readonly kind: "bulletin"; readonly bulletin: Bulletin }
  /** `lookedFor`: a Chinese sentence that says which headers were looked for and what came nearest. */
  | { readonly kind: "none"; readonly lookedFor: string };

/** What the roles are called when speaking to a person. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  serialNumber: "序号",
  annualTarget: "年度目标任务",
  monthlyTarget: "N月份目标任务",
  completion: "完成情况",
  status: "完成状态",
  leaders: "分管领导",
  responsibleUnits: "责任单位",
  supportingUnits: "配合单位",
  remark: "备注",
};

/**
 * Reads the bulletin on a sheet: title, columns by what their headers say, tasks, names. Never throws, whatever
 * the sheet holds; linear in its rows. The same snapshot always gives the same bulletin.
 */
export function readBulletin(sheet: SheetSnapshot): BulletinReading {
  return finish(readBulletinInSteps(sheet));
}

/** What the user can tell the reader beforehand. */
export type ReadingSettings = Pick<CheckSettings, "statusWords" | "leaderNames" | "unitNames">;

/** `readBulletin` in steps, of which each goes over as many rows as take a millisecond or two. */
export function* readBulletinInSteps(
  sheet: SheetSnapshot,
  { statusWords, leaderNames, unitNames }: ReadingSettings = DEFAULT_SETTINGS,
): Steps<BulletinReading> {
  const grid = openGrid(sheet, statusReader(statusWords));
  const readHeader = headerReader();
  const search = yield* findHeader(grid, readHeader);
  if (search.kind === "none") return { kind: "none", lookedFor: lookedFor(search.nearest) + unreadWords(sheet) };
  const { block } = search;
  const title = findTitle(grid, block.range.row);
  const columns = assignColumns(grid, block, title?.month ?? null);
  const above = textsAbove(grid, block.range.row).map(({ text }) => text);
  const rows = yield* sortRows(grid, block, columns.byRole, above, readHeader);
  const bodyRow = block.range.row + block.range.rowCount;
  const last = rows.tasks.at(-1);
  const tasks = yield* readTasks(grid, columns, rows.tasks, { leaders: leaderNames, units: unitNames });
  return {
    kind: "bulletin",
    bulletin: {
      sheetName: sheet.sheetName,
      title,
      headerRange: block.range,
      columns: columns.columns,
      duplicateColumns: columns.duplicates,
      unknownColumns: columns.unknown,
      bodyRange: last
        ? {
            row: bodyRow,
            column: block.range.column,
            rowCount: last.row + last.rowCount - bodyRow,
            columnCount: block.range.columnCount,
          }
        : null,
      furniture: rows.furniture,
      trailingRows: rows.trailing,
      ...tasks,
      givenLeaders: leaderNames,
      givenUnits: unitNames,
    },
  };
}

/** Where the header may have been missed: it stands where nothing was read. */
function unreadWords({ unread }: SheetSnapshot): string {
  if (!unread) return "";
  const left = [
    ...(unread.row === null ? [] : [`第${unread.row + 1}行起`]),
    ...(unread.column === null ? [] : [`${columnName(unread.column)}列起`]),
  ];
  return `这张工作表太大，${left.join("、")}没有读；表头如果在那里，请把表移到前面，或删去多余的内容。`;
}

function lookedFor(nearest: HeaderBlock | null): string {
  const wanted =
    "没有找到通报表的表头：要在同一行（或上下两行）里有“完成情况”或“进展情况”，以及“序号”“年度目标任务”“N月份目标任务”“分管领导”“责任单位”中的至少两项";
  if (!nearest) return `${wanted}；表中没有一行像这样的表头。`;
  const found = nearest.columns.filter(({ reading }) => reading).map(({ text }) => `“${text.replace(/\s+/g, "")}”`);
  const roles = new Set(nearest.columns.map(({ reading }) => reading?.role));
  const missing = (["completion", "annualTarget", "leaders", "responsibleUnits"] as const)
    .filter((role) => !roles.has(role))
    .map((role) => `“${ROLE_NAMES[role]}”`);
  const lack = missing.length > 0 ? `，没有${missing.join("")}` : "";
  return `${wanted}；最接近的是第${nearest.range.row + 1}行，只认出${found.join("")}${lack}。`;
}
