import fc from "fast-check";
import type { MarkKind } from "../../../src/core/model/edit";
import type { Report, Severity, Verdict } from "../../../src/core/model/report";
import { rangeName, type CellRange } from "../../../src/core/model/sheet";
import { marksOf } from "../../../src/core/plan/marks";

describe("marksOf", () => {
  it("marks the completion cell of contradicted and uncertain tasks, strongest kind first", () => {
    expect(named(report({ verdicts: ["uncertain", "supported", "contradicted", "contradicted"] }))).toEqual({
      contradicted: ["D5:D6"],
      uncertain: ["D3"],
    });
  });

  it("marks the status cell too where it stands in a column of its own", () => {
    const made = report({ verdicts: ["contradicted"], statusColumn: 6 });
    expect(named(made)).toEqual({ contradicted: ["D3", "G3"] });
  });

  it("marks findings from warning up, and leaves a cell its strongest mark", () => {
    const made = report({
      verdicts: ["uncertain", "supported"],
      findings: [
        { severity: "error", cells: [range(2, 3)] },
        { severity: "warning", cells: [range(3, 0, 2, 6)] },
        { severity: "info", cells: [range(9, 0)] },
      ],
    });
    expect(named(made)).toEqual({ uncertain: ["D3"], layout: ["A4:F5"] });
  });

  it("has nothing to mark in a clean report", () => {
    expect(marksOf(report({ verdicts: ["supported"] }))).toEqual({ kind: "setMarks", sheetName: "五月", marks: [] });
  });

  it("covers every cell that is to be marked exactly once", () => {
    const ranges = fc.array(
      fc.record({
        row: fc.nat(30),
        column: fc.nat(12),
        rowCount: fc.integer({ min: 1, max: 5 }),
        columnCount: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(ranges, (cells) => {
        const { marks } = marksOf(report({ verdicts: [], findings: [{ severity: "warning", cells }] }));
        const marked = marks.flatMap((mark) => mark.cells.flatMap(cellsOf));
        expect(new Set(marked).size).toBe(marked.length);
        expect(new Set(marked)).toEqual(new Set(cells.flatMap(cellsOf)));
      }),
    );
  });
});

function named(made: Report): Partial<Record<MarkKind, string[]>> {
  return Object.fromEntries(marksOf(made).marks.map(({ kind, cells }) => [kind, cells.map(rangeName)]));
}

function report(given: {
  verdicts: Verdict[];
  statusColumn?: number;
  findings?: { severity: Severity; cells: CellRange[] }[];
}): Report {
  const { verdicts, statusColumn, findings = [] } = given;
  const completion = (index: number) => ({ row: index + 2, column: 3 });
  return {
    bulletin: {
      sheetName: "五月",
      tasks: verdicts.map((_, index) => ({
        row: index + 2,
        completion: { cell: completion(index), text: "" },
        stated: { cell: statusColumn === undefined ? completion(index) : { row: index + 2, column: statusColumn } },
      })),
    },
    judgements: verdicts.map((verdict, index) => ({ row: index + 2, verdict })),
    findings: findings.map((finding) => ({ kind: "layout", ...finding })),
  } as unknown as Report;
}

function range(row: number, column: number, rowCount = 1, columnCount = 1): CellRange {
  return { row, column, rowCount, columnCount };
}

function cellsOf({ row, column, rowCount, columnCount }: CellRange): string[] {
  const cells: string[] = [];
  for (let r = row; r < row + rowCount; r++)
    for (let c = column; c < column + columnCount; c++) cells.push(`${r},${c}`);
  return cells;
}
