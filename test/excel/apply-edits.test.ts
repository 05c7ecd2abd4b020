import fc from "fast-check";
import type { MarkKind, WorkbookEdit } from "../../src/core/model/edit";
import type { CellValue } from "../../src/core/model/sheet";
import { openHeadlessDesk } from "../../src/desk/headless";
import { applyEdits } from "../../src/excel/apply-edits";
import { markFormula } from "../../src/excel/mark-formats";
import { workbookState } from "../workbook-state";
import { closeDesks, keep, openGrid } from "./open-grid";

afterEach(closeDesks);

const apply = (...edits: WorkbookEdit[]) => Excel.run((context) => applyEdits(context, edits));
const APPLIED = { kind: "applied" };

describe("setMarks", () => {
  it("puts each kind on its cells", async () => {
    await openGrid(GRID);
    expect(await apply(marks({ contradicted: [3, 5], uncertain: [4], layout: [7] }))).toEqual(APPLIED);
    expect(await markedCells()).toEqual({ contradicted: ["D4", "D6"], uncertain: ["D5"], layout: ["D8"] });
  });

  it("takes the place of earlier marks, and applied twice equals once", async () => {
    const desk = await openGrid(GRID);
    await apply(marks({ uncertain: [2, 3, 4] }));
    await apply(marks({ contradicted: [3] }));
    const once = workbookState(desk);
    await apply(marks({ contradicted: [3] }));
    expect(workbookState(desk)).toBe(once);
    expect(await markedCells()).toEqual({ contradicted: ["D4"] });
  });

  it("applied twice equals once, whatever the cells", async () => {
    const rows = fc.uniqueArray(fc.nat(40), { maxLength: 8 });
    const desk = await openGrid(GRID);
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, async (before, contradicted, layout) => {
        const wanted = marks({ contradicted, layout: layout.filter((row) => !contradicted.includes(row)) });
        await apply(marks({ uncertain: before }));
        await apply(wanted);
        const once = workbookState(desk);
        await apply(wanted);
        expect(workbookState(desk)).toBe(once);
      }),
      { numRuns: 20 },
    );
  });

  it("removes its own marks only, also after the workbook was saved and reopened", async () => {
    const desk = await openGrid(GRID);
    await addOwnFormats();
    const clean = await formats();
    await apply(marks({ contradicted: [3], layout: [3, 4] }));
    keep(await openHeadlessDesk(await desk.save()));
    expect(await formats()).toHaveLength(clean.length + 2);
    expect(await apply(marks({}))).toEqual(APPLIED);
    expect(await formats()).toEqual(clean);
    expect(await fillOf("D4")).toBe("#00B050");
  });

  it("leaves fill and text of the cells as they were", async () => {
    await openGrid(GRID);
    await addOwnFormats();
    await apply(marks({ contradicted: [3] }));
    expect(await fillOf("D4")).toBe("#00B050");
  });

  it("marks thousands of scattered cells in four syncs", async () => {
    const desk = await openGrid(GRID);
    const scattered = Array.from({ length: 3000 }, (_, index) => 2 + index * 2);
    const count = async (edit: WorkbookEdit) => {
      const before = desk.statistics.syncs;
      await apply(edit);
      return desk.statistics.syncs - before;
    };
    await apply(marks({ layout: [3] }));
    const few = await count(marks({ layout: [3] }));
    expect(await count(marks({ layout: scattered }))).toBe(few);
    const marked = (await markedCells()).layout ?? [];
    expect(marked).toHaveLength(3000);
    expect(new Set(marked).has("D6001")).toBe(true);
    await apply(marks({}));
    expect(await formats()).toEqual([]);
  });

  it("refuses on a protected sheet, naming it; with nothing to do there it has no objection", async () => {
    await openGrid(GRID);
    await protect();
    expect(await apply(marks({ layout: [3] }))).toEqual({
      kind: "refused",
      sentence: expect.stringMatching(/工作表“五月”受保护.*撤销工作表保护/),
    });
    expect(await apply(marks({}))).toEqual(APPLIED);
  });

  it("uses nothing newer than ExcelApi 1.9", async () => {
    const desk = await openGrid(GRID, { apiVersion: "1.9" });
    await apply(marks({ contradicted: [3], uncertain: [4], layout: [5] }));
    await apply(setValue("A3", 1, "1"), deleteRows([4]));
    await apply(marks({}));
    expect(desk.refusedCalls).toEqual([]);
    expect(desk.referenceCount).toBe(0);
  });
});

