import type { SheetRole } from "../core/model/sheet-fill";

/**
 * The name on a worksheet by which this add-in knows a sheet of its own again, whatever the sheet was renamed to and
 * whoever opened the file: hidden, with the sheet's role as its comment. It stands for the cell that says whether the
 * sheet is out of date.
 */
export const TAG_NAME = "tongbao_sheet";

/** The workbook's worksheets in their order, with the roles of those this add-in made. Two syncs. */
export async function listRoles(context: Excel.RequestContext): Promise<SheetRole[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const tags = sheets.items.map((sheet) => loadTag(sheet));
  const used = sheets.items.map((sheet) => loadUsed(sheet));
  await context.sync();
  return sheets.items.map((sheet, index) => ({
    sheetName: sheet.name,
    role: roleOf(tags[index]),
    blank: used[index]?.isNullObject === true,
  }));
}

/** Asks for the tag of a sheet; a null object where it has none. */
export function loadTag(sheet: Excel.Worksheet): Excel.NamedItem {
  const tag = sheet.names.getItemOrNullObject(TAG_NAME);
  tag.load("comment");
  return tag;
}

/** Asks for what stands on a sheet, formats included; a null object where it is blank. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowCount");
  return used;
}

/** The role that a tag which has arrived gives its sheet. */
export function roleOf(tag: Excel.NamedItem | undefined): string | null {
  return tag === undefined || tag.isNullObject || tag.comment === "" ? null : tag.comment;
}

/** Tags a sheet that was just made. */
export function addTag(sheet: Excel.Worksheet, role: string, freshnessCell: Excel.Range): void {
  const tag = sheet.names.add(TAG_NAME, freshnessCell, role);
  tag.visible = false;
}

/** The line of the sheet with this role that says whether it is out of date; null where there is no such sheet. */
export async function readFreshness(context: Excel.RequestContext, sheetName: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const cell = sheet.names.getItemOrNullObject(TAG_NAME).getRangeOrNullObject();
  cell.load("values");
  await context.sync();
  return cell.isNullObject ? null : String(cell.values[0]?.[0] ?? "");
}
