import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBlankDesk, openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { readParts, partText } from "../../src/desk/workbook/package";
import { everythingXlsx } from "./everything-workbook";

const TAG = '=N("mark:contradicted")=0';
let desk: HeadlessDesk;
afterEach(() => {
  expect(desk.refusedCalls).toEqual([]);
  desk.dispose();
});

/** Puts a tagged mark on cells of the active sheet. */
async function mark(address: string, tag = TAG, color = "#FFC7CE"): Promise<void> {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRanges(address);
    const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = tag;
    format.custom.format.fill.color = color;
    format.custom.format.font.color = "#9C0006";
    format.stopIfTrue = true;
    await context.sync();
  });
}

interface Found {
  readonly formula: string | null;
  readonly address: string;
  readonly color: string | null;
}

/** All conditional formats of the active sheet, strongest first. */
function list(): Promise<Found[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    formats.load("items/type,items/priority,items/stopIfTrue");
    await context.sync();
    const parts = formats.items.map((item) => ({
      areas: item.getRanges().load("address"),
      custom: item.customOrNullObject.load("rule/formula"),
      fill: item.type === "Custom" ? item.custom.format.fill.load("color") : null,
    }));
    await context.sync();
    return parts.map(({ areas, custom, fill }) => ({
      formula: custom.isNullObject ? null : custom.rule.formula,
      address: areas.address,
      color: fill?.color ?? null,
    }));
  });
}

describe("conditional formats as marks", () => {
  it("go on scattered cells, are found by their tag, and survive saving and opening again", async () => {
    desk = openBlankDesk({ sheetName: "表" });
    await mark("D3,D7:F9");
    await mark("D5", '=N("mark:uncertain")=0', "#FFEB9C");
    const bytes = await desk.save();
    desk.dispose();
    desk = await openHeadlessDesk(bytes);
    expect(await list()).toEqual([
      { formula: '=N("mark:uncertain")=0', address: "表!D5", color: "#FFEB9C" },
      { formula: TAG, address: "表!D3,表!D7:F9", color: "#FFC7CE" },
    ]);
    const xml = partText(await readParts(bytes), "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(
      /<conditionalFormatting sqref="D3 D7:F9"><cfRule type="expression" dxfId="\d+" priority="2" stopIfTrue="1">/,
    );
  });

  it("are told apart from the user's own, and taken away one by one", async () => {
    desk = await openHeadlessDesk(await everythingXlsx());
    const before = await list();
    expect(before.map(({ formula }) => formula)).toContain("=$A4>2");
    await mark("B4,D5:E5");
    expect(await list()).toHaveLength(before.length + 1);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.load("items/type");
      await context.sync();
      const rules = formats.items.map((item) => item.customOrNullObject.load("rule/formula"));
      await context.sync();
      formats.items.forEach((item, i) => {
        if (!rules[i]?.isNullObject && rules[i]?.rule.formula === TAG) item.delete();
      });
      await context.sync();
    });
    expect(await list()).toEqual(before);
  });

  it("clear from some cells and stay on the others", async () => {
    desk = openBlankDesk({ sheetName: "表" });
    await mark("B2:D6");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C3:C4").conditionalFormats.clearAll();
      await context.sync();
    });
    const [format] = await list();
    expect(format?.address).toBe("表!B2:D2,表!B3:B4,表!D3:D4,表!B5:D6");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    expect(await list()).toEqual([]);
  });

  it("change their order by priority", async () => {
    desk = openBlankDesk();
    for (const tag of ["=1=1", "=2=2", "=3=3"]) await mark("A1", tag);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats;
      const last = formats.getItemAt(2);
      last.priority = 0;
      const count = formats.getCount();
      last.load("priority");
      await context.sync();
      expect([count.value, last.priority]).toEqual([3, 0]);
    });
    expect((await list()).map(({ formula }) => formula)).toEqual(["=1=1", "=3=3", "=2=2"]);
  });

  const office = installed("soffice") && installed("pdftoppm");
  (office ? it : it.skip)(
    office ? "are drawn by LibreOffice" : "are drawn by LibreOffice (skipped: soffice or pdftoppm is not installed)",
    async () => {
      desk = openBlankDesk();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").values = [
          ["甲", "乙", "丙"],
          ["丁", "戊", "己"],
          ["庚", "辛", "壬"],
        ];
        await context.sync();
      });
      await mark("A1,B2:C3", TAG, "#FF00FF");
      await mark("D9", "=1=2", "#FF00FF");
      // Five cells of 48 by 15 points; a rule that is false draws nothing.
      const drawn = magentaPixels(await desk.save());
      expect(drawn).toBeGreaterThan(5 * 48 * 15 * 0.7);
      expect(drawn).toBeLessThan(5 * 48 * 15 * 1.2);
    },
    60_000,
  );
});

function installed(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Number of pure magenta pixels on the first page, as LibreOffice prints the workbook. */
function magentaPixels(xlsx: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), xlsx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "book.xlsx")],
      {
        stdio: "ignore",
      },
    );
    execFileSync("pdftoppm", ["-r", "72", "-f", "1", "-l", "1", join(folder, "book.pdf"), join(folder, "page")]);
    const image = readFileSync(join(folder, "page-1.ppm"));
    let count = 0;
    for (let i = image.length % 3; i + 2 < image.length; i += 3) {
      if (image[i] === 255 && image[i + 1] === 0 && image[i + 2] === 255) count++;
    }
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