describe("setValue", () => {
  it("writes a cell that still reads as before, and is safe to apply twice", async () => {
    await openGrid(GRID);
    expect(await apply(setValue("D3", "完成D3", "完成。"))).toEqual(APPLIED);
    expect(await apply(setValue("D3", "完成D3", "完成。"))).toEqual(APPLIED);
    expect(await valueOf("D3")).toBe("完成。");
  });

  it("refuses, naming the cell, where it was changed meanwhile, and then writes nothing at all", async () => {
    const desk = await openGrid(GRID);
    await desk.person.type("D4", "别人改的");
    const result = await apply(setValue("D3", "完成D3", "完成。"), setValue("D4", "完成D4", "部分完成。"));
    expect(result).toEqual({ kind: "refused", sentence: expect.stringMatching(/D4.*改动.*一键检查/) });
    expect(await valueOf("D3")).toBe("完成D3");
    expect(await valueOf("D4")).toBe("别人改的");
  });

  it.each(['=HYPERLINK("x")', "+5", "-3%", "@x", "'真", "3-5", "007", "TRUE"])("keeps %p a text", async (text) => {
    await openGrid(GRID);
    await apply(setValue("D3", "完成D3", text));
    expect(await read("D3", "values,formulas,valueTypes")).toMatchObject({
      values: [[text]],
      valueTypes: [["String"]],
    });
  });

  it("keeps a text in a cell formatted as text", async () => {
    await openGrid(GRID);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("五月").getRange("D3").numberFormat = [["@"]];
      await context.sync();
    });
    await apply(setValue("D3", "完成D3", "=1+1"));
    expect(await read("D3", "values,valueTypes")).toMatchObject({ values: [["=1+1"]], valueTypes: [["String"]] });
  });

  it("refuses where the sheet is gone, naming it", async () => {
    await openGrid(GRID);
    const edit: WorkbookEdit = { ...setValue("D3", "完成D3", "完成。"), sheetName: "六月" };
    expect(await apply(edit)).toEqual({ kind: "refused", sentence: expect.stringContaining("没有找到工作表“六月”") });
  });
});

describe("deleteRows", () => {
  it("deletes rows wherever they stand, after values were written by their old addresses", async () => {
    await openGrid(GRID);
    const edits = [deleteRows([3, 4, 6]), setValue("D8", "完成D8", "未完成。"), deleteRows([4])];
    expect(await apply(...edits)).toEqual(APPLIED);
    const values = (await read("D1:D6", "values")).values.map((row) => row[0]);
    expect(values).toEqual(["完成D1", "完成D2", "完成D3", "完成D6", "未完成。", "完成D9"]);
  });

  it("refuses, naming the row, where it reads otherwise now", async () => {
    const desk = await openGrid(GRID);
    await desk.person.type("D5", "别人改的");
    expect(await apply(deleteRows([3, 4]))).toEqual({ kind: "refused", sentence: expect.stringContaining("第5行") });
    expect(await valueOf("D4")).toBe("完成D4");
  });

  it("refuses where something stands beside the table", async () => {
    const desk = await openGrid(GRID);
    await desk.person.type("Z5", "旁边的话");
    expect(await apply(deleteRows([4]))).toEqual({ kind: "refused", sentence: expect.stringContaining("旁边") });
  });
});

const GRID: CellValue[][] = Array.from({ length: 10 }, (_, row) => [row - 1, "年度", "月度", `完成D${row + 1}`]);

function marks(rows: Partial<Record<MarkKind, number[]>>): WorkbookEdit {
  const kinds = Object.entries(rows) as [MarkKind, number[]][];
  return {
    kind: "setMarks",
    sheetName: "五月",
    marks: kinds.map(([kind, cells]) => ({
      kind,
      cells: cells.map((row) => ({ row, column: 3, rowCount: 1, columnCount: 1 })),
    })),
  };
}

function setValue(cell: string, before: CellValue, after: CellValue): WorkbookEdit {
  const address = { row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 };
  return { kind: "setValue", sheetName: "五月", cell: address, before, after };
}

function deleteRows(rows: number[]): WorkbookEdit {
  return {
    kind: "deleteRows",
    sheetName: "五月",
    rows: rows.map((row) => ({ row, before: GRID[row] ?? [], firstColumn: 0 })),
  };
}

async function read(address: string, what: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("五月").getRange(address);
    range.load(what);
    await context.sync();
    return range;
  });
}

async function valueOf(address: string): Promise<unknown> {
  return (await read(address, "values")).values[0]?.[0];
}

async function fillOf(address: string): Promise<string> {
  return Excel.run(async (context) => {
    const fill = context.workbook.worksheets.getItem("五月").getRange(address).format.fill;
    fill.load("color");
    await context.sync();
    return fill.color;
  });
}

async function protect(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("五月").protection.protect();
    await context.sync();
  });
}

/** What a user might have: a fill of her own, and a conditional format that happens to use N() as well. */
async function addOwnFormats(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("五月");
    sheet.getRange("D4").format.fill.color = "#00B050";
    const own = sheet.getRange("D3:D9").conditionalFormats.add("Custom").custom;
    own.rule.formula = '=N("tongbao")=0';
    own.format.font.color = "#FF0000";
    await context.sync();
  });
}

interface Format {
  formula: string;
  cells: string;
}

/** The custom conditional formats of the sheet. */
async function formats(): Promise<Format[]> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem("五月").getRange().conditionalFormats;
    found.load("items/type");
    await context.sync();
    const loaded = found.items.map((format) => {
      format.custom.rule.load("formula");
      const areas = format.getRanges();
      areas.load("address");
      return { rule: format.custom.rule, areas };
    });
    await context.sync();
    return loaded.map(({ rule, areas }) => ({ formula: rule.formula, cells: areas.address.replace(/[^,]*!/g, "") }));
  });
}

async function markedCells(): Promise<Partial<Record<MarkKind, string[]>>> {
  const cells: Partial<Record<MarkKind, string[]>> = {};
  for (const kind of ["contradicted", "uncertain", "layout"] as const) {
    const own = (await formats()).filter(({ formula }) => formula === markFormula(kind));
    if (own.length > 0) cells[kind] = own.flatMap((format) => format.cells.split(/, */));
  }
  return cells;
}
