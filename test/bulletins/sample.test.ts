import { readFileSync } from "node:fs";
import path from "node:path";
import { xlsxSnapshots } from "../xlsx-snapshot";

const ROOT = path.join(__dirname, "..", "..");

/** The texts as they stand in sample.tsv: comments dropped, a blank row as six blanks. */
function texts(): string[][] {
  return readFileSync(path.join(__dirname, "sample.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => (line === "=blank" ? [] : line.split("\t")))
    .map((cells) => [...cells, "", "", "", "", "", ""].slice(0, 6));
}

describe("the shipped sample", () => {
  it("holds exactly the texts of sample.tsv (else: npx tsx tools/make-sample.ts)", async () => {
    const [bulletin] = await xlsxSnapshots(path.join(ROOT, "assets", "通报表示例.xlsx"));
    expect(bulletin?.values.map((row) => row.map(String))).toEqual(texts());
  });

  it("has its title merged over the table and a second sheet that is no bulletin", async () => {
    const [bulletin, contacts] = await xlsxSnapshots(path.join(ROOT, "assets", "通报表示例.xlsx"));
    expect(bulletin?.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 6 }]);
    expect(contacts?.sheetName).toBe("联系人");
  });
});
