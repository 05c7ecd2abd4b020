import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openHeadlessDesk } from "../../src/desk/headless";
import { readParts, writeParts } from "../../src/desk/workbook/package";
import { SHARED_DATA } from "../snapshot";
import { Folder } from "./in-folder";
import { hasLibreOffice, recalculated } from "./recalculate";

const SAMPLE = join(__dirname, "../../assets/通报表示例.xlsx");
const REAL = join(SHARED_DATA, "bulletin-2023-05.xlsx");
const REAL_TEXT = join(SHARED_DATA, "bulletin-2023-05.tsv");
const folder = new Folder();
afterAll(() => folder.remove());

type Cells = (string | number)[][];

/** Runs the command with --summary; gives what it said and the cells of the sheets it made, as the desk sees them. */
async function summarize(file: string, ...more: string[]): Promise<{ out: string; sheets: Map<string, Cells> }> {
  copyFileSync(file, folder.at("原件.xlsx"));
  const { code, out, err } = await folder.check("原件.xlsx", "--out", "汇总.xlsx", "--summary", ...more);
  expect(err).toBe("");
  expect(code).toBeLessThan(2);
  return { out, sheets: await sheetsOf("汇总.xlsx") };
}

async function sheetsOf(name: string): Promise<Map<string, Cells>> {
  const desk = await openHeadlessDesk(readFileSync(folder.at(name)));
  try {
    return await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const ranges = sheets.items.map((sheet) => {
        const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange());
        range.load("values");
        return range;
      });
      await context.sync();
      return new Map(sheets.items.map((sheet, index) => [sheet.name, ranges[index]?.values as Cells]));
    });
  } finally {
    desk.dispose();
  }
}

/** The rows of a table of 汇总, from its head's first word to its sums. */
function table(rows: Cells, head: string): Cells {
  const from = rows.findIndex(([first]) => first === head);
  const to = rows.findIndex(([first], index) => index > from && String(first).startsWith("各行相加"));
  return rows.slice(from + 1, to);
}

describe("--summary", () => {
  it("wants to know where to save", async () => {
    const { code, err } = await folder.check("原件.xlsx", "--summary");
    expect([code, err]).toEqual([2, expect.stringContaining("请用 --out 写明另存的文件名")]);
  });

  it("knows two orders", async () => {
    const { code, err } = await folder.check("原件.xlsx", "--out", "x.xlsx", "--summary", "--order", "name");
    expect([code, err]).toEqual([2, expect.stringContaining("--order 后面只能写")]);
  });

  it("adds the sheets and shows the paragraph", async () => {
    const { out, sheets } = await summarize(SAMPLE);
    expect([...sheets.keys()].slice(-3)).toEqual(["汇总", "汇总图", "汇总明细"]);
    expect(out).toMatch(/通报文字：\d+月份，\d+项重点工作中，完成/);
    expect(out).toContain("汇总表：工作表“汇总”，连同明细共3张。");
  });

  it("sorts by rate on request", async () => {
    const { sheets } = await summarize(SAMPLE, "--order", "rate");
    const rates = table(sheets.get("汇总") ?? [], "分管领导").map((row) => row[5] as number);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(rates.length).toBeGreaterThan(1);
  });

  const office = hasLibreOffice ? it : it.skip;
  const without = hasLibreOffice ? "" : " (skipped: no LibreOffice)";

  office(
    `LibreOffice works out the same values, with no error and both charts${without}`,
    async () => {
      const { sheets } = await summarize(SAMPLE, "--leader-sheets");
      const parts = await readParts(readFileSync(folder.at("汇总.xlsx")));
      expect([...parts.keys()].filter((name) => name.startsWith("xl/charts/chart"))).toHaveLength(2);
      expectSame(sheets, await withoutValues());
    },
    120_000,
  );

  const real = existsSync(REAL) && existsSync(REAL_TEXT) ? it : it.skip;
  const absent = existsSync(REAL) ? "" : " (skipped: ../shared/data is absent)";

  real(`counts the real bulletin as counting its lines of text does${absent}`, async () => {
    const { out, sheets } = await summarize(REAL);
    const rows = sheets.get("汇总") ?? [];
    const lines = readFileSync(REAL_TEXT, "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([serial]) => /^\d+$/.test(serial ?? ""));
    // 未完成 and 部分完成 do not begin with 完成.
    const counted = (of: readonly string[][]) =>
      ["完成", "部分完成", "未完成"].map(
        (word) => of.filter((cells) => (cells[3] ?? "").trim().startsWith(word)).length,
      );
    expect(rows.find(([first]) => first === "全部任务")?.slice(1, 6)).toEqual([
      ...counted(lines),
      lines.length,
      expect.closeTo(106 / 124),
    ]);
    expect(out).toContain("124项重点工作中，完成106项，占85.5%；部分完成15项，占12.1%；未完成3项，占2.4%。");
    const leaders = table(rows, "分管领导");
    expect(leaders.length).toBeGreaterThan(5);
    const names = leaders.map(([name]) => String(name));
    for (const [name, ...counts] of leaders) {
      const own = lines.filter((cells) => namesIn(cells[4] ?? "", names).has(String(name)));
      expect([name, ...counts.slice(0, 4)]).toEqual([name, ...counted(own), own.length]);
    }
  });

  const realOffice = hasLibreOffice && existsSync(REAL) ? it : it.skip;
  realOffice(
    `LibreOffice works out the real bulletin's summary the same${without || absent}`,
    async () => {
      const { sheets } = await summarize(REAL, "--unit-sheets");
      expectSame(sheets, await withoutValues());
    },
    120_000,
  );
});

/**
 * Names in a cell: those written whole; of what is left (names run into each other, or cut short) those whose surname
 * stands there, since no two of these people share one.
 */
function namesIn(text: string, names: readonly string[]): Set<string> {
  const bare = text.replace(/\s/g, "");
  const whole = names.filter((name) => bare.includes(name));
  const left = whole.reduce((rest, name) => rest.replaceAll(name, ""), bare);
  return new Set([...whole, ...names.filter((name) => left.includes(name.charAt(0)))]);
}

/** The saved workbook without the values of its formulas, as LibreOffice calculates it. */
async function withoutValues(): Promise<Map<string, string[][]>> {
  const parts = await readParts(readFileSync(folder.at("汇总.xlsx")));
  for (const [name, bytes] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = new TextDecoder().decode(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
    parts.set(name, new TextEncoder().encode(xml));
  }
  writeFileSync(folder.at("重算.xlsx"), await writeParts(parts));
  return recalculated(folder.path, "重算.xlsx");
}

/** "85.5%" is 0.855: a rate comes as it is formatted. */
function numberFrom(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? NaN : Number(text);
}

function expectSame(sheets: ReadonlyMap<string, Cells>, office: ReadonlyMap<string, string[][]>): void {
  let numbers = 0;
  for (const [name, rows] of sheets) {
    const other = office.get(name);
    if (other === undefined) throw new Error(`no sheet ${name}`);
    expect(other.flat().filter((cell) => /^(#[A-Z/0!?]+|Err:\d+)$/.test(cell))).toEqual([]);
    if (!/^(汇总|领导_|单位_)/.test(name)) continue;
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const found = other[r]?.[c] ?? "";
        if (typeof cell !== "number")
          expect([name, r, c, found.replace(/\s+/g, " ")]).toEqual([name, r, c, cell.replace(/\s+/g, " ")]);
        else {
          numbers += 1;
          expect([name, r, c, numberFrom(found)]).toEqual([name, r, c, expect.closeTo(cell, 9)]);
        }
      }),
    );
  }
  expect(numbers).toBeGreaterThan(20);
}
