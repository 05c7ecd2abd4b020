import { inExcel } from "./session";

/**
 * Calls back with the name of the sheet whenever cells of one are changed, by the user or by another author
 * (WorksheetCollection.onChanged, ExcelApi 1.9). The handler lives as long as the page does. Throws an `ExcelFailure`
 * where the host refuses to register it. A change whose sheet is gone by then is not told.
 */
export async function watchChanges(onChange: (sheetName: string) => void): Promise<void> {
  await inExcel("留意表格的改动", async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      const name = await nameOf(worksheetId);
      if (name !== null) onChange(name);
    });
    await context.sync();
  });
}

/** null where the sheet is gone, or Excel can't be asked just now: the next change tells again. */
async function nameOf(worksheetId: string): Promise<string | null> {
  try {
    return await inExcel("留意表格的改动", async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}
