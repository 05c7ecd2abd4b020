import { calculate } from "../../../src/desk/workbook/calculate";
import type { Content } from "../../../src/desk/workbook/cell";
import { blankWorkbook } from "../../../src/desk/workbook/open";
import type { Sheet } from "../../../src/desk/workbook/sheet";

function put(sheet: Sheet, row: number, column: number, formula: string, value: Content = null): void {
  sheet.put(row, column, { value, formula, style: {} });
}

describe("formulas", () => {
  it("are worked out where there are more than the engine keeps at a time", () => {
    const workbook = blankWorkbook();
    const { activeSheet: sheet } = workbook;
    // The first in the sheet, and so in the first go, needs what the last goes give.
    put(sheet, 0, 0, "=SUM(C2:C20000)+D19000");
    for (let row = 1; row < 19_000; row++) {
      sheet.put(row, 1, { value: row, style: {} });
      put(sheet, row, 2, `=B${row + 1}*2`);
    }
    put(sheet, 18_999, 3, "=C19000+A2");
    put(sheet, 1, 0, "=C3+1");
    calculate(workbook);
    const sum = 18_999 * 19_000;
    expect([1, 2, 9000, 18_999].map((row) => sheet.cell(row, 2).value)).toEqual([2, 4, 18_000, 37_998]);
    expect(sheet.cell(18_999, 3).value).toBe(37_998 + 5);
    expect(sheet.cell(0, 0).value).toBe(sum + 37_998 + 5);
  });

  it("that link show their words, and cells may point at them", () => {
    const workbook = blankWorkbook();
    const { activeSheet: sheet } = workbook;
    put(sheet, 0, 0, `=HYPERLINK("#Sheet1!C7","第7行""甲""")`);
    put(sheet, 1, 0, `=hyperlink("#Sheet1!C7","")`, "old");
    put(sheet, 2, 0, `=HYPERLINK("#Sheet1!C7",B1&"x")`);
    put(sheet, 3, 0, `=A1&"!"`);
    sheet.put(0, 1, { value: "y", style: {} });
    calculate(workbook);
    expect([0, 1, 2, 3].map((row) => sheet.cell(row, 0).value)).toEqual([`第7行"甲"`, "", "yx", `第7行"甲"!`]);
  });

  it("covered by a merged area count as blank", () => {
    const workbook = blankWorkbook();
    const { activeSheet: sheet } = workbook;
    sheet.put(0, 0, { value: 3, style: {} });
    sheet.put(0, 1, { value: 4, style: {} });
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
    put(sheet, 1, 0, "=SUM(A1:B1)");
    calculate(workbook);
    expect(sheet.cell(1, 0).value).toBe(3);
  });
});
