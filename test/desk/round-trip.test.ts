import { openWorkbook } from "../../src/desk/workbook/open";
import { partText, readParts, type Parts } from "../../src/desk/workbook/package";
import { saveWorkbook } from "../../src/desk/workbook/save";
import { shiftCells } from "../../src/desk/workbook/structure";
import type { Sheet } from "../../src/desk/workbook/sheet";
import type { Workbook } from "../../src/desk/workbook/workbook";
import { everythingXlsx, PNG } from "./everything-workbook";

/** All that the model knows of a workbook, as plain values to compare. */
function contents(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map(sheetContents),
    names: workbook.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name ?? null })),
    settings: [...workbook.settings],
    active: workbook.activeSheet.name,
  };
}

function sheetContents(sheet: Sheet): unknown {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([column, { value, formula, style, note }]) => {
      const look = Object.entries(style).filter(([key]) => !key.startsWith("apply"));
      const { anchor: _place, ...box } = { ...note?.note } as Record<string, unknown>;
      return [row, column, { value, formula, look, note: box }];
    }),
  );
  const { media, drawing: _d, charts: _c, tables, ...rest } = sheet.rest;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cells.sort(([r1, c1], [r2, c2]) => Number(r1) - Number(r2) || Number(c1) - Number(c2)),
    rowFormats: [...sheet.rowFormats].sort(([a], [b]) => a - b),
    columns: sheet.columns.list().map(({ collapsed: _unused, ...run }) => run),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats.map(({ rects, priority, stopIfTrue, rule, xml }) => ({
      rects,
      priority,
      stopIfTrue,
      rule: { ...rule, priority: 0 },
      kind: /type="(\w+)"/.exec(xml ?? "")?.[1],
    })),
    hyperlinks: sheet.hyperlinks,
    filterCriteria: sheet.filterCriteria,
    rest: { ...rest, pageSetup: { ...rest.pageSetup, copies: 0 } },
    pictures: media.map((medium) => (medium as { range?: unknown }).range !== undefined),
    tables: tables.map((table) => table.name),
  };
}

function touched(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets) sheet.changed = true;
  return workbook;
}

