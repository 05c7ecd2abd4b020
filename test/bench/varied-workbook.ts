import { openBlankDesk } from "../../src/desk/headless";
import { saveWorkbook } from "../../src/desk/workbook/save";
import { variedBulletin } from "./varied-bulletin";

/** Bytes of the .xlsx that holds the varied bulletin of `count` tasks, dressed as such tables are. */
export async function variedWorkbook(count: number, seed = 1): Promise<Uint8Array> {
  const desk = openBlankDesk({ sheetName: "五月" });
  try {
    const { activeSheet: sheet } = desk.workbook;
    const style = { alignment: { wrapText: true, vertical: "middle" as const } };
    variedBulletin(count, seed).values.forEach((line, row) =>
      line.forEach((value, column) => value !== "" && sheet.put(row, column, { value, style })),
    );
    [8, 30, 30, 48, 12, 20].forEach((width, column) => sheet.columns.update(column, column, () => ({ width })));
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 6 }];
    return await saveWorkbook(desk.workbook);
  } finally {
    desk.dispose();
  }
}