/** What must stand in the parts of the saved file, read without the desk's own reader. */
const FACTS: readonly (readonly [part: RegExp, what: RegExp])[] = [
  [/sheet1\.xml$/, /<c r="D3"[^>]*t="s"/],
  [/sharedStrings\.xml$/, / 前后有空格 /],
  [/sharedStrings\.xml$/, /第一行(?:\n|&#10;)第二行/],
  [/sharedStrings\.xml$/, /<r>.*<b\/>.*已完成/s],
  [/sheet1\.xml$/, /<f t="array" ref="E5">/],
  [/sheet1\.xml$/, /<row r="8"[^>]*hidden="1"/],
  [/sheet1\.xml$/, /<col min="4" max="4" width="12"[^>]*hidden="1"/],
  [/sheet1\.xml$/, /<autoFilter ref="A3:F9"><filterColumn colId="0"><filters><filter val="1"\/>/],
  [/sheet1\.xml$/, /<cfRule type="expression"[^>]*priority="2" stopIfTrue="1"><formula>\$A4&gt;2<\/formula>/],
  [/sheet1\.xml$/, /<cfRule type="duplicateValues" dxfId="\d+" priority="1"\/>/],
  [/sheet1\.xml$/, /<cfRule type="beginsWith"[^>]*text="完"/],
  [/sheet1\.xml$/, /<dataValidation type="list"[^>]*sqref="F4:F9"[^>]*>/],
  [/sheet1\.xml$/, /<hyperlink ref="F3" r:id="\w+" tooltip="公告"\/>/],
  [/sheet1\.xml$/, /<tabColor rgb="FFFF0000"\/>/],
  [/sheet1\.xml$/, /<pane xSplit="1" ySplit="3" topLeftCell="B4"[^>]*state="frozen"/],
  [
    /sheet1\.xml$/,
    /<pageSetup paperSize="8" orientation="landscape" fitToHeight="0" firstPageNumber="3" useFirstPageNumber="1"/,
  ],
  [/sheet1\.xml$/, /<evenFooter>&amp;L— &amp;P —<\/evenFooter>/],
  [/sheet1\.xml$/, /<brk id="6"[^>]*man="1"/],
  [/sheet1\.xml$/, /<legacyDrawing r:id=/],
  [/sheet2\.xml$/, /<sheetProtection[^>]*sheet="1"/],
  [/sheet2\.xml$/, /<f>通报!A4\+1<\/f>/],
  [/workbook\.xml$/, /<sheet name="底稿"[^>]*state="veryHidden"/],
  [/workbook\.xml$/, /_xlnm\.Print_Titles" localSheetId="0">[^<]*!\$1:\$3</],
  [/workbook\.xml$/, /name="整列">'名 册'!\$B:\$B</],
  [/workbook\.xml$/, /name="动态">OFFSET\(/],
  [/workbook\.xml$/, /<workbookPr defaultThemeVersion="166925"\/>/],
  [/comments1\.xml$/, /请核实日期/],
  [/styles\.xml$/, /<gradientFill degree="90">/],
  [/styles\.xml$/, /<color theme="4" tint="-0.25"\/>/],
  [/charts\/chart1\.xml$/, /通报!\$A\$4:\$A\$7/],
  [/tables\/table1\.xml$/, /displayName="表1" ref="G11:H12"/],
  [/docProps\/core\.xml$/, /<dc:creator>周文</],
  [/docProps\/custom\.xml$/, /发文机关/],
  [/customXml\/item1\.xml$/, /<标记>/],
  [/sheet1\.xml$/, /x14:sparkline/],
];

function expectFacts(parts: Parts): void {
  for (const [part, what] of FACTS) {
    const texts = [...parts.keys()].filter((path) => part.test(path)).map((path) => partText(parts, path));
    expect([String(part), String(what), texts.some((text) => what.test(text))]).toEqual([
      String(part),
      String(what),
      true,
    ]);
  }
}

describe("a workbook with everything in it", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await everythingXlsx();
  });

  /** Opened, and every sheet touched, so that saving writes them all anew. */
  async function opened(): Promise<Workbook> {
    return touched(await openWorkbook(bytes));
  }

  it("is saved part by part as it was when nothing changed", async () => {
    const workbook = await openWorkbook(bytes);
    expect(await readParts(await saveWorkbook(workbook))).toEqual(await readParts(bytes));
    workbook.settings.set("a", 1);
    expect(workbook.isChanged).toBe(true);
  });

  it("holds all that is looked for in the first place", async () => {
    const original = await readParts(bytes);
    for (const [part] of FACTS) expect([...original.keys()].some((path) => part.test(path))).toBe(true);
  });

  it("comes out of the desk as it went in, part by part", async () => {
    const saved = await saveWorkbook(await opened());
    const parts = await readParts(saved);
    expectFacts(parts);
    const media = [...parts].find(([path]) => path.endsWith(".png"));
    expect(Buffer.from(media?.[1] ?? []).toString("base64")).toBe(PNG);
    expect(partText(parts, "xl/styles.xml")).not.toContain("undefined");
    expect(partText(await readParts(bytes), "xl/worksheets/sheet2.xml")).not.toContain("copies=");
    expect(partText(parts, "xl/worksheets/sheet2.xml")).not.toContain("copies=");
  });

  it("reads the same after it was saved, and after it was saved twice", async () => {
    const first = await opened();
    const before = contents(first);
    const second = touched(await openWorkbook(await saveWorkbook(first)));
    expect(contents(second)).toEqual(before);
    expect(contents(first)).toEqual(before);
    const third = await openWorkbook(await saveWorkbook(second));
    expect(contents(third)).toEqual(before);
  });

  it("names every part it lists, and lists every part it holds", async () => {
    const parts = await readParts(await saveWorkbook(await opened()));
    const types = partText(parts, "[Content_Types].xml");
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(listed.filter((path) => !parts.has(path))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    const defaults = [...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1] ?? "");
    const untyped = [...parts.keys()].filter(
      (path) =>
        path !== "[Content_Types].xml" && !listed.includes(path) && !defaults.some((end) => path.endsWith(`.${end}`)),
    );
    expect(untyped).toEqual([]);
  });

  it("lets everything follow when rows are put in above", async () => {
    const workbook = await opened();
    const sheet = workbook.sheets[0] as Sheet;
    const rows = { row: 2, column: 0, rowCount: 2, columnCount: 16_384 };
    expect(shiftCells(workbook, sheet, rows, "rows", true)).toBeNull();
    const again = await openWorkbook(await saveWorkbook(workbook));
    const moved = again.sheets[0] as Sheet;
    expect(moved.cell(6, 1).formula).toBe("=SUM(A6:A7)");
    expect(moved.cell(6, 4).source?.ref).toBe("E7");
    expect(again.sheets[1]?.cell(1, 1).formula).toBe("=通报!A6+1");
    expect(moved.merges).toContainEqual({ row: 10, column: 1, rowCount: 1, columnCount: 2 });
    expect(moved.rest.autoFilter).toBe("A5:F11");
    expect(Object.keys(moved.rest.dataValidations)).toContain("A6");
    expect(moved.rest.pageSetup.printArea).toBe("A1:F11");
    expect(moved.rest.pageSetup.printTitlesRow).toBe("1:5");
    expect(moved.rest.rowBreaks.map(({ id }) => id)).toEqual([8]);
    expect(moved.hyperlinks[0]?.rect.row).toBe(4);
    expect(moved.isRowHidden(7) && moved.isRowHidden(9)).toBe(true);
    expect(moved.cell(5, 1).note).toBeDefined();
    const first = moved.conditionalFormats.find((format) => format.rule.type === "expression");
    expect(first?.rects[0]).toEqual({ row: 5, column: 1, rowCount: 6, columnCount: 1 });
    expect((first?.rule as { formulae?: unknown }).formulae).toEqual(["$A6>2"]);
  });
});
